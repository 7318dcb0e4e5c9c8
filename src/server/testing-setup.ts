import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** Starts one real PostgreSQL for the whole run, with a migrated template database from which each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['STEELYARD_TEST_DATABASE_URL'];
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-test-'));
  // mkdtemp makes mode 700; PostgreSQL's own user must be able to enter when the tests run as root.
  chmodSync(dir, 0o711);
  const pg = given ? null : await startEmbedded(dir, () => undefined);
  const url = given ?? pg!.url;
  const clear = async (): Promise<void> => {
    await pg?.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql.unsafe('DROP DATABASE IF EXISTS steelyard_template');
    await sql.unsafe('CREATE DATABASE steelyard_template');
    await sql.end();
    const template = new URL(url);
    template.pathname = '/steelyard_template';
    await migrate(template.href, resolve('migrations'), () => undefined);
  } catch (error) {
    await clear();
    throw error;
  }
  project.provide('databaseUrl', url);
  return clear;
}
