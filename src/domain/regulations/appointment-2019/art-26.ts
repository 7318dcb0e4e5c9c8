import { allowed, ev, fail, pass, rule, unknown, w, type Rule } from '../../rule.ts';
import { moves } from '../../scope.ts';
import { differential } from './art-20.ts';
import { appointment2019 } from './document.ts';

/* 第二十六条 考察对象一般应多于拟任职务人数；个别提拔意见集中的可等额. */
const on = '2026-08-27';

export const moreThanPosts = rule({
  ...appointment2019,
  id: 'cn.appointment-2019.art-26.more-than-posts',
  title: w('考察对象一般应多于拟任职务人数', 'As a rule more are examined than posts are filled'),
  article: '第二十六条',
  confidence: 'recalled',
  severity: 'reason',
  since: 2,
  stages: ['examination'],
  needs: ['examination.chosen'],
  scope: moves('promotion', 'further-use'),
  test: (facts) => {
    const { people, posts, reason } = facts.examination!.chosen!;
    if (posts === null) return unknown(['examination.chosen']);
    const termChange = facts.move!.termChange;
    const evidence = [ev('考察对象', 'examined', people), ev('拟任职务', 'posts', posts), ev('理由', 'reason', reason?.trim() || '—')];
    if (differential(people, posts)) return pass(w(`考察对象 ${people} 名，多于拟任职务 ${posts} 个`, `${people} examined for ${posts} post(s)`), evidence);
    const wayOut = w('增加考察对象，或写明意见集中、等额考察的理由', 'Examine more people, or state that opinions are united');
    if (people < posts || posts < 1) return fail(w(`考察对象 ${people} 名，少于拟任职务 ${posts} 个`, `${people} examined for ${posts} post(s)`), wayOut, evidence);
    if (termChange === null) return unknown(['move'], evidence);
    return termChange || !reason?.trim()
      ? (termChange ? allowed : fail)(w(`考察对象与拟任职务同为 ${posts}，一般应当差额`, `as many examined as posts: ${posts}`), wayOut, evidence)
      : pass(w('个别提拔，意见集中，等额考察，理由已写明', 'single appointment, opinions united: as many as posts, with the reason stated'), evidence);
  },
  situations: [
    { what: w('一职二人', '2 for 1'), day: on, given: {}, expect: 'pass' },
    { what: w('一职一人，个别提拔并写明理由', '1 for 1, with a reason'), day: on, given: { examination: { chosen: { people: 1 } } }, expect: 'pass' },
    { what: w('一职一人，没有理由', '1 for 1, no reason'), day: on, given: { examination: { chosen: { people: 1, reason: '' } } }, expect: 'needs-reason' },
    { what: w('换届等额', 'term change, as many as posts'), day: on, given: { examination: { chosen: { people: 1 } }, move: { termChange: true } }, expect: 'needs-reason' },
    { what: w('二职一人', '1 for 2'), day: on, given: { examination: { chosen: { people: 1, posts: 2 } } }, expect: 'needs-reason' },
    { what: w('未确定', 'not chosen'), day: on, given: { examination: { chosen: null } }, expect: 'unknown' },
  ],
});

export const article26: readonly Rule[] = [moreThanPosts];
