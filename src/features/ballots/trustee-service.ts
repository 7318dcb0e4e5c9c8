import { eq, inArray } from 'drizzle-orm';
import { recipientOf } from '../../kernel/age.ts';
import { isRecipient, sealTest } from '../../kernel/age-shared.ts';
import { fromBase64, toBase64 } from '../../kernel/base64.ts';
import { equalBytes } from '../../kernel/bytes.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';
import { keyMark } from './rules/trustee-key.ts';
import { poll, pollTrustee } from './schema.ts';
import type { Box, PollRow } from './service.ts';
import { stepOf, type Standing, type TrusteeStep } from './trustee-rules.ts';
import { standingOf, trusteesOf, type TrusteeRow } from './trustees-service.ts';

/** A trustee's own view of a poll: where all three stand, what is theirs to do, and the test while they are to rehearse. */
export type Trusteeship = { poll: PollRow; n: number; name: string; key: string | null; step: TrusteeStep; trustees: Standing[]; test: string | null };

/** Tests given out, by trustee and the keys they are sealed to, with the share that answers each. A process that begins anew gives out others. */
const tests = new Map<string, { sealed: string; share: Uint8Array }>();
const testName = (mine: TrusteeRow, all: readonly TrusteeRow[]): string => `${mine.id} ${all.map((t) => t.key).join(' ')}`;

function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64(text);
  } catch {
    return new Uint8Array(0);
  }
}

/** Polls of which the account keeps a key, with its step, newest first. */
export async function trusteeships(read: Reader, accountId: string): Promise<{ id: string; number: string; title: string; state: string; step: TrusteeStep }[]> {
  const mine = await read.select({ id: poll.id, number: poll.number, title: poll.title, state: poll.state }).from(pollTrustee).innerJoin(poll, eq(poll.id, pollTrustee.pollId)).where(eq(pollTrustee.accountId, accountId));
  if (mine.length === 0) return [];
  const rows = await read.select().from(pollTrustee).where(inArray(pollTrustee.pollId, mine.map((p) => p.id)));
  return mine.map((p) => {
    const all = rows.filter((r) => r.pollId === p.id);
    return { ...p, step: stepOf(p.state, standingOf(all.find((r) => r.accountId === accountId)!), all.map(standingOf)) };
  }).sort((a, b) => (a.number < b.number ? 1 : -1));
}

/** The poll as its trustee sees it; refused to everybody else. */
export async function trusteeship(ports: Ports, box: Pick<Box, 'random'>, actor: Actor, id: string): Promise<Outcome<Trusteeship>> {
  const [row] = await ports.read.select().from(poll).where(eq(poll.id, id));
  const rows = await trusteesOf(ports.read, id);
  const mine = rows.find((t) => t.accountId === actor.accountId);
  if (!row || !mine) return refusals.notTrustee();
  const trustees = rows.map(standingOf);
  const step = stepOf(row.state, standingOf(mine), trustees);
  let test: string | null = null;
  if (step === 'rehearse') {
    const name = testName(mine, rows);
    if (!tests.has(name)) {
      const made = sealTest(rows.map((t) => fromBase64(t.key!)), box.random);
      if (tests.size > 1000) tests.clear();
      tests.set(name, { sealed: toBase64(made.sealed), share: made.shares[mine.n - 1]! });
    }
    test = tests.get(name)!.sealed;
  }
  return ok({ poll: row, n: mine.n, name: mine.name, key: mine.key, step, trustees, test });
}

/** One act of a trustee, with poll and trustee locked: of several at once one comes after the other. */
async function asTrustee(ports: Ports, actor: Actor, id: string, verb: string, work: (tx: Tx, row: PollRow, mine: TrusteeRow, all: readonly TrusteeRow[]) => Promise<Outcome<Record<string, unknown>>>): Promise<Outcome<null>> {
  return ports.act({ actor, verb }, async (tx) => {
    const row = await tx.lock(poll, id);
    const all = await trusteesOf(tx.read, id);
    const mine = all.find((t) => t.accountId === actor.accountId);
    if (!row || !mine) return refusals.notTrustee();
    const done = await work(tx, row, mine, all);
    if (!done.ok) return done;
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, ...done.value } });
    return ok(null);
  });
}

/** Takes the public part of a key that a trustee made in their browser; a new one makes the rehearsal of the old one void. */
export async function makeKey(ports: Ports, actor: Actor, id: string, key: string): Promise<Outcome<null>> {
  return asTrustee(ports, actor, id, 'ballots.trustee.keyed', async (tx, row, mine) => {
    if (row.state !== 'draft') return refusals.state(row.state);
    if (!isRecipient(bytesOf(key))) return refusals.keyUnfit();
    // A key is for one poll and one trustee: released for one, it would open the other.
    if ((await tx.read.select({ id: pollTrustee.id }).from(pollTrustee).where(eq(pollTrustee.key, key))).length > 0) return refusals.keyTwice();
    await tx.update(pollTrustee, mine.id, { key, rehearsed: false });
    return ok({ mark: keyMark(bytesOf(key)) });
  });
}

/** Takes the share of the test ballot that a trustee opened with the kept key; the key itself is never sent. */
export async function rehearse(ports: Ports, actor: Actor, id: string, share: string): Promise<Outcome<null>> {
  return asTrustee(ports, actor, id, 'ballots.trustee.rehearsed', async (tx, row, mine, all) => {
    if (row.state !== 'draft') return refusals.state(row.state);
    const without = all.filter((t) => t.key === null).map((t) => t.name);
    if (without.length > 0) return refusals.keysMissing(without);
    if (mine.rehearsed) return refusals.rehearsedAlready();
    const test = tests.get(testName(mine, all));
    if (!test) return refusals.testGone();
    if (!equalBytes(test.share, bytesOf(share))) return refusals.wrongShare();
    await tx.update(pollTrustee, mine.id, { rehearsed: true });
    return ok({ mark: keyMark(fromBase64(mine.key!)) });
  });
}

/** Takes the secret key of a trustee after the close, when it is the one of the manifest. */
export async function releaseKey(ports: Ports, actor: Actor, id: string, secret: string): Promise<Outcome<null>> {
  return asTrustee(ports, actor, id, 'ballots.trustee.released', async (tx, row, mine, all) => {
    if (row.state !== 'closed' || !row.manifest) return refusals.state(row.state);
    if (mine.released !== null) return refusals.releasedAlready();
    const bytes = bytesOf(secret);
    if (row.manifest.sealing.holder !== 'trustees' || bytes.length !== 32 || toBase64(recipientOf(bytes)) !== row.manifest.sealing.recipients[mine.n - 1]) return refusals.notTheirKey();
    await tx.update(pollTrustee, mine.id, { released: secret });
    return ok({ n: all.filter((t) => t.released !== null).length + 1 });
  });
}

/** Reports that a key is lost: before the announcement another is made, afterwards the poll goes on with the other two. */
export async function reportLost(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<null>> {
  return asTrustee(ports, actor, id, 'ballots.trustee.lost', async (tx, row, mine) => {
    if (row.state !== 'draft' && row.state !== 'announced' && row.state !== 'closed') return refusals.state(row.state);
    if (mine.key === null) return refusals.noKey();
    if (mine.released !== null) return refusals.releasedAlready();
    if (mine.lost !== null) return refusals.lostAlready();
    await tx.update(pollTrustee, mine.id, row.state === 'draft' ? { key: null, rehearsed: false } : { lost: reason });
    return ok({ reason });
  });
}
