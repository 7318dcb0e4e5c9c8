import { constants, privateDecrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { numberOfBytes } from '../../kernel/blind-rsa.ts';
import { audit, counted, openBallot } from './rules/audit.ts';
import { ballotFault, ballotHash, type Ballot } from './rules/ballot.ts';
import { keyOf } from './rules/manifest.ts';
import { ballots, begin, below, draft, hasTokens, lastSent, received, request, restore, shuffled, type VoterState } from './rules/voter.ts';
import { bundleOf, makeManifest, random, type Made } from './testing.ts';

const sign = (made: Made, cls: string, asked: readonly { slot: string; blinded: string }[]): { slot: string; signed: string }[] =>
  asked.map(({ slot, blinded }) => ({ slot, signed: toBase64(new Uint8Array(privateDecrypt({ key: made.keys.get(`${cls} ${slot}`)!, padding: constants.RSA_NO_PADDING }, fromBase64(blinded)))) }));
const must = <T>(o: { ok: true; value: T } | { ok: false; fault: string }): T => { if (!o.ok) throw new Error(o.fault); return o.value; };

describe('a voter', () => {
  const made = makeManifest();
  const { manifest, hash } = made;
  const start = (): VoterState => must(begin(manifest, hash, 'a', random));
  const again = (s: VoterState): VoterState => { const back = restore(manifest, hash, JSON.stringify(s)); if (!back) throw new Error('not restored'); return back; };

  it('goes from the roll to the board, through a reload after every step', () => {
    let s = again(start());
    const asked = request(s);
    s = again(s);
    expect(request(s)).toEqual(asked);
    expect(hasTokens(s)).toBe(false);
    s = again(must(received(manifest, s, sign(made, 'a', asked))));
    expect(hasTokens(s)).toBe(true);
    s = again(draft(draft(s, 's1', { de: 'a' }), 's2', { de: 'b', ji: 'c' }));
    const first = must(ballots(manifest, s, random));
    s = again(first.state);
    for (const b of first.ballots) expect(ballotFault(manifest, hash, b)).toBeNull();
    expect(lastSent(s).map((x) => x.hash).sort()).toEqual(first.ballots.map(ballotHash).sort());
    const second = must(ballots(manifest, again(draft(s, 's1', { de: 'd' })), random));
    const board: Ballot[] = [...second.ballots, ...first.ballots];
    expect(counted(board).map(ballotHash).sort()).toEqual(lastSent(second.state).map((x) => x.hash).sort());
    const one = counted(board).find((b) => b.slot === 's1')!;
    expect(openBallot(manifest, made.identity, one)).toEqual({ s1: { de: 'd' } });
    expect(audit(bundleOf(made, board)).filter((c) => !c.ok)).toEqual([]);
  });
  it('refuses a manifest that is not the announced one, and an issuer’s answer that does not fit', () => {
    expect(begin({ ...manifest, keys: makeManifest({ sheets: [{ slot: 'x', label: 'x', detail: '', form: 'five' }, { slot: 'y', label: 'y', detail: '', form: 'five' }] }).manifest.keys }, hash, 'a', random)).toEqual({ ok: false, fault: 'manifest' });
    expect(begin(manifest, hash, 'z', random)).toEqual({ ok: false, fault: 'manifest', slot: 's1' });
    const s = start();
    const answer = sign(made, 'a', request(s));
    expect(received(manifest, s, answer.slice(1))).toMatchObject({ ok: false, fault: 'answer', slot: 's1' });
    expect(received(manifest, s, [{ slot: 's1', signed: '!' }, answer[1]!])).toMatchObject({ ok: false, fault: 'answer' });
    expect(received(manifest, s, [{ slot: 's1', signed: answer[1]!.signed }, answer[1]!])).toMatchObject({ ok: false, fault: 'invalid-signature', slot: 's1' });
    // Tokens signed for another class do not fit: an issuer cannot mark a voter by the key. Only what is below the other key's modulus can be signed with it at all.
    let other = s;
    const fits = (x: VoterState): boolean => request(x).every((r) => numberOfBytes(fromBase64(r.blinded)) < keyOf(manifest, 'b', r.slot)!.n);
    while (!fits(other)) other = start();
    expect(received(manifest, other, sign(made, 'b', request(other)))).toMatchObject({ ok: false, fault: 'invalid-signature' });
    expect(ballots(manifest, s, random)).toMatchObject({ ok: false, fault: 'incomplete' });
  });
  it('a kept state of another poll, or changed, is not taken up', () => {
    const s = start();
    const other = makeManifest({ kMin: 4 });
    expect(restore(other.manifest, other.hash, JSON.stringify(s))).toBeNull();
    expect(restore(other.manifest, hash, JSON.stringify(s))).toBeNull();
    for (const bad of ['', '{}', 'null', '[]', JSON.stringify({ ...s, asked: s.asked.slice(1) }), JSON.stringify({ ...s, class: 'b' }), JSON.stringify({ ...s, asked: s.asked.map((a) => ({ ...a, secret: s.asked[0]!.secret })) }), JSON.stringify({ ...s, sent: [{ slot: 's1', sequence: 1, hash: 'x' }] }), JSON.stringify({ ...s, drafts: null })]) expect(restore(manifest, hash, bad), bad.slice(0, 60)).toBeNull();
  });
  it('nothing that is sent to cast can be found in what was sent to be issued', () => {
    const s = must(received(manifest, start(), sign(made, 'a', request(start()))).ok ? { ok: false as const, fault: 'unrelated answers must not fit' } : { ok: true as const, value: start() });
    const done = must(received(manifest, s, sign(made, 'a', request(s))));
    const seen = JSON.stringify([request(s), sign(made, 'a', request(s))]);
    for (const b of must(ballots(manifest, draft(done, 's1', { de: 'a' }), random)).ballots) for (const part of [b.key, b.prefix, b.token, b.sealed, b.signature]) {
      expect(seen.includes(part)).toBe(false);
      for (let i = 0; i + 24 <= part.length; i += 8) expect(seen.includes(part.slice(i, i + 24))).toBe(false);
    }
  });
  it('the order of sending is by chance', () => {
    const orders = new Map<string, number>();
    for (let i = 0; i < 6000; i++) { const k = shuffled(['a', 'b', 'c'], random).join(''); orders.set(k, (orders.get(k) ?? 0) + 1); }
    expect(orders.size).toBe(6);
    expect([...orders.values()].reduce((x, n) => x + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(30);
    expect(Array.from({ length: 200 }, () => below(3, random)).every((n) => n >= 0 && n < 3)).toBe(true);
    expect(below(1, random)).toBe(0);
  });
});
