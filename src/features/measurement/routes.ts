import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { keepComposite } from './composite-service.ts';
import { mayReadResults } from './load-service.ts';
import { appointedIn, takeReviewReport } from './review-service.ts';
import { paperForms, readTexts, takeTexts, type Taken } from './texts-service.ts';
import { listResults, readPerson, readPoll, readReview } from './service.ts';
import type { Box } from '../ballots/service.ts';
import { confirmResult, recordResult, withdrawResult } from './results-service.ts';
import { confirmShape, newResultShape, withdrawShape, listShape, personShape, pollShape, reviewShape, textsShape } from './shapes-rules.ts';

const tags = ['measurement'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const reading = { config: { access: mayReadResults } };

/** Results of counted polls and what is measured of a person: /api/measurement. */
export function measurementRoutes(app: App, ports: Ports, box: Pick<Box, 'random' | 'by'>): void {
  app.get('/api/measurement/polls', { ...reading, schema: { tags, summary: 'Counted polls within reach, without their results', response: { 200: listShape, ...fails } } },
    async (request) => ({ polls: await listResults(ports.read, actorOf(request), ports.today()) }) as never);

  app.get('/api/measurement/polls/:id', { ...reading, schema: { tags, summary: 'A counted poll: quality statement and results by subject; the reading is recorded', params, response: { 200: pollShape, ...fails } } },
    async (request, reply) => answer(reply, await readPoll(ports, actorOf(request), request.params.id)) as never);

  app.get('/api/measurement/people/:id', { ...reading, schema: { tags, summary: 'All that is measured of one person, each with its interval; the reading is recorded', params, response: { 200: personShape, ...fails } } },
    async (request, reply) => answer(reply, await readPerson(ports, actorOf(request), request.params.id)) as never);

  const handling = { config: { access: mayHandleCases } };
  const made = { 200: z.object({ id: z.string() }), ...fails };
  const atResult = z.object({ id: z.uuid(), result: z.uuid() });

  app.post('/api/measurement/people/:id/results', { ...handling, schema: { tags, summary: 'Records a result of work by its document; it counts once another confirms it', params, body: newResultShape, response: made } },
    async (request, reply) => { const { notKin, ...said } = request.body; return answer(reply, await recordResult(ports, actorOf(request), request.params.id, said, notKin)); });

  app.post('/api/measurement/people/:id/results/:result/confirm', { ...handling, schema: { tags, summary: 'Confirms a result as another than who recorded it', params: atResult, body: confirmShape, response: made } },
    async (request, reply) => answer(reply, await confirmResult(ports, actorOf(request), request.params.id, request.params.result, request.body.notKin)));

  app.post('/api/measurement/people/:id/results/:result/withdraw', { ...handling, schema: { tags, summary: 'Withdraws a result with the reason', params: atResult, body: withdrawShape, response: made } },
    async (request, reply) => answer(reply, await withdrawResult(ports, actorOf(request), request.params.id, request.params.result, request.body.reason, request.body.notKin)));

  app.post('/api/measurement/people/:id/composite', { ...handling, schema: { tags, summary: 'Keeps the composite of a person as it stands today', params, response: made } },
    async (request, reply) => answer(reply, await keepComposite(ports, actorOf(request), request.params.id)));

  app.get('/api/measurement/reviews/:id', { ...reading, schema: { tags, summary: 'The yearly reviews of a unit beside one another; the reading is recorded', params, response: { 200: reviewShape, ...fails } } },
    async (request, reply) => answer(reply, await readReview(ports, actorOf(request), request.params.id)) as never);

  app.get('/api/measurement/reviews/:id/appointed', { ...handling, schema: { tags, summary: 'People newly promoted in a year within a unit, for the sketch of its review', params, querystring: z.object({ year: z.coerce.number().int().min(1949).max(2200) }), response: { 200: z.object({ people: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })) }), ...fails } } },
    async (request, reply) => { const got = await appointedIn(ports.read, actorOf(request), request.params.id, request.query.year, ports.today()); return answer(reply, got.ok ? ok({ people: got.value }) : got); });

  app.post('/api/measurement/polls/:id/texts', { ...handling, schema: { tags, summary: 'Reads what was written in a counted poll, in an order of chance; every reading is recorded', params, response: { 200: textsShape, ...fails } } },
    async (request, reply) => answer(reply, await readTexts(ports, box, actorOf(request), request.params.id)));

  const sent = async (reply: Parameters<typeof sendRefusal>[0], taken: Outcome<Taken>) => (taken.ok ? reply.header('content-type', taken.value.mime).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`).send(Buffer.from(taken.value.bytes) as never) : sendRefusal(reply, taken.refusal));
  const paper = z.object({ id: z.uuid(), form: z.enum(paperForms) });
  app.get('/api/measurement/polls/:id/texts/:form', { ...handling, schema: { tags, summary: 'What was written, as a paper; taking it out is recorded', params: paper, response: { ...fails } } },
    async (request, reply) => sent(reply, await takeTexts(ports, box, actorOf(request), request.params.id, request.params.form)) as never);

  app.get('/api/measurement/polls/:id/report/:form', { ...reading, schema: { tags, summary: 'The report of a counted yearly review as a paper; taking it out is recorded', params: paper, response: { ...fails } } },
    async (request, reply) => sent(reply, await takeReviewReport(ports, actorOf(request), request.params.id, request.params.form)) as never);
}
