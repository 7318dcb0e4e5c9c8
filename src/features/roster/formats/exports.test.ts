import * as XLSX from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { day, partialDate } from '../../../kernel/day.ts';
import { allDoubts } from './draft.ts';
import { formDocx } from './form-docx.ts';
import { fitLines, textLines } from './form-fit.ts';
import { emptyForm, type AppointmentForm } from './form.ts';
import { readResume } from './resume.ts';
import { csvCell, rosterDate, writeRosterXlsx, type RosterColumn } from './xlsx-write.ts';
import { readRoster } from './xlsx-roster.ts';

const asOf = day('2026-06-30');
const form = (more: Partial<AppointmentForm> = {}): AppointmentForm => ({
  ...emptyForm(), name: '张三', sex: '男', birth: partialDate('1970-06'), ageAt: partialDate('2026-05'), idNumber: '999999197003070013', postText: '某县某局局长', ...more,
});
const resumeOf = (n: number): AppointmentForm['resume'] => {
  const raw = Array.from({ length: n }, (_, i) => `${1930 + i}.07--${1931 + i}.07  某县某局第${i}科科员、副股长`).join('\n');
  return readResume(raw, 'JianLi', { asOf }).value ?? { before: '', entries: [], tail: '' };
};
async function print(f: AppointmentForm): Promise<{ xml: string; text: string; continued: string[] }> {
  const out = await formDocx(f);
  if (!out.ok) throw new Error(out.refusal.name);
  const xml = new TextDecoder().decode(unzipSync(out.value.bytes)['word/document.xml']);
  return { xml, text: [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''), continued: out.value.continued };
}
const mm = (twips: string | undefined): number => (Number(twips) * 25.4) / 1440;
const member = (unit: string, name = '李四'): AppointmentForm['family'][number] => ({ relation: '父亲', name, birth: partialDate('1940-05'), politics: '群众', unit });

test('T01 a résumé of 10, 40 and 90 lines: 14 pt, smaller, continuation sheet; no character lost', async () => {
  const sizes = [10, 40, 90].map((n) => fitLines(resumeOf(n).entries.map((e) => ({ head: 'x', text: e.text, hanging: true })), 149, 124.5));
  expect(sizes[0]?.size).toBe(14);
  expect(sizes[1]?.size).toBeLessThan(14);
  expect(sizes[1]?.rest).toEqual([]);
  expect(sizes[2]?.rest.length).toBeGreaterThan(0);
  const { text, continued } = await print(form({ resume: resumeOf(90) }));
  expect(continued).toEqual(['简历']);
  for (let i = 0; i < 90; i++) expect(text).toContain(`${1930 + i}.07--${1931 + i}.07某县某局第${i}科科员、副股长`);
  expect((await print(form({ resume: resumeOf(40) }))).continued).toEqual([]);
});
test('T01 one endless paragraph is cut between characters, none lost', () => {
  const long = '甲乙丙丁'.repeat(2000);
  const out = fitLines(textLines(long), 40, 12);
  expect([out.size, [...out.lines, ...out.rest].map((l) => l.text).join('')]).toEqual([8, long]);
});
test('T02 no awards print 无; an empty 学位 line is merged', async () => {
  const education = { level: '大学', degree: '', levelSchool: '甲大学', degreeSchool: '' };
  const merged = await print(form({ fullTime: education }));
  const both = await print(form({ fullTime: { ...education, degree: '工学学士', degreeSchool: '乙大学' } }));
  expect(merged.text).toContain('奖惩情况无');
  const rows = (xml: string): number => xml.match(/<w:vMerge w:val="restart"\/>/g)?.length ?? 0;
  expect(rows(merged.xml) - rows(both.xml)).toBe(2);
});
test('T03 no ID number on paper', async () => {
  const { xml } = await print(form());
  expect(xml).toContain('张三');
  expect(xml).not.toContain('999999197003070013');
});
test('T05 row heights and page of the form', async () => {
  const { xml } = await print(form());
  const heights = [...xml.matchAll(/<w:trHeight ([^/]*)\/>/g)].map((m) => m[1] ?? '');
  expect(heights.every((h) => h.includes('w:hRule="exact"'))).toBe(true);
  const wanted = [12.5, 12.2, 12, 12.5, 6.1, 6.1, 6.1, 6.1, 12.5, 12.5, 12.5, 125.8, 25, 18, 24, 11.4, ...Array<number>(7).fill(12.3), 23.5, 11, 35.6];
  expect(heights.map((h) => Math.round(mm(/w:val="(\d+)"/.exec(h)?.[1]) * 10) / 10)).toEqual(wanted);
  const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((m) => Math.round(mm(m[1]) * 10) / 10);
  expect(grid).toEqual([13.8, 4.2, 23, 18.8, 23, 23.2, 23.5, 36.3, 13, 19.2, 22.9, 10.1, 17.7, 83.2]);
  expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
});
test('D06 D07 the printed age, and the question when no date is known', async () => {
  expect((await print(form())).text).toContain('1970.06（55岁）');
  expect((await print(form({ ageAt: null, filledOn: partialDate('2026-06-01') }))).text).toContain('（56岁）');
  expect(await formDocx(form({ ageAt: null }))).toMatchObject({ ok: false, refusal: { name: 'roster.form-age-date-missing', field: 'ageAt' } });
  expect(await formDocx(form({ name: ' ' }))).toMatchObject({ ok: false, refusal: { name: 'roster.form-name-missing' } });
});
test('F02 F04 nine members: seven rows and a continuation sheet; no age for the dead', async () => {
  const nine = await print(form({ family: Array.from({ length: 9 }, (_, i) => member('某厂', `李${i}`)) }));
  expect(nine.continued).toEqual(['家庭主要成员及重要社会关系']);
  for (let i = 0; i < 9; i++) expect(nine.text).toContain(`李${i}`);
  expect((await print(form({ family: [member('某厂')] }))).text).toContain('李四86群众某厂');
  expect((await print(form({ family: [member('某厂职工（已去世）')] }))).text).toContain('李四群众某厂职工（已去世）');
});
test('X32 markup in a value is text in the form', async () => {
  const { xml } = await print(form({ reason: '<img src=x onerror=alert(1)>' }));
  expect(xml).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

const COLUMNS: RosterColumn[] = [
  { key: 'name', heading: '姓名' }, { key: 'unit', heading: '单位' }, { key: 'post', heading: '现任职务' }, { key: 'sex', heading: '性别' }, { key: 'ethnicity', heading: '民族' },
  { key: 'level', heading: '学历', parent: '全日制教育' }, { key: 'school', heading: '毕业院校及专业', parent: '全日制教育' },
  { key: 'birth', heading: '出生年月' }, { key: 'party', heading: '入党时间' }, { key: 'id', heading: '身份证号' }, { key: 'note', heading: '备注' },
];
const PEOPLE = [
  { name: '张三', unit: '某县教育局', post: '局长', sex: '男', ethnicity: '汉族', level: '大学', school: '甲大学机械', birth: '1970.03', party: '1993.06', id: '999999197003070013', note: '' },
  { name: '李四', unit: '某县财政局', post: '副局长', sex: '女', ethnicity: '回族', level: '', school: '', birth: '1990.03', party: '', id: '999999199003070020', note: '借调' },
];
test('R26 X32 what looks like a formula is a text cell', async () => {
  const bytes = await writeRosterXlsx({ sheet: '名册', columns: COLUMNS, rows: [{ name: '=HYPERLINK("http://x","张三")', note: '<img src=x>', id: '+1', post: '@SUM(1)' }] });
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  expect(xml).not.toMatch(/<f[ >]/);
  const sheet = XLSX.read(bytes).Sheets['名册'] ?? {};
  expect(sheet['A3']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x","张三")' });
  expect([sheet['K3']?.v, sheet['J3']?.v, sheet['J3']?.t, sheet['C3']?.v]).toEqual(['<img src=x>', '+1', 's', '@SUM(1)']);
});
test('R27 CSV values that a spreadsheet might run', () => {
  expect([csvCell('+8610'), csvCell('=1+1'), csvCell('张三')]).toEqual([{ text: "'+8610", guarded: true }, { text: "'=1+1", guarded: true }, { text: '张三', guarded: false }]);
  expect(csvCell('甲,"乙"').text).toBe('"甲,""乙"""');
});
test('R45 an export reads back as the same people without a doubt', async () => {
  const bytes = await writeRosterXlsx({ sheet: '名册', title: '某县干部花名册', columns: COLUMNS, rows: PEOPLE });
  const out = readRoster(bytes, { name: '花名册.xlsx', asOf });
  if (!out.ok) throw new Error(out.refusal.name);
  expect([out.value.needs, out.value.skipped, out.value.rows.flatMap(allDoubts)]).toEqual([[], [], []]);
  expect(out.value.rows.map((d) => ({
    name: d.name.raw, unit: d.unitText.raw, post: d.postText.raw, sex: d.sex.raw, ethnicity: d.ethnicity.raw, level: d.education.fullTime.level.raw,
    school: d.education.fullTime.levelSchool.raw, birth: rosterDate(d.birth.value), party: d.party.raw, id: d.idNumber.value ?? '', note: d.note.raw,
  }))).toEqual(PEOPLE);
});
test('headings repeat on every printed page', async () => {
  const bytes = await writeRosterXlsx({ sheet: '名册', title: '花名册', columns: COLUMNS, rows: PEOPLE });
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml']);
  expect(xml).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'名册'!$2:$3</definedName>`);
});
