import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { rosterRoutes } from '../src/features/roster/routes.ts';
import { gramsOf, nameKeyOf } from '../src/features/roster/rules.ts';
import type { Actor } from '../src/kernel/ports.ts';
import { buildHttp, SESSION_COOKIE } from '../src/server/http.ts';
import type { House } from '../src/server/house.ts';
import { preparing } from '../src/server/db/connect.ts';
import { quantile, type Line } from './harness.ts';

const PEOPLE = 100_000;
const ROUNDS = 200;

export const PAGES = {
  'first page by rank': '/api/roster/people?sort=rank&limit=100',
  'first page by strokes': '/api/roster/people?sort=stroke&limit=100',
  'two characters': `/api/roster/people?q=${encodeURIComponent('张伟')}&sort=rank&limit=100`,
  initials: '/api/roster/people?q=lw&sort=name&limit=100',
} as const;

type Sent = { text: string; params: unknown[] };

/** An ordinary clerk of the whole district: reached by units, with a person and kin of their own in the roster. */
export async function ordinaryClerk(owner: postgres.Sql): Promise<Actor> {
  const [top] = await owner<{ id: string }[]>`SELECT unit_id AS id FROM unit_period WHERE parent_id IS NULL LIMIT 1`;
  const [self, ...kin] = await owner<{ id: string }[]>`SELECT id FROM person ORDER BY id LIMIT 4`;
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    for (const k of kin) await tx`INSERT INTO family (id, person_id, relation, name, linked_person_id) VALUES (${randomUUID()}, ${self!.id}, '哥哥', '某人', ${k.id})`;
  });
  return { accountId: randomUUID(), name: 'bench', personId: self!.id, roles: [{ role: 'clerk', unitId: top!.id }] };
}

/** Pages of the roster over HTTP, and the statements behind each. */
export async function roster(house: House, actor: Actor): Promise<{ page: (path: string) => Promise<number>; statements: (path: string) => Promise<Sent[]>; bare: (sent: readonly Sent[]) => Promise<number>; close: () => Promise<void> }> {
  const sent: Sent[] = [];
  let listening = false;
  const read = drizzle(preparing(house.sql), { logger: { logQuery: (text, params) => void (listening && sent.push({ text, params })) } });
  const app = await buildHttp({ actorOf: async () => actor, web: null, health: house.health, rooms: (a) => rosterRoutes(a, { ...house.ports, read }), perMinute: 0 });
  const page = async (path: string): Promise<number> => {
    const begun = performance.now();
    const answer = await app.inject({ method: 'GET', url: path, cookies: { [SESSION_COOKIE]: 'bench' } });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    return performance.now() - begun;
  };
  return {
    page,
    statements: async (path) => {
      sent.length = 0;
      listening = true;
      await page(path);
      listening = false;
      return [...sent];
    },
    bare: async (statements) => {
      const begun = performance.now();
      for (const s of statements) await house.sql.unsafe(s.text, s.params as never[]);
      return performance.now() - begun;
    },
    close: () => app.close(),
  };
}

/** The roster page over HTTP as an ordinary clerk (session, access, validation, JSON) against the very statements it sends, at 100,000 people; then the same at a million. */
export async function benchRoster(house: House, url: string): Promise<Line[]> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  await fill(owner, PEOPLE);
  const r = await roster(house, await ordinaryClerk(owner));
  const lines: Line[] = [];
  const at100k = new Map<string, number>();
  for (const [name, path] of Object.entries(PAGES)) {
    const statements = await r.statements(path);
    for (let i = 0; i < 30; i++) {
      await r.bare(statements);
      await r.page(path);
    }
    const pages: number[] = [];
    const bares: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      bares.push(await r.bare(statements));
      pages.push(await r.page(path));
    }
    at100k.set(name, quantile(pages, 0.5));
    const median = quantile(pages, 0.5) / quantile(bares, 0.5);
    const p95 = quantile(pages, 0.95) / quantile(bares, 0.95);
    const id = name.replace(/ /g, '-');
    lines.push({ id: `roster-${id}-median`, what: `roster, ${name}: ${quantile(pages, 0.5).toFixed(1)} ms against its SQL ${quantile(bares, 0.5).toFixed(1)} ms`, ratio: median, aim: '<= 1.5', ok: median <= 1.5 });
    lines.push({ id: `roster-${id}-p95`, what: `roster, ${name}, p95: ${quantile(pages, 0.95).toFixed(1)} ms against ${quantile(bares, 0.95).toFixed(1)} ms`, ratio: p95, aim: '<= 2', ok: p95 <= 2 });
  }
  lines.push(await likeLine(house, '100,000'));
  await fill(owner, PEOPLE * 10 - PEOPLE);
  for (const [name, path] of Object.entries(PAGES)) {
    for (let i = 0; i < 10; i++) await r.page(path);
    const pages: number[] = [];
    for (let i = 0; i < 60; i++) pages.push(await r.page(path));
    const growth = quantile(pages, 0.5) / at100k.get(name)!;
    lines.push({ id: `roster-${name.replace(/ /g, '-')}-million`, what: `roster, ${name}: ${quantile(pages, 0.5).toFixed(1)} ms at 1,000,000 people against ${at100k.get(name)!.toFixed(1)} ms at 100,000`, ratio: growth, aim: 'printed', ok: true });
  }
  lines.push(await likeLine(house, '1,000,000'));
  await r.close();
  await owner.end();
  return lines;
}

/** The first hundred people of two characters, found by the index on pairs and found by reading every name (LIKE): the same statement but for that. */
async function likeLine(house: House, people: string): Promise<Line> {
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  const pairs = () => house.sql`SELECT id FROM person WHERE grams @> ${'{张伟}'}::text[] ORDER BY (rank_order + 0), id LIMIT 100`;
  const like = () => house.sql`SELECT id FROM person WHERE name_key LIKE ${'%张伟%'} ORDER BY (rank_order + 0), id LIMIT 100`;
  const found = [await pairs(), await like()].map((rows) => rows.map((r) => r['id']).join());
  if (found[0] !== found[1]) throw new Error('the two searches found different people');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < 25; i++) {
    ours.push(await timed(pairs));
    theirs.push(await timed(like));
  }
  const ratio = quantile(theirs, 0.5) / quantile(ours, 0.5);
  return { id: `two-characters-like-${people.replace(/,/g, '')}`, what: `two characters at ${people}: sequential LIKE ${quantile(theirs, 0.5).toFixed(1)} ms against the index on pairs ${quantile(ours, 0.5).toFixed(1)} ms`, ratio, aim: '>= 10', ok: ratio >= 10 };
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const LETTERS = [...'abcdefghjklmnpqrstwxyz'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力云海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子'];

let state = 42;
const pick = <T>(list: readonly T[]): T => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return list[(state >>> 8) % list.length]!;
};
const YEARS = Array.from({ length: 40 }, (_, i) => 1962 + i);
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const RANK_ORDERS = Array.from({ length: 12 }, (_, i) => i * 20);
const DIGITS = [...'123456789'];

/** One line of COPY: an invented person. */
function line(unitIds: readonly string[]): string {
  const name = pick(SURNAMES) + pick(GIVEN) + (pick([0, 1, 2]) ? pick(GIVEN) : '');
  const key = nameKeyOf(name);
  const initials = pick(LETTERS) + pick(LETTERS) + pick(LETTERS);
  const stroke = pick(DIGITS).padStart(5, '0') + pick(GIVEN).codePointAt(0)!.toString(16);
  return [randomUUID(), name, key, initials, key, stroke, `{${gramsOf(key).join(',')}}`, pick(['男', '女']), `${pick(YEARS)}-${pick(MONTHS)}`, '汉族', pick(unitIds), '科员', pick(['staff', 'township-deputy', 'township-chief']), pick(RANK_ORDERS), '2026-01-01'].join('\t') + '\n';
}

/** Adds invented people by COPY, past the record: only the reading is measured here. */
export async function fill(owner: postgres.Sql, people: number): Promise<void> {
  let units = (await owner<{ id: string }[]>`SELECT id FROM unit WHERE code LIKE 'B%'`).map((u) => u.id);
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`DROP INDEX person_grams`;
    if (units.length === 0) {
      units = Array.from({ length: 200 }, () => randomUUID());
      await tx`INSERT INTO unit ${tx(units.map((id, i) => ({ id, code: `B${i}`, sort: i })))}`;
      await tx`INSERT INTO unit_period ${tx(units.map((id, i) => ({ id: randomUUID(), unit_id: id, parent_id: i ? units[0]! : null, name: `第${i}局`, kind: 'bureau', organ_kind: 'gov-dept', from_day: '2000-01-01' })))}`;
    }
    const stream = await tx`COPY person (id, name, name_key, initials, pinyin_key, stroke_key, grams, sex, birth, ethnicity, unit_id, post_text, rank, rank_order, created_day) FROM STDIN`.writable();
    await pipeline(Readable.from((function* () {
      for (let at = 0; at < people; at += 500) yield Array.from({ length: Math.min(500, people - at) }, () => line(units)).join('');
    })()), stream);
    await tx`INSERT INTO education (id, person_id, mode, level, degree) SELECT gen_random_uuid(), p.id, 'full-time', 'bachelor', '学士' FROM person p WHERE NOT EXISTS (SELECT 1 FROM education e WHERE e.person_id = p.id)`;
    await tx`CREATE INDEX person_grams ON person USING gin (grams) WITH (fastupdate = on, gin_pending_list_limit = 128)`;
  });
  await owner`VACUUM ANALYZE person`;
  await owner`VACUUM ANALYZE education`;
}
