import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { clockAt, type Clock } from './clock.ts';
import { PASSWORD } from './office.ts';
import { dataDir, startServer, type Running } from './server.ts';

/**
 * Starts the demonstration on a copy of one that was loaded earlier in this run with the same day (`clock`; the real one
 * otherwise). Loading it from nothing is what e2e/demo.test.ts looks at; here it would only be waited for.
 */
export async function startDemo({ dir = dataDir(), clock, env = {} }: { dir?: string; clock?: Clock; env?: Record<string, string> } = {}): Promise<Running> {
  const loaded = join(inject('demoShelf'), clock?.day() ?? 'today');
  if (!existsSync(loaded)) await load(loaded, clock);
  // cp keeps owner and mode: the database's own user must find its files its own.
  const copied = spawnSync('cp', ['-a', `${loaded}/.`, dir], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`the loaded demonstration could not be copied: ${copied.stderr}`);
  return startServer('demo', { dir, env: { STEELYARD_DEMO_PASSWORD: PASSWORD, ...clock?.env, ...env } });
}

/** Loads the demonstration of a day once: of two journeys that want it at the same moment one loads it and the other waits. */
async function load(loaded: string, clock: Clock | undefined): Promise<void> {
  const fresh = `${loaded}-loading`;
  try {
    mkdirSync(fresh);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    for (;;) {
      if (existsSync(loaded)) return;
      if (!existsSync(fresh) && !existsSync(loaded)) throw new Error('the demonstration could not be loaded by the journey beside this one', { cause: error });
      await new Promise((later) => setTimeout(later, 200));
    }
  }
  try {
    chmodSync(fresh, 0o711);
    const server = await startServer('demo', { dir: fresh, env: { STEELYARD_DEMO_PASSWORD: PASSWORD, ...(clock ? clockAt(clock.day()).env : {}) } });
    const code = await server.stop();
    if (code !== 0) throw new Error(`the demonstration stopped with ${code}:\n${server.output()}`);
    renameSync(fresh, loaded);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}
