import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../kernel/ports.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { periodOn } from './history-rules.ts';
import { findPerson, type Person } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { isGone } from './rules.ts';
import { appraisal, award, education, family, holding, postPeriod, punishment, rankPeriod, unitPeriod } from './schema.ts';
import { reaches, unitsOn } from './scope-service.ts';

/** The table of each list. */
export const listTables = { education, holdings: holding, ranks: rankPeriod, awards: award, punishments: punishment, appraisals: appraisal, family } as const;
export type ListName = keyof typeof listTables;
type Values = Record<string, unknown>;
type Refused = { ok: false; refusal: Refusal };

/** A row as its history keeps it: without the person it belongs to. */
export const bare = (row: Values | null): Values | null => {
  if (!row) return null;
  const { personId: _person, ...rest } = row;
  return rest;
};

/** Fills what follows from the post that was chosen: unit, its name, title, rank, role; typed values win. */
export async function completeRow(tx: Tx, list: ListName, row: Values): Promise<Values> {
  if (list !== 'holdings') return row;
  const units = async () => unitsOn(tx.read, tx.today);
  const given = Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined));
  if (typeof row['postId'] === 'string') {
    const periods = await tx.read.select().from(postPeriod).where(eq(postPeriod.postId, row['postId']));
    const from = String(row['appointedOn'] ?? row['fromDate'] ?? tx.today);
    const p = periodOn(periods, from.length === 10 ? from : tx.today) ?? periodOn(periods, tx.today) ?? periods[0];
    if (p) return { unitId: p.unitId, unitText: (await units()).find((u) => u.unitId === p.unitId)?.name ?? '', rank: p.rank, role: p.role, leading: p.leading, ...given };
  }
  if (typeof row['unitId'] === 'string' && row['unitText'] === undefined) return { ...given, unitText: (await units()).find((u) => u.unitId === row['unitId'])?.name ?? '' };
  return given;
}

/** Refuses a row that cannot stand; `reached` are the units a post held today may lie in (null = everywhere). */
export async function checkRow(tx: Tx, reached: readonly string[] | null, p: Person, list: ListName, row: Values, self: string | null): Promise<Refused | null> {
  const from = (row['fromDate'] ?? row['appointedOn']) as string | null | undefined;
  const to = row['toDate'] as string | null | undefined;
  if (from && to && to < from.slice(0, to.length)) return refusals.order(from, to);
  if (list === 'appraisals') {
    const same = await tx.read.select().from(appraisal).where(and(eq(appraisal.personId, p.id), eq(appraisal.year, row['year'] as number)));
    if (same.some((s) => s.id !== self)) return refusals.duplicate({ zh: `${String(row['year'])} 年度考核`, en: `The appraisal of ${String(row['year'])}` });
  }
  if (list === 'holdings' && typeof row['postId'] === 'string' && (await tx.read.select().from(postPeriod).where(eq(postPeriod.postId, row['postId'])).limit(1)).length === 0) return refusals.noPost();
  if (list === 'holdings' && typeof row['unitId'] === 'string' && (await tx.read.select().from(unitPeriod).where(eq(unitPeriod.unitId, row['unitId'])).limit(1)).length === 0) return refusals.noUnit();
  // A post held today moves the person into its unit: that unit must be within reach too.
  if (list === 'holdings' && typeof row['unitId'] === 'string' && !to && !reaches(reached, row['unitId'])) return refusals.outside();
  if (list === 'family' && typeof row['linkedPersonId'] === 'string') {
    const tied = await findPerson(tx.read, row['linkedPersonId']);
    if (!tied) return refusals.noPerson();
    if (isGone(tied.status)) return refusals.gone(tied.status);
  }
  return null;
}
