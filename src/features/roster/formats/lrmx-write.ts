import type { Day } from '../../../kernel/day.ts';
import { ok, type Outcome } from '../../../kernel/refusal.ts';
import type { Doubt } from './draft.ts';
import { elementsOf, familyElements, formFromDraft, LRMX_ELEMENTS, type AppointmentForm, type FormFamily } from './form.ts';
import { personRoot, readLrmx } from './lrmx-read.ts';
import { parseLrmx, type LrmxDocument, type XmlNode } from './lrmx-xml.ts';
import { doubt } from './reasons.ts';
import { refuseFile } from './refusals.ts';
import { comparableName, escapeXml, toLf, trimText, unpairedSurrogate, xmlText } from './text.ts';

/** Bytes of an exported file, and what had to be changed to write it (removed characters, new character set). */
export type WrittenFile = { bytes: Uint8Array; reports: Doubt[] };

/** The version string of files this program writes anew (formats.md 1.4). */
export const LRMX_VERSION = '3.2.1.16';

type Edit = { start: number; end: number; text: string };

/** Makes a value fit to be written; refuses an unpaired surrogate, reports removed characters. */
function fit(value: string, element: string, reports: Doubt[]): Outcome<string> {
  if (unpairedSurrogate(value) >= 0) return refuseFile('roster.text-surrogate', { field: element }, element);
  const clean = xmlText(value);
  if (clean.removed > 0) reports.push(doubt('note', 'text.removed', { where: element, field: element }, { details: { count: clean.removed } }));
  return ok(toLf(clean.text));
}

const leaf = (name: string, value: string): string => (value === '' ? `<${name}/>` : `<${name}>${escapeXml(value)}</${name}>`);

/** Writes a new `.lrmx`: UTF-8 with mark, canonical order, 2-space indent, CR LF (formats.md 1.4 rule 3). */
export function writeLrmx(form: AppointmentForm): Outcome<WrittenFile> {
  if (trimText(form.name) === '') return refuseFile('roster.form-name-missing');
  const reports: Doubt[] = [];
  const values = elementsOf(form);
  const lines = ['<?xml version="1.0" encoding="utf-8"?>', '<Person>'];
  for (const element of LRMX_ELEMENTS) {
    if (element === 'JiaTingChengYuan') {
      const family = familyXml(form.family, '  ', reports);
      if (!family.ok) return family;
      lines.push(family.value === '' ? '  <JiaTingChengYuan/>' : `  <JiaTingChengYuan>\n${family.value}\n  </JiaTingChengYuan>`);
      continue;
    }
    const value = fit(element === 'Version' ? LRMX_VERSION : values[element], element, reports);
    if (!value.ok) return value;
    lines.push(`  ${leaf(element, value.value)}`);
    const addition = element === 'CanJiaGongZuoShiJian' ? 'DaoLingNianYue' : element === 'ChengBaoDanWei' ? 'GaiGeQianRenZhiNianLingJieXian' : null;
    if (!addition || values[addition] === '') continue;
    const added = fit(values[addition], addition, reports);
    if (!added.ok) return added;
    lines.push(`  ${leaf(addition, added.value)}`);
  }
  const text = `${[...lines, '</Person>'].join('\n')}\n`.replace(/\n/g, '\r\n');
  return ok({ bytes: encode(text, 'utf-8', true), reports });
}

function familyXml(family: readonly FormFamily[], indent: string, reports: Doubt[]): Outcome<string> {
  const items: string[] = [];
  for (const member of family.filter((m) => familyElements(m).some(([, v]) => trimText(v) !== ''))) {
    const lines: string[] = [];
    for (const [name, value] of familyElements(member)) {
      const fitted = fit(value, name, reports);
      if (!fitted.ok) return fitted;
      lines.push(`${indent}    ${leaf(name, fitted.value)}`);
    }
    items.push(`${indent}  <Item>\n${lines.join('\n')}\n${indent}  </Item>`);
  }
  return ok(items.join('\n'));
}

function encode(text: string, encoding: LrmxDocument['encoding'], bom: boolean): Uint8Array {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return new TextEncoder().encode(marked);
  const out = new Uint8Array(marked.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return out;
}

/**
 * Exports a form into the file it came from: only the text of elements whose value changed is replaced; order, unknown
 * elements, attributes, comments, mark and line ends stay. Nothing changed → the very same bytes. GBK becomes UTF-8, reported.
 * `asOf` is the day the original was read with, so that its two-digit years are understood the same way again.
 */
export function editLrmx(original: Uint8Array, form: AppointmentForm, asOf: Day): Outcome<WrittenFile> {
  const read = readLrmx(original, { name: '', asOf });
  if (!read.ok) return read;
  const before = formFromDraft(read.value);
  const was = elementsOf(before);
  const is = elementsOf(form);
  const changed: Record<string, string> = {};
  for (const [name, value] of Object.entries(is)) if (value !== was[name as keyof typeof was]) changed[name] = value;
  const sameFamily = JSON.stringify(before.family) === JSON.stringify(form.family);
  return editElements(original, changed, sameFamily ? undefined : form.family);
}

/** Replaces the text of the named elements (and the family list); see `editLrmx`. An absent element is added in canonical order. */
export function editElements(original: Uint8Array, changed: Record<string, string>, family?: readonly FormFamily[]): Outcome<WrittenFile> {
  if (Object.keys(changed).length === 0 && !family) return ok({ bytes: original, reports: [] });
  const parsed = parseLrmx(original);
  if (!parsed.ok) return parsed;
  const root = personRoot(parsed.value);
  if (!root.ok) return root;
  const { text } = parsed.value;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const reports: Doubt[] = [];
  const edits: Edit[] = [];
  for (const [name, value] of Object.entries(changed)) {
    const fitted = fit(value, name, reports);
    if (!fitted.ok) return fitted;
    edits.push(editOne(text, root.value, name, escapeXml(fitted.value).replace(/\n/g, eol)));
  }
  if (family) {
    const edit = familyEdit(text, root.value, family, eol, reports);
    if (!edit.ok) return edit;
    edits.push(edit.value);
  }
  const { encoding, bom } = parsed.value;
  if (encoding === 'gbk') {
    reports.push(doubt('note', 'charset.now-utf8', { where: 'Person', field: 'file' }));
    const declaration = /encoding\s*=\s*["']([\w.-]+)["']/.exec(text.slice(0, root.value.start));
    if (declaration) edits.push({ start: declaration.index, end: declaration.index + declaration[0].length, text: 'encoding="utf-8"' });
  }
  return ok({ bytes: encode(apply(text, edits), encoding, bom), reports });
}

/** Applies edits to a text; edits do not overlap, those at the same place keep their order. */
function apply(text: string, edits: readonly Edit[]): string {
  const out: string[] = [];
  let at = 0;
  for (const e of edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => a.start - b.start || a.i - b.i)) {
    out.push(text.slice(at, e.start), e.text);
    at = Math.max(at, e.end);
  }
  return out.join('') + text.slice(at);
}

/** The open tag of a node as written, no longer self-closing. */
const openTag = (text: string, node: XmlNode): string =>
  node.selfClosing ? `${text.slice(node.start, node.openEnd).replace(/\s*\/>$/, '')}>` : text.slice(node.start, node.openEnd);

function editOne(text: string, root: XmlNode, name: string, escaped: string): Edit {
  const node = root.children.find((c) => c.local === name);
  if (!node) return insertion(text, root, name, leafRaw(name, escaped, root));
  if (node.selfClosing) {
    return escaped === '' ? { start: node.start, end: node.start, text: '' } : { start: node.start, end: node.end, text: `${openTag(text, node)}${escaped}</${node.name}>` };
  }
  return { start: node.openEnd, end: node.closeStart, text: escaped };
}

const prefixOf = (root: XmlNode): string => root.name.slice(0, root.name.length - root.local.length);
const leafRaw = (name: string, escaped: string, root: XmlNode): string =>
  escaped === '' ? `<${prefixOf(root)}${name}/>` : `<${prefixOf(root)}${name}>${escaped}</${prefixOf(root)}${name}>`;

/** Where an absent element goes: after the nearest earlier element of the canonical order, with that element's indent. */
function insertion(text: string, root: XmlNode, name: string, xml: string): Edit {
  const order: string[] = [...LRMX_ELEMENTS];
  order.splice(order.indexOf('JianKangZhuangKuang'), 0, 'DaoLingNianYue');
  order.splice(order.indexOf('JiSuanNianLingShiJian'), 0, 'GaiGeQianRenZhiNianLingJieXian');
  const earlier = order.slice(0, order.indexOf(name)).reverse();
  const before = earlier.map((e) => root.children.find((c) => c.local === e)).find((n) => n !== undefined);
  const place = before ? before.end : root.openEnd;
  const lead = before ? (/[\r\n]*[ \t]*$/.exec(text.slice(Math.max(0, before.start - 40), before.start))?.[0] ?? '') : '';
  return { start: place, end: place, text: lead + xml };
}

function familyEdit(text: string, root: XmlNode, family: readonly FormFamily[], eol: string, reports: Doubt[]): Outcome<Edit> {
  const node = root.children.find((c) => c.local === 'JiaTingChengYuan');
  const indent = node ? (/[ \t]*$/.exec(text.slice(Math.max(0, node.start - 40), node.start))?.[0] ?? '') : '  ';
  const xml = familyXml(family, indent, reports);
  if (!xml.ok) return xml;
  const kept = keepExtras(text, node, family, xml.value);
  const inner = kept === '' ? '' : `\n${kept}\n${indent}`.replace(/\n/g, eol);
  if (!node) return ok(insertion(text, root, 'JiaTingChengYuan', inner === '' ? '' : `<JiaTingChengYuan>${inner}</JiaTingChengYuan>`));
  return ok({ start: node.start, end: node.end, text: `${openTag(text, node)}${inner}</${node.name}>` });
}

/** Carries unknown elements of an `Item` over to the member with the same name and relation. */
function keepExtras(text: string, node: XmlNode | undefined, family: readonly FormFamily[], xml: string): string {
  const known = new Set(familyElements({ relation: '', name: '', birth: null, politics: '', unit: '' }).map(([n]) => n));
  const extras = (node?.children ?? []).map((item) => ({
    key: comparableName(item.children.find((c) => c.local === 'XingMing')?.text ?? ''),
    xml: item.children.filter((c) => !known.has(c.local)).map((c) => text.slice(c.start, c.end)),
  }));
  let n = -1;
  const members = family.filter((m) => familyElements(m).some(([, v]) => trimText(v) !== ''));
  return xml.replace(/([ \t]*)<\/Item>/g, (close, indent: string) => {
    const member = members[++n];
    const own = extras.find((e) => member && e.key === comparableName(member.name))?.xml ?? [];
    return own.map((x) => `${indent}  ${x}\n`).join('') + close;
  });
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name for a person's export that is safe everywhere; a name already in `used` gets the birth month. `used` is extended. */
export function lrmxFileName(person: { name: string; birth: string | null }, used: Set<string>, extension = '.lrmx'): string {
  // eslint-disable-next-line no-control-regex -- control characters are what must go
  const clean = trimText(person.name).replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_').replace(/[. ]+$/, '_').slice(0, 80);
  const base = clean === '' || RESERVED.test(clean) ? `_${clean}` : clean;
  const dated = person.birth ? `${base}${person.birth.slice(0, 7).replace('-', '')}` : base;
  const candidates = [base, dated, ...Array.from({ length: used.size + 1 }, (_, i) => `${dated}_${i + 2}`)];
  const name = candidates.find((c) => !used.has(c.toLowerCase() + extension)) ?? dated;
  used.add(name.toLowerCase() + extension);
  return name + extension;
}
