import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { ok } from '../../kernel/refusal.ts';
import type { Actor, Tx } from '../../kernel/ports.ts';
import { must, refusalOf, testHouse } from '../../server/testing.ts';
import { commitImport } from './import-commit-service.ts';
import { uploadImport } from './import-service.ts';
import { education, importBatch, person, personMerge } from './schema.ts';
import { district, enter, lrmx } from './test-fixture.ts';

/* The database's doors for an undone import and for a merge let through what they are for, and nothing beside it. */
const t = testHouse();
let clerk: Actor;
let imported: string;
let batch: string;
let one: string;
let two: string;

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  const ids = await district(t.house, clerk);
  batch = must(await uploadImport(t.house.ports, clerk, [{ name: '甲.lrmx', bytes: lrmx({ XingMing: '甲某', ShenFenZheng: '', QuanRiZhiJiaoYu_XueLi: '大学' }) }])).batches[0]!.id;
  imported = must(await commitImport(t.house.ports, clerk, batch, { '甲.lrmx': { action: 'create', unitId: ids.bureau, doubts: {}, keep: [], another: false } })).created[0]!;
  one = await enter(t.house, clerk, '乙某', { unitId: ids.bureau, birth: '1980-01' });
  two = await enter(t.house, clerk, '乙某', { unitId: ids.bureau, birth: '1980-02' });
});

const act = (work: (tx: Tx) => Promise<unknown>) => t.house.ports.act({ actor: clerk, verb: 'roster.import.undone' }, async (tx) => { await work(tx); return ok(null); });
const refused = async (work: (tx: Tx) => Promise<unknown>) => expect(refusalOf(await act(work)).name).toBe('record.guard');
const statusOf = async (id: string) => (await t.house.ports.read.select().from(person).where(eq(person.id, id)))[0]!.status;

test('an undone import withdraws whom it entered: not others, not other facts, not without being undone', async () => {
  await refused((tx) => tx.update(person, imported, { status: 'void' }));
  await refused(async (tx) => { await tx.update(importBatch, batch, { summary: {} }); await tx.update(person, imported, { status: 'void' }); });
  await refused(async (tx) => { await tx.update(importBatch, batch, { state: 'undone' }); await tx.update(person, one, { status: 'void' }); });
  await refused(async (tx) => { await tx.update(importBatch, batch, { state: 'undone' }); await tx.update(person, imported, { status: 'retired' }); });
  await refused(async (tx) => { await tx.update(importBatch, batch, { state: 'undone' }); await tx.update(person, imported, { status: 'void', birth: '1971-01' }); });
  const [row] = await t.house.ports.read.select().from(education).where(eq(education.personId, imported));
  await refused(async (tx) => { await tx.update(importBatch, batch, { state: 'undone' }); await tx.remove(education, row!.id); });
  expect(await statusOf(imported)).toBe('serving');
  must(await act(async (tx) => { await tx.update(importBatch, batch, { state: 'undone' }); await tx.update(person, imported, { status: 'void' }); }));
  // Once: a batch undone in an earlier act opens nothing.
  await refused((tx) => tx.update(person, imported, { status: 'serving' }));
});

test('a merge moves rows and closes one record only by the decision of a second person, and changes no fact', async () => {
  const merge = (over: Record<string, unknown>) => ({ keptId: one, secondaryId: two, state: 'merged' as const, reason: '重复', evidence: '身份证', requestedBy: clerk.accountId, requestedName: '某', requestedAt: '2026-11-20T00:00:00Z', ...over });
  const second = t.house.actor('section_head').accountId;
  const close = (tx: Tx) => tx.update(person, two, { status: 'merged', mergedInto: one });
  await refused(close);
  await refused(async (tx) => { await tx.insert(personMerge, merge({ state: 'requested' })); await close(tx); });
  await refused(async (tx) => { await tx.insert(personMerge, merge({})); await close(tx); });
  await expect(act(async (tx) => { await tx.insert(personMerge, merge({ decidedBy: clerk.accountId })); await close(tx); })).rejects.toThrow(/person_merge_check/);
  await refused(async (tx) => { await tx.insert(personMerge, merge({ decidedBy: second })); await tx.update(person, one, { birth: '1980-02' }); });
  await refused(async (tx) => { await tx.insert(personMerge, merge({ decidedBy: second })); await tx.update(person, one, { status: 'retired' }); });
  must(await act(async (tx) => { await tx.insert(personMerge, merge({ decidedBy: second })); await close(tx); }));
  expect(await statusOf(two)).toBe('merged');
  await refused((tx) => tx.update(person, two, { status: 'serving', mergedInto: null }));
});
