import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../src/features/statistics/messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/*
 * A clerk counts, looks behind a number, asks in the regulation's terms, and reads the reserve pool.
 */

const t = messages.zh;
let server: Running;
let browser: Browser;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
  desk = await Desk.of(browser, server.url, names.clerk);
  page = await desk.open('/statistics');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

const addCondition = async (words: string): Promise<void> => {
  await page.getByRole('button', { name: said(t.query.add) }).first().click();
  await page.locator('.term-menu:visible').getByText(words, { exact: true }).click();
};

describe('statistics in the browser', () => {
  it('counts a table, draws it, and opens the names behind a number', async () => {
    const table = page.locator('.cross-table');
    await table.waitFor();
    await page.locator('.chart svg').waitFor();
    const cell = table.locator('tbody tr').nth(1).locator('.count').nth(1);
    const n = Number(await cell.innerText());
    await cell.press('Enter');
    const drawer = page.getByRole('dialog');
    await expect.poll(() => drawer.locator('.people-table tbody tr').count()).toBe(n);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('exports with small counts withheld and says so', async () => {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: said(t.table.export) }).click();
    expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it('lays blocks below each other as 干部情况统计表, leads to the names of a cell, and gives it as paper', async () => {
    await page.getByRole('combobox', { name: t.table.preset }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '干部情况统计表' }).click();
    const table = page.locator('.cross-table');
    await expect.poll(() => table.locator('.block-name').allInnerTexts()).toEqual(['民族', '政治面貌', '年龄', '专业技术职务', '学位', '最高学历']);
    const cell = table.locator('tbody tr.block').nth(1).locator('.count').nth(1);
    const n = Number(await cell.innerText());
    await cell.press('Enter');
    const drawer = page.getByRole('dialog');
    await expect.poll(() => drawer.locator('.people-table tbody tr').count()).toBe(n);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: t.table.otherFormats }).click();
    const file = page.waitForEvent('download');
    await page.locator('.ant-dropdown:visible').getByText(t.table.pdf).click();
    expect((await file).suggestedFilename()).toBe('干部情况统计表.pdf');
    await desk.open('/statistics');
    await table.waitFor();
  });

  it('defines bands of its own and uses them', async () => {
    await page.getByRole('button', { name: said(t.table.newBands) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t.bands.name, { exact: true }).fill('四十岁左右');
    await dialog.getByLabel(t.bands.ends, { exact: true }).fill('37、42');
    await dialog.getByLabel(t.bands.labels, { exact: true }).fill('37岁以下、40岁左右、43岁以上');
    await dialog.getByRole('button', { name: said(t.bands.save) }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('combobox', { name: t.table.bands }).first().click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '四十岁左右' }).click();
    await expect.poll(() => page.locator('.cross-table thead').innerText()).toContain('40岁左右');
    expect(await page.locator('.table-notes').innerText()).toContain('四十岁左右');
  });

  it('asks in the terms of the regulations, shows near misses with their reason, saves and counts the same people', async () => {
    await desk.open('/statistics/queries');
    await addCondition('年龄');
    await addCondition('某一层次任职的职位数');
    await addCondition('基层工作经历');
    await addCondition('影响期');
    await page.getByRole('button', { name: said(t.query.run) }).click();
    const counts = page.locator('.query-counts');
    await counts.waitFor();
    const yes = Number(/(\d+)/.exec(await counts.locator('strong').innerText())![1]);
    expect(yes).toBeGreaterThan(0);
    await page.getByRole('tab', { name: new RegExp(t.query.tabs.near) }).click();
    await expect.poll(() => page.locator('.reason:visible').count()).toBeGreaterThan(0);
    await page.getByLabel(t.query.name).fill('动议条件');
    await page.locator('.query-save').getByRole('button', { name: said(t.save) }).click();
    await page.locator('.saved-query').filter({ hasText: '动议条件' }).waitFor();
    await page.getByRole('link', { name: t.query.asTable }).click();
    await expect.poll(() => page.locator('.cross-table tbody tr.total .count').first().innerText()).toBe(String(yes));
  });

  it("shows the reserve pool with the district's numbers, down to the names", async () => {
    await desk.open('/reserve');
    await expect.poll(() => page.locator('.reserve-line').innerText()).toBe('共 146 人 · 近三年进入 70 人');
    const rows = page.locator('.cross-table').first().locator('tbody tr');
    expect(await rows.locator('td:nth-child(2)').allInnerTexts()).toEqual(['146', '44', '38', '18', '28', '3', '15']);
    await rows.nth(1).locator('.count').first().click();
    await expect.poll(() => page.locator('.people-table tbody tr').count()).toBe(44);
  });

  it('fits a phone and fails nowhere', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/statistics', '/statistics/queries', '/reserve']) {
      await desk.open(path);
      await page.locator('.page-head').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
    expect(desk.errors).toEqual([]);
  });
});
