import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { canonical } from '../../kernel/canonical.ts';
import type { Outcome, Refusal } from '../../kernel/refusal.ts';
import { codeTyped } from '../../features/ballots/plan-rules.ts';
import { refusals } from '../../features/ballots/refusals-rules.ts';
import { doorPage, homePage, pollPage, refusedPage, slipsPage, style, type Look } from './page.ts';
import type { SecondSlip, Store } from './store.ts';

const SESSION = 'steelyard_issuer';
const LANGUAGE = 'steelyard_issuer_language';
const policy = ["default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"].join(';');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * The page of whoever runs the second issuer: plain pages without script, on an address of their own, which listens on the machine alone unless told
 * otherwise. `key`: what is asked for at the door; it lives as long as the process.
 */
export async function buildAdmin(store: Store, key: string, now: () => Date): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: 64 * 1024, trustProxy: false });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 16 * 1024 * 1024, files: 1, fields: 4 } });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))));
  let session = randomBytes(24).toString('base64url');
  const looks = (request: FastifyRequest): Look => ({ language: request.cookies[LANGUAGE] === 'en' ? 'en' : 'zh', identity: store.identity, now: now().toISOString() });
  const page = (reply: FastifyReply, html: string, status = 200): FastifyReply => reply.status(status).header('content-type', 'text/html; charset=utf-8').send(html);
  const refused = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply => page(reply, refusedPage(looks(request), refusal), refusal.status);
  const form = (request: FastifyRequest): Record<string, string> => (request.body ?? {}) as Record<string, string>;
  const pollOf = (request: FastifyRequest): string => (request.params as { poll: string }).poll;

  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', policy).header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').header('x-content-type-options', 'nosniff').header('x-frame-options', 'DENY');
    const { lang } = request.query as { lang?: string };
    if (request.method === 'GET' && (lang === 'zh' || lang === 'en')) return reply.setCookie(LANGUAGE, lang, { path: '/', sameSite: 'strict' }).redirect(request.url.split('?')[0]!);
    const { origin } = request.headers;
    if (request.method === 'POST' && typeof origin === 'string' && origin !== 'null' && new URL(origin).host !== request.host) return reply.status(403).send();
    if (request.url === '/style.css' || request.url === '/enter' || request.cookies[SESSION] === session) return;
    return page(reply, doorPage(looks(request), false), 401);
  });
  app.get('/style.css', (_request, reply) => reply.header('content-type', 'text/css; charset=utf-8').send(style));
  app.post('/enter', (request, reply) => {
    if (!timingSafeEqual(digest(codeTyped(form(request)['key'] ?? '')), digest(codeTyped(key)))) return page(reply, doorPage(looks(request), true), 401);
    return reply.setCookie(SESSION, session, { path: '/', httpOnly: true, sameSite: 'strict' }).redirect('/', 303);
  });
  app.post('/leave', (_request, reply) => {
    session = randomBytes(24).toString('base64url');
    return reply.clearCookie(SESSION, { path: '/' }).redirect('/', 303);
  });

  app.get('/', async (request, reply) => {
    await store.closeDue();
    return page(reply, homePage(looks(request), store.list().map((id) => store.standing(id)!)));
  });
  const slips = (request: FastifyRequest, reply: FastifyReply, made: Outcome<{ poll: string; slips: SecondSlip[] }>): FastifyReply =>
    made.ok ? page(reply, slipsPage(looks(request), store.standing(made.value.poll)!, made.value.slips)) : refused(request, reply, made.refusal);
  app.post('/import', async (request, reply) => {
    let value: unknown = null;
    try {
      value = JSON.parse((await (await request.file())!.toBuffer()).toString('utf8'));
    } catch { /* said by the store: it is no such file */ }
    return slips(request, reply, await store.importRoll(value));
  });
  app.get('/poll/:poll', async (request, reply) => {
    await store.closeDue();
    const standing = store.standing(pollOf(request));
    return standing ? page(reply, pollPage(looks(request), standing)) : refused(request, reply, refusals.missing().refusal);
  });
  app.post('/poll/:poll/codes', async (request, reply) => slips(request, reply, await store.newCodes(pollOf(request), form(request)['leaf'] ?? null)));
  app.post('/poll/:poll/strike', async (request, reply) => {
    const reason = (form(request)['reason'] ?? '').trim().slice(0, 200);
    const struck = await store.strike(pollOf(request), form(request)['leaf'] ?? '', reason || '—');
    return struck.ok ? reply.redirect(`/poll/${pollOf(request)}`, 303) : refused(request, reply, struck.refusal);
  });
  for (const [name, make] of [['keys', store.keysFile], ['statement', store.statement]] as const) {
    app.get(`/poll/:poll/${name}.json`, async (request, reply) => {
      await store.closeDue();
      const file = make(pollOf(request));
      if (!file) return refused(request, reply, refusals.missing().refusal);
      return reply.header('content-type', 'application/json; charset=utf-8').header('content-disposition', `attachment; filename="second-${name}-${pollOf(request).slice(0, 8)}.json"`).send(canonical(file));
    });
  }
  return app;
}
