import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../src/features/ballots/messages.ts';
import { gradeForm } from '../src/features/ballots/testing.ts';
import { voterWords } from '../src/features/ballots/voter/words.ts';
import { issuerWords } from '../src/server/issuer/words.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { startDemo } from './demo.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, type Caller } from './office.ts';
import { freePort, removeDir, steelyard, type Running } from './server.ts';

/* A poll with a second issuer, each of the two in a process of its own: roll out, keys in, two slips for a voter, close, statement, count, recount. */
const t = messages.zh;
const v = voterWords.zh;
const i = issuerWords.zh;
const clock = clockAt('2026-11-16');
const dir = mkdtempSync(join(tmpdir(), 'steelyard-second-'));
let server: Running;
let browser: Browser;
let issuer: { child: ChildProcess; output: () => string };
let admin: Page;
let ports: [number, number];
let ask: Caller;
let pollId = '';
const codes = new Map<string, string>();
const slips = new Map<string, { link: string; code: string }>();
const press = (page: Page, words: string) => page.getByRole('button', { name: said(words) }).click();

async function startIssuer(): Promise<void> {
  const child = spawn(process.execPath, [resolve('bin/steelyard.js'), 'issuer', '--port', String(ports[0]), '--admin-port', String(ports[1]), '--data', join(dir, 'issuer')], { env: { ...process.env, ...clock.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d: Buffer) => (text += d.toString()));
  issuer = { child, output: () => text };
  for (let tries = 0; !text.includes('Ctrl+C'); tries++) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`the second issuer did not start:\n${text}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}
async function enter(): Promise<void> {
  await admin.goto(`http://127.0.0.1:${ports[1]}/`);
  await admin.getByLabel(i.key).fill(/key: ([A-Z0-9 ]+)/.exec(issuer.output())![1]!);
  await press(admin, i.enter);
  await admin.getByText(i.lead).waitFor();
}
const phone = async (): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 780 }, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(20_000);
  return page;
};

beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  [server, browser] = await Promise.all([startDemo({ clock }), launchBrowser(), startIssuer()]);
  ask = await callerAs(server.url, names.clerk);
  admin = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
});
afterAll(async () => {
  await browser?.close();
  issuer?.child.kill('SIGTERM');
  await server?.stop();
  if (server) removeDir(server.dir);
  removeDir(dir);
});

it('the roll goes to the second issuer and its keys come back before the announcement', async () => {
  const times = { issueFrom: '2026-11-16T00:00:00Z', castFrom: '2026-11-16T00:30:00Z', closes: '2026-11-16T10:00:00Z' };
  const units = (await ask('GET', '/api/roster/units')).body.units as { id: string }[];
  const plan = { title: '民主测评', kind: 'satisfaction', mode: 'split', forms: { f: gradeForm.slice(0, 1) }, sheets: [{ slot: 's1', label: '食堂', detail: '', form: 'f' }], classes: [{ id: 'a', label: '职工', weight: null }], times, kMin: 3, together: [], second: { label: '纪检监察组', address: `http://127.0.0.1:${ports[0]}` } };
  pollId = (await ask('POST', '/api/ballots', { unitId: units[0]!.id, plan })).body.id;
  const roll = await ask('POST', `/api/ballots/${pollId}/roll`, { voters: ['柏青', '卓然', '南溪'].map((name) => ({ class: 'a', name, personId: null, accountId: null })) });
  for (const c of roll.body.codes as { name: string; code: string }[]) codes.set(c.name, c.code.replace(/ /g, ''));
  const clerk = await Desk.of(browser, server.url, names.clerk);
  const page = await clerk.open(`/ballots/${pollId}`);
  await page.getByText(t.second['keys-missing']!).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t.second['roll']! }).click()]);
  await download.saveAs(join(dir, 'roll.json'));

  await enter();
  await admin.getByLabel(i.file).setInputFiles(join(dir, 'roll.json'));
  await press(admin, i.doImport);
  await admin.getByText(i.slipsNote).waitFor();
  for (const slip of await admin.locator('.slip').all()) slips.set((await slip.locator('p').first().textContent())!.split('　')[0]!, { link: (await slip.locator('div[role=img]').getAttribute('aria-label'))!, code: (await slip.locator('p.code').textContent())! });
  expect([...slips.keys()].sort()).toEqual([...codes.keys()].sort());
  await admin.goto(`http://127.0.0.1:${ports[1]}/poll/${pollId}`);
  const [keys] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: i.keys }).click()]);
  await keys.saveAs(join(dir, 'keys.json'));

  await page.locator('input[data-second=keys]').setInputFiles(join(dir, 'keys.json'));
  await page.getByText(t.second['keys-ready']!).waitFor();
  expect((await (await callerAs(server.url, names.head))('POST', `/api/ballots/${pollId}/announce`, {})).status).toBe(200);
  expect(clerk.errors).toEqual([]);
});

it('a voter needs both slips, in either order, scanned or typed; an issuer that is away is waited for', async () => {
  const own = (link: string): string => link.replace(/^https?:\/\/[^/]+/, server.url);
  const pages: Page[] = [];
  for (const [n, name] of ['柏青', '卓然', '南溪'].entries()) {
    const page = await phone();
    pages.push(page);
    const slip = slips.get(name)!;
    const first = `${server.url}/vote#p=${pollId}&c=${codes.get(name)}`;
    if (n === 2) {
      // The supervision slip first, then the other in the same browser.
      await page.goto(own(slip.link));
      await page.getByText(v.secondFirst).waitFor();
      await page.goto('about:blank');
    }
    await page.goto(first);
    if (n === 0) {
      issuer.child.kill('SIGKILL');
      await press(page, v.begin);
      await page.getByLabel(v.secondCode).fill(slip.code.toLowerCase());
      await press(page, v.secondTake);
      await page.getByRole('alert').getByText('连不上“纪检监察组”', { exact: false }).waitFor();
      await startIssuer();
      // Nothing is lost by a reload.
      await page.reload();
    }
    await press(page, v.begin);
    if (n < 2) {
      await page.getByLabel(v.secondCode).fill(n === 1 ? 'AAAABBBBCCCCDDDD' : slip.code);
      await press(page, v.secondTake);
      if (n === 1) {
        await page.getByRole('alert').getByText('监督码不对', { exact: false }).waitFor();
        await page.getByLabel(v.secondCode).fill(slip.code);
        await press(page, v.secondTake);
      }
    }
    await page.getByRole('heading', { name: '食堂' }).waitFor();
    await page.locator('label.pick', { hasText: /^优秀$/ }).click();
    await press(page, v.toReview);
    await press(page, v.cast);
  }
  for (const page of pages) await page.getByRole('heading', { name: `✓ ${v.doneTitle}` }).waitFor({ timeout: 40_000 });
});

it('after the close its statement comes in, then the poll is counted, and anybody counts the same', async () => {
  clock.set('2026-11-17');
  const clerk = await Desk.of(browser, server.url, names.clerk);
  const page = await clerk.open(`/ballots/${pollId}`);
  await press(page, t.poll.close);
  await page.locator('.ballots-ask').getByRole('button', { name: said(t.poll.close) }).click();
  await page.getByText(t.second['wanted']!).waitFor();
  expect(await page.getByRole('button', { name: said(t.poll.count) }).isDisabled()).toBe(true);
  await enter();
  await admin.goto(`http://127.0.0.1:${ports[1]}/poll/${pollId}`);
  await admin.getByText(i.closed, { exact: false }).waitFor();
  const [statement] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: i.statement }).click()]);
  await statement.saveAs(join(dir, 'statement.json'));
  await page.locator('input[data-second=statement]').setInputFiles(join(dir, 'statement.json'));
  await page.getByText(t.second['stated']!.replace('{{n}}', '3')).waitFor();
  await press(page, t.poll.count);
  await page.locator('.ballots-ask').getByRole('button', { name: said(t.poll.count) }).click();
  await page.getByText(t.result.order, { exact: false }).waitFor();
  const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t.poll.bundle }).click()]);
  await taken.saveAs(join(dir, 'ballots.json'));
  const good = await steelyard(['verify-ballot', join(dir, 'ballots.json'), '--lang', 'en']);
  expect(good.output).toMatch(/✓ Second issuer: .*keys are destroyed/);
  expect(good.code).toBe(0);
  writeFileSync(join(dir, 'bad.json'), readFileSync(join(dir, 'ballots.json'), 'utf8').replace(/"token2":"(.)/, (_, c: string) => `"token2":"${c === 'A' ? 'B' : 'A'}`));
  const bad = await steelyard(['verify-ballot', join(dir, 'bad.json'), '--lang', 'en']);
  expect(bad.code).toBe(1);
  expect(bad.output).toMatch(/token of the second issuer/);
  expect(clerk.errors).toEqual([]);
});
