import { and, asc, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { prohibitions, type Prohibition } from '../../domain/discipline/lists.ts';
import { stages } from '../../domain/rule.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';
import { prohibition } from './schema.ts';

/** What is proposed for the institution's own lists. */
export const proposal = z.object({
  list: z.string().trim().min(1).max(100),
  words: z.string().trim().min(1).max(500),
  stages: z.array(z.enum(stages)).min(1),
  termChange: z.boolean(),
  source: z.string().trim().min(1).max(300),
  fromDay: z.string(),
});

/** Every prohibition in force on a day: the published lists, then the institution's own as approved. */
export async function prohibitionsOn(read: Reader, day: Day): Promise<Prohibition[]> {
  const own = await read.select().from(prohibition)
    .where(and(isNotNull(prohibition.approvedDay), lte(prohibition.fromDay, day), or(isNull(prohibition.toDay), gt(prohibition.toDay, day)))).orderBy(asc(prohibition.list), asc(prohibition.id));
  return [...prohibitions, ...own.map((p): Prohibition => ({ id: p.id, list: p.list, words: { zh: p.words, en: p.words }, stages: p.stages, termChange: p.termChange === 1, citation: null }))];
}

/** The institution's own lines with who wrote and approved them, newest last. */
export const listOwn = (read: Reader) => read.select().from(prohibition).orderBy(asc(prohibition.list), asc(prohibition.fromDay), asc(prohibition.id));

/** Puts a line forward; it bears on cases opened after another person approved it. */
export async function propose(ports: Ports, actor: Actor, said: z.infer<typeof proposal>): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'integrity.prohibition.proposed' }, async (tx) => {
    const { termChange, ...rest } = said;
    const id = await tx.insert(prohibition, { ...rest, termChange: termChange ? 1 : 0, author: actor.accountId, authorName: actor.name }).then((row) => row.id);
    tx.note({ detail: { words: said.words, list: said.list, day: said.fromDay } });
    return ok({ id });
  });
}

/** Approves a line; never one's own. */
export async function approve(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'integrity.prohibition.approved' }, async (tx) => {
    const row = await tx.lock(prohibition, id);
    if (!row) return refusals.unknown();
    if (row.approvedDay) return refusals.approvedAlready();
    if (row.author === actor.accountId) return refusals.samePerson();
    await tx.update(prohibition, id, { approver: actor.accountId, approverName: actor.name, approvedDay: tx.today });
    tx.note({ detail: { words: row.words, list: row.list, author: row.authorName } });
    return ok({ id });
  });
}

/** Ends a line from today; cases opened before keep it. */
export async function end(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'integrity.prohibition.ended' }, async (tx) => {
    const row = await tx.lock(prohibition, id);
    if (!row) return refusals.unknown();
    if (row.toDay) return refusals.endedAlready();
    await tx.update(prohibition, id, { toDay: tx.today > row.fromDay ? tx.today : row.fromDay });
    tx.note({ detail: { words: row.words, list: row.list } });
    return ok({ id });
  });
}

/** One line by id. */
export const findOwn = async (read: Reader, id: string) => (await read.select().from(prohibition).where(eq(prohibition.id, id)))[0];
