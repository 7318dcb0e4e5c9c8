import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/policy/messages.ts';
import { writeZip } from '../src/features/roster/formats/zip.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* A text from the file to the library: preview, doubts, the second person, search, 口径, two versions, and the article of a case's verdict beside the case. */

const t = messages.zh;
let server: Running;
let browser: Browser;

beforeAll(async () => {
  server = await startDemo({ clock: clockAt('2026-11-16') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

const docx = (lines: readonly string[]): Buffer => Buffer.from(writeZip([{ name: 'word/document.xml', bytes: new TextEncoder().encode(`<w:document xmlns:w="w"><w:body>${lines.map((l) => `<w:p><w:r><w:t>${l}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`) }]));
const first = ['衍溪市年轻干部挂职办法', '第一章 总则', '第一条 为了规范挂职锻炼，制定本办法。', '第二条 挂职时间一般为一年，挂职期间不占领导职数。', '第四条 本办法自发布之日起施行。'];
const second = ['衍溪市年轻干部挂职办法', '第一章 总则', '第一条 为了规范挂职锻炼，制定本办法。', '第二条 挂职时间一般为两年，挂职期间不占领导职数。', '第三条 挂职期满应当进行考核并写出鉴定。', '第四条 本办法自发布之日起施行。'];

it('a regulation is imported with its doubts, approved by another, found, compared, and opened beside a case', async () => {
  const clerk = await Desk.of(browser, server.url, names.clerk);
  const bring = async (file: string, lines: readonly string[], year: string, day: string, more: { accept?: string; isNew?: boolean }): Promise<string> => {
    await clerk.open('/policy/import');
    await clerk.page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer: docx(lines) });
    const send = clerk.page.getByRole('button', { name: said(t.import.send) });
    await send.waitFor();
    if (more.accept) {
      await clerk.page.getByText('中间缺 1 条').waitFor();
      expect(await send.isDisabled()).toBe(true);
      await clerk.page.getByLabel(t.import.accept).last().fill(more.accept);
    }
    if (more.isNew) {
      await clerk.page.getByLabel(t.import.name).fill('《衍溪市年轻干部挂职办法》');
      await clerk.page.getByLabel(t.import.short).fill('挂职办法');
    } else {
      await clerk.page.getByRole('combobox', { name: t.import.work }).fill('挂职');
      await clerk.page.locator('.ant-select-item-option').filter({ hasText: '挂职办法' }).first().click();
    }
    await clerk.page.getByLabel(t.import.year).fill(year);
    await clerk.page.getByLabel(t.import.from).fill(day);
    await clerk.page.getByLabel(t.import.note).fill('办公室文件');
    await send.click();
    await clerk.page.waitForURL(/policy\/texts\//);
    await clerk.page.getByText(t.text.state.proposed).first().waitFor();
    return clerk.page.url();
  };
  const section = await Desk.of(browser, server.url, names.section);
  const approve = async (url: string): Promise<void> => {
    await section.open(url.slice(server.url.length));
    await section.page.getByLabel(t.text.noteLabel).last().fill('已对照原文逐条核对');
    await section.page.getByRole('button', { name: said(t.text.approve) }).click();
    await section.page.getByText(t.text.state.approved).first().waitFor();
  };
  await approve(await bring('挂职办法.docx', first, '2024', '2024.05.01', { accept: '原文第三条已删除', isNew: true }));
  await approve(await bring('挂职办法新.docx', second, '2026', '2026.06.01', {}));

  await section.page.getByRole('link', { name: t.text.compare }).click();
  await section.page.locator('.policy-change[data-kind=changed] del').waitFor();
  expect(await section.page.locator('.policy-change[data-kind=changed] del').innerText()).toContain('一');
  expect(await section.page.locator('.policy-change[data-kind=added]').innerText()).toContain('第三条');

  const { page } = clerk;
  await clerk.open('/policy');
  await page.locator('[data-search]').first().fill('挂职要多长时间');
  await page.keyboard.press('Enter');
  await page.locator('.policy-hit').first().waitFor();
  expect(await page.locator('.policy-hit').first().innerText()).toContain('两年');
  await page.locator('.policy-hit').first().getByRole('link').first().click();
  await page.getByRole('button', { name: said(t.article.give) }).click();
  await page.getByLabel(t.article.question).fill('挂职两年中途调回算不算期满');
  await page.getByLabel(t.article.answer).fill('不算，按实际时间写鉴定。');
  await page.getByRole('button', { name: said(t.article.save) }).click();
  await page.locator('.policy-ruling').filter({ hasText: '不算，按实际时间' }).waitFor();

  const ask = await callerAs(server.url, names.section);
  const cases = (await ask('GET', '/api/selection/cases?state=running')).body.cases as { id: string; step: string }[];
  await section.open(`/cases/${cases[0]!.id}`);
  await section.page.locator('.article-chip').first().click();
  await section.page.locator('.policy-drawer .policy-article').first().waitFor();
  expect(section.page.url()).toContain(`/cases/${cases[0]!.id}`);
  expect([...clerk.errors, ...section.errors]).toEqual([]);
  await clerk.close();
  await section.close();
});
