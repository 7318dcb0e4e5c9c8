import type { FastifyInstance } from 'fastify';
import type { Words } from '../../kernel/refusal.ts';
import { sendRefusal } from '../../kernel/web.ts';

/** The largest message that can be a ballot. */
export const BALLOT_BYTES = 256 * 1024;

/**
 * How a box answers, and a relay before it: open to pages of any address, since what they send says nothing of who sends it; kept in no cache; no
 * cookie; its refusals in words. `failed`: what a voter is told when it fails.
 */
export function asBox(app: Pick<FastifyInstance, 'addHook' | 'setErrorHandler' | 'setNotFoundHandler'>, failed: Words): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').header('x-content-type-options', 'nosniff');
    if (request.method === 'OPTIONS') await reply.header('access-control-allow-methods', 'GET, POST').header('access-control-allow-headers', 'content-type').header('access-control-max-age', '86400').status(204).send();
  });
  app.setErrorHandler((error: { statusCode?: number; validation?: unknown }, _request, reply) => sendRefusal(reply, error.validation || (error.statusCode && error.statusCode < 500)
    ? { name: 'http.bad-input', status: error.statusCode === 413 ? 413 : 400, reason: { zh: '这不是选票。', en: 'This is no ballot.' }, wayOut: { zh: '请重新打开投票页。', en: 'Open the voter’s page anew.' } }
    : { name: 'http.unexpected', status: 503, reason: failed, wayOut: { zh: '页面会自动再试。', en: 'The page tries again by itself.' } }));
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, { name: 'http.not-found', status: 404, reason: { zh: '这里只收选票。', en: 'Only ballots are taken here.' } }));
}
