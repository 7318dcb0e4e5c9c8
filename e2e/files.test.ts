import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../src/features/files/messages.ts';
import { launchBrowser } from './browser.ts';
import { clockAt } from './clock.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

const t = messages.zh;
const TITLE = '入党积极分子登记表';

/** A white page with one black bar, as a scanner would give it. */
const page = async (bar: number): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="620" height="877"><rect width="620" height="877" fill="#fff"/><rect x="80" y="${bar}" width="460" height="40" fill="#000"/></svg>`)).jpeg({ quality: 95 }).toBuffer();

describe('a file: filed, asked for, approved by another, read, over', () => {
  const clock = clockAt('2026-11-16');
  let server: Running;
  let browser: Browser;
  let clerk: Desk;
  let other: Desk;
  let section: Desk;
  let supervisor: Desk;
  let personId: string;
  let ask: Caller;
  const scans = mkdtempSync(join(tmpdir(), 'steelyard-scans-'));

  beforeAll(async () => {
    server = await startDemo({ clock });
    browser = await launchBrowser();
    [clerk, other, section, supervisor] = await Promise.all([names.clerk, names.clerk2, names.section, names.supervisor].map((n) => Desk.of(browser, server.url, n))) as [Desk, Desk, Desk, Desk];
    ask = await callerAs(server.url, names.clerk);
    personId = await idOf('林望栩');
    for (const n of [1, 2, 3]) writeFileSync(join(scans, `${n}.jpg`), await page(100 + n * 120));
    writeFileSync(join(scans, 'torn.jpg'), (await page(300)).subarray(0, 3000));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (server) removeDir(server.dir);
    rmSync(scans, { recursive: true, force: true });
  });

  const idOf = async (name: string): Promise<string> => (await ask('GET', `/api/roster/people?q=${encodeURIComponent(name)}`)).body.rows[0].id as string;
  const dialog = (p: Page) => p.getByRole('dialog');
  const shown = async (p: Page): Promise<string> => {
    const image = p.locator('.reader-paper img');
    await image.waitFor();
    return (await image.getAttribute('data-page'))!;
  };

  it('a damaged scan is refused by name and what was typed stays; the good ones are filed', async () => {
    const p = await clerk.open(`/files/person/${personId}`);
    await p.getByRole('button', { name: said(t.catalogue.file) }).first().click();
    await dialog(p).getByLabel(t.filing.cls).fill('党、团');
    await p.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await dialog(p).getByLabel(t.filing.name).fill(TITLE);
    await dialog(p).getByLabel(t.filing.made).fill('2012.03');
    await p.locator('[data-scan-files]').setInputFiles([join(scans, '1.jpg'), join(scans, 'torn.jpg')]);
    await dialog(p).getByRole('button', { name: said(t.filing.ok) }).click();
    await dialog(p).getByRole('alert').getByText('torn.jpg').waitFor();
    expect(await dialog(p).getByLabel(t.filing.name).inputValue()).toBe(TITLE);
    await p.locator('[data-scan-files]').setInputFiles([1, 2, 3].map((n) => join(scans, `${n}.jpg`)));
    await dialog(p).getByRole('button', { name: said(t.filing.ok) }).click();
    await dialog(p).waitFor({ state: 'hidden' });
    const row = p.locator('.catalogue tr[data-material]').filter({ hasText: TITLE });
    await row.waitFor();
    expect((await row.innerText()).replace(/\s+/g, ' ')).toContain('2012 03');
    await row.getByRole('button', { name: said(t.catalogue.check) }).click();
    await expect.poll(() => p.locator('.check-pages img').first().evaluate((i: HTMLImageElement) => i.naturalWidth)).toBe(620);
    await dialog(p).getByRole('button', { name: said(t.catalogue.checked) }).click();
    await dialog(p).waitFor({ state: 'hidden' });
    await expect.poll(() => row.getByRole('button', { name: said(t.catalogue.check) }).count()).toBe(0);
  });

  it('asks for two of its pages, and another approves', async () => {
    const p = await other.open(`/files/person/${personId}`);
    await p.getByRole('button', { name: said(t.catalogue.ask) }).click();
    await dialog(p).getByLabel(t.permit.purpose).fill('任前审核');
    await dialog(p).getByLabel(t.permit.second).fill('许知苒');
    await dialog(p).getByLabel(t.permit.minutes).fill('5');
    await dialog(p).getByText(t.permit.chosen, { exact: true }).click();
    await dialog(p).getByRole('checkbox', { name: new RegExp(TITLE) }).check();
    await dialog(p).getByLabel(t.permit.pages).fill('1-2');
    await dialog(p).getByRole('button', { name: said(t.permit.ok) }).click();
    await dialog(p).waitFor({ state: 'hidden' });
    const s = await section.open('/files');
    await s.getByRole('row').filter({ hasText: '林望栩' }).getByRole('button', { name: said(t.home.decide) }).click();
    await dialog(s).getByText('任前审核').waitFor();
    await dialog(s).getByRole('button', { name: said(t.home.approve) }).click();
    await dialog(s).waitFor({ state: 'hidden' });
  });

  it('reads with keys; each page bears the mark of its reader and is in the record once', async () => {
    const p = await other.open('/files');
    await p.getByRole('row').filter({ hasText: '林望栩' }).getByRole('link', { name: said(t.home.open) }).click();
    await p.getByRole('button', { name: said(t.reader.begin) }).click();
    const first = await shown(p);
    await p.getByRole('timer').getByText(/剩余 [45] 分/).waitFor();
    expect(await p.locator('.reader-thumbs button').count()).toBe(2);
    const zoom = async (): Promise<number> => Number(/\d+/.exec(await p.locator('[data-zoom]').innerText())![0]);
    const fitted = await zoom();
    await p.keyboard.press('+');
    expect(await zoom()).toBeGreaterThan(fitted);
    for (let i = 0; i < 12; i++) await p.keyboard.press('+');
    expect(await zoom()).toBe(400);
    for (let i = 0; i < 14; i++) await p.keyboard.press('-');
    expect(await zoom()).toBe(25);
    await p.keyboard.press('0');
    expect(await zoom()).toBe(fitted);
    await p.keyboard.press('r');
    expect(await p.locator('.reader-paper img').getAttribute('style')).toContain('rotate(90deg)');
    await p.keyboard.press('End');
    await expect.poll(() => p.locator('.reader-paper img').getAttribute('data-page').catch(() => first)).not.toBe(first);
    await p.keyboard.press('ArrowRight');
    await p.keyboard.press('Home');
    await expect.poll(() => p.locator('.reader-paper img').getAttribute('data-page').catch(() => '')).toBe(first);

    // The white of the original is #fff everywhere outside the bar; on screen it carries the mark, and the bar stays black.
    const drawn = await p.locator('.reader-paper img').evaluate((i: HTMLImageElement) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [i.naturalWidth, i.naturalHeight];
      canvas.getContext('2d')!.drawImage(i, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1]!;
    });
    const bytes = Buffer.from(drawn, 'base64');
    const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    const marked = (top: number, bottom: number): number => data.subarray(top * info.width, bottom * info.width).filter((v) => v < 235).length;
    expect([info.width, info.height]).toEqual([620, 877]);
    expect(marked(0, 200)).toBeGreaterThan(500);
    expect(marked(600, 877)).toBeGreaterThan(500);
    expect(data[240 * info.width + 300]!).toBeLessThan(90);

    const answer = await callerAs(server.url, names.supervisor);
    const read = (await answer('GET', `/api/files/readings?personId=${personId}`)).body.readings.filter((r: { verb: string }) => r.verb === 'files.page.viewed');
    expect(read.map((r: { page: number; reader: string }) => [r.reader, r.page])).toEqual([['韩清屿', 1], ['韩清屿', 2], ['韩清屿', 1]]);
    const register = await supervisor.open('/files/readings');
    await register.getByRole('row').filter({ hasText: '韩清屿' }).first().waitFor();
  });

  it('a page outside the permit, and the permit in another hand, open nothing', async () => {
    const mine = await callerAs(server.url, names.clerk2);
    const permit = (await mine('GET', '/api/files/permits')).body.permits.find((x: { personName: string }) => x.personName === '林望栩');
    const all = (await mine('GET', `/api/files/people/${personId}/catalogue`)).body.materials.find((m: { title: string }) => m.title === TITLE).pageIds as { id: string; n: number }[];
    expect((await mine('GET', `/api/files/pages/${all[2]!.id}/image?permit=${permit.id}`)).body.error.name).toBe('files.permit-needed');
    expect((await ask('GET', `/api/files/pages/${all[0]!.id}/image?permit=${permit.id}`)).body.error.name).toBe('files.permit-not-yours');
    expect((await ask('GET', `/api/files/pages/${all[0]!.id}/image`)).body.error.name).toBe('files.permit-needed');
  });

  it('given back, it is over: the page says so and opens no more', async () => {
    const { page: p } = other;
    await p.getByRole('button', { name: said(t.reader.give) }).click();
    await p.locator('.ant-popconfirm:visible, .ant-popover:visible').getByRole('button', { name: said(t.reader.give) }).click();
    await p.getByText(t.reader.over).waitFor();
    expect(await p.locator('.reader-paper').count()).toBe(0);
  });

  it('nobody opens their own file: the page says why and under which article', async () => {
    const own = await idOf('韩清屿');
    const p = await other.open(`/files/person/${own}`);
    await p.getByRole('alert').getByText('任何人不得查阅本人的档案').waitFor();
    await p.getByRole('alert').getByRole('button', { name: /查（借）阅/ }).click();
    await p.getByText(/《干部人事档案工作条例》\s*[（(]2018/).first().waitFor();
  });

  it('the catalogue prints with its two-row heading', async () => {
    const p = await clerk.open(`/files/person/${personId}`);
    await p.locator('.catalogue').waitFor();
    await p.emulateMedia({ media: 'print' });
    expect(await p.locator('.catalogue thead').evaluate((e) => getComputedStyle(e).display)).toBe('table-header-group');
    expect(await p.locator('.missing-list').isVisible()).toBe(false);
    await p.emulateMedia({ media: 'screen' });
  });

  it('when its minutes are over the page says so and nothing opens any more; no page failed on the way', async () => {
    const [mine, decides] = [await callerAs(server.url, names.clerk2), await callerAs(server.url, names.section)];
    const { id } = (await mine('POST', '/api/files/permits', { personId, purpose: '复核', scope: null, minutes: 5, secondReader: '许知苒' })).body;
    expect((await decides('POST', `/api/files/permits/${id}/decide`, { approve: true })).status).toBe(200);
    const p = await other.open(`/files/read/${id}`);
    await p.getByRole('button', { name: said(t.reader.begin) }).click();
    const first = await shown(p);
    clock.set('2026-11-17');
    const p2 = await other.open(`/files/read/${id}`);
    await p2.getByText(new RegExp(`${t.reader.over}：${t.standing.over}`)).waitFor();
    const late = await callerAs(server.url, names.clerk2);
    expect((await late('GET', `/api/files/pages/${first}/image?permit=${id}`)).body.error.reason.zh).toBe('批准的 5 分钟已到。');
    expect([...clerk.errors, ...other.errors, ...section.errors, ...supervisor.errors]).toEqual([]);
  });
});
