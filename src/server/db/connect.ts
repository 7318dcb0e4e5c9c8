import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { Fatal, exitCode } from '../fatal.ts';
import { makeLanes, PREPARED, type Lanes } from './transaction.ts';

export type Db = PostgresJsDatabase;
export type Sql = postgres.Sql;

/** The role the program works as; it owns nothing and cannot drop, disable or truncate. */
export const APP_ROLE = 'steelyard_app';

const asApp = { role: APP_ROLE, TimeZone: 'UTC', application_name: 'steelyard' } as Record<string, string>;

/** A pool for reading and lanes for acts, both as the application role, in UTC. */
export function connectApp(url: string, max = 16): { sql: Sql; db: Db; lanes: Lanes } {
  const sql = postgres(url, { max, onnotice: () => undefined, connection: asApp });
  const db = drizzle(preparing(sql));
  const lanes = makeLanes(max, (onclose) => {
    const client = postgres(url, { max: 1, onnotice: () => undefined, onclose, connection: asApp });
    // Drizzle reads and writes dates as text; it says so to the client it is given.
    drizzle(client);
    return client;
  });
  return { sql, db, lanes };
}

/** The same pool, with every statement of usual length prepared once for each connection: a page asks the same questions again and again. */
export function preparing(sql: Sql): Sql {
  const unsafe = (text: string, params: never[], options: object): unknown => sql.unsafe(text, params, { ...options, prepare: text.length < PREPARED });
  return new Proxy(sql, { get: (target, name) => (name === 'unsafe' ? unsafe : Reflect.get(target, name)) });
}

/** A single connection as the owner: migrations and nothing else. */
export function connectOwner(url: string): Sql {
  return postgres(url, { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC', application_name: 'steelyard-migrate' } });
}

/** Makes sure the database answers and is PostgreSQL 15 or later; throws Fatal with a sentence otherwise. */
export async function probe(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [row] = await sql<{ v: number }[]>`SELECT current_setting('server_version_num')::int AS v`;
    if ((row?.v ?? 0) < 150000) {
      throw new Fatal(exitCode.databaseTooOld, {
        zh: `数据库是 PostgreSQL ${Math.floor((row?.v ?? 0) / 10000)}，需要 15 或更高版本。请升级后再启动；数据没有改动。`,
        en: `The database is PostgreSQL ${Math.floor((row?.v ?? 0) / 10000)}; 15 or later is needed. Upgrade it and start again; nothing was changed.`,
      });
    }
  } catch (error) {
    if (error instanceof Fatal) throw error;
    const e = error as { code?: string; message?: string };
    throw new Fatal(exitCode.databaseUnreachable, {
      zh: `连不上数据库 ${safe(url)}：${e.message ?? e.code}。请检查 DATABASE_URL、网络和用户名密码；数据没有改动。`,
      en: `Cannot reach the database ${safe(url)}: ${e.message ?? e.code}. Check DATABASE_URL, the network and the credentials; nothing was changed.`,
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** A URL without its password, for messages. */
export function safe(url: string): string {
  return url.replace(/\/\/([^:/@]*):[^@]*@/, '//$1:…@');
}
