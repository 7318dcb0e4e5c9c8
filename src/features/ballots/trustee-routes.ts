import { z } from 'zod';
import { fromBase64 } from '../../kernel/base64.ts';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { businessRoles, mayHandleCases } from '../accounts/rules.ts';
import { keyMark } from './rules/trustee-key.ts';
import type { Box } from './service.ts';
import { makeKey, rehearse, releaseKey, reportLost, trusteeship, trusteeships } from './trustee-service.ts';
import type { Standing } from './trustee-rules.ts';
import { trusteeAccounts } from './trustees-service.ts';

const tags = ['ballots'];
const fails = { '4xx': errorBody, 503: errorBody };
const params = z.object({ id: z.uuid() });
const step = z.enum(['key', 'wait-keys', 'rehearse', 'wait-announce', 'wait-close', 'release', 'released', 'enough', 'lost', 'over']);
/** A trustee as pages show them: of the public key the ten letters by which it is told from another. */
export const trusteeShape = z.object({ n: z.number(), name: z.string(), mark: z.string().nullable(), rehearsed: z.boolean(), released: z.boolean(), lost: z.string().nullable() });
export const trusteeShown = ({ key, ...t }: Standing): z.infer<typeof trusteeShape> => ({ ...t, mark: key === null ? null : keyMark(fromBase64(key)) });

/** Keys of trustees: who may keep one, and what each of them does with theirs. */
export function trusteeRoutes(app: App, ports: Ports, box: Pick<Box, 'random'>): void {
  const own = { config: { access: businessRoles } };
  const done = z.object({ done: z.literal(true) });
  const bytes = z.string().max(100);
  const plain = async (reply: Parameters<typeof answer>[0], outcome: Parameters<typeof answer>[1]) => (outcome.ok ? answer(reply, { ...outcome, value: { done: true as const } }) : answer(reply, outcome as never));

  app.get('/api/ballots/trustees', { config: { access: mayHandleCases }, schema: { tags, summary: 'Accounts that may keep a key of a poll', response: { 200: z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) }), ...fails } } },
    async () => ({ accounts: (await trusteeAccounts(ports.read, ports.today())).map(({ id, name }) => ({ id, name })) }));

  app.get('/api/ballots/keys', { ...own, schema: { tags, summary: 'Polls of which I keep a key', response: { 200: z.object({ polls: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), state: z.string(), step })) }), ...fails } } },
    async (request) => ({ polls: await trusteeships(ports.read, actorOf(request).accountId) }));

  app.get('/api/ballots/:id/key', {
    ...own, schema: {
      tags, summary: 'A poll as its trustee sees it: where the three stand, and a test ballot while there is one to open', params,
      response: { 200: z.object({ poll: z.object({ id: z.string(), number: z.string(), title: z.string(), state: z.string(), closes: z.string(), manifestHash: z.string().nullable() }), n: z.number(), name: z.string(), key: z.string().nullable(), step, trustees: z.array(trusteeShape), test: z.string().nullable() }), ...fails },
    },
  }, async (request, reply) => {
    const got = await trusteeship(ports, box, actorOf(request), request.params.id);
    if (!got.ok) return sendRefusal(reply, got.refusal) as never;
    const { poll: p, trustees, ...mine } = got.value;
    return { ...mine, trustees: trustees.map(trusteeShown), poll: { id: p.id, number: p.number, title: p.title, state: p.state, closes: p.plan.times.closes, manifestHash: p.manifestHash } };
  });

  app.post('/api/ballots/:id/key', { ...own, schema: { tags, summary: 'Registers the public part of a key made in the trustee’s browser', params, body: z.object({ key: bytes }), response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await makeKey(ports, actorOf(request), request.params.id, request.body.key)) as never);

  app.post('/api/ballots/:id/key/rehearsal', { ...own, schema: { tags, summary: 'Answers the test with the share that the kept key opens', params, body: z.object({ share: bytes }), response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await rehearse(ports, actorOf(request), request.params.id, request.body.share)) as never);

  app.post('/api/ballots/:id/key/release', { ...own, schema: { tags, summary: 'Releases the key of a trustee after the close', params, body: z.object({ secret: bytes }), response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await releaseKey(ports, actorOf(request), request.params.id, request.body.secret)) as never);

  app.post('/api/ballots/:id/key/lost', { ...own, schema: { tags, summary: 'Reports a key lost', params, body: z.object({ reason: z.string().trim().min(1).max(500) }), response: { 200: done, ...fails } } },
    async (request, reply) => plain(reply, await reportLost(ports, actorOf(request), request.params.id, request.body.reason)) as never);
}
