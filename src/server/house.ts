import { join } from 'node:path';
import type { Day } from '../kernel/day.ts';
import { day } from '../kernel/day.ts';
import type { Ports } from '../kernel/ports.ts';
import { toBase64 } from '../kernel/base64.ts';
import { makeAct } from './act.ts';
import { makeVault } from './ballots/vault.ts';
import { makeJobs, type JobRunner } from './jobs.ts';
import { keptSecrets } from './kept-secrets.ts';
import { connectApp, type Db, type Sql } from './db/connect.ts';
import { recordDirectory, type RecordDirectory } from './record/directory.ts';
import { loadSecrets, type Secrets } from './record/secrets.ts';
import { passiveSequencer } from './record/passive.ts';
import { makeSequencer, type Sequencer } from './record/sequencer.ts';

/** Everything of one installation that runs, without HTTP. */
export type House = {
  sql: Sql;
  db: Db;
  ports: Ports;
  secrets: Secrets;
  directory: RecordDirectory;
  sequencer: Sequencer;
  jobs: JobRunner;
  /** Secrets and waiting ballots of polls. */
  vault: ReturnType<typeof makeVault>;
  health(): Promise<{ ok: boolean; database: boolean; record: boolean; entries: number; root: string }>;
  stop(): Promise<void>;
};

type Options = {
  url: string;
  /** The data directory: `record/` and `keys/` live here. */
  dir: string;
  now?: () => Date;
  onError?: (error: unknown) => void;
  connections?: number;
  /** False when the server of this installation runs in another process and does the sequencing. */
  sequence?: boolean;
};

/** The institution's civil day: China has one time zone, UTC+8, without summer time. */
export function civilDay(now: Date): Day {
  return day(new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10));
}

/** Opens the database as the application role, the record directory and the sequencer; throws Fatal when they do not fit. */
export async function openHouse(options: Options): Promise<House> {
  const now = options.now ?? (() => new Date());
  const { sql, db, lanes } = connectApp(options.url, options.connections ?? 16);
  const secrets = loadSecrets(options.dir);
  const directory = recordDirectory(join(options.dir, 'record'));
  const sequencer = options.sequence === false ? passiveSequencer(sql) : makeSequencer(sql, directory, secrets, options.onError ?? ((error) => process.stderr.write(`record: ${String((error as Error).stack ?? error)}\n`)));
  try {
    await sequencer.start();
  } catch (error) {
    await Promise.all([sql.end({ timeout: 2 }), lanes.end()]);
    throw error;
  }
  const today = (): Day => civilDay(now());
  const act = makeAct({ lanes, secrets, blocked: sequencer.blocked, committed: () => sequencer.wake(), now, today });
  const vault = makeVault(options.dir);
  const jobs = makeJobs({ db, today, now, onError: options.onError });
  const ports: Ports = {
    act,
    read: db,
    today,
    now: () => now().toISOString(),
    covered: sequencer.covered,
    log: {
      vkey: secrets.vkey,
      origin: secrets.origin,
      checkpoint: async () => new TextDecoder().decode((await directory.read('checkpoint')) ?? new Uint8Array()),
      file: (path) => directory.read(path),
      openSalt: (sealed) => secrets.open(sealed),
    },
    jobs,
    kept: keptSecrets(options.dir),
  };
  return {
    sql,
    db,
    ports,
    secrets,
    directory,
    sequencer,
    jobs,
    vault,
    health: async () => {
      const database = await sql`SELECT 1`.then(() => true, () => false);
      const record = sequencer.blocked() === null;
      const head = sequencer.head();
      return { ok: database && record, database, record, entries: head.size, root: toBase64(head.root) };
    },
    stop: async () => {
      await jobs.stop();
      await vault.stop();
      await sequencer.stop();
      await Promise.all([sql.end({ timeout: 5 }), lanes.end()]);
    },
  };
}
