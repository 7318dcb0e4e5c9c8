import { and, desc, eq, inArray, like } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, maySupervise } from '../accounts/rules.ts';
import { person } from '../roster/schema.ts';
import { selectionCase } from '../selection/schema.ts';
import { refusals } from './refusals-rules.ts';
import { intercession, intercessionNote } from './schema.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
/** What is written down of an intercession. */
export const filing = z.object({
  happenedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  who: line(100),
  whoUnit: z.string().trim().max(200),
  forWhom: line(100),
  forPersonId: z.uuid().nullable(),
  caseNumber: z.string().trim().max(20),
  way: z.enum(['in-person', 'phone', 'message', 'paper', 'through-another']),
  what: line(4000),
  answered: z.string().trim().max(2000),
});
export type Filing = z.infer<typeof filing>;

type Row = typeof intercession.$inferSelect;
/** A line of the register with what was added later. */
export type RegisterLine = Row & { caseNumber: string | null; notes: (typeof intercessionNote.$inferSelect)[]; mine: boolean };

/** Files an intercession. Anyone signed in may; nobody can withdraw it. The entry says only that one was filed, and its number. */
export async function fileIntercession(ports: Ports, actor: Actor, said: Filing): Promise<Outcome<{ id: string; number: string }>> {
  return ports.act({ actor, verb: 'integrity.intercession.filed' }, async (tx) => {
    if (said.happenedOn > tx.today) return refusals.future();
    const { caseNumber, ...rest } = said;
    const [of] = caseNumber ? await tx.read.select({ id: selectionCase.id }).from(selectionCase).where(eq(selectionCase.number, caseNumber)) : [];
    if (caseNumber && !of) return refusals.noCase();
    const [known] = said.forPersonId ? await tx.read.select({ id: person.id }).from(person).where(eq(person.id, said.forPersonId)) : [];
    const year = tx.today.slice(0, 4);
    const [last] = await tx.read.select({ number: intercession.number }).from(intercession).where(like(intercession.number, `${year}-%`)).orderBy(desc(intercession.number)).limit(1);
    const number = `${year}-${String(Number(last?.number.slice(5) ?? 0) + 1).padStart(4, '0')}`;
    const row = await tx.insert(intercession, { ...rest, forPersonId: known?.id ?? null, caseId: of?.id ?? null, number, at: tx.at, filedBy: actor.accountId, filedByName: actor.name });
    tx.note({ detail: { number } });
    return ok({ id: row.id, number });
  });
}

/** The register: the supervisor sees all of it, anyone else what they filed themselves. The supervisor's reading is an entry. */
export async function readRegister(ports: Ports, actor: Actor): Promise<Outcome<{ lines: RegisterLine[]; all: boolean }>> {
  const all = holdsAny(actor, maySupervise);
  const rows = await ports.read.select({ row: intercession, caseNumber: selectionCase.number }).from(intercession).leftJoin(selectionCase, eq(selectionCase.id, intercession.caseId))
    .where(all ? undefined : eq(intercession.filedBy, actor.accountId)).orderBy(desc(intercession.at)).limit(2000);
  const notes = rows.length === 0 ? [] : await ports.read.select().from(intercessionNote).where(inArray(intercessionNote.intercessionId, rows.map((r) => r.row.id))).orderBy(intercessionNote.at);
  const lines = rows.map(({ row, caseNumber }) => ({ ...row, caseNumber, mine: row.filedBy === actor.accountId, notes: notes.filter((n) => n.intercessionId === row.id) }));
  if (!all) return ok({ lines, all });
  const noted = await ports.act({ actor, verb: 'integrity.register.read', detail: { count: lines.length } }, async () => ok(null));
  return noted.ok ? ok({ lines, all }) : noted;
}

/** Adds to a line: whoever filed it an addition, the supervisor how it was dealt with. What stands stays. */
export async function addNote(ports: Ports, actor: Actor, id: string, words: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'integrity.intercession.noted' }, async (tx) => {
    const [row] = await tx.read.select().from(intercession).where(eq(intercession.id, id));
    const supervises = holdsAny(actor, maySupervise);
    if (!row || (row.filedBy !== actor.accountId && !supervises)) return refusals.unknown();
    const kind = row.filedBy === actor.accountId ? 'addition' : 'handling';
    const note = await tx.insert(intercessionNote, { intercessionId: id, at: tx.at, by: actor.accountId, byName: actor.name, kind, words });
    tx.note({ detail: { number: row.number, what: kind === 'addition' ? { zh: '补充', en: 'an addition' } : { zh: '处理情况', en: 'how it was dealt with' } } });
    return ok({ id: note.id });
  });
}

/** Intercessions for people who are candidates of a case, or about the case itself: how many, for the supervisor alone. */
export async function countForCase(ports: Ports, actor: Actor, caseId: string, people: readonly string[]): Promise<number | null> {
  if (!holdsAny(actor, maySupervise)) return null;
  const about = await ports.read.select({ id: intercession.id }).from(intercession).where(eq(intercession.caseId, caseId));
  const forThem = people.length === 0 ? [] : await ports.read.select({ id: intercession.id }).from(intercession).where(and(inArray(intercession.forPersonId, [...people])));
  return new Set([...about, ...forThem].map((r) => r.id)).size;
}
