import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { fieldWords } from '../roster/fields-rules.ts';
import { holding, person, personChange } from '../roster/schema.ts';
import { selectionCase, selectionEvent } from '../selection/schema.ts';
import { beforeLeaving, exceptionsByUnit, lateFacts, redone, type ByUnit, type Corrected, type Left, type Mark, type Trace } from './patterns-rules.ts';

const kinds = ['case.opened', 'candidate.added', 'meeting.called', 'vote.reopened', 'vote.closed', 'sheet.differed', 'recommendation.planned', 'examinees.chosen', 'team.formed', 'motion.planned', 'exception.requested', 'exception.approved'];

/** What the supervisor should look at, over every case: steps done again, facts corrected late, promotions before a chief leaves, exceptions by unit. Reading it is an entry. */
export async function readPatterns(ports: Ports, actor: Actor, months: number): Promise<Outcome<{ marks: Mark[]; units: ByUnit[]; cases: number; months: number }>> {
  return ports.act({ actor, verb: 'integrity.patterns.read' }, async (tx) => {
    const cases = await tx.read.select().from(selectionCase).orderBy(asc(selectionCase.openedDay), asc(selectionCase.number));
    const events = await tx.read.select({
      caseId: selectionEvent.caseId, n: selectionEvent.n, kind: selectionEvent.kind, day: selectionEvent.day, actorName: selectionEvent.actorName,
      form: sql<string | null>`${selectionEvent.payload}->>'form'`, title: sql<string | null>`${selectionEvent.payload}->>'title'`, personId: sql<string | null>`${selectionEvent.payload}->>'personId'`,
      name: sql<string | null>`${selectionEvent.payload}->>'name'`, result: sql<string | null>`${selectionEvent.payload}->>'result'`, unitName: sql<string | null>`${selectionEvent.payload}->'post'->>'unitName'`, moveKind: sql<Trace['moveKind'] | null>`${selectionEvent.payload}->>'moveKind'`,
    }).from(selectionEvent).where(inArray(selectionEvent.kind, kinds)).orderBy(asc(selectionEvent.caseId), asc(selectionEvent.n));
    const byCase = new Map<string, typeof events>();
    for (const e of events) byCase.set(e.caseId, [...(byCase.get(e.caseId) ?? []), e]);
    const traces = cases.map((row): Trace => {
      const own = byCase.get(row.id) ?? [];
      const carried = own.filter((e) => e.kind === 'vote.closed' && e.result === 'carried').at(-1);
      return {
        id: row.id, number: row.number, title: row.title, postId: row.postId, unitId: row.unitId, unitName: own[0]?.unitName ?? '', state: row.state, openedOn: row.openedDay as Day, decidedOn: (carried?.day ?? null) as Day | null,
        moveKind: own[0]?.moveKind ?? 'promotion',
        candidates: own.filter((e) => e.kind === 'candidate.added').map((e) => ({ personId: e.personId!, name: e.name!, addedOn: e.day as Day })),
        events: own.map((e) => ({ n: e.n, kind: e.kind, day: e.day as Day, actorName: e.actorName, personId: e.personId, ...(e.form ? { form: e.form } : {}), ...(e.title ? { title: e.title } : {}) })),
      };
    });
    const people = [...new Set(traces.flatMap((t) => t.candidates.map((c) => c.personId)))];
    const marks = [...redone(traces), ...lateFacts(traces, await corrected(tx.read, people), months), ...beforeLeaving(traces, await left(tx.read, [...new Set(traces.map((t) => t.unitId))]), months)].sort((a, b) => (a.on < b.on ? 1 : -1));
    tx.note({ detail: { cases: traces.length, marks: marks.length } });
    return ok({ marks, units: exceptionsByUnit(traces), cases: traces.length, months });
  });
}

type Read = Ports['read'];

async function corrected(read: Read, people: readonly string[]): Promise<Corrected[]> {
  if (people.length === 0) return [];
  const rows = await read.select({ personId: personChange.personId, on: personChange.at, field: personChange.field }).from(personChange).where(and(inArray(personChange.personId, [...people]), isNotNull(personChange.correctionId)));
  return rows.map((r) => ({ personId: r.personId, on: r.on.slice(0, 10) as Day, what: fieldWords(r.field).zh }));
}

/** Chiefs of the units whose time in the post has ended, by whole days only. */
async function left(read: Read, units: readonly string[]): Promise<Left[]> {
  if (units.length === 0) return [];
  const rows = await read.select({ unitId: holding.unitId, name: person.name, title: holding.title, on: holding.toDate }).from(holding).innerJoin(person, eq(person.id, holding.personId))
    .where(and(inArray(holding.unitId, [...units]), eq(holding.role, 'chief'), isNotNull(holding.toDate)));
  return rows.map((r) => ({ unitId: r.unitId!, name: r.name, title: r.title, on: wholeDay(r.on!) }));
}

/** A month stands for its last days: the 28th is in every month. */
const wholeDay = (text: string): Day => (text.length === 10 ? text : `${text.slice(0, 7).padEnd(7, '-12')}-28`) as Day;
