import { beforeAll, expect, test } from 'vitest';
import { auditOf } from '../features/audit/person-service.ts';
import { loadFiles } from '../features/audit/load-service.ts';
import { listCorrections } from '../features/corrections/list-service.ts';
import { loadPostFacts } from '../features/roster/facts-of.ts';
import { postHolders } from '../features/roster/holders-service.ts';
import { commitImport } from '../features/roster/import-commit-service.ts';
import { uploadImport } from '../features/roster/import-service.ts';
import { undoImport } from '../features/roster/import-undo-service.ts';
import { listPeople } from '../features/roster/list-service.ts';
import { addRow } from '../features/roster/lists-service.ts';
import { decideMerge, requestMerge } from '../features/roster/merge-service.ts';
import { person } from '../features/roster/schema.ts';
import { personFile } from '../features/roster/service.ts';
import { district, enter, lrmx } from '../features/roster/test-fixture.ts';
import { preview } from '../features/selection/service.ts';
import { listBodies, readBodies } from '../features/staffing/bodies-service.ts';
import { readKeyPosts } from '../features/staffing/key-posts-service.ts';
import { readMap } from '../features/staffing/map-service.ts';
import { determineAge } from '../features/staffing/marks-service.ts';
import { runQuery } from '../features/statistics/query-service.ts';
import { reservePool } from '../features/statistics/reserve-service.ts';
import { countTable } from '../features/statistics/table-service.ts';
import type { Actor } from '../kernel/ports.ts';
import { asDay, must, refusalOf, testHouse } from './testing.ts';

/* A record withdrawn by an undo, and one merged into another, are in no room's lists, counts, holders or matches; each stays readable by id. */
const t = testHouse();
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
let kept: string;
let merged: string;
let gone: string;
const today = asDay('2026-11-20');

beforeAll(async () => {
  clerk = t.house.actor('clerk');
  const second = t.house.actor('section_head');
  ids = await district(t.house, clerk);
  const chief = { holdings: [{ postId: ids.chief, title: '局长', fromDate: '2020-05' }] };
  const facts = { birth: '1985-05', sex: '男', reserve: true, entryChannel: '选调生', idNumber: '999999198505050010' };
  kept = await enter(t.house, clerk, '某甲', facts, chief);
  merged = await enter(t.house, clerk, '某甲', { ...facts, birth: '1985-05-05', idNumber: null, unitId: ids.bureau }, chief);
  const { id } = must(await requestMerge(t.house.ports, clerk, { keptId: kept, secondaryId: merged, take: [], reason: '同一人', evidence: '两份表' }));
  must(await decideMerge(t.house.ports, second, id, { approve: true, reason: '核对无误' }));
  const batch = must(await uploadImport(t.house.ports, clerk, [{ name: '乙.lrmx', bytes: lrmx({ XingMing: '某乙', ChuShengNianYue: '198911', ShenFenZheng: '999999198911110015' }) }])).batches[0]!.id;
  gone = must(await commitImport(t.house.ports, clerk, batch, { '乙.lrmx': { action: 'create', doubts: {}, keep: [], another: false, unitId: ids.bureau } })).created[0]!;
  must(await undoImport(t.house.ports, clerk, batch, { reason: '导错文件', leave: true }));
  // A holding left on the withdrawn record, as an undo of an older kind may leave one.
  await t.house.owner.begin(async (sql) => {
    await sql`SET LOCAL session_replication_role = replica`;
    await sql`UPDATE person SET id_key = '999999198505050010' WHERE id = ${merged}`;
    await sql`INSERT INTO holding (id, person_id, post_id, unit_id, title, rank, role, is_leading, from_date) VALUES (gen_random_uuid(), ${gone}, ${ids.deputy}, ${ids.bureau}, '副局长', 'township-deputy', 'deputy', true, '2021-01')`;
  });
});

const people = (): Promise<{ id: string; status: string }[]> => t.house.ports.read.select({ id: person.id, status: person.status }).from(person);

test('the records are gone, and readable by id', async () => {
  expect((await people()).map((p) => [p.id, p.status]).sort()).toEqual([[kept, 'serving'], [merged, 'merged'], [gone, 'void']].sort());
  expect(must(await personFile(t.house.ports, clerk, merged)).person).toMatchObject({ status: 'merged', mergedInto: kept });
  expect(must(await personFile(t.house.ports, clerk, gone)).person.status).toBe('void');
  expect((await auditOf(t.house.ports, clerk, gone)).ok).toBe(true);
});

test('statistics count one person, by table, by query and in the reserve, today and as of another day', async () => {
  for (const asOf of [undefined, '2026-11-01']) {
    const filters = asOf ? { asOf } : {};
    const { table } = must(await countTable(t.house.ports, clerk, { rows: [{ dim: 'sex' }], cols: [{ dim: 'status' }], filters }));
    expect(table.lines.reduce((n, l) => n + l.n, 0), asOf).toBe(1);
    const found = must(await runQuery(t.house.ports, clerk, { query: { v: 1, where: { op: 'is', leaf: { term: 'sex', is: 'male' } } }, filters }));
    expect([found.yes, found.open, found.no], asOf).toEqual([1, 0, 0]);
  }
  expect(must(await reservePool(t.house.ports, clerk, { scope: 'young' })).total).toBe(0);
  expect(must(await listPeople(t.house.ports, clerk, { sort: 'rank', dir: 'asc', limit: 9, status: ['serving', 'retired', 'left', 'deceased'] })).rows.map((r) => r.id)).toEqual([kept]);
});

test('posts, bodies, key posts and the map show one holder, and nobody in the place of the withdrawn record', async () => {
  const holders = await postHolders(t.house.ports.read, today, null);
  expect([holders.get(ids.chief)?.map((h) => h.personId), holders.get(ids.deputy)]).toEqual([[kept], undefined]);
  const body = must(await listBodies(t.house.ports, clerk, today)).bodies[0]!;
  expect(body.staffing).toMatchObject({ chief: { held: 1, over: 0 }, deputy: { held: 0, short: 3 } });
  expect(body.shortSince).toBeNull();
  expect(must(await readBodies(t.house.ports, clerk, { unitIds: [ids.bureau], bench: [], on: today })).bodies[0]!.body.seats.flatMap((s) => s.holders.map((h) => h.personId))).toEqual([kept]);
  expect(refusalOf(await readBodies(t.house.ports, clerk, { unitIds: [ids.bureau], bench: [gone], on: today })).name).toBe('roster.person-not-found');
  expect(must(await readKeyPosts(t.house.ports, clerk, today)).lines.map((l) => l.personId)).toEqual([kept]);
  const map = must(await readMap(t.house.ports, clerk, today));
  expect(map.holders.id).toEqual([kept]);
  expect(map.posts.held.reduce((n, x) => n + x, 0)).toBe(1);
  expect(refusalOf(await determineAge(t.house.ports, clerk, { personId: gone, formerAge: 60, basis: '文件' })).name).toBe('roster.person-void');
});

test('neither is matched by the audit, tied as family, put up for a post or counted as a colleague', async () => {
  expect((await loadFiles(t.house.ports.read, [kept]))[0]!.idShared).toEqual([]);
  for (const [id, name] of [[gone, 'roster.person-void'], [merged, 'roster.person-merged']] as const) {
    expect(refusalOf(await addRow(t.house.ports, clerk, kept, 'family', { row: { relation: '哥哥', name: '某人', linkedPersonId: id }, evidence: '表' })).name).toBe(name);
    expect(refusalOf(await preview(t.house.ports, clerk, { personId: id, postId: ids.deputy, moveKind: 'lateral' })).name).toBe(name);
  }
  const post = await loadPostFacts(t.house.ports.read, ids.deputy, today);
  expect(JSON.stringify(post)).not.toContain(gone);
  expect(JSON.stringify(post)).not.toContain(merged);
  expect(must(await listCorrections(t.house.ports, clerk, { view: 'all' })).lines).toEqual([]);
});
