import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageMessages } from '../src/features/selection/page-messages.ts';
import type { Command } from '../src/features/selection/rules/commands.ts';
import type { Step } from '../src/features/selection/rules/events.ts';
import { stepIndex, steps, stepWords } from '../src/features/selection/rules/lookup.ts';
import type { CaseState } from '../src/features/selection/rules/state.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, members, names, type Answer, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/*
 * Nobody skips a step: not by a page, not by the API in any role, not by SQL as the role the program works as. The demonstration
 * has a case standing, incomplete, in every step; each is tried in every way, every try is counted, and every try is refused.
 */

const s = pageMessages.zh;
const handlers = ['clerk', 'section', 'deputy', 'head'] as const;
const others = ['supervisor', 'sysadmin', 'secadmin', 'auditadmin', 'person'] as const;
const ARTICLE = /第[一二三四五六七八九十百]+条/;
const tried = { page: 0, api: 0, sql: 0 };

let server: Running;
let browser: Browser;
const callers = new Map<string, Caller>();
/** The demonstration's running case in each step. */
const standing = new Map<Step, { id: string; version: number; state: CaseState }>();

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
  for (const username of [...Object.values(names), ...members]) callers.set(username, callers.get(username) ?? (await callerAs(server.url, username)));
  const clerk = callers.get(names.clerk)!;
  const { cases } = (await clerk('GET', '/api/selection/cases')).body as { cases: { id: string; step: Step; state: string; version: number; candidates: string[] }[] };
  for (const step of steps) {
    for (const { id } of cases.filter((c) => c.step === step && (c.state === 'running' || c.state === 'appointed'))) {
      const { state } = (await clerk('GET', `/api/selection/cases/${id}`)).body as { state: CaseState };
      // Of several before the meeting, the one on which votes are being given.
      if (standing.has(step) || (step === 'decision' && !Object.values(state.ballots).some((b) => b.presented && !b.result))) continue;
      standing.set(step, { id, version: state.version, state });
    }
    expect(standing.has(step), `a case in ${step}`).toBe(true);
  }
});
afterAll(async () => {
  process.stdout.write(`attempts to skip a step, all refused: ${tried.page} by page, ${tried.api} by API, ${tried.sql} by SQL\n`);
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

/** Commands that do the work of a step, as they would be given in its turn. */
function workOf(step: Step, { state }: { state: CaseState }): Command[] {
  const personId = state.candidates[0]?.personId ?? randomUUID();
  const on = '2026-03-02' as never;
  const some = randomUUID();
  const figures = { heldOn: on, due: 10, present: 10, issued: 10, returned: 10, valid: 10, invalid: 0, abstain: 0, others: 0, candidates: [{ personId, votes: 10 }] };
  const work: Record<Step, Command[]> = {
    motion: [],
    recommendation: [{ kind: 'recommendation.plan', form: 'meeting', scope: '全体', due: 10, directed: true, seats: 1 }, { kind: 'sheet.enter', form: 'meeting', figures }],
    examination: [
      { kind: 'examinees.choose', personIds: [personId], reason: '集中' }, { kind: 'examination.notice', publishedOn: on, channel: '公示栏', text: '预告' },
      { kind: 'team.form', startedOn: on, members: [{ personId: some, lead: true }, { personId: randomUUID(), lead: false }] },
      { kind: 'finding.write', personId, merits: '好', weaknesses: '少', recommendation: '集中', checks: '无', endedOn: on },
      { kind: 'check.record', personId, check: 'file', result: 'clear', detail: '无', on, signer: '某' },
    ],
    decision: [
      { kind: 'meeting.call', on, place: '会议室', chairId: some, method: 'hands', due: [{ memberId: some, name: '某', personId: null, accountId: null }] },
      { kind: 'meeting.open', on, present: [some], leaves: [] }, { kind: 'candidate.present', personId, presenter: '某', explanation: '理由' },
      { kind: 'vote.sheet', personId, memberId: some, stand: 'yes' }, { kind: 'vote.close', personId },
    ],
    notice: [{ kind: 'notice.publish', publishedOn: on, endsOn: null, channel: '网站', text: '公示', exceptionStated: null, calendar: null }],
    appointment: [{ kind: 'talk.hold', on, by: '某', content: '谈话' }, { kind: 'appointment.make', electedOn: null, issuedOn: on, document: '某文', endHoldings: [] }],
    probation: [{ kind: 'probation.conclude', on, result: 'competent', opinion: '胜任' }],
  };
  return work[step];
}

const later = (step: Step): readonly Step[] => steps.slice(stepIndex(step) + 1);
const give = (who: string, step: Step, command: Command): Promise<Answer> => {
  tried.api++;
  const c = standing.get(step)!;
  return callers.get(who)!('POST', `/api/selection/cases/${c.id}/commands`, { version: c.version, command });
};
const citesArticle = (a: Answer): boolean => (a.body?.error?.citations ?? []).some((c: { article: string }) => ARTICLE.test(c.article));

describe('by the API', () => {
  it.each(steps)('in %s nobody completes what is incomplete', async (step) => {
    for (const who of handlers) {
      const refused = await give(names[who], step, { kind: 'step.complete' });
      expect([refused.status, refused.body?.error?.name], `${who} ${JSON.stringify(refused.body)}`).toEqual([422, 'selection.step-incomplete']);
      expect(citesArticle(refused), JSON.stringify(refused.body.error)).toBe(true);
      expect(refused.body.error.wayOut.zh.length).toBeGreaterThan(3);
    }
    for (const who of [...others.map((o) => names[o]), ...members.filter((m) => m !== names.head)]) {
      expect((await give(who, step, { kind: 'step.complete' })).status, who).toBe(403);
    }
  });

  it.each(steps.slice(0, -1))('in %s the work of no later step can be done', async (step) => {
    for (const next of later(step)) {
      for (const command of workOf(next, standing.get(step)!)) {
        for (const who of handlers) {
          const refused = await give(names[who], step, command);
          // The work on a check may go on in the decision; in every other pair the step itself is too early.
          expect([refused.status, refused.body?.error?.name], `${who} ${command.kind} ${JSON.stringify(refused.body)}`).toEqual([409, 'selection.step-out-of-order']);
          expect(citesArticle(refused), `${command.kind} ${JSON.stringify(refused.body.error)}`).toBe(true);
        }
        for (const o of others) expect((await give(names[o], step, command)).status, `${o} ${command.kind}`).toBe(403);
      }
      if (step === 'decision') continue;
      for (const member of members) {
        const refused = await give(member, step, { kind: 'vote.give', personId: standing.get(step)!.state.candidates[0]!.personId, stand: 'yes' });
        expect([403, 409], JSON.stringify(refused.body)).toContain(refused.status);
      }
    }
  });

  it('in the meeting the chair does not speak before the others, nobody speaks twice, and nobody speaks who is not a member', async () => {
    const { state } = standing.get('decision')!;
    const { called, opened } = state.meeting!;
    const personId = state.candidates[0]!.personId;
    const given = state.ballots[personId]!.votes.map((v) => v.memberId);
    const accountOf = async (username: string): Promise<string> => (await callers.get(username)!('GET', '/api/accounts/me')).body.account.id as string;
    const memberOf = new Map<string, string>();
    for (const username of members) {
      const account = await accountOf(username);
      memberOf.set(called.due.find((m) => m.accountId === account)!.memberId, username);
    }
    const late = [called.chairId, ...given, ...called.due.map((m) => m.memberId).filter((id) => !opened!.present.includes(id))];
    expect(late.length).toBeGreaterThanOrEqual(5);
    for (const memberId of late) {
      const refused = await give(memberOf.get(memberId)!, 'decision', { kind: 'vote.give', personId, stand: 'yes' });
      expect([422, 409, 403], JSON.stringify(refused.body)).toContain(refused.status);
      expect(citesArticle(refused), JSON.stringify(refused.body.error)).toBe(true);
    }
    for (const who of ['clerk', 'section', 'deputy'] as const) expect((await give(names[who], 'decision', { kind: 'vote.give', personId, stand: 'yes' })).status, who).toBe(403);
  });

  it('a step that is behind cannot be done again', async () => {
    for (const step of steps.slice(1)) {
      for (const past of steps.slice(1, stepIndex(step)).filter((p) => !(p === 'examination' && step === 'decision'))) {
        for (const command of workOf(past, standing.get(step)!)) {
          const refused = await give(names.section, step, command);
          expect([refused.status, refused.body?.error?.name], `${step}: ${command.kind}`).toEqual([409, 'selection.step-over']);
          expect(citesArticle(refused)).toBe(true);
        }
      }
    }
  });

  it('no administrator reads a case either, and nothing of all this left a trace in a case', async () => {
    for (const c of standing.values()) {
      for (const a of ['sysadmin', 'secadmin', 'auditadmin'] as const) {
        tried.api += 2;
        expect((await callers.get(names[a])!('GET', `/api/selection/cases/${c.id}`)).status).toBe(403);
        expect((await callers.get(names[a])!('GET', `/api/selection/cases/${c.id}/papers`)).status).toBe(403);
      }
      expect(((await callers.get(names.clerk)!('GET', `/api/selection/cases/${c.id}`)).body as { state: CaseState }).state.version).toBe(c.version);
    }
  });

  it('an unfinished case cannot be sealed', async () => {
    for (const step of steps.slice(0, -1)) {
      tried.api++;
      const refused = await callers.get(names.clerk)!('POST', `/api/selection/cases/${standing.get(step)!.id}/bundle`, {});
      expect(refused.status, JSON.stringify(refused.body)).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
    }
  });
});

describe('by the pages', () => {
  it('each case shows what its step lacks, under which article, and offers no way on', async () => {
    const clerk = await Desk.of(browser, server.url, names.clerk);
    for (const step of steps) {
      const page = await clerk.open(`/cases/${standing.get(step)!.id}`);
      tried.page++;
      const section = page.locator(`#step-${step}`);
      await section.getByRole('heading', { level: 2 }).waitFor();
      const open = section.locator('[id^="need-"]').filter({ hasText: new RegExp(`${s.status['missing']}|${s.status['blocked']}|缺`) });
      expect(await open.count(), step).toBeGreaterThan(0);
      expect(await open.first().innerText(), step).toMatch(ARTICLE);
      expect(await page.getByText(new RegExp(`${stepWords[step].zh}”环节还缺 \\d+ 项`)).count(), step).toBeGreaterThan(0);
      expect(await page.getByRole('button', { name: said(s.case.complete.replace('{{step}}', stepWords[step].zh)) }).count(), step).toBe(0);
      for (const next of later(step)) {
        expect(await page.locator(`#step-${next}`).count(), `${step} shows ${next}`).toBe(0);
        for (const command of workOf(next, standing.get(step)!).filter((c) => c.kind !== 'check.record')) {
          tried.page++;
          expect(await page.getByRole('button', { name: said(s.act[command.kind]!) }).count(), `${step}: ${command.kind}`).toBe(0);
        }
      }
    }
    expect(clerk.errors).toEqual([]);
    await clerk.close();
  });

  it('the address of the meeting opens no meeting before its turn, and none after it', async () => {
    for (const who of [names.clerk, names.section, names.head, members[0]]) {
      const d = await Desk.of(browser, server.url, who);
      for (const step of steps.filter((x) => x !== 'decision')) {
        const page = await d.open(`/cases/${standing.get(step)!.id}/meeting`);
        tried.page++;
        // Either the room, empty or over, or a refusal where this person is no member of that meeting.
        await page.locator('.meeting, [role="alert"]').first().waitFor();
        for (const act of ['meeting.open', 'vote.close', 'candidate.present'] as const) expect(await page.getByRole('button', { name: said(s.act[act]!) }).count(), `${who} ${step}`).toBe(0);
        expect(await page.locator('.my-vote').count(), `${who} ${step}`).toBe(0);
        if (stepIndex(step) < stepIndex('decision') && (await page.locator('.meeting').count())) expect(await page.getByText(s.room.notCalled).count()).toBe(1);
      }
      expect(d.errors).toEqual([]);
      await d.close();
    }
  });

  it('to an administrator the address of a case is a refusal and nothing else', async () => {
    for (const a of ['sysadmin', 'secadmin', 'auditadmin'] as const) {
      const d = await Desk.of(browser, server.url, names[a]);
      for (const step of ['motion', 'decision', 'probation'] as const) {
        for (const tail of ['', '/meeting']) {
          const page = await d.open(`/cases/${standing.get(step)!.id}${tail}`);
          tried.page++;
          await page.locator('#content').getByRole('alert').waitFor();
          expect(await page.locator('#content').getByRole('button').count()).toBe(0);
          expect(await page.locator('#content').innerText()).not.toContain(standing.get(step)!.state.title);
        }
      }
      await d.close();
    }
  });
});

describe('by SQL, as the role the program works as', () => {
  let sql: postgres.Sql;
  beforeAll(() => {
    const pid = readFileSync(join(server.dir, 'pg', 'postmaster.pid'), 'utf8').split('\n');
    const password = readFileSync(join(server.dir, 'keys', 'postgres.password'), 'utf8').trim();
    sql = postgres({ host: '127.0.0.1', port: Number(pid[3]), user: 'steelyard', password, database: 'postgres', max: 1, onnotice: () => undefined, connection: { role: 'steelyard_app' } as never });
  });
  afterAll(() => sql.end({ timeout: 2 }));

  const refusal = async (work: (tx: postgres.TransactionSql) => Promise<unknown>): Promise<string> => {
    tried.sql++;
    try {
      await sql.begin(async (tx) => {
        await work(tx);
      });
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('the database let it pass');
  };
  const actor = randomUUID();
  const insert = (tx: postgres.TransactionSql, step: Step, kind: string, payload: object, as: Step = step): Promise<unknown> => {
    const c = standing.get(step)!;
    return tx`INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload)
      VALUES (${randomUUID()}, ${c.id}, ${c.version + 1}, ${kind}, ${as}, '2100-01-04', now(), ${actor}, '某', ${tx.json(payload as never)})`;
  };

  it('is the application role and no superuser', async () => {
    const [who] = await sql`SELECT current_user AS name, rolsuper FROM pg_roles WHERE rolname = current_user`;
    expect(who).toMatchObject({ name: 'steelyard_app', rolsuper: false });
  });

  it.each(steps.filter((x) => x !== 'notice'))('a completion of %s is refused with the article', async (step) => {
    // Without an appointment there is no probation either, so nothing would follow.
    const next = step === 'appointment' ? null : (steps[stepIndex(step) + 1] ?? null);
    expect(await refusal((tx) => insert(tx, step, 'step.completed', { next, verdicts: {}, facts: {} }))).toMatch(ARTICLE);
  });

  it('a completion of the notice before its last day has passed is refused with the article', async () => {
    const c = standing.get('notice')!;
    const ends = c.state.notice.published!.endsOn;
    expect(await refusal((tx) => tx`INSERT INTO selection_event (id, case_id, n, kind, step, day, at, actor, actor_name, payload)
      VALUES (${randomUUID()}, ${c.id}, ${c.version + 1}, 'step.completed', 'notice', ${ends}, now(), ${actor}, '某', ${tx.json({ next: 'appointment', verdicts: {}, facts: {} })})`)).toMatch(ARTICLE);
  });

  it.each(steps.slice(0, -1))('in %s no event of a later step gets in, under its own step or under a false one', async (step) => {
    const events: Partial<Record<Step, string[]>> = {
      recommendation: ['recommendation.planned', 'sheet.agreed'], examination: ['examinees.chosen', 'team.formed', 'finding.written'], decision: ['meeting.called', 'meeting.opened', 'vote.given', 'vote.closed'],
      notice: ['notice.published', 'notice.waived'], appointment: ['talk.held', 'appointment.made'], probation: ['probation.concluded'],
    };
    for (const next of later(step)) {
      for (const kind of events[next]!) {
        expect(await refusal((tx) => insert(tx, step, kind, {})), kind).toMatch(ARTICLE);
        expect(await refusal((tx) => insert(tx, step, kind, {}, next)), kind).toMatch(ARTICLE);
      }
      // A jump over steps.
      expect(await refusal((tx) => insert(tx, step, 'step.completed', { next, verdicts: {}, facts: {} })), next).toMatch(/STEELYARD step/);
      expect(await refusal((tx) => tx`UPDATE selection_case SET step = ${next} WHERE id = ${standing.get(step)!.id}`), next).toMatch(/STEELYARD/);
    }
    expect(await refusal((tx) => tx`UPDATE selection_case SET state = 'closed' WHERE id = ${standing.get(step)!.id}`)).toMatch(/STEELYARD/);
  });

  it('what happened is neither changed nor taken away, and the guards are not put off', async () => {
    const { id } = standing.get('decision')!;
    expect(await refusal((tx) => tx`UPDATE selection_event SET payload = '{}' WHERE case_id = ${id}`)).toMatch(/permission denied|append-only/);
    expect(await refusal((tx) => tx`DELETE FROM selection_event WHERE case_id = ${id}`)).toMatch(/permission denied|append-only/);
    expect(await refusal((tx) => tx`DELETE FROM selection_case WHERE id = ${id}`)).toMatch(/permission denied/);
    expect(await refusal((tx) => tx`TRUNCATE selection_event`)).toMatch(/permission denied/);
    expect(await refusal((tx) => tx`ALTER TABLE selection_event DISABLE TRIGGER ALL`)).toMatch(/must be owner/);
    expect(await refusal((tx) => tx`DROP FUNCTION steelyard_selection_event CASCADE`)).toMatch(/must be owner/);
    expect(await refusal((tx) => tx`SET session_replication_role = replica`)).toMatch(/permission denied/);
  });
});
