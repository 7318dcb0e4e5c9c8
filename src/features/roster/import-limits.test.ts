import { expect, test } from 'vitest';
import { must, refusalOf, testHouse } from '../../server/testing.ts';
import { getJob } from '../jobs/service.ts';
import { writeRosterXlsx } from './formats/xlsx-write.ts';
import { commitImport } from './import-commit-service.ts';
import { importOverview, importPeople } from './import-page-service.ts';
import { isLarge, uploadImport } from './import-service.ts';
import { startJob } from './import-jobs-service.ts';
import { MAX_FILE, MAX_UPLOAD, receive } from './import-upload-service.ts';
import { rosterRoutes } from './routes.ts';
import { importBatch, person } from './schema.ts';

const t = testHouse();
const MB = 1024 * 1024;

/** Files of a stream of zero bytes; counts the megabytes that were asked for. */
function stream(sizes: readonly number[], asked: { mb: number }) {
  const chunk = new Uint8Array(MB);
  return (async function* () {
    for (const [i, size] of sizes.entries()) {
      yield { name: `${i}.zip`, stream: (async function* () { for (let n = 0; n < size; n++) { asked.mb += 1; yield chunk; } })() };
    }
  })();
}

test('an upload too large is refused unread when it says so, else at the first byte too many', async () => {
  const asked = { mb: 0 };
  expect(refusalOf(await receive(stream([2048], asked), 2048 * MB)).name).toBe('roster.import-too-large');
  expect(asked.mb).toBe(0);
  expect(refusalOf(await receive(stream([2048], asked), null)).reason.zh).toContain('0.zip');
  expect(asked.mb).toBe(MAX_FILE / MB + 1);
  asked.mb = 0;
  expect(refusalOf(await receive(stream([60, 60, 60, 60, 60], asked), null)).reason.zh).toContain('合计');
  expect(asked.mb).toBe(MAX_UPLOAD / MB + 1);
  expect(must(await receive(stream([1, 2], asked), 3 * MB)).map((f) => f.bytes.length)).toEqual([MB, 2 * MB]);
});

test('a roster full of wrong cells is told page by page, each with its reason, and taken in with every doubt kept', async () => {
  const clerk = t.house.actor('clerk');
  const wrong = { cs: '七十年代', mz: '汗族', gz: '1990.13', rd: '昨天', sf: '12345', xb: '未知' };
  const rows = Array.from({ length: 1200 }, (_, i) => ({ xm: `错格${i}`, ...wrong }));
  const bytes = await writeRosterXlsx({ sheet: '名册', rows, columns: [['xm', '姓名'], ['xb', '性别'], ['cs', '出生年月'], ['mz', '民族'], ['gz', '参加工作时间'], ['rd', '入党时间'], ['sf', '身份证号']].map(([key, heading]) => ({ key: key!, heading: heading! })) });
  const batch = must(await uploadImport(t.house.ports, clerk, [{ name: '错.xlsx', bytes }])).batches[0]!;
  expect(batch.summary.doubts).toBeGreaterThanOrEqual(1200 * 6);
  const seen = must(await importOverview(t.house.ports, clerk, batch.id));
  expect(JSON.stringify(seen).length).toBeLessThan(100_000);
  expect(seen.counts).toMatchObject({ all: 1200, doubt: 1200 });
  const page = must(await importPeople(t.house.ports, clerk, batch.id, { only: 'doubt', offset: 1150, limit: 50 }));
  expect(page.people.map((p) => p.name)).toContain('错格1199');
  expect(page.people.at(-1)!.doubts.every((d) => d.reason.zh !== '' && d.reason.en !== '')).toBe(true);
  must(await commitImport(t.house.ports, clerk, batch.id, {}));
  const [one] = await t.house.ports.read.select().from(person).limit(1);
  expect(one!.birth).toBeNull();
  expect((one!.doubts as { field: string }[]).map((d) => d.field)).toContain('birth');
});

test('a large file is read and taken in by jobs; a second start joins the first, and a job after the commit takes nothing in again', async () => {
  await t.house.http((app) => rosterRoutes(app, t.house.ports));
  const { ports } = t.house;
  const clerk = t.house.actor('clerk');
  const bytes = await writeRosterXlsx({ sheet: '名册', rows: Array.from({ length: 600 }, (_, i) => ({ xm: `任务${i}`, cs: '1990.01' })), columns: [{ key: 'xm', heading: '姓名' }, { key: 'cs', heading: '出生年月' }, { key: 'mz', heading: '民族' }, { key: 'xb', heading: '性别' }] });
  const batch = must(await uploadImport(ports, clerk, [{ name: '任务.xlsx', bytes }], () => true)).batches[0]!;
  expect([batch.state, isLarge('任务.xlsx', 250_001), isLarge('a.lrmx', 250_001)]).toEqual(['reading', true, false]);
  expect(refusalOf(await commitImport(ports, clerk, batch.id, {})).name).toBe('roster.import-closed');
  await ports.jobs.settled(await startJob(ports, clerk, 'roster.import.read', batch));
  expect(must(await importOverview(ports, clerk, batch.id)).batch).toMatchObject({ state: 'previewed', summary: { people: 600 } });
  const before = await ports.read.$count(person);
  const [first, second] = [await startJob(ports, clerk, 'roster.import.commit', batch), await startJob(ports, clerk, 'roster.import.commit', batch)];
  expect(second).toBe(first);
  await ports.jobs.settled(first);
  await ports.jobs.settled(await startJob(ports, clerk, 'roster.import.commit', batch));
  expect(await ports.read.$count(person)).toBe(before + 600);
  const unread = must(await uploadImport(ports, clerk, [{ name: '坏.zip', bytes: new TextEncoder().encode('x') }], () => true)).batches[0]!;
  await ports.jobs.settled(await startJob(ports, clerk, 'roster.import.read', unread));
  expect(must(await importOverview(ports, clerk, unread.id)).batch).toMatchObject({ state: 'discarded', summary: { refusal: { name: 'roster.zip-damaged' } } });
  expect(await ports.read.$count(importBatch)).toBeGreaterThan(0);
});

test('while a job reads a large file requests come through, and cancelling stops it in the middle; the file can be read again', async () => {
  const { ports } = t.house;
  const clerk = t.house.actor('clerk');
  const heads = [['xm', '姓名'], ['cs', '出生年月'], ['mz', '民族'], ['xb', '性别'], ['jg', '籍贯']];
  const rows = Array.from({ length: 30_000 }, (_, i) => ({ xm: `长表${i}`, cs: '1990.01', mz: '汉族', xb: '男', jg: '某省某市' }));
  const bytes = await writeRosterXlsx({ sheet: '名册', rows, columns: heads.map(([key, heading]) => ({ key: key!, heading: heading! })) });
  const batch = must(await uploadImport(ports, clerk, [{ name: '长表.xlsx', bytes }], () => true)).batches[0]!;
  const id = await startJob(ports, clerk, 'roster.import.read', batch);
  let state = '';
  for (;;) {
    const now = must(await getJob(ports, clerk, id));
    state = now.state;
    if (now.state === 'running' && now.done >= 200) break; // rows, not steps
    if (!['waiting', 'running'].includes(now.state)) break;
  }
  expect([state, await ports.jobs.cancel(clerk, id)]).toEqual(['running', true]);
  await ports.jobs.settled(id);
  expect(must(await getJob(ports, clerk, id)).state).toBe('cancelled');
  expect(must(await importOverview(ports, clerk, batch.id)).batch.state).toBe('reading');
  await ports.jobs.settled(await startJob(ports, clerk, 'roster.import.read', batch));
  expect(must(await importOverview(ports, clerk, batch.id)).batch).toMatchObject({ state: 'previewed', summary: { people: 30_000 } });
});
