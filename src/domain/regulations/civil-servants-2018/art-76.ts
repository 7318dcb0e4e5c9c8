import { notApplicable, w } from '../../rule.ts';
import { civilServant, servantUnknown } from '../../subjects/civil-servant/facts.ts';
import { statedOf } from '../../subjects/makers.ts';
import { servantsLaw2018 } from './document.ts';

/* 第七十六条 公务回避: a matter of duty that touches the person or kin. */
const on = '2026-05-06';

export const withdraws = statedOf(civilServant)({
  ...servantsLaw2018,
  id: 'cn.civil-servants-2018.art-76.withdraws',
  title: w('公务涉及本人或亲属利害关系的应当回避', 'Withdraws where the matter touches the person or kin'),
  article: '第七十六条',
  confidence: 'content',
  severity: 'block',
  stages: ['duty'],
  scope: (facts) => {
    const touches = facts.duty?.touchesSelfOrKin ?? null;
    return touches === null ? servantUnknown(['duty.touchesSelfOrKin']) : touches ? null : notApplicable(w('公务不涉及本人或亲属', 'the matter touches neither'));
  },
  fact: 'duty.withdrew',
  good: true,
  met: w('已回避', 'withdrew'),
  unmet: w('公务涉及本人或亲属利害关系，没有回避', 'the matter touches the person or kin, and the person did not withdraw'),
  wayOut: w('回避，由其他人办理', 'Withdraw; another person takes the matter'),
  on,
  more: [{ what: w('不涉及', 'touches neither'), day: on, given: { duty: { touchesSelfOrKin: false, withdrew: false } }, expect: 'not-applicable' }],
});

export const lawArticle76 = [withdraws] as const;
