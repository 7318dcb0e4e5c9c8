import type { Draft } from './draft.ts';
import type { Ties } from './kin.ts';
import type { Ids } from './unit-rows.ts';
import { UNITS } from './units.ts';

/** A vacant post and people who meet every condition for it. */
export type Vacancy = { key: string; unitId: string; postId: string; title: string; candidateIds: string[] };
/** A person whom a rule bars from a post: which, and why in a word. */
export type Barred = { why: 'admonition' | 'tenure' | 'kin-of-member' | 'kin-in-organ' | 'spouse-abroad'; postId: string; personId: string };
export type DemoScenario = {
  /** The main vacancy: a 乡科级正职 appointed by the party committee. */
  main: Vacancy;
  vacancies: Vacancy[];
  barred: Barred[];
  /** Person ids of the nine members of the decision body, the chair first. */
  members: string[];
};

const MAIN = 'social.chief';
const TOWNSHIP_CHIEF = [MAIN, 'partyschool.chief', 'civil.chief', 'culture.chief', 'songyan.office'];
const TOWNSHIP_DEPUTY = ['org.deputy', 'united.deputy', 'finance.deputy', 'water.deputy', 'health.deputy', 'emergency.deputy', 'audit.deputy'];
const COUNTY_DEPUTY = ['government.deputy'];
const MEMBER_KEYS = ['secretary', 'mayor', 'vice', 'discipline', 'head', 'publicity', 'united', 'executive', 'law'];

/** Names the vacancies and the people for the journeys of the demonstration. */
export function scenarioOf(people: readonly Draft[], ids: Ids, ties: Ties, planted: ReadonlySet<string>): DemoScenario {
  const kinless = (p: Draft): boolean => !ties.spouse.has(p.id) && !ties.siblings.has(p.id) && !ties.children.has(p.id) && !ties.parents.has(p.id);
  const sound = (p: Draft): boolean => p.key === null && !planted.has(p.id) && p.punishments.length === 0 && kinless(p) && p.partyRegular !== null && p.appraisals.length === 5 && p.appraisals.every((a) => a.grade === 'excellent' || a.grade === 'competent');
  const tenure = (p: Draft): boolean => p.jobs.at(-1)!.from <= earliestOk(people);
  const pool = {
    deputies: people.filter((p) => p.level === 'township-deputy' && !p.reserve && sound(p) && tenure(p) && p.unit.organKind !== 'institution'),
    chiefs: people.filter((p) => p.level === 'township-chief' && sound(p) && tenure(p) && p.jobs.filter((j) => j.rank === 'township-chief').length >= 2 && grassrootsMonths(p) && p.unit.organKind !== 'institution'),
    staff: people.filter((p) => p.level === 'staff' && !p.reserve && sound(p) && p.trade === 'office' && p.courses.some((c) => c.level !== '中专') && p.ranks.some((r) => r.to === null && r.rank.startsWith('principal')) && p.unit.organKind !== 'institution'),
  };
  const share = (list: readonly Draft[], n: number, of: number): string[] => list.filter((_, i) => i % of === n).slice(0, 8).map((p) => p.id);
  const vacancy = (key: string, candidateIds: string[]): Vacancy => {
    const unit = UNITS.find((u) => u.posts.some((p) => p.key === key))!;
    return { key, unitId: ids.unit.get(unit.key)!, postId: ids.post.get(key)!, title: `${unit.name}${unit.posts.find((p) => p.key === key)!.title}`, candidateIds };
  };
  const vacancies = [
    ...TOWNSHIP_CHIEF.map((key, i) => vacancy(key, share(pool.deputies, i, TOWNSHIP_CHIEF.length))),
    ...TOWNSHIP_DEPUTY.map((key, i) => vacancy(key, share(pool.staff, i, TOWNSHIP_DEPUTY.length))),
    ...COUNTY_DEPUTY.map((key) => vacancy(key, share(pool.chiefs, 0, 1))),
  ];
  const person = (key: string): string => people.find((p) => p.key === key)!.id;
  return {
    main: vacancies[0]!, vacancies,
    barred: [
      { why: 'admonition', postId: ids.post.get('civil.chief')!, personId: person('admonished') },
      { why: 'tenure', postId: ids.post.get('government.deputy')!, personId: person('short_tenure') },
      { why: 'kin-of-member', postId: ids.post.get(MAIN)!, personId: person('kin_of_member') },
      { why: 'kin-in-organ', postId: ids.post.get('civil.chief')!, personId: person('kin_in_organ') },
      { why: 'spouse-abroad', postId: ids.post.get('culture.chief')!, personId: person('spouse_abroad') },
    ],
    members: MEMBER_KEYS.map(person),
  };
}

/** The month by which a post must have begun to be held for more than two years, seen from the newest post of the department. */
function earliestOk(people: readonly Draft[]): string {
  const newest = people.reduce((max, p) => (p.jobs.at(-1)!.to === null && p.jobs.at(-1)!.from > max && p.key === null && p.level !== 'staff' ? p.jobs.at(-1)!.from : max), '');
  return `${Number(newest.slice(0, 4)) - 3}-${newest.slice(5, 7)}`;
}

const grassrootsMonths = (p: Draft): boolean => p.jobs.some((j) => j.grassroots && j.to !== null && Number(j.to.slice(0, 4)) - Number(j.from.slice(0, 4)) >= 3);
