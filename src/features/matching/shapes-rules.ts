import { z } from 'zod';
import { confidences } from '../../kernel/refusal.ts';
import { wishKinds } from './wishes-rules.ts';

/* The shapes of the room on the wire. */

export const id = z.uuid();
export const words = z.object({ zh: z.string(), en: z.string() });
export const text = (max: number) => z.string().trim().min(1).max(max);
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(confidences) });
const missing = z.object({ fact: z.string(), label: words, where: words });
const reason = z.object({ kind: z.enum(['block', 'unknown', 'needs-reason']), rule: z.string(), sentence: words, citation, evidence: z.array(z.object({ label: words, value: z.string() })), wayOut: words.nullable(), missing: z.array(missing) });
export const moveKind = z.enum(['promotion', 'further-use', 'lateral']);

/** A leading post that is short, or will be. */
export const vacancy = z.object({
  postId: id, title: z.string(), unitId: id, unitName: z.string(), rank: z.string(), role: z.string().nullable(), establishment: z.number(), held: z.number(), short: z.number(),
  coming: z.array(z.object({ personId: id, name: z.string(), kind: z.enum(['retirement', 'rotation']), on: z.string(), why: words, citation: citation.nullable() })),
});
/** A search as it is drawn up. */
export const searchBody = z.object({ title: text(100), postId: id, moveKind, query: z.unknown().describe('a query of the statistics room: { v: 1, where }'), scopeUnit: id.nullable(), reason: text(1000) });
export const searchRow = z.object({ id, title: z.string(), postId: id, unitId: id, moveKind, query: z.unknown(), scopeUnit: id.nullable(), reason: z.string(), author: id, authorName: z.string(), at: z.string() });
export const searchLine = searchRow.extend({ runs: z.number(), unitName: z.string(), cases: z.number(), last: z.object({ day: z.string(), in: z.number(), open: z.number(), total: z.number() }).nullable() });
const step = z.object({ id: z.string(), words, citation, fell: z.number(), left: z.number(), named: z.number() });
const line = z.object({ personId: id, name: z.string(), unit: z.string(), post: z.string(), kind: z.enum(['in', 'open', 'out']), at: z.string().nullable(), reasons: z.array(reason), off: z.object({ reason: z.string(), byName: z.string(), at: z.string() }).nullable() });
/** One run of a search, as its reader sees it. */
export const runView = z.object({
  id, n: z.number(), day: z.string(), byName: z.string(), at: z.string(), query: z.unknown(), hidden: z.number().describe('people whom this reader may not see, self or kin'),
  found: z.object({ total: z.number(), leftOut: z.number(), steps: z.array(step), post: z.object({ title: z.string(), unitName: z.string() }), aboutPost: z.array(missing), sentence: words }),
  lines: z.array(line), hands: z.array(z.object({ id, personId: id, name: z.string(), off: z.boolean(), reason: z.string(), byName: z.string(), at: z.string() })), cases: z.array(z.object({ id, number: z.string(), byName: z.string() })),
});

/** What a matching is asked. */
export const matchingInput = z.object({
  posts: z.array(z.object({ runId: id, seats: z.number().int().min(1).max(20), specialty: z.array(z.string().trim().min(1).max(30)).max(10) })).min(1).max(60),
  wishes: z.array(z.object({ kind: z.enum(wishKinds), level: z.number().int().min(1).max(9), weight: z.number().int().min(1).max(9) })).max(wishKinds.length)
    .refine((w) => new Set(w.map((x) => x.kind)).size === w.length, 'each wish once'),
  numbers: z.object({ youngAge: z.number().int().min(20).max(60), mostYears: z.number().int().min(1).max(30) }), withOpen: z.boolean(),
});
const proposed = z.object({ personId: id, name: z.string(), post: z.string(), open: z.boolean(), speaks: z.array(words) });
/** The open proposal. */
export const proposalResult = z.object({
  posts: z.array(z.object({
    runId: id, searchId: id, postId: id, title: z.string(), seats: z.number(), candidates: z.number(),
    filled: z.array(z.object({ chosen: proposed, instead: z.array(proposed.extend({ costs: z.array(words), moves: z.array(words) })) })), empty: z.array(words),
  })),
  lacks: z.array(z.object({ words, weight: z.number(), level: z.number(), n: z.number() })), others: z.array(z.object({ changes: z.array(words), costs: z.array(words) })), barred: z.array(words), questions: z.number(),
});
export const proposalLine = z.object({ id, title: z.string(), day: z.string(), byName: z.string(), posts: z.number(), filled: z.number() });
export const proposalView = z.object({ id, title: z.string(), day: z.string(), byName: z.string(), input: matchingInput, result: proposalResult, cases: z.array(z.object({ runId: id, caseId: id })) });
/** What opening a case from a run says. */
export const opening = z.object({ runId: id, proposalId: id.nullable(), personIds: z.array(id).min(1).max(20), initiator: text(200), basis: text(4000), openingOpinion: text(4000), method: text(4000) });
export const flows = z.object({
  asOf: z.string(), from: z.number(), open: z.number(), serving: z.object({ all: z.number(), withTwoYears: z.number(), open: z.number() }),
  flows: z.array(z.object({ unitId: id.nullable(), unitName: z.string(), years: z.array(z.object({ year: z.number(), up: z.number(), down: z.number() })) })),
});
