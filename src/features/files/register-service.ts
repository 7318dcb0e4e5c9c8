import { and, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import { dayFromNumber, dayNumber, type Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { recordDetail, recordEntry, recordSubject } from '../record/schema.ts';

/** A page that was opened: when, by whom, whose, which, for what. */
export type Reading = { id: string; at: string; verb: 'files.page.viewed' | 'files.page.checked'; reader: string; person: string; material: string; page: number; purpose: string | null; approver: string | null; second: string | null };
export type RegisterQuery = { personId?: string | undefined; reader?: string | undefined; from?: string | undefined; to?: string | undefined; before?: string | undefined };

const VERBS: Reading['verb'][] = ['files.page.viewed', 'files.page.checked'];
const PAGE = 100;
// A civil day of the institution begins at 16:00 UTC of the day before.
const begins = (on: string): string => `${on}T00:00:00+08:00`;

/** Every opening of a page of any file, for the supervisor; 100 at a time, newest first. */
export async function readings(ports: Ports, _actor: Actor, query: RegisterQuery): Promise<Outcome<{ readings: Reading[]; next: string | null }>> {
  const where: SQL[] = [inArray(recordEntry.verb, VERBS)];
  if (query.personId) where.push(inArray(recordEntry.id, ports.read.select({ id: recordSubject.entryId }).from(recordSubject).where(eq(recordSubject.subjectId, query.personId))));
  if (query.reader) where.push(sql`${recordDetail.params}->>'actor' = ${query.reader}`);
  if (query.from) where.push(gte(recordEntry.at, begins(query.from)));
  if (query.to) where.push(lt(recordEntry.at, begins(dayFromNumber(dayNumber(query.to as Day) + 1))));
  if (query.before) where.push(lt(recordEntry.seq, Number(query.before)));
  const rows = await ports.read.select({ id: recordEntry.id, seq: recordEntry.seq, at: recordEntry.at, verb: recordEntry.verb, params: recordDetail.params }).from(recordEntry)
    .innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id)).where(and(...where)).orderBy(desc(recordEntry.seq)).limit(PAGE + 1);
  const text = (v: unknown): string | null => (typeof v === 'string' ? v : null);
  return ok({
    readings: rows.slice(0, PAGE).map((r) => ({
      id: r.id, at: new Date(r.at).toISOString(), verb: r.verb as Reading['verb'], reader: text(r.params['actor']) ?? '', person: text(r.params['person']) ?? '', material: text(r.params['material']) ?? '',
      page: Number(r.params['page']), purpose: text(r.params['purpose']), approver: text(r.params['approver']), second: text(r.params['second']),
    })),
    next: rows.length > PAGE ? String(rows[PAGE - 1]!.seq) : null,
  });
}
