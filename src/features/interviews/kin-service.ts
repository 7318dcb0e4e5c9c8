import type { Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { kinWords } from '../../domain/kinship/answer.ts';
import { kinBetween } from '../roster/kinship-service.ts';
import type { Note } from './report-rules.ts';
import { refusals } from './refusals-rules.ts';

type Named = { personId: string | null; name: string };
type Known = { personId: string; name: string };

/**
 * Recusal of a talk, in one place: both interviewers must be known to be kin of neither the interviewee nor those spoken of (第五十三条, kin by
 * article 3 of the 2006 rules); unknown kinship blocks. Notes about the interviewee or their known kin are not taken.
 */
export async function recusal(read: Reader, interviewers: readonly Named[], interviewee: Known, subjects: readonly Known[], notes: readonly Note[]): Promise<Outcome<null>> {
  for (const i of interviewers) if (i.personId === null) return refusals.noRecord(i.name);
  const others = [interviewee, ...subjects.filter((s) => s.personId !== interviewee.personId)];
  const answers = await kinBetween(read, [...interviewers.map((i) => i.personId!), interviewee.personId], others.map((o) => o.personId));
  for (const i of interviewers) {
    for (const other of others) {
      const a = answers.get(i.personId!)!.get(other.personId)!;
      if (a.kin === 'self') return refusals.kin(i.name, other.name, { zh: '是同一人', en: 'being the same person' });
      if (a.kin === 'unknown') return refusals.kinUnknown(i.name, other.name, a.because);
      if (a.kin === 'yes' || a.kin === 'probable') { const k = kinWords(a); return refusals.kin(i.name, other.name, { zh: `有亲属关系（${k.zh}）`, en: `kin (${k.en})` }); }
    }
  }
  const own = answers.get(interviewee.personId)!;
  for (const s of subjects) {
    const a = own.get(s.personId)!;
    if ((a.kin === 'self' || a.kin === 'yes') && notes.some((n) => n.subject === s.personId)) return refusals.ownMatter(s.name);
  }
  return ok(null);
}
