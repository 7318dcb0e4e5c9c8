/** One line of a text with the line number of the source (1 = first) and whether a blank stood after its beginning. */
export type Line = { n: number; text: string; raw: string };
/** A line left out, and why. */
export type Dropped = { n: number; text: string; why: 'page-number' | 'header' };

const CJK = '\\p{Script=Han}，。；：、（）《》“”〔〕！？';
const spaces = new RegExp(`(?<=[${CJK}])[ \\t\\u00a0\\u3000]+(?=[${CJK}])`, 'gu');
const numbered = /第[\s零〇一二三四五六七八九十百千两\d]{1,12}[编章节条款项页]|共\s*\d+\s*页/gu;
const half = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Figures and letters at half width, round brackets at full width, blanks of scanning between characters closed. */
export const tidy = (raw: string): string => half(raw).replace(/\(/g, '（').replace(/\)/g, '）').replace(/[\u200b\ufeff]/g, '').trim().replace(spaces, '').replace(numbered, (m) => m.replace(/\s/g, ''));

const pageNumber = (text: string): boolean => /^[-—–－·]\s*\d{1,4}\s*[-—–－·]$/.test(text) || /^第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?$/.test(text) || /^\d{1,4}\s*\/\s*\d{1,4}$/.test(text);

/**
 * The lines of a text without page numbers and running heads. Pages are parted by form feeds; a running head is a first or last line
 * that at least three pages, and half of all, share. Bare figures count as page numbers only where there are pages.
 */
export function linesOf(text: string): { lines: Line[]; dropped: Dropped[]; paged: boolean } {
  const pages = text.replace(/\r\n?/g, '\n').split('\f');
  const paged = pages.length > 1;
  let n = 0;
  const all = pages.map((page) => page.split('\n').map((raw): Line => ({ n: ++n, raw, text: tidy(raw) })).filter((l) => l.text !== ''));
  const dropped: Dropped[] = [];
  const bare = (l: Line): boolean => pageNumber(l.text) || (paged && /^\d{1,4}$/.test(l.text));
  const without = all.map((page) => page.filter((l) => {
    if (bare(l)) dropped.push({ n: l.n, text: l.text, why: 'page-number' });
    return !bare(l);
  }));
  const count = new Map<string, number>();
  for (const page of without) for (const t of new Set([page[0]?.text, page[page.length - 1]?.text])) if (t !== undefined) count.set(t, (count.get(t) ?? 0) + 1);
  const heads = new Set([...count].filter(([, c]) => c >= 3 && c * 2 >= without.length).map(([t]) => t));
  const lines = without.flatMap((page) => page.filter((l, i) => {
    const head = (i === 0 || i === page.length - 1) && heads.has(l.text);
    if (head) dropped.push({ n: l.n, text: l.text, why: 'header' });
    return !head;
  }));
  return { lines, dropped: dropped.sort((a, b) => a.n - b.n), paged };
}
