import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../kernel/web.ts';
import { mayReadResults } from './load-service.ts';
import { listResults, readPerson, readPoll, readReview } from './service.ts';
import { listShape, personShape, pollShape, reviewShape } from './shapes-rules.ts';

const tags = ['measurement'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const reading = { config: { access: mayReadResults } };

/** Results of counted polls and what is measured of a person: /api/measurement. */
export function measurementRoutes(app: App, ports: Ports): void {
  app.get('/api/measurement/polls', { ...reading, schema: { tags, summary: 'Counted polls within reach, without their results', response: { 200: listShape, ...fails } } },
    async (request) => ({ polls: await listResults(ports.read, actorOf(request), ports.today()) }) as never);

  app.get('/api/measurement/polls/:id', { ...reading, schema: { tags, summary: 'A counted poll: quality statement and results by subject; the reading is recorded', params, response: { 200: pollShape, ...fails } } },
    async (request, reply) => answer(reply, await readPoll(ports, actorOf(request), request.params.id)) as never);

  app.get('/api/measurement/people/:id', { ...reading, schema: { tags, summary: 'All that is measured of one person, each with its interval; the reading is recorded', params, response: { 200: personShape, ...fails } } },
    async (request, reply) => answer(reply, await readPerson(ports, actorOf(request), request.params.id)) as never);

  app.get('/api/measurement/reviews/:id', { ...reading, schema: { tags, summary: 'The yearly reviews of a unit beside one another; the reading is recorded', params, response: { 200: reviewShape, ...fails } } },
    async (request, reply) => answer(reply, await readReview(ports, actorOf(request), request.params.id)) as never);
}
