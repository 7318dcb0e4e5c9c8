import { and, eq, sql } from 'drizzle-orm';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { mayEditRoster, mayReadRoster } from '../accounts/rules.ts';
import { closing, periodOn, type Period } from './history-rules.ts';
import { postsOn } from './facts-of.ts';
import { refusals } from './refusals-rules.ts';
import { periodWords, sinceWords } from './said-rules.ts';
import { person, post, postPeriod, unit, unitPeriod } from './schema.ts';
import { below, reachedUnits, reaches, unitNames, unitsOn } from './scope-service.ts';
import { peopleAsOf, peopleToday } from './source-service.ts';
import { postHolders, type PostHolder } from './holders-service.ts';

type UnitFields = Omit<typeof unitPeriod.$inferInsert, 'id' | 'unitId' | 'fromDay' | 'toDay'>;
type PostFields = Omit<typeof postPeriod.$inferInsert, 'id' | 'postId' | 'fromDay' | 'toDay'>;
type Founded = { code: string; sort: number; day: string; basis: string };
type Changed = { day: string; correct: boolean; basis: string };
type Refused = { ok: false; refusal: Refusal };
const dayOf = (ports: Ports, asOf: string | undefined): Day => (asOf !== undefined && isDay(asOf) ? asOf : ports.today());

/** A unit in the tree with its people and vacancies; see `treeNode` of the routes. */
export type TreeNode = {
  id: string; code: string; parentId: string | null; name: string; shortName: string | null; kind: string; level: string | null; organKind: string;
  establishment: number | null; sort: number; depth: number; people: number; total: number; posts: number; vacancies: number; totalVacancies: number;
};

/** The tree of units in force on a day, within reach, parents before children. Counts are of that day. */
export async function unitTree(ports: Ports, actor: Actor, asOf?: string): Promise<Outcome<{ asOf: string; units: TreeNode[]; noUnit: number }>> {
  const on = dayOf(ports, asOf);
  const reach = await reachedUnits(ports.read, actor, mayReadRoster, ports.today());
  const units = (await unitsOn(ports.read, on)).filter((u) => reaches(reach, u.unitId));
  const people = await counts(ports, on);
  const posts = (await postsOn(ports.read, on, null)).filter((p) => p.leading);
  const holders = await postHolders(ports.read, on, null);
  const known = new Set(units.map((u) => u.unitId));
  const out: TreeNode[] = [];
  const add = (parent: string | null, depth: number): { total: number; vacancies: number } => {
    const sum = { total: 0, vacancies: 0 };
    for (const u of units.filter((x) => (x.parentId !== null && known.has(x.parentId) ? x.parentId : null) === parent)) {
      const own = posts.filter((p) => p.unitId === u.unitId);
      const vacancies = own.reduce((n, p) => n + Math.max(0, p.establishment - (holders.get(p.postId)?.length ?? 0)), 0);
      const node: TreeNode = {
        id: u.unitId, code: u.code, parentId: parent, name: u.name, shortName: u.shortName, kind: u.kind, level: u.level, organKind: u.organKind, establishment: u.establishment,
        sort: u.sort, depth, people: people.get(u.unitId) ?? 0, total: 0, posts: own.reduce((n, p) => n + p.establishment, 0), vacancies, totalVacancies: 0,
      };
      out.push(node);
      const under = depth < 50 ? add(u.unitId, depth + 1) : { total: 0, vacancies: 0 };
      node.total = node.people + under.total;
      node.totalVacancies = vacancies + under.vacancies;
      sum.total += node.total;
      sum.vacancies += node.totalVacancies;
    }
    return sum;
  };
  add(null, 0);
  return ok({ asOf: on, units: out, noUnit: reach === null ? (people.get('') ?? 0) : 0 });
}

/** Serving people by unit on a day; '' = without a unit. */
async function counts(ports: Ports, on: Day): Promise<Map<string, number>> {
  const rows = await ports.read
    .select({ unit: sql<string | null>`p.unit_id`, n: sql<number>`count(*)::int` })
    .from(on === ports.today() ? peopleToday() : peopleAsOf(on))
    .where(sql`p.status = 'serving'`)
    .groupBy(sql`p.unit_id`);
  return new Map(rows.map((r) => [r.unit ?? '', r.n]));
}

/** A unit with every period of its history, newest first. */
export async function unitDetail(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string; code: string; sort: number; periods: (typeof unitPeriod.$inferSelect)[] }>> {
  if (!reaches(await reachedUnits(ports.read, actor, mayReadRoster, ports.today()), id)) return refusals.outside();
  const [u] = await ports.read.select().from(unit).where(eq(unit.id, id));
  if (!u) return refusals.noUnit();
  const periods = await ports.read.select().from(unitPeriod).where(eq(unitPeriod.unitId, id)).orderBy(sql`${unitPeriod.fromDay} DESC`);
  return ok({ id, code: u.code, sort: u.sort, periods });
}

/** A post as lists show it. */
export type PostLine = typeof postPeriod.$inferSelect & { code: string; unitName: string; holders: PostHolder[]; vacancies: number };

/** Posts in force on a day within reach, with their holders; `vacant` keeps those with an open place. */
export async function postsOf(ports: Ports, actor: Actor, query: { asOf?: string; unit?: string; vacant?: boolean }): Promise<Outcome<{ asOf: string; posts: PostLine[] }>> {
  const on = dayOf(ports, query.asOf);
  const units = await unitsOn(ports.read, on);
  const wanted = query.unit ? below(units, [query.unit]) : units.map((u) => u.unitId);
  const reach = await reachedUnits(ports.read, actor, mayReadRoster, ports.today());
  const lines = await postLines(ports.read, on, wanted.filter((u) => reaches(reach, u)), units);
  return ok({ asOf: on, posts: lines.filter((p) => !query.vacant || p.vacancies > 0) });
}

async function postLines(read: Reader, on: Day, unitIds: string[], units: readonly { unitId: string; name: string }[]): Promise<PostLine[]> {
  if (unitIds.length === 0) return [];
  const posts = await postsOn(read, on, unitIds);
  const holders = await postHolders(read, on, posts.map((p) => p.postId));
  return posts.map((p) => {
    const held = holders.get(p.postId) ?? [];
    return { ...p, id: p.postId, unitName: units.find((u) => u.unitId === p.unitId)?.name ?? '', holders: held, vacancies: Math.max(0, p.establishment - held.length) };
  });
}

/** A post on a day (null when not in force) with every period of its history, newest first. */
export async function postDetail(ports: Ports, actor: Actor, id: string, asOf?: string): Promise<Outcome<{ post: PostLine | null; periods: (typeof postPeriod.$inferSelect)[] }>> {
  const on = dayOf(ports, asOf);
  const periods = await ports.read.select().from(postPeriod).where(eq(postPeriod.postId, id)).orderBy(sql`${postPeriod.fromDay} DESC`);
  const latest = periods[0];
  if (!latest) return refusals.noPost();
  if (!reaches(await reachedUnits(ports.read, actor, mayReadRoster, ports.today()), latest.unitId)) return refusals.outside();
  const now = periodOn(periods, on);
  const lines = now ? await postLines(ports.read, on, [now.unitId], await unitsOn(ports.read, on)) : [];
  return ok({ post: lines.find((p) => p.id === id) ?? null, periods });
}

const subjects = (kind: 'unit' | 'post', id: string) => [{ kind, id }];

async function parentFault(tx: Tx, actor: Actor, parentId: string | null, self: string | null): Promise<Refused | null> {
  const reach = await reachedUnits(tx.read, actor, mayEditRoster, tx.today);
  if (parentId === null) return reach === null ? null : refusals.outside();
  const units = await unitsOn(tx.read, tx.today);
  if (!units.some((u) => u.unitId === parentId)) return refusals.noUnit();
  if (self !== null && below(units, [self]).includes(parentId)) return refusals.circle();
  return reaches(reach, parentId) ? null : refusals.outside();
}

/** Founds a unit from a day on. */
export async function createUnit(ports: Ports, actor: Actor, input: UnitFields & Founded): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.unit.created' }, async (tx) => {
    const { code, sort, day, basis, ...fields } = input;
    if (day > tx.today) return refusals.futureDay();
    const fault = await parentFault(tx, actor, fields.parentId ?? null, null);
    if (fault) return fault;
    if ((await tx.read.select().from(unit).where(eq(unit.code, code))).length > 0) return refusals.codeTaken(code);
    const { id } = await tx.insert(unit, { code, sort });
    await tx.insert(unitPeriod, { ...fields, unitId: id, fromDay: day });
    tx.note({ subjects: subjects('unit', id), detail: { actor: actor.name, unit: fields.name, day, basis } });
    return ok({ id });
  });
}

/** Changes a unit from a day on: the period in force ends, a new one begins. `correct` mends the period in force itself. */
export async function changeUnit(ports: Ports, actor: Actor, id: string, input: Partial<UnitFields> & Changed): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.unit.changed', subjects: subjects('unit', id) }, async (tx) => {
    if (!(await tx.lock(unit, id))) return refusals.noUnit();
    if (!reaches(await reachedUnits(tx.read, actor, mayEditRoster, tx.today), id)) return refusals.outside();
    const { day, correct, basis, ...fields } = input;
    if (day > tx.today) return refusals.futureDay();
    if (fields.parentId !== undefined) {
      const fault = await parentFault(tx, actor, fields.parentId, id);
      if (fault) return fault;
    }
    const periods = await tx.read.select().from(unitPeriod).where(eq(unitPeriod.unitId, id));
    const begun = begin(periods, day, correct);
    if (!begun.ok) return begun;
    const now = begun.value;
    if (Object.entries(fields).every(([k, v]) => v === undefined || now[k as keyof typeof now] === v)) return refusals.nothingChanged();
    const named = await unitNames(tx.read, [now.parentId, fields.parentId]);
    tx.note({ detail: { actor: actor.name, unit: now.name, changes: periodWords('unit', now, fields, named), since: sinceWords(day, correct), basis } });
    if (correct) await tx.update(unitPeriod, now.id, fields);
    else {
      await tx.update(unitPeriod, now.id, { toDay: day });
      await tx.insert(unitPeriod, { ...now, ...defined(fields), id: tx.uuid(), fromDay: day, toDay: null });
    }
    return ok({ id });
  });
}

const defined = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as T;

function begin<T extends Period>(periods: readonly T[], day: string, correct: boolean): Outcome<T> {
  const open = periods.find((p) => p.toDay === null);
  if (!open) return refusals.closed();
  if (correct) return ok(open);
  const at = closing(periods, day);
  return at.ok ? ok(at.period) : refusals.periodNotLater(at.since ?? '');
}

/** Abolishes a unit; refused while units, posts or people stand under it. */
export async function abolishUnit(ports: Ports, actor: Actor, id: string, input: { day: string; basis: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.unit.abolished', subjects: subjects('unit', id) }, async (tx) => {
    if (!(await tx.lock(unit, id))) return refusals.noUnit();
    if (!reaches(await reachedUnits(tx.read, actor, mayEditRoster, tx.today), id)) return refusals.outside();
    if (input.day > tx.today) return refusals.futureDay();
    const begun = begin(await tx.read.select().from(unitPeriod).where(eq(unitPeriod.unitId, id)), input.day, false);
    if (!begun.ok) return begun;
    const units = (await unitsOn(tx.read, tx.today)).filter((u) => u.parentId === id).length;
    const posts = (await postsOn(tx.read, tx.today, [id])).length;
    const people = await tx.read.$count(person, and(eq(person.unitId, id), eq(person.status, 'serving')));
    if (units + posts + people > 0) return refusals.notEmpty(units, posts, people);
    await tx.update(unitPeriod, begun.value.id, { toDay: input.day });
    tx.note({ detail: { actor: actor.name, unit: begun.value.name, day: input.day, basis: input.basis } });
    return ok({ id });
  });
}

const fullTitle = (p: { unitId: string; title: string }, named: (id: string) => string | undefined): string => `${named(p.unitId) ?? ''}${p.title}`;

async function postUnitFault(tx: Tx, actor: Actor, unitId: string): Promise<Refused | null> {
  if (!(await unitsOn(tx.read, tx.today)).some((u) => u.unitId === unitId)) return refusals.noUnit();
  return reaches(await reachedUnits(tx.read, actor, mayEditRoster, tx.today), unitId) ? null : refusals.outside();
}

/** Creates a post in a unit from a day on. */
export async function createPost(ports: Ports, actor: Actor, input: PostFields & Founded): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.post.created' }, async (tx) => {
    const { code, sort, day, basis, ...fields } = input;
    if (day > tx.today) return refusals.futureDay();
    const fault = await postUnitFault(tx, actor, fields.unitId);
    if (fault) return fault;
    if ((await tx.read.select().from(post).where(eq(post.code, code))).length > 0) return refusals.codeTaken(code);
    const { id } = await tx.insert(post, { code, sort });
    await tx.insert(postPeriod, { ...fields, postId: id, fromDay: day });
    tx.note({ subjects: subjects('post', id), detail: { actor: actor.name, post: fullTitle(fields, await unitNames(tx.read, [fields.unitId])), day, basis } });
    return ok({ id });
  });
}

async function lockPost(tx: Tx, actor: Actor, id: string, day: string, correct: boolean): Promise<Outcome<typeof postPeriod.$inferSelect>> {
  if (!(await tx.lock(post, id))) return refusals.noPost();
  if (day > tx.today) return refusals.futureDay();
  const begun = begin(await tx.read.select().from(postPeriod).where(eq(postPeriod.postId, id)), day, correct);
  if (!begun.ok) return begun;
  return reaches(await reachedUnits(tx.read, actor, mayEditRoster, tx.today), begun.value.unitId) ? begun : refusals.outside();
}

/** Changes a post from a day on, as `changeUnit` does. */
export async function changePost(ports: Ports, actor: Actor, id: string, input: Partial<PostFields> & Changed): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.post.changed', subjects: subjects('post', id) }, async (tx) => {
    const { day, correct, basis, ...fields } = input;
    const found = await lockPost(tx, actor, id, day, correct);
    if (!found.ok) return found;
    const now = found.value;
    if (fields.unitId !== undefined) {
      const fault = await postUnitFault(tx, actor, fields.unitId);
      if (fault) return fault;
    }
    if (Object.entries(fields).every(([k, v]) => v === undefined || now[k as keyof typeof now] === v)) return refusals.nothingChanged();
    const named = await unitNames(tx.read, [now.unitId, fields.unitId]);
    tx.note({ detail: { actor: actor.name, post: fullTitle(now, named), changes: periodWords('post', now, fields, named), since: sinceWords(day, correct), basis } });
    if (correct) await tx.update(postPeriod, now.id, fields);
    else {
      await tx.update(postPeriod, now.id, { toDay: day });
      await tx.insert(postPeriod, { ...now, ...defined(fields), id: tx.uuid(), fromDay: day, toDay: null });
    }
    return ok({ id });
  });
}

/** Abolishes a post; refused while somebody holds it. */
export async function abolishPost(ports: Ports, actor: Actor, id: string, input: { day: string; basis: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'roster.post.abolished', subjects: subjects('post', id) }, async (tx) => {
    const found = await lockPost(tx, actor, id, input.day, false);
    if (!found.ok) return found;
    const held = (await postHolders(tx.read, tx.today, [id])).get(id) ?? [];
    if (held.length > 0) return refusals.postHeld(held.map((h) => h.name).join('、'));
    await tx.update(postPeriod, found.value.id, { toDay: input.day });
    tx.note({ detail: { actor: actor.name, post: fullTitle(found.value, await unitNames(tx.read, [found.value.unitId])), day: input.day, basis: input.basis } });
    return ok({ id });
  });
}
