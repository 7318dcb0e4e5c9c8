import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse } from '../../server/testing.ts';
import { verifyBundleZip } from '../../verify/bundle.ts';
import { holding } from '../roster/schema.ts';
import { Driver, layGround, type Ground } from './testing-driver.ts';

const t = testHouse();
let ground: Ground;
beforeAll(async () => {
  ground = await layGround(t.house);
});

describe('one appointment through the API, on a real database', () => {
  it('is carried from the vacancy into the roster', async () => {
    const done = await new Driver(ground).full();
    const view = await done.view();
    expect(view.body.state).toMatchObject({ state: 'appointed', step: 'probation' });
    const held = await t.house.ports.read.select().from(holding).where(eq(holding.personId, ground.roster.candidate));
    expect(held.find((h) => h.caseId === done.id)).toMatchObject({ postId: ground.roster.postId, probation: true, promoted: true, fromDate: '2026-03-16', toDate: null, basis: '云组干〔2026〕7号' });
    expect(held.find((h) => h.id === ground.roster.holdingId)?.toDate).toBe('2026-03-16');
    const lines = await ground.http.as(ground.cast.supervisor)('GET', '/api/selection/cases');
    expect(lines.body.cases.map((c: { id: string }) => c.id)).toContain(done.id);
  });
});

describe('a stopped case', () => {
  it('is sealed too, again after each sealing, and a running one is not', async () => {
    ground.clock('2026-04-01');
    const d = await new Driver(ground).open();
    const path = `/api/selection/cases/${d.id}/bundle`;
    const post = () => ground.http.as(ground.cast.clerk)('POST', path);
    expect((await post()).body.error.name).toBe('selection.not-finished');
    expect((await d.try(ground.cast.clerk, { kind: 'case.stop', reason: '职位撤销' })).body.error.name).toBe('selection.role');
    await d.do(ground.cast.deputy, { kind: 'case.stop', reason: '职位撤销' });
    for (let i = 0; i < 2; i++) {
      expect((await post()).status).toBe(200);
      const zip = (await ground.http.as(ground.cast.supervisor)('GET', path)).bytes;
      expect(verifyBundleZip(new Uint8Array(zip), { vkey: t.house.ports.log.vkey })).toMatchObject({ ok: true, state: 'stopped', events: 3 + i });
    }
  });
});

describe('at the same time', () => {
  it('of two commands on one version one wins, the other is told', async () => {
    ground.clock('2026-04-01');
    const d = await new Driver(ground).open();
    const plan = { kind: 'motion.plan' as const, openingOpinion: '一', conditions: '一', scope: '一', method: '一' };
    const answers = await Promise.all([d.try(ground.cast.clerk, plan, 1), d.try(ground.cast.clerk2, plan, 1)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(answers.find((a) => a.status === 409)!.body.error.name).toBe('selection.version');
  });

  it('cases opened at once get numbers of their own', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => new Driver(ground).open()));
    expect(new Set(opened.map((d) => d.id)).size).toBe(4);
  });
});

describe('who may see and act', () => {
  it('hides pending figures and votes on the wire, and keeps administrators, the person concerned and outsiders away', async () => {
    ground.clock('2026-05-06');
    const d = await (await new Driver(ground).open()).motion();
    await d.complete();
    await d.do(ground.cast.clerk, { kind: 'recommendation.plan', form: 'interview', scope: '全局', due: 30, directed: true, seats: 1 });
    await d.do(ground.cast.clerk, { kind: 'sheet.enter', form: 'interview', figures: { heldOn: '2026-05-06' as never, due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, abstain: 2, others: 3, candidates: [{ personId: ground.roster.candidate, votes: 21 }] } });
    const theirs = (await d.view(ground.cast.clerk2)).body;
    expect(theirs.state.recommendation.forms.interview.pending[0].figures).toBeNull();
    expect(JSON.stringify(theirs.events)).not.toContain('"votes":21');
    expect(JSON.stringify((await d.view(ground.cast.clerk)).body.events)).toContain('"votes":21');
    expect((await d.view(ground.cast.sysadmin)).status).toBe(403);
    expect((await d.view(t.house.actor('clerk', { personId: ground.roster.candidate }))).body.error.name).toBe('selection.person-concerned');
    expect((await d.view(ground.cast.members[0]!)).body.error.name).toBe('selection.not-a-member');
    expect((await d.view(t.house.actor([], { roles: [{ role: 'clerk', unitId: randomUUID() }] }))).body.error.name).toBe('selection.outside');
    expect((await ground.http.as(t.house.actor('clerk', { personId: ground.roster.candidate }))('GET', '/api/selection/cases')).body.cases.map((c: { id: string }) => c.id)).not.toContain(d.id);
    const mine = await ground.http.as(ground.cast.clerk2)('GET', '/api/selection/today');
    expect(mine.body.cases.map((c: { id: string }) => c.id)).toContain(d.id);
  });

  it('answers every rule of the motion for a person and a post', async () => {
    ground.clock('2026-05-06');
    const asked = await ground.http.as(ground.cast.clerk)('GET', `/api/selection/eligibility?personId=${ground.roster.second}&postId=${ground.roster.postId}&moveKind=promotion`);
    expect(asked.status, JSON.stringify(asked.body).slice(0, 500)).toBe(200);
    expect(asked.body.verdicts.length).toBeGreaterThan(10);
    expect(asked.body.verdicts.filter((v: { kind: string }) => v.kind === 'block')).toEqual([]);
    const rules = asked.body.verdicts.map((v: { rule: string }) => v.rule) as string[];
    expect(rules).toContain('cn.appointment-2019.art-24.last-appraisal');
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.filter((r) => /art-(16|37|38|39)\./.test(r))).toEqual([]);
  });
});
