import { z } from 'zod';
import type { Ports } from '../../../kernel/ports.ts';
import { actorOf, answer, errorBody, type App } from '../../../kernel/web.ts';
import { mayEditRoster } from '../../accounts/rules.ts';
import { compareRecords, findDuplicates } from '../merge-find-service.ts';
import { mergeLists } from '../merge-rules.ts';
import { decideMerge, decideSplit, listMerges, requestMerge, requestSplit } from '../merge-service.ts';
import { id, idParams, line, personFile } from './shapes.ts';

const brief = z.object({ id, name: z.string(), birth: z.string().nullable(), unitName: z.string().nullable(), postText: z.string().nullable() });
const state = z.enum(['requested', 'declined', 'merged', 'split-requested', 'split']);
const text = z.string().nullable();
const merge = z.object({
  id, keptId: id, secondaryId: id, keptName: z.string(), secondaryName: z.string(), state, take: z.array(z.string()), rows: z.number().describe('rows that went over'),
  reason: z.string(), evidence: z.string(), requestedName: z.string(), requestedAt: z.string(), decidedName: text, decidedAt: text,
  splitReason: text, splitEvidence: text, splitName: text, splitDecidedName: text, splitDecidedAt: text,
  mine: z.boolean().describe('I asked for what waits; another person must decide'),
});
const why = { reason: line(500), evidence: line(500) };
const decision = z.object({ approve: z.boolean(), reason: line(500) });

/** Two records of one person: finding, merging, splitting; under /api/roster/merges. */
export function mergeRoutes(app: App, ports: Ports): void {
  const config = { access: mayEditRoster };

  app.get('/api/roster/merges', { config, schema: { tags: ['roster'], summary: 'Merges of people within reach; those that wait for a decision first', response: { 200: z.object({ merges: z.array(merge) }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await listMerges(ports, actorOf(request))));

  app.get('/api/roster/merges/candidates', {
    config,
    schema: { tags: ['roster'], summary: 'Records that may be of one person', response: { 200: z.object({ pairs: z.array(z.object({ a: brief, b: brief, by: z.enum(['id', 'name-birth', 'name-photo']) })), more: z.boolean() }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await findDuplicates(ports, actorOf(request))));

  app.get('/api/roster/merges/compare', {
    config,
    schema: {
      tags: ['roster'], summary: 'Two records side by side; each reading is an entry of the record', querystring: z.object({ kept: id, other: id }),
      response: {
        200: z.object({
          kept: personFile, other: personFile, facts: z.array(z.object({ field: z.string(), kept: z.unknown(), other: z.unknown(), free: z.boolean().describe('the merge may choose; else the difference becomes a proposal') })),
          rows: z.array(z.object({ list: z.enum(mergeLists), move: z.number(), stay: z.number() })),
        }),
        '4xx': errorBody,
      },
    },
  }, async (request, reply) => answer(reply, await compareRecords(ports, actorOf(request), request.query.kept, request.query.other)));

  app.post('/api/roster/merges', {
    config,
    schema: {
      tags: ['roster'], summary: 'Ask for two records of one person to be merged; a second person decides',
      body: z.object({ keptId: id, secondaryId: id, take: z.array(z.string().max(40)).max(40).default([]).describe('free facts to take from the other record'), ...why }),
      response: { 200: z.object({ id }), '4xx': errorBody },
    },
  }, async (request, reply) => answer(reply, await requestMerge(ports, actorOf(request), request.body)));

  app.post('/api/roster/merges/:id/decide', { config, schema: { tags: ['roster'], summary: 'Approve (carries it out) or decline a merge', params: idParams, body: decision, response: { 200: z.object({ state }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await decideMerge(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/roster/merges/:id/split', { config, schema: { tags: ['roster'], summary: 'Ask for a wrong merge to be split', params: idParams, body: z.object(why), response: { 200: z.object({ id }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await requestSplit(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/roster/merges/:id/split/decide', {
    config,
    schema: { tags: ['roster'], summary: 'Approve (carries it out) or decline a split', params: idParams, body: decision, response: { 200: z.object({ state, left: z.array(z.string()).describe('what was changed since and stays') }), '4xx': errorBody } },
  }, async (request, reply) => answer(reply, await decideSplit(ports, actorOf(request), request.params.id, request.body)));
}
