import { eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { refusals as roster } from '../roster/refusals-rules.ts';
import { person } from '../roster/schema.ts';

/** A person whose file the actor may audit: within reach, and neither oneself nor kin. */
export async function audited(read: Reader, actor: Actor, personId: string, today: Day): Promise<Outcome<{ id: string; name: string; unitId: string | null; postText: string | null }>> {
  const [found] = await read.select({ id: person.id, name: person.name, unitId: person.unitId, postText: person.postText }).from(person).where(eq(person.id, personId));
  if (!found) return roster.noPerson();
  const sight = await sightOf(read, actor, 'audit', today);
  return sight.level(found) === 'full' ? ok(found) : roster.outside();
}
