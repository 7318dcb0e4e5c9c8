import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/moves/messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A removal begun at the desk: road, person and reason; the ground entered; the rule answers; the step completed; the meeting called. */

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

it('a clerk opens a removal, the rule answers, and the next step is reached only when it passes', async () => {
  const clerk = await callerAs(server.url, names.clerk);
  const { rows } = (await clerk('GET', '/api/roster/people?limit=60')).body as { rows: { id: string; name: string; postText: string | null }[] };
  const who = rows.find((r) => r.postText !== null)!;
  const desk = await Desk.of(browser, server.url, names.clerk);
  const page = await desk.open('/moves');
  await page.getByRole('button', { name: said(t.list.open) }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.form.people).fill(who.name);
  await page.locator('.ant-select-item-option').filter({ hasText: who.name }).first().click();
  await dialog.getByLabel(t.form.reason).fill('工作需要，另有安排');
  await shot(page, 'open');
  await dialog.getByRole('button', { name: said(t.form.ok) }).click();
  await page.waitForURL(/\/moves\/[0-9a-f-]{36}/);

  const complete = page.getByRole('button', { name: said(t.matter.complete.replace('{{step}}', '提出免职')) });
  await complete.waitFor();
  expect(await complete.isDisabled()).toBe(true);
  for (const [field, text] of [['holding', null], ['ground', '工作需要或者其他原因']] as const) {
    await page.locator(`#moves-${field}`).click();
    const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
    await (text ? options.filter({ hasText: text }) : options).first().click();
  }
  await page.locator('#moves-need').fill('另有任用');
  await page.locator('#moves-basis').fill('部务会研究');
  await page.getByRole('button', { name: said(t.matter.save) }).click();
  await expect.poll(() => complete.isEnabled(), { timeout: 10_000 }).toBe(true);
  await shot(page, 'ready');
  await complete.click();
  const ask = page.getByRole('dialog');
  await ask.getByRole('checkbox').click();
  await shot(page, 'complete');
  await ask.getByRole('button', { name: said(t.matter.complete.replace('{{step}}', '提出免职')) }).click();
  await page.getByRole('button', { name: said(t.meeting.call) }).waitFor();
  await shot(page, 'meeting');
  const id = page.url().split('/').at(-1)!;
  expect((await clerk('GET', `/api/moves/${id}`)).body).toMatchObject({ state: { step: 'decision' } });
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await shot(page, 'narrow');
  await desk.open('/moves');
  await shot(page, 'list');
  expect(desk.errors).toEqual([]);
});

/** Pictures for whoever looks at the pages: only where a folder is named. */
async function shot(page: { screenshot(options: { path: string }): Promise<unknown> }, name: string): Promise<void> {
  const folder = process.env['STEELYARD_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/moves-${name}.png` });
}
