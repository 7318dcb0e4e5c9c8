import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

let library: Promise<PDFiumLibrary> | undefined;

/** One page of a PDF as seen: grey values 0–255, row by row, and its text. */
export type SeenPage = { width: number; height: number; grey: Uint8Array; text: string };

/** Renders every page of a PDF at a resolution in dots per inch, with a renderer that is not ours. */
export async function seen(pdf: Uint8Array, dpi: number): Promise<SeenPage[]> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  const pages: SeenPage[] = [];
  for (const page of document.pages()) {
    const text = page.getText();
    const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
    const grey = await sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }).grayscale().raw().toBuffer();
    pages.push({ width, height, grey: new Uint8Array(grey), text });
  }
  document.destroy();
  return pages;
}

/** Where a page has ruled lines: positions in mm of dark runs of at least `least` mm, across or down. */
export function rules(page: SeenPage, dpi: number, across: boolean, least: number): number[] {
  const [outer, inner] = across ? [page.height, page.width] : [page.width, page.height];
  const need = (least / 25.4) * dpi;
  const found: number[] = [];
  for (let o = 0; o < outer; o++) {
    let run = 0;
    for (let i = 0; i < inner && run < need; i++) run = (page.grey[across ? o * page.width + i : i * page.width + o] ?? 255) < 170 ? run + 1 : 0;
    if (run >= need) found.push(o);
  }
  const groups: number[][] = [];
  for (const o of found) {
    const group = groups[groups.length - 1];
    if (group && o - group[group.length - 1]! <= 2) group.push(o);
    else groups.push([o]);
  }
  return groups.map((g) => ((g[0]! + g[g.length - 1]! + 1) / 2 / dpi) * 25.4);
}
