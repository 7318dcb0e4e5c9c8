import { PDFiumLibrary } from '@hyzyla/pdfium';
import { and, asc, eq } from 'drizzle-orm';
import sharp, { type Sharp } from 'sharp';
import type { Actor, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { fileMaterial, filePage } from '../files/schema.ts';
import { blob } from '../record/schema.ts';
import type { Evidence } from './rules.ts';
import { no } from './refusals-rules.ts';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PAGES = 50;
const MOST_PIXELS = 100_000_000;

/** One upload, looked at: its pages, in order. */
export type Prepared = { name: string; mime: 'image/jpeg' | 'image/png' | 'application/pdf'; bytes: Uint8Array; pages: { width: number | null; height: number | null }[] };
/** Where a new material goes in the file: class '1'…'10', sub-class of 4 and 9, title, date as known. */
export type Filing = { cls: string; sub: string | null; title: string; madeOn: string | null };

/** The ten classes as materials are filed under them. */
export const classTexts: Readonly<Record<string, string>> = {
  '1': '履历类材料', '2': '自传和思想类材料', '3': '考核鉴定类材料', '4': '学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料', '5': '政审、审计和审核类材料', '6': '党、团类材料', '7': '表彰奖励类材料',
  '8': '违规违纪违法处理处分类材料', '9': '工资、任免、出国和会议代表类材料', '10': '其他可供组织参考的材料', '4-1': '学历学位类材料', '4-2': '专业技术职务（职称）类材料', '4-3': '学术评鉴类材料', '4-4': '教育培训类材料',
  '9-1': '工资类材料', '9-2': '任免类材料', '9-3': '出国类材料', '9-4': '会议代表类材料',
};

/** What may be cited from a person's file: every filed material with its number of pages, in the order of the catalogue. */
export async function materialsOf(read: Reader, personId: string): Promise<{ id: string; cls: string; sub: string | null; classText: string; title: string; madeOn: string | null; pages: number }[]> {
  const rows = await read.select().from(fileMaterial).where(and(eq(fileMaterial.personId, personId), eq(fileMaterial.state, 'filed'))).orderBy(asc(fileMaterial.cls), asc(fileMaterial.madeOn), asc(fileMaterial.n));
  const pages = await read.select({ material: filePage.materialId }).from(filePage).where(eq(filePage.personId, personId));
  const count = new Map<string, number>();
  for (const p of pages) count.set(p.material, (count.get(p.material) ?? 0) + 1);
  return rows.map((m) => ({ id: m.id, cls: m.cls, sub: m.sub, classText: m.classText, title: m.title, madeOn: m.madeOn, pages: count.get(m.id) ?? 0 })).sort((a, b) => Number(a.cls) - Number(b.cls));
}

/** A page of a filed material of this person, or null. */
export async function evidencePage(read: Reader, personId: string, materialId: string, n: number): Promise<{ title: string; cls: string; madeOn: string | null; pageId: string } | null> {
  const [row] = await read.select({ m: fileMaterial, pageId: filePage.id }).from(filePage).innerJoin(fileMaterial, eq(fileMaterial.id, filePage.materialId))
    .where(and(eq(filePage.materialId, materialId), eq(filePage.n, n), eq(fileMaterial.personId, personId), eq(fileMaterial.state, 'filed')));
  return row ? { title: row.m.title, cls: row.m.cls, madeOn: row.m.madeOn, pageId: row.pageId } : null;
}

/** Turns named pages into evidence; refuses none at all, and pages that are not in the file. */
export async function resolveEvidence(read: Reader, personId: string, named: readonly { materialId: string; page: number }[]): Promise<Outcome<Evidence[]>> {
  if (named.length === 0) return no.noEvidence();
  const all: Evidence[] = [];
  for (const { materialId, page } of named) {
    const found = await evidencePage(read, personId, materialId, page);
    if (!found) return no.noPage();
    all.push({ materialId, page, pageId: found.pageId, title: found.title, madeOn: found.madeOn });
  }
  return ok(all);
}

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((b, i) => bytes[i] === b);

/** Looks at uploads before an act: kind by the first bytes, every picture decoded, every PDF opened. Refuses what does not open. */
export async function prepareUploads(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Outcome<Prepared[]>> {
  if (files.length === 0) return no.noFile();
  const all: Prepared[] = [];
  for (const { name, bytes } of files) {
    if (bytes.length > MOST_BYTES) return no.tooBig(name);
    const mime = starts(bytes, 0xff, 0xd8, 0xff) ? 'image/jpeg' : starts(bytes, 0x89, 0x50, 0x4e, 0x47) ? 'image/png' : starts(bytes, 0x25, 0x50, 0x44, 0x46) ? 'application/pdf' : null;
    if (mime === null) return no.badPage(name);
    const pages = mime === 'application/pdf' ? await pdfPages(bytes) : await picturePage(bytes);
    if (pages === null) return no.badPage(name);
    if (pages.length > MOST_PAGES) return no.tooBig(name);
    all.push({ name, mime, bytes, pages });
  }
  return ok(all);
}

async function picturePage(bytes: Uint8Array): Promise<Prepared['pages'] | null> {
  try {
    const { info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).raw().toBuffer({ resolveWithObject: true });
    return [{ width: info.width, height: info.height }];
  } catch {
    return null;
  }
}

async function pdfPages(bytes: Uint8Array): Promise<Prepared['pages'] | null> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const count = document.getPageCount();
    document.destroy();
    return count === 0 ? null : Array.from({ length: count }, () => ({ width: null, height: null }));
  } catch {
    return null;
  } finally {
    library.destroy();
  }
}

/** Files uploads as one new material of the person's file, inside an act. */
export async function fileEvidence(tx: Tx, actor: Actor, personId: string, filing: Filing, uploads: readonly Prepared[]): Promise<{ materialId: string; pages: number }> {
  const held = await tx.read.select({ n: fileMaterial.n, sub: fileMaterial.sub }).from(fileMaterial).where(and(eq(fileMaterial.personId, personId), eq(fileMaterial.cls, filing.cls)));
  const n = Math.max(0, ...held.filter((m) => m.sub === filing.sub).map((m) => m.n)) + 1;
  const sheets = uploads.flatMap((u) => u.pages.map((p, i) => ({ ...p, upload: u, blobPage: i + 1 })));
  const material = await tx.insert(fileMaterial, {
    personId, cls: filing.cls, sub: filing.sub, classText: classTexts[filing.sub ?? filing.cls] ?? '', n, title: filing.title, madeOn: filing.madeOn, pages: sheets.length, filedBy: actor.accountId, filedAt: tx.at,
  });
  for (const [i, sheet] of sheets.entries()) {
    const stored = await tx.blob(sheet.upload.bytes, sheet.upload.mime);
    await tx.insert(filePage, { materialId: material.id, personId, n: i + 1, blob: stored, blobPage: sheet.blobPage, mime: sheet.upload.mime, width: sheet.width, height: sheet.height, at: tx.at });
  }
  return { materialId: material.id, pages: sheets.length };
}

/** A page as a picture to look at, at most 2,000 pixels wide; null when its bytes are gone. */
export async function pageImage(read: Reader, sha256: string, mime: string, page: number): Promise<Uint8Array | null> {
  const [row] = await read.select({ bytes: blob.bytes }).from(blob).where(eq(blob.sha256, sha256));
  if (!row) return null;
  const picture = mime === 'application/pdf' ? await pdfPicture(row.bytes, page) : sharp(row.bytes, { limitInputPixels: MOST_PIXELS });
  return picture.rotate().resize({ width: 2000, withoutEnlargement: true }).jpeg({ quality: 82 }).toBuffer();
}

async function pdfPicture(bytes: Uint8Array, page: number): Promise<Sharp> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const drawn = await document.getPage(page - 1).render({ scale: 2, render: 'bitmap' });
    document.destroy();
    return sharp(drawn.data, { raw: { width: drawn.width, height: drawn.height, channels: 4 } });
  } finally {
    library.destroy();
  }
}
