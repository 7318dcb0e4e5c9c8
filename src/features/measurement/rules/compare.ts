import type { Manifest, Question } from '../../ballots/rules/manifest.ts';
import type { Shown } from '../../ballots/rules/tally.ts';
import { gapOf, groupGap, judge, LEVEL, tQuantile, type Estimate, type Gap, type Judged } from './estimate.ts';
import { formOf, moments, overallEstimate } from './figures.ts';
import { corrected, type Cell } from './leniency.ts';

/** Two groups of raters about one question: the first less the second. */
export type Face = Judged & { slot: string; question: string; label: string; a: string; b: string; gap: number; p: number };

type Named = { slot: string; q: Question; a: string; b: string; gap: Gap };

/**
 * Two faces: every two groups of raters about every subject and question, judged together as one family over the whole poll, so that
 * among all of its people one false difference comes in at most one poll of twenty.
 */
export function facesOf(manifest: Manifest, shownParts: readonly Shown[]): Face[] {
  const named: Named[] = shownParts.flatMap((s) => formOf(manifest, s.slot).flatMap((q, i) => {
    const each = s.groups.flatMap((g) => { const of = moments(q, g.questions[i]!); return of ? [{ id: g.class, of }] : []; });
    return each.flatMap((x, k) => each.slice(k + 1).flatMap((y): Named[] => { const gap = groupGap(x.of, y.of); return gap ? [{ slot: s.slot, q, a: x.id, b: y.id, gap }] : []; }));
  }));
  const judged = judge(named.map((n) => n.gap));
  const label = (id: string): string => id.split('+').map((c) => manifest.classes.find((x) => x.id === c)?.label ?? c).join('、');
  return named.map((n, i) => ({ slot: n.slot, question: n.q.id, label: n.q.label, a: label(n.a), b: label(n.b), gap: n.gap.gap, p: n.gap.p, ...judged[i]! }));
}

/** Fewer peers than this would tell of single ones. */
export const LEAST_PEERS = 3;

/** A subject beside its peers: their mean with its interval, and the difference judged; never a place among them. */
export type Peer = Judged & { question: string; label: string; peers: number; own: number; mean: number; meanLow: number; meanHigh: number; gap: number };

/**
 * Horizontal: a subject beside the mean of the others of its kind in the same poll. Raters are the same people for all, which makes
 * the difference surer than is said here; as ballots of one hand cannot be put together, they are taken as others.
 */
export function peersOf(manifest: Manifest, shownParts: readonly Shown[], slot: string, peers: readonly string[]): Peer[] {
  const own = shownParts.find((s) => s.slot === slot);
  const others = shownParts.filter((s) => peers.includes(s.slot) && s.slot !== slot && sheetForm(manifest, s.slot) === sheetForm(manifest, slot));
  if (!own) return [];
  const found = formOf(manifest, slot).flatMap((q, i) => {
    const mine = overallEstimate(manifest, own, i);
    const theirs = others.flatMap((s) => overallEstimate(manifest, s, i) ?? []);
    return mine && theirs.length >= LEAST_PEERS ? [{ q, mine, mean: meanOf(theirs), peers: theirs.length }] : [];
  });
  const gaps = found.map((f) => gapOf(f.mine, f.mean));
  const judged = judge(gaps);
  return found.map((f, i) => {
    const half = tQuantile(1 - (1 - LEVEL) / 2, f.mean.df) * Math.sqrt(f.mean.error);
    return { question: f.q.id, label: f.q.label, peers: f.peers, own: f.mine.mean, mean: f.mean.mean, meanLow: f.mean.mean - half, meanHigh: f.mean.mean + half, gap: gaps[i]!.gap, ...judged[i]! };
  });
}

const sheetForm = (manifest: Manifest, slot: string): string | undefined => manifest.sheets.find((s) => s.slot === slot)?.form;

/** The mean of the means of several, each as heavy as the other. */
function meanOf(list: readonly Estimate[]): Estimate {
  const k = list.length;
  const error = list.reduce((a, e) => a + e.error, 0) / k ** 2;
  const below = list.reduce((a, e) => a + (e.error / k ** 2) ** 2 / e.df, 0);
  return { mean: list.reduce((a, e) => a + e.mean, 0) / k, error, df: below === 0 ? list.reduce((a, e) => a + e.df, 0) : error ** 2 / below, n: list.reduce((a, e) => a + e.n, 0) };
}

/** One poll of a series about the same subject. */
export type Point = { poll: string; number: string; day: string; manifest: Manifest; shown: Shown };

/** From one poll to the next: the change of a question, judged. */
export type Change = Judged & { question: string; label: string; from: string; to: string; fromDay: string; toDay: string; before: number; after: number; gap: number };

/** A question is the same when it is asked by the same id and its options have the same values. */
export const sameQuestion = (a: Question, b: Question): boolean =>
  a.id === b.id && a.kind === b.kind && a.kind !== 'text' && b.kind !== 'text' && a.options.length === b.options.length && a.options.every((o, i) => o.id === b.options[i]!.id && o.value === b.options[i]!.value);

/**
 * Vertical: what changed from each poll to the next about the same questions, all changes judged together. `unlike`: poll pairs of which no
 * question can be compared, as it or its values were others.
 */
export function changesOf(points: readonly Point[]): { changes: Change[]; unlike: { from: string; to: string }[] } {
  const series = [...points].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const unlike: { from: string; to: string }[] = [];
  const found = series.slice(1).flatMap((to, k) => {
    const from = series[k]!;
    const [old, now] = [formOf(from.manifest, from.shown.slot), formOf(to.manifest, to.shown.slot)];
    const same = now.flatMap((q, i) => { const j = old.findIndex((x) => sameQuestion(x, q)); return j < 0 ? [] : [{ q, i, j }]; });
    if (same.length === 0) unlike.push({ from: from.number, to: to.number });
    return same.flatMap(({ q, i, j }) => {
      const before = overallEstimate(from.manifest, from.shown, j);
      const after = overallEstimate(to.manifest, to.shown, i);
      return before && after ? [{ q, from, to, before, after, gap: gapOf(after, before) }] : [];
    });
  });
  const judged = judge(found.map((f) => f.gap));
  return { changes: found.map((f, i) => ({ question: f.q.id, label: f.q.label, from: f.from.number, to: f.to.number, fromDay: f.from.day, toDay: f.to.day, before: f.before.mean, after: f.after.mean, gap: f.gap.gap, ...judged[i]! })), unlike };
}

/** The mean of a question with the leniency of classes taken out, beside the one as it came. */
export type Levelled = { slot: string; question: string; raw: number; corrected: number };

/** Takes the leniency of classes out of the means of all subjects of a poll that were asked the same; groups that stand alone only. */
export function levelled(manifest: Manifest, shownParts: readonly Shown[]): { subjects: Levelled[]; groups: { group: string; question: string; leniency: number }[] } {
  const subjects: Levelled[] = [];
  const groups: { group: string; question: string; leniency: number }[] = [];
  for (const [form, questions] of Object.entries(manifest.forms)) {
    const of = shownParts.filter((s) => sheetForm(manifest, s.slot) === form && s.withheld.length === 0);
    questions.forEach((q, i) => {
      const weightOf = (id: string): number => id.split('+').reduce((n, c) => n + (manifest.classes.find((x) => x.id === c)?.weight ?? 0), 0);
      const weights = manifest.classes.some((c) => c.weight !== null);
      // A class counts as much here as in the mean that is corrected.
      const cells: Cell[] = of.flatMap((s) => s.groups.flatMap((g) => { const m = moments(q, g.questions[i]!); return m ? [{ subject: s.slot, group: g.class, n: weights ? weightOf(g.class) : m.n, mean: m.mean }] : []; }));
      const shares = new Map([...new Set(cells.map((c) => c.group))].map((g) => [g, weights ? weightOf(g) : cells.filter((c) => c.group === g).reduce((n, c) => n + c.n, 0)]));
      const fit = cells.length === 0 ? null : corrected(cells, shares);
      if (!fit) return;
      for (const s of of) {
        const raw = overallEstimate(manifest, s, i);
        const value = fit.subjects.get(s.slot);
        if (raw && value !== undefined) subjects.push({ slot: s.slot, question: q.id, raw: raw.mean, corrected: value });
      }
      for (const [group, leniency] of fit.groups) groups.push({ group: group.split('+').map((c) => manifest.classes.find((x) => x.id === c)?.label ?? c).join('、'), question: q.id, leniency });
    });
  }
  return { subjects, groups };
}
