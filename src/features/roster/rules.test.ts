import { expect, test } from 'vitest';
import fc from 'fast-check';
import { ageByMonth, day, type PartialDate } from '../../kernel/day.ts';
import { birthBounds, educationLevelOf, gramsOf, idKeyOf, nameKeyOf, rosterOrder, searchOf, wantedGrams } from './rules.ts';
import { closing, disjoint, factsAsOf, lastChange, listAsOf, timeline } from './history-rules.ts';
import { heldPosts, standingOn, tieOf, type Held } from './post-rules.ts';
import { strokeKeyOf, personKeys } from './keys-service.ts';

test('names are compared without spaces, widths and kinds of dot', () => {
  expect(nameKeyOf('张　 三')).toBe('张三');
  expect(nameKeyOf('甲•乙')).toBe(nameKeyOf('甲·乙'));
  expect(nameKeyOf('甲．乙')).toBe(nameKeyOf('甲·乙'));
  expect(gramsOf('欧阳某')).toEqual(['欧', '阳', '某', '欧阳', '阳某']);
  expect(wantedGrams('欧')).toEqual(['欧']);
  expect(wantedGrams('欧阳')).toEqual(['欧阳']);
});

test('every part of a name is found by its grams', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...'张王李欧阳三四𠮷·'), { minLength: 1, maxLength: 6 }), fc.nat(5), fc.nat(5), (letters, a, b) => {
    const part = letters.slice(Math.min(a, b) % letters.length, (Math.max(a, b) % letters.length) + 1);
    fc.pre(part.length > 0);
    const grams = gramsOf(letters.join(''));
    return wantedGrams(part.join('')).every((g) => grams.includes(g));
  }));
});

test('initials use the surname reading; strokes order surnames as lists of the trade do', () => {
  expect(personKeys('曾国').initials).toBe('zg');
  expect(personKeys('单雄').pinyinKey.startsWith('shan')).toBe(true);
  const sorted = ['黄三', '丁一', '周五', '王四', '欧阳六'].sort((a, b) => (strokeKeyOf(a) < strokeKeyOf(b) ? -1 : 1));
  expect(sorted).toEqual(['丁一', '王四', '周五', '欧阳六', '黄三']);
  expect(strokeKeyOf('𠮷野')).toHaveLength(10);
});

test('what a search text asks for', () => {
  expect(searchOf('  ')).toBeNull();
  expect(searchOf('zs')).toEqual({ kind: 'initials', key: 'zs' });
  expect(searchOf('999999199003070012')).toEqual({ kind: 'id', key: '999999199003070012' });
  expect(searchOf('11010519491231002x')).toEqual({ kind: 'id', key: '11010519491231002X' });
  expect(searchOf('张 三')).toEqual({ kind: 'name', key: '张三' });
  expect(idKeyOf(' 11010519491231002x')).toBe('11010519491231002X');
  expect(idKeyOf('')).toBeNull();
});

test('bounds of birth select exactly the ages they say', () => {
  const birth = fc.tuple(fc.integer({ min: 1940, max: 2008 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 7, 10)).map(([y, m, n]) => `${y}-${String(m).padStart(2, '0')}-15`.slice(0, n));
  const on = fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => day(`${y}-${String(m).padStart(2, '0')}-20`));
  fc.assert(fc.property(birth, on, fc.integer({ min: 18, max: 80 }), fc.integer({ min: 18, max: 80 }), (b, d, min, max) => {
    const bounds = birthBounds({ min, max }, d);
    const age = ageByMonth(b as PartialDate, d.slice(0, 7) as PartialDate);
    return (b < bounds.before! && b >= bounds.from!) === (age >= min && age <= max);
  }), { numRuns: 2000 });
});

test('leading posts stand before service ranks of their layer, nobody after the unranked', () => {
  expect(rosterOrder('county-chief', null)).toBeLessThan(rosterOrder(null, 'researcher-1'));
  expect(rosterOrder(null, 'researcher-1')).toBeLessThan(rosterOrder(null, 'researcher-2'));
  expect(rosterOrder(null, 'researcher-2')).toBeLessThan(rosterOrder('county-deputy', null));
  expect(rosterOrder(null, null)).toBe(999);
  expect(rosterOrder('county-deputy', 'researcher-1')).toBe(rosterOrder(null, 'researcher-1'));
});

test('education layers by the names files use', () => {
  expect(['研究生', '中央党校研究生', '大学', '大学专科', '大专', '中专', '高中', '某种'].map((l) => educationLevelOf(l, null))).toEqual(['master', 'master', 'bachelor', 'college', 'college', 'technical-secondary', 'senior-secondary', null]);
  expect(educationLevelOf('研究生', '工学博士')).toBe('doctor');
  expect(educationLevelOf('bachelor', null)).toBe('bachelor');
});

const change = (field: string, oldValue: unknown, newValue: unknown, on: string, at = '2026-01-01T00:00:00Z') => ({ field, oldValue, newValue, day: on, at });

test('facts before, on and after the day of a change', () => {
  const now = { birth: '1974-09', name: '李四' };
  const changes = [change('birth', '1975-03', '1974-09', '2020-05-01'), change('name', '李泗', '李四', '2021-01-01'), change('birth', '1976', '1975-03', '2019-01-01')];
  expect(factsAsOf(now, changes, day('2018-12-31'))).toEqual({ birth: '1976', name: '李泗' });
  expect(factsAsOf(now, changes, day('2019-01-01'))).toEqual({ birth: '1975-03', name: '李泗' });
  expect(factsAsOf(now, changes, day('2020-04-30')).birth).toBe('1975-03');
  expect(factsAsOf(now, changes, day('2020-05-01')).birth).toBe('1974-09');
  expect(lastChange('birth', changes)).toBe('2020-05-01');
  expect(lastChange('sex', changes)).toBeNull();
});

test('taking changes back in any order they were made gives what was held', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(9)), { maxLength: 8 }), fc.nat(6), (steps, at) => {
    const sorted = [...steps].sort((a, b) => a[0] - b[0]);
    let value = 'start';
    const held = Array.from({ length: 8 }, () => 'start');
    const changes = sorted.map(([d, v], i) => {
      const c = change('x', value, `${v}`, `2020-01-0${d + 1}`, `2026-01-01T00:00:0${i}Z`);
      value = `${v}`;
      for (let k = d; k < 8; k++) held[k] = value;
      return c;
    });
    return factsAsOf({ x: value }, changes.reverse(), day(`2020-01-0${at + 1}`)).x === held[at];
  }));
});

test('an undated list goes back over additions, changes and removals', () => {
  const a = { id: 'a', name: '王五' };
  const changes = [change('family', null, { id: 'b', name: '赵六' }, '2021-01-01'), change('family', { id: 'c', name: '孙七' }, null, '2022-01-01'), change('family', { id: 'a', name: '王武' }, a, '2023-01-01')];
  const names = (on: string): string[] => listAsOf([a, { id: 'b', name: '赵六' }], 'family', changes, day(on)).map((r) => r.name).sort();
  expect(names('2020-06-01')).toEqual(['孙七', '王武'].sort());
  expect(names('2021-06-01')).toEqual(['孙七', '王武', '赵六'].sort());
  expect(names('2022-01-01')).toEqual(['王武', '赵六'].sort());
  expect(names('2023-01-01')).toEqual(['王五', '赵六'].sort());
});

test('periods touch but do not overlap; a new one begins after the open one', () => {
  const open = { id: '1', fromDay: '2020-01-01', toDay: null };
  expect(disjoint([{ id: '0', fromDay: '2019-01-01', toDay: '2020-01-01' }, open])).toBe(true);
  expect(disjoint([{ id: '0', fromDay: '2019-01-01', toDay: '2020-01-02' }, open])).toBe(false);
  expect(closing([open], '2020-01-02')).toEqual({ ok: true, period: open });
  expect(closing([open], '2020-01-01')).toEqual({ ok: false, why: 'not-later', since: '2020-01-01' });
  expect(closing([{ ...open, toDay: '2021-01-01' }], '2022-01-01')).toMatchObject({ ok: false, why: 'closed' });
});

test('a timeline marks gaps and overlaps, and lets neighbours of one month touch', () => {
  const item = (id: string, fromDate: string | null, toDate: string | null, concurrent = false) => ({ id, fromDate, toDate, concurrent });
  const kinds = (items: ReturnType<typeof item>[]) => timeline(items, day('2026-01-01')).map((s) => (s.kind === 'gap' ? `gap ${s.from} ${s.to}` : `${s.item.id}${s.overlaps.length ? `!${s.overlaps.join('')}` : ''}`));
  expect(kinds([item('a', '2010-07', '2015-03'), item('b', '2015-03', null)])).toEqual(['a', 'b']);
  expect(kinds([item('b', '2015-06', null), item('a', '2010-07', '2015-03')])).toEqual(['a', 'gap 2015-04-01 2015-05-31', 'b']);
  expect(kinds([item('a', '2010-07', '2015-08'), item('b', '2015-03', null)])).toEqual(['a!b', 'b!a']);
  expect(kinds([item('a', '2010-07', '2015-08'), item('b', '2015-03', null, true)])).toEqual(['a', 'b']);
  expect(kinds([item('a', null, null), item('b', '2015', '2016'), item('c', '2016', null)])).toEqual(['b', 'c', 'a']);
});

const held = (id: string, more: Partial<Held>): Held => ({ id, postId: null, unitId: 'u', unitText: '某局', title: '科员', rank: 'staff', leading: false, concurrent: false, appointedOn: null, fromDate: null, toDate: null, ...more });

test('the main post gives unit, rank and dates; the text names all posts held', () => {
  const all = [
    held('a', { title: '副局长', rank: 'township-deputy', leading: true, fromDate: '2015-03', toDate: '2020-06' }),
    held('b', { title: '局长', rank: 'township-chief', leading: true, fromDate: '2020-06' }),
    held('c', { unitId: 'v', unitText: '某协会', title: '会长', rank: 'county-deputy', leading: true, concurrent: true, fromDate: '2021-01' }),
  ];
  expect(standingOn(all, day('2022-01-01'))).toEqual({ kind: 'post', unitId: 'u', postText: '某局局长、某协会会长', rank: 'township-chief', postSince: '2020-06', rankSince: '2020-06' });
  expect(standingOn(all, day('2020-06-15'))).toMatchObject({ postText: '某局局长' });
  expect(standingOn(all, day('2019-01-01'))).toMatchObject({ postText: '某局副局长', rank: 'township-deputy' });
  expect(standingOn(all, day('2014-01-01'))).toEqual({ kind: 'none' });
  expect(standingOn([held('x', { unitId: null, rank: null, unitText: '', title: '某局局长', fromDate: '2020-01' })], day('2022-01-01'))).toMatchObject({ kind: 'text', postText: '某局局长' });
});

test('a rank runs on over posts of the same or a higher rank', () => {
  const all = [held('a', { title: '乙局局长', rank: 'township-chief', leading: true, fromDate: '2012-01', toDate: '2016-05' }), held('b', { title: '局长', rank: 'township-chief', leading: true, fromDate: '2016-05' })];
  expect(standingOn(all, day('2022-01-01'))).toMatchObject({ postSince: '2016-05', rankSince: '2012-01' });
  expect(heldPosts(all, day('2016-05-20')).map((h) => h.id)).toEqual(['b']);
});

test('an appointment decided before it takes effect leaves one post on the day of the change', () => {
  const all = [held('a', { title: '副局长', rank: 'township-deputy', leading: true, fromDate: '2015-03', toDate: '2026-11-20' }), held('b', { title: '局长', rank: 'township-chief', leading: true, appointedOn: '2026-11-10', fromDate: '2026-11-20' })];
  expect(heldPosts(all, day('2026-11-20')).map((h) => h.id)).toEqual(['b']);
  expect(heldPosts(all, day('2026-11-09')).map((h) => h.id)).toEqual(['a']);
});

test('how posts of one organ stand to each other', () => {
  const organ = (role: 'chief' | 'deputy' | 'staff') => ({ unitId: 'o', office: false, role });
  const office = (unitId: string, role: 'chief' | 'staff') => ({ unitId, office: true, role });
  expect(tieOf({ ...organ('deputy'), sensitive: false }, organ('chief'))).toBe('direct-line');
  expect(tieOf({ ...organ('deputy'), sensitive: false }, organ('deputy'))).toBe('same-superior');
  expect(tieOf({ ...office('p', 'chief'), sensitive: true }, organ('chief'))).toBe('leads-organ');
  expect(tieOf({ ...office('p', 'chief'), sensitive: false }, organ('deputy'))).toBe('direct-line');
  expect(tieOf({ ...office('p', 'chief'), sensitive: false }, office('q', 'chief'))).toBe('same-superior');
  expect(tieOf({ ...office('p', 'staff'), sensitive: false }, office('q', 'staff'))).toBe('none');
});
