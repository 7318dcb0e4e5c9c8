import { addMonths, earliest, latest, type Day, type PartialDate } from '../../kernel/day.ts';
import type { PunishmentFacts } from '../../domain/facts.ts';
import { daysOfYear, demerit, heavyOn, investigation, leave, trial } from '../../domain/regulations/civil-servant-appraisal-2020/no-grade.ts';
import { effects } from '../../domain/regulations/punishment/effects.ts';
import { citationOf } from '../../domain/rule.ts';
import type { Kind, Place, PlaceWhy, Stated } from './shapes-rules.ts';

/** Where the institution recruits people who then stand in a trial period; others (调任、军转) do not. */
const RECRUITED = /考录|考试录用|选调|录用|招聘/;

/**
 * Whether somebody is still in the trial year of a recruit (公务员法第三十四条) on the last day of the period: by the day and way of entry,
 * or by the start of work where that alone decides; null where neither is known well enough.
 */
export function trialOn(of: { enteredOn: string | null; entryChannel: string | null; workStart: string | null }, end: Day): boolean | null {
  const over = (date: string): boolean | null => {
    const [first, last] = [earliest(date as PartialDate), latest(date as PartialDate)];
    return addMonths(last, 12) <= end ? false : addMonths(first, 12) > end ? true : null;
  };
  if (of.enteredOn === null) return of.workStart !== null && over(of.workStart) === false ? false : null;
  const running = over(of.enteredOn);
  return running === false || (of.entryChannel !== null && !RECRUITED.test(of.entryChannel)) ? false : of.entryChannel === null ? null : running;
}

/** How a person takes part in a round, and under which article where it is not simply with a grade. Only the annual appraisal leaves people out. */
export function placeOf(kind: Kind, year: number, stated: Stated, punishments: readonly PunishmentFacts[] | null): { place: Place; why: PlaceWhy | null } {
  if (kind !== 'annual') return { place: 'graded', why: null };
  const { leaveDays } = stated;
  if (leaveDays !== null && 2 * leaveDays > daysOfYear(year)) {
    return { place: 'left-out', why: { words: { zh: `病事假累计 ${leaveDays} 天，超过半年，不参加年度考核`, en: `${leaveDays} days of leave, more than half the year: no part` }, citation: citationOf(leave) } };
  }
  if (stated.underInvestigation === true) return { place: 'no-comment', why: { words: { zh: '被立案尚未结案，参加考核，不写评语、不定等次', en: 'a case is open: takes part, no comment, no grade' }, citation: citationOf(investigation) } };
  if (stated.trial === true) return { place: 'comment-only', why: { words: { zh: '试用期内新录用，只写评语，不定等次', en: 'newly recruited and in the trial period: comment only' }, citation: citationOf(trial) } };
  const heavy = punishments === null ? false : heavyOn(punishments, year);
  if (heavy !== false && heavy !== 'open') {
    const name = effects[heavy.punishment.kind].words;
    return { place: 'comment-only', why: { words: { zh: `${name.zh}处分期到 ${heavy.until}，只写评语，不定等次`, en: `${name.en} in effect until ${heavy.until}: comment only` }, citation: citationOf(demerit) } };
  }
  return { place: 'graded', why: null };
}
