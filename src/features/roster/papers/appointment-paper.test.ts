import * as XLSX from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/ports.ts';
import { must, refusalOf, testHouse } from '../../../server/testing.ts';
import { administrators } from '../../accounts/rules.ts';
import { exportAppointments } from '../appointments-export-service.ts';
import { rosterRoutes } from '../routes.ts';
import { district, enter } from '../test-fixture.ts';
import { appointmentKinds, shortMonth } from './appointment-paper.ts';
import { seen } from './testing.ts';

const t = testHouse();
let clerk: Actor;
let units: Awaited<ReturnType<typeof district>>;
let [a, b] = ['', ''];
const bare = (text: string): string => text.replace(/\s/g, '');

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  units = await district(t.house, clerk);
  a = await enter(t.house, clerk, '禤瑢骉', { birth: '1976-06', unitId: units.bureau, sex: '男', nativePlace: '甲省某县', workStart: '1998-07', party: '中共党员', partyJoin: '2001-05' });
  b = await enter(t.house, clerk, '=HYPERLINK("x")', { birth: '2001-01', unitId: units.bureau });
});

const people = () => [{ id: b, proposal: '', remark: '' }, { id: a, proposal: '任某县水利局副局长（试用期一年）', remark: '平级交流' }];

test('the list stands in the order given, dates short, what is proposed as written, its day and who took it out below', async () => {
  const out = must(await exportAppointments(t.house.ports, clerk, { kind: 'list', on: '2026-12-01', meeting: '区委常委会第 12 次会议', secrecy: '机密★', people: people(), format: 'xlsx' }));
  expect(out.name).toBe('讨论任免干部名单.xlsx');
  const book = XLSX.read(out.bytes);
  const rows = XLSX.utils.sheet_to_json<(string | null)[]>(book.Sheets['讨论任免干部名单']!, { header: 1, raw: false, blankrows: false });
  const head = rows.findIndex((r) => r[0] === '姓名');
  expect(rows[head]).toEqual(['姓名', '现任职务', '拟任免职务', '性别', '出生年月', '学历', '籍贯', '参加工作时间', '入党时间', '任现职级时间', '任现职时间', '备注']);
  expect([rows[head + 1]![0], rows[head + 2]![0]]).toEqual(['=HYPERLINK("x")', '禤瑢骉']);
  const cells = rows[head + 2]!;
  expect([cells[2], cells[3], cells[4], cells[6], cells[7], cells[8], cells[11]]).toEqual(['任某县水利局副局长（试用期一年）', '男', '76.06', '甲省某县', '98.07', '01.05', '平级交流']);
  const text = bare(JSON.stringify(rows));
  for (const word of ['讨论任免干部名单', '2026年12月1日', '区委常委会第12次会议', '机密★', '共2人', '导出：']) expect(text).toContain(word);
  expect(Object.values(book.Sheets['讨论任免干部名单']!).some((c) => typeof c === 'object' && c !== null && 'f' in c)).toBe(false);
});

test('each kind is set as paper; the plan for the committee has no dates of post and rank', async () => {
  for (const kind of appointmentKinds) {
    const out = must(await exportAppointments(t.house.ports, clerk, { kind, secrecy: '机密★1年', meeting: '会议', on: '2026-12-01', people: people(), format: 'pdf' }));
    expect(out.notes).toEqual([]);
    const [page] = await seen(out.bytes, 40);
    const text = bare(page!.text);
    expect([kind, page!.width > page!.height, text.includes('任现职时间'), text.includes('讨论意见'), text.includes('导出：')]).toEqual([kind, true, kind !== 'plan-committee', kind !== 'list', true]);
    expect(text).toContain('任某县水利局副局长');
  }
});

test('one person out of reach refuses the whole, administrators have no route, and each list is an entry with its people', async () => {
  const other = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: units.other }] });
  expect(refusalOf(await exportAppointments(t.house.ports, other, { kind: 'list', people: people(), format: 'pdf' })).name).toBe('roster.outside-reach');
  const http = await t.house.http((app) => rosterRoutes(app, t.house.ports));
  for (const role of administrators) expect((await http.as(t.house.actor(role))('POST', '/api/roster/export/appointments', { kind: 'list', people: people(), format: 'pdf' })).status).toBe(403);
  const answer = await http.as(clerk)('POST', '/api/roster/export/appointments', { kind: 'plan', people: [{ id: a }], format: 'pdf' });
  expect(answer.status).toBe(200);
  const [entry] = await t.house.owner`SELECT count(s.*)::int AS n FROM record_entry e JOIN record_subject s ON s.entry_id = e.id WHERE e.id = ${String(answer.headers['x-record-entry'])} AND s.kind = 'person' AND s.subject_id = ${a}`;
  expect(entry!['n']).toBe(1);
});

test('years of this and the last century are shortened, and no part of a longer number', () => {
  expect([shortMonth('1976.06'), shortMonth('2001.08；民建'), shortMonth('1993.09（民盟）'), shortMonth('2003'), shortMonth('12003.05')]).toEqual(['76.06', '01.08；民建', '93.09（民盟）', '03', '12003.05']);
});
