import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayApproveCorrections, mayEditRoster, mayReadCorrections } from '../accounts/rules.ts';
import { findPerson } from '../roster/load-service.ts';
import { refusals } from '../roster/refusals-rules.ts';
import { id, idParams, line } from '../roster/routes/shapes.ts';
import { citableOf } from './evidence-service.ts';
import { listCorrections, openCorrection, viewPage } from './list-service.ts';
import { badField, blanksOut } from './multipart.ts';
import { receive } from '../files/upload-service.ts';
import { ownRoutes } from './own-routes.ts';
import { addEvidence, approveCorrection, declineCorrection, filePaper, prepareCorrection, requestCorrection, returnCorrection, settleCorrection, shutOut, withdrawCorrection } from './service.ts';
import { detail, filing, lineShape, material, proposal } from './shapes.ts';

const done = z.object({ id, state: z.string() });
const pageParams = z.object({ id, k: z.coerce.number().int().min(0).max(200) });
const text = z.string().trim().min(2).max(500);

/** Endpoints of the room under /api/corrections. */
export function correctionsRoutes(app: App, ports: Ports): void {
  const read = { access: mayReadCorrections };
  const edit = { access: mayEditRoster };
  const decide = { access: mayApproveCorrections };
  const handle = { access: [...new Set([...mayEditRoster, ...mayApproveCorrections])] };
  const tags = ['corrections'];
  const ends = { 200: done, '4xx': errorBody };
  ownRoutes(app, ports);

  app.get('/api/corrections', {
    config: read,
    schema: {
      tags, summary: 'Corrections of people within reach, newest first',
      querystring: z.object({ view: z.enum(['waiting', 'mine', 'all']).default('waiting'), person: id.optional(), before: z.iso.datetime({ offset: true }).optional().describe('`next` of the page before') }),
      response: { 200: z.object({ lines: z.array(lineShape), next: z.string().nullable() }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await listCorrections(ports, actorOf(request), request.query)));

  app.post('/api/corrections', {
    config: edit, schema: { tags, summary: 'Ask for a correction of protected facts, resting on pages of the file', body: proposal.extend({ personId: id, proposalId: id.optional().describe('what an import or a merge proposed; it counts as raised with this request') }), response: ends },
  }, async (request, reply) => answer(reply, await requestCorrection(ports, actorOf(request), request.body)));

  app.get('/api/corrections/evidence/:id', {
    config: edit, schema: { tags, summary: "What may be cited from a person's file", params: idParams, response: { 200: z.object({ materials: z.array(material) }), '4xx': errorBody } },
  }, async (request, reply) => {
    const person = await findPerson(ports.read, request.params.id);
    const shut = person ? await shutOut({ read: ports.read, today: ports.today() }, actorOf(request), person) : refusals.noPerson();
    return shut ? (sendRefusal(reply, shut.refusal) as never) : { materials: await citableOf(ports.read, request.params.id) };
  });

  app.post('/api/corrections/evidence/:id', {
    config: edit,
    schema: { tags, summary: "File scanned pages into a person's file as evidence (multipart/form-data: cls, sub, title, madeOn, files)", params: idParams, consumes: ['multipart/form-data'], response: { 200: z.object({ materialId: id, pages: z.number() }), '4xx': errorBody } },
  }, async (request, reply) => {
    const got = await receive(request, reply);
    if (!got.ok) return sendRefusal(reply, got.refusal) as never;
    const where = filing.safeParse(blanksOut(got.value.fields));
    if (!where.success) return sendRefusal(reply, badField(where.error)) as never;
    return answer(reply, await addEvidence(ports, actorOf(request), request.params.id, where.data, got.value.files));
  });

  app.get('/api/corrections/:id', {
    config: read, schema: { tags, summary: 'A correction: old and new values, evidence, steps, what the caller may do', params: idParams, response: { 200: detail, '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await openCorrection(ports, actorOf(request), request.params.id)));

  for (const which of ['evidence', 'attachment'] as const) {
    app.get(`/api/corrections/:id/${which}/:k`, {
      config: read, schema: { tags, summary: which === 'evidence' ? 'The k-th evidence page as a picture; each look is an entry of the record' : 'The k-th paper the person sent along; each look is an entry', params: pageParams, response: { '4xx': errorBody } },
    }, async (request, reply) => picture(reply, await viewPage(ports, actorOf(request), request.params.id, which, request.params.k)));
  }

  app.post('/api/corrections/:id/attachment/:k/file', {
    config: edit, schema: { tags, summary: "File a paper the person sent along into the person's file", params: pageParams, body: filing, response: { 200: z.object({ materialId: id, pages: z.number() }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await filePaper(ports, actorOf(request), request.params.id, request.params.k, request.body)));

  for (const step of ['take-up', 'supply'] as const) {
    app.post(`/api/corrections/:id/${step}`, {
      config: edit, schema: { tags, summary: step === 'take-up' ? "Take up the person's own request with a change set" : 'Answer a return with a new change set', params: idParams, body: proposal, response: ends },
    }, async (request, reply) => answer(reply, await prepareCorrection(ports, actorOf(request), request.params.id, step, request.body)));
  }

  app.post('/api/corrections/:id/settle', {
    config: edit, schema: { tags, summary: "Answer the person's own request about what is not protected", params: idParams, body: z.object({ note: text }), response: ends },
  }, async (request, reply) => answer(reply, await settleCorrection(ports, actorOf(request), request.params.id, request.body.note)));

  app.post('/api/corrections/:id/return', {
    config: handle, schema: { tags, summary: 'Return for more evidence', params: idParams, body: z.object({ note: text }), response: ends },
  }, async (request, reply) => answer(reply, await returnCorrection(ports, actorOf(request), request.params.id, request.body.note)));

  app.post('/api/corrections/:id/approve', {
    config: decide,
    schema: { tags, summary: 'Approve and enter into the roster, in one act', params: idParams, body: z.object({ note: line(500).optional(), notKin: z.boolean().optional().describe('the approver states not to be kin; needed where the family records do not tell') }), response: ends },
  }, async (request, reply) => answer(reply, await approveCorrection(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/corrections/:id/decline', {
    config: decide, schema: { tags, summary: 'Decline with the reason', params: idParams, body: z.object({ reason: text }), response: ends },
  }, async (request, reply) => answer(reply, await declineCorrection(ports, actorOf(request), request.params.id, request.body.reason)));

  app.post('/api/corrections/:id/withdraw', {
    config: edit, schema: { tags, summary: 'Take back one’s own request', params: idParams, body: z.object({ reason: z.string().trim().max(500).nullish() }), response: ends },
  }, async (request, reply) => answer(reply, await withdrawCorrection(ports, actorOf(request), request.params.id, request.body.reason || null)));
}

function picture(reply: FastifyReply, page: Outcome<{ bytes: Uint8Array }>): FastifyReply {
  if (!page.ok) return sendRefusal(reply, page.refusal);
  return reply.type('image/jpeg').header('cache-control', 'no-store').header('x-content-type-options', 'nosniff').send(Buffer.from(page.value.bytes));
}
