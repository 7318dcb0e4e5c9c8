import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../src/features/staffing/messages.ts';
import { launchBrowser } from './browser.ts';
import { Desk, said } from './desk.ts';
import { callerAs, names, type Caller } from './office.ts';
import { startDemo } from './demo.ts';
import { removeDir, type Running } from './server.ts';

/* The journey from a gap in a leading body to a case: compare, try moves by mouse and by keyboard, save the plan, open the case; then key posts and the map. */

const t = messages.zh;
const fill = (text: string, values: Record<string, string | number>): string => text.replace(/\{\{(\w+)\}\}/g, (_, k: string) => String(values[k]));

let server: Running;
let browser: Browser;
let desk: Desk;
let page: Page;
let ask: Caller;
let water: { unitId: string; unitName: string };
let civil: { unitId: string; unitName: string };

beforeAll(async () => {
  server = await startDemo();
  browser = await launchBrowser();
  desk = await Desk.of(browser, server.url, names.clerk);
  page = await desk.open('/staffing');
  ask = await callerAs(server.url, names.clerk);
  const { bodies } = (await ask('GET', '/api/staffing/bodies')).body as { bodies: { unitId: string; unitName: string }[] };
  water = bodies.find((b) => b.unitName.endsWith('水利局'))!;
  civil = bodies.find((b) => b.unitName.endsWith('民政局'))!;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) removeDir(server.dir);
});

type Seat = { postId: string; title: string; establishment: number; holders: { personId: string; name: string }[] };
const seats = async (unit: string): Promise<Seat[]> => ((await ask('POST', '/api/staffing/bodies/read', { unitIds: [unit] })).body as { bodies: { body: { seats: Seat[] } }[] }).bodies[0]!.body.seats;
const place = (title: string, unit = 0) => page.locator('.board-body').nth(unit).locator('[data-place]').filter({ hasText: title }).first();
const roster = async (): Promise<string> => JSON.stringify([(await ask('GET', '/api/roster/units')).body, (await ask('GET', '/api/roster/posts')).body, (await ask('GET', '/api/roster/people?limit=100')).body]);
const verbs = async (): Promise<string[]> => ((await ask('GET', '/api/record/entries?room=staffing')).body as { items: { verb: string }[] }).items.map((i) => i.verb);

describe('leading bodies', () => {
  it('lists bodies by their gaps, lays two side by side, and shows the past', async () => {
    const rows = page.locator('.staffing-table tbody tr.ant-table-row');
    await rows.first().waitFor();
    expect(await rows.first().locator('.gap-short').count()).toBeGreaterThan(0);
    await page.getByPlaceholder(t.search).fill(civil.unitName);
    await rows.filter({ hasText: civil.unitName }).getByRole('checkbox').check();
    await page.getByPlaceholder(t.search).fill(water.unitName);
    await rows.filter({ hasText: water.unitName }).getByRole('checkbox').check();
    await page.getByRole('button', { name: said(t.bodies.compare) }).click();
    await page.getByRole('heading', { level: 2, name: water.unitName }).waitFor();
    expect(await page.locator('.seat-table').count()).toBe(2);
    await page.goto(`${server.url}/staffing/bodies/${water.unitId}?asOf=2024-01-01`);
    await page.locator('.seat-table').waitFor();
    expect(await page.locator('.as-of input').inputValue()).toBe('2024-01-01');
  });

  it('tries moves by mouse and by keyboard and changes nothing but the saved plan', async () => {
    const before = await roster();
    const [from] = (await seats(water.unitId)).filter((s) => s.title === '副局长');
    const [first, second] = from!.holders;
    await page.goto(`${server.url}/staffing/what-if?units=${water.unitId},${civil.unitId}`);
    await place('副局长').waitFor();
    // By mouse: into the empty post of the head of the other body.
    await page.locator(`[data-person="${first!.personId}"]`).dragTo(place('局长', 1));
    await page.getByText(fill(t.whatIf.moves, { n: 1 })).first().waitFor();
    expect(await place('局长', 1).innerText()).toContain(first!.name);
    await page.locator('.moved-person .eligible').waitFor();
    expect(await page.locator('.moved-person .article-chip').count() + await page.locator('.moved-person details').count()).toBeGreaterThan(0);
    // By keyboard: choose, walk to the bench's button, press it.
    await page.locator(`[data-person="${second!.personId}"]`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t.whatIf.toBench }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(fill(t.whatIf.moves, { n: 2 })).first().waitFor();
    expect(await page.locator('.bench').innerText()).toContain(second!.name);
    const effect = page.getByRole('region', { name: `${water.unitName} ${t.whatIf.after}` });
    expect(await effect.locator('.differs').first().innerText()).toContain(`缺配 ${2 + Math.max(0, from!.establishment - from!.holders.length)}`);
    // A reload keeps what is on the desk; undo takes back one step.
    await page.reload();
    await page.getByText(fill(t.whatIf.moves, { n: 2 })).first().waitFor();
    await page.getByRole('button', { name: said(t.whatIf.undo) }).click();
    await page.getByText(fill(t.whatIf.moves, { n: 1 })).first().waitFor();
    await page.getByRole('button', { name: said(t.save) }).first().click();
    await page.getByRole('dialog').getByLabel(t.whatIf.saveTitle).fill('民政局局长人选推演');
    await page.getByRole('dialog').getByRole('button', { name: said(t.save) }).click();
    await page.getByText(t.whatIf.saved).waitFor();
    expect(await roster()).toBe(before);
    const written = (await verbs()).filter((v) => v !== 'staffing.body.read' && v !== 'staffing.demo.loaded' && v !== 'staffing.key-posts.read');
    expect(written).toEqual(['staffing.plan.saved']);
  });

  it('a move leads to the form of a new case, filled in, and opening it is the first change', async () => {
    await page.locator('.moved-person').first().getByRole('button', { name: said(t.whatIf.open) }).click();
    const form = page.locator('.open-case');
    await form.waitFor();
    expect(await form.innerText()).toContain(`${civil.unitName}局长`);
    expect(await form.locator('#reason').inputValue()).toContain('局长');
    expect(page.url()).toContain('/cases?');
  });
});

describe('key posts', () => {
  it('shows what comes due, takes a former age chosen by a person, and takes a mark that another approves', async () => {
    await page.goto(`${server.url}/staffing/key-posts`);
    const table = page.locator('.key-table');
    await table.waitFor();
    await page.getByText(t.keyPosts.year).click();
    expect(await table.locator('.near.within-year, .near.reached').count()).toBeGreaterThan(0);
    await page.getByText(t.keyPosts.unknown, { exact: false }).first().click();
    const row = table.locator('tbody tr').filter({ has: page.getByRole('button', { name: t.keyPosts.determine }) }).first();
    const who = await row.locator('a.strong').first().innerText();
    await row.getByRole('button', { name: t.keyPosts.determine }).click();
    await page.getByRole('dialog').getByText('60 岁').click();
    await page.getByRole('dialog').getByLabel(t.basis).fill('任免审批表');
    await page.getByText(fill(t.keyPosts.ageSentence, { name: who, age: 60, basis: '任免审批表' })).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: said(t.save) }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await verbs())[0]).toMatch(/^staffing\.(retirement\.determined|key-posts\.read)$/);
    // The clerk who proposed a mark cannot approve it; the section head can.
    expect(await page.locator('.waiting').getByRole('button', { name: said(t.keyPosts.approve) }).count()).toBe(0);
    const head = await Desk.of(browser, server.url, names.section);
    const other = await head.open('/staffing/key-posts');
    await other.locator('.waiting').getByRole('button', { name: said(t.keyPosts.approve) }).click();
    await expect.poll(() => other.locator('.waiting').count()).toBe(0);
    expect(head.errors).toEqual([]);
    await head.close();
  });
});

describe('the map', () => {
  it('finds, walks by arrows, has an outline, and does not scroll sideways on a phone', async () => {
    await page.goto(`${server.url}/staffing/map`);
    await page.locator('.map-canvas').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('水利');
    await expect.poll(() => page.locator('.map-foot').innerText()).toContain('水利局');
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.map-foot').innerText()).not.toContain('水利局');
    await page.getByText(t.map.outline, { exact: true }).click();
    expect(await page.getByRole('treeitem').count()).toBeGreaterThan(10);
    const phone = await Desk.of(browser, server.url, names.clerk, { width: 390, height: 844 });
    for (const path of ['/staffing', `/staffing/bodies/${water.unitId}`, `/staffing/what-if?units=${water.unitId}`, '/staffing/key-posts', '/staffing/map', '/staffing/settings']) {
      const small = await phone.open(path);
      await small.locator('#content h1').waitFor();
      await small.waitForLoadState('networkidle');
      expect(await small.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
    await phone.close();
  });

  it('draws only what is seen of ten thousand nodes while panning', async () => {
    const units = 2000;
    const posts = 8000;
    const of = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
    await page.route('**/api/staffing/map*', (route) => route.fulfill({ json: {
      asOf: '2026-11-20', titles: ['局长', '副局长'], units: { id: of(units, (i) => `u${i}`), name: of(units, (i) => `单位${i}`), parent: of(units, (i) => (i === 0 ? -1 : Math.floor((i - 1) / 8))) },
      posts: { unit: of(posts, (i) => i % units), title: of(posts, (i) => i % 2), role: of(posts, () => 1), due: of(posts, () => 1), held: of(posts, () => 1) },
      holders: { post: of(posts, (i) => i), id: of(posts, (i) => `p${i}`), name: of(posts, (i) => `某人${i}`), age: of(posts, (i) => 30 + (i % 30)), retires: of(posts, (i) => i % 4) },
    } }));
    await page.goto(`${server.url}/staffing/map`);
    const canvas = page.locator('.map-canvas');
    await expect.poll(() => canvas.getAttribute('data-shown')).not.toBeNull();
    expect(await page.locator('.map-foot').innerText()).toContain(fill(t.map.nodes, { units, posts }));
    const pan = () => canvas.evaluate(async (at: HTMLCanvasElement) => {
      const box = at.getBoundingClientRect();
      const send = (type: string, x: number, y: number) => at.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
      at.setPointerCapture = () => undefined;
      const gaps: number[] = [];
      const draws: number[] = [];
      let most = 0;
      send('pointerdown', 400, 500);
      let last = performance.now();
      for (let i = 0; i < 120; i++) {
        send('pointermove', 400 - (i % 20) * 10, 500 - i * 40);
        await new Promise((next) => requestAnimationFrame(next));
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        draws.push(Number(at.dataset['ms']));
        most = Math.max(most, Number(at.dataset['shown']));
      }
      send('pointerup', 0, 0);
      const middle = (list: number[], q: number) => [...list].sort((a, b) => a - b)[Math.floor(list.length * q)]!;
      return { most, frame: middle(gaps, 0.5), frame95: middle(gaps, 0.95), draw: middle(draws, 0.5), draw95: middle(draws, 0.95) };
    });
    const measured = await pan();
    process.stdout.write(`map of 10,000 nodes, panning: frame ${measured.frame.toFixed(1)} ms (p95 ${measured.frame95.toFixed(1)}), drawing ${measured.draw.toFixed(1)} ms (p95 ${measured.draw95.toFixed(1)}), at most ${measured.most} boxes drawn\n`);
    await page.getByRole('button', { name: said(t.map.whole) }).click();
    const far = await pan();
    process.stdout.write(`zoomed out to the whole: frame ${far.frame.toFixed(1)} ms (p95 ${far.frame95.toFixed(1)}), drawing ${far.draw.toFixed(1)} ms (p95 ${far.draw95.toFixed(1)}), at most ${far.most} boxes drawn\n`);
    expect(measured.most).toBeGreaterThan(0);
    expect(measured.most).toBeLessThan(60);
    expect(desk.errors).toEqual([]);
  });
});
