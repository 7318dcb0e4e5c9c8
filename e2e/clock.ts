import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The clock of one server under test: what to start it with, and how to move its day on. */
export type Clock = { env: Record<string, string>; /** Nine in the morning of a civil day (UTC+8). */ set: (day: string) => void; /** The civil day it stands on. */ day: () => string };

/** A clock that stands on a civil day; see clock.mjs. */
export function clockAt(day: string): Clock {
  const file = join(mkdtempSync(join(tmpdir(), 'steelyard-clock-')), 'seconds');
  let stands = day;
  const set = (on: string): void => {
    stands = on;
    writeFileSync(file, String(Math.round((Date.parse(`${on}T01:00:00Z`) - Date.now()) / 1000)));
  };
  set(day);
  return { env: { E2E_CLOCK_FILE: file, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${pathToFileURL(resolve('e2e/clock.mjs')).href}`.trim() }, set, day: () => stands };
}
