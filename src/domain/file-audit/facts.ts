import type { PartialDate } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import type { AppraisalFacts, EducationFacts, FamilyFacts, HoldingFacts, ServiceRankFacts } from '../facts.ts';

/** What a document of a personnel file may say that the audit compares. `kind`: a date, sex, or plain text; `per`: stated once for each school or rank. */
export const statementFacts = {
  birth: { words: { zh: '出生日期', en: 'Birth' }, kind: 'date', per: null },
  sex: { words: { zh: '性别', en: 'Sex' }, kind: 'sex', per: null },
  name: { words: { zh: '姓名', en: 'Name' }, kind: 'text', per: null },
  idNumber: { words: { zh: '身份证号', en: 'ID number' }, kind: 'text', per: null },
  workStart: { words: { zh: '参加工作时间', en: 'Start of work' }, kind: 'date', per: null },
  leagueJoin: { words: { zh: '入团时间', en: 'Joined the League' }, kind: 'date', per: null },
  partyJoin: { words: { zh: '入党时间', en: 'Joined the Party' }, kind: 'date', per: null },
  partyRegular: { words: { zh: '转正时间', en: 'Full member' }, kind: 'date', per: null },
  armyJoin: { words: { zh: '入伍时间', en: 'Joined the army' }, kind: 'date', per: null },
  schoolStart: { words: { zh: '入学时间', en: 'Began school' }, kind: 'date', per: { zh: '学校', en: 'School' } },
  schoolEnd: { words: { zh: '毕业时间', en: 'Finished school' }, kind: 'date', per: { zh: '学校', en: 'School' } },
  cadreStatus: { words: { zh: '干部身份', en: 'Status' }, kind: 'text', per: null },
  rank: { words: { zh: '任职（职级）时间', en: 'Date of post or rank' }, kind: 'date', per: { zh: '职务或职级', en: 'Post or rank' } },
} as const satisfies Record<string, { words: Words; kind: 'date' | 'sex' | 'text'; per: Words | null }>;
export type StatementFact = keyof typeof statementFacts;

/** Every fact a document may state, in the order lists show them. */
export const statementFactIds = Object.keys(statementFacts) as StatementFact[];

/** Who speaks in the document: the person filling in its column, an organization, an organization approving a change, or anybody else. */
export const natures = {
  own: { zh: '本人填写（有此栏目）', en: 'Filled in by the person' },
  organ: { zh: '组织形成', en: 'Made by an organization' },
  approved: { zh: '组织批准的更改', en: 'A change approved by the organization' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words>;
export type Nature = keyof typeof natures;

/**
 * What one page of a material says. `value` is a civil date (YYYY, YYYY-MM or YYYY-MM-DD), 男 or 女, or text; a lunar date was
 * converted by the person who recorded it and stands in `raw` as written.
 */
export type Statement = {
  id: string;
  fact: StatementFact;
  /** The school or rank it is about, where the fact is stated once for each. */
  about: string | null;
  value: string;
  raw: string;
  calendar: 'solar' | 'lunar';
  nature: Nature;
  materialId: string;
  material: string;
  /** Date of the document as catalogued. */
  madeOn: PartialDate | null;
  page: number | null;
};

/** Everything the audit asks of one person's file. Plain JSON; an empty list is an empty list, `null` is not known. */
export type FileFacts = {
  id: string;
  name: string;
  sex: 'male' | 'female' | null;
  birth: PartialDate | null;
  idNumber: string | null;
  /** Names of others who bear the same ID number. */
  idShared: readonly string[];
  workStart: PartialDate | null;
  partyJoin: PartialDate | null;
  partyRegular: PartialDate | null;
  holdings: readonly (Pick<HoldingFacts, 'title' | 'rank' | 'role' | 'leading' | 'exceptional' | 'from' | 'to'> & { concurrent: boolean })[];
  education: readonly Pick<EducationFacts, 'mode' | 'level' | 'school' | 'from' | 'to'>[];
  ranks: readonly ServiceRankFacts[];
  appraisals: readonly AppraisalFacts[];
  family: readonly Pick<FamilyFacts, 'relation' | 'name' | 'birth'>[];
  statements: readonly Statement[];
  /** Pages whose scan is, byte for byte, also a page of somebody else's file. */
  sharedPages: readonly { material: string; page: number; other: string; otherMaterial: string; otherPage: number }[];
  /** Pages with the day the scan says it was made, by material. */
  scans: readonly { materialId: string; material: string; madeOn: PartialDate | null; page: number; scannedOn: PartialDate }[];
};

/**
 * Numbers of the institution: no national text fixes them, so they are settings and shown as such (「待核对」). Ages are whole
 * years, lengths whole months or days.
 */
export const numbers = {
  schoolAge: { words: { zh: '上小学最低年龄', en: 'least age at primary school' }, value: 5 },
  higherSchoolAge: { words: { zh: '上大学（大专）最低年龄', en: 'least age at college' }, value: 14 },
  workAge: { words: { zh: '参加工作最低年龄', en: 'least age at work' }, value: 16 },
  armyAge: { words: { zh: '入伍最低年龄', en: 'least age in the army' }, value: 17 },
  leagueAge: { words: { zh: '入团最低年龄', en: 'least age in the League' }, value: 14 },
  gapMonths: { words: { zh: '简历中断提示（月）', en: 'gap of the résumé to mention (months)' }, value: 1 },
  longGapMonths: { words: { zh: '简历中断存疑（月）', en: 'gap of the résumé to doubt (months)' }, value: 12 },
  startMonths: { words: { zh: '参加工作时间与简历相差（月）', en: 'start of work against the résumé (months)' }, value: 3 },
  studyMonths: { words: { zh: '参加工作后仍在全日制学习（月）', en: 'full-time study after work began (months)' }, value: 12 },
  parentYears: { words: { zh: '父母与子女最小年龄差', en: 'least years between parent and child' }, value: 14 },
  rescanDays: { words: { zh: '同一材料各页扫描日期相差（天）', en: 'days between the scans of one material' }, value: 30 },
} as const satisfies Record<string, { words: Words; value: number }>;
export type NumberId = keyof typeof numbers;
export type Numbers = Readonly<Record<NumberId, number>>;

/** The numbers that hold until the institution sets its own. */
export const usualNumbers: Numbers = Object.fromEntries(Object.entries(numbers).map(([id, n]) => [id, n.value])) as Record<NumberId, number>;
