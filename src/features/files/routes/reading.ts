import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../../kernel/web.ts';
import { maySupervise } from '../../accounts/rules.ts';
import { pageImage, pageThumb } from '../page-service.ts';
import { decidePermit, listPermits, readingOf, requestPermit, returnPermit } from '../permit-service.ts';
import { readings, readingVerbs } from '../register-service.ts';
import { mayApproveReading, mayReadFiles } from '../rules.ts';
import * as shape from './shapes.ts';

const now = (): string => new Date().toISOString();

/** Reading permits, the pages they open, and the register of every reading. */
export function readingRoutes(app: App, ports: Ports): void {
  const read = { access: mayReadFiles };
  const { id, idParams, line, made, day } = shape;

  app.get('/api/files/permits', { config: read, schema: { tags: ['files'], summary: 'My reading permits and those I may decide', querystring: z.object({ personId: id.optional() }), response: { 200: z.object({ permits: z.array(shape.permitLine) }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await listPermits(ports, actorOf(request), request.query.personId ?? null, now())));

  app.post('/api/files/permits', {
    config: read,
    schema: { tags: ['files'], summary: 'Ask to read a file', body: z.object({ personId: id, purpose: line(200), scope: shape.scope, minutes: z.number().int().min(5).max(480), secondReader: line(60) }), response: { 200: made, '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await requestPermit(ports, actorOf(request), request.body)));

  app.post('/api/files/permits/:id/decide', { config: { access: mayApproveReading }, schema: { tags: ['files'], summary: 'Approve or refuse a reading of someone else', params: idParams, body: z.object({ approve: z.boolean(), note: z.string().max(300).default('') }), response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await decidePermit(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/files/permits/:id/return', { config: read, schema: { tags: ['files'], summary: 'Return the file before its time', params: idParams, response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await returnPermit(ports, actorOf(request), request.params.id)));

  app.get('/api/files/permits/:id', {
    config: read,
    schema: {
      tags: ['files'], summary: 'My permit with the pages it opens; begins nothing', params: idParams,
      response: {
        200: z.object({
          permit: shape.permitLine,
          materials: z.array(z.object({
            id, cls: z.string(), sub: z.string().nullable(), n: z.number(), title: z.string(), madeOn: z.string().nullable(),
            pages: z.array(z.object({ id, materialId: id, n: z.number(), width: z.number().nullable(), height: z.number().nullable() })),
          })),
        }),
        '4xx': errorBody,
      },
    },
  }, async (request, reply) => answer(reply, await readingOf(ports, actorOf(request), request.params.id, now())));

  app.get('/api/files/pages/:id/image', { config: read, schema: { tags: ['files'], summary: 'A page as a picture with the reader burned into it; every one is an entry. Without a permit only for the keeper who has just filed it', params: idParams, querystring: z.object({ permit: id.optional() }), response: { '4xx': errorBody } } },
    async (request, reply) => {
      const shown = await pageImage(ports, actorOf(request), request.params.id, request.query.permit ?? null);
      if (!shown.ok) return sendRefusal(reply, shown.refusal) as never;
      if (shown.entryId) reply.header('x-record-entry', shown.entryId);
      return reply.type('image/jpeg').header('cache-control', 'no-store').header('x-content-type-options', 'nosniff').send(Buffer.from(shown.value.bytes) as never);
    });

  app.get('/api/files/pages/:id/thumb', { config: read, schema: { tags: ['files'], summary: 'A thumbnail of at most 120 × 160 pixels, too small to be read, of a page that a running permit opens', params: idParams, querystring: z.object({ permit: id }), response: { '4xx': errorBody } } },
    async (request, reply) => {
      const shown = await pageThumb(ports, actorOf(request), request.params.id, request.query.permit, now());
      if (!shown.ok) return sendRefusal(reply, shown.refusal) as never;
      return reply.type('image/jpeg').header('cache-control', 'no-store').header('x-content-type-options', 'nosniff').send(Buffer.from(shown.value.bytes) as never);
    });

  app.get('/api/files/readings', {
    config: { access: maySupervise },
    schema: {
      tags: ['files'], summary: 'Every opening of a page of any file, newest first',
      querystring: z.object({ personId: id.optional(), reader: z.string().max(60).optional(), from: day.optional(), to: day.optional(), before: z.string().regex(/^\d{1,18}$/).optional() }),
      response: {
        200: z.object({
          readings: z.array(z.object({ id, at: z.string(), verb: z.enum(readingVerbs), reader: z.string(), person: z.string(), material: z.string(), page: z.number().nullable(), purpose: z.string().nullable(), approver: z.string().nullable(), second: z.string().nullable() })),
          next: z.string().nullable(),
        }),
        '4xx': errorBody,
      },
    },
  }, async (request, reply) => answer(reply, await readings(ports, actorOf(request), request.query)));
}
