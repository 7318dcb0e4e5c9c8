import { constants, privateDecrypt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { CODE_LETTERS, codePrinted } from './plan-rules.ts';
import { openBallot } from './rules/audit.ts';
import { sheetFault, type Answer, type Answers } from './rules/answers.ts';
import { ballotFault, ballotHash, type Ballot } from './rules/ballot.ts';
import { slotsOf, type Question } from './rules/manifest.ts';
import { beginPaper, commitments, differing, entered, newPaperCode, paperBallots, paperCode, paperName, registered, SPOILED } from './rules/paper.ts';
import { received, request, type VoterState } from './rules/voter.ts';
import { gradeForm, makeManifest, random, type Made } from './testing.ts';

const must = <T>(o: { ok: true; value: T } | { ok: false; fault: string }): T => { if (!o.ok) throw new Error(o.fault); return o.value; };
const sign = (made: Made, s: VoterState): VoterState => must(received(made.manifest, s, request(s).map(({ slot, blinded }) => ({ slot, signed: toBase64(new Uint8Array(privateDecrypt({ key: made.keys.get(`${s.class} ${slot}`)!, padding: constants.RSA_NO_PADDING }, fromBase64(blinded)))) }))));
const CODE = '23456789ABCDEFGHA';
const choose: Question = { kind: 'choose', id: 'c', label: '人选', options: ['p', 'q', 'r'].map((id) => ({ id, label: id, value: null })), least: 0, most: 2, writeIn: 1 };
const text: Question = { kind: 'text', id: 't', label: '意见', most: 60, required: false };

describe('the code of a paper sheet', () => {
  it('has a letter that finds every single mistake and almost every exchange of neighbours', () => {
    expect(paperCode(CODE)).toBe(CODE);
    let swaps = 0;
    let missed = 0;
    for (let k = 0; k < 40; k++) {
      const code = newPaperCode(random);
      expect(paperCode(codePrinted(code).toLowerCase())).toBe(code);
      for (let i = 0; i < code.length; i++) {
        for (const l of CODE_LETTERS) if (l !== code[i]) expect(paperCode(code.slice(0, i) + l + code.slice(i + 1))).toBeNull();
        if (i > 0 && code[i] !== code[i - 1]) { swaps++; if (paperCode(code.slice(0, i - 1) + code[i]! + code[i - 1]! + code.slice(i + 1)) !== null) missed++; }
      }
    }
    expect(missed / swaps).toBeLessThan(0.02);
    for (const bad of ['', CODE.slice(1), `${CODE}A`, CODE.replace('2', '0')]) expect(paperCode(bad)).toBeNull();
  });
  it('gives the same keys and requests whenever it is asked, and others for another class, poll or code', () => {
    const made = makeManifest();
    const one = must(beginPaper(made.manifest, made.hash, 'a', CODE));
    expect(must(beginPaper(made.manifest, made.hash, 'a', CODE))).toEqual(one);
    const other = makeManifest({ kMin: 4 });
    const rest = [must(beginPaper(made.manifest, made.hash, 'b', CODE)), must(beginPaper(other.manifest, other.hash, 'a', CODE)), must(beginPaper(made.manifest, made.hash, 'a', newPaperCode(random)))];
    const parts = [one, ...rest].flatMap((s) => s.asked.flatMap((a) => [a.secret, a.prepared.slice(0, 40), a.inverse, a.blinded]));
    expect(new Set(parts).size).toBe(parts.length);
    expect(new Set([paperName(made.hash, 'a', CODE), paperName(made.hash, 'b', CODE), paperName(other.hash, 'a', CODE)]).size).toBe(3);
    // What the derivation gives is fixed: sheets that are printed must still be readable by the next version.
    expect(paperName('0'.repeat(64), 'a', CODE)).toBe('e95a0a23cb82f3f64c495a2386891166');
    expect(registered(one, CODE)).toEqual({ paper: paperName(made.hash, 'a', CODE), request: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
  it('casts as any ballot does, the same to the byte when it is done again, and another when the answers are others', () => {
    const made = makeManifest();
    const s = sign(made, must(beginPaper(made.manifest, made.hash, 'a', CODE)));
    const answers: Answers = { s1: { de: 'a', ji: 'b' }, s2: { de: SPOILED } };
    const cast = (a: Answers): Ballot[] => must(paperBallots(made.manifest, s, CODE, a));
    const hashes = (list: readonly Ballot[]): string[] => list.map(ballotHash).sort();
    const ballots = cast(answers);
    for (const b of ballots) expect(ballotFault(made.manifest, made.hash, b)).toBeNull();
    expect(hashes(cast(answers))).toEqual(hashes(ballots));
    expect(hashes(cast({ ...answers, s1: { de: 'b' } })).some((h) => hashes(ballots).includes(h))).toBe(false);
    const opened = new Map(ballots.map((b) => [b.slot, openBallot(made.manifest, made.identity, b)!]));
    expect(opened.get('s1')).toEqual({ s1: { de: 'a', ji: 'b' } });
    expect(sheetFault(made.manifest, 's1', opened.get('s1')!['s1']!)).toBeNull();
    expect(sheetFault(made.manifest, 's2', opened.get('s2')!['s2']!)).toBe('strange-option');
  });
});

describe('two entries', () => {
  const made = makeManifest({ forms: { five: [...gradeForm.slice(0, 2), choose, text] } });
  const { manifest, hash } = made;
  const grade = fc.option(fc.constantFrom('a', 'b', SPOILED), { nil: undefined });
  const sheet = fc.record({ de: grade, neng: grade, c: fc.option(fc.record({ picked: fc.uniqueArray(fc.constantFrom('p', 'q', 'r')), written: fc.uniqueArray(fc.constantFrom('甲', '乙'), { maxLength: 2 }) }), { nil: undefined }), t: fc.option(fc.constantFrom('好', '不 好', ''), { nil: undefined }) })
    .map((r) => Object.fromEntries(Object.entries(r).filter(([, a]) => a !== undefined)) as Record<string, Answer>);
  const answers = fc.record({ s1: sheet, s2: sheet });
  it('agree exactly where what they wrote is the same, slot by slot', () => {
    fc.assert(fc.property(answers, answers, (x, y) => {
      const a = commitments(manifest, hash, 'a', CODE, x);
      const b = commitments(manifest, hash, 'a', CODE, y);
      const differ = slotsOf(manifest).filter((slot) => JSON.stringify(entered(manifest, x)[slot]) !== JSON.stringify(entered(manifest, y)[slot]));
      expect(differing(manifest, a, b)).toEqual(differ);
      expect(commitments(manifest, hash, 'a', CODE, structuredClone(x))).toEqual(a);
    }), { numRuns: 300 });
  });
  it('agree whatever the order of ticks, blanks within names and around remarks; too many ticks are one spoiled answer', () => {
    const c = (picked: string[], written: string[]): Answers => ({ s1: { c: { picked, written }, t: ' 多到 基层 ' }, s2: {} });
    expect(commitments(manifest, hash, 'a', CODE, c(['q', 'p'], []))).toEqual(commitments(manifest, hash, 'a', CODE, { s1: { t: '多到  基层', c: { picked: ['p', 'q'], written: [' '] } } }));
    expect(commitments(manifest, hash, 'a', CODE, c(['p'], ['张 三']))).toEqual(commitments(manifest, hash, 'a', CODE, c(['p'], ['张三'])));
    expect(entered(manifest, c(['p', 'q', 'r'], []))['s1']!['c']).toBe(SPOILED);
    expect(entered(manifest, c(['p', 'q'], ['甲']))['s1']!['c']).toBe(SPOILED);
    // A blank sheet is one that was handed in, with nothing on it.
    expect(entered(manifest, {})).toEqual({ s1: {}, s2: {} });
  });
  it('commit differently under another code or class, so that a commitment says nothing to who has not the sheet', () => {
    const a = commitments(manifest, hash, 'a', CODE, {});
    expect(new Set([...a, ...commitments(manifest, hash, 'b', CODE, {}), ...commitments(manifest, hash, 'a', newPaperCode(random), {})]).size).toBe(6);
  });
});
