import { beforeAll, describe, expect, it } from 'vitest';
import { must, testHouse } from '../../server/testing.ts';
import { verifyBundleZip } from '../../verify/bundle.ts';
import { readZip } from '../roster/formats/zip.ts';
import { unpackBundle } from './bundle-rules.ts';
import { setNow } from '../settings/testing.ts';
import { Driver, layGround, type Ground } from './testing-driver.ts';

const t = testHouse();
let ground: Ground;
const asked = { termChange: false, reason: '原任退休', initiator: '市委组织部', basis: '部务会' };
const open = (more: object) => ground.http.as(ground.cast.clerk)('POST', '/api/selection/cases', { postId: ground.roster.postId, ...asked, ...more });

/** The texts of every part of a zip. */
const unzipped = (bytes: Uint8Array): string => must(readZip(new Uint8Array(bytes))).map((e) => new TextDecoder().decode(e.bytes)).join('\n');

async function driver(more: object): Promise<Driver> {
  const made = await open(more);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const d = new Driver(ground);
  d.id = made.body.id;
  return d;
}

async function motion(d: Driver): Promise<Driver> {
  return d.motion();
}

beforeAll(async () => {
  ground = await layGround(t.house);
  ground.clock('2026-03-02');
});

describe('recommended by the organization (第二十二条)', () => {
  it('needs a basis, and is not for a lateral move', async () => {
    expect((await open({ moveKind: 'promotion', road: 'organization' })).body.error).toMatchObject({ name: 'selection.road-basis', field: 'roadBasis' });
    expect((await open({ moveKind: 'promotion', road: 'organization', roadBasis: '   ' })).status).toBe(400);
    expect((await open({ moveKind: 'lateral', road: 'organization', roadBasis: '特殊需要' })).body.error.name).toBe('selection.road-not-for-move');
  });

  it('waits for the consent of the superior, goes from the motion to the examination, and proves itself offline', async () => {
    ground.clock('2026-03-02');
    const d = await motion(await driver({ moveKind: 'promotion', road: 'organization', roadBasis: '国家安全岗位，不宜公开推荐' }));
    expect((await d.try(ground.cast.clerk, { kind: 'step.complete' })).body.error.name).toBe('selection.step-incomplete');
    const consent = { kind: 'organization.consent' as const, reportedOn: '2026-03-01' as never, approver: null, document: null };
    await d.do(ground.cast.clerk, { ...consent, approvedOn: null });
    expect((await d.try(ground.cast.clerk, { kind: 'step.complete' })).body.error.reason.zh).toContain('尚未批复');
    expect((await d.try(ground.cast.clerk, { ...consent, approvedOn: '2026-03-02' as never })).body.error.name).toBe('selection.approver-missing');
    expect((await d.try(ground.cast.clerk, { ...consent, approvedOn: '2026-02-28' as never, approver: '省委组织部' })).body.error.name).toBe('selection.day-too-early');
    await d.do(ground.cast.clerk, { ...consent, approvedOn: '2026-03-02' as never, approver: '省委组织部', document: '组干函〔2026〕3号' });
    expect((await d.try(ground.cast.clerk, { kind: 'recommendation.plan', form: 'meeting', scope: '全局', due: 30, directed: true, seats: 1 })).body.error.name).toBe('selection.step-not-on-road');
    // Such a recommendation is among the matters reported upward first.
    await d.do(ground.cast.clerk, { kind: 'motion.report', matters: [{ matter: '组织推荐提名', reportedOn: '2026-03-01' as never, approvedOn: '2026-03-02' as never, kind: 'organization-recommended' }] });
    await d.complete();
    expect((await d.view()).body.state.step).toBe('examination');
    ground.clock('2026-03-10');
    await (await d.examination('2026-03-10')).complete();
    ground.clock('2026-03-16');
    await (await d.decision('2026-03-16')).complete();
    ground.clock('2026-03-17');
    await d.notice('2026-03-17');
    ground.clock('2026-03-25');
    await d.complete();
    await (await d.appointment('2026-03-25')).complete();
    const path = `/api/selection/cases/${d.id}/bundle`;
    expect((await ground.http.as(ground.cast.clerk)('POST', path)).status).toBe(200);
    const zip = (await ground.http.as(ground.cast.supervisor)('GET', path)).bytes;
    expect(verifyBundleZip(new Uint8Array(zip), { vkey: t.house.ports.log.vkey })).toMatchObject({ ok: true, state: 'appointed' });
  });

  it('is not offered to an ordinary case', async () => {
    ground.clock('2026-03-26');
    const d = await driver({ moveKind: 'promotion' });
    expect((await d.try(ground.cast.clerk, { kind: 'organization.consent', reportedOn: '2026-03-25' as never, approvedOn: null, approver: null, document: null })).body.error.name).toBe('selection.not-by-organization');
    expect((await d.view()).body.permissions.map((p: { kind: string }) => p.kind)).not.toContain('organization.consent');
  });
});

describe('a lateral move', () => {
  it('goes the ordinary road unless the institution has a rule of its own, with its source', async () => {
    ground.clock('2026-03-26');
    const wanted = { moveKind: 'lateral', road: 'lateral', roadBasis: '交流轮岗' };
    expect((await open(wanted)).body.error.name).toBe('selection.road-not-set');
    await setNow(t.house, 'selection.lateral-road', true, { source: { title: '《市委关于平职交流的办法》', number: '市委发〔2025〕9号' } });
    expect((await open({ ...wanted, moveKind: 'promotion' })).body.error.name).toBe('selection.road-not-for-move');
    const d = await motion(await driver(wanted));
    const source = '《市委关于平职交流的办法》（市委发〔2025〕9号）';
    expect((await d.view()).body.requirements.find((r: { id: string }) => r.id === 'motion.lateral').sentence.zh).toContain(source);
    await d.complete();
    expect((await d.view()).body.state.step).toBe('examination');
    // The rule is withdrawn in the middle: this case keeps what stood when it was opened, the next one is refused.
    await setNow(t.house, 'selection.lateral-road', null);
    expect((await open(wanted)).body.error.name).toBe('selection.road-not-set');
    ground.clock('2026-04-02');
    await (await d.examination('2026-04-02')).complete();
    ground.clock('2026-04-08');
    await (await d.decision('2026-04-08')).complete();
    const { papers } = (await ground.http.as(ground.cast.clerk)('GET', `/api/selection/cases/${d.id}/papers`)).body;
    const named = papers.find((p: { id: string }) => p.id === 'whole-record').name;
    const paper = await ground.http.as(ground.cast.clerk)('GET', `/api/selection/cases/${d.id}/papers/${encodeURIComponent(named)}`);
    expect(unzipped(paper.bytes)).toContain(source);
    ground.clock('2026-04-09');
    await d.notice('2026-04-09');
    await d.do(ground.cast.head, { kind: 'case.stop', reason: '另有安排' });
    const path = `/api/selection/cases/${d.id}/bundle`;
    expect((await ground.http.as(ground.cast.clerk)('POST', path)).status).toBe(200);
    const zip = (await ground.http.as(ground.cast.supervisor)('GET', path)).bytes;
    expect(verifyBundleZip(new Uint8Array(zip), { vkey: t.house.ports.log.vkey })).toMatchObject({ ok: true, state: 'stopped' });
    expect([...unpackBundle(new Uint8Array(zip))!.values()].some((bytes) => new TextDecoder().decode(bytes).includes(source))).toBe(true);
  });

  it('asks for the days of the notice and of prior reports that stood when the case was opened', async () => {
    ground.clock('2026-04-21');
    await setNow(t.house, 'selection.examination-notice-days', 3);
    await setNow(t.house, 'selection.prior-report-days', 5);
    const d = await driver({ moveKind: 'promotion', road: 'organization', roadBasis: '国家安全岗位' });
    await setNow(t.house, 'selection.examination-notice-days', 9);
    expect((await d.view()).body.state.settings).toMatchObject({ examinationNoticeDays: { days: 3 }, priorReportDays: { days: 5 } });
    await motion(d);
    await d.do(ground.cast.clerk, { kind: 'motion.report', matters: [{ matter: '组织推荐提名', reportedOn: '2026-04-21' as never, approvedOn: null, kind: 'organization-recommended' }] });
    // Five working days from a Tuesday, with the days off of 1 May behind them.
    expect((await d.view()).body.state.motion.reports[0].answerBy).toBe('2026-04-28');
    await d.do(ground.cast.clerk, { kind: 'organization.consent', reportedOn: '2026-04-21' as never, approvedOn: '2026-04-21' as never, approver: '省委组织部', document: '组干函〔2026〕9号' });
    await d.do(ground.cast.clerk, { kind: 'motion.report', matters: [{ matter: '组织推荐提名', reportedOn: '2026-04-21' as never, approvedOn: '2026-04-21' as never, kind: 'organization-recommended' }] });
    await d.complete();
    await d.do(ground.cast.clerk, { kind: 'examinees.choose', personIds: [ground.roster.candidate], reason: '集中' });
    await d.do(ground.cast.clerk, { kind: 'examination.notice', publishedOn: '2026-04-21' as never, channel: '公告栏', text: '预告' });
    const team = (startedOn: string) => d.try(ground.cast.clerk, { kind: 'team.form', startedOn: startedOn as never, members: ground.roster.examiners.map((id, i) => ({ personId: id, lead: i === 0 })) });
    ground.clock('2026-04-24');
    expect((await team('2026-04-23')).body.error.name).toBe('selection.notice-too-short');
    expect((await team('2026-04-24')).status).toBe(200);
  });
});

describe('the database itself', () => {
  it('refuses a road without its basis, and a recommendation left out on the ordinary road', async () => {
    ground.clock('2026-03-26');
    const d = await motion(await driver({ moveKind: 'promotion' }));
    const { state } = (await d.view()).body;
    const insert = (kind: string, n: number, caseId: string, payload: object) => t.house.sql`
      INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload)
      VALUES (gen_random_uuid(), ${caseId}, ${n}, ${kind}, 'motion', '2026-03-26', now(), gen_random_uuid(), '甲', ${JSON.stringify(payload)}::text::jsonb)`;
    await expect(insert('step.completed', state.version + 1, d.id, { next: 'examination', verdicts: {}, facts: {} })).rejects.toThrow(/recommendation/);
    const { number, title, post, settings, ...opened } = state.opened;
    for (const over of [{ road: 'organization' }, { road: 'lateral', roadBasis: '一', moveKind: 'lateral', settings: {} }, { road: 'lateral', roadBasis: '一', moveKind: 'promotion', settings: { lateralRoad: { source: '一' } } }, { road: 'quick' }]) {
      await expect(insert('case.opened', 1, crypto.randomUUID(), { ...opened, number, title, post, settings, ...over }), JSON.stringify(over)).rejects.toThrow(/第二十二条/);
    }
  });
});
