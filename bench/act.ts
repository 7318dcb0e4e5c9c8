import { randomUUID } from 'node:crypto';
import { date, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { setting } from '../src/features/record/schema.ts';
import { ok } from '../src/kernel/refusal.ts';
import { quantile, throughput, type Line } from './harness.ts';
import type { House } from '../src/server/house.ts';

const LANES = 4;

const bareSetting = pgTable('bench_setting', { id: uuid('id').primaryKey(), key: text('key').notNull(), value: jsonb('value').notNull(), fromDay: date('from_day', { mode: 'string' }).notNull() });

/**
 * `act()` (row, entry, lines, outbox, and the sequencer's tiles and checkpoints behind it) against a bare autocommitted INSERT
 * of the same row by the same query builder. Four lanes, as four people working at once; in turn, median of seven pairs.
 */
export async function benchAct(house: House, url: string): Promise<Line[]> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  await owner`CREATE TABLE IF NOT EXISTS bench_setting (LIKE setting INCLUDING ALL)`;
  await owner`GRANT ALL ON bench_setting TO steelyard_app`;
  const actor = { accountId: randomUUID(), name: 'bench', personId: null, roles: [] };
  const bare = () => house.db.insert(bareSetting).values({ id: randomUUID(), key: 'bench', value: { n: 1 }, fromDay: '2026-01-01' });
  const act = () => house.ports.act({ actor, verb: 'bench.written', detail: { n: 1 } }, async (tx) => ok(await tx.insert(setting, { key: 'bench', value: { n: 1 }, fromDay: '2026-01-01' })));
  await throughput(LANES, 1500, bare);
  await throughput(LANES, 1500, act);
  const ratios: number[] = [];
  const rates: [number, number][] = [];
  for (let i = 0; i < 7; i++) {
    const b = await throughput(LANES, 2000, bare);
    const a = await throughput(LANES, 2000, act);
    ratios.push(a / b);
    rates.push([a, b]);
  }
  await owner.end();
  const median = quantile(ratios, 0.5);
  const [a, b] = rates[ratios.indexOf(median)] ?? rates[0]!;
  return [{ id: 'act', what: `act() ${Math.round(a)}/s against a bare INSERT ${Math.round(b)}/s, ${LANES} lanes`, ratio: median, aim: '>= 0.5', ok: median >= 0.5 }];
}
