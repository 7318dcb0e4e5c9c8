import { pinyin } from 'pinyin-pro';
import { numberOf, placesIn } from './numerals.ts';
import { stopWords, synonyms } from './synonyms.ts';

/** One article as the search sees it: everything that is known of it in one version. `names` are those of its document. */
export type Entry = { key: string; document: string; names: readonly string[]; article: string; title: string; terms: readonly string[]; summary: string; text: string; rulings: readonly string[] };
/** An answer: the entry, its score (only comparable within one answer), and the words it was found by. */
export type Hit = { entry: Entry; score: number; words: string[] };

const weights = { title: 3, terms: 2.4, summary: 1.2, text: 1, rulings: 1.5 } as const;
type Field = keyof typeof weights;
const fields = Object.keys(weights) as Field[];
const K1 = 1.4;
const B = 0.5;
/** A meaning counts more than a pair of characters. */
const WORD = 1.6;
const PAIR = 1;
/** A single character says little, but 缴 and 交党费 share one. */
const SINGLE = 0.22;
/** The share of the best score below which an answer is left out. */
const FAR = 0.25;

type Vocabulary = { words: ReadonlyMap<string, readonly string[]>; longest: number };
export type Index = { entries: readonly Entry[]; vocabulary: Vocabulary; counts: readonly ReadonlyMap<string, number>[]; lengths: readonly number[]; mean: number; spread: ReadonlyMap<string, number>; sounds: readonly { word: string; full: string; first: string }[] };

const HAN = /\p{Script=Han}+/gu;

/** Every word that is known, with the tokens it stands for: its own, and one for each meaning it has. */
function vocabularyOf(entries: readonly Entry[], more: readonly (readonly string[])[]): Vocabulary {
  const words = new Map<string, string[]>();
  const add = (word: string, token: string): void => {
    const clean = word.replace(/[^\p{Script=Han}]/gu, '');
    if (clean.length < 2 && !token.startsWith('#')) return;
    if (clean === '') return;
    const list = words.get(clean) ?? [];
    if (!list.includes(token)) list.push(token);
    words.set(clean, list);
  };
  [...synonyms, ...more].forEach((group, i) => group.forEach((word) => add(word, `#${i}`)));
  for (const e of entries) for (const t of e.terms) add(t, `=${t}`);
  return { words, longest: Math.max(...[...words.keys()].map((w) => w.length), 2) };
}

/** The tokens of a text: known words by every meaning (overlapping ones too), pairs of characters, figures and Latin words. */
function tokensOf(text: string, v: Vocabulary, into: (token: string, word: string) => void, pairs: string = text): void {
  for (const m of text.matchAll(HAN)) {
    const run = m[0];
    for (let i = 0; i < run.length; i++) for (let n = Math.min(v.longest, run.length - i); n >= 1; n--) {
      const word = run.slice(i, i + n);
      for (const token of v.words.get(word) ?? []) into(token, word);
    }
  }
  for (const m of pairs.matchAll(HAN)) for (let i = 0; i + 1 < m[0].length; i++) into(m[0].slice(i, i + 2), m[0].slice(i, i + 2));
  for (const m of pairs.matchAll(HAN)) for (const c of m[0]) into(c, c);
  for (const m of text.toLowerCase().matchAll(/[a-z0-9]{1,}/g)) into(m[0], m[0]);
}

/** Makes the index; `more` are the department's own lines of synonyms. Some 300 articles take a few tens of milliseconds. */
export function indexOf(entries: readonly Entry[], more: readonly (readonly string[])[] = []): Index {
  const vocabulary = vocabularyOf(entries, more);
  const spread = new Map<string, number>();
  const lengths: number[] = [];
  const counts = entries.map((e) => {
    const own = new Map<string, number>();
    let length = 0;
    for (const f of fields) {
      const value = f === 'terms' ? e.terms.join('、') : f === 'rulings' ? e.rulings.join('\n') : e[f];
      tokensOf(value, vocabulary, (t) => {
        own.set(t, (own.get(t) ?? 0) + weights[f]);
        length++;
      });
    }
    for (const t of own.keys()) spread.set(t, (spread.get(t) ?? 0) + 1);
    lengths.push(length);
    return own;
  });
  const heard = new Set([...vocabulary.words.keys(), ...entries.map((e) => e.title)].filter((w) => w.length >= 2));
  const sounds = [...heard].map((word) => {
    const syllables = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'removed' });
    return { word, full: syllables.join('').toLowerCase(), first: syllables.map((s) => s[0] ?? '').join('').toLowerCase() };
  });
  return { entries, vocabulary, counts, lengths, mean: lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length), spread, sounds };
}

/** A query in letters becomes the words that sound so: whole pinyin, its beginning, or the first letters. */
function heardAs(index: Index, letters: string): string[] {
  const exact = index.sounds.filter((s) => s.full === letters || s.first === letters);
  const found = exact.length > 0 ? exact : letters.length >= 3 ? index.sounds.filter((s) => s.full.startsWith(letters)) : [];
  return found.sort((a, b) => a.word.length - b.word.length).slice(0, 12).map((s) => s.word);
}

/** The article numbers a query asks for: 第三十八条, 38条, or a bare figure after the name of a document. */
function numbersAsked(query: string, named: boolean): { number: number; sub: number }[] {
  const whole = placesIn(query.replace(/(?:^|[^第\d])(\d{1,3})条/gu, '第$1条'));
  if (whole.length > 0) return whole;
  const spoken = /(?:^|[^第零一二三四五六七八九十百])([一二三四五六七八九十百零]{2,6}|[一二三四五六七八九十])条(?!件|例)/u.exec(query);
  if (spoken) {
    const number = numberOf(spoken[1]!);
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
  // Words of asking give no pairs; known words around them still count.
  const thin = [...stopWords].sort((a, b) => b.length - a.length).reduce((t, s) => t.replaceAll(s, ' '), query);
  const wanted = new Map<string, { n: number; word: string }>();
  tokensOf(query, index.vocabulary, (token, word) => {
    const had = wanted.get(token);
    wanted.set(token, { n: (had?.n ?? 0) + 1, word: had && had.word.length >= word.length ? had.word : word });
  }, thin);
  const total = index.entries.length;
  const hits: Hit[] = [];
  index.entries.forEach((entry, i) => {
    const own = index.counts[i]!;
    let score = 0;
    const words = new Set<string>();
    for (const [token, { word }] of wanted) {
      const tf = own.get(token);
      if (!tf) continue;
      const df = index.spread.get(token) ?? 0;
      const idf = Math.log(1 + (total - df + 0.5) / (df + 0.5));
      const weight = token.startsWith('#') || token.startsWith('=') ? WORD : /^\p{Script=Han}$/u.test(token) ? SINGLE : PAIR;
      score += weight * idf * ((tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * index.lengths[i]!) / index.mean)));
      words.add(word);
    }
    if (named && documentNamed(query, entry)) score += numbers.length > 0 ? 4 : 2;
    if (numbers.length > 0) {
      const here = placesIn(entry.article);
      if (numbers.some((n) => here.some((h) => h.number === n.number && h.sub === n.sub))) score = (named && !documentNamed(query, entry) ? score : score + 1000);
    }
    if (score > 0) hits.push({ entry, score, words: [...words].sort((a, b) => b.length - a.length).slice(0, 8) });
  });
  hits.sort((a, b) => b.score - a.score || (a.entry.key < b.entry.key ? -1 : 1));
  // What is far behind the best shares a word with the question, no more.
  const least = Math.min(hits[0]?.score ?? 0, 100) * FAR;
  return hits.filter((h, i) => i < 3 || h.score >= least).slice(0, limit);
}
