import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { seal } from '../../kernel/age.ts';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { bytesOfNumber, numberOfBytes } from '../../kernel/blind-rsa.ts';
import { concatBytes, utf8 } from '../../kernel/bytes.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import { packAnswers, sheetFault, unpackAnswers, type Answer, type Answers } from './rules/answers.ts';
import { audit, boardRoot, counted } from './rules/audit.ts';
import { ballotFault, ballotHash, receiptOf, SEQUENCE_MOST, type Ballot } from './rules/ballot.ts';
import { answerRoom, keyOf, manifestHash, sealedRoom, type Manifest, type Question } from './rules/manifest.ts';
import { manifestFaults, manifestShape } from './rules/manifest-faults.ts';
import { bundleOf, cast, gradeForm, issue, makeManifest, random, type Made } from './testing.ts';

const all = (grade: string): Record<string, Answer> => Object.fromEntries(gradeForm.map((q) => [q.id, grade]));
const resign = (b: Ballot, secret: Uint8Array, change: Partial<Ballot>): Ballot => {
  const { signature: _, ...body } = { ...b, ...change };
  return { ...body, signature: toBase64(ed25519.sign(concatBytes([utf8('steelyard.ballot/v1\n'), canonicalBytes(body)]), secret)) };
};

describe('one ballot', () => {
  const made = makeManifest();
  const token = issue(made, 'a', 's1');
  const ballot = cast(made, 'a', 's1', { s1: all('a') }, token);
  const why = (b: unknown): string | null => ballotFault(made.manifest, made.hash, b);
  it('counts as it is', () => expect(why(ballot)).toBeNull());
  it('of another poll, class, slot or sequence does not, signed anew or not', () => {
    const other = makeManifest({ sheets: [{ slot: 's1', label: '另一次', detail: '', form: 'five' }, { slot: 's2', label: '另一人', detail: '', form: 'five' }] });
    expect(ballotFault(other.manifest, other.hash, ballot)).toBe('other-poll');
    // The keys of the tests are the same in both polls: still the token speaks of one manifest.
    expect(ballotFault(other.manifest, other.hash, resign(ballot, token.secret, { manifest: other.hash }))).toBe('token');
    expect(why({ ...ballot, class: 'b' })).toBe('token');
    expect(why(resign(ballot, token.secret, { slot: 's2' }))).toBe('token');
    expect(why(resign(ballot, token.secret, { class: 'c' }))).toBe('no-such-class');
    expect(why({ ...ballot, sequence: 2 })).toBe('signature');
    for (const sequence of [0, -1, 1.5, SEQUENCE_MOST + 1, Number.NaN, '1']) expect(why({ ...ballot, sequence })).toBe('shape');
    expect(why(resign(ballot, token.secret, { sequence: SEQUENCE_MOST }))).toBeNull();
  });
  it('with one byte changed anywhere does not', () => {
    for (const field of ['key', 'prefix', 'token', 'sealed', 'signature'] as const) {
      const bytes = fromBase64(ballot[field]);
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const bad = bytes.slice();
        bad[at]! ^= 1;
        expect(why({ ...ballot, [field]: toBase64(bad) }), `${field} ${at}`).not.toBeNull();
      }
    }
  });
  it('with a member more or less, of other types, or sealed longer or shorter does not', () => {
    const { slot: _, ...less } = ballot;
    for (const bad of [null, 1, 'x', [], {}, less, { ...ballot, voter: 'x' }, { ...ballot, sealed: 7 }, { ...ballot, token: '!!' }, { ...ballot, format: 'v2' }]) expect(why(bad)).toBe('shape');
    const { sealing } = made.manifest;
    const sealedLonger = seal(fromBase64(sealing.holder === 'server' ? sealing.recipient : ''), random(answerRoom(made.manifest) + 1), random);
    expect(why(resign(ballot, token.secret, { sealed: toBase64(sealedLonger) }))).toBe('length');
  });
  it('a second signature of the same key over the same ballot does not make a second name', () => {
    // S + L is the classical second signature; strict verification refuses it.
    const bytes = fromBase64(ballot.signature);
    const s = numberOfBytes(bytes.slice(32).reverse()) + 2n ** 252n + 27742317777372353535851937790883648493n;
    if (s < 2n ** 256n) expect(why({ ...ballot, signature: toBase64(concatBytes([bytes.slice(0, 32), bytesOfNumber(s, 32).reverse()])) })).toBe('signature');
    // A key of small order would pass for many messages without strictness.
    const small = new Uint8Array(32);
    small[0] = 1;
    expect(ed25519.verify(concatBytes([small, new Uint8Array(32)]), utf8('anything'), small, { zip215: false })).toBe(false);
  });
  it('every ballot of a poll is as long as any other, whatever it says', () => {
    const lengths = ([{}, { s1: {} }, { s1: all('a') }, { s1: { de: 'u' } }] as Answers[]).map((a) => fromBase64(cast(made, 'a', 's1', a, token).sealed).length);
    expect(new Set(lengths)).toEqual(new Set([sealedRoom(made.manifest)]));
  });
  it('the receipt is ten letters of the hash and nothing of the answers', () => {
    const hash = ballotHash(ballot);
    expect(receiptOf(hash)).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    expect(receiptOf(hash)).not.toBe(receiptOf(ballotHash(cast(made, 'a', 's1', { s1: all('a') }, token))));
    expect(receiptOf('0'.repeat(64))).toBe('2'.repeat(10));
    expect(receiptOf('f'.repeat(64))).toBe('Z'.repeat(10));
  });
});

describe('answers', () => {
  const form: Question[] = [
    { kind: 'choose', id: 'who', label: '推荐', options: [{ id: 'p1', label: '甲', value: null }, { id: 'p2', label: '乙', value: null }, { id: 'p3', label: '丙', value: null }], least: 1, most: 2, writeIn: 1 },
    { kind: 'text', id: 'why', label: '意见', most: 10, required: false },
    { kind: 'grade', id: 'g', label: '总体', options: [{ id: 'y', label: '好', value: 1 }, { id: 'n', label: '差', value: 0 }], required: true },
  ];
  const { manifest } = makeManifest({ mode: 'whole', forms: { f: form }, sheets: [{ slot: 's1', label: '处长', detail: '', form: 'f' }] });
  const fault = (who: Answer | undefined, g: Answer | undefined = 'y', why?: Answer): string | null => sheetFault(manifest, 's1', { ...(who === undefined ? {} : { who }), ...(g === undefined ? {} : { g }), ...(why === undefined ? {} : { why }) });
  const pick = (picked: string[], written: string[] = []): Answer => ({ picked, written });
  it.each([
    [pick(['p1']), null], [pick(['p1', 'p2']), null], [pick(['p1'], ['丁 一']), null], [pick([], ['丁一']), null],
    [pick([]), 'too-few'], [undefined, 'too-few'], [pick(['p1', 'p2', 'p3']), 'too-many'], [pick(['p1', 'p2'], ['丁一']), 'too-many'], [pick([], ['丁一', '戊二']), 'too-many'],
    [pick(['p1', 'p1']), 'twice'], [pick(['p9']), 'strange-option'], [pick(['p1'], ['　 ']), 'no-name'], [pick([], ['名'.repeat(21)]), 'too-long'], [pick([], ['名'.repeat(20)]), null], ['p1', 'strange-option'],
  ] as [Answer | undefined, string | null][])('choose %j: %s', (who, expected) => expect(fault(who)).toBe(expected));
  it('grades and texts', () => {
    expect(fault(pick(['p1']), 'z')).toBe('strange-option');
    expect(sheetFault(manifest, 's1', { who: pick(['p1']) })).toBe('unanswered');
    expect(fault(pick(['p1']), pick(['y', 'n']))).toBe('several');
    expect(fault(pick(['p1']), 'y', '十个字以内的意见吧')).toBeNull();
    expect(fault(pick(['p1']), 'y', '一二三四五六七八九十一')).toBe('too-long');
    expect(sheetFault(manifest, 's1', { who: pick(['p1']), g: 'y', extra: 'x' })).toBe('strange-question');
    expect(sheetFault(manifest, 's9', {})).toBe('strange-question');
  });
  it('the longest answers of every kind fit', () => {
    const worst = { s1: { who: pick(['p1'], ['\u0001'.repeat(20)]), why: '\u0001'.repeat(10), g: 'y' } };
    expect(packAnswers(manifest, worst).length).toBe(answerRoom(manifest));
    expect(unpackAnswers(manifest, packAnswers(manifest, worst))).toEqual(worst);
    expect(() => packAnswers(manifest, { s1: { why: '字'.repeat(5000) } })).toThrow(RangeError);
  });
  it('what is not exactly what a page packs cannot be read', () => {
    const packed = packAnswers(manifest, { s1: { g: 'y' } });
    const cases: Uint8Array[] = [packed.slice(1), concatBytes([packed, Uint8Array.of(0)])];
    const tail = packed.slice();
    tail[tail.length - 1] = 1;
    const long = packed.slice();
    new DataView(long.buffer).setUint32(0, packed.length);
    const room = (text: string): Uint8Array => { const out = new Uint8Array(answerRoom(manifest)); const t = utf8(text); new DataView(out.buffer).setUint32(0, t.length); out.set(t, 4); return out; };
    for (const bad of [...cases, tail, long, room('{'), room('[]'), room('{"s1":7}'), room('{"s1":{"g":7}}'), room('{ "s1":{"g":"y"}}'), room('{"s1":{"who":{"picked":["p1"]}}}'), room('{"b":{},"a":{}}')]) expect(() => unpackAnswers(manifest, bad)).toThrow();
    expect(unpackAnswers(manifest, packed)).toEqual({ s1: { g: 'y' } });
  });
});

describe('the manifest', () => {
  const made = makeManifest();
  const three = makeManifest({ trustees: ['甲', '乙', '丙'] }).manifest.sealing as Extract<Manifest['sealing'], { holder: 'trustees' }>;
  const names = (change: (m: Manifest) => Manifest): string[] => manifestFaults(change(made.manifest)).map((f) => f.name);
  it('of the tests may be opened', () => {
    expect(manifestShape.safeParse(made.manifest).success).toBe(true);
    expect(manifestFaults(made.manifest)).toEqual([]);
    expect(manifestHash(made.manifest)).toBe(made.hash);
    expect(keyOf(made.manifest, 'a', 's3')).toBeUndefined();
  });
  it('a class below k_min is refused, unless shown together with another, openly', () => {
    const four = (m: Manifest): Manifest => ({ ...m, classes: [{ ...m.classes[0]!, size: 4 }, m.classes[1]!] });
    expect(names(four)).toEqual(['k-min']);
    expect(names((m) => ({ ...four(m), together: [['a', 'b']] }))).toEqual([]);
    expect(names((m) => ({ ...m, classes: [{ ...m.classes[0]!, size: 5 }, m.classes[1]!] }))).toEqual([]);
    expect(names((m) => ({ ...m, classes: [{ ...m.classes[0]!, size: 3 }, { ...m.classes[1]!, size: 1 }], together: [['a', 'b']] }))).toEqual(['k-min', 'k-min']);
  });
  it.each([
    ['weights-sum', (m) => ({ ...m, classes: [{ ...m.classes[0]!, weight: 401 }, m.classes[1]!] })],
    ['weights-partly', (m) => ({ ...m, classes: [{ ...m.classes[0]!, weight: null }, m.classes[1]!] })],
    ['keys', (m) => ({ ...m, keys: m.keys.slice(1) })],
    ['keys', (m) => ({ ...m, mode: 'whole' })],
    ['key-unfit', (m) => ({ ...m, keys: m.keys.map((k) => ({ ...k, n: m.keys[0]!.n })) })],
    ['sheet-twice', (m) => ({ ...m, sheets: [m.sheets[0]!, m.sheets[0]!] })],
    ['form-missing', (m) => ({ ...m, sheets: m.sheets.map((s) => ({ ...s, form: 'none' })) })],
    ['times', (m) => ({ ...m, times: { ...m.times, closes: m.times.castFrom } })],
    ['trustees', (m) => ({ ...m, sealing: { ...three, trustees: ['a', 'b'] } })],
    ['trustees', (m) => ({ ...m, sealing: { ...three, recipients: three.recipients.slice(1) } })],
    ['trustees', (m) => ({ ...m, sealing: { ...three, threshold: 3 } })],
    ['trustee-key', (m) => ({ ...m, sealing: { ...three, recipients: [...three.recipients.slice(1), toBase64(new Uint8Array(32))] } })],
    ['trustee-key', (m) => ({ ...m, sealing: { ...three, recipients: [...three.recipients.slice(1), toBase64(random(31))] } })],
    ['trustee-key-twice', (m) => ({ ...m, sealing: { ...three, recipients: [...three.recipients.slice(1), three.recipients[1]!] } })],
    ['sealing-key', (m) => ({ ...m, sealing: { recipient: toBase64(random(31)), holder: 'server', trustees: [], threshold: 1 } })],
    ['holder', (m) => ({ ...m, sealing: { ...m.sealing, trustees: ['a'] } as Manifest['sealing'] })],
    ['together-unknown', (m) => ({ ...m, together: [['a', 'x']] })],
  ] as [string, (m: Manifest) => Manifest][])('%s', (name, change) => expect(names(change)).toContain(name));
});

describe('the auditor', () => {
  const made: Made = makeManifest();
  const grades = ['a', 'b', 'c', 'd', 'u'];
  const ballots = ['s1', 's2'].flatMap((slot) => [...Array.from({ length: 6 }, (_, i) => cast(made, 'a', slot, { [slot]: all(grades[i % 5]!) })), ...Array.from({ length: 9 }, (_, i) => cast(made, 'b', slot, { [slot]: all(grades[i % 3]!) }))]);
  const bundle = bundleOf(made, ballots);
  const failed = (b: typeof bundle): string[] => audit(b).filter((c) => !c.ok).map((c) => c.id);
  it('finds nothing in an honest poll, and counts it by hand', () => {
    expect(failed(bundle)).toEqual([]);
    const a = bundle.tally.find((c) => c.class === 'a' && c.slot === 's1')!;
    expect([a.valid, a.invalid, a.questions[0]!.options]).toEqual([6, 0, { a: 2, b: 1, c: 1, d: 1, u: 1 }]);
  });
  it('finds a ballot added, taken away, replaced, or changed', () => {
    const extra = cast(made, 'a', 's1', { s1: all('d') });
    expect(failed({ ...bundle, ballots: [...ballots, extra] })).toEqual(['board', 'counts', 'tally']);
    expect(failed({ ...bundle, ballots: ballots.slice(1) })).toEqual(['board', 'tally']);
    expect(failed({ ...bundle, ballots: [extra, ...ballots.slice(1)] })).toContain('board');
    const forged = { ...ballots[0]!, key: extra.key };
    expect(audit({ ...bundle, ballots: [forged, ...ballots.slice(1)] }).find((c) => !c.ok)).toMatchObject({ id: 'ballots', first: ballotHash(forged) });
    expect(failed({ ...bundle, ballots: [...ballots, ballots[3]!] })).toEqual(['board', 'once']);
  });
  it('finds a stuffed box even when board and tally are made to fit: more cast than issued, more issued than on the roll', () => {
    const stuffed = [...ballots, cast(made, 'a', 's1', { s1: all('a') })];
    const honestCounts = bundle.issued;
    expect(failed(bundleOf(made, stuffed, honestCounts))).toEqual(['counts']);
    expect(failed(bundleOf(made, stuffed))).toEqual(['counts']);
    expect(failed({ ...bundle, issued: bundle.issued.slice(1) })).toEqual(['counts']);
    expect(failed({ ...bundle, issued: [...bundle.issued.slice(1), bundle.issued[1]!] })).toEqual(['counts']);
  });
  it('finds another manifest, weight, sealing key or tally', () => {
    expect(failed({ ...bundle, manifest: { ...made.manifest, title: '改了' } })).toContain('manifest');
    expect(failed({ ...bundle, manifest: { ...made.manifest, classes: made.manifest.classes.map((c) => ({ ...c, weight: 500 })) } })).toContain('manifest');
    expect(failed({ ...bundle, identity: toBase64(random(32)) })).toEqual(['opens']);
    expect(failed({ ...bundle, identity: 'x' })).toEqual(['opens']);
    const wrong = structuredClone(bundle.tally) as typeof bundle.tally[number][];
    wrong[0]!.questions[0]!.options['a']!++;
    expect(audit({ ...bundle, tally: wrong }).find((c) => !c.ok)).toMatchObject({ id: 'tally', first: 'a s1' });
    expect(failed({ ...bundle, tally: bundle.tally.slice(1) })).toEqual(['tally']);
    expect(failed({ ...bundle, manifest: {} as Manifest })).toEqual(['manifest']);
  });
  it('a later ballot of the same key replaces the earlier; of two with one sequence always the same counts, whatever the order', () => {
    const token = issue(made, 'a', 's1');
    const [first, second, again] = [cast(made, 'a', 's1', { s1: all('a') }, token, 1), cast(made, 'a', 's1', { s1: all('d') }, token, 2), cast(made, 'a', 's1', { s1: all('c') }, token, 2)];
    const smaller = ballotHash(second) < ballotHash(again) ? second : again;
    for (const order of [[first, second, again], [again, second, first], [second, first, again]]) expect(counted(order)).toEqual([smaller]);
  });
  it('what cannot be opened or read is an invalid ballot, not a hole', () => {
    const token = issue(made, 'b', 's1');
    const fair = cast(made, 'b', 's1', { s1: all('a') }, token);
    const noise = resign(fair, token.secret, { sealed: toBase64(random(sealedRoom(made.manifest))) });
    const strange = cast(made, 'b', 's1', { s2: all('a') });
    const with3 = bundleOf(made, [...ballots, noise, strange]);
    expect(failed(with3)).toEqual([]);
    expect(with3.tally.find((c) => c.class === 'b' && c.slot === 's1')).toMatchObject({ valid: 9, invalid: 2 });
  });
  it('the board does not depend on the order of arrival', () => expect(boardRoot(ballots.map(ballotHash).reverse())).toBe(bundle.board));
});
