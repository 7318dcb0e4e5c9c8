import { and, gt, isNull, lte, or } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Citation, type Outcome, type Words } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { postHolders } from '../roster/holders-service.ts';
import { postPeriod, unitPeriod } from '../roster/schema.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { inviteesFor, type Holder, type UnitNode } from './invitees-rules.ts';
import { actorFacts, loadState, loadWorld } from './load-service.ts';
import { no, w } from './rules/cite.ts';
import { active, kinship } from './rules/lookup.ts';
import { mayRead } from './rules/read.ts';
import { noCase } from './service.ts';

export type InviteeLine = { personId: string; name: string; post: string; category: Words; kin: string | null };

/** The units of a day by id, and everybody who holds a leading post on it. */
export async function leadersOn(read: Reader, day: Day): Promise<{ units: Map<string, UnitNode>; holders: Holder[] }> {
  const onDay = <T extends typeof unitPeriod | typeof postPeriod>(t: T) => and(lte(t.fromDay, day), or(isNull(t.toDay), gt(t.toDay, day)));
  const units = new Map((await read.select().from(unitPeriod).where(onDay(unitPeriod))).map((u): [string, UnitNode] => [u.unitId, { id: u.unitId, parentId: u.parentId, name: u.name, kind: u.kind, organKind: u.organKind }]));
  const posts = (await read.select().from(postPeriod).where(onDay(postPeriod))).filter((p) => p.leading && p.role !== null && p.role !== 'staff');
  const held = await postHolders(read, day, posts.map((p) => p.postId));
  return { units, holders: posts.flatMap((p) => (held.get(p.postId) ?? []).map((h): Holder => ({ personId: h.personId, name: h.name, title: p.title, unitId: p.unitId, role: p.role }))) };
}

/** Who takes part in the recommendation for the case's post, or is asked in its examination, computed from the roster as of today; kin of a candidate are marked. */
export async function invitees(ports: Ports, actor: Actor, caseId: string): Promise<Outcome<{ people: InviteeLine[]; organ: string; citation: Citation; outside: number }>> {
  const day = ports.today();
  const state = await loadState(ports.read, caseId);
  if (!state) return noCase();
  const allowed = mayRead(state, actorFacts(actor), await loadWorld(ports.read, state, null, actor, day, caseId));
  if (!allowed.ok) return allowed;
  if (!reaches(await reachedUnits(ports.read, actor, mayHandleCases, day), state.post.unitId)) return no('outside', w('本案不在您负责的单位范围内', 'This case is outside the units you answer for'), w('请由负责该单位的人办理', 'Let those who answer for the unit do it'), { status: 403 });
  const { units, holders } = await leadersOn(ports.read, day);
  const found = inviteesFor(state.post.unitId, units, holders, active(state).map((c) => c.personId));
  const sight = await sightOf(ports.read, actor, 'roster', day);
  const unitOf = new Map(holders.map((h) => [h.personId, h.unitId]));
  const seen = found.people.filter((p) => sight.kin.includes(p.personId) || sight.level({ id: p.personId, unitId: unitOf.get(p.personId) ?? null }) !== 'none');
  const kin = (p: { personId: string; name: string }): string | null => {
    for (const c of active(state)) {
      const k = kinship(c.facts, p);
      if (k.kin === 'yes') return `${c.name}：${k.relation}`;
    }
    return null;
  };
  return ok({ people: seen.map((p) => ({ ...p, kin: kin(p) })), organ: found.organ, citation: found.citation, outside: found.people.length - seen.length });
}
