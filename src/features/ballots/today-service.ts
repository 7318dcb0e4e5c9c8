import { inArray } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { reachedUnits, reaches } from '../roster/scope-service.ts';
import { secondOf } from './plan-rules.ts';
import { pollVoter, poll } from './schema.ts';
import { pollsToVote } from './service.ts';

/** What waits for the actor in this room: polls to vote in, polls to announce as the second person, polls to close or count. */
export async function ballotsWaiting(ports: Ports, actor: Actor): Promise<{ kind: 'pollVote' | 'pollAnnounce' | 'pollCount'; count: number; href: string }[]> {
  const vote = await pollsToVote(ports.read, actor.accountId, ports.now());
  const lines: Awaited<ReturnType<typeof ballotsWaiting>> = [{ kind: 'pollVote', count: vote.length, href: '/ballots' }];
  if (!holdsAny(actor, mayHandleCases)) return lines;
  const units = await reachedUnits(ports.read, actor, [...mayHandleCases], ports.today());
  const rows = (await ports.read.select({ id: poll.id, state: poll.state, unitId: poll.unitId, madeBy: poll.madeBy, plan: poll.plan }).from(poll).where(inArray(poll.state, ['draft', 'announced', 'closed']))).filter((p) => reaches(units, p.unitId));
  const drafts = rows.filter((p) => p.state === 'draft' && p.madeBy !== actor.accountId).map((p) => p.id);
  // A draft without a roll cannot be announced yet.
  const rolled = drafts.length === 0 ? [] : (await ports.read.selectDistinct({ id: pollVoter.pollId }).from(pollVoter).where(inArray(pollVoter.pollId, drafts))).map((r) => r.id);
  const now = secondOf(ports.now());
  const due = rows.filter((p) => p.state === 'closed' || (p.state === 'announced' && p.plan.times.closes <= now)).map((p) => p.id);
  const at = (ids: readonly string[]): string => (ids.length === 1 ? `/ballots/${ids[0]!}` : '/ballots');
  return [...lines, { kind: 'pollAnnounce', count: rolled.length, href: at(rolled) }, { kind: 'pollCount', count: due.length, href: at(due) }];
}
