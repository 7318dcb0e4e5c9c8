import { z } from 'zod';
import { confidences } from '../../kernel/refusal.ts';
import { isDay } from '../../kernel/day.ts';
import { keyKinds } from './rules/dues.ts';
import { settingKeys } from './rules/settings.ts';

/* The shapes of the room on the wire. */

export const id = z.uuid();
export const idParams = z.object({ id });
export const dayText = z.string().refine((t) => isDay(t), 'YYYY-MM-DD');
/** One line of text that says something. */
export const line = (most: number) => z.string().trim().min(1).max(most);
/** A text or nothing. */
export const text = (most: number) => z.string().trim().max(most).nullable().transform((t) => (t === '' ? null : t));

const words = z.object({ zh: z.string(), en: z.string() });
const nullable = z.string().nullable();
const count = z.object({ due: z.number(), held: z.number(), over: z.number(), short: z.number() });
const staffing = z.object({ leading: count, chief: count, deputy: count });
const counts = z.record(z.string(), z.number());
const structure = z.object({
  people: z.number(), averageAge: z.number().nullable(), youngest: z.number().nullable(), oldest: z.number().nullable(), ages: counts, tenure: counts, schooling: counts,
  women: z.number(), minority: z.number(), party: z.number(), specialties: z.array(z.object({ name: z.string(), n: z.number() })),
  unknown: z.object({ age: z.number(), tenure: z.number(), schooling: z.number(), sex: z.number(), ethnicity: z.number(), party: z.number(), specialty: z.number() }),
});
const grade = z.object({ year: z.number(), grade: z.enum(['excellent', 'competent', 'basic', 'incompetent', 'undetermined']) });
const level = z.enum(['primary', 'junior-secondary', 'senior-secondary', 'technical-secondary', 'college', 'bachelor', 'master', 'doctor']);
const kinLine = z.object({ relation: z.string(), name: z.string(), personId: nullable, birth: nullable, unit: nullable, abroad: z.boolean().nullable(), living: z.boolean().nullable() });

const kinTie = z.object({ personId: id, name: z.string(), kin: z.enum(['yes', 'probable', 'declared-none']), kinClass: z.enum(['spouse', 'direct', 'collateral', 'in-law']).nullable(), way: words });

/** A member of a body; family comes along so that the browser can judge a plan by the same rules. */
export const memberShape = z.object({
  personId: id, name: z.string(), level: z.enum(['card', 'full']), sex: z.enum(['male', 'female']).nullable(), birth: nullable, ethnicity: nullable, partyMember: z.boolean().nullable(), education: level.nullable(),
  specialty: nullable, grades: z.array(grade).readonly().nullable(), family: z.array(kinLine).readonly().nullable(), kin: z.array(kinTie).readonly().optional(), kinCut: z.literal(true).optional(), since: nullable, bodySince: nullable, concurrent: z.boolean(), rank: nullable,
});
const seat = z.object({ postId: id, title: z.string(), rank: z.string(), role: z.enum(['chief', 'deputy', 'member', 'staff']).nullable(), establishment: z.number(), holders: z.array(memberShape).readonly(), shortSince: nullable });
const body = z.object({ unitId: id, unitName: z.string(), level: nullable, organKind: z.string(), office: z.boolean(), seats: z.array(seat).readonly() });
const inForce = z.object({ value: z.number(), fromDay: z.string(), basis: z.string(), authorName: z.string(), approverName: z.string() });
const citation = z.object({ document: z.string(), title: z.string(), year: z.number(), article: z.string(), confidence: z.enum(confidences) });
const key = z.enum(settingKeys);
const applied = inForce.extend({ key });
const finding = z.object({ id: z.string(), kind: z.enum(['pass', 'block', 'needs-reason', 'unknown']), sentence: words, evidence: z.array(z.object({ label: words, value: z.string() })), citation: citation.optional(), wayOut: words.optional(), setting: applied.optional() });

export const settingsShape = z.partialRecord(key, inForce);
export const bodyLine = z.object({ unitId: id, unitName: z.string(), level: nullable, organKind: z.string(), office: z.boolean(), staffing, concurrent: z.number(), structure, shortSince: nullable });
export const bodyView = z.object({ body, staffing, structure, findings: z.array(finding) });

const two = { author: id, authorName: z.string(), approver: id.nullable(), approverName: nullable, approvedDay: nullable };
export const settingRow = z.object({ id, key, value: z.number(), fromDay: z.string(), basis: z.string(), ...two });
export const mark = z.object({ id, postId: id, kind: z.enum(keyKinds), basis: z.string(), fromDay: z.string(), toDay: nullable, endBasis: nullable, ...two });
export const auditRow = z.object({ id, postId: id, personId: id, kind: z.enum(['in-office', 'leaving']), periodFrom: nullable, periodTo: nullable, dueDay: nullable, doneOn: nullable, result: nullable, basis: z.string(), author: id, authorName: z.string() });
const near = z.enum(['reached', 'within-year', 'later', 'unknown', 'none']);
const due = z.object({ kind: z.enum(['rotation', 'retirement', 'audit']), on: nullable, near, why: words, citation: citation.optional(), setting: applied.optional(), wayOut: words.optional() });
export const keyLine = z.object({
  postId: id, unitId: id, unitName: z.string(), title: z.string(), chief: z.boolean(), leading: z.boolean(), kinds: z.array(z.enum(keyKinds)).readonly(), personId: id, name: z.string(), birth: nullable, since: nullable,
  formerAge: z.number().nullable(), grades: z.array(grade).readonly().nullable(), dues: z.array(due), urgent: near, first: nullable, withheld: z.boolean(), marks: z.array(mark),
  basis: z.object({ formerAge: z.number(), basis: z.string(), day: z.string(), authorName: z.string() }).nullable(), auditRows: z.array(auditRow),
});
const move = z.object({ personId: id, from: id.nullable(), to: id.nullable() });
export const planShape = z.object({ id, title: z.string(), shared: z.boolean(), mine: z.boolean(), ownerName: z.string(), savedAt: z.string(), version: z.number(), plan: z.object({ unitIds: z.array(id), bench: z.array(id), moves: z.array(move) }) });
