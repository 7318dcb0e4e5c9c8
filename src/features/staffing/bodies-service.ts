import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals as rosterRefusals } from '../roster/refusals-rules.ts';
import { writeRosterXlsx } from '../roster/formats/xlsx-write.ts';
import { bodiesOf, candidatesOf, loadGround, type Ground } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { balanceOf, type Finding } from './rules/balance.ts';
import { bodyTable, staffingTable, type Table } from './rules/body-table.ts';
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

/** A file to be sent. */
export type Sheet = { name: string; mime: string; bytes: Uint8Array };
const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes a table of the room as .xlsx. */
export async function sheetOf(table: Table): Promise<Sheet> {
  const columns = table.columns.map((c, i) => ({ key: String(i), heading: c.heading, ...(c.parent ? { parent: c.parent } : {}), width: i === 0 ? 28 : 12 }));
  const bytes = await writeRosterXlsx({ sheet: table.title, title: `${table.title}（${table.note}）`, columns, rows: table.rows.map((r) => Object.fromEntries(r.map((cell, i) => [String(i), cell]))) });
  return { name: `${table.title.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`, mime: MIME, bytes };
}

/** 各单位领导职数配备情况表 of all bodies in reach, or 领导班子配备表 of one; an entry of the record. */
export async function exportBodies(ports: Ports, actor: Actor, input: { unitId?: string | undefined; on: Day }): Promise<Outcome<Sheet> & { entryId?: string }> {
  return ports.act({ actor, verb: 'staffing.bodies.exported' }, async (tx) => {
    const ground = await loadGround(tx.read, actor, input.on, tx.today, input.unitId ? [input.unitId] : null);
    const bodies = await bodiesOf(tx.read, ground, input.unitId !== undefined);
    if (input.unitId && ground.units.length === 0) return rosterRefusals.outside();
    if (bodies.length === 0) return refusals.noBody();
    const table = input.unitId ? bodyTable(bodies[0]!, input.on) : staffingTable(bodies.filter((b) => !b.office), input.on);
    const people = input.unitId ? peopleOf(bodies[0]!).map((m) => m.personId) : [];
    tx.note({ subjects: [...(input.unitId ? subjects([input.unitId], 'unit') : []), ...subjects(people, 'person')], detail: { actor: actor.name, table: { zh: table.title, en: input.unitId ? `leading body of ${bodies[0]!.unitName}` : 'establishment of all units' }, asOf: input.on } });
    return ok(await sheetOf(table));
  });
}

