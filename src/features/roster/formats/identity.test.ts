import { expect, test } from 'vitest';
import { day, partialDate } from '../../../kernel/day.ts';
import { idFacts, readCreditCode, readIdNumber, repeatedIds } from './identity.ts';

const asOf = day('2026-06-30');
const at = { where: 'B7', field: 'idNumber' };
const read = (raw: string, more: { sex?: '男' | '女'; birth?: string } = {}) =>
  readIdNumber(raw, at, { asOf, sex: more.sex ?? null, birth: more.birth ? partialDate(more.birth) : null });
const codes = (raw: string, more = {}): string[] => read(raw, more).doubts.map((d) => d.code);

test('N01 the standard’s example', () => {
  expect(read('11010519491231002X')).toEqual({ raw: '11010519491231002X', value: '11010519491231002X', doubts: [] });
  expect(idFacts('11010519491231002X')).toEqual({ birth: '1949-12-31', sex: '女' });
});
test('N02 lower case and full width', () => {
  for (const raw of ['11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ']) expect(read(raw)).toEqual({ raw, value: '11010519491231002X', doubts: [] });
});
test('N03 wrong check character', () => expect(read('110105194912310021')).toMatchObject({ value: null, doubts: [{ severity: 'flag', code: 'id.check', suggestion: null }] }));
test('N04 unknown region', () => expect(read('999999199003070012')).toMatchObject({ value: '999999199003070012', doubts: [] }));
test('N05 sex differs', () => expect(read('999999199003070020', { sex: '男' })).toMatchObject({ value: '999999199003070020', doubts: [{ severity: 'flag', code: 'id.sex' }] }));
test('N06 birth month differs', () => {
  expect(read('999999199003070012', { birth: '1990-05' })).toMatchObject({ value: '999999199003070012', doubts: [{ severity: 'flag', code: 'id.birth' }] });
  expect(codes('999999199003070012', { birth: '1990-03' })).toEqual([]);
});
test('N07 impossible date', () => expect(read('110105194902300020')).toMatchObject({ value: null, doubts: [{ code: 'id.date' }] }));
test('N08 leap days', () => {
  expect(read('999999200002290019').value).toBe('999999200002290019');
  expect(codes('999999199902290019')).toEqual(['id.date']);
  expect(codes('999999190002290012')).toEqual(['id.date']);
});
test('N09 born before 1890', () => expect(read('440524188001010014')).toMatchObject({ value: '440524188001010014', doubts: [{ severity: 'flag', code: 'id.early' }] }));
test('N10 an abolished region is no fault', () => expect(read('110103189001010019')).toMatchObject({ value: '110103189001010019', doubts: [] }));
test('N11 residence permit', () => expect(read('830000189001010013')).toMatchObject({ value: '830000189001010013', doubts: [] }));
test('N12 born in the future', () => expect(read('999999209001010012')).toMatchObject({ value: '999999209001010012', doubts: [{ severity: 'flag', code: 'id.future' }] }));
test('N13 fifteen digits', () => expect(read('110105491231002')).toMatchObject({ value: null, doubts: [{ code: 'id.old', suggestion: '11010519491231002X' }] }));
test('N14 serial 997', () => expect(read('110105491231997')).toMatchObject({ value: null, doubts: [{ severity: 'flag', code: 'id.old-centenarian', suggestion: null }] }));
test('N15 wrong length, letter O', () => {
  expect(codes('11010519491231002')).toEqual(['id.length']);
  expect(codes('110105194912310021X')).toEqual(['id.length']);
  expect(read('11O10519491231002X')).toMatchObject({ value: null, doubts: [{ code: 'id.characters', suggestion: null }] });
});
test('N16 another document', () => expect(read('E12345678')).toMatchObject({ raw: 'E12345678', value: null, doubts: [{ severity: 'flag', code: 'id.not-an-id' }] }));
test('N17 marks around the number', () => {
  for (const raw of ['\u200b11010519491231002X', ' 11010519491231002X ', "'11010519491231002X"]) expect(read(raw)).toEqual({ raw, value: '11010519491231002X', doubts: [] });
});
test('N18 the same number for two names', () => {
  const doubts = repeatedIds([{ id: 'A', where: '第3行' }, { id: 'B', where: '第4行' }, { id: 'A', where: '第9行' }, { id: null, where: '第10行' }]);
  expect(doubts.map((d) => [d.severity, d.where, d.reason.zh.includes('第3行、第9行')])).toEqual([['flag', '第3行', true], ['flag', '第9行', true]]);
});
test('N19 empty', () => expect(read('')).toEqual({ raw: '', value: null, doubts: [] }));
test('N20 credit codes', () => {
  for (const c of ['91350100M000100Y43', '11999999MB0000000X']) expect(readCreditCode(c, at)).toEqual({ raw: c, value: c, doubts: [] });
});
test('N21 wrong credit codes', () => {
  for (const c of ['91350100M000100Y42', '91350100MO00100Y43', '91350100']) expect(readCreditCode(c, at)).toMatchObject({ value: null, doubts: [{ severity: 'flag', code: 'credit.invalid', suggestion: null }] });
});
test('N22 lower-case credit code', () => expect(readCreditCode('91350100m000100y43', at)).toMatchObject({ value: '91350100M000100Y43', doubts: [{ severity: 'note' }] }));
