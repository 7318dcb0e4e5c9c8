import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/interviews/messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { startDemo } from './demo.ts';
import { callerAs, names } from './office.ts';
import { removeDir, type Running } from './server.ts';

/* A talk is confirmed by the second interviewer, another written down; a statement is approved; the report is put forward, approved and frozen. */

const t = messages.zh;
let server: Running;
let browser: Browser;
const at = async (who: string, path: string): Promise<{ desk: Desk; page: Page }> => {
  const desk = await Desk.of(browser, server.url, who);
  return { desk, page: await desk.open(path) };
};
const button = (page: Page, words: string) => page.getByRole('button', { name: said(words) });

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('goes from the list to a report that two approved', async () => {
  const errors: string[] = [];
  const clerk = await at(names.clerk, '/interviews');
  await clerk.page.getByRole('link', { name: /谈话调研/ }).click();
  await clerk.page.getByRole('tab', { name: t.plan.tab['people']! }).waitFor();
  const path = new URL(clerk.page.url()).pathname;

  // The second interviewer confirms what a colleague wrote.
  await clerk.page.getByRole('link', { name: t.people.confirm, exact: true }).click();
  await button(clerk.page, t.talk.agree).click();
  await clerk.page.getByText(/2026|20\d\d-\d\d-\d\d 确认/).first().waitFor();
  await expect.poll(() => clerk.page.getByText(t.talk.unconfirmed).count()).toBe(0);

  // What the second holds differently is changed, and another talk written down.
  await clerk.page.goto(server.url + path);
  await clerk.page.getByRole('link', { name: t.people.change, exact: true }).click();
  await clerk.page.locator('.interviews-differs').waitFor();
  await button(clerk.page, t.people.change).click();
  await clerk.page.getByLabel(new RegExp(`^${t.talk.words} .*工作实绩$`)).first().fill('请示多了一点，事情办得成。');
  await button(clerk.page, t.talk.resave).click();
  await clerk.page.getByText('请示多了一点，事情办得成。').waitFor();
  await clerk.page.goto(server.url + path);
  await clerk.page.getByRole('link', { name: t.people.write, exact: true }).last().click();
  await clerk.page.getByLabel(t.talk.place, { exact: true }).fill('三楼会议室');
  await clerk.page.getByRole('combobox', { name: t.talk.second }).click();
  await clerk.page.getByTitle('韩清屿').click();
  await clerk.page.getByRole('combobox', { name: `${t.talk.view} ${t.talk.whole} 队伍建设` }).click();
  await clerk.page.locator('.ant-select-dropdown:visible').getByTitle(t.talk.views['good']!, { exact: true }).click();
  await clerk.page.getByLabel(`${t.talk.words} ${t.talk.whole} 队伍建设`).fill('年轻人有人带。');
  await clerk.page.getByRole('button', { name: /请\s*韩清屿\s*确认/ }).click();
  await clerk.page.waitForURL(server.url + path);

  const second = await at(names.clerk2, path);
  for (let left = 2; left > 0; left--) {
    await second.page.goto(server.url + path);
    await expect.poll(() => second.page.getByRole('link', { name: t.people.confirm, exact: true }).count()).toBe(left);
    await second.page.getByRole('link', { name: t.people.confirm, exact: true }).first().click();
    await button(second.page, t.talk.agree).click();
    await expect.poll(() => second.page.getByText(t.talk.unconfirmed).count()).toBe(0);
  }
  // Whoever interviews here sees neither statements nor the report yet.
  await second.page.goto(`${server.url}${path}`);
  await second.page.getByRole('tab', { name: t.plan.tab['draw']! }).waitFor();
  expect(await second.page.getByRole('tab', { name: t.plan.tab['report']! }).count()).toBe(0);

  const section = await at(names.section, '/today');
  await section.page.getByRole('link', { name: /谈话归纳待核准/ }).or(section.page.getByText('谈话归纳待核准')).first().waitFor();
  await section.page.goto(`${server.url}${path}?tab=lines`);
  await button(section.page, t.lines.approve).click();
  await expect.poll(() => button(section.page, t.lines.approve).count()).toBe(0);
  await section.page.goto(`${server.url}${path}?tab=report`);
  await section.page.getByText('到任后集中办结积压的审批事项').waitFor();
  // A statement with nobody behind it is not told.
  expect(await section.page.getByText('听取基层意见不够主动').count()).toBe(0);
  await section.page.getByText(t.report.few).first().waitFor();
  await button(section.page, t.report.propose).click();
  await section.page.getByText(/待批准/).first().waitFor();

  const deputy = await at(names.deputy, `${path}?tab=report`);
  await button(deputy.page, t.report.approve).click();
  await deputy.page.getByText(/不再更改/).first().waitFor();

  const supervisor = await at(names.supervisor, `${path}?tab=report`);
  await supervisor.page.getByText('到任后集中办结积压的审批事项').waitFor();
  expect(await supervisor.page.getByRole('link', { name: t.people.open, exact: true }).count()).toBe(0);
  for (const { desk } of [clerk, second, section, deputy, supervisor]) errors.push(...desk.errors);
  expect(errors).toEqual([]);

  const entries = await (await callerAs(server.url, names.supervisor))('GET', '/api/record/entries?room=interviews');
  const verbs = new Set(entries.body.items.map((i: { verb: string }) => i.verb));
  for (const verb of ['interviews.notes.read', 'interviews.talk.agreed', 'interviews.line.approved', 'interviews.report.proposed', 'interviews.report.approved']) expect([...verbs]).toContain(verb);
});

it('a plan is opened with a sample over the classes, drawn, and shows how to draw it again', async () => {
  const { page, desk } = await at(names.clerk2, '/interviews/new');
  await page.getByLabel(t.form.name, { exact: true }).fill('队伍建设谈话');
  await page.getByLabel(t.form.purpose, { exact: true }).fill('了解队伍');
  await page.getByLabel(t.form.topics, { exact: true }).fill('队伍建设');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: t.form.unit }).click();
  await page.getByRole('combobox', { name: t.form.unit }).fill('财政局');
  await page.locator('.ant-select-tree-title').filter({ hasText: '财政局' }).first().click();
  await page.getByRole('combobox', { name: `${t.form.take} 其他干部` }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(t.form.sample, { exact: true }).click();
  await page.getByLabel(t.form.sampleSize).fill('5');
  await page.getByText(/误差 ±/).waitFor();
  await button(page, t.form.save).click();
  await page.locator('.page-extra').getByRole('button', { name: said(t.plan.draw) }).click();
  await page.getByRole('dialog').getByRole('button', { name: said(t.plan.draw) }).click();
  await page.getByRole('tab', { name: t.plan.tab['draw']! }).click();
  await page.getByRole('heading', { name: t.draw.how }).waitFor();
  await expect.poll(() => page.locator('.interviews-order li[data-taken="true"]').count()).toBe(5);
  expect(await page.locator('.interviews-order li').count()).toBeGreaterThan(5);
  expect(desk.errors).toEqual([]);
});
