import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { personKeys } from '../roster/keys-service.ts';
import { education, family, holding, person, appraisal } from '../roster/schema.ts';
import { selectionRoutes } from '../selection/routes.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import type { Result } from './proposal-rules.ts';
import { matchingRoutes } from './routes.ts';
import type { Shown } from './search-service.ts';

const t = testHouse();
let ground: Ground;
let http: TestHttp;
const people: Record<string, string> = {};

const query = { v: 1, where: { op: 'all', of: [{ op: 'is', leaf: { term: 'party', is: true } }, { op: 'is', leaf: { term: 'age', max: 45 } }, { op: 'is', leaf: { term: 'education', atLeast: 'bachelor', mode: 'full-time' } }] } };
const wanted = (over: object = {}) => ({ title: '副局长人选', postId: ground.roster.postId, moveKind: 'promotion', query, scopeUnit: null, reason: '原任退休', ...over });

/** Somebody like the candidates of the small roster, but for what is said. */
async function put(key: string, name: string, over: Partial<typeof person.$inferInsert> = {}, since = '2021-03'): Promise<void> {
  const id = randomUUID();
  people[key] = id;
  must(await t.house.ports.act({ actor: ground.cast.clerk, verb: 'roster.demo.loaded' }, async (tx) => {
    await tx.insert(person, {
      id, name, ...personKeys(name), sex: '男', birth: '1985-06', ethnicity: '汉族', workStart: '2008-07', party: '中共党员', partyJoin: '2010-06-20', partyRegular: '2011-06-20', healthFit: true, trainingHours: 566, unitId: ground.roster.unitId,
      standing: { filled: ['family', 'punishments', 'ranks', 'holdings', 'education', 'appraisals'] }, createdDay: tx.today, ...over,
    });
    await tx.insert(education, { personId: id, mode: 'full-time', level: '大学', degree: '管理学学士', school: '云岭大学', fromDate: '2004-09', toDate: '2008-07' });
    for (const year of [2023, 2024, 2025]) await tx.insert(appraisal, { personId: id, year, grade: 'competent' });
    const rows = [['青石镇党政办科员', 'staff', 'staff', false, true, '2008-07', '2013-05'], ['研究科副科长', 'township-deputy', 'deputy', true, false, '2013-05', '2018-04'], ['研究科科长', 'township-chief', 'chief', true, false, '2018-04', since], ['综合科科长', 'township-chief', 'chief', true, false, since, null]] as const;
    for (const [title, rank, role, leading, grassroots, fromDate, toDate] of rows) await tx.insert(holding, { personId: id, unitId: null, unitText: '云岭市发展研究局', title, rank, role, leading, grassroots, probation: false, promoted: false, fromDate, toDate });
    return ok(null);
  }));
}

beforeAll(async () => {
  ground = await layGround(t.house);
  ground.clock('2026-03-02');
  http = await t.house.http((app) => { matchingRoutes(app, t.house.ports); selectionRoutes(app, t.house.ports); });
  await put('old', '高年长', { birth: '1970-01' });
  await put('wife', '乔若兰', { sex: '女' });
  await put('husband', '顾远山');
  await put('blank', '未填家', { birth: null, standing: { filled: ['punishments', 'ranks', 'holdings', 'education', 'appraisals'] } });
  must(await t.house.ports.act({ actor: ground.cast.clerk, verb: 'roster.demo.loaded' }, async (tx) => {
    await tx.insert(family, { personId: people['husband']!, relation: '妻子', name: '乔若兰', abroad: false, living: true, linkedPersonId: people['wife']! });
    return ok(null);
  }));
});

const by = (a: Actor) => http.as(a);
async function settled(answer: { status: number; body: any }): Promise<any> {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  await t.house.ports.jobs.settled(answer.body.jobId);
  const [row] = await t.house.sql`SELECT * FROM job WHERE id = ${answer.body.jobId}`;
  return row;
}
async function search(over: object = {}): Promise<string> {
  const made = await by(ground.cast.clerk)('POST', '/api/matching/searches', wanted(over));
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.id;
}
async function found(id: string, actor = ground.cast.clerk) {
  const job = await settled(await by(ground.cast.clerk)('POST', `/api/matching/searches/${id}/runs`, {}));
  expect(job.state, JSON.stringify(job)).toBe('done');
  const read = await by(actor)('GET', `/api/matching/searches/${id}`);
  expect(read.status, JSON.stringify(read.body)).toBe(200);
  return read.body.run as { id: string; n: number; lines: Shown[]; hidden: number; found: { total: number; steps: { id: string; fell: number; left: number; words: { zh: string } }[]; aboutPost: { fact: string }[] } };
}
const nameIn = (lines: Shown[], kind: string): string[] => lines.filter((l) => l.kind === kind).map((l) => l.name).sort();

it('goes from everybody to a short list, says at each step how many are left, and gives every exclusion its article', async () => {
  const run = await found(await search());
  expect(run.found.steps.slice(0, 3).map((s) => s.id)).toEqual(['condition.0', 'condition.1', 'condition.2']);
  let left = run.found.total;
  for (const s of run.found.steps) expect(left -= s.fell, s.id).toBe(s.left);
  expect(left).toBe(run.lines.filter((l) => l.kind !== 'out').length);
  expect(run.found.total).toBe(run.lines.length);
  expect(nameIn(run.lines, 'out')).toContain('高年长');
  const old = run.lines.find((l) => l.name === '高年长')!;
  expect(old).toMatchObject({ at: 'condition.1', reasons: [{ kind: 'block', evidence: [{ label: { zh: '出生年月' }, value: '1970.01' }] }] });
  for (const l of run.lines.filter((x) => x.kind === 'out')) {
    const blocks = l.reasons.filter((r) => r.kind === 'block');
    expect(blocks.length, l.name).toBeGreaterThan(0);
    for (const r of blocks) expect(r.citation.article, `${l.name} ${r.rule}`).toMatch(/第.+条/);
  }
  expect(nameIn(run.lines, 'in')).toEqual(expect.arrayContaining(['林晓禾', '顾远山', '乔若兰']));
  const blank = run.lines.find((l) => l.name === '未填家')!;
  expect(blank.kind).toBe('open');
  expect(blank.reasons.flatMap((r) => r.missing).some((m) => m.where.zh !== '')).toBe(true);
  for (const l of run.lines.filter((x) => x.kind === 'open')) expect(l.reasons.filter((r) => r.kind === 'unknown').every((r) => r.missing.length > 0), l.name).toBe(true);
});

it('keeps what was found with the conditions it had, and a changed search makes a new run', async () => {
  const id = await search();
  const first = await found(id);
  const changed = await by(ground.cast.clerk)('PUT', `/api/matching/searches/${id}`, wanted({ query: { v: 1, where: { op: 'is', leaf: { term: 'sex', is: 'female' } } } }));
  expect(changed.status).toBe(200);
  const second = await found(id);
  expect([first.n, second.n]).toEqual([1, 2]);
  expect(nameIn(second.lines, 'in')).not.toContain('顾远山');
  const old = await by(ground.cast.clerk)('GET', `/api/matching/searches/${id}?n=1`);
  expect(nameIn(old.body.run.lines, 'in')).toContain('顾远山');
  await expect(t.house.sql`UPDATE matching_run SET n = 9`).rejects.toThrow(/append|restrict|permission/i);
});

it('takes somebody off only with a reason, once, and keeps who did it', async () => {
  const run = await found(await search());
  const path = `/api/matching/runs/${run.id}/hands`;
  const off = (reason: string) => ({ personId: people['husband'], off: true, reason });
  expect((await by(ground.cast.clerk)('POST', path, off('  '))).status).toBe(400);
  const both = await Promise.all([by(ground.cast.clerk)('POST', path, off('正在援外')), by(ground.cast.clerk2)('POST', path, off('正在援外'))]);
  expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
  expect((await by(ground.cast.supervisor)('POST', path, off('x'))).status).toBe(403);
  expect((await by(ground.cast.clerk)('POST', path, { ...off('x'), personId: people['old'] })).body.error.name).toBe('matching.not-on-list');
  const opened = await by(ground.cast.clerk)('POST', '/api/matching/cases', { runId: run.id, proposalId: null, personIds: [people['husband']], initiator: '市委组织部', basis: '部务会', openingOpinion: '配齐班子', method: '民主推荐' });
  expect(opened.body.error.name).toBe('matching.taken-off');
});

it('shows nobody self or kin, and nothing outside reach', async () => {
  const id = await search();
  const run = await found(id);
  const kin = t.house.actor('clerk', { personId: people['wife']! });
  const read = await by(kin)('GET', `/api/matching/searches/${id}`);
  expect(read.body.run.hidden).toBe(2);
  expect(read.body.run.lines).toHaveLength(run.lines.length - 2);
  expect(JSON.stringify(read.body)).not.toMatch(/顾远山|乔若兰/);
  const far = t.house.actor('clerk', { roles: [{ role: 'clerk', unitId: randomUUID() }] });
  expect((await by(far)('GET', `/api/matching/searches/${id}`)).status).toBe(404);
  expect((await by(far)('POST', '/api/matching/searches', wanted())).status).toBe(403);
  expect((await by(ground.cast.sysadmin)('GET', `/api/matching/searches/${id}`)).status).toBe(403);
});

it('matches short lists to posts: kin never in one body, the same answer twice, everything in words; then opens the case with plan and candidates', async () => {
  const run = await found(await search());
  const input = { posts: [{ runId: run.id, seats: 3, specialty: [] }], wishes: [{ kind: 'women', level: 1, weight: 1 }, { kind: 'years', level: 2, weight: 1 }], numbers: { youngAge: 40, mostYears: 10 }, withOpen: false };
  const make = async (): Promise<{ id: string; result: Result }> => {
    const job = await settled(await by(ground.cast.clerk)('POST', '/api/matching/proposals', { title: '班子补充', input }));
    expect(job.state, JSON.stringify(job)).toBe('done');
    const read = await by(ground.cast.head)('GET', `/api/matching/proposals/${job.id}`);
    expect(read.status, JSON.stringify(read.body).slice(0, 500)).toBe(200);
    return read.body;
  };
  const [one, two] = [await make(), await make()];
  expect(two.result).toEqual(one.result);
  const chosen = one.result.posts[0]!.filled.map((f) => f.chosen.name);
  expect(chosen.includes('顾远山') && chosen.includes('乔若兰')).toBe(false);
  expect(one.result.barred.map((b) => b.zh).join()).toContain('夫妻');
  expect(JSON.stringify(one.result)).not.toMatch(/"score"|"rank"/);
  for (const seat of one.result.posts[0]!.filled) for (const i of seat.instead) expect(i.costs.length).toBeGreaterThan(0);
  expect((await by(t.house.actor('clerk', { personId: people['wife']! }))('GET', `/api/matching/proposals/${one.id}`)).status).toBe(403);

  const personIds = one.result.posts[0]!.filled.map((f) => f.chosen.personId);
  const said = { runId: run.id, proposalId: one.id, personIds, initiator: '市委组织部', basis: '部务会', openingOpinion: '配齐班子', method: '民主推荐' };
  expect((await by(ground.cast.clerk)('POST', '/api/matching/cases', { ...said, personIds: [people['old']] })).body.error.name).toBe('matching.is-out');
  const opened = await by(ground.cast.clerk)('POST', '/api/matching/cases', said);
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  expect(opened.body.refused).toEqual([]);
  const view = await by(ground.cast.clerk)('GET', `/api/selection/cases/${opened.body.id}`);
  expect(view.body.state.motion.plan).toMatchObject({ search: { runId: run.id, n: 1 } });
  expect(view.body.state.motion.plan.conditions).toContain('45');
  expect(view.body.state.candidates.map((c: { personId: string }) => c.personId).sort()).toEqual([...personIds].sort());
});

it('lists vacancies from the establishment, and counts moves from and to the grassroots', async () => {
  const read = await by(ground.cast.clerk)('GET', '/api/matching/vacancies?months=12');
  expect(read.body.vacancies.find((v: { postId: string }) => v.postId === ground.roster.postId)).toMatchObject({ establishment: 3, held: 0, short: 3 });
  const flows = await by(ground.cast.clerk)('GET', '/api/matching/flows?from=2010');
  expect(flows.status, JSON.stringify(flows.body)).toBe(200);
  expect(flows.body.flows).toEqual([{ unitId: null, unitName: '云岭市发展研究局', years: [{ year: 2013, up: 6, down: 0 }] }]);
  expect(flows.body.serving.withTwoYears).toBe(6);
});
