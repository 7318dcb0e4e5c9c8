import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageMessages } from '../src/features/selection/page-messages.ts';
import { stepWords } from '../src/features/selection/rules/lookup.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { callerAs, members, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* What seldom happens, on the demonstration's cases, through the pages: counts and votes that differ, a vote taken again, a notice in a year without a calendar, an objection upheld. */

const s = pageMessages.zh;
const clock = clockAt('2026-11-16');
const completing = (step: keyof typeof stepWords): RegExp => said(s.case.complete.replace('{{step}}', stepWords[step].zh));
const desks = new Map<string, Desk>();
let server: Running;
let browser: Browser;

const at = async (username: string, path: string): Promise<Desk> => {
  const d = desks.get(username) ?? (await Desk.of(browser, server.url, username));
  desks.set(username, d);
  await d.open(path);
  return d;
};
/** The demonstration's case at a step, as the API gives it. */
const caseAt = async (step: string): Promise<{ id: string; view: any }> => {
  const ask = await callerAs(server.url, names.section);
  for (const { id } of (await ask('GET', `/api/selection/cases?state=running&step=${step}`)).body.cases as { id: string }[]) {
    const view = (await ask('GET', `/api/selection/cases/${id}`)).body;
    // Of several in a step, the one in the middle of it: a sheet read once, or a ballot under way.
    const under = step !== 'decision' && step !== 'recommendation' ? true : step === 'decision' ? Object.values(view.state.ballots as Record<string, { presented: unknown; result: unknown }>).some((b) => b.presented && !b.result) : view.events.some((e: { kind: string }) => e.kind === 'sheet.entered') && view.state.candidates.length === 2;
    if (under) return { id, view };
  }
  throw new Error(`no case in the middle of ${step}`);
};
/** Gives one's own vote without a page; the pages of voting are walked elsewhere. */
const give = async (username: string, id: string, personId: string, stand: string): Promise<void> => {
  const ask = await callerAs(server.url, username);
  const { version } = (await ask('GET', `/api/selection/cases/${id}`)).body.state;
  const answer = await ask('POST', `/api/selection/cases/${id}/commands`, { version, command: { kind: 'vote.give', personId, stand } });
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 });
};

beforeAll(async () => {
  server = await startDemo({ clock });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

describe('what seldom happens to a case, in the browser', () => {
  it('two counts that differ are named field by field, hidden from each other, and entered anew until they agree', async () => {
    const { id, view } = await caseAt('recommendation');
    const [first, second] = view.state.candidates as { name: string }[];
    const path = `/cases/${id}`;
    const sheet = (votes: [string, string]): Record<string, string> => ({
      due: '42', present: '40', issued: '40', returned: '40', valid: '39', invalid: '1', abstain: '1', others: '0',
      [s.sheet.for.replace('{{name}}', first!.name)]: votes[0], [s.sheet.for.replace('{{name}}', second!.name)]: votes[1],
      heldOn: view.events.find((e: { kind: string; payload: { form?: string } }) => e.kind === 'sheet.entered' && e.payload.form === 'meeting').day,
    });
    const clerk2 = await at(names.clerk2, path);
    expect(await clerk2.page.locator('#content').innerText()).not.toContain(s.sheet.votes.replace('{{n}}', '29'));
    await clerk2.act('sheet.enter', sheet(['28', '10']), { within: clerk2.need('sheet.meeting') });
    await clerk2.page.getByText(`第 1 次两人录入不一致：${first!.name}、${second!.name}`).waitFor();
    for (const username of [names.clerk, names.clerk2]) {
      const d = await at(username, path);
      await d.act('sheet.enter', sheet(['29', '9']), { within: d.need('sheet.meeting') });
    }
    const section = await at(names.section, path);
    await section.page.getByText(s.sheet.votes.replace('{{n}}', '29')).waitFor();
    expect(await section.need('sheet.meeting').getAttribute('data-kind')).toBe('done');
  });

  it('a member finds the vote that waits on today’s page of a narrow screen and gives it by a large button; who has voted is not asked', async () => {
    const { id, view } = await caseAt('decision');
    const name = view.state.candidates[0].name as string;
    const small = { width: 390, height: 844 };
    const voted = await Desk.of(browser, server.url, 'luzhiqiao', small);
    await voted.open('/today');
    await voted.page.getByText(s.today.calmOthers).waitFor();
    expect(await voted.page.getByRole('link', { name: said(s.today.vote) }).count()).toBe(0);
    await voted.open(`/cases/${id}/meeting`);
    await voted.page.getByText(s.vote.given.replace('{{stand}}', s.stand['yes']!)).waitFor();

    const member = await Desk.of(browser, server.url, 'hejingyun', small);
    await member.open('/today');
    await member.page.getByRole('link', { name: said(s.today.vote) }).click();
    const mine = member.page.getByRole('region', { name: s.vote.mine });
    await mine.getByText(s.vote.ask.replace('{{name}}', name)).waitFor();
    const choices = await mine.getByRole('button').all();
    expect(choices.length).toBe(3);
    for (const choice of choices) {
      const box = (await choice.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(56);
      expect(box.width).toBeGreaterThanOrEqual(300);
      expect(box.y + box.height).toBeLessThanOrEqual(844);
    }
    await choices[1]!.click();
    await member.confirm('vote.give');
    await member.page.getByText(s.vote.given.replace('{{stand}}', s.stand['no']!)).waitFor();
    await member.open('/today');
    await member.page.getByText(s.today.calmOthers).waitFor();
    for (const d of [voted, member]) {
      expect(d.errors).toEqual([]);
      await d.close();
    }
  });

  it('two readings of a signed vote that differ count for nothing; a failed vote is taken again when more than half consent', async () => {
    const { id, view } = await caseAt('decision');
    const personId = view.state.candidates[0].personId as string;
    const room = `/cases/${id}/meeting`;
    const seat = '程书漪';
    const read = async (username: string, stand: 'yes' | 'no'): Promise<Desk> => {
      const d = await at(username, room);
      await d.page.locator('.seat').filter({ hasText: seat }).getByRole('button').click();
      const entry = d.page.locator('.sheet-entry');
      await entry.getByText(s.stand[stand]!, { exact: true }).click();
      await entry.getByRole('button', { name: said(s.act['vote.sheet']!) }).click();
      await d.confirm('vote.sheet');
      await entry.waitFor({ state: 'hidden' });
      return d;
    };
    await read(names.clerk, 'yes');
    const section = await read(names.section, 'no');
    await section.page.locator('.seat').filter({ hasText: seat }).getByText(s.sheetVote.differed).waitFor();
    await read(names.clerk, 'no');
    await read(names.section, 'no');
    await section.page.locator('.seat[data-state="spoken"]').filter({ hasText: seat }).waitFor();
    for (const username of ['shenyanqiu', 'qianzhan', members[0]]) await give(username, id, personId, 'no');

    await section.open(room);
    await section.page.getByRole('button', { name: said(s.act['vote.close']!) }).click();
    await section.confirm('vote.close');
    await section.page.locator('.outcome[data-result="failed"]').waitFor();
    expect(await section.page.locator('.outcome').innerText()).toMatch(/3/);
    const seats = view.state.meeting.called.due.map((m: { name: string }) => m.name) as string[];
    const few = section.act('vote.reconsider', { agreed: { choose: seats.slice(0, 4) } });
    await expect(few).rejects.toThrow(/同意复议 4 人，未超过应到 9 人的半数/);
    await section.fillIn('vote.reconsider', { agreed: { choose: seats.slice(4, 6) } });

    await section.page.getByRole('button', { name: said(s.room.present.replace('{{name}}', view.state.candidates[0].name)) }).click();
    await section.fillIn('candidate.present', { presenter: '沈砚秋', explanation: '补充说明有关情况后再次介绍' });
    for (const username of [...members.slice(1, 8), members[0]]) await give(username, id, personId, 'yes');
    await section.open(room);
    await section.page.getByRole('button', { name: said(s.act['vote.close']!) }).click();
    await section.confirm('vote.close');
    await section.page.locator('.outcome[data-result="carried"]').waitFor();
    await section.open(`/cases/${id}`);
    await section.act('step.complete', {}, { button: s.case.complete.replace('{{step}}', stepWords.decision.zh) });
    await section.page.locator('#step-notice').getByRole('heading', { level: 2 }).waitFor();
  });

  it('an objection that is upheld ends the case', async () => {
    const published = await publishedCase();
    const clerk = await at(names.clerk, `/cases/${published}`);
    await clerk.act('objection.receive', { from: '来信（署名）', content: '反映公示人选在项目验收中把关不严' });
    const section = await at(names.section, `/cases/${published}`);
    await section.act('objection.resolve', { upheld: true, finding: '经查，确有把关不严的情形', checkedBy: '尹念彧' });
    await section.page.getByText(s.case.stopped.replace('{{day}}', '2026-11-16')).waitFor();
    expect(await section.page.getByRole('button', { name: completing('notice') }).count()).toBe(0);
  });

  it('in a year whose holidays are not published, the notice asks for the official notice and then counts by it', async () => {
    clock.set('2028-03-01');
    const { id } = await caseAt('notice');
    const clerk = await at(names.clerk, `/cases/${id}`);
    await clerk.page.getByRole('button', { name: said(s.act['notice.publish']!) }).first().click();
    const form = clerk.page.locator('form.act-form').last();
    const told = form.getByRole('status');
    await expect.poll(() => told.innerText()).toBe(s.notice.unknown);
    await form.getByRole('button', { name: said(s.notice.addYear) }).click();
    for (const [name, value] of Object.entries({ year: '2028', holidays: '2028-03-06', workdays: '2028-03-04', source: '国务院办公厅关于2028年部分节假日安排的通知' })) await clerk.fill(form, s.field[name]!, value);
    // Thursday, Friday, the Saturday made up for, Tuesday and Wednesday; the Monday is off.
    await expect.poll(() => told.innerText()).toBe(s.notice.until.replace('{{from}}', '2028-03-01').replace('{{end}}', '2028-03-08').replace('{{n}}', '5'));
    await clerk.fillIn('notice.publish', { channel: '区党务公开栏', noticeText: '现将拟任职人选予以公示。' });
    await clerk.page.getByText('2028-03-08').first().waitFor();
  });

  it('no page of all this failed', () => {
    for (const d of desks.values()) expect(d.errors).toEqual([]);
  });
});

/** The case at its notice that stands published. */
async function publishedCase(): Promise<string> {
  const ask = await callerAs(server.url, names.section);
  const { cases } = (await ask('GET', '/api/selection/cases?state=running&step=notice')).body as { cases: { id: string }[] };
  for (const { id } of cases) if ((await ask('GET', `/api/selection/cases/${id}`)).body.state.notice.published) return id;
  throw new Error('no case of the demonstration stands published');
}
