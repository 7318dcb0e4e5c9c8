import { sha256 } from '@noble/hashes/sha2.js';
import { and, asc, eq } from 'drizzle-orm';
import { hex } from '../../kernel/bytes.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { secondOf } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { slotsOf, type Manifest } from './rules/manifest.ts';
import { differing, requestHashOf } from './rules/paper.ts';
import { poll, pollIssue, pollPaper, pollPaperAgreed, pollPaperEntry, pollVoter } from './schema.ts';
import { reachPoll, type Box } from './service.ts';
import { signAll } from './vote-service.ts';

/** How the paper sheets of a class stand: voters on paper, sheets registered, entered by one, entered by two alike, and by two otherwise. */
export type PaperCount = { class: string; voters: number; made: number; once: number; agreed: number; differing: number };

/** The paper sheets of a poll by class; classes without any are left out. */
export async function paperCounts(read: Reader, id: string): Promise<PaperCount[]> {
  const voters = await read.select({ class: pollVoter.class, struck: pollVoter.removedReason }).from(pollVoter).where(and(eq(pollVoter.pollId, id), eq(pollVoter.paper, true)));
  if (voters.length === 0) return [];
  const papers = await read.select({ id: pollPaper.id, class: pollPaper.class }).from(pollPaper).where(eq(pollPaper.pollId, id));
  const agreed = new Set((await read.select({ id: pollPaperAgreed.paperId }).from(pollPaperAgreed).where(eq(pollPaperAgreed.pollId, id))).map((r) => r.id));
  const by = new Map<string, Set<string>>();
  for (const e of await read.select({ paper: pollPaperEntry.paperId, account: pollPaperEntry.accountId }).from(pollPaperEntry).where(eq(pollPaperEntry.pollId, id))) by.set(e.paper, (by.get(e.paper) ?? new Set()).add(e.account));
  return [...new Set(voters.map((v) => v.class))].sort().map((cls) => {
    const of = papers.filter((p) => p.class === cls);
    const people = (p: { id: string }): number => by.get(p.id)?.size ?? 0;
    const open = of.filter((p) => !agreed.has(p.id));
    return { class: cls, voters: voters.filter((v) => v.class === cls && v.struck === null).length, made: of.length, once: open.filter((p) => people(p) === 1).length, agreed: of.length - open.length, differing: open.filter((p) => people(p) > 1).length };
  });
}

/** What the pages of paper sheets begin with. */
export async function paperOpening(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ manifest: Manifest; hash: string; state: string; now: string; classes: PaperCount[] }>> {
  const found = await reachPoll(ports.read, actor, id, ports.today());
  if (!found.ok) return found;
  const { manifest, manifestHash, state } = found.value;
  if (!manifest || !manifestHash) return refusals.state(state);
  return ok({ manifest, hash: manifestHash, state, now: ports.now(), classes: await paperCounts(ports.read, id) });
}

/** The poll while sheets may be registered and entered: announced and before its close. */
async function open(tx: Tx, actor: Actor, id: string): Promise<Outcome<{ manifest: Manifest; number: string }>> {
  const found = await reachPoll(tx.read, actor, id, tx.today);
  if (!found.ok) return found;
  const { manifest, number, state } = found.value;
  if (state !== 'announced' || !manifest) return state === 'draft' ? refusals.state(state) : refusals.late();
  return secondOf(tx.at) >= manifest.times.closes ? refusals.late() : ok({ manifest, number });
}

/**
 * Registers the sheets of a class, once: as many as it has voters on paper, who count as having taken their tokens from then on. Nothing is
 * signed. What stands with a voter is the hash over all sheets of the class, the same for everybody, so that none is anybody's.
 */
export async function registerPapers(ports: Ports, actor: Actor, id: string, cls: string, papers: readonly { paper: string; request: string }[]): Promise<Outcome<{ papers: number }>> {
  return ports.act({ actor, verb: 'ballots.papers.registered' }, async (tx) => {
    await tx.lock(poll, id);
    const found = await open(tx, actor, id);
    if (!found.ok) return found;
    const { manifest, number } = found.value;
    const label = manifest.classes.find((c) => c.id === cls)?.label;
    if (label === undefined) return refusals.rollClass(cls);
    if (await tx.read.$count(pollPaper, and(eq(pollPaper.pollId, id), eq(pollPaper.class, cls))) > 0) return refusals.paperTwice(label);
    const voters = (await tx.read.select().from(pollVoter).where(and(eq(pollVoter.pollId, id), eq(pollVoter.class, cls), eq(pollVoter.paper, true)))).filter((v) => v.removedReason === null);
    if (papers.length !== voters.length || voters.length === 0 || new Set(papers.map((p) => p.paper)).size !== papers.length || new Set(papers.map((p) => p.request)).size !== papers.length) return refusals.paperCount(label, papers.length, voters.length);
    // Somebody may have been struck off since the announcement.
    if (voters.length < manifest.kMin) return refusals.paperFew(label, voters.length, manifest.kMin);
    // In the order of their names, which are chance: nothing of the order in which they were made or printed.
    const sorted = [...papers].sort((a, b) => (a.paper < b.paper ? -1 : 1));
    await tx.insertMany(pollPaper, sorted.map((p) => ({ pollId: id, class: cls, paper: p.paper, requestHash: p.request })));
    const all = hex(sha256(canonicalBytes(sorted.map((p) => p.request))));
    await tx.insertMany(pollIssue, voters.map((v) => ({ pollId: id, voterId: v.id, requestHash: all })));
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: number, class: label, n: sorted.length } });
    return ok({ papers: sorted.length });
  });
}

/** Which of these names is a registered sheet of the poll, and how far it is; not what anybody entered. */
export async function findPaper(ports: Ports, actor: Actor, id: string, names: readonly string[]): Promise<Outcome<{ paper: string; class: string; mine: boolean; others: boolean; agreed: boolean }>> {
  const found = await reachPoll(ports.read, actor, id, ports.today());
  if (!found.ok) return found;
  for (const name of names) {
    const [row] = await ports.read.select().from(pollPaper).where(and(eq(pollPaper.pollId, id), eq(pollPaper.paper, name)));
    if (!row) continue;
    const entries = await ports.read.select({ account: pollPaperEntry.accountId }).from(pollPaperEntry).where(eq(pollPaperEntry.paperId, row.id));
    const agreed = await ports.read.$count(pollPaperAgreed, eq(pollPaperAgreed.paperId, row.id));
    return ok({ paper: name, class: row.class, mine: entries.some((e) => e.account === actor.accountId), others: entries.some((e) => e.account !== actor.accountId), agreed: agreed > 0 });
  }
  return refusals.paperUnknown();
}

/** What is sent of an entry: the sheet, its blinded request, commitments by slot, and whether it corrects one's own earlier entry. */
export type PaperInput = { paper: string; request: readonly { slot: string; blinded: string }[]; commitments: readonly string[]; correct: boolean };
/** What came of an entry: it is the first; it differs from another's in these slots; or two agree, and here are the signatures. */
export type PaperEntered = { state: 'first' | 'differs' | 'agreed'; differ: string[]; signed: { slot: string; signed: string }[] };

/**
 * Enters a sheet. Signs its request only when this account and another committed to the same answers in every slot; the same entry again
 * gives the same signatures. Of two who enter at once, one is after the other.
 */
export async function enterPaper(ports: Ports, box: Box, actor: Actor, id: string, input: PaperInput): Promise<Outcome<PaperEntered>> {
  let cls = '';
  let repeated = false;
  const done = await ports.act<PaperEntered>({ actor, verb: 'ballots.paper.entered' }, async (tx): Promise<Outcome<PaperEntered>> => {
    const found = await open(tx, actor, id);
    if (!found.ok) return found;
    const { manifest, number } = found.value;
    if (secondOf(tx.at) < manifest.times.issueFrom) return refusals.early(manifest.times.issueFrom);
    await tx.alone(`ballots.paper.${id}.${input.paper}`);
    const [sheet] = await tx.read.select().from(pollPaper).where(and(eq(pollPaper.pollId, id), eq(pollPaper.paper, input.paper)));
    if (!sheet) return refusals.paperUnknown();
    cls = sheet.class;
    const slots = slotsOf(manifest);
    // Who has the whole request has the code: nobody enters a sheet they do not hold.
    if (input.commitments.length !== slots.length || input.request.length !== slots.length || slots.some((s, i) => input.request[i]!.slot !== s) || requestHashOf(input.request) !== sheet.requestHash) return refusals.paperOther();
    const entries = await tx.read.select().from(pollPaperEntry).where(eq(pollPaperEntry.paperId, sheet.id)).orderBy(asc(pollPaperEntry.attempt));
    const [agreed] = await tx.read.select().from(pollPaperAgreed).where(eq(pollPaperAgreed.paperId, sheet.id));
    const same = (e: { commitments: readonly string[] }): boolean => differing(manifest, e.commitments, input.commitments).length === 0;
    if (agreed) {
      if (!same(entries.find((e) => e.id === agreed.oneEntry)!)) return refusals.paperDone();
      repeated = true;
      return refusals.paperDone();
    }
    const mine = entries.filter((e) => e.accountId === actor.accountId);
    if (mine.length > 0 && !input.correct) return refusals.paperSame();
    const latest = new Map(entries.filter((e) => e.accountId !== actor.accountId).map((e) => [e.accountId, e]));
    const others = [...latest.values()];
    const match = others.find(same);
    let signed: PaperEntered['signed'] = [];
    if (match) {
      // Signed before the rows are written, so that a request that cannot be signed leaves no agreement; given out after the commit.
      const got = await signAll(box, id, cls, input.request);
      if (!got.ok) return got;
      signed = got.value;
    }
    const entry = await tx.insert(pollPaperEntry, { pollId: id, paperId: sheet.id, accountId: actor.accountId, attempt: mine.length + 1, commitments: [...input.commitments] });
    if (match) await tx.insert(pollPaperAgreed, { pollId: id, paperId: sheet.id, oneEntry: match.id, otherEntry: entry.id });
    const counts = (await paperCounts(tx.read, id)).reduce((n, c) => ({ agreed: n.agreed + c.agreed, differing: n.differing + c.differing }), { agreed: 0, differing: 0 });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: number, attempt: mine.length + 1, agreed: counts.agreed, differing: counts.differing } });
    const last = others.at(-1);
    return ok({ state: match ? 'agreed' : last ? 'differs' : 'first', differ: match || !last ? [] : differing(manifest, last.commitments, input.commitments), signed });
  });
  if (!repeated) return done;
  const signed = await signAll(box, id, cls, input.request);
  return signed.ok ? ok({ state: 'agreed', differ: [], signed: signed.value }) : signed;
}
