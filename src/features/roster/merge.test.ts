import { beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { must, refusalOf, testHouse } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { addRow } from './lists-service.ts';
import { listPeople } from './list-service.ts';
import { compareRecords, findDuplicates, survivorOf } from './merge-find-service.ts';
import { decideMerge, decideSplit, listMerges, requestMerge, requestSplit } from './merge-service.ts';
import { personProposals } from './import-proposals-service.ts';
import { kinOf } from './access-service.ts';
import { editPerson, personFile } from './service.ts';
import { district, enter } from './test-fixture.ts';

const t = testHouse();
let clerk: Actor;
let second: Actor;
let ids: Awaited<ReturnType<typeof district>>;
beforeAll(async () => {
  clerk = t.house.actor('clerk');
  second = t.house.actor('section_head');
  ids = await district(t.house, clerk);
});

const ports = () => t.house.ports;
const ask = { reason: '同一人重复建档', evidence: '两份任免表' };
const file = async (id: string) => { const f = must(await personFile(ports(), clerk, id)); return { ...f, changes: f.changes.length }; };
const add = async (id: string, list: 'family' | 'appraisals' | 'awards', row: Record<string, unknown>) => must(await addRow(ports(), clerk, id, list, { row, evidence: '表' })).row.id;

/** Two records of one person, with rows on both and a brother whose family record points at the second. */
async function twice(name: string): Promise<{ kept: string; other: string; brother: string }> {
  const kept = await enter(t.house, clerk, name, { birth: '1980-05', ethnicity: '汉族', unitId: ids.bureau });
  const other = await enter(t.house, clerk, name, { birth: '1980-05-06', ethnicity: '汉族', nativePlace: '某省某县', health: '健康', unitId: ids.bureau });
  await add(kept, 'appraisals', { year: 2023, grade: 'competent' });
  await add(other, 'appraisals', { year: 2023, grade: 'excellent' });
  await add(other, 'appraisals', { year: 2024, grade: 'excellent' });
  await add(other, 'awards', { title: '先进工作者', date: '2020' });
  await add(kept, 'family', { relation: '妻子', name: '某妻' });
  await add(other, 'family', { relation: '妻子', name: '某 妻' });
  const brother = await enter(t.house, clerk, `${name}兄`, { unitId: ids.bureau });
  await add(brother, 'family', { relation: '弟弟', name, linkedPersonId: other });
  return { kept, other, brother };
}

test('a merge takes two people, moves what the other knows, proposes protected differences, and is split back exactly', async () => {
  const { kept, other, brother } = await twice('并一');
  expect(must(await findDuplicates(ports(), clerk)).pairs.map((p) => [[p.a.id, p.b.id].sort(), p.by])).toContainEqual([[kept, other].sort(), 'name-birth']);
  const seen = must(await compareRecords(ports(), clerk, kept, other));
  expect(seen.facts.map((f) => [f.field, f.free])).toEqual([['birth', false], ['nativePlace', true], ['health', true]]);
  expect(seen.rows).toEqual([{ list: 'awards', move: 1, stay: 0 }, { list: 'appraisals', move: 1, stay: 1 }, { list: 'family', move: 0, stay: 1 }]);
  const [keptBefore, otherBefore] = [await file(kept), await file(other)];
  const { id } = must(await requestMerge(ports(), clerk, { keptId: kept, secondaryId: other, take: ['nativePlace', 'birth'], ...ask }));
  expect(refusalOf(await requestMerge(ports(), second, { keptId: other, secondaryId: kept, take: [], ...ask })).name).toBe('roster.merge-open');
  expect(refusalOf(await decideMerge(ports(), clerk, id, { approve: true, reason: '是' })).name).toBe('roster.merge-second-person');
  expect(await file(kept)).toEqual(keptBefore);
  must(await decideMerge(ports(), second, id, { approve: true, reason: '核对无误' }));

  const merged = await file(kept);
  expect(merged.person).toMatchObject({ birth: '1980-05', nativePlace: '某省某县', health: null, status: 'serving' });
  expect(merged.appraisals.map((a) => [a.year, a.grade])).toEqual([[2023, 'competent'], [2024, 'excellent']]);
  expect([merged.awards.length, merged.family.length]).toEqual([1, 1]);
  expect((await file(other)).person).toMatchObject({ status: 'merged', mergedInto: kept });
  expect(must(await personProposals(ports(), clerk, kept)).proposals.map((p) => [p.field, p.newValue])).toEqual([['birth', '1980-05-06']]);
  expect(await kinOf(ports().read, brother)).toEqual([kept]);
  expect(await survivorOf(ports().read, other)).toBe(kept);
  expect(must(await listPeople(ports(), clerk, { q: '并一', sort: 'rank', dir: 'asc', limit: 9 })).rows.map((r) => r.id)).not.toContain(other);
  expect(refusalOf(await editPerson(ports(), clerk, other, { facts: { health: '良好' }, evidence: '表' })).name).toBe('roster.person-merged');
  expect(must(await findDuplicates(ports(), clerk)).pairs.some((p) => p.a.id === other || p.b.id === other)).toBe(false);

  must(await requestSplit(ports(), second, id, { reason: '实为两人', evidence: '户籍证明' }));
  expect(refusalOf(await decideSplit(ports(), second, id, { approve: true, reason: '是' })).name).toBe('roster.merge-second-person');
  expect(must(await decideSplit(ports(), clerk, id, { approve: true, reason: '核对无误' }))).toEqual({ state: 'split', left: [] });
  const bare = (f: Awaited<ReturnType<typeof file>>) => ({ ...f, changes: 0 });
  expect(bare(await file(kept))).toEqual(bare(keptBefore));
  expect(bare(await file(other))).toEqual(bare(otherBefore));
  expect((await file(other)).changes).toBeGreaterThan(otherBefore.changes);
  expect(await kinOf(ports().read, brother)).toEqual([other]);
  expect(must(await personProposals(ports(), clerk, kept)).proposals).toEqual([]);
  expect(must(await listMerges(ports(), clerk)).merges.find((m) => m.id === id)).toMatchObject({ state: 'split', keptName: '并一' });
});

test('what was changed after a merge is not lost by the split, and is named', async () => {
  const { kept, other } = await twice('并二');
  const { id } = must(await requestMerge(ports(), clerk, { keptId: kept, secondaryId: other, take: ['health'], ...ask }));
  must(await decideMerge(ports(), second, id, { approve: true, reason: '是' }));
  must(await editPerson(ports(), clerk, kept, { facts: { health: '良好' }, evidence: '体检' }));
  must(await requestSplit(ports(), clerk, id, ask));
  expect(must(await decideSplit(ports(), second, id, { approve: true, reason: '是' })).left).toEqual(['health']);
  expect([(await file(kept)).person.health, (await file(other)).person.health]).toEqual(['良好', '健康']);
});

test('a merge is declined without trace on the people, refused outside reach, for oneself, and while the other stands in a running case', async () => {
  const { kept, other } = await twice('并三');
  const before = [await file(kept), await file(other)];
  const { id } = must(await requestMerge(ports(), clerk, { keptId: kept, secondaryId: other, take: [], ...ask }));
  must(await decideMerge(ports(), second, id, { approve: false, reason: '不是一人' }));
  expect([await file(kept), await file(other)]).toEqual(before);
  expect(refusalOf(await decideMerge(ports(), second, id, { approve: true, reason: '是' })).name).toBe('roster.merge-not-found');
  const far = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: ids.other }] });
  expect(refusalOf(await requestMerge(ports(), far, { keptId: kept, secondaryId: other, take: [], ...ask })).name).toBe('roster.outside-reach');
  expect(must(await findDuplicates(ports(), far)).pairs).toEqual([]);
  expect(must(await listMerges(ports(), far)).merges).toEqual([]);
  const self = t.house.actor('clerk', { personId: kept });
  expect(refusalOf(await requestMerge(ports(), self, { keptId: kept, secondaryId: other, take: [], ...ask })).name).toBe('roster.own-or-kin');
  expect(refusalOf(await requestMerge(ports(), clerk, { keptId: kept, secondaryId: kept, take: [], ...ask })).name).toBe('roster.merge-same-record');

  const caseId = randomUUID();
  must(await ports().act({ actor: clerk, verb: 'selection.case.opened', caseId, subjects: [{ kind: 'person', id: other }] }, async () => ({ ok: true, value: null })));
  await t.house.owner.unsafe(`ALTER TABLE selection_case DISABLE TRIGGER USER`);
  await t.house.owner`INSERT INTO selection_case (id, number, title, post_id, unit_id, step, state, version, opened_day, opened_by, waits_for) VALUES (${caseId}, '1', '局长', ${ids.chief}, ${ids.bureau}, 'proposal', 'running', 1, '2026-11-01', ${clerk.accountId}, '{}')`;
  expect(refusalOf(await requestMerge(ports(), clerk, { keptId: kept, secondaryId: other, take: [], ...ask })).name).toBe('roster.merge-in-case');
  must(await requestMerge(ports(), clerk, { keptId: other, secondaryId: kept, take: [], ...ask }));
});
