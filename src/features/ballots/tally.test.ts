import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWritten, sheetFault, type Answer, type Answers } from './rules/answers.ts';
import type { Manifest, Option, Question } from './rules/manifest.ts';
import { shown, tally, valuesOf, type Opened } from './rules/tally.ts';
import { makeManifest } from './testing.ts';

const base = makeManifest().manifest;
const POLLS = 10_000;
const options = (n: number): Option[] => Array.from({ length: n }, (_, i) => ({ id: `o${i}`, label: `o${i}`, value: i % 3 === 2 ? null : i * 10 }));
const question = (id: string): fc.Arbitrary<Question> => fc.oneof(
  fc.record({ n: fc.integer({ min: 2, max: 4 }), required: fc.boolean() }).map(({ n, required }): Question => ({ kind: 'grade', id, label: id, options: options(n), required })),
  fc.record({ n: fc.integer({ min: 1, max: 4 }), most: fc.integer({ min: 1, max: 3 }), least: fc.integer({ min: 0, max: 1 }), writeIn: fc.integer({ min: 0, max: 1 }) }).map(({ n, most, least, writeIn }): Question => ({ kind: 'choose', id, label: id, options: options(n), least, most: Math.min(most, n + writeIn), writeIn: Math.min(writeIn, most, n + writeIn) })),
  fc.boolean().map((required): Question => ({ kind: 'text', id, label: id, most: 4, required })),
);
const answer = fc.oneof(fc.constantFrom('o0', 'o1', 'o2', 'o9', '好', ''), fc.record({ picked: fc.array(fc.constantFrom('o0', 'o1', 'o2', 'o8'), { maxLength: 4 }), written: fc.array(fc.constantFrom('丁一', '丁 一', '戊二', ' ', '__proto__'), { maxLength: 2 }) })) as fc.Arbitrary<Answer>;
const poll = fc.record({
  mode: fc.constantFrom('split' as const, 'whole' as const),
  form: fc.integer({ min: 1, max: 3 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => question(`q${i}`)))),
  ballots: fc.array(fc.record({ class: fc.constantFrom('a', 'b'), slot: fc.constantFrom('s1', 's2'), answers: fc.option(fc.dictionary(fc.constantFrom('s1', 's2', 's3'), fc.dictionary(fc.constantFrom('q0', 'q1', 'q2'), answer, { maxKeys: 3 }), { maxKeys: 2 }), { freq: 12 }) }), { maxLength: 25 }),
});

/** The count by the paper rules, written a second time and as plainly as can be: one sheet at a time, into a bag of words. */
function simple(m: Manifest, ballots: readonly Opened[]): Map<string, number> {
  const bag = new Map<string, number>();
  const put = (...words: string[]): void => { const k = words.join('|'); bag.set(k, (bag.get(k) ?? 0) + 1); };
  for (const b of ballots) for (const s of m.sheets) {
    if (m.mode === 'split' && b.slot !== s.slot) continue;
    const at = [b.class, s.slot];
    const lines: string[][] = [];
    let good = b.answers !== null;
    const own = b.answers?.[s.slot] ?? {};
    const form = m.forms[s.form]!;
    for (const id of Object.keys(own)) if (form.every((q) => q.id !== id)) good = false;
    for (const q of form) {
      const a = Object.hasOwn(own, q.id) ? own[q.id] : undefined;
      if (q.kind === 'text') {
        if (typeof a === 'object') good = false;
        else if ((a !== undefined && Array.from(a).length > q.most) || (q.required && (a ?? '').trim() === '')) good = false;
        lines.push([q.id, a === undefined || (typeof a === 'string' && a.trim() === '') ? 'blank' : 'text']);
      } else if (q.kind === 'grade') {
        if (a === undefined) { if (q.required) good = false; lines.push([q.id, 'blank']); } else if (typeof a !== 'string' || !q.options.some((o) => o.id === a)) good = false;
        else lines.push([q.id, 'option', a]);
      } else if (a === undefined) { if (q.least > 0) good = false; lines.push([q.id, 'blank']); } else if (typeof a === 'string') good = false;
      else {
        const names = a.written.map((n) => n.normalize('NFKC').split(/\s+/u).join(''));
        const everybody = [...a.picked.map((p) => `p${p}`), ...names.map((n) => `w${n}`)];
        if (a.picked.some((p) => !q.options.map((o) => o.id).includes(p)) || names.includes('') || names.some((n) => Array.from(n).length > 20) || everybody.some((e, i) => everybody.indexOf(e) < i) || names.length > q.writeIn || everybody.length > q.most || everybody.length < q.least) good = false;
        if (everybody.length === 0) lines.push([q.id, 'blank']);
        for (const p of a.picked) lines.push([q.id, 'option', p]);
        for (const n of names) lines.push([q.id, 'written', n]);
      }
    }
    put(...at, good ? 'valid' : 'invalid');
    if (good) for (const line of lines) put(...at, ...line);
  }
  return bag;
}

/** Our tally as the same bag. */
function bagOf(m: Manifest, ballots: readonly Opened[]): Map<string, number> {
  const bag = new Map<string, number>();
  const put = (n: number, ...words: string[]): void => { if (n > 0) bag.set(words.join('|'), n); };
  for (const c of tally(m, ballots)) {
    put(c.valid, c.class, c.slot, 'valid');
    put(c.invalid, c.class, c.slot, 'invalid');
    expect(Object.values(c.why).reduce((a, b) => a + b, 0)).toBe(c.invalid);
    for (const q of c.questions) {
      put(q.blank, c.class, c.slot, q.id, 'blank');
      put(q.texts, c.class, c.slot, q.id, 'text');
      for (const [o, n] of Object.entries(q.options)) put(n, c.class, c.slot, q.id, 'option', o);
      for (const w of q.written) put(w.n, c.class, c.slot, q.id, 'written', w.name);
    }
  }
  return bag;
}

describe('the tally', () => {
  it(`agrees with an independent simple count on ${POLLS} random polls, in any order`, () => {
    let ballots = 0;
    let valid = 0;
    fc.assert(fc.property(poll, fc.nat(), (p, turn) => {
      const m: Manifest = { ...base, mode: p.mode, forms: { five: p.form } };
      const box: Opened[] = p.ballots.map((b) => ({ class: b.class, slot: p.mode === 'whole' ? '*' : b.slot, answers: b.answers as Answers | null }));
      ballots += box.length;
      const ours = bagOf(m, box);
      for (const [k, n] of ours) if (k.endsWith('|valid')) valid += n;
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(simple(m, box)));
      const turned = [...box.slice(turn % (box.length + 1)), ...box.slice(0, turn % (box.length + 1))];
      expect(tally(m, turned)).toEqual(tally(m, box));
    }), { numRuns: POLLS });
    process.stdout.write(`tally: ${POLLS} random polls, ${ballots} ballots, ${valid} valid sheets, 0 disagreements\n`);
    expect(valid).toBeGreaterThan(10_000);
  });
  it('names written in are one however they are spaced', () => expect(nameWritten(' 丁　一 ')).toBe('丁一'));
  it('a name that is a word of the language is a name', () => {
    const m: Manifest = { ...base, forms: { five: [{ kind: 'choose', id: 'q', label: 'q', options: [], least: 0, most: 1, writeIn: 1 }] } };
    const box: Opened[] = ['constructor', '__proto__', 'toString'].map((w) => ({ class: 'a', slot: 's1', answers: JSON.parse(`{"s1":{"q":{"picked":[],"written":["${w}"]}}}`) as Answers }));
    expect(sheetFault(m, 's1', box[0]!.answers!['s1']!)).toBeNull();
    expect(tally(m, box)[0]!.questions[0]!.written).toEqual(['__proto__', 'constructor', 'toString'].map((name) => ({ name, n: 1 })));
  });
  it('means are over answers that have a value', () => {
    const q: Question = { kind: 'grade', id: 'q', label: 'q', options: [{ id: 'a', label: 'a', value: 100 }, { id: 'b', label: 'b', value: 60 }, { id: 'u', label: 'u', value: null }], required: false };
    expect(valuesOf(q, { id: 'q', options: { a: 3, b: 1, u: 7 }, blank: 2, written: [], texts: 0 })).toEqual({ n: 4, sum: 360, squares: 33_600 });
  });
});

describe('what is shown', () => {
  const classes = ['a', 'b', 'c', 'd'];
  it('a group below k_min is never shown, nor can it be had by subtraction; the total always agrees (5,000 random polls)', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), fc.integer({ min: 3, max: 6 }), fc.constantFrom<string[][]>([], [['a', 'b']], [['a', 'c', 'd']]), (heads, kMin, together) => {
      const m: Manifest = { ...base, kMin, together, classes: classes.map((id) => ({ id, label: id, size: 10, rollRoot: '0'.repeat(64), weight: null })) };
      const box: Opened[] = heads.flatMap((n, i) => Array.from({ length: n }, () => ({ class: classes[i]!, slot: 's1', answers: { s1: { de: 'a' } } })));
      const [one] = shown(m, tally(m, box));
      const total = box.length;
      if (total < kMin) {
        expect(one).toMatchObject({ all: null, groups: [] });
        return;
      }
      expect(one!.all!.valid).toBe(total);
      for (const g of one!.groups) expect(g.valid === 0 || g.valid >= kMin).toBe(true);
      const rest = total - one!.groups.reduce((n, g) => n + g.valid, 0);
      expect(rest === 0 || rest >= kMin, `${heads.join()} k=${kMin} rest ${rest}`).toBe(true);
      expect(new Set([...one!.groups.map((g) => g.class), ...one!.withheld]).size).toBe(one!.groups.length + one!.withheld.length);
    }), { numRuns: 5000 });
  });
});
