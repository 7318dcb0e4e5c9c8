import { appendFileSync, promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { ballotsRoutes, castRoutes, voterRoutes } from '../../features/ballots/routes.ts';
import type { Box } from '../../features/ballots/service.ts';
import { ballotHash } from '../../features/ballots/rules/ballot.ts';
import type { Actor } from '../../kernel/ports.ts';
import { natively } from '../../verify/native.ts';
import { openHouse } from '../house.ts';
import { buildHttp } from '../http.ts';
import { keyAccepts } from '../relay/key.ts';

/*
 * A server of its own process with the room of ballots alone, for tests that kill it or look at all it leaves behind. Its clock, a full disk and,
 * for the control of the linkage test, leaks of the kind that the room must not have, are set by messages and the environment.
 */
const env = (name: string): string => process.env[name] ?? '';
let clock = Number(env('CLOCK'));
let full = false;

// ENOSPC at the layer of files, where no small disk can be mounted: what is opened while the disk is full takes no byte.
const really = promises.open;
promises.open = async (...args) => {
  const file = await really(...args);
  const write = file.write.bind(file) as (...a: unknown[]) => Promise<never>;
  file.write = (async (...a: unknown[]) => { if (full) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }); return write(...a); }) as never;
  return file;
};
syncBuiltinESMExports();

const dir = env('DIR');
const house = await openHouse({ url: env('URL'), dir, now: () => new Date(clock), connections: 8 });
const box: Box = { vault: house.vault, random: (n) => new Uint8Array(randomBytes(n)), page: null, address: () => null, by: natively, mayCast: keyAccepts(env('RELAY_KEY') || null) };
if (env('LEAK')) {
  // Planted: a row for each ballot as it comes, a line of a log, and a board in the order of that table.
  const owner = postgres(env('OWNER'), { max: 1, onnotice: () => undefined });
  await owner`CREATE TABLE IF NOT EXISTS leaky (n serial PRIMARY KEY, hash text NOT NULL)`;
  box.vault = {
    ...house.vault,
    put: async (poll, manifest, ballot) => {
      await owner`INSERT INTO leaky (hash) VALUES (${ballotHash(ballot)})`;
      appendFileSync(join(dir, 'access.log'), `${new Date().toISOString()} POST /api/box ${ballotHash(ballot)}\n`);
      return house.vault.put(poll, manifest, ballot);
    },
  };
}
const app = await buildHttp({
  // The token is the actor: there are no accounts here.
  actorOf: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString()) as Actor,
  web: null, health: house.health, perMinute: 0, logger: true,
  rooms: (a) => { ballotsRoutes(a, house.ports, box); voterRoutes(a, house.ports, box); castRoutes(a, house.ports, box); },
});
await app.listen({ port: Number(env('PORT') || 0), host: '127.0.0.1' });
const address = app.server.address();
process.on('message', (m: { clock?: number; full?: boolean; stop?: boolean }) => {
  if (m.clock !== undefined) clock = m.clock;
  if (m.full !== undefined) full = m.full;
  if (m.stop) void app.close().then(() => house.stop()).then(() => process.exit(0));
  process.send?.({ done: true });
});
process.on('unhandledRejection', () => undefined);
process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
