import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { listMatterPapers, sealMatter, takeMatterBundle, takeMatterPaper } from './bundle-service.ts';
import { command, opening } from './rules/commands.ts';
import { command as give, listMatters, openMatter, readMatter } from './service.ts';

const tags = ['moves'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const line = z.object({ id: z.string(), number: z.string(), road: z.string(), title: z.string(), unitId: z.string(), step: z.string(), state: z.enum(['running', 'done', 'stopped']), version: z.number(), openedDay: z.string(), openedBy: z.string(), waitsFor: z.array(z.string()), dueDay: z.string().nullable() });
const reading = { config: { access: mayReadCases } };
const handling = { config: { access: mayHandleCases } };

/** The shorter roads: /api/moves. */
export function movesRoutes(app: App, ports: Ports): void {
  app.get('/api/moves', { ...reading, schema: { tags, summary: 'Matters of removal, resignation, demotion, adjustment, service rank, secondment and rotation', response: { 200: z.object({ matters: z.array(line), today: z.string() }), ...fails } } },
    async (request) => ({ matters: await listMatters(ports, actorOf(request)), today: ports.today() }));

  app.post('/api/moves', { ...handling, schema: { tags, summary: 'Open a matter on a road', body: opening, response: { 200: z.object({ id: z.string(), number: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await openMatter(ports, actorOf(request), request.body)));

  // The view is the fold of the events, typed in rules/state.ts and shared with the pages.
  app.get('/api/moves/:id', { ...reading, schema: { tags, summary: 'One matter: state, needs, verdicts, events; the first reading of a day is recorded', params, response: { 200: z.looseObject({ state: z.any(), needs: z.array(z.any()), verdicts: z.record(z.string(), z.array(z.any())), events: z.array(z.any()), bundle: z.boolean(), today: z.string(), me: z.object({ memberId: z.string().nullable() }) }), ...fails } } },
    async (request, reply) => answer(reply, await readMatter(ports, actorOf(request), request.params.id)));

  app.post('/api/moves/:id/commands', { ...reading, schema: { tags, summary: 'Give a command to a matter that was read at a version', params, body: z.object({ version: z.number().int().min(1), command }), response: { 200: z.object({ version: z.number(), step: z.string(), state: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await give(ports, actorOf(request), request.params.id, request.body.version, request.body.command)));

  app.get('/api/moves/:id/papers', { ...reading, schema: { tags, summary: 'Names of the papers a matter can produce', params, response: { 200: z.object({ papers: z.array(z.string()) }), ...fails } } },
    async (request, reply) => answer(reply, await listMatterPapers(ports, actorOf(request), request.params.id)));

  app.get('/api/moves/:id/papers/:name', { ...reading, schema: { tags, summary: 'One paper as a Word document; taking it out is recorded', params: params.extend({ name: z.string().min(1).max(300) }), response: { ...fails } } },
    async (request, reply) => {
      const taken = await takeMatterPaper(ports, actorOf(request), request.params.id, request.params.name);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply.header('content-type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`).send(Buffer.from(taken.value.bytes) as never);
    });

  app.post('/api/moves/:id/bundle', { ...handling, schema: { tags, summary: 'Seal a matter that has ended', params, response: { 200: z.object({ sha256: z.string(), version: z.number() }), ...fails } } },
    async (request, reply) => {
      const sealed = await sealMatter(ports, actorOf(request), request.params.id);
      return sealed.ok ? { sha256: sealed.value.sha256, version: sealed.value.version } : (sendRefusal(reply, sealed.refusal) as never);
    });

  app.get('/api/moves/:id/bundle', { config: { access: [...mayHandleCases, 'supervisor'] }, schema: { tags, summary: 'The newest sealed bundle of a matter, a zip that verifies offline', params, response: { ...fails } } },
    async (request, reply) => {
      const taken = await takeMatterBundle(ports, actorOf(request), request.params.id);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply.header('content-type', 'application/zip').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${taken.value.number}.zip`)}`).send(Buffer.from(taken.value.bytes) as never);
    });
}
