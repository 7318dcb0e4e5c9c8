/*
 * The parts of a workbook that stand around its sheets, read straight from their XML: strings, styles, names of sheets. A
 * workbook whose XML is unusual (element prefixes) is left to the general reader.
 */

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML text with its references resolved; a reference that names no character stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** Text of a spreadsheet: references, and the `_x000D_` way of writing control characters. */
export function sheetText(text: string): string {
  const plain = unescapeXml(text);
  const escaped = plain.includes('_x') ? plain.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : plain;
  return escaped.includes('\r') ? escaped.replace(/\r\n?/g, '\n') : escaped;
}

/** An attribute of an open tag, or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const from = at + name.length + 3;
  const to = tag.indexOf('"', from);
  return to < 0 ? undefined : unescapeXml(tag.slice(from, to));
}

/** The text of all `<t>` runs of a string item; phonetic guides are left out. */
export function runsText(xml: string): string {
  const plain = xml.includes('<rPh') ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  let out = '';
  for (let at = plain.indexOf('<t'); at >= 0; at = plain.indexOf('<t', at + 2)) {
    const next = plain[at + 2];
    if (next !== '>' && next !== ' ' && next !== '/') continue;
    const open = plain.indexOf('>', at);
    if (open < 0) break;
    if (plain[open - 1] === '/') continue;
    const close = plain.indexOf('</t>', open);
    if (close < 0) break;
    out += plain.slice(open + 1, close);
    at = close;
  }
  return sheetText(out);
}

/** The shared strings in their order. */
export function sharedStrings(xml: string): string[] {
  const out: string[] = [];
  for (let at = xml.indexOf('<si'); at >= 0; at = xml.indexOf('<si', at)) {
    const open = xml.indexOf('>', at);
    if (open < 0) break;
    if (xml[open - 1] === '/') {
      out.push('');
      at = open;
      continue;
    }
    const close = xml.indexOf('</si>', open);
    if (close < 0) break;
    out.push(runsText(xml.slice(open + 1, close)));
    at = close;
  }
  return out;
}

/** The number formats of cell styles, by style number: an id of a built-in format, or the format's text. */
export function cellFormats(xml: string): (number | string)[] {
  const own = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<numFmt\s[^<>]*>/g)) own.set(attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? 'General');
  const from = xml.indexOf('<cellXfs');
  const to = xml.indexOf('</cellXfs>', from);
  if (from < 0 || to < 0) return [];
  return [...xml.slice(from, to).matchAll(/<xf\s[^<>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    return own.get(id) ?? Number(id);
  });
}

/** The sheets of a workbook: name, whether hidden, and the part that holds it; and the date system. */
export function sheetList(workbook: string, relations: string): { date1904: boolean; sheets: { name: string; hidden: boolean; part: string }[] } {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<Relationship\s[^<>]*>/g)) targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
  const date1904 = ['1', 'true'].includes(attribute(/<workbookPr\s[^<>]*>/.exec(workbook)?.[0] ?? '', 'date1904') ?? '');
  const sheets = [...workbook.matchAll(/<sheet\s[^<>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id') ?? '') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { name: sheetText(attribute(tag, 'name') ?? ''), hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible', part };
  });
  return { date1904, sheets };
}
