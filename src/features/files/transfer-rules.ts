import { addMonths, type Day } from '../../kernel/day.ts';

/** A material on a transfer's list. `found`: what the receiver counted (null = missing); absent where nobody counted yet. */
export type TransferItem = { materialId: string | null; cls: string; sub: string | null; n: number | null; title: string; madeOn: string | null; copies: number; pages: number; found?: { copies: number; pages: number } | null };

/** Months within which a file follows a change of authority, and within which the receiver checks and returns the receipt (〔recalled〕). */
export const TRANSFER_MONTHS = 2;
export const RECEIPT_MONTHS = 2;

/** The day by which the file must be on its way. */
export const dueOf = (changedOn: Day): Day => addMonths(changedOn, TRANSFER_MONTHS);
/** The day by which the receipt must be back. */
export const receiptDueOf = (sentOn: Day): Day => addMonths(sentOn, RECEIPT_MONTHS);

/** How a transfer stands on a day: sent late, receipt late. */
export function lateness(t: { dueOn: string; sentOn: string; state: 'sent' | 'received'; receiptOn: string | null }, today: Day): { sentLate: boolean; receiptLate: boolean } {
  return { sentLate: t.sentOn > t.dueOn, receiptLate: (t.receiptOn ?? today) > receiptDueOf(t.sentOn as Day) };
}

/** Items whose count differs from the list, in the order of the list. */
export const differing = (items: readonly TransferItem[]): TransferItem[] => items.filter((i) => i.found !== undefined && (i.found === null || i.found.copies !== i.copies || i.found.pages !== i.pages));
