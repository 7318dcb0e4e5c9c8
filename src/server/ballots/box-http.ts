import fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { castRoutes } from '../../features/ballots/routes.ts';
import type { Box } from '../../features/ballots/service.ts';
import type { Ports } from '../../kernel/ports.ts';
import { sendRefusal, type App } from '../../kernel/web.ts';

/**
 * The box at an address of its own: it takes ballots and shows the board, knows no sessions, sets and reads no cookie, and writes no log. Pages of
 * any address may speak to it, since what they send says nothing of who sends it.
 */
export async function buildBox(ports: Ports, box: Box, tls: { cert: Buffer; key: Buffer } | null): Promise<App> {
  const app = fastify({ logger: false, bodyLimit: 256 * 1024, trustProxy: false, ...(tls ? { https: tls } : {}) } as object).withTypeProvider<ZodTypeProvider>() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').header('x-content-type-options', 'nosniff');
    if (request.method === 'OPTIONS') await reply.header('access-control-allow-methods', 'GET, POST').header('access-control-allow-headers', 'content-type').header('access-control-max-age', '86400').status(204).send();
  });
  castRoutes(app, ports, box);
  app.setErrorHandler((error: { statusCode?: number; validation?: unknown }, _request, reply) => sendRefusal(reply, error.validation || (error.statusCode && error.statusCode < 500)
    ? { name: 'http.bad-input', status: error.statusCode === 413 ? 413 : 400, reason: { zh: '这不是选票。', en: 'This is no ballot.' }, wayOut: { zh: '请重新打开投票页。', en: 'Open the voter’s page anew.' } }
    : { name: 'http.unexpected', status: 503, reason: { zh: '收票暂时出错，这张票没有收下。', en: 'The box failed for a moment; this ballot was not taken.' }, wayOut: { zh: '页面会自动再试。', en: 'The page tries again by itself.' } }));
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, { name: 'http.not-found', status: 404, reason: { zh: '这里只收选票。', en: 'Only ballots are taken here.' } }));
  return app;
}
