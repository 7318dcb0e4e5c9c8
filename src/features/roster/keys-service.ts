import { pinyin } from 'pinyin-pro';
import { gramsOf, nameKeyOf } from './rules.ts';

const FIRST = 0x3400;
const LAST = 0x9fff;
let strokes: Map<string, number> | null = null;

/** Rank of every CJK character by 笔画 (CLDR's stroke order of the ICU in Node), made once in about 20 ms. */
function strokeRanks(): Map<string, number> {
  if (strokes) return strokes;
  const all: string[] = [];
  for (let c = FIRST; c <= LAST; c++) if (c < 0x4dc0 || c >= 0x4e00) all.push(String.fromCharCode(c));
  const order = new Intl.Collator('zh-u-co-stroke').compare;
  strokes = new Map(all.sort(order).map((c, i) => [c, i + 1]));
  return strokes;
}

/** Sort key by 姓氏笔画: five digits a character (characters outside the table after it, by code point). */
export function strokeKeyOf(name: string): string {
  const ranks = strokeRanks();
  return [...nameKeyOf(name)].map((c) => String(ranks.get(c) ?? 30000 + Math.min(c.codePointAt(0) ?? 0, 0x30d3f) % 70000).padStart(5, '0')).join('');
}

/** The reading of each character with its tone as a number, the family name read as one; what is no character stays itself. */
const readings = (nameKey: string): string[] => pinyin(nameKey, { surname: 'head', toneType: 'num', type: 'array', v: true });

/** What a name is found and sorted by: comparison key, pinyin initials (surname readings), pinyin, strokes and grams. */
export function personKeys(name: string): { nameKey: string; initials: string; pinyinKey: string; strokeKey: string; grams: string[] } {
  const nameKey = nameKeyOf(name);
  const read = readings(nameKey);
  return {
    nameKey,
    initials: read.map((r) => r.charAt(0)).join('').toLowerCase().replace(/[^a-z]/g, ''),
    pinyinKey: read.join(' ').toLowerCase(),
    strokeKey: strokeKeyOf(name),
    grams: gramsOf(nameKey),
  };
}
