import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { fileNew } from '../files/material-service.ts';
import { readings } from '../files/register-service.ts';
import { scan } from '../files/test-fixture.ts';
import { sendFile } from '../files/transfer-service.ts';
import { recordDetail, recordEntry } from '../record/schema.ts';
import { addRow } from '../roster/lists-service.ts';
import { editPerson } from '../roster/service.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { auditRoutes } from './routes.ts';

const t = testHouse();
let http: TestHttp;
let bureau: string;
let keeper: Actor;
let personId: string;
let materials: string[];
let findingId: string;

/** Someone of the office whose family is filled in, `kin` naming whom it ties. */
async function officer(role: string, name: string, kin: string | null = null): Promise<Actor> {
  const { ports } = t.house;
  const clerk = t.house.actor('clerk');
  const id = await enter(t.house, clerk, name, { unitId: bureau });
  if (kin) must(await addRow(ports, clerk, id, 'family', { row: { relation: '哥哥', name: '江照野', linkedPersonId: kin }, evidence: '家庭成员登记表' }));
  else must(await editPerson(ports, clerk, id, { standing: { filled: ['family'] }, evidence: '家庭成员登记表' }));
  return t.house.actor(role, { name, personId: id });
}

beforeAll(async () => {
  const { ports } = t.house;
  const clerk = t.house.actor('clerk');
  bureau = (await district(t.house, clerk)).bureau;
  keeper = await officer('clerk', '许知苒');
  personId = await enter(t.house, clerk, '江照野', { birth: '1975-03', sex: '男', unitId: bureau });
  must(await editPerson(ports, clerk, personId, { standing: { filled: ['family'] }, evidence: '家庭成员登记表' }));
  http = await t.house.http((app) => auditRoutes(app, ports));
  materials = [];
  for (const [i, title] of ['入团志愿书', '干部履历表'].entries()) {
    materials.push(must(await fileNew(ports, keeper, personId, { cls: '6', sub: null, title, madeOn: `${1990 + i * 10}-05` }, [{ name: '1.jpg', bytes: await scan('jpeg', undefined, 240 + i * 5) }])).id);
  }
  const said = (materialId: string, value: string) => ({ materialId, page: 1, fact: 'birth', about: null, value, nature: 'own' });
  await http.as(keeper)('POST', `/api/audit/people/${personId}/statements`, { statements: [said(materials[0]!, '1974.09'), said(materials[1]!, '1975.03')] });
  findingId = (await view()).findings.find((f: { checkId: string }) => f.checkId === 'audit.contradiction-birth').id;
});

const view = async () => (await http.as(keeper)('GET', `/api/audit/people/${personId}`)).body;
const look = (who: Actor, k: number | string, id = findingId) => http.as(who)('GET', `/api/audit/findings/${id}/pages/${k}`);
const looks = () => t.house.db.select({ params: recordDetail.params }).from(recordEntry).innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id)).where(eq(recordEntry.verb, 'audit.evidence.viewed'));

test('the pages a finding rests on are shown with the reader burned in, each look an entry; no other page is', async () => {
  for (const k of [0, 1]) {
    const shown = await look(keeper, k);
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
    expect(shown.headers['x-record-entry']).toBeDefined();
    const original = await sharp(await scan('jpeg', undefined, 240 + k * 5)).raw().toBuffer();
    const drawn = await sharp(shown.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(drawn.info).toMatchObject({ width: 400, height: 560 });
    let changed = 0;
    for (let i = 0; i < original.length; i += 3) if (Math.abs(original[i]! - drawn.data[i]!) > 24) changed++;
    // How much ink the watermark has depends on the name and the minute; without it nothing differs by so much.
    expect(changed).toBeGreaterThan(1000);
  }
  expect((await looks()).map((r) => r.params).sort((a, b) => String(a['material']).localeCompare(String(b['material'])))).toMatchObject([
    { actor: '许知苒', person: '江照野', page: 1, finding: { zh: expect.stringContaining('种记载') } }, { actor: '许知苒', person: '江照野', page: 1 },
  ]);
  const register = (await readings(t.house.ports, t.house.actor('supervisor'), { personId })) as { value: { readings: { verb: string; reader: string; material: string; page: number }[] } };
  expect(register.value.readings).toMatchObject([0, 1].map(() => ({ verb: 'audit.evidence.viewed', reader: '许知苒', page: 1, material: expect.stringContaining('《') })));
  for (const k of [2, 200]) expect((await look(keeper, k)).body.error.name).toBe('audit.page-not-cited');
  expect((await look(keeper, -1)).status).toBe(400);
  expect((await look(keeper, 0, personId)).body.error.name).toBe('audit.finding-not-found');
});

test('neither the person concerned, kin, another unit, an administrator nor an account without a person sees them, and nothing is recorded of it', async () => {
  const before = (await looks()).length;
  const self = t.house.actor('section_head', { name: '江照野', personId });
  const brother = await officer('clerk', '江照林', personId);
  const elsewhere = t.house.actor('clerk', { name: '外单位', personId: keeper.personId, roles: [{ role: 'clerk', unitId: '00000000-0000-4000-8000-000000000001' }] });
  for (const who of [self, brother, elsewhere]) expect((await look(who, 0)).body.error.name, who.name).toBe('roster.outside-reach');
  expect((await look(t.house.actor('clerk'), 0)).body.error.name).toBe('files.reader-unknown');
  for (const role of ['sysadmin', 'secadmin', 'auditadmin', 'member', 'person']) expect((await look(t.house.actor(role), 0)).status, role).toBe(403);
  expect((await looks()).length).toBe(before);
});

test('what left with a transfer is neither shown nor recorded from, and what it said stays', async () => {
  must(await sendFile(t.house.ports, keeper, { personId, reason: '职务调整', counterpart: '邻县县委组织部', carriedBy: 'confidential-post', carrier: null, changedOn: t.house.ports.today(), materialIds: [materials[0]!] }));
  const cited = (await view()).findings.find((f: { id: string }) => f.id === findingId).pages as { materialId: string }[];
  const k = cited.findIndex((p) => p.materialId === materials[0]);
  expect((await look(keeper, k)).body.error.name).toBe('files.material-sent');
  expect((await look(keeper, 1 - k)).status).toBe(200);
  const more = await http.as(keeper)('POST', `/api/audit/people/${personId}/statements`, { statements: [{ materialId: materials[0], page: 1, fact: 'sex', about: null, value: '男', nature: 'own' }] });
  expect(more.body.error.name).toBe('audit.material-away');
  const seen = await view();
  expect(seen.materials.map((m: { title: string; away: boolean }) => [m.title, m.away])).toEqual([['入团志愿书', true], ['干部履历表', false]]);
  expect(seen.statements).toHaveLength(2);
});
