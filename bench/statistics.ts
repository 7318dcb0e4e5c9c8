import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { statisticsRoutes } from '../src/features/statistics/routes.ts';
import type { Actor } from '../src/kernel/ports.ts';
import { preparing } from '../src/server/db/connect.ts';
import { buildHttp, SESSION_COOKIE } from '../src/server/http.ts';
import type { House } from '../src/server/house.ts';
import { quantile, type Line } from './harness.ts';
import { fill, ordinaryClerk } from './roster.ts';

const PEOPLE = 100_000;
const ROUNDS = 15;
const is = (leaf: object) => ({ op: 'is', leaf });

/** What is asked: a table of the trade, and a query of four conditions that reaches into posts and education. */
export const ASKED = {
  'cross table': { path: '/api/statistics/table', body: { rows: [{ dim: 'unit' }], cols: [{ dim: 'age' }, { dim: 'sex' }, { dim: 'education' }] } },
  'query of four conditions': {
    path: '/api/statistics/queries/run',
    body: { query: { v: 1, where: { op: 'all', of: [is({ term: 'age', max: 45 }), is({ term: 'education', atLeast: 'bachelor', mode: 'any' }), is({ term: 'rank', in: ['township-chief', 'township-deputy'] }), is({ term: 'postMonths', atLeast: 24 })] } } },
  },
} as const;

type Sent = { text: string; params: unknown[] };

/** The largest of the statements by their own time: what the room asks of the people, without the bookkeeping of the act around it. */
export async function statistics(house: House, actor: Actor) {
  const sent: Sent[] = [];
  const read = drizzle(preparing(house.sql), { logger: { logQuery: (text, params) => void sent.push({ text, params }) } });
  // A query is asked within an act; here its statements are heard on the reading side, with nothing written.
  const ports: House['ports'] = { ...house.ports, read, act: async (_entry, work) => work({ read, today: house.ports.today(), at: new Date().toISOString(), note: () => undefined } as never) as never };
  const app = await buildHttp({ actorOf: async () => actor, web: null, health: house.health, rooms: (a) => statisticsRoutes(a, ports), perMinute: 0 });
  const ask = async (a: { path: string; body: object }): Promise<number> => {
    sent.length = 0;
    const begun = performance.now();
    const answer = await app.inject({ method: 'POST', url: a.path, cookies: { [SESSION_COOKIE]: 'bench' }, headers: { 'x-steelyard': '1' }, payload: a.body });
    if (answer.statusCode !== 200) throw new Error(`${a.path}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    return performance.now() - begun;
  };
  const bare = async (statements: readonly Sent[]): Promise<number> => {
    const begun = performance.now();
    for (const s of statements) await house.sql.unsafe(s.text, s.params as never[]);
    return performance.now() - begun;
  };
  return { ask, bare, sent: () => [...sent], close: () => app.close() };
}

/** Posts for everybody, so that conditions on posts have something to read. */
export async function posts(owner: postgres.Sql): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO holding (id, person_id, unit_id, title, rank, is_leading, from_date)
      SELECT gen_random_uuid(), p.id, p.unit_id, p.post_text, p.rank, p.rank <> 'staff', (2005 + p.rank_order / 12)::text || '-03' FROM person p WHERE NOT EXISTS (SELECT 1 FROM holding h WHERE h.person_id = p.id)`;
  });
  await owner`VACUUM ANALYZE holding`;
}

/** A cross table and a query over HTTP as an ordinary clerk against the very statements they send, at 100,000 people; and how the time grows from 10,000. */
export async function benchStatistics(house: House, url: string): Promise<Line[]> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  await fill(owner, PEOPLE / 10);
  await posts(owner);
  const s = await statistics(house, await ordinaryClerk(owner));
  const median = async (work: () => Promise<number>): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) times.push(await work());
    return quantile(times, 0.5);
  };
  const small = new Map<string, number>();
  for (const [name, a] of Object.entries(ASKED)) {
    await s.ask(a);
    small.set(name, await median(() => s.ask(a)));
  }
  await fill(owner, PEOPLE - PEOPLE / 10);
  await posts(owner);
  const lines: Line[] = [];
  for (const [name, a] of Object.entries(ASKED)) {
    await s.ask(a);
    const statements = s.sent();
    await s.bare(statements);
    const asked: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      bare.push(await s.bare(statements));
      asked.push(await s.ask(a));
    }
    const [ours, theirs] = [quantile(asked, 0.5), quantile(bare, 0.5)];
    const id = `statistics-${name.replace(/ /g, '-')}`;
    lines.push({ id, what: `statistics, ${name} at 100,000: ${ours.toFixed(0)} ms against its SQL ${theirs.toFixed(0)} ms`, ratio: ours / theirs, aim: '<= 1.5', ok: ours / theirs <= 1.5 });
    lines.push({ id: `${id}-growth`, what: `statistics, ${name}: ${ours.toFixed(0)} ms at 100,000 people against ${small.get(name)!.toFixed(0)} ms at 10,000`, ratio: ours / small.get(name)!, aim: 'printed', ok: true });
  }
  await s.close();
  await owner.end();
  return lines;
}
