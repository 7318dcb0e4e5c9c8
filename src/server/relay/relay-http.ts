import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { relayRefusals } from '../../features/ballots/rules/relay.ts';
import { sendRefusal } from '../../kernel/web.ts';
import { asBox, BALLOT_BYTES } from '../ballots/as-box.ts';
import { makeRelay, type Answered, type Mixing } from './relay.ts';
import type { Upstream } from './upstream.ts';

/** How long a board is shown without being asked for anew, and how many are kept. */
const BOARD_MS = 1000;
const BOARDS = 20;
const POLL = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A poll that is nowhere: whatever is said of it, the box answered. */
const NOWHERE = '00000000-0000-4000-8000-000000000000';

/**
 * The relay's address: takes ballots for the box and shows its board, at the same paths and under the same headers. It reads and sets no cookie, writes no
 * log and nothing to disk. `stop` sends on what waits, answers it, then ends.
 */
export function buildRelay(upstream: Upstream, mixing: Mixing, tls: { cert: Buffer; key: Buffer } | null = null): { app: FastifyInstance; stop: () => Promise<void> } {
  const relay = makeRelay(upstream.cast, mixing);
  const app = fastify({ logger: false, bodyLimit: BALLOT_BYTES, trustProxy: false, exposeHeadRoutes: false, return503OnClosing: false, requestTimeout: 30_000, genReqId: () => randomUUID(), ...(tls ? { https: tls } : {}) } as object) as unknown as FastifyInstance;
  asBox(app, { zh: '转递暂时出错，这张票还没有收下。', en: 'The relay failed for a moment; this ballot was not taken yet.' });
  // The bytes of a ballot go on as they came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  const boards = new Map<string, { at: number; answer: Promise<Answered | null> }>();
  function board(poll: string): Promise<Answered | null> {
    const known = boards.get(poll);
    const now = performance.now();
    if (known && now - known.at < BOARD_MS) return known.answer;
    if (boards.size >= BOARDS) boards.clear();
    const answer = upstream.board(poll);
    boards.set(poll, { at: now, answer });
    void answer.then((got) => { if (got === null && boards.get(poll)?.answer === answer) boards.delete(poll); });
    return answer;
  }
  const pass = (reply: FastifyReply, got: Answered | 'full' | 'away'): FastifyReply => {
    if (typeof got === 'string') return sendRefusal(reply, relayRefusals[got]);
    if (got.type !== undefined) reply.header('content-type', got.type);
    return reply.status(got.status).send(got.body);
  };
  type ToPoll = { Params: { id: string } };
  app.addHook<ToPoll>('preHandler', async (request) => { if (request.params.id !== undefined && !POLL.test(request.params.id)) throw Object.assign(new Error('no poll'), { statusCode: 400 }); });
  app.post<ToPoll>('/api/box/:id', async (request, reply) => pass(reply, await relay.take(request.params.id, request.body instanceof Buffer ? request.body : Buffer.alloc(0))));
  app.get<ToPoll>('/api/box/:id', async (request, reply) => pass(reply, (await board(request.params.id)) ?? 'away'));
  app.get('/health', async (_request, reply) => { const ok = (await board(NOWHERE)) !== null; return reply.status(ok ? 200 : 503).send({ ok }); });
  return {
    app,
    stop: async () => {
      await relay.stop();
      await app.close();
      upstream.close();
    },
  };
}
