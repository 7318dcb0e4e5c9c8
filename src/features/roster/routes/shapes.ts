import { z } from 'zod';
import { isDay, isPartialDate } from '../../../kernel/day.ts';
import { rankLevels, serviceRanks } from '../../../domain/facts.ts';
import { unitKinds, type UnitKind } from '../rules.ts';

/** A civil day on the wire. */
export const dayText = z.string().refine(isDay, 'YYYY-MM-DD');
/** A date known to the year, month or day. */
export const partialText = z.string().refine(isPartialDate, 'YYYY, YYYY-MM or YYYY-MM-DD');
export const id = z.uuid();
export const idParams = z.object({ id });
export const rankId = z.enum(rankLevels.map((r) => r.id) as [string, ...string[]]);
export const serviceRankId = z.enum(serviceRanks.map((r) => r.id) as [string, ...string[]]);
export const unitKind = z.enum(unitKinds.map((k) => k.id) as [UnitKind, ...UnitKind[]]);
export const roleId = z.enum(['chief', 'deputy', 'member', 'staff']);
export const line = (max = 200) => z.string().trim().min(1).max(max);
export const words = z.object({ zh: z.string(), en: z.string() });
const flag = z.enum(['true', 'false']).transform((v) => v === 'true');
const csv = (of: z.ZodType<string>) => z.string().max(500).transform((t) => t.split(',').filter((x) => x !== '')).refine((all) => all.length <= 30 && all.every((x) => of.safeParse(x).success), 'unknown value');

/** A line of the roster; nothing of the file beyond the customary columns. */
export const personRow = z.object({
  id, name: z.string(), sex: z.string().nullable(), birth: z.string().nullable(), age: z.number().nullable(),
  ethnicity: z.string().nullable(), nativePlace: z.string().nullable(), workStart: z.string().nullable(),
  party: z.string().nullable(), partyJoin: z.string().nullable(), techTitle: z.string().nullable(),
  fullTime: z.string().nullable().describe('全日制学历学位'), inService: z.string().nullable().describe('在职学历学位'),
  unitId: z.string().nullable(), unitName: z.string().nullable(), postText: z.string().nullable(),
  rank: z.string().nullable(), jobRank: z.string().nullable(), postSince: z.string().nullable(), rankSince: z.string().nullable(),
  status: z.enum(['serving', 'retired', 'left', 'deceased']), reserve: z.boolean(),
  entryChannel: z.string().nullable(), enteredOn: z.string().nullable(), doubts: z.number().describe('number of open doubts'),
  level: z.enum(['card', 'full']).describe('card: one’s own row or a relative’s, with name, unit, post and rank only'),
});

/** What the roster can be asked for. Several values are joined by commas. */
export const filters = z.object({
  asOf: dayText.optional().describe('roster as of this day; default today'),
  unit: id.optional().describe('a unit and everything below it'),
  only: flag.optional().describe('the unit alone, without what is below it'),
  status: csv(z.enum(['serving', 'retired', 'left', 'deceased'])).optional().describe('default serving'),
  sex: z.enum(['男', '女']).optional(),
  ageMin: z.coerce.number().int().min(0).max(130).optional(),
  ageMax: z.coerce.number().int().min(0).max(130).optional(),
  rank: csv(rankId).optional(),
  jobRank: csv(serviceRankId).optional(),
  party: z.string().max(20).optional().describe('中共 (members), none (no party given), or the name of another party'),
  education: csv(z.enum(['doctor', 'master', 'bachelor', 'college', 'technical-secondary', 'senior-secondary', 'junior-secondary', 'primary'])).optional(),
  reserve: flag.optional(),
  entryChannel: z.string().max(20).optional(),
  doubts: flag.optional().describe('only people with open doubts'),
  q: z.string().max(40).optional().describe('name (one character or more), pinyin initials, or ID number (six digits or more)'),
});

export const sortBy = z.enum(['rank', 'stroke', 'birth', 'name', 'post_since']);
export const listQuery = filters.extend({
  sort: sortBy.default('rank'),
  dir: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(400).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The editable basic facts; null clears one. */
export const factsBody = z
  .object({
    name: line(60), sex: z.enum(['男', '女']).nullable(), birth: partialText.nullable(), ethnicity: line(20).nullable(),
    nativePlace: line(60).nullable(), birthPlace: line(60).nullable(), workStart: partialText.nullable(),
    party: line(40).nullable(), partyJoin: partialText.nullable(), partyRegular: partialText.nullable(),
    health: line(40).nullable(), healthFit: z.boolean().nullable(), techTitle: line(200).nullable(), specialty: line(500).nullable(),
    idNumber: line(30).nullable(), status: z.enum(['serving', 'retired', 'left', 'deceased']), unitId: id.nullable(),
    jobRank: serviceRankId.nullable(), entryChannel: line(20).nullable(), enteredOn: partialText.nullable(), reserve: z.boolean(),
    trainingHours: z.number().int().min(0).max(20000).nullable(), resumeText: line(100_000).nullable(), awardsText: line(10_000).nullable(),
    postText: line(500).nullable(),
  })
  .partial();

const list = z.enum(['education', 'holdings', 'ranks', 'appraisals', 'punishments', 'family']);
/** What else the rules ask of a person; an absent key is not known. */
export const standing = z
  .object({
    filled: z.array(list).describe('lists that were filled in and may be empty for that reason'),
    spouseAbroad: z.boolean(), childrenAllAbroad: z.boolean(), politicalDisciplineBreach: z.boolean(), lowRecognition: z.boolean(),
    canvassing: z.boolean(), otherUnfit: z.boolean(), trainingWaiver: z.string(), trainingCompleteBy: z.string(),
    grewUpIn: line(60).describe('成长地, e.g. 云岭市青石县'),
    familyBusinesses: z.array(z.object({ relation: line(20), name: line(60), business: line(200), industry: line(60).nullable() })).max(30).describe('businesses of spouse, children and their spouses; empty: looked into, none'),
  })
  .partial();

/** The sub-lists of a person's file: what one row of each looks like when written. */
export const rowBodies = {
  education: z.object({
    mode: z.enum(['full-time', 'in-service']), level: line(40).nullish(), degree: line(60).nullish(), school: line(200).nullish(),
    degreeSchool: line(200).nullish(), fromDate: partialText.nullish(), toDate: partialText.nullish(),
  }),
  holdings: z.object({
    postId: id.nullish(), unitId: id.nullish(), unitText: z.string().max(120).optional(), title: line(300), rank: rankId.nullish(), role: roleId.nullish(),
    leading: z.boolean().optional(), grassroots: z.boolean().nullish(), probation: z.boolean().nullish(), promoted: z.boolean().nullish(),
    exceptional: z.enum(['qualification', 'skip', 'tenure']).nullish(), concurrent: z.boolean().optional(),
    appointedOn: dayText.nullish(), fromDate: partialText.nullish(), toDate: partialText.nullish(), basis: line(300).nullish(),
  }),
  ranks: z.object({ rank: serviceRankId, fromDate: partialText.nullish(), toDate: partialText.nullish(), basis: line(300).nullish() }),
  awards: z.object({ title: line(300), grantedBy: line(120).nullish(), date: partialText.nullish() }),
  punishments: z.object({ kind: line(40), decidedOn: dayText, months: z.number().int().min(0).max(120).nullish(), affectsUse: z.boolean().nullish(), basis: line(300).nullish() }),
  appraisals: z.object({ year: z.number().int().min(1949).max(2200), grade: z.enum(['excellent', 'competent', 'basic', 'incompetent', 'undetermined']) }),
  family: z.object({
    sort: z.number().int().min(0).max(999).optional(), relation: line(20), name: line(60), birth: partialText.nullish(), politics: line(40).nullish(),
    unitText: line(200).nullish(), abroad: z.boolean().nullish(), living: z.boolean().nullish(), linkedPersonId: id.nullish(),
  }),
};

const text = z.string().nullable();
const bool = z.boolean().nullable();
/** Rows of the sub-lists as read. */
export const rowShapes = {
  education: z.object({ id, mode: z.enum(['full-time', 'in-service']), level: text, degree: text, school: text, degreeSchool: text, fromDate: text, toDate: text }),
  holdings: z.object({
    id, postId: text, unitId: text, unitText: z.string(), title: z.string(), rank: text, role: text, leading: z.boolean(), grassroots: bool, probation: bool,
    promoted: bool, exceptional: text, concurrent: z.boolean(), appointedOn: text, fromDate: text, toDate: text, basis: text, caseId: text,
  }),
  ranks: z.object({ id, rank: z.string(), fromDate: text, toDate: text, basis: text }),
  awards: z.object({ id, title: z.string(), grantedBy: text, date: text }),
  punishments: z.object({ id, kind: z.string(), decidedOn: z.string(), months: z.number().nullable(), affectsUse: bool, basis: text }),
  appraisals: z.object({ id, year: z.number(), grade: z.enum(['excellent', 'competent', 'basic', 'incompetent', 'undetermined']) }),
  family: z.object({
    id, sort: z.number(), relation: z.string(), name: z.string(), birth: text, politics: text, unitText: text, abroad: bool, living: bool, linkedPersonId: text,
    age: z.number().nullable(),
  }),
};

/** A doubt that stays on a person until someone confirms or corrects it. */
export const doubtShape = z.object({
  id: z.string(), severity: z.enum(['note', 'flag', 'refuse']), code: z.string(), where: z.string(), field: z.string(),
  reason: words, suggestion: z.string().nullable(),
});

/** A person's whole file as of a day. */
export const personFile = z.object({
  asOf: z.string(),
  person: z.object({
    id, name: z.string(), sex: text, birth: text, ethnicity: text, nativePlace: text, birthPlace: text, workStart: text, party: text, partyJoin: text,
    partyRegular: text, health: text, healthFit: bool, techTitle: text, specialty: text, idNumber: text, photo: z.string().nullable().describe('SHA-256; GET …/photo'),
    status: z.enum(['serving', 'retired', 'left', 'deceased', 'void', 'merged']), mergedInto: text.describe('the record in which a merged person goes on'), unitId: text, unitName: text, postText: text, rank: text, jobRank: text, postSince: text, rankSince: text,
    entryChannel: text, enteredOn: text, reserve: z.boolean(), trainingHours: z.number().nullable(), resumeText: text, awardsText: text,
    age: z.number().nullable(), standing, createdDay: z.string(), raw: z.record(z.string(), z.string()).describe('each field as the imported file wrote it'),
  }),
  education: z.array(rowShapes.education), holdings: z.array(rowShapes.holdings), ranks: z.array(rowShapes.ranks), awards: z.array(rowShapes.awards),
  punishments: z.array(rowShapes.punishments), appraisals: z.array(rowShapes.appraisals), family: z.array(rowShapes.family),
  timeline: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('held'), item: rowShapes.holdings, overlaps: z.array(z.string()) }),
      z.object({ kind: z.literal('gap'), from: z.string(), to: z.string(), days: z.number() }),
    ]),
  ).describe('posts in order of time, with gaps between them and overlaps marked'),
  changes: z.array(z.object({ id, field: z.string(), oldValue: z.unknown(), newValue: z.unknown(), day: z.string(), evidence: z.string(), correctionId: id.nullable(), at: z.string() }))
    .describe('every changed fact: the old value held until `day`'),
  doubts: z.array(doubtShape),
  mayEdit: z.boolean(),
  /** The form the person came with, if it was an .lrmx file. */
  hasSource: z.boolean(),
});
