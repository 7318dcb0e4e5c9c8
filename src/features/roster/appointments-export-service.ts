import { isDay } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { MIME, type Exported } from './export-service.ts';
import { peopleRows } from './list-service.ts';
import { appointmentPaper, appointmentTitle, type AppointmentHead, type Proposed } from './papers/appointment-paper.ts';
import { tablePdf } from './papers/paper-service.ts';
import { tableXlsx } from './papers/table-xlsx.ts';
import { footOf, paperNotes, takenBy } from './papers/taken.ts';
import { refusals } from './refusals-rules.ts';

/** People on one list at most. */
export const MOST_PROPOSED = 200;
export const appointmentFormats = ['xlsx', 'pdf'] as const;
/** Who stands on the list, in its order, with what is proposed and a remark. */
export type AppointmentsInput = AppointmentHead & { people: { id: string; proposal: string; remark: string }[]; asOf?: string | undefined; format: (typeof appointmentFormats)[number] };

/** 讨论任免干部名单 or 干部调配建议方案 of people within reach as .xlsx or .pdf; one out of reach refuses the whole. An entry of the record. */
export async function exportAppointments(ports: Ports, actor: Actor, input: AppointmentsInput): Promise<Outcome<Exported> & { entryId?: string }> {
  const ids = input.people.map((p) => p.id);
  return ports.act({ actor, verb: 'roster.export.appointments' }, async (tx): Promise<Outcome<Exported>> => {
    const asOf = input.asOf !== undefined && isDay(input.asOf) ? input.asOf : tx.today;
    const found = await peopleRows({ ...ports, read: tx.read }, actor, { status: ['serving', 'retired', 'left', 'deceased'], asOf, sort: 'rank', dir: 'asc', ids }, { after: null, limit: MOST_PROPOSED });
    const rows = new Map(found.map(({ row }) => [row.id, row]));
    if (rows.size < new Set(ids).size) return refusals.outside();
    const people = input.people.map(({ id, ...said }): Proposed => ({ row: rows.get(id)!, ...said }));
    const title = appointmentTitle(input);
    const paper = appointmentPaper(input, asOf, people);
    const foot = footOf(takenBy(actor.name, tx.at));
    tx.note({ subjects: [...rows.keys()].map((id) => ({ kind: 'person', id })), detail: { actor: actor.name, title, count: people.length, people: people.slice(0, 20).map((p) => p.row.name).join('、') } });
    const name = `${title.replace(/[\\/:*?"<>|]/g, '_')}.${input.format}`;
    if (input.format === 'xlsx') return ok({ name, mime: MIME.xlsx, bytes: await tableXlsx({ ...paper, notes: [...(paper.notes ?? []), foot] }) });
    const set = await tablePdf(paper, foot);
    return ok({ name, mime: MIME.pdf, bytes: set.bytes, notes: paperNotes(title, set) });
  });
}
