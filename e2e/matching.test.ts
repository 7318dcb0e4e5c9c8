import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/matching/messages.ts';
import { messages as statistics } from '../src/features/statistics/messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* From a vacancy to a case: state the conditions, look for people, read the funnel, take one off by hand, open the case with the rest. */

const t = messages.zh;
let server: Running;
let browser: Browser;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
  desk = await Desk.of(browser, server.url, names.clerk);
  page = await desk.open('/matching');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('a vacancy becomes a search, the search a short list with reasons, the short list a case', async () => {
  const vacancies = page.locator('.plain-table tbody tr').filter({ hasText: '副局长' });
  await vacancies.first().waitFor();
  await vacancies.first().getByRole('button', { name: said(t.vacancies.search) }).click();
  const form = page.locator('.matching-form');
  await form.getByLabel(t.search.reason).fill('原任交流，职位空缺');
  await form.getByText(t.search.kinds['lateral']!, { exact: true }).click();
  await page.getByRole('button', { name: said(statistics.zh.query.add) }).click();
  await page.locator('.term-menu:visible').getByText('中共党员', { exact: true }).click();
  await form.getByRole('button', { name: said(t.save) }).click();
  await page.getByText(t.search.notRun).waitFor();
  await page.getByRole('button', { name: said(t.search.run) }).click();
  const funnel = page.locator('.funnel tbody tr');
  await funnel.first().waitFor({ timeout: 60_000 });
  const left = (await page.locator('.funnel tbody tr td:last-child').allInnerTexts()).map(Number);
  expect(left.length).toBeGreaterThan(2);
  expect([...left].sort((a, b) => b - a)).toEqual(left);
  expect(await page.locator('.funnel tbody tr .article-chip').count()).toBe(left.length - 1);
  const kinds = page.getByRole('tab');
  await kinds.filter({ hasText: t.search.kindsOf.out }).click();
  const panel = page.getByRole('tabpanel');
  await panel.locator('tbody tr').first().waitFor();
  for (const row of (await panel.locator('tbody tr').all()).slice(0, 20)) expect(await row.locator('.article-chip').count()).toBeGreaterThan(0);
  const some = Number((await kinds.filter({ hasText: t.search.kindsOf.in }).innerText()).match(/\d+/)![0]) > 1 ? t.search.kindsOf.in : t.search.kindsOf.open;
  await kinds.filter({ hasText: some }).click();
  const rows = panel.locator('tbody tr');
  await rows.nth(1).waitFor();
  await rows.first().getByRole('button', { name: said(t.search.remove) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.search.handReason).fill('本人正在援外');
  await dialog.getByRole('button', { name: said(t.search.remove) }).click();
  await page.locator('tr.taken-off').first().waitFor();
  const name = await rows.nth(1).locator('.person-name').innerText();
  await rows.nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: said(t.search.openCase) }).click();
  await dialog.getByLabel(t.case.initiator).fill('区委组织部');
  await dialog.getByLabel(t.case.basis).fill('部务会研究意见');
  await dialog.getByLabel(t.case.opinion, { exact: true }).fill('配齐领导班子');
  await dialog.getByLabel(t.case.method).fill('民主推荐');
  await dialog.getByRole('button', { name: said(t.case.ok) }).click();
  await page.waitForURL(/\/cases\//);
  await page.getByText(name).first().waitFor();
  await page.getByText('中共党员').filter({ visible: true }).first().waitFor();
  expect(desk.errors).toEqual([]);
});

it('two short lists are matched to their posts, with alternatives in words', async () => {
  const ask = await callerAs(server.url, names.clerk);
  const { vacancies } = (await ask('GET', '/api/matching/vacancies')).body as { vacancies: { postId: string; title: string; short: number; unitName: string }[] };
  for (const v of vacancies.filter((x) => x.short > 0).slice(0, 3)) {
    const made = await ask('POST', '/api/matching/searches', { title: `${v.unitName}${v.title}`, postId: v.postId, moveKind: 'lateral', scopeUnit: null, reason: '空缺', query: { v: 1, where: { op: 'is', leaf: { term: 'party', is: true } } } });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    await ask('POST', `/api/matching/searches/${made.body.id}/runs`, {});
  }
  await expect.poll(async () => ((await ask('GET', '/api/matching/searches')).body as { searches: { last: unknown }[] }).searches.filter((s) => s.last).length, { timeout: 90_000 }).toBeGreaterThan(4);
  await page.goto(`${server.url}/matching/proposals/new`);
  const boxes = page.locator('.plain-table tbody tr').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByText(t.proposals.wish['women']!, { exact: true }).click();
  await page.getByText(t.proposals.wish['years']!, { exact: true }).click();
  await page.getByText(t.proposals.withOpen).click();
  await page.getByLabel(t.proposals.name).last().fill('两个班子补充');
  await page.locator('.matching-actions').getByRole('button', { name: said(t.proposals.create) }).click();
  await page.getByRole('heading', { name: '两个班子补充' }).waitFor({ timeout: 90_000 });
  await page.locator('.matching-seat').first().waitFor();
  expect(await page.locator('.matching-seat .chosen').count()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.goto(`${server.url}/flows`);
  await page.locator('.plain-table, .empty-place').first().waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(desk.errors).toEqual([]);
});
