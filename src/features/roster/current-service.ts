import { eq } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../kernel/ports.ts';
import { heldOn } from './history-rules.ts';
import { standingOn, type Held } from './post-rules.ts';
import { rosterOrder } from './rules.ts';
import { holding, person, rankPeriod } from './schema.ts';

type Now = Pick<typeof person.$inferSelect, 'jobRank' | 'rank' | 'unitId' | 'postText' | 'postSince' | 'rankSince'>;
type Service = { rank: string; fromDate: string | null; toDate: string | null };

/** The roster columns that follow from the posts and service ranks a person holds on a day. */
export function currentOf(p: Now, held: readonly Held[], service: readonly Service[], today: Day): Now & { rankOrder: number } {
  const ranked = service.filter((r) => heldOn(r, today)).sort((a, b) => ((a.fromDate ?? '') < (b.fromDate ?? '') ? 1 : -1))[0];
  const s = standingOn(held, today);
  const jobRank = ranked?.rank ?? p.jobRank;
  const rank = s.kind === 'post' ? s.rank : s.kind === 'text' || held.length === 0 ? p.rank : null;
  return {
    jobRank, rank, rankOrder: rosterOrder(rank, jobRank),
    unitId: s.kind === 'post' ? (s.unitId ?? p.unitId) : p.unitId,
    postText: s.kind === 'post' ? s.postText : s.kind === 'text' ? (p.postText ?? s.postText) : held.length === 0 ? p.postText : null,
    postSince: s.kind === 'post' ? s.postSince : s.kind === 'text' ? (p.postSince ?? s.postSince) : held.length === 0 ? p.postSince : null,
    rankSince: s.kind === 'post' ? s.rankSince : s.kind === 'text' || held.length === 0 ? p.rankSince : null,
  };
}

/**
 * Keeps the roster columns of a person (unit, post, rank, dates, sort number) in step with the posts and service rank held
 * today. Call it after every change of `holding`, `rank_period` or the service rank; it writes only when something differs.
 * A person whose posts are known only as text keeps unit and rank; one without any post keeps the unit.
 */
export async function keepCurrent(tx: Tx, personId: string): Promise<void> {
  const p = (await tx.read.select().from(person).where(eq(person.id, personId)))[0];
  if (!p) throw new Error(`person ${personId} is not there`);
  const held = await tx.read.select().from(holding).where(eq(holding.personId, personId));
  const service = await tx.read.select().from(rankPeriod).where(eq(rankPeriod.personId, personId));
  const next = currentOf(p, held, service, tx.today);
  const same = (Object.keys(next) as (keyof typeof next)[]).every((k) => next[k] === p[k]);
  if (!same) await tx.update(person, personId, next);
}
