import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { zlibSync } from 'fflate';
import type { Sex } from './names.ts';

/** A drawn placeholder of 4:5, clearly no real person: a plain silhouette on paper colour. */
export type Drawn = { sha256: string; mime: 'image/png'; bytes: Uint8Array };

const WIDTH = 160;
const HEIGHT = 200;
/** Paper, two tones of cloth and of head. */
const TONES = [
  { paper: [236, 232, 222], cloth: [96, 108, 122], head: [150, 152, 150] },
  { paper: [228, 233, 236], cloth: [84, 96, 96], head: [146, 148, 154] },
  { paper: [238, 234, 228], cloth: [112, 100, 96], head: [156, 150, 146] },
] as const;

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  let crc = 0xffffffff;
  for (const b of out.subarray(4, 8 + data.length)) crc = CRC[(crc ^ b) & 0xff]! ^ (crc >>> 8);
  view.setUint32(8 + data.length, (crc ^ 0xffffffff) >>> 0);
  return out;
}

const inside = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

/** 0 paper, 1 cloth, 2 head. */
function shape(x: number, y: number, sex: Sex): 0 | 1 | 2 {
  if (inside(x, y, 80, 78, 30, 38)) return 2;
  if (sex === '女' && y < 122 && inside(x, y, 80, 86, 42, 52)) return 1;
  if (y > 104 && y < 132 && Math.abs(x - 80) < 13) return 2;
  return y > 124 && inside(x, y, 80, 210, 66, 84) ? 1 : 0;
}

/** Draws the silhouette in one of three tones as a palette PNG of 160 × 200 pixels. */
export function silhouette(sex: Sex, tone: number): Drawn {
  const colours = TONES[tone % TONES.length]!;
  const lines = new Uint8Array((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) lines[y * (WIDTH + 1) + 1 + x] = shape(x, y, sex);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, WIDTH);
  view.setUint32(4, HEIGHT);
  header.set([8, 3, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from([...colours.paper, ...colours.cloth, ...colours.head])),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) { bytes.set(p, at); at += p.length; }
  return { sha256: bytesToHex(sha256(bytes)), mime: 'image/png', bytes };
}

/** All drawn placeholders: three tones for each sex. */
export const silhouettes = (): { sex: Sex; tone: number; drawn: Drawn }[] =>
  (['男', '女'] as const).flatMap((sex) => [0, 1, 2].map((tone) => ({ sex, tone, drawn: silhouette(sex, tone) })));
