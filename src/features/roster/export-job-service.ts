import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { exportForms, type FormsInput } from './export-service.ts';
import { peopleRows, type Filters, type Order } from './list-service.ts';
import { refusals } from './refusals-rules.ts';

const KIND = 'roster.forms';
/** The most forms that go into one zip. */
export const MOST_FORMS = 3000;

/** Forms of those chosen, or of all that a filter finds. */
export type ManyForms = Omit<FormsInput, 'ids'> & { ids?: string[] | undefined; filters?: Filters | undefined } & Partial<Order>;

/** Says what the job does that writes the forms of many into one zip; once, with the routes. */
export function defineFormsJob(ports: Ports): void {
  ports.jobs.define(KIND, async (run) => {
    const input = run.args as unknown as ManyForms;
    const ids = input.ids ?? (await idsOf(ports, run.actor, input));
    const made = await exportForms(ports, run.actor, { ...input, ids }, run.progress);
    if (!made.ok) return made;
    const { notes = [], ...file } = made.value;
    return ok({ summary: { count: ids.length, notes: notes.slice(0, 50), noted: notes.length }, file });
  });
}

const idsOf = async (ports: Ports, actor: Actor, input: ManyForms): Promise<string[]> => {
  const rows = await peopleRows(ports, actor, { ...input.filters, sort: input.sort ?? 'rank', dir: input.dir ?? 'asc' }, { after: null, limit: MOST_FORMS + 1 });
  // One's own form and that of one's kin is not for oneself to take out: in a list it is passed over.
  return rows.filter(({ row }) => row.level === 'full').map(({ row }) => row.id);
};

/** Queues the forms of many. Refuses none and too many at once. */
export async function startForms(ports: Ports, actor: Actor, input: ManyForms): Promise<Outcome<{ job: string; count: number }>> {
  const ids = input.ids ? [...new Set(input.ids)] : await idsOf(ports, actor, input);
  if (ids.length > MOST_FORMS) return refusals.tooMany(ids.length, MOST_FORMS);
  if (ids.length === 0) return refusals.exportNobody();
  const { filters: _filters, ...rest } = input;
  const job = await ports.jobs.start(actor, { kind: KIND, title: { zh: `任免审批表 ${ids.length} 份（.${input.format}）`, en: `Appointment forms of ${ids.length} (.${input.format})` }, args: { ...rest, ids } });
  return ok({ job, count: ids.length });
}
