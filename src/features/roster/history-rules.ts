import { addDays, dayNumber, earliest, latest, type Day, type PartialDate } from '../../kernel/day.ts';

/** A change of a basic fact: its former value held until `day`. `at` orders changes of one day. */
export type Change = { field: string; oldValue: unknown; newValue: unknown; day: string; at: string };

const later = (a: Change, b: Change): number => (a.day === b.day ? (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) : a.day < b.day ? -1 : 1);

/** The basic facts of a person as they were held on a day: changes after that day are taken back. */
export function factsAsOf<T extends Record<string, unknown>>(now: T, changes: readonly Change[], on: Day): T {
  const then: Record<string, unknown> = { ...now };
  for (const c of [...changes].filter((x) => x.day > on && x.field in now).sort(later).reverse()) then[c.field] = c.oldValue;
  return then as T;
}

/** The rows of an undated list as they were on a day: additions, changes and removals after it are taken back. */
export function listAsOf<T extends { id: string }>(now: readonly T[], field: string, changes: readonly Change[], on: Day): T[] {
  const rows = new Map(now.map((r) => [r.id, r]));
  for (const c of [...changes].filter((x) => x.day > on && x.field === field).sort(later).reverse()) {
    const before = c.oldValue as T | null;
    const after = c.newValue as T | null;
    if (before) rows.set(before.id, before);
    else if (after) rows.delete(after.id);
  }
  return [...rows.values()];
}

/** The day of the last change of a field, or null. */
export const lastChange = (field: string, changes: readonly Change[]): string | null =>
  changes.filter((c) => c.field === field).reduce<string | null>((max, c) => (max === null || c.day > max ? c.day : max), null);

/** A period of days: from inclusive, to exclusive, null = still. */
export type Period = { id: string; fromDay: string; toDay: string | null };

/** The period in force on a day. */
export const periodOn = <T extends Period>(periods: readonly T[], on: string): T | undefined =>
  periods.find((p) => p.fromDay <= on && (p.toDay === null || p.toDay > on));

/** True when no two periods of one thing share a day. */
export function disjoint(periods: readonly Period[]): boolean {
  const sorted = [...periods].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  return sorted.every((p, i) => i === 0 || (sorted[i - 1]!.toDay !== null && sorted[i - 1]!.toDay! <= p.fromDay));
}

/**
 * How to let a new period begin on a day: the open period that ends there. `closed`: nothing is in force any more;
 * `not-later`: the open period begins on that day or after it.
 */
export function closing<T extends Period>(periods: readonly T[], from: string): { ok: true; period: T } | { ok: false; why: 'closed' | 'not-later'; since: string | null } {
  const open = periods.find((p) => p.toDay === null);
  if (!open) return { ok: false, why: 'closed', since: null };
  return open.fromDay < from ? { ok: true, period: open } : { ok: false, why: 'not-later', since: open.fromDay };
}

/** True when something dated is held on a day; the month (or year) it ends in still counts. */
export const heldOn = (h: { fromDate: string | null; toDate: string | null }, on: Day): boolean =>
  (h.fromDate === null || earliest(h.fromDate as PartialDate) <= on) && (h.toDate === null || latest(h.toDate as PartialDate) >= on);

/** One stretch of a timeline: a thing, or the gap between two; `overlaps` names the things it overlaps with. */
export type Stretch<T> = { kind: 'held'; item: T; overlaps: string[] } | { kind: 'gap'; from: string; to: string; days: number };

type Dated = { id: string; fromDate: string | null; toDate: string | null; concurrent?: boolean };

/**
 * Puts posts in order of time and marks gaps and overlaps. Neighbours that meet in the same month (or year, as far as the
 * dates are known) touch; concurrent posts overlap by intention. Undated posts come last, unjudged.
 */
export function timeline<T extends Dated>(items: readonly T[], until: Day): Stretch<T>[] {
  const dated = items.filter((i) => i.fromDate !== null).sort((a, b) => (a.fromDate! < b.fromDate! ? -1 : a.fromDate! > b.fromDate! ? 1 : 0));
  const out: Stretch<T>[] = [];
  let reached: Day | null = null;
  for (const item of dated) {
    const first = latest(item.fromDate as PartialDate);
    if (reached !== null && addDays(reached, 1) < earliest(item.fromDate as PartialDate) && reached < first) {
      const from = addDays(reached, 1);
      const to = addDays(earliest(item.fromDate as PartialDate), -1);
      out.push({ kind: 'gap', from, to, days: dayNumber(to) - dayNumber(from) + 1 });
    }
    out.push({ kind: 'held', item, overlaps: dated.filter((o) => o.id !== item.id && overlap(o, item, until)).map((o) => o.id) });
    const end = item.toDate === null ? until : latest(item.toDate as PartialDate);
    if (reached === null || end > reached) reached = end;
  }
  return [...out, ...items.filter((i) => i.fromDate === null).map((item): Stretch<T> => ({ kind: 'held', item, overlaps: [] }))];
}

/** Overlap for certain, whatever days the dates stand for: each begins, at the latest, before the other can end. */
function overlap(a: Dated, b: Dated, until: Day): boolean {
  if (a.concurrent || b.concurrent) return false;
  const end = (x: Dated): Day => (x.toDate === null ? addDays(until, 1) : earliest(x.toDate as PartialDate));
  return latest(a.fromDate as PartialDate) < end(b) && latest(b.fromDate as PartialDate) < end(a);
}
