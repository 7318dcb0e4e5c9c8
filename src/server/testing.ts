import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Day } from '../kernel/day.ts';
import type { Actor } from '../kernel/ports.ts';
import type { Outcome } from '../kernel/refusal.ts';
import type { App } from '../kernel/web.ts';
import type { Sql } from './db/connect.ts';
import { openHouse, type House } from './house.ts';
import { buildHttp, SESSION_COOKIE } from './http.ts';

/** A whole house on a database and data directory of its own, with a clock the test can set. */
export type TestHouse = House & {
  dir: string;
  url: string;
  /** Connection as the owner (a superuser on the built-in PostgreSQL), to tamper with. */
  owner: Sql;
  /** The clock; set it to move. */
  clock: { now: Date };
  /** An actor with these roles, not backed by an account. */
  actor(roles: string | readonly string[], more?: Partial<Actor>): Actor;
  /** An HTTP application over these rooms; `as(actor)` gives an inject function signed in as that actor. */
  http(rooms: (app: App) => void | Promise<void>): Promise<TestHttp>;
};

export type TestHttp = {
  app: App;
  as(actor: Actor | null): (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown) => Promise<{ status: number; body: any; headers: Record<string, unknown>; bytes: Buffer }>;
};

/** Opens a test house for the current test file; call at the top level of the file. */
export function testHouse(): { readonly house: TestHouse } {
  const holder: { house?: TestHouse } = {};
  beforeAll(async () => {
    holder.house = await openTestHouse();
  });
  afterAll(async () => {
    await holder.house?.stop();
  });
  return {
    get house() {
      if (!holder.house) throw new Error('the test house is open only while tests run');
      return holder.house;
    },
  };
}

/** Opens a test house; the caller stops it. */
export async function openTestHouse(): Promise<TestHouse> {
  const base = inject('databaseUrl');
  const name = `t_${randomUUID().replace(/-/g, '').slice(0, 16)}`;
  const admin = postgres(base, { max: 1, onnotice: () => undefined });
  await copyTemplate(admin, name);
  const url = new URL(base);
  url.pathname = `/${name}`;
  const dir = mkdtempSync(join(tmpdir(), 'steelyard-house-'));
  const clock = { now: new Date('2026-11-20T02:00:00.000Z') };
  const house = await openHouse({ url: url.href, dir, now: () => clock.now, connections: 8 });
  const owner = postgres(url.href, { max: 2, onnotice: () => undefined });
  const apps: App[] = [];
  return {
    ...house,
    dir,
    url: url.href,
    owner,
    clock,
    actor: (roles, more) => ({
      accountId: randomUUID(),
      name: `测试${[roles].flat().join('、')}`,
      personId: null,
      roles: [roles].flat().map((role) => ({ role, unitId: null })),
      ...more,
    }),
    http: async (rooms) => {
      const actors = new Map<string, Actor>();
      const app = await buildHttp({ actorOf: async (token) => actors.get(token) ?? null, web: null, health: house.health, rooms, perMinute: 0 });
      apps.push(app);
      return {
        app,
        as: (actor) => async (method, target, body) => {
          if (actor) actors.set(actor.accountId, actor);
          const response = await app.inject({
            method,
            url: target,
            ...(body === undefined ? {} : { payload: body as object }),
            ...(actor ? { cookies: { [SESSION_COOKIE]: actor.accountId } } : {}),
          });
          const json = String(response.headers['content-type'] ?? '').includes('json');
          return { status: response.statusCode, body: json ? response.json() : response.body, headers: response.headers, bytes: response.rawPayload };
        },
      };
    },
    stop: async () => {
      for (const app of apps) await app.close();
      await owner.end({ timeout: 2 });
      await house.stop();
      await admin.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end({ timeout: 2 });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Two files may copy the template at once; PostgreSQL allows one at a time, so wait and try again. */
async function copyTemplate(admin: Sql, name: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE steelyard_template`);
      // The rights of a database itself (grants.sql) do not go with a copy.
      await admin.unsafe(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The value of an outcome; fails the test with the refusal otherwise. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.name}: ${outcome.refusal.reason.zh}`);
  return outcome.value;
}

/** The refusal of an outcome; fails the test when it was a success. */
export function refusalOf(outcome: Outcome<unknown>): { name: string; reason: { zh: string; en: string } } {
  if (outcome.ok) throw new Error('expected a refusal, got a success');
  return outcome.refusal;
}

/** Pins a Day in tests. */
export const asDay = (text: string): Day => text as Day;
