import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { recipientOf, seal } from '../../kernel/age.ts';
import { PLACES, sealShared, type Place } from '../../kernel/age-shared.ts';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { concatBytes, utf8 } from '../../kernel/bytes.ts';
import { canonical, canonicalBytes } from '../../kernel/canonical.ts';
import { verifyBallots } from '../../verify/ballots.ts';
import { natively } from '../../verify/native.ts';
import { packAnswers } from './rules/answers.ts';
import { audit, openBallot, type PollBundle } from './rules/audit.ts';
import { ballotFault, type Ballot } from './rules/ballot.ts';
import type { BallotsFile } from './rules/bundle.ts';
import { manifestHash, sealedRoom, type Manifest } from './rules/manifest.ts';
import { manifestFaults, manifestShape } from './rules/manifest-faults.ts';
import { placeOf, placeSize } from './rules/pool.ts';
import { keyFileText, keyMark, keyPrinted, keyTyped, readKeyFile } from './rules/trustee-key.ts';
import { canOpen, lostForGood, stepOf, unready, type Standing } from './trustee-rules.ts';
import { bundleOf, cast, issue, makeManifest, random } from './testing.ts';
import { ballotsFileOf } from './testing-file.ts';

const names = ['郎清越', '简成衡', '印念禹'];
const made = makeManifest({ trustees: names });
const sealing = made.manifest.sealing as Extract<Manifest['sealing'], { holder: 'trustees' }>;
const pairs: [Place, Place][] = [[1, 2], [1, 3], [2, 3]];
const keysOf = (pair: readonly Place[]) => pair.map((place) => ({ place, secret: made.trustees[place - 1]! }));
const resign = (b: Ballot, secret: Uint8Array, sealed: Uint8Array): Ballot => {
  const { signature: _, ...body } = { ...b, sealed: toBase64(sealed) };
  return { ...body, signature: toBase64(ed25519.sign(concatBytes([utf8('steelyard.ballot/v1\n'), canonicalBytes(body)]), secret)) };
};
/** Honest ballots, and some that pass the box but are sealed otherwise than a page seals. */
const token = (): ReturnType<typeof issue> => issue(made, 'a', 's1');
const packed = packAnswers(made.manifest, { s1: { de: 'a' } });
const strange = [random(sealedRoom(made.manifest)), sealShared([...sealing.recipients.slice(1).map(fromBase64), recipientOf(random(32))], packed, random)].map((sealed) => { const t = token(); return resign(cast(made, 'a', 's1', { s1: { de: 'b' } }, t), t.secret, sealed); });
const ballots = [...Array.from({ length: 4 }, (_, i) => cast(made, 'a', 's1', { s1: { de: 'abcd'[i]! } })), ...strange, ...Array.from({ length: 5 }, () => cast(made, 'b', 's2', { s2: { de: 'a' } }))];

describe('a poll that two of three trustees open', () => {
  it('has a manifest that may be opened, and ballots of one length that the box takes and a place holds', () => {
    expect(manifestShape.safeParse(made.manifest).success).toBe(true);
    expect(manifestFaults(made.manifest)).toEqual([]);
    expect(manifestHash(made.manifest)).toBe(made.hash);
    for (const b of ballots) {
      expect(ballotFault(made.manifest, made.hash, b, natively)).toBeNull();
      expect(placeOf(b, placeSize(made.manifest)).length).toBe(placeSize(made.manifest));
    }
    // A ballot sealed as to a server has another length and is not taken.
    const t = token();
    expect(ballotFault(made.manifest, made.hash, resign(cast(made, 'a', 's1', {}, t), t.secret, seal(fromBase64(sealing.recipients[0]!), packed, random)))).toBe('length');
  });
  it('opens alike and counts alike whichever two released, strange ballots included', () => {
    const tallies = pairs.map((pair) => canonical(bundleOf(made, ballots, undefined, pair).tally));
    expect(new Set(tallies).size).toBe(1);
    for (const pair of pairs) {
      const bundle = bundleOf(made, ballots, undefined, pair);
      expect(audit(bundle, natively).filter((c) => !c.ok)).toEqual([]);
      expect(bundle.tally.find((c) => c.class === 'a' && c.slot === 's1')).toMatchObject({ valid: 4, invalid: 2 });
      expect(openBallot(made.manifest, keysOf(pair), ballots[0]!)).toEqual({ s1: { de: 'a' } });
    }
  });
  it('with one key, the same twice, another’s, or the server’s way is refused, and it is said whose key is wrong', () => {
    const bundle = bundleOf(made, ballots, undefined, [1, 3]);
    const [one, three] = bundle.identity as { n: number; key: string }[];
    const bad = (identity: unknown) => { const c = audit({ ...bundle, identity } as PollBundle, natively).find((x) => !x.ok)!; return [c.id, c.first, c.words.zh]; };
    for (const identity of [[one], [one, one], [one, three, { n: 2, key: toBase64(made.trustees[1]!) }], [], one!.key, [{ ...one, n: 4 }, three], [{ ...one, n: 0 }, three]]) expect(bad(identity)).toEqual(['opens', 'identity', expect.stringMatching('两名保管人')]);
    expect(bad([one, { n: 3, key: toBase64(random(32)) }])).toEqual(['opens', names[2], expect.stringMatching(names[2]!)]);
    expect(bad([{ n: 1, key: three!.key }, { n: 3, key: one!.key }])).toEqual(['opens', names[0], expect.stringMatching(names[0]!)]);
    for (const key of ['x', '', toBase64(random(31))]) expect(bad([one, { n: 3, key }])[1]).toBe(names[2]);
    // The keys of trustees do not open a poll of the server.
    const server = makeManifest();
    expect(audit({ ...bundleOf(server, []), identity: bundle.identity }).find((c) => !c.ok)).toMatchObject({ id: 'opens' });
  });
  it('is verified from its file; every value of the sealing and of the released keys that is changed is found', async () => {
    const whole = [...Array.from({ length: 4 }, () => 'a'), ...Array.from({ length: 5 }, () => 'b')].flatMap((cls) => ['s1', 's2'].map((slot) => cast(made, cls, slot, { [slot]: { de: 'c' } })));
    const { file } = await ballotsFileOf(made, whole);
    const first = (f: unknown): [string, string | null] | null => { const c = verifyBallots(canonicalBytes(f), { by: natively }).checks.find((x) => !x.ok); return c ? [c.id, c.first] : null; };
    expect(first(file)).toBeNull();
    const keys = file.identity as { n: number; key: string }[];
    const other = (text: string): string => text.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'));
    for (const [i, name] of [[0, names[0]], [1, names[2]]] as const) {
      expect(first({ ...file, identity: keys.map((k, j) => (j === i ? { ...k, key: other(k.key) } : k)) })).toEqual(['opens', name]);
      expect(first({ ...file, identity: keys.map((k, j) => (j === i ? { ...k, n: 2 } : k)) })).toEqual(['opens', names[1]]);
    }
    expect(first({ ...file, identity: [{ ...keys[0]!, more: 1 }, keys[1]] })).toEqual(['file', 'json']);
    expect(first({ ...file, identity: keys[0] })).toEqual(['file', 'json']);
    for (const change of [{ recipients: sealing.recipients.map(other) }, { trustees: ['甲', ...names.slice(1)] }, { threshold: 1 }, { recipients: [...sealing.recipients].reverse() }, { holder: 'server' }]) {
      expect(first({ ...file, manifest: { ...file.manifest, sealing: { ...sealing, ...change } } } as BallotsFile)?.[0], JSON.stringify(change)).toBe('manifest');
    }
  });
});

describe('a key that is kept', () => {
  it('comes back from paper however it is typed, and from its file', () => {
    for (let i = 0; i < 300; i++) {
      const secret = random(32);
      const text = keyPrinted(secret);
      expect(text).toMatch(/^([2-9A-HJ-NP-Z]{4} ){13}[2-9A-HJ-NP-Z]{4}$/);
      for (const typed of [text, text.toLowerCase(), text.replaceAll(' ', ''), text.replaceAll(' ', '-'), ` ${text}\n`]) expect(keyTyped(typed)).toEqual({ ok: true, secret });
    }
    const secret = random(32);
    const file = keyFileText({ poll: made.manifest.poll, number: '2026-票001', title: '测评', trustee: names[0]! }, secret);
    expect(readKeyFile(file)).toEqual({ ok: true, secret, poll: made.manifest.poll });
    expect(file).toContain(keyMark(recipientOf(secret)));
    expect(readKeyFile(keyPrinted(secret))).toEqual({ ok: true, secret, poll: null });
  });
  it('with a letter wrong, two exchanged, too long or too short is not taken, and neither is another file', () => {
    const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    const text = keyPrinted(random(32)).replaceAll(' ', '');
    for (let i = 0; i < text.length; i++) for (const l of [letters[(letters.indexOf(text[i]!) + 1) % 32]!, letters[(letters.indexOf(text[i]!) + 17) % 32]!]) expect(keyTyped(text.slice(0, i) + l + text.slice(i + 1))).toEqual({ ok: false, fault: 'sum' });
    for (let i = 1; i < text.length; i++) if (text[i] !== text[i - 1]) expect(keyTyped(text.slice(0, i - 1) + text[i]! + text[i - 1]! + text.slice(i + 1))).toEqual({ ok: false, fault: 'sum' });
    expect(keyTyped(text.slice(1))).toEqual({ ok: false, fault: 'length' });
    expect(keyTyped(`${text}2`)).toEqual({ ok: false, fault: 'length' });
    for (const none of ['', '   ', '密钥', `${text.slice(1)}0`]) expect(keyTyped(none)).toEqual({ ok: false, fault: 'none' });
    for (const none of ['{}', 'null', '7', '{"format":"steelyard.trustee-key/v1"}', `{"format":"other","poll":"x","key":"${text}"}`]) expect(readKeyFile(none), none).toEqual({ ok: false, fault: 'none' });
  });
});

describe('where a trustee stands', () => {
  const one = (n: number, more: Partial<Standing> = {}): Standing => ({ n, name: names[n - 1]!, key: 'k', rehearsed: true, released: false, lost: null, ...more });
  const all = (...more: Partial<Standing>[]): Standing[] => PLACES.map((p, i) => one(p, more[i]));
  const step = (state: string, ...more: Partial<Standing>[]): string => { const s = all(...more); return stepOf(state, s[0]!, s); };
  it.each([
    ['draft', [{ key: null, rehearsed: false }], 'key'], ['draft', [{ rehearsed: false }, { key: null, rehearsed: false }], 'wait-keys'], ['draft', [{ rehearsed: false }], 'rehearse'], ['draft', [{}, { key: null, rehearsed: false }], 'wait-announce'],
    ['announced', [], 'wait-close'], ['announced', [{ lost: 'x' }], 'lost'], ['closed', [], 'release'], ['closed', [{ lost: 'x' }], 'lost'], ['closed', [{ lost: 'x', released: true }], 'released'],
    ['closed', [{}, { released: true }], 'release'], ['closed', [{}, { released: true }, { released: true }], 'enough'], ['counted', [{ released: true }], 'released'], ['counted', [], 'over'], ['stopped', [{ lost: 'x' }], 'over'],
  ] as [string, Partial<Standing>[], string][])('%s %j: %s', (state, more, expected) => expect(step(state, ...more)).toBe(expected));
  it('a poll is announced with three who rehearsed, opened by two, and given up where two are lost', () => {
    expect(unready(all())).toEqual([]);
    expect(unready(all({ rehearsed: false }, {}, { key: null, rehearsed: false })).map((u) => [u.name, u.why.en])).toEqual([[names[0], 'has not rehearsed'], [names[2], 'has made no key']]);
    expect([all(), all({ released: true }), all({ released: true }, {}, { released: true })].map(canOpen)).toEqual([false, false, true]);
    expect([all({ lost: 'x' }), all({ lost: 'x' }, { lost: 'y', released: true })].map(lostForGood)).toEqual([[], []]);
    expect(lostForGood(all({ lost: 'x' }, { released: true }, { lost: 'y' }))).toEqual([names[0], names[2]]);
    expect(lostForGood([])).toEqual([]);
  });
});
