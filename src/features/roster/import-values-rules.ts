import { isPartialDate, type Day, type PartialDate } from '../../kernel/day.ts';
import { rankLevels, serviceRanks } from '../../domain/facts.ts';
import { allDoubts, type Doubt, type EducationDraft, type PersonDraft, type Read } from './formats/draft.ts';
import { toLf, trimText } from './formats/text.ts';

export type Grade = 'excellent' | 'competent' | 'basic' | 'incompetent' | 'undetermined';
export type EducationValue = { mode: 'full-time' | 'in-service'; level: string | null; degree: string | null; school: string | null; degreeSchool: string | null };
export type FamilyValue = { sort: number; relation: string; name: string; birth: string | null; politics: string | null; unitText: string | null; living: boolean | null };
export type HoldingValue = { title: string; fromDate: string | null; toDate: string | null };

/** What a draft states, in the values of the roster; null = not stated. Nothing here is guessed. */
export type ImportValues = {
  facts: {
    name: string | null; sex: '男' | '女' | null; birth: string | null; ethnicity: string | null; nativePlace: string | null; birthPlace: string | null; workStart: string | null;
    party: string | null; partyJoin: string | null; health: string | null; techTitle: string | null; specialty: string | null; idNumber: string | null;
    postText: string | null; postSince: string | null; rankSince: string | null; jobRank: string | null; resumeText: string | null; awardsText: string | null;
  };
  /** 职务层次 where the file names one exactly. */
  rank: string | null;
  education: EducationValue[];
  family: FamilyValue[];
  appraisals: { year: number; grade: Grade }[];
  /** Résumé lines as posts held; without unit and rank. */
  holdings: HoldingValue[];
};

const GRADES: Record<string, Grade> = {
  优秀: 'excellent', 称职: 'competent', 合格: 'competent', 基本称职: 'basic', 基本合格: 'basic', 不称职: 'incompetent', 不合格: 'incompetent',
  不确定等次: 'undetermined', 不定等次: 'undetermined', 未定等次: 'undetermined',
};
/** The roster's name of an appraisal grade; null for one it does not know. */
export const gradeOf = (text: string): Grade | null => GRADES[text] ?? null;
/** The form's name of a grade. */
export const gradeText = (grade: Grade): string => Object.keys(GRADES).find((k) => GRADES[k] === grade)!;

/** 党派 and its date as the roster keeps them: names joined by ；, the date of 中共 first. */
export function partyOf(draft: Pick<PersonDraft, 'party' | 'politics'>): { party: string | null; partyJoin: string | null } {
  const entries = draft.party.value ?? [];
  const dated = entries.find((e) => e.party === '中共') ?? entries[0];
  if (entries.length > 0) return { party: entries.map((e) => e.party).join('；'), partyJoin: dated?.date ?? null };
  const politics = draft.politics.value;
  return { party: politics === '中共党员' || politics === '预备党员' ? '中共' : politics, partyJoin: null };
}

/** The values a draft states. */
export function valuesOf(d: PersonDraft): ImportValues {
  const rankText = trimText(d.rankText.value ?? '');
  const jobRankText = trimText(d.jobRankText.value ?? '') || rankText;
  const resume = trimText(d.resume.raw) === '' ? null : toLf(d.resume.raw).replace(/^\n+|\s+$/g, '');
  return {
    facts: {
      name: d.name.value, sex: d.sex.value, birth: d.birth.value, ethnicity: d.ethnicity.value, nativePlace: d.nativePlace.value, birthPlace: d.birthPlace.value,
      workStart: d.workStart.value, ...partyOf(d), health: d.health.value, techTitle: d.title.value, specialty: d.specialty.value, idNumber: d.idNumber.value,
      postText: d.postText.value, postSince: d.postSince.value, rankSince: d.rankSince.value ?? d.levelSince.value,
      jobRank: serviceRanks.find((r) => r.words.zh === jobRankText)?.id ?? null, resumeText: resume, awardsText: d.awards.value,
    },
    rank: rankLevels.find((r) => r.words.zh === rankText || r.words.zh === jobRankText)?.id ?? null,
    education: [schooling('full-time', d.education.fullTime), schooling('in-service', d.education.inService)].filter((e) => e !== null),
    family: d.family.map((f) => ({
      sort: f.index, relation: f.relation.value ?? trimText(f.relation.raw), name: f.name.value ?? '', birth: f.birth.value, politics: f.politics.value ?? (trimText(f.politics.raw) || null),
      unitText: f.unit.value, living: /已去世|已故/.test(f.unit.value ?? '') ? false : null,
    })),
    appraisals: uniqueYears((d.appraisals.value ?? []).flatMap((a) => (gradeOf(a.grade) ? [{ year: a.year, grade: gradeOf(a.grade)! }] : []))),
    holdings: (d.resume.value?.entries ?? []).map((e) => ({ title: e.text, fromDate: e.from, toDate: e.to })),
  };
}

const uniqueYears = <T extends { year: number }>(items: readonly T[]): T[] => items.filter((a, i) => items.findIndex((b) => b.year === a.year) === i);

function schooling(mode: EducationValue['mode'], e: EducationDraft): EducationValue | null {
  if (!e.level.value && !e.degree.value) return null;
  return { mode, level: e.level.value, degree: e.degree.value, school: e.levelSchool.value, degreeSchool: e.degreeSchool.value };
}

/** The scalar fields of a draft in the order of the form, with what was read and what was understood. */
export function fieldsOf(d: PersonDraft): { field: string; raw: string; value: string | null }[] {
  const v = valuesOf(d);
  const read = (field: string, r: Read<unknown>, value: string | null): { field: string; raw: string; value: string | null }[] => (trimText(r.raw) === '' ? [] : [{ field, raw: r.raw, value }]);
  const t = (field: string, r: Read<unknown>): { field: string; raw: string; value: string | null }[] => read(field, r, r.value === null ? null : String(r.value));
  return [
    ...t('name', d.name), ...t('sex', d.sex), ...t('birth', d.birth), ...t('ethnicity', d.ethnicity), ...t('nativePlace', d.nativePlace), ...t('birthPlace', d.birthPlace),
    ...read('partyJoin', d.party, d.party.value === null ? null : [v.facts.party, v.facts.partyJoin].filter(Boolean).join(' ')), ...t('party', d.politics),
    ...t('workStart', d.workStart), ...t('health', d.health), ...t('techTitle', d.title), ...t('specialty', d.specialty),
    ...t('education.fullTime.level', d.education.fullTime.level), ...t('education.fullTime.degree', d.education.fullTime.degree), ...t('education.fullTime.school', d.education.fullTime.levelSchool),
    ...t('education.inService.level', d.education.inService.level), ...t('education.inService.degree', d.education.inService.degree), ...t('education.inService.school', d.education.inService.levelSchool),
    ...t('highestEducation', d.highestEducation), ...t('unitText', d.unitText), ...t('postText', d.postText), ...t('proposedText', d.proposedText), ...t('removeText', d.removeText), ...t('reason', d.reason),
    ...t('postSince', d.postSince), ...t('rankSince', d.rankSince), ...t('levelSince', d.levelSince), ...read('rankText', d.rankText, v.rank ?? v.facts.jobRank), ...read('jobRankText', d.jobRankText, v.facts.jobRank ?? v.rank),
    ...read('resumeText', d.resume, d.resume.value ? `${d.resume.value.entries.length}` : null), ...t('awardsText', d.awards), ...read('appraisals', d.appraisals, v.appraisals.map((a) => `${a.year} ${gradeText(a.grade)}`).join('，') || null),
    ...t('idNumber', d.idNumber), ...t('age', d.age), ...t('note', d.note), ...t('reportingUnit', d.reportingUnit), ...t('filledBy', d.filledBy), ...t('filledOn', d.filledOn), ...t('ageAt', d.ageAt),
    ...t('retirementMonth', d.retirementMonth), ...t('formerAgeLimit', d.formerAgeLimit),
  ];
}

/** Every field as the file wrote it, by name; kept on the person for ever. `asOf` is the day the file was read. */
export function rawOf(d: PersonDraft, asOf: Day): Record<string, string> {
  const out: Record<string, string> = { readOn: asOf };
  for (const f of fieldsOf(d)) if (f.field !== 'resumeText') out[f.field] = f.raw.slice(0, 2000);
  for (const x of d.extras) out[`extra.${x.name}`] = x.raw.slice(0, 2000);
  return out;
}

const STORED_FIELD: Record<string, string> = { title: 'techTitle', resume: 'resumeText', awards: 'awardsText', party: 'partyJoin', politics: 'party' };

/** A doubt with its id in the draft, and whether its suggestion can be taken as it stands. */
export type DraftDoubt = Doubt & { id: string; acceptable: boolean };

/** The doubts of a draft, each named, plus what the roster itself cannot place. */
export function doubtsOf(d: PersonDraft): DraftDoubt[] {
  const v = valuesOf(d);
  const own: Doubt[] = [];
  const flag = (code: string, field: string, zh: string, en: string): number => own.push({ severity: 'flag', code, where: d.source.row === null ? field : String(d.source.row), field, reason: { zh, en }, suggestion: null });
  if (d.highestEducation.value && v.education.length === 0) flag('education.mode-unknown', 'education', `最高学历“${d.highestEducation.value}”未注明全日制或在职，未计入学历`, `the highest education “${d.highestEducation.value}” does not say full-time or in-service and was not taken`);
  if (d.rankText.value && !v.rank && !v.facts.jobRank) flag('rank.unknown', 'jobRank', `职级或职务层次“${d.rankText.value}”不是规范名称，按原文保留`, `“${d.rankText.value}” is not the name of a rank; kept as read`);
  if (d.jobRankText.value && !v.facts.jobRank && !v.rank) flag('rank.unknown', 'jobRank', `职级“${d.jobRankText.value}”不是规范名称，按原文保留`, `“${d.jobRankText.value}” is not the name of a rank; kept as read`);
  const lost = (d.appraisals.value ?? []).filter((a) => !gradeOf(a.grade));
  if (lost.length > 0) flag('appraisal.grade-unknown', 'appraisals', `考核等次“${lost.map((a) => a.grade).join('、')}”不是规范等次，按原文保留`, `the grade “${lost.map((a) => a.grade).join(', ')}” is not one of the five; kept as read`);
  const seen = new Map<string, number>();
  return [...allDoubts(d), ...own].map((x) => {
    const base = `${x.where}|${x.code}`;
    const n = (seen.get(base) ?? 0) + 1;
    seen.set(base, n);
    return { ...x, field: STORED_FIELD[x.field] ?? x.field, id: n === 1 ? base : `${base}|${n}`, acceptable: target(d, x) !== null };
  });
}

/** The field of the draft into which a doubt's suggestion would go, or null when a person must type it. */
function target(d: PersonDraft, x: Doubt): Read<unknown> | null {
  if (x.suggestion === null) return null;
  const dates: Record<string, Read<PartialDate>> = { birth: d.birth, workStart: d.workStart, postSince: d.postSince, rankSince: d.rankSince, levelSince: d.levelSince };
  const texts: Record<string, Read<unknown>> = { name: d.name, sex: d.sex, ethnicity: d.ethnicity, health: d.health, politics: d.politics, idNumber: d.idNumber };
  const member = /^Item:(\d+)\//.exec(x.where);
  if (member && x.field.startsWith('family.')) {
    const f = d.family.find((m) => m.index === Number(member[1]) - 1);
    if (!f) return null;
    if (x.field === 'family.birth') return isPartialDate(x.suggestion) ? f.birth : null;
    return x.field === 'family.relation' ? f.relation : x.field === 'family.politics' ? f.politics : null;
  }
  if (dates[x.field]) return isPartialDate(x.suggestion) ? dates[x.field]! : null;
  return texts[x.field] ?? null;
}

/** Puts a doubt's suggestion into a copy of the draft's value; the raw text stays. False when it cannot be taken as it stands. */
export function accept(d: PersonDraft, id: string): boolean {
  const found = doubtsOf(d).find((x) => x.id === id);
  const original = found && allDoubts(d).find((x) => x.where === found.where && x.code === found.code && x.suggestion === found.suggestion);
  const read = original ? target(d, original) : null;
  if (!read || !original) return false;
  (read as Read<unknown>).value = original.suggestion;
  return true;
}
