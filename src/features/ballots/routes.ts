import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, sentAsTyped, type App } from '../../kernel/web.ts';
import { businessRoles, mayHandleCases } from '../accounts/rules.ts';
import { drawsOf } from './draw-service.ts';
import { paperCounts } from './paper-service.ts';
import { drawShown, paperCount } from './paper-routes.ts';
import { planShape, voterShape } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { RELAY_HEADER } from './rules/relay.ts';
import { shown } from './rules/tally.ts';
import { announce, bundleOf, changePlan, closePoll, countPoll, issuedByClass, listPolls, planPoll, pollsToVote, reachPoll, rollOf, setRoll, stopPoll, strikeOff, type Box } from './service.ts';
import { secondRoutes } from './second-routes.ts';
import { secondOfPoll } from './second-service.ts';
import { trusteeRoutes, trusteeShape, trusteeShown } from './trustee-routes.ts';
import { lostForGood } from './trustee-rules.ts';
import { standingOf, trusteesOf } from './trustees-service.ts';
import { boardHashes, castBallot, issue, opening } from './vote-service.ts';

const tags = ['ballots'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const hashText = z.string().regex(/^[0-9a-f]{64}$/);
const state = z.enum(['draft', 'announced', 'closed', 'counted', 'stopped']);
const line = z.object({ id: z.string(), number: z.string(), title: z.string(), kind: z.string(), state, times: z.object({ issueFrom: z.string(), castFrom: z.string(), closes: z.string() }) });
const count = z.object({ class: z.string(), slot: z.string(), valid: z.number(), invalid: z.number(), why: z.record(z.string(), z.number()), questions: z.array(z.object({ id: z.string(), options: z.record(z.string(), z.number()), blank: z.number(), written: z.array(z.object({ name: z.string(), n: z.number() })), texts: z.number() })) });
const view = line.extend({
  unitId: z.string(), plan: planShape, manifestHash: z.string().nullable(), madeByName: z.string(), announcedByName: z.string().nullable(), stopReason: z.string().nullable(),
  classes: z.array(z.object({ id: z.string(), label: z.string(), roll: z.number(), issued: z.number(), cast: z.number().nullable() })),
  close: z.object({ at: z.string(), board: z.string(), ballots: z.number() }).nullable(),
  result: z.array(z.object({ slot: z.string(), all: count.nullable(), groups: z.array(count), withheld: z.array(z.string()) })).nullable(),
  papers: z.array(paperCount), draws: z.array(drawShown),
  second: z.object({ label: z.string(), address: z.string(), keys: z.enum(['missing', 'stale', 'ready']), identity: z.string().nullable(), stated: z.object({ issued: z.number(), classes: z.array(z.object({ class: z.string(), issued: z.number(), struck: z.number() })) }).nullable(), missing: z.string().nullable() }).nullable(),
  trustees: z.array(trusteeShape), lostForGood: z.array(z.string()), keeper: z.boolean(),
  mayHandle: z.boolean(), madeByMe: z.boolean(), now: z.string(),
});

/** Secret polls for those who organize them: /api/ballots. */
export function ballotsRoutes(app: App, ports: Ports, box: Box): void {
  trusteeRoutes(app, ports, box);
  const handling = { config: { access: mayHandleCases } };
  const reading = { config: { access: [...mayHandleCases, 'supervisor'] } };
  const done = z.object({ done: z.literal(true) });
  const plain = async (reply: Parameters<typeof answer>[0], outcome: Parameters<typeof answer>[1]) => (outcome.ok ? answer(reply, { ...outcome, value: { done: true as const } }) : answer(reply, outcome as never));

  secondRoutes(app, ports);
  app.get('/api/ballots', { ...reading, schema: { tags, summary: 'Polls within reach', response: { 200: z.object({ polls: z.array(line) }), ...fails } } },
    async (request) => ({ polls: (await listPolls(ports, actorOf(request))).map((p) => ({ id: p.id, number: p.number, title: p.title, kind: p.kind, state: p.state, times: p.plan.times })) }));

  app.post('/api/ballots', { ...handling, schema: { tags, summary: 'Plans a poll', body: z.object({ unitId: z.uuid(), plan: planShape }), response: { 200: z.object({ id: z.string(), number: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await planPoll(ports, actorOf(request), request.body.unitId, request.body.plan)));

  app.get('/api/ballots/mine', { config: { access: businessRoles }, schema: { tags, summary: 'Polls that wait for my vote', response: { 200: z.object({ polls: z.array(z.object({ id: z.string(), title: z.string(), closes: z.string() })) }), ...fails } } },
    async (request) => ({ polls: await pollsToVote(ports.read, actorOf(request).accountId, ports.now()) }));

  app.get('/api/ballots/:id', { ...reading, schema: { tags, summary: 'A poll: plan, how many have taken tokens by class, and after the count its result', params, response: { 200: view, ...fails } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const found = await reachPoll(ports.read, actor, request.params.id, ports.today(), [...mayHandleCases, 'supervisor']);
      if (!found.ok) return sendRefusal(reply, found.refusal) as never;
      const p = found.value;
      const roll = await rollOf(ports.read, p.id);
      const issued = await issuedByClass(ports.read, p.id);
      const trustees = await trusteesOf(ports.read, p.id);
      const waiting = p.state === 'announced' && p.manifest ? await box.vault.counts(p.id, p.manifest) : null;
      const mayHandle = (await reachPoll(ports.read, actor, p.id, ports.today())).ok;
      return {
        id: p.id, number: p.number, title: p.title, kind: p.kind, state: p.state, times: p.plan.times, unitId: p.unitId, plan: p.plan, manifestHash: p.manifestHash, madeByName: p.madeByName, announcedByName: p.announcedByName, stopReason: p.stopReason,
        classes: p.plan.classes.map((c) => ({ id: c.id, label: c.label, roll: roll.filter((v) => v.class === c.id).length, issued: issued.get(c.id) ?? 0, cast: p.tally ? Math.max(0, ...p.tally.filter((t) => t.class === c.id).map((t) => t.valid + t.invalid)) : waiting ? (waiting.get(c.id) ?? 0) : null })),
        close: p.close && { at: p.close.at, board: p.close.board, ballots: p.close.ballots }, result: p.tally && p.manifest ? shown(p.manifest, p.tally) as never : null,
        papers: await paperCounts(ports.read, p.id), draws: await drawsOf(ports.read, p.id),
        trustees: trustees.map((r) => trusteeShown(standingOf(r))), lostForGood: p.state === 'counted' ? [] : lostForGood(trustees.map(standingOf)), keeper: trustees.some((r) => r.accountId === actor.accountId),
        second: await secondOfPoll(ports.read, p), mayHandle, madeByMe: p.madeBy === actor.accountId, now: ports.now(),
      };
    });

  app.post('/api/ballots/:id/plan', { ...handling, schema: { tags, summary: 'Changes a plan before its announcement', params, body: planShape, response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await changePlan(ports, actorOf(request), request.params.id, request.body)) as never);

  app.get('/api/ballots/:id/roll', { ...handling, schema: { tags, summary: 'The roll: names and classes, never who voted what or when', params, response: { 200: z.object({ voters: z.array(z.object({ id: z.string(), name: z.string(), class: z.string(), by: z.enum(['account', 'slip', 'paper']), struck: z.string().nullable() })) }), ...fails } } },
    async (request, reply) => {
      const found = await reachPoll(ports.read, actorOf(request), request.params.id, ports.today());
      return found.ok ? { voters: await rollOf(ports.read, request.params.id) } : sendRefusal(reply, found.refusal) as never;
    });

  app.post('/api/ballots/:id/roll', { ...handling, schema: { tags, summary: 'Sets the roll anew; the codes of slips are answered once', params, body: z.object({ voters: z.array(voterShape).max(20_000), accounts: z.boolean().default(false) }), response: { 200: z.object({ voters: z.number(), codes: z.array(z.object({ name: z.string(), class: z.string(), code: z.string() })) }), ...fails } } },
    async (request, reply) => answer(reply, await setRoll(ports, box, actorOf(request), request.params.id, request.body.voters, request.body.accounts)));

  app.post('/api/ballots/:id/announce', { ...handling, schema: { tags, summary: 'Announces a poll: keys are made, manifest and rolls are fixed; by another person than its author', params, response: { 200: z.object({ manifestHash: z.string() }), ...fails } } },
    async (request, reply) => answer(reply, await announce(ports, box, actorOf(request), request.params.id)));

  app.post('/api/ballots/:id/strike', { ...handling, schema: { tags, summary: 'Strikes a voter off who has taken no token', params, body: z.object({ voterId: z.uuid(), reason: z.string().trim().min(1).max(500) }), response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await strikeOff(ports, actorOf(request), request.params.id, request.body.voterId, request.body.reason)) as never);

  app.post('/api/ballots/:id/close', { ...handling, schema: { tags, summary: 'Closes a poll after its time: all ballots come onto the board at once', params, response: { 200: z.object({ board: z.string(), ballots: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await closePoll(ports, box, actorOf(request), request.params.id)));

  app.post('/api/ballots/:id/count', { ...handling, schema: { tags, summary: 'Opens and counts a closed poll', params, response: { 200: z.object({ valid: z.number(), invalid: z.number() }), ...fails } } },
    async (request, reply) => answer(reply, await countPoll(ports, box, actorOf(request), request.params.id)));

  app.post('/api/ballots/:id/stop', { ...handling, schema: { tags, summary: 'Stops a poll before its close, or after it where two trustees lost their keys, with a reason', params, body: z.object({ reason: z.string().trim().min(1).max(500) }), response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await stopPoll(ports, box, actorOf(request), request.params.id, request.body.reason)) as never);

  app.get('/api/ballots/:id/bundle', { ...reading, schema: { tags, summary: 'What an auditor counts again; taking it out is recorded', params, response: { ...fails } } },
    async (request, reply) => {
      const taken = await bundleOf(ports, box, actorOf(request), request.params.id);
      if (!taken.ok) return sendRefusal(reply, taken.refusal);
      return reply.header('content-type', 'application/json; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(taken.value.name)}`).send(taken.value.json as never);
    });
}

/** A voter who takes tokens: by account or by the code of a slip. */
export function voterRoutes(app: App, ports: Ports, box: Box): void {
  const code = z.string().max(60).nullable();
  // A whole institution may stand behind one address; a code of 80 bits is not found by guessing.
  const config = { access: 'public' as const, rateLimit: { max: 6000 } } as never;
  const by = (request: { actor: { accountId: string } | null }, given: string | null): { accountId: string } | { code: string } => (given !== null || !request.actor ? { code: given ?? '' } : { accountId: request.actor.accountId });
  app.post('/api/vote/:id/open', { config, schema: { tags, summary: 'The manifest of a poll, for somebody on its roll', params, body: z.object({ code }), response: { 200: z.object({ manifest: z.unknown().meta({ description: 'Manifest of rules/manifest.ts' }), hash: hashText, class: z.string(), name: z.string(), state: z.string(), now: z.string(), box: z.string().nullable() }), ...fails } } },
    async (request, reply) => {
      const got = await opening(ports, request.params.id, by(request, request.body.code));
      return got.ok ? { ...got.value, box: box.address(request) } as never : sendRefusal(reply, got.refusal) as never;
    });

  app.post('/api/vote/:id/tokens', { config, schema: { tags, summary: 'Signs blinded tokens, once for each voter', params, body: z.object({ code, request: z.array(z.object({ slot: z.string().max(64), blinded: z.string().max(1000) })).max(500) }), response: { 200: z.object({ signed: z.array(z.object({ slot: z.string(), signed: z.string() })) }), ...fails } } },
    async (request, reply) => {
      const got = await issue(ports, box, request.params.id, by(request, request.body.code), request.body.request);
      return got.ok ? { signed: got.value } : sendRefusal(reply, got.refusal) as never;
    });
}

/** The box itself: takes ballots of nobody knows whom and shows what is on the board. It asks for no cookie and writes no log. */
export function castRoutes(app: App, ports: Ports, box: Box): void {
  // A ballot costs the server no more than reading a page.
  const config = { access: 'public' as const, rateLimit: { max: 60_000 } } as never;
  app.post('/api/box/:id', { config, schema: { tags, summary: 'Takes a ballot; needs no session and reads none', params, body: z.unknown().meta({ description: 'Ballot of rules/ballot.ts' }), response: { 200: z.object({ hash: hashText, promise: z.string().nullable(), replaced: z.boolean() }), ...fails } } },
    async (request, reply) => {
      const word = request.headers[RELAY_HEADER];
      if (box.mayCast && !box.mayCast(typeof word === 'string' ? word : undefined)) return sendRefusal(reply, refusals.byRelay().refusal) as never;
      return answer(reply, await castBallot(ports, box, request.params.id, request.body));
    });

  app.get('/api/box/:id', { config, serializerCompiler: sentAsTyped, schema: { tags, summary: 'The hashes of all ballots taken, in order of hash', params, response: { 200: z.object({ state: z.string(), hashes: z.array(hashText), board: z.string().nullable() }), ...fails } } },
    async (request, reply) => answer(reply, await boardHashes(ports, box, request.params.id)));
}
