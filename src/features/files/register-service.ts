import { and, desc, eq, gte, inArray, lt, notInArray, sql, type SQL } from 'drizzle-orm';
import { dayFromNumber, dayNumber, type Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { recordDetail, recordEntry, recordSubject } from '../record/schema.ts';
import { sightOf } from '../roster/access-service.ts';

/** Every verb under which a page of a file is opened: by permit, by the keeper who filed it, for a correction, for a finding of the audit. */
export const readingVerbs = ['files.page.viewed', 'files.page.checked', 'corrections.evidence.viewed', 'audit.evidence.viewed'] as const;
/** A page that was opened: when, by whom, whose, which, for what. */
export type Reading = { id: string; at: string; verb: (typeof readingVerbs)[number]; reader: string; person: string; material: string; page: number | null; purpose: string | null; approver: string | null; second: string | null };
export type RegisterQuery = { personId?: string | undefined; reader?: string | undefined; from?: string | undefined; to?: string | undefined; before?: string | undefined };

const PAGE = 100;
// A civil day of the institution begins at 16:00 UTC of the day before.
const begins = (on: string): string => `${on}T00:00:00+08:00`;

/** Every opening of a page of any file, for the supervisor, but those of the supervisor's own file and of kin; 100 at a time, newest first. */
export async function readings(ports: Ports, actor: Actor, query: RegisterQuery): Promise<Outcome<{ readings: Reading[]; next: string | null }>> {
  const where: SQL[] = [inArray(recordEntry.verb, [...readingVerbs])];
  const about = (people: readonly string[]) => ports.read.select({ id: recordSubject.entryId }).from(recordSubject).where(inArray(recordSubject.subjectId, [...people]));
  const { kin } = await sightOf(ports.read, actor, 'file', ports.today());
  if (kin.length > 0) where.push(notInArray(recordEntry.id, about(kin)));
  if (query.personId) where.push(inArray(recordEntry.id, about([query.personId])));
  if (query.reader) where.push(sql`${recordDetail.params}->>'actor' = ${query.reader}`);
  if (query.from) where.push(gte(recordEntry.at, begins(query.from)));
  if (query.to) where.push(lt(recordEntry.at, begins(dayFromNumber(dayNumber(query.to as Day) + 1))));
  if (query.before) where.push(lt(recordEntry.seq, Number(query.before)));
  const rows = await ports.read.select({ id: recordEntry.id, seq: recordEntry.seq, at: recordEntry.at, verb: recordEntry.verb, params: recordDetail.params }).from(recordEntry)
    .innerJoin(recordDetail, eq(recordDetail.id, recordEntry.id)).where(and(...where)).orderBy(desc(recordEntry.seq)).limit(PAGE + 1);
  const text = (v: unknown): string | null => (typeof v === 'string' ? v : null);
  // A correction names its page in words; they hold material and page in one.
  const inWords = (v: unknown): string | null => (typeof v === 'object' && v !== null && 'zh' in v ? text(v.zh) : null);
  return ok({
    readings: rows.slice(0, PAGE).map((r) => ({
      id: r.id, at: new Date(r.at).toISOString(), verb: r.verb as Reading['verb'], reader: text(r.params['actor']) ?? '', person: text(r.params['person']) ?? '', material: text(r.params['material']) ?? inWords(r.params['page']) ?? '',
      page: typeof r.params['page'] === 'number' ? r.params['page'] : null, purpose: text(r.params['purpose']), approver: text(r.params['approver']), second: text(r.params['second']),
    })),
    next: rows.length > PAGE ? String(rows[PAGE - 1]!.seq) : null,
  });
}
