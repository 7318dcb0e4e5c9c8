import { and, asc, count, desc, eq, inArray, isNull, like, sql } from 'drizzle-orm';
import { canonical } from '../../kernel/canonical.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, PollVault, Ports, Reader } from '../../kernel/ports.ts';
import { fromBase64 } from '../../kernel/base64.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { account } from '../accounts/schema.ts';
import { kinTies } from '../roster/kinship-service.ts';
import { reachedUnits, reaches, textList, unitNames } from '../roster/scope-service.ts';
import { loadInstitution } from '../selection/load-service.ts';
import type { Arithmetic } from './rules/arithmetic.ts';
import { audit, ballotOpener, boardRoot, type Issued, type SealingKeys } from './rules/audit.ts';
import { recordProof } from './bundle-service.ts';
import type { Ballot } from './rules/ballot.ts';
import { BALLOTS_FORMAT, type BallotsFile } from './rules/bundle.ts';
import { manifestHash, slotsOf, type Manifest } from './rules/manifest.ts';
import { manifestFaults, manifestShape } from './rules/manifest-faults.ts';
import { patternsOf } from './rules/straight.ts';
import { tally } from './rules/tally.ts';
import { CODE_LENGTH, CODE_LETTERS, codeHash, codePrinted, manifestOf, placesOf, rollRoot, secondOf, secondRollOf, secondState, type NewVoter, type Plan } from './plan-rules.ts';
import { peopleOf } from './sketch-rules.ts';
import { below, shuffled } from './rules/voter.ts';
import type { Random } from '../../kernel/blind-rsa.ts';
import { refusals } from './refusals-rules.ts';
import { poll, pollBallot, pollIssue, pollVoter } from './schema.ts';
import { lostForGood } from './trustee-rules.ts';
import { identityOf, nameTrustees, releasedKeys, sealingOf, standingOf, trusteeFault, trusteesOf } from './trustees-service.ts';

export type PollRow = typeof poll.$inferSelect;
/** What the room needs beside the ports: the keeper of secrets, and randomness of the system. */
export type Box = {
  vault: PollVault<Manifest, Ballot>;
  random: Random;
  /** SHA-256 of the voter's page as it is served, hex; null where it is not built. */
  page: string | null;
  /** Who does the slow arithmetic; plain script where none is given. */
  by?: Arithmetic;
  /** The address ballots are sent to, for a page opened at `origin`; null: the same. */
  address: (origin: { protocol: string; hostname: string }) => string | null;
  /** Whether a ballot that came with this word of the relay (RELAY_HEADER) may be taken; where none is given, every ballot. */
  mayCast?: (word: string | undefined) => boolean;
  /** The relay all ballots go through, those of paper sheets as well; null or not given: none. */
  relay?: string | null;
};

/** The poll, when it is within the actor's reach; a refusal otherwise. */
export async function reachPoll(read: Reader, actor: Actor, id: string, day: Day, roles: readonly string[] = mayHandleCases): Promise<Outcome<PollRow>> {
  const [row] = await read.select().from(poll).where(eq(poll.id, id));
  if (!row || !reaches(await reachedUnits(read, actor, [...roles], day), row.unitId)) return refusals.missing();
  return ok(row);
}

/** Plans a poll for a unit; answers its id and number. */
export async function planPoll(ports: Ports, actor: Actor, unitId: string, plan: Plan): Promise<Outcome<{ id: string; number: string }>> {
  const planned = await ports.act({ actor, verb: 'ballots.poll.planned' }, async (tx): Promise<Outcome<{ id: string; number: string }>> => {
    if (!reaches(await reachedUnits(tx.read, actor, [...mayHandleCases], tx.today), unitId)) return refusals.missing();
    const fault = await trusteeFault(tx.read, plan, tx.today);
    if (fault) return fault;
    const year = tx.today.slice(0, 4);
    await tx.alone('ballots.number');
    // By length first: a thousandth poll stands after the nine hundred and ninety-ninth.
    const [last] = await tx.read.select({ number: poll.number }).from(poll).where(like(poll.number, `${year}-票%`)).orderBy(desc(sql`length(${poll.number})`), desc(poll.number)).limit(1);
    const number = `${year}-票${String(Number(last?.number.slice(6) ?? 0) + 1).padStart(3, '0')}`;
    const made = await tx.insert(poll, { number, title: plan.title, kind: plan.kind, unitId, state: 'draft', plan, madeBy: actor.accountId, madeByName: actor.name });
    tx.note({ subjects: [{ kind: 'poll', id: made.id }, { kind: 'unit', id: unitId }], detail: { poll: number, title: plan.title } });
    return ok({ id: made.id, number });
  });
  const named = planned.ok ? await nameTrustees(ports, actor, planned.value.id) : planned;
  return named.ok ? planned : named;
}

/** Changes the plan of a poll that is not announced yet; whoever changes it made it. */
export async function changePlan(ports: Ports, actor: Actor, id: string, plan: Plan): Promise<Outcome<null>> {
  const changed = await ports.act({ actor, verb: 'ballots.poll.changed' }, async (tx): Promise<Outcome<null>> => {
    await tx.lock(poll, id);
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    if (found.value.state !== 'draft') return refusals.state(found.value.state);
    const fault = await trusteeFault(tx.read, plan, tx.today);
    if (fault) return fault;
    await tx.update(poll, id, { title: plan.title, kind: plan.kind, plan, madeBy: actor.accountId, madeByName: actor.name });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: found.value.number, title: plan.title } });
    return ok(null);
  });
  return changed.ok ? nameTrustees(ports, actor, id) : changed;
}

/**
 * Sets the roll anew: everybody with their class. Subjects of the poll do not vote on themselves; where an appointment is voted on, nor do
 * their kin (《干部任用条例》2019 第五十三条). `accounts`: whoever has an account votes by it, the others by slip.
 */
export async function setRoll(ports: Ports, box: Box, actor: Actor, id: string, voters: readonly NewVoter[], accounts = false): Promise<Outcome<{ voters: number; codes: { name: string; class: string; code: string }[] }>> {
  return ports.act({ actor, verb: 'ballots.roll.set' }, async (tx) => {
    await tx.lock(poll, id);
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'draft') return refusals.state(row.state);
    const seen = new Set<string>();
    const active = accounts ? await accountsOf(tx.read, voters.flatMap((v) => (v.personId === null ? [] : [v.personId]))) : new Map<string, string>();
    const list = voters.map((v) => ({ ...v, accountId: v.paper ? null : v.accountId ?? (v.personId === null ? null : (active.get(v.personId) ?? null)) }));
    for (const v of list) {
      if (!row.plan.classes.some((c) => c.id === v.class)) return refusals.rollClass(v.class);
      for (const key of [v.personId, v.accountId]) {
        if (key === null) continue;
        if (seen.has(key)) return refusals.twice(v.name);
        seen.add(key);
      }
      if (v.personId !== null && row.plan.sheets.some((s) => s.slot === v.personId)) return refusals.concerned(v.name);
    }
    if (row.plan.kind === 'secret-vote') {
      const ties = await kinTies(tx.read, peopleOf(row.plan));
      for (const v of list) for (const [subject, kin] of ties) {
        const tie = kin.find((k) => k.personId === v.personId && k.kin === 'yes');
        if (tie) return refusals.kin(v.name, labelOf(row.plan, subject), tie.way);
      }
    }
    for (const old of await tx.read.select({ id: pollVoter.id }).from(pollVoter).where(eq(pollVoter.pollId, id))) await tx.remove(pollVoter, old.id);
    const codes: { name: string; class: string; code: string }[] = [];
    const rows = list.map((v) => {
      // A slip for everybody without an account who does not vote on paper; its code is shown once and kept as a hash.
      const code = v.accountId === null && !v.paper ? Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[below(CODE_LETTERS.length, box.random)]!).join('') : null;
      if (code !== null) codes.push({ name: v.name, class: v.class, code: codePrinted(code) });
      return { pollId: id, class: v.class, name: v.name, personId: v.personId, accountId: v.accountId, codeHash: code === null ? null : codeHash(id, code), leafSalt: Buffer.from(box.random(32)).toString('hex'), paper: v.paper ? true : null };
    });
    await tx.insertMany(pollVoter, rows);
    await tx.update(poll, id, { madeBy: actor.accountId, madeByName: actor.name });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, n: rows.length } });
    return ok({ voters: rows.length, codes });
  });
}

/** The active accounts of people, by person. */
async function accountsOf(read: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await read.select({ id: account.id, personId: account.personId }).from(account).where(and(eq(account.state, 'active'), sql`${account.personId} = ANY(${textList(ids)}::uuid[])`));
  return new Map(rows.map((r) => [r.personId!, r.id]));
}

const labelOf = (plan: Plan, id: string): string => plan.sheets.find((s) => s.slot === id)?.label ?? Object.values(plan.forms).flat().flatMap((q) => (q.kind === 'choose' ? q.options : [])).find((o) => o.id === id)?.label ?? id;

/** Announces a poll: makes its keys, fixes manifest and rolls, puts the hash into the record. By another person than who wrote it. */
export async function announce(ports: Ports, box: Box, actor: Actor, id: string): Promise<Outcome<{ manifestHash: string }>> {
  const before = await reachPoll(ports.read, actor, id, ports.today());
  if (!before.ok) return before;
  if (before.value.state !== 'draft') return refusals.state(before.value.state);
  if (before.value.madeBy === actor.accountId) return refusals.sameAnnouncer();
  let made: Awaited<ReturnType<Box['vault']['make']>> | null = null;
  const done = await ports.act({ actor, verb: 'ballots.poll.announced' }, async (tx): Promise<Outcome<{ manifestHash: string }>> => {
    const row = await tx.lock(poll, id);
    if (!row || row.state !== 'draft') return refusals.state(row?.state ?? 'stopped');
    if (row.madeBy === actor.accountId) return refusals.sameAnnouncer();
    // With the poll locked: of two who announce at once, the second must neither replace nor destroy the keys of the first.
    const trustees = await sealingOf(tx.read, id, row.plan, tx.today);
    if (!trustees.ok) return trustees;
    made = await box.vault.make(id, placesOf(row.plan), trustees.value ? 'trustees' : 'server');
    const sealing = trustees.value ?? { recipient: made.recipient!, holder: 'server' as const, trustees: [], threshold: 1 };
    const voters = await tx.read.select().from(pollVoter).where(eq(pollVoter.pollId, id));
    const standing = secondState(row.plan, row.second, secondRollOf(id, row.plan, voters));
    if (standing === 'missing' || standing === 'stale') return refusals.secondKeys(standing);
    const rolls = new Map(row.plan.classes.map((c) => { const of = voters.filter((v) => v.class === c.id); return [c.id, { size: of.length, root: rollRoot(of) }] as const; }));
    const names = await unitNames(tx.read, [row.unitId]);
    const manifest = manifestOf(row.plan, { poll: id, institution: (await loadInstitution(tx.read, tx.today)) || names(row.unitId) || row.title, rolls, keys: made.keys, sealing, promise: made.promise, page: box.page, second: row.plan.second ? row.second : null });
    const shape = manifestShape.safeParse(manifest);
    if (!shape.success) return refusals.shape(shape.error.issues[0]!.path.join('.'));
    if (manifest.second && voters.some((v) => v.paper)) return refusals.paperSecond();
    for (const c of manifest.classes) {
      const paper = voters.filter((v) => v.class === c.id && v.paper).length;
      if (paper > 0 && paper < manifest.kMin) return refusals.paperFew(c.label, paper, manifest.kMin);
    }
    const faults = manifestFaults(manifest);
    if (faults.length > 0) return refusals.faults(faults);
    if (manifest.times.closes <= secondOf(tx.at)) return refusals.late();
    const hash = manifestHash(manifest);
    await tx.update(poll, id, { state: 'announced', announcedBy: actor.accountId, announcedByName: actor.name, manifest, manifestHash: hash });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, title: row.title, hash, roll: voters.length } });
    return ok({ manifestHash: hash });
  });
  if (!done.ok && made) await box.vault.destroyAll(id);
  return done;
}

/** Strikes somebody off the roll who has taken no token, with the reason. */
export async function strikeOff(ports: Ports, actor: Actor, id: string, voterId: string, reason: string): Promise<Outcome<null>> {
  return ports.act({ actor, verb: 'ballots.voter.struck' }, async (tx) => {
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const voter = await tx.lock(pollVoter, voterId);
    if (!voter || voter.pollId !== id || voter.removedReason !== null || found.value.state !== 'announced') return refusals.state(found.value.state);
    if ((await tx.read.select({ id: pollIssue.id }).from(pollIssue).where(eq(pollIssue.voterId, voterId))).length > 0) return refusals.hasToken(voter.name);
    await tx.update(pollVoter, voterId, { removedReason: reason });
    tx.note({ subjects: [{ kind: 'poll', id }, ...(voter.personId ? [{ kind: 'person', id: voter.personId }] : [])], detail: { poll: found.value.number, voter: voter.name, reason } });
    return ok(null);
  });
}

/** How many tokens are out, by class: a voter takes those of all slots at once. */
export async function issuedByClass(read: Reader, id: string): Promise<Map<string, number>> {
  const rows = await read.select({ class: pollVoter.class, n: count() }).from(pollIssue).innerJoin(pollVoter, eq(pollVoter.id, pollIssue.voterId)).where(eq(pollIssue.pollId, id)).groupBy(pollVoter.class);
  return new Map(rows.map((r) => [r.class, r.n]));
}

/** Closes a poll after its time: all ballots come onto the board in one act, shuffled; then the issuing keys and the pool are destroyed. */
export async function closePoll(ports: Ports, box: Box, actor: Actor, id: string): Promise<Outcome<{ board: string; ballots: number }>> {
  const before = await reachPoll(ports.read, actor, id, ports.today());
  if (!before.ok) return before;
  const { manifest } = before.value;
  if (before.value.state !== 'announced' || !manifest) return refusals.state(before.value.state);
  if (secondOf(ports.now()) < manifest.times.closes) return refusals.notClosed(manifest.times.closes);
  const done = await ports.act({ actor, verb: 'ballots.poll.closed' }, async (tx): Promise<Outcome<{ board: string; ballots: number }>> => {
    const row = await tx.lock(poll, id);
    if (!row || row.state !== 'announced') return refusals.state(row?.state ?? 'stopped');
    // A ballot that was on its way when the time came is kept and counted, or was refused: none is acknowledged and lost.
    await box.vault.freeze(id, manifest);
    // The box keeps one ballot of a key, the one that counts, and its hash; both in the order of the hashes.
    const [ballots, hashes] = await Promise.all([box.vault.waiting(id, manifest), box.vault.hashes(id, manifest)]);
    const issued = await issuedByClass(tx.read, id);
    const lines: Issued[] = manifest.classes.flatMap((c) => slotsOf(manifest).map((slot) => ({ class: c.id, slot, issued: issued.get(c.id) ?? 0 })));
    const board = boardRoot(hashes);
    await tx.update(poll, id, { state: 'closed', close: { at: tx.at, board, issued: lines, ballots: ballots.length, counted: ballots.length } });
    await tx.insertMany(pollBallot, shuffled(ballots.map((ballot, i) => ({ pollId: id, hash: hashes[i]!, ballot })), box.random));
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, board, n: ballots.length, roll: manifest.classes.reduce((n, c) => n + c.size, 0), issued: [...issued.values()].reduce((a, b) => a + b, 0), byClass: Object.fromEntries(manifest.classes.map((c) => [c.id, issued.get(c.id) ?? 0])) } });
    return ok({ board, ballots: ballots.length });
  });
  if (done.ok) {
    await box.vault.destroyIssuing(id);
    await box.vault.destroyPool(id);
  }
  return done;
}

/** The ballots of a closed poll, in order of hash. */
export async function boardOf(read: Reader, id: string): Promise<Ballot[]> {
  return (await read.select({ ballot: pollBallot.ballot }).from(pollBallot).where(eq(pollBallot.pollId, id)).orderBy(asc(pollBallot.hash))).map((r) => r.ballot);
}

/** The sealing key of the server, as it is kept and as it opens. */
async function heldKey(box: Box, id: string): Promise<Outcome<{ kept: string; keys: SealingKeys }>> {
  const kept = await box.vault.identity(id);
  return kept === null ? refusals.keyLost() : ok({ kept, keys: fromBase64(kept) });
}

/** Opens and counts a closed poll; the sealing key is released with the count, so that auditors can count again. */
export async function countPoll(ports: Ports, box: Box, actor: Actor, id: string): Promise<Outcome<{ valid: number; invalid: number }>> {
  return ports.act({ actor, verb: 'ballots.poll.counted' }, async (tx) => {
    const row = await tx.lock(poll, id);
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    if (!row || row.state !== 'closed' || !row.manifest) return refusals.state(row?.state ?? 'stopped');
    if (row.manifest.second && !row.secondStatement && row.secondMissing === null) return refusals.secondStatement(row.manifest.second.label);
    // Where the process ended between the close and their destruction.
    await box.vault.destroyIssuing(id);
    await box.vault.destroyPool(id);
    const held = row.manifest.sealing.holder === 'trustees' ? await releasedKeys(tx.read, id, row.manifest) : await heldKey(box, id);
    if (!held.ok) return held;
    const { kept: identity, keys } = held.value;
    const ballots = await boardOf(tx.read, id);
    const open = ballotOpener(row.manifest, keys, box.by);
    const opened = ballots.map((b) => ({ class: b.class, slot: b.slot, answers: open(b) }));
    const counts = tally(row.manifest, opened);
    await tx.update(poll, id, { state: 'counted', identity, tally: counts, patterns: patternsOf(row.manifest, opened) });
    const sum = (f: (c: (typeof counts)[number]) => number): number => counts.reduce((n, c) => n + f(c), 0);
    const result = { valid: sum((c) => c.valid), invalid: sum((c) => c.invalid) };
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, ...result } });
    return ok(result);
  });
}

/** What an auditor gets of a counted poll; taking it out is recorded. */
export async function bundleOf(ports: Ports, box: Pick<Box, 'by'>, actor: Actor, id: string): Promise<Outcome<{ name: string; json: string }>> {
  const [standing] = await ports.read.select({ missing: poll.secondMissing, statement: sql<boolean>`${poll.secondStatement} IS NOT NULL` }).from(poll).where(eq(poll.id, id));
  const record = await recordProof(ports, id, standing !== undefined && standing.missing !== null && !standing.statement);
  return ports.act({ actor, verb: 'ballots.bundle.taken' }, async (tx) => {
    const found = await reachPoll(tx.read, actor, id, tx.today, [...mayHandleCases, 'supervisor']);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'counted' || !row.manifest || !row.close || !row.identity || !row.tally || !record) return refusals.state(row.state);
    const bundle: BallotsFile = { format: BALLOTS_FORMAT, record, manifest: row.manifest, manifestHash: row.manifestHash!, ballots: await boardOf(tx.read, id), issued: row.close.issued, board: row.close.board, identity: identityOf(row.manifest, row.identity), tally: row.tally, ...(row.manifest.second ? { second: { statement: row.secondStatement, missing: row.secondStatement ? null : row.secondMissing } } : {}) };
    const bad = audit(bundle, box.by).find((c) => !c.ok);
    if (bad) return refusals.broken(bad.words, bad.first);
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number } });
    return ok({ name: `${row.number}.json`, json: canonical(bundle) });
  });
}

/** Stops a poll before its close, with a reason; nothing is counted and everything kept of it is destroyed. After the close only where two trustees lost their keys: its ballots stay sealed for good. */
export async function stopPoll(ports: Ports, box: Box, actor: Actor, id: string, reason: string): Promise<Outcome<null>> {
  const done = await ports.act({ actor, verb: 'ballots.poll.stopped' }, async (tx): Promise<Outcome<null>> => {
    const row = await tx.lock(poll, id);
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const trustees = row?.state === 'closed' ? (await trusteesOf(tx.read, id)).map(standingOf) : [];
    if (!row || (row.state !== 'draft' && row.state !== 'announced' && trustees.length === 0)) return refusals.state(row?.state ?? 'stopped');
    if (row.state === 'closed' && lostForGood(trustees).length === 0) return refusals.openable();
    await tx.update(poll, id, { state: 'stopped', stopReason: reason });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, reason } });
    return ok(null);
  });
  if (done.ok) {
    await box.vault.destroyPool(id);
    await box.vault.destroyAll(id);
  }
  return done;
}

/** Polls within the actor's reach, newest first. */
export async function listPolls(ports: Ports, actor: Actor): Promise<PollRow[]> {
  const units = await reachedUnits(ports.read, actor, [...mayHandleCases, 'supervisor'], ports.today());
  const rows = await ports.read.select().from(poll).orderBy(desc(poll.number)).limit(500);
  return rows.filter((r) => reaches(units, r.unitId));
}

/** The roll of a poll with who has taken tokens; never what or when. */
export async function rollOf(read: Reader, id: string): Promise<{ id: string; name: string; class: string; by: 'account' | 'slip' | 'paper'; struck: string | null }[]> {
  const rows = await read.select().from(pollVoter).where(eq(pollVoter.pollId, id)).orderBy(asc(pollVoter.class), asc(pollVoter.name));
  return rows.map((r) => ({ id: r.id, name: r.name, class: r.class, by: r.paper ? 'paper' : r.accountId ? 'account' : 'slip', struck: r.removedReason }));
}

/** Polls that wait for this account's vote. */
export async function pollsToVote(read: Reader, accountId: string, now: string): Promise<{ id: string; title: string; closes: string }[]> {
  const rows = await read.select({ id: poll.id, title: poll.title, manifest: poll.manifest }).from(pollVoter).innerJoin(poll, eq(poll.id, pollVoter.pollId)).where(and(eq(pollVoter.accountId, accountId), isNull(pollVoter.removedReason), inArray(poll.state, ['announced'])));
  const at = secondOf(now);
  return rows.filter((r) => r.manifest && r.manifest.times.issueFrom <= at && at < r.manifest.times.closes).map((r) => ({ id: r.id, title: r.title, closes: r.manifest!.times.closes }));
}
