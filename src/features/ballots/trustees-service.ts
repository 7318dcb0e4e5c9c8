import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { canonical } from '../../kernel/canonical.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { businessRoles } from '../accounts/rules.ts';
import { account, accountGrant } from '../accounts/schema.ts';
import type { Plan } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { keysOf, type Released, type SealingKeys } from './rules/audit.ts';
import type { Manifest, Sealing } from './rules/manifest.ts';
import { THRESHOLD } from './rules/manifest-faults.ts';
import { poll, pollTrustee } from './schema.ts';
import { peopleOf } from './sketch-rules.ts';
import { lostForGood, unready, type Standing } from './trustee-rules.ts';

export type TrusteeRow = typeof pollTrustee.$inferSelect;
export type Candidate = { id: string; name: string; personId: string | null };

/** Accounts that may keep a key: active, with a role in the business, by name; of these ids where some are given. */
export async function trusteeAccounts(read: Reader, today: Day, ids?: readonly string[]): Promise<Candidate[]> {
  if (ids?.length === 0) return [];
  return read.selectDistinct({ id: account.id, name: account.displayName, personId: account.personId }).from(account).innerJoin(accountGrant, eq(accountGrant.accountId, account.id))
    .where(and(eq(account.state, 'active'), inArray(accountGrant.role, [...businessRoles]), lte(accountGrant.fromDay, today), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, today)), ...(ids ? [inArray(account.id, [...ids])] : [])))
    .orderBy(asc(account.displayName), asc(account.id));
}

/** The trustees of a poll, in their places. */
export const trusteesOf = async (read: Reader, pollId: string): Promise<TrusteeRow[]> => read.select().from(pollTrustee).where(eq(pollTrustee.pollId, pollId)).orderBy(asc(pollTrustee.n));

/** Where a trustee stands, without the key that was released. */
export const standingOf = (row: TrusteeRow): Standing => ({ n: row.n, name: row.name, key: row.key, rehearsed: row.rehearsed, released: row.released !== null, lost: row.lost });

/** What stands against the trustees of a plan: twice the same, none who is there, or one on whom it votes. */
export async function trusteeFault(read: Reader, plan: Plan, today: Day): Promise<{ ok: false; refusal: Refusal } | null> {
  const wanted = plan.trustees ?? [];
  if (new Set(wanted).size < wanted.length) return refusals.trusteeTwice();
  const found = await trusteeAccounts(read, today, wanted);
  if (found.length < wanted.length) {
    const [gone] = await read.select({ name: account.displayName }).from(account).where(inArray(account.id, wanted.filter((id) => !found.some((f) => f.id === id))));
    return refusals.trusteeGone(gone?.name ?? null);
  }
  const people = peopleOf(plan);
  const concerned = found.find((f) => f.personId !== null && people.includes(f.personId));
  return concerned ? refusals.trusteeConcerned(concerned.name) : null;
}

/** Writes down who keeps the keys as the plan says, with an entry of its own; who stays keeps key and rehearsal. Nothing where they are the same. */
export async function nameTrustees(ports: Ports, actor: Actor, id: string): Promise<Outcome<null>> {
  const [row] = await ports.read.select({ plan: poll.plan }).from(poll).where(eq(poll.id, id));
  const before = await trusteesOf(ports.read, id);
  const said = row?.plan.trustees ?? [];
  if (before.map((t) => t.accountId).join() === said.join()) return ok(null);
  return ports.act({ actor, verb: said.length === 0 ? 'ballots.trustees.dropped' : 'ballots.trustees.named' }, async (tx) => {
    const now = await tx.lock(poll, id);
    if (!now || now.state !== 'draft' || (now.plan.trustees ?? []).join() !== said.join()) return refusals.state(now?.state ?? 'stopped');
    const fault = await trusteeFault(tx.read, now.plan, tx.today);
    if (fault) return fault;
    const names = new Map((await trusteeAccounts(tx.read, tx.today, said)).map((a) => [a.id, a.name]));
    const old = await trusteesOf(tx.read, id);
    for (const t of old) await tx.remove(pollTrustee, t.id);
    for (const [i, accountId] of said.entries()) {
      const had = old.find((t) => t.accountId === accountId);
      await tx.insert(pollTrustee, { pollId: id, n: i + 1, accountId, name: names.get(accountId)!, key: had?.key ?? null, rehearsed: had?.rehearsed ?? false, released: null, lost: null });
    }
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: now.number, names: [...names.values()].join('、') } });
    return ok(null);
  });
}

/** What the trustees of a plan are sealed to, when all three have keys and have rehearsed; null where the server keeps the key. */
export async function sealingOf(read: Reader, id: string, plan: Plan, today: Day): Promise<Outcome<Sealing | null>> {
  if (!plan.trustees) return ok(null);
  const rows = await trusteesOf(read, id);
  const fault = await trusteeFault(read, plan, today);
  if (fault) return fault;
  if (rows.map((t) => t.accountId).join() !== plan.trustees.join()) return refusals.trusteesUnnamed();
  const missing = unready(rows.map(standingOf));
  if (missing.length > 0) return refusals.unready(missing);
  return ok({ recipients: rows.map((t) => t.key!), holder: 'trustees', trustees: rows.map((t) => t.name), threshold: THRESHOLD });
}

/** The keys two trustees released, as they are kept and as they open; refused while there are fewer, with who is missing. */
export async function releasedKeys(read: Reader, id: string, manifest: Manifest): Promise<Outcome<{ kept: string; keys: SealingKeys }>> {
  const rows = await trusteesOf(read, id);
  const given = rows.filter((t) => t.released !== null).slice(0, THRESHOLD).map((t): Released => ({ n: t.n, key: t.released! }));
  const standing = rows.map(standingOf);
  const gone = lostForGood(standing);
  if (gone.length > 0) return refusals.cannotOpen(gone);
  if (given.length < THRESHOLD) return refusals.notReleased(standing.filter((t) => !t.released && t.lost === null).map((t) => t.name), THRESHOLD - given.length);
  const found = keysOf(manifest.sealing, given);
  return 'words' in found ? refusals.broken(found.words, found.first) : ok({ kept: canonical(given), keys: found.keys });
}

/** What stands in a bundle as the key: that of the server, or the two that were released. */
export const identityOf = (manifest: Manifest, kept: string): string | Released[] => (manifest.sealing.holder === 'server' ? kept : (JSON.parse(kept) as Released[]));
