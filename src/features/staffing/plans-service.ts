import { desc, eq, or } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { sightOf } from '../roster/access-service.ts';
import { refusals as rosterRefusals } from '../roster/refusals-rules.ts';
import { refusals } from './refusals-rules.ts';
import type { Plan } from './rules/what-if.ts';
import { whatIf } from './schema.ts';

/** A saved plan as its list and its page have it. */
export type PlanLine = { id: string; title: string; shared: boolean; mine: boolean; ownerName: string; savedAt: string; version: number; plan: Plan };

/** The actor's own plans and those shared with everybody who reaches their bodies, newest first. */
export async function listPlans(ports: Ports, actor: Actor): Promise<Outcome<{ plans: PlanLine[] }>> {
  const sight = await sightOf(ports.read, actor, 'roster', ports.today());
  const rows = await ports.read.select().from(whatIf).where(or(eq(whatIf.owner, actor.accountId), eq(whatIf.shared, true))).orderBy(desc(whatIf.savedAt), desc(whatIf.id)).limit(200);
  const plans = rows.map((r): PlanLine => ({ id: r.id, title: r.title, shared: r.shared, mine: r.owner === actor.accountId, ownerName: r.ownerName, savedAt: r.savedAt, version: r.version, plan: r.plan as Plan }));
  return ok({ plans: plans.filter((p) => sight.units === null || p.plan.unitIds.every((u) => sight.units!.includes(u))) });
}

type Saving = { id?: string | undefined; version?: number | undefined; title: string; shared: boolean; plan: Plan };

/** Saves a plan, new or over an own one read at `version`. The only thing written is the plan itself. */
export async function savePlan(ports: Ports, actor: Actor, input: Saving): Promise<Outcome<{ id: string; version: number }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'staffing.plan.saved', subjects: input.plan.unitIds.map((id) => ({ kind: 'unit', id })) }, async (tx) => {
    const sight = await sightOf(tx.read, actor, 'roster', tx.today);
    if (sight.units !== null && input.plan.unitIds.some((u) => !sight.units!.includes(u))) return rosterRefusals.outside();
    const row = { title: input.title, shared: input.shared, plan: input.plan, savedAt: tx.at };
    tx.note({ detail: { actor: actor.name, plan: input.title, moves: input.plan.moves.length, how: input.shared ? { zh: '共享', en: 'shared' } : { zh: '仅本人', en: 'private' } } });
    if (input.id === undefined) {
      const made = await tx.insert(whatIf, { ...row, owner: actor.accountId, ownerName: actor.name });
      return ok({ id: made.id, version: made.version });
    }
    const now = await tx.lock(whatIf, input.id);
    if (!now || (now.owner !== actor.accountId && !now.shared)) return refusals.noPlan();
    if (now.owner !== actor.accountId) return refusals.notOwner();
    if (now.version !== input.version) return refusals.stalePlan();
    const saved = await tx.update(whatIf, now.id, { ...row, version: now.version + 1 });
    return ok({ id: saved.id, version: saved.version });
  });
}

/** Takes an own plan away. */
export async function removePlan(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'staffing.plan.removed' }, async (tx) => {
    const now = await tx.lock(whatIf, id);
    if (!now || (now.owner !== actor.accountId && !now.shared)) return refusals.noPlan();
    if (now.owner !== actor.accountId) return refusals.notOwner();
    await tx.remove(whatIf, id);
    tx.note({ detail: { actor: actor.name, plan: now.title } });
    return ok({ id });
  });
}
