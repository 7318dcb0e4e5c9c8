import { expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { article37 } from './art-37.ts';

it('covers the eight items, the second by two rules', () => {
  const items = article37.map((r) => r.article.replace('第三十七条', ''));
  expect(items).toEqual(['一', '二', '二', '三', '四', '五', '六', '七', '八'].map((n) => `第（${n}）项`));
  expect(article37.every((r) => r.confidence === 'recalled' && r.severity === 'block' && !r.breakable)).toBe(true);
});

it('lets nothing through without an examination', () => {
  const kinds = article37.map((r) => judge(r, { examination: null, recommendation: null, move: { priorReports: null } }).kind);
  expect(kinds.filter((k) => k === 'pass' || k === 'not-applicable' || k === 'needs-reason')).toEqual([]);
});

it('names the check that is missing', () => {
  const verdicts = article37.map((r) => judge(r, { examination: { checks: [] } })).filter((v) => v.kind === 'block');
  expect(verdicts.map((v) => v.sentence.zh)).toEqual(['纪检监察机关意见', '个人有关事项报告查核', '信访举报核查', '干部人事档案审核'].map((n) => `${n}未进行，不得提交会议讨论`));
});

it('names the open doubts of the audit of the file', () => {
  const open = [{ id: 'f', sentence: { zh: '出生日期有 2 种记载：1974-09、1975-03', en: 'Birth is stated in 2 ways' }, state: { zh: '存疑待查', en: 'In doubt' } }];
  const found = judge(article37.find((r) => r.article === '第三十七条第（五）项')!, { person: { fileDoubts: { open, settled: 0 } } });
  expect(found).toMatchObject({ kind: 'block', evidence: [{ label: { zh: '存疑待查' }, value: '出生日期有 2 种记载：1974-09、1975-03' }] });
  expect(found.wayOut?.zh).toContain('另一人');
});
