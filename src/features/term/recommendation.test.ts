import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../kernel/refusal.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { loadState } from '../selection/load-service.ts';
import { Driver, layGround, type Ground } from '../selection/testing-driver.ts';
import { carry } from './recommendation-carry-service.ts';
import { termRoutes } from './routes.ts';
import { termCarried, termPost, termSheet } from './schema.ts';

const t = testHouse();
let ground: Ground;
let http: TestHttp;
let planId = '';
let driver: Driver;
const on = '2026-03-05';

const as = (who: 'clerk' | 'clerk2' | 'head' | 'supervisor') => http.as(ground.cast[who]);
const url = (path = '') => `/api/term/plans/${planId}${path}`;
const invited = Array.from({ length: 30 }, (_, i) => ({ personId: null, name: `代表${i + 1}`, post: '', category: '其他', way: 'added', reason: '知情度', group: 'unit-leaders' }));
const people = (postId: string) => (postId === ground.roster.postId ? [ground.roster.candidate, ground.roster.second] : [ground.roster.second, ground.roster.examiners[0]]);
const round = (form: 'interview' | 'meeting', postIds: string[], over: object = {}) => ({ form, scope: '全局干部', posts: postIds.map((postId) => ({ postId, personIds: people(postId) })), invited, groups: [], ...over });
const figures = (postIds: string[], over: object = {}) => ({ heldOn: on, present: 27, issued: 27, returned: 27, posts: postIds.map((postId) => ({ postId, valid: 26, invalid: 1, abstain: 2, others: 1, people: people(postId).map((personId, i) => ({ personId, votes: i === 0 ? 20 : 3 })) })), ...over });
const rounds = async (who: 'clerk' | 'clerk2' = 'clerk') => (await as(who)('GET', url('/rounds'))).body.rounds;
const facts = { outline: true, consultedOn: '2026-03-05', by: 'superior', chairedBy: 'own-committee', analysedOn: '2026-03-05', reportedOn: '2026-03-05', members: null, committeeOn: null, superiorOn: null, decidedOn: null, shownOn: null, examinedOn: null };

beforeAll(async () => {
  ground = await layGround(t.house);
  http = await t.house.http((app) => termRoutes(app, t.house.ports));
  ground.clock('2026-03-02');
  const { unitId, postId, otherPostId } = ground.roster;
  planId = (await as('clerk')('POST', '/api/term/plans', { name: '局班子换届', level: '局', unitId, startDay: '2026-03-02', congressDay: '2026-08-31' })).body.id;
  await as('clerk')('POST', url('/posts'), { postIds: [postId, otherPostId], moveKind: 'promotion' });
  expect((await as('clerk')('POST', url('/rounds'), round('interview', [postId, otherPostId]))).body.error.name).toBe('term.draft');
  expect((await as('head')('POST', url('/approve'), {})).status).toBe(200);
  driver = await (await (await new Driver(ground).open()).motion()).complete();
  const linked = await t.house.ports.act({ actor: ground.cast.clerk, verb: 'term.case.adopted', detail: { name: '局班子换届', case: driver.id } }, async (tx) => {
    const [line] = await tx.read.select().from(termPost).where(eq(termPost.postId, postId));
    await tx.update(termPost, line!.id, { caseId: driver.id });
    return ok(null);
  });
  expect(linked.ok).toBe(true);
  ground.clock(on);
}, 120_000);

describe('one recommendation for many posts', () => {
  it('draws who stands on the sheet from the cases, and who takes part from the roster', async () => {
    const draft = await as('clerk')('GET', url('/round-draft'));
    expect(draft.status).toBe(200);
    const post = draft.body.posts.find((p: { postId: string }) => p.postId === ground.roster.postId);
    expect(post.people).toEqual([{ personId: ground.roster.candidate, name: '林晓禾', why: 'case' }]);
    expect((await as('supervisor')('GET', url('/round-draft'))).status).toBe(403);
  });

  it('refuses reference candidates that are not more than the posts, unreasoned guests, strange posts and people', async () => {
    const { postId, otherPostId, candidate, kin } = ground.roster;
    const both = [postId, otherPostId];
    const name = async (body: object) => (await as('clerk')('POST', url('/rounds'), body)).body.error?.name;
    expect(await name(round('meeting', both, { posts: both.map((postId) => ({ postId, personIds: [candidate, ground.roster.second] })) }))).toBe('term.round-differential');
    expect(await name(round('meeting', [postId], { posts: [{ postId, personIds: [candidate] }] }))).toBe('term.round-differential');
    expect(await name(round('interview', both, { invited: [{ ...invited[0], reason: null }] }))).toBe('term.round-added');
    expect(await name(round('interview', both, { invited: [] }))).toBe('term.round-due');
    expect(await name(round('interview', [postId, postId]))).toBe('term.round-posts');
    expect(await name(round('interview', [postId], { posts: [{ postId, personIds: [] }] }))).toBe('term.round-nobody');
    expect(await name(round('interview', [kin]))).toBe('term.not-in-plan');
    expect(await name(round('interview', [postId], { posts: [{ postId, personIds: [planId] }] }))).toBe('term.round-person');
  });

  it('takes two readings apart, hides the first, opens a new turn when they differ, and keeps the old', async () => {
    const both = [ground.roster.postId, ground.roster.otherPostId];
    const id = (await as('clerk')('POST', url('/rounds'), round('interview', both))).body.id;
    const enter = (who: 'clerk' | 'clerk2', body: object) => as(who)('POST', url(`/rounds/${id}/sheets`), body);
    expect((await as('clerk')('POST', url('/rounds'), round('interview', both))).body.error.name).toBe('term.round-open');
    expect((await enter('clerk', figures(both, { present: 31 }))).body.error.name).toBe('term.round-figures');
    expect((await enter('clerk', figures(both, { heldOn: '2026-03-06' }))).body.error.name).toBe('term.round-future');
    expect((await enter('clerk', figures([both[0]!]))).body.error.name).toBe('term.round-figures');
    expect((await as('clerk')('POST', url(`/rounds/${id}/attendance`), { present: [0, 0] })).body.error.name).toBe('term.round-attended');
    expect((await as('clerk')('POST', url(`/rounds/${id}/attendance`), { present: Array.from({ length: 27 }, (_, i) => i) })).body).toEqual({ present: 27 });
    expect((await enter('clerk', figures(both, { present: 26, issued: 26 }))).body.error.name).toBe('term.round-figures');
    expect((await enter('clerk', figures(both))).body.result).toBe('waiting');
    expect((await enter('clerk', figures(both))).body.error.name).toBe('term.round-same-person');
    const [seen] = await rounds('clerk2');
    expect([seen.waiting, seen.mine]).toEqual([[{ byName: ground.cast.clerk.name, mine: false }], null]);
    expect(JSON.stringify(seen)).not.toContain('"votes"');
    expect((await as('clerk')('POST', url(`/rounds/${id}/attendance`), { present: [0] })).body.error.name).toBe('term.round-begun');

    const other = figures(both);
    Object.assign(other.posts[1]!, { others: 2 });
    other.posts[1]!.people[0]!.votes = 19;
    expect((await enter('clerk2', other)).body).toEqual({ result: 'differed', differing: [both[1]] });
    expect((await as('clerk2')('POST', url(`/rounds/${id}/carry`), {})).body.error.name).toBe('term.round-not-agreed');
    expect((await enter('clerk2', figures([...both].reverse()))).body.result).toBe('waiting');
    expect((await enter('clerk', figures(both))).body).toEqual({ result: 'agreed', differing: [] });
    expect(await t.house.ports.read.$count(termSheet, eq(termSheet.roundId, id))).toBe(4);
    expect((await enter('clerk', figures(both))).body.error.name).toBe('term.round-agreed');

    expect((await as('clerk')('POST', url(`/rounds/${id}/reopen`), { reason: '漏点一张' })).body).toEqual({ turn: 3 });
    for (const who of ['clerk', 'clerk2'] as const) await enter(who, figures(both));
    const [agreed] = await rounds();
    expect([agreed.turnout, agreed.earlier.length, agreed.agreed.names.length]).toEqual(['enough', 2, 2]);
  });

  it('carries each reader’s own reading into the cases once; who has no case is listed; figures then stay', async () => {
    const [r] = await rounds();
    const carryAs = (who: 'clerk' | 'clerk2') => as(who)('POST', url(`/rounds/${r.id}/carry`), {});
    const begun = await carryAs('clerk');
    expect(begun.status, JSON.stringify(begun.body)).toBe(200);
    await t.house.ports.jobs.settled(begun.body.jobId);
    const mine = (await loadState(t.house.ports.read, driver.id))!.recommendation.forms.interview!;
    expect([mine.plan.scope, mine.plan.due, mine.attended?.length, mine.pending.length]).toEqual(['全局干部（换届方案“局班子换届”第 1 次谈话调研推荐）', 30, 27, 1]);
    const again = await carry(t.house.ports, ground.cast.clerk, planId, r.id);
    expect(again).toMatchObject({ ok: true, value: { carried: 0, already: 1, refused: [{ post: '云岭市发展研究局综合科科长', reason: { zh: '还没有案卷。' } }] } });
    expect(await carry(t.house.ports, ground.cast.head, planId, r.id)).toMatchObject({ ok: false, refusal: { name: 'term.round-not-reader' } });

    const second = await carry(t.house.ports, ground.cast.clerk2, planId, r.id);
    expect(second).toMatchObject({ ok: true, value: { carried: 1, already: 0 } });
    const state = (await loadState(t.house.ports.read, driver.id))!;
    expect(state.recommendation.forms.interview!.agreed).toMatchObject({ by: [ground.cast.clerk.accountId, ground.cast.clerk2.accountId], figures: { present: 27, candidates: [{ votes: 20 }, { votes: 3 }] } });
    expect(state.candidates.map((c) => c.name)).toEqual(['林晓禾', '顾长河']);
    expect(await t.house.ports.read.$count(termCarried, eq(termCarried.roundId, r.id))).toBe(2);
    expect((await as('clerk')('POST', url(`/rounds/${r.id}/reopen`), { reason: '改' })).body.error.name).toBe('term.round-carried');
  });

  it('goes on after a stop between the case and its own note, without a second entry', async () => {
    const { postId, otherPostId, candidate, second } = ground.roster;
    const both = [postId, otherPostId];
    const id = (await as('clerk')('POST', url('/rounds'), round('meeting', both))).body.id;
    for (const who of ['clerk', 'clerk2'] as const) expect((await as(who)('POST', url(`/rounds/${id}/sheets`), figures(both))).status).toBe(200);
    expect((await carry(t.house.ports, ground.cast.clerk, planId, id))).toMatchObject({ ok: true, value: { carried: 1 } });
    const stopped = { ...t.house.ports, act: ((spec, work) => (spec.verb === 'term.round.carried' ? Promise.reject(new Error('power cut')) : t.house.ports.act(spec, work))) as typeof t.house.ports.act };
    await expect(carry(stopped, ground.cast.clerk2, planId, id)).rejects.toThrow('power cut');
    expect(await carry(t.house.ports, ground.cast.clerk2, planId, id)).toMatchObject({ ok: true, value: { carried: 1 } });
    const form = (await loadState(t.house.ports.read, driver.id))!.recommendation.forms.meeting!;
    expect([form.round, form.agreed?.figures.candidates.map((c) => c.personId)]).toEqual([1, [candidate, second]]);
    const view = await driver.view();
    const lines = view.body.requirements.filter((l: { id: string }) => l.id.startsWith('sheet.') || l.id === 'recommendation.candidates');
    expect(lines.map((l: { id: string; status: string }) => [l.id, l.status])).toEqual([['recommendation.candidates', 'done'], ['sheet.interview', 'done'], ['sheet.meeting', 'done']]);
  });

  it('does not carry what too few took part in, or what article 18 forbids', async () => {
    const both = [ground.roster.postId, ground.roster.otherPostId];
    const few = (await as('clerk')('POST', url('/rounds'), round('interview', both))).body.id;
    const low = figures(both, { present: 19, issued: 19, returned: 19 });
    for (const p of low.posts) Object.assign(p, { valid: 19, invalid: 0, abstain: 0, others: 0, people: p.people.map((x, i) => ({ ...x, votes: i === 0 ? 19 : 0 })) });
    for (const who of ['clerk', 'clerk2'] as const) await as(who)('POST', url(`/rounds/${few}/sheets`), low);
    expect((await as('clerk')('POST', url(`/rounds/${few}/carry`), {})).body.error.name).toBe('term.round-short');

    const own = (await as('clerk')('POST', url('/rounds'), round('meeting', [ground.roster.postId]))).body.id;
    for (const who of ['clerk', 'clerk2'] as const) await as(who)('POST', url(`/rounds/${own}/sheets`), figures([ground.roster.postId]));
    await as('clerk')('POST', url(`/rounds/${own}/facts`), { ...facts, by: 'own' });
    const refused = await as('clerk')('POST', url(`/rounds/${own}/carry`), {});
    expect([refused.body.error.name, refused.body.error.citations[0].article]).toEqual(['term.round-barred', '第十七条']);
  });

  it('draws the sheet without a name at its foot, and the summary', async () => {
    const [r] = await rounds();
    for (const kind of ['sheet', 'summary']) expect((await as('clerk')('GET', url(`/rounds/${r.id}/papers/${kind}`))).status).toBe(200);
  });
});
