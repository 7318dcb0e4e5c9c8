import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEmbedded } from '../src/server/db/embedded.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { openHouse, type House } from '../src/server/house.ts';

/** One line of the table: a ratio measured in this run, its aim, and whether it holds. */
export type Line = { id: string; what: string; ratio: number; aim: string; ok: boolean };

/** A house on a fresh embedded PostgreSQL with fsync on, for measuring. */
export async function benchHouse(): Promise<{ house: House; url: string; dir: string; stop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-bench-'));
  chmodSync(dir, 0o711);
  const pg = await startEmbedded(dir, () => undefined);
  await migrate(pg.url, resolve('migrations'), () => undefined);
  const house = await openHouse({ url: pg.url, dir, connections: 16 });
  return {
    house,
    url: pg.url,
    dir,
    stop: async () => {
      await house.stop();
      await pg.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Runs `work` from `lanes` loops for `ms` milliseconds; returns completions per second. */
export async function throughput(lanes: number, ms: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() - begun < ms) {
        await work();
        done++;
      }
    }),
  );
  return (done * 1000) / (performance.now() - begun);
}

/** The q-quantile (0–1) of measured values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
