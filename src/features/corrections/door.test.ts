import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Tx } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { must, refusalOf, testHouse, type TestHttp } from '../../server/testing.ts';
import { roles } from '../accounts/rules.ts';
import { account } from '../accounts/schema.ts';
import { rosterRoutes } from '../roster/routes.ts';
import { education, holding, person, personChange, rankPeriod } from '../roster/schema.ts';
import { district, enter } from '../roster/test-fixture.ts';
import { requestCorrection } from './service.ts';
import { correctionsRoutes } from './routes.ts';
import { correction, correctionEvent } from './schema.ts';
import { correctNow, evidenceFor } from './testing.ts';

const t = testHouse();
let clerk: Actor;
let ids: Awaited<ReturnType<typeof district>>;
let subject: string;
let rows: { education: string; holdings: string; ranks: string };
let http: TestHttp;
beforeAll(async () => {
  clerk = t.house.actor('clerk');
  ids = await district(t.house, clerk);
  http = await t.house.http((app) => { rosterRoutes(app, t.house.ports); correctionsRoutes(app, t.house.ports); });
  subject = await enter(t.house, clerk, '门内人', { unitId: ids.bureau, birth: '1975-03', sex: '男', workStart: '1996-07', party: '中共', partyJoin: '1998-06', partyRegular: '1999-06', idNumber: '999999197503010019' }, {
    education: [{ mode: 'full-time', level: '大学' }], holdings: [{ unitId: ids.bureau, title: '科员', fromDate: '2010-01' }], ranks: [{ rank: 'researcher-4', fromDate: '2019-06' }],
  });
  const first = async (table: typeof education | typeof holding | typeof rankPeriod): Promise<string> => (await t.house.ports.read.select({ id: table.id }).from(table).where(eq(table.personId, subject)))[0]!.id;
  rows = { education: await first(education), holdings: await first(holding), ranks: await first(rankPeriod) };
});

/** Every way to write a protected fact inside an act, as code of this program (or whoever holds its role) could try it. */
const writes: Record<string, (tx: Tx) => Promise<unknown>> = {
  birth: (tx) => tx.update(person, subject, { birth: '1974-09' }),
  workStart: (tx) => tx.update(person, subject, { workStart: '1990-01' }),
  party: (tx) => tx.update(person, subject, { party: null }),
  partyJoin: (tx) => tx.update(person, subject, { partyJoin: '1990-01' }),
  partyRegular: (tx) => tx.update(person, subject, { partyRegular: '1990-01' }),
  idNumber: (tx) => tx.update(person, subject, { idNumber: '999999197409010010' }),
  sex: (tx) => tx.update(person, subject, { sex: '女' }),
  status: (tx) => tx.update(person, subject, { status: 'retired' }),
  postSince: (tx) => tx.update(person, subject, { postSince: '2001-01' }),
  rankSince: (tx) => tx.update(person, subject, { rankSince: '2001-01' }),
  jobRank: (tx) => tx.update(person, subject, { jobRank: 'inspector-1' }),
  resumeText: (tx) => tx.update(person, subject, { resumeText: '1996.07--  某局局长' }),
  'fill what was unknown': (tx) => tx.update(person, subject, { rankSince: '2001-01' }),
  'add education': (tx) => tx.insert(education, { personId: subject, mode: 'in-service', level: '研究生' }),
  'change education': (tx) => tx.update(education, rows.education, { level: '研究生' }),
  'remove education': (tx) => tx.remove(education, rows.education),
  'add a post': (tx) => tx.insert(holding, { personId: subject, title: '局长' }),
  'add a post in the name of a case': (tx) => tx.insert(holding, { personId: subject, title: '局长', caseId: randomUUID() }),
  'change a post': (tx) => tx.update(holding, rows.holdings, { fromDate: '2001-01' }),
  'end a post': (tx) => tx.update(holding, rows.holdings, { toDate: '2020-01' }),
  'remove a post': (tx) => tx.remove(holding, rows.holdings),
  'add a rank': (tx) => tx.insert(rankPeriod, { personId: subject, rank: 'inspector-1' }),
  'change a rank': (tx) => tx.update(rankPeriod, rows.ranks, { rank: 'inspector-1' }),
  'remove a rank': (tx) => tx.remove(rankPeriod, rows.ranks),
};

describe('there is no back door: the database refuses at commit', () => {
  for (const [name, write] of Object.entries(writes)) {
    test(`${name}, with an entry of the record in any verb`, async () => {
      const before = await t.house.ports.read.select().from(person).where(eq(person.id, subject));
      for (const [actor, verb] of [[clerk, 'roster.person.changed'], [clerk, 'corrections.approved'], [null, 'roster.demo.loaded']] as const) {
        const done = await t.house.ports.act({ actor, verb, subjects: [{ kind: 'person', id: subject }] }, async (tx) => {
          await write(tx);
          await tx.insert(personChange, { personId: subject, field: name, oldValue: null, newValue: 'x', day: tx.today, evidence: '入团志愿书', at: tx.at });
          return ok(null);
        });
        expect(refusalOf(done).reason.zh).toMatch(/只能经申请、档案依据和另一人审批更改/);
      }
      expect(await t.house.ports.read.select().from(person).where(eq(person.id, subject))).toEqual(before);
    });
  }

  test('a row of another person does not come in through a newcomer, nor leave to one', async () => {
    const done = await t.house.ports.act({ actor: clerk, verb: 'roster.person.created' }, async (tx) => {
      const made = await tx.insert(person, { name: '新人', nameKey: '新人', initials: 'xr', strokeKey: '0', grams: [], createdDay: tx.today });
      await tx.update(education, rows.education, { personId: made.id });
      return ok(null);
    });
    expect(refusalOf(done).name).toBe('record.guard');
  });

  test('an approval opens what it names, at the value it names, and nothing else', async () => {
    const evidence = await evidenceFor(t.house, clerk, subject);
    const asked = must(await requestCorrection(t.house.ports, clerk, { personId: subject, changes: [{ kind: 'fact', field: 'birth', value: '1974-09' }], reason: '最先记载', evidence: [evidence] }));
    const [request] = await t.house.ports.read.select().from(correctionEvent).where(eq(correctionEvent.correctionId, asked.id));
    const other = t.house.actor('section_head');
    const forge = (actor: Actor, payload: object, write: (tx: Tx) => Promise<unknown>) => t.house.ports.act({ actor, verb: 'corrections.approved' }, async (tx) => {
      await tx.insert(correctionEvent, { correctionId: asked.id, n: 2, kind: 'approved', at: tx.at, actor: actor.accountId, actorName: actor.name, payload: payload as Record<string, unknown> });
      await tx.update(correction, asked.id, { state: 'approved', version: 2, waitsFor: null });
      await write(tx);
      return ok(null);
    });
    const changes = (request!.payload as { changes: unknown }).changes;
    const entitled = { changes, note: null, kin: 'none', day: '2026-11-20' };
    const right = (tx: Tx) => tx.update(person, subject, { birth: '1974-09' });
    // Another value, another fact, another row, another change set than was asked, the requester as approver, an administrator, in another's name.
    const refused = [
      await forge(other, entitled, (tx) => tx.update(person, subject, { birth: '1973-01' })),
      await forge(other, entitled, (tx) => tx.update(person, subject, { birth: '1974-09', workStart: '1990-01' })),
      await forge(other, entitled, async (tx) => { await right(tx); await tx.remove(education, rows.education); }),
      await forge(other, { ...entitled, changes: [{ kind: 'fact', field: 'birth', old: '1975-03', new: '1970-01' }] }, (tx) => tx.update(person, subject, { birth: '1970-01' })),
      await forge(clerk, entitled, right),
    ];
    expect(refused.map((r) => refusalOf(r).name)).toEqual(Array(5).fill('record.guard'));
    const impostor = await t.house.ports.act({ actor: clerk, verb: 'corrections.approved' }, async (tx) => {
      await tx.insert(correctionEvent, { correctionId: asked.id, n: 2, kind: 'approved', at: tx.at, actor: other.accountId, actorName: other.name, payload: entitled as Record<string, unknown> });
      await tx.update(correction, asked.id, { state: 'approved', version: 2, waitsFor: null });
      await right(tx);
      return ok(null);
    });
    expect(refusalOf(impostor).name).toBe('record.guard');
    must(await forge(other, entitled, right));
    // An approval of an earlier transaction opens nothing now.
    const late = await t.house.ports.act({ actor: other, verb: 'corrections.approved' }, async (tx) => ok(await tx.update(person, subject, { birth: '1975-03' })));
    expect(refusalOf(late).name).toBe('record.guard');
  });

  test('the person concerned, kin and administrators do not approve, whatever the program says', async () => {
    const kin = await enter(t.house, clerk, '其妻', { unitId: ids.bureau });
    const own = { id: randomUUID(), personId: subject };
    const wife = { id: randomUUID(), personId: kin };
    const admin = { id: randomUUID(), personId: null };
    must(await t.house.ports.act({ actor: null, verb: 'accounts.account.created' }, async (tx) => {
      for (const a of [own, wife, admin]) await tx.insert(account, { ...a, username: a.id, displayName: '账号', passwordHash: 'x', state: 'active' });
      return ok(null);
    }));
    await t.house.owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`INSERT INTO family (id, person_id, relation, name, linked_person_id) VALUES (${randomUUID()}, ${subject}, '妻子', '其妻', ${kin})`;
      await tx`INSERT INTO account_grant (id, account_id, role, from_day) VALUES (${randomUUID()}, ${admin.id}, 'secadmin', '2020-01-01')`;
    });
    const asked = must(await requestCorrection(t.house.ports, clerk, { personId: subject, changes: [{ kind: 'fact', field: 'workStart', value: '1996-08' }], reason: '报到证', evidence: [await evidenceFor(t.house, clerk, subject)] }));
    const [request] = await t.house.ports.read.select().from(correctionEvent).where(eq(correctionEvent.correctionId, asked.id));
    const approve = (id: string) => t.house.ports.act({ actor: t.house.actor('head', { accountId: id, name: '账号' }), verb: 'corrections.approved' }, async (tx) => {
      await tx.insert(correctionEvent, { correctionId: asked.id, n: 2, kind: 'approved', at: tx.at, actor: id, actorName: '账号', payload: { changes: (request!.payload as { changes: unknown }).changes, kin: 'none' } });
      await tx.update(correction, asked.id, { state: 'approved', version: 2, waitsFor: null });
      await tx.update(person, subject, { workStart: '1996-08' });
      return ok(null);
    });
    for (const [who, why] of [[own, '本人及其亲属不能审批'], [wife, '本人及其亲属不能审批'], [admin, '三员不能审批']] as const) expect(refusalOf(await approve(who.id)).reason.zh).toContain(why);
    must(await approve(randomUUID()));
  });

  test('steps are never rewritten, and evidence is a page of this person’s file', async () => {
    const other = await enter(t.house, clerk, '别人', { unitId: ids.bureau });
    const foreign = await evidenceFor(t.house, clerk, other);
    const named = (evidence: { materialId: string; page: number }[]) => requestCorrection(t.house.ports, clerk, { personId: subject, changes: [{ kind: 'fact', field: 'sex', value: '女' }], reason: '户口簿', evidence });
    expect(refusalOf(await named([])).name).toBe('corrections.evidence-needed');
    expect(refusalOf(await named([foreign])).name).toBe('corrections.evidence-not-in-file');
    expect(refusalOf(await named([{ ...(await evidenceFor(t.house, clerk, subject)), page: 2 }])).name).toBe('corrections.evidence-not-in-file');
    const forged = await t.house.ports.act({ actor: clerk, verb: 'corrections.requested' }, async (tx) => {
      const c = await tx.insert(correction, { personId: subject, state: 'requested', version: 1, openedBy: clerk.accountId, openedAt: tx.at, waitsFor: 'approver' });
      await tx.insert(correctionEvent, { correctionId: c.id, n: 1, kind: 'requested', at: tx.at, actor: clerk.accountId, actorName: clerk.name, payload: { changes: [{ kind: 'fact', field: 'sex', old: '男', new: '女' }], evidence: [{ ...foreign, pageId: randomUUID() }] } });
      return ok(null);
    });
    expect(refusalOf(forged).name).toBe('record.guard');
    const app = t.house.owner;
    await expect(app`UPDATE correction_event SET payload = '{}'`).rejects.toThrow(/append-only/);
    await expect(app`DELETE FROM correction_event`).rejects.toThrow(/append-only/);
  });

  test('plain SQL under the program’s own role changes nothing', async () => {
    const attempts = [
      `UPDATE person SET birth = '1960-01' WHERE id = '${subject}'`, `DELETE FROM education WHERE person_id = '${subject}'`, `INSERT INTO holding (id, person_id, title) VALUES (gen_random_uuid(), '${subject}', '局长')`,
      `INSERT INTO record_row (entry_id, n, tbl, row_id, now) VALUES (gen_random_uuid(), 0, 'person', '${subject}', 'x'); UPDATE person SET birth = '1960-01' WHERE id = '${subject}'`,
      `UPDATE correction SET state = 'approved' WHERE person_id = '${subject}'`, 'DELETE FROM correction', 'ALTER TABLE person DISABLE TRIGGER person_protected', 'DROP FUNCTION steelyard_door_undo CASCADE',
      `CREATE OR REPLACE FUNCTION steelyard_door_undo(target uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
    ];
    for (const sql of attempts) {
      await expect(t.house.owner.begin(async (tx) => { await tx.unsafe('SET LOCAL ROLE steelyard_app'); await tx.unsafe(sql); }), sql).rejects.toThrow(/STEELYARD|permission denied|must be owner/);
    }
  });
});

test('the interface refuses every role a protected value, in words that lead to the request', async () => {
  const at = `/api/roster/people/${subject}`;
  for (const role of roles) {
    const as = http.as(t.house.actor(role));
    const tries = [
      await as('PATCH', at, { facts: { birth: '1970-01' }, evidence: '入团志愿书' }), await as('POST', `${at}/education`, { row: { mode: 'full-time' }, evidence: '毕业证书' }),
      await as('PATCH', `${at}/holdings/${rows.holdings}`, { row: { title: '局长' }, evidence: '任职通知' }), await as('DELETE', `${at}/ranks/${rows.ranks}`, { evidence: '误录' }),
    ];
    for (const r of tries) {
      expect([403, 422], `${role} ${r.status}`).toContain(r.status);
      expect(['corrections.needed', 'accounts.not-allowed']).toContain(r.body.error.name);
    }
    expect(tries[0]!.body.error.name).toBe(role === 'clerk' || role === 'section_head' ? 'corrections.needed' : 'accounts.not-allowed');
  }
  const said = (await http.as(clerk)('PATCH', at, { facts: { birth: '1970-01' }, evidence: '' })).body.error;
  expect(said.citations[0]).toMatchObject({ year: 2006, confidence: 'content' });
  expect(said.details.href).toBe(`/corrections/new?person=${subject}&field=birth`);
});

test('what is not protected changes as before, beside a protected value that stays the same', async () => {
  const as = http.as(clerk);
  expect((await as('PATCH', `/api/roster/people/${subject}`, { facts: { nativePlace: '江汀', sex: '男' }, evidence: '' })).status).toBe(200);
});

test('an added rank gives the service rank and its own door lets it through', async () => {
  await correctNow(t.house, { personId: subject, change: { kind: 'row', list: 'ranks', act: 'change', rowId: rows.ranks, row: { toDate: '2024-05' } }, requester: clerk });
  await correctNow(t.house, { personId: subject, change: { kind: 'row', list: 'ranks', act: 'add', row: { rank: 'researcher-3', fromDate: '2024-06' } }, requester: clerk });
  expect((await t.house.ports.read.select().from(person).where(eq(person.id, subject)))[0]).toMatchObject({ jobRank: 'researcher-3' });
  const typed = await requestCorrection(t.house.ports, clerk, { personId: subject, changes: [{ kind: 'fact', field: 'jobRank', value: 'researcher-1' }], reason: '任职', evidence: [await evidenceFor(t.house, clerk, subject)] });
  expect(refusalOf(typed).name).toBe('roster.rank-from-periods');
});
