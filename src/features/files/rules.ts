import type { Citation } from '../../kernel/refusal.ts';
import { mayEditRoster, mayReadRoster } from '../accounts/rules.ts';

/** Keeps files: files materials, transfers, imports. */
export const mayKeepFiles: readonly string[] = mayEditRoster;
/** Sees catalogues and may ask for a reading permit. */
export const mayReadFiles: readonly string[] = mayReadRoster;
/** Approves reading permits. */
export const mayApproveReading: readonly string[] = ['section_head', 'deputy_head', 'head'];

/** Limits of an upload: bytes of one file, bytes and pages of one material, pixels of one page. */
export const limits = { file: 64 * 1024 * 1024, total: 256 * 1024 * 1024, pages: 500, pixels: 100_000_000 } as const;

/** How long the keeper who filed a material may check its pages before it closes by itself, in hours. */
export const CHECK_HOURS = 24;

const work2018 = (article: string, confidence: Citation['confidence']): Citation => ({ document: 'cn.personnel-file-2018', title: '《干部人事档案工作条例》', year: 2018, article, confidence });
const collect2009 = (article: string, confidence: Citation['confidence']): Citation => ({ document: 'cn.personnel-file-collection-2009', title: '《干部人事档案材料收集归档规定》', year: 2009, article, confidence });

/** What the regulations say of files, with how well each is known; article numbers are given only where they were read. */
export const cites = {
  /** 任何人不得查阅本人及其亲属的档案. */
  ownAndKin: work2018('查（借）阅', 'text'),
  /** 因工作需要、履行审批、两人以上查阅. */
  reading: work2018('查（借）阅审批', 'recalled'),
  classes: work2018('材料分类（十大类）', 'recalled'),
  appointment: work2018('材料分类（第九类）', 'text'),
  tampering: work2018('纪律（擅自抽取、撤换、添加材料）', 'recalled'),
  transfer: work2018('转递（两个月内；机要或专人，不得本人自带）', 'recalled'),
  career: collect2009('第五条', 'text'),
  autobiography: collect2009('第六条', 'text'),
  appraisal: collect2009('第八条', 'text'),
  scope: (what: string): Citation => collect2009(`归档范围（${what}）`, 'recalled'),
} as const;

/** What kind of scan the first bytes say a file is, whatever its name says. */
export type ScanKind = 'jpeg' | 'png' | 'tiff' | 'pdf';

/** The kind of a scan by its first bytes, or null for anything else. */
export function scanKind(b: Uint8Array): ScanKind | null {
  const at = (i: number, ...want: number[]): boolean => want.every((v, k) => b[i + k] === v);
  if (at(0, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (at(0, 0x49, 0x49, 0x2a, 0x00) || at(0, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  return at(0, 0x25, 0x50, 0x44, 0x46, 0x2d) ? 'pdf' : null;
}

/** Media types of the kinds. */
export const mimeOf: Readonly<Record<ScanKind, string>> = { jpeg: 'image/jpeg', png: 'image/png', tiff: 'image/tiff', pdf: 'application/pdf' };

/** The most a thumbnail measures, in pixels. */
export const THUMB = { width: 120, height: 160 } as const;
/**
 * How large the thumbnail of a page of this many pixels may be: enough to tell pages apart, too little to read them. A fifth of the
 * page at most, so that a small slip or a long strip is not shown as it is.
 */
export const thumbBox = (width: number, height: number): { width: number; height: number } =>
  ({ width: Math.max(1, Math.min(THUMB.width, Math.floor(width / 5))), height: Math.max(1, Math.min(THUMB.height, Math.floor(height / 5))) });
