import { and, desc, eq, inArray } from 'drizzle-orm';
import { lockedOn } from '../../domain/file-audit/check.ts';
import { findCheck } from '../../domain/file-audit/checks.ts';
import { isDay } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';
import { auditSwitch } from './schema.ts';

type Switch = typeof auditSwitch.$inferSelect;

/** Every request to switch a check off, newest first. */
export const listSwitches = (read: Reader): Promise<Switch[]> => read.select().from(auditSwitch).orderBy(desc(auditSwitch.at), desc(auditSwitch.id)).limit(500);

/** Asks that a check be switched off for stated days; somebody else decides. Checks that bear on 第三十七条第五项 stay on. */
export async function askSwitch(ports: Ports, actor: Actor, input: { check: string; reason: string; fromDay: string; toDay: string | null }): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'audit.check.off-asked' }, async (tx) => {
    const check = findCheck(input.check);
    if (!check) return refusals.noCheck();
    if (lockedOn(check)) return refusals.locked();
    const reason = input.reason.trim();
    if (reason.length < 2) return refusals.noteNeeded();
    if (!isDay(input.fromDay) || input.fromDay < tx.today || (input.toDay !== null && (!isDay(input.toDay) || input.toDay < input.fromDay))) return refusals.badPeriod();
    if ((await tx.read.$count(auditSwitch, and(eq(auditSwitch.checkId, check.id), inArray(auditSwitch.state, ['asked', 'approved'])))) > 0) return refusals.switchOpen();
    const row = await tx.insert(auditSwitch, { checkId: check.id, reason, fromDay: input.fromDay, toDay: input.toDay, state: 'asked', askedBy: actor.accountId, askedName: actor.name, at: tx.at });
    tx.note({ detail: { actor: actor.name, check: check.title, reason, from: input.fromDay, until: { zh: input.toDay ?? '另行恢复', en: input.toDay ?? 'further notice' } } });
    return ok({ id: row.id });
  });
}

/** A head other than the one who asked approves or declines. */
export async function decideSwitch(ports: Ports, actor: Actor, id: string, approve: boolean): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: approve ? 'audit.check.switched-off' : 'audit.check.off-declined' }, async (tx) => {
    const row = await tx.lock(auditSwitch, id);
    if (row?.state !== 'asked') return refusals.noSwitch();
    if (row.askedBy === actor.accountId) return refusals.approverSame();
    if (approve && row.toDay !== null && row.toDay < tx.today) return refusals.badPeriod();
    const state = approve ? 'approved' : 'declined';
    await tx.update(auditSwitch, id, { state, approvedBy: actor.accountId, approvedName: actor.name });
    tx.note({ detail: { actor: actor.name, check: findCheck(row.checkId)?.title ?? { zh: '', en: '' }, reason: row.reason, asked: row.askedName, from: row.fromDay, until: { zh: row.toDay ?? '另行恢复', en: row.toDay ?? 'further notice' } } });
    return ok({ state });
  });
}

/** Switches a check on again from today; one hand is enough to see more. */
export async function endSwitch(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'audit.check.switched-on' }, async (tx) => {
    const row = await tx.lock(auditSwitch, id);
    if (row?.state !== 'approved') return refusals.noSwitch();
    await tx.update(auditSwitch, id, { state: 'ended' });
    tx.note({ detail: { actor: actor.name, check: findCheck(row.checkId)?.title ?? { zh: '', en: '' } } });
    return ok({ state: 'ended' });
  });
}
