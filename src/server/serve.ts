import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBox } from './ballots/box-http.ts';
import type { Box } from '../features/ballots/service.ts';
import { secondAddresses } from '../features/ballots/second-service.ts';
import { makeFirstRun } from './firstrun.ts';
import type { House } from './house.ts';
import { civilDay } from './house.ts';
import { buildHttp } from './http.ts';
import { startNightly } from './record/nightly.ts';
import { natively } from '../verify/native.ts';
import { rooms } from './rooms.ts';
import { makeSessions } from './session.ts';
import { keyAccepts } from './relay/key.ts';
import type { LocalTls } from './tls/authority.ts';
import { isOwn, plainHost } from './tls/names.ts';
import { plainHttp, posterAddress } from './tls/plain-http.ts';
import { trustAnswer } from './tls/trust-page.ts';

/** A listening server; `notice` are lines for the console (the one-time code of a first run). */
export type Serving = { notice: string[]; stop: () => Promise<void> };

/**
 * Where and how to listen. `boxPort`: a port of its own for ballots, so that nothing of a session travels with them. `local`: the local authority and
 * the port of plain http that explains it. `relay`: the address voters send ballots to instead; `relayKey`: by which the box knows what the relay forwards.
 */
export type Listening = { port: number; host: string; boxPort: number | null; tls: { cert: Buffer; key: Buffer } | null; local: { tls: LocalTls; httpPort: number } | null; relay: string | null; relayKey: string | null };

/** The box of this installation: its vault, the system's randomness, the voter's page as it is served, and where ballots go. */
export function boxOf(house: Pick<House, 'vault'>, web: string, { boxPort, relay, relayKey }: Pick<Listening, 'boxPort' | 'relay' | 'relayKey'>): Box {
  const page = join(web, 'vote.html');
  return {
    vault: house.vault,
    random: (n) => new Uint8Array(randomBytes(n)),
    page: existsSync(page) ? createHash('sha256').update(readFileSync(page)).digest('hex') : null,
    address: (o) => relay ?? (boxPort === null ? null : `${o.protocol}://${o.hostname}:${boxPort}`),
    by: natively,
    mayCast: keyAccepts(relayKey),
    relay,
  };
}

/** Puts a house on HTTP: sessions, first run, rooms, pages, the box, and the nightly comparison of tables and record. */
export async function serve(house: House, options: Listening & { web: string; say: (line: string) => void }): Promise<Serving> {
  const sessions = makeSessions({ db: house.db, now: () => new Date(), today: () => civilDay(new Date()), secret: house.secrets.session });
  const notice: string[] = [];
  let listening = false;
  const firstRun = makeFirstRun(house.ports, (line) => (listening ? options.say(line) : notice.push(line)), options.local !== null);
  const nightly = startNightly(house);
  const { boxPort, tls, local } = options;
  const outward = !isOwn(plainHost(options.host)?.name ?? '');
  const box = boxOf(house, options.web, options);
  const app = await buildHttp({
    tls,
    box: box.address,
    relay: options.relay,
    trust: local && ((path, query, host) => trustAnswer(local.tls, path, query, posterAddress(local.tls, host, options.port, outward))),
    seconds: () => secondAddresses(house.ports.read),
    actorOf: (token) => sessions.actorOf(token),
    web: options.web,
    health: house.health,
    rooms: (a) => rooms(a, house.ports, { sessions, firstRun, record: nightly, box }),
    logger: true,
  });
  await house.jobs.resume();
  await firstRun.announce();
  await app.listen({ port: options.port, host: options.host });
  const apart = boxPort === null ? null : await buildBox(house.ports, box, tls);
  await apart?.listen({ port: boxPort!, host: options.host });
  const plain = local && plainHttp(local.tls, options.port, outward);
  await new Promise<void>((done, failed) => (plain ? plain.once('error', failed).listen(local!.httpPort, options.host, done) : done()));
  listening = true;
  return {
    notice,
    stop: async () => {
      await nightly.stop();
      await apart?.close();
      plain?.close();
      plain?.closeAllConnections();
      await app.close();
    },
  };
}
