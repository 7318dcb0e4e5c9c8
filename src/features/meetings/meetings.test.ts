import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { verifyBundleZip } from '../../verify/bundle.ts';
import { meetingsRoutes } from './routes.ts';
import { Driver, layGround, type Ground } from '../selection/testing-driver.ts';

const t = testHouse();
let ground: Ground;
let http: TestHttp;
const day = '2026-03-16';
let n = 0;

/** A case that stands at the decision. */
async function ready(): Promise<Driver> {
  ground.clock('2026-03-02');
  const d = await new Driver(ground).open();
  await (await d.motion()).complete();
  ground.clock('2026-03-05');
  await (await d.recommendation('2026-03-05')).complete();
  ground.clock('2026-03-10');
  await (await d.examination('2026-03-10')).complete();
  ground.clock(day);
  return d.do(ground.cast.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: day as never } });
}

const seats = () => ground.cast.members.map((m, i) => ({ memberId: m.accountId, name: `成员${i + 1}`, personId: m.personId, accountId: m.accountId }));
const clerk = () => http.as(ground.cast.clerk);
const plan = (caseIds: string[], over: object = {}) => ({ title: `党委会第 ${++n} 次会议`, body: 'committee', day, place: '一会议室', method: 'hands', chairId: seats()[0]!.memberId, due: seats(), nominated: null, caseIds, ...over });
const made = async (caseIds: string[], over: object = {}): Promise<string> => {
  const answer = await clerk()('POST', '/api/meetings', plan(caseIds, over));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.id;
};
const post = (id: string, path: string, body: object = {}) => clerk()('POST', `/api/meetings/${id}/${path}`, body);
const follow = async (d: Driver): Promise<void> => { d.version = (await d.view()).body.state.version; };

beforeAll(async () => {
  ground = await layGround(t.house);
  http = await t.house.http((app) => meetingsRoutes(app, t.house.ports));
}, 120_000);

describe('a meeting with three cases', () => {
  it('decides on what members read, lets a member go between items, stops without quorum, and proves each case', async () => {
    const [a, b, c] = [await ready(), await ready(), await ready()];
    const id = await made([a.id, b.id, c.id]);
    expect((await post(id, 'open', { clock: '09:00', present: seats().map((s) => s.memberId) })).body.error.name).toBe('meetings.not-frozen');
    const frozen = await post(id, 'freeze');
    expect(frozen.body.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await clerk()('POST', '/api/meetings', plan([a.id]))).body.error.name).toBe('meetings.elsewhere');

    const pack = await http.as(ground.cast.members[3]!)('GET', `/api/meetings/${id}/pack`);
    expect(pack.body.content.items).toHaveLength(3);
    expect(pack.body.content.items[0].people[0].examined.finding.merits).toBe('务实');

    expect((await post(id, 'open', { clock: '09:00', present: seats().slice(0, 5).map((s) => s.memberId) })).body.error.name).toBe('meetings.no-quorum');
    expect((await post(id, 'open', { clock: '09:00', present: seats().slice(0, 7).map((s) => s.memberId) })).body).toEqual({ called: 3 });
    expect((await post(id, `items/${a.id}`)).status).toBe(200);
    await follow(a);
    const personId = ground.roster.candidate;
    await a.do(ground.cast.clerk, { kind: 'candidate.present', personId, presenter: '舒景行', explanation: '理由' });
    expect((await post(id, 'moves', { kind: 'left', memberId: seats()[6]!.memberId, clock: '09:20', reason: '公务' })).body.error.name).toBe('meetings.ballot-under-way');
    expect((await post(id, `items/${b.id}`)).body.error.name).toBe('meetings.ballot-under-way');
    for (const m of [...ground.cast.members.slice(1, 7), ground.cast.members[0]!]) await a.do(m, { kind: 'vote.give', personId, stand: 'yes' });
    await a.do(ground.cast.clerk, { kind: 'vote.close', personId });

    expect((await post(id, 'moves', { kind: 'left', memberId: seats()[6]!.memberId, clock: '09:20', reason: '公务' })).body).toEqual({ here: 6, quorate: true });
    expect((await post(id, 'moves', { kind: 'left', memberId: seats()[5]!.memberId, clock: '09:10', reason: '公务' })).body.error.name).toBe('meetings.time-too-early');

    // What changed after the freezing is not decided on until it is frozen anew, which says what changed.
    await follow(b);
    await b.do(ground.cast.clerk, { kind: 'obstacle.state', personId, majorProblem: 'concluded', otherObstacle: 'none', basis: '已有结论' });
    const stale = await post(id, `items/${b.id}`);
    expect([stale.body.error.name, stale.body.error.details.map((x: { what: string }) => x.what)]).toEqual(['meetings.pack-changed', ['verdicts']]);
    expect((await post(id, 'freeze')).body.n).toBe(2);
    const view = (await clerk()('GET', `/api/meetings/${id}`)).body;
    expect(view.packs[1].changes.map((x: { caseId: string; what: string }) => [x.caseId, x.what])).toEqual([[b.id, 'verdicts']]);
    expect((await post(id, `items/${b.id}`)).status).toBe(200);
    await follow(b);
    expect((await b.view()).body.state.meeting.opened.present).toHaveLength(6);

    // The meeting of the second case is open when another leaves: the case is told, and nothing more is voted.
    expect((await post(id, 'moves', { kind: 'left', memberId: seats()[5]!.memberId, clock: '09:40', reason: '公务' })).body).toEqual({ here: 5, quorate: false });
    await follow(b);
    const stopped = await b.try(ground.cast.clerk, { kind: 'candidate.present', personId, presenter: '舒景行', explanation: '理由' });
    expect([stopped.body.error.name, stopped.body.error.citations[0].article]).toEqual(['selection.no-quorum', '第三十八条']);
    expect((await post(id, `items/${c.id}`)).body.error.name).toBe('meetings.no-quorum');
    expect((await post(id, 'moves', { kind: 'arrived', memberId: seats()[5]!.memberId, clock: '10:00', reason: null })).body).toEqual({ here: 6, quorate: true });
    await follow(b);
    await b.do(ground.cast.clerk, { kind: 'candidate.present', personId, presenter: '舒景行', explanation: '理由' });
    for (const m of [...ground.cast.members.slice(1, 6), ground.cast.members[0]!]) await b.do(m, { kind: 'vote.give', personId, stand: 'yes' });
    await b.do(ground.cast.clerk, { kind: 'vote.close', personId });
    expect((await b.view()).body.state.ballots[personId].result).toMatchObject({ due: 9, present: 6, yes: 6 });
    expect((await post(id, 'close', { clock: '10:30' })).status).toBe(200);

    const paper = async (kind: string) => (await clerk()('GET', `/api/meetings/${id}/papers/${kind}`));
    for (const kind of ['pack', 'slips', 'count', 'minutes']) expect(Buffer.from((await paper(kind)).bytes).subarray(0, 5).toString(), kind).toBe('%PDF-');
    const text = new TextDecoder().decode(unzipSync(new Uint8Array((await paper('minutes-word')).bytes))['word/document.xml']).replace(/<[^>]+>/g, '');
    expect(text).toMatch(/应到 9 人，实到 7 人/);
    expect(text).toMatch(/09:20 成员7离会（公务）；09:40 成员6离会（公务）；10:00 成员6到会/);
    expect(text).toMatch(/本次会议没有讨论表决/);

    await a.complete();
    await b.complete();
    for (const d of [a, b]) {
      await d.do(ground.cast.deputy, { kind: 'case.stop', reason: '试' });
      expect((await ground.http.as(ground.cast.clerk)('POST', `/api/selection/cases/${d.id}/bundle`)).status).toBe(200);
      const zip = (await ground.http.as(ground.cast.supervisor)('GET', `/api/selection/cases/${d.id}/bundle`)).bytes;
      expect(verifyBundleZip(new Uint8Array(zip), { vkey: t.house.ports.log.vkey })).toMatchObject({ ok: true, state: 'stopped' });
    }
  }, 120_000);

  it('votes in secret with two tellers, verifies offline, and the database takes no forged count', async () => {
    const d = await ready();
    const id = await made([d.id], { method: 'secret' });
    await post(id, 'freeze');
    await post(id, 'open', { clock: '09:00', present: seats().map((s) => s.memberId) });
    await post(id, `items/${d.id}`);
    await follow(d);
    const personId = ground.roster.candidate;
    await d.do(ground.cast.clerk, { kind: 'candidate.present', personId, presenter: '舒景行', explanation: '理由' });
    const spoke = [...ground.cast.members.slice(1), ground.cast.members[0]!].map((m) => m.accountId);
    const figures = { issued: 9, returned: 9, valid: 8, invalid: 1, yes: 6, no: 1, defer: 1 };
    await refused(d, 'ballot.counted', { personId, round: 1, figures });
    await d.do(ground.cast.clerk, { kind: 'discussion.record', personId, spoke });
    await d.do(ground.cast.clerk, { kind: 'ballot.count', personId, figures });
    expect((await d.view(ground.cast.clerk2)).body.state.ballots[personId].counts[0].figures).toBeNull();
    await refused(d, 'ballot.agreed', { personId, round: 1, by: ['x', 'y'], figures });
    await refused(d, 'vote.closed', { personId, due: 9, present: 9, yes: 6, no: 1, defer: 1, result: 'carried', round: 1 });
    await refused(d, 'vote.given', { personId, memberId: spoke[0], stand: 'yes', way: 'own' }, spoke[0]);
    await refused(d, 'member.left', { memberId: spoke[0], at: '10:00', reason: 'x' });
    await refused(d, 'ballot.counted', { personId, round: 1, figures }, spoke[1]);
    await d.do(ground.cast.clerk2, { kind: 'ballot.count', personId, figures });
    await refused(d, 'vote.closed', { personId, due: 9, present: 9, yes: 8, no: 0, defer: 0, result: 'carried', round: 1 });
    await d.do(ground.cast.clerk, { kind: 'vote.close', personId });
    await d.complete();
    await d.do(ground.cast.deputy, { kind: 'case.stop', reason: '试' });
    expect((await ground.http.as(ground.cast.clerk)('POST', `/api/selection/cases/${d.id}/bundle`)).status).toBe(200);
    const zip = (await ground.http.as(ground.cast.supervisor)('GET', `/api/selection/cases/${d.id}/bundle`)).bytes;
    expect(verifyBundleZip(new Uint8Array(zip), { vkey: t.house.ports.log.vkey })).toMatchObject({ ok: true });
  }, 120_000);

  it('is read by those due, hides an item from the person concerned, and is not there for outsiders', async () => {
    const [d, e] = [await ready(), await ready()];
    const self = t.house.actor('member', { personId: ground.roster.candidate });
    const outsider = t.house.actor([], { roles: [{ role: 'clerk', unitId: randomUUID() }] });
    const due = [...seats().slice(0, 8), { memberId: self.accountId, name: '本人', personId: self.personId, accountId: self.accountId }];
    const id = await made([d.id, e.id], { due });
    await post(id, 'freeze');
    const theirs = await http.as(self)('GET', `/api/meetings/${id}`);
    expect(theirs.body.items.map((i: { hidden: boolean; title: string }) => [i.hidden, i.title])).toEqual([[true, ''], [true, '']]);
    expect(theirs.body.papers).toEqual([]);
    expect((await http.as(self)('GET', `/api/meetings/${id}/pack`)).status).toBe(404);
    expect((await http.as(self)('GET', `/api/meetings/${id}/papers/pack`)).status).toBe(404);
    expect((await http.as(outsider)('GET', `/api/meetings/${id}`)).status).toBe(404);
    expect((await http.as(outsider)('POST', `/api/meetings/${id}/freeze`)).body.error.name).toBe('meetings.outside');
    expect((await http.as(ground.cast.members[8]!)('GET', `/api/meetings/${id}/pack`)).status).toBe(404);
    expect((await http.as(ground.cast.sysadmin)('GET', `/api/meetings/${id}`)).status).toBe(403);
    expect((await clerk()('POST', '/api/meetings', plan([], { body: 'plenary' }))).body.error.name).toBe('meetings.plenary-secret');
    expect((await clerk()('POST', '/api/meetings', plan([], { due: [seats()[0], seats()[0]] }))).body.error.name).toBe('meetings.members');
    await expect(t.house.owner`UPDATE meeting_pack SET sha256 = 'x'`).rejects.toThrow(/STEELYARD/);
  }, 120_000);
});

/** Writes an event as somebody would who goes round the program: the database must refuse it for what it says. */
async function refused(d: Driver, kind: string, payload: object, actor: string = randomUUID()): Promise<void> {
  const attempt = t.house.owner.begin(async (tx) => {
    await tx`INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload) VALUES (${randomUUID()}, ${d.id}, ${d.version + 1}, ${kind}, 'decision', ${day}, now(), ${actor}, 'x', ${JSON.stringify(payload)}::text::jsonb)`;
  });
  await expect(attempt, kind).rejects.toThrow(/STEELYARD step/);
}
