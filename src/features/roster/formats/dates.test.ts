import { expect, test } from 'vitest';
import { day, partialDate, type PartialDate } from '../../../kernel/day.ts';
import { dottedMonth, formAge, plausible, readDate, splitTail } from './dates.ts';
import { printParty, readParty, rosterParty, writeParty } from './party.ts';
import { formerAge, retirementMonth } from './retirement.ts';

const asOf = day('2026-06-30');
const at = { where: 'ChuShengNianYue', field: 'birth' };
const value = (raw: string): PartialDate | null => readDate(raw, at, { asOf }).value;
const party = (raw: string) => readParty(raw, { where: 'RuDangShiJian', field: 'party' }, { asOf });

test('D01 month in six spellings', () => {
  for (const raw of ['197003', '1970.03', '1970-3', '1970/03', '1970年3月', '１９７０．０３']) expect(readDate(raw, at, { asOf })).toEqual({ raw, value: '1970-03', doubts: [] });
});
test('D02 a day is kept; the form shows the month', () => {
  for (const raw of ['19700307', '1970.03.07', '1970年3月7日']) {
    expect(readDate(raw, at, { asOf })).toEqual({ raw, value: '1970-03-07', doubts: [] });
    expect(dottedMonth(partialDate('1970-03-07'))).toBe('1970.03');
  }
});
test('D03 impossible dates', () => {
  for (const raw of ['197000', '197013', '19700230']) expect(readDate(raw, at, { asOf })).toMatchObject({ raw, value: null, doubts: [{ severity: 'flag', code: 'date.impossible' }] });
});
test('D04 implausible years', () => {
  expect(plausible(value('188912'), at, { asOf, from: 1890 })).toMatchObject([{ severity: 'flag', code: 'date.too-early' }]);
  expect(plausible(value('189001'), at, { asOf, from: 1890 })).toEqual([]);
  expect(party('192006')).toMatchObject({ value: [{ party: '中共', date: '1920-06' }], doubts: [{ code: 'date.too-early' }] });
});
test('D05 work before birth', () => {
  expect(plausible(value('196907'), at, { asOf, birth: partialDate('1970-03') })).toMatchObject([{ code: 'date.before-birth' }]);
});
test('D06 age by month', () => {
  const age = (raw: string): number | null => formAge({ birth: partialDate('1970-06'), ageAt: value(raw), filledOn: null });
  expect([age('202605'), age('20260531'), age('202606')]).toEqual([55, 55, 56]);
});
test('D07 the day the age is counted at', () => {
  const birth = partialDate('1970-06');
  expect(formAge({ birth, ageAt: null, filledOn: value('20260601') })).toBe(56);
  expect(formAge({ birth, ageAt: null, filledOn: null })).toBeNull();
});
test('D08 a dotted day', () => expect(value('2026.06.20')).toBe('2026-06-20'));
test('D09 a two-digit birth year is proposed only', () => {
  expect(readDate('70.03', at, { asOf }, 'birth')).toMatchObject({ value: null, doubts: [{ severity: 'flag', code: 'date.two-digit-year', suggestion: '1970-03' }] });
  expect(readDate('93.09', at, { asOf, birth: partialDate('1974') })).toMatchObject({ value: '1993-09', doubts: [{ severity: 'flag' }] });
  expect(readDate('05.09', at, { asOf, birth: partialDate('1904') })).toMatchObject({ value: null, doubts: [{ suggestion: null }] });
});
test('D10 入党时间', () => {
  expect(party('200108').value).toEqual([{ party: '中共', date: '2001-08' }]);
  expect(party('民建').value).toEqual([{ party: '民建', date: null }]);
  expect(party('200108；民建').value).toEqual([{ party: '中共', date: '2001-08' }, { party: '民建', date: null }]);
  expect(party('民建；民盟').value).toEqual([{ party: '民建', date: null }, { party: '民盟', date: null }]);
  expect(party('无党派').value).toEqual([{ party: '无党派', date: null }]);
  expect(party('')).toEqual({ raw: '', value: null, doubts: [] });
  expect(party('无').value).toEqual([]);
});
test('D11 入党时间, other separators and roster style', () => {
  expect(party('200108;民建').value).toEqual(party('200108；民建').value);
  expect(party('1993.09（民盟）').value).toEqual([{ party: '民盟', date: '1993-09' }]);
  expect(party('2001.08民盟').value).toEqual([{ party: '民盟', date: '2001-08' }]);
  expect(writeParty(party('2001.08;九三').value ?? [])).toBe('200108；九三学社');
  expect(printParty(party('200108；1993.09民盟').value ?? [])).toBe('2001.08；1993.09（民盟）');
});
test('D11 what a roster writes under 入党时间 is read back as the same membership', () => {
  const date = partialDate('1993-09');
  expect([['中共', date], ['中共；民建', date], ['民盟', date], ['民盟', null], ['无党派', null], ['群众', null], ['共青团员', date], [null, date], [null, null]].map(([p, d]) => rosterParty(p as string | null, d as PartialDate | null)))
    .toEqual(['1993.09', '1993.09；民建', '1993.09（民盟）', '民盟', '无党派', '', '', '1993.09', '']);
  expect(party(rosterParty('中共；民建', date)).value).toEqual([{ party: '中共', date }, { party: '民建', date: null }]);
  expect(party(rosterParty('民盟', date)).value).toEqual([{ party: '民盟', date }]);
});
test('D12 free text', () => expect(party('2001年8月加入')).toMatchObject({ raw: '2001年8月加入', value: null, doubts: [{ severity: 'flag' }] }));
test.each([
  ['1964-12', 60, '2024-12'], ['1965-01', 60, '2025-02'], ['1965-12', 60, '2026-03'], ['1970-03', 60, '2031-07'],
  ['1976-09', 60, '2039-09'], ['1970-01', 55, '2025-02'], ['1981-09', 55, '2039-09'], ['1984-11', 50, '2039-11'],
])('D13 born %s, former age %i → %s', (birth, age, month) => expect(retirementMonth(partialDate(birth), age)).toBe(month));
test('D14 the limit of 60 months', () => {
  expect(retirementMonth(partialDate('1990-01'), 50)).toBe('2045-01');
  expect(retirementMonth(partialDate('1990-01'), 63)).toBeNull();
  expect(formerAge('已到龄人员')).toBeNull();
});
test('a tail after a date is split off', () => {
  expect(splitTail('13.04\n正科')).toEqual({ date: '13.04', tail: '正科' });
  expect(splitTail('1970.03')).toBeNull();
  expect(splitTail('9'.repeat(100000))).toBeNull();
});
