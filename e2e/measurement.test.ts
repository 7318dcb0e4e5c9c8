import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/measurement/messages.ts';
import { launchBrowser } from './browser.ts';
import { startDemo } from './demo.ts';
import { Desk, said } from './desk.ts';
import { names } from './office.ts';
import { removeDir, type Running } from './server.ts';

/* From the list of counted polls to one of them, to the page of one of its people, and back to their file. */

const t = messages.zh;
let server: Running;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('a clerk opens a result, reads its quality, and one person’s methods with intervals that are said in words too', async () => {
  const desk = await Desk.of(browser, server.url, names.clerk);
  const page = await desk.open('/measurement');
  await page.getByRole('link', { name: /年度领导干部民主测评/ }).first().click();
  await page.getByRole('heading', { name: t.poll.quality, exact: true }).waitFor();
  const quality = await page.locator('.quality-lines').innerText();
  expect(quality).toContain('名册就是全部应参加的人');
  expect(quality).toMatch(/逐题给同一等次的表 \d+ 份/);
  expect(await page.locator('.one-subject').count()).toBe(4);
  await page.locator('.one-subject').first().getByRole('link', { name: t.poll.person }).click();
  await page.getByRole('heading', { name: t.faces.title }).waitFor();
  expect(await page.locator('.method-line').count()).toBe(4);
  expect(await page.getByRole('img', { name: /均值 .*95% 区间/ }).count()).toBeGreaterThan(5);
  expect(await page.locator('.measure-missing').innerText()).toContain(t.method.survey);
  // The composite by the weights of the institution, kept as it is printed.
  expect(await page.locator('tr.sum').first().innerText()).toMatch(/95% 区间 [\d.]+～[\d.]+/);
  await page.getByRole('button', { name: said(t.composite.keep) }).click();
  await page.getByText(t.composite.kept, { exact: true }).waitFor();
  // A result that this clerk recorded waits for another; a new one is taken in.
  expect(await page.getByRole('button', { name: said(t.results.confirm) }).count()).toBe(0);
  await page.getByRole('button', { name: t.results.add }).click();
  await page.getByLabel(t.results.target).fill('建成便民服务点 5 个');
  await page.getByLabel(t.results.achieved).fill('建成 5 个');
  await page.getByLabel(t.results.evidence).fill('民生实事完成情况通报');
  await page.getByRole('button', { name: said(t.results.save) }).click();
  const stated = page.getByText(t.results.notKin);
  const entered = page.getByRole('cell', { name: '建成便民服务点 5 个' });
  await stated.or(entered).first().waitFor();
  if (await stated.isVisible()) {
    await stated.click();
    await page.getByRole('button', { name: said(t.results.save) }).click();
  }
  await entered.waitFor();
  expect(await page.locator('.gaps li').first().innerText()).toMatch(/的评价比.*高 [\d.]+ 分/);
  await page.locator('p.no-print a').first().click();
  await page.getByRole('link', { name: t.personLink }).waitFor();
  expect(desk.errors).toEqual([]);
  await desk.close();
});

it('a section head confirms a result, reads what was written in a review in an order of chance, and takes its report', async () => {
  const desk = await Desk.of(browser, server.url, names.section);
  const page = await desk.open('/measurement');
  await page.getByRole('link', { name: /年度领导干部民主测评/ }).first().click();
  await page.locator('.one-subject').first().getByRole('link', { name: t.poll.person }).click();
  const row = page.getByRole('row').filter({ hasText: '引进数字化项目' });
  await row.getByRole('button', { name: said(t.results.confirm) }).click();
  const stated = row.getByText(t.results.notKin);
  const waits = row.getByText(t.results.waiting);
  await stated.or(row.getByText('温若筠')).first().waitFor();
  if (await stated.isVisible()) {
    await stated.click();
    await row.getByRole('button', { name: said(t.results.confirm) }).click();
  }
  await waits.waitFor({ state: 'detached' });
  await desk.open('/measurement');
  await page.getByRole('link', { name: t.list.reviews }).first().click();
  await page.locator('.review-polls a').nth(1).click();
  await page.getByRole('heading', { name: t.remarks.title }).waitFor();
  expect(await page.locator('.written li').count()).toBe(0);
  await page.getByRole('button', { name: said(t.remarks.read) }).click();
  await page.locator('.written li').first().waitFor();
  const given = page.waitForEvent('download');
  await page.locator('.report-take').first().getByRole('button', { name: 'Word' }).click();
  expect((await given).suggestedFilename()).toMatch(/一报告两评议情况报告\.docx$/);
  expect(desk.errors).toEqual([]);
  await desk.close();
});

it('on a phone nothing of the page of a person goes beyond the screen', async () => {
  const desk = await Desk.of(browser, server.url, names.supervisor, { width: 390, height: 800 });
  const page = await desk.open('/measurement');
  await page.getByRole('link', { name: /年度领导干部民主测评/ }).first().click();
  await page.locator('.one-subject').first().getByRole('link', { name: t.poll.person }).click();
  await page.locator('.method-line').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(desk.errors).toEqual([]);
  await desk.close();
});
