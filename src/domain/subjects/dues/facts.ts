import type { Day } from '../../../kernel/day.ts';
import type { Label } from '../../fact-labels.ts';
import { ruleOf, w, type Subject } from '../../rule.ts';

export type DuesKind = 'salary' | 'annual' | 'quarterly' | 'retired' | 'farmer' | 'fixed';
/** One member's dues of one month. Amounts are whole 分 (1 元 = 100 分). */
export type DuesFacts = {
  kind: DuesKind | null; base: number | null; paid: number | null;
  /** Less or nothing was approved: studied by the branch, approved by the committee above. */
  reduced: boolean | null; branchStudied: boolean | null; superiorApproved: boolean | null;
  baseUpdated: boolean | null; onePayment: number | null; forwarded: number | null;
  admittedOn: Day | null; firstDuesFrom: Day | null; monthsUnpaid: number | null;
};
const at = (zh: string, en: string): Label => ({ label: { zh, en }, where: w('在党费登记中填写', 'Fill in on the register of dues') });

/** Every fact of dues that rules name. */
export const duesLabels = {
  kind: at('党员类别', 'kind of member'), base: at('计算基数（分）', 'base in fen'), paid: at('实交（分）', 'paid in fen'), reduced: at('是否少交免交', 'less or nothing'), branchStudied: at('支部研究', 'studied by the branch'), superiorApproved: at('上一级党委批准', 'approved above'),
  baseUpdated: at('工资变动当月按新基数', 'new base from the month of the change'), onePayment: at('一次多交（分）', 'paid at once beyond the dues, in fen'), forwarded: at('上缴中央（分）', 'forwarded, in fen'), admittedOn: at('支部大会通过日期', 'day of the assembly'), firstDuesFrom: at('党费起交日期', 'first day of dues'), monthsUnpaid: at('连续未交月数', 'months unpaid in a row'),
} as const satisfies Record<string, Label>;
export type DuesPath = keyof typeof duesLabels;
/** Dues of a member for a month. */
export const duesSubject: Subject<DuesFacts, DuesPath, 'month'> = { id: 'dues', words: w('党费', 'party dues'), labels: duesLabels, stages: { month: w('当月交纳', 'dues of the month') } };
/** Describes one rule of dues. */
export const duesRule = ruleOf(duesSubject);
