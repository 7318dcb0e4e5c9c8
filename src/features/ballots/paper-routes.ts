import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { strataBy } from './draw-rules.ts';
import { drawFrames, drawRoll, prepareDraw } from './draw-service.ts';
import { enterPaper, findPaper, paperOpening, registerPapers } from './paper-service.ts';
import { reachPoll, type Box } from './service.ts';

const tags = ['ballots'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[0-9a-f]{32}$/);
const by = z.enum(strataBy);
const person = z.object({ id: z.string(), name: z.string(), postText: z.string().nullable() });
const asked = { class: z.string().max(64), unit: z.uuid(), word: z.string().trim().max(60).default(''), by, n: z.number().int().min(1).max(5000) };
/** How paper sheets of a class stand, and a sample drawn for a class; both stand with a poll. */
export const paperCount = z.object({ class: z.string(), voters: z.number(), made: z.number(), once: z.number(), agreed: z.number(), differing: z.number() });
export const drawShown = z.object({ class: z.string(), by, of: z.number(), n: z.number(), onRoll: z.number(), roll: z.number(), strata: z.number(), margin: z.number().nullable(), day: z.string(), seed: z.string(), seedHash: hash, frameHash: hash, byName: z.string(), turns: z.number() });

/** Paper sheets of a poll and the draw of a sample for its roll: /api/ballots/:id/papers, /api/ballots/:id/draw. */
export function paperRoutes(app: App, ports: Ports, box: Box): void {
  const handling = { config: { access: mayHandleCases } };

  app.get('/api/ballots/:id/papers', { ...handling, schema: { tags, summary: 'What is needed to make and to enter paper sheets: the manifest, and how they stand by class', params, response: { 200: z.object({ manifest: z.unknown().meta({ description: 'Manifest of rules/manifest.ts' }), hash, state: z.string(), now: z.string(), classes: z.array(paperCount), relay: z.string().nullable() }), ...fails } } },
    async (request, reply) => {
      const got = await paperOpening(ports, actorOf(request), request.params.id);
      return answer(reply, got.ok ? { ...got, value: { ...got.value, relay: box.relay ?? null } } : got);
    });

  app.post('/api/ballots/:id/papers', { ...handling, schema: { tags, summary: 'Registers the paper sheets of a class, once: names and hashes of what they will ask to be signed', params, body: z.object({ class: z.string().max(64), papers: z.array(z.object({ paper: name, request: hash })).max(20_000) }), response: { 200: z.object({ papers: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await registerPapers(ports, actorOf(request), request.params.id, request.body.class, request.body.papers)));

  app.post('/api/ballots/:id/papers/find', { ...handling, schema: { tags, summary: 'Which of these names is a registered sheet, and how far it is; never what was entered', params, body: z.object({ papers: z.array(name).max(20) }), response: { 200: z.object({ paper: name, class: z.string(), mine: z.boolean(), others: z.boolean(), agreed: z.boolean() }), ...fails } } },
    async (request, reply) => answer(reply, await findPaper(ports, actorOf(request), request.params.id, request.body.papers)));

  app.post('/api/ballots/:id/papers/enter', { ...handling, schema: { tags, summary: 'Enters a sheet by commitments; its request is signed when two people entered alike', params, body: z.object({ paper: name, request: z.array(z.object({ slot: z.string().max(64), blinded: z.string().max(1000) })).max(500), commitments: z.array(hash).max(500), correct: z.boolean().default(false) }), response: { 200: z.object({ state: z.enum(['first', 'differs', 'agreed']), differ: z.array(z.string()), signed: z.array(z.object({ slot: z.string(), signed: z.string() })) }), ...fails } } },
    async (request, reply) => answer(reply, await enterPaper(ports, box, actorOf(request), request.params.id, request.body)));

  app.post('/api/ballots/:id/draw/plan', { ...handling, schema: { tags, summary: 'Shows the strata of a sample with its margin of error, and commits to the seed of the draw', params, body: z.object(asked), response: { 200: z.object({ seedHash: hash, of: z.number(), margin: z.number().nullable(), strata: z.array(z.object({ id: z.string(), label: z.string(), size: z.number(), take: z.number() })) }), ...fails } } },
    async (request, reply) => answer(reply, await prepareDraw(ports, actorOf(request), request.params.id, request.body)));

  app.post('/api/ballots/:id/draw', { ...handling, schema: { tags, summary: 'Draws the sample with the seed committed to, which is told', params, body: z.object({ ...asked, seedHash: hash }), response: { 200: z.object({ people: z.array(person), seed: z.string(), margin: z.number().nullable(), of: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await drawRoll(ports, actorOf(request), request.params.id, request.body)));

  app.get('/api/ballots/:id/draws', { config: { access: [...mayHandleCases, 'supervisor'] }, schema: { tags, summary: 'The draws of a poll with everybody they were drawn from, by id, so that anybody can draw again', params, response: { 200: z.object({ draws: z.array(z.object({ class: z.string(), seed: z.string(), frameHash: hash, strata: z.array(z.object({ id: z.string(), label: z.string(), ids: z.array(z.string()), taken: z.number() })) })) }), ...fails } } },
    async (request, reply) => {
      const found = await reachPoll(ports.read, actorOf(request), request.params.id, ports.today(), [...mayHandleCases, 'supervisor']);
      return found.ok ? { draws: await drawFrames(ports.read, request.params.id) } : sendRefusal(reply, found.refusal) as never;
    });
}
