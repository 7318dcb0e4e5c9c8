import { addMonths, type Day } from '../../kernel/day.ts';
import type { SettingKey } from '../../domain/settings.ts';
import type { Ports } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { setting } from '../record/schema.ts';
import { demoAccounts } from '../roster/seed.ts';
import { settingProposal } from './schema.ts';

type Planned = { key: SettingKey; value: unknown; months: number; title: string; number: string; reason: string };

const LIST: readonly Planned[] = [
  { key: 'selection.recommendation-turnout', value: { of: 2, per: 3 }, months: 14, title: '《砚溪区委组织部民主推荐工作细则》', number: '砚组〔2025〕21号', reason: '明确到会比例' },
  { key: 'selection.prior-report-days', value: 10, months: 9, title: '《砚溪区干部选拔任用事先报告办理规程》', number: '砚组〔2026〕4号', reason: '约定答复期限' },
  { key: 'contest.least-assessors', value: 3, months: 9, title: '《砚溪区竞争性选拔工作规程》', number: '砚组〔2026〕5号', reason: '评委不少于三人' },
  { key: 'appraisal.body-share', value: 30, months: 10, title: '《砚溪区领导班子和领导干部考核办法》', number: '砚委办〔2026〕2号', reason: '年度考核' },
  { key: 'appraisal.leader-share', value: { excellent: 25, good: 20, fair: 15, poor: 0 }, months: 10, title: '《砚溪区领导班子和领导干部考核办法》', number: '砚委办〔2026〕2号', reason: '与班子等次联动' },
  { key: 'appraisal.chief-excellent', value: 'good', months: 10, title: '《砚溪区领导班子和领导干部考核办法》', number: '砚委办〔2026〕2号', reason: '主要负责人与班子等次联动' },
  { key: 'appraisal.body-use', value: { excellent: '通报表扬', fair: '约谈主要负责人，限期整改', poor: '分析研判，提出班子调整意见' }, months: 10, title: '《砚溪区领导班子和领导干部考核办法》', number: '砚委办〔2026〕2号', reason: '班子考核结果运用' },
  { key: 'appraisal.window', value: { from: '12-01', to: '03-31' }, months: 10, title: '《砚溪区领导班子和领导干部考核办法》', number: '砚委办〔2026〕2号', reason: '年度考核' },
  { key: 'measurement.composite', value: { weights: { assessment: 60, appraisal: 20, results: 20 }, grades: { excellent: 100, competent: 80, basic: 60, incompetent: 0 }, degrees: { exceeded: 100, met: 90, partly: 60, missed: 0 }, months: { most: 24 } }, months: 8, title: '《砚溪区干部综合测评办法》', number: '砚组〔2026〕9号', reason: '几种方法各占多少，写明才能复核' },
  { key: 'measurement.review-low', value: { work: { of: 4, per: 5 }, people: { of: 2, per: 3 } }, months: 8, title: '《砚溪区选人用人工作评议办法》', number: '砚组〔2026〕10号', reason: '明确满意度偏低的线' },
  { key: 'statistics.young-age', value: 35, months: 12, title: '《砚溪区年轻干部培养规划》', number: '砚委〔2025〕30号', reason: '统一统计口径' },
];

/** This room's part of the demonstration (invented documents only): some settings in force, one proposal that waits, the others not set. */
export async function seedSettings(ports: Ports, today: Day): Promise<void> {
  const who = demoAccounts(today);
  const clerk = who.find((a) => a.key === 'clerk_one')!;
  const head = who.find((a) => a.username === 'shenyanqiu')!;
  const done = await ports.act({ actor: null, verb: 'settings.demo.loaded', detail: { rows: LIST.length + 1 } }, async (tx) => {
    for (const { key, value, months, title, number, reason } of LIST) {
      const from = addMonths(today, -months);
      const proposed = { key, value, fromDay: from, sourceTitle: title, sourceNumber: number, sourceDay: null, reason, state: 'proposed' as const, proposedBy: clerk.id, proposedName: clerk.displayName, proposedDay: from, at: `${from}T02:00:00.000Z` };
      const { id } = await tx.insert(settingProposal, proposed);
      const settingId = tx.uuid();
      await tx.update(settingProposal, id, { state: 'approved', decidedBy: head.id, decidedName: head.displayName, decidedDay: from, decisionNote: '同意', settingId });
      await tx.insert(setting, { id: settingId, key, value, fromDay: from, author: clerk.id, at: `${from}T02:00:00.000Z` });
    }
    await tx.insert(settingProposal, { key: 'selection.examination-notice-days', value: 3, fromDay: today, sourceTitle: '《砚溪区委组织部干部考察工作细则》', sourceNumber: '砚组〔2026〕33号', sourceDay: today, reason: '让知情的人来得及反映', state: 'proposed', proposedBy: clerk.id, proposedName: clerk.displayName, proposedDay: today, at: tx.at });
    return ok(null);
  });
  if (!done.ok) throw new Error(done.refusal.reason.en);
}
