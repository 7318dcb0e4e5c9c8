import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/ports.ts';
import { must, refusalOf, testHouse } from '../../../server/testing.ts';
import { exportForms, exportRoster } from '../export-service.ts';
import { startForms } from '../export-job-service.ts';
import { rosterRoutes } from '../routes.ts';
import { paperTemplate } from '../schema.ts';
import { jobFile, getJob } from '../../jobs/service.ts';
import { district, enter } from '../test-fixture.ts';
import { builtInTemplate } from './built-in-template.ts';
import { installTemplate, listTemplates, resetTemplate, templateInForce } from './template-service.ts';
import { seen } from './testing.ts';

const t = testHouse();
let clerk: Actor;
let units: Awaited<ReturnType<typeof district>>;
let people: string[];
const bare = (text: string): string => text.replace(/\s/g, '');
const entries = (verb: string): Promise<number> => t.house.owner`SELECT 1 FROM record_entry WHERE verb = ${verb}`.then((r) => r.length);

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  units = await district(t.house, clerk);
  people = [];
  for (let i = 0; i < 24; i++) people.push(await enter(t.house, clerk, `禤${'一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯'[i]}`, { birth: '1975-06', unitId: units.bureau, idNumber: i === 0 ? '99999919750601001X' : null }));
});

test('a form as PDF names its reader and the time on every page, has no ID number, and is an entry', async () => {
  const before = await entries('roster.export.forms');
  const out = must(await exportForms(t.house.ports, clerk, { ids: [people[0]!], format: 'pdf' }));
  expect([out.mime, out.name.endsWith('.pdf')]).toEqual(['application/pdf', true]);
  const pages = await seen(out.bytes, 40);
  expect(pages.length).toBe(2);
  for (const p of pages) expect(bare(p.text)).toContain(bare(`导出：${clerk.name} 2026-11-20 10:00`));
  expect(bare(pages.map((p) => p.text).join(''))).not.toContain('9999991975');
  expect(await entries('roster.export.forms')).toBe(before + 1);
  const many = must(await exportForms(t.house.ports, clerk, { ids: people.slice(0, 3), format: 'pdf' }));
  expect(Object.keys(unzipSync(many.bytes)).filter((n) => n.endsWith('.pdf')).length).toBe(3);
});
test('a name that the font lacks is told with the file, over HTTP too', async () => {
  const id = await enter(t.house, clerk, `张\u{323AF}`, { birth: '1980-01', unitId: units.bureau });
  const api = (await t.house.http((app) => rosterRoutes(app, t.house.ports))).as(clerk);
  const answer = await api('POST', '/api/roster/export/forms', { ids: [id], format: 'pdf' });
  expect(answer.status).toBe(200);
  expect(JSON.parse(decodeURIComponent(String(answer.headers['x-steelyard-notes'])))[0].zh).toContain('U+323AF');
});
test('the roster as PDF has the chosen columns and repeats its head on every page', async () => {
  const out = must(await exportRoster(t.house.ports, clerk, { columns: ['name', 'unitName', 'birth'], title: '水利局花名册', format: 'pdf', filters: {}, sort: 'rank', dir: 'asc' }));
  const pages = await seen(out.bytes, 40);
  const text = bare(pages[0]!.text);
  for (const word of ['水利局花名册', '序号', '姓名', '单位', '出生年月', '禤一', '1975.06', '截至2026-11-20', '导出：']) expect(text).toContain(word);
  expect(text).not.toContain('民族');
  const docx = must(await exportRoster(t.house.ports, clerk, { columns: ['name'], format: 'docx', filters: {}, ids: people.slice(0, 2), sort: 'rank', dir: 'asc' }));
  expect(new TextDecoder().decode(unzipSync(docx.bytes)['word/document.xml'])).toContain('禤');
});
test('a table longer than a page prints its head again', async () => {
  const { tablePdf } = await import('./paper-service.ts');
  const rows = Array.from({ length: 150 }, (_, i) => [String(i + 1), `人员${i + 1}`]);
  const pages = await seen((await tablePdf({ title: '长表', columns: [{}, {}], header: [['序号', '栏头甲']], rows }, '导出：x')).bytes, 30);
  expect(pages.length).toBeGreaterThan(2);
  for (const p of pages) expect(bare(p.text)).toContain('栏头甲');
  expect(bare(pages.at(-1)!.text)).toContain('人员150');
});
test('many forms are a job: all of a filter, one entry, the zip as its file; outside reach nothing', async () => {
  await t.house.http((app) => rosterRoutes(app, t.house.ports));
  const before = await entries('roster.export.forms');
  const { job, count } = must(await startForms(t.house.ports, clerk, { format: 'docx', filters: { unit: units.bureau } }));
  await t.house.ports.jobs.settled(job);
  const state = must(await getJob(t.house.ports, clerk, job));
  expect([state.state, state.done, count]).toEqual(['done', 25, 25]);
  const file = must(await jobFile(t.house.ports, clerk, job));
  expect(Object.keys(unzipSync(file.bytes)).filter((n) => n.endsWith('.docx')).length).toBe(25);
  expect(await entries('roster.export.forms')).toBe(before + 1);
  const elsewhere = t.house.actor([], { roles: [{ role: 'clerk', unitId: units.other }] });
  expect(refusalOf(await startForms(t.house.ports, elsewhere, { format: 'docx', filters: {} })).name).toBe('roster.export-nobody');
  const forced = must(await startForms(t.house.ports, elsewhere, { format: 'docx', ids: people }));
  await t.house.ports.jobs.settled(forced.job);
  expect(must(await getJob(t.house.ports, elsewhere, forced.job))).toMatchObject({ state: 'refused', refusal: { name: 'roster.outside-reach' } });
});
test('no transaction is open while forms are made; whoever loses reach meanwhile gets nothing, and nothing is on record; neither after a cancel', async () => {
  const before = await entries('roster.export.forms');
  const bound = t.house.actor([], { roles: [{ role: 'clerk', unitId: units.bureau }] });
  const open = (): Promise<number> => t.house.owner`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`.then((r) => r.length);
  const held: number[] = [];
  must(await exportForms(t.house.ports, bound, { ids: people.slice(0, 3), format: 'docx' }, async () => void held.push(await open())));
  expect(held).toEqual([0, 0, 0, 0]);
  expect(await entries('roster.export.forms')).toBe(before + 1);
  const place = (unit: string): Promise<unknown> => t.house.owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`UPDATE person SET unit_id = ${unit} WHERE id = ${people[0]!}`;
  });
  const lost = await exportForms(t.house.ports, bound, { ids: people.slice(0, 3), format: 'docx' }, async (done) => void (done === 1 && (await place(units.other))));
  await place(units.bureau);
  expect(refusalOf(lost).name).toBe('roster.outside-reach');
  await expect(exportForms(t.house.ports, bound, { ids: people.slice(0, 3), format: 'docx' }, async (done) => { if (done === 2) throw new Error('cancelled'); })).rejects.toThrow('cancelled');
  expect(await entries('roster.export.forms')).toBe(before + 1);
});
test('a template of the office replaces the built-in form until it is taken back; every version stays', async () => {
  const docx = await builtInTemplate('form');
  expect(await templateInForce(t.house.ports.read, 'form')).toBeNull();
  expect(refusalOf(await resetTemplate(t.house.ports, clerk, 'form')).name).toBe('roster.template-built-in');
  const [one, two] = await Promise.all([1, 2].map((n) => installTemplate(t.house.ports, clerk, 'form', { name: `本区${n}.docx`, bytes: docx })));
  expect([must(one!).version, must(two!).version].sort()).toEqual([1, 2]);
  const out = must(await exportForms(t.house.ports, clerk, { ids: [people[0]!], format: 'docx' }));
  expect(new TextDecoder().decode(unzipSync(out.bytes)['word/document.xml'])).toMatch(/禤一/);
  expect(new TextDecoder().decode(unzipSync(out.bytes)['word/document.xml'])).toContain('w:hRule="atLeast"');
  must(await resetTemplate(t.house.ports, clerk, 'form'));
  expect(await templateInForce(t.house.ports.read, 'form')).toBeNull();
  const state = (await listTemplates(t.house.ports.read)).find((s) => s.kind === 'form')!;
  expect([state.inForce, state.history.map((h) => [h.version, h.file === null])]).toEqual([null, [[3, true], [2, false], [1, false]]]);
});
test('templates over HTTP: who edits uploads, a wrong one names its line and is not kept, the versions cannot be changed', async () => {
  const http = await t.house.http((app) => rosterRoutes(app, t.house.ports));
  const api = http.as(clerk);
  expect((await api('POST', '/api/roster/templates/form')).body.error.name).toBe('roster.template-no-file');
  expect((await http.as(t.house.actor('supervisor'))('DELETE', '/api/roster/templates/form')).status).toBe(403);
  expect((await api('GET', '/api/roster/templates')).body.templates.map((s: { kind: string }) => s.kind)).toEqual(['form', 'roster']);
  expect((await api('GET', '/api/roster/templates/form/built-in')).bytes.subarray(0, 2).toString()).toBe('PK');
  const before = await t.house.ports.read.$count(paperTemplate);
  expect(refusalOf(await installTemplate(t.house.ports, clerk, 'form', { name: 'a.docx', bytes: new TextEncoder().encode('x') })).name).toBe('roster.template-not-docx');
  expect(await t.house.ports.read.$count(paperTemplate)).toBe(before);
  await expect(t.house.owner`UPDATE paper_template SET version = 9`).rejects.toThrow();
  await expect(t.house.owner`DELETE FROM paper_template`).rejects.toThrow();
});
