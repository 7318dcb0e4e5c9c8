import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { isDay, partialDate, type Day, type PartialDate } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import { blob } from '../record/schema.ts';
import type { PartyEntry, Photo, Resume } from './formats/draft.ts';
import { emptyForm, formFromDraft, type AppointmentForm, type FormEducation } from './formats/form.ts';
import { readOriginal } from './formats/original.ts';
import { checkPhoto, withoutMetadata } from './formats/photo.ts';
import { readResume } from './formats/resume.ts';
import { sameEducation, sameFamily } from './import-diff-rules.ts';
import { gradeText, valuesOf, type EducationValue, type FamilyValue, type ImportValues } from './import-values-rules.ts';
import { loadListsOf, type Lists, type Person } from './load-service.ts';
import { educationLevelOf, educationLevels } from './rules.ts';

/** A person's 任免审批表, with the file it came from (and the day that file was read) when there is one. */
export type PersonForm = { form: AppointmentForm; original: { bytes: Uint8Array; readOn: Day } | null };

/**
 * The appointment forms of people, by person id, in few questions for all. For someone who came with an .lrmx file it is that form,
 * word for word, with only what has been changed since replaced; for others it is made from the roster. `on` is the day of the age
 * where the form states none. Photos and files of all are in memory: ask for a few dozen at a time.
 */
export async function personForms(read: Reader, people: readonly Person[], on: Day): Promise<Map<string, PersonForm>> {
  const lists = await loadListsOf(read, people.map((p) => p.id));
  const wanted = [...new Set(people.flatMap((p) => [p.photo, p.sourceBlob].filter((x) => x !== null)))];
  const blobs = new Map((wanted.length === 0 ? [] : await read.select().from(blob).where(inArray(blob.sha256, wanted))).map((b) => [b.sha256, b]));
  return new Map(people.map((p) => [p.id, personForm(p, lists.get(p.id)!, blobs, on)]));
}

type Blobs = ReadonlyMap<string, typeof blob.$inferSelect>;

function personForm(p: Person, lists: Lists, blobs: Blobs, on: Day): PersonForm {
  const own = rosterForm(p, lists, photoOf(p, blobs), on);
  const source = p.sourceBlob ? blobs.get(p.sourceBlob) : undefined;
  const readOn = p.raw['readOn'];
  const bytes = source ? new Uint8Array(source.bytes) : null;
  const draft = bytes ? readOriginal(bytes, readOn && isDay(readOn) ? readOn : on) : null;
  if (!bytes || !draft?.ok) return { form: { ...own, ageAt: partialDate(on), filledOn: partialDate(on) }, original: null };
  const then = formFromDraft(draft.value);
  const was = valuesOf(draft.value);
  const shown = draft.value.photo.value?.shown ? sha256(withoutMetadata(draft.value.photo.value)) : null;
  return { form: changedOnly(then, was, own, p, lists, p.photo === shown), original: { bytes, readOn: readOn && isDay(readOn) ? readOn : on } };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function photoOf(p: Person, blobs: Blobs): Photo | null {
  const held = p.photo ? blobs.get(p.photo) : undefined;
  return held ? checkPhoto(new Uint8Array(held.bytes), { where: 'photo', field: 'photo' }).photo : null;
}

function rosterForm(p: Person, lists: Lists, photo: Photo | null, on: Day): AppointmentForm {
  const column = (mode: EducationValue['mode']): FormEducation => {
    const e = highest(lists, mode);
    return { level: levelName(e?.level ?? null), degree: e?.degree ?? '', levelSchool: e?.school ?? '', degreeSchool: e?.degreeSchool && e.degreeSchool !== e.school ? e.degreeSchool : '' };
  };
  const years = [...lists.appraisals].sort((a, b) => a.year - b.year).slice(-3).map((a) => ({ year: a.year, grade: gradeText(a.grade) }));
  const awards = p.awardsText ?? lists.awards.map((a) => `${a.date ? `${a.date.slice(0, 7).replace('-', '.')} ` : ''}${a.title}`).join('；');
  return {
    ...emptyForm(), name: p.name, sex: p.sex ?? '', birth: p.birth as PartialDate | null, ethnicity: p.ethnicity ?? '', nativePlace: p.nativePlace ?? '', birthPlace: p.birthPlace ?? '',
    party: partyEntries(p), workStart: p.workStart as PartialDate | null, health: p.health ?? '', title: p.techTitle ?? '', specialty: p.specialty ?? '',
    fullTime: column('full-time'), inService: column('in-service'), postText: p.postText ?? '', resume: resumeOf(p, lists, on), awards, appraisals: years,
    family: lists.family.map((f) => ({ relation: f.relation, name: f.name, birth: f.birth as PartialDate | null, politics: f.politics ?? '', unit: f.unitText ?? '' })),
    idNumber: p.idNumber ?? '', photo,
  };
}

const levelName = (level: string | null): string => educationLevels.find((l) => l.id === level)?.words.zh ?? level ?? '';

function highest(lists: Lists, mode: EducationValue['mode']): Lists['education'][number] | undefined {
  const order = (e: Lists['education'][number]): number => {
    const i = educationLevels.findIndex((l) => l.id === educationLevelOf(e.level, e.degree));
    return i < 0 ? 99 : i;
  };
  return lists.education.filter((e) => e.mode === mode).sort((a, b) => order(a) - order(b) || ((a.toDate ?? '') < (b.toDate ?? '') ? 1 : -1))[0];
}

/** Parties as the form has them: the date belongs to 中共, or to the only party there is. */
function partyEntries(p: Pick<Person, 'party' | 'partyJoin'>): PartyEntry[] {
  const names = (p.party ?? '').split(/[；;、]/).map((x) => x.replace('中国共产党', '中共').replace('中共党员', '中共')).filter((x) => x !== '' && x !== '群众' && x !== '共青团员');
  const dated = names.includes('中共') ? '中共' : names[0];
  return names.map((party) => ({ party, date: party === dated ? (p.partyJoin as PartialDate | null) : null }));
}

/** 简历: the text that was read or typed; without one, the dated posts in order of time. */
function resumeOf(p: Person, lists: Lists, on: Day): Resume {
  if (p.resumeText !== null) return readResume(p.resumeText, 'JianLi', { asOf: on, birth: p.birth as PartialDate | null }).value ?? { before: p.resumeText, entries: [], tail: '' };
  const month = (d: string): PartialDate => d.slice(0, 7) as PartialDate;
  const entries = lists.holdings
    .filter((h) => (h.fromDate ?? h.appointedOn ?? '').length >= 7)
    .map((h) => ({ from: month((h.fromDate ?? h.appointedOn)!), to: h.toDate && h.toDate.length >= 7 ? month(h.toDate) : null, text: h.unitText && !h.title.startsWith(h.unitText) ? `${h.unitText}${h.title}` : h.title, asides: [], raw: '' }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { before: '', entries, tail: '' };
}

/** The original form with the values that differ from what the file was understood to say. */
function changedOnly(then: AppointmentForm, was: ImportValues, own: AppointmentForm, p: Person, lists: Lists, samePhoto: boolean): AppointmentForm {
  const f = was.facts;
  const pick = <K extends keyof AppointmentForm>(same: boolean, key: K): Pick<AppointmentForm, K> => ({ [key]: same ? then[key] : own[key] }) as Pick<AppointmentForm, K>;
  const school = (mode: EducationValue['mode']): boolean => {
    const before = was.education.find((e) => e.mode === mode);
    const now = highest(lists, mode);
    return before && now ? sameEducation(before, now) : !before && !now;
  };
  const grades = was.appraisals.length === lists.appraisals.length && was.appraisals.every((a) => lists.appraisals.some((x) => x.year === a.year && x.grade === a.grade));
  return {
    ...then,
    ...pick(p.name === f.name, 'name'), ...pick(p.sex === f.sex, 'sex'), ...pick(p.birth === f.birth, 'birth'), ...pick(p.ethnicity === f.ethnicity, 'ethnicity'),
    ...pick(p.nativePlace === f.nativePlace, 'nativePlace'), ...pick(p.birthPlace === f.birthPlace, 'birthPlace'), ...pick(p.workStart === f.workStart, 'workStart'),
    ...pick(p.party === f.party && p.partyJoin === f.partyJoin, 'party'), ...pick(p.health === f.health, 'health'), ...pick(p.techTitle === f.techTitle, 'title'),
    ...pick(p.specialty === f.specialty, 'specialty'), ...pick(p.postText === f.postText, 'postText'), ...pick(p.resumeText === f.resumeText, 'resume'),
    ...pick(p.awardsText === f.awardsText && lists.awards.length === 0, 'awards'), ...pick(p.idNumber === f.idNumber, 'idNumber'), ...pick(samePhoto, 'photo'),
    ...pick(school('full-time'), 'fullTime'), ...pick(school('in-service'), 'inService'), ...pick(sameList(was.family, lists), 'family'),
    ...(grades ? {} : { appraisals: own.appraisals, appraisalText: '' }),
  };
}

const sameList = (was: readonly FamilyValue[], lists: Lists): boolean =>
  was.length === lists.family.length && was.every((f, i) => sameFamily(f, lists.family[i]!));
