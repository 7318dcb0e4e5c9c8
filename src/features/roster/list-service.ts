import { inArray, sql, type SQL } from 'drizzle-orm';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { cardOf } from './access-rules.ts';
import { sightOf, type Sight } from './access-service.ts';
import { standingOn } from './post-rules.ts';
import { refusals } from './refusals-rules.ts';
import { ageOn, birthBounds, educationLevels, searchOf, wantedGrams } from './rules.ts';
import { holding } from './schema.ts';
import { below, textList, unitsOn } from './scope-service.ts';
import { peopleAsOf, peopleToday } from './source-service.ts';

/** What a roster is asked for; absent = not asked. */
export type Filters = {
  asOf?: string; unit?: string; only?: boolean; status?: string[]; sex?: string; ageMin?: number; ageMax?: number; rank?: string[]; jobRank?: string[];
  party?: string; education?: string[]; reserve?: boolean; entryChannel?: string; doubts?: boolean; q?: string;
};
export type Sort = 'rank' | 'stroke' | 'birth' | 'name' | 'post_since';
export type Order = { sort: Sort; dir: 'asc' | 'desc' };

/** A roster row; see `personRow` of the routes. */
export type Row = {
  id: string; name: string; sex: string | null; birth: string | null; age: number | null; ethnicity: string | null; nativePlace: string | null; workStart: string | null;
  party: string | null; partyJoin: string | null; techTitle: string | null; fullTime: string | null; inService: string | null; unitId: string | null; unitName: string | null;
  postText: string | null; rank: string | null; jobRank: string | null; postSince: string | null; rankSince: string | null; status: 'serving' | 'retired' | 'left' | 'deceased';
  reserve: boolean; entryChannel: string | null; enteredOn: string | null; doubts: number;
  /** `card`: one's own row or a relative's, of which only name, unit, post and rank are shown. */
  level: 'card' | 'full';
};

/** Keys of the sorts; each has an index over (key, id). Text is compared byte by byte; missing dates stand last. */
const KEYS: Record<Sort, SQL> = {
  rank: sql`p.rank_order`,
  stroke: sql`p.stroke_key COLLATE "C"`,
  name: sql`p.pinyin_key COLLATE "C"`,
  birth: sql`coalesce(p.birth, '9999') COLLATE "C"`,
  post_since: sql`coalesce(p.post_since, '9999') COLLATE "C"`,
};

/** Orders by what a card withholds. */
const HIDDEN_SORTS = new Set<Sort>(['birth', 'post_since']);

/** A page of the roster by keyset: `next` continues after the last row whatever was added before it. */
export async function listPeople(ports: Ports, actor: Actor, query: Filters & Order & { cursor?: string; limit: number }): Promise<Outcome<{ asOf: string; rows: Row[]; next: string | null }>> {
  const on = dayOf(ports, query);
  const after = query.cursor === undefined ? null : readCursor(query.cursor, query);
  if (after === undefined) return refusals.badCursor();
  const found = await peopleRows(ports, actor, query, { after, limit: query.limit + 1 });
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  return ok({ asOf: on, rows: rows.map((r) => r.row), next: found.length > query.limit && last ? writeCursor(query, last.key, last.row.id) : null });
}

/** How many people the filters find within the actor's reach. */
export async function countPeople(ports: Ports, actor: Actor, filters: Filters): Promise<Outcome<{ count: number }>> {
  const sight = await sightOf(ports.read, actor, 'roster', ports.today());
  const source = sourceOf(ports, filters, searchOf(filters.q ?? '') !== null || (sight.units !== null && !sight.wide));
  const where = await conditions(ports, sight, filters);
  const [row] = await ports.read.select({ count: sql<number>`count(*)::int` }).from(source).where(where);
  return ok({ count: row?.count ?? 0 });
}

/** Rows with their sort keys, within the actor's reach; `after` is the key and id of the row before. */
export async function peopleRows(ports: Ports, actor: Actor, query: Asked, page: Page): Promise<{ row: Row; key: string | number }[]> {
  const on = dayOf(ports, query);
  const sight = await sightOf(ports.read, actor, 'roster', ports.today());
  const [found] = await (await peopleQuery(ports, sight, query, page)).select;
  const rows = found?.rows ?? [];
  const past = on === ports.today() ? null : await standings(ports.read, rows.map(([id]) => id), on);
  const kin = new Set(sight.kin);
  return rows.map((cells) => {
    const full = rowOf(cells, on);
    const row = past ? { ...full, ...past.get(full.id) } : full;
    return { key: cells[KEY], row: kin.has(row.id) ? { ...cardOf(row), age: null, level: 'card' } : row };
  });
}

/** A row as it comes from the database: the cells of `columns` in their order, then the sort key. Values alone, as names would be half of what is sent. */
type Cells = [
  id: string, name: string, sex: string | null, birth: string | null, ethnicity: string | null, nativePlace: string | null, workStart: string | null, party: string | null, partyJoin: string | null,
  techTitle: string | null, fullTime: string | null, inService: string | null, unitId: string | null, unitName: string | null, postText: string | null, rank: string | null, jobRank: string | null,
  postSince: string | null, rankSince: string | null, status: Row['status'], reserve: boolean, entryChannel: string | null, enteredOn: string | null, doubts: number, key: string | number,
];
const KEY = 24;

/** Every row is written out in one shape, which costs a third of spreading it. */
function rowOf(cells: Cells, on: Day): Row {
  const [id, name, sex, birth, ethnicity, nativePlace, workStart, party, partyJoin, techTitle, fullTime, inService, unitId, unitName, postText, rank, jobRank, postSince, rankSince, status, reserve, entryChannel, enteredOn, doubts] = cells;
  return {
    id, name, sex, birth, age: ageOn(birth, on), ethnicity, nativePlace, workStart, party, partyJoin, techTitle, fullTime: educationText(fullTime), inService: educationText(inService), unitId, unitName,
    postText, rank, jobRank, postSince, rankSince, status, reserve, entryChannel, enteredOn, doubts, level: 'full',
  };
}

type Asked = Filters & Order & { ids?: string[] };
/** `also`: one more condition on `p`; it may ask for what a card withholds, so that cards are not found by it. */
type Page = { after: [string | number, string] | null; limit: number; also?: SQL };

/** The one statement behind a page of the roster. */
export async function peopleQuery(ports: Ports, sight: Sight, query: Asked, page: Page) {
  const on = dayOf(ports, query);
  // A search finds few: its own index must lead, not a walk along the sorting index until fifty are met.
  const plain = searchOf(query.q ?? '') === null ? KEYS[query.sort] : query.sort === 'rank' ? sql`(p.rank_order + 0)` : sql`(${KEYS[query.sort]} || '')`;
  const down = query.dir === 'desc';
  // A search, named people, a small reach or an order of names: an index finds those of the page.
  const few = searchOf(query.q ?? '') !== null || query.ids !== undefined || (sight.units !== null && !sight.wide) || query.sort === 'stroke' || query.sort === 'name';
  const asked = [await conditions(ports, sight, query)];
  if (query.ids) asked.push(sql`p.id = ANY(${textList(query.ids)}::uuid[])`);
  if (page.also) asked.push(sight.kin.length > 0 ? sql`(${page.also}) AND NOT (p.id = ANY(${textList(sight.kin)}::uuid[]))` : page.also);
  const part = (key: SQL, more: SQL | null): SQL => {
    const where = [...asked, ...(more ? [more] : [])];
    if (page.after) where.push(sql`(${key}, p.id) ${down ? sql`<` : sql`>`} (${page.after[0]}${query.sort === 'rank' ? sql`::int` : sql`::text`}, ${page.after[1]}::uuid)`);
    const cells = sql.join([...Object.entries(columns(on)), ['key', key] as const].map(([name, cell]) => sql`${cell} AS ${sql.identifier(name)}`), sql`, `);
    const order = down ? sql`${key} DESC, p.id DESC` : sql`${key}, p.id`;
    return sql`(SELECT ${cells} FROM ${sourceOf(ports, query, few)} WHERE ${sql.join(where, sql` AND `)} ORDER BY ${order} LIMIT ${page.limit})`;
  };
  // A card's place in the order must not tell what the card withholds: by birth or by time in post it stands with those not known.
  const mine = sql`p.id = ANY(${textList(sight.kin)}::uuid[])`;
  const apart = HIDDEN_SORTS.has(query.sort) && sight.kin.length > 0;
  const both = sql`(SELECT * FROM (${part(plain, sql`NOT ${mine}`)} UNION ALL ${part(sql`('9999'::text COLLATE "C")`, mine)}) AS parts ORDER BY key COLLATE "C" ${down ? sql`DESC, id DESC` : sql`, id`} LIMIT ${page.limit})`;
  // One JSON value instead of a value a cell: for the driver a page is one row, whatever its length.
  const rows = sql`${apart ? both : part(plain, null)} AS x`;
  const cells = sql.join([...Object.keys(columns(on)), 'key'].map((name) => sql`x.${sql.identifier(name)}`), sql`, `);
  const select = ports.read.select({ rows: sql<Cells[]>`coalesce(json_agg(json_build_array(${cells})), '[]')` }).from(rows);
  return { select };
}

/** The day a roster is asked for; today when none is given. */
export const dayOf = (ports: Ports, filters: Filters): Day => (filters.asOf !== undefined && isDay(filters.asOf) ? filters.asOf : ports.today());

/** The roster of that day as `p`; `few` as in `peopleAsOf`. */
export const sourceOf = (ports: Ports, filters: Filters, few = false): SQL => {
  const on = dayOf(ports, filters);
  return on === ports.today() ? peopleToday() : peopleAsOf(on, few);
};

function columns(on: Day) {
  const text = (name: string): SQL<string | null> => sql<string | null>`p.${sql.raw(name)}`;
  const schooling = (mode: string): SQL<string | null> => sql<string | null>`(SELECT concat_ws(' ', e.level, e.degree) FROM education e WHERE e.person_id = p.id AND e.mode = ${mode} ORDER BY e.to_date DESC NULLS LAST, e.id LIMIT 1)`;
  return {
    id: sql<string>`p.id`, name: sql<string>`p.name`, sex: text('sex'), birth: text('birth'), ethnicity: text('ethnicity'), nativePlace: text('native_place'),
    workStart: text('work_start'), party: text('party'), partyJoin: text('party_join'), techTitle: text('tech_title'),
    fullTime: schooling('full-time'), inService: schooling('in-service'), unitId: text('unit_id'),
    unitName: sql<string | null>`(SELECT u.name FROM unit_period u WHERE u.unit_id = p.unit_id AND u.from_day <= ${on} AND (u.to_day IS NULL OR u.to_day > ${on}) LIMIT 1)`,
    postText: text('post_text'), rank: text('rank'), jobRank: text('job_rank'), postSince: text('post_since'), rankSince: text('rank_since'),
    status: sql<Row['status']>`p.status`, reserve: sql<boolean>`p.reserve`, entryChannel: text('entry_channel'), enteredOn: text('entered_on'),
    doubts: sql<number>`jsonb_array_length(p.doubts)`,
  };
}

const educationText = (text: string | null): string | null => {
  if (text === null || text === '') return null;
  const [level = '', ...rest] = text.split(' ');
  return [educationLevels.find((l) => l.id === level)?.words.zh ?? level, ...rest].join(' ');
};

/** Post, rank and dates as held on a past or coming day. */
async function standings(read: Reader, ids: string[], on: Day): Promise<Map<string, Pick<Row, 'postText' | 'rank' | 'postSince' | 'rankSince'>>> {
  const out = new Map<string, Pick<Row, 'postText' | 'rank' | 'postSince' | 'rankSince'>>();
  if (ids.length === 0) return out;
  const all = await read.select().from(holding).where(inArray(holding.personId, ids));
  for (const id of ids) {
    const s = standingOn(all.filter((h) => h.personId === id), on);
    if (s.kind === 'none') out.set(id, { postText: null, rank: null, postSince: null, rankSince: null });
    else out.set(id, { postText: s.postText, postSince: s.postSince, rank: s.kind === 'post' ? s.rank : null, rankSince: s.kind === 'post' ? s.rankSince : null });
  }
  return out;
}

/** Layer of an education row as a number, 8 = doctor … 1 = primary. */
const LAYER = sql.raw(`CASE ${educationLevels.map((l, i) => `WHEN e.level = '${l.id}' OR ${l.id === 'doctor' ? `concat(e.level, e.degree)` : 'e.level'} ~ '${l.pattern}' THEN ${8 - i}`).join(' ')} ELSE 0 END`);

/** What is asked for by something a card withholds: one's own row and kin's are not found by it. */
const asksHidden = (f: Filters, search: ReturnType<typeof searchOf>): boolean =>
  [f.sex, f.ageMin, f.ageMax, f.jobRank?.length || undefined, f.party, f.education?.length || undefined, f.reserve, f.entryChannel, f.doubts].some((v) => v !== undefined) || search?.kind === 'id';

/** The filters and what an actor sees as one condition on `p`; counts for statistics leave nobody within reach out. */
export async function conditions(ports: Ports, sight: Sight, f: Filters): Promise<SQL> {
  const on = dayOf(ports, f);
  const where: SQL[] = [sql`p.status = ANY(${textList(f.status?.length ? f.status : ['serving'])}::text[])`];
  const search = searchOf(f.q ?? '');
  const reach = sight.within({ id: sql`p.id`, unit: sql`p.reach_unit`, found: search !== null || f.unit !== undefined });
  if (reach) where.push(reach);
  if (sight.purpose === 'roster' && sight.kin.length > 0 && asksHidden(f, search)) where.push(sql`NOT (p.id = ANY(${textList(sight.kin)}::uuid[]))`);
  if (f.unit) where.push(sql`p.unit_id = ANY(${textList(f.only ? [f.unit] : below(await unitsOn(ports.read, on), [f.unit]))}::uuid[])`);
  if (f.sex) where.push(sql`p.sex = ${f.sex}`);
  const age = birthBounds({ min: f.ageMin, max: f.ageMax }, on);
  if (age.before) where.push(sql`p.birth COLLATE "C" < ${age.before}`);
  if (age.from) where.push(sql`p.birth COLLATE "C" >= ${age.from}`);
  if (f.rank?.length) where.push(sql`p.rank = ANY(${textList(f.rank)}::text[])`);
  if (f.jobRank?.length) where.push(sql`p.job_rank = ANY(${textList(f.jobRank)}::text[])`);
  if (f.party === '中共') where.push(sql`p.party ~ '中共|中国共产党'`);
  else if (f.party === 'none') where.push(sql`(p.party IS NULL OR p.party IN ('群众', '无党派'))`);
  else if (f.party) where.push(sql`position(${f.party} IN p.party) > 0`);
  if (f.education?.length) {
    const layers = educationLevels.flatMap((l, i) => (f.education!.includes(l.id) ? [String(8 - i)] : []));
    where.push(sql`(SELECT max(${LAYER}) FROM education e WHERE e.person_id = p.id) = ANY(${textList(layers)}::int[])`);
  }
  if (f.reserve !== undefined) where.push(f.reserve ? sql`p.reserve` : sql`NOT p.reserve`);
  if (f.entryChannel) where.push(sql`p.entry_channel = ${f.entryChannel}`);
  if (f.doubts !== undefined) where.push(f.doubts ? sql`p.doubts <> '[]'` : sql`p.doubts = '[]'`);
  if (search?.kind === 'id' && !sight.identity) where.push(sql`false`);
  else if (search) where.push(searching(search));
  return sql.join(where, sql` AND `);
}

/** A prefix as a range of bytes: unlike LIKE with a parameter, a plan made once for any prefix still reads the index. */
const beginsWith = (column: SQL, prefix: string): SQL => sql`(${column} ~>=~ ${prefix} AND ${column} ~<~ ${`${prefix}\u{10ffff}`})`;

function searching({ kind, key }: NonNullable<ReturnType<typeof searchOf>>): SQL {
  if (kind === 'id') return key.length === 18 ? sql`p.id_key = ${key}` : beginsWith(sql`p.id_key`, key);
  if (kind === 'initials') return beginsWith(sql`p.initials`, key);
  const grams = sql`p.grams @> ${textList(wantedGrams(key))}::text[]`;
  return [...key].length > 2 ? sql`${grams} AND position(${key} IN p.name_key) > 0` : grams;
}

const writeCursor = (order: Order, key: string | number, id: string): string => Buffer.from(JSON.stringify([order.sort, order.dir, key, id])).toString('base64url');

function readCursor(text: string, order: Order): [string | number, string] | undefined {
  try {
    const [sort, dir, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const fits = sort === order.sort && dir === order.dir && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) && (sort === 'rank' ? Number.isInteger(key) : typeof key === 'string');
    return fits ? [key as string | number, id] : undefined;
  } catch {
    return undefined;
  }
}
