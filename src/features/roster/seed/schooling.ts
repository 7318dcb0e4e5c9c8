import { between, monthAt, yearOf, type Month } from './months.ts';
import type { Chance } from './random.ts';
import { COLLEGES, FAR_UNIVERSITIES, MAJORS, MEDICINE, PARTY_SCHOOL, TEACHING, UNIVERSITIES, VOCATIONAL } from './words.ts';

export type Trade = 'office' | 'teacher' | 'doctor';
export type FullTimeLevel = '中专' | '大专' | '大学' | '研究生' | '博士';
/** One course of study; `school` is 毕业院校系及专业 in one line. */
export type Course = { mode: 'full-time' | 'in-service'; level: string; degree: string | null; school: string; from: Month; to: Month };

const YEARS: Record<FullTimeLevel, number> = { 中专: 3, 大专: 3, 大学: 4, 研究生: 3, 博士: 4 };
const majors = (trade: Trade) => (trade === 'teacher' ? TEACHING : trade === 'doctor' ? MEDICINE : MAJORS);
const september = (year: number): Month => `${year}-09`;
const july = (year: number): Month => `${year}-07`;

/** The year in which someone born then begins the course after secondary school (vocational schools: after junior secondary). */
export const entranceYear = (birth: string, level: FullTimeLevel): number =>
  yearOf(birth) + (Number(birth.slice(5, 7)) >= 9 ? 1 : 0) + (level === '中专' ? 16 : 18);

/** The year in which someone born then leaves full-time education of a level. */
export const leavingYear = (birth: string, level: FullTimeLevel): number =>
  entranceYear(birth, level) + (level === '博士' ? YEARS.大学 + YEARS.研究生 + YEARS.博士 : level === '研究生' ? YEARS.大学 + YEARS.研究生 : YEARS[level]);

/** Full-time courses up to a level, in order of time; they meet without a gap except for the summers. */
export function fullTime(c: Chance, birth: string, level: FullTimeLevel, trade: Trade): Course[] {
  const steps: FullTimeLevel[] = level === '博士' ? ['大学', '研究生', '博士'] : level === '研究生' ? ['大学', '研究生'] : [level];
  let year = entranceYear(birth, level);
  return steps.map((step) => {
    const [department, major, field] = c.pick(majors(trade));
    const school = step === '中专' ? c.pick(VOCATIONAL) : step === '大专' ? c.pick(COLLEGES) : step === '博士' ? c.pick(FAR_UNIVERSITIES) : c.pick([...UNIVERSITIES, ...FAR_UNIVERSITIES]);
    const from = september(year);
    year += YEARS[step];
    const degree = step === '大学' ? `${field}学士` : step === '研究生' ? `${field}硕士` : step === '博士' ? `${field}博士` : null;
    const name = step === '博士' ? '研究生' : step;
    return { mode: 'full-time', level: name, degree, school: `${school}${step === '中专' || step === '大专' ? '' : department}${major}专业`, from, to: july(year) };
  });
}

/** A course beside the work, inside a stretch of months; null when three school years do not fit. */
export function inService(c: Chance, from: Month, to: Month, reached: string): Course | null {
  let begin = `${yearOf(from)}-09`;
  if (begin < from) begin = september(yearOf(from) + 1);
  const room = Math.floor(between(begin, to) / 12) - 3;
  if (room < 0) return null;
  begin = september(yearOf(begin) + c.int(0, Math.min(room, 4)));
  const end = monthAt(Number(begin.slice(0, 4)) * 12 + 36 + 6);
  const [department, major] = c.pick(MAJORS);
  if (reached === '中专' || reached === '大专') {
    const party = c.yes(0.4);
    return { mode: 'in-service', level: party ? '省（区、市）委党校大学' : '大学', degree: null, school: party ? `${PARTY_SCHOOL}${major}专业` : `${c.pick(UNIVERSITIES)}${department}${major}专业`, from: begin, to: end };
  }
  return c.yes(0.5)
    ? { mode: 'in-service', level: '省（区、市）委党校研究生', degree: null, school: `${PARTY_SCHOOL}公共管理专业`, from: begin, to: end }
    : { mode: 'in-service', level: '研究生', degree: '公共管理硕士', school: `${c.pick(UNIVERSITIES)}公共管理学院公共管理专业`, from: begin, to: end };
}
