import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { person } from '../roster/schema.ts';
import type { Person } from '../roster/load-service.ts';
import { standing } from '../roster/source-service.ts';
import { fileOf, isNameOfKin } from './access-service.ts';
import { materialsOf } from './filing-service.ts';
import { refusals } from './refusals-rules.ts';
import { cites } from './rules.ts';
import { fileMaterial, fileTransfer } from './schema.ts';
import { differing, dueOf, lateness, receiptDueOf, type TransferItem } from './transfer-rules.ts';

export type Transfer = typeof fileTransfer.$inferSelect;
/** A transfer as lists and its paper show it. */
export type TransferLine = Transfer & { personName: string; receiptDueOn: string; sentLate: boolean; receiptLate: boolean; differing: number };
type Way = { personId: string; reason: string; counterpart: string; carriedBy: 'confidential-post' | 'messenger'; carrier: string | null; changedOn: string };
export type SendInput = Way & { materialIds: string[] | null };
export type ReceiveInput = Way & { sentOn: string; receiptBy: string; items: { cls: string; sub: string | null; title: string; madeOn: string | null; copies: number; pages: number; found: { copies: number; pages: number } | null }[]; differences: string | null };

type Done = Promise<Outcome<{ id: string }> & { entryId?: string }>;
const about = (personId: string, id?: string) => [{ kind: 'person', id: personId }, ...(id ? [{ kind: 'transfer', id }] : [])];

/** Sends a file or part of it away with its list. Its materials stay in the catalogue and can no longer be read here. */
export function sendFile(ports: Ports, actor: Actor, input: SendInput): Done {
  return again(() => ports.act({ actor, verb: 'files.transfer.sent', subjects: about(input.personId), cites: [cites.transfer.document] }, async (tx) => {
    const found = await fileOf(tx.read, actor, input.personId, tx.today, 'near');
    if (!found.ok) return found;
    const wrong = await wayRefusal(tx, found.value, input);
    if (wrong) return wrong;
    await tx.lock(person, input.personId);
    const here = (await materialsOf(tx.read, input.personId)).filter((m) => m.state === 'filed' && m.sentWith === null);
    const chosen = input.materialIds === null ? here : here.filter((m) => input.materialIds!.includes(m.id));
    if (chosen.length === 0 || (input.materialIds !== null && chosen.length !== new Set(input.materialIds).size)) return refusals.nothingToSend();
    const items: TransferItem[] = chosen.map((m) => ({ materialId: m.id, cls: m.cls, sub: m.sub, n: m.n, title: m.title, madeOn: m.madeOn, copies: m.copies, pages: m.pages }));
    const made = await tx.insert(fileTransfer, {
      ...base(input, actor), direction: 'out', number: await nextNumber(tx), dueOn: dueOf(input.changedOn as Day), sentOn: tx.today, items, state: 'sent', at: tx.at,
    });
    for (const m of chosen) await tx.update(fileMaterial, m.id, { sentWith: made.id, closedAt: m.closedAt ?? tx.at });
    tx.note({ subjects: about(input.personId, made.id), detail: { actor: actor.name, person: found.value.name, to: made.counterpart, number: made.number, materials: items.length, pages: items.reduce((n, i) => n + i.pages, 0), reason: made.reason } });
    return ok({ id: made.id });
  }));
}

/** Enters the signed receipt of what was sent, with the differences the receiver found. */
export function enterReceipt(ports: Ports, actor: Actor, id: string, input: { on: string; by: string; differences: string | null }): Done {
  return ports.act({ actor, verb: 'files.transfer.receipted', cites: [cites.transfer.document] }, async (tx) => {
    const t = await tx.lock(fileTransfer, id);
    if (!t) return refusals.noTransfer();
    const found = await fileOf(tx.read, actor, t.personId, tx.today, 'near');
    if (!found.ok) return found;
    if (t.state === 'received') return refusals.received();
    if (input.on < t.sentOn || input.on > tx.today) return refusals.receiptEarly(t.sentOn);
    await tx.update(fileTransfer, id, { state: 'received', receiptOn: input.on, receiptBy: input.by.trim(), differences: input.differences?.trim() || null });
    tx.note({ subjects: about(t.personId, id), detail: { actor: actor.name, person: found.value.name, number: t.number, to: t.counterpart, by: input.by.trim(), on: input.on, differences: input.differences?.trim() || '无' } });
    return ok({ id });
  });
}

/** Takes in what another unit sent: its list checked piece by piece, the differences, the receipt. The scans are filed afterwards. */
export function receiveFile(ports: Ports, actor: Actor, input: ReceiveInput): Done {
  return again(() => ports.act({ actor, verb: 'files.transfer.received', subjects: about(input.personId), cites: [cites.transfer.document] }, async (tx) => {
    const found = await fileOf(tx.read, actor, input.personId, tx.today, 'near');
    if (!found.ok) return found;
    const wrong = await wayRefusal(tx, found.value, input);
    if (wrong) return wrong;
    if (input.sentOn > tx.today) return refusals.dayInFuture();
    const items: TransferItem[] = input.items.map((i) => ({ ...i, materialId: null, n: null }));
    const made = await tx.insert(fileTransfer, {
      ...base(input, actor), direction: 'in', number: await nextNumber(tx), dueOn: dueOf(input.changedOn as Day), sentOn: input.sentOn, items, state: 'received',
      receiptOn: tx.today, receiptBy: input.receiptBy.trim(), differences: input.differences?.trim() || null, at: tx.at,
    });
    tx.note({ subjects: about(input.personId, made.id), detail: { actor: actor.name, person: found.value.name, from: made.counterpart, number: made.number, materials: items.length, differing: differing(items).length } });
    return ok({ id: made.id });
  }));
}

const base = (input: Way, actor: Actor) => ({
  personId: input.personId, reason: input.reason.trim(), counterpart: input.counterpart.trim(), carriedBy: input.carriedBy, carrier: input.carriedBy === 'messenger' ? (input.carrier?.trim() ?? null) : null,
  changedOn: input.changedOn, madeBy: actor.accountId,
});

async function wayRefusal(tx: Tx, concerned: Person, input: Way): Promise<{ ok: false; refusal: Refusal } | null> {
  if (input.changedOn > tx.today) return refusals.dayInFuture();
  if (input.carriedBy !== 'messenger') return null;
  if (!input.carrier?.trim()) return refusals.carrierNeeded();
  return (await isNameOfKin(tx.read, concerned, input.carrier)) ? refusals.carrierConcerned(input.carrier.trim()) : null;
}

/** Two at the same moment count to one number; the unique index refuses the second, who counts again. */
async function again(act: () => Done): Done {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      const { code } = ((error as { cause?: unknown }).cause ?? error) as { code?: string };
      if (code !== '23505' || tries >= 20) throw error;
    }
  }
}

/** 〔年〕n 号, counted through the year. */
async function nextNumber(tx: Tx): Promise<string> {
  const year = tx.today.slice(0, 4);
  return `〔${year}〕${(await tx.read.select({ number: fileTransfer.number }).from(fileTransfer)).filter((t) => t.number.startsWith(`〔${year}〕`)).length + 1} 号`;
}

/** Transfers within reach, newest first; `late` keeps those that are or were late and are still open. */
export async function listTransfers(ports: Ports, actor: Actor, query: { personId?: string | undefined; late?: boolean | undefined }): Promise<Outcome<{ transfers: TransferLine[] }>> {
  const where: (SQL | undefined)[] = [query.personId ? eq(fileTransfer.personId, query.personId) : standing(sql`${person.status}`), query.late ? inArray(fileTransfer.state, ['sent']) : undefined];
  const rows = await ports.read.select({ t: fileTransfer, personName: person.name }).from(fileTransfer).innerJoin(person, eq(person.id, fileTransfer.personId)).where(and(...where)).orderBy(desc(fileTransfer.sentOn), desc(fileTransfer.at)).limit(500);
  const today = ports.today();
  const seen = new Map<string, boolean>();
  const out: TransferLine[] = [];
  for (const r of rows) {
    if (!seen.has(r.t.personId)) seen.set(r.t.personId, (await fileOf(ports.read, actor, r.t.personId, today, 'near')).ok);
    const line = lineOf(r.t, r.personName, today);
    if (seen.get(r.t.personId) && (!query.late || line.receiptLate)) out.push(line);
  }
  return ok({ transfers: out });
}

/** One transfer, for its paper (转递单、回执). */
export async function transferOf(ports: Ports, actor: Actor, id: string): Promise<Outcome<TransferLine>> {
  const [row] = await ports.read.select({ t: fileTransfer, personName: person.name }).from(fileTransfer).innerJoin(person, eq(person.id, fileTransfer.personId)).where(eq(fileTransfer.id, id));
  if (!row) return refusals.noTransfer();
  const found = await fileOf(ports.read, actor, row.t.personId, ports.today(), 'near');
  return found.ok ? ok(lineOf(row.t, row.personName, ports.today())) : found;
}

const lineOf = (t: Transfer, personName: string, today: Day): TransferLine => ({ ...t, personName, receiptDueOn: receiptDueOf(t.sentOn as Day), ...lateness(t, today), differing: differing(t.items).length });
