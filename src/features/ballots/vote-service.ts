import { sha256 } from '@noble/hashes/sha2.js';
import { and, eq } from 'drizzle-orm';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { hex } from '../../kernel/bytes.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import type { Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { codeHash, secondOf } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { ballotFault, hashOfSound, promiseText, type Ballot } from './rules/ballot.ts';
import { slotsOf, type Manifest } from './rules/manifest.ts';
import { poll, pollBallot, pollIssue, pollVoter } from './schema.ts';
import { issuedByClass, type Box } from './service.ts';

/** How a voter says who they are when taking tokens: by the signed-in account, or by the code of a slip. */
export type Credential = { accountId: string } | { code: string };
type Voter = typeof pollVoter.$inferSelect;

async function voterOf(read: Reader, pollId: string, by: Credential): Promise<Voter | undefined> {
  const who = 'accountId' in by ? eq(pollVoter.accountId, by.accountId) : eq(pollVoter.codeHash, codeHash(pollId, by.code));
  return (await read.select().from(pollVoter).where(and(eq(pollVoter.pollId, pollId), who)))[0];
}

/** What the voter's page begins with: the manifest, its hash, and the voter's class. */
export async function opening(ports: Ports, pollId: string, by: Credential): Promise<Outcome<{ manifest: Manifest; hash: string; class: string; name: string; state: string; now: string }>> {
  const [row] = await ports.read.select().from(poll).where(eq(poll.id, pollId));
  const voter = row && (await voterOf(ports.read, pollId, by));
  if (!row?.manifest || !voter) return refusals.notOnRoll();
  if (voter.removedReason !== null) return refusals.removed();
  return ok({ manifest: row.manifest, hash: row.manifestHash!, class: voter.class, name: voter.name, state: row.state, now: ports.now() });
}

/**
 * Gives a voter the tokens of all slots at once: one row that they were taken, then the signatures. The same request again gets the same
 * signatures; another one is refused. Fifty at once make one row: it is unique by voter.
 */
export async function issue(ports: Ports, box: Box, pollId: string, by: Credential, request: readonly { slot: string; blinded: string }[]): Promise<Outcome<{ slot: string; signed: string }[]>> {
  const requestHash = hex(sha256(canonicalBytes(request)));
  let cls = '';
  let signed: { slot: string; signed: string }[] = [];
  const taken = await ports.act<null>({ actor: null, verb: 'ballots.tokens.issued' }, async (tx) => {
    const found = await voterOf(tx.read, pollId, by);
    const voter = found && (await tx.lock(pollVoter, found.id));
    const [row] = await tx.read.select({ state: poll.state, number: poll.number, manifestHash: poll.manifestHash }).from(poll).where(eq(poll.id, pollId));
    if (!voter || !row?.manifestHash) return refusals.notOnRoll();
    const { manifest } = (await announced(tx.read, pollId))!;
    if (voter.removedReason !== null) return refusals.removed();
    if (row.state !== 'announced' || secondOf(tx.at) >= manifest.times.closes) return refusals.late();
    if (secondOf(tx.at) < manifest.times.issueFrom) return refusals.early(manifest.times.issueFrom);
    const slots = slotsOf(manifest);
    if (request.length !== slots.length || slots.some((s, i) => request[i]!.slot !== s)) return refusals.request();
    cls = voter.class;
    const [before] = await tx.read.select().from(pollIssue).where(eq(pollIssue.voterId, voter.id));
    if (before) return before.requestHash === requestHash ? again : refusals.tokenTwice();
    // Signed before the row is written, so that a request that cannot be signed does not use up a vote; given out after the commit.
    const done = await signAll(box, pollId, cls, request);
    if (!done.ok) return done;
    signed = done.value;
    await tx.insert(pollIssue, { pollId, voterId: voter.id, requestHash });
    tx.note({ subjects: [{ kind: 'poll', id: pollId }], detail: { poll: row.number } });
    return ok(null);
  });
  if (taken.ok) return ok(signed);
  return taken === again ? signAll(box, pollId, cls, request) : taken;
}

/** Signs blinded requests in their order; callers have made sure that they may be. */
export async function signAll(box: Box, pollId: string, cls: string, request: readonly { slot: string; blinded: string }[]): Promise<Outcome<{ slot: string; signed: string }[]>> {
  // Asked for together, so that the signing thread is never idle between two of them.
  const all = await Promise.all(request.map((r) => box.vault.sign(pollId, cls, r.slot, bytesOf(r.blinded))));
  const signed: { slot: string; signed: string }[] = [];
  for (const [i, s] of all.entries()) {
    if (s === 'no-key') return refusals.late();
    if (s === 'unfit') return refusals.request();
    signed.push({ slot: request[i]!.slot, signed: toBase64(s) });
  }
  return ok(signed);
}
/** The tokens were taken with the same request before: nothing is written again, and the signatures are given once more. */
const again: Outcome<never> = refusals.request();

function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64(text);
  } catch {
    return new Uint8Array(0);
  }
}

/** Manifests by their poll, of which they never change once there, polls that were found open, and classes of which enough have tokens, which stays so: the database is asked for them once. */
const manifests = new Map<string, { manifest: Manifest; hash: string }>();
const open = new Set<string>();
const enough = new Set<string>();

async function announced(read: Reader, pollId: string): Promise<{ manifest: Manifest; hash: string } | null> {
  const known = manifests.get(pollId);
  if (known) return known;
  const [row] = await read.select({ manifest: poll.manifest, hash: poll.manifestHash }).from(poll).where(eq(poll.id, pollId));
  if (!row?.manifest || !row.hash) return null;
  const found = { manifest: row.manifest, hash: row.hash };
  if (manifests.size > 50) manifests.clear();
  manifests.set(pollId, found);
  return found;
}

/** Takes a ballot from nobody knows whom; answers its hash and the server's promise once it is on the disk. Nothing is written to the database and no line to any log. */
export async function castBallot(ports: Ports, box: Box, pollId: string, value: unknown): Promise<Outcome<{ hash: string; promise: string | null; replaced: boolean }>> {
  const found = await announced(ports.read, pollId);
  if (!found) return refusals.missing();
  const { manifest, hash: manifestHash } = found;
  // Asked once: what ends a poll later ends its box in this process too, which then takes nothing more (`PollVault.put`).
  if (!open.has(manifestHash)) {
    const [row] = await ports.read.select({ state: poll.state }).from(poll).where(eq(poll.id, pollId));
    if (row?.state !== 'announced') return refusals.late();
    if (open.size > 1000) open.clear();
    open.add(manifestHash);
  }
  const now = secondOf(ports.now());
  if (now >= manifest.times.closes) return refusals.late();
  if (now < manifest.times.castFrom) return refusals.early(manifest.times.castFrom);
  const fault = ballotFault(manifest, manifestHash, value, box.by);
  if (fault) return refusals.ballot(fault);
  const ballot = value as Ballot;
  if (!enough.has(`${manifestHash} ${ballot.class}`)) {
    const issued = (await issuedByClass(ports.read, pollId)).get(ballot.class) ?? 0;
    const cls = manifest.classes.find((c) => c.id === ballot.class)!;
    const least = Math.min(manifest.kMin, cls.size);
    if (issued < least) return refusals.few(cls.label, issued, least);
    if (enough.size > 1000) enough.clear();
    enough.add(`${manifestHash} ${ballot.class}`);
  }
  const kept = await box.vault.put(pollId, manifest, ballot);
  if (kept === 'full') return refusals.full();
  if (kept === 'closed') return refusals.late();
  const hash = hashOfSound(ballot, box.by);
  return ok({ hash, promise: await box.vault.promise(pollId, promiseText(manifestHash, hash)), replaced: kept === 'older' });
}

/** The hashes on the board: those that wait, and after the close those that were put on it. In order of hash, which says nothing of when. */
export async function boardHashes(ports: Ports, box: Box, pollId: string): Promise<Outcome<{ state: string; hashes: string[]; board: string | null }>> {
  const [row] = await ports.read.select({ state: poll.state, manifestHash: poll.manifestHash, close: poll.close }).from(poll).where(eq(poll.id, pollId));
  if (!row?.manifestHash) return refusals.missing();
  if (row.state === 'announced') return ok({ state: row.state, hashes: [...(await box.vault.hashes(pollId, (await announced(ports.read, pollId))!.manifest))], board: null });
  const rows = await ports.read.select({ hash: pollBallot.hash }).from(pollBallot).where(eq(pollBallot.pollId, pollId)).orderBy(pollBallot.hash);
  return ok({ state: row.state, hashes: rows.map((r) => r.hash), board: row.close?.board ?? null });
}
