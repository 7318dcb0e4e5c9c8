import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/ballots/messages.ts';
import { keyTyped, type KeyFile } from '../src/features/ballots/rules/trustee-key.ts';
import { planOf, usual } from '../src/features/ballots/sketch-rules.ts';
import { voterWords } from '../src/features/ballots/voter/words.ts';
import { pageMessages } from '../src/features/selection/page-messages.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { startDemo } from './demo.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { removeDir, steelyard, type Running } from './server.ts';

/* Three trustees make keys, rehearse from the file, and after the close one has lost theirs: the other two open the poll, one from the file, one from paper. */
const t = messages.zh;
const v = voterWords.zh;
const clock = clockAt('2026-11-16');
let server: Running;
let browser: Browser;
let clerk: Desk;
let keepers: Desk[];
const keeperNames = ['简承珩', '尹念彧', '林望栩'];
const files: string[] = [];
let id = '';
let codes: string[] = [];
const press = (page: Page, words: string) => page.getByRole('button', { name: said(words) }).click();
const shot = async (page: Page, name: string): Promise<void> => { if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], `trustees-${name}.png`), fullPage: true }); };
const give = (page: Page, path: string) => page.locator('.ballots-file input').setInputFiles(path);

beforeAll(async () => {
  server = await startDemo({ clock });
  browser = await launchBrowser();
  clerk = await Desk.of(browser, server.url, names.clerk);
  keepers = await Promise.all([names.deputy, names.supervisor, names.person].map((name, i) => Desk.of(browser, server.url, name, i === 2 ? { width: 390, height: 800 } : undefined)));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

it('are chosen in the plan; each makes a key from Today, keeps the file and rehearses with it before the poll can be announced', async () => {
  const ask = await callerAs(server.url, names.clerk);
  const unitId = ((await ask('GET', '/api/roster/units')).body.units as { id: string; parentId: string | null }[]).find((u) => u.parentId === null)!.id;
  const plan = planOf({ kind: 'satisfaction', title: '选人用人工作满意度', subjects: [{ id: 's1', label: '选人用人工作', detail: '' }], ...usual('satisfaction'), issueFrom: '2026-11-16T00:00:00Z', castFrom: '2026-11-16T00:00:00Z', closes: '2026-11-16T10:00:00Z', kMin: 3 });
  ({ id } = (await ask('POST', '/api/ballots', { unitId, plan })).body);
  const roll = await ask('POST', `/api/ballots/${id}/roll`, { voters: ['柏青', '卓然', '南溪'].map((name) => ({ class: 'a', name, personId: null, accountId: null })) });
  codes = roll.body.codes.map((c: { code: string }) => c.code.replace(/ /g, ''));
  const page = await clerk.open(`/ballots/${id}`);
  await press(page, t.poll.change);
  await page.getByText(t.trustees.three, { exact: true }).click();
  for (const [i, name] of keeperNames.entries()) {
    await page.getByLabel(t.trustees.place.replace('{{n}}', String(i + 1))).last().fill(name);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).first().click();
  }
  await shot(page, 'plan');
  await press(page, t.form.save);
  await page.getByText(t.trustees.says).waitFor();
  expect(await page.locator('.ballots-trustees tbody tr').count()).toBe(3);
  await shot(page, 'named');

  for (const [i, keeper] of keepers.entries()) {
    const mine = await keeper.open('/today');
    await mine.getByText(pageMessages.zh.today.rooms.pollKey).waitFor();
    if (i === 0) await shot(mine, 'today');
    await keeper.open(`/ballots/${id}/key`);
    const saved = mine.waitForEvent('download');
    await press(mine, t.key.make);
    const path = (await (await saved).path())!;
    files.push(path);
    await mine.getByText(t.key.now).waitFor();
    await shot(mine, `key-${i}`);
    const kept = JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
    expect(kept).toMatchObject({ poll: id, trustee: keeperNames[i] });
    await mine.getByText(kept.mark).first().waitFor();
    if (i === 0) {
      await mine.emulateMedia({ media: 'print' });
      expect((await mine.locator('.ballots-letters span').allTextContents()).join(' ')).toBe(kept.key);
      expect(await mine.locator('.ballots-sheet').isVisible()).toBe(true);
      await shot(mine, 'sheet');
      await mine.emulateMedia({ media: null });
    }
    // Neither the server nor the browser has it: a page opened anew asks for the file.
    expect(await mine.evaluate(() => Object.keys(localStorage).filter((k) => JSON.stringify(localStorage.getItem(k)).includes('trustee-key')))).toEqual([]);
  }
  const waiting = await clerk.open(`/ballots/${id}`);
  await waiting.getByText(t.trustees.notYet).first().waitFor();
  for (const [i, keeper] of keepers.entries()) {
    const mine = await keeper.open(`/ballots/${id}/key`);
    expect(await mine.locator('.ballots-sheet').count()).toBe(0);
    await mine.locator('.ballots-file').waitFor();
    await give(mine, files[(i + 1) % 3]!);
    await mine.getByRole('alert').getByText('这不是您登记的密钥', { exact: false }).waitFor();
    if (i === 2) {
      expect(await mine.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      await shot(mine, 'rehearse-390');
    }
    await give(mine, files[i]!);
    await mine.getByText(t.key.done.split(' {{')[0]!, { exact: false }).waitFor();
  }
  await shot(keepers[0]!.page, 'rehearsed');
  expect((await (await callerAs(server.url, names.head))('POST', `/api/ballots/${id}/announce`)).status).toBe(200);
});

it('voters see who can open, and cast as ever', async () => {
  const pages: Page[] = [];
  for (const [i, code] of codes.entries()) {
    const page = await (await browser.newContext({ viewport: { width: i === 0 ? 390 : 900, height: 780 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
    page.setDefaultTimeout(30_000);
    pages.push(page);
    await page.goto(`${server.url}/vote#p=${id}&c=${code}`);
    await page.getByText(keeperNames.join('、'), { exact: false }).waitFor();
    if (i === 0) await shot(page, 'voter');
    await press(page, v.begin);
    await page.locator('label.pick', { hasText: /^满意$/ }).click();
    await press(page, v.toReview);
    await press(page, v.cast);
  }
  for (const page of pages) {
    await page.getByRole('heading', { name: `✓ ${v.doneTitle}` }).waitFor({ timeout: 60_000 });
    await page.context().close();
  }
});

it('after the close one reports the key lost, two release theirs, and an auditor counts the same from their file', async () => {
  clock.set('2026-11-17');
  const page = await clerk.open(`/ballots/${id}`);
  await press(page, t.poll.close);
  await page.locator('.ballots-ask').getByRole('button', { name: said(t.poll.close) }).click();
  await page.getByText(t.trustees.waitRelease.replace('{{n}}', '0')).waitFor();
  const [one, two, three] = await Promise.all(keepers.map((k) => k.open(`/ballots/${id}/key`))) as [Page, Page, Page];
  await press(three, t.key.lost);
  await three.getByLabel(t.poll.reason).fill('存密钥的优盘坏了');
  await press(three, t.key.report);
  await three.getByText(t.key.lostDone.replace('{{reason}}', '存密钥的优盘坏了')).waitFor();
  await shot(three, 'lost-390');
  await give(one, files[0]!);
  await one.getByText(t.key.ask.replace('{{name}}', keeperNames[0]!)).waitFor();
  await shot(one, 'release');
  await press(one, t.key.release);
  await one.getByText(t.key.released, { exact: false }).waitFor();
  // The second has only the paper; a slip of the pen is found.
  const { key } = JSON.parse(readFileSync(files[1]!, 'utf8')) as KeyFile;
  expect(keyTyped(key).ok).toBe(true);
  await press(two, t.key.paper);
  await two.getByLabel(t.key.typed).fill(key.replace(/^./, (c) => (c === '2' ? '3' : '2')));
  await press(two, t.key.use);
  await two.getByRole('alert').getByText(t.key.faults['sum']!).waitFor();
  await two.getByLabel(t.key.typed).fill(key.toLowerCase().replaceAll(' ', '-'));
  await press(two, t.key.use);
  await press(two, t.key.release);
  await two.getByText(t.key.released, { exact: false }).waitFor();
  await clerk.open(`/ballots/${id}`);
  await page.getByText(t.trustees.two).waitFor();
  await shot(page, 'closed');
  await press(page, t.poll.count);
  await page.locator('.ballots-ask').getByRole('button', { name: said(t.poll.count) }).click();
  await page.getByText(t.result.order, { exact: false }).waitFor();
  const taken = await (await callerAs(server.url, names.clerk))('GET', `/api/ballots/${id}/bundle`);
  expect(taken.status).toBe(200);
  const file = join(server.dir, 'bundle.json');
  writeFileSync(file, JSON.stringify(taken.body));
  expect(await steelyard(['verify-ballot', file])).toMatchObject({ code: 0, output: expect.stringContaining('3 张选票') });
  expect([clerk, ...keepers].flatMap((d) => d.errors)).toEqual([]);
});
