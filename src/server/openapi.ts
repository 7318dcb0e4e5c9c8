import type { App } from '../kernel/web.ts';
import type { Ports } from '../kernel/ports.ts';
import { makeFirstRun } from './firstrun.ts';
import { buildHttp } from './http.ts';
import { rooms } from './rooms.ts';

/** The OpenAPI document of all routes, without a database: no handler runs. */
export async function openApiDocument(): Promise<unknown> {
  // Callable too: rooms say what their jobs do while they are registered.
  const absent = new Proxy(() => undefined, { get: () => absent, apply: () => undefined }) as never;
  const app: App = await buildHttp({
    actorOf: async () => null,
    web: null,
    health: async () => ({ ok: true, database: true, record: true, entries: 0 }),
    rooms: (a) => rooms(a, absent as Ports, { sessions: absent, firstRun: makeFirstRun(absent, () => undefined), record: absent, box: absent }),
    perMinute: 0,
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
