import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { appraisal } from '../roster/schema.ts';
import { setNow } from '../settings/testing.ts';
import { appraisalRoutes } from './routes.ts';
import { appraisalMember } from './schema.ts';
import { smallBureau, type Bureau } from './testing.ts';

/* The leading bodies of two bureaus in one year, from the list to what follows, and what the grade of a body does to its members. */
const t = testHouse();
let http: TestHttp;
let b: Bureau;
let clerk: Actor, head: Actor, deputy: Actor, chief: Actor;
let id = '';
let body = '';
const clock = (day: string) => { t.house.clock.now = new Date(`${day}T02:00:00.000Z`); };
const call = (by: Actor, method: 'GET' | 'POST', path: string, sent?: unknown) => http.as(by)(method, `/api/appraisal${path}`, sent);
const go = async (by: Actor, path: string, sent?: unknown) => {
  const got = await call(by, 'POST', path, sent);
  expect(got.status, `${path}: ${JSON.stringify(got.body).slice(0, 600)}`).toBe(200);
  return got.body;
};
const refused = async (by: Actor, path: string, sent?: unknown) => (await call(by, 'POST', path, sent)).body.error?.name as string;
const view = async (round = id, by: Actor = clerk) => (await call(by, 'GET', `/rounds/${round}`)).body;
const opening = (more: object = {}) => ({ kind: 'annual', about: 'body', year: 2025, fromDay: '2025-01-01', toDay: '2025-12-31', unitId: b.unitId, asOf: '2025-12-31', matter: '', ...more });
const steps = { reportOn: '2025-12-22', assessmentOn: '2025-12-22', talksOn: '2025-12-24', verifiedOn: '2025-12-29', judgedOn: '2026-01-08', bodyGrade: null, consent: null };
const deciding = (memberId: string, grade: string, more: object = {}, seen = 0) => ({ meeting: '常委会会议', heldOn: '2026-01-20', checked: '', choices: [{ memberId, seen, proposed: grade, grade, comment: null, reason: seen ? '原定有误' : '' }], ...more });
const words = async (verb: string) => (await t.house.sql<{ params: Record<string, unknown> }[]>`SELECT d.params FROM record_detail d JOIN record_entry e ON e.id = d.id WHERE e.verb = ${verb}`)[0]?.params;

beforeAll(async () => {
  const { actor } = t.house;
  clock('2026-01-08');
  [clerk, head, deputy] = [actor('clerk'), actor('head'), actor('deputy_head')];
  b = await smallBureau(t.house.ports, clerk);
  chief = actor(['head', 'clerk', 'person'], { personId: b.people['钟离岳']! });
  http = await t.house.http((app) => appraisalRoutes(app, t.house.ports));
});

describe('a leading body', () => {
  it('is drawn with its members of the day; a unit without leaders has none, nobody is in two of a year', async () => {
    const made = await go(clerk, '/rounds', opening());
    expect(made).toMatchObject({ people: 1 });
    id = made.id;
    const seen = await view();
    expect(seen.members).toHaveLength(1);
    expect(seen.members[0]).toMatchObject({ name: '云岭市水务局领导班子', personId: null, unitId: b.unitId });
    expect(seen.members[0].people.map((p: { name: string; chief: boolean }) => [p.name, p.chief])).toEqual([['钟离岳', true], ['上官禾', false]]);
    expect(seen.quota).toMatchObject({ due: 1, most: null, percent: null });
    body = seen.members[0].id;
    expect(await refused(clerk, '/rounds', opening())).toBe('appraisal.once');
    expect(await refused(clerk, '/rounds', opening({ unitId: b.otherId }))).toBe('appraisal.nobody');
  });

  it('is closed to its members and their kin', async () => {
    expect((await view(id, chief)).members[0]).toMatchObject({ closed: true, grade: null, proposal: null });
    const wife = t.house.actor('clerk', { personId: b.people['甘棠']! });
    for (const by of [chief, wife]) expect(await refused(by, `/rounds/${id}/people/${body}/propose`, { grade: 'excellent', comment: '好', reason: '' })).toBe('appraisal.own-or-kin');
  });

  it('goes through the steps with a report and votes, has no leave or trial, and its own four grades', async () => {
    await go(clerk, `/rounds/${id}/steps`, steps);
    await go(clerk, `/rounds/${id}/people/${body}/summary`, { words: '述职报告', on: '2026-01-05' });
    await go(clerk, `/rounds/${id}/people/${body}/votes`, { valid: 30, favourable: 28, incompetent: 0, source: '班子测评统计表' });
    expect(await refused(clerk, `/rounds/${id}/facts`, { members: [body], stated: { leaveDays: 1 }, source: '考勤' })).toBe('appraisal.not-of-bodies');
    expect(await refused(clerk, `/rounds/${id}/people/${body}/propose`, { grade: 'competent', comment: '好', reason: '' })).toBe('appraisal.grade');
    await go(clerk, `/rounds/${id}/people/${body}/propose`, { grade: 'fair', comment: '两项任务超期', reason: '' });
  });

  it('is graded by two people; nothing is written to the roster of its members', async () => {
    clock('2026-01-20');
    expect(await refused(clerk, `/rounds/${id}/decide`, deciding(body, 'fair'))).toBeTruthy();
    await go(deputy, `/rounds/${id}/people/${body}/propose`, { grade: 'fair', comment: '两项任务超期', reason: '' });
    expect(await refused(deputy, `/rounds/${id}/decide`, deciding(body, 'fair'))).toBe('appraisal.second-person');
    // The time of the appraisal is not set: the rule cannot judge, and how it was checked stands in the decision.
    expect(await refused(head, `/rounds/${id}/decide`, deciding(body, 'fair'))).toBe('appraisal.unclear');
    await go(head, `/rounds/${id}/decide`, deciding(body, 'fair', { checked: '年末如期进行' }));
    expect((await view()).members[0]).toMatchObject({ grade: 'fair', decisions: [{ n: 1, decidedByName: head.name }] });
    expect(await t.house.ports.read.select().from(appraisal)).toEqual([]);
  });

  it('has follow what the institution set, proposed by one and decided by another; while nothing is set, that is said', async () => {
    expect((await view()).members[0]).toMatchObject({ due: [], unclear: [{ rule: 'own.appraisal.body-use' }] });
    expect(await refused(clerk, `/rounds/${id}/consequences`)).toBe('appraisal.none-due');
    await setNow(t.house, 'appraisal.body-use', { fair: '约谈主要负责人' });
    await go(clerk, `/rounds/${id}/consequences`);
    const [follow] = (await view()).members[0].follows;
    expect(follow).toMatchObject({ kind: 'body-use', state: 'proposed', verdict: { citation: { confidence: 'institution' } } });
    await go(head, `/rounds/${id}/consequences/${follow.id}`, { accept: true, reason: '由分管领导约谈' });
    expect((await view()).members[0].follows[0]).toMatchObject({ state: 'accepted' });
  });

  it('is told in writing, and its members see the result then and not before', async () => {
    const own = async () => ((await call(chief, 'GET', '/rounds')).body.own as { ofBody: boolean; result: { grade: string } }[]).filter((o) => o.ofBody);
    expect(await own()).toEqual([]);
    await go(clerk, `/rounds/${id}/tell`);
    expect(await own()).toMatchObject([{ title: '云岭市水务局领导班子', mayWrite: false, mayObject: false, result: { grade: 'fair' } }]);
    expect(await words('appraisal.bodies.told')).toMatchObject({ names: '云岭市水务局领导班子' });
  });

  it('gives its grade to the round of its members: their share and the principal one follow it, and it is entered nowhere else', async () => {
    const leaders = (await go(clerk, '/rounds', opening({ about: 'leader' }))).id;
    await setNow(t.house, 'appraisal.leader-share', { excellent: 50, good: 50, fair: 0, poor: 0 });
    const seen = await view(leaders);
    expect(seen.round).toMatchObject({ steps: { bodyGrade: 'fair' }, bodyFrom: { id } });
    expect(seen.quota).toMatchObject({ due: 2, percent: 0, most: 0 });
    expect(await refused(clerk, `/rounds/${leaders}/steps`, { ...steps, bodyGrade: 'excellent' })).toBe('appraisal.body-decided');
    await go(clerk, `/rounds/${leaders}/steps`, { ...steps, bodyGrade: 'fair' });
    const m = seen.members.find((x: { name: string }) => x.name === '钟离岳');
    expect(m.chief).toBe(true);
    await go(clerk, `/rounds/${leaders}/people/${m.id}/propose`, { grade: 'excellent', comment: '突出', reason: '' });
    const kinds = async (): Promise<Record<string, string>> => Object.fromEntries((await view(leaders)).members.find((x: { id: string }) => x.id === m.id).verdicts.map((v: { rule: string; kind: string }) => [v.rule, v.kind]));
    expect((await kinds())['own.appraisal.chief-by-body']).toBe('unknown');
    await setNow(t.house, 'appraisal.chief-excellent', 'good');
    expect(await kinds()).toMatchObject({ 'own.appraisal.chief-by-body': 'needs-reason', 'own.appraisal.leader-share': 'needs-reason' });
    expect(await refused(head, `/rounds/${leaders}/decide`, deciding(m.id, 'excellent'))).toBe('appraisal.quota');
    // Mended upwards, the body's grade opens the share again.
    await go(clerk, `/rounds/${id}/people/${body}/propose`, { grade: 'good', comment: '复核后良好', reason: '一项任务系上级调整' });
    await go(head, `/rounds/${id}/decide`, deciding(body, 'good', { checked: '已复核' }, 1));
    expect((await view(leaders)).quota).toMatchObject({ percent: 50, most: 1 });
    expect((await kinds())['own.appraisal.chief-by-body']).toBe('pass');
  });

  it('keeps whom it is of and how it was graded, whoever writes', async () => {
    const write = (patch: object) => t.house.ports.act({ actor: clerk, verb: 'appraisal.steps.stated' }, async (tx) => { await tx.update(appraisalMember, body, patch); return { ok: true, value: null }; });
    for (const patch of [{ grade: 'excellent' as const }, { people: [] }, { unitId: b.otherId }]) expect(await write(patch), JSON.stringify(patch)).toMatchObject({ ok: false, refusal: { name: 'record.guard' } });
  });

  it('goes out as a list', async () => {
    expect((await call(clerk, 'GET', `/rounds/${id}/sheet`)).bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await words('appraisal.bodies.exported')).toMatchObject({ count: 1 });
  });
});
