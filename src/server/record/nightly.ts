import type { RecordStatus } from '../../features/record/routes.ts';
import type { House } from '../house.ts';
import { verifyDatabase, type DatabaseVerdict } from './verify-database.ts';

/** Hour of the civil day (UTC+8) at which tables and record are compared. */
const HOUR = 3;

/** Findings kept for the page; the rest is a number, and `verify --database` names them. */
const SHOWN = 50;

/** The nightly comparison: its state for the record page, a run on demand, and its end. */
export type Nightly = { status(): RecordStatus; run(): Promise<DatabaseVerdict | null>; stop(): Promise<void> };

type Watched = Pick<House, 'sql' | 'secrets' | 'directory' | 'sequencer'>;

/** Milliseconds from `now` to the next 03:00 of the civil day. */
export function untilNight(now: Date): number {
  const day = 24 * 3600_000;
  const local = now.getTime() + 8 * 3600_000;
  const left = HOUR * 3600_000 - (((local % day) + day) % day);
  return left > 0 ? left : left + day;
}

/**
 * Compares the database with the record once a night, keeps the last result in memory, and never keeps the process alive for it.
 * A failure to compare is told to `onError` and shown as a finding: a comparison that did not happen proves nothing.
 */
export function startNightly(house: Watched, options: { now?: () => Date; onError?: (error: unknown) => void } = {}): Nightly {
  const now = options.now ?? (() => new Date());
  const onError = options.onError ?? ((error) => process.stderr.write(`nightly: ${String((error as Error).stack ?? error)}\n`));
  let last: RecordStatus['lastCheck'] = null;
  let running: Promise<DatabaseVerdict | null> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  async function compare(): Promise<DatabaseVerdict | null> {
    try {
      const verdict = await verifyDatabase(house.sql, house.secrets.open, house.directory, { vkey: house.secrets.vkey });
      const shown = verdict.findings.slice(0, SHOWN);
      last = { at: now().toISOString(), ok: verdict.ok, entries: verdict.entries, rows: verdict.rows, findings: shown, more: verdict.more + verdict.findings.length - shown.length };
      if (!verdict.ok) process.stderr.write(`${verdict.findings.map((f) => `record: ${f.object}: ${f.what.en}`).join('\n')}\n`);
      return verdict;
    } catch (error) {
      if (stopped) return null;
      onError(error);
      const what = { zh: '比对没有完成：程序出错，详见服务器日志', en: 'the comparison was not completed: an error, see the log of the server' };
      last = { at: now().toISOString(), ok: false, entries: 0, rows: 0, findings: [{ object: 'verify --database', table: 'record', id: null, what }], more: 0 };
      return null;
    }
  }

  const run = (): Promise<DatabaseVerdict | null> => {
    running ??= compare().finally(() => {
      running = null;
    });
    return running;
  };

  const plan = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void run().finally(plan), untilNight(now()));
    timer.unref();
  };
  plan();

  return {
    status: () => ({ writable: house.sequencer.blocked() === null, checking: running !== null, lastCheck: last }),
    run,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
