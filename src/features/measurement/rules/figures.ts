import { groupOf, type Manifest, type PollKind, type Question } from '../../ballots/rules/manifest.ts';
import type { QuestionCount, SheetCount, Shown } from '../../ballots/rules/tally.ts';
import { estimateOf, intervalOf, leftError, momentsOf, shareInterval, weighted, tQuantile, LEVEL, type Estimate, type Interval, type Moments } from './estimate.ts';

/*
 * Figures of a counted poll. Everything here is reckoned from `shown()` of the room of ballots and from nothing else, so that it cannot say
 * more than may be shown: what is withheld comes only as one remainder, the total less the groups that stand alone.
 */

/** One option of a question: how often it was chosen, its share of the valid sheets, and the interval of that share. */
export type OptionFigure = { id: string; label: string; value: number | null; n: number; share: number; low: number | null; high: number | null };

/** What a group of raters said to one question. `n`: answers with a value; `unknown`: answers without one, as 不了解. */
export type QuestionFigures = {
  id: string; label: string; n: number; mean: number | null; sd: number | null; interval: Interval | null;
  options: OptionFigure[]; unknown: number; blank: number; written: number; texts: number;
};

/** A group of raters whose answers stand alone, or the remainder (`rest`) of those that do not. */
export type GroupFigures = { id: string; label: string; rest: boolean; roll: number; handed: number; valid: number; invalid: number; weight: number | null; questions: QuestionFigures[] };

/** Why there is no mean over the groups: nothing with a value, or a group that weighs gave fewer than two answers. */
export type NoMean = 'no-values' | 'group-missing';

/** The mean of a question over all: by the weights of the manifest where it has any, else of all sheets together. */
export type OverallFigures = QuestionFigures & { how: 'weighted' | 'pooled' | null; why: NoMean | null };

/** What is said about one subject; `null` parts: too few sheets to show anything. */
export type SubjectFigures = { slot: string; label: string; detail: string; form: string; handed: number | null; valid: number | null; invalid: number | null; groups: GroupFigures[]; withheld: string[]; questions: OverallFigures[] };

/** Polls of these kinds ask a sample of something larger than their roll: no finite correction. */
const SAMPLED: readonly PollKind[] = ['opinion', 'satisfaction'];
/** True when the roll of a poll is all there is to ask. */
export const rollIsWhole = (kind: PollKind): boolean => !SAMPLED.includes(kind);

const handed = (c: SheetCount): number => c.valid + c.invalid;
const classesOf = (id: string): string[] => id.split('+');

/** The moments of a question's count over the options that have a value. */
export function moments(q: Question, count: QuestionCount): Moments | null {
  if (q.kind === 'text') return null;
  return momentsOf(q.options.flatMap((o) => (o.value === null ? [] : [{ value: o.value, n: count.options[o.id] ?? 0 }])));
}

function questionFigures(q: Question, count: QuestionCount, sheets: number, roll: number | null): QuestionFigures {
  const m = moments(q, count);
  const options = q.kind === 'text' ? [] : q.options.map((o): OptionFigure => {
    const n = count.options[o.id] ?? 0;
    const ends = shareInterval(n, sheets, sheets, roll);
    return { id: o.id, label: o.label, value: o.value, n, share: sheets === 0 ? 0 : n / sheets, low: ends?.low ?? null, high: ends?.high ?? null };
  });
  return {
    id: q.id, label: q.label, n: m?.n ?? 0, mean: m?.mean ?? null, sd: m && m.n > 1 ? Math.sqrt(m.variance) : null, interval: m && intervalOf(m, sheets, roll), options,
    unknown: options.some((o) => o.value !== null) ? options.reduce((n, o) => n + (o.value === null ? o.n : 0), 0) : 0, blank: count.blank, written: count.written.reduce((n, w) => n + w.n, 0), texts: count.texts,
  };
}

/** The total less the groups that stand alone: what the withheld ones come to together. */
function restOf(s: Shown): SheetCount | null {
  if (!s.all || s.withheld.length === 0) return null;
  const less = (all: number, of: (c: SheetCount) => number): number => s.groups.reduce((n, g) => n - of(g), all);
  return {
    class: s.withheld.join('+'), slot: s.slot, valid: less(s.all.valid, (c) => c.valid), invalid: less(s.all.invalid, (c) => c.invalid), why: {},
    questions: s.all.questions.map((q, i) => ({
      id: q.id, options: Object.fromEntries(Object.entries(q.options).map(([o, n]) => [o, less(n, (c) => c.questions[i]!.options[o] ?? 0)])),
      blank: less(q.blank, (c) => c.questions[i]!.blank), texts: less(q.texts, (c) => c.questions[i]!.texts),
      written: q.written.map((w) => ({ name: w.name, n: less(w.n, (c) => c.questions[i]!.written.find((x) => x.name === w.name)?.n ?? 0) })),
    })),
  };
}

/** The parts a subject's answers come in: every group that stands alone, and the remainder. */
function partsOf(manifest: Manifest, s: Shown): { count: SheetCount; rest: boolean; roll: number; weight: number | null; label: string }[] {
  const rest = restOf(s);
  return [...s.groups.map((count) => ({ count, rest: false })), ...(rest ? [{ count: rest, rest: true }] : [])].map(({ count, rest: isRest }) => {
    const classes = manifest.classes.filter((c) => classesOf(count.class).includes(c.id));
    return {
      count, rest: isRest, roll: classes.reduce((n, c) => n + c.size, 0), label: classes.map((c) => c.label).join('、'),
      weight: classes.some((c) => c.weight === null) ? null : classes.reduce((n, c) => n + c.weight!, 0),
    };
  });
}

/** The mean over all with its error for comparisons; null where it cannot be had. */
export function overallEstimate(manifest: Manifest, s: Shown, index: number): Estimate | null {
  if (!s.all) return null;
  const q = formOf(manifest, s.slot)[index]!;
  const parts = partsOf(manifest, s);
  if (parts.every((p) => p.weight === null)) {
    const m = moments(q, s.all.questions[index]!);
    return m && estimateOf(m);
  }
  return weighted(parts.map((p) => { const m = moments(q, p.count.questions[index]!); return { weight: p.weight ?? 0, of: m && estimateOf(m) }; }));
}

/** The mean over all with the error that is left once the roll has answered as far as it did; all alike leaves what may have gone unmet. Null where it cannot be had. */
export function rollEstimate(manifest: Manifest, s: Shown, index: number): Estimate | null {
  if (!s.all) return null;
  const q = formOf(manifest, s.slot)[index]!;
  const finite = rollIsWhole(manifest.kind);
  const one = (count: SheetCount, roll: number): Estimate | null => { const m = moments(q, count.questions[index]!); return m && leftError(m, finite && roll > 0 ? Math.max(0, 1 - count.valid / roll) : 1); };
  const parts = partsOf(manifest, s).filter((p) => p.weight !== null);
  if (parts.length === 0) return one(s.all, manifest.classes.reduce((n, c) => n + c.size, 0));
  return weighted(parts.map((p) => ({ weight: p.weight!, of: one(p.count, p.roll) })));
}

function overall(manifest: Manifest, s: Shown, q: Question, index: number, finite: boolean): OverallFigures {
  const roll = manifest.classes.reduce((n, c) => n + c.size, 0);
  const pooled = questionFigures(q, s.all!.questions[index]!, s.all!.valid, finite ? roll : null);
  const parts = partsOf(manifest, s);
  if (pooled.mean === null) return { ...pooled, how: null, why: 'no-values' };
  if (parts.every((p) => p.weight === null)) return { ...pooled, how: 'pooled', why: null };
  const each = parts.filter((p) => p.weight !== null && p.weight > 0).map((p) => ({ p, m: moments(q, p.count.questions[index]!), left: finite && p.roll > 0 ? Math.max(0, 1 - p.count.valid / p.roll) : 1 }));
  const est = each.map(({ p, m, left }) => { const e = m && estimateOf(m); return { weight: p.weight!, of: e && { ...e, error: e.error * left } }; });
  const mean = weighted(est);
  if (!mean) return { ...pooled, mean: null, sd: null, interval: null, how: null, why: 'group-missing' };
  return { ...pooled, mean: mean.mean, interval: weightedInterval(mean, each.every((e) => e.left === 0), each.flatMap((e) => (e.m ? [e.m] : [])), pooled), how: 'weighted', why: null };
}

/** Interval of a weighted mean: where all gave the same, the one of all sheets together; null where groups without spread differ. */
function weightedInterval(mean: Estimate, whole: boolean, ms: readonly Moments[], pooled: QuestionFigures): Interval | null {
  if (whole) return { low: mean.mean, high: mean.mean, how: 'whole' };
  if (mean.error === 0) return ms.every((m) => m.mean === ms[0]!.mean) ? pooled.interval : null;
  const half = tQuantile(1 - (1 - LEVEL) / 2, mean.df) * Math.sqrt(mean.error);
  return { low: Math.max(Math.min(...ms.map((m) => m.least)), mean.mean - half), high: Math.min(Math.max(...ms.map((m) => m.most)), mean.mean + half), how: 't' };
}

/** The questions asked about a subject. */
export const formOf = (manifest: Pick<Manifest, 'sheets' | 'forms'>, slot: string): readonly Question[] => manifest.forms[manifest.sheets.find((s) => s.slot === slot)!.form]!;

/** How many of a class wrote something is not told: where all texts come from one class, each would stand beside it. */
const unsaid = (count: QuestionCount): QuestionCount => ({ ...count, blank: 0, texts: 0 });

/** The figures of every subject of a poll, from what may be shown of it. */
export function subjectFigures(manifest: Manifest, shownParts: readonly Shown[]): SubjectFigures[] {
  const finite = rollIsWhole(manifest.kind);
  const label = (id: string): string => manifest.classes.find((c) => c.id === id)?.label ?? id;
  return shownParts.map((s) => {
    const sheet = manifest.sheets.find((x) => x.slot === s.slot)!;
    const form = formOf(manifest, s.slot);
    return {
      slot: s.slot, label: sheet.label, detail: sheet.detail, form: sheet.form, handed: s.all && handed(s.all), valid: s.all?.valid ?? null, invalid: s.all?.invalid ?? null,
      withheld: s.withheld.flatMap(classesOf).map(label),
      groups: partsOf(manifest, s).map((p) => ({ id: p.count.class, label: p.label, rest: p.rest, roll: p.roll, handed: handed(p.count), valid: p.count.valid, invalid: p.count.invalid, weight: p.weight, questions: form.map((q, i) => questionFigures(q, q.kind === 'text' ? unsaid(p.count.questions[i]!) : p.count.questions[i]!, p.count.valid, finite ? p.roll : null)) })),
      questions: s.all ? form.map((q, i) => overall(manifest, s, q, i, finite)) : [],
    };
  });
}

/** The groups of classes a poll's raters are shown in. */
export function groupsOf(manifest: Pick<Manifest, 'classes' | 'together'>): string[][] {
  const out: string[][] = [];
  for (const c of manifest.classes) {
    const g = [...groupOf(manifest, c.id)];
    if (!out.some((x) => x.join() === g.join())) out.push(g);
  }
  return out;
}
