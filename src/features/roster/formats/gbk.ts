/** A place in decoded text that is not a character of GBK: index in the text, offset of its first byte, what it may stand for. */
export type DecodingFault = { at: number; offset: number; proposal: string | null };
/** Bytes read as GBK; every byte that is no character stands as U+FFFD or a private-use character and is listed. */
export type GbkText = { text: string; faults: DecodingFault[] };

const FIRST = 0x81;
const LAST = 0xfe;
const TRAILS = 191; // 40–FE, 7F never used

/** FE 9F is 䶮 in files of the field; decoders give the private-use character U+E863. */
const KNOWN_PRIVATE: Record<number, string> = { 0xe863: '䶮' };

/** Pairs that newer decoders map and the GBK of the field (code page 936) does not have: never written. */
const notGbk = (pair: number): boolean =>
  pair >= 0xfe50 || (pair >= 0xa989 && pair <= 0xa995) || (pair >= 0xa6d9 && pair <= 0xa6df) || pair === 0xa6ec || pair === 0xa6ed || pair === 0xa6f3 || pair === 0xa2e3 || pair === 0xa8bf;

/** `asRead` holds the pairs that are decoded but never written anew, so that a value that was read goes back as it came. */
type Tables = { decode: Uint16Array; encode: Map<number, number>; asRead: Map<number, number> };
let tables: Tables | null = null;

/** Both tables, made once by decoding every pair of bytes; a pair that is not one character stays 0. */
function gbkTables(): Tables {
  if (tables) return tables;
  const pairs = new Uint8Array((LAST - FIRST + 1) * TRAILS * 3);
  let at = 0;
  for (let lead = FIRST; lead <= LAST; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      pairs.set(trail === 0x7f ? [0x2e, 0x2e, 10] : [lead, trail, 10], at);
      at += 3;
    }
  }
  const decode = new Uint16Array((LAST - FIRST + 1) * TRAILS);
  const encode = new Map<number, number>();
  const asRead = new Map<number, number>();
  new TextDecoder('gbk').decode(pairs).split('\n').forEach((text, i) => {
    if (text.length !== 1) return;
    const pair = ((FIRST + Math.floor(i / TRAILS)) << 8) | (0x40 + (i % TRAILS));
    const code = pair === 0xfe9f ? 0xe863 : text.charCodeAt(0);
    if (code === 0xfffd) return;
    decode[i] = code;
    if (isPrivate(code) || notGbk(pair)) asRead.set(code, pair);
    else if (!encode.has(code)) encode.set(code, pair);
  });
  tables = { decode, encode, asRead };
  return tables;
}

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** Decodes GBK the same way on every runtime; a lead byte before an impossible trail is a fault and swallows nothing. */
export function decodeGbk(bytes: Uint8Array): GbkText {
  const { decode } = gbkTables();
  const out: string[] = [];
  const faults: DecodingFault[] = [];
  let units = new Uint16Array(4096);
  let n = 0;
  let length = 0;
  const put = (code: number, offset: number): void => {
    if (code === 0xfffd || isPrivate(code)) faults.push({ at: length, offset, proposal: KNOWN_PRIVATE[code] ?? null });
    if (n === units.length) {
      out.push(String.fromCharCode(...units));
      units = new Uint16Array(4096);
      n = 0;
    }
    units[n++] = code;
    length++;
  };
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) { put(lead, i); continue; }
    const trail = bytes[i + 1] ?? 0;
    const code = lead >= FIRST && lead <= LAST && trail >= 0x40 && trail <= 0xfe ? decode[(lead - FIRST) * TRAILS + trail - 0x40] : 0;
    if (!code) { put(0xfffd, i); continue; }
    put(code, i);
    i++;
  }
  return { text: out.join('') + String.fromCharCode(...units.subarray(0, n)), faults };
}

/**
 * Encodes text as GBK, or names the first character that GBK does not have; never writes a stand-in. `read` text came out of a
 * GBK file and may hold what only that file can say.
 */
export function encodeGbk(text: string, read = false): { ok: true; bytes: Uint8Array } | { ok: false; character: string; at: number } {
  const { encode, asRead } = gbkTables();
  const out = new Uint8Array(text.length * 2);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) { out[n++] = code; continue; }
    const pair = encode.get(code) ?? (read ? asRead.get(code) : undefined);
    if (pair === undefined) return { ok: false, character: String.fromCodePoint(text.codePointAt(i) ?? code), at: i };
    out[n++] = pair >> 8;
    out[n++] = pair & 0xff;
  }
  return { ok: true, bytes: out.slice(0, n) };
}
