import { z } from 'zod';
import { confidences } from '../../kernel/refusal.ts';
import { prohibitions } from '../../domain/discipline/lists.ts';
import { stages } from '../../domain/rule.ts';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../kernel/web.ts';
import { businessRoles, mayApproveExceptions, mayHandleCases, mayReadCases, maySupervise } from '../accounts/rules.ts';
import { readPatterns } from './patterns-service.ts';
import { approve, end, listOwn, proposal, propose, prohibitionsOn } from './prohibitions-service.ts';
import { addNote, fileIntercession, filing, readRegister } from './register-service.ts';

const tags = ['integrity'];
const fails = { '4xx': errorBody, 503: errorBody };
const id = z.uuid();
const made = { 200: z.object({ id }), ...fails };
const words = z.object({ zh: z.string(), en: z.string() });
const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(confidences) });
const line = z.object({
  id, number: z.string(), at: z.string(), filedByName: z.string(), happenedOn: z.string(), who: z.string(), whoUnit: z.string(), forWhom: z.string(), forPersonId: id.nullable(), caseNumber: z.string().nullable(), caseId: id.nullable(),
  way: z.enum(['in-person', 'phone', 'message', 'paper', 'through-another']), what: z.string(), answered: z.string(), mine: z.boolean(),
  notes: z.array(z.object({ id, at: z.string(), byName: z.string(), kind: z.enum(['addition', 'handling']), words: z.string() })),
});

/** Prohibitions, the register of intercessions, and patterns for the supervisor: /api/integrity. */
export function integrityRoutes(app: App, ports: Ports): void {
  app.get('/api/integrity/intercessions', { config: { access: businessRoles }, schema: { tags, summary: 'The register of intercessions: all of it for the supervisor (recorded), one’s own for everybody else', response: { 200: z.object({ lines: z.array(line), all: z.boolean() }), ...fails } } },
    async (request, reply) => answer(reply, await readRegister(ports, actorOf(request))));

  app.post('/api/integrity/intercessions', { config: { access: businessRoles }, schema: { tags, summary: 'File an intercession; it cannot be withdrawn', body: filing, response: { 200: z.object({ id, number: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await fileIntercession(ports, actorOf(request), request.body)));

  app.post('/api/integrity/intercessions/:id/notes', { config: { access: businessRoles }, schema: { tags, summary: 'Add to an intercession: an addition by whoever filed it, how it was dealt with by the supervisor', params: z.object({ id }), body: z.object({ words: z.string().trim().min(1).max(4000) }), response: made } },
    async (request, reply) => answer(reply, await addNote(ports, actorOf(request), request.params.id, request.body.words)));

  app.post('/api/integrity/patterns', {
    config: { access: maySupervise },
    schema: {
      tags, summary: 'What the supervisor should look at over every case; the reading is recorded', body: z.object({ months: z.number().int().min(1).max(36) }),
      response: {
        200: z.object({
          marks: z.array(z.object({ pattern: z.enum(['redone', 'late-fact', 'before-leaving']), caseId: id, number: z.string(), title: z.string(), unitName: z.string(), sentence: words, on: z.string() })),
          units: z.array(z.object({ unitId: id, unitName: z.string(), cases: z.number(), withException: z.number(), requested: z.number(), approved: z.number() })), cases: z.number(), months: z.number(),
        }),
        ...fails,
      },
    },
  }, async (request, reply) => answer(reply, await readPatterns(ports, actorOf(request), request.body.months)));

  app.get('/api/integrity/prohibitions', {
    config: { access: mayReadCases },
    schema: {
      tags, summary: 'The prohibitions that bear on appointments: the published lists and the institution’s own',
      response: {
        200: z.object({
          published: z.array(z.object({ id: z.string(), list: z.string(), words, stages: z.array(z.enum(stages)), termChange: z.boolean(), citation: citation.nullable() })),
          own: z.array(z.object({ id, list: z.string(), words: z.string(), stages: z.array(z.enum(stages)), termChange: z.boolean(), source: z.string(), fromDay: z.string(), toDay: z.string().nullable(), author: id, authorName: z.string(), approverName: z.string().nullable(), approvedDay: z.string().nullable() })),
          inForce: z.number(),
        }),
        ...fails,
      },
    },
  }, async () => ({
    published: [...prohibitions].map((p) => ({ ...p, stages: [...p.stages] })),
    own: (await listOwn(ports.read)).map((p) => ({ ...p, termChange: p.termChange === 1 })),
    inForce: (await prohibitionsOn(ports.read, ports.today())).length,
  }));

  app.post('/api/integrity/prohibitions', { config: { access: mayHandleCases }, schema: { tags, summary: 'Put forward a prohibition of the institution’s own', body: proposal, response: made } },
    async (request, reply) => answer(reply, await propose(ports, actorOf(request), request.body)));
  app.post('/api/integrity/prohibitions/:id/approve', { config: { access: mayApproveExceptions }, schema: { tags, summary: 'Approve it as the second person', params: z.object({ id }), response: made } },
    async (request, reply) => answer(reply, await approve(ports, actorOf(request), request.params.id)));
  app.post('/api/integrity/prohibitions/:id/end', { config: { access: mayApproveExceptions }, schema: { tags, summary: 'End it from today; cases opened before keep it', params: z.object({ id }), response: made } },
    async (request, reply) => answer(reply, await end(ports, actorOf(request), request.params.id)));
}
