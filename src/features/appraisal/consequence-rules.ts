import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { admonition, commendation, improvement, merit, noBonus, twoBasic } from '../../domain/regulations/civil-servant-appraisal-2020/use.ts';
import { lowered } from '../../domain/regulations/civil-servants-2018/art-50.ts';
import { twoIncompetent } from '../../domain/regulations/civil-servants-2018/art-88.ts';
import { bodyUse, fewFavourable, manyIncompetent } from '../../domain/regulations/own-appraisal/settings.ts';
import { evaluate, type Verdict } from '../../domain/rule.ts';
import type { AppraisalMatter, AppraisalUse } from '../../domain/subjects/appraisal/facts.ts';

/** What may follow from a grade. */
export const consequences = ['commend', 'merit', 'admonish', 'improve', 'no-bonus', 'rearrange', 'lower', 'dismiss', 'judge-fitness', 'body-use'] as const;
export type Consequence = (typeof consequences)[number];

/** Names of what follows. */
export const consequenceNames: Readonly<Record<Consequence, Words>> = {
  commend: { zh: '嘉奖', en: 'commend' }, merit: { zh: '记三等功', en: 'give third-class merit' }, admonish: { zh: '诫勉', en: 'admonish' }, improve: { zh: '限期改进', en: 'set time to improve' }, 'no-bonus': { zh: '不发年终奖', en: 'no year-end bonus' },
  rearrange: { zh: '组织调整', en: 'move by the organization' }, lower: { zh: '降低一个职务或职级层次', en: 'lower one level' }, dismiss: { zh: '辞退', en: 'dismiss' }, 'judge-fitness': { zh: '研判是否胜任', en: 'judge whether fit' }, 'body-use': { zh: '班子考核结果运用', en: 'act on the grade of the body' },
};

const nothing: AppraisalUse = {
  commended: false, thirdClassMerit: false, meritThrough: null, wageStepThrough: null, wageStepGiven: null, gradeStepThrough: null, gradeStepGiven: null,
  // Paid as a matter of course: the rule that forbids it answers where it may not be.
  admonished: false, improvementSet: false, bonusPaid: true, rearranged: false, lowered: false, dismissed: false, bodyFollowed: false, restsOnResult: null,
};

/** The rules that say what follows: `law` binds every civil servant, members of leading bodies included. */
const bindings = [
  { kind: 'commend', rule: commendation, law: false }, { kind: 'merit', rule: merit, law: false }, { kind: 'admonish', rule: admonition, law: false }, { kind: 'improve', rule: improvement, law: false }, { kind: 'no-bonus', rule: noBonus, law: false },
  { kind: 'rearrange', rule: twoBasic, law: false }, { kind: 'dismiss', rule: twoIncompetent, law: true }, { kind: 'lower', rule: lowered, law: true },
] as const;

/** What follows, with the rule's answer; and what cannot be judged for want of an earlier year. */
export type Due = { due: { kind: Consequence; verdict: Verdict }[]; unclear: Verdict[] };

/**
 * Asks every rule of use what follows from a decided grade, with nothing of it done yet. Two years “not competent” bring dismissal, which
 * takes the place of lowering. `meritThrough`: the last year counted for an earlier third-class merit (0: none).
 */
export function dueOf(matter: AppraisalMatter, meritThrough: number, on: Day): Due {
  const out: Due = { due: [], unclear: [] };
  const use = { ...nothing, meritThrough };
  if (matter.about === 'body') {
    // No national text read here says what follows for a body: it is the institution's own, and where it set nothing that is said.
    const verdict = evaluate(bodyUse, { ...matter, use }, on);
    return { due: verdict.kind === 'needs-reason' ? [{ kind: 'body-use', verdict }] : [], unclear: verdict.kind === 'unknown' ? [verdict] : [] };
  }
  for (const { kind, rule, law } of bindings) {
    if (matter.about === 'leader' && !law) continue;
    const verdict = evaluate(rule, { ...matter, about: 'servant', use }, on);
    if (verdict.kind === 'block' && !(kind === 'lower' && out.due.some((d) => d.kind === 'dismiss'))) out.due.push({ kind, verdict });
    if (verdict.kind === 'unknown') out.unclear.push(verdict);
  }
  for (const rule of matter.votes && matter.about === 'leader' && matter.settings?.warning ? [fewFavourable, manyIncompetent] : []) {
    // Whether the person is fit has not been judged yet: that is what is proposed.
    const verdict = evaluate(rule, { ...matter, votes: { ...matter.votes!, judgedUnfit: null, measureTaken: null } }, on);
    if (verdict.kind === 'unknown' && !out.due.some((d) => d.kind === 'judge-fitness')) out.due.push({ kind: 'judge-fitness', verdict });
  }
  return out;
}
