import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { catalogueTable } from './catalogue.ts';
import { formTypst } from './form-typst.ts';
import { formPdf, tablePdf } from './paper-service.ts';
import { sampleForm } from './samples.ts';
import type { PaperTable } from './table.ts';
import { seen, type SeenPage } from './testing.ts';
import { printingFont, setPdf } from './typst-service.ts';

const FOLDER = 'src/features/roster/papers/golden';
const DPI = 150;
const FOOT = '导出：李明　2026-11-28 11:52';
/** Pixels of 2.2 million that may differ: none do on one build of the renderer; a line that moves by a millimetre is some hundreds. */
const TOLERANCE = 40;
const renew = process.env['STEELYARD_GOLDEN'] === 'renew';

const picture = (grey: Uint8Array, page: { width: number; height: number }): Promise<Buffer> =>
  sharp(grey, { raw: { width: page.width, height: page.height, channels: 1 } }).png({ palette: true, colours: 16, compressionLevel: 9 }).toBuffer();
const pixels = async (png: Buffer): Promise<{ data: Uint8Array; width: number; height: number }> => {
  const { data, info } = await sharp(png).ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
};

/** How many pixels of a page differ from its golden picture, which is made anew first where that is asked for; a page of another size differs wholly. */
async function difference(name: string, page: SeenPage, makeAnew = renew): Promise<number> {
  const file = join(FOLDER, `${name}.png`);
  const now = await picture(page.grey, page);
  if (makeAnew) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, now);
  }
  expect(existsSync(file), `${file} is missing: npm run gen:golden`).toBe(true);
  const [a, b] = [await pixels(readFileSync(file)), await pixels(now)];
  if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 });
}

const statistics: PaperTable = {
  title: '干部年龄情况统计表', under: ['截至 2026-11-28', '年龄分组：干部年龄（第 2 版）'],
  columns: [{ width: 22 }, ...Array.from({ length: 7 }, () => ({ align: 'right' as const }))],
  header: [[{ text: '职务层次', rows: 2 }, { text: '合计', rows: 2 }, { text: '性别', columns: 2 }, { text: '年龄', columns: 4 }], ['男', '女', '35岁及以下', '36–45', '46–54', '55岁及以上']],
  rows: [['县处级正职', 6, 5, 1, 0, 1, 3, 2], ['县处级副职', 24, 18, 6, 0, 9, 11, 4], [{ text: '小计', strong: true }, ...[30, 23, 7, 0, 10, 14, 6].map((n) => ({ text: n, strong: true }))]],
  notes: ['注：年龄按月计算。'],
};
const four = ['应配', '实配', '超配', '缺配'];
const body: PaperTable = {
  title: '各单位领导职数配备情况表', under: ['截至 2026-11-28'],
  columns: [{ width: 40 }, { width: 16, align: 'center' }, { width: 18, align: 'center' }, ...Array.from({ length: 12 }, () => ({ width: 9, align: 'right' as const }))],
  header: [[{ text: '机构名称', rows: 2 }, { text: '级别', rows: 2 }, { text: '类型', rows: 2 }, { text: '领导', columns: 4 }, { text: '正职', columns: 4 }, { text: '副职', columns: 4 }], [...four, ...four, ...four]],
  rows: [
    ['某县农业农村局', '乡科级', '政府工作部门', 4, 5, 1, '', 1, 1, '', '', 3, 4, 1, ''], ['某县青山镇', '乡科级', '乡镇', 9, 7, '', 2, 2, 1, '', 1, 7, 6, '', 1], ['某县融媒体中心', '未定', '事业单位', '', 1, '', '', '', 1, '', '', '', 0, '', ''],
    [{ text: '合计', columns: 3, strong: true, align: 'center' }, ...[13, 13, 1, 2, 3, 3, '', 1, 10, 10, 1, 1].map((text) => ({ text, strong: true }))],
  ],
  notes: ['空白的“应配”表示未核定职数；超配、缺配为零的不填。'],
};
const catalogue = catalogueTable({ name: '禤瑢骉', number: 'A-0012' }, [
  { heading: '一、履历材料', materials: [{ title: '干部履历表', madeOn: '1998-04-02', copies: 1, pages: 8, note: '' }] },
  { heading: '四、学历学位、专业技术职务（职称）、学术评鉴、教育培训材料', materials: [] },
  { heading: '4-1　学历学位材料', materials: [{ title: '高等学校毕业生登记表', madeOn: '1994-07', copies: 1, pages: 6, note: '原件' }, { title: '成绩单', madeOn: null, copies: 1, pages: 2, note: '' }] },
]);

test('the form looks as it did, page by page', async () => {
  const pages = await seen((await formPdf(sampleForm(), FOOT)).bytes, DPI);
  expect(await difference('form-1', pages[0]!)).toBeLessThanOrEqual(TOLERANCE);
  expect(await difference('form-2', pages[1]!)).toBeLessThanOrEqual(TOLERANCE);
});
test('the tables look as they did', async () => {
  for (const [name, table] of [['statistics', statistics], ['body', body], ['catalogue', catalogue]] as const) {
    const [page] = await seen((await tablePdf(table, FOOT)).bytes, DPI);
    expect(await difference(name, page!), name).toBeLessThanOrEqual(TOLERANCE);
  }
});
test('a cell that moves by one millimetre is noticed, and so is one changed digit', async () => {
  const paper = formTypst(sampleForm(), printingFont(), { foot: FOOT });
  const edge = 'curve.move((41.1mm, 80.9mm)), curve.line((41.1mm, 93.1mm))';
  expect(paper.source).toContain(edge);
  const moved = { ...paper, source: paper.source.replace(edge, edge.replaceAll('41.1mm', '42.1mm')) };
  expect(await difference('form-1', (await seen(await setPdf(moved), DPI))[0]!, false)).toBeGreaterThan(TOLERANCE);
  const changed = await formPdf({ ...sampleForm(), postText: sampleForm().postText.replace('局长', '局工') }, FOOT);
  expect(await difference('form-1', (await seen(changed.bytes, DPI))[0]!, false)).toBeGreaterThan(TOLERANCE);
});
