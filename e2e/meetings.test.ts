import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prohibitions } from '../src/domain/discipline/lists.ts';
import { messages } from '../src/features/meetings/messages.ts';
import { pageMessages } from '../src/features/selection/page-messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, members, names, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A meeting with three cases, through the pages: agenda, papers frozen and read, a vote, a member who leaves; then a secret vote with two tellers. */

const t = messages.zh;
const s = pageMessages.zh;
let server: Running;
let browser: Browser;
let clerk: Caller;
let clerk2: Caller;
const cases: { id: string; personId: string; name: string; title: string }[] = [];

/** Takes a case of the demonstration's people and post to the decision, as its handlers do. */
async function ready(from: any): Promise<void> {
  const deputy = await callerAs(server.url, names.deputy);
  const today = (await clerk('GET', '/api/selection/today')).body.today as string;
  const made = await clerk('POST', '/api/selection/cases', { postId: from.state.opened.postId, moveKind: 'promotion', termChange: false, reason: '职位空缺', initiator: '区委组织部', basis: '部务会' });
  const id = made.body.id as string;
  const personId = (from.state.chosen ?? from.state.candidates[0].personId) as string;
  const give = async (by: Caller, command: object): Promise<void> => {
    const { version } = (await by('GET', `/api/selection/cases/${id}`)).body.state;
    const answer = await by('POST', `/api/selection/cases/${id}/commands`, { version, command });
    expect(answer.status, JSON.stringify([command, answer.body]).slice(0, 1500)).toBe(200);
  };
  const complete = (): Promise<void> => give(clerk, { kind: 'step.complete', acknowledged: prohibitions.map((p) => p.id) });
  await give(clerk, { kind: 'motion.plan', openingOpinion: '配齐班子', conditions: '熟悉业务', scope: '本区', method: '民主推荐' });
  await give(deputy, { kind: 'motion.approve' });
  await give(clerk, { kind: 'motion.report', matters: [] });
  for (const e of from.events.filter((x: any) => x.kind === 'post.stated')) await give(clerk, { kind: 'post.state', basis: e.payload.basis, facts: e.payload.facts });
  await give(clerk, { kind: 'candidate.add', personId, source: '分析研判' });
  for (const e of from.events.filter((x: any) => x.kind === 'person.stated' && x.payload.personId === personId)) await give(clerk, { kind: 'person.state', personId, basis: e.payload.basis, facts: e.payload.facts });
  const asked = (await clerk('GET', `/api/selection/cases/${id}`)).body.requirements.filter((r: any) => r.status !== 'done' && r.id.startsWith('rule:') && r.command === 'exception.request');
  for (const r of asked) {
    await give(clerk, { kind: 'exception.request', personId, ruleId: r.id.split(':')[1], reason: '工作需要', exceptional: null });
    const { exceptions } = (await clerk('GET', `/api/selection/cases/${id}`)).body.state;
    await give(deputy, { kind: 'exception.approve', exceptionId: exceptions.at(-1).exceptionId });
  }
  await complete();
  const figures = { heldOn: today, due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, abstain: 2, others: 3, candidates: [{ personId, votes: 21 }] };
  for (const form of ['interview', 'meeting']) {
    await give(clerk, { kind: 'recommendation.plan', form, scope: '全体', due: 30, directed: true, seats: 1 });
    for (const by of [clerk, clerk2]) await give(by, { kind: 'sheet.enter', form, figures });
  }
  const team = from.state.examination.team.members.map((m: any) => m.personId) as string[];
  await complete();
  await give(clerk, { kind: 'examinees.choose', personIds: [personId], reason: '集中' });
  await give(clerk, { kind: 'examination.notice', publishedOn: today, channel: '公示栏', text: '预告' });
  await give(clerk, { kind: 'team.form', startedOn: today, members: team.map((p, i) => ({ personId: p, lead: i === 0 })) });
  await give(clerk, { kind: 'interview.note', personId, on: today, interviewers: team.slice(0, 2), with: '班子成员', summary: '评价良好' });
  for (const check of ['file', 'personal-matters', 'discipline-opinion', 'complaints']) await give(clerk, { kind: 'check.record', personId, check, result: 'clear', detail: '未发现问题', on: today, signer: '监督科' });
  await give(clerk, { kind: 'integrity.conclude', personId, conclusion: '廉洁自律', partySecretary: '甲', disciplineSecretary: '乙', on: today });
  await give(clerk, { kind: 'obstacle.state', personId, majorProblem: 'none', otherObstacle: 'none', basis: '核对' });
  await give(clerk, { kind: 'candidate.talk', personId, on: today, by: team.slice(0, 2), summary: '面谈' });
  await give(clerk, { kind: 'finding.write', personId, merits: '政治坚定，熟悉业务，实绩突出', weaknesses: '统筹还不够', recommendation: '推荐集中', checks: '四项核查无问题', endedOn: today });
  await complete();
  await give(clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: today } });
  const { state } = (await clerk('GET', `/api/selection/cases/${id}`)).body;
  cases.push({ id, personId, name: state.candidates[0].name, title: state.title });
}

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
  clerk = await callerAs(server.url, names.clerk);
  clerk2 = await callerAs(server.url, names.clerk2);
  for (const step of ['decision', 'notice', 'appointment']) {
    const line = (await clerk('GET', `/api/selection/cases?state=running&step=${step}`)).body.cases[0];
    await ready((await clerk('GET', `/api/selection/cases/${line.id}`)).body);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

/** Sets up a meeting on the page with these cases only; answers its id. */
async function plan(d: Desk, title: string, wanted: readonly string[], method: string): Promise<string> {
  await d.open('/meetings');
  await d.page.getByRole('button', { name: said(t.list.plan) }).first().click();
  const form = d.page.locator('.meeting-form');
  await form.getByLabel(t.form.title).fill(title);
  await form.getByLabel(t.form.place).fill('一会议室');
  await form.getByText(method, { exact: true }).click();
  for (const c of cases) if (!wanted.includes(c.id)) { const box = form.getByRole('checkbox', { name: new RegExp(c.name) }); if (await box.count()) await box.uncheck(); }
  await form.getByRole('button', { name: /列入全部 \d+ 名/ }).click();
  await form.getByRole('radio', { name: t.form.chair }).nth(8).waitFor();
  const due = await form.getByRole('radio', { name: t.form.chair }).count();
  expect(due).toBe(9);
  const chair = form.locator('.row-fields.tight').filter({ hasText: '温砚山' });
  await ((await chair.count()) ? chair : form.locator('.row-fields.tight').first()).getByRole('radio', { name: t.form.chair }).check();
  await form.getByRole('button', { name: said(t.form.save) }).click();
  await d.page.getByRole('button', { name: said(t.page.freeze) }).waitFor();
  return d.page.url().split('/').at(-1)!;
}

const begin = async (d: Desk): Promise<void> => {
  await d.page.getByRole('button', { name: said(t.page.freeze) }).click();
  await d.page.getByText(t.page.frozen.replace('{{n}}', '1')).waitFor();
  await d.page.getByRole('button', { name: said(t.page.open) }).click();
  await d.page.locator('section.card').getByRole('button', { name: said(t.page.open) }).click();
  await d.page.getByText(t.states['open']!).first().waitFor();
};

describe('a meeting, in the browser', () => {
  it('takes up three cases: read, voted, and a member leaves between two of them', async () => {
    const d = await Desk.of(browser, server.url, names.clerk);
    const id = await plan(d, '区委常委会 2026 年第 12 次会议', cases.map((c) => c.id), t.method['hands']!);
    await begin(d);

    const reader = await Desk.of(browser, server.url, members[1], { width: 390, height: 844 });
    await reader.open(`/meetings/${id}/pack`);
    for (const c of cases) await reader.page.getByRole('heading', { name: new RegExp(c.name) }).waitFor();
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(reader.errors).toEqual([]);
    await reader.close();

    await d.open(`/meetings/${id}/room`);
    const first = cases[0]!;
    await d.page.getByRole('tab', { name: new RegExp(first.title) }).click();
    await d.page.getByRole('button', { name: said(t.page.takeUp) }).click();
    await d.page.getByRole('button', { name: said(s.room.present.replace('{{name}}', first.name)) }).click();
    await d.fillIn('candidate.present', { presenter: '部长', explanation: '推荐集中，考察良好' });
    const view = async () => (await clerk('GET', `/api/selection/cases/${first.id}`)).body.state;
    const { called } = (await view()).meeting;
    const accounts = new Map<string, string>();
    for (const username of members) accounts.set((await (await callerAs(server.url, username))('GET', '/api/accounts/me')).body.account.id, username);
    const order = [...called.due.filter((m: any) => m.memberId !== called.chairId), called.due.find((m: any) => m.memberId === called.chairId)];
    for (const m of order) {
      const ask = await callerAs(server.url, accounts.get(m.accountId)!);
      const state = await view();
      if (state.meeting.opened.leaves.some((l: any) => l.memberId === m.memberId)) continue;
      const answer = await ask('POST', `/api/selection/cases/${first.id}/commands`, { version: state.version, command: { kind: 'vote.give', personId: first.personId, stand: 'yes' } });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    }
    await d.page.getByRole('button', { name: said(s.act['vote.close']!) }).click();
    await d.confirm('vote.close');
    await d.page.getByRole('tab', { name: new RegExp(`${first.title}.*${t.item['decided']}`) }).waitFor();

    await d.open(`/meetings/${id}`);
    await d.page.getByRole('button', { name: said(t.page.left) }).click();
    const form = d.page.getByRole('region', { name: t.page.left });
    await form.getByRole('combobox').click();
    await d.page.locator('.ant-select-dropdown:visible .ant-select-item-option').last().click();
    await form.getByLabel(t.page.clock).fill('23:58');
    await form.getByLabel(t.page.reason).fill('另有公务');
    await form.getByRole('button', { name: said(t.page.ok) }).click();
    await d.page.getByText('应到 9，到会 8（须 6）').first().waitFor();
    await d.page.getByRole('button', { name: said(t.page.close) }).click();
    const end = d.page.getByRole('region', { name: t.page.close });
    await end.getByLabel(t.page.clock).fill('23:59');
    await end.getByRole('button', { name: said(t.page.close) }).click();
    await d.page.getByText(t.states['closed']!).first().waitFor();
    const [minutes] = await Promise.all([d.page.waitForEvent('download'), d.page.getByRole('button', { name: said(t.paper['minutes-word']!) }).click()]);
    expect(minutes.suggestedFilename()).toMatch(/会议记录\.docx$/);
    expect(d.errors).toEqual([]);
    await d.close();
  });

  it('votes in secret: each speaks, two tellers count apart and agree, nobody’s vote is known', async () => {
    const d = await Desk.of(browser, server.url, names.clerk);
    const c = cases[1]!;
    const id = await plan(d, '区委常委会 2026 年第 13 次会议', [c.id], t.method['secret']!);
    await begin(d);
    await d.open(`/meetings/${id}/room`);
    await d.page.getByRole('button', { name: said(t.page.takeUp) }).click();
    await d.page.getByRole('button', { name: said(s.room.present.replace('{{name}}', c.name)) }).click();
    await d.fillIn('candidate.present', { presenter: '部长', explanation: '推荐集中，考察良好' });
    const speakers = d.page.locator('.speaker');
    await speakers.first().waitFor();
    const n = await speakers.count();
    const labels = await speakers.allInnerTexts();
    const chair = labels.findIndex((x) => x.includes(s.room.isChair));
    for (let i = 0; i < n; i++) if (i !== chair) await speakers.nth(i).click();
    if (chair >= 0) await speakers.nth(chair).click();
    await d.page.getByRole('button', { name: said(s.act['discussion.record']!) }).click();
    await d.confirm('discussion.record');
    const other = await Desk.of(browser, server.url, names.clerk2);
    for (const [desk, last] of [[d, false], [other, true]] as const) {
      if (last) await desk.open(`/meetings/${id}/room`);
      const card = desk.page.getByRole('region', { name: s.act['ballot.count']! });
      await card.waitFor();
      const fields = card.getByRole('spinbutton');
      for (const [i, v] of [n, n, n - 1, 1, n - 2, 1, 0].entries()) await fields.nth(i).fill(String(v));
      await card.getByRole('button', { name: said(s.act['ballot.count']!) }).click();
      await desk.confirm('ballot.count');
    }
    await d.page.getByText(s.secret.agreed).waitFor();
    await d.page.getByRole('button', { name: said(s.act['vote.close']!) }).click();
    await d.confirm('vote.close');
    await d.page.getByText(`同意 ${n - 2}，不同意 1，缓议 0`).waitFor();
    expect(JSON.stringify((await clerk('GET', `/api/selection/cases/${c.id}`)).body.events)).not.toContain('"stand"');
    expect([...d.errors, ...other.errors]).toEqual([]);
    await d.close();
    await other.close();
  });
});
