import { addDays, type Day } from '../../kernel/day.ts';
import type { Citation } from '../../kernel/refusal.ts';
import { review } from '../../domain/regulations/civil-servants-2018/art-95.ts';
import { citationOf } from '../../domain/rule.ts';
import type { Grade } from './shapes-rules.ts';

/** Days within which a review of a measure may be asked for (公务员法第九十五条). */
const REVIEW_DAYS = 30;
const own: Citation = { document: 'own.appraisal', title: '本单位考核设定（无全国数字）', year: 2019, article: '异议期限', confidence: 'institution' };

/**
 * The last day on which a person may object to a result told on a day. “Not competent” is a measure of which article 95 gives 30 days for a
 * review; for other results the institution sets the days, and while it has not, the same 30 hold and are shown as to be checked.
 */
export function objectionUntil(told: Day, grade: Grade, setting: number | null): { until: Day; days: number; citation: Citation } {
  if (grade === 'incompetent') return { until: addDays(told, REVIEW_DAYS), days: REVIEW_DAYS, citation: citationOf(review) };
  if (setting !== null) return { until: addDays(told, setting), days: setting, citation: own };
  return { until: addDays(told, REVIEW_DAYS), days: REVIEW_DAYS, citation: { ...citationOf(review), confidence: 'weak' } };
}
