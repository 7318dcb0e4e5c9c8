import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { administrators } from '../accounts/rules.ts';
import { ageOn } from '../roster/rules.ts';
import { person } from '../roster/schema.ts';
import { setNow } from '../settings/testing.ts';
import { seedRoster } from '../roster/seed.ts';
import type { Department } from '../roster/seed/department.ts';
import { RESERVE } from '../roster/seed/reserve.ts';
import { below, unitsOn } from '../roster/scope-service.ts';
import { statisticsRoutes } from './routes.ts';
import { seen } from '../roster/papers/testing.ts';
import { presets } from './dims-rules.ts';
import { gridOf, type Table } from './table-rules.ts';

const t = testHouse();
let d: Department;
let http: TestHttp;
let clerk: Actor;
type Call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown) => Promise<{ status: number; body: any; bytes: Buffer }>;
let ask: Call;

beforeAll(async () => {
  d = must(await seedRoster(t.house.ports.act, t.house.ports.today()));
  http = await t.house.http((app) => statisticsRoutes(app, t.house.ports));
  clerk = t.house.actor('clerk');
  ask = http.as(clerk);
}, 120_000);

const table = async (body: object, as: Call = ask): Promise<{ table: Table; open: number }> => {
  const { status, body: b } = await as('POST', '/api/statistics/table', body);
  expect([status, b.error]).toEqual([200, undefined]);
  return b.now;
};

describe('cross tables', () => {
  it('count every serving person once, in every axis, and agree with counting by hand', async () => {
    const { table: x } = await table({ rows: [{ dim: 'age' }], cols: [{ dim: 'sex' }, { dim: 'party' }, { dim: 'education' }, { dim: 'unit' }, { dim: 'rankYears' }, { dim: 'grassroots' }] });
    const serving = (await t.house.ports.read.select().from(person)).filter((p) => p.status === 'serving');
    const grid = gridOf(x);
    expect(grid[0]!.n).toBe(serving.length);
    for (const l of grid) for (const axis of l.cells) expect(axis.reduce((a, b) => a + b, 0)).toBe(l.n);
    const on = t.house.ports.today();
    const young = serving.filter((p) => ageOn(p.birth, on)! <= 35);
    const row = grid.find((l) => l.at[0] === '0')!;
    expect([row.words.zh, row.n, row.cells[0]]).toEqual(['35岁及以下', young.length, [young.filter((p) => p.sex === '男').length, young.filter((p) => p.sex === '女').length]]);
    const mean = serving.reduce((n, p) => n + ageOn(p.birth, on)!, 0) / serving.length;
    expect(grid[0]!.averageAge).toBeCloseTo(mean, 1);
  });

  it('nest two dimensions with sub-totals that add up to the total', async () => {
    const grid = gridOf((await table({ rows: [{ dim: 'standing' }, { dim: 'standingRank' }], cols: [{ dim: 'age' }] })).table);
    const sums = grid.filter((l) => l.kind === 'sum');
    expect(sums.length).toBeGreaterThan(1);
    expect(sums.reduce((n, l) => n + l.n, 0)).toBe(grid[0]!.n);
    for (const s of sums) expect(grid.filter((l) => l.level === 1 && l.at[0] === s.at[0]).reduce((n, l) => n + l.n, 0)).toBe(s.n);
  });

  it('lead from each cell to as many names as it counts', async () => {
    const spec = { rows: [{ dim: 'education' }], cols: [{ dim: 'age' }, { dim: 'channel' }] };
    const { table: x } = await table(spec);
    for (const c of x.counts.filter((_, i) => i % 5 === 0)) {
      const { body } = await ask('POST', '/api/statistics/table/people', { ...spec, at: c.at, col: c.col, key: c.key });
      expect([c, body.more ? 'more' : body.rows.length]).toEqual([c, c.n > 500 ? 'more' : c.n]);
    }
  });

  it('compare units side by side, refuse units within each other, and compare two days', async () => {
    const units = await unitsOn(t.house.ports.read, t.house.ports.today());
    const root = units.find((u) => u.parentId === null)!;
    const [a, b] = units.filter((u) => u.parentId === root.unitId);
    const two = (await table({ rows: [{ dim: 'age' }], cols: [{ dim: 'unit', units: [a!.unitId, b!.unitId] }] })).table;
    const inA = below(units, [a!.unitId]);
    const serving = (await t.house.ports.read.select().from(person)).filter((p) => p.status === 'serving');
    expect(gridOf(two)[0]!.cells[0]![0]).toBe(serving.filter((p) => p.unitId && inA.includes(p.unitId)).length);
    expect((await ask('POST', '/api/statistics/table', { rows: [{ dim: 'age' }], cols: [{ dim: 'unit', units: [root.unitId, a!.unitId] }] })).body.error.name).toBe('statistics.units-overlap');
    const { body } = await ask('POST', '/api/statistics/table', { rows: [{ dim: 'rank' }], cols: [{ dim: 'sex' }], compare: '2020-01-01' });
    expect(body.other.table.asOf).toBe('2020-01-01');
    expect(gridOf(body.other.table)[0]!.n).not.toBe(gridOf(body.now.table)[0]!.n);
  });

  it('stand as blocks below each other: 干部情况统计表 counts in each block what a table of that block alone counts, down to the names', async () => {
    const { rows, cols } = presets.find((p) => p.id === 'cadres')!;
    const { table: x } = await table({ rows, cols, stacked: true });
    const grid = gridOf(x);
    expect(x.rows.map((r) => r.words.zh)).toEqual(['民族', '政治面貌', '年龄', '专业技术职务', '学位', '最高学历']);
    for (const [b, ref] of rows.entries()) {
      const alone = gridOf((await table({ rows: [ref], cols })).table);
      const own = grid.filter((l) => l.block === b);
      expect([b, own.map((l) => [l.at[b], l.n, l.cells, l.averageAge])]).toEqual([b, alone.slice(1).map((l) => [l.at[0], l.n, l.cells, l.averageAge])]);
      expect([grid[0]!.n, grid[0]!.cells]).toEqual([alone[0]!.n, alone[0]!.cells]);
    }
    const women = grid.find((l) => l.block === 1 && l.at[1] === 'cpc')!;
    const { body } = await ask('POST', '/api/statistics/table/people', { rows, cols, stacked: true, at: women.at, col: 1, key: '女' });
    expect(body.rows.length).toBe(women.cells[1]![1]);
    expect((await ask('POST', '/api/statistics/table', { rows: [...rows, ...rows], cols })).status).toBe(400);
  });

  it('are as PDF what they are as sheet: two days on pages of their own, wide tables go on, and each page says who took it out', async () => {
    const { rows, cols } = presets.find((p) => p.id === 'cadres')!;
    const out = await ask('POST', '/api/statistics/table/export', { rows, cols, stacked: true, shares: true, title: '干部情况统计表', sentence: '在职', format: 'pdf', compare: '2024-01-01' });
    const pages = await seen(new Uint8Array(out.bytes), 40);
    const text = pages.map((p) => p.text).join('\n');
    for (const word of ['截至 2026-11-20', '截至 2024-01-01', '汉族', '占比%', '小于 3 的人数', '本列']) expect(text.replace(/\s+/g, ' ')).toContain(word);
    for (const p of pages) {
      expect(p.text).toContain('导出：');
      expect(p.width).toBeGreaterThan(p.height);
    }
    const sheet = await ask('POST', '/api/statistics/table/export', { rows, cols, stacked: true, shares: true, title: '干部情况统计表', sentence: '在职', compare: '2024-01-01' });
    expect(XLSX.read(sheet.bytes).SheetNames).toEqual(['2026-11-20', '2024-01-01']);
    const grid = XLSX.utils.sheet_to_json<(string | number | null)[]>(XLSX.read(sheet.bytes).Sheets['2026-11-20']!, { header: 1 });
    const total = grid.find((r) => r[0] === '合计')!;
    expect(total[3]).toBe('100.0');
    expect(grid.flat().some((n) => n === 1 || n === 2)).toBe(false);
    const basic = presets.find((p) => p.id === 'basic')!;
    const wide = await seen(new Uint8Array((await ask('POST', '/api/statistics/table/export', { rows: basic.rows, cols: basic.cols, shares: true, title: '基本情况统计表', sentence: '在职', format: 'pdf' })).bytes), 40);
    expect(wide.map((p) => p.text).join('').replace(/\s/g, '')).toContain('基本情况统计表（续');
  });

  it('change by nothing outside the reach, and refuse administrators', async () => {
    const units = await unitsOn(t.house.ports.read, t.house.ports.today());
    const town = units.find((u) => u.parentId !== null && below(units, [u.unitId]).length === 1)!;
    const reach = below(units, [town.unitId]);
    const serving = (await t.house.ports.read.select().from(person)).filter((p) => p.status === 'serving' && p.unitId && reach.includes(p.unitId));
    const limited = http.as(t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: town.unitId }] }));
    const { table: x } = await table({ rows: [{ dim: 'unit' }], cols: [{ dim: 'sex' }] }, limited);
    expect(gridOf(x)[0]!.n).toBe(serving.length);
    const { body } = await limited('POST', '/api/statistics/queries/run', { query: { v: 1, where: { op: 'any', of: (['male', 'female'] as const).map((is) => ({ op: 'is', leaf: { term: 'sex', is } })) } } });
    expect([body.yes, body.open, body.no]).toEqual([serving.length, 0, 0]);
    expect((await limited('GET', '/api/statistics/reserve')).body.total).toBe(serving.filter((p) => p.reserve && ageOn(p.birth, t.house.ports.today())! <= 35).length);
    for (const role of administrators) expect((await http.as(t.house.actor(role))('GET', '/api/statistics/reserve')).status).toBe(403);
    const both = t.house.actor(['clerk', 'sysadmin']);
    expect(gridOf((await table({ rows: [{ dim: 'sex' }], cols: [{ dim: 'age' }] }, http.as(both))).table)[0]!.n).toBe(0);
  });

  it('leave the house with small counts withheld and the rule on the sheet', async () => {
    const { status, bytes } = await ask('POST', '/api/statistics/table/export', { rows: [{ dim: 'rank' }], cols: [{ dim: 'degree' }, { dim: 'ethnicity' }], title: '职务层次学位表', sentence: '在职', shares: true, averageAge: true });
    expect(status).toBe(200);
    const sheet = XLSX.read(bytes).Sheets['2026-11-20']!;
    const rows = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1 });
    const text = JSON.stringify(rows);
    expect(text).toContain('小于 3 的人数');
    expect(text).toContain('2026-11-20');
    expect(rows.flat().filter((x) => x === '*').length).toBeGreaterThan(1);
    expect(rows.flat().some((x) => x === 1 || x === 2)).toBe(false);
    const truth = gridOf((await table({ rows: [{ dim: 'rank' }], cols: [{ dim: 'degree' }, { dim: 'ethnicity' }] })).table);
    expect(truth.some((l) => l.cells.flat().some((n) => n === 1 || n === 2))).toBe(true);
  });
});

describe('bands', () => {
  it('are refused with a gap or an overlap, and kept by version', async () => {
    const define = (bands: object[], more: object = {}) => ask('POST', '/api/statistics/bands', { name: '四档', measure: 'age', bands, ...more });
    expect((await define([{ from: null, to: 35 }, { from: 37, to: null }])).body.error.name).toBe('statistics.bad-bands');
    expect((await define([{ from: null, to: 35 }, { from: 35, to: null }])).body.error.reason.zh).toContain('重叠');
    expect((await define([{ from: 20, to: null }])).status).toBe(422);
    const first = await define([{ from: null, to: 37 }, { from: 38, to: 42, label: '40岁左右' }, { from: 43, to: null }]);
    expect(first.body.version).toBe(1);
    const { sets } = (await ask('GET', '/api/statistics/bands')).body;
    const series = sets.find((s: { id: string }) => s.id === first.body.id).series;
    const second = await define([{ from: null, to: 45 }, { from: 46, to: null }], { series, after: 1 });
    expect(second.body.version).toBe(2);
    expect((await define([{ from: null, to: null }], { series, after: 1 })).body.error.name).toBe('statistics.bands-changed');
    const { table: x } = await table({ rows: [{ dim: 'age', bands: first.body.id }], cols: [{ dim: 'sex' }] });
    expect([x.rows[0]!.bands!.version, x.rows[0]!.categories.map((c) => c.words.zh)]).toEqual([1, ['37岁及以下', '40岁左右', '43岁及以上']]);
  });
});

describe('queries', () => {
  const wanted = { v: 1, where: { op: 'all', of: [
    { op: 'is', leaf: { term: 'posts', rank: 'township-chief', atLeast: 2 } }, { op: 'is', leaf: { term: 'age', max: 45 } },
    { op: 'is', leaf: { term: 'grassroots', atLeast: 24 } }, { op: 'not', of: { op: 'is', leaf: { term: 'effect', is: true } } },
  ] } };

  it('account for everybody: who meets it, who does not, of whom a fact is missing; near misses say which condition', async () => {
    const { body } = await ask('POST', '/api/statistics/queries/run', { query: wanted });
    const serving = (await t.house.ports.read.select().from(person)).filter((p) => p.status === 'serving').length;
    expect(body.yes + body.open + body.no).toBe(serving);
    expect(body.yes).toBeGreaterThan(0);
    expect(body.rows.length).toBe(body.yes);
    expect(body.near.length).toBeGreaterThan(0);
    for (const n of body.near) expect(n.why).toHaveLength(1);
    const past = (await ask('POST', '/api/statistics/queries/run', { query: wanted, filters: { asOf: '2022-06-30' } })).body;
    expect([past.asOf, past.yes === body.yes]).toEqual(['2022-06-30', false]);
    // The same question narrows a table, and its cells lead to the same people.
    const x = gridOf((await table({ rows: [{ dim: 'sex' }], cols: [{ dim: 'age' }], query: wanted })).table);
    expect(x[0]!.n).toBe(body.yes);
  });

  it('are refused when malformed, hostile or too deep', async () => {
    const run = (where: unknown) => ask('POST', '/api/statistics/queries/run', { query: { v: 1, where } });
    expect((await run({ op: 'is', leaf: { term: 'secret' } })).status).toBe(400);
    expect((await run({ op: 'is', leaf: { term: 'text', field: "name'; --", contains: 'x' } })).status).toBe(400);
    expect((await run({ op: 'is', leaf: { term: 'posts', rank: 'township-chief', atLeast: 1e9 } })).status).toBe(400);
    let deep: unknown = { op: 'is', leaf: { term: 'reserve', is: true } };
    for (let i = 0; i < 200; i++) deep = { op: 'not', of: deep };
    expect([400, 422]).toContain((await run(deep)).status);
    const empty = { op: 'any', of: [] };
    for (const where of [empty, { op: 'all', of: [] }, { op: 'not', of: empty }, { op: 'all', of: [{ op: 'is', leaf: { term: 'sex', is: 'male' } }, empty] }]) expect((await run(where)).body.error?.name).toBe('statistics.empty-group');
    expect((await run({ op: 'all', of: Array.from({ length: 41 }, () => ({ op: 'is', leaf: { term: 'reserve', is: true } })) })).status).toBeGreaterThanOrEqual(400);
  });

  it('are kept private or shared; only their owner changes them', async () => {
    const saved = await ask('POST', '/api/statistics/queries', { name: '动议人选', query: wanted });
    const other = http.as(t.house.actor('section_head'));
    const names = async (as: Call): Promise<string[]> => (await as('GET', '/api/statistics/queries')).body.queries.map((q: { name: string }) => q.name);
    expect([await names(ask), await names(other)]).toEqual([['动议人选'], []]);
    expect((await other('PUT', `/api/statistics/queries/${saved.body.id}`, { name: 'x', query: wanted })).status).toBe(404);
    await ask('PUT', `/api/statistics/queries/${saved.body.id}`, { name: '动议人选', query: wanted, shared: true });
    expect(await names(other)).toEqual(['动议人选']);
    expect((await other('DELETE', `/api/statistics/queries/${saved.body.id}`)).body.error.name).toBe('statistics.not-owner');
    expect((await ask('DELETE', `/api/statistics/queries/${saved.body.id}`)).status).toBe(200);
  });
});

describe('the reserve pool', () => {
  it("has the district's numbers: 146 by six channels, 70 of the last three years", async () => {
    const { body } = await ask('GET', '/api/statistics/reserve');
    expect([body.total, body.recent]).toEqual([146, 70]);
    expect(body.channels.map((c: { channel: string; n: number; recent: number }) => [c.channel, c.n, c.recent])).toEqual(RESERVE.map((r) => [r.channel, r.people, r.recent]));
    for (const c of body.channels) {
      expect(c.years.reduce((n: number, y: { n: number }) => n + y.n, 0)).toBe(c.n);
      expect(c.posts.reduce((a: number, b: number) => a + b)).toBe(c.n);
    }
  });

  it('lists as many people as it counts, by channel, year and gap', async () => {
    const { body } = await ask('GET', '/api/statistics/reserve');
    const [first] = body.channels;
    const list = (await ask('GET', `/api/statistics/reserve/people?channel=${encodeURIComponent(first.channel)}`)).body;
    expect(list.people).toHaveLength(first.n);
    const gap = (await ask('GET', `/api/statistics/reserve/people?channel=${encodeURIComponent(first.channel)}&gap=grassroots`)).body;
    expect(gap.people).toHaveLength(first.gaps.grassroots.without + first.gaps.grassroots.open);
    expect(gap.people.every((p: { has: { grassroots: boolean | null } }) => p.has.grassroots !== true)).toBe(true);
    const other = body.channels.find((c: { channel: string }) => c.channel === '其他');
    expect((await ask('GET', `/api/statistics/reserve/people?channel=${encodeURIComponent('其他')}`)).body.people).toHaveLength(other.n);
    const year = first.years[0];
    expect((await ask('GET', `/api/statistics/reserve/people?channel=${encodeURIComponent(first.channel)}&year=${year.year}`)).body.people).toHaveLength(year.n);
  });

  it('goes by the age and hours the institution has set', async () => {
    await setNow(t.house, 'statistics.young-age', 30);
    const { body } = await ask('GET', '/api/statistics/reserve');
    expect(body.total).toBe(d.people.filter((p) => p.reserve && ageOn(p.birth!, t.house.ports.today())! <= 30).length);
    await setNow(t.house, 'statistics.young-age', 35);
    const hours = async (youngTraining: number): Promise<number> => {
      await setNow(t.house, 'statistics.young-training', youngTraining);
      const { body: now } = await ask('GET', '/api/statistics/reserve');
      expect(now.youngTraining).toBe(youngTraining);
      return now.channels.reduce((n: number, c: { gaps: { training: { without: number } } }) => n + c.gaps.training.without, 0);
    };
    const below550 = (await t.house.ports.read.select().from(person)).filter((p) => p.reserve && p.status === 'serving' && ageOn(p.birth, t.house.ports.today())! <= 35 && (p.trainingHours ?? 550) < 550).length;
    expect([await hours(1), await hours(550)]).toEqual([0, below550]);
    expect(below550).toBeGreaterThan(0);
  });
});
