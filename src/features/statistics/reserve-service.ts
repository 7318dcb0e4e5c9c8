import { sql, type SQL } from 'drizzle-orm';
import { addMonths } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { dayOf, peopleRows, sourceOf, type Filters, type Row } from '../roster/list-service.ts';
import { entryChannels } from '../roster/rules.ts';
import type { Leaf, Truth } from './query-rules.ts';
import { conditionOf } from './query-sql-service.ts';
import { askAll, meeting, type Ask, type Asked } from './lists-sql-service.ts';
import { statisticsSettings } from './settings-service.ts';
import { inReach } from './table-service.ts';

/** What a young person should come to have, in the order it is shown; a person without one has a gap there. Hours of training are the institution's own number. */
const experiencesBy = (youngTraining: number) => ({
  grassroots: { term: 'grassroots', atLeast: 24 },
  leading: { term: 'posts', rank: 'township-deputy', atLeast: 1 },
  training: { term: 'training', atLeast: youngTraining },
}) as const satisfies Record<string, Leaf>;
export type Gap = keyof ReturnType<typeof experiencesBy>;
export const gapNames = ['grassroots', 'leading', 'training'] as const satisfies readonly Gap[];

/** One channel of entry (null = not stated) by year: people, those of the last three years, and gaps (without, not known). */
export type Channel = { channel: string | null; n: number; recent: number; years: { year: string | null; n: number }[]; posts: [number, number, number]; gaps: Record<Gap, { without: number; open: number }> };
export type Reserve = { asOf: string; youngAge: number; youngTraining: number; total: number; recent: number; channels: Channel[] };

export type ReserveAsked = { asOf?: string | undefined; unit?: string | undefined; scope: 'pool' | 'young' };
type Bound = { filters: Filters; at: Asked; youngAge: number; youngTraining: number; experiences: ReturnType<typeof experiencesBy> };

async function boundOf(ports: Ports, input: ReserveAsked): Promise<Bound> {
  const { youngAge, youngTraining } = await statisticsSettings(ports.read, ports.today());
  const filters: Filters = { ...(input.asOf ? { asOf: input.asOf } : {}), ...(input.unit ? { unit: input.unit } : {}), ageMax: youngAge, ...(input.scope === 'pool' ? { reserve: true } : {}) };
  const on = dayOf(ports, filters);
  return { filters, youngAge, youngTraining, experiences: experiencesBy(youngTraining), at: { on, now: on === ports.today() } };
}

/** How many posts a person has held by the day. */
const jobsOf = (ask: Ask): SQL => ask.over('holdings', sql`count(*)::int`);

/** The reserve by channel of entry and year, in one statement within reach. `pool`: those in the reserve pool; `young`: everybody of the age. */
export async function reservePool(ports: Ports, actor: Actor, input: ReserveAsked): Promise<Outcome<Reserve>> {
  const { filters, at, youngAge, youngTraining, experiences } = await boundOf(ports, input);
  const asked = askAll(sourceOf(ports, filters), await inReach(ports, actor, filters), at, (ask) => ({
    channel: sql`CASE WHEN p.entry_channel = '' THEN NULL ELSE p.entry_channel END`, year: sql`left(p.entered_on, 4)`, recent: sql`(steelyard_last_day(p.entered_on) > ${addMonths(at.on, -36)}::date)`,
    jobs: jobsOf(ask), ...Object.fromEntries(gapNames.map((g) => [g, conditionOf({ op: 'is', leaf: experiences[g] }, ask)])),
  }));
  const counted = sql.join(gapNames.flatMap((g) => [sql`'${sql.raw(g)}', json_build_object('without', count(*) FILTER (WHERE NOT ${sql.identifier(g)}), 'open', count(*) FILTER (WHERE ${sql.identifier(g)} IS NULL))`]), sql`, `);
  const rows = await ports.read
    .select({ channel: sql<string | null>`x.channel`, year: sql<string | null>`x.year`, n: sql<number>`x.n`, recent: sql<number>`x.recent`, posts: sql<[number, number, number]>`x.posts`, gaps: sql<Channel['gaps']>`x.gaps` })
    .from(sql`(
      WITH base AS MATERIALIZED (${asked})
      SELECT channel, year, count(*)::int AS n, (count(*) FILTER (WHERE recent))::int AS recent, json_build_array(count(*) FILTER (WHERE jobs <= 1), count(*) FILTER (WHERE jobs = 2), count(*) FILTER (WHERE jobs >= 3)) AS posts, json_build_object(${counted}) AS gaps
      FROM base GROUP BY channel, year ORDER BY year
    ) AS x`);
  const named = (c: string | null): string | null => (c === null || (entryChannels as readonly string[]).includes(c) ? c : '其他');
  const channels = [...entryChannels, null].flatMap((channel): Channel[] => {
    const own = rows.filter((r) => named(r.channel) === channel);
    if (channel === null && own.length === 0) return [];
    const sum = (of: (r: (typeof rows)[number]) => number): number => own.reduce((n, r) => n + of(r), 0);
    const years = [...new Set(own.map((r) => r.year))].map((year) => ({ year, n: own.filter((r) => r.year === year).reduce((n, r) => n + r.n, 0) }));
    return [{
      channel, n: sum((r) => r.n), recent: sum((r) => r.recent), years, posts: [sum((r) => r.posts[0]), sum((r) => r.posts[1]), sum((r) => r.posts[2])],
      gaps: Object.fromEntries(gapNames.map((g) => [g, { without: sum((r) => r.gaps[g].without), open: sum((r) => r.gaps[g].open) }])) as Channel['gaps'],
    }];
  });
  return ok({ asOf: at.on, youngAge, youngTraining, total: channels.reduce((n, c) => n + c.n, 0), recent: channels.reduce((n, c) => n + c.recent, 0), channels });
}

/** A person of the reserve with what they have (true), lack (false), or of which a fact is missing (null). */
export type ReservePerson = { row: Row; has: Record<Gap, Truth>; posts: number };

/** The people of the reserve, of a channel, year or gap where asked; at most `limit`. */
export async function reservePeople(ports: Ports, actor: Actor, input: ReserveAsked & { channel?: string | undefined; year?: string | undefined; gap?: Gap | undefined }, limit: number): Promise<Outcome<{ people: ReservePerson[]; more: boolean }>> {
  const { filters, at, experiences } = await boundOf(ports, input);
  const reach = await inReach(ports, actor, filters);
  const also = [reach];
  if (input.channel === '其他') also.push(sql`NOT (p.entry_channel = ANY(${`{${entryChannels.filter((c) => c !== '其他').join(',')}}`}::text[]))`);
  else if (input.channel !== undefined) also.push(input.channel === '' ? sql`p.entry_channel IS NULL` : sql`p.entry_channel = ${input.channel}`);
  if (input.year !== undefined) also.push(sql`left(p.entered_on, 4) = ${input.year}`);
  const gap = input.gap;
  if (gap) also.push(meeting(sourceOf(ports, filters), reach, at, (ask) => sql`(${conditionOf({ op: 'is', leaf: experiences[gap] }, ask)}) IS NOT TRUE`));
  const found = await peopleRows(ports, actor, { ...filters, sort: 'rank', dir: 'asc' }, { after: null, limit: limit + 1, also: sql.join(also, sql` AND `) });
  const rows = found.slice(0, limit).map((f) => f.row);
  const asked = askAll(sourceOf(ports, filters), sql`p.id = ANY(${`{${rows.map((r) => r.id).join(',')}}`}::uuid[])`, at, (ask) => ({
    has: sql`json_build_object(${sql.join(gapNames.map((g) => sql`'${sql.raw(g)}', ${conditionOf({ op: 'is', leaf: experiences[g] }, ask)}`), sql`, `)})`, posts: jobsOf(ask),
  }));
  const states = rows.length === 0 ? [] : await ports.read.select({ id: sql<string>`x.id`, has: sql<ReservePerson['has']>`x.has`, posts: sql<number>`x.posts` }).from(sql`(${asked}) AS x`);
  const state = new Map(states.map((s) => [s.id, s]));
  return ok({ people: rows.map((row) => ({ row, has: state.get(row.id)!.has, posts: state.get(row.id)!.posts })), more: found.length > limit });
}
