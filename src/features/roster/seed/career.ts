import type { PostRole, RankLevel } from '../../../domain/facts.ts';
import { between, shift, type Month } from './months.ts';
import type { Chance } from './random.ts';
import type { Trade } from './schooling.ts';
import { CITY, COMPANIES, VILLAGES } from './words.ts';
import { UNITS, type UnitPlan } from './units.ts';

/** One stretch of a working life; `to: null` = to this day. */
export type Job = {
  unit: UnitPlan | null; unitText: string; title: string; rank: RankLevel | null; role: PostRole | null; leading: boolean;
  grassroots: boolean; promoted: boolean; from: Month; to: Month | null; postKey: string | null; concurrent: boolean;
};
export type Level = 'staff' | 'township-deputy' | 'township-chief' | 'county-deputy' | 'county-chief';

type Stage = { level: Level; least: number; weight: number };
const stage = (level: Level, least: number, weight: number): Stage => ({ level, least, weight });

/** Stages before the present post, shortest believable times in months; optional ones (in brackets of `more`) fill long lives. */
const LADDER: Record<Level, Stage[]> = {
  staff: [stage('staff', 12, 2)],
  'township-deputy': [stage('staff', 24, 3), stage('staff', 20, 2)],
  'township-chief': [stage('staff', 24, 3), stage('staff', 18, 2), stage('township-deputy', 30, 2)],
  'county-deputy': [stage('staff', 24, 2), stage('staff', 18, 1), stage('township-deputy', 28, 1), stage('township-chief', 24, 1), stage('township-chief', 26, 1)],
  'county-chief': [stage('staff', 24, 2), stage('township-deputy', 30, 1), stage('township-chief', 26, 1), stage('township-chief', 30, 1), stage('county-deputy', 40, 1)],
};
const MORE: Record<Level, Stage[]> = {
  staff: [stage('staff', 20, 2), stage('staff', 20, 2)],
  'township-deputy': [stage('township-deputy', 24, 1)],
  'township-chief': [stage('township-deputy', 24, 1), stage('township-chief', 26, 1)],
  'county-deputy': [stage('county-deputy', 30, 1)],
  'county-chief': [stage('county-deputy', 30, 1)],
};
const ORDER: Level[] = ['staff', 'township-deputy', 'township-chief', 'county-deputy', 'county-chief'];

/** Least months of work before someone can stand at a level. */
export const leastMonths = (level: Level): number => LADDER[level].reduce((n, s) => n + s.least, 0);

const GRASSROOTS = UNITS.filter((u) => u.grassroots);
const ORGANS = UNITS.filter((u) => u.level === 'township-chief' && !u.grassroots && u.organKind !== 'institution');
const ELSEWHERE = ['芷川县', '岫阳县', '栖梧县', '苇渡区', '青筠区', '沅坪县', '棠浦县'];
const OFFICES = ['财政局', '水利局', '农业农村局', '教育局', '发展和改革局', '民政局'];
const STAFF_OFFICE = ['科员', '办公室科员', '综合科科员', '办公室主任', '综合科科长', '业务科科长'];
const STAFF_TOWN = ['科员', '党政办公室科员', '党政办公室主任', '农业农村办公室主任', '综治办公室副主任'];

type Where = { unit: UnitPlan | null; text: string; grassroots: boolean };
const at = (unit: UnitPlan): Where => ({ unit, text: unit.name, grassroots: unit.grassroots });

/** The name a unit bore through all of a stretch of time that ended before a reorganization, else its present name. */
const nameThen = (unit: UnitPlan, to: Month): string => (unit.former && to <= unit.former.until.slice(0, 7) ? unit.former.name : unit.name);

function place(c: Chance, level: Level, first: boolean, self: UnitPlan, from: Month): Where {
  const there = (u: UnitPlan): boolean => u.from.slice(0, 7) <= from;
  const own = there(self) ? self : GRASSROOTS[0]!;
  const organs = ORGANS.filter(there);
  if (level === 'county-deputy' || c.yes(0.12)) {
    const county = c.pick(ELSEWHERE);
    return { unit: null, text: level === 'county-deputy' ? `${county}人民政府` : `${CITY}市${county}${c.pick(OFFICES)}`, grassroots: false };
  }
  if (level === 'staff' && first) return at(c.yes(0.7) ? c.pick(GRASSROOTS) : c.yes(0.5) && own.level === 'township-chief' ? own : c.pick(organs));
  if (level !== 'staff' && c.yes(0.55)) return at(c.pick(GRASSROOTS));
  return at(c.yes(0.4) && own.level === 'township-chief' && own.organKind !== 'institution' ? own : c.pick(organs));
}

function postAt(c: Chance, level: Level, where: Where, step: number): Pick<Job, 'title' | 'rank' | 'role' | 'leading'> {
  if (level === 'staff') return { title: where.grassroots ? STAFF_TOWN[Math.min(4, step * 2 + c.int(0, 1))]! : STAFF_OFFICE[Math.min(5, step * 3 + c.int(0, 2))]!, rank: 'staff', role: 'staff', leading: false };
  if (level === 'county-deputy') return { title: where.text.includes('区人民政府') ? '副区长' : '副县长', rank: level, role: 'deputy', leading: true };
  const options = where.unit?.posts.filter((p) => p.rank === level && (level === 'township-chief' ? p.role === 'chief' : p.role === 'deputy')) ?? [];
  const chosen = options.length > 0 ? c.pick(options) : null;
  const role = level === 'township-chief' ? 'chief' : 'deputy';
  return { title: chosen?.title ?? (role === 'chief' ? '局长' : '副局长'), rank: level, role, leading: true };
}

const TRADE_TITLES: Record<Exclude<Trade, 'office'>, string[]> = { teacher: ['教师', '年级组长', '教研组组长'], doctor: ['医师', '主治医师', '科室副主任'] };

/** What stands at the end of a career. */
export type Present = { unit: UnitPlan; unitText: string; title: string; rank: RankLevel; role: PostRole; leading: boolean; postKey: string; since: Month; level: Level; trade: Trade };

/** The posts before the present one and the present one, meeting month by month from the first day of work. */
export function career(c: Chance, workStart: Month, present: Present, direct = false): Job[] {
  const { level } = present;
  const months = between(workStart, present.since);
  let stages = level === 'staff' && months < 14 ? [] : [...LADDER[level]];
  const least = (list: Stage[]): number => list.reduce((n, s) => n + s.least, 0);
  for (const extra of direct ? [] : MORE[level]) if (least([...stages, extra]) + 30 < months && c.yes(0.6)) stages.push(extra);
  stages = stages.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  while (stages.length > 0 && least(stages) > months) stages.shift();
  if (stages.length === 0) stages = months > 0 ? [stage('staff', months, 1)] : [];
  const spare = months - least(stages);
  const weights = stages.map((s) => s.weight * (0.6 + c.next()));
  const sum = weights.reduce((n, w) => n + w, 0);
  const jobs: Job[] = [];
  let from = workStart;
  stages.forEach((s, i) => {
    const last = i === stages.length - 1;
    const to = last ? present.since : shift(from, s.least + Math.floor((spare * weights[i]!) / sum));
    if (present.trade !== 'office' && s.level === 'staff') {
      jobs.push({ unit: present.unit, unitText: present.unitText, title: TRADE_TITLES[present.trade][Math.min(i, 2)]!, rank: null, role: 'staff', leading: false, grassroots: false, promoted: false, from, to, postKey: null, concurrent: false });
    } else {
      let where = place(c, s.level, i === 0, present.unit, from);
      let held = postAt(c, s.level, where, Math.min(i, 2));
      const before = jobs.at(-1);
      for (let n = 0; n < 9 && before?.title === held.title && before.unitText === where.text; n++) {
        where = place(c, s.level, i === 0, present.unit, from);
        held = postAt(c, s.level, where, Math.min(i, 2));
      }
      jobs.push({ unit: where.unit, unitText: where.unit ? nameThen(where.unit, to) : where.text, ...held, grassroots: where.grassroots, promoted: s.level !== 'staff' && stages[i - 1]?.level !== s.level, from, to, postKey: null, concurrent: false });
    }
    from = to;
  });
  jobs.push({
    unit: present.unit, unitText: present.unitText,
    title: present.trade !== 'office' && level === 'staff' ? TRADE_TITLES[present.trade][Math.min(stages.length, 2)]! : present.title, rank: present.rank, role: present.role, leading: present.leading,
    grassroots: present.unit.grassroots, promoted: present.leading && stages.at(-1)?.level !== level, from: present.since, to: null, postKey: present.postKey, concurrent: false,
  });
  return jobs;
}

/** A first job outside the public service, from leaving school to the day of entry. */
export function outside(c: Chance, from: Month, to: Month, village: boolean): Job {
  const unitText = village ? `${CITY}市砚溪区${c.pick(VILLAGES)}` : c.pick(COMPANIES);
  return { unit: null, unitText, title: village ? '大学生村官' : '职员', rank: null, role: null, leading: false, grassroots: village, promoted: false, from, to, postKey: null, concurrent: false };
}
