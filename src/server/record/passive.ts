import { emptyRoot } from '../../kernel/merkle.ts';
import type { Sql } from '../db/connect.ts';
import type { Sequencer } from './sequencer.ts';

/** Stands in for the sequencer in a process beside the running server: it only waits until the server has done the work. */
export function passiveSequencer(sql: Sql): Sequencer {
  return {
    start: async () => undefined,
    wake: () => undefined,
    covered: async (entryId) => {
      for (;;) {
        const rows = await sql`SELECT 1 FROM record_index WHERE entry_id = ${entryId}`;
        if (rows.length > 0) return;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    blocked: () => null,
    head: () => ({ origin: '', size: 0, root: emptyRoot() }),
    stop: async () => undefined,
  };
}
