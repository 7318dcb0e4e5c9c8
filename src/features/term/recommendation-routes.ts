import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { mayReadPlans } from './load-service.ts';
import { readConflicts } from './conflicts-service.ts';
import { conflictKinds } from './conflicts-rules.ts';
import { defineCarrying, startCarrying } from './recommendation-carry-service.ts';
import { paperKinds } from './recommendation-papers-rules.ts';
import { takeRoundPaper } from './recommendation-papers-service.ts';
import { roundForms, roundGroups } from './recommendation-rules.ts';
import { attendRound, enterSheet, planRound, reopenRound, stateRound } from './recommendation-service.ts';
import { draftRound, readRounds } from './recommendation-view-service.ts';
import { citation, dayText, id, text, words } from './shapes-rules.ts';

const tags = ['term'];
const fails = { '4xx': errorBody, 503: errorBody };
const plan = z.object({ id });
const params = z.object({ id, round: id });
const count = z.number().int().min(0).max(100_000);
const group = z.enum(roundGroups);
const form = z.enum(roundForms);
const invited = z.object({ personId: id.nullable(), name: text(200), post: z.string().trim().max(200), category: text(200), way: z.enum(['computed', 'added']), reason: z.string().trim().max(500).nullable(), group });
const roundBody = z.object({ form, scope: text(1000), posts: z.array(z.object({ postId: id, personIds: z.array(id).max(20) })).min(1).max(500), invited: z.array(invited).max(1000), groups: z.array(group).max(20) });
const figures = z.object({ heldOn: dayText, present: count, issued: count, returned: count, posts: z.array(z.object({ postId: id, valid: count, invalid: count, abstain: count, others: count, people: z.array(z.object({ personId: id, votes: count })).max(20) })).max(500) });
const maybe = dayText.nullable();
const facts = z.object({
  outline: z.boolean().nullable(), consultedOn: maybe, by: z.enum(['superior', 'own']).nullable(), chairedBy: z.enum(['own-committee', 'other']).nullable(), analysedOn: maybe, reportedOn: maybe,
  members: z.array(z.enum(['secretary', 'deputy', 'organization', 'discipline'])).max(4).nullable(), committeeOn: maybe, superiorOn: maybe, decidedOn: maybe, shownOn: maybe, examinedOn: maybe,
});
const nullable = z.string().nullable();
const verdict = z.object({ rule: z.string(), kind: z.enum(['pass', 'block', 'needs-reason', 'unknown', 'not-applicable']), title: words, sentence: words, wayOut: words.nullable(), citation, evidence: z.array(z.object({ label: words, value: z.string() })) });
const readFigures = figures.extend({ heldOn: z.string() });
const readFacts = facts.extend(Object.fromEntries(['consultedOn', 'analysedOn', 'reportedOn', 'committeeOn', 'superiorOn', 'decidedOn', 'shownOn', 'examinedOn'].map((k) => [k, nullable])) as Record<'consultedOn' | 'analysedOn' | 'reportedOn' | 'committeeOn' | 'superiorOn' | 'decidedOn' | 'shownOn' | 'examinedOn', typeof nullable>);
const round = z.object({
  id, form, n: z.number(), scope: z.string(), day: z.string(), authorName: z.string(), turn: z.number(), invited: z.array(invited), groups: z.array(group), facts: readFacts, attended: z.array(z.number()).nullable(),
  posts: z.array(z.object({ postId: id, title: z.string(), unitId: id, people: z.array(z.object({ personId: id, name: z.string() })) })),
  agreed: z.object({ figures: readFigures, names: z.array(z.string()), day: z.string() }).nullable(), turnout: z.enum(['enough', 'short', 'unset']), turnoutSource: z.string(), verdicts: z.array(verdict),
  carried: z.array(z.object({ postId: id, caseId: id.nullable(), by: z.array(z.string()) })), waiting: z.array(z.object({ byName: z.string(), mine: z.boolean() })), mine: readFigures.nullable(),
  earlier: z.array(z.object({ turn: z.number(), names: z.array(z.string()), differing: z.boolean() })), mayEnter: z.boolean(), mayCarry: z.boolean(),
});
const draft = z.object({
  posts: z.array(z.object({ postId: id, title: z.string(), unitId: id, unitName: z.string(), people: z.array(z.object({ personId: id, name: z.string(), why: z.enum(['case', 'proposed', 'holder']) })) })),
  invited: z.array(invited), citation, outside: z.number(),
});
const conflicts = z.object({
  conflicts: z.array(z.object({ kind: z.enum(conflictKinds), weight: z.enum(['block', 'reason', 'unknown']), people: z.array(z.string()), posts: z.array(z.string()), personIds: z.array(z.string()), postIds: z.array(z.string()), words, citation: citation.nullable(), wayOut: words })),
  withheld: z.number().describe('conflicts that concern the reader or kin'), asOf: z.string(), plans: z.array(z.string()),
});
const handle = { access: mayHandleCases };

/** One recommendation for many posts: /api/term/plans/:id/rounds. */
export function recommendationRoutes(app: App, ports: Ports): void {
  defineCarrying(ports);
  app.get('/api/term/plans/:id/rounds', { config: { access: mayReadPlans }, schema: { tags, summary: 'Rounds of recommendation of a plan; another person’s figures are hidden until both agree', params: plan, response: { 200: z.object({ rounds: z.array(round), mayHandle: z.boolean(), today: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await readRounds(ports, actorOf(request), request.params.id)));
  app.get('/api/term/plans/:id/conflicts', { config: { access: mayReadPlans }, schema: { tags, summary: 'What stands against a plan together with all others and the open cases; the reading is recorded', params: plan, response: { 200: conflicts, ...fails } } },
    async (request, reply) => answer(reply, await readConflicts(ports, actorOf(request), request.params.id)));
  app.get('/api/term/plans/:id/round-draft', { config: handle, schema: { tags, summary: 'What a new round begins with: posts, people, who takes part', params: plan, querystring: z.object({ units: z.string().max(20_000).default('').describe('unit ids, comma between; empty: all of the plan') }), response: { 200: draft, ...fails } } },
    async (request, reply) => answer(reply, await draftRound(ports, actorOf(request), request.params.id, request.query.units.split(',').filter(Boolean))));
  app.post('/api/term/plans/:id/rounds', { config: handle, schema: { tags, summary: 'Set up one recommendation for many posts', params: plan, body: roundBody, response: { 200: z.object({ id }), ...fails } } },
    async (request, reply) => answer(reply, await planRound(ports, actorOf(request), request.params.id, request.body)));
  app.post('/api/term/plans/:id/rounds/:round/attendance', { config: handle, schema: { tags, summary: 'Enter who took part', params, body: z.object({ present: z.array(count).max(1000) }), response: { 200: z.object({ present: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await attendRound(ports, actorOf(request), request.params.id, request.params.round, request.body.present)));
  app.post('/api/term/plans/:id/rounds/:round/facts', { config: handle, schema: { tags, summary: 'Enter consultation, chair, analysis, report and what follows', params, body: facts, response: { 200: z.object({ id }), ...fails } } },
    async (request, reply) => answer(reply, await stateRound(ports, actorOf(request), request.params.id, request.params.round, request.body)));
  app.post('/api/term/plans/:id/rounds/:round/sheets', { config: handle, schema: { tags, summary: 'Enter one reading of the counted papers of all posts', params, body: figures, response: { 200: z.object({ result: z.enum(['waiting', 'agreed', 'differed']), differing: z.array(z.string()) }), ...fails } } },
    async (request, reply) => answer(reply, await enterSheet(ports, actorOf(request), request.params.id, request.params.round, request.body)));
  app.post('/api/term/plans/:id/rounds/:round/reopen', { config: handle, schema: { tags, summary: 'Take agreed figures back before they stand in a case', params, body: z.object({ reason: text(500) }), response: { 200: z.object({ turn: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await reopenRound(ports, actorOf(request), request.params.id, request.params.round, request.body.reason)));
  app.post('/api/term/plans/:id/rounds/:round/carry', { config: handle, schema: { tags, summary: 'Carry one’s own reading into the cases of the posts: a job', params, response: { 200: z.object({ jobId: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await startCarrying(ports, actorOf(request), request.params.id, request.params.round)));
  app.get('/api/term/plans/:id/rounds/:round/papers/:kind', { config: handle, schema: { tags, summary: 'The sheet to fill in, or the summary, as PDF', params: params.extend({ kind: z.enum(paperKinds) }), response: { ...fails } } },
    async (request, reply) => {
      const taken = await takeRoundPaper(ports, actorOf(request), request.params.id, request.params.round, request.params.kind);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply.header('content-type', taken.value.mime).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`).send(Buffer.from(taken.value.bytes) as never);
    });
}
