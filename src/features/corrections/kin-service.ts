import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import type { Words } from '../../kernel/refusal.ts';
import { kinClassWords, kinOf, type Kinship } from '../../domain/regulations/recusal-2006/art-3.ts';
import { loadPersonFacts } from '../roster/facts-of.ts';
import { findPerson } from '../roster/load-service.ts';
import type { KinCheck } from './rules.ts';

/**
 * Whether the actor is kin of a person, by the family records of both. Not known: the person's record was never filled in, a line of
 * the same name is not tied to anybody, or the account is not tied to the roster.
 */
export async function kinCheck(read: Reader, actor: Actor, personId: string, today: Day): Promise<KinCheck> {
  if (actor.personId === personId) return { kind: 'self' };
  const person = await loadPersonFacts(read, personId, today);
  if (!person) return { kind: 'none' };
  const own = actor.personId === null ? undefined : await findPerson(read, actor.personId);
  const there = kinOf(person, { personId: actor.personId, name: own?.name ?? actor.name });
  if (there.kin === 'yes') return { kind: 'kin', relation: relationWords(there) };
  const facts = actor.personId === null ? undefined : await loadPersonFacts(read, actor.personId, today);
  const back = facts && facts.family !== null ? kinOf(facts, { personId, name: person.name }) : undefined;
  if (back?.kin === 'yes') return { kind: 'kin', relation: relationWords(back) };
  if (actor.personId === null) return { kind: 'unknown', because: { zh: '您的账号没有对应名册中的人', en: 'your account is not tied to a person of the roster' } };
  if (there.kin === 'unknown') {
    return { kind: 'unknown', because: person.family === null ? { zh: '当事人的家庭成员没有填', en: 'the family record of the person was never filled in' } : there.because.label };
  }
  return back?.kin === 'unknown' ? { kind: 'unknown', because: back.because.label } : { kind: 'none' };
}

const relationWords = (kin: Extract<Kinship, { kin: 'yes' }>): Words => ({ zh: `${kinClassWords[kin.kinClass].zh}，${kin.relation}`, en: kinClassWords[kin.kinClass].en });
