import { and, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny } from '../accounts/rules.ts';
import { person } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { fileOf, isNameOfKin } from './access-service.ts';
import { materialsOf } from './filing-service.ts';
import { opens, standingOf, type PermitStanding, type Scope } from './permit-rules.ts';
import { refusals } from './refusals-rules.ts';
import { cites, mayApproveReading } from './rules.ts';
import { filePage, filePermit } from './schema.ts';

export type Permit = typeof filePermit.$inferSelect;
/** A permit as lists show it; `mayDecide` is advice for the page, the server asks again. */
export type PermitLine = Omit<Permit, 'decidedBy'> & { personName: string; standing: PermitStanding; mine: boolean; mayDecide: boolean; secondsLeft: number | null };
export type PermitInput = { personId: string; purpose: string; scope: Scope; minutes: number; secondReader: string };

const ms = (at: string): number => Date.parse(at);
const iso = (at: number): string => new Date(at).toISOString();

/** Where a permit stands at a moment (RFC 3339). */
export const permitStanding = (p: Permit, at: string): PermitStanding => standingOf(p, ms(at), ms);

/** Asks to read a file. Refuses one's own file, that of kin, and where kinship is not known (`files.own-file`, `files.kin-file`, `files.kin-unknown`). */
export async function requestPermit(ports: Ports, actor: Actor, input: PermitInput): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'files.permit.requested', subjects: [{ kind: 'person', id: input.personId }], cites: [cites.reading.document] }, async (tx) => {
    const found = await fileOf(tx.read, actor, input.personId, tx.today, 'open');
    if (!found.ok) return found;
    const second = input.secondReader.trim();
    if (second === actor.name.trim()) return refusals.secondIsReader();
    if (await isNameOfKin(tx.read, found.value, second)) return refusals.secondIsKin(second);
    const held = await materialsOf(tx.read, input.personId);
    for (const s of input.scope ?? []) {
      const m = held.find((x) => x.id === s.materialId);
      if (!m || m.state === 'withdrawn' || m.sentWith !== null || s.pages?.some((n) => n < 1 || n > m.pages)) return refusals.scopeUnknown();
    }
    const made = await tx.insert(filePermit, {
      personId: input.personId, purpose: input.purpose.trim(), readerId: actor.accountId, readerName: actor.name, secondReader: second, minutes: input.minutes, scope: input.scope, requestedAt: tx.at,
    });
    const scope = input.scope === null ? { zh: '全卷', en: 'the whole file' } : { zh: `${input.scope.length} 份材料`, en: `${input.scope.length} material(s)` };
    tx.note({ subjects: [{ kind: 'permit', id: made.id }], detail: { actor: actor.name, person: found.value.name, purpose: made.purpose, scope, minutes: input.minutes, second } });
    return ok({ id: made.id });
  });
}

/** Approves or refuses: someone with authority who is neither the reader nor the person concerned nor kin. */
export async function decidePermit(ports: Ports, actor: Actor, id: string, decision: { approve: boolean; note: string }): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: decision.approve ? 'files.permit.approved' : 'files.permit.refused', cites: [cites.reading.document] }, async (tx) => {
    const p = await tx.lock(filePermit, id);
    if (!p) return refusals.noPermit();
    const found = await fileOf(tx.read, actor, p.personId, tx.today, 'open');
    if (!found.ok) return found;
    if (p.readerId === actor.accountId) return refusals.selfApproval();
    if (p.state !== 'requested') return refusals.decided();
    await tx.update(filePermit, id, { state: decision.approve ? 'approved' : 'refused', decidedBy: actor.accountId, decidedName: actor.name, decidedAt: tx.at, decisionNote: decision.note.trim() || null });
    tx.note({ subjects: [{ kind: 'person', id: p.personId }, { kind: 'permit', id }], detail: { actor: actor.name, person: found.value.name, reader: p.readerName, purpose: p.purpose, minutes: p.minutes, note: decision.note.trim() || '—' } });
    return ok({ id });
  });
}

/** Ends a reading before its time. */
export async function returnPermit(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'files.permit.returned' }, async (tx) => {
    const p = await tx.lock(filePermit, id);
    if (!p) return refusals.noPermit();
    if (p.readerId !== actor.accountId) return refusals.notYours();
    if (!['ready', 'reading'].includes(permitStanding(p, tx.at))) return refusals.notRunning();
    await tx.update(filePermit, id, { state: 'returned', returnedAt: tx.at });
    tx.note({ subjects: [{ kind: 'person', id: p.personId }, { kind: 'permit', id }], detail: { actor: actor.name, person: await nameOf(tx.read, p.personId) } });
    return ok({ id });
  });
}

/**
 * The permit that opens this page now, begun if this is its first page. Asked again at every page: whose permit it is, whether it runs, whether
 * the page is in it, and the reader's reach and kinship of today.
 */
export async function usePermit(tx: Tx, actor: Actor, id: string, page: { personId: string; materialId: string; n: number }): Promise<Outcome<{ permit: Permit; person: string }>> {
  const p = await tx.lock(filePermit, id);
  if (!p) return refusals.noPermit();
  if (p.readerId !== actor.accountId) return refusals.notYours();
  const found = await fileOf(tx.read, actor, p.personId, tx.today, 'open');
  if (!found.ok) return found;
  if (p.personId !== page.personId || !opens(p.scope, page.materialId, page.n)) return refusals.permitNeeded({ zh: '这一页不在批准查阅的范围内。', en: 'This page is not among those permitted.' });
  const standing = permitStanding(p, tx.at);
  if (standing === 'requested') return refusals.permitNeeded({ zh: '查阅申请尚未批准。', en: 'The permit has not been approved yet.' });
  if (standing === 'refused') return refusals.permitNeeded({ zh: '查阅申请未获批准。', en: 'The permit was refused.' });
  if (standing === 'returned') return refusals.permitNeeded({ zh: '档案已经归还。', en: 'The file has been returned.' });
  if (standing === 'over') return refusals.permitNeeded({ zh: `批准的 ${p.minutes} 分钟已到。`, en: `The permitted ${p.minutes} minutes are over.` });
  if (standing === 'lapsed') return refusals.permitNeeded({ zh: '批准后逾期未查阅，已失效。', en: 'The permit lapsed unused.' });
  if (standing === 'ready') return ok({ permit: await tx.update(filePermit, id, { startedAt: tx.at, endsAt: iso(ms(tx.at) + p.minutes * 60_000) }), person: found.value.name });
  return ok({ permit: p, person: found.value.name });
}

/** One's own permits and those one may decide, newest first; of one person where given. */
export async function listPermits(ports: Ports, actor: Actor, personId: string | null, now: string): Promise<Outcome<{ permits: PermitLine[] }>> {
  const decides = holdsAny(actor, mayApproveReading);
  const where: (SQL | undefined)[] = [decides ? or(eq(filePermit.readerId, actor.accountId), inArray(filePermit.state, ['requested', 'approved'])) : eq(filePermit.readerId, actor.accountId)];
  where.push(personId ? eq(filePermit.personId, personId) : standing(sql`${person.status}`));
  const rows = await ports.read.select({ p: filePermit, personName: person.name }).from(filePermit).innerJoin(person, eq(person.id, filePermit.personId)).where(and(...where)).orderBy(desc(filePermit.requestedAt), desc(filePermit.id)).limit(100);
  const out: PermitLine[] = [];
  for (const r of rows) {
    const mine = r.p.readerId === actor.accountId;
    // Whoever is shut out of the file hears nothing of it being read either.
    if (!mine && !(await fileOf(ports.read, actor, r.p.personId, ports.today(), 'near')).ok) continue;
    out.push(lineOf(r.p, r.personName, mine, decides, now));
  }
  return ok({ permits: out });
}

function lineOf({ decidedBy: _by, ...p }: Permit, personName: string, mine: boolean, decides: boolean, now: string): PermitLine {
  const standing = permitStanding({ ...p, decidedBy: null }, now);
  return { ...p, personName, mine, standing, mayDecide: decides && !mine && p.state === 'requested', secondsLeft: standing === 'reading' && p.endsAt ? Math.max(0, Math.round((ms(p.endsAt) - ms(now)) / 1000)) : null };
}

export type ReadingPage = { id: string; materialId: string; n: number; width: number | null; height: number | null };
/** One's own permit with the pages it opens, in the order of the catalogue. It shows no picture and begins nothing. */
export async function readingOf(ports: Ports, actor: Actor, id: string, now: string): Promise<Outcome<{ permit: PermitLine; materials: { id: string; cls: string; sub: string | null; n: number; title: string; madeOn: string | null; pages: ReadingPage[] }[] }>> {
  const [row] = await ports.read.select({ p: filePermit, personName: person.name }).from(filePermit).innerJoin(person, eq(person.id, filePermit.personId)).where(eq(filePermit.id, id));
  if (!row) return refusals.noPermit();
  if (row.p.readerId !== actor.accountId) return refusals.notYours();
  const found = await fileOf(ports.read, actor, row.p.personId, ports.today(), 'open');
  if (!found.ok) return found;
  const held = (await materialsOf(ports.read, row.p.personId)).filter((m) => m.state === 'filed' && m.sentWith === null);
  const pages = await ports.read.select({ id: filePage.id, materialId: filePage.materialId, n: filePage.n, width: filePage.width, height: filePage.height }).from(filePage).where(eq(filePage.personId, row.p.personId));
  return ok({
    permit: lineOf(row.p, row.personName, true, false, now),
    materials: held.map((m) => ({ id: m.id, cls: m.cls, sub: m.sub, n: m.n, title: m.title, madeOn: m.madeOn, pages: pages.filter((p) => p.materialId === m.id && opens(row.p.scope, m.id, p.n)).sort((a, b) => a.n - b.n) })).filter((m) => m.pages.length > 0),
  });
}

const nameOf = async (read: Reader, personId: string): Promise<string> => (await read.select({ name: person.name }).from(person).where(eq(person.id, personId)))[0]?.name ?? '';
