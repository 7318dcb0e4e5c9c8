import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, type App } from '../../kernel/web.ts';
import { mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { openFrom } from './case-service.ts';
import { readFlows } from './flows-service.ts';
import { listProposals, MATCH_JOB, readProposal, startMatching, workMatching } from './proposal-service.ts';
import { RUN_JOB, startRun, workSearch } from './run-service.ts';
import { dayAsked, listSearches, readSearch, saveSearch, takeOff } from './search-service.ts';
import { dayText, flows, id, matchingInput, opening, proposalLine, proposalView, runView, searchBody, searchLine, searchRow, text, vacancy, words } from './shapes-rules.ts';
import { readVacancies } from './vacancy-service.ts';

const tags = ['matching'];
const fails = { '4xx': errorBody, 503: errorBody };
const made = { 200: z.object({ id }), ...fails };
const queued = { 200: z.object({ jobId: id }), ...fails };
const params = z.object({ id });
const read = { access: mayReadRoster };
const work = { access: mayHandleCases };

/** Vacancies, searches of people for a post, and matching of many people to many posts: /api/matching. */
export function matchingRoutes(app: App, ports: Ports): void {
  ports.jobs.define(RUN_JOB, (job) => workSearch(ports, job));
  ports.jobs.define(MATCH_JOB, (job) => workMatching(ports, job));

  app.get('/api/matching/vacancies', {
    config: read,
    schema: { tags, summary: 'Leading posts that are short on a day, or will be within so many months; an entry of the record', querystring: z.object({ asOf: dayText.optional(), months: z.coerce.number().int().min(0).max(60).default(12) }), response: { 200: z.object({ asOf: z.string(), until: z.string(), vacancies: z.array(vacancy), unknown: z.number().describe('holders whose retirement cannot be worked out') }), ...fails } },
  }, async (request, reply) => answer(reply, await readVacancies(ports, actorOf(request), dayAsked(request.query.asOf, ports.today()), request.query.months)));

  app.get('/api/matching/searches', { config: read, schema: { tags, summary: 'Searches for posts within reach', response: { 200: z.object({ searches: z.array(searchLine) }), ...fails } } },
    async (request, reply) => answer(reply, ok({ searches: await listSearches(ports, actorOf(request)) })));
  app.post('/api/matching/searches', { config: work, schema: { tags, summary: 'Draw up a search for a post', body: searchBody, response: made } },
    async (request, reply) => answer(reply, await saveSearch(ports, actorOf(request), request.body)));
  app.put('/api/matching/searches/:id', { config: work, schema: { tags, summary: 'Change a search; earlier runs keep their conditions', params, body: searchBody, response: made } },
    async (request, reply) => answer(reply, await saveSearch(ports, actorOf(request), request.body, request.params.id)));
  app.get('/api/matching/searches/:id', {
    config: read,
    schema: { tags, summary: 'A search with one of its runs; reading one is an entry of the record', params, querystring: z.object({ n: z.coerce.number().int().min(1).optional() }), response: { 200: z.object({ search: searchRow, postTitle: z.string(), runs: z.array(z.object({ n: z.number(), day: z.string() })), run: runView.nullable() }), ...fails } },
  }, async (request, reply) => answer(reply, await readSearch(ports, actorOf(request), request.params.id, request.query.n)));
  app.post('/api/matching/searches/:id/runs', { config: work, schema: { tags, summary: 'Look for people, as a job', params, body: z.object({ asOf: dayText.optional() }), response: queued } },
    async (request, reply) => answer(reply, await startRun(ports, actorOf(request), request.params.id, request.body.asOf)));
  app.post('/api/matching/runs/:id/hands', { config: work, schema: { tags, summary: 'Take somebody off a short list by hand, or put them back, with a reason', params, body: z.object({ personId: id, off: z.boolean(), reason: text(500) }), response: made } },
    async (request, reply) => answer(reply, await takeOff(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/matching/cases', {
    config: work, schema: { tags, summary: 'Open a case from a run: post, plan with conditions, candidates', body: opening, response: { 200: z.object({ id, number: z.string(), refused: z.array(z.object({ what: z.string(), reason: words })) }), ...fails } },
  }, async (request, reply) => answer(reply, await openFrom(ports, actorOf(request), request.body)));

  app.get('/api/matching/proposals', { config: read, schema: { tags, summary: 'Proposals over posts within reach', response: { 200: z.object({ proposals: z.array(proposalLine) }), ...fails } } },
    async (request, reply) => answer(reply, ok({ proposals: await listProposals(ports, actorOf(request)) })));
  app.post('/api/matching/proposals', { config: work, schema: { tags, summary: 'Match the short lists of several runs to their posts, as a job', body: z.object({ title: text(100), input: matchingInput }), response: queued } },
    async (request, reply) => answer(reply, await startMatching(ports, actorOf(request), request.body.title, request.body.input)));
  app.get('/api/matching/proposals/:id', { config: read, schema: { tags, summary: 'A proposal with its alternatives; reading it is an entry of the record', params, response: { 200: proposalView, ...fails } } },
    async (request, reply) => answer(reply, await readProposal(ports, actorOf(request), request.params.id)));

  app.get('/api/matching/flows', { config: read, schema: { tags, summary: 'Moves from and to the grassroots by unit and year', querystring: z.object({ from: z.coerce.number().int().min(1950).max(2200) }), response: { 200: flows, ...fails } } },
    async (request, reply) => answer(reply, await readFlows(ports, actorOf(request), request.query.from, ports.today())));
}
