import { addDays, addMonths, day as toDay } from '../../../kernel/day.ts';
import type { PunishmentKind } from '../../facts.ts';
import { ev, fail, notApplicable, pass, w, type Patch } from '../../rule.ts';
import { punishment } from '../../samples.ts';
import { effectRule, effectUnknown, type EffectFacts } from '../../subjects/punishment-effect/facts.ts';
import { effects, lastDayBelowFormerRank, lastDayOfEffect } from './effects.ts';

/*
 * A.14, one rule a kind: promoted or used further only after the effect is over. Of the two newest documents only the year is
 * confirmed; they are counted from the first day of it.
 */
const from = (document: string) => toDay(document === 'cn.appointment-2019' ? '2019-03-03' : document === 'cn.org-measures-2021' ? '2021-01-01' : '2023-01-01');
const kinds = ['party-warning', 'party-serious-warning', 'party-post-removal', 'party-probation', 'admonition', 'org-adjustment', 'org-removal', 'org-ordered-resignation', 'org-accountable-resignation', 'downgrade', 'report-admonition', 'report-disqualification'] as const satisfies readonly PunishmentKind[];
/** Decided on this day in every situation; days of the edge are counted from it by the calendar, not by the rule's own function. */
const decidedOn = toDay('2024-01-15');

export const effectRules = kinds.map((kind) => {
  const { words, months, higherRankMonths, basis } = effects[kind];
  const longest = months.max;
  const use = (on: string, more: Patch<EffectFacts> = {}): Patch<EffectFacts> => ({ punishment: punishment({ kind, decidedOn }), use: { kind: 'promotion', on, higher: false }, ...more });
  const last = addDays(addMonths(decidedOn, longest), -1);
  const over = addDays(last, 1);
  return effectRule({
    document: basis.document,
    documentTitle: basis.title,
    year: basis.year,
    article: basis.article,
    confidence: basis.confidence,
    severity: 'block',
    from: from(basis.document),
    id: `${basis.document}.effect.${kind}`,
    title: w(`${words.zh}影响期内不得提拔或重用`, `No promotion within the effect of: ${words.en}`),
    stages: ['use'],
    scope: (f) => (f.punishment === null ? effectUnknown(['punishment.kind']) : f.punishment.kind !== kind ? notApplicable(w('是另一种处分或处理', 'another kind')) : f.use?.kind === 'lateral' ? notApplicable(w('平职调整，不是提拔或进一步使用', 'a lateral move')) : null),
    needs: ['use.on'],
    test: (f) => {
      const until = lastDayOfEffect(f.punishment!);
      if (until === null) return effectUnknown(['punishment.decidedOn']);
      const on = f.use!.on!;
      const evidence = [ev('决定', 'decided', f.punishment!.decidedOn ?? '—'), ev('影响至', 'until', until.max)];
      const wayOut = w(`${until.max} 之后再提出`, `Propose it after ${until.max}`);
      if (on <= until.min) return fail(w(`${words.zh}影响期至 ${until.min}，${on} 未满`, `${words.en} stands until ${until.min}`), wayOut, evidence);
      if (on <= until.max) return effectUnknown(['punishment.decidedOn'], evidence);
      const higher = lastDayBelowFormerRank(f.punishment!);
      if (higher !== null && on <= higher.max) {
        if (f.use!.higher === null) return effectUnknown(['use.higher'], evidence);
        if (f.use!.higher) return fail(w(`至 ${higher.max} 两年内不得担任高于原职务层次的职务`, `no higher rank until ${higher.max}`), w(`${higher.max} 之后再提出，或安排不高于原层次的职务`, `Propose it after ${higher.max}, or a post of the former rank`), evidence);
      }
      return pass(w(`${words.zh}影响期至 ${until.max}，已满`, `${words.en} ended on ${until.max}`), evidence);
    },
    situations: [
      { what: w('影响期最后一天', 'the last day'), day: last, given: use(last), expect: kind === 'party-probation' ? 'unknown' : 'block' },
      { what: w('影响期满次日', 'the day after'), day: over, given: use(over), expect: 'pass' },
      { what: w('决定次日', 'the day after the decision'), day: '2024-01-16', given: use('2024-01-16'), expect: 'block' },
      { what: w('决定日期未填', 'not filled'), day: over, given: use(over, { punishment: punishment({ kind }) }), expect: 'unknown' },
      ...(higherRankMonths === undefined ? [] : [
        { what: w('一年后、两年内提任更高层次', 'a higher rank in the second year'), day: '2026-01-14', given: use('2026-01-14', { use: { kind: 'promotion', on: '2026-01-14', higher: true } }), expect: 'block' as const },
        { what: w('两年期满次日提任更高层次', 'a higher rank the day after two years'), day: '2026-01-15', given: use('2026-01-15', { use: { kind: 'promotion', on: '2026-01-15', higher: true } }), expect: 'pass' as const },
      ]),
      ...(kind === 'party-probation' ? [{ what: w('察看一年的，期满后两年届满次日', 'probation of a year: the day after two more years'), day: '2027-01-15', given: use('2027-01-15', { punishment: { ...punishment({ kind, decidedOn }), monthsOfProbation: 12 } }), expect: 'pass' as const }] : []),
    ],
  });
});
