import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import fastify, { type FastifyError } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Actor } from '../kernel/ports.ts';
import { sendRefusal, type App } from '../kernel/web.ts';
import type { TrustAnswer } from './tls/trust-page.ts';

/** What the HTTP layer needs besides the rooms. */
export type HttpDeps = {
  /** Finds the signed-in actor of a session token. */
  actorOf: (token: string) => Promise<Actor | null>;
  /** Folder of the built web pages, or null when only the API is served (tests). */
  web: string | null;
  /** Says whether the database answers and the record can be written. */
  health: () => Promise<{ ok: boolean; database: boolean; record: boolean; entries: number }>;
  rooms: (app: App) => void | Promise<void>;
  logger?: boolean;
  /** The other address ballots may be sent to, for the voter's page alone; null: none. */
  box?: (origin: { protocol: string; hostname: string }) => string | null;
  /** The relay, which pages that enter paper sheets send ballots to. */
  relay?: string | null;
  /** Page and files that explain a local authority, where there is one. */
  trust?: ((path: string, query: string, host: string) => TrustAnswer | null) | null;
  /** The addresses of second issuers of open polls, for the voter's page alone. */
  seconds?: () => Promise<string[]>;
  /** Certificate and key, PEM; plain http without. */
  tls?: { cert: Buffer; key: Buffer } | null;
  /** Requests a minute and client; 0 switches the limit off (tests). */
  perMinute?: number;
};

export const SESSION_COOKIE = 'steelyard_session';

/** Builds the HTTP application: security headers, sessions, deny-by-default access, OpenAPI, rooms, pages. */
export async function buildHttp(deps: HttpDeps): Promise<App> {
  const app = fastify({
    logger: deps.logger ? { level: 'warn' } : false,
    genReqId: () => randomUUID(),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: false,
    ...(deps.tls ? { https: deps.tls } : {}),
  } as object).withTypeProvider<ZodTypeProvider>() as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(deps.relay ? [deps.relay] : [])],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 64 * 1024 * 1024, files: 200, fields: 20 } });
  if (deps.perMinute !== 0) await app.register(rateLimit, { max: deps.perMinute ?? 1200, timeWindow: 60_000, errorResponseBuilder: tooMany, allowList: (request) => VOTER_FILES.test(request.url) });
  await app.register(swagger, {
    openapi: { info: { title: 'Steelyard 一杆秤', version: '0.1.0', license: { name: 'Apache-2.0' } } },
    transform: jsonSchemaTransform,
  });

  app.decorateRequest('actor', null);
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/') && route.method !== 'HEAD' && route.config?.access === undefined) {
      throw new Error(`${String(route.method)} ${route.url} does not say who may call it (config.access)`);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config?.access;
    const token = request.cookies[SESSION_COOKIE];
    if (token && request.url.startsWith('/api/')) request.actor = await deps.actorOf(token);
    if (request.method !== 'GET' && request.method !== 'HEAD' && crossSite(request.headers, request.host)) {
      return sendRefusal(reply, {
        name: 'http.cross-site',
        status: 403,
        reason: { zh: '这个请求来自别的网站，已拒绝。', en: 'This request came from another site and was refused.' },
      });
    }
    if (access === undefined || access === 'public') return;
    if (!request.actor) {
      return sendRefusal(reply, {
        name: 'accounts.not-signed-in',
        status: 401,
        reason: { zh: '您还没有登录，或登录已过期。', en: 'You are not signed in, or your session has expired.' },
        wayOut: { zh: '请重新登录；已填的内容会保留在页面上。', en: 'Sign in again; what you typed stays on the page.' },
      });
    }
    if (access !== 'signed-in' && !request.actor.roles.some((r) => access.includes(r.role))) {
      return sendRefusal(reply, {
        name: 'accounts.not-allowed',
        status: 403,
        reason: { zh: '您的角色不能办理此事。', en: 'Your role may not do this.' },
        wayOut: { zh: '需要时请由安全管理员授予相应角色；三员不能查看或更改业务数据。', en: 'If needed, ask the security administrator for the role; administrators cannot read or change business data.' },
        details: { needs: access },
      });
    }
    return;
  });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation) {
      const first = error.validation[0];
      const field = first?.instancePath.replace(/^\//, '').replace(/\//g, '.') || error.validationContext || '';
      return sendRefusal(reply, {
        name: 'http.bad-input',
        status: 400,
        reason: { zh: `提交的内容有一处不合要求：${field}（${first?.message ?? ''}）。`, en: `One thing in the request is not as required: ${field} (${first?.message ?? ''}).` },
        wayOut: { zh: '请改正该项后重新提交；没有写入任何内容。', en: 'Correct it and send again; nothing was written.' },
        field,
      });
    }
    if (error.statusCode && error.statusCode < 500) {
      return sendRefusal(reply, {
        name: `http.${(error.code ?? 'refused').toLowerCase()}`,
        status: (error.statusCode === 413 ? 413 : error.statusCode === 429 ? 429 : 400) as 400,
        reason: error.statusCode === 413 ? { zh: '文件太大。', en: 'The file is too large.' } : { zh: `请求不能处理：${error.message}`, en: `The request cannot be handled: ${error.message}` },
      });
    }
    process.stderr.write(`${new Date().toISOString()} request ${request.id} ${request.method} ${request.url.split('?')[0]}: ${error.stack ?? error.message}\n`);
    return reply.status(500).send({
      error: {
        name: 'http.unexpected',
        status: 500,
        reason: { zh: '程序出错，没有写入任何内容。', en: 'The program failed; nothing was written.' },
        wayOut: { zh: `请把编号 ${request.id} 告诉系统管理员。`, en: `Tell the system administrator this number: ${request.id}.` },
      },
      requestId: request.id,
    });
  });

  app.get('/healthz', { config: { access: 'public', rateLimit: false } as never, schema: { hide: true } }, async (_request, reply) => {
    const health = await deps.health();
    return reply.status(health.ok ? 200 : 503).send(health);
  });
  await deps.rooms(app);
  app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () => app.swagger());

  if (deps.trust) {
    for (const path of ['/trust', '/trust/steelyard.crt', '/trust/steelyard.pem']) {
      app.get(path, { config: { access: 'public', rateLimit: false } as never, schema: { hide: true } }, async (request, reply) => {
        const found = deps.trust!(path, request.url.split('?')[1] ?? '', request.host)!;
        if (found.attachment) reply.header('content-disposition', `attachment; filename="${found.attachment}"`);
        return reply.header('content-type', found.type).header('cache-control', 'no-store').send(found.body);
      });
    }
  }

  if (deps.web && existsSync(deps.web)) {
    await app.register(staticFiles, { root: deps.web, wildcard: false, index: false, cacheControl: true, maxAge: '1h' });
    // The page by which an auditor checks a poll, to be kept and opened from disk: what it says should not hang on this server.
    const checker = join(dirname(deps.web), 'verify-ballot.html');
    app.get('/verify-ballot.html', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
      reply.header('content-type', 'text/html; charset=utf-8').header('content-disposition', 'attachment; filename="verify-ballot.html"').header('cache-control', 'no-cache').send(await readFile(checker)));
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (deps.web && request.method === 'GET' && !request.url.startsWith('/api/')) {
      if (/^\/vote\/?(\?|$)/.test(request.url)) return reply.header('cache-control', 'no-store').header('content-security-policy', voterPolicy([deps.box?.(request) ?? null, ...((await deps.seconds?.()) ?? [])])).sendFile('vote.html');
      return reply.header('cache-control', 'no-store').sendFile('index.html');
    }
    return sendRefusal(reply, { name: 'http.not-found', status: 404, reason: { zh: '没有这个地址。', en: 'There is no such address.' } });
  });
  return app;
}

/** Script and style of the voter's page: a hall of people behind one address opens it in one minute. */
const VOTER_FILES = /^\/vote-[^/?]+\.(?:js|css)$/;

/** What the voter's page may load: its own script and style, and nothing it could send anything to but this address, the box, and the second issuers of open polls. */
const voterPolicy = (others: readonly (string | null)[]): string => ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", ["connect-src 'self'", ...others.filter((a) => a !== null)].join(' '), "form-action 'none'", "frame-ancestors 'none'", "base-uri 'none'"].join(';');

/** A browser says where a request comes from; refuse writes from elsewhere (a second wall behind SameSite). */
function crossSite(headers: Record<string, string | string[] | undefined>, host: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  const origin = headers.origin;
  return typeof origin === 'string' && origin !== 'null' && new URL(origin).host !== host;
}

const tooMany = () => ({
  statusCode: 429,
  error: { name: 'http.too-many', status: 429, reason: { zh: '请求太频繁，请稍候再试。', en: 'Too many requests; try again shortly.' } },
});
