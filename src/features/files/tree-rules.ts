import type { Words } from '../../kernel/refusal.ts';
import { classTables, classes, fits, subs, type Cls, type Sub } from './class-rules.ts';

/** A material as an archive of scans suggests it; `doubts` say why it is 存疑. */
export type TreeMaterial = { key: string; cls: Cls | null; sub: Sub | null; no: number | null; title: string; madeOn: string | null; files: string[]; doubts: Words[] };

const codes: Readonly<Record<string, Cls | Sub>> = Object.fromEntries([
  ...classes.map((c): [string, Cls] => [`${c === '10' ? '10' : `0${c}`}0`, c]),
  ...subs.map((s): [string, Sub] => [`0${s.replace('-', '')}`, s]),
]);
const numerals: Readonly<Record<string, Cls>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' };
const bare = (name: string): string => name.replace(/[\s（）()、，,·.]/g, '').replace(/材料$/, '').replace(/类$/, '');
const named = new Map<string, Cls | Sub>(classTables.flatMap((t) => [...classes, ...subs].map((c): [string, Cls | Sub] => [bare(t.names[c]), c])));

/** The class a folder's name says: by its code (041), its class name of any version, or a leading number (四-1, 4-1, 4). */
export function classOfFolder(name: string): Cls | Sub | null {
  const text = name.normalize('NFKC').trim();
  const code = codes[/^(\d{3})(?!\d)/.exec(text)?.[1] ?? ''];
  if (code) return code;
  const byName = named.get(bare(text.replace(/^第?[\d一二三四五六七八九十]+(?:-\d)?类?[.、\s-]*/, ''))) ?? named.get(bare(text));
  if (byName) return byName;
  const m = /^第?(10|[1-9]|[一二三四五六七八九十])(?:\s*[-—]\s*(\d))?(?!\d)/.exec(text);
  if (!m) return null;
  const cls = numerals[m[1]!] ?? (m[1] as Cls);
  const sub = m[2] ? `${cls}-${m[2]}` : null;
  return sub === null ? cls : ((subs as readonly string[]).includes(sub) ? (sub as Sub) : cls);
}

const doubt = (zh: string, en: string): Words => ({ zh, en });
const stem = (name: string): string => name.replace(/\.[a-z]{3,4}$/i, '');
const dateIn = (text: string): string | null => {
  const m = /(?<!\d)((?:19|20)\d{2})(?:[.\-年]?(0[1-9]|1[0-2])(?:[.\-月]?(0[1-9]|[12]\d|3[01])(?!\d))?)?(?!\d)/.exec(text);
  return m ? [m[1], m[2], m[3]].filter(Boolean).join('-') : null;
};

/**
 * Proposes what the files of an archive are (formats.md 9.3): class from a folder, material and page from the digits of the file name
 * (`0102` = material 1 page 2) or from a folder for each material. What is not certain is never merged: each such file stands alone with its doubt.
 */
export function proposeTree(paths: readonly string[]): TreeMaterial[] {
  const out = new Map<string, TreeMaterial & { pages: { n: number; path: string }[] }>();
  for (const path of [...paths].sort()) {
    const parts = path.split('/').filter(Boolean);
    const file = parts.pop() ?? '';
    if (/^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx)/i.test(file) || parts[0] === '__MACOSX') continue;
    const at = parts.map(classOfFolder);
    // A sub-class folder inside a class folder says more than the class.
    const level = at.reduce((best, c, i) => (c !== null && (best < 0 || (c.includes('-') && i === best + 1)) ? i : best), -1);
    const place = level < 0 ? null : at[level]!;
    const cls = place === null ? null : (place.split('-')[0] as Cls);
    const sub = place !== null && place.includes('-') ? (place as Sub) : null;
    const inner = parts.slice(level + 1);
    const folder = level >= 0 ? inner[inner.length - 1] : undefined;
    const doubts: Words[] = [];
    if (cls === null) doubts.push(doubt('文件夹名称中看不出类号', 'the folder name does not say the class'));
    else if (!fits(cls, sub)) doubts.push(doubt('第四、九类须指明小类', 'classes four and nine need a sub-class'));
    const digits = numbersOf(stem(file), folder);
    const whole = /\.(pdf|tiff?)$/i.test(file) && (digits === null || digits.page === null);
    if (digits === null && !whole) doubts.push(doubt('文件名中看不出材料序号和页号', 'the file name does not say material and page'));
    const certain = cls !== null && digits !== null && digits.page !== null;
    const key = certain ? `${place}/${inner.join('/')}/${digits.no}` : path;
    const title = (digits?.title ?? '') || (whole ? stem(file).replace(/^[\d\s.、_-]+/, '') : '');
    if (title === '') doubts.push(doubt('须填写材料名称', 'the title has to be given'));
    const held = out.get(key) ?? { key, cls, sub, no: digits?.no ?? null, title, madeOn: dateIn(title || (folder ?? '')), files: [], doubts, pages: [] };
    if (held.pages.some((p) => p.n === (digits?.page ?? 0))) held.doubts = [...held.doubts, doubt(`第 ${digits?.page ?? 0} 页有两个文件`, `two files for page ${digits?.page ?? 0}`)];
    held.pages.push({ n: digits?.page ?? 0, path });
    out.set(key, held);
  }
  return [...out.values()].map(({ pages, ...m }) => {
    const sorted = [...pages].sort((a, b) => a.n - b.n || (a.path < b.path ? -1 : 1));
    const gap = m.no !== null && sorted.length > 1 && sorted.some((p, i) => p.n !== i + 1);
    return { ...m, files: sorted.map((p) => p.path), doubts: gap || (m.no !== null && sorted.length === 1 && sorted[0]!.n > 1) ? [...m.doubts, doubt('页号不连续', 'page numbers are not continuous')] : m.doubts };
  });
}

/** Material and page from the digits of a name: `0102`, `01-02`, `1_2`, or `02` inside a folder `01.入团志愿书`. */
function numbersOf(name: string, folder: string | undefined): { no: number; page: number | null; title: string } | null {
  const text = name.normalize('NFKC').trim();
  const inFolder = folder === undefined ? null : /^(\d{1,3})[.、\s_-]*(.*)$/.exec(folder.normalize('NFKC').trim());
  const page = /^0*(\d{1,3})$/.exec(text);
  if (inFolder && page) return { no: Number(inFolder[1]), page: Number(page[1]), title: inFolder[2]!.trim() };
  const pair = /^(\d{2})(\d{2})$/.exec(text) ?? /^(\d{1,3})[-_ ](\d{1,3})$/.exec(text);
  if (pair) return { no: Number(pair[1]), page: Number(pair[2]), title: '' };
  const titled = /^(\d{1,3})[.、\s_-]+(\D.*?)(?:[-_ ](\d{1,3}))?$/.exec(text);
  return titled ? { no: Number(titled[1]), page: titled[3] ? Number(titled[3]) : null, title: titled[2]!.trim() } : null;
}
