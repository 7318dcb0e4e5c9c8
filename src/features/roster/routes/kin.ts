import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../../kernel/web.ts';
import { mayEditRoster, mayReadRoster } from '../../accounts/rules.ts';
import { confirmKin, declareKin, kinPage, missingFamilies, withdrawKin } from '../declare-service.ts';
import { dayText, id, idParams, line } from './shapes.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const tie = z.object({ personId: id, name: z.string(), kin: z.enum(['yes', 'probable', 'declared-none']), kinClass: z.enum(['spouse', 'direct', 'collateral', 'in-law']).nullable(), way: words.describe('e.g. 其妻之兄') });
const declaration = z.object({
  id, personId: id, aboutId: id, kin: z.boolean(), relation: z.string().nullable(), statement: z.string(), day: z.string(), author: id, authorName: z.string(), confirmedName: z.string().nullable(),
  confirmedDay: z.string().nullable(), withdrawnDay: z.string().nullable(), personName: z.string(), aboutName: z.string(), mine: z.boolean(), state: z.enum(['open', 'counts', 'withdrawn']),
});
const done = { 200: z.object({ id }), '4xx': errorBody };

/** Kinship and declarations: /api/roster/people/:id/kin, /api/roster/kin. */
export function kinRoutes(app: App, ports: Ports): void {
  const edit = { access: mayEditRoster };
  app.get('/api/roster/people/:id/kin', {
    config: { access: mayReadRoster },
    schema: {
      tags: ['roster'], summary: 'Kin of a person in the roster, with the way to each; every reading is an entry of the record', params: idParams,
      response: { 200: z.object({ person: z.object({ id, name: z.string() }), filled: z.boolean(), ties: z.array(tie), cut: z.boolean(), unlinked: z.array(z.object({ relation: z.string(), name: z.string() })), declarations: z.array(declaration), mayDeclare: z.boolean() }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await kinPage(ports, actorOf(request), request.params.id)));

  app.get('/api/roster/kin/missing', {
    config: edit,
    schema: { tags: ['roster'], summary: 'People whose family record was never filled in, and declarations that wait for a second person', response: { 200: z.object({ count: z.number().int(), people: z.array(z.object({ id, name: z.string(), postText: z.string().nullable() })), open: z.array(z.object({ id, personId: id, personName: z.string(), authorName: z.string(), day: z.string() })) }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await missingFamilies(ports, actorOf(request))));

  app.post('/api/roster/kin/declarations', {
    config: edit,
    schema: {
      tags: ['roster'], summary: 'Enter what a person declared about kinship with another; kinship counts at once, none once a second person confirmed it',
      body: z.object({ personId: id, aboutId: id, kin: z.boolean(), relation: line(20).nullable(), statement: z.string().trim().min(2).max(500).describe('the paper it rests on'), day: dayText }), response: done,
    },
  }, async (request, reply) => answer(reply, await declareKin(ports, actorOf(request), request.body)));

  app.post('/api/roster/kin/declarations/:id/confirm', { config: edit, schema: { tags: ['roster'], summary: 'Confirm a declaration of no kinship, as another person', params: idParams, response: done } },
    async (request, reply) => answer(reply, await confirmKin(ports, actorOf(request), request.params.id)));

  app.post('/api/roster/kin/declarations/:id/withdraw', { config: edit, schema: { tags: ['roster'], summary: 'Take a declaration out of force', params: idParams, body: z.object({ reason: z.string().trim().min(2).max(300) }), response: done } },
    async (request, reply) => answer(reply, await withdrawKin(ports, actorOf(request), request.params.id, request.body.reason)));
}
