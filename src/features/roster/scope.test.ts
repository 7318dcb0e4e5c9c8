import { beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { must, refusalOf, testHouse, type TestHttp } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { SESSION_COOKIE } from '../../server/http.ts';
import { readRoster } from './formats/xlsx-roster.ts';
import { exportForms, exportRoster } from './export-service.ts';
import { countPeople, listPeople, type Sort } from './list-service.ts';
import { requestCorrection } from '../corrections/service.ts';
import { evidenceFor } from '../corrections/testing.ts';
import { rosterRoutes } from './routes.ts';
import { createPerson, editPerson, personFile, personPhoto } from './service.ts';
import { district, enter, lrmx } from './test-fixture.ts';
import { createUnit, unitTree } from './units-service.ts';
import { asDay } from '../../server/testing.ts';

const t = testHouse();
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
let http: TestHttp;
const made: { id: string; unit: string | null }[] = [];
const SORTS: Sort[] = ['rank', 'stroke', 'birth', 'name', 'post_since'];

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  ids = await district(t.house, clerk);
  http = await t.house.http((app) => rosterRoutes(app, t.house.ports));
  const units = [ids.bureau, ids.office, ids.other, ids.region, null];
  const surnames = ['张', '李', '王', '欧阳', '曾', '单', '丁', '阿依古丽·买'];
  for (let i = 0; i < 60; i++) {
    const unitId = units[i % units.length]!;
    const birth = i % 7 === 0 ? null : `${1965 + (i % 30)}-0${1 + (i % 9)}`;
    const posts = i % 5 === 0 ? { holdings: [{ unitId: ids.bureau, title: '科员', rank: ['staff', 'township-deputy', 'township-chief'][i % 3]!, fromDate: `201${i % 9}-05` }] } : {};
    const id = await enter(t.house, clerk, `${surnames[i % surnames.length]}某${'甲乙丙丁戊'[i % 5]}`, {
      unitId, birth, sex: i % 2 ? '男' : '女', reserve: i % 3 === 0, party: i % 4 ? '中共' : null, postSince: i % 6 ? `20${10 + (i % 12)}-03` : null, ...(i === 10 ? { idNumber: '999999199003070012' } : {}),
    }, posts);
    made.push({ id, unit: unitId });
  }
});

const page = (actor: Actor, query: object) => listPeople(t.house.ports, actor, { sort: 'rank', dir: 'asc', limit: 200, ...query });
const idsOf = async (actor: Actor, query: object = {}) => must(await page(actor, query)).rows.map((r) => r.id);

test('what an actor lists, counts, opens and exports is one and the same', async () => {
  const all = await idsOf(clerk);
  expect(all).toHaveLength(60);
  for (const units of [[ids.bureau], [ids.other], [ids.region], [ids.office, ids.other]]) {
    const actor = t.house.actor('clerk', { roles: units.map((unitId) => ({ role: 'clerk', unitId })) });
    const listed = new Set(await idsOf(actor));
    expect(must(await countPeople(t.house.ports, actor, {})).count).toBe(listed.size);
    expect(listed.size).toBeGreaterThan(0);
    expect(listed.size).toBeLessThan(60);
    for (const id of all) {
      const file = await personFile(t.house.ports, actor, id);
      const form = await exportForms(t.house.ports, actor, { ids: [id], format: 'lrmx' });
      const photo = await personPhoto(t.house.ports, actor, id);
      const edit = await editPerson(t.house.ports, actor, id, { facts: { health: '良好' }, evidence: '' });
      expect([file.ok, form.ok, edit.ok || refusalOf(edit).name !== 'roster.outside-reach', photo.ok || refusalOf(photo).name === 'roster.no-photo']).toEqual(Array(4).fill(listed.has(id)));
    }
    const out = must(await exportRoster(t.house.ports, actor, { columns: ['name', 'sex', 'birth', 'unitName', 'postText'], filters: {}, sort: 'rank', dir: 'asc' }));
    expect(must(readRoster(out.bytes, { name: 'x', asOf: asDay('2026-11-20') })).rows).toHaveLength(listed.size);
    expect(refusalOf(await exportForms(t.house.ports, actor, { ids: all.slice(0, 30), format: 'lrmx' })).name).toBe('roster.outside-reach');
    const tree = must(await unitTree(t.house.ports, actor)).units;
    expect(tree.reduce((n, u) => n + u.people, 0)).toBe(listed.size);
    const past = new Set(await idsOf(actor, { asOf: '2026-11-19' }));
    expect([...past].every((id) => listed.has(id))).toBe(true);
    expect(past.size).toBeLessThanOrEqual(12);
  }
});

test('a limited reach cannot enter people or units elsewhere, or move people out of it', async () => {
  const actor = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.other }] });
  const create = (unitId: string | null) => createPerson(t.house.ports, actor, { facts: { name: '新人', unitId }, evidence: '录入表' });
  expect(refusalOf(await create(null)).name).toBe('roster.unit-needed');
  expect(refusalOf(await create(ids.bureau)).name).toBe('roster.outside-reach');
  const { id } = must(await create(ids.other));
  expect(refusalOf(await editPerson(t.house.ports, actor, id, { facts: { unitId: ids.bureau }, evidence: '' })).name).toBe('roster.outside-reach');
  const chief = { kind: 'row' as const, list: 'holdings' as const, act: 'add' as const, row: { postId: ids.chief, title: '局长', fromDate: '2024-01' } };
  expect(refusalOf(await requestCorrection(t.house.ports, actor, { personId: id, changes: [chief], reason: '任职', evidence: [await evidenceFor(t.house, actor, id)] })).name).toBe('roster.outside-reach');
  const unit = { code: 'x', sort: 0, day: '2020-01-01', basis: '文件', name: '新科', shortName: null, kind: 'inner-office', level: null, organKind: 'gov-dept', establishment: null };
  expect(refusalOf(await createUnit(t.house.ports, actor, { ...unit, parentId: ids.bureau })).name).toBe('roster.outside-reach');
  expect(refusalOf(await createUnit(t.house.ports, actor, { ...unit, parentId: null })).name).toBe('roster.outside-reach');
  must(await createUnit(t.house.ports, actor, { ...unit, parentId: ids.other }));
});

test('a reading role without editing reaches nothing for writing', async () => {
  const supervisor = t.house.actor('supervisor');
  expect(refusalOf(await editPerson(t.house.ports, supervisor, made[0]!.id, { facts: { health: '健康' }, evidence: '' })).name).toBe('roster.outside-reach');
  expect(must(await personFile(t.house.ports, supervisor, made[0]!.id)).mayEdit).toBe(false);
});

test('pages by key have no gaps or repeats under any sort, direction and page size, and keep their order', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...SORTS), fc.constantFrom('asc' as const, 'desc' as const), fc.integer({ min: 1, max: 23 }), fc.constantFrom(undefined, '2026-11-19'), async (sort, dir, limit, asOf) => {
    const query = { sort, dir, ...(asOf ? { asOf } : {}) };
    const whole = await idsOf(clerk, query);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const got = must(await page(clerk, { ...query, limit, ...(cursor ? { cursor } : {}) }));
      expect(got.rows.length).toBeLessThanOrEqual(limit);
      paged.push(...got.rows.map((r) => r.id));
      cursor = got.next ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(whole.length);
  }), { numRuns: 60 });
  expect(refusalOf(await page(clerk, { cursor: 'x' })).name).toBe('roster.bad-cursor');
  const next = must(await page(clerk, { limit: 3 })).next!;
  expect(refusalOf(await page(clerk, { cursor: next, sort: 'birth' })).name).toBe('roster.bad-cursor');
});

test('search by one and two characters, initials and ID number; filters agree with the rows', async () => {
  const names = async (q: string) => new Set(must(await page(clerk, { q })).rows.map((r) => r.name));
  expect([...(await names('欧阳'))].every((n) => n.startsWith('欧阳'))).toBe(true);
  expect((await names('欧阳')).size).toBeGreaterThan(0);
  expect([...(await names('丁'))].every((n) => n.includes('丁'))).toBe(true);
  expect([...(await names('oym'))].every((n) => n.startsWith('欧阳'))).toBe(true);
  expect((await names('oym')).size).toBeGreaterThan(0);
  expect([...(await names('zm'))].some((n) => n.startsWith('曾'))).toBe(true);
  expect(await idsOf(clerk, { q: '999999199003070012' })).toEqual([made[10]!.id]);
  expect(await idsOf(clerk, { q: '99999919900307' })).toEqual([made[10]!.id]);
  expect((await names('古丽・买')).size).toBeGreaterThan(0);
  const rows = must(await page(clerk, { ageMin: 40, ageMax: 50, sex: '男', party: '中共' })).rows;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((r) => r.age! >= 40 && r.age! <= 50 && r.sex === '男' && r.party === '中共')).toBe(true);
  const everyone = must(await page(clerk, {})).rows;
  expect(rows).toHaveLength(everyone.filter((r) => r.age !== null && r.age >= 40 && r.age <= 50 && r.sex === '男' && r.party === '中共').length);
  expect(must(await page(clerk, { reserve: true })).rows.every((r) => r.reserve)).toBe(true);
  const alone = await idsOf(clerk, { unit: ids.bureau, only: true });
  const below = await idsOf(clerk, { unit: ids.bureau });
  expect(alone.length).toBeLessThan(below.length);
});

test('the interface: administrators are refused, a reader is answered, rows hold roster columns only', async () => {
  for (const role of ['sysadmin', 'secadmin', 'auditadmin', 'person', 'member']) {
    const as = http.as(t.house.actor(role));
    for (const url of ['/api/roster/people', '/api/roster/units', '/api/roster/posts', `/api/roster/people/${made[0]!.id}`, `/api/roster/people/${made[0]!.id}/photo`, '/api/roster/imports']) expect((await as('GET', url)).status).toBe(403);
    expect((await as('POST', '/api/roster/export/forms', { ids: [made[0]!.id], format: 'lrmx' })).status).toBe(403);
  }
  expect((await http.as(null)('GET', '/api/roster/people')).status).toBe(401);
  const as = http.as(clerk);
  const got = await as('GET', '/api/roster/people?status=serving,retired&limit=5&sort=stroke&ageMin=20&only=false');
  expect(got.status).toBe(200);
  expect(got.body.rows).toHaveLength(5);
  expect(Object.keys(got.body.rows[0])).not.toContain('idNumber');
  expect((await as('GET', '/api/roster/people/count')).body.count).toBeGreaterThan(59);
  expect((await as('GET', '/api/roster/people?rank=wrong')).status).toBe(400);
  const file = await as('GET', `/api/roster/people/${made[5]!.id}`);
  expect(file.status).toBe(200);
  expect(file.headers['x-record-entry']).toBeTruthy();
  expect(file.body.timeline[0].kind).toBe('held');
  expect((await as('PATCH', `/api/roster/people/${made[5]!.id}`, { facts: { birth: '1999-99' } })).status).toBe(400);
  const shut = await as('POST', `/api/roster/people/${made[5]!.id}/education`, { row: { mode: 'full-time', level: '大学' }, evidence: '毕业证书' });
  expect([shut.status, shut.body.error.name]).toEqual([422, 'corrections.needed']);
  const row = await as('POST', `/api/roster/people/${made[5]!.id}/awards`, { row: { title: '嘉奖' }, evidence: '奖励审批表' });
  expect(row.status).toBe(200);
  expect((await as('PATCH', `/api/roster/people/${made[5]!.id}/awards/${row.body.row.id}`, { row: { title: '三等功' }, evidence: '奖励审批表' })).body.row.title).toBe('三等功');
  expect((await as('DELETE', `/api/roster/people/${made[5]!.id}/awards/${row.body.row.id}`, { evidence: '误录' })).status).toBe(200);
  expect((await as('GET', `/api/roster/units/${ids.bureau}`)).body.periods).toHaveLength(1);
  expect((await as('GET', `/api/roster/posts?unit=${ids.bureau}`)).body.posts).toHaveLength(2);
  expect((await as('GET', `/api/roster/posts/${ids.chief}`)).body.post.title).toBe('局长');
  const sheet = await as('POST', '/api/roster/export/roster', { columns: ['name', 'birth'], filters: { ageMin: '30' } });
  expect(sheet.status).toBe(200);
  expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('files are uploaded as a form, previewed and committed over the interface', async () => {
  http.as(clerk);
  const boundary = 'x'.repeat(20);
  const body = Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="上传.lrmx"\r\nContent-Type: application/octet-stream\r\n\r\n`), Buffer.from(lrmx({ XingMing: '上传人' })), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  await http.as(clerk)('GET', '/api/roster/imports');
  const sent = await http.app.inject({ method: 'POST', url: '/api/roster/imports', payload: body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, cookies: { [SESSION_COOKIE]: clerk.accountId } });
  expect(sent.statusCode).toBe(200);
  const { batches } = sent.json();
  const as = http.as(clerk);
  const seen = await as('GET', `/api/roster/imports/${batches[0].id}/people`);
  expect(seen.body.people[0]).toMatchObject({ key: '上传.lrmx', proposal: 'create' });
  const done = await as('POST', `/api/roster/imports/${batches[0].id}/commit`, { decisions: { '上传.lrmx': { action: 'create' } } });
  expect(done.body.created).toBe(1);
  const none = await as('POST', '/api/roster/imports', {});
  expect([none.status, none.body.error.name]).toEqual([400, 'roster.import-no-file']);
});

test('the description of the interface covers every endpoint of the roster', () => {
  const paths = Object.keys((http.app.swagger() as { paths: object }).paths).filter((p) => p.startsWith('/api/roster'));
  expect(paths.length).toBeGreaterThanOrEqual(30);
});
