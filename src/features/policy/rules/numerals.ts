const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** The number that Chinese numerals or figures say (1–9999), or null where they say none (二二, 十百): never guessed. */
export function numberOf(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text) > 0 ? Number(text) : null;
  const m = /^(?:([一二三四五六七八九两])千)?(零|〇)?(?:([一二三四五六七八九两])百)?(零|〇)?(?:([一二三四五六七八九])?(十))?(零|〇)?([一二三四五六七八九])?$/.exec(text);
  if (!m || text === '') return null;
  const at = (i: number): number => (m[i] ? digits[m[i]]! : 0);
  const value = at(1) * 1000 + at(3) * 100 + (m[6] ? (m[5] ? at(5) : 1) * 10 : 0) + at(8);
  // 一百二 (a hundred and …?) and zeros out of place are unreadable, as are bare zeros.
  return value > 0 && chinese(value).replace(/^一十/, '十') === text.replace(/〇/g, '零').replace(/两/g, '二').replace(/^一十/, '十') ? value : null;
}

/** A number 1–9999 in Chinese numerals: 38 → 三十八, 105 → 一百零五. */
export function chinese(n: number): string {
  const names = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  const text = [...String(n)].map((d, i, all) => (d === '0' ? '零' : names[Number(d)]! + units[all.length - 1 - i]!)).join('');
  return text.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

/** A place in a regulation: article number and its 之几 (0 = none). */
export type Place = { number: number; sub: number };

/** Writes a place as citations do: 第十条, 第十条之一. */
export const placeLabel = ({ number, sub }: Place): string => `第${chinese(number)}条${sub > 0 ? `之${chinese(sub)}` : ''}`;

const NUMERAL = '[零〇一二三四五六七八九十百千两\\d]+';

/** Every article named in a citation: 第八条第（一）项 → 8; 第十二条至第十四条 → 12, 13, 14; 第五十八条或五十九条 → both. */
export function placesIn(citation: string): Place[] {
  const found: Place[] = [];
  const range = new RegExp(`第(${NUMERAL})条(?:之(${NUMERAL}))?|(?:或|、|和|至|—|-)第?(${NUMERAL})条`, 'gu');
  for (const m of citation.matchAll(range)) {
    const number = numberOf(m[1] ?? m[3] ?? '');
    if (number === null) continue;
    const between = found.length > 0 && (citation.slice(0, m.index).endsWith('至') || /^(?:至|—|-)/.test(m[0]));
    if (between) for (let i = found[found.length - 1]!.number + 1; i < number && i < found[found.length - 1]!.number + 200; i++) found.push({ number: i, sub: 0 });
    found.push({ number, sub: (m[2] && numberOf(m[2])) || 0 });
  }
  return found;
}
