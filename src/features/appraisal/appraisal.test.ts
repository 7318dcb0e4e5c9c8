import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { appraisal, personChange } from '../roster/schema.ts';
import { ownRecord } from '../corrections/own-service.ts';
import { appraisalRoutes } from './routes.ts';
import { smallBureau, staff, type Bureau } from './testing.ts';
import { appraisalsWaiting } from './waiting-service.ts';

/* One annual appraisal of a bureau's office of ten from the list to the objection, over HTTP. */
const t = testHouse();
let http: TestHttp;
let b: Bureau;
let clerk: Actor, deputy: Actor, head: Actor, chief: Actor, self: Actor, far: Actor;
let id = '';
const at: Record<string, string> = {};
const clock = (day: string) => { t.house.clock.now = new Date(`${day}T02:00:00.000Z`); };
const call = (by: Actor, method: 'GET' | 'POST', path: string, body?: unknown) => http.as(by)(method, `/api/appraisal${path}`, body);
const go = async (by: Actor, path: string, body?: unknown) => {
  const got = await call(by, 'POST', path, body);
  expect(got.status, `${path}: ${JSON.stringify(got.body).slice(0, 600)}`).toBe(200);
  return got.body;
};
const refused = async (by: Actor, path: string, body?: unknown) => (await call(by, 'POST', path, body)).body.error?.name as string;
const view = async (by: Actor = clerk) => (await call(by, 'GET', `/rounds/${id}`)).body;
const one = async (name: string, by?: Actor) => ((await view(by)).members as { name: string }[]).find((m) => m.name === name) as any;
const graded = (name: string) => t.house.ports.read.select().from(appraisal).where(and(eq(appraisal.personId, b.people[name]!), eq(appraisal.year, 2025)));
const opening = (more: object = {}) => ({ kind: 'annual', about: 'servant', year: 2025, fromDay: '2025-01-01', toDay: '2025-12-31', unitId: b.unitId, asOf: '2025-12-31', matter: '', ...more });
const person = (name: string, path: string) => `/rounds/${id}/people/${at[name]}/${path}`;
const propose = (name: string, grade: string, more: object = {}, by = clerk) => go(by, person(name, 'propose'), { grade, comment: `${name}履职情况属实`, reason: '', ...more });
const choice = (name: string, grade: string, proposed = grade, more: object = {}) => ({ memberId: at[name], seen: 0, proposed, grade, comment: null, reason: '', ...more });
const deciding = (choices: object[], more: object = {}) => ({ meeting: '部务会会议', heldOn: '2026-01-20', checked: '', choices, ...more });

beforeAll(async () => {
  const { actor } = t.house;
  clock('2026-01-08');
  [clerk, deputy, head] = [actor('clerk'), actor('deputy_head'), actor('head')];
  b = await smallBureau(t.house.ports, clerk);
  chief = actor(['head', 'clerk'], { personId: b.people['钟离岳']! });
  self = actor('person', { personId: b.people['甘棠']! });
  far = actor(['clerk', 'head'], { roles: ['clerk', 'head'].map((role) => ({ role, unitId: b.otherId })) });
  http = await t.house.http((app) => appraisalRoutes(app, t.house.ports));
});

describe('the list', () => {
  it('is drawn from the roster of the day: the office without the leading body, the new recruit without a grade under its article', async () => {
    const made = await go(clerk, '/rounds', opening());
    expect(made).toMatchObject({ number: 'K2025-001', people: 10 });
    id = made.id;
    const seen = await view();
    for (const m of seen.members) at[m.name] = m.id;
    expect(Object.keys(at).sort()).toEqual([...staff].sort());
    expect((await one('李新')).place).toBe('comment-only');
    expect((await one('李新')).placeWhy.citation).toMatchObject({ document: 'cn.civil-servant-appraisal-2020', confidence: 'content' });
    expect(seen.quota).toMatchObject({ due: 10, most: 2, percent: 20 });
    const leaders = await go(clerk, '/rounds', opening({ about: 'leader' }));
    expect(leaders.people).toBe(2);
  });

  it('is made once for a year, not for a day to come, an unknown unit or one out of reach; nobody is in two of a year', async () => {
    expect(await refused(clerk, '/rounds', opening())).toBe('appraisal.once');
    expect(await refused(clerk, '/rounds', opening({ unitId: b.officeId }))).toBe('appraisal.once');
    expect(await refused(clerk, '/rounds', opening({ asOf: '2026-01-09' }))).toBe('appraisal.period');
    expect(await refused(clerk, '/rounds', opening({ kind: 'ordinary', fromDay: '2025-10-01', toDay: '2025-09-30' }))).toBe('appraisal.period');
    expect(await refused(clerk, '/rounds', opening({ unitId: randomUUID() }))).toBe('appraisal.no-unit');
    expect(await refused(far, '/rounds', opening({ year: 2024, asOf: '2024-12-31' }))).toBe('appraisal.outside');
    expect(await refused(clerk, '/rounds', opening({ kind: 'special', matter: '' }))).toBe('appraisal.matter');
    expect(await refused(clerk, '/rounds', opening({ year: 2020, asOf: '2005-01-01' }))).toBe('appraisal.nobody');
    const two = await Promise.all([1, 2, 3].map(() => call(clerk, 'POST', '/rounds', opening({ kind: 'special', matter: '防汛专项', fromDay: '2025-06-01', toDay: '2025-08-31' }))));
    expect(new Set(two.map((r) => r.body.number)).size).toBe(3);
  });

  it('is read within reach alone, each reading an entry, and no administrator or person concerned comes in', async () => {
    expect((await call(far, 'GET', `/rounds/${id}`)).body.error.name).toBe('appraisal.unknown');
    expect((await call(far, 'GET', `/rounds/${id}/sheet`)).body.error.name).toBe('appraisal.unknown');
    expect((await call(far, 'GET', '/rounds')).body.rounds).toEqual([]);
    for (const role of ['sysadmin', 'secadmin', 'auditadmin', 'person', 'member']) expect((await call(t.house.actor(role), 'GET', `/rounds/${id}`)).status, role).toBe(403);
    for (const [path, body] of [['facts', { members: [at['白露']], stated: { leaveDays: 1 }, source: '考勤' }], ['decide', deciding([choice('白露', 'competent')])], ['tell', undefined], ['consequences', undefined], ['stop', { words: '重建' }]] as const) expect(await refused(far, `/rounds/${id}/${path}`, body), path).toBe('appraisal.outside');
    const [n] = await t.house.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM record_entry WHERE verb = 'appraisal.round.read'`;
    expect(n!.n).toBeGreaterThan(2);
  });

  it('closes oneself and kin: the chief sees no more of his wife than name and post, and does nothing to her', async () => {
    const wife = await one('甘棠', chief);
    expect(wife).toMatchObject({ closed: true, votes: null, proposal: null, grade: null, summary: null });
    for (const [path, body] of [['propose', { grade: 'excellent', comment: '好', reason: '' }], ['votes', { valid: 1, favourable: 1, incompetent: 0, source: '表' }], ['summary', { words: '总结', on: '2026-01-05' }], ['indicators', { indicators: [] }]] as const) expect(await refused(chief, person('甘棠', path), body), path).toBe('appraisal.own-or-kin');
    expect(await refused(chief, `/rounds/${id}/facts`, { members: Object.values(at), stated: { leaveDays: 0 }, source: '考勤' })).toBe('appraisal.own-or-kin');
  });
});

describe('what is entered', () => {
  it('of leave and cases comes with its source and decides how one takes part', async () => {
    const state = (names: readonly string[], stated: object, source = '考勤汇总、纪委反馈') => call(clerk, 'POST', `/rounds/${id}/facts`, { members: names.map((n) => at[n]), stated, source });
    expect((await state(['白露'], { leaveDays: 3 }, ' ')).body.error.name).toBe('appraisal.source');
    expect((await state(staff, { leaveDays: 4, underInvestigation: false })).body).toMatchObject({ changed: 10 });
    await state(['何知秋'], { leaveDays: 183 });
    await state(['江听雨'], { underInvestigation: true });
    expect([(await one('何知秋')).place, (await one('江听雨')).place, (await view()).quota.due]).toEqual(['left-out', 'no-comment', 9]);
    await state(['何知秋'], { leaveDays: 182 });
    expect([(await one('何知秋')).place, (await view()).quota.due]).toEqual(['graded', 10]);
  });

  it('of votes, polls and indicators adds up, and hostile input is refused with a name', async () => {
    expect(await refused(clerk, person('白露', 'votes'), { valid: 20, favourable: 19, incompetent: 2, source: '测评统计表' })).toBe('appraisal.votes');
    await go(clerk, person('白露', 'votes'), { valid: 20, favourable: 19, incompetent: 1, source: '测评统计表' });
    expect(await refused(clerk, `/rounds/${id}/poll`, { pollId: randomUUID() })).toBe('appraisal.no-poll');
    await go(clerk, person('白露', 'indicators'), { indicators: [{ name: '水费收缴率', result: '98%', evidence: '财务报表' }] });
    for (const body of [{ valid: -1, favourable: 0, incompetent: 0, source: '表' }, { valid: 1.5, favourable: 0, incompetent: 0, source: '表' }, { valid: '1', favourable: 0, incompetent: 0, source: '表' }, { valid: 1, favourable: 0, incompetent: 0, source: '' }, { valid: 1, favourable: 0, incompetent: 0, source: '表', pollId: randomUUID() }]) expect((await call(clerk, 'POST', person('白露', 'votes'), body)).status, JSON.stringify(body)).toBe(400);
    expect((await call(clerk, 'POST', person('白露', 'indicators'), { indicators: [{ name: '水费', result: '98%', evidence: ' ' }] })).status).toBe(400);
    expect((await call(clerk, 'POST', `/rounds/${id}/facts`, { members: [at['白露']], stated: { leaveDays: 400 }, source: '考勤' })).status).toBe(400);
    expect(await refused(clerk, `/rounds/${id}/people/${randomUUID()}/propose`, { grade: 'competent', comment: '好', reason: '' })).toBe('appraisal.no-member');
    expect((await one('白露')).votes).toMatchObject({ valid: 20, favourable: 19 });
  });

  it('of the summary is written by the person, or from paper; nobody writes another’s', async () => {
    const own = (await call(self, 'GET', '/rounds')).body.own;
    expect(own).toHaveLength(4);
    const mine = own.find((o: { number: string }) => o.number === 'K2025-001');
    expect(mine).toMatchObject({ id: at['甘棠'], mayWrite: true, result: null, mayObject: false });
    await go(self, `/own/${mine.id}/summary`, { words: '一年来完成三项工作。' });
    expect(await refused(self, `/own/${at['白露']}/summary`, { words: '代写' })).toBe('appraisal.not-yours');
    expect(await refused(clerk, `/own/${at['白露']}/summary`, { words: '代写' })).toBe('appraisal.not-yours');
    for (const n of staff.slice(1)) await go(clerk, person(n, 'summary'), { words: '书面总结', on: '2026-01-05' });
    expect((await appraisalsWaiting(t.house.ports, clerk)).find((w) => w.kind === 'appraisalPropose')).toMatchObject({ count: 10, href: `/appraisals/${id}` });
  });
});

describe('the decision', () => {
  it('is of what another proposed, in the words of the kind, with a reason where it differs', async () => {
    expect(await refused(clerk, person('白露', 'propose'), { grade: 'fine', comment: '好', reason: '' })).toBe('appraisal.grade');
    expect(await refused(clerk, person('白露', 'propose'), { grade: 'competent', comment: ' ', reason: '' })).toBe('appraisal.comment');
    expect(await refused(head, `/rounds/${id}/decide`, deciding([choice('白露', 'competent')]))).toBe('appraisal.no-proposal');
    await propose('白露', 'competent', {}, deputy);
    clock('2026-01-20');
    const decide = (more: object = {}, by = head, rest: object = {}) => refused(by, `/rounds/${id}/decide`, deciding([choice('白露', 'competent', 'competent', more)], rest));
    expect(await decide({}, deputy)).toBe('appraisal.second-person');
    expect(await decide({ grade: 'basic' })).toBe('appraisal.reason');
    expect(await decide({ seen: 1 })).toBe('appraisal.stale');
    expect(await decide({ proposed: 'excellent', grade: 'excellent', reason: '突出' })).toBe('appraisal.stale');
    expect(await decide({}, head, { heldOn: '2026-01-21' })).toBe('appraisal.held-on');
    expect(await decide({}, head, { heldOn: '2026-01-07' })).toBe('appraisal.held-on');
    expect((await call(clerk, 'POST', `/rounds/${id}/decide`, deciding([choice('白露', 'competent')]))).status).toBe(403);
    await go(head, `/rounds/${id}/decide`, deciding([choice('白露', 'competent')]));
    expect((await graded('白露')).map((r) => r.grade)).toEqual(['competent']);
    const [change] = await t.house.ports.read.select().from(personChange).where(and(eq(personChange.personId, b.people['白露']!), eq(personChange.field, 'appraisals')));
    expect(change!.evidence).toContain('K2025-001');
  });

  it('is held to the rules: no grade under an open case or in the trial, what is not known needs how it was checked', async () => {
    await propose('江听雨', 'competent');
    expect(await refused(head, `/rounds/${id}/decide`, deciding([choice('江听雨', 'competent')]))).toBe('appraisal.blocked');
    await propose('江听雨', 'undetermined', { comment: '' });
    await propose('李新', 'undetermined');
    await propose('孔明远', 'competent');
    await go(clerk, `/rounds/${id}/facts`, { members: [at['孔明远']], stated: { underInvestigation: null }, source: '待纪委反馈' });
    const three = [choice('江听雨', 'undetermined'), choice('李新', 'undetermined'), choice('孔明远', 'competent')];
    expect(await refused(head, `/rounds/${id}/decide`, deciding(three))).toBe('appraisal.unclear');
    expect(await graded('江听雨')).toEqual([]);
    await go(head, `/rounds/${id}/decide`, deciding(three, { checked: '已电话核对，纪委书面意见随后补送' }));
    expect((await graded('江听雨')).map((r) => r.grade)).toEqual(['undetermined']);
    expect((await one('孔明远')).decisions[0].checked).toContain('电话核对');
  });

  it('keeps the quota by count of the whole round, also when several decide at once', async () => {
    for (const n of ['甘棠', '陈星野', '丁若兰']) await propose(n, 'excellent');
    expect((await view()).quota).toMatchObject({ given: 3, most: 2, standing: 0 });
    expect(await refused(head, `/rounds/${id}/decide`, deciding(['甘棠', '陈星野', '丁若兰'].map((n) => choice(n, 'excellent')), { checked: '都很突出' }))).toBe('appraisal.quota');
    expect(await graded('陈星野')).toEqual([]);
    const answers = await Promise.all(['甘棠', '陈星野', '丁若兰'].map((n, i) => call(i === 0 ? head : deputy, 'POST', `/rounds/${id}/decide`, deciding([choice(n, 'excellent')]))));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 200, 422]);
    const left = ['甘棠', '陈星野', '丁若兰'].find((_, i) => answers[i]!.status === 422)!;
    expect(answers.find((a) => a.status === 422)!.body.error).toMatchObject({ name: 'appraisal.quota', citations: [{ document: 'cn.civil-servant-appraisal-2020' }] });
    // A quarter of ten is two as well: the consent alone brings nobody more.
    await go(clerk, `/rounds/${id}/steps`, { reportOn: null, assessmentOn: null, talksOn: null, verifiedOn: null, judgedOn: null, bodyGrade: null, consent: '市公务员局〔2026〕3号' });
    expect(await refused(head, `/rounds/${id}/decide`, deciding([choice(left, 'excellent')]))).toBe('appraisal.quota');
    await go(head, `/rounds/${id}/decide`, deciding([choice(left, 'competent', 'excellent', { reason: '名额所限' })]));
  });

  it('taken twice at once counts once', async () => {
    await propose('方子衿', 'basic');
    const both = await Promise.all([head, deputy].map((by) => call(by, 'POST', `/rounds/${id}/decide`, deciding([choice('方子衿', 'basic')]))));
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    expect((await one('方子衿')).decisions).toHaveLength(1);
    await propose('葛云深', 'incompetent');
    await propose('何知秋', 'competent');
    await go(head, `/rounds/${id}/decide`, deciding([choice('葛云深', 'incompetent'), choice('何知秋', 'competent')]));
    expect(await refused(head, `/rounds/${id}/stop`, { words: '重建' })).toBe('appraisal.begun');
  });

  it('gives a grade no other way, not even in the database', async () => {
    await expect(t.house.owner`UPDATE appraisal_member SET grade = 'excellent' WHERE id = ${at['白露']!}`).rejects.toThrow(/集体决定/);
    await expect(t.house.owner`UPDATE appraisal_member SET decisions = 0, grade = NULL WHERE id = ${at['白露']!}`).rejects.toThrow(/不能改写/);
    await expect(t.house.owner`UPDATE appraisal_decision SET grade = 'excellent'`).rejects.toThrow();
    await expect(t.house.owner`DELETE FROM appraisal_decision`).rejects.toThrow();
  });
});

describe('what follows', () => {
  it('is proposed by the rules, once, and decided by another with the reason; nothing is done by itself', async () => {
    const due = (await one('方子衿')).due.map((d: { kind: string }) => d.kind);
    expect(due).toEqual(['admonish', 'improve', 'no-bonus']);
    expect((await one('方子衿')).unclear.map((v: { rule: string }) => v.rule)).toEqual(['cn.civil-servant-appraisal-2020.use.two-basic']);
    expect((await one('葛云深')).due.map((d: { kind: string }) => d.kind)).toEqual(['lower']);
    const both = await Promise.all([deputy, clerk].map((by) => call(by, 'POST', `/rounds/${id}/consequences`)));
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    const follows = (await one('方子衿')).follows as { id: string; kind: string; proposedBy: string }[];
    const [admonish, , bonus] = ['admonish', 'improve', 'no-bonus'].map((k) => follows.find((f) => f.kind === k)!);
    const other = admonish!.proposedBy === deputy.accountId ? head : deputy;
    if (admonish!.proposedBy === deputy.accountId) expect(await refused(deputy, `/rounds/${id}/consequences/${admonish!.id}`, { accept: true, reason: '同意' })).toBe('appraisal.same-proposer');
    expect((await call(other, 'POST', `/rounds/${id}/consequences/${admonish!.id}`, { accept: true, reason: ' ' })).status).toBe(400);
    await go(other, `/rounds/${id}/consequences/${admonish!.id}`, { accept: true, reason: '按规定诫勉，由科室办理' });
    expect(await refused(other, `/rounds/${id}/consequences/${admonish!.id}`, { accept: false, reason: '反悔' })).toBe('appraisal.no-consequence');
    await go(other, `/rounds/${id}/consequences/${bonus!.id}`, { accept: false, reason: '年终奖已由财政停发，不重复办理' });
    expect((await one('方子衿')).follows.map((f: { kind: string; state: string }) => `${f.kind} ${f.state}`).sort()).toEqual(['admonish accepted', 'improve proposed', 'no-bonus declined']);
  });

  it('the person is told in writing, sees it, objects within the days, and is answered by a third', async () => {
    const mine = async () => (await call(self, 'GET', '/rounds')).body.own.find((o: { number: string }) => o.number === 'K2025-001');
    expect((await mine()).result).toBeNull();
    expect(await refused(self, `/own/${at['甘棠']}/object`, { words: '不服' })).toBe('appraisal.not-told');
    clock('2026-01-26');
    const onPage = async () => must(await ownRecord(t.house.ports, self)).file.appraisals.map((a) => a.year);
    expect(await onPage()).not.toContain(2025);
    expect((await go(clerk, `/rounds/${id}/tell`)).told).toBe(10);
    expect(await onPage()).toContain(2025);
    expect(await refused(clerk, `/rounds/${id}/tell`)).toBe('appraisal.told-already');
    expect(await mine()).toMatchObject({ mayObject: true, until: '2026-02-25', untilCitation: { confidence: 'weak' }, mayWrite: false });
    expect(await refused(self, `/own/${at['甘棠']}/summary`, { words: '改写' })).toBe('appraisal.summary-late');
    expect(await refused(self, `/own/${at['白露']}/object`, { words: '替人' })).toBe('appraisal.not-yours');
    clock('2026-02-25');
    const both = await Promise.all([1, 2].map(() => call(self, 'POST', `/own/${at['甘棠']}/object`, { words: '有一项工作没有计入' })));
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    const ge = t.house.actor('person', { personId: b.people['葛云深']! });
    clock('2026-02-26');
    expect(await refused(ge, `/own/${at['葛云深']}/object`, { words: '不服' })).toBe('appraisal.too-late');
    const decidedBy = (await one('甘棠')).decisions[0].decidedByName;
    const [decider, third] = decidedBy === head.name ? [head, deputy] : [deputy, head];
    expect((await appraisalsWaiting(t.house.ports, third)).some((w) => w.kind === 'appraisalObjections')).toBe(true);
    expect((await appraisalsWaiting(t.house.ports, decider)).some((w) => w.kind === 'appraisalObjections')).toBe(false);
    const answer = (by: Actor) => call(by, 'POST', person('甘棠', 'answer'), { upheld: true, words: '漏计属实，重新研究' });
    expect((await answer(decider)).body.error.name).toBe('appraisal.same-decider');
    expect((await answer(chief)).body.error.name).toBe('appraisal.own-or-kin');
    expect((await answer(third)).status).toBe(200);
    expect((await answer(third)).body.error.name).toBe('appraisal.no-objection');
    expect((await mine()).objection.answer).toMatchObject({ upheld: true });
  });

  it('a mistake is mended by a new proposal and decision with the reason; the first stays, the roster follows, what rested on it lapses', async () => {
    expect(await refused(clerk, person('方子衿', 'propose'), { grade: 'competent', comment: '补证后称职', reason: '' })).toBe('appraisal.again');
    await propose('方子衿', 'competent', { reason: '扣分项经复核系他人所为' });
    const again = choice('方子衿', 'competent', 'competent', { seen: 1, reason: '复核属实，原定有误' });
    expect(await refused(head, `/rounds/${id}/decide`, deciding([{ ...again, reason: '' }], { heldOn: '2026-02-26' }))).toBe('appraisal.again');
    await go(head, `/rounds/${id}/decide`, deciding([again], { heldOn: '2026-02-26' }));
    const m = await one('方子衿');
    expect(m.decisions.map((d: { n: number; grade: string; rosterBefore: string | null }) => [d.n, d.grade, d.rosterBefore])).toEqual([[1, 'basic', null], [2, 'competent', 'basic']]);
    expect([m.grade, m.toldDay]).toEqual(['competent', null]);
    expect(m.follows.map((f: { kind: string; state: string; current: boolean }) => `${f.kind} ${f.state} ${f.current}`).sort()).toEqual(['admonish accepted false', 'improve lapsed false', 'no-bonus declined false']);
    expect((await graded('方子衿')).map((r) => r.grade)).toEqual(['competent']);
    const changes = await t.house.ports.read.select().from(personChange).where(and(eq(personChange.personId, b.people['方子衿']!), eq(personChange.field, 'appraisals')));
    expect(changes).toHaveLength(2);
  });

  it('another grade that stands in the roster gives way only with a reason', async () => {
    const { ports } = t.house;
    await ports.act({ actor: clerk, verb: 'roster.row.added' }, async (tx) => { await tx.insert(appraisal, { personId: b.people['钟离岳']!, year: 2025, grade: 'excellent' }); return { ok: true, value: null }; });
    const leaders = ((await call(clerk, 'GET', '/rounds')).body.rounds as { id: string; about: string }[]).find((r) => r.about === 'leader')!;
    const m = (await call(clerk, 'GET', `/rounds/${leaders.id}`)).body.members.find((x: { name: string }) => x.name === '钟离岳');
    await go(clerk, `/rounds/${leaders.id}/people/${m.id}/propose`, { grade: 'competent', comment: '称职', reason: '' });
    const decide = (reason: string, checked: string) => call(head, 'POST', `/rounds/${leaders.id}/decide`, { meeting: '常委会会议', heldOn: '2026-02-26', checked, choices: [{ memberId: m.id, seen: 0, proposed: 'competent', grade: 'competent', comment: null, reason }] });
    expect((await decide('', '环节材料在案')).body.error.name).toBe('appraisal.reason');
    expect((await decide('名册误录', '')).body.error.name).toBe('appraisal.unclear');
    expect((await decide('名册误录', '环节材料在案')).status).toBe(200);
    expect((await graded('钟离岳')).map((r) => r.grade)).toEqual(['competent']);
  });

  it('goes out as a list, an entry of its own, in which kin are withheld', async () => {
    const sheet = await call(chief, 'GET', `/rounds/${id}/sheet`);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
    const [n] = await t.house.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM record_entry WHERE verb = 'appraisal.round.exported'`;
    expect(n!.n).toBe(1);
  });
});
