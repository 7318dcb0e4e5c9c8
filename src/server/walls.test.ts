import { beforeAll, describe, expect, it } from 'vitest';
import { administrators, mayManageAccounts, mayReadRecord } from '../features/accounts/rules.ts';
import type { Access } from '../kernel/web.ts';
import { makeFirstRun } from './firstrun.ts';
import { rooms } from './rooms.ts';
import { makeSessions } from './session.ts';
import { testHouse, type TestHttp } from './testing.ts';

const t = testHouse();
type Route = { method: string; url: string; access: Access };
const routes: Route[] = [];
let http: TestHttp;

beforeAll(async () => {
  const { house } = t;
  const sessions = makeSessions({ db: house.db, now: () => house.clock.now, today: house.ports.today, secret: house.secrets.seed });
  const absent: unknown = new Proxy({}, { get: () => absent });
  http = await house.http((app) => {
    app.addHook('onRoute', (route) => {
      for (const method of [route.method].flat()) if (method !== 'HEAD') routes.push({ method, url: route.url, access: route.config?.access as Access });
    });
    rooms(app, house.ports, { sessions, firstRun: makeFirstRun(house.ports, () => undefined), record: absent as never, box: absent as never });
  });
  await http.app.ready();
});

const concrete = (url: string): string => url.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000').replace(/\*/g, 'x');
const business = (r: Route): boolean => /^\/api\/(?!accounts|first-run|record|openapi|vote\/|box\/)/.test(r.url);

describe('the walls between administrators and business', () => {
  it('stand at every business route: each of the three administrators gets 403', async () => {
    const walled = routes.filter(business);
    expect(walled.length).toBeGreaterThan(20);
    for (const role of administrators) {
      const call = http.as(t.house.actor(role));
      for (const r of walled) {
        const { status, body } = await call(r.method as 'GET', concrete(r.url), r.method === 'GET' ? undefined : {});
        expect([r.method, r.url, role, status, body.error?.name]).toEqual([r.method, r.url, role, 403, 'accounts.not-allowed']);
      }
    }
  });

  it('leave administrators in no group but their own and, for the audit administrator, the record', () => {
    for (const r of routes.filter((x) => Array.isArray(x.access))) {
      const open = (r.access as readonly string[]).filter((role) => (administrators as readonly string[]).includes(role));
      if (r.url.startsWith('/api/accounts')) expect(open.every((role) => mayManageAccounts.includes(role)), r.url).toBe(true);
      // How the record stands (sizes, roots, last comparison) is the administrators' to watch; its entries are not.
      else if (r.url === '/api/record/health') expect(open.every((role) => mayManageAccounts.includes(role)), r.url).toBe(true);
      else if (r.url.startsWith('/api/record')) expect(open.every((role) => mayReadRecord.includes(role)), r.url).toBe(true);
      else expect(open, `${r.method} ${r.url}`).toEqual([]);
    }
  });

  it('keep everybody out who is not signed in, wherever the route is not public', async () => {
    const call = http.as(null);
    const closed = routes.filter((r) => r.url.startsWith('/api/') && r.access !== 'public');
    for (const r of closed) {
      const { status } = await call(r.method as 'GET', concrete(r.url), r.method === 'GET' ? undefined : {});
      expect([r.method, r.url, status]).toEqual([r.method, r.url, 401]);
    }
    expect(closed.length).toBeGreaterThan(10);
    expect(routes.filter((r) => r.access === 'public' && r.url.startsWith('/api/')).map((r) => r.url).sort()).toEqual([
      // A voter is let in by the roll, by account or by the code of a slip; the box asks nobody who they are.
      '/api/accounts/sign-in', '/api/box/:id', '/api/box/:id', '/api/first-run', '/api/first-run/state', '/api/openapi.json', '/api/vote/:id/open', '/api/vote/:id/tokens',
    ]);
  });
});
