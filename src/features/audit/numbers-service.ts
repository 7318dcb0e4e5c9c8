import { and, desc, eq } from 'drizzle-orm';
import { numbers, type NumberId } from '../../domain/file-audit/facts.ts';
import { isDay } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { loadNumbers } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { auditNumber } from './schema.ts';

type NumberRow = typeof auditNumber.$inferSelect;
/** The largest number that may be set: a hundred years in months. */
export const MOST = 1200;

/** Every number ever asked for, newest first. */
export const listNumbers = (read: Reader): Promise<NumberRow[]> => read.select().from(auditNumber).orderBy(desc(auditNumber.at), desc(auditNumber.id)).limit(500);

const wordsOf = (id: string): Words => (id in numbers ? numbers[id as NumberId].words : { zh: '', en: '' });

/** Asks that a number of the institution be another one from a day on (today or later); somebody else decides. */
export async function askNumber(ports: Ports, actor: Actor, input: { number: NumberId; value: number; reason: string; fromDay: string }): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'audit.number.asked' }, async (tx) => {
    if (!Number.isInteger(input.value) || input.value < 0 || input.value > MOST) return refusals.badNumber(MOST);
    const reason = input.reason.trim();
    if (reason.length < 2) return refusals.noteNeeded();
    if (!isDay(input.fromDay) || input.fromDay < tx.today) return refusals.badFrom();
    const old = (await loadNumbers(tx.read, input.fromDay))[input.number];
    if (old === input.value) return refusals.sameNumber(old);
    if ((await tx.read.$count(auditNumber, and(eq(auditNumber.numberId, input.number), eq(auditNumber.state, 'asked')))) > 0) return refusals.numberOpen();
    const row = await tx.insert(auditNumber, { numberId: input.number, value: input.value, reason, fromDay: input.fromDay, state: 'asked', askedBy: actor.accountId, askedName: actor.name, at: tx.at });
    tx.note({ detail: { actor: actor.name, number: wordsOf(input.number), old, new: input.value, from: input.fromDay, reason } });
    return ok({ id: row.id });
  });
}

/** A head other than the one who asked approves or declines; a day that has passed meanwhile becomes today. */
export async function decideNumber(ports: Ports, actor: Actor, id: string, approve: boolean): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: approve ? 'audit.number.approved' : 'audit.number.declined' }, async (tx) => {
    const row = await tx.lock(auditNumber, id);
    if (row?.state !== 'asked') return refusals.noNumber();
    if (row.askedBy === actor.accountId) return refusals.numberSame();
    const state = approve ? 'approved' : 'declined';
    // Results of days gone by were found with the numbers of those days.
    const fromDay = row.fromDay < tx.today ? tx.today : row.fromDay;
    await tx.update(auditNumber, id, { state, fromDay, decidedBy: actor.accountId, decidedName: actor.name, decidedDay: tx.today });
    tx.note({ detail: { actor: actor.name, number: wordsOf(row.numberId), new: row.value, asked: row.askedName, from: fromDay, reason: row.reason } });
    return ok({ state });
  });
}
