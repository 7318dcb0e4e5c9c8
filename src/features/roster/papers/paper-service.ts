import type { Block } from '../../../domain/paper.ts';
import { blocksTypst } from './blocks-typst.ts';
import sharp from 'sharp';
import type { Photo } from '../formats/draft.ts';
import type { AppointmentForm } from '../formats/form.ts';
import { orientation, withoutMetadata } from '../formats/photo.ts';
import type { FormLayout } from './form-layout.ts';
import { formTypst, type FormPicture } from './form-typst.ts';
import type { PaperTable } from './table.ts';
import { tablesTypst } from './table-typst.ts';
import { PaperError, printingFont, setPdf } from './typst-service.ts';

/** A paper as PDF, with what its reader must be told: characters the font lacks (printed 〓), cells that run on, a photo that could not be printed. */
export type Paper = { bytes: Uint8Array; missing: string[]; continued: string[]; photoLost: boolean };

/** A table as PDF; `foot` says who took it out and when. */
export const tablePdf = (table: PaperTable, foot: string): Promise<Paper> => tablesPdf([table], foot);

/** Several tables as one PDF, each on pages of its own. */
export async function tablesPdf(tables: readonly PaperTable[], foot: string): Promise<Paper> {
  const paper = tablesTypst(tables, printingFont(), foot);
  return { bytes: await setPdf(paper), missing: paper.missing, continued: [], photoLost: false };
}

/** A paper of running text as PDF; `foot` says who took it out and when. */
export async function blocksPdf(blocks: readonly Block[], foot: string): Promise<Paper> {
  const paper = blocksTypst(blocks, printingFont(), foot);
  return { bytes: await setPdf(paper), missing: paper.missing, continued: [], photoLost: false };
}

/** A 干部任免审批表 as PDF. A photo that cannot be read is left out, and said. */
export async function formPdf(form: AppointmentForm, foot: string, layout?: FormLayout): Promise<Paper> {
  const picture = form.photo?.shown ? await upright(form.photo) : null;
  const paper = formTypst(form, printingFont(), { foot, picture, ...(layout ? { layout } : {}) });
  const wanted = form.photo?.shown === true;
  try {
    return { bytes: await setPdf(paper), missing: paper.missing, continued: paper.continued, photoLost: wanted && !picture };
  } catch (error) {
    if (!picture || !(error instanceof PaperError)) throw error;
    const bare = formTypst(form, printingFont(), { foot, ...(layout ? { layout } : {}) });
    return { bytes: await setPdf(bare), missing: bare.missing, continued: bare.continued, photoLost: true };
  }
}

/** The picture standing upright, in a format that the engine reads; null when it cannot be read. */
async function upright(photo: Photo): Promise<FormPicture> {
  const bytes = withoutMetadata(photo, true);
  const turned = photo.mime === 'image/jpeg' && orientation(photo.bytes) !== 1;
  if (photo.mime === 'image/png') return { path: '/photo.png', bytes };
  if (photo.mime === 'image/gif') return { path: '/photo.gif', bytes };
  if (photo.mime === 'image/jpeg' && !turned) return { path: '/photo.jpg', bytes };
  try {
    if (photo.mime === 'image/bmp') return await fromBmp(photo.bytes);
    return { path: '/photo.jpg', bytes: new Uint8Array(await sharp(bytes).rotate().jpeg({ quality: 92 }).toBuffer()) };
  } catch {
    return null;
  }
}

/** An uncompressed 24 or 32 bit BMP as PNG. */
async function fromBmp(b: Uint8Array): Promise<FormPicture> {
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const [start, width, tall, depth, packed] = [view.getUint32(10, true), view.getInt32(18, true), view.getInt32(22, true), view.getUint16(28, true), view.getUint32(30, true)];
  const height = Math.abs(tall);
  const per = depth / 8;
  const stride = Math.ceil((width * per) / 4) * 4;
  if ((depth !== 24 && depth !== 32) || packed !== 0 || width < 1 || width > 4096 || height < 1 || height > 4096 || start + stride * height > b.length) return null;
  const out = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = start + stride * (tall > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x++) for (let c = 0; c < 3; c++) out[(y * width + x) * 3 + c] = b[from + x * per + 2 - c]!;
  }
  return { path: '/photo.png', bytes: new Uint8Array(await sharp(out, { raw: { width, height, channels: 3 } }).png().toBuffer()) };
}
