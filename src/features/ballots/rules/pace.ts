import type { Answers } from './answers.ts';
import type { Manifest, Option, Sheet } from './manifest.ts';
import type { Shown } from './tally.ts';

/**
 * How fast a poll was filled in, in three bands and no finer. It travels as a sheet of its own with a token of its own, so that nothing
 * ties it to what was answered; only split polls have it, since of a whole ballot it would be a mark.
 */
export const PACE = 'pace';
/** Seconds for each sheet: below the first it was quick, above the second slow. */
export const PACE_BOUNDS = { quick: 4, slow: 30 } as const;
export type Pace = 'quick' | 'steady' | 'slow';

export const paceSheet: Sheet = { slot: PACE, label: '填写用时', detail: '', form: PACE };
export const paceForm: { kind: 'grade'; id: string; label: string; options: Option[]; required: boolean }[] = [{
  kind: 'grade', id: PACE, label: '平均每张表用时', required: false,
  options: [{ id: 'quick', label: '不足 4 秒', value: null }, { id: 'steady', label: '4–30 秒', value: null }, { id: 'slow', label: '30 秒以上', value: null }],
}];

/** The sheets a voter is asked about: all but that of the pace. */
export const askedSheets = <S extends { slot: string; form: string }>(of: { sheets: readonly S[] }): S[] => of.sheets.filter((s) => s.slot !== PACE || s.form !== PACE);

/** The band of so many seconds over so many sheets. */
export function paceOf(seconds: number, sheets: number): Pace {
  const each = seconds / Math.max(1, sheets);
  return each < PACE_BOUNDS.quick ? 'quick' : each > PACE_BOUNDS.slow ? 'slow' : 'steady';
}

/** Drafts with the pace where the poll asks for it; null seconds (the page was opened anew meanwhile) leave it blank. */
export function withPace(manifest: Pick<Manifest, 'sheets'>, drafts: Answers, seconds: number | null): Answers {
  const asked = askedSheets(manifest);
  return seconds === null || asked.length === manifest.sheets.length ? drafts : { ...drafts, [PACE]: { [PACE]: paceOf(seconds, asked.length) } };
}

/** How many voters fell into each band, from what may be shown of the sheet of the pace; null where it is not asked or too few came. `unknown`: left blank. */
export function paceSums(parts: readonly Shown[]): Record<Pace | 'unknown', number> | null {
  const all = parts.find((s) => s.slot === PACE)?.all;
  const q = all?.questions.find((x) => x.id === PACE);
  return q ? { quick: q.options['quick'] ?? 0, steady: q.options['steady'] ?? 0, slow: q.options['slow'] ?? 0, unknown: q.blank } : null;
}
