import { z } from 'zod';
import { isDay, type Day } from '../../../kernel/day.ts';

const words = (most = 4000) => z.string().trim().min(1).max(most);
const day = z.string().refine(isDay, 'YYYY-MM-DD').transform((d) => d as Day);
const id = z.uuid();

/** Opens a matter on a road, about people of the roster. */
export const opening = z.object({ road: z.string().max(40), personIds: z.array(id).min(1).max(50), reason: words() });

/** Everything one can do to a matter. */
export const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step.fill'), values: z.record(z.string().max(40), z.union([z.string().max(4000), z.number().int().min(0).max(100_000), z.boolean(), z.null()])) }),
  z.object({ kind: z.literal('meeting.call'), on: day, place: words(200), chairId: words(100), due: z.array(z.object({ memberId: words(100), name: words(100), personId: id.nullable(), accountId: id.nullable() })).min(1).max(99) }),
  z.object({ kind: z.literal('meeting.open'), on: day, present: z.array(words(100)).max(99), leaves: z.array(z.object({ personId: id, memberId: words(100), reason: words(500) })).max(500) }),
  z.object({ kind: z.literal('vote.give'), personId: id, stand: z.enum(['yes', 'no', 'defer']) }),
  z.object({ kind: z.literal('vote.close'), personId: id }),
  z.object({ kind: z.literal('step.complete'), acknowledged: z.array(words(100)).max(100).optional(), reasons: z.array(z.object({ personId: id, rule: words(200), reason: words() })).max(500).optional() }),
  z.object({ kind: z.literal('matter.stop'), reason: words() }),
]);

export type Opening = z.infer<typeof opening>;
export type Command = z.infer<typeof command>;
