import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { tablesPdf } from '../roster/papers/paper-service.ts';
import { tablesXlsx } from '../roster/papers/table-xlsx.ts';
import type { PaperTable } from '../roster/papers/table.ts';
import { footOf, paperNotes, takenBy } from '../roster/papers/taken.ts';
import { refusals } from './refusals-rules.ts';
import { statisticsSettings } from './settings-service.ts';
import { tablePapers } from './table-paper.ts';
import { countTable, type TableSpec } from './table-service.ts';
import { gridOf, protectedGrid } from './table-rules.ts';

/** A file to be sent, and what its reader must be told about it. */
export type Exported = { name: string; mime: string; bytes: Uint8Array; notes?: Words[] };
export const tableFormats = ['xlsx', 'pdf'] as const;
type Wanted = TableSpec & { title: string; sentence: string; shares: boolean; averageAge: boolean; compare?: string | undefined; format?: (typeof tableFormats)[number] | undefined };

const MOST_CELLS = 6000;
/** Figures that stand side by side on a landscape page; the others go on below the same lines. */
const ACROSS = 24;

/**
 * A table as .xlsx or .pdf, with small counts withheld together with what would give them away; the paper says so, and names the
 * day, the filters and the sets of bands. With a day to compare, a second one of that day, protected by itself.
 */
export async function exportTable(ports: Ports, actor: Actor, input: Wanted): Promise<Outcome<Exported> & { entryId?: string }> {
  return ports.act({ actor, verb: 'statistics.table.exported' }, async (tx) => {
    const inside: Ports = { ...ports, read: tx.read };
    const format = input.format ?? 'xlsx';
    const { smallCell } = await statisticsSettings(tx.read, tx.today);
    const now = await countTable(inside, actor, input);
    if (!now.ok) return now;
    const then = input.compare === undefined || input.compare === now.value.table.asOf ? null : await countTable(inside, actor, { ...input, filters: { ...input.filters, asOf: input.compare } });
    if (then && !then.ok) return then;
    const papers: PaperTable[] = [];
    let hidden = 0;
    for (const { table, open } of [now.value, ...(then ? [then.value] : [])]) {
      const grid = gridOf(table);
      const size = grid.length * grid[0]!.cells.reduce((n, axis) => n + axis.length + 1, 1);
      if (size > MOST_CELLS) return refusals.tooWide(size);
      const safe = protectedGrid(grid, smallCell);
      hidden += safe.hidden;
      papers.push(...tablePapers(table, safe.lines, { ...input, open, smallCell, hidden: safe.hidden }, format === 'pdf' ? ACROSS : undefined));
    }
    tx.note({ detail: { actor: actor.name, title: input.title, sentence: input.sentence, asOf: now.value.table.asOf, least: smallCell, hidden } });
    const foot = footOf(takenBy(actor.name, tx.at));
    const name = `${input.title.replace(/[\\/:*?"<>|]/g, '_')}.${format}`;
    if (format === 'pdf') {
      // As one paragraph the notes seldom need a page of their own.
      const paper = await tablesPdf(papers.map((p) => ({ ...p, notes: p.notes?.length ? [p.notes.join('')] : [] })), foot);
      return ok({ name, mime: 'application/pdf', bytes: paper.bytes, notes: paperNotes(input.title, paper) });
    }
    return ok({ name, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await tablesXlsx(papers.map((p) => ({ ...p, notes: [...(p.notes ?? []), foot] }))) });
  });
}
