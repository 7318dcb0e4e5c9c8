import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../server/db/connect.ts';
import { testHouse } from '../../server/testing.ts';
import type { Command, CommandKind } from './rules/commands.ts';
import { commandSteps } from './rules/guard.ts';
import { stepIndex, steps } from './rules/lookup.ts';
import type { Step } from './rules/events.ts';
import { Driver, layGround, type Ground } from './testing-driver.ts';

const t = testHouse();
let ground: Ground;
/** A case standing at the beginning of each step, and the day it got there. */
const cases = new Map<Step, Driver>();

beforeAll(async () => {
  ground = await layGround(t.house);
  const days: Record<Step, string> = { motion: '2026-03-02', recommendation: '2026-03-05', examination: '2026-03-10', decision: '2026-03-16', notice: '2026-03-17', appointment: '2026-03-25', probation: '2026-03-25' };
  const work: Partial<Record<Step, (d: Driver, on: string) => Promise<unknown>>> = {
    motion: (d) => d.motion(), recommendation: (d, on) => d.recommendation(on), examination: (d, on) => d.examination(on), decision: (d, on) => d.decision(on),
    notice: async (d, on) => { await d.notice(on); ground.clock('2026-03-25'); },
  };
  for (const [i, until] of steps.slice(0, 6).entries()) {
    ground.clock(days.motion);
    const d = await new Driver(ground).open();
    for (const step of steps.slice(0, i)) {
      ground.clock(days[step]);
      await work[step]!(d, days[step]);
      await d.complete();
    }
    cases.set(until, d);
  }
  ground.clock('2026-03-25');
}, 120_000);

/** One valid form of every command, for asking it out of its step. */
const forms = (): Record<CommandKind, Command> => {
  const personId = ground.roster.candidate;
  const on = '2026-03-25' as never;
  const some = randomUUID();
  const figures = { heldOn: on, due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, abstain: 2, others: 3, candidates: [{ personId, votes: 21 }] };
  const list: Command[] = [
    { kind: 'motion.plan', openingOpinion: '一', conditions: '一', scope: '一', method: '一' }, { kind: 'motion.approve' }, { kind: 'motion.report', matters: [] },
    { kind: 'candidate.add', personId, source: '一' }, { kind: 'candidate.remove', personId, reason: '一' }, { kind: 'facts.refresh' }, { kind: 'person.state', personId, basis: '一', facts: {} }, { kind: 'post.state', basis: '一', facts: {} },
    { kind: 'exception.request', personId: null, ruleId: 'x', reason: '一', exceptional: null }, { kind: 'exception.approve', exceptionId: some }, { kind: 'exception.decline', exceptionId: some, note: '一' }, { kind: 'exception.consent', personId, reportedOn: on, approvedOn: null, approver: null, document: null },
    { kind: 'recommendation.plan', form: 'meeting', scope: '一', due: 30, directed: true, seats: 1 }, { kind: 'sheet.enter', form: 'meeting', figures },
    { kind: 'examinees.choose', personIds: [personId], reason: '一' }, { kind: 'examination.notice', publishedOn: on, channel: '一', text: '一' }, { kind: 'team.form', startedOn: on, members: ground.roster.examiners.map((id, i) => ({ personId: id, lead: i === 0 })) },
    { kind: 'interview.note', personId, on, interviewers: ground.roster.examiners, with: '一', summary: '一' }, { kind: 'check.record', personId, check: 'file', result: 'clear', detail: '一', on, signer: '一' }, { kind: 'check.resolve', personId, check: 'file', detail: '一', on, signer: '一' },
    { kind: 'integrity.conclude', personId, conclusion: '一', partySecretary: '甲', disciplineSecretary: '乙', on }, { kind: 'obstacle.state', personId, majorProblem: 'none', otherObstacle: 'none', basis: '一' }, { kind: 'candidate.talk', personId, on, by: ground.roster.examiners, summary: '一' }, { kind: 'finding.write', personId, merits: '一', weaknesses: '一', recommendation: '一', checks: '一', endedOn: on },
    { kind: 'meeting.call', on, place: '一', chairId: some, method: 'hands', due: [{ memberId: some, name: '一', personId: null, accountId: null }] }, { kind: 'meeting.open', on, present: [some], leaves: [] }, { kind: 'candidate.present', personId, presenter: '一', explanation: '一' },
    { kind: 'vote.give', personId, stand: 'yes' }, { kind: 'vote.sheet', personId, memberId: some, stand: 'yes' }, { kind: 'vote.close', personId }, { kind: 'vote.reconsider', personId, agreed: [some] },
    { kind: 'notice.publish', publishedOn: on, endsOn: null, channel: '一', text: '一', exceptionStated: null, calendar: null }, { kind: 'notice.waive', ground: 'not-promotion', basis: '一' }, { kind: 'objection.receive', on, from: '一', content: '一' }, { kind: 'objection.resolve', objectionId: some, upheld: false, result: '一', on, by: '一' },
    { kind: 'talk.hold', on, by: '一', content: '一' }, { kind: 'appointment.make', electedOn: null, issuedOn: on, document: '一', endHoldings: [] }, { kind: 'probation.conclude', on, result: 'competent', opinion: '一' }, { kind: 'step.complete' }, { kind: 'case.stop', reason: '一' },
  ];
  return Object.fromEntries(list.map((c) => [c.kind, c])) as Record<CommandKind, Command>;
};

describe.each(steps.slice(0, 6))('a case at %s', (step) => {
  it('refuses by the API, with the article, every command of a later step and completing this one', async () => {
    const d = cases.get(step)!;
    let tried = 0;
    for (const command of Object.values(forms())) {
      const first = commandSteps[command.kind][0]!;
      if (stepIndex(first) <= stepIndex(step)) continue;
      tried += 1;
      const answer = await d.try(ground.cast.head, command);
      expect([answer.status, answer.body.error?.name], command.kind).toEqual([409, 'selection.step-out-of-order']);
      expect(answer.body.error.citations[0].article, command.kind).toMatch(/^第.+条/);
      expect(answer.body.error.wayOut.zh.length).toBeGreaterThan(4);
    }
    expect(tried).toBeGreaterThan(0);
    const complete = await d.try(ground.cast.clerk, { kind: 'step.complete' });
    expect([complete.status, complete.body.error?.name]).toEqual([422, 'selection.step-incomplete']);
    expect(complete.body.error.citations[0].article).toMatch(/^第.+条/);
  });

  it('refuses by SQL, as the application role and as the owner, every way to a later step', async () => {
    const d = cases.get(step)!;
    const next = steps[stepIndex(step) + 1]!;
    const made = await t.house.ports.act({ actor: null, verb: 'test.nothing' }, async () => ({ ok: true, value: null }));
    for (const sql of [t.house.sql, t.house.owner]) {
      await refusedEvent(sql, d, 'step.completed', step, { next, verdicts: {}, facts: {} }, made.entryId!);
      await refusedEvent(sql, d, 'step.completed', step, { next: null, verdicts: {}, facts: {} }, made.entryId!);
      await refusedEvent(sql, d, 'step.completed', next, { next: steps[stepIndex(step) + 2] ?? null, verdicts: {}, facts: {} }, made.entryId!);
      await refusedEvent(sql, d, 'case.closed', step, { result: 'appointed' }, made.entryId!);
      await refusedEvent(sql, d, 'case.sealed', step, { manifest: 'x', through: d.version }, made.entryId!);
      if (step !== 'appointment') await refusedEvent(sql, d, 'appointment.made', step, { personId: ground.roster.candidate, effectiveOn: '2026-03-25' }, made.entryId!);
      if (step !== 'appointment') await refusedEvent(sql, d, 'appointment.made', 'appointment', { personId: ground.roster.candidate, effectiveOn: '2026-03-25' }, made.entryId!);
      await refusedCase(sql, d, sql`step = ${next}`, made.entryId!);
      await refusedCase(sql, d, sql`state = 'closed'`, made.entryId!);
      await refusedCase(sql, d, sql`version = version + 1`, made.entryId!);
    }
  });
});

/** Writes a line of the record beside the row, as somebody would who knows that unrecorded rows are refused. */
async function forgeLine(sql: Sql, entryId: string, table: string, rowId: string): Promise<void> {
  await sql`INSERT INTO record_row (entry_id, n, tbl, row_id, prev, now, salt) VALUES (${entryId}, ${1000 + Math.floor(Math.random() * 1e8)}, ${table}, ${rowId}, NULL, 'forged', NULL)`;
}

async function refusedEvent(sql: Sql, d: Driver, kind: string, step: string, payload: object, entryId: string, day = '2026-03-25', actor = randomUUID()): Promise<void> {
  const attempt = sql.begin(async (tx) => {
    const id = randomUUID();
    await tx`INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload) VALUES (${id}, ${d.id}, ${d.version + 1}, ${kind}, ${step}, ${day}, now(), ${actor}, 'x', ${JSON.stringify(payload)}::text::jsonb)`;
    await forgeLine(tx as unknown as Sql, entryId, 'selection_event', id);
    await tx`UPDATE selection_case SET version = ${d.version + 1} WHERE id = ${d.id}`;
    await forgeLine(tx as unknown as Sql, entryId, 'selection_case', d.id);
  });
  await expect(attempt, `${kind} in ${step}`).rejects.toThrow(/STEELYARD step: .*/);
}

async function refusedCase(sql: Sql, d: Driver, change: ReturnType<Sql>, entryId: string): Promise<void> {
  const attempt = sql.begin(async (tx) => {
    await tx`UPDATE selection_case SET ${change as never} WHERE id = ${d.id}`;
    await forgeLine(tx as unknown as Sql, entryId, 'selection_case', d.id);
  });
  await expect(attempt).rejects.toThrow(/STEELYARD step: 案卷状态与其事件不符/);
}

describe('by SQL, what decides a step', () => {
  let entryId: string;
  beforeAll(async () => {
    entryId = (await t.house.ports.act({ actor: null, verb: 'test.nothing' }, async () => ({ ok: true, value: null }))).entryId!;
  });
  const events = (step: Step, kind: string, payload: object, message: RegExp, actor?: string): Promise<void> => {
    const d = cases.get(step)!;
    const insert = t.house.sql`INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload) VALUES (${randomUUID()}, ${d.id}, ${d.version + 1}, ${kind}, ${step}, '2026-03-25', now(), ${actor ?? randomUUID()}, 'x', ${JSON.stringify(payload)}::text::jsonb)`;
    return expect(insert).rejects.toThrow(message);
  };

  it('a count agreed without two people is refused (第十六条)', () => events('recommendation', 'sheet.agreed', { form: 'meeting', round: 1, figures: {}, by: ['a', 'b'] }, /第十六条/));
  it('a meeting without two thirds is refused (第三十八条)', () => events('decision', 'meeting.opened', { on: '2026-03-25', present: [], leaves: [] }, /第三十八条/));
  it('a result without a meeting is refused (第三十八条)', () => events('decision', 'vote.closed', { personId: ground.roster.candidate, due: 9, present: 9, yes: 9, no: 0, defer: 0, result: 'carried', round: 1 }, /第三十八条/));
  it('a notice of four working days is refused (第四十二条)', () => events('notice', 'notice.published', { publishedOn: '2026-03-17', endsOn: '2026-03-23', workingDays: 4 }, /第四十二条/));
  it('a promotion without notice is refused (第四十二条)', () => events('notice', 'notice.waived', { ground: 'not-promotion', basis: 'x' }, /第四十二条/));
  it('an appointment without an effective day is refused (第四十五条)', () => events('appointment', 'appointment.made', { personId: ground.roster.candidate }, /第四十五条/));
  it('a case without its opening is refused', async () => {
    const attempt = t.house.sql.begin(async (tx) => {
      const id = randomUUID();
      await tx`INSERT INTO selection_case (id, number, title, post_id, unit_id, step, state, version, opened_day, opened_by) VALUES (${id}, 'x-1', 'x', ${ground.roster.postId}, ${ground.roster.unitId}, 'appointment', 'running', 1, '2026-03-25', ${randomUUID()})`;
      await forgeLine(tx as unknown as Sql, entryId, 'selection_case', id);
    });
    await expect(attempt).rejects.toThrow(/STEELYARD step/);
  });
  it('a gap, a repeated opening and a changed event are refused', async () => {
    const d = cases.get('motion')!;
    await expect(t.house.sql`INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload) VALUES (${randomUUID()}, ${d.id}, ${d.version + 2}, 'motion.planned', 'motion', '2026-03-25', now(), ${randomUUID()}, 'x', '{}')`).rejects.toThrow(/STEELYARD step/);
    await events('motion', 'case.opened', {}, /STEELYARD step/);
    await events('motion', 'nonsense', {}, /STEELYARD step/);
    await expect(t.house.owner`UPDATE selection_event SET payload = '{}' WHERE case_id = ${d.id}`).rejects.toThrow(/append-only/);
  });
});
