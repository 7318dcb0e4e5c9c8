import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import type { Box } from '../ballots/service.ts';
import { gradeForm, random } from '../ballots/testing.ts';
import { appraisal, family, person, unit } from '../roster/schema.ts';
import { ok } from '../../kernel/refusal.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import { setNow } from '../settings/testing.ts';
import { holdPoll } from './hold-service.ts';
import { measurementRoutes } from './routes.ts';

const t = testHouse();
let ground: Ground;
let http: TestHttp;
let about = '';
let clerk: Actor, other: Actor;

const call = (by: Actor, method: 'GET' | 'POST', path: string, body?: unknown) => http.as(by)(method, `/api/measurement${path}`, body);
const result = (more: object = {}) => ({ year: 2026, target: '完成老旧小区改造 12 个', achieved: '完成 13 个，验收合格', degree: 'exceeded', evidenceTitle: '2026 年度目标责任考核通报', evidenceNumber: '砚考〔2026〕2号', notKin: true, ...more });
const add = async (by: Actor, more: object = {}) => (await call(by, 'POST', `/people/${about}/results`, result(more)));
const error = (answer: { body: { error?: { name: string } } }) => answer.body.error?.name;

beforeAll(async () => {
  ground = await layGround(t.house);
  const box: Box = { vault: t.house.vault, random, page: null, address: () => null };
  http = await t.house.http((app) => measurementRoutes(app, t.house.ports, box));
  t.house.clock.now = new Date('2026-03-10T08:00:00Z');
  [clerk, other] = [ground.cast.clerk, ground.cast.head];
  const [{ id: unitId }] = await t.house.db.select({ id: unit.id }).from(unit).limit(1) as [{ id: string }];
  const tied = new Set((await t.house.db.select({ a: family.personId, b: family.linkedPersonId }).from(family)).flatMap((f) => (f.b === null ? [] : [f.a, f.b])));
  const cast = new Set(Object.values(ground.cast).flat().map((c) => c.personId));
  about = (await t.house.db.select({ id: person.id, status: person.status }).from(person).orderBy(person.name)).filter((p) => p.status === 'serving' && !tied.has(p.id) && !cast.has(p.id))[0]!.id;
  const five = (g: string) => Object.fromEntries(gradeForm.map((q) => [q.id, g]));
  await holdPoll(t.house.ports, box, {
    organizer: ground.cast.clerk, announcer: ground.cast.head, unitId, voters: Array.from({ length: 12 }, (_, i) => ({ class: 'a', name: `甲${i}`, personId: null, accountId: null })),
    plan: { title: '民主测评', kind: 'assessment', mode: 'whole', forms: { five: [...gradeForm] } as never, sheets: [{ slot: about, label: '对象', detail: '', form: 'five' }], classes: [{ id: 'a', label: '干部', weight: null }], times: { issueFrom: '2026-03-02T01:00:00Z', castFrom: '2026-03-02T02:00:00Z', closes: '2026-03-02T04:00:00Z' }, kMin: 5, together: [] },
    answers: (_cls, n) => (n > 9 ? null : { [about]: five(n % 2 ? 'a' : 'b') }),
  });
}, 60_000);

describe('a result of work', () => {
  it('is recorded by one and counts once another confirmed it; whoever recorded it cannot', async () => {
    const made = await add(clerk);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const page = async (by: Actor) => (await call(by, 'GET', `/people/${about}`)).body;
    expect((await page(clerk)).missing).toContain('results');
    expect((await page(clerk)).results[0]).toMatchObject({ state: 'recorded', mine: true, degree: 'exceeded', evidenceNumber: '砚考〔2026〕2号' });
    const confirm = (by: Actor, body: object = { notKin: true }) => call(by, 'POST', `/people/${about}/results/${made.body.id}/confirm`, body);
    expect(error(await confirm(clerk))).toBe('measurement.same-hand');
    expect((await confirm(other)).status).toBe(200);
    expect(error(await confirm(ground.cast.deputy))).toBe('measurement.result-settled');
    const now = await page(other);
    expect(now.missing).not.toContain('results');
    expect(now.lines.find((l: { method: string }) => l.method === 'results')).toMatchObject({ n: 1, roll: null, figures: [] });
  });
  it('asks who is not known to be no kin to state it, and keeps the statement', async () => {
    expect(error(await add(clerk, { notKin: false }))).toBe('measurement.kin-unknown');
    const rows = await t.house.sql`SELECT recorder_kin, confirmer_kin FROM work_result WHERE person_id = ${about}`;
    expect(rows).toEqual([{ recorder_kin: 'stated', confirmer_kin: 'stated' }]);
  });
  it('is not written by oneself or kin, without a role, out of reach, of a year to come, or blank', async () => {
    expect(error(await add({ ...clerk, personId: about }))).toBe('measurement.own-result');
    const kin = (await t.house.db.select({ a: family.personId, b: family.linkedPersonId }).from(family)).find((f) => f.b !== null)!;
    expect(error(await call({ ...clerk, personId: kin.b }, 'POST', `/people/${kin.a}/results`, result()))).toBe('measurement.own-result');
    for (const by of [ground.cast.supervisor, ground.cast.members[0]!, ground.cast.sysadmin]) expect((await add(by)).status).toBe(403);
    expect((await add({ ...clerk, roles: [{ role: 'clerk', unitId: randomUUID() }] })).status).toBe(404);
    expect(error(await add(clerk, { year: 2027 }))).toBe('measurement.year-to-come');
    for (const bad of [{ target: '  ' }, { achieved: '' }, { evidenceTitle: ' ' }, { degree: 'splendid' }, { year: 2025.5 }, { year: 1900 }, { target: '长'.repeat(1001) }]) expect((await add(clerk, bad)).status, JSON.stringify(bad)).toBe(400);
  });
  it('is withdrawn with a reason and stays to be read; nothing of it can be written over, by the program or in the database', async () => {
    const { id } = (await add(clerk, { year: 2025, degree: 'missed' })).body;
    const withdraw = (reason: string) => call(clerk, 'POST', `/people/${about}/results/${id}/withdraw`, { reason, notKin: true });
    expect((await withdraw('  ')).status).toBe(400);
    expect((await withdraw('通报已更正')).status).toBe(200);
    expect(error(await withdraw('再次'))).toBe('measurement.result-settled');
    expect(error(await call(other, 'POST', `/people/${about}/results/${id}/confirm`, { notKin: true }))).toBe('measurement.result-settled');
    expect((await call(clerk, 'POST', `/people/${randomUUID()}/results/${id}/withdraw`, { reason: '理由', notKin: true })).status).toBe(404);
    expect((await call(clerk, 'GET', `/people/${about}`)).body.results.find((r: { id: string }) => r.id === id)).toMatchObject({ state: 'withdrawn', reason: '通报已更正' });
    await expect(t.house.owner`UPDATE work_result SET state = 'recorded', withdrawn_by = NULL, withdrawn_name = NULL, withdrawn_day = NULL, reason = NULL WHERE id = ${id}`).rejects.toThrow(/work_result|STEELYARD/);
    await expect(t.house.owner`UPDATE work_result SET achieved = '全部完成' WHERE person_id = ${about} AND state = 'confirmed'`).rejects.toThrow(/STEELYARD/);
    await expect(t.house.sql`DELETE FROM work_result WHERE id = ${id}`).rejects.toThrow(/permission/);
    await expect(t.house.owner`UPDATE work_result SET confirmed_by = recorded_by WHERE person_id = ${about} AND state = 'confirmed'`).rejects.toThrow();
  });
});

describe('the composite', () => {
  const weights = (assessment: number, results: number) => ({ weights: { assessment, appraisal: 100 - assessment - results, results }, grades: { excellent: 100, competent: 80, basic: 60, incompetent: 0 }, degrees: { exceeded: 100, met: 90, partly: 50, missed: 0 }, months: { most: 24 } });
  const page = async () => (await call(clerk, 'GET', `/people/${about}`)).body;
  const keep = (by: Actor = clerk) => call(by, 'POST', `/people/${about}/composite`);

  it('is not there without weights of the institution', async () => {
    expect((await page()).composite).toBeNull();
    expect(error(await keep())).toBe('measurement.no-weights');
  });
  it('says what is missing, and sums only what is whole', async () => {
    await setNow(t.house, 'measurement.composite', weights(50, 20), { source: { title: '《砚溪区干部综合测评办法》' } });
    await t.house.ports.act({ actor: null, verb: 'trial.written' }, async (tx) => { for (const old of await tx.read.select().from(appraisal)) if (old.personId === about) await tx.remove(appraisal, old.id); return ok(null); });
    expect((await page()).composite).toMatchObject({ value: null, low: null, missing: ['appraisal'], source: '《砚溪区干部综合测评办法》' });
    expect(error(await keep())).toBe('measurement.no-composite');
    await t.house.ports.act({ actor: null, verb: 'trial.written' }, async (tx) => ok(await tx.insert(appraisal, { personId: about, year: 2025, grade: 'competent' })));
    const { composite } = await page();
    expect(composite.parts.map((p: { method: string; value: number; weight: number }) => [p.method, p.value, p.weight])).toEqual([['assessment', 90, 50], ['appraisal', 80, 30], ['results', 100, 20]]);
    expect(composite.value).toBeCloseTo(45 + 24 + 20, 9);
    expect(composite.low).toBeLessThan(composite.value);
    expect(composite.high).toBeGreaterThan(composite.value);
  });
  it('that was kept stays as it was printed when the weights change, and cannot be changed', async () => {
    expect((await keep(ground.cast.supervisor)).status).toBe(403);
    expect((await keep({ ...clerk, personId: about })).status).toBe(403);
    const before = (await page()).composite;
    expect((await keep()).status).toBe(200);
    expect(error(await keep())).toBe('measurement.kept-already');
    await setNow(t.house, 'measurement.composite', weights(20, 70), { source: { title: '《新办法》' } });
    const now = await page();
    expect(now.composite.value).toBeCloseTo(18 + 8 + 70, 9);
    expect(now.kept).toHaveLength(1);
    expect(now.kept[0].content).toMatchObject({ value: before.value, low: before.low, high: before.high, source: '《砚溪区干部综合测评办法》', parts: before.parts });
    await expect(t.house.owner`UPDATE composite_kept SET content = '{}'`).rejects.toThrow(/append/i);
    await expect(t.house.sql`DELETE FROM composite_kept`).rejects.toThrow(/permission/);
  });
  it('leaves out material older than the setting allows', async () => {
    t.house.clock.now = new Date('2028-03-05T08:00:00Z');
    expect((await page()).composite.parts.map((p: { why: string | null }) => p.why)).toEqual(['old', 'old', null]);
  });
});
