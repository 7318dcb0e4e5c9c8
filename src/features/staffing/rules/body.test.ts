import { describe, expect, it, test } from 'vitest';
import { day, type PartialDate } from '../../../kernel/day.ts';
import { balanceOf } from './balance.ts';
import { bodyTable, establishmentTable, staffingTable } from './body-table.ts';
import { ageBands, ageOf, byGaps, monthsFrom, peopleOf, shortSince, staffingOf, staySince, structureOf, tenureBands } from './body.ts';
import { settingsOn, type Settings } from './settings.ts';
import { bodyOf, memberOf, seatOf } from './testing.ts';

const on = day('2026-11-20');
const set = (value: number) => ({ value, fromDay: '2026-01-01', basis: '部务会', authorName: '甲', approverName: '乙' });
const d = (text: string): PartialDate => text as PartialDate;

test('over and short are counted by post, and one does not fill the other', () => {
  const body = bodyOf('u', [seatOf('a', 'chief', 1, []), seatOf('b', 'deputy', 2, [memberOf('1'), memberOf('2'), memberOf('3')]), seatOf('c', 'member', 1, [memberOf('4')])]);
  expect(staffingOf(body.seats)).toEqual({ leading: { due: 4, held: 4, over: 1, short: 1 }, chief: { due: 1, held: 0, over: 0, short: 1 }, deputy: { due: 2, held: 3, over: 1, short: 0 } });
  expect(balanceOf(body, {}, on)[0]).toMatchObject({ id: 'establishment', kind: 'block' });
});

test('a person in two posts of one body is one head, seen in the main post', () => {
  const body = bodyOf('u', [seatOf('a', 'member', 1, [memberOf('1', { concurrent: true, since: '2024-01' })]), seatOf('b', 'deputy', 1, [memberOf('1', { since: '2020-01' })])]);
  expect(peopleOf(body)).toHaveLength(1);
  expect(peopleOf(body)[0]!.since).toBe('2020-01');
  expect(structureOf(peopleOf(body), on).people).toBe(1);
});

describe('bands', () => {
  it('have no gaps and no overlaps', () => {
    for (let age = 18; age <= 70; age++) expect(ageBands.filter((b, i) => age <= b.to && (i === 0 || age > ageBands[i - 1]!.to))).toHaveLength(1);
    for (let years = 0; years <= 40; years++) expect(tenureBands.filter((b, i) => years < b.to && (i === 0 || years >= tenureBands[i - 1]!.to))).toHaveLength(1);
  });
  it.each([['1991-12', 34], ['1991-11', 35], ['1990-12', 35], ['1990-11', 36], ['1990', null]] as const)('%s is %s years old', (birth, age) => expect(ageOf(d(birth), on)).toBe(age));
  it('puts 35 in the first and 36 in the second band', () => {
    const s = structureOf([memberOf('1', { birth: '1990-12' }), memberOf('2', { birth: '1990-11' }), memberOf('3', { birth: null })], on);
    expect([s.ages['-35'], s.ages['36-40'], s.unknown.age, s.averageAge]).toEqual([1, 1, 1, 35.5]);
  });
  it('counts completed years in post: the day before a year is none', () => {
    expect([monthsFrom(d('2025-11-21'), on), monthsFrom(d('2025-11-20'), on), monthsFrom(d('2025-11'), on), monthsFrom(d('2025'), on)]).toEqual([11, 12, 12, 10]);
  });
  it('withheld people are unknown, not zero', () => {
    const s = structureOf([memberOf('1', { level: 'card', birth: null, sex: null, ethnicity: null, partyMember: null, education: null, specialty: null, since: null })], on);
    expect(s.unknown).toEqual({ age: 1, tenure: 1, schooling: 1, sex: 1, ethnicity: 1, party: 1, specialty: 1 });
    expect([s.women, s.minority, s.party, s.averageAge]).toEqual([0, 0, 0, null]);
  });
});

test('a post is short since the last end at which it was still full', () => {
  const held = (...spans: [string | null, string | null][]) => spans.map(([from, to]) => ({ from: from as PartialDate | null, to: to as PartialDate | null }));
  expect(shortSince(held(['2015-01', '2020-06'], ['2020-07', '2024-03']), 1, on)).toBe('2024-03');
  expect(shortSince(held(['2015-01', null], ['2016-01', '2023-05'], ['2017-01', '2025-02']), 3, on)).toBe('2023-05');
  expect(shortSince(held(['2015-01', null], ['2016-01', '2023-05'], ['2024-01', '2025-02']), 2, on)).toBe('2025-02');
  expect(shortSince(held(['2015-01', null]), 2, on)).toBeNull();
  expect(shortSince([], 1, on)).toBeNull();
  expect(shortSince(held(['2015-01', '2027-01']), 1, on)).toBeNull();
});

describe('balance', () => {
  const two = (a: Parameters<typeof memberOf>[1], b: Parameters<typeof memberOf>[1]) => bodyOf('u', [seatOf('a', 'chief', 1, [memberOf('1', a)]), seatOf('b', 'deputy', 1, [memberOf('2', b)])]);
  const find = (id: string, body: ReturnType<typeof bodyOf>, settings: Settings = {}) => balanceOf(body, settings, on).find((f) => f.id === id)!;
  const wife = [{ relation: '妻子', name: '人员2', personId: '2', birth: null, unit: null, abroad: false, living: true }];

  it('kin in one body is blocked under article 3, whichever of the two recorded it', () => {
    expect(find('kin', two({ family: wife }, {}))).toMatchObject({ kind: 'block', citation: { document: 'cn.recusal-2006', article: '第三条' } });
    expect(find('kin', two({}, { family: [{ ...wife[0]!, relation: '丈夫', name: '人员1', personId: '1' }] }))).toMatchObject({ kind: 'block' });
    expect(find('kin', two({ family: [{ ...wife[0]!, personId: null }] }, {}))).toMatchObject({ kind: 'unknown' });
    expect(find('kin', two({ family: null }, {}))).toMatchObject({ kind: 'unknown' });
    expect(find('kin', two({ family: [{ ...wife[0]!, relation: '前妻' }] }, {}))).toMatchObject({ kind: 'pass' });
    // Kin through the records of others, which neither of the two names; probable is not known, and so is a search that met its limit.
    const tie = (kin: 'yes' | 'probable') => [{ personId: '2', name: '人员2', kin, kinClass: 'in-law' as const, way: { zh: '其妻之兄', en: 'the wife’s brother' } }];
    expect(find('kin', two({ kin: tie('yes') }, {}))).toMatchObject({ kind: 'block', evidence: [{}, { label: { zh: '近姻亲' } }] });
    expect(find('kin', two({ kin: tie('probable') }, {}))).toMatchObject({ kind: 'unknown' });
    expect(find('kin', two({ kin: [], kinCut: true }, { kin: [] }))).toMatchObject({ kind: 'unknown' });
    expect(find('kin', two({ kin: [] }, { kin: [] }))).toMatchObject({ kind: 'pass' });
  });
  it('a number that nobody set is said to be unset, never assumed', () => {
    for (const id of ['age-spread', 'average-age', 'specialty', 'tenure']) expect(find(id, two({}, {}))).toMatchObject({ kind: 'unknown' });
    expect(find('age-spread', two({}, {})).setting).toBeUndefined();
  });
  it('spread: exactly the number passes, one less needs a reason', () => {
    const at = (birth: string) => find('age-spread', two({ birth: '1980-06' }, { birth }), { 'body.age-spread': set(10) });
    expect([at('1990-06').kind, at('1989-06').kind]).toEqual(['pass', 'needs-reason']);
    expect(at('1990-06').setting).toMatchObject({ key: 'body.age-spread', authorName: '甲', approverName: '乙' });
  });
  it('average: equal passes, above needs a reason', () => {
    const settings = { 'body.average-age': set(46) };
    expect([find('average-age', two({ birth: '1980-06' }, { birth: '1980-06' }), settings).kind, find('average-age', two({ birth: '1980-06' }, { birth: '1979-06' }), settings).kind]).toEqual(['pass', 'needs-reason']);
  });
  it('specialty: more than the share needs a reason, the share itself does not, and two people say nothing', () => {
    const of = (...skills: (string | null)[]) => find('specialty', bodyOf('u', [seatOf('a', 'deputy', 9, skills.map((specialty, i) => memberOf(String(i), { specialty })))]), { 'body.specialty-share': set(50) });
    expect([of('甲', '甲', '乙', '丙').kind, of('甲', '甲', '乙').kind, of('甲', '甲').kind, of('甲', '甲', null, null).kind]).toEqual(['pass', 'needs-reason', 'unknown', 'unknown']);
  });
  it('tenure: more than the years in the body, counted from the first post in it', () => {
    const at = (bodySince: string | null) => find('tenure', two({ bodySince, since: '2026-01' }, {}), { 'body.tenure': set(10) }).kind;
    expect([at('2016-11'), at('2016-10'), at('2016-10-21'), at(null)]).toEqual(['pass', 'needs-reason', 'pass', 'unknown']);
  });
});

test('settings: only approved ones, in force on the day, the latest', () => {
  const row = (value: number, fromDay: string, approverName: string | null) => ({ key: 'rotation.years', value, fromDay, basis: 'x', authorName: '甲', approverName, approvedDay: approverName ? fromDay : null });
  const rows = [row(5, '2026-01-01', '乙'), row(6, '2026-06-01', '乙'), row(7, '2026-07-01', null), row(8, '2027-01-01', '乙'), { ...row(9, '2026-01-01', '乙'), key: 'unknown' }];
  expect(['2025-12-31', '2026-01-01', '2026-06-01', '2026-11-20', '2027-01-01'].map((d) => settingsOn(rows, d)['rotation.years']?.value)).toEqual([undefined, 5, 6, 6, 8]);
});

test('tables for paper: a line a place, and totals that add up', () => {
  const body = bodyOf('u', [seatOf('a', 'chief', 1, [memberOf('1', { grades: [{ year: 2024, grade: 'excellent' }, { year: 2025, grade: 'competent' }], concurrent: true })]), { ...seatOf('b', 'deputy', 2, []), shortSince: d('2026-03') }]);
  const table = bodyTable(body, on);
  expect(table.rows).toHaveLength(3);
  expect(table.rows[0]).toEqual(['职位a', '乡科级正职', '人员1（兼）', '男', '1980.06（46）', '汉族', '大学', '水利工程', '2022.03', '2025称职 2024优秀']);
  expect(table.rows[1]!.slice(2, 9)).toEqual(['空缺', '', '', '', '', '', '缺 2026.03 起']);
  expect(table.rows.every((r) => r.length === table.columns.length)).toBe(true);
  const all = staffingTable([body, bodyOf('v', [seatOf('c', 'deputy', 1, [memberOf('9'), memberOf('8')])])], on, new Map([['v', '乡镇']]));
  expect(all.rows.at(-1)).toEqual(['合计', '', '', 4, 3, 1, 2, 1, 1, 0, 0, 3, 2, 1, 2]);
  expect(all.rows[1]!.slice(2, 5)).toEqual(['乡镇', 1, 2]);
  expect(byGaps([{ staffing: staffingOf([]) }, { staffing: staffingOf(body.seats) }])[0]!.staffing.leading.short).toBe(2);
});

test('the stay in a body goes back over posts that meet in a month, and stops at a gap', () => {
  const span = (from: string, to: string | null) => ({ from: d(from), to: to as PartialDate | null });
  expect(staySince([span('2012-01', '2015-06'), span('2015-06', '2020-03'), span('2020-03', null)], d('2020-03'))).toBe('2012-01');
  expect(staySince([span('2012-01', '2015-04'), span('2015-06', '2020-03'), span('2020-03', null)], d('2020-03'))).toBe('2015-06');
  expect(staySince([], null)).toBeNull();
});

test('people of an inner office count to the unit that has the establishment; over and short do not cancel each other; who is nowhere is said', () => {
  const unit = (id: string, parentId: string | null, establishment: number | null, people: number) => ({ id, parentId, name: id, level: null, establishment, people });
  const table = establishmentTable([unit('区', null, null, 2), unit('局', '区', 5, 3), unit('科', '局', null, 4), unit('镇', '区', 6, 4), unit('站', '镇', 1, 1)], on);
  expect(table.rows).toEqual([['局', '', 5, 7, 2, 0], ['镇', '', 6, 4, 0, 2], ['站', '', 1, 1, 0, 0], ['合计', '', 12, 12, 2, 2]]);
  expect(table.notes!.join()).toContain('另有 2 人');
});
