import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';

/*
 * A finding goes: proposed by the rules → signed. A doubt that is signed stays open; any conclusion that would clear a finding of
 * the gravity `doubt` waits for a second person, who looks at the originals and confirms it or gives it back.
 */

export type Verdict = 'true' | 'established' | 'doubt' | 'harmless';
export type FindingState = 'proposed' | 'doubt' | 'awaiting' | 'cleared' | 'withdrawn';
export type Standing = { state: FindingState; gravity: 'doubt' | 'notice'; verdict: Verdict | null; value: string | null };
type Opinion = { verdict: Verdict; value: string | null; note: string };

/** Every verdict a person can sign, with its words. */
export const verdictWords = {
  established: { zh: '认定为', en: 'Established as' },
  true: { zh: '属实', en: 'Found true' },
  harmless: { zh: '不影响', en: 'Bears on nothing' },
  doubt: { zh: '存疑待查', en: 'In doubt' },
} as const satisfies Record<Verdict, { zh: string; en: string }>;

/** States in words. */
export const stateWords = {
  proposed: { zh: '待签署', en: 'To be signed' },
  doubt: { zh: '存疑待查', en: 'In doubt' },
  awaiting: { zh: '待第二人确认', en: 'Waits for a second person' },
  cleared: { zh: '已查清', en: 'Cleared' },
  withdrawn: { zh: '不再成立', en: 'No longer found' },
} as const satisfies Record<FindingState, { zh: string; en: string }>;

/** True while it keeps the person from the meeting (第三十七条第五项). */
export const isOpenDoubt = (f: Pick<Standing, 'state' | 'gravity'>): boolean => f.gravity === 'doubt' && (f.state === 'proposed' || f.state === 'doubt' || f.state === 'awaiting');

/** A signature under a finding. Answers how it stands afterwards. */
export function signed(before: Standing, opinion: Opinion): Outcome<Standing> {
  if (before.state === 'cleared' || before.state === 'withdrawn') return refusals.ended();
  if (opinion.note.trim().length < 2) return refusals.noteNeeded();
  const value = opinion.verdict === 'established' ? (opinion.value?.trim() ?? '') : null;
  if (value === '') return refusals.valueNeeded();
  const after = { ...before, verdict: opinion.verdict, value };
  if (opinion.verdict === 'doubt') return ok({ ...after, state: 'doubt' });
  return ok({ ...after, state: before.gravity === 'doubt' ? 'awaiting' : 'cleared' });
}

/** The second person confirms the conclusion, or gives it back as a doubt. `signer` signed the conclusion that waits. */
export function seconded(before: Standing, signer: string, by: string, agree: boolean, note: string): Outcome<Standing> {
  if (before.state !== 'awaiting') return refusals.notAwaiting();
  if (signer === by) return refusals.samePerson();
  if (note.trim().length < 2) return refusals.noteNeeded();
  return ok(agree ? { ...before, state: 'cleared' } : { ...before, state: 'doubt', verdict: 'doubt', value: null });
}

/** How a finding stands after a run: found again it stays (or returns), found no more it goes unless somebody has signed it. */
export function afterRun(state: FindingState, found: boolean): FindingState {
  if (found) return state === 'withdrawn' ? 'proposed' : state;
  return state === 'proposed' ? 'withdrawn' : state;
}
