import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { asDay, must, refusalOf, testHouse, type TestHttp } from '../../server/testing.ts';
import { correctNow } from '../corrections/testing.ts';
import { fileMaterial } from '../files/schema.ts';
import { recordDetail, recordEntry, recordRow } from '../record/schema.ts';
import { addRow } from '../roster/lists-service.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { openDoubts } from './findings-service.ts';
import { auditRoutes } from './routes.ts';
import { auditFinding, auditResult, auditRun, fileStatement } from './schema.ts';

const t = testHouse();
let clerk: Actor;
let clerk2: Actor;
let head: Actor;
let deputy: Actor;
let http: TestHttp;
let ids: Awaited<ReturnType<typeof district>>;
beforeAll(async () => {
  [clerk, clerk2, head, deputy] = ['clerk', 'clerk', 'head', 'deputy_head'].map((r, i) => t.house.actor(r, { name: `办理人${i}` })) as [Actor, Actor, Actor, Actor];
  ids = await district(t.house, clerk);
  http = await t.house.http((app) => auditRoutes(app, t.house.ports));
});

/** Catalogues materials of a person the way the file room does, with their dates. */
const catalogue = (personId: string, list: readonly (readonly [title: string, madeOn: string | null])[]): Promise<string[]> =>
  t.house.ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => ok((await tx.insertMany(fileMaterial, list.map(([title, madeOn], i) => ({ personId, cls: '6', classText: '党、团类材料', n: i + 1, title, madeOn, pages: 3 })))).map((r) => r.id))).then(must);
const say = (materialId: string, fact: string, value: string, more: object = {}) => ({ materialId, page: 1, fact, about: null, value, nature: 'own', ...more });
const record = (actor: Actor, personId: string, ...statements: object[]) => http.as(actor)('POST', `/api/audit/people/${personId}/statements`, { statements });
const view = async (personId: string, actor = clerk) => (await http.as(actor)('GET', `/api/audit/people/${personId}`)).body;
const sign = (actor: Actor, id: string, verdict: string, value: string | null = null, note = '核对原件') => http.as(actor)('POST', `/api/audit/findings/${id}/sign`, { verdict, value, note });
const second = (actor: Actor, id: string, agree = true) => http.as(actor)('POST', `/api/audit/findings/${id}/second`, { agree, note: '核对原件无误' });
const open = async (id: string) => (await openDoubts(t.house.ports.read, [id], t.house.ports.today())).get(id)?.open.length ?? 0;

describe('what documents say', () => {
  test('two different births are a doubt with both pages; two people clear it; the gate follows', async () => {
    const id = await enter(t.house, clerk, '江照野', { birth: '1975-03', sex: '男' });
    const [league, form] = await catalogue(id, [['入团志愿书', '1990-05'], ['干部履历表', '2004-05']]);
    expect((await record(clerk, id, say(form!, 'birth', '1975.03', { page: 2 }))).body).toMatchObject({ proposed: 0 });
    expect(await open(id)).toBe(0);
    const done = await record(clerk, id, say(league!, 'birth', '1974年9月', { page: 1 }));
    expect(done.body.proposed).toBe(2);
    const seen = await view(id);
    const birth = seen.facts.find((f: { fact: string }) => f.fact === 'birth');
    expect(birth).toMatchObject({ value: '1974-09', roster: '1975-03', agrees: false, by: 'earliest', rests: { material: '入团志愿书', page: 1 }, citation: { confidence: 'content' } });
    const finding = seen.findings.find((f: { checkId: string }) => f.checkId === 'audit.contradiction-birth');
    expect(finding.pages.map((p: { material: string; page: number; value: string }) => [p.material, p.page, p.value])).toEqual([['入团志愿书', 1, '1974-09'], ['干部履历表', 2, '1975-03']]);
    expect(await open(id)).toBe(2);

    expect((await sign(clerk, finding.id, 'doubt')).body.state).toBe('doubt');
    expect((await second(clerk2, finding.id)).body.error.name).toBe('audit.not-awaiting');
    expect((await sign(clerk, finding.id, 'established')).body.error.name).toBe('audit.value-needed');
    expect((await sign(clerk, finding.id, 'established', '1974-09')).body.state).toBe('awaiting');
    expect(await open(id)).toBe(2);
    expect((await second(clerk, finding.id)).body.error.name).toBe('audit.same-person');
    expect((await second(clerk2, finding.id)).body.state).toBe('cleared');
    expect(await open(id)).toBe(1);
    expect((await sign(clerk, finding.id, 'doubt')).body.error.name).toBe('audit.finding-ended');

    // The roster is corrected: the finding about it goes in the act of the approval, the signed one stays.
    const { entryId } = await correctNow(t.house, { personId: id, change: { kind: 'fact', field: 'birth', value: '1974-09' }, requester: clerk });
    expect(await open(id)).toBe(0);
    const rows = await t.house.ports.read.select({ tbl: recordRow.tbl }).from(recordRow).where(eq(recordRow.entryId, entryId));
    expect(rows.map((r) => r.tbl)).toContain('audit_finding');
    expect((await http.as(clerk)('POST', `/api/audit/people/${id}/audit`)).body.proposed).toBe(0);
    expect((await view(id)).findings.map((f: { state: string }) => f.state).sort()).toEqual(['cleared', 'withdrawn']);
  });

  test('a correction that brings the roster against the file is a doubt from its approval on', async () => {
    const id = await enter(t.house, clerk, '江晚晴', { birth: '1974-09', sex: '女' });
    const [league] = await catalogue(id, [['入团志愿书', '1990-05']]);
    await record(clerk, id, say(league!, 'birth', '1974.09'));
    expect(await open(id)).toBe(0);
    await correctNow(t.house, { personId: id, change: { kind: 'fact', field: 'birth', value: '1975-03' }, requester: clerk });
    const against = async () => (await t.house.ports.read.select().from(auditFinding).where(eq(auditFinding.personId, id))).filter((f) => f.checkId === 'audit.roster-birth').map((f) => f.state);
    expect(await against()).toEqual(['proposed']);
    await correctNow(t.house, { personId: id, change: { kind: 'fact', field: 'birth', value: '1974-09' }, requester: clerk });
    expect(await against()).toEqual(['withdrawn']);
  });

  test('an approval and a recording at the same moment both go through, and one finding stands once', async () => {
    const id = await enter(t.house, clerk, '江同时', { birth: '1980-01', sex: '男' });
    const [a, b] = await catalogue(id, [['学籍表', '1996-09'], ['毕业生登记表', '2002-07']]);
    await record(clerk, id, say(a!, 'birth', '1980.01'));
    const done = await Promise.all([
      correctNow(t.house, { personId: id, change: { kind: 'fact', field: 'workStart', value: '2002-07' }, requester: clerk }),
      record(clerk2, id, say(b!, 'birth', '1981.01')), http.as(clerk2)('POST', `/api/audit/people/${id}/audit`),
    ]);
    expect([done[1].status, done[2].status]).toEqual([200, 200]);
    const findings = await t.house.ports.read.select().from(auditFinding).where(eq(auditFinding.personId, id));
    expect(findings.filter((f) => f.checkId === 'audit.contradiction-birth').map((f) => f.state)).toEqual(['proposed']);
  });

  test('a mistake of recording is replaced with its reason, once; the earlier one stays in the tables', async () => {
    const id = await enter(t.house, clerk, '舒砚平', { birth: '1980-01' });
    const [a, b] = await catalogue(id, [['学籍表', '1996-09'], ['毕业生登记表', '2002-07']]);
    await record(clerk, id, say(a!, 'birth', '1980.01'), say(b!, 'birth', '1981.01'));
    const wrong = (await view(id)).statements.find((x: { value: string }) => x.value === '1981-01') as { id: string };
    const replace = (input: object | null, reason: string) => http.as(clerk)('POST', `/api/audit/statements/${wrong.id}/replace`, { input, reason });
    expect((await replace(say(b!, 'birth', '1980.01'), '')).body.error.name).toBe('audit.reason-needed');
    const both = await Promise.all([replace(say(b!, 'birth', '1980.01'), '看错一位'), replace(null, '看错一位')]);
    expect(both.map((r) => r.status).sort()).toEqual([200, 404]);
    expect(await open(id)).toBe(0);
    expect(await t.house.ports.read.$count(fileStatement, eq(fileStatement.personId, id))).toBe(3);
    await expect(t.house.owner`UPDATE file_statement SET value = '1979-01' WHERE person_id = ${id}`).rejects.toThrow(/append/i);
  });

  test('only pages of the person’s own filed materials speak, and all of a request or nothing', async () => {
    const one = await enter(t.house, clerk, '甲一', { birth: '1980-01' });
    const other = await enter(t.house, clerk, '乙二', { birth: '1981-01' });
    const [mine] = await catalogue(one, [['学籍表', '1996-09']]);
    const [theirs] = await catalogue(other, [['学籍表', '1996-09']]);
    expect((await record(clerk, one, say(mine!, 'birth', '1980.01'), say(theirs!, 'birth', '1981.01'))).body.error.name).toBe('audit.material-not-found');
    expect((await record(clerk, one, say(mine!, 'birth', '1980.01', { page: 4 }))).body.error.name).toBe('audit.page-not-found');
    expect(await t.house.ports.read.$count(fileStatement, eq(fileStatement.personId, one))).toBe(0);
  });

  test('recorded by several people at once, one finding is proposed once', async () => {
    const id = await enter(t.house, clerk, '丙三', { birth: '1980-01' });
    const [a, b] = await catalogue(id, [['学籍表', '1996-09'], ['毕业生登记表', '2002-07']]);
    await record(clerk, id, say(a!, 'birth', '1980.01'));
    const all = await Promise.all([clerk, clerk2, clerk, clerk2].map((who) => record(who, id, say(b!, 'birth', '1981.01'))));
    expect(all.map((r) => r.status)).toEqual([200, 200, 200, 200]);
    expect(await t.house.ports.read.$count(auditFinding, eq(auditFinding.personId, id))).toBe(1);
  });
});

describe('who may', () => {
  test('nobody audits their own file, that of kin, or one out of reach', async () => {
    const id = await enter(t.house, clerk, '被审人', { birth: '1980-01' });
    const kin = await enter(t.house, clerk, '其兄', { birth: '1978-01' });
    must(await addRow(t.house.ports, clerk, id, 'family', { row: { relation: '哥哥', name: '其兄', linkedPersonId: kin }, evidence: '登记表' }));
    const [m] = await catalogue(id, [['学籍表', '1996-09'], ['履历表', '2000']]);
    await record(clerk, id, say(m!, 'birth', '1980.01'), say(m!, 'birth', '1981.01', { page: 2 }));
    const finding = (await view(id)).findings[0].id;
    for (const who of [t.house.actor('clerk', { personId: id }), t.house.actor('clerk', { personId: kin }), t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.other }] })]) {
      expect((await http.as(who)('GET', `/api/audit/people/${id}`)).body.error?.name).toBe('roster.outside-reach');
      expect((await http.as(who)('GET', `/api/audit/people/${id}/doubts`)).body).toEqual({ open: null });
      expect((await record(who, id, say(m!, 'birth', '1980.01'))).body.error.name).toBe('roster.outside-reach');
      expect((await sign(who, finding, 'harmless')).body.error.name).toBe('roster.outside-reach');
      expect((await http.as(who)('POST', `/api/audit/people/${id}/audit`)).body.error.name).toBe('roster.outside-reach');
    }
    expect((await record(t.house.actor('supervisor'), id, say(m!, 'birth', '1980.01'))).status).toBe(403);
    expect((await http.as(t.house.actor('supervisor'))('GET', `/api/audit/people/${id}`)).status).toBe(200);
    expect((await http.as(clerk)('GET', `/api/audit/people/${id}/doubts`)).body).toEqual({ open: 1 });
  });
});

describe('switching a check off', () => {
  const ask = (actor: Actor, check: string, more: object = {}) => http.as(actor)('POST', '/api/audit/switches', { check, reason: '本单位年度集中核查家庭成员', fromDay: t.house.ports.today(), toDay: null, ...more });
  const decide = (actor: Actor, id: string, approve = true) => http.as(actor)('POST', `/api/audit/switches/${id}/decide`, { approve });

  test('takes two heads, a reason and days; what bears on the gate stays on', async () => {
    expect((await ask(deputy, 'audit.party-age')).body.error.name).toBe('audit.check-locked');
    expect((await ask(deputy, 'audit.nothing')).body.error.name).toBe('audit.check-not-found');
    expect((await ask(deputy, 'audit.kin-ages', { reason: ' ' })).body.error.name).toBe('audit.note-needed');
    expect((await ask(deputy, 'audit.kin-ages', { toDay: '2026-11-19' })).body.error.name).toBe('audit.bad-period');
    expect((await ask(clerk, 'audit.kin-ages')).status).toBe(403);
    const { id } = (await ask(deputy, 'audit.kin-ages', { toDay: '2026-11-30' })).body;
    expect((await ask(head, 'audit.kin-ages')).body.error.name).toBe('audit.switch-open');
    const off = async () => (await http.as(clerk)('GET', '/api/audit/checks')).body.off.map((o: { checkId: string }) => o.checkId);
    expect(await off()).toEqual([]);
    expect((await decide(deputy, id)).body.error.name).toBe('audit.approver-same');
    expect((await decide(head, id)).body.state).toBe('approved');
    expect(await off()).toEqual(['audit.kin-ages']);

    const parent = await enter(t.house, clerk, '丁四', { birth: '1985-06' });
    must(await addRow(t.house.ports, clerk, parent, 'family', { row: { relation: '女儿', name: '丁五', birth: '1984-02' }, evidence: '登记表' }));
    expect((await view(parent)).answers.some((a: { check: string }) => a.check === 'audit.kin-ages')).toBe(false);
    expect((await view(parent)).off).toMatchObject([{ checkId: 'audit.kin-ages', asked: '办理人3', approved: '办理人2' }]);
    const before = t.house.clock.now;
    t.house.clock.now = new Date('2026-12-01T02:00:00.000Z');
    expect(await off()).toEqual([]);
    t.house.clock.now = before;
    expect((await http.as(deputy)('POST', `/api/audit/switches/${id}/end`)).body.state).toBe('ended');
    expect((await view(parent)).answers.find((a: { check: string }) => a.check === 'audit.kin-ages').kind).toBe('needs-reason');
  });
});

describe('a whole run', () => {
  const start = async (actor: Actor, body: object) => {
    const { body: started } = await http.as(actor)('POST', '/api/audit/runs', body);
    await t.house.ports.jobs.settled(started.jobId);
    return started.jobId as string;
  };
  test('finds what is planted, ranks doubts first, writes one entry, and a second time proposes nothing anew', async () => {
    const young = await enter(t.house, clerk, '戊六', { birth: '1985-06', workStart: '1999-01' });
    const party = await enter(t.house, clerk, '己七', { birth: '1985-06', party: '中共党员', partyJoin: '2003-05' });
    const jobId = await start(clerk, { unitId: null });
    const [run] = await t.house.ports.read.select().from(auditRun).where(eq(auditRun.jobId, jobId));
    const results = await t.house.ports.read.select().from(auditResult).where(eq(auditResult.runId, run!.id));
    expect(results.filter((r) => r.personId === young).map((r) => r.checkId)).toEqual(['audit.work-age']);
    expect(results.filter((r) => r.personId === party).map((r) => r.checkId)).toEqual(['audit.party-age']);
    const page = (await http.as(clerk)('GET', `/api/audit/runs/${run!.id}`)).body;
    const gravities = page.lines.map((l: { gravity: string }) => l.gravity);
    expect(gravities).toEqual([...gravities].sort());
    expect(page.total).toBe(results.length);
    const open1 = await t.house.ports.read.$count(auditFinding, eq(auditFinding.state, 'proposed'));
    await start(clerk, { unitId: null });
    expect(await t.house.ports.read.$count(auditFinding, eq(auditFinding.state, 'proposed'))).toBe(open1);
    const said = await t.house.ports.read.select({ params: recordDetail.params }).from(recordEntry).innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id)).where(eq(recordEntry.verb, 'audit.run.done'));
    expect(said).toHaveLength(2);
    expect(said.map((s) => s.params['proposed'])).toContain(0);
    const xlsx = await http.as(clerk)('GET', `/api/audit/runs/${run!.id}/export?gravity=doubt`);
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('the same job run again after a restart answers with the run that is there', async () => {
    const jobId = await start(clerk, { unitId: null });
    const runs = await t.house.ports.read.$count(auditRun);
    const { workRun } = await import('./run-service.ts');
    const again = must(await workRun(t.house.ports, { id: jobId, actor: clerk, args: { unitId: null }, saved: null, progress: async () => undefined, save: async () => undefined }));
    expect(again.summary['people']).toBeGreaterThan(3);
    expect(await t.house.ports.read.$count(auditRun)).toBe(runs);
  });

  test('cancelled, it leaves nothing', async () => {
    const runs = await t.house.ports.read.$count(auditRun);
    const { workRun } = await import('./run-service.ts');
    await expect(workRun(t.house.ports, { id: '00000000-0000-4000-8000-00000000abcd', actor: clerk, args: { unitId: null }, saved: null, progress: async () => { throw new Error('cancelled'); }, save: async () => undefined })).rejects.toThrow('cancelled');
    expect(await t.house.ports.read.$count(auditRun)).toBe(runs);
  });

  test('keeps to the reach of the runner and of each reader', async () => {
    const narrow = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.bureau }] });
    expect((await http.as(narrow)('POST', '/api/audit/runs', { unitId: ids.other })).body.error.name).toBe('roster.outside-reach');
    const outsider = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.other }] });
    expect((await http.as(outsider)('GET', '/api/audit/runs')).body.runs).toEqual([]);
    const [any] = await t.house.ports.read.select().from(auditRun).limit(1);
    expect((await http.as(outsider)('GET', `/api/audit/runs/${any!.id}`)).body.error.name).toBe('audit.run-not-found');
    const { jobId } = (await http.as(narrow)('POST', '/api/audit/runs', { unitId: ids.bureau })).body;
    await t.house.ports.jobs.settled(jobId);
    expect(refusalOf({ ok: false, refusal: (await import('./refusals-rules.ts')).refusals.nobody().refusal }).name).toBe('audit.nobody');
    expect(await t.house.ports.read.$count(auditRun, eq(auditRun.jobId, jobId))).toBe(0);
  });
});

test('doubts are asked as of a day', async () => {
  const id = await enter(t.house, clerk, '庚八', { birth: '1985-06', workStart: '1999-01' });
  await http.as(clerk)('POST', `/api/audit/people/${id}/audit`);
  const on = async (day: string) => (await openDoubts(t.house.ports.read, [id], asDay(day))).get(id)?.open.length ?? 0;
  expect([await on('2026-11-19'), await on('2026-11-20'), await on('2026-11-21')]).toEqual([0, 1, 1]);
});
