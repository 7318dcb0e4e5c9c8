import { sha256 } from '@noble/hashes/sha2.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { z } from 'zod';
import { fromBase64, toBase64 } from '../../../kernel/base64.ts';
import { concatBytes, hex, utf8 } from '../../../kernel/bytes.ts';
import { canonicalBytes } from '../../../kernel/canonical.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { plainly, type Arithmetic } from './arithmetic.ts';
import { SECOND_ADDRESS } from './manifest-faults.ts';

/*
 * What passes between server and second issuer, as files carried by people: the roll goes out, the keys come back before the announcement, the
 * statement after the close. Each names the roll by its hash, so that a roll or plan changed meanwhile is noticed.
 */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const slot = z.union([id, z.literal('*')]);
const line = z.string().trim().min(1).max(200);
const sha = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00Z$/);
const base64 = z.string().max(2000).refine((t) => { try { fromBase64(t); return true; } catch { return false; } });

/** What a plan says of a second issuer: who it is, and the address at which voters ask for its tokens. */
export const secondPlanShape = z.strictObject({ label: z.string().trim().min(1).max(60), address: z.string().regex(SECOND_ADDRESS) });
export type SecondPlan = z.infer<typeof secondPlanShape>;

const rollShape = z.strictObject({
  poll: z.uuid(), title: line, plan: sha, second: secondPlanShape, slots: z.array(slot).min(1).max(500),
  classes: z.array(z.strictObject({ id, label: line })).min(1).max(20), times: z.strictObject({ issueFrom: instant, castFrom: instant, closes: instant }),
  voters: z.array(z.strictObject({ leaf: sha, name: line, class: id })).max(20_000),
});
/** The roll as the second issuer knows it. `leaf` is the voter's leaf in the tree of the manifest's roll, `plan` the hash of the whole plan. */
export type SecondRoll = z.infer<typeof rollShape>;

/** The file with the roll; `page` is the address of the voter's page, for the codes on the slips, and no part of what is hashed. */
export const rollFileShape = z.strictObject({ format: z.literal('steelyard.second-roll/v1'), page: z.string().max(300), hash: sha, roll: rollShape });
export type RollFile = z.infer<typeof rollFileShape>;
/** Hash of a roll: SHA-256 of its canonical JSON, hex. */
export const rollHash = (roll: SecondRoll): string => hex(sha256(canonicalBytes(roll)));

/** The second issuer's public keys for one roll, signed by its identity. */
export const keysFileShape = z.strictObject({ format: z.literal('steelyard.second-keys/v1'), poll: z.uuid(), roll: sha, label: z.string().max(60), address: z.string().regex(SECOND_ADDRESS), identity: base64, keys: z.array(z.strictObject({ class: id, slot, n: base64 })).max(10_000), signature: base64 });
export type KeysFile = z.infer<typeof keysFileShape>;

/** What the second issuer states after the close: to how many voters of each class it gave its tokens, how many it struck off, and that its keys are destroyed. */
export const statementShape = z.strictObject({
  format: z.literal('steelyard.second-statement/v1'), poll: z.uuid(), roll: sha, identity: base64, destroyed: z.literal(true),
  issued: z.array(z.strictObject({ class: id, issued: z.number().int().min(0), struck: z.number().int().min(0) })).max(20), signature: base64,
});
export type SecondStatement = z.infer<typeof statementShape>;

type Signed = KeysFile | SecondStatement;
const signedBytes = ({ signature: _, ...body }: Signed): Uint8Array => concatBytes([utf8(`${body.format}\n`), canonicalBytes(body)]);

/** Signs a file of the second issuer by its identity (Ed25519 seed, 32 bytes). */
export function signedFile<T extends Signed>(body: Omit<T, 'signature' | 'identity'>, seed: Uint8Array): T {
  const whole = { ...body, identity: toBase64(ed25519.getPublicKey(seed)), signature: '' } as T;
  return { ...whole, signature: toBase64(ed25519.sign(signedBytes(whole), seed)) };
}

/** True when a file is signed by the identity it names. */
export const isSigned = (file: Signed, by: Arithmetic = plainly): boolean => by.signature(by.bytes(file.signature), signedBytes(file), by.bytes(file.identity));

/** A roll's own faults: a class that is not there, a voter twice, a hash that is another. Null when it is sound. */
export function rollFault(file: RollFile): Words | null {
  const { roll } = file;
  if (rollHash(roll) !== file.hash) return { zh: '名册内容与其摘要不一致', en: 'the roll is not the one its hash names' };
  if (roll.voters.some((v) => !roll.classes.some((c) => c.id === v.class))) return { zh: '有投票人的类别不在名册文件中', en: 'a voter is of a class that is not in the file' };
  if (new Set(roll.voters.map((v) => v.leaf)).size !== roll.voters.length) return { zh: '有投票人列了两次', en: 'a voter is listed twice' };
  return null;
}

/** Letters of a code of the second issuer as a hash: apart from the codes of the server, and of one poll. Hex. */
export const secondCodeHash = (poll: string, code: string): string => hex(sha256(utf8(`steelyard.code2/v1\n${poll}\n${code.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')}`)));
