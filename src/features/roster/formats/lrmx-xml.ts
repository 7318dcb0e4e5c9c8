import { SaxesParser } from 'saxes';
import { ok, type Outcome, type Refusal } from '../../../kernel/refusal.ts';
import { refuseFile } from './refusals.ts';

/** Limits of formats.md 1.12: file bytes, family items, depth, elements, characters of one element's text (photo excepted). */
export const LRMX_LIMITS = { file: 32 * 1024 * 1024, items: 200, depth: 8, elements: 2000, text: 1024 * 1024 } as const;

/** One element with the places of its parts in the text (UTF-16 units), for lossless editing. */
export type XmlNode = {
  name: string;
  local: string;
  parent: XmlNode | null;
  children: XmlNode[];
  /** Decoded character data directly inside (CDATA joined, comments skipped). */
  text: string;
  start: number;
  /** Just after the open tag's `>`; for `<X/>` just after the whole tag. */
  openEnd: number;
  /** Start of the close tag; equals `openEnd` for `<X/>`. */
  closeStart: number;
  end: number;
  selfClosing: boolean;
  namespaced: boolean;
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk';
export type LrmxDocument = { text: string; bom: boolean; encoding: Encoding; declared: string | null; root: XmlNode };

const decode = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const GBK = /^(gb2312|gbk|gb18030|cp936|ms936|windows-936|x-gbk)$/i;

/** Decodes in the order of formats.md 1.3: mark, declaration, strict UTF-8, GBK; never with replacement characters. */
export function decodeLrmx(bytes: Uint8Array): Omit<LrmxDocument, 'root'> | null {
  const marked = (label: Encoding, skip: number): Omit<LrmxDocument, 'root'> | null => {
    const text = decode(label, bytes.subarray(skip));
    return text === null ? null : { text, bom: true, encoding: label, declared: declaredIn(text) };
  };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return marked('utf-8', 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked('utf-16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked('utf-16be', 2);
  const declared = declaredIn(decode('latin1', bytes.subarray(0, 200)) ?? '');
  const order: Encoding[] = declared && GBK.test(declared) ? ['gbk'] : ['utf-8', 'gbk'];
  for (const encoding of order) {
    const text = decode(encoding === 'gbk' ? 'gb18030' : encoding, bytes);
    if (text !== null) return { text, bom: false, encoding, declared };
  }
  return null;
}

const declaredIn = (text: string): string | null =>
  /^\s{0,9}<\?xml\s[^>]{0,80}?encoding\s{0,4}=\s{0,4}["']([\w.-]{1,40})["']/.exec(text.slice(0, 200))?.[1] ?? null;

/** Line and column, both from 1, of a place in a text. */
export function lineColumn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let from = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) { line++; from = i + 1; }
  return { line, column: at - from + 1 };
}

const DANGER = /<!(?:DOCTYPE|ENTITY)/i;
const BUILT_IN = /^&(?:amp|lt|gt|quot|apos|#\d{1,9}|#x[\da-f]{1,8});/i;

/** Refuses DOCTYPE, ENTITY and unknown entity references before anything is parsed or expanded; null when clean. */
function danger(text: string): { ok: false; refusal: Refusal } | null {
  const doctype = text.search(DANGER);
  if (doctype >= 0) return refuseFile('roster.lrmx-doctype', lineColumn(text, doctype));
  const marks = /<!\[CDATA\[|<!--|&/g;
  for (let m = marks.exec(text); m; m = marks.exec(text)) {
    if (m[0] !== '&') {
      const end = text.indexOf(m[0] === '<!--' ? '-->' : ']]>', m.index);
      if (end < 0) return null;
      marks.lastIndex = end;
      continue;
    }
    const near = text.slice(m.index, m.index + 40);
    if (BUILT_IN.test(near)) continue;
    const entity = /^&[^\s;<]{0,30};?/.exec(near)?.[0] ?? '&';
    return refuseFile('roster.lrmx-entity', { entity, ...lineColumn(text, m.index) });
  }
  return null;
}

class Stop extends Error {
  readonly outcome: { ok: false; refusal: Refusal };
  constructor(outcome: { ok: false; refusal: Refusal }) {
    super('stop');
    this.outcome = outcome;
  }
}

/** Parses one LRMX file into nodes with places; every hostile or broken form is a named refusal. */
export function parseLrmx(bytes: Uint8Array): Outcome<LrmxDocument> {
  if (bytes.length > LRMX_LIMITS.file) return refuseFile('roster.lrmx-too-large', { limit: '32 MB' });
  const decoded = decodeLrmx(bytes);
  if (!decoded) return refuseFile('roster.lrmx-encoding');
  const found = danger(decoded.text);
  if (found) return found;
  try {
    return ok({ ...decoded, root: parse(decoded.text) });
  } catch (error) {
    if (error instanceof Stop) return error.outcome;
    throw error;
  }
}

function parse(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let current: XmlNode | null = null;
  let root: XmlNode | null = null;
  let depth = 0;
  let count = 0;
  let opened = 0;
  const chars = (piece: string): void => {
    if (!current) return;
    current.text += piece;
    if (current.text.length > LRMX_LIMITS.text && current.local !== 'ZhaoPian') {
      throw new Stop(refuseFile('roster.lrmx-text-limit', { element: current.name, limit: '1 MB' }));
    }
  };
  parser.on('error', (error) => {
    throw new Stop(refuseFile('roster.lrmx-malformed', { line: parser.line, column: parser.columnIndex + 1, detail: error.message.replace(/^[\d:]*\s*/, '') }));
  });
  parser.on('opentagstart', () => {
    if (++depth > LRMX_LIMITS.depth) throw new Stop(refuseFile('roster.lrmx-depth', { limit: LRMX_LIMITS.depth }));
    if (++count > LRMX_LIMITS.elements) throw new Stop(refuseFile('roster.lrmx-elements', { limit: LRMX_LIMITS.elements }));
    opened = parser.position;
  });
  parser.on('opentag', (tag) => {
    const start = text.lastIndexOf('<', opened - 1);
    const at = parser.position;
    const node: XmlNode = {
      name: tag.name, local: tag.name.slice(tag.name.indexOf(':') + 1), parent: current, children: [], text: '', start,
      openEnd: at, closeStart: at, end: at, selfClosing: tag.isSelfClosing, namespaced: 'xmlns' in tag.attributes || tag.name.includes(':'),
    };
    if (current) current.children.push(node);
    else root ??= node;
    if (node.local === 'Item' && current && current.children.length > LRMX_LIMITS.items) {
      throw new Stop(refuseFile('roster.lrmx-family-limit', { limit: LRMX_LIMITS.items }));
    }
    current = node;
  });
  parser.on('text', chars);
  parser.on('cdata', chars);
  parser.on('closetag', () => {
    depth--;
    if (!current) return;
    if (!current.selfClosing) {
      current.end = parser.position;
      current.closeStart = text.lastIndexOf('</', parser.position - 1);
    }
    current = current.parent;
  });
  parser.write(text).close();
  if (!root) throw new Stop(refuseFile('roster.lrmx-malformed', { line: 1, column: 1, detail: 'no root element' }));
  return root;
}
