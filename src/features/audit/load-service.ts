import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { findCheck } from '../../domain/file-audit/checks.ts';
import { usualNumbers, type FileFacts, type NumberId, type Numbers, type Statement } from '../../domain/file-audit/facts.ts';
import { isPartialDate, type Day, type PartialDate } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import { fileMaterial, filePage } from '../files/schema.ts';
import { appraisal, education, family, holding, person, rankPeriod } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { educationLevelOf, isRankLevel, isServiceRank } from '../roster/rules.ts';
import { auditNumber, auditSwitch, fileStatement, type OffLine } from './schema.ts';
import type { ExceptionKind, PostRole } from '../../domain/facts.ts';

/** The numbers in force on a day: the institution's own, approved by a second person, over the usual ones. */
export async function loadNumbers(read: Reader, day: Day): Promise<Numbers> {
  const rows = await read.select().from(auditNumber).where(and(eq(auditNumber.state, 'approved'), lte(auditNumber.fromDay, day))).orderBy(asc(auditNumber.fromDay), asc(auditNumber.decidedDay), asc(auditNumber.at));
  return { ...usualNumbers, ...(Object.fromEntries(rows.filter((r) => r.numberId in usualNumbers).map((r) => [r.numberId, r.value])) as Partial<Record<NumberId, number>>) };
}

/** Checks that are off on a day: approved by a second person, within their days. */
export async function loadOff(read: Reader, day: Day): Promise<OffLine[]> {
  const rows = await read.select().from(auditSwitch)
    .where(and(eq(auditSwitch.state, 'approved'), lte(auditSwitch.fromDay, day), or(isNull(auditSwitch.toDay), gte(auditSwitch.toDay, day)))).orderBy(asc(auditSwitch.fromDay), asc(auditSwitch.checkId));
  return rows.flatMap((r) => {
    const check = findCheck(r.checkId);
    return check ? [{ checkId: r.checkId, title: check.title, reason: r.reason, asked: r.askedName, approved: r.approvedName ?? '', fromDay: r.fromDay, toDay: r.toDay }] : [];
  });
}

/** A statement as it stands, with who recorded it; replaced and withdrawn ones are left out. */
export async function loadStatements(read: Reader, personIds: readonly string[]): Promise<(Statement & { personId: string })[]> {
  const later = alias(fileStatement, 'later');
  const rows = await read
    .select({ s: fileStatement, material: fileMaterial.title, madeOn: fileMaterial.madeOn })
    .from(fileStatement)
    .innerJoin(fileMaterial, eq(fileMaterial.id, fileStatement.materialId))
    .leftJoin(later, eq(later.replaces, fileStatement.id))
    .where(and(inArray(fileStatement.personId, [...personIds]), eq(fileStatement.withdrawn, false), isNull(later.id), eq(fileMaterial.state, 'filed')))
    .orderBy(asc(fileStatement.at), asc(fileStatement.id));
  return rows.map(({ s, material, madeOn }) => ({
    id: s.id, personId: s.personId, fact: s.fact as Statement['fact'], about: s.about, value: s.value, raw: s.raw, calendar: s.calendar, nature: s.nature,
    materialId: s.materialId, material, madeOn: date(madeOn), page: s.page,
  }));
}

/** A date of the tables as a partial date; anything that is none counts as not known. */
const date = (text: string | null): PartialDate | null => (text !== null && isPartialDate(text) ? text : null);

/** Rows by person. */
function by<T extends { personId: string }>(rows: readonly T[]): (id: string) => T[] {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const own = map.get(row.personId);
    if (own) own.push(row);
    else map.set(row.personId, [row]);
  }
  return (id) => map.get(id) ?? [];
}

/** The files of some people as the checks take them, in ten statements for all of them together. Unknown ids are left out. */
export async function loadFiles(read: Reader, personIds: readonly string[]): Promise<FileFacts[]> {
  const ids = [...personIds];
  if (ids.length === 0) return [];
  const people = await read.select({
    id: person.id, name: person.name, sex: person.sex, birth: person.birth, idNumber: person.idNumber, idKey: person.idKey, workStart: person.workStart, partyJoin: person.partyJoin, partyRegular: person.partyRegular,
  }).from(person).where(inArray(person.id, ids));
  const holdings = by(await read.select().from(holding).where(inArray(holding.personId, ids)).orderBy(asc(holding.fromDate), asc(holding.id)));
  const studies = by(await read.select().from(education).where(inArray(education.personId, ids)).orderBy(asc(education.toDate), asc(education.id)));
  const ranks = by(await read.select().from(rankPeriod).where(inArray(rankPeriod.personId, ids)).orderBy(asc(rankPeriod.fromDate), asc(rankPeriod.id)));
  const grades = by(await read.select().from(appraisal).where(inArray(appraisal.personId, ids)).orderBy(asc(appraisal.year)));
  const kin = by(await read.select().from(family).where(inArray(family.personId, ids)).orderBy(asc(family.sort), asc(family.id)));
  const statements = by(await loadStatements(read, ids));
  const keys = people.map((p) => p.idKey).filter((k): k is string => k !== null);
  const sharing = keys.length === 0 ? [] : await read.select({ id: person.id, name: person.name, idKey: person.idKey }).from(person)
    .where(and(inArray(person.idKey, keys), standing(sql`${person.status}`), sql`EXISTS (SELECT 1 FROM person o WHERE o.id_key = ${person.idKey} AND o.id <> ${person.id})`)).orderBy(asc(person.name));
  const shared = by(await sharedPages(read, ids));
  const scans = by((await read
    .select({ personId: filePage.personId, materialId: filePage.materialId, material: fileMaterial.title, madeOn: fileMaterial.madeOn, page: filePage.n, scannedAt: filePage.scannedAt })
    .from(filePage).innerJoin(fileMaterial, eq(fileMaterial.id, filePage.materialId))
    .where(and(inArray(filePage.personId, ids), eq(fileMaterial.state, 'filed'), sql`${filePage.scannedAt} IS NOT NULL`)).orderBy(asc(filePage.materialId), asc(filePage.n)))
    .flatMap((r) => { const scannedOn = date(r.scannedAt!.slice(0, 10)); return scannedOn ? [{ ...r, scannedOn }] : []; }));
  return people.map((p): FileFacts => ({
    id: p.id, name: p.name, sex: p.sex === '男' ? 'male' : p.sex === '女' ? 'female' : null, birth: date(p.birth), idNumber: p.idNumber,
    idShared: p.idKey === null ? [] : sharing.filter((o) => o.idKey === p.idKey && o.id !== p.id).map((o) => o.name),
    workStart: date(p.workStart), partyJoin: date(p.partyJoin), partyRegular: date(p.partyRegular),
    holdings: holdings(p.id).map((h) => ({
      title: h.title, rank: isRankLevel(h.rank) ? h.rank : null, role: h.role as PostRole | null, leading: h.leading, exceptional: h.exceptional as ExceptionKind | null,
      from: date(h.fromDate), to: date(h.toDate), concurrent: h.concurrent,
    })),
    education: studies(p.id).map((e) => ({ mode: e.mode, level: educationLevelOf(e.level, e.degree), school: e.school, from: date(e.fromDate), to: date(e.toDate) })),
    ranks: ranks(p.id).flatMap((r) => (isServiceRank(r.rank) ? [{ rank: r.rank, from: date(r.fromDate), to: date(r.toDate) }] : [])),
    appraisals: grades(p.id).map((a) => ({ year: a.year, grade: a.grade })),
    family: kin(p.id).map((f) => ({ relation: f.relation, name: f.name, birth: date(f.birth) })),
    statements: statements(p.id),
    sharedPages: shared(p.id).map(({ material, page, other, otherMaterial, otherPage }) => ({ material, page, other, otherMaterial, otherPage })),
    scans: scans(p.id).map(({ materialId, material, madeOn, page, scannedOn }) => ({ materialId, material, madeOn: date(madeOn), page, scannedOn })),
  }));
}

/** Pages of these people that are, byte for byte, pages of somebody else's file. */
function sharedPages(read: Reader, ids: readonly string[]): Promise<{ personId: string; material: string; page: number; other: string; otherMaterial: string; otherPage: number }[]> {
  const theirs = alias(filePage, 'theirs');
  const otherMaterial = alias(fileMaterial, 'other_material');
  return read
    .select({ personId: filePage.personId, material: fileMaterial.title, page: filePage.n, other: person.name, otherMaterial: otherMaterial.title, otherPage: theirs.n })
    .from(filePage)
    .innerJoin(theirs, and(eq(theirs.blob, filePage.blob), eq(theirs.blobPage, filePage.blobPage), ne(theirs.personId, filePage.personId)))
    .innerJoin(fileMaterial, eq(fileMaterial.id, filePage.materialId))
    .innerJoin(otherMaterial, eq(otherMaterial.id, theirs.materialId))
    .innerJoin(person, eq(person.id, theirs.personId))
    .where(and(inArray(filePage.personId, [...ids]), eq(fileMaterial.state, 'filed'), eq(otherMaterial.state, 'filed'), standing(sql`${person.status}`)))
    .orderBy(asc(filePage.materialId), asc(filePage.n), asc(person.name));
}
