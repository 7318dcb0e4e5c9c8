import { desc, eq, sql } from 'drizzle-orm';
import type { MoveKind } from '../../domain/facts.ts';
import type { Missing } from '../../domain/rule.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, JobResult, JobRun, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { openDoubts } from '../audit/findings-service.ts';
import { sightOf } from '../roster/access-service.ts';
import { loadPostFacts } from '../roster/facts-of.ts';
import { postHolders } from '../roster/holders-service.ts';
import { conditions, sourceOf, type Filters } from '../roster/list-service.ts';
import { settingsFor } from '../selection/load-service.ts';
import { askAll } from '../statistics/lists-sql-service.ts';
import type { Query } from '../statistics/query-rules.ts';
import { conditionOf } from '../statistics/query-sql-service.ts';
import { loadSubjects } from '../statistics/subjects-service.ts';
import { sentenceOf } from '../statistics/terms-rules.ts';
import { refusals } from './refusals-rules.ts';
import { matchingRun, matchingSearch } from './schema.ts';
import { citationOfPart, conditionReason, holdsIt, judge, partsOf, ruleOrder, ruleSteps, type Asked, type Found, type Line, type Person, type Step } from './search-rules.ts';
import { dayAsked, findSearch } from './search-service.ts';

export const RUN_JOB = 'matching.search.run';
/** People looked at one by one at most, and of those a condition leaves out so many are named with their reason. */
export const MOST = 1500;
const NAMED = 200;
const PAGE = 100;

/** Queues a run of a search; answers the job. */
export async function startRun(ports: Ports, actor: Actor, searchId: string, asOf?: string): Promise<Outcome<{ jobId: string }>> {
  const search = await findSearch(ports.read, actor, searchId, mayHandleCases, ports.today());
  if (!search.ok) return search;
  return ok({ jobId: await ports.jobs.start(actor, { kind: RUN_JOB, title: { zh: `找人选：${search.value.title}`, en: `Search: ${search.value.title}` }, args: { searchId, ...(asOf === undefined ? {} : { asOf }) } }) });
}

/**
 * The work of one run: conditions over everybody in scope at once, then the book for each one left, then one act that keeps it all.
 * Cancelled before that act it leaves nothing; begun again after it, it answers with the run that is there.
 */
export async function workSearch(ports: Ports, job: JobRun): Promise<Outcome<JobResult>> {
  const before = await runOfJob(ports.read, job.id);
  if (before) return ok({ summary: { searchId: before.searchId, n: before.n } });
  const searchId = String(job.args['searchId']);
  const today = ports.today();
  const found = await findSearch(ports.read, job.actor, searchId, mayHandleCases, today);
  if (!found.ok) return found;
  const search = found.value;
  const on = dayAsked(job.args['asOf'], today);
  const result = await lookFor(ports, job.actor, { postId: search.postId, moveKind: search.moveKind, query: search.query as Query, scopeUnit: search.scopeUnit, on }, (done, total) => job.progress(done, total));
  if (!result.ok) return result;
  return ports.act({ actor: job.actor, verb: 'matching.search.run' }, async (tx) => {
    const held = (await tx.lock(matchingSearch, searchId))!;
    const again = await findSearch(tx.read, job.actor, searchId, mayHandleCases, tx.today);
    if (!again.ok) return again;
    const [last] = await tx.read.select({ n: matchingRun.n }).from(matchingRun).where(eq(matchingRun.searchId, searchId)).orderBy(desc(matchingRun.n)).limit(1);
    const n = (last?.n ?? 0) + 1;
    const row = await tx.insert(matchingRun, { id: job.id, searchId, n, day: on, at: tx.at, by: job.actor.accountId, byName: job.actor.name, query: search.query, result: result.value });
    const short = result.value.lines.filter((l) => l.kind === 'in');
    const open = result.value.lines.filter((l) => l.kind === 'open').length;
    tx.note({ subjects: [{ kind: 'post', id: held.postId }, { kind: 'matching-search', id: searchId }, ...short.slice(0, 450).map((l) => ({ kind: 'person', id: l.personId }))], detail: { title: held.title, total: result.value.total, count: short.length, open, asOf: on } });
    return ok({ summary: { searchId, n: row.n, in: short.length, open } });
  });
}

const runOfJob = async (read: Reader, id: string) => (await read.select().from(matchingRun).where(eq(matchingRun.id, id)))[0];

type Wanted = { postId: string; moveKind: MoveKind; query: Query; scopeUnit: string | null; on: Day };
type Group = { gone: number; n: number; ids: string[] };

/** Looks for people for a post as of a day, within the actor's reach; self and kin are left out and counted. */
export async function lookFor(ports: Ports, actor: Actor, wanted: Wanted, told: (done: number, total: number) => Promise<void>): Promise<Outcome<Found>> {
  const { on } = wanted;
  const today = ports.today();
  const post = await loadPostFacts(ports.read, wanted.postId, on);
  if (!post) return refusals.noPost();
  const sight = await sightOf(ports.read, actor, 'audit', today);
  const filters: Filters = { ...(on === today ? {} : { asOf: on }), ...(wanted.scopeUnit ? { unit: wanted.scopeUnit } : {}) };
  const parts = partsOf(wanted.query);
  const where = await conditions(ports, sight, filters);
  const asked = askAll(sourceOf(ports, filters), where, { on, now: on === today }, (ask) => Object.fromEntries(parts.map((e, i) => [`t${i}`, conditionOf(e, ask)])));
  const first = sql`CASE ${sql.join(parts.map((_, i) => sql.raw(`WHEN t${i} IS FALSE THEN ${i}`)), sql` `)} ELSE -1 END`;
  const groups = await ports.read.select({ gone: sql<number>`x.gone`, n: sql<number>`count(*)::int`, ids: sql<string[]>`to_json((array_agg(x.id ORDER BY x.rank_order, x.id))[1:${sql.raw(String(MOST + 1))}])` })
    .from(sql`(WITH judged AS MATERIALIZED (${asked}) SELECT id, rank_order, ${parts.length === 0 ? sql`-1` : first} AS gone FROM judged) AS x`).groupBy(sql`x.gone`) as Group[];
  const total = groups.reduce((n, g) => n + g.n, 0);
  if (total === 0) return refusals.nobody();
  const of = (gone: number): Group => groups.find((g) => g.gone === gone) ?? { gone, n: 0, ids: [] };
  if (of(-1).n > MOST) return refusals.tooMany(of(-1).n, MOST);
  const scope: Asked = { post, moveKind: wanted.moveKind, settings: await settingsFor(ports.read, on, post.unitId), query: wanted.query, on };
  const units = await unitsOf(ports, groups.flatMap((g) => (g.gone < 0 ? g.ids : g.ids.slice(0, NAMED))));
  const holders = await postHolders(ports.read, on, [wanted.postId]);
  const holds = new Set((holders.get(wanted.postId) ?? []).map((h) => h.personId));
  const lines: Line[] = [];
  const aboutPost = new Map<string, Missing>();
  const long = of(-1).ids;
  for (let at = 0; at < long.length; at += PAGE) {
    await told(at, long.length);
    const ids = long.slice(at, at + PAGE);
    const people = await loadSubjects(ports.read, ids, on);
    const doubts = await openDoubts(ports.read, ids, on);
    for (const id of ids) {
      const facts = people.get(id);
      if (!facts) continue;
      const audit = doubts.get(id);
      const p: Person = audit ? { ...facts, fileDoubts: audit } : facts;
      const { line, aboutPost: missing } = judge(p, units.get(id) ?? '', scope);
      for (const m of missing) aboutPost.set(m.fact, m);
      lines.push(holds.has(id) ? { ...line, kind: 'out', at: 'holds-it', reasons: [holdsIt] } : line);
    }
  }
  const steps: Step[] = [];
  let left = total;
  for (const [i, e] of parts.entries()) {
    const { n, ids } = of(i);
    const named = ids.slice(0, NAMED);
    const people = await loadSubjects(ports.read, named, on);
    for (const id of named) {
      const p = people.get(id);
      if (p) lines.push({ personId: id, name: p.name, unit: units.get(id) ?? '', post: '', kind: 'out', at: `condition.${i}`, reasons: conditionReason(e, p, on) });
    }
    left -= n;
    steps.push({ id: `condition.${i}`, words: sentenceOf(e), citation: citationOfPart(e), fell: n, left, named: named.length });
  }
  steps.push(...ruleSteps(lines.filter((l) => !l.at?.startsWith('condition.')), left, ruleOrder));
  return ok({ total, leftOut: sight.kin.length, steps, lines, post: { title: post.title, unitName: post.unitName }, aboutPost: [...aboutPost.values()], sentence: sentenceOf(wanted.query.where) });
}

/** Names of the units of people today. */
async function unitsOf(ports: Ports, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ports.read.select({ id: sql<string>`p.id`, name: sql<string>`u.name` })
    .from(sql`person p JOIN unit_period u ON u.unit_id = p.unit_id AND u.from_day <= ${ports.today()} AND (u.to_day IS NULL OR u.to_day > ${ports.today()})`)
    .where(sql`p.id = ANY(${`{${ids.join(',')}}`}::uuid[])`);
  return new Map(rows.map((r) => [r.id, r.name]));
}
