import type { Paper } from './paper.ts';
import { appointmentNotice } from './papers/appointment-notice.ts';
import { countReport } from './papers/count-report.ts';
import { finding } from './papers/finding.ts';
import { notice } from './papers/notice.ts';
import { recommendationSummary } from './papers/recommendation-summary.ts';
import { voteSlip } from './papers/vote-slip.ts';
import { wholeRecord } from './papers/whole-record.ts';

/** Every kind of paper a case can produce, in the order of the procedure. */
export const papers: readonly Paper[] = [wholeRecord, recommendationSummary, finding, voteSlip, countReport, notice, appointmentNotice];
