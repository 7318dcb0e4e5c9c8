import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/term/messages.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A term change in the browser: drawn up, posts chosen, approved by the head, cases opened as a job, clerks put in charge, and late on a later day. */

const t = messages.zh;
const shots = process.env['STEELYARD_SHOTS'];
const clock = clockAt('2026-10-12');
let server: Running;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo({ clock });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('goes from a plan to cases on a board, and says what is late', async () => {
  const shot = async (desk: Desk, name: string): Promise<void> => {
    await desk.page.setViewportSize({ width: 390, height: 800 });
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
    if (shots) await desk.page.screenshot({ path: `${shots}/term-${name}-390.png`, fullPage: true });
    await desk.page.setViewportSize({ width: 1280, height: 800 });
    if (shots) await desk.page.screenshot({ path: `${shots}/term-${name}.png`, fullPage: true });
  };
  const clerk = await callerAs(server.url, names.clerk);
  const units = (await clerk('GET', '/api/roster/units')).body.units as { id: string; parentId: string | null; name: string }[];
  const root = units.find((u) => u.parentId === null)!;
  const desk = await Desk.of(browser, server.url, names.clerk, { width: 1280, height: 800 });
  const { page } = desk;

  // Drawn up through the page.
  await desk.open('/term');
  await page.getByRole('button', { name: said(t.list.new) }).first().click();
  await page.getByLabel(t.list.name).fill('岩溪换届');
  await page.getByLabel(t.list.level).fill('区直换届');
  await page.getByLabel(t.list.unit).click();
  await page.locator('.ant-select-tree-title, .ant-select-tree-node-content-wrapper').filter({ hasText: root.name }).first().click();
  await page.getByLabel(t.list.start).fill('2026-10-12');
  await page.getByLabel(t.list.congressDay).fill('2026-12-25');
  await page.getByRole('button', { name: said(t.list.draw) }).click();
  await page.getByText(t.setup.own).waitFor();
  const id = /\/term\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  const at = `/api/term/plans/${id}`;

  // All leading posts of the level at once.
  await page.getByRole('button', { name: said(t.setup.selectAll) }).click();
  await page.getByRole('button', { name: said(t.setup.savePosts) }).click();
  await expect.poll(async () => (await clerk('GET', at)).body.rows.length, { timeout: 20_000 }).toBeGreaterThan(10);
  const total = (await clerk('GET', at)).body.rows.length as number;
  await shot(desk, 'setup');

  // Approved by the head.
  const head = await Desk.of(browser, server.url, names.head, { width: 1280, height: 800 });
  await head.open(`/term/${id}`);
  await head.page.getByRole('button', { name: said(t.view.approve) }).click();
  await head.page.getByRole('dialog').getByRole('button', { name: said(t.view.approve) }).click();
  await expect.poll(async () => (await clerk('GET', at)).body.plan.version, { timeout: 20_000 }).toBe(1);
  await head.close();

  // Every case as one job.
  await desk.open(`/term/${id}`);
  await page.getByRole('button', { name: said(t.view.open) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.open.initiator).fill('区委组织部');
  await dialog.getByLabel(t.open.basis).fill('部务会');
  await dialog.getByRole('button', { name: said(t.open.go) }).click();
  await dialog.getByText(/新立 \d+ 件/).waitFor({ timeout: 120_000 });
  await dialog.getByRole('button', { name: said(t.board.close) }).last().click();
  const after = (await clerk('GET', at)).body as { rows: { caseId: string | null; withheld: boolean }[]; plan: { status: string } };
  expect(after.plan.status).toBe('running');
  expect(after.rows.filter((r) => r.caseId !== null || r.withheld).length).toBe(total);

  // A page of posts is given to a clerk.
  await page.getByLabel(t.board.pickAll).check();
  await page.getByLabel(t.board.give).click();
  await page.locator('.ant-select-item-option-content').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: said(t.board.assign) }).click();
  await expect.poll(async () => ((await clerk('GET', at)).body.rows as { clerk: string | null }[]).filter((r) => r.clerk !== null).length, { timeout: 20_000 }).toBe(Math.min(50, total));
  await shot(desk, 'board');

  // Weeks later nothing was done: the board says so, and why.
  clock.set('2026-11-20');
  const later = await Desk.of(browser, server.url, names.clerk, { width: 1280, height: 800 });
  await later.open(`/term/${id}`);
  await later.page.locator('td.stage[data-state="late"]').first().waitFor();
  await shot(later, 'late-board');
  await later.open(`/term/${id}?tab=late`);
  await later.page.locator('.term-late-table tbody tr').nth(1).waitFor();
  expect(await later.page.locator('.term-late-table').textContent()).toContain('方案报批');
  await shot(later, 'late');
  for (const tab of ['timeline', 'load'] as const) {
    await later.open(`/term/${id}?tab=${tab}`);
    await later.page.locator(tab === 'load' ? '.term-load' : '.term-time').waitFor();
    await shot(later, tab);
  }
  await later.close();
  await desk.close();
});
