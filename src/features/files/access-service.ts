import { eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { findPerson, type Person } from '../roster/load-service.ts';
import { refusals as roster } from '../roster/refusals-rules.ts';
import { family, person } from '../roster/schema.ts';
import { tieOf, type KinFacts } from './kin-rules.ts';
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
  const tie = tieOf(await kinFacts(read, reader), await kinFacts(read, concerned));
  if (tie.tie === 'self') return refusals.own();
  if (tie.tie === 'kin') return refusals.kin();
  return tie.tie === 'unknown' && how === 'open' ? refusals.kinUnknown(tie.because) : null;
}

/** The family record as the rules ask of it; an empty one counts as filled only where the roster says so. */
export async function kinFacts(read: Reader, of: Pick<Person, 'id' | 'name' | 'standing'>): Promise<KinFacts> {
  const lines = await read.select({ name: family.name, linkedPersonId: family.linkedPersonId }).from(family).where(eq(family.personId, of.id));
  return { id: of.id, name: of.name, family: lines.length === 0 && !of.standing.filled?.includes('family') ? null : lines };
}

/** True when somebody of this name is the person concerned or stands in their family record. */
export async function isNameOfKin(read: Reader, concerned: Pick<Person, 'id' | 'name' | 'standing'>, name: string): Promise<boolean> {
  const text = name.trim();
  if (text === concerned.name || (await kinFacts(read, concerned)).family?.some((f) => f.name === text)) return true;
  const theirs = await read.select({ name: person.name }).from(person).innerJoin(family, eq(family.personId, person.id)).where(eq(family.linkedPersonId, concerned.id));
  return theirs.some((p) => p.name === text);
}
