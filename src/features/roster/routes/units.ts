import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../../kernel/web.ts';
import { mayEditRoster, mayReadRoster } from '../../accounts/rules.ts';
import { dayText, id, idParams, line, rankId, roleId, unitKind } from './shapes.ts';
import { abolishPost, abolishUnit, changePost, changeUnit, createPost, createUnit, postDetail, postsOf, unitDetail, unitTree } from '../units-service.ts';

const organKind = z.enum(['party-committee', 'party-dept', 'npc', 'government', 'gov-dept', 'cppcc', 'discipline', 'court', 'procuratorate', 'mass-organization', 'institution', 'sub-office']);
const howFilled = z.enum(['appointed', 'elected', 'npc-appointed', 'cppcc-appointed', 'gov-appointed']);
const unitFields = z.object({
  parentId: id.nullable(), name: line(100), shortName: line(40).nullable(), kind: unitKind, level: rankId.nullable().describe('rank of the unit, by its chief'),
  organKind, establishment: z.number().int().min(0).max(100_000).nullable().describe('编制数'),
});
const postFields = z.object({
  unitId: id, title: line(100), rank: rankId, role: roleId.nullable(), leading: z.boolean(), howFilled, partyPost: z.boolean(), specialPost: z.boolean(),
  establishment: z.number().int().min(0).max(1000).describe('职数'), partyYears: z.union([z.literal(0), z.literal(3), z.literal(5)]).nullable(),
  qualificationRequired: z.boolean().nullable(), qualification: line(100).nullable(),
});
const change = { day: dayText.describe('the day from which it holds'), correct: z.boolean().default(false).describe('correct the period in force instead of beginning a new one') };
const period = { id, fromDay: z.string(), toDay: z.string().nullable() };
const text = z.string().nullable();
const unitPeriod = unitFields.extend({ ...period, kind: z.string(), organKind: z.string(), level: text, parentId: text });
const postPeriod = postFields.extend({ ...period, rank: z.string(), howFilled: z.string(), role: text });

const treeNode = z.object({
  id, code: z.string(), parentId: z.string().nullable(), name: z.string(), shortName: z.string().nullable(), kind: z.string(), level: z.string().nullable(),
  organKind: z.string(), establishment: z.number().nullable(), sort: z.number(), depth: z.number(),
  people: z.number().describe('people of the unit itself'), total: z.number().describe('people of the unit and everything below it'),
  posts: z.number().describe('leading posts by establishment, in the unit itself'), vacancies: z.number().describe('leading posts without a holder, in the unit itself'),
  totalVacancies: z.number(),
});
const holder = z.object({ personId: id, name: z.string(), fromDate: z.string().nullable(), concurrent: z.boolean(), holdingId: id });
const postLine = postFields.extend({ id, code: z.string(), unitName: z.string(), rank: z.string(), howFilled: z.string(), role: text, holders: z.array(holder), vacancies: z.number(), fromDay: z.string() });

/** Units and posts: /api/roster/units, /api/roster/posts. */
export function unitsRoutes(app: App, ports: Ports): void {
  const read = { access: mayReadRoster };
  const edit = { access: mayEditRoster };
  const made = { 200: z.object({ id }), '4xx': errorBody };
  const asOf = z.object({ asOf: dayText.optional() });

  app.get('/api/roster/units', {
    config: read,
    schema: { tags: ['roster'], summary: 'The tree of units on a day (parents before children), with counts and vacancies', querystring: asOf, response: { 200: z.object({ asOf: z.string(), units: z.array(treeNode), noUnit: z.number().describe('serving people without a unit') }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await unitTree(ports, actorOf(request), request.query.asOf)));

  app.get('/api/roster/units/:id', {
    config: read,
    schema: { tags: ['roster'], summary: 'A unit with its history', params: idParams, response: { 200: z.object({ id, code: z.string(), sort: z.number(), periods: z.array(unitPeriod) }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await unitDetail(ports, actorOf(request), request.params.id)));

  app.post('/api/roster/units', {
    config: edit,
    schema: { tags: ['roster'], summary: 'Found a unit', body: unitFields.extend({ code: line(40), sort: z.number().int().default(0), day: dayText, basis: line(300) }), response: made },
  }, async (request, reply) => answer(reply, await createUnit(ports, actorOf(request), request.body)));

  app.patch('/api/roster/units/:id', {
    config: edit,
    schema: { tags: ['roster'], summary: 'Change a unit from a day on', params: idParams, body: unitFields.partial().extend({ ...change, basis: line(300) }), response: made },
  }, async (request, reply) => answer(reply, await changeUnit(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/roster/units/:id/abolish', {
    config: edit,
    schema: { tags: ['roster'], summary: 'Abolish a unit on a day; refused while it has units, posts or people', params: idParams, body: z.object({ day: dayText, basis: line(300) }), response: made },
  }, async (request, reply) => answer(reply, await abolishUnit(ports, actorOf(request), request.params.id, request.body)));

  app.get('/api/roster/posts', {
    config: read,
    schema: {
      tags: ['roster'], summary: 'Posts on a day with their holders', querystring: asOf.extend({ unit: id.optional().describe('posts of this unit and below'), vacant: z.enum(['true', 'false']).optional() }),
      response: { 200: z.object({ asOf: z.string(), posts: z.array(postLine) }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await postsOf(ports, actorOf(request), { ...request.query, vacant: request.query.vacant === 'true' })));

  app.get('/api/roster/posts/:id', {
    config: read,
    schema: { tags: ['roster'], summary: 'A post with its history and holders today', params: idParams, querystring: asOf, response: { 200: z.object({ post: postLine.nullable(), periods: z.array(postPeriod) }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await postDetail(ports, actorOf(request), request.params.id, request.query.asOf)));

  app.post('/api/roster/posts', {
    config: edit,
    schema: {
      tags: ['roster'], summary: 'Create a post',
      body: postFields.extend({
        code: line(40), sort: z.number().int().default(0), day: dayText, basis: line(300), leading: z.boolean().default(true), howFilled: howFilled.default('appointed'), partyPost: z.boolean().default(false),
        specialPost: z.boolean().default(false), establishment: z.number().int().min(0).max(1000).default(1),
        partyYears: z.union([z.literal(0), z.literal(3), z.literal(5)]).nullable().default(null), qualificationRequired: z.boolean().nullable().default(null), qualification: line(100).nullable().default(null),
      }),
      response: made,
    },
  }, async (request, reply) => answer(reply, await createPost(ports, actorOf(request), request.body)));

  app.patch('/api/roster/posts/:id', {
    config: edit,
    schema: { tags: ['roster'], summary: 'Change a post from a day on', params: idParams, body: postFields.partial().extend({ ...change, basis: line(300) }), response: made },
  }, async (request, reply) => answer(reply, await changePost(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/roster/posts/:id/abolish', {
    config: edit,
    schema: { tags: ['roster'], summary: 'Abolish a post on a day; refused while it is held', params: idParams, body: z.object({ day: dayText, basis: line(300) }), response: made },
  }, async (request, reply) => answer(reply, await abolishPost(ports, actorOf(request), request.params.id, request.body)));
}
