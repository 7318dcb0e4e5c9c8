import { printable, type Font } from './font.ts';
import { emWidth } from './lines.ts';

/** A picture laid beside the source, by its path there. */
export type PaperFile = readonly [path: string, bytes: Uint8Array];
/** A paper ready to be set: typst source, pictures, and what could not be printed as it is. */
export type TypstPaper = { source: string; files: PaperFile[]; missing: string[] };

const mm = (n: number): string => `${Math.round(n * 1000) / 1000}mm`;
const pt = (n: number): string => `${Math.round(n * 100) / 100}pt`;

/** A text as a typst string: data, never markup. */
export const typstString = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\r?\n/g, '\\n')}"`;

/** The head of every paper: one font, no date of making, so that the same paper gives the same bytes. */
export const preamble = (title: string): string => [
  `#set document(title: ${typstString(title)}, author: (), date: none)`,
  '#set text(font: "Noto Serif CJK SC", lang: "zh", region: "cn", fallback: false, hyphenate: false, overhang: false, cjk-latin-spacing: none)',
].join('\n');

/** The line at the foot of every page that says who took the paper out and when, in small grey type. */
export const footText = (foot: string): string => `text(size: 7pt, fill: luma(110), ${typstString(foot)})`;

const MM_PER_POINT = 25.4 / 72;
const OPENS = /^[（《〈「『【〔“]/;
const CLOSES = /[）》〉」』】〕”，。；：、]$/;

/**
 * A page drawn by coordinates: rules, texts and pictures, all in mm from its upper left corner. Everything that is printed goes
 * through `say`, which replaces what the font lacks and remembers it. Texts of one size stand together in the source and all
 * rules are one path: the engine's time goes by the number of elements.
 */
export class Sheet {
  readonly #texts = new Map<number, string[]>();
  readonly #pictures: string[] = [];
  readonly #rules = new Set<string>();

  constructor(private readonly font: Font, private readonly missing: Set<string>) {}

  say(text: string): string {
    const out = printable(text, this.font);
    for (const c of out.missing) this.missing.add(c);
    return out.text;
  }

  /** A ruled line; the same line is drawn once. */
  rule(x1: number, y1: number, x2: number, y2: number): void {
    this.#rules.add(`curve.move((${mm(x1)}, ${mm(y1)})), curve.line((${mm(x2)}, ${mm(y2)}))`);
  }

  /** The four sides of a cell. */
  box(x: number, y: number, w: number, h: number, sides: 'all' | 'no-bottom' | 'no-top' = 'all'): void {
    if (sides !== 'no-top') this.rule(x, y, x + w, y);
    if (sides !== 'no-bottom') this.rule(x, y + h, x + w, y + h);
    this.rule(x, y, x, y + h);
    this.rule(x + w, y, x + w, y + h);
  }

  /** One line of type whose body of `size` points begins at `y`; `x` is its left edge, its middle or its right edge. */
  text(x: number, y: number, size: number, text: string, align: 'left' | 'center' | 'right' = 'left'): void {
    const said = this.say(text);
    if (said.trim() === '') return;
    const left = align === 'left' ? x : x - this.#width(said, size) / (align === 'center' ? 2 : 1);
    const group = this.#texts.get(size) ?? [];
    this.#texts.set(size, group);
    group.push(`#place(dx: ${mm(left)}, dy: ${mm(y)}, ${typstString(said)})`);
  }

  /** Width in mm; the engine sets a bracket or stop at either end of a line in half a body. */
  #width(text: string, size: number): number {
    const ends = (OPENS.test(text) ? 0.5 : 0) + (CLOSES.test(text) ? 0.5 : 0);
    return (emWidth(text, this.font.advance) - ends) * size * MM_PER_POINT;
  }

  /** A picture inside a rectangle, in its own proportions, in the middle. */
  picture(path: string, x: number, y: number, w: number, h: number): void {
    this.#pictures.push(`#place(dx: ${mm(x)}, dy: ${mm(y)}, box(width: ${mm(w)}, height: ${mm(h)}, align(center + horizon, image(${typstString(path)}, width: ${mm(w)}, height: ${mm(h)}, fit: "contain"))))`);
  }

  /** The page as typst source. */
  page(foot: string): string {
    const rules = this.#rules.size === 0 ? [] : [`#place(curve(stroke: (thickness: 0.5pt, cap: "square"), ${[...this.#rules].join(', ')}))`];
    const texts = [...this.#texts].map(([size, marks]) => `#[#set text(size: ${pt(size)}, top-edge: 0.88em, bottom-edge: -0.12em)\n${marks.join('\n')}]`);
    const footer = foot === '' ? [] : [`#place(bottom + left, dx: 22mm, dy: -5.5mm, ${footText(this.say(foot))})`];
    return ['#page(width: 210mm, height: 297mm, margin: 0mm)[', ...rules, ...texts, ...this.#pictures, ...footer, ']'].join('\n');
  }
}
