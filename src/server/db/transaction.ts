import { PgDialect } from 'drizzle-orm/pg-core';
import { PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import type { ReservedSql, PendingQuery, Row } from 'postgres';
import type { Db, Sql } from './connect.ts';

export type Handle = Parameters<Parameters<Db['transaction']>[0]>[0];
/** A statement that is still to be sent. */
export type Statement = { text: string; params: unknown[] };
/** Sends a statement of the transaction and waits for its rows. */
export type Send = (statement: Statement) => PendingQuery<Row[]>;

/** Statements longer than this (bulk inserts) are not kept as prepared plans. */
const PREPARED = 6000;

/**
 * Runs `work` in one READ COMMITTED transaction. BEGIN travels with the first statement; the statement `work` leaves in `last`
 * travels with COMMIT, so that a small act takes two round trips. Whatever throws rolls everything back.
 */
export async function inTransaction<T>(sql: Sql, work: (handle: Handle, send: Send) => Promise<{ value: T; last: Statement }>): Promise<T> {
  const connection = await sql.reserve();
  const begin = connection.unsafe('BEGIN').execute();
  begin.catch(() => undefined);
  try {
    const { value, last } = await work(handleOn(connection), (s) => statement(connection, s.text, s.params));
    const sent = statement(connection, last.text, last.params).execute();
    sent.catch(() => undefined);
    const commit = connection.unsafe('COMMIT').execute();
    commit.catch(() => undefined);
    await begin;
    await sent;
    const done = await commit;
    if (done.command !== 'COMMIT') throw new Error(`the transaction ended with ${done.command}`);
    return value;
  } catch (error) {
    await connection.unsafe('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    connection.release();
  }
}

const dialect = new PgDialect();

/** Drizzle over one reserved connection, with statements prepared once and used again. */
function handleOn(connection: ReservedSql): Handle {
  const client = { unsafe: (text: string, params: unknown[]) => statement(connection, text, params) };
  const session = new PostgresJsSession(client as never, dialect, undefined);
  return new PostgresJsTransaction(dialect, session as never, undefined) as unknown as Handle;
}

const statement = (connection: ReservedSql, text: string, params: unknown[]): PendingQuery<Row[]> => connection.unsafe(text, params as never[], { prepare: text.length < PREPARED });
