import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { concatBytes, hex, utf8 } from '../../kernel/bytes.ts';
import { PLACES } from '../../kernel/age-shared.ts';
import { leafHash, rootOf } from '../../kernel/merkle.ts';
import { isDay } from '../../kernel/day.ts';
import { pollKinds, slotsOf, type Manifest, type Sealing } from './rules/manifest.ts';
import { manifestShape } from './rules/manifest-faults.ts';
import { rollHash, secondPlanShape, type KeysFile, type RollFile, type SecondRoll } from './rules/second.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';

const { forms, sheets, kMin, together } = manifestShape.shape;
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const minute = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:00Z$/).refine((t) => isDay(t.slice(0, 10)));
const line = z.string().trim().min(1).max(200);

/** A poll as its organizer writes it; rolls are entered apart, keys come with the announcement. */
export const planShape = z.strictObject({
  title: line, kind: z.enum(pollKinds), mode: z.enum(['split', 'whole']), forms, sheets,
  classes: z.array(z.strictObject({ id, label: line, weight: z.number().int().min(0).max(1000).nullable() })).min(1).max(20),
  times: z.strictObject({ issueFrom: minute, castFrom: minute, closes: minute }), kMin, together, second: secondPlanShape.optional(),
  /** Accounts of the three who keep the keys, in the order of their places; absent: the server keeps the one key, and says so. */
  trustees: z.array(z.uuid()).length(PLACES.length).optional(),
});
export type Plan = z.infer<typeof planShape>;

/** Somebody to be put on the roll: by an account, by the one-time code of a printed slip, or with `paper` on a paper sheet that two people enter. */
export const voterShape = z.strictObject({ class: id, name: line, personId: z.uuid().nullable(), accountId: z.uuid().nullable(), paper: z.boolean().optional() });
export type NewVoter = z.infer<typeof voterShape>;

/** The leaf of a voter in the tree of the roll: a salted hash, so that the root tells nobody's name (hex salt, 32 bytes). */
export const rollLeaf = (voter: { id: string; name: string; class: string; leafSalt: string }): Uint8Array => leafHash(sha256(concatBytes([utf8(`steelyard.roll/v1\n${voter.leafSalt}\n${voter.class}\n${voter.id}\n${voter.name}`)])));

/** Merkle root of the voters of a class, in the order of their leaves, hex. */
export const rollRoot = (voters: readonly Parameters<typeof rollLeaf>[0][]): string => hex(rootOf(voters.map(rollLeaf).sort((a, b) => (hex(a) < hex(b) ? -1 : 1))));

/** The places for which issuing keys are needed. */
export const placesOf = (plan: Pick<Plan, 'mode' | 'sheets' | 'classes'>): { class: string; slot: string }[] => plan.classes.flatMap((c) => slotsOf(plan).map((slot) => ({ class: c.id, slot })));

/** Puts a plan, its rolls and its keys together into what is announced. */
export function manifestOf(plan: Plan, more: { poll: string; institution: string; rolls: ReadonlyMap<string, { size: number; root: string }>; keys: Manifest['keys']; sealing: Sealing; promise: string; page: string | null; second?: KeysFile | null }): Manifest {
  return {
    format: 'steelyard.poll/v1', poll: more.poll, institution: more.institution, title: plan.title, kind: plan.kind, mode: plan.mode, forms: plan.forms, sheets: plan.sheets,
    classes: plan.classes.map((c) => ({ ...c, size: more.rolls.get(c.id)?.size ?? 0, rollRoot: more.rolls.get(c.id)?.root ?? rollRoot([]) })),
    keys: more.keys, sealing: more.sealing, promise: more.promise, times: plan.times, kMin: plan.kMin, together: plan.together, page: more.page,
    ...(more.second ? { second: { label: more.second.label, address: more.second.address, identity: more.second.identity, roll: more.second.roll, keys: more.second.keys } } : {}),
  };
}

/** The roll of a draft as its second issuer gets it; the same as long as neither plan nor roll is changed. Null where the plan asks for none. */
export function secondRollOf(poll: string, plan: Plan, voters: readonly Parameters<typeof rollLeaf>[0][]): SecondRoll | null {
  if (!plan.second) return null;
  const list = voters.map((v) => ({ leaf: hex(rollLeaf(v)), name: v.name, class: v.class })).sort((a, b) => (a.leaf < b.leaf ? -1 : 1));
  return { poll, title: plan.title, plan: hex(sha256(canonicalBytes(plan))), second: plan.second, slots: [...slotsOf(plan)], classes: plan.classes.map(({ id, label }) => ({ id, label })), times: plan.times, voters: list };
}
/** The file that is carried to the second issuer. */
export const rollFileOf = (roll: SecondRoll, page: string): RollFile => ({ format: 'steelyard.second-roll/v1', page, hash: rollHash(roll), roll });

/** How the keys of a second issuer stand to a draft: not asked for, not there, of another roll or plan, or fit. */
export function secondState(plan: Plan, keys: KeysFile | null, roll: SecondRoll | null): 'none' | 'missing' | 'stale' | 'ready' {
  if (!plan.second || !roll) return 'none';
  if (!keys) return 'missing';
  return keys.roll === rollHash(roll) && keys.address === plan.second.address && keys.label === plan.second.label ? 'ready' : 'stale';
}

/** The letters of codes: without 0, 1, I and O, which look alike. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Letters of a code (80 bits). */
export const CODE_LENGTH = 16;
/** A code as it is printed, in groups of four. */
export const codePrinted = (code: string): string => code.match(/.{1,4}/g)!.join(' ');
/** A code as it was typed: case, blanks and dashes do not matter. */
export const codeTyped = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '');
/** Hash under which a code is kept: one code is for one poll. Hex. */
export const codeHash = (poll: string, code: string): string => hex(sha256(utf8(`steelyard.code/v1\n${poll}\n${codeTyped(code)}`)));

/** An instant as the times of a manifest are written, to the second: texts of one form can be compared, with and without fractions they cannot. */
export const secondOf = (at: string): string => `${at.slice(0, 19)}Z`;
