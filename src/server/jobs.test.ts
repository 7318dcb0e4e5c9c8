import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { jobsRoutes } from '../features/jobs/routes.ts';
import { job } from '../features/jobs/schema.ts';
import { setting } from '../features/record/schema.ts';
import { ok, refuse } from '../kernel/refusal.ts';
import { account } from '../features/accounts/schema.ts';
import { makeJobs } from './jobs.ts';
import { testHouse } from './testing.ts';

const t = testHouse();
const title = { zh: '试验', en: 'trial' };
const rowOf = async (id: string) => (await t.house.db.select().from(job).where(eq(job.id, id)))[0]!;
const settings = async (key: string) => t.house.db.$count(setting, eq(setting.key, key));

test('a job is done once, with its progress, summary and file for its owner only', async () => {
  const { jobs } = t.house.ports;
  const owner = t.house.actor('clerk');
  jobs.define('trial.count', async (run) => {
    for (let n = 0; n <= 3; n++) await run.progress(n, 3);
    return ok({ summary: { said: run.args['word'], by: run.actor.name }, file: { name: '结果.txt', mime: 'text/plain', bytes: new TextEncoder().encode('三') } });
  });
  const id = await jobs.start(owner, { kind: 'trial.count', title, args: { word: '一' } });
  await jobs.settled(id);
  expect(await rowOf(id)).toMatchObject({ state: 'done', done: 3, total: 3, summary: { said: '一', by: owner.name }, args: {}, fileName: '结果.txt' });
  const http = await t.house.http((app) => jobsRoutes(app, t.house.ports));
  expect((await http.as(owner)('GET', `/api/jobs/${id}`)).body).toMatchObject({ state: 'done', title });
  expect((await http.as(owner)('GET', `/api/jobs/${id}/file`)).bytes.toString()).toBe('三');
  expect((await http.as(owner)('GET', `/api/jobs/${id}/events`)).body).toContain('"state":"done"');
  const other = http.as(t.house.actor('clerk'));
  for (const path of ['', '/file', '/events']) expect((await other('GET', `/api/jobs/${id}${path}`)).status).toBe(404);
  expect((await other('GET', '/api/jobs')).body.jobs).toEqual([]);
  expect((await other('POST', `/api/jobs/${id}/cancel`)).body.asked).toBe(false);
});

test('a refusal stays with the job, a fault says nothing of itself', async () => {
  const { jobs } = t.house.ports;
  jobs.define('trial.refused', async () => refuse({ name: 'trial.no', status: 422, reason: { zh: '不行', en: 'no' } }));
  jobs.define('trial.broken', async () => { throw new Error('secret detail'); });
  const ids = [await jobs.start(t.house.actor('clerk'), { kind: 'trial.refused', title, args: {} }), await jobs.start(t.house.actor('clerk'), { kind: 'trial.broken', title, args: {} })];
  for (const id of ids) await jobs.settled(id);
  expect(await rowOf(ids[0]!)).toMatchObject({ state: 'refused', refusal: { name: 'trial.no' } });
  expect(JSON.stringify(await rowOf(ids[1]!))).not.toContain('secret');
  expect((await rowOf(ids[1]!)).state).toBe('failed');
});

test('cancelling inside an act leaves nothing of the act; a waiting job never begins', async () => {
  const { jobs, act } = t.house.ports;
  const owner = t.house.actor('clerk');
  let entered!: () => void;
  const inside = new Promise<void>((resolve) => { entered = resolve; });
  jobs.define('trial.long', async (run) => {
    const done = await act({ actor: run.actor, verb: 'trial.written' }, async (tx) => {
      await tx.insert(setting, { key: 'trial.cancelled', value: 1, fromDay: tx.today });
      entered();
      for (let n = 0; n < 1_000; n++) { await run.progress(n, 1_000); await new Promise((r) => setTimeout(r, 5)); }
      return ok(null);
    });
    return done.ok ? ok({ summary: {} }) : done;
  });
  const first = await jobs.start(owner, { kind: 'trial.long', title, args: {} });
  await inside;
  const second = await jobs.start(owner, { kind: 'trial.long', title, args: {} });
  const third = await jobs.start(owner, { kind: 'trial.long', title, args: {} });
  expect(await jobs.cancel(owner, third)).toBe(true);
  await jobs.settled(third);
  for (const id of [first, second]) { expect(await jobs.cancel(owner, id)).toBe(true); await jobs.settled(id); }
  for (const id of [first, second, third]) expect((await rowOf(id)).state).toBe('cancelled');
  expect((await rowOf(third)).startedAt).toBeNull();
  expect(await settings('trial.cancelled')).toBe(0);
});

test('a job that a stopped process left is run again from what it had saved, under the roles of now', async () => {
  const owner = t.house.actor('clerk');
  await t.house.ports.act({ actor: null, verb: 'accounts.created' }, async (tx) => ok(await tx.insert(account, { id: owner.accountId, username: 'job-owner', displayName: '某人', passwordHash: 'x', state: 'active' })));
  const deps = { db: t.house.db, today: t.house.ports.today, now: () => t.house.clock.now };
  const before = makeJobs(deps);
  const seen: unknown[] = [];
  let stop!: () => void;
  const halfway = new Promise<void>((resolve) => { stop = resolve; });
  const work = async (run: Parameters<Parameters<typeof before.define>[1]>[0]) => {
    seen.push([run.saved, run.actor.roles]);
    await run.save({ at: 2 });
    if (run.saved === null) { stop(); for (;;) await run.progress(2, 4); }
    await run.progress(4, 4);
    return ok({ summary: { from: run.saved } });
  };
  before.define('trial.again', work);
  const id = await before.start(owner, { kind: 'trial.again', title, args: {} });
  await halfway;
  await before.stop();
  expect((await rowOf(id)).state).toBe('running');
  const after = makeJobs(deps);
  after.define('trial.again', work);
  await after.resume();
  await expect.poll(async () => (await rowOf(id)).state).toBe('done');
  expect((await rowOf(id)).summary).toEqual({ from: { at: 2 } });
  expect(seen).toEqual([[null, []], [{ at: 2 }, []]]);
  await after.stop();

  await t.house.owner`UPDATE job SET state = 'running' WHERE id = ${id}`;
  await t.house.ports.act({ actor: null, verb: 'accounts.disabled' }, async (tx) => ok(await tx.update(account, owner.accountId, { state: 'disabled' })));
  const last = makeJobs(deps);
  last.define('trial.again', work);
  await last.resume();
  await expect.poll(async () => (await rowOf(id)).state).toBe('refused');
  expect(seen).toHaveLength(2);
  await last.stop();
});
