import { randomUUID } from 'node:crypto';
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

const PAGES = {
  'first page by rank': '/api/roster/people?sort=rank&limit=100',
  'first page by strokes': '/api/roster/people?sort=stroke&limit=100',
  'two characters': `/api/roster/people?q=${encodeURIComponent('张伟')}&sort=rank&limit=100`,
  initials: '/api/roster/people?q=lw&sort=name&limit=100',
} as const;

/** The roster page over HTTP (session, access, validation, JSON) against the very statements it sends, at 100,000 people. */
export async function benchRoster(house: House, url: string): Promise<Line[]> {
  await fill(url);
  const actor: Actor = { accountId: randomUUID(), name: 'bench', personId: null, roles: [{ role: 'clerk', unitId: null }] };
  const sent: { text: string; params: unknown[] }[] = [];
  let listening = false;
  const read = drizzle(preparing(house.sql), { logger: { logQuery: (text, params) => void (listening && sent.push({ text, params })) } });
  const app = await buildHttp({ actorOf: async () => actor, web: null, health: house.health, rooms: (a) => rosterRoutes(a, { ...house.ports, read }), perMinute: 0 });
  const page = async (path: string): Promise<number> => {
    const begun = performance.now();
    const answer = await app.inject({ method: 'GET', url: path, cookies: { [SESSION_COOKIE]: 'bench' } });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    return performance.now() - begun;
  };
  const lines: Line[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    sent.length = 0;
    listening = true;
    await page(path);
    listening = false;
    const statements = [...sent];
    const bare = async (): Promise<number> => {
      const begun = performance.now();
      for (const s of statements) await house.sql.unsafe(s.text, s.params as never[]);
      return performance.now() - begun;
    };
    for (let i = 0; i < 30; i++) {
      await bare();
      await page(path);
    }
    const pages: number[] = [];
    const bares: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      bares.push(await bare());
      pages.push(await page(path));
    }
    const median = quantile(pages, 0.5) / quantile(bares, 0.5);
    const p95 = quantile(pages, 0.95) / quantile(bares, 0.95);
    const id = name.replace(/ /g, '-');
    lines.push({ id: `roster-${id}-median`, what: `roster, ${name}: ${quantile(pages, 0.5).toFixed(1)} ms against its SQL ${quantile(bares, 0.5).toFixed(1)} ms`, ratio: median, aim: '<= 1.5', ok: median <= 1.5 });
    lines.push({ id: `roster-${id}-p95`, what: `roster, ${name}, p95: ${quantile(pages, 0.95).toFixed(1)} ms against ${quantile(bares, 0.95).toFixed(1)} ms`, ratio: p95, aim: '<= 2', ok: p95 <= 2 });
  }
  await app.close();
  return lines;
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const LETTERS = [...'abcdefghjklmnpqrstwxyz'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力云海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子'];

/** Invented people by SQL, past the record: only the reading is measured here. */
export async function fill(url: string): Promise<void> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  const unitIds: string[] = Array.from({ length: 200 }, () => randomUUID());
  let state = 42;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[state % list.length]!;
  };
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO unit ${tx(unitIds.map((id, i) => ({ id, code: `B${i}`, sort: i })))}`;
    await tx`INSERT INTO unit_period ${tx(unitIds.map((id, i) => ({ id: randomUUID(), unit_id: id, parent_id: i ? unitIds[0]! : null, name: `第${i}局`, kind: 'bureau', organ_kind: 'gov-dept', from_day: '2000-01-01' })))}`;
    for (let at = 0; at < PEOPLE; at += 1000) {
      const rows = Array.from({ length: 1000 }, () => {
        const name = pick(SURNAMES) + pick(GIVEN) + (pick([0, 1, 2]) ? pick(GIVEN) : '');
        const key = nameKeyOf(name);
        return {
          id: randomUUID(), name, name_key: key, initials: pick(LETTERS) + pick(LETTERS) + pick(LETTERS), pinyin_key: key, stroke_key: String(pick([...'123456789'])).padStart(5, '0') + pick(GIVEN).codePointAt(0)!.toString(16),
          grams: gramsOf(key), sex: pick(['男', '女']), birth: `${1962 + pick([0, 5, 10, 15, 20, 25, 30, 35])}-0${pick([1, 2, 3, 4, 5, 6, 7, 8, 9])}`, ethnicity: '汉族', unit_id: pick(unitIds), post_text: '科员',
          rank: pick(['staff', 'township-deputy', 'township-chief']), rank_order: pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), created_day: '2026-01-01',
        };
      });
      await tx`INSERT INTO person ${tx(rows)}`;
    }
    await tx`INSERT INTO education (id, person_id, mode, level, degree) SELECT gen_random_uuid(), id, 'full-time', 'bachelor', '学士' FROM person`;
  });
  await owner`ANALYZE`;
  await owner.end();
}
