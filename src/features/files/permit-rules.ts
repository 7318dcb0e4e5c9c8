/** Which pages of which materials a permit opens; null = the whole file. `pages: null` = every page of the material. */
export type Scope = { materialId: string; pages: number[] | null }[] | null;

/** What a permit's state and times say at a moment. */
export type PermitFacts = { state: 'requested' | 'approved' | 'refused' | 'returned'; decidedAt: string | null; startedAt: string | null; endsAt: string | null };
export type PermitStanding = 'requested' | 'refused' | 'ready' | 'reading' | 'over' | 'lapsed' | 'returned';

/** An approved permit that nobody began within this many days lapses (a setting of the institution). */
export const LAPSE_DAYS = 7;

/** Where a permit stands. Moments are milliseconds since the epoch or RFC 3339 as `parse` reads it. */
export function standingOf(p: PermitFacts, now: number, parse: (at: string) => number): PermitStanding {
  if (p.state === 'requested' || p.state === 'refused' || p.state === 'returned') return p.state;
  if (p.startedAt !== null && p.endsAt !== null) return now < parse(p.endsAt) ? 'reading' : 'over';
  return p.decidedAt !== null && now < parse(p.decidedAt) + LAPSE_DAYS * 86_400_000 ? 'ready' : 'lapsed';
}

/** True when the page of the material is among those permitted. */
export const opens = (scope: Scope, materialId: string, page: number): boolean =>
  scope === null || scope.some((s) => s.materialId === materialId && (s.pages === null || s.pages.includes(page)));

/** Reads page numbers as people write them (`1-3,5`); null when it cannot be read or leads outside 1…most. */
export function readPages(text: string, most: number): number[] | null {
  const out = new Set<number>();
  for (const part of text.normalize('NFKC').split(/[,、;\s]+/).filter(Boolean)) {
    const m = /^(\d{1,4})(?:[-–~](\d{1,4}))?$/.exec(part);
    const from = Number(m?.[1]);
    const to = Number(m?.[2] ?? m?.[1]);
    if (!m || from < 1 || to > most || from > to) return null;
    for (let n = from; n <= to; n++) out.add(n);
  }
  return out.size === 0 ? null : [...out].sort((a, b) => a - b);
}
