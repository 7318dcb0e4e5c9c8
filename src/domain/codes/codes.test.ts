import { expect, test } from 'vitest';
import { rankLevels, serviceRanks } from '../facts.ts';
import { rowNamed, rowOfCode, type CodeTable } from './code-table.ts';
import { ethnicityTable, maritalTable, misspeltEthnicities, politicsTable, sexTable } from './people.ts';
import { formerRankNames, generalRankOf, rankCodeTable, serviceRankNames } from './ranks.ts';
import { degreeKind, degreeTable, educationNames, educationTable } from './schooling.ts';

const tables: CodeTable[] = [sexTable, maritalTable, ethnicityTable, politicsTable, educationTable, degreeTable, rankCodeTable];

test.each(tables.map((t) => [t.standard, t] as const))('%s: every code and every name stands once', (_, table) => {
  const codes = table.rows.map((r) => r.code);
  expect(new Set(codes).size).toBe(codes.length);
  expect([...codes].sort()).toEqual(codes);
  const names = table.rows.flatMap((r) => [...new Set([r.name, ...(r.short ? [r.short] : []), ...(r.aliases ?? [])])]);
  expect(new Set(names).size).toBe(names.length);
  for (const r of table.rows) expect([rowOfCode(table, r.code), rowNamed(table, r.name)]).toEqual([r, r]);
});
test('the tables are complete', () => {
  expect(tables.map((t) => t.rows.length)).toEqual([4, 8, 56, 13, 40, 56, 20]);
  expect(['01', '20', '43', '56'].map((c) => rowOfCode(ethnicityTable, c)?.name)).toEqual(['汉族', '傈僳族', '乌孜别克族', '基诺族']);
  expect(Object.values(misspeltEthnicities).every((n) => rowNamed(ethnicityTable, n))).toBe(true);
  expect(['201', '212', '250', '346', '349', '352', '401', '444'].map((c) => rowOfCode(degreeTable, c)?.short)).toEqual(['哲学博士', '管理学博士', '口腔医学博士', '工商管理硕士', '公共管理硕士', '军事硕士', '哲学学士', '建筑学学士']);
  expect(rowNamed(degreeTable, '工学硕士')?.name).toBe('工学硕士学位');
});
test('names of education on forms lead to codes of the standard, 党校 to none', () => {
  for (const { name, code } of educationNames) expect(code === null ? name.includes('党校') : rowOfCode(educationTable, code) !== undefined).toBe(true);
});
test('kinds of degree', () => expect(['名誉博士', '公共管理硕士', '艺术学学士', '大学'].map(degreeKind)).toEqual(['doctor', 'master', 'bachelor', null]));
test('ranks agree with those of the facts', () => {
  expect(serviceRankNames.general).toEqual(serviceRanks.map((r) => r.words.zh));
  for (const r of rankLevels) expect(rowNamed(rankCodeTable, r.words.zh)).toBeDefined();
});
test('other categories correspond to the general one; names before 2019 are never converted', () => {
  for (const names of Object.values(serviceRankNames)) for (const name of names) expect(serviceRankNames.general).toContain(generalRankOf(name));
  expect(['一级总监', '督办', '三级高级主管', '四级主办', '专业技术员', '二级行政执法员'].map(generalRankOf)).toEqual(['一级巡视员', '二级巡视员', '三级调研员', '四级主任科员', '一级科员', '二级科员']);
  expect([...formerRankNames, '三级总监', '四级'].map(generalRankOf)).toEqual(Array(10).fill(null));
});
