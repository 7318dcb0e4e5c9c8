import type { UniversityValues } from './regulations/own-university/values.ts';
import type { Day } from '../kernel/day.ts';

/** A number or list that no national text fixes: what the institution set, who wrote it, who approved it, since when, and on what ground. */
export type Setting<T> = { value: T; author: string; approver: string; on: Day; source: string | null };

/** Numbers the institution sets itself, because no national text fixes them. */
export type SettingFacts = {
  /** Least share of people due who must take part in a recommendation. */
  recommendationTurnout: { of: number; per: number; source: string } | null;
  /** The institution’s own rule that lateral moves go without recommendation, with its source; absent: there is none. */
  lateralRoad?: { source: string };
  /** Working days between the notice of examination and its beginning; absent: the institution sets none. */
  examinationNoticeDays?: { days: number; source: string } | null;
  /** The unit's own numbers for its middle posts, under the pack `university-middle`; absent: another pack. */
  university?: Setting<UniversityValues> | null;
  /** Working days within which the superior answers a prior report; absent: the institution sets none. */
  priorReportDays?: { days: number; source: string };
};
