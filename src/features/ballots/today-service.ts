import { inArray } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { secondOf } from './plan-rules.ts';
import { poll, pollTrustee, pollVoter } from './schema.ts';
import { pollsToVote } from './service.ts';
import { canOpen, isTheirs, lostForGood, unready, type Standing } from './trustee-rules.ts';
import { trusteeships } from './trustee-service.ts';
import { standingOf } from './trustees-service.ts';

/** What waits for the actor in this room: polls to vote in, keys to make, rehearse or release, polls to announce as the second person, polls to close or count. */
export async function ballotsWaiting(ports: Ports, actor: Actor): Promise<{ kind: 'pollVote' | 'pollAnnounce' | 'pollCount' | 'pollKey'; count: number; href: string }[]> {
  const vote = await pollsToVote(ports.read, actor.accountId, ports.now());
  const keys = (await trusteeships(ports.read, actor.accountId)).filter((k) => isTheirs(k.step));
  const lines: Awaited<ReturnType<typeof ballotsWaiting>> = [{ kind: 'pollVote', count: vote.length, href: '/ballots' }, { kind: 'pollKey', count: keys.length, href: keys.length === 1 ? `/ballots/${keys[0]!.id}/key` : '/ballots/keys' }];
  if (!holdsAny(actor, mayHandleCases)) return lines;
  const units = await reachedUnits(ports.read, actor, [...mayHandleCases], ports.today());
  const rows = (await ports.read.select({ id: poll.id, state: poll.state, unitId: poll.unitId, madeBy: poll.madeBy, plan: poll.plan }).from(poll).where(inArray(poll.state, ['draft', 'announced', 'closed']))).filter((p) => reaches(units, p.unitId));
  const trustees = new Map<string, Standing[]>();
  for (const t of rows.length === 0 ? [] : await ports.read.select().from(pollTrustee).where(inArray(pollTrustee.pollId, rows.map((p) => p.id)))) trustees.set(t.pollId, [...(trustees.get(t.pollId) ?? []), standingOf(t)]);
  const of = (id: string): Standing[] => trustees.get(id) ?? [];
  // One whose trustees are not ready, or have not released their keys, waits for them; one that can never be opened waits to be stopped.
  const drafts = rows.filter((p) => p.state === 'draft' && p.madeBy !== actor.accountId && unready(of(p.id)).length === 0).map((p) => p.id);
  const opens = (id: string): boolean => of(id).length === 0 || canOpen(of(id)) || lostForGood(of(id)).length > 0;
  // A draft without a roll cannot be announced yet.
  const rolled = drafts.length === 0 ? [] : (await ports.read.selectDistinct({ id: pollVoter.pollId }).from(pollVoter).where(inArray(pollVoter.pollId, drafts))).map((r) => r.id);
  const now = secondOf(ports.now());
  const due = rows.filter((p) => (p.state === 'closed' && opens(p.id)) || (p.state === 'announced' && p.plan.times.closes <= now)).map((p) => p.id);
  const at = (ids: readonly string[]): string => (ids.length === 1 ? `/ballots/${ids[0]!}` : '/ballots');
  return [...lines, { kind: 'pollAnnounce', count: rolled.length, href: at(rolled) }, { kind: 'pollCount', count: due.length, href: at(due) }];
}
