/** What the printing font knows: which characters it has, and how wide they are in em (1 = the size of type). */
export type Font = { has(codePoint: number): boolean; advance(codePoint: number): number };

/** Reads cmap (formats 4 and 12) and hmtx of an OpenType font. Throws on a file that is none: it is our own. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0, n = view.getUint16(4); i < n; i++) {
    const at = 12 + i * 16;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`the printing font has no ${tag} table`);
    return at;
  };
  const glyphs = readCmap(view, table('cmap'));
  const unitsPerEm = view.getUint16(table('head') + 18);
  const wide = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  return {
    has: (c) => glyphs.has(c),
    advance: (c) => view.getUint16(hmtx + 4 * Math.min(glyphs.get(c) ?? 0, wide - 1)) / unitsPerEm,
  };
}

function readCmap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0, n = view.getUint16(cmap + 2); i < n; i++) {
    const at = cmap + view.getUint32(cmap + 8 + i * 8);
    const format = view.getUint16(at);
    if (format === 12) format12(view, at, glyphs);
    else if (format === 4) format4(view, at, glyphs);
  }
  return glyphs;
}

function format12(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0, n = view.getUint32(at + 12); i < n; i++) {
    const group = at + 16 + i * 12;
    const first = view.getUint32(group);
    for (let c = first; c <= view.getUint32(group + 4); c++) glyphs.set(c, view.getUint32(group + 8) + c - first);
  }
}

function format4(view: DataView, at: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + size + i);
    const delta = view.getUint16(at + 16 + 2 * size + i);
    const rangeAt = at + 16 + 3 * size + i;
    const range = view.getUint16(rangeAt);
    for (let c = start; c <= end && c !== 0xffff; c++) {
      const raw = range === 0 ? c : view.getUint16(rangeAt + range + 2 * (c - start));
      if (raw !== 0) glyphs.set(c, range === 0 ? (raw + delta) & 0xffff : (raw + delta) & 0xffff);
    }
  }
}

/** Stands where the font lacks a character: the printers' 〓, never an empty box. */
export const MISSING_MARK = '〓';

/** A text as the font can print it, and the characters that it lacks; control characters but the line break are left out. */
export function printable(text: string, font: Pick<Font, 'has'>): { text: string; missing: string[] } {
  const missing = new Set<string>();
  let out = '';
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    if (code === 10) out += c;
    else if (code === 9) out += ' ';
    else if (code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff) continue;
    else if (font.has(code)) out += c;
    else {
      missing.add(c);
      out += MISSING_MARK;
    }
  }
  return { text: out, missing: [...missing] };
}
