import { beforeAll, describe, expect, it } from 'vitest';
import { settingKeys } from '../../domain/settings.ts';
import type { Actor } from '../../kernel/ports.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { waitingFor } from '../../server/waiting.ts';
import { administrators } from '../accounts/rules.ts';
import { leastAssessors } from '../contest/load-service.ts';
import { setting } from '../record/schema.ts';
import { ok } from '../../kernel/refusal.ts';
import { loadInstitution, loadSettings } from '../selection/load-service.ts';
import { settingOn } from './load-service.ts';
import { settingsRoutes } from './routes.ts';
import { settingProposal } from './schema.ts';
import { setNow } from './testing.ts';

/* The house's clock stands on 2026-11-20. */
const t = testHouse();
let http: TestHttp;
let clerk: Actor, head: Actor, deputy: Actor;
const TODAY = '2026-11-20';
const DAYS = 'selection.examination-notice-days';

beforeAll(async () => {
  http = await t.house.http((app) => settingsRoutes(app, t.house.ports));
  clerk = t.house.actor('clerk', { name: '干部甲' });
  head = t.house.actor('head', { name: '部长乙' });
  deputy = t.house.actor('deputy_head', { name: '副部长丙' });
});

const source = { title: '《考察工作细则》', number: '组发〔2026〕3号', day: '2026-10-08' };
const body = (more: object = {}) => ({ key: DAYS, value: 3, fromDay: TODAY, source, reason: '便于反映情况', ...more });
const propose = (more: object = {}, who: Actor = clerk) => http.as(who)('POST', '/api/settings/proposals', body(more));
const decide = (id: string, who: Actor = head, approve = true, note = '') => http.as(who)('POST', `/api/settings/proposals/${id}/decide`, { approve, note });
const line = async (key: string, day?: string) => (await http.as(clerk)('GET', `/api/settings${day ? `?day=${day}` : ''}`)).body.lines.find((l: { key: string }) => l.key === key);
const name = (answer: { body: any }) => answer.body.error?.name;

describe('a setting of the institution', () => {
  it('is proposed by one and holds once another approves it, with document, author, approver and day', async () => {
    expect(await line(DAYS)).toMatchObject({ state: 'missing', words: null, rules: [{ id: 'cn.appointment-2019.art-28.notice-days' }] });
    const made = await propose();
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await line(DAYS)).state).toBe('missing');
    expect(await loadSettings(t.house.ports.read, t.house.ports.today())).not.toHaveProperty('examinationNoticeDays');
    expect(name(await propose({ value: 5 }, t.house.actor('clerk')))).toBe('settings.already-proposed');
    expect((await decide(made.body.id, clerk)).status).toBe(403);
    const self = t.house.actor(['clerk', 'head'], { accountId: clerk.accountId, name: '干部甲' });
    expect(name(await decide(made.body.id, self))).toBe('settings.same-person');
    expect((await decide(made.body.id)).body).toEqual({ state: 'approved', from: TODAY });
    expect(name(await decide(made.body.id, deputy))).toBe('settings.not-waiting');
    expect(await line(DAYS)).toMatchObject({ state: 'set', words: { zh: '3 个工作日', en: '3 working days' }, source: { zh: '《考察工作细则》（组发〔2026〕3号，2026-10-08）' }, named: true, from: TODAY, author: '干部甲', approver: '部长乙' });
    expect((await loadSettings(t.house.ports.read, t.house.ports.today())).examinationNoticeDays).toEqual({ days: 3, source: '《考察工作细则》（组发〔2026〕3号，2026-10-08）' });
    expect(name(await propose())).toBe('settings.nothing-changes');
  });

  it('holds from its day: not the day before, and from then on until another does', async () => {
    await setNow(t.house, DAYS, 5, { fromDay: '2026-12-01' });
    const on = async (day: string) => (await loadSettings(t.house.ports.read, day as never)).examinationNoticeDays?.days ?? null;
    expect([await on('2026-11-19'), await on('2026-11-20'), await on('2026-11-30'), await on('2026-12-01'), await on('2026-12-02')]).toEqual([null, 3, 3, 5, 5]);
    expect(await line(DAYS)).toMatchObject({ value: 3, next: { from: '2026-12-01', words: { zh: '5 个工作日' } } });
    expect((await line(DAYS, '2026-12-01')).value).toBe(5);
    expect((await line(DAYS, '2026-11-19')).state).toBe('missing');
    expect((await http.as(clerk)('GET', '/api/settings?day=2026-02-30')).status).toBe(422);
    // Of two rows of one day the one approved last holds.
    await setNow(t.house, DAYS, 6, { fromDay: '2026-12-01' });
    expect(await on('2026-12-01')).toBe(6);
  });

  it('is withdrawn from a day by two people too', async () => {
    expect(name(await propose({ key: 'selection.prior-report-days', value: null }))).toBe('settings.nothing-set');
    const { body: made } = await propose({ value: null, fromDay: '2027-01-01', source: {}, reason: '细则废止' });
    expect((await decide(made.id, deputy)).body).toEqual({ state: 'approved', from: '2027-01-01' });
    const on = async (day: string) => (await settingOn(t.house.ports.read, DAYS, day))?.value ?? null;
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([6, null]);
    expect(await line(DAYS, '2027-01-01')).toMatchObject({ state: 'missing' });
    expect((await line(DAYS, '2026-12-31')).next).toEqual({ from: '2027-01-01', words: { zh: '停用', en: 'withdrawn' } });
  });

  it('comes into force on the day of approval where its own has passed', async () => {
    const { body: made } = await propose({ key: 'contest.least-assessors', value: 5, fromDay: TODAY });
    t.house.clock.now = new Date('2026-11-23T02:00:00.000Z');
    expect((await decide(made.id)).body.from).toBe('2026-11-23');
    expect([await leastAssessors(t.house.ports.read, '2026-11-22'), await leastAssessors(t.house.ports.read, '2026-11-23')]).toEqual([3, 5]);
    t.house.clock.now = new Date('2026-11-20T02:00:00.000Z');
  });

  it('is declined with a reason, or taken back by whoever proposed it; both stay in the history', async () => {
    const one = (await propose({ key: 'branch.talks', value: 2 })).body.id;
    expect(name(await decide(one, head, false))).toBe('settings.reason-needed');
    expect((await decide(one, head, false, '先征求意见')).body).toEqual({ state: 'declined', from: null });
    t.house.clock.now = new Date(t.house.clock.now.getTime() + 1000);
    const two = (await propose({ key: 'branch.talks', value: 4 })).body.id;
    expect(name(await http.as(t.house.actor('clerk'))('POST', `/api/settings/proposals/${two}/take-back`))).toBe('settings.not-yours');
    expect((await http.as(clerk)('POST', `/api/settings/proposals/${two}/take-back`)).body.state).toBe('taken-back');
    // The head's page still shows it: what was taken back cannot be approved.
    expect((await decide(two)).body.error).toMatchObject({ name: 'settings.not-waiting', status: 409 });
    const { body: history } = await http.as(clerk)('GET', '/api/settings/history?key=branch.talks');
    expect(history.proposals.map((p: { state: string; note: string | null }) => [p.state, p.note])).toEqual([['taken-back', null], ['declined', '先征求意见']]);
    expect(await settingOn(t.house.ports.read, 'branch.talks', '2030-01-01')).toBeNull();
  });

  it('refuses malformed values, days gone by, missing documents and reasons, naming the field', async () => {
    const cases: [object, string, string | undefined][] = [
      [{ value: 0 }, 'settings.bad-value', 'value'], [{ value: '3' }, 'settings.bad-value', 'value'], [{ value: 2.5 }, 'settings.bad-value', 'value'], [{ value: { days: 3 } }, 'settings.bad-value', 'value'],
      [{ fromDay: '2026-11-19' }, 'settings.from-past', 'fromDay'], [{ fromDay: '2026-11-31' }, 'settings.bad-day', 'fromDay'],
      [{ reason: ' ' }, 'settings.reason-needed', 'reason'],
      [{ source: { title: ' ', number: '1号' } }, 'settings.source-title', 'source.title'], [{ source: { ...source, day: '2026-11-21' } }, 'settings.source-day', 'source.day'], [{ source: { ...source, day: '昨天' } }, 'settings.source-day', 'source.day'],
      [{ key: 'selection.lateral-road', value: true, source: {} }, 'settings.source-needed', 'source.title'], [{ key: 'selection.lateral-road', value: false }, 'settings.bad-value', 'value'],
    ];
    for (const [more, refused, field] of cases) expect((await propose(more)).body.error, JSON.stringify(more)).toMatchObject({ name: refused, field });
    expect((await propose({ key: 'selection.unknown' })).status).toBe(400);
    expect((await http.as(clerk)('GET', '/api/settings/history?key=selection.unknown')).status).toBe(404);
  });

  it('takes one of two proposals handed in at once, and one of two decisions', async () => {
    const both = await Promise.all([propose({ key: 'statistics.small-cell', value: 4 }), propose({ key: 'statistics.small-cell', value: 5 }, t.house.actor('clerk'))]);
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    const { id } = both.find((r) => r.status === 200)!.body;
    const decided = await Promise.all([decide(id, head), decide(id, deputy, false, '再议')]);
    expect(decided.map((r) => r.status).sort()).toEqual([200, 409]);
  });

  it('waits for heads and deputies other than the one who proposed it, and is closed to administrators and persons concerned', async () => {
    const made = (await propose({ key: 'appraisal.body-share', value: 30 }, head)).body.id;
    const count = async (who: Actor) => (await waitingFor(t.house.ports, who, t.house.clock.now.toISOString())).find((w) => w.kind === 'settings')?.count ?? 0;
    expect([await count(head), await count(deputy), await count(clerk), await count(t.house.actor('supervisor'))]).toEqual([0, 1, 0, 0]);
    expect(name(await decide(made, head))).toBe('settings.same-person');
    for (const role of [...administrators, 'person']) {
      const who = http.as(t.house.actor(role));
      expect([(await who('GET', '/api/settings')).status, (await who('POST', '/api/settings/proposals', body())).status, (await who('POST', `/api/settings/proposals/${made}/decide`, { approve: true })).status], role).toEqual([403, 403, 403]);
    }
    expect((await propose({}, t.house.actor('supervisor'))).status).toBe(403);
    expect((await decide(made, deputy)).status).toBe(200);
  });

  it('of earlier releases stays in force, with its source in its value', async () => {
    const { ports } = t.house;
    must(await ports.act({ actor: null, verb: 'accounts.set-up' }, async (tx) => ok(await tx.insert(setting, { key: 'institution.name', value: '某区委组织部', fromDay: '2026-01-01', author: null }))));
    expect([await loadInstitution(ports.read, '2025-12-31' as never), await loadInstitution(ports.read, ports.today())]).toEqual(['', '某区委组织部']);
    // A row as older releases wrote it, before the guard was there.
    await t.house.owner`ALTER TABLE setting DISABLE TRIGGER setting_approved`;
    must(await ports.act({ actor: null, verb: 'selection.demo.loaded' }, async (tx) => ok(await tx.insert(setting, { key: 'selection.lateral-road', value: { source: '市委办法（2025）' }, fromDay: '2026-01-01', author: null }))));
    must(await ports.act({ actor: null, verb: 'selection.demo.loaded' }, async (tx) => ok(await tx.insert(setting, { key: 'selection.recommendation-turnout', value: { of: 3, per: 4, source: '市委办法（2025）' }, fromDay: '2026-01-01', author: null }))));
    await t.house.owner`ALTER TABLE setting ENABLE TRIGGER setting_approved`;
    expect(await loadSettings(ports.read, ports.today())).toMatchObject({ lateralRoad: { source: '市委办法（2025）' }, recommendationTurnout: { of: 3, per: 4, source: '市委办法（2025）' } });
    expect(await line('selection.lateral-road')).toMatchObject({ state: 'set', value: true, author: null, source: { zh: '市委办法（2025）' } });
  });
});

describe('the database itself', () => {
  const guarded = { ok: false, refusal: { name: 'record.guard', reason: { en: expect.stringContaining('was not approved by another person') } } };
  const raw = (text: string) => t.house.sql.unsafe(text);

  it('refuses a setting nobody else approved, for every key rules and counts go by', async () => {
    for (const key of settingKeys.filter((k) => k !== 'institution.name')) {
      const done = t.house.ports.act({ actor: head, verb: 'settings.proposal.approved' }, async (tx) => ok(await tx.insert(setting, { key, value: 9, fromDay: TODAY, author: head.accountId })));
      expect(await done, key).toMatchObject(guarded);
    }
  });

  it('refuses approval by the same person, a second decision, a changed proposal and its removal', async () => {
    const { id } = (await propose({ key: 'appraisal.window', value: { from: '12-01', to: '03-31' } })).body;
    const settingId = crypto.randomUUID();
    const approve = (by: string) => `UPDATE setting_proposal SET state = 'approved', decided_by = '${by}', decided_name = '甲', decided_day = '${TODAY}', setting_id = '${settingId}' WHERE id = '${id}'`;
    await expect(raw(approve(clerk.accountId))).rejects.toThrow(/check constraint/);
    await expect(raw(`UPDATE setting_proposal SET value = '{"from": "11-01", "to": "03-31"}' WHERE id = '${id}'`)).rejects.toThrow(/does not change/);
    await expect(raw(`DELETE FROM setting_proposal WHERE id = '${id}'`)).rejects.toThrow(/permission denied/);
    // Approved without its row of `setting`: refused at commit.
    await expect(raw(approve(head.accountId))).rejects.toThrow(/foreign key|unrecorded/);
    expect((await decide(id)).status).toBe(200);
    await expect(raw(`UPDATE setting_proposal SET decision_note = '改' WHERE id = '${id}'`)).rejects.toThrow(/decided once/);
    await expect(raw(`INSERT INTO setting_proposal (id, key, from_day, reason, state, proposed_by, proposed_name, proposed_day, decided_by, decided_name, decided_day, setting_id) VALUES (gen_random_uuid(), 'branch.talks', '${TODAY}', '一二', 'approved', gen_random_uuid(), '甲', '${TODAY}', gen_random_uuid(), '乙', '${TODAY}', gen_random_uuid())`)).rejects.toThrow(/proposed first/);
  });

  it('refuses a row of `setting` that is not what was approved', async () => {
    const { id } = (await propose({ key: 'branch.talks', value: 2 })).body;
    const settingId = crypto.randomUUID();
    const other = (row: { value: unknown; fromDay: string }) => t.house.ports.act({ actor: head, verb: 'settings.proposal.approved' }, async (tx) => {
      await tx.update(settingProposal, id, { state: 'approved', decidedBy: head.accountId, decidedName: head.name, decidedDay: tx.today, settingId });
      return ok(await tx.insert(setting, { id: settingId, key: 'branch.talks', author: clerk.accountId, ...row }));
    });
    expect(await other({ value: 3, fromDay: TODAY })).toMatchObject(guarded);
    expect(await other({ value: 2, fromDay: '2026-01-01' })).toMatchObject(guarded);
    expect((await other({ value: 2, fromDay: TODAY })).ok).toBe(true);
  });
});
