import { notApplicable, w } from '../../rule.ts';
import { civilServant, servantUnknown, type ServantMatter } from '../../subjects/civil-servant/facts.ts';
import { deadlineOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第八十五条: an application to resign is answered within 30 days, a leader's within 90. */
const answered = (id: string, leader: boolean, days: number, title: string, en: string) =>
  deadlineOf(civilServant)({
    ...servantsLaw2018,
    id: `cn.civil-servants-2018.art-85.${id}`,
    title: w(title, en),
    article: '第八十五条',
    confidence: 'text',
    severity: 'block',
    stages: ['resignation'],
    scope: (facts: ServantMatter) => {
      const is = facts.person?.leader ?? null;
      return is === null ? servantUnknown(['person.leader']) : is === leader ? null : notApplicable(is ? w('本人是领导成员', 'the person is in a leading body') : w('本人不是领导成员', 'the person is not in a leading body'));
    },
    days,
    start: { fact: 'resignation.appliedOn', words: w('辞职申请', 'application'), sample: '2026-06-01' },
    done: { fact: 'resignation.decidedOn', words: w('审批', 'answer') },
    undone: 'duty',
    wayOut: w('立即审批并说明逾期原因', 'Answer at once and explain the delay'),
    on: '2026-10-09',
    given: { person: { leader } },
    more: [{ what: w('另一类人员', 'the other kind of person'), day: '2026-10-09', given: { person: { leader: !leader } }, expect: 'not-applicable' }],
  });

export const lawArticle85 = [
  answered('thirty-days', false, 30, '辞去公职三十日内审批', 'Answered within 30 days'),
  answered('leader-ninety-days', true, 90, '领导成员辞去公职九十日内审批', 'A leader’s answered within 90 days'),
] as const;
