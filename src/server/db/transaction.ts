import { PgDialect } from 'drizzle-orm/pg-core';
import { PostgresJsSession, PostgresJsTransaction, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { PendingQuery, Row, Sql } from 'postgres';

export type Handle = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];
/** A statement that is still to be sent. */
export type Statement = { text: string; params: unknown[] };
/** Sends a statement of the transaction and waits for its rows. */
export type Send = (statement: Statement) => PendingQuery<Row[]>;

/** Statements longer than this (bulk inserts) are not kept as prepared plans. */
export const PREPARED = 6000;

/** One connection that carries one transaction at a time. */
type Lane = { client: Sql; lost: boolean; onLost: (() => void) | null };

/** Connections for acts. Reading has a pool of its own, so that long reading never keeps an act waiting. */
export type Lanes = {
  take(): Promise<Lane>;
  give(lane: Lane): void;
  /** Gives back a lane whose connection failed, once it is really gone: what is written to a dying socket is never answered. */
  giveBroken(lane: Lane): void;
  end(): Promise<void>;
};

/** Opens `count` lanes over clients of one connection each; `open` makes such a client and is told what to call when it is lost. */
export function makeLanes(count: number, open: (onclose: () => void) => Sql): Lanes {
  const all = Array.from({ length: count }, () => {
    const lane: Lane = { client: undefined as never, lost: false, onLost: null };
    connect(lane);
    return lane;
  });
  function connect(lane: Lane): void {
    const client = open(() => {
      if (lane.client !== client) return;
      lane.lost = true;
      lane.onLost?.();
    });
    lane.client = client;
  }
  const free = [...all];
  const waiting: ((lane: Lane) => void)[] = [];
  const give = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };
  return {
    take: () => {
      const lane = free.pop();
      return lane ? Promise.resolve(lane) : new Promise((resolve) => waiting.push(resolve));
    },
    give,
    giveBroken: (lane) => {
      if (lane.lost) return give(lane);
      const timer = setTimeout(() => {
        void lane.client.end({ timeout: 0 }).catch(() => undefined);
        connect(lane);
        lane.onLost?.();
      }, 2000);
      lane.onLost = () => {
        clearTimeout(timer);
        lane.onLost = null;
        give(lane);
      };
    },
    end: async () => {
      await Promise.all(all.map((lane) => lane.client.end({ timeout: 5 })));
    },
  };
}

/**
 * Runs `work` in one READ COMMITTED transaction. BEGIN travels with the first statement; the statement `work` leaves in `last`
 * travels with COMMIT, so that a small act takes two round trips. Whatever throws rolls everything back. Once the connection is
 * lost no further statement is sent: the client would open a new one, outside of the transaction.
 */
export async function inTransaction<T>(lanes: Lanes, work: (handle: Handle, send: Send) => Promise<{ value: T; last: Statement }>): Promise<T> {
  const lane = await lanes.take();
  lane.lost = false;
  let broken = false;
  const run = (text: string, params: unknown[], prepare: boolean): PendingQuery<Row[]> => {
    if (lane.lost) throw new Error('the connection to the database was lost during the transaction');
    return lane.client.unsafe(text, params as never[], { prepare });
  };
  const send = ({ text, params }: Statement): PendingQuery<Row[]> => run(text, params, text.length < PREPARED);
  const begun = run('BEGIN', [], false).execute();
  begun.catch(() => undefined);
  try {
    const { value, last } = await work(handleOn((text, params) => send({ text, params })), send);
    const sent = send(last).execute();
    sent.catch(() => undefined);
    const commit = run('COMMIT', [], false).execute();
    commit.catch(() => undefined);
    await begun;
    await sent;
    const done = await commit;
    if (done.command !== 'COMMIT') throw new Error(`the transaction ended with ${done.command}`);
    return value;
  } catch (error) {
    broken = lane.lost || isConnectionError(error);
    if (!broken) await run('ROLLBACK', [], false).catch(() => (broken = true));
    throw error;
  } finally {
    if (broken) lanes.giveBroken(lane);
    else lanes.give(lane);
  }
}

/** True when the connection itself failed (drizzle wraps the driver's error). */
function isConnectionError(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return /^(CONNECTION_|57P0|ECONN|EPIPE)/.test(String(code)) || (cause !== undefined && cause !== null && isConnectionError(cause));
}

const dialect = new PgDialect();

/** Drizzle over one transaction's connection, with statements prepared once and used again. */
function handleOn(unsafe: (text: string, params: unknown[]) => PendingQuery<Row[]>): Handle {
  const session = new PostgresJsSession({ unsafe } as never, dialect, undefined);
  return new PostgresJsTransaction(dialect, session as never, undefined) as unknown as Handle;
}
