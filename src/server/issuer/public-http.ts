import fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sendRefusal, type App } from '../../kernel/web.ts';
import type { Store } from './store.ts';

/**
 * What voters' pages speak to: it signs blinded tokens for whoever has a code, knows no sessions, sets and reads no cookie, and writes no log. Pages of any
 * address may speak to it: the code says what is given out.
 */
export function buildIssuer(store: Store, tls: { cert: Buffer; key: Buffer } | null): App {
  const app = fastify({ logger: false, bodyLimit: 1024 * 1024, trustProxy: false, ...(tls ? { https: tls } : {}) } as object).withTypeProvider<ZodTypeProvider>() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').header('x-content-type-options', 'nosniff');
    if (request.method === 'OPTIONS') await reply.header('access-control-allow-methods', 'POST').header('access-control-allow-headers', 'content-type').header('access-control-allow-private-network', 'true').header('access-control-max-age', '86400').status(204).send();
  });
  app.post('/token/:poll', { schema: { params: z.object({ poll: z.uuid() }), body: z.object({ code: z.string().max(60), request: z.array(z.object({ slot: z.string().max(64), blinded: z.string().max(1000) })).max(500) }) } }, async (request, reply) => {
    const got = await store.issue(request.params.poll, request.body.code, request.body.request);
    return got.ok ? reply.send({ signed: got.value } as never) : sendRefusal(reply, got.refusal);
  });
  app.setErrorHandler((error: { statusCode?: number; validation?: unknown }, _request, reply) => sendRefusal(reply, error.validation || (error.statusCode && error.statusCode < 500)
    ? { name: 'http.bad-input', status: error.statusCode === 413 ? 413 : 400, reason: { zh: '这不是领票请求。', en: 'This is no request for tokens.' }, wayOut: { zh: '请重新打开投票页。', en: 'Open the voter’s page anew.' } }
    : { name: 'http.unexpected', status: 503, reason: { zh: '第二签发人暂时出错，没有签发。', en: 'The second issuer failed for a moment; nothing was given out.' }, wayOut: { zh: '请稍后再试。', en: 'Try again shortly.' } }));
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, { name: 'http.not-found', status: 404, reason: { zh: '这里只签发监督凭证。', en: 'Only second tokens are given here.' } }));
  return app;
}
