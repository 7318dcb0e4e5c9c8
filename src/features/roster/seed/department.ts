import { addMonths, type Day } from '../../../kernel/day.ts';
import { BARRED, MEMBERS, OFFICE, SEED } from './cast.ts';
import type { Draft } from './draft.ts';
import { families, tie } from './kin.ts';
import { namer } from './names.ts';
import { addPerson, noRows, pause, type NameKeys, type PersonRows } from './person-rows.ts';
import { silhouettes, type Drawn } from './photo.ts';
import { plant, type Planted } from './planted.ts';
import { chance } from './random.ts';
import { scenarioOf, type DemoScenario } from './scenario.ts';
import { staffed } from './staffing.ts';
import { idsOf, unitRows, type UnitRows } from './unit-rows.ts';
import { UNITS } from './units.ts';

/** The demonstration department as rows of the roster's tables, in an order in which they can be written. */
export type Department = UnitRows & PersonRows & {
  photos: Drawn[];
  /** What was made wrong on purpose, and in whom. */
  planted: Planted[];
  /** Person ids of the cast by key. */
  cast: ReadonlyMap<string, string>;
  /** Vacant posts, people fit for them, and people whom a rule bars. */
  scenario: DemoScenario;
};

/** Makes the invented department. Pure: the same day and key function give the same rows, ids included. */
export function generateDepartment(today: Day, keys: NameKeys): Department {
  const c = chance(SEED);
  const ids = idsOf(c.fork('ids'), UNITS);
  const people = staffed(c.fork('people'), today, namer(c.fork('names'), [...MEMBERS, ...OFFICE, ...BARRED].map((p) => p.name)));
  const cast = new Map(people.flatMap((p) => (p.key ? [[p.key, p] as const] : [])));
  const of = (key: string): Draft => cast.get(key)!;
  bar(people, of, today, c.fork('bars'));
  const kin = c.fork('kin');
  const ties = tie(kin, people, { couples: [[of('kin_in_organ'), of('spouse_of_candidate')]], siblings: [[of('publicity'), of('kin_of_member')]] });
  families(kin, today, people, ties);
  const tied = (p: Draft): boolean => p.key !== null || p.reserve || ties.spouse.has(p.id) || ties.siblings.has(p.id) || ties.children.has(p.id);
  const ordinary = people.filter((p) => p.level === 'staff' && p.trade === 'office' && !tied(p));
  const planted = plant(c.fork('errors').shuffle(ordinary), today);
  const touched = new Set(planted.flatMap((e) => e.personIds));
  const gaps = c.fork('gaps');
  for (const p of gaps.shuffle(ordinary.filter((x) => !touched.has(x.id))).slice(0, 24)) pause(gaps, p);
  const drawn = silhouettes();
  const rows = noRows();
  const draw = c.fork('rows');
  for (const p of people) {
    const photo = drawn.find((d) => d.sex === p.sex && d.tone === p.serial % 3)!.drawn;
    addPerson(draw, p, today, ids, keys, photo.sha256, rows);
  }
  const staff = new Map<string, number>();
  for (const p of people) if (p.level === 'staff') staff.set(p.unit.key, (staff.get(p.unit.key) ?? 0) + 1);
  return {
    ...unitRows(c.fork('units'), UNITS, ids, staff), ...rows, photos: drawn.map((d) => d.drawn), planted,
    cast: new Map([...cast].map(([key, p]) => [key, p.id])), scenario: scenarioOf(people, ids, ties, touched),
  };
}

/** Punishments: one in effect for the person meant to be refused, a few others in effect and past among the staff. */
function bar(people: readonly Draft[], of: (key: string) => Draft, today: Day, c: ReturnType<typeof chance>): void {
  of('admonished').punishments.push({ kind: 'admonition', decidedOn: addMonths(today, -3), months: null, basis: '砚委组诫〔诫勉〕第 3 号' });
  const staff = c.shuffle(people.filter((p) => p.key === null && p.level === 'staff' && !p.reserve));
  const cases = [
    { kind: 'admin-demerit', ago: 5, basis: '记过处分决定' }, { kind: 'party-serious-warning', ago: 11, basis: '党内严重警告处分决定' },
    { kind: 'admin-warning', ago: 2, basis: '警告处分决定' }, { kind: 'admonition', ago: 14, basis: '诫勉决定' },
    { kind: 'party-warning', ago: 40, basis: '党内警告处分决定' }, { kind: 'admin-warning', ago: 55, basis: '警告处分决定' },
  ] as const;
  cases.forEach(({ kind, ago, basis }, i) => staff[i]!.punishments.push({ kind, decidedOn: addMonths(today, -ago), months: null, basis }));
}
