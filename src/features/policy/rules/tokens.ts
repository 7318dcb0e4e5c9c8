import { chinese } from './numerals.ts';
import { stopWords, synonyms } from './synonyms.ts';

/** What a text is cut into: `#n` a line of synonyms, `=term` a key term, two characters, one character, a figure or a Latin word. `said` are the known words as they were entered. */
export type Vocabulary = { words: ReadonlyMap<string, readonly string[]>; longest: ReadonlyMap<string, number>; said: readonly string[] };

const HAN = /\p{Script=Han}+/gu;

/** A text as it is spoken: figures in Chinese numerals (16个 → 十六个, 20% → 百分之二十, 2/3 → 三分之二), 没有, 没 and 未 as 不. */
export function spoken(text: string): string {
  return text.normalize('NFKC')
    .replace(/(\d{1,2})\/(\d{1,2})/g, (whole, a: string, b: string) => (Number(a) > 0 && Number(b) > 0 ? `${chinese(Number(b))}分之${chinese(Number(a))}` : whole))
    .replace(/(\d{1,3})%/g, (whole, n: string) => (Number(n) > 0 ? `百分之${chinese(Number(n))}` : whole))
    .replace(/(?<![\d.])\d{1,5}(?![\d.])/g, (n) => (Number(n) > 0 && Number(n) < 10000 ? chinese(Number(n)) : n))
    .replace(/没有|没|未/g, '不');
}

/** Every word that is known, with the tokens it stands for: its own, and one for each meaning it has; `more` are the department's lines. */
export function vocabularyOf(terms: readonly string[], more: readonly (readonly string[])[]): Vocabulary {
  const words = new Map<string, string[]>();
  const add = (word: string, token: string): void => {
    const clean = spoken(word).replace(/[^\p{Script=Han}]/gu, '');
    if (clean === '' || (clean.length < 2 && !token.startsWith('#'))) return;
    const list = words.get(clean) ?? [];
    if (!list.includes(token)) list.push(token);
    words.set(clean, list);
  };
  [...synonyms, ...more].forEach((group, i) => group.forEach((word) => add(word, `#${i}`)));
  for (const t of terms) add(t, `=${t}`);
  const longest = new Map<string, number>();
  for (const w of words.keys()) longest.set(w[0]!, Math.max(w.length, longest.get(w[0]!) ?? 0));
  return { words, longest, said: [...[...synonyms, ...more].flat(), ...terms] };
}

/** Cuts a spoken text: known words by every meaning (overlapping ones too), pairs of characters, single ones, figures and Latin words; `at` is where the word begins. */
export function cut(text: string, v: Vocabulary, into: (token: string, word: string, at: number) => void, pairs: string = text): void {
  for (const { 0: run, index } of text.matchAll(HAN)) {
    for (let i = 0; i < run.length; i++) for (let n = Math.min(v.longest.get(run[i]!) ?? 0, run.length - i); n >= 1; n--) {
      const word = run.slice(i, i + n);
      for (const token of v.words.get(word) ?? []) into(token, word, index + i);
    }
  }
  for (const { 0: run, index } of pairs.matchAll(HAN)) for (let i = 0; i < run.length; i++) {
    into(run[i]!, run[i]!, index + i);
    if (i + 1 < run.length) into(run.slice(i, i + 2), run.slice(i, i + 2), index + i);
  }
  for (const { 0: word, index } of text.toLowerCase().matchAll(/[a-z0-9]+/g)) into(word, word, index);
}

const asking = stopWords.map(spoken).sort((a, b) => b.length - a.length);
/** A spoken question with its words of asking blanked: they give no pairs, while known words around them still count. */
const withoutAsking = (question: string): string => asking.reduce((t, s) => t.replaceAll(s, ' '.repeat(s.length)), question);

/**
 * The tokens of a question with how much each counts: in full, or `inner` where it only stands inside a longer known word, so that
 * one long word does not speak for all its parts again.
 */
export function askedFor(question: string, v: Vocabulary, inner: number): Map<string, { word: string; share: number }> {
  const text = spoken(question);
  const found: { token: string; word: string; at: number }[] = [];
  cut(text, v, (token, word, at) => found.push({ token, word, at }), withoutAsking(text));
  const known = found.filter((f) => f.token[0] === '#' || f.token[0] === '=');
  const asked = new Map<string, { word: string; share: number }>();
  for (const f of found) {
    const inside = known.some((k) => k.at <= f.at && f.at + f.word.length <= k.at + k.word.length && (k.word.length > f.word.length || (f.token[0] !== '#' && f.token[0] !== '=')));
    const had = asked.get(f.token);
    asked.set(f.token, { word: had && had.word.length >= f.word.length ? had.word : f.word, share: Math.max(had?.share ?? 0, inside ? inner : 1) });
  }
  return asked;
}
