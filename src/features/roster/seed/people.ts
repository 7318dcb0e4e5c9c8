import type { AppraisalGrade, ServiceRank } from '../../../domain/facts.ts';
import { addDays, addMonths, type Day } from '../../../kernel/day.ts';
import { career, leastMonths, outside, type Job, type Level, type Present } from './career.ts';
import { castId } from './cast.ts';
import type { Draft } from './draft.ts';
import { between, dayIn, monthsBefore, shift, yearOf, type Month } from './months.ts';
import type { Sex } from './names.ts';
import type { Chance } from './random.ts';
import { fullTime, inService, leavingYear, type Course, type FullTimeLevel, type Trade } from './schooling.ts';
import type { UnitPlan } from './units.ts';
import { COUNTIES, ETHNICITIES, OTHER_CITIES, PROVINCE, SPECIALTIES } from './words.ts';

/** What is asked of a person; the rest is drawn. Ages are in months before today, `tenure` is months in the present post. */
export type Wanted = {
  key?: string; name: string; sex: Sex; unit: UnitPlan; unitText?: string; level: Level; trade: Trade;
  present: Pick<Present, 'title' | 'rank' | 'role' | 'leading' | 'postKey'>; tenure: number;
  birthDay: Day; education: FullTimeLevel; channel: string;
  /** Only the shortest ladder of posts. */
  direct?: boolean;
  /** Day of entry where it is given; before it stand the studies, and a first job where months lie between. */
  enteredOn?: Day;
};

/** Level of full-time education by age and level of post. */
export function schoolingFor(c: Chance, age: number, level: Level, trade: Trade): FullTimeLevel {
  const x = c.next();
  if (level !== 'staff') return age >= 50 ? (x < 0.45 ? '大专' : '大学') : age >= 43 ? (x < 0.2 ? '大专' : x < 0.9 ? '大学' : '研究生') : x < 0.75 ? '大学' : '研究生';
  if (trade === 'doctor') return age >= 50 && x < 0.5 ? '大专' : '大学';
  if (age >= 50) return x < 0.3 ? '中专' : x < 0.7 ? '大专' : '大学';
  return age >= 43 ? (x < 0.3 ? '大专' : '大学') : x < 0.12 ? '大专' : x < 0.86 ? '大学' : '研究生';
}

/** Builds the life of one person: studies, work, posts, ranks, appraisals, awards. */
export function personOf(c: Chance, today: Day, want: Wanted): Draft {
  const courses = fullTime(c, want.birthDay, want.education, want.trade);
  const leaving: Month = `${leavingYear(want.birthDay, want.education)}-07`;
  const since = monthsBefore(today, want.tenure);
  const jobs: Job[] = [];
  let workStart = leaving;
  if (want.enteredOn) {
    const entered = want.enteredOn.slice(0, 7);
    // Someone who reports within the summer of leaving school begins then.
    const begin = between(leaving, entered) <= 2 ? leaving : entered;
    if (begin > leaving) jobs.push(outside(c, leaving, begin, want.channel === '社区定向招聘'));
    jobs.push(...career(c, begin, { ...want.present, unit: want.unit, unitText: want.unitText ?? want.unit.name, since: since > begin ? since : begin, level: want.level, trade: want.trade }, want.direct));
    workStart = jobs[0]!.from;
  } else {
    jobs.push(...career(c, leaving, { ...want.present, unit: want.unit, unitText: want.unitText ?? want.unit.name, since, level: want.level, trade: want.trade }, want.direct));
  }
  const extra = evening(c, jobs, want);
  if (extra) courses.push(extra);
  const enteredOn = want.enteredOn ?? dayIn(leaving, c.int(3, 26));
  const member = c.yes(want.level === 'staff' ? (want.trade === 'office' ? 0.82 : 0.45) : 0.97);
  const join = member ? joined(c, want.birthDay, workStart, today) : null;
  const other = !member && c.yes(0.2) ? c.pick(['民盟', '民建', '民进', '农工党', '九三学社', '无党派']) : '群众';
  const appraisals = appraised(c, today, workStart, want.level);
  const native = c.yes(0.9) ? `${PROVINCE}${c.pick(COUNTIES)}` : `${PROVINCE}${c.pick(OTHER_CITIES)}`;
  return {
    id: want.key ? castId(want.key) : c.uuid(), key: want.key ?? null, name: want.name, sex: want.sex, birthDay: want.birthDay, ethnicity: c.pick(ETHNICITIES),
    nativePlace: native, birthPlace: c.yes(0.8) ? native : `${PROVINCE}${c.pick(COUNTIES)}`, trade: want.trade, level: want.level, unit: want.unit,
    workStart, party: member ? '中共党员' : other, partyJoin: join, partyRegular: join && shift(join, 12) <= today.slice(0, 7) ? shift(join, 12) : null,
    health: c.yes(0.97) ? '健康' : '一般', healthFit: true, techTitle: techTitle(want, between(workStart, today)), specialty: c.yes(0.6) ? c.pick(SPECIALTIES) : null,
    courses, jobs, ranks: want.trade === 'office' ? serviceRanks(c, today, workStart, want.level) : [], appraisals, awards: awardsOf(c, today, appraisals),
    punishments: [], trainingHours: want.level === 'staff' ? c.int(180, 520) : c.int(556, 742), channel: want.channel, enteredOn, reserve: false,
    family: [], idNumber: null, serial: c.int(1, 499), status: 'serving',
  };
}

/** A birth day such that today's age lies in the given range of years, well inside its ends. */
export const bornFor = (c: Chance, today: Day, years: number, spread = 1): Day =>
  addDays(addMonths(today, -Math.round((years + 0.3 + c.next() * (spread - 0.5)) * 12)), -c.int(0, 27));

/** True when such a birth leaves enough months of work for the level. */
export const oldEnough = (today: Day, birth: Day, education: FullTimeLevel, level: Level, tenure: number): boolean =>
  between(`${leavingYear(birth, education)}-07`, monthsBefore(today, tenure)) >= leastMonths(level);

function evening(c: Chance, jobs: readonly Job[], want: Wanted): Course | null {
  const wanted = want.education === '中专' || want.education === '大专' ? 0.9 : want.education === '大学' ? (want.level === 'staff' ? 0.12 : 0.45) : 0;
  if (!c.yes(wanted)) return null;
  for (const job of jobs) {
    if (job.to === null || between(job.from, job.to) < 36) continue;
    const course = inService(c, job.from, job.to, want.education);
    if (course) return course;
  }
  return null;
}

function joined(c: Chance, birth: Day, workStart: Month, today: Day): Month {
  const adult = shift(birth, 12 * 19 + c.int(2, 11));
  const at = c.yes(0.45) ? shift(adult, c.int(0, 20)) : shift(workStart, c.int(10, 96));
  const latest = monthsBefore(today, 15);
  return at < adult ? adult : at > latest ? (latest < adult ? adult : latest) : at;
}

function techTitle(want: Wanted, months: number): string | null {
  const step = months < 70 ? 0 : months < 150 ? 1 : 2;
  if (want.trade === 'teacher') return ['二级教师', '一级教师', '高级教师'][step]!;
  if (want.trade === 'doctor') return ['住院医师', '主治医师', '副主任医师'][step]!;
  return null;
}

const BY_LEVEL: Record<Level, ServiceRank[]> = {
  staff: ['clerk-1', 'principal-4', 'principal-3', 'principal-2', 'principal-1'],
  'township-deputy': ['principal-4', 'principal-3', 'principal-2'],
  'township-chief': ['principal-2', 'principal-1'],
  'county-deputy': ['researcher-4', 'researcher-3'],
  'county-chief': ['researcher-2', 'researcher-1'],
};

/** 职级 since the parallel ranks began (2019-06): at most two steps, the later one at least two years after the first. */
function serviceRanks(c: Chance, today: Day, workStart: Month, level: Level): Draft['ranks'] {
  if (level !== 'staff' && c.yes(0.3)) return [];
  const months = between(workStart, today);
  const begin = shift(workStart, 12) < '2019-06' ? '2019-06' : shift(workStart, 12);
  if (begin >= today.slice(0, 7)) return [];
  const ladder = BY_LEVEL[level];
  const reached = level === 'staff' ? Math.min(4, Math.floor(months / 62)) : c.int(0, ladder.length - 1);
  const room = between(begin, today);
  if (reached === 0 || room < 34) return [{ rank: ladder[reached]!, from: begin, to: null }];
  const step = shift(begin, c.int(25, Math.max(25, Math.min(room - 6, 60))));
  return [{ rank: ladder[reached - 1]!, from: begin, to: step }, { rank: ladder[reached]!, from: step, to: null }];
}

function appraised(c: Chance, today: Day, workStart: Month, level: Level): Draft['appraisals'] {
  const out: Draft['appraisals'] = [];
  for (let year = yearOf(today) - 5; year < yearOf(today); year++) {
    if (year < yearOf(workStart)) continue;
    const x = c.next();
    const grade: AppraisalGrade = year === yearOf(workStart) ? 'undetermined' : x < 0.19 ? 'excellent' : level === 'staff' && x > 0.985 && year < yearOf(today) - 1 ? 'basic' : 'competent';
    out.push({ year, grade });
  }
  return out;
}

function awardsOf(c: Chance, today: Day, appraisals: Draft['appraisals']): Draft['awards'] {
  const out: Draft['awards'] = [];
  let run = 0;
  for (const a of appraisals) {
    run = a.grade === 'excellent' ? run + 1 : 0;
    const date = `${a.year + 1}-03`;
    if (run === 0 || date >= today.slice(0, 7)) continue;
    out.push(run % 3 === 0 ? { title: '记三等功', grantedBy: '砚溪区委、区政府', date } : { title: `${a.year}年度考核优秀，嘉奖`, grantedBy: '砚溪区委、区政府', date });
  }
  const year = yearOf(today) - c.int(1, 6);
  if (c.yes(0.12) && appraisals.some((a) => a.year === year)) out.push({ title: c.pick(['区优秀共产党员', '区先进工作者', '市抗旱防汛先进个人']), grantedBy: c.yes(0.7) ? '砚溪区委' : '澄州市委、市政府', date: `${year}-06` });
  return out.sort((a, b) => (a.date < b.date ? -1 : 1));
}
