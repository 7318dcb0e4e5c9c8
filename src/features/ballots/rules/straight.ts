import { ownOf, sheetFault } from './answers.ts';
import type { Manifest, Question } from './manifest.ts';
import type { Opened } from './tally.ts';

/**
 * How many valid sheets give one and the same grade to everything (`same` of `sheets`), and how many whole ballots do so over all
 * their subjects (`ballotsSame` of `ballots`). In a split poll the sheets of one hand cannot be put together: `ballots` is null, it cannot be known.
 */
export type Patterns = { sheets: number; same: number; ballots: number | null; ballotsSame: number | null };

/** Fewer questions than this, and all alike says nothing. */
export const LEAST_QUESTIONS = 3;

/** The questions of a form that are graded on one and the same scale; fewer than LEAST_QUESTIONS of them are none. */
function scaled(form: readonly Question[]): readonly Question[] {
  const grades = form.filter((q) => q.kind === 'grade');
  const scale = (q: Question): string => (q.kind === 'grade' ? q.options.map((o) => o.id).join(' ') : '');
  const of = grades.filter((q) => scale(q) === scale(grades[0]!));
  return of.length < LEAST_QUESTIONS ? [] : of;
}

/**
 * Counts straight-lined sheets when a poll is counted, over the whole poll and never by class; null where no form has enough questions or
 * fewer than k_min sheets came. Nothing but the sums is kept.
 */
export function patternsOf(manifest: Manifest, ballots: readonly Opened[]): Patterns | null {
  const out = { sheets: 0, same: 0, ballots: 0, ballotsSame: 0 };
  for (const b of ballots) {
    if (b.answers === null) continue;
    const given = new Set<string>();
    let sheets = 0;
    for (const s of manifest.sheets) {
      if (manifest.mode === 'split' && b.slot !== s.slot) continue;
      const asked = scaled(manifest.forms[s.form]!);
      const sheet = ownOf(b.answers, s.slot) ?? {};
      const answers = asked.map((q) => ownOf(sheet, q.id)).filter((a): a is string => typeof a === 'string');
      if (asked.length === 0 || answers.length < asked.length || sheetFault(manifest, s.slot, sheet) !== null) continue;
      sheets++;
      out.sheets++;
      if (new Set(answers).size === 1) out.same++;
      for (const a of answers) given.add(a);
    }
    if (manifest.mode === 'whole' && sheets > 1) {
      out.ballots++;
      if (given.size === 1) out.ballotsSame++;
    }
  }
  if (out.sheets < manifest.kMin) return null;
  const whole = manifest.mode === 'whole' && out.ballots >= manifest.kMin;
  return { sheets: out.sheets, same: out.same, ballots: whole ? out.ballots : null, ballotsSame: whole ? out.ballotsSame : null };
}
