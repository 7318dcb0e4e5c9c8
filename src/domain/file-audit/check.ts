import type { Day } from '../../kernel/day.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import type { Evidence, Loose, Missing } from '../rule.ts';
import { fileWith } from './example.ts';
import { numbers, usualNumbers, type FileFacts, type NumberId, type Numbers, type Statement } from './facts.ts';

/** What a check bears on: 三龄 (age, seniority, party age), 两历 (education, career), 一身份 (status), and what stands around them. */
export const aspects = {
  age: { zh: '年龄', en: 'Age' },
  seniority: { zh: '工龄', en: 'Seniority' },
  party: { zh: '党龄', en: 'Party age' },
  education: { zh: '学历', en: 'Education' },
  career: { zh: '经历', en: 'Career' },
  status: { zh: '身份', en: 'Status' },
  identity: { zh: '身份信息', en: 'Identity' },
  family: { zh: '家庭成员', en: 'Family' },
  scans: { zh: '材料扫描件', en: 'Scans' },
} as const satisfies Record<string, Words>;
export type Aspect = keyof typeof aspects;

/** `doubt` keeps a matter from the meeting until it is cleared up (第三十七条第五项); `notice` is to be looked at. */
export type Gravity = 'doubt' | 'notice';

/** Where a page says something. */
export type PageRef = { materialId: string; material: string; page: number | null; madeOn: string | null; value: string };

/** One thing found. `key` tells it from other findings of the same check about the same person, and stays the same from run to run. */
export type Hit = { key: string; sentence: Words; evidence: Evidence[]; pages: PageRef[] };

/** What must be known before the check can say that all is well. */
export type Need = 'birth' | 'sex' | 'idNumber' | 'workStart' | 'partyJoin' | 'partyRegular' | 'holdings' | 'education' | 'ranks' | 'family' | 'statements' | 'scans';

/** A line of a check's table of examples: shown to people and run as a test. `given` replaces facts of the example file. */
export type CheckSituation = { what: Words; given: Partial<Loose<FileFacts>>; day?: string; numbers?: Partial<Numbers>; expect: 'pass' | 'found' | 'unknown' };

export type Check = {
  id: string;
  title: Words;
  aspect: Aspect;
  gravity: Gravity;
  /** The article it rests on; null where it rests on a number of the institution or on arithmetic alone. */
  citation: Citation | null;
  /** The institution's numbers it uses. */
  numbers: readonly NumberId[];
  needs: readonly Need[];
  wayOut: Words;
  situations: readonly CheckSituation[];
  /** What is wrong, or null. Only what is certain whatever days the dates mean is found. */
  test: (file: FileFacts, numbers: Numbers, day: Day) => Hit[] | null;
};

type CheckInput = Omit<Check, 'citation' | 'numbers'> & Partial<Pick<Check, 'citation' | 'numbers'>>;

/** Describes one check of a file. */
export const check = (input: CheckInput): Check => ({ citation: null, numbers: [], ...input });

/** A check that bears on what 第三十七条第五项 names (身份、年龄、工龄、党龄、学历、经历) as a doubt cannot be switched off. */
export const lockedOn = (of: Pick<Check, 'gravity' | 'aspect'>): boolean =>
  of.gravity === 'doubt' && of.aspect !== 'family' && of.aspect !== 'identity' && of.aspect !== 'scans';

/** One finding of a check, in words. */
export const hit = (key: string, sentence: Words, evidence: Evidence[] = [], pages: PageRef[] = []): Hit => ({ key, sentence, evidence, pages });

/** A stated value as sentences may show it: of an ID number the last four characters, the whole one is for those who keep the data. */
export const shown = (fact: Statement['fact'], value: string): string => (fact === 'idNumber' ? `…${value.slice(-4)}` : value);

/** The page of a statement. */
export const pageOf = (s: Statement): PageRef => ({ materialId: s.materialId, material: s.material, page: s.page, madeOn: s.madeOn, value: shown(s.fact, s.value) });

const lacks: Record<Need, { absent: (f: FileFacts) => boolean; label: Words }> = {
  birth: { absent: (f) => f.birth === null, label: { zh: '出生年月', en: 'birth' } },
  sex: { absent: (f) => f.sex === null, label: { zh: '性别', en: 'sex' } },
  idNumber: { absent: (f) => f.idNumber === null, label: { zh: '身份证号', en: 'ID number' } },
  workStart: { absent: (f) => f.workStart === null, label: { zh: '参加工作时间', en: 'start of work' } },
  partyJoin: { absent: (f) => f.partyJoin === null, label: { zh: '入党时间', en: 'day of joining the Party' } },
  partyRegular: { absent: (f) => f.partyRegular === null, label: { zh: '转正时间', en: 'day of full membership' } },
  holdings: { absent: (f) => f.holdings.length === 0, label: { zh: '任职经历', en: 'posts held' } },
  education: { absent: (f) => f.education.length === 0, label: { zh: '学历学位', en: 'education' } },
  ranks: { absent: (f) => f.ranks.length === 0, label: { zh: '职级', en: 'service ranks' } },
  family: { absent: (f) => f.family.length === 0, label: { zh: '家庭成员', en: 'family members' } },
  statements: { absent: (f) => f.statements.length === 0, label: { zh: '档案材料的记载', en: 'statements from the materials' } },
  scans: { absent: (f) => f.scans.length === 0, label: { zh: '材料扫描件', en: 'scans' } },
};
const places: Partial<Record<Need, Words>> = {
  statements: { zh: '在“档案审核·登记记载”中登记材料的记载', en: 'Record what the materials say' },
  scans: { zh: '在档案室上传材料扫描件', en: 'Upload the scans in the file room' },
};
const roster: Words = { zh: '在干部信息中填写并附依据', en: 'Fill it on the person’s page, with its evidence' };

/** Facts that a check needs and the file lacks. */
export const missingFor = (of: Check, file: FileFacts): Missing[] =>
  of.needs.filter((need) => lacks[need].absent(file)).map((need) => ({ fact: need, label: lacks[need].label, where: places[need] ?? roster }));

/** The answer of one check for the page of a person. */
export type CheckAnswer = {
  check: string; title: Words; aspect: Aspect; gravity: Gravity; locked: boolean; citation: Citation | null;
  /** The institution's numbers it was judged by. */
  numbers: { words: Words; value: number }[];
  kind: 'pass' | 'block' | 'needs-reason' | 'unknown'; hits: Hit[]; missing: Missing[]; wayOut: Words;
};

/** Asks one check of one file on a day. Pure. */
export function answerOf(of: Check, file: FileFacts, given: Numbers, day: Day): CheckAnswer {
  const hits = of.test(file, given, day) ?? [];
  const missing = hits.length > 0 ? [] : missingFor(of, file);
  return {
    check: of.id, title: of.title, aspect: of.aspect, gravity: of.gravity, locked: lockedOn(of), citation: of.citation,
    numbers: of.numbers.map((id) => ({ words: numbers[id].words, value: given[id] })),
    kind: hits.length > 0 ? (of.gravity === 'doubt' ? 'block' : 'needs-reason') : missing.length > 0 ? 'unknown' : 'pass',
    hits, missing, wayOut: of.wayOut,
  };
}

/** The answer of a check in one of its situations. */
export const inSituation = (of: Check, s: CheckSituation): CheckAnswer =>
  answerOf(of, fileWith(s.given), { ...usualNumbers, ...s.numbers }, (s.day ?? '2026-11-20') as Day);
