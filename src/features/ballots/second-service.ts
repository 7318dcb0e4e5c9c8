import { eq, sql } from 'drizzle-orm';
import { canonical } from '../../kernel/canonical.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { isUsableKey } from '../../kernel/blind-rsa.ts';
import { placesOf, rollFileOf, secondRollOf, secondState } from './plan-rules.ts';
import { refusals } from './refusals-rules.ts';
import { fingerprintOf, keyOf } from './rules/manifest.ts';
import { isSigned, keysFileShape, rollHash, statementShape, type SecondRoll } from './rules/second.ts';
import { poll, pollVoter } from './schema.ts';
import { reachPoll, type PollRow } from './service.ts';

/** The roll of a draft as its second issuer gets it; null where the plan names none. */
async function rollOfDraft(read: Reader, row: PollRow): Promise<SecondRoll | null> {
  return secondRollOf(row.id, row.plan, await read.select().from(pollVoter).where(eq(pollVoter.pollId, row.id)));
}

/** The file with the roll that is carried to the second issuer; taking it out is recorded. `page`: the address of the voter's page. */
export async function takeSecondRoll(ports: Ports, actor: Actor, id: string, page: string): Promise<Outcome<{ name: string; json: string }>> {
  return ports.act({ actor, verb: 'ballots.second.roll' }, async (tx) => {
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'draft') return refusals.state(row.state);
    const roll = await rollOfDraft(tx.read, row);
    if (!roll) return refusals.noSecond();
    const file = rollFileOf(roll, page);
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, roll: file.hash } });
    return ok({ name: `${row.number}-roll.json`, json: canonical(file) });
  });
}

/** Takes in the keys of the second issuer for a draft: signed by its identity, of this roll and plan, one usable key for every class and sheet. */
export async function setSecondKeys(ports: Ports, actor: Actor, id: string, given: unknown): Promise<Outcome<null>> {
  return ports.act({ actor, verb: 'ballots.second.keys' }, async (tx) => {
    await tx.lock(poll, id);
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'draft') return refusals.state(row.state);
    const roll = await rollOfDraft(tx.read, row);
    if (!roll) return refusals.noSecond();
    const read = keysFileShape.safeParse(given);
    if (!read.success) return refusals.secondFile({ zh: '不是第二签发人的密钥文件', en: 'it is no file with the keys of a second issuer' });
    const file = read.data;
    if (!isSigned(file)) return refusals.secondFile({ zh: '签名不对，内容被改动过', en: 'its signature does not fit: it was changed' });
    if (file.poll !== id || file.roll !== rollHash(roll) || secondState(row.plan, file, roll) !== 'ready') return refusals.secondFile({ zh: '它是为另一份名册或方案制作的', en: 'it was made for another roll or plan' });
    const places = placesOf(row.plan);
    const fits = file.keys.length === places.length && places.every((p) => { const key = keyOf(file, p.class, p.slot); return key !== undefined && isUsableKey(key); }) && new Set(file.keys.map((k) => k.n)).size === file.keys.length;
    if (!fits) return refusals.secondFile({ zh: '密钥与类别、表单不是一一对应', en: 'there is not exactly one key for every class and sheet' });
    await tx.update(poll, id, { second: file });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, label: file.label, identity: fingerprintOf(file.identity) } });
    return ok(null);
  });
}

/** Takes in what the second issuer states after the close. What it says of numbers is for the audit to judge; it is kept whatever they are. */
export async function setStatement(ports: Ports, actor: Actor, id: string, given: unknown): Promise<Outcome<null>> {
  return ports.act({ actor, verb: 'ballots.second.stated' }, async (tx) => {
    await tx.lock(poll, id);
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'closed') return refusals.state(row.state);
    const second = row.manifest?.second;
    if (!second) return refusals.noSecond();
    if (row.secondStatement) return refusals.secondStated();
    const read = statementShape.safeParse(given);
    if (!read.success) return refusals.secondFile({ zh: '不是第二签发人的声明', en: 'it is no statement of a second issuer' });
    const s = read.data;
    if (s.identity !== second.identity || !isSigned(s)) return refusals.secondFile({ zh: '它不是说明书所载的第二签发人签的', en: 'it is not signed by the second issuer of the manifest' });
    if (s.poll !== id || s.roll !== second.roll) return refusals.secondFile({ zh: '它说的是另一次投票或另一份名册', en: 'it is about another poll or another roll' });
    await tx.update(poll, id, { secondStatement: s });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, label: second.label, issued: s.issued.reduce((n, i) => n + i.issued, 0) } });
    return ok(null);
  });
}

/** Says openly that the statement cannot be had, with the reason; the count may then go on without it. */
export async function setMissing(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<null>> {
  return ports.act({ actor, verb: 'ballots.second.missing' }, async (tx) => {
    await tx.lock(poll, id);
    const found = await reachPoll(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const row = found.value;
    if (row.state !== 'closed') return refusals.state(row.state);
    if (!row.manifest?.second) return refusals.noSecond();
    if (row.secondStatement || row.secondMissing !== null) return refusals.secondStated();
    await tx.update(poll, id, { secondMissing: reason });
    tx.note({ subjects: [{ kind: 'poll', id }], detail: { poll: row.number, label: row.manifest.second.label, reason } });
    return ok(null);
  });
}

/** How the second issuer of a poll stands, for its page; null where the plan names none. */
export async function secondOfPoll(read: Reader, row: PollRow): Promise<{ label: string; address: string; keys: 'missing' | 'stale' | 'ready'; identity: string | null; stated: { issued: number; classes: { class: string; issued: number; struck: number }[] } | null; missing: string | null } | null> {
  if (!row.plan.second) return null;
  const keys = row.state === 'draft' ? secondState(row.plan, row.second, await rollOfDraft(read, row)) : 'ready';
  if (keys === 'none') return null;
  const s = row.secondStatement;
  return { ...row.plan.second, keys, identity: row.second && keys === 'ready' ? fingerprintOf(row.second.identity) : null, stated: s && { issued: s.issued.reduce((n, i) => n + i.issued, 0), classes: s.issued }, missing: row.secondMissing };
}

/** The addresses of second issuers of polls that are open: the voter's page may speak to them. */
export async function secondAddresses(read: Reader): Promise<string[]> {
  const rows = await read.select({ address: sql<string>`${poll.manifest} -> 'second' ->> 'address'` }).from(poll).where(sql`${poll.state} = 'announced' AND jsonb_exists(${poll.manifest}, 'second')`);
  return [...new Set(rows.map((r) => r.address))];
}
