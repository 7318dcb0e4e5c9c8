import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '../src/kernel/canonical.ts';
import type { BallotsFile } from '../src/features/ballots/rules/bundle.ts';
import { cast, makeManifest } from '../src/features/ballots/testing.ts';
import { ballotsFileOf } from '../src/features/ballots/testing-file.ts';
import { launchBrowser } from './browser.ts';
import { startDemo } from './demo.ts';
import { dataDir, removeDir, steelyard } from './server.ts';

/* The page an auditor takes home: fetched once from a server that is then stopped, opened from disk, with sound and tampered files. */
const dir = mkdtempSync(join(tmpdir(), 'steelyard-check-'));
const data = dataDir();
let browser: Browser;
let page: Page;
let file: BallotsFile;
let vkey = '';
const asked: string[] = [];
const errors: string[] = [];
const at = (name: string): string => join(dir, name);
const give = async (name: string): Promise<string> => {
  await page.setInputFiles('#file', at(name));
  await page.waitForFunction((n) => document.querySelector('#verdict') !== null && (document.querySelector('dd')?.textContent ?? n) === n, name);
  return (await page.locator('#verdict').textContent())!;
};

beforeAll(async () => {
  const server = await startDemo({ dir: data });
  const answer = await fetch(`${server.url}/verify-ballot.html`);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  writeFileSync(at('verify-ballot.html'), Buffer.from(await answer.arrayBuffer()));
  await server.stop();
  const made = makeManifest();
  const ballots = [...Array.from({ length: 5 }, () => 'a'), ...Array.from({ length: 7 }, () => 'b')].flatMap((cls, i) => ['s1', 's2'].map((slot) => cast(made, cls, slot, { [slot]: { de: 'abcd'[i % 4]! } })));
  ({ file, vkey } = await ballotsFileOf(made, ballots));
  const other = (await ballotsFileOf(made, ballots, { seed: new Uint8Array(32).fill(3) })).file;
  writeFileSync(at('sound.json'), canonicalBytes(file));
  writeFileSync(at('resigned.json'), canonicalBytes(other));
  writeFileSync(at('result.json'), canonicalBytes({ ...file, tally: [{ ...file.tally[0]!, valid: 4, invalid: 1 }, ...file.tally.slice(1)] }));
  writeFileSync(at('ballot.json'), canonicalBytes({ ...file, ballots: [...file.ballots.slice(1), cast(made, 'a', 's1', { s1: { de: 'a' } })] }));
  writeFileSync(at('title.json'), canonicalBytes({ ...file, manifest: { ...file.manifest, title: '另一个题目' } }));
  writeFileSync(at('other.json'), '{"any":"thing"}');
  browser = await launchBrowser();
  const context = await browser.newContext({ locale: 'zh-CN', offline: true, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('request', (r) => asked.push(r.url()));
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error') errors.push(m.text()); });
  await page.goto(pathToFileURL(at('verify-ballot.html')).href);
});
afterAll(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true, force: true });
  removeDir(data);
});

describe('the page that checks a poll, opened from disk without network', () => {
  it('says of a sound file that every check holds, in both languages', async () => {
    expect(await give('sound.json')).toMatch(/^完好：“年度考核民主测评”，24 张选票/);
    expect(await page.locator('li[data-ok="true"]').count()).toBe(9);
    expect(await page.locator('li[data-ok="false"]').count()).toBe(0);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('#verdict').textContent()).toMatch(/^Sound: .*24 ballots/);
    expect((await page.locator('main').textContent())!.replaceAll(/年度考核民主测评|班子成员|中层|中文/g, '')).not.toMatch(/\p{Script=Han}/u);
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'check-en.png'), fullPage: true });
    await page.getByRole('button', { name: '中文' }).click();
  });
  it('names what is wrong in a file that was touched', async () => {
    expect(await give('result.json')).toMatch(/^有问题：计票：.*（a s1）$/);
    expect(await page.locator('li[data-check="tally"] code').textContent()).toBe('a s1');
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'check-bad.png'), fullPage: true });
    expect(await give('ballot.json')).toMatch(/^有问题：票板/);
    expect(await give('title.json')).toMatch(/^有问题：说明书/);
    expect(await give('other.json')).toMatch(/^有问题：文件/);
    expect(await give('sound.json')).toMatch(/^完好/);
  });
  it('finds a record signed anew when the key kept elsewhere is given', async () => {
    expect(await give('resigned.json')).toMatch(/^完好/);
    await page.fill('#key', vkey);
    await page.locator('#key').blur();
    await page.waitForFunction(() => document.querySelector('#verdict')?.classList.contains('bad'));
    expect(await page.locator('#verdict').textContent()).toMatch(/不是所信任的公钥（record\.vkey）$/);
    expect(await give('sound.json')).toMatch(/^完好/);
  });
  it('fits a small screen, asked nobody for anything and raised no error', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'check-390.png'), fullPage: true });
    expect(asked.filter((u) => !u.startsWith('file://'))).toEqual([]);
    expect(errors).toEqual([]);
    const html = readFileSync(at('verify-ballot.html'), 'utf8');
    expect(html).not.toMatch(/<script[^>]+src=|type="module"|crypto\.subtle|@import|<link/);
  });
  it('the command says the same', async () => {
    expect(await steelyard(['verify-ballot', at('sound.json'), '--vkey', vkey])).toMatchObject({ code: 0 });
    expect(await steelyard(['verify-ballot', at('result.json')])).toMatchObject({ code: 1, output: expect.stringContaining('（a s1）') });
    expect(await steelyard(['verify-ballot', at('nothing.json')])).toMatchObject({ code: 2 });
  });
});
