import { eq, inArray } from 'drizzle-orm';
import type { Actor, Reader } from '../../kernel/ports.ts';
import type { Words } from '../../kernel/refusal.ts';
import { kinWords } from '../../domain/kinship/answer.ts';
import { kinBetween } from '../roster/kinship-service.ts';
import { family } from '../roster/schema.ts';
import { contestApplication } from './schema.ts';

/*
 * Recusal of this room, in one place: an assessor or interviewer must be known to be no kin of any applicant; whoever handles a contest only may not be known
 * to be kin. Outsiders have no record in the roster: the relatives they name are held against the assessor's name.
 */

/** Applications that somebody still reads or hears: whoever was refused for good is met by nobody. */
async function heard(read: Reader, contestId: string) {
  const all = await read.select().from(contestApplication).where(eq(contestApplication.contestId, contestId));
  return all.filter((r) => r.state === 'filed' || r.state === 'admitted' || (r.objection !== null && r.objection.answer === null));
}

const plainName = (name: string): string => name.replace(/\s/g, '');
const named = { zh: '报名人填写的亲属中有同名的人', en: 'an applicant names a relative of this name' };

/** Why somebody outside the roster may not interview, or null: the name is an applicant's or a relative's of one. Other ties are theirs to declare. */
export async function outsideBar(read: Reader, contestId: string, name: string): Promise<Words | null> {
  const rows = await heard(read, contestId);
  if (rows.some((r) => plainName(r.name) === plainName(name))) return { zh: '与报名人同名', en: 'an applicant bears this name' };
  if (rows.some((r) => r.outsider?.relatives.some((x) => plainName(x.name) === plainName(name)))) return named;
  const inside = rows.flatMap((r) => (r.personId ? [r.personId] : []));
  const kin = inside.length === 0 ? [] : await read.select({ name: family.name }).from(family).where(inArray(family.personId, inside));
  return kin.some((k) => plainName(k.name) === plainName(name)) ? named : null;
}

/** Why this person may not assess or interview, or null. Unknown blocks. Says the relation, never the applicant. */
export async function assessorBar(read: Reader, contestId: string, who: { personId: string; name: string }): Promise<Words | null> {
  const rows = await heard(read, contestId);
  const inside = rows.flatMap((r) => (r.personId ? [r.personId] : []));
  if (rows.some((r) => r.outsider?.relatives.some((x) => plainName(x.name) === plainName(who.name)))) return named;
  if (inside.includes(who.personId)) return { zh: '本人报名', en: 'applied in person' };
  const answers = (await kinBetween(read, [who.personId], inside)).get(who.personId);
  for (const a of answers?.values() ?? []) {
    if (a.kin === 'unknown') return { zh: `与报名人有无亲属关系不明（${a.because.zh}）`, en: `whether kin of an applicant is not known (${a.because.en})` };
    if (a.kin === 'yes' || a.kin === 'probable') return kinWords(a);
  }
  return null;
}

/** True when the actor applied, or is known to be kin of an applicant. */
export async function interested(read: Reader, contestId: string, actor: Actor): Promise<boolean> {
  if (actor.personId === null) return false;
  const rows = await read.select({ personId: contestApplication.personId, state: contestApplication.state }).from(contestApplication).where(eq(contestApplication.contestId, contestId));
  const people = rows.flatMap((r) => (r.personId && r.state !== 'withdrawn' ? [r.personId] : []));
  if (people.includes(actor.personId)) return true;
  if (people.length === 0) return false;
  const answers = (await kinBetween(read, [actor.personId], people)).get(actor.personId);
  return [...(answers?.values() ?? [])].some((a) => a.kin === 'yes' || a.kin === 'probable');
}
