import { beforeAll, describe, expect, it } from 'vitest';
import { prohibitions, bearingOn } from '../../domain/discipline/lists.ts';
import { day } from '../../kernel/day.ts';
import { testHouse } from '../../server/testing.ts';
import { Driver, layGround, type Ground } from '../selection/testing-driver.ts';
import { selectionRoutes } from '../selection/routes.ts';
import { beforeLeaving, exceptionsByUnit, lateFacts, redone, type Trace } from './patterns-rules.ts';
import { integrityRoutes } from './routes.ts';

const t = testHouse();
let ground: Ground;
let http: Ground['http'];

beforeAll(async () => {
  ground = await layGround(t.house);
  http = await t.house.http((app) => { integrityRoutes(app, t.house.ports); selectionRoutes(app, t.house.ports); });
  ground.clock('2026-03-02');
});

const said = { happenedOn: '2026-03-01', who: '甲某', whoUnit: '某局', forWhom: '林晓禾', forPersonId: null, caseNumber: '', way: 'phone', what: '请予关照', answered: '已说明按规定办理' };

describe('the register of intercessions', () => {
  it('takes a filing from any role, shows it to its filer and the supervisor, and to nobody else', async () => {
    for (const by of [ground.cast.clerk, ground.cast.members[0]!, ground.cast.head, t.house.actor('person')]) {
      const made = await http.as(by)('POST', '/api/integrity/intercessions', said);
      expect(made.status, JSON.stringify(made.body)).toBe(200);
      expect(made.body.number).toMatch(/^2026-\d{4}$/);
      const own = await http.as(by)('GET', '/api/integrity/intercessions');
      expect(own.body).toMatchObject({ all: false });
      expect(own.body.lines.map((l: { number: string }) => l.number)).toEqual([made.body.number]);
    }
    expect((await http.as(ground.cast.deputy)('GET', '/api/integrity/intercessions')).body.lines).toEqual([]);
    expect((await http.as(ground.cast.sysadmin)('POST', '/api/integrity/intercessions', said)).status).toBe(403);
    const all = await http.as(ground.cast.supervisor)('GET', '/api/integrity/intercessions');
    expect(all.body.all).toBe(true);
    expect(all.body.lines).toHaveLength(4);
  });

  it('cannot be withdrawn or changed, by anybody, and the record tells neither names nor words', async () => {
    await expect(t.house.sql`UPDATE intercession SET what = '没有此事'`).rejects.toThrow(/append|restrict|permission/i);
    await expect(t.house.sql`DELETE FROM intercession`).rejects.toThrow(/append|restrict|permission/i);
    const words = await t.house.sql`SELECT d.* FROM record_entry e JOIN record_detail d ON d.id = e.id WHERE e.verb = 'integrity.intercession.filed'`;
    expect(words).toHaveLength(4);
    expect(JSON.stringify(words)).not.toMatch(/甲某|林晓禾|关照/);
  });

  it('takes additions from the filer and handling from the supervisor, from nobody else', async () => {
    const [line] = (await http.as(ground.cast.clerk)('GET', '/api/integrity/intercessions')).body.lines as { id: string }[];
    const path = `/api/integrity/intercessions/${line!.id}/notes`;
    expect((await http.as(ground.cast.deputy)('POST', path, { words: '改口' })).status).toBe(404);
    expect((await http.as(ground.cast.clerk)('POST', path, { words: '又来过一次' })).status).toBe(200);
    expect((await http.as(ground.cast.supervisor)('POST', path, { words: '已约谈提醒' })).status).toBe(200);
    const [after] = (await http.as(ground.cast.clerk)('GET', '/api/integrity/intercessions')).body.lines;
    expect(after.notes.map((n: { kind: string }) => n.kind)).toEqual(['addition', 'handling']);
  });

  it('says what is wrong with a filing', async () => {
    const bad = async (over: object) => (await http.as(ground.cast.clerk)('POST', '/api/integrity/intercessions', { ...said, ...over })).body.error;
    expect(await bad({ happenedOn: '2026-03-03' })).toMatchObject({ name: 'integrity.day-in-future', field: 'happenedOn' });
    expect(await bad({ caseNumber: '2026-9999' })).toMatchObject({ name: 'integrity.no-such-case', field: 'caseNumber' });
  });
});

describe('prohibitions at a step', () => {
  it('are acknowledged one by one by whoever completes it, and the database asks the same', async () => {
    const d = await (await new Driver(ground).open()).motion();
    const bare = await d.try(ground.cast.clerk, { kind: 'step.complete' });
    expect(bare.body.error).toMatchObject({ name: 'selection.discipline-unacknowledged', field: 'acknowledged' });
    expect(bare.body.error.details).toHaveLength(bearingOn(prohibitions, 'motion', false).length);
    const all = prohibitions.map((p) => p.id);
    expect((await d.try(ground.cast.clerk, { kind: 'step.complete', acknowledged: all.filter((id) => id !== 'appointment.9') })).body.error.details.map((p: { id: string }) => p.id)).toEqual(['appointment.9']);
    const version = (await d.view()).body.state.version;
    await expect(t.house.sql`INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload)
      VALUES (gen_random_uuid(), ${d.id}, ${version + 1}, 'step.completed', 'motion', '2026-03-02', now(), ${ground.cast.clerk.accountId}, '甲', ${JSON.stringify({ next: 'recommendation', verdicts: {}, facts: {} })}::text::jsonb)`).rejects.toThrow(/acknowledges/);
    await d.complete();
    const events = (await d.view()).body.events as { kind: string; payload: { prohibitions: string[] } }[];
    expect(events.filter((e) => e.kind === 'discipline.acknowledged').map((e) => e.payload.prohibitions)).toEqual([bearingOn(prohibitions, 'motion', false).map((p) => p.id)]);
  });

  it('of the institution are approved by another person and bear on cases opened afterwards', async () => {
    const before = await (await new Driver(ground).open()).motion();
    const asked = { list: '区委十条', words: '严禁违规吃请', stages: ['motion'], termChange: false, source: '区委〔2026〕1号', fromDay: '2026-03-01' };
    const made = await http.as(ground.cast.deputy)('POST', '/api/integrity/prohibitions', asked);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await http.as(ground.cast.deputy)('POST', `/api/integrity/prohibitions/${made.body.id}/approve`)).body.error.name).toBe('integrity.second-person');
    expect((await http.as(ground.cast.head)('POST', `/api/integrity/prohibitions/${made.body.id}/approve`)).status).toBe(200);
    await before.complete();
    const after = await (await new Driver(ground).open()).motion();
    expect((await after.try(ground.cast.clerk, { kind: 'step.complete', acknowledged: prohibitions.map((p) => p.id) })).body.error.details.map((p: { words: { zh: string } }) => p.words.zh)).toEqual(['严禁违规吃请']);
    expect((await http.as(ground.cast.head)('POST', `/api/integrity/prohibitions/${made.body.id}/end`)).status).toBe(200);
    await (await (await new Driver(ground).open()).motion()).complete();
  });
});

const trace = (over: Partial<Trace> = {}): Trace => ({
  id: 'c1', number: '2026-0001', title: '某局副局长', postId: 'p', unitId: 'u', unitName: '某局', state: 'appointed', moveKind: 'promotion', openedOn: day('2026-03-02'), decidedOn: day('2026-06-16'),
  candidates: [{ personId: 'a', name: '林晓禾', addedOn: day('2026-03-02') }], events: [], ...over,
});
const event = (kind: string, on: string, more: Partial<Trace['events'][number]> = {}): Trace['events'][number] => ({ n: 1, kind, day: day(on), actorName: '甲', ...more });

describe('patterns for the supervisor', () => {
  it('see steps done again, and a stopped case opened anew for the same person', () => {
    expect(redone([trace({ events: [event('meeting.called', '2026-06-01')] })])).toEqual([]);
    expect(redone([trace({ events: [event('meeting.called', '2026-06-01'), event('meeting.called', '2026-06-08')] })])).toMatchObject([{ pattern: 'redone', on: '2026-06-08' }]);
    expect(redone([trace({ events: [event('recommendation.planned', '2026-06-01', { form: 'interview' }), event('recommendation.planned', '2026-06-01', { form: 'meeting' })] })])).toEqual([]);
    expect(redone([trace({ events: [event('vote.reopened', '2026-06-01')] })])).toHaveLength(1);
    const stopped = trace({ id: 'c0', number: '2026-0000', state: 'stopped', openedOn: day('2026-01-02'), decidedOn: null });
    expect(redone([stopped, trace()])).toMatchObject([{ caseId: 'c1', sentence: { zh: '案卷 2026-0000 中止后，同一职位、同一人选另立新案' } }]);
    expect(redone([{ ...stopped, candidates: [{ personId: 'b', name: '乙', addedOn: day('2026-01-02') }] }, trace()])).toEqual([]);
  });

  it('see a protected fact corrected late: to the day', () => {
    const on = (d: string) => lateFacts([trace()], [{ personId: 'a', on: day(d), what: '出生年月' }], 6).length;
    expect(['2025-09-01', '2025-09-02', '2026-06-16', '2026-06-17'].map(on)).toEqual([0, 1, 1, 0]);
    expect(lateFacts([trace()], [{ personId: 'b', on: day('2026-03-01'), what: '出生年月' }], 6)).toEqual([]);
  });

  it('see promotions before a chief left, and count exceptions by unit', () => {
    const on = (d: string, more: Partial<Trace> = {}) => beforeLeaving([trace(more)], [{ unitId: 'u', name: '乙', title: '局长', on: day(d) }], 3).length;
    expect(['2026-06-15', '2026-06-16', '2026-09-16', '2026-09-17'].map((d) => on(d))).toEqual([0, 1, 1, 0]);
    expect(on('2026-06-20', { moveKind: 'lateral' })).toBe(0);
    expect(on('2026-06-20', { unitId: 'v' })).toBe(0);
    expect(exceptionsByUnit([trace({ events: [event('exception.requested', '2026-04-01'), event('exception.approved', '2026-04-02')] }), trace({ id: 'c2' })])).toEqual([{ unitId: 'u', unitName: '某局', cases: 2, withException: 1, requested: 1, approved: 1 }]);
  });

  it('are read by the supervisor alone, over real cases, and the reading is an entry', async () => {
    expect((await http.as(ground.cast.head)('POST', '/api/integrity/patterns', { months: 6 })).status).toBe(403);
    const read = await http.as(ground.cast.supervisor)('POST', '/api/integrity/patterns', { months: 6 });
    expect(read.status, JSON.stringify(read.body).slice(0, 300)).toBe(200);
    expect(read.body.cases).toBeGreaterThan(3);
    expect(read.body.units[0].unitName).not.toBe('');
  });
});
