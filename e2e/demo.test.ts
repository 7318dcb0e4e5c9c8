import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageMessages as roster } from '../src/features/roster/page-messages.ts';
import { en, zh } from '../src/web/messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, members, names, PASSWORD } from './office.ts';
import { dataDir, removeDir, startServer, type Running } from './server.ts';

const everyone = [...new Set([...Object.values(names), ...members])];
const CHANNELS: Record<string, number> = { 选调生: 44, 公务员: 38, 招硕引博: 18, 事业单位招聘: 28, 社区定向招聘: 3, 其他: 15 };
/** The name of a message shown in place of its words, as `roster.title` would be. */
const KEY = /\b(?:shell|ui|accounts|roster|rosterPages|selection|selectionPages|record|today|cases|case|facts|preview|import|nav|units|field|choice|signIn)\.[a-z]\w*/;

let dir = '';
let server: Running;
let browser: Browser;

beforeAll(async () => {
  dir = dataDir();
  server = await startServer('demo', { dir, env: { STEELYARD_DEMO_PASSWORD: PASSWORD } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  removeDir(dir);
});

describe('npm run demo', () => {
  it('loads the department, says where it runs, and names every account with the one password', () => {
    const told = server.output();
    expect(told).toContain(`http://127.0.0.1:${server.port}`);
    expect(told).toContain('载入演示单位');
    expect(told.split(PASSWORD).length).toBe(2);
    expect([...told.matchAll(/^ {2}([a-z]+) +\S/gm)].map((m) => m[1]).sort()).toEqual([...everyone].sort());
  });

  it('has 900 people, and 146 in the reserve under 35 by six channels', async () => {
    const ask = await callerAs(server.url, names.clerk);
    const count = async (query: string): Promise<number> => (await ask('GET', `/api/roster/people/count?status=serving,retired,left,deceased${query}`)).body.count as number;
    expect(await count('')).toBe(900);
    expect(await count('&reserve=true&ageMax=34')).toBe(146);
    for (const [channel, people] of Object.entries(CHANNELS)) expect(await count(`&reserve=true&ageMax=34&entryChannel=${encodeURIComponent(channel)}`), channel).toBe(people);
    const clerk = await Desk.of(browser, server.url, names.clerk);
    const page = await clerk.open('/roster?reserve=true');
    const note = page.locator('.reserve-note');
    await note.getByText(roster.zh.roster.reserveUnder.replace('{{count}}', '146')).waitFor();
    for (const [channel, people] of Object.entries(CHANNELS)) expect(await note.innerText()).toMatch(new RegExp(`${channel}\\s*${people}`));
    expect(clerk.errors).toEqual([]);
    await clerk.close();
  });

  it('every account signs in and sees a first page without an error', async () => {
    for (const username of everyone) {
      const d = await Desk.of(browser, server.url, username);
      const page = await d.open('/');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('#content').getByRole('alert').count(), username).toBe(0);
      expect(await page.locator('#content').innerText(), username).not.toMatch(KEY);
      expect(d.errors, username).toEqual([]);
      await d.close();
    }
  });

  it('is whole in English: no Chinese in the frame and the headings, no name of a message, and back again', async () => {
    for (const username of [names.clerk, names.head, names.sysadmin, names.auditadmin]) {
      const d = await Desk.of(browser, server.url, username);
      const page = await d.open('/');
      await page.getByRole('button', { name: said(zh.other) }).click();
      const menu = page.getByRole('navigation', { name: en.menu });
      await menu.waitFor();
      const links = await menu.getByRole('link').all();
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        await link.click();
        const heading = page.getByRole('heading', { level: 1 }).first();
        await heading.waitFor();
        await page.waitForLoadState('networkidle');
        const content = await page.locator('#content').innerText();
        expect(content, `${username} ${page.url()}`).not.toMatch(KEY);
        expect(await heading.innerText(), page.url()).not.toMatch(/\p{Script=Han}/u);
        for (const button of await page.locator('#content .page-head').getByRole('button').allInnerTexts()) expect(button, page.url()).not.toMatch(/\p{Script=Han}/u);
      }
      expect((await menu.allInnerTexts()).join(' ')).not.toMatch(/\p{Script=Han}/u);
      // The name of the house, the name of the person and the way back to Chinese stay as they are.
      const foot = (await page.locator('.shell-foot').getByRole('button').allInnerTexts()).filter((x) => !said(en.other).test(x));
      expect(foot.join(' ')).not.toMatch(/\p{Script=Han}/u);
      await page.getByRole('button', { name: said(en.other) }).click();
      await page.getByRole('navigation', { name: zh.menu }).waitFor();
      expect(d.errors).toEqual([]);
      await d.close();
    }
  });

  it('finds and opens a person by the keyboard alone', async () => {
    const d = await Desk.of(browser, server.url, names.clerk);
    const page = await d.open('/today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('row', { name: /闻砚山/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('wry');
    await expect.poll(() => page.getByRole('row', { name: /闻砚山/ }).count()).toBe(0);
    await page.getByRole('row', { name: /温若筠/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const row = page.locator('tr:focus');
    const name = (await row.innerText()).match(/\p{Script=Han}{2,4}/u)![0];
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/roster\/person\//);
    await expect.poll(() => page.locator('#content').innerText()).toContain(name);
    expect(d.errors).toEqual([]);
    await d.close();
  });

  it('fits a screen of 390 pixels without scrolling sideways', async () => {
    for (const username of [names.clerk, names.head, members[0], names.person]) {
      const d = await Desk.of(browser, server.url, username, { width: 390, height: 844 });
      const page = await d.open('/today');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
      expect(scroll, username).toBeLessThanOrEqual(client);
      await d.close();
    }
  });

  it('a second start finds the data and loads nothing again', async () => {
    const entries = async (): Promise<number> => ((await (await fetch(`${server.url}/healthz`)).json()) as { entries: number }).entries;
    // The last sign-ins may still be on their way into the log; two readings a second apart that agree say that all are in.
    let before = { entries: -1 };
    await expect.poll(async () => { const was = before.entries; before = { entries: await entries() }; return before.entries === was; }, { timeout: 20_000, interval: 1000 }).toBe(true);
    expect(await server.stop()).toBe(0);
    server = await startServer('demo', { dir, env: { STEELYARD_DEMO_PASSWORD: PASSWORD } });
    expect(server.output()).not.toContain('载入演示单位');
    expect(server.output()).toContain(names.clerk);
    const after = (await (await fetch(`${server.url}/healthz`)).json()) as { ok: boolean; entries: number };
    expect(after.ok).toBe(true);
    expect(after.entries).toBe(before.entries);
  });
});
