import fc from 'fast-check';
import { z } from 'zod';
import { beforeAll, expect, test } from 'vitest';
import { asDay, must, refusalOf, testHouse } from '../../server/testing.ts';
import type { Actor } from '../../kernel/ports.ts';
import { roles } from '../accounts/rules.ts';
import { cardFields, purposes, reachFor, type Level } from './access-rules.ts';
import { sightOf } from './access-service.ts';
import { exportForms, exportRoster } from './export-service.ts';
import { readRoster } from './formats/xlsx-roster.ts';
import { countPeople, listPeople, type Filters, type Row, type Sort } from './list-service.ts';
import { addRow } from './lists-service.ts';
import { personRow } from './routes/shapes.ts';
import { editPerson, personFile, personPhoto } from './service.ts';
import { district, enter } from './test-fixture.ts';

const t = testHouse();
let ids: Awaited<ReturnType<typeof district>>;
let people: { id: string; name: string; unit: string | null; idNumber: string | null }[] = [];
/** A person and the two whom family records tie to them, one from each side. */
let me: string;
let spouse: string;
let uncle: string;
const SORTS: Sort[] = ['rank', 'stroke', 'birth', 'name', 'post_since'];

beforeAll(async () => {
  const clerk = t.house.actor('clerk');
  ids = await district(t.house, clerk);
  const units = [ids.bureau, ids.office, ids.other, ids.region, null];
  for (let i = 0; i < 15; i++) {
    const unit = units[i % units.length]!;
    const name = `${'赵钱孙李周'[i % 5]}某${'甲乙丙丁戊'[Math.floor(i / 5)]}`;
    const idNumber = i % 4 === 0 ? idOf(i) : null;
    const id = await enter(t.house, clerk, name, { unitId: unit, birth: `${1970 + i}-05`, sex: i % 2 ? '男' : '女', party: '中共', partyJoin: '2001-07', ...(idNumber ? { idNumber } : {}) });
    people.push({ id, name, unit, idNumber });
  }
  [me, spouse, uncle] = [people[0]!.id, people[6]!.id, people[12]!.id];
  must(await addRow(t.house.ports, clerk, me, 'family', { row: { relation: '妻子', name: people[6]!.name, linkedPersonId: spouse }, evidence: '干部任免审批表' }));
  must(await addRow(t.house.ports, clerk, uncle, 'family', { row: { relation: '侄子', name: people[0]!.name, linkedPersonId: me }, evidence: '干部任免审批表' }));
});

/** A made-up number with its check character (ISO 7064 MOD 11-2). */
function idOf(n: number): string {
  const body = `9999991990030${String(7000 + n * 3)}`.slice(0, 17);
  const sum = [...body].reduce((s, c, i) => s + Number(c) * [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][i]!, 0);
  return body + '10X98765432'[sum % 11];
}

const all = async (actor: Actor, query: Filters & { sort?: Sort; dir?: 'asc' | 'desc'; limit?: number }): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = must(await listPeople(t.house.ports, actor, { sort: 'rank', dir: 'asc', limit: 200, ...query, ...(cursor ? { cursor } : {}) }));
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
};

/** Every kind of actor: each role, everywhere, in one subtree, in two, with and without a person of their own. */
const actors = (): Actor[] => {
  const scopes: (string | null)[][] = [[null], [ids.bureau], [ids.other, ids.office], [ids.region]];
  return roles.flatMap((role) => (purposes.roster.roles.includes(role) ? scopes : scopes.slice(0, 1)).flatMap((scope) => [null, me].map((personId) => t.house.actor(role, { personId, roles: scope.map((unitId) => ({ role, unitId })) }))));
};

/** What an outcome shows of a person: all, or why not. */
const shown = (outcome: { ok: boolean; refusal?: { name: string } }): Level => (outcome.ok ? 'full' : outcome.refusal?.name === 'roster.own-or-kin' ? 'card' : outcome.refusal?.name === 'roster.outside-reach' ? 'none' : (() => { throw new Error(outcome.refusal?.name); })());

test('list, search, count, file, photo, form and export answer alike about everybody, for every role, reach and kin', async () => {
  const seen = new Map<string, number>();
  for (const actor of actors()) {
    const { ports } = t.house;
    const role = actor.roles[0]!.role;
    const sight = await sightOf(ports.read, actor, 'roster', ports.today());
    const rows = await all(actor, {});
    const listed = new Map(rows.map((r) => [r.id, r.level]));
    expect(must(await countPeople(ports, actor, {})).count, role).toBe(listed.size);
    const exported = must(await exportRoster(ports, actor, { columns: ['name', 'postText', 'birth', 'sex', 'partyJoin'], filters: {}, sort: 'rank', dir: 'asc' }));
    const lines = exported.bytes.length === 0 ? [] : must(readRoster(exported.bytes, { name: 'x', asOf: asDay('2026-11-20') })).rows;
    const printed = new Map(lines.map((l) => [l.name.value, l.birth.value]));
    for (const p of people) {
      const level = listed.get(p.id) ?? 'none';
      const found = (await all(actor, { q: p.name })).find((r) => r.id === p.id)?.level ?? 'none';
      const photo = await personPhoto(ports, actor, p.id);
      const word = await exportForms(ports, actor, { ids: [p.id], format: 'docx' });
      const answers: Level[] = [sight.level({ id: p.id, unitId: p.unit }), found, shown(await personFile(ports, actor, p.id)), !photo.ok && photo.refusal.name === 'roster.no-photo' ? 'full' : shown(photo), shown(word)];
      expect(answers, `${role} ${p.name}`).toEqual(Array(5).fill(level));
      // A printed or exported roster shows the birth of those wholly seen, the name alone of one's own, nothing of others.
      expect(printed.has(p.name), `${role} ${p.name}`).toBe(level !== 'none');
      if (level !== 'none') expect(printed.get(p.name) ?? null).toBe(level === 'full' ? `${1970 + people.indexOf(p)}-05` : null);
      seen.set(`${role} ${level}`, (seen.get(`${role} ${level}`) ?? 0) + 1);
    }
  }
  for (const role of roles) {
    const reads = purposes.roster.roles.includes(role);
    expect((seen.get(`${role} full`) ?? 0) > 0, role).toBe(reads);
    expect((seen.get(`${role} card`) ?? 0) > 0, role).toBe(reads);
    expect(seen.get(`${role} none`), role).toBeGreaterThan(0);
  }
}, 300_000);

test('of a card nothing more is told: not by a field, a filter, an order or a page', async () => {
  const actor = t.house.actor('clerk', { personId: me });
  const rows = await all(actor, {});
  const cards = rows.filter((r) => r.level === 'card');
  expect(new Set(cards.map((r) => r.id))).toEqual(new Set([me, spouse, uncle]));
  for (const card of cards) for (const [key, value] of Object.entries(card)) if (!(cardFields as readonly string[]).includes(key) && key !== 'level') expect([key, value === null || value === 0 || value === false]).toEqual([key, true]);
  const hidden: Filters[] = [{ sex: '女' }, { sex: '男' }, { ageMin: 0 }, { ageMax: 130 }, { party: '中共' }, { party: 'none' }, { reserve: false }, { reserve: true }, { doubts: false }, { doubts: true }, { q: people[0]!.idNumber! }, { education: ['bachelor'] }, { entryChannel: '公务员' }, { jobRank: ['clerk-1'] }];
  for (const filter of hidden) {
    expect((await all(actor, filter)).filter((r) => r.level === 'card'), JSON.stringify(filter)).toEqual([]);
    expect(must(await countPeople(t.house.ports, actor, filter)).count).toBe((await all(actor, filter)).length);
  }
  // By birth or time in post, cards stand with those whose date is not known, whatever theirs is.
  for (const sort of ['birth', 'post_since'] as const) expect((await all(actor, { sort })).slice(-3).every((r) => sort === 'post_since' || r.level === 'card')).toBe(true);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...SORTS), fc.constantFrom('asc' as const, 'desc' as const), fc.integer({ min: 1, max: 9 }), async (sort, dir, limit) => {
    const whole = (await all(actor, { sort, dir })).map((r) => r.id);
    expect((await all(actor, { sort, dir, limit })).map((r) => r.id)).toEqual(whole);
    expect(new Set(whole).size).toBe(15);
  }), { numRuns: 40 });
});

test('nobody changes their own or a relative’s data, whatever their role', async () => {
  for (const role of purposes.edit.roles) {
    const actor = t.house.actor(role, { personId: me });
    for (const id of [me, spouse, uncle]) {
      expect(refusalOf(await editPerson(t.house.ports, actor, id, { facts: { health: '良好' }, evidence: '' })).name).toBe('roster.own-or-kin');
      expect(refusalOf(await addRow(t.house.ports, actor, id, 'awards', { row: { title: '三等功' }, evidence: '通知' })).name).toBe('roster.own-or-kin');
    }
  }
});

test('the ID number is neither shown, searched nor exported for a role that does not need it', async () => {
  const held = people.find((p) => p.idNumber !== null && ![me, spouse, uncle].includes(p.id))!;
  for (const role of purposes.roster.roles) {
    const actor = t.house.actor(role);
    const may = (await sightOf(t.house.ports.read, actor, 'roster', t.house.ports.today())).identity;
    const text = JSON.stringify(must(await personFile(t.house.ports, actor, held.id)));
    expect([role, text.includes(held.idNumber!)]).toEqual([role, may]);
    for (const q of [held.idNumber!, held.idNumber!.slice(0, 14)]) expect([role, (await all(actor, { q })).some((r) => r.id === held.id)]).toEqual([role, may]);
    const form = await exportForms(t.house.ports, actor, { ids: [held.id], format: 'lrmx' });
    expect([role, form.ok]).toEqual([role, may]);
    if (!form.ok) expect(form.refusal.name).toBe('roster.identity-withheld');
    expect(new TextDecoder().decode(must(await exportForms(t.house.ports, actor, { ids: [held.id], format: 'docx' })).bytes)).not.toContain(held.idNumber!);
  }
  expect(['deputy_head', 'head'].every((r) => purposes.roster.roles.includes(r))).toBe(true);
});

test('an administrator reaches nobody for any purpose, even together with a role that does', () => {
  for (const role of ['sysadmin', 'secadmin', 'auditadmin']) for (const purpose of Object.keys(purposes) as (keyof typeof purposes)[]) {
    expect(reachFor(t.house.actor([role, 'clerk']), purpose)).toEqual([]);
  }
});

test('a row carries what its schema says and nothing else, every cell in its place', async () => {
  const whole = people[1]!.id;
  await t.house.owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`UPDATE person SET ethnicity = '彝族', native_place = '云岭芷川', work_start = '1999-07', tech_title = '工程师', post_text = '某局科员', rank = 'staff', job_rank = 'grade-1-section', post_since = '2020-02', rank_since = '2019-01',
      reserve = true, entry_channel = '选调生', entered_on = '2001-09', doubts = '[{"id":"a"},{"id":"b"}]' WHERE id = ${whole}`;
  });
  const shape = z.strictObject(personRow.shape);
  const rows = await all({ ...t.house.actor('clerk'), personId: me }, {});
  for (const row of rows) expect(shape.parse(JSON.parse(JSON.stringify(row))), row.name).toEqual(row);
  expect(rows.map((r) => r.level)).toEqual(expect.arrayContaining(['card', 'full']));
  const held = new Map((await t.house.owner<{ id: string }[]>`SELECT p.id, name, sex, birth, ethnicity, native_place AS "nativePlace", work_start AS "workStart", party, party_join AS "partyJoin", tech_title AS "techTitle", unit_id AS "unitId", post_text AS "postText", rank,
    job_rank AS "jobRank", post_since AS "postSince", rank_since AS "rankSince", status, reserve, entry_channel AS "entryChannel", entered_on AS "enteredOn", jsonb_array_length(doubts) AS doubts FROM person p`).map((r) => [r.id, r]));
  for (const row of rows.filter((r) => r.level === 'full')) expect(row).toMatchObject(held.get(row.id)!);
  expect(rows.find((r) => r.id === whole)).toMatchObject({ level: 'full', postSince: '2020-02', doubts: 2 });
});
