import { SaxesParser } from 'saxes';
import { ok, type Outcome, type Refusal } from '../../../kernel/refusal.ts';
import { readZip, type ZipMember } from '../formats/zip.ts';
import { nearest, templateFields, type TemplateKind } from './template-fields.ts';
import { templateRefusals as refusals, type Spot } from './template-refusals.ts';

type Refused = { ok: false; refusal: Refusal };
/** A template is small: 10 MB packed, 60 MB and 500 parts unpacked. */
export const TEMPLATE_LIMITS = { file: 10 * 1024 * 1024, total: 60 * 1024 * 1024, members: 500, ratio: 200, nested: false } as const;

const CONTENT = /^word\/(document|header\d*|footer\d*)\.xml$/;
const EMBEDDED = /(^|\/)(embeddings|activeX|afchunk[^/]*|customUI)(\/|$|\.)/i;
const EMBEDDED_RELATION = /\/(oleObject|control|attachedTemplate|aFChunk|subDocument|package|frame)$/i;
const COMMANDS = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|EMBED|RD)\b/i;

/** Reads a Word template to the end before anything is kept: its packing, what it refers to, and every field in every paragraph. */
export function checkTemplate(kind: TemplateKind, bytes: Uint8Array): Outcome<null> {
  if (bytes.length > TEMPLATE_LIMITS.file || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refusals.notDocx();
  const opened = readZip(bytes, TEMPLATE_LIMITS);
  if (!opened.ok) return opened;
  const parts = opened.value;
  if (!parts.some((p) => p.name === '[Content_Types].xml') || !parts.some((p) => p.name === 'word/document.xml')) return refusals.notDocx();
  const unsafe = checkPackage(parts);
  if (unsafe) return unsafe;
  for (const part of parts.filter((p) => CONTENT.test(p.name)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const found = readPart(part);
    if (!found.ok) return found;
    const wrong = checkFields(kind, found.value);
    if (wrong) return wrong;
  }
  return ok(null);
}

function checkPackage(parts: readonly ZipMember[]): Refused | null {
  for (const part of parts) {
    if (/vbaProject|vbaData/i.test(part.name)) return refusals.macro();
    if (EMBEDDED.test(part.name)) return refusals.embedded(part.name);
    if (!/\.(xml|rels)$/i.test(part.name)) continue;
    let wrong: Refused | null = null;
    const parsed = parse(part, (name, attributes) => {
      const value = (key: string): string => Object.entries(attributes).find(([k]) => k.toLowerCase() === key)?.[1] ?? '';
      if (part.name === '[Content_Types].xml' && /macroEnabled/i.test(value('contenttype'))) wrong ??= refusals.macro();
      if (local(name) !== 'relationship') return;
      if (value('targetmode').toLowerCase() === 'external') wrong ??= refusals.external(value('target'));
      if (EMBEDDED_RELATION.test(value('type'))) wrong ??= refusals.embedded(value('target'));
    });
    if (parsed) return parsed;
    if (wrong) return wrong;
  }
  return null;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Parses a part; returns a refusal for one that is no XML or declares a document type. */
function parse(part: ZipMember, open: (name: string, attributes: Record<string, string>) => void, more: { close?: (name: string) => void; text?: (text: string) => void } = {}): Refused | null {
  let doctype = false;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => { doctype = true; });
  parser.on('opentag', (tag) => open(tag.name, tag.attributes as Record<string, string>));
  if (more.close) parser.on('closetag', (tag) => more.close?.(tag.name));
  if (more.text) parser.on('text', more.text);
  parser.on('error', (error) => { throw error; });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part.bytes)).close();
  } catch {
    return doctype ? refusals.doctype() : refusals.damaged(part.name);
  }
  return doctype ? refusals.doctype() : null;
}

type Paragraph = Spot & { codes: string };

/** The paragraphs of a part in order, with the text of their runs; a text box inside a paragraph has paragraphs of its own. */
function readPart(part: ZipMember): Outcome<Paragraph[]> {
  const where: Spot['part'] = part.name.includes('header') ? 'header' : part.name.includes('footer') ? 'footer' : 'body';
  const all: Paragraph[] = [];
  const stack: Paragraph[] = [];
  let into: 'text' | 'codes' | null = null;
  const refused = parse(part, (name, attributes) => {
    if (name === 'w:p') {
      const p = { part: where, n: all.length + 1, text: '', codes: '' };
      all.push(p);
      stack.push(p);
    } else if (name === 'w:t') into = 'text';
    else if (name === 'w:instrText') into = 'codes';
    else if (name === 'w:fldSimple') { const p = stack.at(-1); if (p) p.codes += ` ${attributes['w:instr'] ?? ''}`; }
    else if (name === 'w:tab') { const p = stack.at(-1); if (p) p.text += ' '; }
    else if (name === 'wp:docPr' || name === 'pic:cNvPr') { const p = stack.at(-1); if (p && name === 'wp:docPr') p.text += attributes['descr'] ?? ''; }
  }, {
    close: (name) => { if (name === 'w:p') stack.pop(); else if (name === 'w:t' || name === 'w:instrText') into = null; },
    text: (text) => { const p = stack.at(-1); if (p && into) p[into] += text; },
  });
  return refused ?? ok(all);
}

/** Every field of a part: known, closed, and in a list only where the list is open. */
function checkFields(kind: TemplateKind, paragraphs: readonly Paragraph[]): Refused | null {
  const { values, pictures, lists } = templateFields[kind];
  const open: { list: string; spot: Spot }[] = [];
  for (const spot of paragraphs) {
    const command = COMMANDS.exec(spot.codes);
    if (command) return refusals.command(spot, command[1]!.toUpperCase());
    for (let at = 0; at < spot.text.length;) {
      const begin = spot.text.indexOf('{', at);
      const stray = spot.text.indexOf('}', at);
      if (stray >= 0 && (begin < 0 || stray < begin)) return refusals.stray(spot);
      if (begin < 0) break;
      const end = spot.text.indexOf('}', begin);
      const again = spot.text.indexOf('{', begin + 1);
      if (end < 0 || (again >= 0 && again < end)) return refusals.unclosed(spot);
      at = end + 1;
      const tag = spot.text.slice(begin + 1, end);
      const name = tag.replace(/^[#/]/, '').trim();
      const top = open.at(-1);
      if (tag.startsWith('/')) {
        if (!top || (name !== '' && name !== top.list)) return refusals.close(spot, name, top?.list ?? null);
        open.pop();
      } else if (tag.startsWith('#')) {
        if (name in lists) open.push({ list: name, spot });
        else return [...values, ...pictures].includes(name) ? refusals.asList(spot, name) : refusals.unknown(spot, name, nearest(name, Object.keys(lists)));
      } else {
        const known = [...values, ...pictures, ...open.flatMap((o) => lists[o.list]!)];
        if (!known.includes(name)) return refusals.unknown(spot, name, nearest(name, [...known, ...Object.values(lists).flat()]));
      }
    }
  }
  const left = open.at(-1);
  return left ? refusals.open(left.spot, left.list) : null;
}
