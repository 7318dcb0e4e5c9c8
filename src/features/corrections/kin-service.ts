import type { Actor, Reader } from '../../kernel/ports.ts';
import { kinWords } from '../../domain/kinship/answer.ts';
import { kinOf } from '../../domain/regulations/recusal-2006/art-3.ts';
import type { Day } from '../../kernel/day.ts';
import { loadPersonFacts } from '../roster/facts-of.ts';
import { kinOfTwo } from '../roster/kinship-service.ts';
import type { KinCheck } from './rules.ts';

/**
 * Whether the actor is kin of a person, by the family records of all and what was declared. Not known: a record was never filled in, a
 * kinship is only probable, or the account is not tied to the roster.
 */
export async function kinCheck(read: Reader, actor: Actor, personId: string, today: Day): Promise<KinCheck> {
  if (actor.personId === personId) return { kind: 'self' };
  if (actor.personId === null) return nameless(read, actor, personId, today);
  const found = await kinOfTwo(read, actor.personId, personId);
  switch (found.kin) {
    case 'self': return { kind: 'self' };
    case 'yes': return { kind: 'kin', relation: kinWords(found) };
    case 'none': return { kind: 'none' };
    case 'probable': return { kind: 'unknown', because: { zh: `可能有亲属关系（${kinWords(found).zh}），尚未确认`, en: `probably kin (${kinWords(found).en}), not confirmed yet` } };
    default: return { kind: 'unknown', because: found.because };
  }
}

/** An account that is not tied to the roster: only its name can be looked for, and that never clears it. */
async function nameless(read: Reader, actor: Actor, personId: string, today: Day): Promise<KinCheck> {
  const person = await loadPersonFacts(read, personId, today);
  if (!person) return { kind: 'none' };
  const there = kinOf(person, { personId: null, name: actor.name });
  return { kind: 'unknown', because: there.kin === 'unknown' && person.family !== null ? there.because.label : { zh: '您的账号没有对应名册中的人', en: 'your account is not tied to a person of the roster' } };
}
