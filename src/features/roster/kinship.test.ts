import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { must, refusalOf, testHouse } from '../../server/testing.ts';
import { sightOf } from './access-service.ts';
import { confirmKin, declareKin, kinPage, missingFamilies, withdrawKin } from './declare-service.ts';
import { kinOf } from '../../domain/regulations/recusal-2006/art-3.ts';
import { loadPersonFacts } from './facts-of.ts';
import { kinBetween, kinOfTwo, kinSearch, withKin } from './kinship-service.ts';
import { addRow } from './lists-service.ts';
import { district, enter } from './test-fixture.ts';

const t = testHouse();
let clerk: Actor;
let second: Actor;
let unitId: string;
let otherUnit: string;
beforeAll(async () => {
  [clerk, second] = [t.house.actor('clerk'), t.house.actor('section_head')];
  const made = await district(t.house, clerk);
  [unitId, otherUnit] = [made.bureau, made.other];
});
const one = (name: string) => enter(t.house, clerk, name, { unitId });
const line = async (of: string, relation: string, name: string, linkedPersonId: string | null = null) => must(await addRow(t.house.ports, clerk, of, 'family', { row: { relation, name, linkedPersonId }, evidence: '登记表' }));

test('a way through the records of three others is found from both ends, and by one question for many', async () => {
  const [a, w, b, c, d] = [await one('甲木'), await one('甲妻'), await one('甲兄'), await one('甲嫂'), await one('路人')];
  await line(a, '妻子', '甲妻', w);
  await line(b, '妹妹', '甲妻', w);
  await line(c, '丈夫', '甲兄', b);
  await line(d, '父亲', '路父');
  expect(await kinOfTwo(t.house.ports.read, a, b)).toMatchObject({ kin: 'yes', kinClass: 'in-law', way: { zh: expect.stringContaining('其妻（甲妻）之') } });
  expect(await kinOfTwo(t.house.ports.read, c, a)).toMatchObject({ kin: 'yes', kinClass: 'in-law' });
  const many = await kinBetween(t.house.ports.read, [a, d], [b, c, d]);
  expect([many.get(a)!.get(b)!.kin, many.get(a)!.get(c)!.kin, many.get(a)!.get(d)!.kin, many.get(d)!.get(d)!.kin, many.get(d)!.get(b)!.kin]).toEqual(['yes', 'yes', 'none', 'self', 'none']);
  // Whoever works with people's data is shut out of the wife's brother, whom no record of theirs names.
  const sight = await sightOf(t.house.ports.read, t.house.actor('clerk', { personId: a }), 'edit', t.house.ports.today());
  expect([...sight.kin].sort()).toEqual([a, b, c, w].sort());
  expect(refusalOf(await kinPage(t.house.ports, t.house.actor('clerk', { personId: a }), b)).name).toBe('roster.own-or-kin');
  expect(must(await kinPage(t.house.ports, clerk, a)).ties.map((k) => k.name).sort()).toEqual(['甲兄', '甲妻', '甲嫂'].sort());
});

test('a missing record is unknown until declared; none needs a second person, kinship counts at once, a record outweighs both', async () => {
  const [a, b, c] = [await one('乙一'), await one('乙二'), await one('乙三')];
  await line(a, '母亲', '乙母');
  expect(await kinOfTwo(t.house.ports.read, a, b)).toMatchObject({ kin: 'unknown', missing: [b] });
  expect(must(await missingFamilies(t.house.ports, clerk)).people.map((p) => p.id)).toEqual(expect.arrayContaining([b, c]));
  const declare = (aboutId: string, kin: boolean, relation: string | null = null) => declareKin(t.house.ports, clerk, { personId: b, aboutId, kin, relation, statement: '本人声明（签字）', day: t.house.ports.today() });
  expect(refusalOf(await declare(b, false)).name).toBe('roster.kin-self');
  expect(refusalOf(await declare(a, true)).name).toBe('roster.kin-relation');
  expect(refusalOf(await declareKin(t.house.ports, clerk, { personId: b, aboutId: a, kin: false, relation: null, statement: '明天的声明', day: '2999-01-01' })).name).toBe('roster.day-in-future');
  const { id } = must(await declare(a, false));
  expect((await kinOfTwo(t.house.ports.read, a, b)).kin).toBe('unknown');
  expect(refusalOf(await confirmKin(t.house.ports, clerk, id)).name).toBe('roster.kin-second-person');
  expect(refusalOf(await confirmKin(t.house.ports, t.house.actor('section_head', { personId: b }), id)).name).toBe('roster.own-or-kin');
  const both = await Promise.all([confirmKin(t.house.ports, second, id), confirmKin(t.house.ports, t.house.actor('section_head'), id)]);
  expect(both.filter((x) => x.ok)).toHaveLength(1);
  expect(await kinOfTwo(t.house.ports.read, b, a)).toEqual({ kin: 'none', declared: true });
  expect(must(await kinPage(t.house.ports, clerk, b)).ties).toMatchObject([{ personId: a, name: '乙一', kin: 'declared-none' }]);
  must(await withdrawKin(t.house.ports, clerk, id, '填错人'));
  expect((await kinOfTwo(t.house.ports.read, a, b)).kin).toBe('unknown');
  must(await declare(c, true, '表弟'));
  expect((await kinOfTwo(t.house.ports.read, c, b)).kin).toBe('yes');
  await line(a, '弟弟', '乙二', b);
  expect(refusalOf(await declare(a, false))).toMatchObject({ name: 'roster.kin-recorded', citations: [{ year: 2006 }] });
});

test('outside reach nothing is said, and a circle of records ends', async () => {
  const [a, b] = [await one('丙一'), await one('丙二')];
  await line(a, '妻子', '丙二', b);
  await line(b, '丈夫', '丙一', a);
  expect(await kinOfTwo(t.house.ports.read, a, b)).toMatchObject({ kin: 'yes', kinClass: 'spouse' });
  const far = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: otherUnit }] });
  expect(refusalOf(await kinPage(t.house.ports, far, a)).name).toBe('roster.outside-reach');
});

test('a search that met its limit says so: whoever it did not find is not known, and whoever it found is kin', async () => {
  const [a, w, b, c] = [await one('丁木'), await one('丁妻'), await one('丁兄'), await one('丁嫂')];
  await line(a, '妻子', '丁妻', w);
  await line(b, '妹妹', '丁妻', w);
  await line(c, '丈夫', '丁兄', b);
  await line(w, '丈夫', '丁木', a);
  const read = t.house.ports.read;
  expect((await kinOfTwo(read, c, a)).kin).toBe('yes');
  expect((await kinBetween(read, [c], [a], 3)).get(c)!.get(a)).toMatchObject({ kin: 'unknown', missing: [], because: { zh: expect.stringContaining('没有查全') } });
  expect((await kinBetween(read, [a], [w], 1)).get(a)!.get(w)!.kin).toBe('yes');
  expect([(await kinSearch(read, [a])).cut, (await kinSearch(read, [a], 1)).cut]).toEqual([false, true]);
  // The facts of a case carry it into the rules on standing aside.
  const facts = (await loadPersonFacts(read, a, t.house.ports.today()))!;
  const [cut, whole] = [(await withKin(read, [facts], 1))[0]!, (await withKin(read, [facts]))[0]!];
  expect(kinOf(cut, { personId: c, name: '丁嫂' })).toMatchObject({ kin: 'unknown', because: { label: { zh: expect.stringContaining('没有查全') } } });
  expect(kinOf(whole, { personId: c, name: '丁嫂' }).kin).toBe('yes');
  expect(kinOf(cut, { personId: w, name: '丁妻' }).kin).toBe('yes');
});
