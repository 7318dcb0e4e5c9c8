import { inArray } from 'drizzle-orm';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, JobRun, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Words } from '../../kernel/refusal.ts';
import { sightOf } from './access-service.ts';
import { rosterColumns, type RosterColumn } from './columns-rules.ts';
import { personForms } from './form-service.ts';
import { lrmxFileName } from './formats/lrmx-write.ts';
import { writeRosterXlsx } from './formats/xlsx-write.ts';
import { writeZip } from './formats/zip.ts';
import { peopleRows, type Filters, type Order } from './list-service.ts';
import { formFile, type FormFormat } from './papers/form-file.ts';
import type { FormLayout } from './papers/form-layout.ts';
import { builtInTemplate } from './papers/built-in-template.ts';
import { tablePdf } from './papers/paper-service.ts';
import { columnWidth, rosterCell, rosterPaper, rosterRecord } from './papers/roster-paper.ts';
import { footOf, paperNotes, takenBy } from './papers/taken.ts';
import { rosterData } from './papers/template-data.ts';
import { fillTemplate } from './papers/template-fill.ts';
import { templateInForce } from './papers/template-service.ts';
import { refusals } from './refusals-rules.ts';
import { person } from './schema.ts';
import { wholly } from './service.ts';

/** A file to be sent, and what its reader must be told about it. */
export type Exported = { name: string; mime: string; bytes: Uint8Array; notes?: Words[] };

export const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', lrmx: 'application/xml', lrm: 'application/octet-stream', zip: 'application/zip', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const MOST_ROWS = 5000;
/** An entry names at most so many people; the detail has their number. */
const MOST_NAMED = 500;

/** Whose forms, in which format and edition; `asOf` is the day of the age. */
export type FormsInput = { ids: string[]; format: FormFormat; asOf?: string | undefined; approved?: boolean | undefined; layout?: FormLayout | undefined };

/** Forms whose people, photos and files are in memory at the same time. */
const AT_ONCE = 25;

/**
 * 任免审批表 of people within reach: one file, or a zip of several. One person out of reach refuses the whole export. `approved`:
 * the user has seen what an .lrm loses or changes (`roster.lrm-lossy`, `roster.lrm-separator`) and agrees. The files are made first,
 * so that no transaction waits for them; the act asks again whether they may be taken out, and nothing leaves the house without its entry.
 */
export async function exportForms(ports: Ports, actor: Actor, input: FormsInput, progress?: JobRun['progress']): Promise<Outcome<Exported> & { entryId?: string }> {
  const ids = [...new Set(input.ids)];
  const may = await mayTakeOut(ports.read, actor, ids, input, ports.today());
  if (!may.ok) return may;
  const made = await writeForms(ports, actor, ids, input, progress);
  if (!made.ok) return made;
  return ports.act({ actor, verb: 'roster.export.forms', subjects: ids.slice(0, MOST_NAMED).map((id) => ({ kind: 'person', id })) }, async (tx) => {
    const still = await mayTakeOut(tx.read, actor, ids, input, tx.today);
    if (!still.ok) return still;
    const names = ids.slice(0, 20).map((id) => still.value.get(id)!).join('、');
    tx.note({ detail: { actor: actor.name, people: names, count: ids.length, format: `.${input.format}` } });
    return made;
  });
}

/** The names of the people by id, when all of them are there and their whole forms are for this actor. */
async function mayTakeOut(read: Reader, actor: Actor, ids: readonly string[], input: FormsInput, today: Day): Promise<Outcome<Map<string, string>>> {
  const found = await read.select({ id: person.id, unitId: person.unitId, name: person.name }).from(person).where(inArray(person.id, [...ids]));
  if (found.length !== ids.length) return refusals.noPerson();
  const sight = await sightOf(read, actor, 'roster', today);
  for (const p of found) {
    const refused = wholly(sight, p);
    if (refused) return refused;
  }
  if (input.format === 'lrmx' && !sight.identity) return refusals.identityWithheld();
  return ok(new Map(found.map((p) => [p.id, p.name])));
}

async function writeForms(ports: Ports, actor: Actor, ids: readonly string[], input: FormsInput, progress: JobRun['progress'] | undefined): Promise<Outcome<Exported>> {
  const on = input.asOf !== undefined && isDay(input.asOf) ? input.asOf : ports.today();
  const job = {
    format: input.format, on, taken: takenBy(actor.name, ports.now()), approved: input.approved ?? false, layout: input.layout,
    template: input.format === 'docx' ? await templateInForce(ports.read, 'form') : null,
  };
  const used = new Set<string>();
  const files: { name: string; bytes: Uint8Array }[] = [];
  const notes: Words[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const people = new Map((await ports.read.select().from(person).where(inArray(person.id, some))).map((p) => [p.id, p]));
    const forms = await personForms(ports.read, [...people.values()], on);
    for (const [i, id] of some.entries()) {
      await progress?.(at + i, ids.length, { zh: '正在生成', en: 'writing' });
      const p = people.get(id);
      if (!p) return refusals.noPerson();
      const made = await formFile(forms.get(id)!, job);
      if (!made.ok) return refuse({ ...made.refusal, details: { ...(made.refusal.details as object | undefined), person: p.name } });
      const name = lrmxFileName({ name: p.name, birth: p.birth }, used, `.${input.format}`);
      files.push({ name, bytes: made.value.bytes });
      if (made.value.pic) files.push({ name: name.replace(/\.lrm$/, '.pic'), bytes: made.value.pic });
      notes.push(...made.value.notes);
    }
  }
  await progress?.(ids.length, ids.length);
  return ok(packed(files, notes, input.format, on));
}

/** The one file, or a zip of several with what is to be told about them in a text beside. */
function packed(files: { name: string; bytes: Uint8Array }[], notes: Words[], format: FormFormat, on: Day): Exported {
  const [only] = files;
  if (files.length === 1 && only) return { ...only, mime: MIME[format], notes };
  const said = notes.length === 0 ? [] : [{ name: '导出说明.txt', bytes: new TextEncoder().encode(`\ufeff${notes.map((n) => `${n.zh}\r\n`).join('')}`) }];
  return { name: `任免审批表${on.replace(/-/g, '')}.zip`, mime: MIME.zip, bytes: writeZip([...files, ...said]), notes };
}

/** The formats of a roster. */
export const rosterFormats = ['xlsx', 'pdf', 'docx'] as const;
export type RosterInput = { columns: string[]; title?: string; format?: (typeof rosterFormats)[number]; ids?: string[]; filters: Filters } & Order;

/**
 * The roster with the chosen columns, in the order and with the filters of the list, within reach like the list: .xlsx, .pdf, or
 * .docx by the office's own template (which has its own columns).
 */
export async function exportRoster(ports: Ports, actor: Actor, input: RosterInput): Promise<Outcome<Exported> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.export.roster' }, async (tx) => {
    const inside: Ports = { ...ports, read: tx.read };
    const found = await peopleRows(inside, actor, { ...input.filters, sort: input.sort, dir: input.dir, ...(input.ids ? { ids: input.ids } : {}) }, { after: null, limit: MOST_ROWS + 1 });
    if (found.length > MOST_ROWS) return refusals.tooMany(found.length, MOST_ROWS);
    const columns = input.columns.map((id) => rosterColumns.find((c) => c.id === id)!);
    const made = await rosterFile(tx, actor, input, columns.map((c) => c.id), found.map((f) => f.row));
    if (!made.ok) return made;
    tx.note({ subjects: found.slice(0, MOST_NAMED).map(({ row }) => ({ kind: 'person', id: row.id })), detail: { actor: actor.name, count: found.length, columns: { zh: columns.map((c) => c.words.zh).join('、'), en: columns.map((c) => c.words.en).join(', ') } } });
    const format = input.format ?? 'xlsx';
    return ok({ name: `${(input.title ?? '干部名册').replace(/[\\/:*?"<>|]/g, '_')}.${format}`, mime: MIME[format], ...made.value });
  });
}

async function rosterFile(tx: Tx, actor: Actor, input: RosterInput, columns: RosterColumn[], rows: Parameters<typeof rosterPaper>[3]): Promise<Outcome<{ bytes: Uint8Array; notes?: Words[] }>> {
  const title = input.title ?? '干部名册';
  const asOf = input.filters.asOf !== undefined && isDay(input.filters.asOf) ? input.filters.asOf : tx.today;
  const taken = takenBy(actor.name, tx.at);
  if (input.format === 'pdf') {
    const paper = await tablePdf(rosterPaper(title, asOf, columns, rows), footOf(taken));
    return ok({ bytes: paper.bytes, notes: paperNotes(title, paper) });
  }
  if (input.format === 'docx') {
    const filled = await fillTemplate((await templateInForce(tx.read, 'roster')) ?? (await builtInTemplate('roster')), rosterData(title, asOf, rows.map(rosterRecord), taken));
    return filled.ok ? ok({ bytes: filled.value }) : filled;
  }
  return ok({
    bytes: await writeRosterXlsx({
      sheet: '名册', ...(input.title ? { title: input.title } : {}),
      columns: columns.map((id) => ({ key: id, heading: rosterColumns.find((c) => c.id === id)!.words.zh, width: columnWidth(id) })),
      rows: rows.map((row) => Object.fromEntries(columns.map((id) => [id, rosterCell(row, id)]))),
    }),
  });
}
