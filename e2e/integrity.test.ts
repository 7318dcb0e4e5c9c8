import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/integrity/messages.ts';
import { messages as staffing } from '../src/features/staffing/messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* The register of intercessions, the prohibitions of the institution, and what the supervisor looks at; and the day typed into a form that was just opened. */

const t = messages.zh;
let server: Running;
let browser: Browser;
const at = async (who: string, path: string): Promise<{ desk: Desk; page: Page }> => {
  const desk = await Desk.of(browser, server.url, who);
  return { desk, page: await desk.open(path) };
};
const typed = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label, { exact: true }).first();

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('an intercession is filed by anybody, seen by the supervisor, and by nobody else', async () => {
  const { page } = await at(names.section, '/integrity/intercessions');
  await page.getByText(t.register.empty).waitFor();
  await page.locator('.page-extra').getByRole('button', { name: said(t.register.file) }).click();
  await typed(page, t.register.happenedOn).fill('2026-11-01');
  await typed(page, t.register.who).fill('某同志');
  await typed(page, t.register.forWhom).fill('林某');
  await typed(page, t.register.what).fill('来电请予关照');
  await page.getByRole('dialog').getByRole('button', { name: said(t.register.ok) }).click();
  await page.getByText('来电请予关照').waitFor();

  const clerk = await at(names.clerk, '/integrity/intercessions');
  await clerk.page.locator('.intercession').first().waitFor();
  expect(await clerk.page.getByText('来电请予关照').count()).toBe(0);

  const supervisor = await at(names.supervisor, '/integrity/intercessions');
  await supervisor.page.getByText('来电请予关照').waitFor();
  expect(await supervisor.page.locator('.intercession').count()).toBe(2);
  await supervisor.page.goto(`${server.url}/integrity/patterns`);
  await supervisor.page.getByRole('heading', { name: t.patterns.units }).waitFor();
});

it('a prohibition of the institution waits for another head, and is then in force', async () => {
  const { page } = await at(names.deputy, '/integrity/prohibitions');
  await page.locator('.page-extra').getByRole('button', { name: said(t.prohibitions.propose) }).click();
  await typed(page, t.prohibitions.list).fill('区委十条');
  await typed(page, t.prohibitions.words).fill('严禁违规吃请');
  await typed(page, t.prohibitions.source).fill('区委〔2026〕1号');
  await typed(page, t.prohibitions.from).fill('2026-11-01');
  await page.getByRole('dialog').getByRole('button', { name: said(t.prohibitions.propose) }).click();
  await page.getByText(t.prohibitions.waits).waitFor();

  const head = await at(names.head, '/integrity/prohibitions');
  await head.page.getByRole('row').filter({ hasText: '严禁违规吃请' }).getByRole('button', { name: said(t.prohibitions.approve) }).click();
  await head.page.getByRole('row').filter({ hasText: '严禁违规吃请' }).getByRole('button', { name: said(t.prohibitions.end) }).waitFor();
});

it('a number of the institution is proposed with its day', async () => {
  const { page } = await at(names.section, '/staffing/settings');
  await page.locator('.page-extra').getByRole('button', { name: said(staffing.zh.settings.new) }).click();
  await typed(page, staffing.zh.settings.from).fill('2026-11-01');
  expect(await typed(page, staffing.zh.settings.from).inputValue()).toBe('2026-11-01');
});
