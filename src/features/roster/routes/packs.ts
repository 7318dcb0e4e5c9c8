import { z } from 'zod';
import { packs } from '../../../domain/rule.ts';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../../kernel/web.ts';
import { mayApproveExceptions, mayHandleCases, mayReadRoster } from '../../accounts/rules.ts';
import { decidePack, proposePack, unitPackView } from '../pack-service.ts';
import { dayText, id, idParams, line } from './shapes.ts';

const numbers = z.record(z.string().max(40), z.union([z.number(), z.string().max(40)]));
const text = z.string().nullable();
const packLine = z.object({
  id, unitId: id, pack: z.enum(packs), fromDay: z.string(), toDay: text.describe('first day on which it no longer holds'), numbers: numbers.nullable(), source: z.string(), reason: z.string(),
  state: z.enum(['proposed', 'approved', 'declined']), proposedName: z.string(), decidedName: text, decidedDay: text, note: text,
});

/** The pack of rules of a unit: /api/roster/units/:id/pack. */
export function packRoutes(app: App, ports: Ports): void {
  app.get('/api/roster/units/:id/pack', {
    config: { access: mayReadRoster },
    schema: {
      tags: ['roster'], summary: 'Which rules apply to a unit on a day, whence, and the history of its own lines', params: idParams, querystring: z.object({ asOf: dayText.optional() }),
      response: { 200: z.object({ asOf: z.string(), pack: z.enum(packs), line: packLine.nullable(), from: z.object({ unitId: id, name: z.string() }).nullable().describe('the unit above whose line it is'), history: z.array(packLine), open: packLine.nullable(), may: z.object({ propose: z.boolean(), decide: z.boolean() }), example: numbers.describe('numbers of an invented institution, to begin with') }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await unitPackView(ports, actorOf(request), request.params.id, request.query.asOf)));

  app.post('/api/roster/units/:id/pack', {
    config: { access: mayHandleCases },
    schema: { tags: ['roster'], summary: 'Propose the rules of a unit from a day on', params: idParams, body: z.object({ pack: z.enum(packs), fromDay: dayText, toDay: dayText.nullable().default(null), numbers: numbers.nullable().default(null), source: line(300), reason: line(300) }), response: { 200: z.object({ id }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await proposePack(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/roster/units/:id/pack/:line/decision', {
    config: { access: mayApproveExceptions },
    schema: { tags: ['roster'], summary: 'Approve or decline a proposal of another person', params: idParams.extend({ line: id }), body: z.object({ approve: z.boolean(), note: line(300).nullable().default(null) }), response: { 200: z.object({ state: z.string() }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await decidePack(ports, actorOf(request), request.params.id, request.params.line, request.body)));
}
