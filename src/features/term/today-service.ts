import type { Actor, Ports } from '../../kernel/ports.ts';
import { holdsAny, mayApproveExceptions, mayHandleCases } from '../accounts/rules.ts';
import { loadBoard } from './board-service.ts';
import { plansWithin } from './load-service.ts';

/** What of the plans waits for the actor: own posts that are late or due this week, all late posts for those who approve, and drafts or changes to approve. */
export type TermWaiting = { kind: 'termMine' | 'termLate' | 'termApprove'; count: number; href: string };

/** Counts over the plans within reach; the way leads to the plan when it is one, else to the list. */
export async function termWaiting(ports: Ports, actor: Actor): Promise<TermWaiting[]> {
  if (!holdsAny(actor, mayHandleCases)) return [];
  const today = ports.today();
  const plans = (await plansWithin(ports.read, actor, mayHandleCases, today)).filter((p) => p.status !== 'closed');
  const decides = holdsAny(actor, mayApproveExceptions);
  const found = { termMine: [] as [string, number][], termLate: [] as [string, number][], termApprove: [] as [string, number][] };
  for (const p of plans) {
    if (decides && ((p.status === 'draft' && p.author !== actor.accountId) || (p.proposal && p.proposal.by !== actor.accountId))) found.termApprove.push([p.id, 1]);
    if (p.version === 0) continue;
    const { board, lines } = await loadBoard(ports.read, p, today);
    const mine = board.rows.filter((r, i) => lines[i]!.clerk === actor.accountId && (r.late !== null || r.cells.some((c) => c.state === 'due'))).length;
    if (mine > 0) found.termMine.push([p.id, mine]);
    if (decides && board.counts.late > 0) found.termLate.push([p.id, board.counts.late]);
  }
  const tabs = { termMine: '?show=mine', termLate: '?tab=late', termApprove: '' };
  return (Object.keys(found) as (keyof typeof found)[]).flatMap((kind) => {
    const at = found[kind];
    return at.length === 0 ? [] : [{ kind, count: at.reduce((n, [, c]) => n + c, 0), href: at.length === 1 ? `/term/${at[0]![0]}${tabs[kind]}` : '/term' }];
  });
}
