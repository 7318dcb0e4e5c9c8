import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';
import { limits, mimeOf, scanKind, thumbBox, type ScanKind } from './rules.ts';
import { scanDate } from './scan-date-rules.ts';

/** A file as it came. */
export type Upload = { name: string; bytes: Uint8Array };

/** A page made ready outside the act: `original` is its place in `originals`; `image` only where the original is no picture itself. */
export type PreparedPage = { original: number; blobPage: number; mime: string; width: number; height: number; thumb: Uint8Array; image: Uint8Array | null; scannedAt: string | null };
/** Uploads made ready for filing, whole or not at all. */
export type Prepared = { originals: { bytes: Uint8Array; mime: string }[]; pages: PreparedPage[] };

/** Resolution at which PDF pages become pictures, and the longest side of such a picture. */
const PDF_DPI = 200;
const PDF_MOST = 5000;

/**
 * Reads every page of every upload to its end and makes thumbnails and pictures; nothing is stored. Errors name file and page:
 * `files.not-a-scan`, `files.scan-corrupt`, `files.scan-too-many-pixels`, `files.too-many-pages`, `files.pdf-encrypted`, `files.file-too-large`.
 */
export async function prepareUploads(files: readonly Upload[]): Promise<Outcome<Prepared>> {
  if (files.length === 0) return refusals.noFiles();
  const out: Prepared = { originals: [], pages: [] };
  for (const file of files) {
    if (file.bytes.length > limits.file) return refusals.tooLarge(file.name);
    const kind = scanKind(file.bytes);
    if (kind === null) return refusals.notAScan(file.name);
    const pages = kind === 'pdf' ? await pdfPages(file, out) : await imagePages(file, kind, out);
    if (!pages.ok) return pages;
    out.pages.push(...pages.value);
    if (out.pages.length > limits.pages) return refusals.tooManyPages();
  }
  return ok(out);
}

async function imagePages(file: Upload, kind: Exclude<ScanKind, 'pdf'>, out: Prepared): Promise<Outcome<PreparedPage[]>> {
  const original = out.originals.push({ bytes: file.bytes, mime: mimeOf[kind] }) - 1;
  const scannedAt = scanDate(kind, file.bytes);
  const pages: PreparedPage[] = [];
  let count = 1;
  for (let page = 0; page < count; page++) {
    try {
      const open = (): Sharp => sharp(file.bytes, { page, failOn: 'warning', limitInputPixels: false, sequentialRead: true });
      const seen = await open().metadata();
      if (page === 0) count = kind === 'tiff' ? (seen.pages ?? 1) : 1;
      if (count + out.pages.length > limits.pages) return refusals.tooManyPages();
      if (seen.width * seen.height > limits.pixels) return refusals.tooManyPixels(file.name, page + 1);
      // Turned as the scanner says it stands; width and height are of the turned page.
      const turned = (seen.orientation ?? 1) >= 5;
      // Decoded whole: a thumbnail that shrinks while loading would not notice a torn end of every format.
      const [width, height] = turned ? [seen.height, seen.width] : [seen.width, seen.height];
      const thumb = await thumbnail(open().rotate(), width, height);
      const image = kind === 'tiff' ? await picture(open().rotate()) : null;
      pages.push({ original, blobPage: page + 1, mime: mimeOf[kind], width, height, thumb, image, scannedAt });
    } catch {
      return refusals.corrupt(file.name, page + 1);
    }
  }
  return ok(pages);
}

const thumbnail = async (from: Sharp, width: number, height: number): Promise<Uint8Array> =>
  new Uint8Array(await from.flatten({ background: '#fff' }).resize({ ...thumbBox(width, height), fit: 'inside' }).jpeg({ quality: 60 }).toBuffer());
/** A stored thumbnail, made smaller where it is larger than the page of these measures allows today. */
export async function cappedThumb(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const box = thumbBox(width, height);
  const has = await sharp(bytes).metadata();
  return has.width <= box.width && has.height <= box.height ? bytes : thumbnail(sharp(bytes), width, height);
}
const picture = async (from: Sharp): Promise<Uint8Array> => new Uint8Array(await from.flatten({ background: '#fff' }).jpeg({ quality: 88 }).toBuffer());

let library: Promise<PDFiumLibrary> | null = null;

async function pdfPages(file: Upload, out: Prepared): Promise<Outcome<PreparedPage[]>> {
  const original = out.originals.push({ bytes: file.bytes, mime: mimeOf.pdf }) - 1;
  const scannedAt = scanDate('pdf', file.bytes);
  const pdfium = await (library ??= PDFiumLibrary.init());
  let document: Awaited<ReturnType<PDFiumLibrary['loadDocument']>>;
  try {
    document = await pdfium.loadDocument(file.bytes);
  } catch (error) {
    return /password|security/i.test((error as Error).message) ? refusals.encrypted(file.name) : refusals.corrupt(file.name, 1);
  }
  const pages: PreparedPage[] = [];
  try {
    const count = document.getPageCount();
    if (count === 0) return refusals.corrupt(file.name, 1);
    if (count + out.pages.length > limits.pages) return refusals.tooManyPages();
    for (let n = 0; n < count; n++) {
      const page = await pdfPage(document, n);
      if (!page) return refusals.corrupt(file.name, n + 1);
      pages.push({ original, blobPage: n + 1, mime: mimeOf.pdf, ...page, scannedAt });
    }
  } finally {
    document.destroy();
  }
  return ok(pages);
}

async function pdfPage(document: Awaited<ReturnType<PDFiumLibrary['loadDocument']>>, n: number): Promise<{ width: number; height: number; thumb: Uint8Array; image: Uint8Array } | null> {
  try {
    const page = document.getPage(n);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    if (!(originalWidth > 0 && originalHeight > 0)) return null;
    const scale = Math.min(PDF_DPI / 72, PDF_MOST / Math.max(originalWidth, originalHeight));
    const shown = await page.render({ scale, render: 'bitmap' });
    const raw = (): Sharp => sharp(shown.data, { raw: { width: shown.width, height: shown.height, channels: 4 } });
    return { width: shown.width, height: shown.height, thumb: await thumbnail(raw(), shown.width, shown.height), image: await picture(raw()) };
  } catch {
    return null;
  }
}
