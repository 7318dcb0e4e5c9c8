import { constants, createPrivateKey, generateKeyPairSync, randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { gradeForm, makeManifest, random, type Made } from '../src/features/ballots/testing.ts';
import { announce, planPoll, setRoll, type Box } from '../src/features/ballots/service.ts';
import { seal } from '../src/kernel/age.ts';
import { fromBase64, toBase64 } from '../src/kernel/base64.ts';
import { canonical } from '../src/kernel/canonical.ts';
import type { Actor } from '../src/kernel/ports.ts';
import { boardRoot, type PollBundle } from '../src/features/ballots/rules/audit.ts';
import { tally } from '../src/features/ballots/rules/tally.ts';
import { ballotHash, tokenMessage, type Ballot } from '../src/features/ballots/rules/ballot.ts';
import { packAnswers } from '../src/features/ballots/rules/answers.ts';
import type { Manifest } from '../src/features/ballots/rules/manifest.ts';
import { poll } from '../src/features/ballots/schema.ts';
import { natively } from '../src/verify/native.ts';
import { eq } from 'drizzle-orm';
import type { House } from '../src/server/house.ts';

const minute = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}:00Z`;
const officer = (): Actor => ({ accountId: randomUUID(), name: 'bench', personId: null, roles: [{ role: 'clerk', unitId: null }] });

/** A poll that takes tokens and ballots now: one class, split sheets. */
export type BenchPoll = { id: string; hash: string; manifest: Manifest; box: Box; clerk: Actor; codes: string[]; keys: Map<string, KeyObject> };

/** Announces a poll in a house of its own; the issuing keys are read from their file, to make tokens without the voters’ arithmetic where that is not measured. */
export async function benchPoll(house: House, url: string, dir: string, voters: number, slots: number): Promise<BenchPoll> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined });
  const unit = randomUUID();
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await tx`INSERT INTO unit (id, code, sort) VALUES (${unit}, ${unit.slice(0, 8)}, 0)`;
    await tx`INSERT INTO unit_period (id, unit_id, parent_id, name, kind, organ_kind, from_day) VALUES (${randomUUID()}, ${unit}, null, '某局', 'bureau', 'gov-dept', '2000-01-01')`;
  });
  await owner.end();
  const box: Box = { vault: house.vault, random, page: null, address: () => null, by: natively };
  const now = Date.now();
  const [clerk, other] = [officer(), officer()];
  const must = <T>(o: { ok: true; value: T } | { ok: false; refusal: { reason: { en: string } } }): T => { if (!o.ok) throw new Error(o.refusal.reason.en); return o.value; };
  const { id } = must(await planPoll(house.ports, clerk, unit, {
    title: '测评', kind: 'assessment', mode: 'split', forms: { five: [...gradeForm] as never }, sheets: Array.from({ length: slots }, (_, i) => ({ slot: `s${i}`, label: `对象${i}`, detail: '', form: 'five' })),
    classes: [{ id: 'a', label: '全体', weight: null }], times: { issueFrom: minute(now - 7_200_000), castFrom: minute(now - 3_600_000), closes: minute(now + 7_200_000) }, kMin: 3, together: [],
  }));
  const { codes } = must(await setRoll(house.ports, box, clerk, id, Array.from({ length: voters }, (_, i) => ({ class: 'a', name: `选民${i}`, personId: null, accountId: null }))));
  const { manifestHash } = must(await announce(house.ports, box, other, id));
  const [row] = await house.db.select({ manifest: poll.manifest }).from(poll).where(eq(poll.id, id));
  const held = JSON.parse(readFileSync(join(dir, 'polls', id, 'keys.json'), 'utf8')) as { keys: { class: string; slot: string; pem: string }[] };
  return { id, hash: manifestHash, manifest: row!.manifest!, box, clerk, codes: codes.map((c) => c.code), keys: new Map(held.keys.map((k) => [`${k.class} ${k.slot}`, createPrivateKey(k.pem)])) };
}

const ANSWERS = { de: 'a', lian: 'b' };

/** Ballots as voters would have them, made by the system’s library: the voters’ own arithmetic is not what is measured. */
export function minted(manifest: Manifest, hash: string, keys: ReadonlyMap<string, KeyObject>, count: number): Ballot[] {
  const places = [...keys];
  const { sealing } = manifest;
  if (sealing.holder !== 'server') throw new Error('the poll of the bench is sealed to its server');
  const sealed = toBase64(seal(fromBase64(sealing.recipient), packAnswers(manifest, { [manifest.sheets[0]!.slot]: ANSWERS }), random));
  return Array.from({ length: count }, (_, i) => {
    const [place, key] = places[i % places.length]!;
    const [cls, slot] = place.split(' ') as [string, string];
    const pair = generateKeyPairSync('ed25519');
    const pub = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url');
    const prefix = randomBytes(32);
    const token = sign('sha384', Buffer.concat([prefix, tokenMessage(hash, cls, slot, pub)]), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 });
    const body = { format: 'steelyard.ballot/v1' as const, manifest: hash, class: cls, slot, key: pub.toString('base64'), prefix: prefix.toString('base64'), token: token.toString('base64'), sequence: 1, sealed };
    return { ...body, signature: sign(null, Buffer.from(`steelyard.ballot/v1\n${canonical(body)}`), pair.privateKey).toString('base64') };
  });
}

/** A manifest of one class and one sheet with ballots of that sheet, for what needs no server. */
export function loosePoll(count: number): { made: Made; ballots: Ballot[] } {
  const made = makeManifest({ classes: [{ id: 'a', label: '全体', size: 100_000, rollRoot: '0'.repeat(64), weight: null }], sheets: [{ slot: 's1', label: '某人', detail: '', form: 'five' }] });
  return { made, ballots: minted(made.manifest, made.hash, made.keys, count) };
}

/** What an auditor gets of those ballots: all say the same, so the tally needs no opening here. */
export function looseBundle(made: Made, ballots: readonly Ballot[]): PollBundle {
  return {
    manifest: made.manifest, manifestHash: made.hash, ballots, issued: [{ class: 'a', slot: 's1', issued: ballots.length }], board: boardRoot(ballots.map(ballotHash)), identity: toBase64(made.identity),
    tally: tally(made.manifest, ballots.map(() => ({ class: 'a', slot: 's1', answers: { s1: ANSWERS } }))),
  };
}
