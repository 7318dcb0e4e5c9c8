import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit, type PollBundle } from '../src/features/ballots/rules/audit.ts';
import { messages } from '../src/features/ballots/messages.ts';
import { PACE } from '../src/features/ballots/rules/pace.ts';
import { voterWords } from '../src/features/ballots/voter/words.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { startDemo } from './demo.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, type Caller } from './office.ts';
import { freePort, removeDir, type Running } from './server.ts';

/* A poll from the plan to the recount, in the browser: seven voters with slips, one at a kiosk, one whose page is reloaded in the middle, one on a small phone. */
const t = messages.zh;
const v = voterWords.zh;
const clock = clockAt('2026-11-16');
let server: Running;
let browser: Browser;
let clerk: Desk;
let head: Desk;
let ask: Caller;
let boxPort = 0;
let pollPath = '';
let second = '';
let pollId = '';
const slips: { name: string; link: string; code: string }[] = [];
const voters = ['柏青', '卓然', '南溪', '江淮', '舒朗', '薄言', '沐阳'];

beforeAll(async () => {
  boxPort = await freePort();
  server = await startDemo({ clock, env: { BOX_PORT: String(boxPort) } });
  browser = await launchBrowser();
  clerk = await Desk.of(browser, server.url, names.clerk);
  head = await Desk.of(browser, server.url, names.head);
  ask = await callerAs(server.url, names.clerk);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

/** A voter's own browser, which knows nothing yet. */
async function phone(width = 1000): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 780 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  return page;
}
/** True when the browser still holds what was answered. */
const answersKept = (page: Page): Promise<boolean> => page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith('steelyard.vote')).some((k) => Object.keys(JSON.parse(JSON.parse(localStorage.getItem(k)!).state).drafts).length > 0));
const press = (page: Page, words: string) => page.getByRole('button', { name: said(words) }).click();

/** Fills one sheet: a grade for every question. */
async function grade(page: Page, grade: string): Promise<void> {
  for (const group of await page.locator('fieldset').filter({ has: page.locator('input[type=radio]') }).all()) await group.locator('label.pick', { hasText: new RegExp(`^${grade}$`) }).click();
}

it('the voter’s page is at most 60 kB of gzipped script', () => {
  const files = readdirSync('dist/web').filter((f) => /^vote-.*\.js$/.test(f));
  const html = readFileSync('dist/web/vote.html', 'utf8');
  const used = files.filter((f) => html.includes(f));
  expect(used).toHaveLength(1);
  expect(html).toMatch(/integrity="sha384-/);
  const size = gzipSync(readFileSync(join('dist/web', used[0]!)), { level: 9 }).length;
  process.stdout.write(`voter’s page: ${size} bytes of gzipped script\n`);
  expect(size).toBeLessThan(60_000);
});

it('is planned and its roll is set by one, with slips shown once; announced by another', async () => {
  const page = await clerk.open('/ballots/new');
  await page.getByLabel(t.form.title, { exact: true }).fill('二〇二六年度民主测评');
  await page.getByLabel(t.form.unit).first().click();
  await page.locator('.ant-select-tree-title').first().click();
  second = ((await ask('GET', '/api/roster/people?limit=3')).body.rows as { name: string }[]).map((r) => r.name).find((n) => n !== '林望栩')!;
  for (const name of ['林望栩', second]) {
    const pick = page.locator('.ballots-pick input').first();
    await pick.fill(name);
    await page.locator('.ant-select-item-option', { hasText: name }).first().click();
  }
  expect(await page.locator('.ballots-chosen li').count()).toBe(2);
  // One class for all, and the times of the server's own clock.
  for (const label of ['B 中层干部', 'C 干部职工代表']) await page.getByRole('button', { name: t.form.drop.replace('{{name}}', label) }).click();
  await page.getByLabel(t.form.issueFrom).fill('2026-11-16T08:00');
  await page.getByLabel(t.form.castFrom).fill('2026-11-16T08:30');
  await page.getByLabel(t.form.closes).fill('2026-11-16T18:00');
  await press(page, t.form.save);
  await page.waitForURL(/\/ballots\/[0-9a-f-]{36}$/);
  pollPath = new URL(page.url()).pathname;
  pollId = pollPath.split('/').pop()!;
  await page.getByText(t.poll.rollFirst).waitFor();
  await page.getByLabel(t.roll.names).fill(voters.join('\n'));
  await press(page, t.roll.addNames);
  await press(page, t.roll.save);
  await page.locator('.ballots-once').waitFor();
  for (const slip of await page.locator('.ballots-slip').all()) {
    const link = (await slip.locator('.ballots-qr').getAttribute('aria-label'))!;
    slips.push({ name: (await slip.locator('p').first().textContent())!.split('　')[0]!, link, code: (await slip.locator('.ballots-code').textContent())! });
  }
  expect(slips.map((s) => s.name).sort()).toEqual([...voters].sort());
  await page.reload();
  await page.getByText(t.poll.announceOther).waitFor();
  expect(await page.locator('.ballots-slip').count()).toBe(0);

  const other = await head.open(pollPath);
  await press(other, t.poll.announce);
  await other.locator('.ballots-ask').getByRole('button', { name: said(t.poll.announce) }).click();
  await other.getByText(t.live.title).waitFor();
  await other.getByText(t.poll.hash).waitFor();
});

it('voters fill in, review, cast and get a receipt; a reload in the middle loses nothing; a small phone shows all', async () => {
  expect(slips).toHaveLength(7);
  const pages: Page[] = [];
  const cast: Promise<{ port: string; sent: string | undefined; set: string | undefined }>[] = [];
  const seen = async (r: Response) => ({ port: new URL(r.url()).port, sent: (await r.request().allHeaders())['cookie'], set: (await r.allHeaders())['set-cookie'] });
  for (const [i, slip] of slips.slice(0, 5).entries()) {
    // One of them is signed in beside it, in the same browser.
    const page = i === 4 ? await clerk.page.context().newPage() : await phone(i === 1 ? 390 : 1000);
    page.on('response', (r) => { if (r.url().includes('/api/box/') && r.request().method() === 'POST') cast.push(seen(r)); });
    pages.push(page);
    await page.goto(slip.link.replace(/^https?:\/\/[^/]+/, server.url));
    await page.getByText(v.promises[0]!).waitFor();
    expect(await page.locator('main li').count()).toBe(3);
    await press(page, v.begin);
    await page.getByRole('heading', { name: '林望栩' }).waitFor();
    await grade(page, i % 2 ? '称职' : '优秀');
    if (i === 1) expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    if (i === 2) {
      await page.reload();
      await press(page, v.goOn);
      await page.getByRole('heading', { name: '林望栩' }).waitFor();
      expect(await page.locator('label.pick.on').count()).toBe(6);
    }
    await press(page, v.next);
    await grade(page, '称职');
    await press(page, v.toReview);
    expect(await page.locator('.review li').count()).toBe(2);
    expect(await answersKept(page)).toBe(true);
    await press(page, v.cast);
    // Until five have taken their ballots none is accepted, and the page says why it waits.
    if (i === 0) await page.locator('.wait').getByText('领票的只有 1 人', { exact: false }).waitFor();
  }
  for (const [i, page] of pages.entries()) {
    await page.getByRole('heading', { name: `✓ ${v.doneTitle}` }).waitFor({ timeout: 60_000 });
    // Two sheets, and the slip of the time it took.
    expect(await page.locator('.receipts li').count()).toBe(3);
    await press(page, v.check);
    await page.getByText(v.found.replace('{n}', '3')).waitFor();
    // What was answered is not kept in the browser.
    expect(await answersKept(page)).toBe(false);
    if (i === 0) {
      await press(page, v.again);
      await page.getByRole('heading', { name: '林望栩' }).waitFor();
      await grade(page, '基本称职');
      await press(page, v.next);
      await grade(page, '称职');
      await press(page, v.toReview);
      await press(page, v.cast);
      await page.getByRole('heading', { name: `✓ ${v.doneTitle}` }).waitFor({ timeout: 60_000 });
    }
    await Promise.all(cast);
    await (i === 4 ? page.close() : page.context().close());
  }
  // Ballots go to the address of the box alone, and nothing of a session goes with them.
  expect(cast.length).toBeGreaterThanOrEqual(18);
  for (const r of await Promise.all(cast)) expect(r).toEqual({ port: String(boxPort), sent: undefined, set: undefined });
});

it('over plain http from elsewhere the page says why nobody can vote there', async () => {
  const page = await phone(390);
  // A name that is not this machine's own; what answers is the same server.
  await page.route('http://office.example/**', async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('http://office.example', server.url) }) }));
  await page.goto(slips[6]!.link.replace(/^https?:\/\/[^/]+/, 'http://office.example'));
  await page.getByText(v.insecure).waitFor();
  expect(await page.getByRole('button', { name: said(v.begin) }).count()).toBe(0);
  await page.context().close();
});

it('the same slip on a second device is told what to do; a wrong code and a page that is not the announced one are refused', async () => {
  const page = await phone();
  await page.goto(slips[0]!.link.replace(/^https?:\/\/[^/]+/, server.url));
  await press(page, v.begin);
  await page.getByRole('alert').getByText('一人一票').waitFor();
  const wrong = await phone();
  await wrong.goto(`${server.url}/vote#p=${pollId}&c=AAAABBBBCCCCDDDD`);
  await wrong.getByRole('alert').getByText('名册').waitFor();
  const other = await phone();
  await other.goto(`${server.url}/vote#p=${pollId}&c=${slips[5]!.code.replace(/ /g, '')}&m=0123456789abcdef`);
  await other.getByText(v.notTheOne).waitFor();
  await Promise.all([page, wrong, other].map((p) => p.context().close()));
});

it('a kiosk serves one after another and keeps nothing of them', async () => {
  const page = await phone();
  await page.goto(`${server.url}/vote#p=${pollId}&k=1`);
  expect(slips).toHaveLength(7);
  for (const slip of slips.slice(5)) {
    await page.getByLabel(v.code).fill(slip.code.toLowerCase());
    await press(page, v.open);
    await press(page, v.begin);
    await page.getByRole('heading', { name: '林望栩' }).waitFor();
    await grade(page, '优秀');
    await press(page, v.next);
    await press(page, v.toReview);
    await press(page, v.cast);
    await page.getByRole('heading', { name: `✓ ${v.doneTitle}` }).waitFor({ timeout: 60_000 });
    await press(page, v.finish);
    await page.getByLabel(v.code).waitFor();
    expect(await page.getByLabel(v.code).inputValue()).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith('steelyard.vote')))).toEqual([]);
  }
  await page.context().close();
});

it('is closed after its time, counted, shown by what may be shown, and an auditor counts the same', async () => {
  const page = await clerk.open(pollPath);
  await page.getByText(t.poll.notYet.replace('{{time}}', '11-16 18:00')).waitFor();
  expect(await page.locator('.ballots-counts tbody tr').first().locator('td').allTextContents()).toEqual(['A 班子成员', '7', '7', '7', '100%']);
  clock.set('2026-11-17');
  await clerk.open(pollPath);
  await press(page, t.poll.close);
  await page.locator('.ballots-ask').getByRole('button', { name: said(t.poll.close) }).click();
  await press(page, t.poll.count);
  await page.locator('.ballots-ask').getByRole('button', { name: said(t.poll.count) }).click();
  await page.getByText(t.result.order, { exact: false }).waitFor();
  const first = page.locator('.ballots-result').first().locator('tbody tr').first();
  // Seven ballots on the first question about the first person: 优秀 of two pages and two at the kiosk, 称职 of two, 基本称职 of the one who cast again.
  expect(await first.locator('td').allTextContents()).toEqual([t.result.total, '7', '4', '2', '1', '0', '0', '0', ((400 + 160 + 60) / 7).toFixed(1)]);
  // The session of the day before is over.
  const taken = await (await callerAs(server.url, names.clerk))('GET', `/api/ballots/${pollId}/bundle`);
  expect(taken.status).toBe(200);
  const bundle = taken.body as PollBundle;
  expect(audit(bundle).filter((c) => !c.ok)).toEqual([]);
  expect(bundle.ballots).toHaveLength(21);
  // Of six it is known how fast they were; the one who opened the page anew is not guessed at.
  const pace = bundle.tally.find((c) => c.slot === PACE)!.questions[0]!;
  expect([Object.values(pace.options).reduce((a, b) => a + b, 0), pace.blank]).toEqual([6, 1]);
  const anybody = await phone();
  await anybody.goto(`${server.url}/vote#p=${pollId}&b=1`);
  await anybody.getByText(v.boardCount.replace('{n}', '21').replace('{state}', v.stateShut)).waitFor();
  await anybody.context().close();
  expect([...clerk.errors, ...head.errors]).toEqual([]);
  // No code of a slip is anywhere in what the installation keeps.
  const kept = (dir: string): string[] => readdirSync(dir).flatMap((f) => (statSync(join(dir, f)).isDirectory() ? kept(join(dir, f)) : [join(dir, f)]));
  const all = kept(server.dir).map((f) => readFileSync(f).toString('latin1'));
  for (const s of slips) expect(all.some((text) => text.includes(s.code.replace(/ /g, '')) || text.includes(s.code))).toBe(false);
});
