import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seen } from '../src/features/roster/papers/testing.ts';
import { pageMessages } from '../src/features/roster/page-messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/*
 * Papers as a clerk takes them out: a form as PDF, the roster as PDF, the forms of many as a job, and a template of the office that
 * is refused with its wrong line, mended, tried and put in force.
 */

const t = pageMessages.zh;
const files = mkdtempSync(join(tmpdir(), 'steelyard-papers-'));
let server: Running;
let browser: Browser;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
  desk = await Desk.of(browser, server.url, names.clerk, { width: 1280, height: 800 });
  page = await desk.open('/roster');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
  removeDir(files);
});

const bare = (text: string): string => text.replace(/\s/g, '');
const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(readFileSync(await download.path()));
/** What the browser is given when something is pressed. */
async function given(press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}
const pick = async (button: string, item: string): Promise<void> => {
  await page.getByRole('button', { name: `${button} ${t.papers.more}` }).first().click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};
/** With STEELYARD_SHOTS=<folder> the journey leaves pictures behind. */
const shot = async (name: string): Promise<void> => {
  const folder = process.env['STEELYARD_SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};

it('the roster and a form come out as PDF with the reader at the foot', async () => {
  await page.locator('.roster-table tbody tr[data-row-key]').first().waitFor();
  await shot('roster');
  const list = await given(() => pick(t.roster.exportXlsx, t.papers.roster.pdf));
  expect(list.name).toBe('干部名册.pdf');
  const pages = await seen(list.bytes, 40);
  expect(bare(pages[0]!.text)).toContain('序号');
  const me = (await (await callerAs(server.url, names.clerk))('GET', '/api/accounts/me')).body as { account: { displayName: string } };
  for (const p of pages) expect(bare(p.text)).toContain(`导出：${me.account.displayName}20`);
  await page.locator('.roster-table tbody tr[data-row-key] a').first().click();
  await page.locator('.person-head').waitFor();
  await shot('person');
  const form = await given(() => pick(t.person.docx, t.papers.forms.pdf));
  const [front, back] = await seen(form.bytes, 60);
  expect(bare(front!.text)).toContain('干部任免审批表');
  expect(bare(back!.text)).toContain('家庭主要成员');
  expect(bare(`${front!.text}${back!.text}`)).not.toMatch(/999999\d{8}/);
});
it('all forms of a filter are a job whose zip is fetched in the window', async () => {
  await desk.open('/roster?status=serving');
  await page.locator('.roster-table tbody tr[data-row-key]').first().waitFor();
  await page.getByRole('button', { name: said(t.papers.formsAll) }).click();
  await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
  const window = page.getByRole('dialog').filter({ hasText: t.papers.jobTitle });
  await window.getByText(t.papers.jobTitle).waitFor();
  await window.getByRole('link').waitFor({ timeout: 120_000 });
  await shot('job');
  const zip = await given(() => window.getByRole('link').click());
  expect(Object.keys(unzipSync(zip.bytes)).filter((n) => n.endsWith('.docx')).length).toBeGreaterThan(100);
}, 180_000);
it('a list for discussion is made of the people chosen, with what is proposed for each as written', async () => {
  await desk.open('/roster?status=serving');
  const boxes = page.locator('.roster-table tbody tr[data-row-key] input[type=checkbox]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.locator('.selection-bar').getByRole('button', { name: said(t.papers.appointments.open) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.appointment-table input').first().fill('任砚溪区水务局副局长（试用期一年）');
  await dialog.getByLabel(t.papers.appointments.meeting).fill('区委常委会会议');
  const paper = await given(() => dialog.getByRole('button', { name: said(t.papers.appointments.pdf) }).click());
  expect(paper.name).toBe('讨论任免干部名单.pdf');
  const [first] = await seen(paper.bytes, 40);
  for (const word of ['讨论任免干部名单', '区委常委会会议', '任砚溪区水务局副局长', '任现职级时间', '共2人', '导出：']) expect(bare(first!.text)).toContain(word);
  await page.keyboard.press('Escape');
}, 120_000);
it('the table of leading posts comes from the page of units', async () => {
  await desk.open('/roster/units');
  const table = await given(() => pick(t.papers.bodies, t.papers.roster.pdf));
  const [first] = await seen(table.bytes, 40);
  for (const word of ['各单位领导职数配备情况表', '应配', '实配', '超配', '缺配']) expect(bare(first!.text)).toContain(word);
  await shot('units');
});
it('a wrong template names its line; mended, it is tried and put in force; and taken back', async () => {
  await desk.open('/roster/templates');
  const kind = page.getByRole('region', { name: t.papers.kind.form });
  const builtIn = await given(() => kind.getByRole('link', { name: t.papers.download }).click());
  const parts = unzipSync(builtIn.bytes);
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const write = (name: string, text: string): string => {
    const path = join(files, name);
    writeFileSync(path, zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(text) }));
    return path;
  };
  const choose = (path: string): Promise<void> => kind.locator('input[type=file]').setInputFiles(path);
  await choose(write('错.docx', xml.replace('{民族}', '{名族}')));
  await kind.getByRole('button', { name: said(t.papers.install) }).click();
  await kind.getByText('有不认识的字段“名族”').waitFor();
  await kind.getByText('是否应为“{民族}”').waitFor();
  await shot('template-refused');
  await choose(write('本区.docx', xml.replace('填表人：', '经办人：')));
  const tried = await given(() => kind.getByRole('button', { name: said(t.papers.tryIt) }).click());
  expect(new TextDecoder().decode(unzipSync(tried.bytes)['word/document.xml']).replace(/<[^>]+>/g, '').includes('经办人：李明')).toBe(true);
  await kind.getByRole('button', { name: said(t.papers.install) }).click();
  await kind.getByText('第 1 版“本区.docx”').first().waitFor();
  await kind.getByText(t.papers.fields, { exact: true }).click();
  await kind.getByText(t.papers.history, { exact: true }).click();
  await shot('template');
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await shot('template-390');
  await page.setViewportSize({ width: 1280, height: 800 });
  await kind.getByRole('button', { name: said(t.papers.back) }).click();
  await kind.getByText(t.papers.builtIn).waitFor();
  await desk.open('/record');
  await page.getByText('恢复使用内置模板').first().waitFor();
  expect(desk.errors).toEqual([]);
}, 120_000);
