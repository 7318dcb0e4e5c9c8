import { describe, expect, it } from 'vitest';
import type { Answers } from './rules/answers.ts';
import type { Question } from './rules/manifest.ts';
import { tally, type Opened } from './rules/tally.ts';
import { textRead, writtenIn } from './rules/texts.ts';
import { makeManifest, random } from './testing.ts';

const form: readonly Question[] = [{ kind: 'grade', id: 'q', label: '总体', required: true, options: [{ id: 'a', label: '好', value: 100 }, { id: 'b', label: '差', value: 0 }] }, { kind: 'text', id: 'r', label: '意见和建议', most: 20, required: false }];
const sheets = [{ slot: 's1', label: '甲', detail: '', form: 'f' }, { slot: 's2', label: '乙', detail: '', form: 'f' }];
const of = (mode: 'split' | 'whole', kMin = 3) => makeManifest({ mode, kMin, sheets, forms: { f: form } }).manifest;
const split = (slot: string, r?: unknown, cls = 'a'): Opened => ({ class: cls, slot, answers: { [slot]: { q: 'a', ...(r === undefined ? {} : { r }) } } as unknown as Answers });
const whole = (r1: string, r2: string, cls = 'a'): Opened => ({ class: cls, slot: '*', answers: { s1: { q: 'a', r: r1 }, s2: { q: 'a', r: r2 } } });

describe('what was written', () => {
  it('comes by subject and question, of the sheets that count, as many as the count says', () => {
    const ballots = [split('s1', '一'), split('s1', '二', 'b'), split('s1'), split('s1', '  '), split('s1', '长'.repeat(21)), { ...split('s1'), answers: null }, split('s2', '三'), split('s2', '四')];
    const m = of('split');
    const got = writtenIn(m, ballots, random);
    expect(got.map((w) => [w.slot, w.question, w.label, [...w.texts].sort()])).toEqual([['s1', 'r', '意见和建议', ['一', '二']]]);
    const count = tally(m, ballots);
    expect(count.filter((c) => c.slot === 's1').reduce((n, c) => n + c.questions[1]!.texts, 0)).toBe(2);
    // With one sheet more the second subject has k_min, and not before.
    expect(writtenIn(m, [...ballots, split('s2')], random).find((w) => w.slot === 's2')!.texts.sort()).toEqual(['三', '四']);
  });
  it('says nothing of class, ballot or other answers, and has nothing to be found of the order they came in', () => {
    const m = of('whole');
    const ballots = Array.from({ length: 12 }, (_, i) => whole(`甲${i}`, `乙${i}`, i < 6 ? 'a' : 'b'));
    const seen = Array.from({ length: 60 }, () => writtenIn(m, ballots, random));
    for (const got of seen) {
      expect(got.map((w) => Object.keys(w).sort())).toEqual([['label', 'question', 'slot', 'texts'], ['label', 'question', 'slot', 'texts']]);
      for (const w of got) expect([...w.texts].sort()).toEqual(ballots.map((_, i) => `${w.slot === 's1' ? '甲' : '乙'}${i}`).sort());
    }
    // Every one stands at either end at times; two texts of one hand stand at one place no more often than chance has it.
    expect(new Set(seen.map((g) => g[0]!.texts[0])).size).toBeGreaterThan(6);
    const together = seen.reduce((n, g) => n + g[0]!.texts.filter((t, i) => t.slice(1) === g[1]!.texts[i]!.slice(1)).length, 0) / seen.length;
    expect(together).toBeLessThan(2);
  });
  it('a text is one piece, without marks that cannot be seen', () => {
    expect(textRead(' 好\u202E的\u200B\r\n\t再 议\u0000 ')).toBe('好的 再 议');
    expect(textRead('\u200B\u2060')).toBe('');
    expect(textRead('<b>\u0301e</b>')).toContain('<b>');
    const m = of('split');
    expect(writtenIn(m, [split('s1', '\u200B'), split('s1'), split('s1')], random)).toEqual([]);
    expect(writtenIn(m, [split('s1', ['x']), split('s1', { picked: [], written: [] }), split('s1', 7)], random)).toEqual([]);
    expect(writtenIn(m, [{ ...split('s1', '外'), class: 'z' }, { ...split('s1', '外'), class: '__proto__' }, split('s1', '内'), split('s1'), split('s1')], random)[0]!.texts).toEqual(['内']);
    const odd = { class: 'a', slot: 's1', answers: JSON.parse('{"__proto__":{"q":"a","r":"x"}}') as Answers };
    expect(writtenIn(m, [odd, odd, odd], random)).toEqual([]);
  });
});
