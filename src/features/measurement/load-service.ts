import { and, asc, desc, eq, gte, inArray, sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import type { Manifest } from '../ballots/rules/manifest.ts';
import { PACE, paceSums } from '../ballots/rules/pace.ts';
import { shown, type Shown } from '../ballots/rules/tally.ts';
import { poll } from '../ballots/schema.ts';
import { recordEntry, recordSubject } from '../record/schema.ts';
import type { Sight } from '../roster/access-service.ts';
import { person } from '../roster/schema.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { forHandlersOnly } from './rules/method.ts';

/** Who may read results at all; of recommendations only those who handle the choosing of people. */
export const mayReadResults: readonly string[] = [...mayHandleCases, 'supervisor'];

type Row = typeof poll.$inferSelect;
/** A counted poll as the room knows it: the announced manifest and what may be shown of its subjects, with the bands of time beside; the raw count goes no farther than here. */
export type Counted = { id: string; number: string; title: string; day: string; unitId: string; manifest: Manifest; parts: Shown[]; issued: NonNullable<Row['close']>['issued']; patterns: Row['patterns']; pace: ReturnType<typeof paceSums> };

/** The civil day on which a poll closed. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 10);

const counted = (row: Row): Counted => {
  const parts = shown(row.manifest!, row.tally!);
  return {
    id: row.id, number: row.number, title: row.title, day: dayOf(row.manifest!.times.closes), unitId: row.unitId, manifest: row.manifest!, parts: parts.filter((s) => s.slot !== PACE), issued: row.close!.issued, patterns: row.patterns, pace: paceSums(parts),
  };
};

/** What a reader reaches: by their roles as reader, and as handler. */
async function reachesOf(read: Reader, actor: Actor, today: Day): Promise<(row: Pick<Row, 'unitId' | 'kind'>) => 'yes' | 'no' | 'handlers'> {
  const [wide, narrow] = [await reachedUnits(read, actor, mayReadResults, today), await reachedUnits(read, actor, mayHandleCases, today)];
  return (row) => {
    if (!reaches(wide, row.unitId)) return 'no';
    return forHandlersOnly(row.kind as Manifest['kind']) && !reaches(narrow, row.unitId) ? 'handlers' : 'yes';
  };
}

/** The counted polls a reader may see, newest first, narrowed by a condition. */
export async function countedPolls(read: Reader, actor: Actor, today: Day, where?: SQL, most = 200): Promise<Counted[]> {
  const may = await reachesOf(read, actor, today);
  const rows = await read.select().from(poll).where(and(eq(poll.state, 'counted'), where)).orderBy(desc(poll.number)).limit(most);
  return rows.filter((r) => may(r) === 'yes').map(counted);
}

/** The polls in which a person is a subject. */
export const about = (personId: string): SQL => sql`${poll.manifest} -> 'sheets' @> ${JSON.stringify([{ slot: personId }])}::jsonb`;

/** One counted poll, or why it cannot be read. */
export async function findCounted(read: Reader, actor: Actor, id: string, today: Day): Promise<{ found: Counted } | { why: 'missing' | 'not-counted' | 'handlers' }> {
  const [row] = await read.select().from(poll).where(eq(poll.id, id));
  const may = row && (await reachesOf(read, actor, today))(row);
  if (!row || may === 'no') return { why: 'missing' };
  if (may === 'handlers') return { why: 'handlers' };
  return row.state === 'counted' && row.manifest && row.tally && row.close ? { found: counted(row) } : { why: 'not-counted' };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The subjects of polls who are people: their rank today, and whether this reader sees them in full. */
export async function subjectsOf(read: Reader, sight: Sight, polls: readonly Counted[]): Promise<Map<string, { rank: string | null; open: boolean }>> {
  const ids = [...new Set(polls.flatMap((p) => p.manifest.sheets.map((s) => s.slot)))].filter((slot) => UUID.test(slot));
  const rows = ids.length === 0 ? [] : await read.select({ id: person.id, unitId: person.unitId, rank: person.rank }).from(person).where(inArray(person.id, ids)).orderBy(asc(person.id));
  return new Map(rows.map((r) => [r.id, { rank: r.rank, open: sight.level(r) === 'full' }]));
}

/** Results speak of people: the first reading of a day by each reader is an entry of the record. */
export async function noteReading(ports: Ports, actor: Actor, verb: string, subject: { kind: string; id: string }, more: { kind: string; id: string }[], detail: Record<string, unknown>, today: Day): Promise<Outcome<null>> {
  const [seen] = await ports.read.select({ id: recordEntry.id }).from(recordEntry).innerJoin(recordSubject, eq(recordSubject.entryId, recordEntry.id))
    .where(and(eq(recordEntry.actor, actor.accountId), eq(recordEntry.verb, verb), eq(recordSubject.subjectId, subject.id), gte(recordEntry.at, `${today}T00:00:00+08:00`))).limit(1);
  if (seen) return ok(null);
  return ports.act({ actor, verb, subjects: [subject, ...more.slice(0, 450)], detail }, async () => ok(null));
}
