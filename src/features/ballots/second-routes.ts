import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { setMissing, setSecondKeys, setStatement, takeSecondRoll } from './second-service.ts';

const tags = ['ballots'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const done = z.object({ done: z.literal(true) });

/** What goes out to a second issuer and comes back from it: /api/ballots/:id/second. */
export function secondRoutes(app: App, ports: Ports): void {
  const handling = { config: { access: mayHandleCases } };
  const plain = (reply: Parameters<typeof answer>[0], outcome: Parameters<typeof answer>[1]) => (outcome.ok ? answer(reply, { ...outcome, value: { done: true as const } }) : answer(reply, outcome as never));
  const file = z.object({ file: z.unknown().meta({ description: 'A file of rules/second.ts' }) });

  app.get('/api/ballots/:id/second/roll', { ...handling, schema: { tags, summary: 'The roll for the second issuer; taking it out is recorded', params, response: { ...fails } } },
    async (request, reply) => {
      const taken = await takeSecondRoll(ports, actorOf(request), request.params.id, `${request.protocol}://${request.host}`);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply.header('content-type', 'application/json; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`).send(taken.value.json as never);
    });

  app.post('/api/ballots/:id/second/keys', { ...handling, schema: { tags, summary: 'Takes in the signed keys of the second issuer, before the announcement', params, body: file, response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await setSecondKeys(ports, actorOf(request), request.params.id, request.body.file)) as never);

  app.post('/api/ballots/:id/second/statement', { ...handling, schema: { tags, summary: 'Takes in the signed statement of the second issuer, after the close', params, body: file, response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await setStatement(ports, actorOf(request), request.params.id, request.body.file)) as never);

  app.post('/api/ballots/:id/second/missing', { ...handling, schema: { tags, summary: 'Says why the count goes on without the statement of the second issuer', params, body: z.object({ reason: z.string().trim().min(1).max(500) }), response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await setMissing(ports, actorOf(request), request.params.id, request.body.reason)) as never);
}
