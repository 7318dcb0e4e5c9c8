import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formDocx } from '../src/features/roster/formats/form-docx.ts';
import type { AppointmentForm } from '../src/features/roster/formats/form.ts';
import { sampleForm } from '../src/features/roster/papers/samples.ts';
import { rules, type SeenPage } from '../src/features/roster/papers/testing.ts';
import { launchBrowser } from './browser.ts';

/*
 * The Word form as a renderer that is not ours shows it: the cells where the customary form has them (formats.md 3.2, 3.3), and
 * every text and line where it was. `STEELYARD_GOLDEN=renew` makes the pictures and places anew.
 */

const DPI = 150;
const FOLDER = 'e2e/golden';
const renew = process.env['STEELYARD_GOLDEN'] === 'renew';
/** How far a text may stand from its place, in mm; another browser rounds by less than 0.3. */
const OFF = 0.4;

/** A cell's text and its edges in mm from the corner of its page. */
type Box = { text: string; x: number; y: number; w: number; h: number };
type Shown = { size: Box; cells: Box[]; texts: Box[]; picture: SeenPage; png: Buffer };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 900, height: 1200 }, deviceScaleFactor: DPI / 96 });
  const font = readFileSync('assets/fonts/NotoSerifCJKsc-GBK.otf').toString('base64');
  // The renderer leaves a table's fixed layout to its contents; in Word the grid decides, padding included.
  await page.setContent(`<style>@font-face { font-family: "宋体"; src: url(data:font/otf;base64,${font}) } body { margin: 0 } .docx table { table-layout: fixed !important } .docx td { box-sizing: border-box } .docx { font-family: "宋体" }</style><div id="place"></div>`);
  await page.addScriptTag({ path: 'node_modules/jszip/dist/jszip.min.js' });
  await page.addScriptTag({ path: 'node_modules/docx-preview/dist/docx-preview.min.js' });
});
afterAll(() => browser?.close());

/** The pages of a form's .docx as shown. */
async function shown(form: AppointmentForm, change?: (table: HTMLElement) => void): Promise<Shown[]> {
  const made = await formDocx(form);
  if (!made.ok) throw new Error(made.refusal.reason.zh);
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const { docx } = window as unknown as { docx: { renderAsync: (data: Uint8Array, place: Element | null, style: undefined, options: object) => Promise<void> } };
    await docx.renderAsync(bytes, document.getElementById('place'), undefined, { inWrapper: false, useBase64URL: true });
    await document.fonts.load('14pt "宋体"', '表');
    await document.fonts.ready;
  }, Buffer.from(made.value.bytes).toString('base64'));
  if (change) await page.$eval('table', change as never);
  const found = await page.evaluate(() => [...document.querySelectorAll('section')].map((section) => {
    const from = section.getBoundingClientRect();
    const box = (text: string, r: DOMRect) => ({ text, x: ((r.left - from.left) / 96) * 25.4, y: ((r.top - from.top) / 96) * 25.4, w: (r.width / 96) * 25.4, h: (r.height / 96) * 25.4 });
    const cells = [...section.querySelectorAll('td')].filter((c) => c.getBoundingClientRect().width > 0).map((c) => box(c.textContent ?? '', c.getBoundingClientRect()));
    const texts = [...section.querySelectorAll('span')].filter((s) => s.children.length === 0 && s.textContent?.trim()).map((s) => box(s.textContent!, s.getBoundingClientRect()));
    return { size: box('', from), cells, texts };
  }));
  const out: Shown[] = [];
  for (const [i, section] of (await page.$$('section')).entries()) {
    const png = await section.screenshot();
    const { data, info } = await sharp(png).flatten({ background: '#fff' }).grayscale().raw().toBuffer({ resolveWithObject: true });
    out.push({ ...found[i]!, png: await sharp(png).flatten({ background: '#fff' }).grayscale().png({ palette: true, colours: 16, compressionLevel: 9 }).toBuffer(), picture: { width: info.width, height: info.height, grey: new Uint8Array(data), text: '' } });
  }
  return out;
}

const near = (a: number, b: number, by: number): boolean => Math.abs(a - b) <= by;
const bare = (text: string): string => text.replace(/\s/g, '');
const places = (s: Shown): Box[] => s.texts.map(({ text, ...r }) => ({ text, ...(Object.fromEntries(Object.entries(r).map(([k, v]) => [k, Math.round(v * 100) / 100])) as Omit<Box, 'text'>) }));

/** What differs from the golden place of each text: moved, lost or new, in words. */
function astray(now: readonly Box[], golden: readonly Box[]): string[] {
  const out = now.length === golden.length ? [] : [`${now.length} texts, not ${golden.length}`];
  golden.forEach((g, i) => {
    const n = now[i];
    if (n?.text !== g.text) out.push(`“${g.text}” is “${n?.text ?? ''}”`);
    else if (!near(n.x, g.x, OFF) || !near(n.y, g.y, OFF) || !near(n.w, g.w, 2 * OFF)) out.push(`“${g.text}” moved from ${g.x}, ${g.y} to ${n.x.toFixed(2)}, ${n.y.toFixed(2)}`);
  });
  return out;
}

/** Mean darkness (0–1) of each square of 5 mm. */
function ink({ width, height, grey }: SeenPage): number[] {
  const side = Math.round((5 / 25.4) * DPI);
  const across = Math.ceil(width / side);
  const sums = Array.from({ length: across * Math.ceil(height / side) }, () => 0);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) sums[Math.floor(y / side) * across + Math.floor(x / side)]! += 255 - grey[y * width + x]!;
  return sums.map((s) => s / 255 / side / side);
}

/** What differs from a golden picture: ruled lines elsewhere, or squares with more or less ink. Edges smoothed otherwise do not count. */
function differs(now: SeenPage, golden: SeenPage): string[] {
  if (!near(now.width, golden.width, 3) || !near(now.height, golden.height, 3)) return [`${now.width} × ${now.height}, not ${golden.width} × ${golden.height}`];
  const out: string[] = [];
  for (const across of [true, false]) {
    const [a, b] = [rules(now, DPI, across, 9), rules(golden, DPI, across, 9)];
    if (a.length !== b.length || a.some((at, i) => !near(at, b[i]!, OFF))) out.push(`lines ${across ? 'across' : 'down'}: ${a.map((n) => n.toFixed(1)).join(' ')} instead of ${b.map((n) => n.toFixed(1)).join(' ')}`);
  }
  const [a, b] = [ink(now), ink(golden)];
  const squares = a.filter((n, i) => !near(n, b[i]!, 0.06)).length;
  if (squares > 0) out.push(`${squares} squares of 5 mm have other ink`);
  return out;
}

async function read(png: Buffer): Promise<SeenPage> {
  const { data, info } = await sharp(png).flatten({ background: '#fff' }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data), text: '' };
}

it('has the cells of the customary form, every edge within 0.3 mm', async () => {
  const [one, two] = await shown(sampleForm());
  const size = (of: Shown, text: string): number[] => {
    const c = of.cells.find((x) => bare(x.text) === text || (text.length > 3 && bare(x.text).startsWith(text)))!;
    return [c.w, c.h];
  };
  const wanted: [Shown, string, number, number][] = [
    [one!, '姓名', 18, 12.5], [one!, '性别', 18.8, 12.5], [one!, '男', 23, 12.5], [one!, '出生年月（岁）', 23.2, 12.5], [one!, '1972.03（54岁）', 23.5, 12.5], [one!, '', 36.3, 49.2],
    [one!, '民族', 18, 12.2], [one!, '出生地', 23.2, 12.2], [one!, '入党时间', 18, 12], [one!, '健康状况', 23.2, 12], [one!, '专业技术职务', 18, 12.5], [one!, '高级农艺师', 41.8, 12.5], [one!, '熟悉专业有何专长', 23, 12.5], [one!, '农业技术推广', 46.7, 12.5],
    [one!, '学历学位', 18, 24.4], [one!, '全日制教育', 23, 12.2], [one!, '大学', 41.8, 6.1], [one!, '现任职务', 41, 12.5], [one!, '拟免职务', 41, 12.5], [one!, '简历', 13.8, 125.8], [one!, '1990.09--', 151.9, 125.8],
    [two!, '奖惩情况', 13, 25], [two!, '年度考核结果', 13, 18], [two!, '任免理由', 13, 24], [two!, '称谓', 19.2, 11.4], [two!, '姓名', 22.9, 11.4], [two!, '年龄', 10.1, 11.4], [two!, '政治面貌', 17.7, 11.4], [two!, '工作单位及职务', 83.2, 11.4], [two!, '妻子', 19.2, 12.3],
    [two!, '审批机关意见', 83, 35.6], [two!, '行政机关任免意见', 83, 35.6],
  ];
  const off = wanted.flatMap(([of, text, w, h]) => {
    const [x, y] = size(of, text);
    return near(x!, w, 0.3) && near(y!, h, 0.3) ? [] : [`${text}: ${x!.toFixed(2)} × ${y!.toFixed(2)}, not ${w} × ${h}`];
  });
  expect(off).toEqual([]);
  for (const p of [one!, two!]) expect([Math.round(p.size.w), Math.round(p.size.h)]).toEqual([210, 297]);
});

it('has every text and line where it was, page by page', async () => {
  const pages = await shown(sampleForm());
  expect(pages.length).toBe(2);
  for (const [i, p] of pages.entries()) {
    const file = `${FOLDER}/docx-form-${i + 1}`;
    if (renew) {
      writeFileSync(`${file}.png`, p.png);
      writeFileSync(`${file}.json`, `[\n${places(p).map((b) => JSON.stringify(b)).join(',\n')}\n]\n`);
    }
    expect(existsSync(`${file}.png`), `${file}.png is missing: npm run gen:golden`).toBe(true);
    expect(astray(p.texts, JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Box[])).toEqual([]);
    expect(differs(p.picture, await read(readFileSync(`${file}.png`)))).toEqual([]);
  }
});

it('notices a cell that moves by one millimetre, a line that is gone, one changed word and one lost text', async () => {
  const places1 = JSON.parse(readFileSync(`${FOLDER}/docx-form-1.json`, 'utf8')) as Box[];
  const golden = await read(readFileSync(`${FOLDER}/docx-form-1.png`));
  const [moved] = await shown(sampleForm(), (t) => { t.querySelectorAll('col')[2]!.style.width = `${23 - 1}mm`; t.querySelectorAll('col')[3]!.style.width = `${18.8 + 1}mm`; });
  expect(astray(moved!.texts, places1).length).toBeGreaterThan(0);
  expect(differs(moved!.picture, golden).some((d) => d.startsWith('lines down'))).toBe(true);
  const [lineless] = await shown(sampleForm(), (t) => { for (const c of t.querySelectorAll('td')) c.style.borderBottomStyle = c.style.borderTopStyle = 'none'; });
  expect(differs(lineless!.picture, golden).some((d) => d.startsWith('lines across'))).toBe(true);
  const [changed] = await shown({ ...sampleForm(), postText: sampleForm().postText.replace('局长', '局工') });
  expect(astray(changed!.texts, places1)).toHaveLength(1);
  const [lost] = await shown({ ...sampleForm(), nativePlace: '' });
  expect(astray(lost!.texts, places1).length).toBeGreaterThan(0);
  expect(differs(lost!.picture, golden).some((d) => d.includes('ink'))).toBe(true);
});
