import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { prohibitions } from '../../domain/discipline/lists.ts';
import type { Actor } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { must, testHouse, type TestHttp } from '../../server/testing.ts';
import { account } from '../accounts/schema.ts';
import { personKeys } from '../roster/keys-service.ts';
import { person } from '../roster/schema.ts';
import { selectionRoutes } from '../selection/routes.ts';
import { layGround, type Ground } from '../selection/testing-driver.ts';
import { MASK, orderFor, seedHash } from './blind-rules.ts';
import { contestRoutes } from './routes.ts';

/* One public selection from the plan to the case, over HTTP: five applicants, three assessors. */
const t = testHouse();
let ground: Ground;
let http: TestHttp;
let id = '';
let hash = '';
const applications: Record<string, string> = {};
const assessors: Actor[] = [];
let clerk: Actor, clerk2: Actor, head: Actor, deputy: Actor, kinAssessor: Actor, unknownAssessor: Actor, spare: Actor;

const acknowledged = { acknowledged: prohibitions.map((p) => p.id) };
const anchors = [{ name: '问题', low: '看不出', high: '抓住要害' }, { name: '办法', low: '空泛', high: '可行' }];
const plan = {
  moveKind: 'promotion', necessity: '紧缺专业，本部门无合适人选', suitable: 0, chiefReason: '', basis: '部务会', conditions: ['五年以上相关经历', '大学以上学历'], closesOn: '2026-03-06',
  questions: [{ text: '本地发展的主要问题和办法', anchors }, { text: '一件办成的难事', anchors }], assessors: 3, trimmed: false, interviewAnchors: anchors, weights: { sift: 40, exam: 20, interview: 30, assessment: 10 },
};
const call = (by: Actor, method: 'GET' | 'POST', path: string, body?: unknown) => http.as(by)(method, `/api/contest${path}`, body);
const go = async (by: Actor, path: string, body?: unknown) => {
  const got = await call(by, 'POST', path, body);
  expect(got.status, `${path}: ${JSON.stringify(got.body).slice(0, 600)}`).toBe(200);
  return got.body;
};
const refused = async (by: Actor, path: string, body?: unknown) => (await call(by, 'POST', path, body)).body.error?.name as string;
const outsider = (name: string, relatives: { relation: string; name: string }[] = []) => ({ name, sex: 'female', birth: '1984-05', unit: '远山大学', post: '副教授', education: '博士', relatives });
const answersOf = (name: string, unit: string) => [`我是${name}，在${unit}工作，她们都说我他日可用。电话13900000000。${name}认为要先修路。`, `${unit}的${name}带队办成了水库移民，青石坝的人都知道。`];

beforeAll(async () => {
  ground = await layGround(t.house);
  http = await t.house.http((app) => { contestRoutes(app, t.house.ports); selectionRoutes(app, t.house.ports); });
  ground.clock('2026-03-02');
  const filled = { filled: ['family' as const] };
  const third = randomUUID(), fourth = randomUUID(), blank = randomUUID();
  must(await t.house.ports.act({ actor: ground.cast.clerk, verb: 'roster.demo.loaded' }, async (tx) => {
    await tx.insert(person, { id: third, name: '秦望川', ...personKeys('秦望川'), sex: '男', standing: filled, createdDay: tx.today });
    await tx.insert(person, { id: fourth, name: '白鹭洲', ...personKeys('白鹭洲'), sex: '男', standing: filled, createdDay: tx.today });
    await tx.insert(person, { id: blank, name: '许未明', ...personKeys('许未明'), sex: '男', standing: {}, createdDay: tx.today });
    for (const [name, personId] of [['孟庭筠', ground.roster.examiners[0]], ['邵平川', ground.roster.examiners[1]], ['秦望川', third], ['乔乐安', ground.roster.kin], ['许未明', blank], ['白鹭洲', fourth]] as const) {
      const accountId = randomUUID();
      await tx.insert(account, { id: accountId, username: `a${accountId.slice(0, 8)}`, displayName: name, personId, passwordHash: 'x', state: 'active' });
      // Assessors here are clerks too, the worst case: their roles would show them everything.
      assessors.push({ accountId, name, personId, roles: ['clerk', 'member', 'head', 'supervisor'].map((role) => ({ role, unitId: null })) });
    }
    return ok(null);
  }));
  [kinAssessor, unknownAssessor, spare] = assessors.splice(3) as [Actor, Actor, Actor];
  ({ clerk, clerk2, head, deputy } = ground.cast);
});

describe('the plan and the call', () => {
  it('is held to article 15 and approved by another person, with the seed committed to before anybody applies', async () => {
    const body = { kind: 'open-selection', postId: ground.roster.postId, plan };
    expect(await refused(clerk, '/contests', { ...body, kind: 'competition', plan: { ...plan, suitable: 1 } })).toBe('contest.book');
    expect(await refused(clerk, '/contests', { ...body, postId: ground.roster.otherPostId })).toBe('contest.book');
    expect(await refused(clerk, '/contests', { ...body, plan: { ...plan, weights: { ...plan.weights, sift: 50 } } })).toBe('contest.plan.weights');
    id = (await go(deputy, '/contests', body)).id;
    const together = await Promise.all([1, 2, 3].map(() => go(clerk, '/contests', body)));
    expect(new Set(together.map((c: { number: string }) => c.number)).size).toBe(3);
    expect(await refused(deputy, `/contests/${id}/approve`, acknowledged)).toBe('contest.second-person');
    expect(await refused(head, `/contests/${id}/approve`, { acknowledged: acknowledged.acknowledged.slice(1) })).toBe('contest.discipline-unacknowledged');
    expect((await call(clerk, 'POST', `/contests/${id}/approve`, acknowledged)).status).toBe(403);
    expect((await call(ground.cast.sysadmin, 'GET', '/contests')).status).toBe(403);
    hash = (await go(head, `/contests/${id}/approve`, acknowledged)).seedHash;
    const [said] = await t.house.sql<{ words: string }[]>`SELECT d::text AS words FROM record_entry e JOIN record_detail d ON d.id = e.id WHERE e.verb = 'contest.approved'`;
    expect(said!.words).toContain(hash);
    expect(JSON.stringify((await call(head, 'GET', `/contests/${id}`)).body)).not.toContain('"seed"');
    const paper = await call(clerk, 'GET', `/contests/${id}/call`);
    expect(paper.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('takes applications until its last day, one a person, each question answered', async () => {
    const self = t.house.actor('person', { personId: ground.roster.candidate });
    expect((await call(self, 'GET', '/contests')).body.own).toMatchObject([{ id, open: true, application: null }]);
    expect(await refused(self, `/contests/${id}/own`, { answers: ['一'], files: [] })).toBe('contest.answers');
    const file = { name: '林晓禾 获奖.pdf', mime: 'application/pdf', base64: Buffer.from('%PDF-1.4 x').toString('base64') };
    applications['林晓禾'] = (await go(self, `/contests/${id}/own`, { answers: answersOf('林晓禾', '云岭市发展研究局'), files: [file] })).id;
    expect(await refused(self, `/contests/${id}/own`, { answers: ['一', '二'], files: [] })).toBe('contest.applied-already');
    for (const [name, who] of [['顾长河', { personId: ground.roster.second, outsider: null }], ['许未明', { personId: unknownAssessor.personId, outsider: null }], ['方一苇', { personId: null, outsider: outsider('方一苇') }], ['沈听澜', { personId: null, outsider: outsider('沈听澜', [{ relation: '舅父', name: '某甲' }]) }]] as const) {
      applications[name] = (await go(clerk, `/contests/${id}/applications`, { ...who, answers: answersOf(name, '远山大学'), files: [] })).id;
    }
    expect(await refused(clerk, `/contests/${id}/close`)).toBe('contest.not-closed');
    ground.clock('2026-03-07');
    expect(await refused(t.house.actor('person', { personId: ground.roster.kin }), `/contests/${id}/own`, { answers: ['一', '二'], files: [] })).toBe('contest.closed');
    await go(clerk, `/contests/${id}/close`);
    expect((await call(clerk, 'GET', `/contests/${id}/applications/${applications['林晓禾']}/files/0`)).bytes.toString()).toContain('%PDF');
  });
});

describe('screening', () => {
  const decide = (admitted: boolean, more: object = {}) => ({ admitted, conditions: [{ met: true, basis: '履历' }, { met: true, basis: '学历证书' }], checked: '', words: '符合条件', ...more });
  const at = (name: string, what: string) => `/contests/${id}/applications/${applications[name]}/${what}`;
  it('asks the book: what it bars is not admitted, what it does not know needs what was checked', async () => {
    const barred = await call(clerk, 'POST', at('许未明', 'screen'), decide(true));
    expect(['contest.blocked', 'contest.unclear']).toContain(barred.body.error.name);
    expect(await refused(clerk, at('方一苇', 'screen'), decide(true, { conditions: [{ met: true, basis: '一' }, { met: false, basis: '二' }] }))).toBe('contest.conditions');
    for (const name of ['林晓禾', '顾长河', '方一苇', '沈听澜']) await go(clerk, at(name, 'screen'), decide(true, { checked: '已查档案' }));
    expect(await refused(clerk, `/contests/${id}/prepare`)).toBe('contest.not-screened');
    await go(clerk, at('许未明', 'screen'), decide(false, { words: '履历不详', conditions: [{ met: false, basis: '没有材料' }, { met: true, basis: '证书' }] }));
  });

  it('tells the refused why, takes one objection, and has another person answer it', async () => {
    const self = t.house.actor('person', { personId: unknownAssessor.personId });
    const own = (await call(self, 'GET', '/contests')).body.own[0].application;
    expect(own).toMatchObject({ state: 'refused', words: '履历不详', unmet: ['五年以上相关经历'] });
    expect((await go(self, `/own/${own.id}/object`, { words: '有材料' })).id).toBe(own.id);
    expect(await refused(self, `/own/${own.id}/object`, { words: '再提' })).toBe('contest.may-not-object');
    expect(await refused(clerk, `/contests/${id}/prepare`)).toBe('contest.not-screened');
    expect(await refused(clerk, at('许未明', 'answer'), { upheld: false, words: '经核不成立' })).toBe('contest.same-screener');
    await go(clerk2, at('许未明', 'answer'), { upheld: false, words: '经核不成立' });
    expect((await call(t.house.actor('person', { personId: ground.roster.kin }), 'GET', '/contests')).body.own).toEqual([]);
  });

  it('lets nobody handle it who applied or is kin of an applicant', async () => {
    expect((await call({ ...clerk, accountId: randomUUID(), personId: ground.roster.kin }, 'GET', `/contests/${id}`)).body.error.name).toBe('contest.applicant');
    expect(await refused({ ...clerk, accountId: randomUUID(), personId: ground.roster.candidate }, `/contests/${id}/prepare`)).toBe('contest.applicant');
  });
});

describe('blind reading', () => {
  const leaks = () => [...Object.keys(applications), ...Object.values(applications), ground.roster.candidate, ground.roster.second, '远山大学', '云岭市发展研究局', '发展研究局', '13900000000', '获奖'];
  it('has assessors who are no kin and have seen nothing; unknown kinship blocks', async () => {
    const add = (a: Actor) => refused(clerk, `/contests/${id}/assessors`, { accountId: a.accountId });
    expect(await add(kinAssessor)).toBe('contest.kin');
    expect(await add(unknownAssessor)).toBe('contest.kin');
    const peeker = assessors[2]!;
    await call(peeker, 'GET', `/contests/${id}`);
    expect(await add(peeker)).toBe('contest.has-seen');
    // Another account of the same person has seen what the first has.
    const fresh = { ...peeker, accountId: randomUUID() };
    must(await t.house.ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => ok(await tx.insert(account, { id: fresh.accountId, username: 'fresh', displayName: fresh.name, personId: fresh.personId, passwordHash: 'x', state: 'active' }))));
    expect(await add(fresh)).toBe('contest.has-seen');
    assessors[2] = spare;
    for (const a of assessors) await go(clerk, `/contests/${id}/assessors`, { accountId: a.accountId });
  });

  it('cannot begin before anchors are agreed and names are hidden; a clerk hides what the machine missed', async () => {
    await go(clerk, `/contests/${id}/prepare`);
    const seen = (await call(clerk, 'GET', `/contests/${id}/redactions`)).body.answers as { handle: string; text: string }[];
    expect(seen).toHaveLength(8);
    for (const a of seen) for (const word of leaks()) expect(a.text).not.toContain(word);
    for (const a of seen.filter((x) => x.text.includes('青石坝'))) await go(clerk, `/contests/${id}/redactions`, { handle: a.handle, what: '青石坝' });
    expect(await refused(clerk, `/contests/${id}/redactions`, { handle: seen[0]!.handle, what: '青石坝' })).toBe('contest.not-there');
    expect(await refused(clerk, `/contests/${id}/begin`)).toBe('contest.few-agreed');
    expect((await call(assessors[0]!, 'GET', `/reading/${id}`)).body.questions[0].answers).toEqual([]);
    for (const a of assessors) await go(a, `/reading/${id}/agree`);
    expect(await refused(assessors[0]!, `/contests/${id}/redactions`, { handle: 'x', what: '青' })).toBe('contest.assessor');
    await go(clerk, `/contests/${id}/begin`);
  });

  it('gives an assessor no way from an answer to a person, whatever is asked', async () => {
    const texts = new Map<string, string[]>();
    for (const a of assessors) {
      const paths = ['/contests', `/contests/${id}`, `/contests/${id}/redactions`, `/contests/${id}/applications/${applications['林晓禾']}/files/0`, `/reading/${id}`];
      for (const path of paths) {
        const got = await call(a, 'GET', path);
        // The title of the contest names its own post; everything else must be without.
        const told = JSON.stringify(got.body).split('云岭市发展研究局副局长').join('');
        for (const word of leaks()) expect(told, `${path} ${word}`).not.toContain(word);
      }
      const view = (await call(a, 'GET', `/reading/${id}`)).body;
      const [one, two] = view.questions as { answers: { handle: string; text: string }[] }[];
      texts.set(a.accountId, [...one!.answers, ...two!.answers].map((x) => x.handle));
      expect(Object.keys(one!.answers[0]!).sort()).toEqual(['again', 'first', 'handle', 'second', 'text']);
      // All answers to a question are alike here but for what was hidden, so their length tells nothing either.
      expect(new Set(one!.answers.map((x) => x.text)).size).toBe(1);
      expect(one!.answers[0]!.text).toContain(MASK);
    }
    const all = [...texts.values()].flat();
    expect(new Set(all).size).toBe(24);
    // No handle is an id of anything, and none opens an answer for another assessor.
    const ids = (await t.house.sql<{ id: string }[]>`SELECT id::text FROM contest_chunk UNION SELECT id::text FROM contest_application`).map((r) => r.id.replace(/-/g, ''));
    expect(all.filter((h) => ids.includes(h))).toEqual([]);
    expect(await refused(assessors[1]!, `/reading/${id}/marks`, { handle: texts.get(assessors[0]!.accountId)![0], marks: [3, 3] })).toBe('contest.no-application');
    // Rows as they were first written (a redaction by hand writes a row anew) lie in the order of random ids, not of people.
    const stored = (await t.house.sql<{ id: string }[]>`SELECT id::text FROM contest_chunk WHERE xmin::text = (SELECT xmin::text FROM contest_chunk ORDER BY age(xmin) DESC LIMIT 1) ORDER BY ctid`).map((r) => r.id);
    expect(stored.length).toBeGreaterThan(3);
    expect(stored).toEqual([...stored].sort());
  });

  it('asks for a second reading where marks lie two apart, and closes only when all is read', async () => {
    const read = async (a: Actor) => ((await call(a, 'GET', `/reading/${id}`)).body.questions as { answers: { handle: string; first: number[] | null; again: boolean }[] }[]).flatMap((q) => q.answers);
    for (const [i, a] of assessors.entries()) {
      const own = await read(a);
      expect(await refused(a, `/reading/${id}/marks`, { handle: own[0]!.handle, marks: [3] })).toBe('contest.marks');
      expect(await refused(a, `/reading/${id}/marks`, { handle: own[0]!.handle, marks: [0, 6] })).toBe('contest.marks');
      // The first two lie one apart at most; the third lies three apart everywhere in the first anchor.
      for (const x of own) await go(a, `/reading/${id}/marks`, { handle: x.handle, marks: i === 2 ? [5, 4] : [2, 4] });
      if (i < 2) expect(await refused(a, `/reading/${id}/marks`, { handle: own[0]!.handle, marks: [3, 3] })).toBe('contest.marked');
    }
    expect(await refused(clerk, `/contests/${id}/unblind`)).toBe('contest.unfinished');
    expect((await call(clerk, 'GET', `/contests/${id}`)).body.results).toBeNull();
    for (const a of assessors) {
      const own = await read(a);
      expect(own.every((x) => x.again)).toBe(true);
      for (const x of own) await go(a, `/reading/${id}/marks`, { handle: x.handle, marks: [3, 4] });
      expect(await refused(a, `/reading/${id}/marks`, { handle: own[0]!.handle, marks: [3, 3] })).toBe('contest.marked');
    }
    const bySubject = await t.house.sql`SELECT 1 FROM record_entry e JOIN record_subject s ON s.entry_id = e.id WHERE e.verb = 'contest.sift.marked'`;
    expect(bySubject).toHaveLength(0);
    const seed = (await go(clerk, `/contests/${id}/unblind`)).seed;
    expect(seedHash(seed)).toBe(hash);
    expect((await call(assessors[0]!, 'GET', `/reading/${id}`)).body.questions[0].answers).toEqual([]);
    await expect(t.house.owner`INSERT INTO contest_mark SELECT gen_random_uuid(), contest_id, chunk_id, assessor_id, 2, '[5,5]' FROM contest_mark LIMIT 1`).rejects.toThrow(/while reading is open/);
    await expect(t.house.owner`UPDATE contest_mark SET marks = '[5,5]'`).rejects.toThrow(/append/);
  });
});

describe('interviewers', () => {
  it('are no applicants and no kin, inside the roster or outside it, and unknown kinship blocks; an interview has a line for each', async () => {
    const add = (body: object) => refused(clerk, `/contests/${id}/interviewers`, body);
    const marks = { applicationId: applications['林晓禾'], value: { component: 'interview', marks: [[4, 4], [4, 4]] } };
    expect(await refused(clerk, `/contests/${id}/scores`, marks)).toBe('contest.interviewers');
    expect(await add({ personId: kinAssessor.personId })).toBe('contest.kin');
    expect(await add({ personId: ground.roster.candidate })).toBe('contest.kin');
    // Refused for good and heard by nobody, but whose kin they are is not known.
    expect(await add({ personId: unknownAssessor.personId })).toBe('contest.kin');
    for (const name of ['某甲', '方一苇']) expect(await add({ name, declared: '无亲属关系' })).toBe('contest.kin');
    expect((await call(clerk, 'POST', `/contests/${id}/interviewers`, { name: '段清和', declared: ' ' })).status).toBe(400);
    expect((await call({ ...clerk, accountId: randomUUID(), personId: ground.roster.kin }, 'POST', `/contests/${id}/interviewers`, { personId: assessors[0]!.personId })).body.error.name).toBe('contest.applicant');
    for (const a of assessors.slice(0, 2)) await go(clerk, `/contests/${id}/interviewers`, { personId: a.personId });
    const outside = await go(clerk, `/contests/${id}/interviewers`, { name: '段清和', declared: '与报名人无亲属关系、无利害关系' });
    expect(await add({ personId: assessors[0]!.personId })).toBe('contest.interviewer-twice');
    await go(clerk, `/contests/${id}/interviewers/${outside.id as string}/drop`, { words: '临时有公务' });
    expect(await refused(clerk, `/contests/${id}/interviewers/${outside.id as string}/drop`, { words: '再次' })).toBe('contest.no-interviewer');
    await go(clerk, `/contests/${id}/interviewers`, { name: '段清和', declared: '与报名人无亲属关系、无利害关系' });
    expect((await call(clerk, 'GET', `/contests/${id}`)).body.interviewers.map((i: { name: string }) => i.name).sort()).toEqual([assessors[0]!.name, assessors[1]!.name, '段清和'].sort());
    expect(await refused(clerk, `/contests/${id}/scores`, marks)).toBe('contest.interviewers');
  });
});

describe('results', () => {
  const list = (chosen: Record<string, boolean>, why = '') => Object.entries(chosen).map(([name, yes]) => ({ applicationId: applications[name], chosen: yes, politics: '坚定', skill: '熟悉', record: '办成三件事', conduct: '一贯踏实', why }));
  it('are entered twice apart, and again where they differ', async () => {
    const enter = (by: Actor, name: string, value: object) => call(by, 'POST', `/contests/${id}/scores`, { applicationId: applications[name], value });
    const exam = (score: number) => ({ component: 'exam', score });
    expect((await enter(clerk, '林晓禾', exam(81.25))).body.state).toBe('one');
    expect((await enter(clerk, '林晓禾', exam(81.25))).body.error.name).toBe('contest.scored');
    expect(JSON.stringify((await call(clerk2, 'GET', `/contests/${id}`)).body.results)).not.toContain('81.25');
    expect((await enter(clerk2, '林晓禾', exam(18))).body.state).toBe('differ');
    expect((await enter(clerk, '林晓禾', exam(81.25))).body.state).toBe('one');
    expect((await enter(clerk2, '林晓禾', exam(81.25))).body.state).toBe('settled');
    expect((await enter(clerk2, '林晓禾', exam(82))).body.error.name).toBe('contest.agreed-already');
    expect((await enter(clerk, '林晓禾', { component: 'interview', marks: [[3], [4]] })).body.error.name).toBe('contest.bad-score');
    expect(await refused(clerk, `/contests/${id}/propose`, { list: list({ 林晓禾: true }) })).toBe('contest.incomplete');
    for (const [i, name] of ['林晓禾', '顾长河', '方一苇', '沈听澜'].entries()) {
      for (const by of [clerk, clerk2]) {
        const values = [...(i === 0 ? [] : [exam(80 - i)]), { component: 'assessment', score: 90 - i }, { component: 'interview', marks: [[5, 4], [4, 4], [5, 5]] }, { component: 'record', words: '近三年称职' }];
        for (const value of values) expect((await enter(by, name, value)).status).toBe(200);
      }
    }
    const { results } = (await call(clerk, 'GET', `/contests/${id}`)).body;
    expect(results.rows.map((r: { number: number }) => r.number)).toEqual([1, 2, 4, 5]);
    const row = results.rows[0];
    // Second readings count: [3,4] of all three, ((3.5−1)/4)·100.
    expect(row.figures.sift).toEqual({ value: 62.5, low: 62.5, high: 62.5 });
    expect(row.figures.interview.low).toBeLessThan(row.figures.interview.value);
    expect(row.total.value).toBeCloseTo(0.4 * 62.5 + 0.2 * 81.25 + 0.3 * row.figures.interview.value + 0.1 * 90, 9);
    expect(await refused(clerk, `/contests/${id}/interviewers`, { personId: spare.personId })).toBe('contest.interview-begun');
    // Agreement is that of the first, independent reading.
    expect(results.alpha.sift).toBeLessThan(0.7);
  });

  it('choose nobody: the list needs four statements each and a reason for whoever is passed over; another person approves', async () => {
    expect(await refused(clerk, `/contests/${id}/propose`, { list: list({ 顾长河: true }) })).toBe('contest.list.passed-over');
    await go(clerk, `/contests/${id}/propose`, { list: [...list({ 顾长河: true, 方一苇: true }), ...list({ 林晓禾: false }, '专业不对口')] });
    expect(await refused({ ...head, accountId: clerk.accountId }, `/contests/${id}/approve-list`, acknowledged)).toBe('contest.second-person');
    expect(await refused(head, `/contests/${id}/approve-list`, { acknowledged: [] })).toBe('contest.discipline-unacknowledged');
    const { sealed } = await go(head, `/contests/${id}/approve-list`, acknowledged);
    const [kept] = await t.house.sql<{ bytes: Uint8Array }[]>`SELECT bytes FROM blob WHERE sha256 = ${sealed}`;
    const text = Buffer.from(kept!.bytes).toString();
    for (const loser of ['林晓禾', '沈听澜', '许未明', ground.roster.candidate]) expect(text).not.toContain(loser);
    const summary = JSON.parse(text);
    expect(summary.chosen.map((c: { name: string }) => c.name)).toEqual(['顾长河', '方一苇']);
    expect(seedHash(summary.seed)).toBe(hash);
    for (const o of summary.orders) for (const [q, order] of o.questions.entries()) expect(orderFor(summary.seed, o.assessor, q, [...order].sort())).toEqual(order);
  });

  it('go on to a case, where the book asks article 15 of each candidate', async () => {
    expect(await refused(clerk, `/contests/${id}/case`)).toBe('contest.not-tied');
    const known = randomUUID();
    must(await t.house.ports.act({ actor: clerk, verb: 'roster.demo.loaded' }, async (tx) => ok(await tx.insert(person, { id: known, name: '方一苇', ...personKeys('方一苇'), sex: '女', standing: filledFamily, createdDay: tx.today }))));
    expect(await refused(clerk, `/contests/${id}/applications/${applications['方一苇']}/tie`, { personId: ground.roster.kin })).toBe('contest.other-name');
    await go(clerk, `/contests/${id}/applications/${applications['方一苇']}/tie`, { personId: known });
    const { caseId } = await go(clerk, `/contests/${id}/case`);
    expect((await go(clerk, `/contests/${id}/case`)).caseId).toBe(caseId);
    const seen = (await http.as(clerk)('GET', `/api/selection/cases/${caseId}`)).body;
    expect(seen.state.candidates.map((c: { name: string; source: string }) => [c.name, c.source])).toEqual([['顾长河', expect.stringContaining('公开选拔 X2026-001')], ['方一苇', expect.stringContaining('公开选拔')]]);
    const asked = seen.verdicts[ground.roster.second].filter((v: { rule: string }) => v.rule.startsWith('cn.appointment-2019.art-15'));
    expect(asked.map((v: { kind: string }) => v.kind)).toEqual(['pass', 'pass']);
    expect(seen.state.opened.basis).toMatch(/SHA-256 [0-9a-f]{64}/);
  });

  it('cannot be claimed by a case that comes from no contest', async () => {
    const made = await http.as(clerk)('POST', '/api/selection/cases', { postId: ground.roster.postId, moveKind: 'promotion', termChange: false, reason: '空缺', initiator: '部', basis: '会', contest: { number: 'X', kind: 'competition', necessity: '需要', suitable: 5, byMarksAlone: false, sealed: '' } });
    expect((await http.as(clerk)('GET', `/api/selection/cases/${made.body.id}`)).body.state.opened.contest).toBeUndefined();
  });
});

const filledFamily = { filled: ['family' as const] };
