import { z } from 'zod';
import { rankLevels, serviceRanks } from '../../domain/facts.ts';
import { ok, refuse, type Outcome } from '../../kernel/refusal.ts';
import { depthOf, hasEmptyGroup, leavesOf, limits, type Expr, type Query } from './query-rules.ts';
import { refusals } from './refusals-rules.ts';
import { layers } from './truth-rules.ts';

const rank = z.enum(rankLevels.map((r) => r.id));
const months = z.number().int().min(1).max(720);
const is = z.boolean();
const age = z.number().int().min(0).max(130).optional();
const leaf = z.discriminatedUnion('term', [
  z.strictObject({ term: z.literal('age'), min: age, max: age }),
  z.strictObject({ term: z.literal('sex'), is: z.enum(['male', 'female']) }),
  ...(['minority', 'party', 'effect', 'probation', 'reserve'] as const).map((term) => z.strictObject({ term: z.literal(term), is })),
  ...(['partyMonths', 'workMonths', 'grassroots', 'postMonths'] as const).map((term) => z.strictObject({ term: z.literal(term), atLeast: months })),
  z.strictObject({ term: z.literal('education'), atLeast: z.enum(layers as [string, ...string[]]), mode: z.enum(['any', 'full-time', 'in-service']) }),
  z.strictObject({ term: z.literal('rank'), in: z.array(rank).min(1).max(11) }),
  z.strictObject({ term: z.literal('serviceRank'), atLeast: z.enum(serviceRanks.map((r) => r.id)) }),
  z.strictObject({ term: z.literal('rankMonths'), rank, atLeast: months }),
  z.strictObject({ term: z.literal('posts'), rank, atLeast: z.number().int().min(1).max(20) }),
  z.strictObject({ term: z.literal('excellent'), years: z.number().int().min(1).max(20), atLeast: z.number().int().min(1).max(20) }),
  z.strictObject({ term: z.literal('sound'), years: z.number().int().min(1).max(20) }),
  z.strictObject({ term: z.literal('training'), atLeast: z.number().int().min(1).max(20000) }),
  z.strictObject({ term: z.literal('channel'), in: z.array(z.string().min(1).max(20)).min(1).max(20) }),
  z.strictObject({ term: z.literal('text'), field: z.enum(['techTitle', 'specialty', 'nativePlace', 'school']), contains: z.string().trim().min(1).max(40) }),
]);

/** The shape of an expression, to a depth that is checked on the way: hostile input never recurses far. */
const expression = (depth: number): z.ZodType =>
  depth === 0
    ? z.strictObject({ op: z.literal('is'), leaf })
    : z.discriminatedUnion('op', [
        z.strictObject({ op: z.literal('is'), leaf }),
        z.strictObject({ op: z.enum(['all', 'any']), of: z.array(z.lazy(() => expression(depth - 1))).max(limits.leaves) }),
        z.strictObject({ op: z.literal('not'), of: z.lazy(() => expression(depth - 1)) }),
      ]);
const shape = z.strictObject({ v: z.literal(1), where: expression(limits.depth) });

/** Reads a query from outside; refuses with 400 what has not its shape, and with 422 what is too large. */
export function readQuery(input: unknown): Outcome<Query> {
  const read = shape.safeParse(input);
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? '';
    return refuse({ name: 'statistics.bad-query', status: 400, field: 'query', reason: { zh: `查询条件不完整或写法不对（${at}）。`, en: `A condition is incomplete or not well formed (${at}).` }, wayOut: { zh: '请检查该条件，填全后再查。', en: 'Complete the condition and ask again.' } });
  }
  const query = read.data as { v: 1; where: Expr };
  if (hasEmptyGroup(query.where)) return refusals.emptyGroup();
  return leavesOf(query.where).length > limits.leaves || depthOf(query.where) > limits.depth ? refusals.tooLarge(limits.leaves) : ok(query);
}
