import { inArray } from 'drizzle-orm';
import { isDay, partialDate, type Day, type PartialDate } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome } from '../../kernel/refusal.ts';
import { rankLevels, serviceRanks } from '../../domain/facts.ts';
import { sightOf } from './access-service.ts';
import { rosterColumns, type RosterColumn } from './columns-rules.ts';
import { personForm, type PersonForm } from './form-service.ts';
import { formDocx } from './formats/form-docx.ts';
import { lrmxFileName } from './formats/lrmx-write.ts';
import { writeAsLrm, writeAsLrmx } from './formats/original.ts';
import { rosterParty } from './formats/party.ts';
import { rosterDate, writeRosterXlsx } from './formats/xlsx-write.ts';
import { writeZip } from './formats/zip.ts';
import { peopleRows, type Filters, type Order, type Row } from './list-service.ts';
import { refusals } from './refusals-rules.ts';
import { person } from './schema.ts';
import { wholly } from './service.ts';

/** A file to be sent. */
export type Exported = { name: string; mime: string; bytes: Uint8Array };

const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', lrmx: 'application/xml', lrm: 'application/octet-stream', zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const MOST_ROWS = 5000;

/**
 * 任免审批表 of people within reach: one file, or a zip of several. One person out of reach refuses the whole export. `approved`:
 * the user has seen what an .lrm loses or changes (`roster.lrm-lossy`, `roster.lrm-separator`) and agrees.
 */
export async function exportForms(ports: Ports, actor: Actor, input: { ids: string[]; format: 'docx' | 'lrmx' | 'lrm'; asOf?: string; approved?: boolean }): Promise<Outcome<Exported> & { entryId?: string }> {
  const ids = [...new Set(input.ids)];
  return ports.act({ actor, verb: 'roster.export.forms', subjects: ids.map((id) => ({ kind: 'person', id })) }, async (tx) => {
    const found = await tx.read.select().from(person).where(inArray(person.id, ids));
    if (found.length !== ids.length) return refusals.noPerson();
    const sight = await sightOf(tx.read, actor, 'roster', tx.today);
    for (const p of found) {
      const refused = wholly(sight, p);
      if (refused) return refused;
    }
    if (input.format === 'lrmx' && !sight.identity) return refusals.identityWithheld();
    const on = input.asOf !== undefined && isDay(input.asOf) ? input.asOf : tx.today;
    const used = new Set<string>();
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const p of ids.map((id) => found.find((x) => x.id === id)!)) {
      const made = await write(await personForm(tx.read, p, on), input.format, on, input.approved ?? false);
      if (!made.ok) return refuse({ ...made.refusal, details: { ...(made.refusal.details as object | undefined), person: p.name } });
      const name = lrmxFileName({ name: p.name, birth: p.birth }, used, `.${input.format}`);
      files.push({ name, bytes: made.value.bytes });
      if (made.value.pic) files.push({ name: name.replace(/\.lrm$/, '.pic'), bytes: made.value.pic });
    }
    const names = found.slice(0, 20).map((p) => p.name).join('、');
    tx.note({ detail: { actor: actor.name, people: names, count: found.length, format: `.${input.format}` } });
    const [only] = files;
    return ok(files.length === 1 && only ? { ...only, mime: MIME[input.format] } : { name: `任免审批表${on.replace(/-/g, '')}.zip`, mime: MIME.zip, bytes: writeZip(files) });
  });
}

async function write(own: PersonForm, format: 'docx' | 'lrmx' | 'lrm', on: Day, approved: boolean): Promise<Outcome<{ bytes: Uint8Array; pic: Uint8Array | null }>> {
  if (format === 'lrm') return writeAsLrm(own.form, own.original, { approved });
  if (format === 'lrmx') {
    const written = writeAsLrmx(own.form, own.original);
    return written.ok ? ok({ bytes: written.value.bytes, pic: null }) : written;
  }
  const printed = await formDocx({ ...own.form, ageAt: partialDate(on) });
  return printed.ok ? ok({ bytes: printed.value.bytes, pic: null }) : printed;
}

type RosterInput = { columns: string[]; title?: string; ids?: string[]; filters: Filters } & Order;

/** The roster as .xlsx with the chosen columns, in the order and with the filters of the list; within reach like the list. */
export async function exportRoster(ports: Ports, actor: Actor, input: RosterInput): Promise<Outcome<Exported> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.export.roster' }, async (tx) => {
    const inside: Ports = { ...ports, read: tx.read };
    const found = await peopleRows(inside, actor, { ...input.filters, sort: input.sort, dir: input.dir, ...(input.ids ? { ids: input.ids } : {}) }, { after: null, limit: MOST_ROWS + 1 });
    if (found.length > MOST_ROWS) return refusals.tooMany(found.length, MOST_ROWS);
    const columns = input.columns.map((id) => rosterColumns.find((c) => c.id === id)!);
    const bytes = await writeRosterXlsx({
      sheet: '名册', ...(input.title ? { title: input.title } : {}),
      columns: columns.map((c) => ({ key: c.id, heading: c.words.zh, width: WIDTHS[c.id] ?? 12 })),
      rows: found.map(({ row }) => Object.fromEntries(columns.map((c) => [c.id, cell(row, c.id)]))),
    });
    tx.note({ subjects: found.slice(0, 500).map(({ row }) => ({ kind: 'person', id: row.id })), detail: { actor: actor.name, count: found.length, columns: { zh: columns.map((c) => c.words.zh).join('、'), en: columns.map((c) => c.words.en).join(', ') } } });
    return ok({ name: `${(input.title ?? '干部名册').replace(/[\\/:*?"<>|]/g, '_')}.xlsx`, mime: MIME.xlsx, bytes });
  });
}

const WIDTHS: Partial<Record<RosterColumn, number>> = { postText: 36, unitName: 24, fullTime: 24, inService: 24, sex: 6, age: 6 };
const STATUS: Record<Row['status'], string> = { serving: '在职', retired: '退休', left: '离开', deceased: '去世' };
const DATES = new Set<string>(['birth', 'workStart', 'partyJoin', 'postSince', 'rankSince', 'enteredOn']);

function cell(row: Row, column: RosterColumn): string {
  const value = row[column];
  if (column === 'partyJoin') return rosterParty(row.party, row.partyJoin as PartialDate | null);
  if (DATES.has(column)) return rosterDate(value as PartialDate | null);
  if (column === 'rank') return rankLevels.find((r) => r.id === value)?.words.zh ?? '';
  if (column === 'jobRank') return serviceRanks.find((r) => r.id === value)?.words.zh ?? '';
  if (column === 'status') return STATUS[row.status];
  return typeof value === 'boolean' ? (value ? '是' : '') : String(value ?? '');
}
