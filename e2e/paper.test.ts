import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit, type PollBundle } from '../src/features/ballots/rules/audit.ts';
import { messages } from '../src/features/ballots/messages.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { startDemo } from './demo.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names } from './office.ts';
import { removeDir, type Running } from './server.ts';

/* Five paper sheets: made and printed in one browser, entered by two people who once differ, cast, closed and counted. */
const t = messages.zh;
const clock = clockAt('2026-11-16');
let server: Running;
let browser: Browser;
let clerk: Desk;
let second: Desk;
let id = '';
const codes: string[] = [];
const options = ['优秀=100', '称职=80', '不称职=40'].map((o, i) => ({ id: `o${i + 1}`, label: o.split('=')[0]!, value: Number(o.split('=')[1]) }));
const form = ['德', '能'].map((label, i) => ({ kind: 'grade', id: `q${i + 1}`, label, options, required: false }));
const press = (page: Page, words: string) => page.getByRole('button', { name: said(words) }).click();

beforeAll(async () => {
  server = await startDemo({ clock });
  browser = await launchBrowser();
  clerk = await Desk.of(browser, server.url, names.clerk);
  second = await Desk.of(browser, server.url, names.clerk2);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

/** Opens a sheet by its code and types what stands on it. */
async function enter(page: Page, code: string, keys: string): Promise<void> {
  await page.getByLabel(t.entry.code).fill(code);
  await page.keyboard.press('Enter');
  await page.locator('.entry-cell').first().waitFor();
  for (const k of keys) await page.keyboard.press(k === '-' ? 'Enter' : k);
  await page.keyboard.press('Enter');
}

it('the roll says who votes on paper; as many sheets are made and printed, each with its code, and registered', async () => {
  const ask = await callerAs(server.url, names.clerk);
  const unitId = ((await ask('GET', '/api/roster/units')).body.units as { id: string; parentId: string | null }[]).find((u) => u.parentId === null)!.id;
  const plan = { title: '纸质民主测评', kind: 'assessment', mode: 'split', forms: { f: form }, sheets: [{ slot: 's1', label: '柏远航', detail: '', form: 'f' }, { slot: 's2', label: '卓映川', detail: '', form: 'f' }], classes: [{ id: 'a', label: '职工代表', weight: null }], times: { issueFrom: '2026-11-16T00:00:00Z', castFrom: '2026-11-16T00:30:00Z', closes: '2026-11-16T10:00:00Z' }, kMin: 5, together: [] };
  const made = await ask('POST', '/api/ballots', { unitId, plan });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  ({ id } = made.body);
  const page = await clerk.open(`/ballots/${id}`);
  await page.getByLabel(t.roll.names).fill(['柏青', '卓然', '南溪', '江淮', '舒朗'].join('\n'));
  await press(page, t.roll.addNames);
  await page.getByLabel(t.roll.onPaper).check();
  await press(page, t.roll.save);
  await page.locator('.ballots-page h2 .quiet', { hasText: '职工代表 5' }).waitFor();
  expect(await page.locator('.ballots-slip').count()).toBe(0);
  const head = await callerAs(server.url, names.head);
  expect((await head('POST', `/api/ballots/${id}/announce`)).status).toBe(200);
  await clerk.open(`/ballots/${id}/papers`);
  await press(page, t.paper.make);
  await page.locator('.paper-print').waitFor();
  for (const code of await page.locator('.paper-code > span').all()) codes.push((await code.textContent())!);
  expect(new Set(codes).size).toBe(5);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.paper-sheet').count()).toBe(5);
  expect(await page.locator('.paper-sheet').first().locator('.paper-box').count()).toBe(3 + 2 * 2 * 3);
  expect(await page.locator('.paper-sheets').isVisible()).toBe(true);
  expect(await page.locator('.ballots-once').isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  await press(page, t.paper.register);
  await page.getByText('已登记“职工代表”5 张').waitFor();
  expect(await page.locator('.paper-sheet').count()).toBe(0);
});

it('is entered by one with the keyboard; a mistyped code is told at once, and the same person is not the second', async () => {
  const page = await clerk.open(`/ballots/${id}/papers/enter`);
  await page.getByLabel(t.entry.code).fill(codes[0]!.replace(/.$/, (l) => (l === 'A' ? 'B' : 'A')));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText(t.entry.typo).waitFor();
  for (const [i, code] of codes.entries()) {
    await enter(page, code, ['1112', '1212', '2222', '1-30', '----'][i]!);
    await page.locator('.entry-lines li', { hasText: code.replace(/ /g, '').slice(-5) }).getByText(t.entry.saved).waitFor();
  }
  await page.getByLabel(t.entry.code).fill(codes[0]!);
  await page.keyboard.press('Enter');
  await page.getByText(t.entry.mine).waitFor();
  expect(await page.locator('.entry-cell').count()).toBe(0);
});

it('is cast when a second person enters the same; where they differ it says about whom, and nothing is cast', async () => {
  const page = await second.open(`/ballots/${id}/papers/enter`);
  for (const [i, code] of codes.entries()) {
    const line = page.locator('.entry-lines li', { hasText: code.replace(/ /g, '').slice(-5) });
    await enter(page, code, ['1113', '1212', '2222', '1-30', '----'][i]!);
    if (i === 0) {
      await line.getByText('卓映川').waitFor();
      expect(await line.textContent()).not.toContain('柏远航');
      await page.getByLabel('卓映川 能').press('2');
      await press(page, t.entry.save);
    }
    await line.getByText('已投出', { exact: false }).waitFor({ timeout: 30_000 });
  }
});

it('is counted after the close with every sheet by its class, and an auditor counts the same', async () => {
  clock.set('2026-11-17');
  const ask = await callerAs(server.url, names.clerk);
  expect((await ask('POST', `/api/ballots/${id}/close`)).status).toBe(200);
  expect((await ask('POST', `/api/ballots/${id}/count`)).body).toEqual({ valid: 9, invalid: 1 });
  const bundle = (await ask('GET', `/api/ballots/${id}/bundle`)).body as PollBundle;
  expect(audit(bundle).filter((c) => !c.ok)).toEqual([]);
  expect(bundle.tally.find((c) => c.slot === 's1')).toMatchObject({ class: 'a', valid: 5, invalid: 0, questions: [{ id: 'q1', options: { o1: 3, o2: 1 }, blank: 1 }, { id: 'q2', options: { o1: 1, o2: 2 }, blank: 2 }] });
  const page = await clerk.open(`/ballots/${id}`);
  await page.getByText('两人一致 5', { exact: false }).waitFor();
  expect([...clerk.errors, ...second.errors]).toEqual([]);
});
