const isBlank = (c: number): boolean =>
  c <= 32 || c === 0xa0 || c === 0x3000 || c === 0x200b || c === 0xfeff || (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029;

/** Trims white space at both ends, including U+3000, U+00A0, U+200B and a stray byte-order mark; linear time. */
export function trimText(text: string): string {
  let a = 0;
  let b = text.length;
  while (a < b && isBlank(text.charCodeAt(a))) a++;
  while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
  return text.slice(a, b);
}

/** Removes all white space, zero-width marks included. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\u200b\u200c\u200d\u2060\ufeff\u3164]/g, '');

/** The form in which two texts are compared: NFKC, without white space. */
export const comparable = (text: string): string => withoutSpaces(text.normalize('NFKC'));

/** The form in which two names are compared: 张　三 equals 张三, 甲·乙 equals 甲•乙 and 甲．乙. */
export const comparableName = (text: string): string => comparable(text).replace(/[·•・‧∙⋅・．.]/g, '·');

/** Line ends CR LF and CR become LF. */
export const toLf = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Splits `11 建立党委` into code and text; null when the text does not begin with a code and a space. */
export function splitCode(text: string): { code: string; text: string } | null {
  const m = /^(\d{1,8})[ \u3000]+(\S.*)$/s.exec(trimText(text));
  return m ? { code: m[1] ?? '', text: m[2] ?? '' } : null;
}

/** Index of the first unpaired surrogate, or -1. */
export function unpairedSurrogate(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0xd800 && c <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (!(next >= 0xdc00 && next <= 0xdfff)) return i;
      i++;
    } else if (c >= 0xdc00 && c <= 0xdfff) return i;
  }
  return -1;
}

/** Makes a text fit for XML 1.0: U+000B becomes a line break, other forbidden characters are removed and counted. */
export function xmlText(text: string): { text: string; removed: number } {
  const broken = text.replace(/\u000b/g, '\n');
  // eslint-disable-next-line no-control-regex -- these are exactly the characters XML 1.0 forbids
  const clean = broken.replace(/[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return { text: clean, removed: broken.length - clean.length };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Escapes text for XML element content. */
export const escapeXml = (text: string): string => text.replace(/[&<>]/g, (c) => ESCAPES[c] ?? c);
