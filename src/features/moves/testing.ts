import { prohibitions } from '../../domain/discipline/lists.ts';
import type { Command } from './rules/commands.ts';
import type { Values } from './rules/state.ts';

/** What is entered, step by step, on each road; `holding`, `post` and days ahead are laid in by the driver. */
export type Plan = { values: Record<string, Values>; /** Day on which each step is taken; others go on. */ on: Record<string, string> };

const talk = { talkedOn: '2026-03-18', talkedBy: '程望舒', talk: '说明组织决定' };
const handle = { document: '云组干〔2026〕8号', effectiveOn: '2026-03-18' };

/** Completes a step with every prohibition acknowledged. */
export const completing: Extract<Command, { kind: 'step.complete' }> = { kind: 'step.complete', acknowledged: prohibitions.map((p) => p.id) };

/** One way through each road on which nothing is amiss. */
export const plans: Readonly<Record<string, Plan>> = {
  removal: { on: { propose: '2026-03-02', decision: '2026-03-16', talk: '2026-03-18', handle: '2026-03-18' }, values: { propose: { holding: 'HOLDING', ground: 'health', awayFrom: '2025-03-01', basis: '诊断证明、单位报告' }, talk, handle } },
  resignation: { on: { apply: '2026-03-02', decision: '2026-03-16', talk: '2026-03-18', handle: '2026-03-18' }, values: { apply: { holding: 'HOLDING', kind: 'voluntary', leaves: 'service', writtenOn: '2026-02-20', minimumServiceLeft: false, secrecyRuns: false, unfinishedBusiness: false, underReview: false, otherBar: false, leader: true, basis: '个人原因' }, talk, handle } },
  demotion: { on: { propose: '2026-03-02', decision: '2026-03-16', talk: '2026-03-18', handle: '2026-03-18' }, values: { propose: { holding: 'HOLDING', post: 'POST', basis: '年度考核不称职' }, talk, handle } },
  adjustment: { on: { verify: '2026-03-02', propose: '2026-03-04', decision: '2026-03-16', talk: '2026-03-18', handle: '2026-03-18' }, values: { verify: { holding: 'HOLDING', ground: 8, evidence: '连续两年重点任务未完成', verifiedOn: '2026-03-02' }, propose: { proposedOn: '2026-03-04', method: 'lateral', post: 'POST', opinion: '平职调整' }, talk, handle } },
  'service-rank': {
    on: { plan: '2026-08-03', opinion: '2026-08-12', propose: '2026-08-20', notice: '2026-09-01', approve: '2026-09-07' },
    values: {
      plan: { planOn: '2026-08-03', rank: 'principal-1', level: 'county', positions: 100, plan: '按职数晋升' }, opinion: { opinion: 'assessment', opinionOn: '2026-08-12', opinionResult: '均为称职以上' },
      propose: { proposedOn: '2026-08-20', gradedOn: '2026-01-12', qualified: true, underInvestigation: false, otherBar: false, proposal: '符合年限' }, notice: { noticePublishedOn: '2026-08-24', noticeEndsOn: '2026-08-31', noticeResult: '没有反映' },
      approve: { gradeAfter: 20, document: '云组干〔2026〕30号', effectiveOn: '2026-09-07' },
    },
  },
  secondment: { on: { plan: '2026-03-02', consent: '2026-03-04', decision: '2026-03-16', handle: '2026-03-18', return: '2026-09-18' }, values: { plan: { post: 'POST', from: '2026-03-18', returnDue: '2026-09-18', basis: '支援重点工作' }, consent: { consentOn: '2026-03-04', hostConsent: '同意', ownConsent: '同意' }, handle, return: { returnedOn: '2026-09-18', appraisal: '良好' } } },
  rotation: { on: { plan: '2026-03-02', consent: '2026-03-04', decision: '2026-03-16', handle: '2026-03-18' }, values: { plan: { holding: 'HOLDING', post: 'POST', basis: '任现职时间较长', severalAtOnce: false }, consent: { consentOn: '2026-03-04', hostConsent: '同意', ownConsent: '同意' }, handle } },
};

/** Lays the ids of a roster into what is entered. */
export const laidIn = (values: Values, ids: { holding: string; post: string }): Values =>
  Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v === 'HOLDING' ? ids.holding : v === 'POST' ? ids.post : v]));
