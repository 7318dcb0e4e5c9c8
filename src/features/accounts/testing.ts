import type { LightMyRequestResponse } from 'fastify';
import { buildHttp, SESSION_COOKIE } from '../../server/http.ts';
import { makeSessions } from '../../server/session.ts';
import { must, type TestHouse } from '../../server/testing.ts';
import type { App } from '../../kernel/web.ts';
import type { Role } from './rules.ts';
import { accountsRoutes } from './routes.ts';
import { createAccounts } from './service.ts';
import type { Sessions } from './sessions.ts';

/** A browser for tests: keeps its cookies, has an address. */
export type Browser = {
  cookies: Map<string, string>;
  call(method: 'GET' | 'POST', url: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; body: any; raw: LightMyRequestResponse }>;
  signIn(username: string, password: string): Promise<{ status: number; body: any; raw: LightMyRequestResponse }>;
};

/** The real HTTP application with real sessions over a test house, and browsers to use it with. */
export async function accountsApp(house: TestHouse, more?: (app: App) => void): Promise<{ app: App; sessions: Sessions; browser: (address?: string) => Browser }> {
  const sessions = makeSessions({ db: house.db, now: () => house.clock.now, today: house.ports.today, secret: house.secrets.seed });
  const app = await buildHttp({
    actorOf: sessions.actorOf,
    web: null,
    health: house.health,
    perMinute: 0,
    rooms: (a) => {
      accountsRoutes(a, house.ports, sessions);
      more?.(a);
    },
  });
  const browser = (address = '10.0.0.1'): Browser => {
    const cookies = new Map<string, string>();
    const call: Browser['call'] = async (method, url, body, headers = {}) => {
      const raw = await app.inject({ method, url, remoteAddress: address, headers, cookies: Object.fromEntries(cookies), ...(body === undefined ? {} : { payload: body as object }) });
      for (const c of raw.cookies) {
        if (c.value === '') cookies.delete(c.name);
        else cookies.set(c.name, c.value);
      }
      return { status: raw.statusCode, body: raw.json(), raw };
    };
    return { cookies, call, signIn: (username, password) => call('POST', '/api/accounts/sign-in', { username, password }) };
  };
  return { app, sessions, browser };
}

/** The session token a browser holds. */
export const tokenOf = (browser: Browser): string | undefined => browser.cookies.get(SESSION_COOKIE);

export const PASSWORD = '槐树 下 3 只麻雀 stand';

let made = 0;
/** Makes an account with these roles and the common test password; returns its id and name. */
export async function person(house: TestHouse, roles: readonly Role[], more: { personId?: string; mustChange?: boolean } = {}): Promise<{ id: string; username: string }> {
  const username = `user${++made}`;
  const [one] = must(await createAccounts(house.ports.act, [{ username, displayName: `测试${made}`, password: PASSWORD, roles: roles.map((role) => ({ role })), ...more }]));
  return { id: one!.id, username };
}
