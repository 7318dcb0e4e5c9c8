import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../../kernel/web.ts';
import { mayKeepFiles, mayReadFiles } from '../rules.ts';
import { enterReceipt, listTransfers, receiveFile, sendFile, transferOf } from '../transfer-service.ts';
import * as shape from './shapes.ts';

/** Files on their way: sent, received, receipts, overdue. */
export function transferRoutes(app: App, ports: Ports): void {
  const read = { access: mayReadFiles };
  const keep = { access: mayKeepFiles };
  const { id, idParams, line, made, day } = shape;

  app.get('/api/files/transfers', { config: read, schema: { tags: ['files'], summary: 'Transfers within reach, newest first', querystring: z.object({ personId: id.optional(), late: z.stringbool().optional() }), response: { 200: z.object({ transfers: z.array(shape.transfer) }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await listTransfers(ports, actorOf(request), request.query)));

  app.get('/api/files/transfers/:id', { config: read, schema: { tags: ['files'], summary: 'One transfer, for its paper', params: idParams, response: { 200: shape.transfer, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await transferOf(ports, actorOf(request), request.params.id)));

  app.post('/api/files/transfers/out', { config: keep, schema: { tags: ['files'], summary: 'Send a file or part of it away; it can no longer be read here', body: shape.way.extend({ materialIds: z.array(id).min(1).max(2000).nullable().describe('null: all that is here') }), response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await sendFile(ports, actorOf(request), request.body)));

  app.post('/api/files/transfers/in', { config: keep, schema: { tags: ['files'], summary: 'Take in a file: its list checked piece by piece', body: shape.way.extend({ sentOn: day, receiptBy: line(60), items: z.array(shape.listed).min(1).max(1000), differences: z.string().max(1000).nullable() }), response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await receiveFile(ports, actorOf(request), request.body)));

  app.post('/api/files/transfers/:id/receipt', { config: keep, schema: { tags: ['files'], summary: 'Enter the signed receipt of what was sent', params: idParams, body: z.object({ on: day, by: line(60), differences: z.string().max(1000).nullable() }), response: { 200: made, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await enterReceipt(ports, actorOf(request), request.params.id, request.body)));
}
