import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { businessRoles } from '../accounts/rules.ts';
import { getJob, isOpen, jobFile, listJobs } from './service.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const jobLine = z.object({
  id: z.uuid(), kind: z.string(), title: words, state: z.enum(['waiting', 'running', 'done', 'refused', 'failed', 'cancelled']),
  done: z.number().int(), total: z.number().int().nullable(), step: words.nullable(), summary: z.record(z.string(), z.unknown()).nullable(),
  refusal: z.any().nullable().describe('as in an error body'), fileName: z.string().nullable(), createdAt: z.string(), endedAt: z.string().nullable(),
});
const params = z.object({ id: z.uuid() });
/** How often an open stream of events looks, in milliseconds. */
const LOOK = 400;

/** Long work of one's own: /api/jobs. */
export function jobsRoutes(app: App, ports: Ports): void {
  const config = { access: businessRoles };

  app.get('/api/jobs', { config, schema: { tags: ['jobs'], summary: 'My jobs, newest first', response: { 200: z.object({ jobs: z.array(jobLine) }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await listJobs(ports, actorOf(request))));

  app.get('/api/jobs/:id', { config, schema: { tags: ['jobs'], summary: 'How far a job of mine is', params, response: { 200: jobLine, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await getJob(ports, actorOf(request), request.params.id)));

  app.post('/api/jobs/:id/cancel', { config, schema: { tags: ['jobs'], summary: 'Stop a job of mine; what it had not finished leaves nothing behind', params, response: { 200: z.object({ asked: z.boolean() }), '4xx': errorBody } } },
    async (request) => ({ asked: await ports.jobs.cancel(actorOf(request), request.params.id) }));

  app.get('/api/jobs/:id/file', { config, schema: { tags: ['jobs'], summary: 'The file a job of mine made', params, response: { '4xx': errorBody } } },
    async (request, reply) => {
      const found = await jobFile(ports, actorOf(request), request.params.id);
      if (!found.ok) return sendRefusal(reply, found.refusal);
      return reply.type(found.value.mime).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.value.name)}`).header('x-content-type-options', 'nosniff').send(Buffer.from(found.value.bytes) as never);
    });

  app.get('/api/jobs/:id/events', { config, schema: { tags: ['jobs'], summary: 'Progress as server-sent events until the job has ended', params, response: { '4xx': errorBody } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const first = await getJob(ports, actor, request.params.id);
      if (!first.ok) return sendRefusal(reply, first.refusal);
      let gone = false;
      request.raw.on('close', () => { gone = true; });
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      let said = '';
      for (let now: Awaited<ReturnType<typeof getJob>> = first; !gone && now.ok; now = await getJob(ports, actor, request.params.id)) {
        const text = JSON.stringify(now.value);
        if (text !== said) reply.raw.write(`data: ${text}\n\n`);
        said = text;
        if (!isOpen(now.value.state)) break;
        await new Promise((resolve) => setTimeout(resolve, LOOK));
      }
      reply.raw.end();
      return reply;
    });
}
