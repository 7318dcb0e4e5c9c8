import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { refusals as rosterRefusals } from '../roster/refusals-rules.ts';
import { tablePdf } from '../roster/papers/paper-service.ts';
import { tableXlsx } from '../roster/papers/table-xlsx.ts';
import type { PaperHead, PaperTable } from '../roster/papers/table.ts';
import { footOf, paperNotes, takenBy } from '../roster/papers/taken.ts';
import { unitKinds } from '../roster/rules.ts';
import { unitTree } from '../roster/units-service.ts';
import { bodiesOf, candidatesOf, loadGround, type Ground } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { balanceOf, type Finding } from './rules/balance.ts';
import { bodyTable, establishmentTable, staffingTable, type Table } from './rules/body-table.ts';
import { byGaps, peopleOf, staffingOf, structureOf, type Body, type Member, type Staffing, type Structure } from './rules/body.ts';
import type { Settings } from './rules/settings.ts';
import { loadSettings } from './settings-service.ts';

/** Bodies laid side by side at once, and people on the bench. */
export const mostBodies = 6;
export const mostBench = 40;

/** A line of the list of bodies. */
export type BodyLine = { unitId: string; unitName: string; level: string | null; organKind: string; office: boolean; staffing: Staffing; concurrent: number; structure: Structure; shortSince: string | null };

/** Every leading body in reach on a day, those with gaps first. Roster columns only. */
export async function listBodies(ports: Ports, actor: Actor, on: Day): Promise<Outcome<{ asOf: string; bodies: BodyLine[] }>> {
  const bodies = await bodiesOf(ports.read, await loadGround(ports.read, actor, on, ports.today()), false);
  return ok({ asOf: on, bodies: byGaps(bodies.map((b) => lineOf(b, on))) });
}

function lineOf(b: Body, on: Day): BodyLine {
  const people = peopleOf(b);
  const since = b.seats.flatMap((s) => s.shortSince ?? []).sort()[0] ?? null;
  return {
    unitId: b.unitId, unitName: b.unitName, level: b.level, organKind: b.organKind, office: b.office, staffing: staffingOf(b.seats), shortSince: since,
    concurrent: b.seats.reduce((n, s) => n + s.holders.filter((h) => h.concurrent).length, 0), structure: structureOf(people, on),
  };
}

/** A body with its people, structure, what stands out and the institution's numbers. */
export type BodyView = { body: Body; staffing: Staffing; structure: Structure; findings: Finding[] };

const named = (bodies: readonly Body[]): string => bodies.slice(0, 10).map((b) => b.unitName).join('、');
const subjects = (ids: readonly string[], kind: 'unit' | 'person') => ids.slice(0, 400).map((id) => ({ kind, id }));

/** Bodies with the facts of their members; appraisals and families are read, so the reading is an entry of the record. */
export async function readBodies(ports: Ports, actor: Actor, input: { unitIds: readonly string[]; bench: readonly string[]; on: Day }): Promise<Outcome<{ asOf: string; bodies: BodyView[]; bench: Member[]; settings: Settings }> & { entryId?: string }> {
  const unitIds = [...new Set(input.unitIds)];
  const bench = [...new Set(input.bench)];
  if (unitIds.length > mostBodies) return refusals.tooManyBodies(mostBodies);
  if (bench.length > mostBench) return refusals.tooManyPeople(mostBench);
  return ports.act({ actor, verb: 'staffing.body.read', subjects: subjects(unitIds, 'unit') }, async (tx) => {
    const ground = await loadGround(tx.read, actor, input.on, tx.today, unitIds);
    if (ground.units.length < unitIds.length) return rosterRefusals.outside();
    const bodies = await bodiesOf(tx.read, ground, true);
    if (bodies.length < unitIds.length) return refusals.noBody();
    const candidates = await benchOf(tx.read, bench, ground);
    if (!candidates.ok) return candidates;
    const settings = await loadSettings(tx.read, input.on);
    const people = [...new Set([...bodies.flatMap((b) => peopleOf(b)), ...candidates.value].filter((m) => m.level === 'full').map((m) => m.personId))];
    tx.note({ subjects: [...subjects(unitIds, 'unit'), ...subjects(people, 'person')], detail: { actor: actor.name, bodies: named(bodies), people: people.length, asOf: input.on } });
    const inOrder = unitIds.map((id) => bodies.find((b) => b.unitId === id)!);
    return ok({ asOf: input.on, settings, bench: candidates.value, bodies: inOrder.map((body) => ({ body, staffing: staffingOf(body.seats), structure: structureOf(peopleOf(body), input.on), findings: balanceOf(body, settings, input.on) })) });
  });
}

/** People for the bench; one the actor may not see in full refuses the whole. */
async function benchOf(read: Reader, ids: readonly string[], ground: Ground): Promise<Outcome<Member[]>> {
  if (ids.length === 0) return ok([]);
  const members = await candidatesOf(read, ids, ground);
  if (members.length < ids.length) return rosterRefusals.noPerson();
  return members.some((m) => m.level !== 'full') ? rosterRefusals.outside() : ok(members);
}

/** A file to be sent, and what its reader must be told about it. */
export type Sheet = { name: string; mime: string; bytes: Uint8Array; notes?: Words[] };
export type SheetFormat = 'xlsx' | 'pdf';

/** A table of the room as paper: shared headings above, the sum in strong type. */
function paperOf(table: Table, foot: string): PaperTable {
  const grouped = table.columns.some((c) => c.parent);
  const upper = table.columns.flatMap((c, i): PaperHead[] => {
    if (!c.parent) return [{ text: c.heading, rows: 2 }];
    return table.columns[i - 1]?.parent === c.parent ? [] : [{ text: c.parent, columns: table.columns.filter((x) => x.parent === c.parent).length }];
  });
  const last = table.rows.length - 1;
  return {
    title: table.title, under: [table.note], columns: table.columns.map((c) => ({ width: c.width ?? 12 })),
    header: grouped ? [upper, table.columns.flatMap((c) => (c.parent ? [c.heading] : []))] : [table.columns.map((c) => c.heading)],
    rows: table.rows.map((r, i) => (table.total && i === last ? r.map((text) => ({ text, strong: true })) : r)), notes: [...(table.notes ?? []), ...(foot === '' ? [] : [foot])],
  };
}

/** Writes a table of the room as .xlsx or .pdf, with the line that says who took it out and when. */
export async function sheetOf(table: Table, taken: { by: string; at: string }, format: SheetFormat = 'xlsx'): Promise<Sheet> {
  const foot = footOf(takenBy(taken.by, taken.at));
  const name = `${table.title.replace(/[\\/:*?"<>|]/g, '_')}.${format}`;
  if (format === 'xlsx') return { name, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await tableXlsx(paperOf(table, foot)) };
  const paper = await tablePdf(paperOf(table, ''), foot);
  return { name, mime: 'application/pdf', bytes: paper.bytes, notes: paperNotes(table.title, paper) };
}

const kindsOf = (ground: Ground): Map<string, string> => new Map(ground.units.map((u) => [u.unitId, unitKinds.find((k) => k.id === u.kind)?.words.zh ?? '']));
export type Wanted = { unitId?: string | undefined; on: Day; table?: 'staffing' | 'establishment' | undefined; format?: SheetFormat | undefined };

/** 各单位领导职数配备情况表 of all bodies in reach, 领导班子配备表 of one, or 各单位编制与人员配备表; an entry of the record. */
export async function exportBodies(ports: Ports, actor: Actor, input: Wanted): Promise<Outcome<Sheet> & { entryId?: string }> {
  return ports.act({ actor, verb: 'staffing.bodies.exported' }, async (tx) => {
    if (input.table === 'establishment') {
      const tree = await unitTree({ ...ports, read: tx.read }, actor, input.on);
      if (!tree.ok) return tree;
      const table = establishmentTable(tree.value.units, input.on);
      tx.note({ detail: { actor: actor.name, table: { zh: table.title, en: 'people and establishment of all units' }, asOf: input.on } });
      return ok(await sheetOf(table, { by: actor.name, at: tx.at }, input.format));
    }
    const ground = await loadGround(tx.read, actor, input.on, tx.today, input.unitId ? [input.unitId] : null);
    const bodies = await bodiesOf(tx.read, ground, input.unitId !== undefined);
    if (input.unitId && ground.units.length === 0) return rosterRefusals.outside();
    if (bodies.length === 0) return refusals.noBody();
    const table = input.unitId ? bodyTable(bodies[0]!, input.on) : staffingTable(bodies.filter((b) => !b.office), input.on, kindsOf(ground));
    const people = input.unitId ? peopleOf(bodies[0]!).map((m) => m.personId) : [];
    tx.note({ subjects: [...(input.unitId ? subjects([input.unitId], 'unit') : []), ...subjects(people, 'person')], detail: { actor: actor.name, table: { zh: table.title, en: input.unitId ? `leading body of ${bodies[0]!.unitName}` : 'establishment of all units' }, asOf: input.on } });
    return ok(await sheetOf(table, { by: actor.name, at: tx.at }, input.format));
  });
}
