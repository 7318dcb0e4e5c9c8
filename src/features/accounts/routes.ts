import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Ports } from '../../kernel/ports.ts';
import { actorOf, answer, errorBody, sendRefusal, type App } from '../../kernel/web.ts';
import { listAccounts, unitNames } from './queries.ts';
import { mustChangeFirst } from './refusals.ts';
import { mayCreateAccounts, mayGrantRoles, mayManageAccounts } from './rules.ts';
import { createAccount, grantRole, linkPerson, resetPassword, revokeGrant, setState } from './service.ts';
import { changePassword, signIn, signOut, whoAmI, type Door } from './sign-in.ts';
import type { Sessions } from './sessions.ts';

/** Name of the session cookie; the HTTP layer reads the same. */
export const sessionCookie = 'steelyard_session';

const grantLine = z.object({
  id: z.string(),
  role: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  fromDay: z.string(),
  toDay: z.string().nullable(),
});
const me = z.object({
  account: z.object({ id: z.string(), username: z.string(), displayName: z.string(), personId: z.string().nullable() }),
  mustChange: z.boolean(),
  roles: z.array(grantLine),
});
const accountLine = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  state: z.enum(['active', 'disabled']),
  mustChange: z.boolean(),
  linked: z.boolean(),
  createdAt: z.string(),
  grants: z.array(grantLine),
});
const created = z.object({ id: z.string(), username: z.string(), displayName: z.string(), password: z.string().nullable() });
const id = z.object({ id: z.uuid() });
const done = z.object({ done: z.literal(true) });
const reason = z.object({ reason: z.string().trim().min(2).max(200) });
const name = z.string().trim().min(1).max(64);
/** Longer than any allowed password, so that length is judged by the rule and not by the parser. */
const secret = z.string().min(1).max(1024);

const tags = ['accounts'];
const DAY_SECONDS = 24 * 3600;

/** True when the browser speaks TLS to us, or to the proxy before us; then cookies are marked Secure. */
const overTls = (request: FastifyRequest): boolean => request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';

function giveSession(request: FastifyRequest, reply: FastifyReply, sessions: Sessions, token: string, username: string): void {
  const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure: overTls(request) } as const;
  const known = sessions.deviceCookie(username);
  reply.setCookie(sessionCookie, token, cookie);
  reply.setCookie(known, sessions.deviceValue(username, request.cookies[known]), { ...cookie, path: '/api/accounts', maxAge: 180 * DAY_SECONDS });
}

const door = (request: FastifyRequest, sessions: Sessions, username: string): Door => ({
  address: request.ip,
  device: request.cookies[sessions.deviceCookie(username)],
  agent: request.headers['user-agent'] ?? null,
});

/** Registers sign-in, one's own account, and the administrators' work on accounts. */
export function accountsRoutes(app: App, ports: Ports, sessions: Sessions): void {
  // With a one-time password nothing is open but what is needed to change it.
  const openToRestricted = new Set(['/api/accounts/me', '/api/accounts/password', '/api/accounts/sign-out']);
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config?.access;
    if (access === undefined || access === 'public' || !request.actor || !sessions.restricted(request.actor)) return;
    if (!openToRestricted.has(request.routeOptions.url ?? '')) return sendRefusal(reply, mustChangeFirst);
    return;
  });

  app.post(
    '/api/accounts/sign-in',
    { config: { access: 'public' }, schema: { tags, summary: 'Signs in', body: z.object({ username: z.string().min(1).max(256), password: secret }), response: { 200: me, '4xx': errorBody } } },
    async (request, reply) => {
      const { username } = request.body;
      const outcome = await signIn(ports, sessions, request.body, door(request, sessions, username));
      if (!outcome.ok) {
        const wait = (outcome.refusal.details as { waitSeconds?: number } | undefined)?.waitSeconds;
        if (wait !== undefined) reply.header('retry-after', String(wait));
        return answer(reply, outcome) as never;
      }
      const old = request.cookies[sessionCookie];
      if (old) await sessions.close(old);
      giveSession(request, reply, sessions, outcome.value.token, username);
      return answer(reply, await whoAmI(ports, outcome.value.accountId));
    },
  );

  app.post(
    '/api/accounts/sign-out',
    { config: { access: 'signed-in' }, schema: { tags, summary: 'Signs out', response: { 200: done, '4xx': errorBody } } },
    async (request, reply) => {
      const outcome = await signOut(ports, sessions, actorOf(request), request.cookies[sessionCookie] ?? '');
      reply.clearCookie(sessionCookie, { path: '/' });
      return answer(reply, outcome.ok ? { ...outcome, value: { done: true as const } } : outcome);
    },
  );

  app.get(
    '/api/accounts/me',
    { config: { access: 'signed-in' }, schema: { tags, summary: 'Who is signed in, with the roles in force today', response: { 200: me, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await whoAmI(ports, actorOf(request).accountId)),
  );

  app.post(
    '/api/accounts/password',
    { config: { access: 'signed-in' }, schema: { tags, summary: 'Changes one’s own password; every other session ends', body: z.object({ current: secret, next: secret }), response: { 200: done, '4xx': errorBody } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const who = await whoAmI(ports, actor.accountId);
      if (!who.ok) return answer(reply, who) as never;
      const outcome = await changePassword(ports, sessions, actor, request.body, door(request, sessions, who.value.account.username));
      if (!outcome.ok) return answer(reply, outcome) as never;
      giveSession(request, reply, sessions, outcome.value.token, outcome.value.username);
      return answer(reply, { ...outcome, value: { done: true as const } });
    },
  );

  administration(app, ports, sessions);
}

/** The administrators' routes: list, make, grant, revoke, close, release, reset, link. */
function administration(app: App, ports: Ports, sessions: Sessions): void {
  const said = { done: true as const };
  app.get(
    '/api/accounts',
    { config: { access: mayManageAccounts }, schema: { tags, summary: 'All accounts with their roles', response: { 200: z.object({ accounts: z.array(accountLine) }), '4xx': errorBody } } },
    async () => ({ accounts: await listAccounts(ports.read, ports.today()) }),
  );
  app.get(
    '/api/accounts/units',
    { config: { access: mayGrantRoles }, schema: { tags, summary: 'Names of units, to limit a role to one', response: { 200: z.object({ units: z.array(z.object({ id: z.string(), name: z.string() })) }), '4xx': errorBody } } },
    async () => ({ units: await unitNames(ports.read, ports.today()) }),
  );
  app.post(
    '/api/accounts',
    { config: { access: mayCreateAccounts }, schema: { tags, summary: 'Makes an account without roles and a one-time password', body: z.object({ username: name, displayName: name }), response: { 200: created, '4xx': errorBody } } },
    async (request, reply) => answer(reply, await createAccount(ports, actorOf(request), request.body)),
  );
  app.post(
    '/api/accounts/:id/grants',
    {
      config: { access: mayGrantRoles },
      schema: {
        tags,
        summary: 'Grants a role',
        params: id,
        body: z.object({ role: z.string().max(40), unitId: z.uuid().nullish(), from: z.iso.date().optional(), to: z.iso.date().nullish() }),
        response: { 200: z.object({ grantId: z.string() }), '4xx': errorBody },
      },
    },
    async (request, reply) => answer(reply, await grantRole(ports, sessions, actorOf(request), request.params.id, request.body)),
  );
  app.post(
    '/api/accounts/grants/:id/revoke',
    { config: { access: mayGrantRoles }, schema: { tags, summary: 'Takes a role back, from today on', params: id, response: { 200: done, '4xx': errorBody } } },
    async (request, reply) => {
      const outcome = await revokeGrant(ports, sessions, actorOf(request), request.params.id);
      return answer(reply, outcome.ok ? { ...outcome, value: said } : outcome);
    },
  );
  for (const [path, state] of [['disable', 'disabled'], ['enable', 'active']] as const) {
    app.post(
      `/api/accounts/:id/${path}`,
      { config: { access: mayManageAccounts }, schema: { tags, summary: state === 'disabled' ? 'Closes an account' : 'Opens an account again, also after a reset', params: id, body: reason, response: { 200: done, '4xx': errorBody } } },
      async (request, reply) => {
        const outcome = await setState(ports, sessions, actorOf(request), request.params.id, state, request.body.reason);
        return answer(reply, outcome.ok ? { ...outcome, value: said } : outcome);
      },
    );
  }
  app.post(
    '/api/accounts/:id/reset-password',
    { config: { access: mayManageAccounts }, schema: { tags, summary: 'Sets a one-time password and closes the account until a second administrator releases it', params: id, response: { 200: z.object({ password: z.string() }), '4xx': errorBody } } },
    async (request, reply) => answer(reply, await resetPassword(ports, sessions, actorOf(request), request.params.id)),
  );
  app.post(
    '/api/accounts/:id/person',
    { config: { access: mayGrantRoles }, schema: { tags, summary: 'Links an account to a person of the roster', params: id, body: z.object({ name, idNumber: z.string().trim().min(1).max(32) }), response: { 200: done, '4xx': errorBody } } },
    async (request, reply) => {
      const outcome = await linkPerson(ports, sessions, actorOf(request), request.params.id, request.body);
      return answer(reply, outcome.ok ? { ...outcome, value: said } : outcome);
    },
  );
}
