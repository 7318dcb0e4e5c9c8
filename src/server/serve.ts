import { randomBytes } from 'node:crypto';
import { makeFirstRun } from './firstrun.ts';
import type { House } from './house.ts';
import { civilDay } from './house.ts';
import { buildHttp } from './http.ts';
import { startNightly } from './record/nightly.ts';
import { natively } from '../verify/native.ts';
import { rooms } from './rooms.ts';
import { makeSessions } from './session.ts';

/** A listening server; `notice` are lines for the console (the one-time code of a first run). */
export type Serving = { notice: string[]; stop: () => Promise<void> };

/** Puts a house on HTTP: sessions, first run, rooms, pages, and the nightly comparison of tables and record. */
export async function serve(house: House, options: { port: number; host: string; web: string; say: (line: string) => void }): Promise<Serving> {
  const sessions = makeSessions({ db: house.db, now: () => new Date(), today: () => civilDay(new Date()), secret: house.secrets.session });
  const notice: string[] = [];
  let listening = false;
  const firstRun = makeFirstRun(house.ports, (line) => (listening ? options.say(line) : notice.push(line)));
  const nightly = startNightly(house);
  const app = await buildHttp({
    actorOf: (token) => sessions.actorOf(token),
    web: options.web,
    health: house.health,
    rooms: (a) => rooms(a, house.ports, { sessions, firstRun, record: nightly, box: { vault: house.vault, random: (n) => new Uint8Array(randomBytes(n)), page: null, by: natively } }),
    logger: true,
  });
  await house.jobs.resume();
  await firstRun.announce();
  await app.listen({ port: options.port, host: options.host });
  listening = true;
  return {
    notice,
    stop: async () => {
      await nightly.stop();
      await app.close();
    },
  };
}
