import { desc, eq, inArray } from 'drizzle-orm';
import { isDay, type Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { universityExampleValues, validUniversityValues, type UniversityValues } from '../../domain/regulations/own-university/values.ts';
import type { Pack } from '../../domain/rule.ts';
import { mayApproveExceptions, mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { lineDays, packLine, packName, placed, type PackLine } from './pack-rules.ts';
import { refusals } from './refusals-rules.ts';
import { unit, unitPack } from './schema.ts';
import { reachedUnits, reaches, unitNames, unitsOn, type UnitOn } from './scope-service.ts';

type Row = typeof unitPack.$inferSelect;

/** The line that decides a unit's pack on a day, or undefined where the national rules apply. */
export async function packOf(read: Reader, unitId: string, on: Day, units?: readonly UnitOn[]): Promise<PackLine | undefined> {
  const all = units ?? (await unitsOn(read, on));
  const way: string[] = [];
  for (let at: string | null = unitId; at !== null && !way.includes(at); at = all.find((u) => u.unitId === at)?.parentId ?? null) way.push(at);
  const lines = await read.select().from(unitPack).where(inArray(unitPack.unitId, way));
  return packLine(all, lines, unitId, on);
}

export type PackView = {
  asOf: string; pack: Pack; line: Row | null; from: { unitId: string; name: string } | null; history: Row[]; open: Row | null;
  may: { propose: boolean; decide: boolean }; example: UniversityValues;
};

/** Which rules apply to a unit on a day, whence, and its own lines, newest first. */
export async function unitPackView(ports: Ports, actor: Actor, id: string, asOf?: string): Promise<Outcome<PackView>> {
  const today = ports.today();
  if (!reaches(await reachedUnits(ports.read, actor, mayReadRoster, today), id)) return refusals.outside();
  const on = asOf !== undefined && isDay(asOf) ? asOf : today;
  const units = await unitsOn(ports.read, on);
  if (!(await ports.read.$count(unit, eq(unit.id, id)))) return refusals.noUnit();
  const history = await ports.read.select().from(unitPack).where(eq(unitPack.unitId, id)).orderBy(desc(unitPack.fromDay), desc(unitPack.at));
  const line = (await packOf(ports.read, id, on, units)) as Row | undefined;
  const named = await unitNames(ports.read, [line?.unitId]);
  const open = history.find((l) => l.state === 'proposed') ?? null;
  const holds = (group: readonly string[]): boolean => actor.roles.some((r) => group.includes(r.role));
  return ok({
    asOf: on, pack: line?.pack ?? 'cn.cadres', line: line ?? null, from: line && line.unitId !== id ? { unitId: line.unitId, name: named(line.unitId) ?? '' } : null, history, open,
    may: { propose: open === null && on === today && holds(mayHandleCases), decide: open !== null && open.proposedBy !== actor.accountId && holds(mayApproveExceptions) }, example: universityExampleValues,
  });
}

export type Proposal = { pack: Pack; fromDay: string; toDay: string | null; numbers: unknown; source: string; reason: string };

const approvedOf = async (read: Reader, unitId: string): Promise<Row[]> => (await read.select().from(unitPack).where(eq(unitPack.unitId, unitId))).filter((l) => l.state === 'approved');

/** Proposes the pack of a unit from a day on; a second person decides. Refuses days that overlap another approved line. */
export async function proposePack(ports: Ports, actor: Actor, id: string, input: Proposal): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.pack.proposed', subjects: [{ kind: 'unit', id }] }, async (tx) => {
    const name = await unitHere(tx, actor, id);
    if (!name.ok) return name;
    if (!isDay(input.fromDay) || (input.toDay !== null && (!isDay(input.toDay) || input.toDay <= input.fromDay))) return refusals.packDays();
    const numbers = input.pack === 'university-middle' ? input.numbers : null;
    if (input.pack === 'university-middle' && !validUniversityValues(numbers)) return refusals.packNumbers();
    const lines = await tx.read.select().from(unitPack).where(eq(unitPack.unitId, id));
    if (lines.some((l) => l.state === 'proposed')) return refusals.packOpen();
    if (placed(lines.filter((l) => l.state === 'approved'), input.fromDay, input.toDay) === 'overlap') return refusals.packOverlap();
    const row = await tx.insert(unitPack, { unitId: id, pack: input.pack, fromDay: input.fromDay, toDay: input.toDay, numbers: numbers as Record<string, number | string> | null, source: input.source, reason: input.reason, state: 'proposed', proposedBy: actor.accountId, proposedName: actor.name, at: tx.at });
    tx.note({ detail: { actor: actor.name, unit: name.value, pack: packName(input.pack), days: lineDays(input), source: input.source, reason: input.reason } });
    return ok({ id: row.id });
  });
}

/** A head or deputy head other than the proposer approves or declines; an approved line ends the open one before it. */
export async function decidePack(ports: Ports, actor: Actor, id: string, lineId: string, said: { approve: boolean; note: string | null }): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: said.approve ? 'roster.pack.approved' : 'roster.pack.declined', subjects: [{ kind: 'unit', id }] }, async (tx) => {
    const name = await unitHere(tx, actor, id);
    if (!name.ok) return name;
    const row = await tx.lock(unitPack, lineId);
    if (row?.state !== 'proposed' || row.unitId !== id) return refusals.packDecided();
    if (row.proposedBy === actor.accountId) return refusals.packSamePerson();
    if (!said.approve && (said.note ?? '').trim().length < 2) return refusals.packNote();
    if (said.approve) {
      const place = placed(await approvedOf(tx.read, id), row.fromDay, row.toDay);
      if (place === 'overlap') return refusals.packOverlap();
      if (place.ends) await tx.update(unitPack, place.ends.id, { toDay: row.fromDay });
    }
    const state = said.approve ? 'approved' : 'declined';
    await tx.update(unitPack, lineId, { state, decidedBy: actor.accountId, decidedName: actor.name, decidedDay: tx.today, note: said.note });
    tx.note({ detail: { actor: actor.name, unit: name.value, pack: packName(row.pack), days: lineDays(row), proposer: row.proposedName, ...(said.approve ? {} : { reason: said.note }) } });
    return ok({ state });
  });
}

/** The unit's name of today, locked, within reach; decisions of one unit follow each other. */
async function unitHere(tx: Tx, actor: Actor, id: string): Promise<Outcome<string>> {
  if (!(await tx.lock(unit, id))) return refusals.noUnit();
  if (!reaches(await reachedUnits(tx.read, actor, mayHandleCases, tx.today), id)) return refusals.outside();
  const here = (await unitsOn(tx.read, tx.today)).find((u) => u.unitId === id);
  return here ? ok(here.name) : refusals.noUnit();
}
