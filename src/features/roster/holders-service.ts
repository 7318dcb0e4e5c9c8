import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import { heldPosts } from './post-rules.ts';
import { holding, person } from './schema.ts';
import { standing } from './source-service.ts';

/** Somebody who holds a post. */
export type PostHolder = { personId: string; name: string; fromDate: string | null; concurrent: boolean; holdingId: string };

/** Who holds which of the posts (all when null) on a day, by post. */
export async function postHolders(read: Reader, on: Day, postIds: readonly string[] | null): Promise<Map<string, PostHolder[]>> {
  const out = new Map<string, PostHolder[]>();
  if (postIds?.length === 0) return out;
  const open = sql`(coalesce(${holding.appointedOn}, ${holding.fromDate}) IS NULL OR coalesce(${holding.appointedOn}, ${holding.fromDate}) COLLATE "C" <= ${on}) AND (${holding.toDate} IS NULL OR ${holding.toDate} COLLATE "C" >= left(${on}, length(${holding.toDate})))`;
  const rows = await read
    .select({ h: holding, name: person.name })
    .from(holding)
    .innerJoin(person, eq(person.id, holding.personId))
    .where(and(open, standing(sql`${person.status}`), postIds === null ? isNotNull(holding.postId) : inArray(holding.postId, [...postIds])));
  // A post handed over in the same month gives way only when the person's other posts are seen too.
  const ending = rows.filter((r) => r.h.toDate !== null).map((r) => r.h.personId);
  const others = ending.length === 0 ? [] : await read.select().from(holding).where(and(open, inArray(holding.personId, ending)));
  for (const { h, name } of rows) {
    const all = h.toDate === null ? [h] : others.filter((o) => o.personId === h.personId);
    if (!heldPosts(all, on).some((x) => x.id === h.id)) continue;
    const line = { personId: h.personId, name, fromDate: h.appointedOn ?? h.fromDate, concurrent: h.concurrent, holdingId: h.id };
    out.set(h.postId!, [...(out.get(h.postId!) ?? []), line]);
  }
  return out;
}
