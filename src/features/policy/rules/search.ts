import { pinyin } from 'pinyin-pro';
import { numberOf, placesIn } from './numerals.ts';
import { askedFor, cut, spoken, vocabularyOf, type Vocabulary } from './tokens.ts';

/** One article as the search sees it: everything that is known of it in one version. `names` are those of its document. */
export type Entry = { key: string; document: string; names: readonly string[]; article: string; title: string; terms: readonly string[]; summary: string; text: string; asks: readonly string[]; rulings: readonly string[] };
/** An answer: the entry, its score (only comparable within one answer), and the words it was found by. */
export type Hit = { entry: Entry; score: number; words: string[] };

/** What a word counts in each field, and how far a field longer than usual counts less: 0 not at all, 1 in full. */
const fields = {
  title: { weight: 3, shortening: 0.3 }, terms: { weight: 2.4, shortening: 0.5 }, summary: { weight: 1.2, shortening: 0.5 }, text: { weight: 1, shortening: 0.6 }, asks: { weight: 2.5, shortening: 0.4 }, rulings: { weight: 1.5, shortening: 0.3 },
} as const;
type Field = keyof typeof fields;
/** What a wording counts that stands alone, as an office's own text does: it speaks for title, terms and questions too. */
const ALONE = 3;
/** How soon a word said again adds nothing. */
const K1 = 1.4;
/** A meaning counts more than a pair of characters; a single one says little, but 缴 and 交党费 share one. */
const WORD = 1.6;
const PAIR = 1;
const SINGLE = 0.3;
/** What is left to the parts of a longer known word: one long word must not speak for all its parts again. */
const INNER = 0.4;
/** How much an article gains that meets everything in the question. */
const COVER = 0.5;
/** The share of the best score below which an answer is left out. */
const FAR = 0.25;

type Sound = { word: string; full: string; first: string };
/** The index: for each token the articles it stands in with its weighted count, and how the known words sound (made when first asked for). */
export type Index = { entries: readonly Entry[]; vocabulary: Vocabulary; found: ReadonlyMap<string, ReadonlyMap<number, number>>; sounds: () => readonly Sound[] };

const ofField = (e: Entry, f: Field): string => {
  const value = e[f];
  return spoken(typeof value === 'string' ? value : value.join('、'));
};

/** What a token says: by its kind, and the more the rarer it is among the articles. */
function saying(index: Index, token: string): number {
  const df = index.found.get(token)?.size ?? 0;
  const kind = token[0] === '#' || token[0] === '=' ? WORD : token.length === 1 ? SINGLE : PAIR;
  return kind * Math.log(1 + (index.entries.length - df + 0.5) / (df + 0.5));
}

/** Makes the index; `more` are the department's own lines of synonyms. Some 200 articles take about a tenth of a second. */
export function indexOf(entries: readonly Entry[], more: readonly (readonly string[])[] = []): Index {
  const vocabulary = vocabularyOf(entries.flatMap((e) => e.terms), more);
  const found = new Map<string, Map<number, number>>();
  for (const f of Object.keys(fields) as Field[]) {
    const counted = entries.map((e) => {
      const own = new Map<string, number>();
      let length = 0;
      cut(ofField(e, f), vocabulary, (t) => { own.set(t, (own.get(t) ?? 0) + 1); length++; });
      return { own, length };
    });
    const filled = counted.filter((c) => c.length > 0);
    const mean = filled.reduce((a, c) => a + c.length, 0) / Math.max(1, filled.length);
    const { weight, shortening: b } = fields[f];
    counted.forEach(({ own, length }, i) => {
      const share = (f === 'text' && entries[i]!.title === '' ? ALONE : weight) / (1 - b + (b * length) / mean);
      for (const [token, n] of own) {
        const at = found.get(token) ?? new Map<number, number>();
        at.set(i, (at.get(i) ?? 0) + n * share);
        found.set(token, at);
      }
    });
  }
  let sounds: Sound[] | null = null;
  return { entries, vocabulary, found, sounds: () => (sounds ??= soundsOf([...vocabulary.said, ...entries.map((e) => e.title)])) };
}

/** How words of two characters and more sound: all syllables, and their first letters. */
function soundsOf(words: readonly string[]): Sound[] {
  return [...new Set(words.filter((w) => w.length >= 2))].map((word) => {
    const syllables = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'removed' });
    return { word, full: syllables.join('').toLowerCase(), first: syllables.map((s) => s[0] ?? '').join('').toLowerCase() };
  });
}

/** A query in letters becomes the words that sound so: whole pinyin, its beginning, or the first letters. */
function heardAs(index: Index, letters: string): string[] {
  const exact = index.sounds().filter((s) => s.full === letters || s.first === letters);
  const found = exact.length > 0 ? exact : letters.length >= 3 ? index.sounds().filter((s) => s.full.startsWith(letters)) : [];
  return found.sort((a, b) => a.word.length - b.word.length).slice(0, 12).map((s) => s.word);
}

/** The article numbers a query asks for: 第三十八条, 38条, or a bare figure after the name of a document. */
function numbersAsked(query: string, named: boolean): { number: number; sub: number }[] {
  const whole = placesIn(query.replace(/(?:^|[^第\d])(\d{1,3})条/gu, '第$1条'));
  if (whole.length > 0) return whole;
  const said = /(?:^|[^第零一二三四五六七八九十百])([一二三四五六七八九十百零]{2,6}|[一二三四五六七八九十])条(?!件|例)/u.exec(query);
  if (said) {
    const number = numberOf(said[1]!);
    if (number !== null) return [{ number, sub: 0 }];
  }
  const bare = /(?:^|\s|[\p{Script=Han}》])(\d{1,3})\s*$/u.exec(query);
  return bare && (named || /^\s*\d{1,3}\s*$/.test(query)) ? [{ number: Number(bare[1]), sub: 0 }] : [];
}

const documentNamed = (query: string, e: Entry): boolean => e.names.some((n) => n.length >= 2 && query.includes(n));

/** Finds the articles that answer a question in plain Chinese, in pinyin, or by number; best first. */
export function search(index: Index, asked: string, limit = 20): Hit[] {
  let query = asked.normalize('NFKC').trim().slice(0, 200);
  if (/^[a-zA-Z\s']+$/.test(query)) {
    const words = heardAs(index, query.toLowerCase().replace(/[^a-z]/g, ''));
    if (words.length > 0) query = words.join(' ');
  }
  const named = index.entries.some((e) => documentNamed(query, e));
  const numbers = numbersAsked(query, named);
  const scores = new Map<number, { score: number; met: number; words: Set<string> }>();
  let most = 0;
  for (const [token, { word, share }] of askedFor(query, index.vocabulary, INNER)) {
    const says = share * saying(index, token);
    most += says;
    for (const [i, tf] of index.found.get(token) ?? []) {
      const own = scores.get(i) ?? { score: 0, met: 0, words: new Set<string>() };
      own.score += says * ((tf * (K1 + 1)) / (tf + K1));
      own.met += says;
      own.words.add(word);
      scores.set(i, own);
    }
  }
  const hits: Hit[] = [];
  index.entries.forEach((entry, i) => {
    const own = scores.get(i);
    let score = own ? own.score * (1 + COVER * (own.met / most)) : 0;
    if (named && documentNamed(query, entry)) score += numbers.length > 0 ? 4 : 2;
    if (numbers.length > 0) {
      const here = placesIn(entry.article);
      if (numbers.some((n) => here.some((h) => h.number === n.number && h.sub === n.sub))) score = named && !documentNamed(query, entry) ? score : score + 1000;
    }
    if (score > 0) hits.push({ entry, score, words: [...(own?.words ?? [])].sort((a, b) => b.length - a.length).slice(0, 8) });
  });
  hits.sort((a, b) => b.score - a.score || (a.entry.key < b.entry.key ? -1 : 1));
  // What is far behind the best shares a word with the question, no more.
  const least = Math.min(hits[0]?.score ?? 0, 100) * FAR;
  return hits.filter((h, i) => i < 3 || h.score >= least).slice(0, limit);
}
