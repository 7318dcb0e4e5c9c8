import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/ports.ts';
import { testHouse, type TestHttp } from '../../server/testing.ts';
import { setNow } from '../settings/testing.ts';
import { interviewsAbout } from './report-service.ts';
import { interviewsRoutes } from './routes.ts';
import { seedHash } from './sample-rules.ts';
import { interviewSeed } from './schema.ts';
import { layBureau, noteOn, planOf, type Bureau } from './testing.ts';
import { interviewsWaiting } from './today-service.ts';

const t = testHouse();
let b: Bureau;
let http: TestHttp;
let id = '';
const P = '/api/interviews/plans';
type Row = { id: string; personId: string; name: string; classId: string; basis: string; n: number; state: string; replaces: string | null; talk: { id: string; state: string; readable: boolean; waitsForMe: boolean } | null };

const call = (actor: Actor, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => http.as(actor)(method, path, body ?? (method === 'GET' ? undefined : {}));
const done = async (...args: Parameters<typeof call>) => { const a = await call(...args); expect(a.status, JSON.stringify(a.body).slice(0, 600)).toBe(200); return a.body; };
const refused = async (name: string, ...args: Parameters<typeof call>) => { const a = await call(...args); expect(a.body.error?.name, JSON.stringify(a.body).slice(0, 400)).toBe(name); return a.body.error; };
const view = (actor: Actor = b.clerk) => done(actor, 'GET', `${P}/${id}`);
const people = async (): Promise<Row[]> => (await view()).people;
const planned = async (over = {}, by = b.clerk): Promise<void> => { id = (await done(by, 'POST', P, planOf(b, over))).id; };
const free = async (): Promise<Row[]> => (await people()).filter((p) => p.state === 'planned' && p.talk === null && p.personId !== b.kinOfFirst && p.personId !== b.leaders[0]);
const talk = (who: Row, over = {}) => ({ intervieweeId: who.id, second: b.second.accountId, day: '2026-11-20', place: '谈话室', notes: [noteOn(b.leaders[0]!)], ...over });
/** So many talks, agreed to by both. */
const held = async (n: number, over: (i: number) => object = () => ({})): Promise<string[]> => {
  const out: string[] = [];
  for (const [i, who] of (await free()).slice(0, n).entries()) {
    const made = await done(b.clerk, 'POST', `${P}/${id}/talks`, talk(who, over(i)));
    await done(b.second, 'POST', `${P}/${id}/talks/${made.id}/answer`, { version: 1, differs: [] });
    out.push(made.id);
  }
  return out;
};

beforeAll(async () => {
  b = await layBureau(t.house);
  http = await t.house.http((app) => interviewsRoutes(app, t.house.ports));
});

/** Tables of the database in which a text stands. */
async function everywhere(text: string): Promise<string[]> {
  const tables = await t.house.sql<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE CASE WHEN schemaname = 'public' THEN has_table_privilege(format('public.%I', tablename), 'SELECT') ELSE false END`;
  expect(tables.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const { name } of tables) if ((await t.house.sql`SELECT 1 FROM ${t.house.sql(name)} AS r WHERE position(${text} in r::text) > 0 LIMIT 1`).length > 0) found.push(name);
  return found;
}

describe('a plan and its draw', () => {
  beforeEach(() => planned());

  it('draws nothing when the seed is lost or changed, forgets it when the plan is stopped or refused, and the table of seeds takes nothing more', async () => {
    const { kept, act } = t.house.ports;
    const seed = (await kept.read(id))!;
    await kept.keep(id, `${seed.slice(0, -1)}x`);
    await refused('interviews.seed-lost', b.clerk, 'POST', `${P}/${id}/draw`);
    await kept.destroy(id);
    await refused('interviews.seed-lost', b.clerk, 'POST', `${P}/${id}/draw`);
    await kept.keep(id, seed);
    await done(b.clerk, 'POST', `${P}/${id}/stop`, { reason: '另立方案' });
    expect(await kept.read(id)).toBeNull();
    expect(await act({ actor: b.clerk, verb: 'interviews.plan.opened' }, async (tx) => { await tx.insert(interviewSeed, { planId: id, seed }); return { ok: true, value: null }; })).toMatchObject({ ok: false, refusal: { name: 'record.guard' } });
  });

  it('commits to a seed before the list, tells it with the list, and anybody draws it again', async () => {
    const before = await view();
    expect(before.draw).toBeNull();
    expect(before.plan.seedHash).toMatch(/^[0-9a-f]{64}$/);
    const seed = (await t.house.ports.kept.read(id))!;
    expect(seedHash(seed)).toBe(before.plan.seedHash);
    expect(await everywhere(seed)).toEqual([]);
    await done(b.clerk, 'POST', `${P}/${id}/draw`);
    const { draw, plan, people: list, coverage } = await view();
    expect(draw.seed).toBe(seed);
    expect(await t.house.ports.kept.read(id)).toBeNull();
    expect(await everywhere(seed)).not.toEqual([]);
    expect(plan.state).toBe('running');
    const key = (p: string): string => createHash('sha256').update(draw.seed + p).digest('hex');
    const again = [...b.staff].sort((x, y) => (key(x) < key(y) ? -1 : 1)).slice(0, 12);
    expect(list.filter((p: Row) => p.classId === 'staff').map((p: Row) => p.personId)).toEqual(again);
    expect(draw.sizes).toEqual([{ id: 'own', size: 3, take: 3 }, { id: 'inner', size: 2, take: 2 }, { id: 'staff', size: 30, take: 12 }]);
    expect(draw.margin).toBeGreaterThan(0);
    expect(coverage).toMatchObject({ planned: 17, talked: 0 });
    const { groups } = await done(b.supervisor, 'GET', `${P}/${id}/roll`);
    expect(groups.map((g: { id: string; take: number }) => [g.id, g.take])).toEqual([['staff', 12]]);
    expect(groups[0].people.map((p: { id: string }) => p.id)).toEqual([...b.staff].sort((x, y) => (key(x) < key(y) ? -1 : 1)));
    const [entry] = await t.house.sql`SELECT d.* FROM record_entry e JOIN record_detail d ON d.id = e.id WHERE e.verb = 'interviews.list.drawn' ORDER BY e.at DESC LIMIT 1`;
    expect(JSON.stringify(entry)).toContain(draw.frameHash);
    await refused('interviews.not-draft', b.clerk, 'POST', `${P}/${id}/draw`);
    await refused('interviews.not-draft', b.clerk, 'PUT', `${P}/${id}`, planOf(b));
  });

  it('two who draw at once draw one list', async () => {
    const both = await Promise.all([call(b.clerk, 'POST', `${P}/${id}/draw`), call(b.second, 'POST', `${P}/${id}/draw`)]);
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
    expect((await people())).toHaveLength(17);
  });

  it('the preview says the same as the draw, and an examination leaves out whom it examines', async () => {
    const { title: _t, purpose: _p, topics: _o, caseNumber: _c, ...scope } = planOf(b);
    const asked = await done(b.clerk, 'POST', '/api/interviews/preview', scope);
    expect(asked.sizes).toEqual([{ id: 'own', size: 3, take: 3 }, { id: 'inner', size: 2, take: 2 }, { id: 'staff', size: 30, take: 12 }]);
    const examined = await done(b.clerk, 'POST', '/api/interviews/preview', { ...scope, kind: 'examination' });
    expect(examined.sizes[0]).toEqual({ id: 'own', size: 2, take: 2 });
    expect((await done(b.clerk, 'POST', '/api/interviews/preview', { ...scope, sampleSize: null })).sizes).toBeNull();
    await refused('interviews.needs-subject', b.clerk, 'POST', '/api/interviews/preview', { ...scope, kind: 'examination', subjects: [] });
  });

  it('whoever is absent is replaced by the next of the same draw, with a reason; where all are asked nobody stands in', async () => {
    await done(b.clerk, 'POST', `${P}/${id}/draw`);
    const list = await people();
    const one = list.find((p) => p.classId === 'staff')!;
    await refused('interviews.no-reason', b.clerk, 'POST', `${P}/${id}/people/${one.id}/absent`, { reason: ' ' });
    expect((await done(b.clerk, 'POST', `${P}/${id}/people/${one.id}/absent`, { reason: '外出学习' })).standsIn).toMatch(/干部/);
    const after = await people();
    const stand = after.find((p) => p.replaces === one.id)!;
    const { seed } = (await view()).draw;
    const key = (p: string): string => createHash('sha256').update(seed + p).digest('hex');
    expect(stand).toMatchObject({ personId: [...b.staff].sort((x, y) => (key(x) < key(y) ? -1 : 1))[12], n: 13 });
    await refused('interviews.absent', b.clerk, 'POST', `${P}/${id}/people/${one.id}/absent`, { reason: '再次' });
    await refused('interviews.absent', b.clerk, 'POST', `${P}/${id}/talks`, talk(one));
    expect((await done(b.clerk, 'POST', `${P}/${id}/people/${after.find((p) => p.classId === 'inner')!.id}/absent`, { reason: '病假' })).standsIn).toBeNull();
    // Two at once: two people stand in, each once.
    const two = (await free()).filter((p) => p.classId === 'staff').slice(0, 2);
    await Promise.all(two.map((p) => done(b.clerk, 'POST', `${P}/${id}/people/${p.id}/absent`, { reason: '出差' })));
    const stood = (await people()).filter((p) => p.replaces !== null);
    expect(new Set(stood.map((p) => p.personId)).size).toBe(3);
    expect((await view()).coverage).toMatchObject({ planned: 17, absent: 4, replaced: 3 });
  });

  it('says what is wrong with a plan', async () => {
    const bad = (name: string, over: object) => refused(name, b.clerk, 'POST', P, planOf(b, over));
    await bad('interviews.no-case', { caseNumber: '2026-9999' });
    await bad('interviews.no-person', { subjects: [randomUUID()] });
    await bad('interviews.no-person', { subjects: [b.kinOfFirst] });
    await planned({ sampleSize: 1, classes: [{ id: 'own', take: { kind: 'sample' } }, { id: 'staff', take: { kind: 'sample' } }] });
    await refused('interviews.sample-small', b.clerk, 'POST', `${P}/${id}/draw`);
    await planned({ classes: [] });
    await refused('interviews.nobody', b.clerk, 'POST', `${P}/${id}/draw`);
    const limited = { ...b.clerk, roles: [{ role: 'clerk', unitId: b.elsewhere }] };
    await refused('interviews.outside', limited, 'POST', P, planOf(b));
    await refused('interviews.unknown', limited, 'GET', `${P}/${id}`);
    for (const over of [{ topics: [] }, { topics: ['甲', '甲'] }, { title: ' ' }, { sampleSize: 0 }, { classes: [{ id: 'own', take: { kind: 'share', percent: 100 } }] }, { classes: [{ id: 'own', take: { kind: 'all' } }, { id: 'own', take: { kind: 'all' } }] }, { unitId: "' OR 1=1" }]) expect((await call(b.clerk, 'POST', P, planOf(b, over as never))).status).toBe(400);
  });

  it('is not to be seen by those it speaks of and their kin, whatever their office', async () => {
    await planned({ subjects: [b.kinOfFirst] }, b.second);
    await refused('interviews.unknown', b.clerk, 'GET', `${P}/${id}`);
    await refused('interviews.unknown', { ...b.head, personId: b.kinOfFirst }, 'GET', `${P}/${id}`);
    expect((await done(b.clerk, 'GET', P)).plans.map((p: { id: string }) => p.id)).not.toContain(id);
    expect((await done(b.section, 'GET', P)).plans.map((p: { id: string }) => p.id)).toContain(id);
    for (const role of ['person', 'member', 'sysadmin']) expect((await call(t.house.actor(role), 'GET', `${P}/${id}`)).status).toBe(403);
  });
});

describe('a talk', () => {
  beforeEach(async () => { await planned(); await done(b.clerk, 'POST', `${P}/${id}/draw`); });

  it('is held by two who are known to be kin of neither side', async () => {
    await planned({ listed: [b.kinOfFirst] });
    await done(b.clerk, 'POST', `${P}/${id}/draw`);
    const list = await people();
    const who = list.find((p) => p.classId === 'inner')!;
    const brother = list.find((p) => p.personId === b.kinOfFirst)!;
    const path = `${P}/${id}/talks`;
    expect((await refused('interviews.kin', b.clerk, 'POST', path, talk(brother))).citations.map((c: { document: string }) => c.document)).toEqual(['cn.appointment-2019', 'cn.recusal-2006']);
    await refused('interviews.kin', b.second, 'POST', path, talk(brother, { second: b.clerk.accountId }));
    await refused('interviews.kin-unknown', b.clerk, 'POST', path, talk(who, { second: b.unfilled.accountId }));
    await refused('interviews.no-record', b.clerk, 'POST', path, talk(who, { second: b.untied.accountId }));
    await refused('interviews.second', b.clerk, 'POST', path, talk(who, { second: b.clerk.accountId }));
    await refused('interviews.second', b.clerk, 'POST', path, talk(who, { second: b.supervisor.accountId }));
    await refused('interviews.second', b.clerk, 'POST', path, talk(who, { second: randomUUID() }));
    const chief = list.find((p) => p.personId === b.leaders[0])!;
    await refused('interviews.own-matter', b.clerk, 'POST', path, talk(chief));
    await done(b.clerk, 'POST', path, talk(chief, { notes: [noteOn(null)] }));
    await done(b.second, 'POST', path, talk(brother, { second: b.third.accountId }));
  });

  it('takes only what the plan asks, on a day after the draw, once for each', async () => {
    const [who] = await free();
    const path = `${P}/${id}/talks`;
    await refused('interviews.day', b.clerk, 'POST', path, talk(who!, { day: '2026-11-21' }));
    await refused('interviews.day', b.clerk, 'POST', path, talk(who!, { day: '2026-11-19' }));
    await refused('interviews.bad-note', b.clerk, 'POST', path, talk(who!, { notes: [noteOn(b.leaders[1]!)] }));
    await refused('interviews.bad-note', b.clerk, 'POST', path, talk(who!, { notes: [noteOn(null, { topic: 't9' })] }));
    await refused('interviews.empty-note', b.clerk, 'POST', path, talk(who!, { notes: [noteOn(null, { words: ' ' })] }));
    await refused('interviews.not-on-list', b.clerk, 'POST', path, talk({ ...who!, id: randomUUID() }));
    for (const over of [{ notes: [] }, { notes: [noteOn(null), noteOn(null)] }, { day: '2026-02-30' }, { place: '' }, { notes: [{ ...noteOn(null), view: 'great' }] }]) expect((await call(b.clerk, 'POST', path, talk(who!, over))).status).toBe(400);
    const both = await Promise.all([call(b.clerk, 'POST', path, talk(who!)), call(b.third, 'POST', path, talk(who!))]);
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
  });

  it('counts when the second agrees to the very version; differences go back to the first; then it is frozen', async () => {
    const [who] = await free();
    const made = await done(b.clerk, 'POST', `${P}/${id}/talks`, talk(who!));
    const path = `${P}/${id}/talks/${made.id}`;
    const waits = async (a: Actor) => Object.fromEntries((await interviewsWaiting(t.house.ports, a)).filter((w) => w.count > 0).map((w) => [w.kind, w.count]));
    expect((await waits(b.second)).interviewsConfirm).toBeGreaterThan(0);
    await refused('interviews.not-second', b.clerk, 'POST', `${path}/answer`, { version: 1, differs: [] });
    await refused('interviews.no-talk', b.third, 'POST', `${path}/answer`, { version: 1, differs: [] });
    await refused('interviews.stale', b.second, 'POST', `${path}/answer`, { version: 2, differs: [] });
    await refused('interviews.bad-note', b.second, 'POST', `${path}/answer`, { version: 1, differs: [{ at: 1, words: '没有这一条' }] });
    await done(b.second, 'POST', `${path}/answer`, { version: 1, differs: [{ at: 0, words: '原意是“比较实”' }, { at: 'place', words: '在会议室' }] });
    await refused('interviews.answered', b.second, 'POST', `${path}/answer`, { version: 1, differs: [] });
    expect(await waits(b.clerk)).toMatchObject({ interviewsDiffer: 1 });
    expect((await view()).coverage.talked).toBe(0);
    await refused('interviews.not-first', b.second, 'PUT', path, { day: '2026-11-20', place: '会议室', notes: [noteOn(b.leaders[0]!)] });
    expect((await done(b.clerk, 'PUT', path, { day: '2026-11-20', place: '会议室', notes: [noteOn(b.leaders[0]!, { words: '比较实' })] })).version).toBe(2);
    await refused('interviews.stale', b.second, 'POST', `${path}/answer`, { version: 1, differs: [] });
    await done(b.second, 'POST', `${path}/answer`, { version: 2, differs: [] });
    expect((await view()).coverage.talked).toBe(1);
    await refused('interviews.agreed', b.clerk, 'PUT', path, { day: '2026-11-20', place: '另处', notes: [noteOn(null)] });
    await expect(t.house.sql`UPDATE interview_talk SET place = '另处' WHERE id = ${made.id}`).rejects.toThrow(/两人确认/);
    await expect(t.house.sql`DELETE FROM interview_talk WHERE id = ${made.id}`).rejects.toThrow(/permission|不能删除/);
  });

  it('shows its notes to the interviewers, the maker, section head and head alone, and records each reading', async () => {
    const [who, other] = await free();
    const made = await done(b.second, 'POST', `${P}/${id}/talks`, talk(who!, { second: b.third.accountId, notes: [noteOn(null, { words: '从不外传的话' })] }));
    const path = `${P}/${id}/talks/${made.id}`;
    const count = async () => Number((await t.house.sql`SELECT count(*) AS n FROM record_entry WHERE verb = 'interviews.notes.read'`)[0]!['n']);
    const before = await count();
    for (const a of [b.clerk, b.second, b.third, b.section, b.head]) expect((await done(a, 'GET', path)).notes[0].words).toBe('从不外传的话');
    expect(await count()).toBe(before + 5);
    for (const a of [b.deputy, b.unfilled, { ...b.head, personId: who!.personId }]) await refused('interviews.no-talk', a, 'GET', path);
    expect((await call(b.supervisor, 'GET', path)).status).toBe(403);
    await refused('interviews.unknown', { ...b.section, roles: [{ role: 'section_head', unitId: b.elsewhere }] }, 'GET', path);
    expect(await count()).toBe(before + 5);
    // Nor does any list or the record tell what was said or by whom.
    for (const a of [b.deputy, b.supervisor]) expect(JSON.stringify(await view(a))).not.toContain('从不外传');
    const words = await t.house.sql`SELECT d.* FROM record_entry e JOIN record_detail d ON d.id = e.id WHERE e.verb LIKE 'interviews.%' AND e.verb NOT LIKE 'interviews.plan.%'`;
    expect(JSON.stringify(words)).not.toMatch(new RegExp(`从不外传|${who!.name}(?!\\d)|${other!.name}(?!\\d)`));
    const row = (await view(b.deputy)).people.find((p: Row) => p.id === who!.id);
    expect(row.talk).toMatchObject({ state: 'waiting', readable: false });
  });
});

describe('statements and the report', () => {
  const line = { subject: '', topic: 't1', words: '任内办成三件实事' };
  beforeEach(async () => { await planned(); await done(b.clerk, 'POST', `${P}/${id}/draw`); line.subject = b.leaders[0]!; });

  it('are matched with agreed talks by those who read all, approved by another, and told from the fifth talk on', async () => {
    const talks = await held(5);
    const at = `${P}/${id}/lines`;
    const { id: lineId } = await done(b.clerk, 'POST', at, line);
    for (const talkId of talks.slice(0, 4)) await done(b.clerk, 'POST', `${at}/${lineId}/marks`, { talkId, stand: 'supports' });
    const [open] = await free();
    const waiting = await done(b.clerk, 'POST', `${P}/${id}/talks`, talk(open!));
    await refused('interviews.not-counted', b.clerk, 'POST', `${at}/${lineId}/marks`, { talkId: waiting.id, stand: 'supports' });
    await refused('interviews.same-hand', b.clerk, 'POST', `${at}/${lineId}/approve`);
    await refused('interviews.not-reader', b.second, 'POST', `${at}/${lineId}/approve`);
    await refused('interviews.not-reader', b.deputy, 'GET', at);
    await refused('interviews.unconfirmed', b.clerk, 'POST', `${P}/${id}/report`);
    await done(b.second, 'POST', `${P}/${id}/talks/${waiting.id}/answer`, { version: 1, differs: [] });
    await refused('interviews.unapproved', b.clerk, 'POST', `${P}/${id}/report`);
    await done(b.section, 'POST', `${at}/${lineId}/approve`);
    await refused('interviews.line-approved', b.section, 'DELETE', `${at}/${lineId}`);
    const topicOf = async () => (await done(b.clerk, 'GET', `${P}/${id}/report`)).content.subjects[0].topics[0];
    expect(await topicOf()).toMatchObject({ talks: 6, views: { good: 6 }, lines: [{ words: null, supports: null }] });
    await done(b.clerk, 'POST', `${at}/${lineId}/marks`, { talkId: talks[4], stand: 'supports' });
    expect(await topicOf()).toMatchObject({ lines: [{ words: line.words, supports: 5, contradicts: 0 }] });
    await done(b.clerk, 'POST', `${at}/${lineId}/marks`, { talkId: talks[4], stand: null });
    expect((await topicOf()).lines[0].words).toBeNull();
    const other = await done(b.section, 'POST', at, { ...line, words: '写错的' });
    await done(b.clerk, 'POST', `${at}/${other.id}/marks`, { talkId: talks[0], stand: 'contradicts' });
    await done(b.section, 'DELETE', `${at}/${other.id}`);
    expect((await done(b.section, 'GET', at)).lines).toHaveLength(1);
    await refused('interviews.bad-note', b.clerk, 'POST', at, { ...line, subject: b.leaders[1] });
    await refused('interviews.no-line', b.clerk, 'POST', `${at}/${randomUUID()}/approve`);
  });

  it('go by the number the institution set', async () => {
    await held(4);
    const topic = async () => (await done(b.clerk, 'GET', `${P}/${id}/report`)).content;
    expect(await topic()).toMatchObject({ least: 5, subjects: [{ topics: [{ talks: null }, { talks: 0 }] }] });
    await setNow(t.house, 'appraisal.least-talks', 3);
    expect(await topic()).toMatchObject({ least: 3, subjects: [{ topics: [{ talks: 4 }, { talks: 0 }] }] });
    await setNow(t.house, 'appraisal.least-talks', 5);
  });

  it('is approved by another person and frozen; only then do others read it, and the page of the person asks for it', async () => {
    await refused('interviews.no-talks', b.clerk, 'POST', `${P}/${id}/report`);
    await held(6);
    const path = `${P}/${id}/report`;
    for (const a of [b.deputy, b.supervisor, b.second]) await refused('interviews.no-report', a, 'GET', path);
    expect(await done(b.clerk, 'GET', path)).toMatchObject({ state: 'draft', mayPropose: true });
    await refused('interviews.not-reader', b.second, 'POST', path);
    const first = await done(b.section, 'POST', path);
    await refused('interviews.same-hand', b.section, 'POST', `${path}/decide`, { approve: true, reason: '' });
    const [left] = await free();
    await refused('interviews.report-waits', b.clerk, 'POST', `${P}/${id}/talks`, talk(left!));
    await refused('interviews.report-waits', b.clerk, 'POST', path);
    await refused('interviews.no-reason', b.head, 'POST', `${path}/decide`, { approve: false, reason: ' ' });
    await done(b.head, 'POST', `${path}/decide`, { approve: false, reason: '补谈一人' });
    expect(await done(b.clerk, 'GET', path)).toMatchObject({ state: 'draft', returned: { reason: '补谈一人' } });
    await held(1);
    const second = await done(b.clerk, 'POST', path);
    expect(second.hash).not.toBe(first.hash);
    expect((await call(b.clerk, 'POST', `${path}/decide`, { approve: true, reason: '' })).status).toBe(403);
    const both = await Promise.all([b.deputy, b.head].map((a) => call(a, 'POST', `${path}/decide`, { approve: true, reason: '' })));
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
    for (const a of [b.clerk, b.second, b.deputy, b.supervisor]) expect(await done(a, 'GET', path)).toMatchObject({ state: 'approved', hash: second.hash, content: { talks: 7 } });
    expect((await view()).plan.state).toBe('reported');
    await refused('interviews.not-running', b.clerk, 'POST', `${P}/${id}/talks`, talk(left!));
    await refused('interviews.not-running', b.clerk, 'POST', `${P}/${id}/stop`, { reason: '不要了' });
    await refused('interviews.decided', b.head, 'POST', `${path}/decide`, { approve: false, reason: '反悔' });
    await expect(t.house.sql`UPDATE interview_report SET hash = repeat('0', 64) WHERE plan_id = ${id} AND state = 'approved'`).rejects.toThrow(/不能更改/);
    const about = await interviewsAbout(t.house.ports.read, b.leaders[0]!);
    expect(about.find((x) => x.planId === id)).toMatchObject({ title: '试验局班子运行情况谈话', day: '2026-11-20', talks: 7, topics: [{ words: '工作实绩', talks: 7 }, { talks: 0 }] });
    expect(await interviewsAbout(t.house.ports.read, b.leaders[1]!)).toEqual([]);
  });

  it('a plan is stopped with its reason, and then stands still', async () => {
    await refused('interviews.no-reason', b.clerk, 'POST', `${P}/${id}/stop`, { reason: '' });
    await done(b.clerk, 'POST', `${P}/${id}/stop`, { reason: '工作调整' });
    expect((await view()).plan).toMatchObject({ state: 'stopped', stopReason: '工作调整' });
    await refused('interviews.not-running', b.clerk, 'POST', `${P}/${id}/stop`, { reason: '再停' });
  });
});
