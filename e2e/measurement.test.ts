import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/measurement/messages.ts';
import { launchBrowser } from './browser.ts';
import { startDemo } from './demo.ts';
import { Desk } from './desk.ts';
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
  await page.locator('.measure-table tbody a').first().click();
  await page.getByRole('heading', { name: t.poll.quality, exact: true }).waitFor();
  const quality = await page.locator('.quality-lines').innerText();
  expect(quality).toContain('名册就是全部应参加的人');
  expect(quality).toMatch(/逐题给同一等次的表 \d+ 份/);
  expect(await page.locator('.one-subject').count()).toBe(4);
  await page.locator('.one-subject').first().getByRole('link', { name: t.poll.person }).click();
  await page.getByRole('heading', { name: t.faces.title }).waitFor();
  expect(await page.locator('.method-line').count()).toBe(3);
  expect(await page.getByRole('img', { name: /均值 .*95% 区间/ }).count()).toBeGreaterThan(5);
  expect(await page.locator('.measure-missing').innerText()).toContain(t.method.results);
  expect(await page.locator('.gaps li').first().innerText()).toMatch(/的评价比.*高 [\d.]+ 分/);
  await page.locator('p.no-print a').first().click();
  await page.getByRole('link', { name: t.personLink }).waitFor();
  expect(desk.errors).toEqual([]);
  await desk.close();
});

it('on a phone nothing of the page of a person goes beyond the screen', async () => {
  const desk = await Desk.of(browser, server.url, names.supervisor, { width: 390, height: 800 });
  const page = await desk.open('/measurement');
  await page.locator('.measure-table tbody a').first().click();
  await page.locator('.one-subject').first().getByRole('link', { name: t.poll.person }).click();
  await page.locator('.method-line').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(desk.errors).toEqual([]);
  await desk.close();
});
