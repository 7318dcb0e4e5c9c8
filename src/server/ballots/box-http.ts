import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { castRoutes } from '../../features/ballots/routes.ts';
import type { Box } from '../../features/ballots/service.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { App } from '../../kernel/web.ts';
import { asBox, BALLOT_BYTES } from './as-box.ts';

/**
 * The box at an address of its own: it takes ballots and shows the board, knows no sessions, sets and reads no cookie, and writes no log. Pages of
 * any address may speak to it, since what they send says nothing of who sends it.
 */
export async function buildBox(ports: Ports, box: Box, tls: { cert: Buffer; key: Buffer } | null): Promise<App> {
  const app = fastify({ logger: false, bodyLimit: BALLOT_BYTES, trustProxy: false, genReqId: () => randomUUID(), ...(tls ? { https: tls } : {}) } as object).withTypeProvider<ZodTypeProvider>() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('actor', null);
  asBox(app, { zh: '收票暂时出错，这张票没有收下。', en: 'The box failed for a moment; this ballot was not taken.' });
  castRoutes(app, ports, box);
  return app;
}
