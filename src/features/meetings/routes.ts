import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayHandleCases, mayReadCases } from '../accounts/rules.ts';
import { changeMeeting, closeMeeting, freeze, move, openMeeting, planBody, planMeeting, takeUp } from './service.ts';
import { listMeetings, readMeeting, readPack, takePaper } from './view-service.ts';

const tags = ['meetings'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const due = z.object({ memberId: z.string(), name: z.string(), personId: z.string().nullable(), accountId: z.string().nullable() });
const change = z.object({ caseId: z.string(), title: z.string(), person: z.string().nullable(), what: z.enum(['added', 'removed', 'form', 'findings', 'verdicts', 'case']) });
const view = z.object({
  id: z.string(), number: z.string(), title: z.string(), body: z.enum(['committee', 'plenary']), day: z.string(), place: z.string(), method: z.enum(['voice', 'hands', 'secret']), chairId: z.string(), due: z.array(due),
  nominated: z.object({ on: z.string(), by: z.string() }).nullable(), state: z.enum(['draft', 'frozen', 'open', 'closed']), madeByName: z.string(),
  items: z.array(z.object({ caseId: z.string(), ord: z.number(), hidden: z.boolean(), number: z.string(), title: z.string(), post: z.string(), state: z.enum(['waiting', 'now', 'open', 'decided', 'put-off', 'gone']), people: z.array(z.object({ name: z.string(), result: z.string().nullable() })) })),
  moments: z.array(z.object({ kind: z.enum(['opened', 'left', 'arrived', 'closed']), clock: z.string(), names: z.array(z.string()), reason: z.string().nullable() })),
  here: z.array(z.string()), attendance: z.object({ due: z.number(), here: z.number(), need: z.number(), quorate: z.boolean() }),
  packs: z.array(z.object({ n: z.number(), at: z.string(), day: z.string(), byName: z.string(), sha256: z.string(), changes: z.array(change) })),
  mayHandle: z.boolean(), member: z.boolean(), today: z.string(), papers: z.array(z.string()),
});
const made = { 200: z.object({ id: z.string(), number: z.string() }), ...fails };

/** Meetings that decide on several cases: agenda, papers frozen, attendance, minutes: /api/meetings. */
export function meetingsRoutes(app: App, ports: Ports): void {
  const handling = { config: { access: mayHandleCases } };
  const reading = { config: { access: mayReadCases } };

  app.get('/api/meetings', { ...reading, schema: { tags, summary: 'Meetings of mine or within reach, and cases that wait for one', response: { 200: z.object({ meetings: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), day: z.string(), place: z.string(), state: z.string(), body: z.string(), n: z.number() })), today: z.string(), mayPlan: z.boolean(), cases: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), candidates: z.array(z.string()) })) }), ...fails } } },
    async (request) => listMeetings(ports, actorOf(request)));

  app.post('/api/meetings', { ...handling, schema: { tags, summary: 'Sets up a meeting with its agenda', body: planBody, response: made } },
    async (request, reply) => answer(reply, await planMeeting(ports, actorOf(request), request.body)));

  app.get('/api/meetings/:id', { ...reading, schema: { tags, summary: 'A meeting: agenda, attendance, freezings', params, response: { 200: view, ...fails } } },
    async (request, reply) => answer(reply, await readMeeting(ports, actorOf(request), request.params.id)));

  app.post('/api/meetings/:id', { ...handling, schema: { tags, summary: 'Sets a meeting up anew before it begins', params, body: planBody, response: made } },
    async (request, reply) => answer(reply, await changeMeeting(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/meetings/:id/freeze', { ...handling, schema: { tags, summary: 'Freezes what members read, with a hash; says what changed', params, response: { 200: z.object({ n: z.number(), sha256: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await freeze(ports, actorOf(request), request.params.id)));

  app.get('/api/meetings/:id/pack', { ...reading, schema: { tags, summary: 'What members read; the reading is recorded', params, response: { 200: z.object({ n: z.number(), sha256: z.string(), day: z.string(), hidden: z.number(), content: z.unknown().meta({ description: 'PackContent of pack-rules.ts' }) }), ...fails } } },
    async (request, reply) => answer(reply, await readPack(ports, actorOf(request), request.params.id)));

  app.post('/api/meetings/:id/open', { ...handling, schema: { tags, summary: 'Begins the meeting with those present; calls every case of the agenda', params, body: z.object({ clock, present: z.array(z.uuid()).max(200) }), response: { 200: z.object({ called: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await openMeeting(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/meetings/:id/items/:caseId', { ...handling, schema: { tags, summary: 'Takes up one item: what is decided must be what members read', params: z.object({ id: z.uuid(), caseId: z.uuid() }), response: { 200: z.object({ version: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await takeUp(ports, actorOf(request), request.params.id, request.params.caseId)));

  app.post('/api/meetings/:id/moves', { ...handling, schema: { tags, summary: 'A member leaves or comes between two ballots', params, body: z.object({ kind: z.enum(['left', 'arrived']), memberId: z.uuid(), clock, reason: z.string().trim().max(200).nullable() }), response: { 200: z.object({ here: z.number(), quorate: z.boolean() }), ...fails } } },
    async (request, reply) => answer(reply, await move(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/meetings/:id/close', { ...handling, schema: { tags, summary: 'Ends the meeting', params, body: z.object({ clock }), response: { 200: z.object({ ended: z.boolean() }), ...fails } } },
    async (request, reply) => {
      const closed = await closeMeeting(ports, actorOf(request), request.params.id, request.body.clock);
      return answer(reply, closed.ok ? { ok: true as const, value: { ended: true } } : closed);
    });

  app.get('/api/meetings/:id/papers/:kind', { ...reading, schema: { tags, summary: 'A paper of the meeting: pack, slips, count, minutes; taking it out is recorded', params: z.object({ id: z.uuid(), kind: z.enum(['pack', 'slips', 'count', 'minutes', 'minutes-word']) }), response: { ...fails } } },
    async (request, reply) => {
      const taken = await takePaper(ports, actorOf(request), request.params.id, request.params.kind);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply.header('content-type', taken.value.mime).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`).send(Buffer.from(taken.value.bytes) as never);
    });
}
