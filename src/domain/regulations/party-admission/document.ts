import { day } from '../../../kernel/day.ts';
import { admissionSubject, admissionUnknown, type AdmissionFacts } from '../../subjects/admission/facts.ts';
import { afterMonths, listRule, numberRule, shareRule, withinMonths } from '../../subjects/counts.ts';
import { noticeOf, orderOf, statedOf } from '../../subjects/makers.ts';
import type { Finding } from '../../rule.ts';

/** Without the day of the application the version is not known. */
const begun = (facts: AdmissionFacts): Finding | null => (facts.begunOn === null ? admissionUnknown(['begunOn']) : null);

/** The admission rules as revised in 2026; they serve matters begun on or after 2026-05-11. */
export const admission2026 = { document: 'cn.party-admission-2026', documentTitle: '《中国共产党发展党员工作细则》', year: 2026, from: day('2026-05-11'), by: 'begun', confidence: 'text', severity: 'block', scope: begun } as const;

/** The rules of 2014, for matters begun before 2026-05-11; the first day in force is not known to us beyond its year. */
export const admission2014 = { document: 'cn.party-admission-2014', documentTitle: '《中国共产党发展党员工作细则》', year: 2014, from: day('2014-01-01'), to: day('2026-05-10'), by: 'begun', confidence: 'recalled', severity: 'block', scope: begun } as const;

export const stated = statedOf(admissionSubject);
export const ordered = orderOf(admissionSubject);
export const noticed = noticeOf(admissionSubject);
export const within = withinMonths(admissionSubject);
export const after = afterMonths(admissionSubject);
export const share = shareRule(admissionSubject);
export const number = numberRule(admissionSubject);
export const list = listRule(admissionSubject);
