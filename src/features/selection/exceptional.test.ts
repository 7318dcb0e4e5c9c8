import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { testHouse } from '../../server/testing.ts';
import { correctNow } from '../corrections/testing.ts';
import { holding } from '../roster/schema.ts';
import { Driver, layGround, type Ground } from './testing-driver.ts';

const t = testHouse();
let ground: Ground;
beforeEach(async () => {
  ground = await layGround(t.house);
});

/** Brings a case of the ground to its decision, of another kind of move where one is named. */
async function toDecision(moveKind: 'promotion' | 'lateral', afterMotion: (d: Driver) => Promise<unknown> = async () => undefined, afterExamination: (d: Driver) => Promise<unknown> = async () => undefined): Promise<Driver> {
  ground.clock('2026-03-02');
  const d = new Driver(ground);
  const opened = await ground.http.as(ground.cast.clerk)('POST', '/api/selection/cases', { postId: ground.roster.postId, moveKind, termChange: false, reason: '原任退休', initiator: '市委组织部', basis: '部务会' });
  d.id = opened.body.id;
  await d.motion();
  await afterMotion(d);
  await d.complete();
  ground.clock('2026-03-05');
  await (await d.recommendation('2026-03-05')).complete();
  ground.clock('2026-03-10');
  await d.examination('2026-03-10');
  await afterExamination(d);
  await d.complete();
  ground.clock('2026-03-16');
  return d;
}

const rule = 'cn.appointment-2019.art-8.grassroots';
const exceptional = { kinds: ['qualification' as const], ground: 'need-specialist' as const, withoutRecommendation: false };

describe('an exceptional promotion (破格), through the API', () => {
  it('is asked for, approved by another, consented to from above before the decision, and stated in the notice', async () => {
    const { clerk, clerk2, deputy } = ground.cast;
    const personId = ground.roster.candidate;
    const [early] = await t.house.ports.read.select().from(holding).where(and(eq(holding.personId, personId), eq(holding.grassroots, true)));
    await correctNow(t.house, { personId, change: { kind: 'row', list: 'holdings', act: 'change', rowId: early!.id, row: { grassroots: false } }, requester: clerk });

    const d = await toDecision('promotion', async (c) => {
      const blocked = (await c.view()).body.requirements.find((r: { id: string }) => r.id === `rule:${rule}:${personId}`);
      expect(blocked).toMatchObject({ status: 'blocked', command: 'exception.request' });
      expect((await c.try(clerk, { kind: 'step.complete' })).status).toBe(422);
      await c.do(clerk, { kind: 'exception.request', personId, ruleId: rule, reason: '重要专项工作急需', exceptional });
      const { exceptionId } = (await c.view()).body.state.exceptions[0];
      expect((await c.try(clerk2, { kind: 'exception.approve', exceptionId })).body.error.name).toBe('selection.role');
      expect((await c.try(clerk, { kind: 'step.complete' })).status).toBe(422);
      await c.do(deputy, { kind: 'exception.approve', exceptionId });
    }, async (c) => {
      const without = await c.try(clerk, { kind: 'step.complete' });
      expect(without.body.error.details.map((r: { id: string }) => r.id)).toEqual([`rule:cn.appointment-2019.art-35.exception-consent:${personId}`]);
      const consent = { kind: 'exception.consent', personId, reportedOn: '2026-03-06' as never, approver: '省委组织部', document: '函〔2026〕7号' } as const;
      await c.do(clerk, { ...consent, approvedOn: null, approver: null, document: null });
      expect((await c.try(clerk, { kind: 'step.complete' })).status).toBe(422);
      await c.do(clerk, { ...consent, approvedOn: '2026-03-09' as never });
    });

    // Carried by the meeting like any other, its consent already in the case.
    await (await d.decision('2026-03-16')).complete();

    ground.clock('2026-03-17');
    const notice = { kind: 'notice.publish', publishedOn: '2026-03-17' as never, endsOn: null, channel: '网站', text: '公示', calendar: null } as const;
    expect((await d.try(clerk, { ...notice, exceptionStated: false })).body.error.name).toBe('selection.exception-not-stated');
    await d.do(clerk, { ...notice, exceptionStated: true });
    ground.clock('2026-03-25');
    await (await (await d.complete()).appointment('2026-03-25')).complete();
    expect((await d.view()).body.state).toMatchObject({ state: 'appointed', exceptions: [{ state: 'approved', ruleId: rule }] });
  });
});

describe('a move that is no promotion, through the API', () => {
  it('goes on without a notice by a stated ground, given by the head of section, not by a ground that does not hold', async () => {
    const { clerk, deputy } = ground.cast;
    const d = await toDecision('lateral', async () => undefined);
    await (await d.decision('2026-03-16')).complete();
    const waive = { kind: 'notice.waive', basis: '平职调整，不属提拔任职' } as const;
    expect((await d.try(clerk, { ...waive, ground: 'not-promotion' })).body.error.name).toBe('selection.role');
    expect((await d.try(deputy, { ...waive, ground: 'special-post' })).body.error.name).toBe('selection.notice-required');
    await d.do(deputy, { ...waive, ground: 'not-promotion' });
    await d.complete();
    expect((await d.view()).body.state.step).toBe('appointment');
  });
});

describe('a secret vote', () => {
  it('has no verdict about the vote in any answer until it is closed, and then has', async () => {
    const { clerk, members } = ground.cast;
    const personId = ground.roster.candidate;
    const d = await toDecision('promotion', async () => undefined);
    const due = members.map((m, i) => ({ memberId: m.accountId, name: `成员${i + 1}`, personId: m.personId, accountId: m.accountId }));
    await d.do(clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: '2026-03-16' as never } });
    await d.do(clerk, { kind: 'meeting.call', on: '2026-03-16' as never, place: '一会议室', chairId: due[0]!.memberId, method: 'hands', due });
    await d.do(clerk, { kind: 'meeting.open', on: '2026-03-16' as never, present: due.map((m) => m.memberId), leaves: [] });
    await d.do(clerk, { kind: 'candidate.present', personId, presenter: '舒景行', explanation: '任职理由' });
    const about = async (): Promise<string[]> => {
      const { verdicts, requirements, events } = (await d.view()).body;
      const asked: string[] = [...verdicts[personId].map((v: { rule: string }) => v.rule), ...requirements.map((r: { id: string }) => r.id)];
      // Facts taken anew in the middle of the vote write verdicts too.
      const written = events.filter((e: { kind: string }) => e.kind === 'facts.refreshed').flatMap((e: { payload: { verdicts: Record<string, { rule: string }[]> } }) => Object.values(e.payload.verdicts).flat().map((v) => v.rule));
      expect(asked.length).toBeGreaterThan(20);
      return [...asked, ...written].filter((x) => /\.art-(38|39)\./.test(x));
    };
    for (const m of members.slice(1, 5)) await d.do(m, { kind: 'vote.give', personId, stand: 'no' });
    await d.try(clerk, { kind: 'facts.refresh' });
    expect(await about()).toEqual([]);
    for (const m of [...members.slice(5), members[0]!]) await d.do(m, { kind: 'vote.give', personId, stand: 'yes' });
    expect(await about()).toEqual([]);
    await d.do(clerk, { kind: 'vote.close', personId });
    expect((await about()).length).toBeGreaterThan(0);
  });
});
