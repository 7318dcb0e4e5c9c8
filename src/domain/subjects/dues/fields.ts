import { choice, count, dayOf, money, yesno, type Shape } from '../fields.ts';
import type { DuesFacts, DuesKind } from './facts.ts';

/** How each fact of a member's dues is entered; amounts in 元. */
export const duesFields: Shape<DuesFacts> = {
  kind: choice<DuesKind>({ salary: ['按月领工资', 'monthly salary'], annual: ['年薪制', 'yearly salary'], quarterly: ['按季取得收入', 'quarterly income'], retired: ['离退休', 'retired'], farmer: ['农民', 'farmer'], fixed: ['定额（学生、下岗、低保等）', 'fixed (students, laid off, on allowance)'] }),
  base: money(['计算基数', 'base']), paid: money(['实交', 'paid']), reduced: yesno(), branchStudied: yesno(), superiorApproved: yesno(), baseUpdated: yesno(), onePayment: money(['一次多交', 'paid at once beyond the dues']), forwarded: money(['上缴中央', 'forwarded']), admittedOn: dayOf(), firstDuesFrom: dayOf(), monthsUnpaid: count(),
};
