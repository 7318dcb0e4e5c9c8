import { eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { findPerson, type Person } from '../roster/load-service.ts';
import { refusals as roster } from '../roster/refusals-rules.ts';
import { family } from '../roster/schema.ts';
import { kinOfTwo, kinTies } from '../roster/kinship-service.ts';
import { tieFrom } from './kin-rules.ts';
import { refusals } from './refusals-rules.ts';

type Refused = { ok: false; refusal: Refusal };

/**
 * The person whose file is asked for, if the actor may come near it: within reach, neither themselves nor kin. `open` also asks that kinship is
 * known, as opening pages and approving it does.
 */
export async function fileOf(read: Reader, actor: Actor, personId: string, today: Day, how: 'near' | 'open'): Promise<Outcome<Person>> {
  const found = await findPerson(read, personId);
  if (!found) return roster.noPerson();
  const tied = await tieRefusal(read, actor.personId, found, how);
  if (tied) return tied;
  const sight = await sightOf(read, actor, 'file', today);
  return sight.level({ id: found.id, unitId: found.unitId }) === 'full' ? ok(found) : roster.outside();
}

async function tieRefusal(read: Reader, readerId: string | null, concerned: Person, how: 'near' | 'open'): Promise<Refused | null> {
  const reader = readerId === null ? undefined : await findPerson(read, readerId);
  if (!reader) return how === 'open' ? refusals.readerUnknown() : null;
  const tie = tieFrom(await kinOfTwo(read, reader.id, concerned.id));
  if (tie.tie === 'self') return refusals.own();
  if (tie.tie === 'kin') return refusals.kin(tie.how);
  return tie.tie === 'unknown' && how === 'open' ? refusals.kinUnknown(tie.because) : null;
}

/** True when somebody of this name is the person concerned or kin of theirs by the family records. */
export async function isNameOfKin(read: Reader, concerned: Pick<Person, 'id' | 'name'>, name: string): Promise<boolean> {
  const text = name.trim();
  const lines = await read.select({ name: family.name }).from(family).where(eq(family.personId, concerned.id));
  if (text === concerned.name || lines.some((f) => f.name === text)) return true;
  return ((await kinTies(read, [concerned.id])).get(concerned.id) ?? []).some((k) => k.name === text && k.kin !== 'declared-none');
}
