import { expect, test } from 'vitest';
import { changeWords, lineDifference, periodWords, rowWords, shown, sinceWords } from './said-rules.ts';

const unit = (id: string): string | undefined => ({ 'b1': '砚溪区水利局', 'b2': '砚溪区统计局' })[id];
const one = (field: string, oldValue: unknown, newValue: unknown) => changeWords([{ field, oldValue, newValue }], unit);

test('codes, units and dates of basic facts are said by their names', () => {
  expect(one('jobRank', null, 'researcher-4')).toEqual({ zh: '职级由 （空） 改为 四级调研员', en: 'service rank from (empty) to researcher, grade 4' });
  expect(one('unitId', 'b1', 'b2')).toEqual({ zh: '单位由 砚溪区水利局 改为 砚溪区统计局', en: 'unit from 砚溪区水利局 to 砚溪区统计局' });
  expect(one('unitId', 'x', null).en).toBe('unit from (a unit no longer kept) to (empty)');
  expect(one('birth', '1975-03', '1974-09').zh).toBe('出生年月由 1975.03 改为 1974.09');
  expect(one('status', 'serving', 'retired')).toEqual({ zh: '状态由 在职 改为 退休', en: 'status from serving to retired' });
  expect(one('sex', '女', '男').en).toBe('sex from female to male');
  expect(one('entryChannel', '其他', '选调生').en).toBe('entry channel from other to selected graduates');
  expect(one('photo', null, 'ab12')).toEqual({ zh: '补入照片', en: 'photo added' });
  expect([...shown('字'.repeat(80)).zh]).toHaveLength(61);
});

test('only what differs of the matters bearing on an appointment is said', () => {
  expect(one('standing', { spouseAbroad: true }, { spouseAbroad: false, filled: ['family', 'ranks'] })).toEqual({
    zh: '已填实的项目由 （空） 改为 家庭主要成员及重要社会关系、职级经历；配偶移居国（境）外由 是 改为 否',
    en: 'lists that are complete from (empty) to family and important relations, service ranks; spouse emigrated from yes to no',
  });
});

test('rows are said in words of both languages, without a code or an id', () => {
  const post = { id: '0', postId: 'p', unitId: 'b1', unitText: '', title: '副局长', rank: 'township-deputy', role: 'deputy', leading: true, concurrent: false, grassroots: null, exceptional: null, basis: null, fromDate: '2020-06', toDate: null };
  expect(rowWords('holdings', post, unit)).toEqual({ zh: '砚溪区水利局 副局长 乡科级副职 副职 领导职务 2020.06—今', en: '砚溪区水利局 副局长 deputy at township level deputy leading post 2020.06—now' });
  expect(rowWords('holdings', { ...post, leading: false }, unit, post).zh).toBe('砚溪区水利局 副局长 乡科级副职 副职 领导职务 否 2020.06—今');
  expect(rowWords('appraisals', { year: 2024, grade: 'competent' }, unit)).toEqual({ zh: '2024 称职', en: '2024 competent' });
  expect(rowWords('education', { mode: 'in-service', level: 'master', degree: '管理学硕士', school: '江汀大学', fromDate: null, toDate: '2012-06' }, unit)).toEqual({ zh: '在职教育 研究生 管理学硕士 江汀大学 —2012.06', en: 'in-service postgraduate 管理学硕士 江汀大学 —2012.06' });
  expect(rowWords('ranks', { rank: 'principal-1', fromDate: '2021-01', toDate: null }, unit).en).toBe('principal officer, grade 1 2021.01—now');
  expect(rowWords('punishments', { kind: 'admonition', decidedOn: '2025-01-10', months: 6, affectsUse: null }, unit)).toEqual({ zh: '诫勉 2025.01.10 影响期（月） 6', en: 'admonition 2025.01.10 months of effect 6' });
  expect(rowWords('family', { relation: '妻子', name: '钱某', linkedPersonId: 'q', living: true, abroad: false, sort: 1 }, unit, { relation: '妻子', name: '钱某', linkedPersonId: null, living: true, abroad: false, sort: 1 }).en).toBe('妻子 钱某 tied to a person of the roster yes');
});

test('a change of a unit or post says what it alters and since when', () => {
  expect(periodWords('post', { title: '局长', rank: 'township-chief', establishment: 1, unitId: 'b1' }, { rank: 'county-deputy', unitId: 'b2', title: '局长' }, unit)).toEqual({
    zh: '所属单位由 砚溪区水利局 改为 砚溪区统计局；职务层次由 乡科级正职 改为 县处级副职', en: 'unit from 砚溪区水利局 to 砚溪区统计局; rank from chief at township level to deputy at county level',
  });
  expect(periodWords('unit', { organKind: 'gov-dept', kind: 'organ' }, { organKind: 'institution' }, unit).zh).toBe('机关类别由 政府工作部门 改为 事业单位');
  expect([sinceWords('2026-01-01', false).zh, sinceWords('2026-01-01', true).zh]).toEqual(['自 2026-01-01 起', '更正原记载']);
});

test('of a long text the lines that differ are said, cut so that a sentence stays one', () => {
  expect(lineDifference('a\nb\nc', 'a\nx\nc\nd')).toEqual({ before: 'b', after: 'x\nd' });
  expect(lineDifference(null, 'a')).toEqual({ before: '', after: 'a' });
  expect(lineDifference('a\nb', 'b\na')).toEqual({ before: 'a\nb', after: 'b\na' });
  expect(one('resumeText', 'a\nb', 'a')).toEqual({ zh: '简历由 “b” 改为 （删去）', en: 'résumé from “b” to (left out)' });
  expect(one('resumeText', null, '某'.repeat(90_000)).zh.length).toBeLessThan(230);
});
