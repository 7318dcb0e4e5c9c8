import type { PartialDate } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/refusal.ts';

/** `note`: taken in, for information. `flag`: taken in, a person must confirm. `refuse`: this part was not taken in. */
export type Severity = 'note' | 'flag' | 'refuse';

/** One thing a file says that is doubtful: where, which field, why, and a proposal (never applied silently). */
export type Doubt = {
  severity: Severity;
  /** Stable machine-readable name of the reason, e.g. `date.two-digit-year`. */
  code: string;
  /** `B7` (cell), `XingMing` (element), `JianLi:3` (line of the résumé), `Item:2/XingMing` (family member). */
  where: string;
  field: string;
  reason: Words;
  suggestion: string | null;
};

/** One field as read: the raw text (kept for ever), the normalised value or null, and what is doubtful about it. */
export type Read<T = string> = { raw: string; value: T | null; doubts: Doubt[] };

export type Sex = '男' | '女';

/** One membership; party is the short name of GB/T 4762 (中共 for 中国共产党); `无党派` has no date. */
export type PartyEntry = { party: string; date: PartialDate | null };

/** An aside of a résumé entry: （其间：2006.09--2009.06  …）. */
export type ResumeAside = { from: PartialDate | null; to: PartialDate | null; text: string };

/** One résumé entry; `to` null = to this day. `raw` holds the entry's lines as read. */
export type ResumeEntry = { from: PartialDate; to: PartialDate | null; text: string; asides: ResumeAside[]; raw: string };

/** 简历: entries, plus the text before the first dated line and the free paragraph after the last (届次). */
export type Resume = { before: string; entries: ResumeEntry[]; tail: string };

/** One of the two education columns (全日制 / 在职). The degree's school is empty when it is the level's school. */
export type EducationDraft = { level: Read; degree: Read; levelSchool: Read; degreeSchool: Read };

/** One family member; `index` is the 0-based position of its `Item` in the file. */
export type FamilyDraft = {
  index: number;
  relation: Read;
  name: Read;
  birth: Read<PartialDate>;
  politics: Read;
  unit: Read;
};

/** One year's appraisal result, e.g. {year: 2023, grade: '称职'}. */
export type Appraisal = { year: number; grade: string };

export type PhotoMime = 'image/jpeg' | 'image/png' | 'image/bmp' | 'image/gif';
/** A photo that passed the checks; `shown` is false when the bytes are kept but damaged; pixels from the header. */
export type Photo = { mime: PhotoMime; bytes: Uint8Array; width: number; height: number; shown: boolean };

/** What one file, or one roster row, says about one person. Fields a file does not have are `{raw:'', value:null, doubts:[]}`. */
export type PersonDraft = {
  source: { kind: 'lrmx' | 'lrm' | 'xlsx'; file: string; sheet: string | null; row: number | null };
  /** The file's bytes for the round trip (lrmx; lrm, with its picture as one archive); null for a roster row. */
  original: { bytes: Uint8Array; name: string } | null;

  name: Read;
  sex: Read<Sex>;
  birth: Read<PartialDate>;
  ethnicity: Read;
  nativePlace: Read;
  birthPlace: Read;
  party: Read<PartyEntry[]>;
  /** 政治面貌, short name. */
  politics: Read;
  workStart: Read<PartialDate>;
  health: Read;
  /** 专业技术职务. */
  title: Read;
  /** 熟悉专业有何专长. */
  specialty: Read;
  education: { fullTime: EducationDraft; inService: EducationDraft };
  /** 最高学历 of a roster that does not tell full-time from in-service. */
  highestEducation: Read;
  /** 现任职务, 拟任职务, 拟免职务, 任免理由. */
  postText: Read;
  proposedText: Read;
  removeText: Read;
  reason: Read;
  resume: Read<Resume>;
  /** 奖惩情况; value null when it says 无. */
  awards: Read;
  appraisals: Read<Appraisal[]>;
  family: FamilyDraft[];
  /** 呈报单位, 填表人 and the two dates of the form. */
  reportingUnit: Read;
  filledBy: Read;
  filledOn: Read<PartialDate>;
  ageAt: Read<PartialDate>;
  /** Upper-cased 18 characters when valid, else null with the raw text kept. */
  idNumber: Read;
  photo: Read<Photo>;
  /** 2025 additions: 到龄年月 and 改革前任职年龄界限. */
  retirementMonth: Read<PartialDate>;
  formerAgeLimit: Read;

  /** Rosters only: unit, 任现职时间, 任现职级时间, 任现职务层次时间, 职务层次 (or either), 职级, 备注. */
  unitText: Read;
  postSince: Read<PartialDate>;
  rankSince: Read<PartialDate>;
  levelSince: Read<PartialDate>;
  rankText: Read;
  /** 职级, where the roster has it beside 职务层次. */
  jobRankText: Read;
  age: Read<number>;
  note: Read;

  /** Everything else the file says: unknown elements or unmapped columns, by name. */
  extras: { name: string; raw: string }[];
  /** Doubts about the file or row as a whole (character set, hidden row, repeated person …). */
  doubts: Doubt[];
};

const ABSENT: Read<never> = Object.freeze({ raw: '', value: null, doubts: Object.freeze([]) as unknown as Doubt[] });

/** A field that the file does not have: one frozen value for all of them, because a long roster has millions. */
export const absent = <T = string>(): Read<T> => ABSENT;

const education = (): EducationDraft => ({ level: ABSENT, degree: ABSENT, levelSchool: ABSENT, degreeSchool: ABSENT });

/** A draft with every field absent. */
export function emptyDraft(source: PersonDraft['source']): PersonDraft {
  return {
    source, original: null,
    name: absent(), sex: absent(), birth: absent(), ethnicity: absent(), nativePlace: absent(), birthPlace: absent(),
    party: absent(), politics: absent(), workStart: absent(), health: absent(), title: absent(), specialty: absent(),
    education: { fullTime: education(), inService: education() }, highestEducation: absent(),
    postText: absent(), proposedText: absent(), removeText: absent(), reason: absent(),
    resume: absent(), awards: absent(), appraisals: absent(), family: [],
    reportingUnit: absent(), filledBy: absent(), filledOn: absent(), ageAt: absent(),
    idNumber: absent(), photo: absent(), retirementMonth: absent(), formerAgeLimit: absent(),
    unitText: absent(), postSince: absent(), rankSince: absent(), levelSince: absent(), rankText: absent(), jobRankText: absent(), age: absent(), note: absent(),
    extras: [], doubts: [],
  };
}

const isRead = (x: unknown): x is Read<unknown> =>
  typeof x === 'object' && x !== null && 'raw' in x && 'value' in x && 'doubts' in x;

/** Every field of a draft in order: fields, education, family. */
export function allReads(draft: PersonDraft): Read<unknown>[] {
  const groups: object[] = [draft, draft.education.fullTime, draft.education.inService, ...draft.family];
  return groups.flatMap((group) => Object.values(group).filter(isRead));
}

/** Every doubt of a draft in the order of its fields, then those of the file or row itself. */
export function allDoubts(draft: PersonDraft): Doubt[] {
  const out: Doubt[] = [];
  for (const read of allReads(draft)) if (read.doubts.length > 0) out.push(...read.doubts);
  return [...out, ...draft.doubts];
}

/** The scalar text fields of a draft that one element or one roster column fills. */
export type DraftField =
  | 'name' | 'sex' | 'birth' | 'ethnicity' | 'nativePlace' | 'birthPlace' | 'party' | 'politics' | 'workStart' | 'health'
  | 'title' | 'specialty' | 'highestEducation' | 'postText' | 'proposedText' | 'removeText' | 'reason' | 'resume' | 'awards'
  | 'appraisals' | 'reportingUnit' | 'filledBy' | 'filledOn' | 'ageAt' | 'idNumber' | 'retirementMonth' | 'formerAgeLimit'
  | 'unitText' | 'postSince' | 'rankSince' | 'levelSince' | 'rankText' | 'jobRankText' | 'age' | 'note'
  | 'education.fullTime.level' | 'education.fullTime.degree' | 'education.fullTime.levelSchool' | 'education.fullTime.degreeSchool'
  | 'education.inService.level' | 'education.inService.degree' | 'education.inService.levelSchool' | 'education.inService.degreeSchool';
