import { components, type Component, type Plan } from './plan-rules.ts';
import type { Figure } from './marks-rules.ts';

/** What the group says of one person: the four things article 15 names beside figures, or why the person is not on the list. */
export type Shortlisted = { applicationId: string; chosen: boolean; politics: string; skill: string; record: string; conduct: string; why: string };

/** One applicant's results side by side. `total` stands only when every weighted component is there; it orders nothing. */
export type ResultRow = { applicationId: string; number: number; figures: Partial<Record<Component, Figure>>; total: Figure | null };

/** The weighted figure of a person, with how far it moves; null while a weighted component is missing. */
export function totalOf(figures: ResultRow['figures'], weights: Plan['weights']): Figure | null {
  const parts = components.filter((c) => weights[c] > 0).map((c) => ({ w: weights[c] / 100, f: figures[c] }));
  if (parts.some((p) => !p.f)) return null;
  const sum = (pick: (f: Figure) => number): number => parts.reduce((s, p) => s + p.w * pick(p.f!), 0);
  return { value: sum((f) => f.value), low: sum((f) => f.low), high: sum((f) => f.high) };
}

export type ListFault = { kind: 'nobody' | 'unknown' | 'twice' | 'four' | 'passed-over'; applicationId: string | null };

/**
 * What is wrong with a proposed list, or null: somebody is chosen; each chosen person has all four statements; whoever is left out with a higher
 * figure than somebody chosen has a reason, so that figures decide nothing and nothing is passed over in silence.
 */
export function listFault(list: readonly Shortlisted[], rows: readonly ResultRow[]): ListFault | null {
  const of = new Map(rows.map((r) => [r.applicationId, r]));
  const chosen = list.filter((s) => s.chosen);
  if (chosen.length === 0) return { kind: 'nobody', applicationId: null };
  const stray = list.find((s) => !of.has(s.applicationId));
  if (stray) return { kind: 'unknown', applicationId: stray.applicationId };
  const twice = list.find((s, i) => list.findIndex((x) => x.applicationId === s.applicationId) !== i);
  if (twice) return { kind: 'twice', applicationId: twice.applicationId };
  const bare = chosen.find((s) => [s.politics, s.skill, s.record, s.conduct].some((x) => x.trim() === ''));
  if (bare) return { kind: 'four', applicationId: bare.applicationId };
  const least = Math.min(...chosen.map((s) => of.get(s.applicationId)!.total?.value ?? -1));
  const silent = rows.find((r) => !chosen.some((s) => s.applicationId === r.applicationId) && r.total !== null && r.total.value > least && !list.find((s) => s.applicationId === r.applicationId)?.why.trim());
  return silent ? { kind: 'passed-over', applicationId: silent.applicationId } : null;
}
