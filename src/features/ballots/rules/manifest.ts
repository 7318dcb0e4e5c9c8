import { sha256 } from '@noble/hashes/sha2.js';
import { sealedLength } from '../../../kernel/age.ts';
import { sharedLength } from '../../../kernel/age-shared.ts';
import { fromBase64 } from '../../../kernel/base64.ts';
import { EXPONENT, numberOfBytes, type RsaPublicKey } from '../../../kernel/blind-rsa.ts';
import { hex } from '../../../kernel/bytes.ts';
import { canonicalBytes } from '../../../kernel/canonical.ts';

/** One possible answer. `value` is what a mean is reckoned from; null: it counts in no mean (e.g. 不了解). */
export type Option = { id: string; label: string; value: number | null };

/**
 * A question of a form. `grade`: one of its options; `choose`: at least `least` and at most `most` of its options, of which `writeIn`
 * may be names written in (另选他人); `text`: at most `most` characters. An unanswered question that is not `required` counts as 弃权.
 */
export type Question =
  | { kind: 'grade'; id: string; label: string; options: readonly Option[]; required: boolean }
  | { kind: 'choose'; id: string; label: string; options: readonly Option[]; least: number; most: number; writeIn: number }
  | { kind: 'text'; id: string; label: string; most: number; required: boolean };

/** What is asked about one subject; `slot` is the subject's name in this poll, `form` the questions asked. */
export type Sheet = { slot: string; label: string; detail: string; form: string };

/** A class of voters: how many are on its roll, the Merkle root of the roll, and its weight in thousandths (null: results are not weighted). */
export type VoterClass = { id: string; label: string; size: number; rollRoot: string; weight: number | null };

/** The kinds of poll; they differ in words and in who may read the result, not in the protocol. */
export const pollKinds = ['recommendation', 'talk-recommendation', 'assessment', 'body-assessment', 'secret-vote', 'appointment-review', 'opinion', 'satisfaction'] as const;
export type PollKind = (typeof pollKinds)[number];

/** `split`: a token for every voter and subject, so that a row of answers shows no hand. `whole`: one token for the whole ballot. */
export type Mode = 'split' | 'whole';

/** The slot of the only ballot of a `whole` poll. */
export const WHOLE = '*';

/**
 * Another body that gives a token to every voter, on a machine of its own (strong eligibility): a ballot then needs the tokens of both. `address`: where
 * its tokens are asked for; `identity`: the Ed25519 key (base64) that signed the keys; `roll`: hash of the roll it was given.
 */
export type SecondIssuer = { label: string; address: string; identity: string; roll: string; keys: readonly { class: string; slot: string; n: string }[] };

/**
 * Who can open the ballots: the server that holds the one key, or any two of three trustees, each with a key of their own (X25519, base64).
 * Recipients and names of trustees stand in the order of their places 1, 2, 3.
 */
export type Sealing =
  | { recipient: string; holder: 'server'; trustees: readonly string[]; threshold: number }
  | { recipients: readonly string[]; holder: 'trustees'; trustees: readonly string[]; threshold: number };

/** All that is fixed before a poll opens; its hash is an entry of the record, and every token and ballot speaks of that hash. */
export type Manifest = {
  format: 'steelyard.poll/v1';
  poll: string;
  institution: string;
  title: string;
  kind: PollKind;
  mode: Mode;
  forms: Readonly<Record<string, readonly Question[]>>;
  sheets: readonly Sheet[];
  classes: readonly VoterClass[];
  /** One issuing key for every class and slot (RSA modulus, base64, exponent 65537): a key says which sheet its tokens are for, since the issuer cannot see it. */
  keys: readonly { class: string; slot: string; n: string }[];
  sealing: Sealing;
  /** Ed25519 key (base64) by which the server promises that a ballot it took will be counted. */
  promise: string;
  /** ISO times in UTC, whole minutes. Casting opens when issuing ends. */
  times: { issueFrom: string; castFrom: string; closes: string };
  /** Smallest number of ballots a result is shown for alone. */
  kMin: number;
  /** Classes whose results are only shown together, by the organizer's choice made before opening. */
  together: readonly (readonly string[])[];
  /** SHA-256 of the voter's page, hex; null where the page is not pinned. */
  page: string | null;
  /** The second issuer; the member is not there in a poll without one. */
  second?: SecondIssuer;
};

/** The hash by which a manifest is known everywhere: SHA-256 of its canonical JSON (RFC 8785), hex. */
export const manifestHash = (manifest: Manifest): string => hex(sha256(canonicalBytes(manifest)));

/** The slots for which tokens are issued. */
export const slotsOf = (manifest: Pick<Manifest, 'mode' | 'sheets'>): readonly string[] => (manifest.mode === 'whole' ? [WHOLE] : manifest.sheets.map((s) => s.slot));

/** The modulus (base64) of the issuing key of a class and slot, or undefined. */
export const modulusOf = (manifest: Pick<Manifest, 'keys'>, cls: string, slot: string): string | undefined => manifest.keys.find((k) => k.class === cls && k.slot === slot)?.n;

/** The issuing key of a class and slot, or undefined. */
export function keyOf(manifest: Pick<Manifest, 'keys'>, cls: string, slot: string): RsaPublicKey | undefined {
  const n = modulusOf(manifest, cls, slot);
  return n === undefined ? undefined : { n: numberOfBytes(fromBase64(n)), e: EXPONENT };
}

/** Sixteen letters of the fingerprint of a second issuer's identity, in groups of four, for people to compare. */
export const fingerprintOf = (identity: string): string => hex(sha256(fromBase64(identity))).slice(0, 16).toUpperCase().match(/.{4}/g)!.join(' ');

/** The sheets a ballot of a slot answers. */
export const sheetsOf = (manifest: Pick<Manifest, 'mode' | 'sheets'>, slot: string): readonly Sheet[] => (manifest.mode === 'whole' ? (slot === WHOLE ? manifest.sheets : []) : manifest.sheets.filter((s) => s.slot === slot));

/** A name written in is at most so many characters. */
export const NAME_MOST = 20;
/** A character of free text is at most so many bytes of JSON: four of UTF-8, or six of an escape. */
const CHAR = 6;
const STEP = 256;

/** Longest text of an answer as JSON, bytes. */
function longest(q: Question): number {
  const key = q.id.length + 4;
  if (q.kind === 'grade') return key + Math.max(...q.options.map((o) => o.id.length)) + 2;
  if (q.kind === 'text') return key + q.most * CHAR + 2;
  const picked = q.options.map((o) => o.id.length + 3).sort((a, b) => b - a).slice(0, q.most);
  return key + '{"picked":[],"written":[]}'.length + picked.reduce((a, b) => a + b, 0) + q.writeIn * (NAME_MOST * CHAR + 3);
}

/** The bytes every sealed answer of the poll is padded to, so that its length tells nothing: the longest that any slot can take, in steps of 256. */
export function answerRoom(manifest: Pick<Manifest, 'mode' | 'sheets' | 'forms'>): number {
  const sheet = (s: Sheet): number => s.slot.length + 6 + (manifest.forms[s.form] ?? []).reduce((n, q) => n + longest(q) + 1, 2);
  const most = Math.max(...slotsOf(manifest).map((slot) => sheetsOf(manifest, slot).reduce((n, s) => n + sheet(s), 2)), 0);
  return Math.ceil((4 + most) / STEP) * STEP;
}

const rooms = new WeakMap<object, number>();
/** Length of the sealed answers of every ballot of the poll, bytes; reckoned once for a manifest, which is never changed. */
export function sealedRoom(manifest: Pick<Manifest, 'mode' | 'sheets' | 'forms' | 'sealing'>): number {
  let room = rooms.get(manifest);
  if (room === undefined) {
    room = (manifest.sealing.holder === 'trustees' ? sharedLength : sealedLength)(answerRoom(manifest));
    rooms.set(manifest, room);
  }
  return room;
}

/** The classes shown together with a class: itself, or its group. */
export const groupOf = (manifest: Pick<Manifest, 'together'>, cls: string): readonly string[] => manifest.together.find((g) => g.includes(cls)) ?? [cls];
