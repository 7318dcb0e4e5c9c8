import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importKind } from './import-kind.ts';
import { readRoster } from './xlsx-roster.ts';
import { writeRosterXlsx } from './xlsx-write.ts';
import { day } from '../../../kernel/day.ts';

const utf8 = (t: string): Uint8Array => new TextEncoder().encode(t);
const kind = (bytes: Uint8Array, name: string): string => {
  const out = importKind(bytes, name);
  return out.ok ? out.value : out.refusal.name;
};
const columns = ['姓名', '现任职务', '性别', '民族', '出生年月', '身份证号'].map((h) => ({ key: h, heading: h }));

test('the kind of a file comes from its content', async () => {
  const xlsx = await writeRosterXlsx({ sheet: '名册', columns, rows: [] });
  expect(kind(utf8('\ufeff<?xml version="1.0"?><Person/>'), '张三.LRMX')).toBe('lrmx');
  expect(kind(new Uint8Array(Buffer.from('\ufeff<Person/>', 'utf16le')), 'x')).toBe('lrmx');
  expect(kind(zipSync({ '张三.lrmx': utf8('<Person/>') }), 'a.zip')).toBe('zip');
  expect(kind(xlsx, '花名册.zip')).toBe('xlsx');
  expect(kind(utf8('<html>'), '花名册.xls')).toBe('xlsx');
});
test('files that cannot be imported are named', () => {
  expect(kind(utf8('x'), '导出.hzb')).toBe('roster.unsupported-package');
  expect(kind(utf8('"张三"'), '张三.lrm')).toBe('lrm');
  expect(kind(utf8('x'), '张三.pic')).toBe('roster.pic-alone');
  expect(kind(utf8('MZ'), '张三.exe')).toBe('roster.unknown-kind');
  expect(kind(new Uint8Array(0), '空.txt')).toBe('roster.unknown-kind');
});
test('a roster in which everyone has the same name and number is read in linear time', async () => {
  const person = { 姓名: '张三', 现任职务: '科员', 性别: '男', 民族: '汉族', 出生年月: '1970.03', 身份证号: '999999197003070013' };
  const bytes = await writeRosterXlsx({ sheet: '名册', columns, rows: Array.from({ length: 5000 }, () => person) });
  const out = readRoster(bytes, { name: '花名册.xlsx', asOf: day('2026-06-30') });
  expect(out.ok && out.value.rows.every((d) => d.doubts.some((x) => x.code === 'id.repeated'))).toBe(true);
});
test('a sheet with thousands of headings is mapped in linear time', async () => {
  const wide = [...columns, ...Array.from({ length: 5000 }, (_, i) => ({ key: `c${i}`, heading: '学历' }))];
  const bytes = await writeRosterXlsx({ sheet: '名册', columns: wide, rows: [] });
  const out = readRoster(bytes, { name: '花名册.xlsx', asOf: day('2026-06-30') });
  expect(out.ok && out.value.needs[0]).toMatchObject({ kind: 'mapping' });
});
