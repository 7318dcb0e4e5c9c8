import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayApproveStaffing, mayEditStaffing, mayReadStaffing } from './access-rules.ts';
import { exportBodies, listBodies, mostBench, mostBodies, readBodies, type Sheet } from './bodies-service.ts';
import { exportKeyPosts, readKeyPosts } from './key-posts-service.ts';
import { readMap } from './map-service.ts';
import { approveMark, determineAge, endMark, markPost, recordAudit } from './marks-service.ts';
import { listPlans, removePlan, savePlan } from './plans-service.ts';
import { keyKinds } from './rules/dues.ts';
import { settingKeys } from './rules/settings.ts';
import { approveSetting, listSettings, proposeSetting } from './settings-service.ts';
import { bodyLine, bodyView, dayText, id, idParams, keyLine, line, mark, memberShape, planShape, settingRow, settingsShape, text } from './shapes-rules.ts';

const tags = ['staffing'];
const fails = { '4xx': errorBody, 503: errorBody };
const made = { 200: z.object({ id }), ...fails };
const format = z.enum(['xlsx', 'pdf']).optional();
const asOf = z.object({ asOf: dayText.optional() });

/** Leading bodies, key posts, the map, plans and the institution's numbers: /api/staffing. */
export function staffingRoutes(app: App, ports: Ports): void {
  const read = { access: mayReadStaffing };
  const edit = { access: mayEditStaffing };
  const approve = { access: mayApproveStaffing };
  const on = (day: string | undefined): Day => (day !== undefined && isDay(day) ? day : ports.today());

  app.get('/api/staffing/bodies', { config: read, schema: { tags, summary: 'Leading bodies in reach on a day, those with gaps first', querystring: asOf, response: { 200: z.object({ asOf: z.string(), bodies: z.array(bodyLine) }), ...fails } } },
    async (request, reply) => answer(reply, await listBodies(ports, actorOf(request), on(request.query.asOf))));

  app.post('/api/staffing/bodies/read', {
    config: read,
    schema: {
      tags, summary: 'Bodies with their members, structure and what stands out, and people for the bench; the reading is recorded',
      body: z.object({ unitIds: z.array(id).min(1).max(mostBodies), bench: z.array(id).max(mostBench).default([]), asOf: dayText.optional() }),
      response: { 200: z.object({ asOf: z.string(), bodies: z.array(bodyView), bench: z.array(memberShape), settings: settingsShape }), ...fails },
    },
  }, async (request, reply) => answer(reply, await readBodies(ports, actorOf(request), { ...request.body, on: on(request.body.asOf) })));

  app.post('/api/staffing/bodies/export', { config: read, schema: { tags, summary: 'Leading posts of all units, one body, or the establishment of all units, as .xlsx or .pdf', body: z.object({ unitId: id.optional(), table: z.enum(['staffing', 'establishment']).optional(), format, asOf: dayText.optional() }), response: fails } },
    async (request, reply) => send(reply, await exportBodies(ports, actorOf(request), { ...request.body, on: on(request.body.asOf) })));

  app.get('/api/staffing/map', {
    config: read,
    schema: {
      tags, summary: 'Units, posts and holders in columns; rows refer to each other by place', querystring: asOf,
      response: {
        200: z.object({
          asOf: z.string(), titles: z.array(z.string()), units: z.object({ id: z.array(z.string()), name: z.array(z.string()), parent: z.array(z.number()) }),
          posts: z.object({ unit: z.array(z.number()), title: z.array(z.number()), role: z.array(z.number()).describe('0 chief, 1 deputy, 2 member, 3 staff'), due: z.array(z.number()), held: z.array(z.number()) }),
          holders: z.object({ post: z.array(z.number()), id: z.array(z.string()), name: z.array(z.string()), age: z.array(z.number()).describe('-1 not known'), retires: z.array(z.number()).describe('0 not known, 1 reached, 2 within a year, 3 later') }),
        }),
        ...fails,
      },
    },
  }, async (request, reply) => answer(reply, await readMap(ports, actorOf(request), on(request.query.asOf))));

  app.get('/api/staffing/plans', { config: read, schema: { tags, summary: 'My plans and shared ones', response: { 200: z.object({ plans: z.array(planShape) }), ...fails } } },
    async (request, reply) => answer(reply, await listPlans(ports, actorOf(request))));

  const place = id.nullable();
  app.post('/api/staffing/plans', {
    config: read,
    schema: {
      tags, summary: 'Save a plan; nothing in the roster changes',
      body: z.object({
        id: id.optional(), version: z.number().int().optional(), title: line(60), shared: z.boolean().default(false),
        plan: z.object({ unitIds: z.array(id).min(1).max(mostBodies), bench: z.array(id).max(mostBench), moves: z.array(z.object({ personId: id, from: place, to: place })).max(200) }),
      }),
      response: { 200: z.object({ id, version: z.number() }), ...fails },
    },
  }, async (request, reply) => answer(reply, await savePlan(ports, actorOf(request), request.body)));

  app.delete('/api/staffing/plans/:id', { config: read, schema: { tags, summary: 'Take an own plan away', params: idParams, response: made } },
    async (request, reply) => answer(reply, await removePlan(ports, actorOf(request), request.params.id)));

  app.post('/api/staffing/key-posts/read', {
    config: read,
    schema: {
      tags, summary: 'Key posts with what comes due, the most urgent first; the reading is recorded', body: asOf,
      response: { 200: z.object({ asOf: z.string(), lines: z.array(keyLine), waiting: z.array(mark.extend({ title: z.string(), unitName: z.string() })), vacant: z.array(z.object({ postId: id, title: z.string(), unitName: z.string() })) }), ...fails },
    },
  }, async (request, reply) => answer(reply, await readKeyPosts(ports, actorOf(request), on(request.body.asOf))));

  app.post('/api/staffing/key-posts/export', { config: read, schema: { tags, summary: 'Key posts as .xlsx or .pdf', body: asOf.extend({ format,  withinYear: z.boolean().default(false) }), response: fails } },
    async (request, reply) => send(reply, await exportKeyPosts(ports, actorOf(request), { on: on(request.body.asOf), withinYear: request.body.withinYear, format: request.body.format })));

  app.post('/api/staffing/key-posts', { config: edit, schema: { tags, summary: 'Mark a post as a key post', body: z.object({ postId: id, kind: z.enum(keyKinds), basis: line(300), fromDay: dayText }), response: made } },
    async (request, reply) => answer(reply, await markPost(ports, actorOf(request), request.body)));

  app.post('/api/staffing/key-posts/:id/approve', { config: approve, schema: { tags, summary: 'Approve a mark as the second person', params: idParams, response: made } },
    async (request, reply) => answer(reply, await approveMark(ports, actorOf(request), request.params.id, mayApproveStaffing)));

  app.post('/api/staffing/key-posts/:id/end', { config: edit, schema: { tags, summary: 'End a mark on a day', params: idParams, body: z.object({ day: dayText, basis: line(300) }), response: made } },
    async (request, reply) => answer(reply, await endMark(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/staffing/retirement-basis', { config: edit, schema: { tags, summary: 'Which former retirement age applies to a person', body: z.object({ personId: id, formerAge: z.union([z.literal(50), z.literal(55), z.literal(60)]), basis: line(300) }), response: made } },
    async (request, reply) => answer(reply, await determineAge(ports, actorOf(request), request.body)));

  const audit = z.object({ postId: id, personId: id, kind: z.enum(['in-office', 'leaving']), periodFrom: text(10), periodTo: text(10), dueDay: dayText.nullable(), doneOn: dayText.nullable(), result: text(1000), basis: line(300) });
  app.post('/api/staffing/audits', { config: edit, schema: { tags, summary: 'Record a planned or finished audit', body: audit, response: made } },
    async (request, reply) => answer(reply, await recordAudit(ports, actorOf(request), request.body)));

  app.put('/api/staffing/audits/:id', { config: edit, schema: { tags, summary: 'What came of a planned audit', params: idParams, body: audit, response: made } },
    async (request, reply) => answer(reply, await recordAudit(ports, actorOf(request), request.body, request.params.id)));

  app.get('/api/staffing/settings', { config: read, schema: { tags, summary: 'The institution’s own numbers', response: { 200: z.object({ inForce: settingsShape, history: z.array(settingRow) }), ...fails } } },
    async (_request, reply) => answer(reply, await listSettings(ports)));

  app.post('/api/staffing/settings', { config: edit, schema: { tags, summary: 'Propose a number', body: z.object({ key: z.enum(settingKeys), value: z.number().int().min(0).max(100), fromDay: dayText, basis: line(300) }), response: made } },
    async (request, reply) => answer(reply, await proposeSetting(ports, actorOf(request), request.body)));

  app.post('/api/staffing/settings/:id/approve', { config: approve, schema: { tags, summary: 'Approve a number as the second person', params: idParams, response: made } },
    async (request, reply) => answer(reply, await approveSetting(ports, actorOf(request), request.params.id)));

}

function send(reply: FastifyReply, outcome: Outcome<Sheet> & { entryId?: string }): FastifyReply {
  if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
  if (outcome.entryId) reply.header('x-record-entry', outcome.entryId);
  const { name, mime, bytes, notes } = outcome.value;
  if (notes?.length) reply.header('x-steelyard-notes', encodeURIComponent(JSON.stringify(notes.slice(0, 10))));
  return reply.type(mime).header('cache-control', 'no-store').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`).send(Buffer.from(bytes) as never);
}
