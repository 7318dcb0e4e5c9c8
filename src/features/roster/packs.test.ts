import { beforeAll, describe, expect, test } from 'vitest';
import { universityExampleValues } from '../../domain/regulations/own-university/values.ts';
import type { Actor } from '../../kernel/ports.ts';
import { asDay, must, refusalOf, testHouse, type TestHttp } from '../../server/testing.ts';
import { loadPostFacts } from './facts-of.ts';
import { decidePack, proposePack, unitPackView, type Proposal } from './pack-service.ts';
import { packLine, placed, type PackLine } from './pack-rules.ts';
import { rosterRoutes } from './routes.ts';
import { unitPack } from './schema.ts';
import { district } from './test-fixture.ts';

const t = testHouse();
let clerk: Actor;
let head: Actor;
let ids: Awaited<ReturnType<typeof district>>;
let http: TestHttp;

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  head = t.house.actor('head');
  ids = await district(t.house, clerk);
  http = await t.house.http((app) => rosterRoutes(app, t.house.ports));
});

const wish = (fromDay: string, over: Partial<Proposal> = {}): Proposal => ({ pack: 'university-middle', fromDay, toDay: null, numbers: universityExampleValues, source: '院办法〔2025〕3号', reason: '实行聘任制', ...over });
const propose = async (unit: string, fromDay: string, over: Partial<Proposal> = {}, by = clerk): Promise<string> => must(await proposePack(t.house.ports, by, unit, wish(fromDay, over))).id;
const give = async (unit: string, fromDay: string, over: Partial<Proposal> = {}): Promise<void> => {
  must(await decidePack(t.house.ports, head, unit, await propose(unit, fromDay, over), { approve: true, note: null }));
};
const packOn = async (unit: string, on: string): Promise<string> => must(await unitPackView(t.house.ports, clerk, unit, on)).pack;

describe('the pack of a unit', () => {
  test('without any line the national rules apply, and the post says nothing of a pack', async () => {
    expect(await packOn(ids.bureau, '2026-03-01')).toBe('cn.cadres');
    expect(await loadPostFacts(t.house.ports.read, ids.chief, asDay('2026-03-01'))).not.toHaveProperty('pack');
  });

  test('whoever proposed it cannot approve it, in the service and in the database; a refusal needs a reason and is kept', async () => {
    const id = await propose(ids.other, '2026-01-01', {}, head);
    expect(refusalOf(await decidePack(t.house.ports, head, ids.other, id, { approve: true, note: null })).name).toBe('roster.pack-same-person');
    await expect(t.house.ports.act({ actor: head, verb: 'roster.pack.approved' }, async (tx) => {
      await tx.update(unitPack, id, { state: 'approved', decidedBy: head.accountId, decidedName: head.name, decidedDay: tx.today });
      return { ok: true, value: null };
    })).rejects.toThrow();
    const second = t.house.actor('deputy_head');
    expect(refusalOf(await decidePack(t.house.ports, second, ids.other, id, { approve: false, note: ' ' })).name).toBe('roster.pack-note');
    expect(refusalOf(await proposePack(t.house.ports, clerk, ids.other, wish('2026-02-01'))).name).toBe('roster.pack-open');
    must(await decidePack(t.house.ports, second, ids.other, id, { approve: false, note: '办法还没有印发' }));
    expect(must(await unitPackView(t.house.ports, clerk, ids.other)).history.map((l) => [l.state, l.note])).toEqual([['declined', '办法还没有印发']]);
    expect(await packOn(ids.other, '2026-06-01')).toBe('cn.cadres');
    expect(refusalOf(await decidePack(t.house.ports, second, ids.other, id, { approve: true, note: null })).name).toBe('roster.pack-decided');
  });

  test('holds from its first day, is inherited by what lies below, and gives way to a line of one’s own', async () => {
    await give(ids.region, '2026-02-01');
    expect([await packOn(ids.bureau, '2026-01-31'), await packOn(ids.bureau, '2026-02-01'), await packOn(ids.office, '2026-02-02')]).toEqual(['cn.cadres', 'university-middle', 'university-middle']);
    expect(must(await unitPackView(t.house.ports, clerk, ids.office, '2026-02-02')).from).toMatchObject({ unitId: ids.region, name: '砚溪区' });
    expect((await loadPostFacts(t.house.ports.read, ids.chief, asDay('2026-02-01')))?.pack).toBe('university-middle');
    expect(await loadPostFacts(t.house.ports.read, ids.chief, asDay('2026-01-31'))).not.toHaveProperty('pack');
    await give(ids.bureau, '2026-03-01', { pack: 'cn.cadres', numbers: null });
    expect([await packOn(ids.office, '2026-02-28'), await packOn(ids.office, '2026-03-01'), await packOn(ids.other, '2026-03-01')]).toEqual(['university-middle', 'cn.cadres', 'university-middle']);
  });

  test('a later line ends the open one; overlapping days are refused, in the service and in the database', async () => {
    await give(ids.region, '2026-06-01', { pack: 'cn.cadres', numbers: null, toDay: '2026-09-01' });
    const lines = must(await unitPackView(t.house.ports, clerk, ids.region)).history.map((l) => [l.fromDay, l.toDay]);
    expect(lines).toEqual([['2026-06-01', '2026-09-01'], ['2026-02-01', '2026-06-01']]);
    for (const [from, to] of [['2026-02-01', null], ['2026-01-01', '2026-02-02'], ['2026-08-31', null], ['2026-05-31', '2026-06-01'], ['2026-07-01', '2026-07-02']] as const)
      expect(refusalOf(await proposePack(t.house.ports, clerk, ids.region, wish(from, { toDay: to }))).name, from).toBe('roster.pack-overlap');
    await expect(t.house.ports.act({ actor: head, verb: 'roster.pack.approved' }, async (tx) => {
      const row = await tx.insert(unitPack, { unitId: ids.region, pack: 'cn.cadres', fromDay: '2026-08-31', toDay: null, numbers: null, source: '某文件', reason: '某理由', state: 'proposed', proposedBy: clerk.accountId, proposedName: clerk.name });
      await tx.update(unitPack, row.id, { state: 'approved', decidedBy: head.accountId, decidedName: head.name, decidedDay: tx.today });
      return { ok: true, value: null };
    })).rejects.toThrow();
    await give(ids.region, '2026-09-01');
    expect([await packOn(ids.other, '2026-08-31'), await packOn(ids.other, '2026-09-01')]).toEqual(['cn.cadres', 'university-middle']);
  });

  test('days and numbers that make no sense are refused, and a decided line is never rewritten', async () => {
    expect(refusalOf(await proposePack(t.house.ports, clerk, ids.bureau, wish('2026-05-01', { toDay: '2026-05-01' }))).name).toBe('roster.pack-days');
    for (const numbers of [null, { ...universityExampleValues, termYears: 0 }, { ...universityExampleValues, noticeDays: 4 }]) expect(refusalOf(await proposePack(t.house.ports, clerk, ids.bureau, wish('2026-05-01', { numbers }))).name).toBe('roster.pack-numbers');
    const line = must(await unitPackView(t.house.ports, clerk, ids.bureau)).history[0]!;
    for (const patch of [{ pack: 'university-middle' as const }, { fromDay: '2020-01-01' }, { source: '另一文件' }, { decidedName: '另一人' }])
      await expect(t.house.ports.act({ actor: head, verb: 'roster.pack.approved' }, async (tx) => {
        await tx.update(unitPack, line.id, patch);
        return { ok: true, value: null };
      })).rejects.toThrow();
  });

  test('administrators do not see it, a supervisor reads it, and only heads decide', async () => {
    const path = `/api/roster/units/${ids.bureau}/pack`;
    expect((await http.as(t.house.actor('sysadmin'))('GET', path)).status).toBe(403);
    const read = await http.as(t.house.actor('supervisor'))('GET', path);
    expect([read.status, read.body.may]).toEqual([200, { propose: false, decide: false }]);
    expect((await http.as(t.house.actor('supervisor'))('POST', path, wish('2026-10-01'))).status).toBe(403);
    const made = await http.as(clerk)('POST', path, wish('2026-10-01'));
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await http.as(t.house.actor('clerk'))('POST', `${path}/${made.body.id}/decision`, { approve: true })).status).toBe(403);
    expect((await http.as(head)('POST', `${path}/${made.body.id}/decision`, { approve: true })).status).toBe(200);
  });
});

describe('which line decides', () => {
  const line = (unitId: string, fromDay: string, toDay: string | null, over: Partial<PackLine> = {}): PackLine => ({ id: `${unitId}${fromDay}`, unitId, pack: 'university-middle', fromDay, toDay, state: 'approved', numbers: null, source: '', proposedName: '', decidedName: null, decidedDay: null, ...over });
  const units = [{ unitId: 'a', parentId: null }, { unitId: 'b', parentId: 'a' }, { unitId: 'c', parentId: 'b' }];

  test('the nearest one above, proposals never, and a circle of units ends', () => {
    const lines = [line('a', '2026-01-01', null), line('b', '2026-03-01', '2026-04-01', { pack: 'cn.cadres' }), line('c', '2026-01-01', null, { state: 'proposed' })];
    expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((on) => packLine(units, lines, 'c', on)?.pack)).toEqual([undefined, 'university-middle', 'university-middle', 'cn.cadres', 'cn.cadres', 'university-middle']);
    expect(packLine([{ unitId: 'x', parentId: 'y' }, { unitId: 'y', parentId: 'x' }], lines, 'x', '2026-05-01')).toBeUndefined();
  });

  test('a line from the day of the open one, or before it without an end, overlaps', () => {
    const open = line('a', '2026-02-01', null);
    expect([placed([open], '2026-02-01', null), placed([open], '2026-01-01', null)]).toEqual(['overlap', 'overlap']);
    expect([placed([open], '2026-02-02', null), placed([open], '2026-01-01', '2026-02-01'), placed([], '2026-01-01', null)]).toEqual([{ ends: open }, { ends: null }, { ends: null }]);
  });
});
