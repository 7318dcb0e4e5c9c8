import { ed25519 } from '@noble/curves/ed25519.js';
import { constants, generateKeyPairSync, privateDecrypt, randomBytes, type KeyObject } from 'node:crypto';
import { recipientOf } from '../../kernel/age.ts';
import type { Place } from '../../kernel/age-shared.ts';
import { toBase64 } from '../../kernel/base64.ts';
import { blind, finalize, prepare } from '../../kernel/blind-rsa.ts';
import { ballotHash, makeBallot, tokenMessage, type Ballot, type Token } from './rules/ballot.ts';
import type { Answers } from './rules/answers.ts';
import { boardRoot, counted, openBallot, type Issued, type PollBundle, type SealingKeys } from './rules/audit.ts';
import { keyOf, manifestHash, slotsOf, type Manifest, type Question, type Sheet, type VoterClass } from './rules/manifest.ts';
import { signedFile, type SecondStatement } from './rules/second.ts';
import { tally } from './rules/tally.ts';

/** Randomness of the system. */
export const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

let kept: { n: string; privateKey: KeyObject }[] = [];
/** The n-th issuing key of the tests; made once, since making one takes a tenth of a second. */
export function issuingKey(n: number): { n: string; privateKey: KeyObject } {
  while (kept.length <= n) {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = pair.publicKey.export({ format: 'jwk' });
    kept = [...kept, { n: toBase64(new Uint8Array(Buffer.from(jwk.n!, 'base64url'))), privateKey: pair.privateKey }];
  }
  return kept[n]!;
}

/** 德能勤绩廉 with four grades and 不了解. */
export const gradeForm: readonly Question[] = ['de', 'neng', 'qin', 'ji', 'lian'].map((id) => ({
  kind: 'grade', id, label: id, required: false,
  options: [{ id: 'a', label: '优秀', value: 100 }, { id: 'b', label: '称职', value: 80 }, { id: 'c', label: '基本称职', value: 60 }, { id: 'd', label: '不称职', value: 40 }, { id: 'u', label: '不了解', value: null }],
}));

/** A manifest that may be opened, and the secrets that go with it. */
export function makeManifest(more: Partial<Pick<Manifest, 'mode' | 'forms' | 'sheets' | 'classes' | 'kMin' | 'together' | 'kind'>> & { trustees?: readonly string[]; second?: boolean } = {}): { manifest: Manifest; hash: string; identity: Uint8Array; trustees: readonly Uint8Array[]; keys: ReadonlyMap<string, KeyObject>; issuer: Uint8Array; keys2: ReadonlyMap<string, KeyObject> } {
  const identity = random(32);
  const issuer = random(32);
  const trustees = (more.trustees ?? []).map(() => random(32));
  const classes: readonly VoterClass[] = more.classes ?? [{ id: 'a', label: '班子成员', size: 6, rollRoot: '0'.repeat(64), weight: 400 }, { id: 'b', label: '中层', size: 20, rollRoot: '1'.repeat(64), weight: 600 }];
  const sheets: readonly Sheet[] = more.sheets ?? [{ slot: 's1', label: '柏远航', detail: '', form: 'five' }, { slot: 's2', label: '卓映川', detail: '', form: 'five' }];
  const mode = more.mode ?? 'split';
  const places = classes.flatMap((c) => slotsOf({ mode, sheets }).map((slot) => ({ class: c.id, slot })));
  const manifest: Manifest = {
    format: 'steelyard.poll/v1', poll: '3f0c1f0e-6f2b-4d53-9d3e-0a1b2c3d4e5f', institution: '青禾州委组织部', title: '年度考核民主测评', kind: more.kind ?? 'assessment', mode,
    forms: more.forms ?? { five: gradeForm }, sheets, classes, keys: places.map((p, i) => ({ ...p, n: issuingKey(i).n })),
    sealing: more.trustees ? { recipients: trustees.map((s) => toBase64(recipientOf(s))), holder: 'trustees', trustees: more.trustees, threshold: 2 } : { recipient: toBase64(recipientOf(identity)), holder: 'server', trustees: [], threshold: 1 }, promise: toBase64(random(32)),
    times: { issueFrom: '2026-12-01T01:00:00Z', castFrom: '2026-12-01T02:00:00Z', closes: '2026-12-01T04:00:00Z' }, kMin: more.kMin ?? 5, together: more.together ?? [], page: null,
    ...(more.second ? { second: { label: '纪检监察组', address: 'https://issuer.example:8090', identity: toBase64(ed25519.getPublicKey(issuer)), roll: '5'.repeat(64), keys: places.map((p, i) => ({ ...p, n: issuingKey(places.length + i).n })) } } : {}),
  };
  return { manifest, hash: manifestHash(manifest), identity, trustees, keys: new Map(places.map((p, i) => [`${p.class} ${p.slot}`, issuingKey(i).privateKey])), issuer, keys2: new Map(places.map((p, i) => [`${p.class} ${p.slot}`, issuingKey((more.second ? places.length : 0) + i).privateKey])) };
}

export type Made = ReturnType<typeof makeManifest>;

/** A token, issued as a server issues it. */
export function issue(made: Made, cls: string, slot: string): Token {
  const secret = random(32);
  const prepared = prepare(tokenMessage(made.hash, cls, slot, ed25519.getPublicKey(secret)), random);
  const certified = (manifest: Pick<Manifest, 'keys'>, keys: Made['keys']): Uint8Array => {
    const key = keyOf(manifest, cls, slot)!;
    const b = blind(key, prepared, random);
    if (!b.ok) throw new Error(b.fault);
    const signed = new Uint8Array(privateDecrypt({ key: keys.get(`${cls} ${slot}`)!, padding: constants.RSA_NO_PADDING }, b.value.blinded));
    const done = finalize(key, prepared, signed, b.value.inverse);
    if (!done.ok) throw new Error(done.fault);
    return done.value;
  };
  return { class: cls, slot, secret, prefix: prepared.slice(0, 32), signature: certified(made.manifest, made.keys), ...(made.manifest.second ? { signature2: certified(made.manifest.second, made.keys2) } : {}) };
}

/** What an honest second issuer states of a poll: as many issued as ballots of the class's first slot are cast. */
export function statementOf(made: Made, ballots: readonly Ballot[], issued?: Record<string, number>, seed: Uint8Array = made.issuer): SecondStatement {
  const first = slotsOf(made.manifest)[0];
  return signedFile<SecondStatement>({ format: 'steelyard.second-statement/v1', poll: made.manifest.poll, roll: made.manifest.second!.roll, destroyed: true, issued: made.manifest.classes.map((c) => ({ class: c.id, issued: issued?.[c.id] ?? counted(ballots).filter((b) => b.class === c.id && b.slot === first).length, struck: 0 })) }, seed);
}

/** A ballot with a token of its own. */
export const cast = (made: Made, cls: string, slot: string, answers: Answers, token: Token = issue(made, cls, slot), sequence = 1): Ballot => makeBallot(made.manifest, made.hash, token, answers, sequence, random);

/** The bundle of a poll in which everybody who got a token cast; of trustees, `pair` released their keys. */
export function bundleOf(made: Made, ballots: readonly Ballot[], issued?: readonly Issued[], pair: readonly [Place, Place] = [1, 3]): PollBundle {
  const keys: SealingKeys = made.trustees.length === 0 ? made.identity : pair.map((place) => ({ place, secret: made.trustees[place - 1]! }));
  const counts = issued ?? made.manifest.classes.flatMap((c) => slotsOf(made.manifest).map((slot) => ({ class: c.id, slot, issued: counted(ballots).filter((b) => b.class === c.id && b.slot === slot).length })));
  return {
    manifest: made.manifest, manifestHash: made.hash, ballots, issued: counts, board: boardRoot(ballots.map(ballotHash)), identity: keys instanceof Uint8Array ? toBase64(keys) : keys.map((k) => ({ n: k.place, key: toBase64(k.secret) })),
    ...(made.manifest.second ? { second: { statement: statementOf(made, ballots), missing: null } } : {}),
    tally: tally(made.manifest, counted(ballots).map((b) => ({ class: b.class, slot: b.slot, answers: openBallot(made.manifest, keys, b) }))),
  };
}
