import type { Words } from '../../../kernel/refusal.ts';
import { linesOf, type Dropped, type Line } from './clean.ts';
import { chinese, numberOf, placeLabel, type Place } from './numerals.ts';

/** A piece of an article: 款 (paragraph), 项 （一） (item), 目 1. (sub) or ① (point). `mark` is as written, null for a paragraph. */
export type Piece = { kind: 'paragraph' | 'item' | 'sub' | 'point'; mark: string | null; text: string };
/** One article as it was read: its place, the headings above it, and its pieces in order. `line` is the line of the source. */
export type SplitArticle = { label: string; number: number; sub: number; part: string | null; chapter: string | null; section: string | null; pieces: Piece[]; line: number };
export type DoubtKind = 'gap' | 'repeat' | 'backwards' | 'bad-number' | 'reference' | 'item-gap' | 'item-repeat' | 'heading-gap' | 'heading-repeat' | 'loose' | 'empty' | 'none';
/** Something in the text that does not add up: where (line of the source), the line itself, and what. */
export type Doubt = { kind: DoubtKind; line: number; text: string; words: Words };
/** A text split up. `front` holds the lines before the first article (title, who issued it, when). */
export type Split = { front: string[]; articles: SplitArticle[]; doubts: Doubt[]; dropped: Dropped[] };

const NUM = '[零〇一二三四五六七八九十百千两\\d]{1,8}';
const ARTICLE = new RegExp(`^第(${NUM})条(?:之(${NUM}))?`, 'u');
const HEADING = new RegExp(`^第(${NUM})([编章节])`, 'u');
const ITEM = new RegExp(`^（(${NUM})）`, 'u');
const NOTICE = /^([一二三四五六七八九十]{1,3})、/u;
/** Words that follow an article's number where a sentence speaks of it (第八条规定的……) and not where it begins. */
const SPOKEN_OF = /^(?:规定|所列|所称|第|、|和|至|或|及|的|之|款|项|中|以外|情形|要求|有关|，|。|；|）)/u;
const ENDS = /[。；：！？”…]$/u;
const w = (zh: string, en: string): Words => ({ zh, en });

type Heading = { level: '编' | '章' | '节'; number: number | null; text: string; line: number };

/**
 * Splits the text of a regulation by 编、章、节、条、款、项、目. Pure; never mends numbering: what does not follow is kept as it
 * stands and named as a doubt. Texts without any 条 (notices) are split at 一、二、三、 instead.
 */
export function split(text: string): Split {
  const { lines, dropped, paged } = linesOf(text);
  const body = withoutContents(lines);
  const notice = !body.some((l) => ARTICLE.test(l.text));
  const doubts: Doubt[] = [];
  const doubt = (kind: DoubtKind, line: Line | { n: number; text: string }, words: Words): void => void doubts.push({ kind, line: line.n, text: line.text.slice(0, 120), words });
  const articles: SplitArticle[] = [];
  const front: string[] = [];
  const over: { part: string | null; chapter: string | null; section: string | null } = { part: null, chapter: null, section: null };
  const last: Record<'编' | '章' | '节', number> = { 编: 0, 章: 0, 节: 0 };
  let heading: Heading | null = null;
  let previous: Line | null = null;
  const close = (): void => {
    if (heading) setHeading(heading);
    heading = null;
  };
  const setHeading = (h: Heading): void => {
    const line = { n: h.line, text: h.text };
    if (h.number === null) doubt('bad-number', line, w(`“${h.text}”的序号读不出来`, `The number of “${h.text}” cannot be read`));
    else {
      const before = last[h.level];
      // Chapters may run on through the parts or begin anew in each.
      const anew = h.number === 1 && h.level !== '编';
      if (h.number === before && !anew) doubt('heading-repeat', line, w(`第${chinese(h.number)}${h.level}重复`, `${h.level} ${h.number} stands twice`));
      else if (h.number !== before + 1 && !anew) doubt('heading-gap', line, w(`第${chinese(h.number)}${h.level}不接上一${h.level}（上一${h.level}是第${before > 0 ? chinese(before) : '零'}${h.level}）`, `${h.level} ${h.number} does not follow ${before}`));
      last[h.level] = h.number;
    }
    if (h.level === '编') Object.assign(over, { part: h.text, chapter: null, section: null });
    else if (h.level === '章') Object.assign(over, { chapter: h.text, section: null });
    else over.section = h.text;
    if (h.level !== '节') last.节 = 0;
  };

  for (const line of body) {
    const found = HEADING.exec(line.text);
    if (found && headingLine(line, found[0], previous)) {
      close();
      heading = { level: found[2] as '编' | '章' | '节', number: numberOf(found[1]!), text: spaced(line.text, found[0]), line: line.n };
      previous = line;
      continue;
    }
    const start: { label: string; number: number | null; sub: number; rest: string } | null = articleStart(line, previous, notice, articles[articles.length - 1], doubt);
    if (!start && heading && line.text.length <= 24 && !ENDS.test(line.text) && !ITEM.test(line.text)) {
      // A heading over two lines.
      const open: Heading = heading;
      heading = { ...open, text: HEADING.exec(open.text)?.[0] === open.text ? `${open.text} ${line.text}` : open.text + line.text };
      previous = line;
      continue;
    }
    close();
    if (start) {
      if (start.number === null) {
        doubt('bad-number', line, w(`“${start.label}”的序号读不出来`, `The number of “${start.label}” cannot be read`));
      } else order({ number: start.number, sub: start.sub }, articles[articles.length - 1], notice, line, doubt);
      articles.push({ label: start.number === null ? start.label : notice ? start.label : placeLabel({ number: start.number, sub: start.sub }), number: start.number ?? 0, sub: start.sub, ...over, pieces: [], line: line.n });
      addText(articles[articles.length - 1]!, start.rest, true);
    } else if (articles.length === 0) front.push(line.text);
    else addText(articles[articles.length - 1]!, line.text, !paged || previous === null || ENDS.test(previous.text));
    previous = line;
  }
  close();
  for (const a of articles) {
    if (a.pieces.every((p) => p.text === '')) doubt('empty', { n: a.line, text: a.label }, w(`${a.label}没有内容`, `${a.label} says nothing`));
    items(a, doubt);
  }
  if (articles.length === 0) doubt('none', { n: 1, text: front[0] ?? '' }, w('没有读到任何一条', 'No article was found'));
  return { front, articles, doubts: doubts.sort((a, b) => a.line - b.line), dropped };
}

const spaced = (text: string, mark: string): string => (text.length > mark.length ? `${mark} ${text.slice(mark.length).trim()}` : mark);

/** A table of contents is left out: from 目录 to where its first heading stands again. */
function withoutContents(lines: readonly Line[]): Line[] {
  const at = lines.findIndex((l) => /^目\s*[录次]$/.test(l.text));
  if (at < 0) return [...lines];
  const bare = (t: string): string => t.replace(/[\s.．·…\d]+$/u, '').replace(/\s/g, '');
  const first = lines[at + 1];
  const again = first ? lines.findIndex((l, i) => i > at + 1 && bare(l.text) === bare(first.text)) : -1;
  return again < 0 ? lines.filter((_, i) => i !== at) : lines.filter((_, i) => i < at || i >= again);
}

/** A heading stands alone: no sentence, and not the middle of one (本章第二节规定……). */
const headingLine = (line: Line, mark: string, previous: Line | null): boolean => {
  const rest = line.text.slice(mark.length);
  return line.text.length <= 40 && !/[。；，：]/u.test(rest) && !SPOKEN_OF.test(rest.trim()) && (previous === null || ENDS.test(previous.text) || previous.text.length <= 40);
};

type Say = (kind: DoubtKind, line: Line | { n: number; text: string }, words: Words) => void;

function articleStart(line: Line, previous: Line | null, notice: boolean, before: SplitArticle | undefined, doubt: Say): { label: string; number: number | null; sub: number; rest: string } | null {
  if (notice) {
    const m = NOTICE.exec(line.text);
    return m ? { label: m[0], number: numberOf(m[1]!), sub: 0, rest: line.text.slice(m[0].length).trim() } : null;
  }
  const m = ARTICLE.exec(line.text);
  if (!m) return null;
  const number = numberOf(m[1]!);
  const sub = m[2] ? numberOf(m[2]) : 0;
  const rest = line.text.slice(m[0].length);
  // 第八条　…: a blank after the number, in the source, is how an article begins.
  const blank = new RegExp(`条(?:[\\s\\u3000]*之[\\s\\u3000]*${NUM})?[\\s\\u3000]+\\S`, 'u').test(line.raw.slice(0, m[0].length * 2 + 6)) && !/\p{Script=Han} \p{Script=Han} \p{Script=Han}/u.test(line.raw.slice(0, 12));
  const ended = previous === null || ENDS.test(previous.text) || HEADING.test(previous.text) || previous.text.length <= 24;
  const spoken = SPOKEN_OF.test(rest);
  const follows = number !== null && (before === undefined || number === before.number + 1 || (number === before.number && (sub ?? 0) === before.sub + 1));
  if (spoken && (!blank || !follows)) {
    if (ended && follows) doubt('reference', line, w(`这一行以“${m[0]}”开头，像是正文引用，未当作新的一条`, `The line begins with ${m[0]} but seems to speak of it; it was not taken as a new article`));
    return null;
  }
  if (!ended && !blank) {
    doubt('reference', line, w(`上一行没有结束，“${m[0]}”未当作新的一条`, `The line before has not ended; ${m[0]} was not taken as a new article`));
    return null;
  }
  return { label: m[0], number: sub === null ? null : number, sub: sub ?? 0, rest: rest.trim() };
}

function order(now: Place, before: SplitArticle | undefined, notice: boolean, line: Line, doubt: Say): void {
  const label = notice ? `${chinese(now.number)}、` : placeLabel(now);
  if (!before) {
    if (now.number !== 1) doubt('gap', line, w(`文本从${label}开始，前面缺 ${now.number - 1} 条`, `The text begins at ${label}; ${now.number - 1} before it are missing`));
    return;
  }
  const was = before.label;
  if (now.number === before.number && now.sub === before.sub) doubt('repeat', line, w(`${label}重复`, `${label} stands twice`));
  else if (now.number < before.number || (now.number === before.number && now.sub < before.sub)) doubt('backwards', line, w(`${label}排在${was}之后，顺序倒了`, `${label} stands after ${was}: the order runs backwards`));
  else if (now.number > before.number + 1) doubt('gap', line, w(`${was}之后是${label}，中间缺 ${now.number - before.number - 1} 条`, `${was} is followed by ${label}; ${now.number - before.number - 1} are missing`));
  else if (now.number === before.number && now.sub > before.sub + 1) doubt('gap', line, w(`${was}之后是${label}，中间有缺`, `${was} is followed by ${label}; some are missing`));
  else if (now.number === before.number + 1 && now.sub > 0) doubt('gap', line, w(`没有${placeLabel({ number: now.number, sub: 0 })}而有${label}`, `There is ${label} without ${placeLabel({ number: now.number, sub: 0 })}`));
}

/** Adds a line to an article: a new piece where it begins one, else more of the piece before. */
function addText(article: SplitArticle, text: string, fresh: boolean): void {
  for (const [i, part] of parted(text).entries()) {
    const begun = pieceOf(part);
    const open = article.pieces[article.pieces.length - 1];
    if (begun.kind !== 'paragraph' || fresh || i > 0 || !open) article.pieces.push(begun);
    else open.text += (/[a-zA-Z0-9]$/.test(open.text) && /^[a-zA-Z0-9]/.test(part) ? ' ' : '') + part;
  }
}

/** Items written on in one line are parted: …：（一）…；（二）… */
const parted = (text: string): string[] => text.split(new RegExp(`(?<=[：；。])(?=（${NUM}）|[①-⑳])`, 'u')).filter((t, i) => t !== '' || i === 0);

function pieceOf(text: string): Piece {
  const item = ITEM.exec(text);
  if (item) return { kind: 'item', mark: item[0], text: text.slice(item[0].length).trim() };
  const point = /^[①-⑳]/u.exec(text);
  if (point) return { kind: 'point', mark: point[0], text: text.slice(1).trim() };
  const sub = /^(\d{1,2})(?:[.、．](?!\d)|）)/u.exec(text);
  if (sub) return { kind: 'sub', mark: sub[0], text: text.slice(sub[0].length).trim() };
  return { kind: 'paragraph', mark: null, text };
}

const valueOf = (p: Piece): number | null => (p.kind === 'item' ? numberOf(p.mark!.slice(1, -1)) : p.kind === 'point' ? p.mark!.codePointAt(0)! - 0x245f : Number(/\d+/.exec(p.mark ?? '')?.[0] ?? 0) || null);

/** Items, subs and points must each run 1, 2, 3 … within what stands above them. */
function items(a: SplitArticle, doubt: Say): void {
  const rank = { paragraph: 0, item: 1, sub: 2, point: 3 } as const;
  const last = [0, 0, 0, 0];
  for (const p of a.pieces) {
    const r = rank[p.kind];
    for (let i = r + 1; i < last.length; i++) last[i] = 0;
    if (p.kind === 'paragraph') continue;
    const value = valueOf(p);
    const line = { n: a.line, text: `${a.label} ${p.mark} ${p.text}` };
    if (value === null) doubt('bad-number', line, w(`${a.label}的“${p.mark}”读不出序号`, `The number ${p.mark} in ${a.label} cannot be read`));
    else if (value === last[r]) doubt('item-repeat', line, w(`${a.label}的“${p.mark}”重复`, `${p.mark} stands twice in ${a.label}`));
    else if (value !== last[r]! + 1) doubt('item-gap', line, w(`${a.label}的“${p.mark}”不接上一项`, `${p.mark} in ${a.label} does not follow the one before`));
    last[r] = value ?? last[r]!;
  }
}

/** The words of an article as plain text, piece by piece on its own line. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map((p) => `${p.mark ?? ''}${p.text}`).join('\n');
