import { z } from 'zod';
import { isDay, type Day } from '../../../kernel/day.ts';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, sentAsTyped, type App } from '../../../kernel/web.ts';
import { mayEditRoster, mayReadRoster } from '../../accounts/rules.ts';
import { countPeople, listPeople } from '../list-service.ts';
import { addRow, changeRow, removeRow, type ListName } from '../lists-service.ts';
import { confirmDoubts, createPerson, editPerson, personFile, personPhoto } from '../service.ts';
import { dayText, doubtShape, factsBody, filters, id, idParams, line, listQuery, personFile as fileShape, personRow, rowBodies, rowShapes, standing } from './shapes.ts';

const evidence = z.string().trim().max(500).default('').describe('the document this rests on; required for birth, work start, party, education and ID number');
const onDay = dayText.optional().describe('the day from which the new value holds; default today');

/** Roster and persons' files: /api/roster/people. */
export function peopleRoutes(app: App, ports: Ports): void {
  const read = { access: mayReadRoster };
  const edit = { access: mayEditRoster };

  app.get('/api/roster/people', {
    config: read, serializerCompiler: sentAsTyped,
    schema: {
      tags: ['roster'], summary: 'A page of the roster', querystring: listQuery,
      response: { 200: z.object({ asOf: z.string(), rows: z.array(personRow), next: z.string().nullable().describe('cursor of the next page') }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await listPeople(ports, actorOf(request), request.query)));

  app.get('/api/roster/people/count', {
    config: read,
    schema: { tags: ['roster'], summary: 'How many people the filters find', querystring: filters, response: { 200: z.object({ count: z.number() }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await countPeople(ports, actorOf(request), request.query)));

  app.post('/api/roster/people', {
    config: edit,
    schema: {
      tags: ['roster'], summary: 'Enter a person by hand',
      body: z.object({
        facts: factsBody.extend({ name: line(60) }), evidence,
        lists: z.object({ education: z.array(rowBodies.education).max(30), holdings: z.array(rowBodies.holdings).max(100), ranks: z.array(rowBodies.ranks).max(30) }).partial().optional().describe('rows of the protected lists, which change by corrections afterwards'),
        sameAsKnown: z.boolean().default(false).describe('a person of this name and birth month exists, and this is another one'),
      }),
      response: { 200: z.object({ id }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await createPerson(ports, actorOf(request), request.body)));

  app.get('/api/roster/people/:id', {
    config: read,
    schema: {
      tags: ['roster'], summary: "A person's file; every reading is an entry of the record", params: idParams,
      querystring: z.object({ asOf: dayText.optional() }), response: { 200: fileShape, '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await personFile(ports, actorOf(request), request.params.id, asDay(request.query.asOf))));

  app.patch('/api/roster/people/:id', {
    config: edit,
    schema: {
      tags: ['roster'], summary: 'Change basic facts; the old values stay with their day and evidence. Protected facts are refused: they take a correction', params: idParams,
      body: z.object({ facts: factsBody.optional(), standing: standing.optional().describe('replaces the whole'), day: onDay, evidence }),
      response: { 200: z.object({ changed: z.array(z.string()) }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await editPerson(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/roster/people/:id/doubts', {
    config: edit,
    schema: {
      tags: ['roster'], summary: 'Confirm that doubtful values are right', params: idParams,
      body: z.object({ ids: z.array(z.string()).min(1).max(200), evidence: z.string().trim().min(2).max(500) }),
      response: { 200: z.object({ left: z.array(doubtShape) }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await confirmDoubts(ports, actorOf(request), request.params.id, request.body.ids, request.body.evidence)));

  app.get('/api/roster/people/:id/photo', {
    config: read,
    schema: { tags: ['roster'], summary: 'The photo (image bytes)', params: idParams, response: { '4xx': errorBody } },
  }, async (request, reply) => {
    const photo = await personPhoto(ports, actorOf(request), request.params.id);
    if (!photo.ok) return sendRefusal(reply, photo.refusal);
    return reply.type(photo.value.mime).header('cache-control', 'private, max-age=300').header('x-content-type-options', 'nosniff').send(Buffer.from(photo.value.bytes) as never);
  });

  for (const list of Object.keys(rowBodies) as ListName[]) listRoutes(app, ports, list);
}

/** The three endpoints of one sub-list: …/people/:id/<list>[/:row]. */
function listRoutes<L extends ListName>(app: App, ports: Ports, list: L): void {
  const base = `/api/roster/people/:id/${list}`;
  const config = { access: mayEditRoster };
  const response = { 200: z.object({ row: rowShapes[list].partial().extend({ id }) }), '4xx': errorBody };
  const rowParams = z.object({ id, row: id });
  const body = z.object({ row: rowBodies[list] as z.ZodObject, day: onDay, evidence });

  app.post(base, { config, schema: { tags: ['roster'], summary: `Add a row of ${list}`, params: idParams, body, response } },
    async (request, reply) => answer(reply, await addRow(ports, actorOf(request), request.params.id, list, request.body)) as never);

  app.patch(`${base}/:row`, { config, schema: { tags: ['roster'], summary: `Change a row of ${list}`, params: rowParams, body: z.object({ row: (rowBodies[list] as z.ZodObject).partial(), day: onDay, evidence }), response } },
    async (request, reply) => answer(reply, await changeRow(ports, actorOf(request), request.params.id, list, request.params.row, request.body)) as never);

  app.delete(`${base}/:row`, { config, schema: { tags: ['roster'], summary: `Remove a row of ${list}; the record keeps it`, params: rowParams, body: z.object({ day: onDay, evidence: z.string().trim().min(2).max(500) }), response: { 200: z.object({ id }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await removeRow(ports, actorOf(request), request.params.id, list, request.params.row, request.body)));
}

const asDay = (text: string | undefined): Day | undefined => (text !== undefined && isDay(text) ? text : undefined);
