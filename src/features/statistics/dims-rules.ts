import { rankLevels, serviceRanks } from '../../domain/facts.ts';
import type { Words } from '../../kernel/refusal.ts';
import { entryChannels } from '../roster/rules.ts';
import { bandWords, type BandSet, type Measure } from './bands-rules.ts';

/** A value of a dimension: the key the database answers with, and its name. The empty key is “not filled”. */
export type Category = { key: string; words: Words };

const c = (key: string, zh: string, en: string): Category => ({ key, words: { zh, en } });
const ranksDown: Category[] = [...rankLevels].reverse().map((r) => ({ key: r.id, words: r.words }));
const services: Category[] = serviceRanks.map((r) => ({ key: r.id, words: r.words }));
const studied: Category[] = [c('postgraduate', '研究生', 'postgraduate'), c('bachelor', '大学本科', 'bachelor'), c('college', '大学专科', 'college'), c('technical', '中专', 'technical secondary'), c('senior', '高中及以下', 'senior secondary or less')];
const CHANNELS: Record<string, string> = { 选调生: 'selected graduates', 公务员: 'civil service examination', 招硕引博: 'postgraduate scheme', 事业单位招聘: 'public institutions', 社区定向招聘: 'community workers', 其他: 'other' };

/** The dimensions of tables, in the order they are offered. `measure`: by a set of bands; `sparse`: values without people are left out; `values: null`: known from the data. */
export const dims = [
  { id: 'age', words: { zh: '年龄', en: 'Age' }, measure: 'age', values: null },
  { id: 'birthYear', words: { zh: '出生年', en: 'Year of birth' }, measure: 'birth-year', values: null },
  { id: 'sex', words: { zh: '性别', en: 'Sex' }, values: [c('男', '男', 'men'), c('女', '女', 'women')] },
  { id: 'ethnicity', words: { zh: '民族', en: 'Ethnicity' }, values: [c('han', '汉族', 'Han'), c('minority', '少数民族', 'minorities')] },
  { id: 'party', words: { zh: '政治面貌', en: 'Party' }, values: [c('cpc', '中共党员', 'Communist Party'), c('other', '民主党派', 'other parties'), c('none', '无党派和群众', 'no party')] },
  { id: 'education', words: { zh: '最高学历', en: 'Education' }, values: studied },
  { id: 'fullTime', words: { zh: '全日制学历', en: 'Full-time education' }, values: studied },
  { id: 'degree', words: { zh: '学位', en: 'Degree' }, values: [c('3', '博士', 'doctor'), c('2', '硕士', 'master'), c('1', '学士', 'bachelor'), c('0', '无学位', 'none')] },
  { id: 'rank', words: { zh: '职务层次', en: 'Rank of post' }, sparse: true, values: [...ranksDown, c('none', '无职务层次', 'no rank')] },
  { id: 'jobRank', words: { zh: '职级', en: 'Service rank' }, sparse: true, values: [...services, c('none', '无职级', 'none')] },
  { id: 'standing', words: { zh: '职务类别', en: 'Kind of post' }, values: [c('leading', '领导职务', 'leading posts'), c('service', '职级', 'service ranks'), c('other', '其他', 'others')] },
  { id: 'standingRank', words: { zh: '职务职级', en: 'Rank or service rank' }, sparse: true, values: [...ranksDown, ...services, c('none', '其他', 'others')] },
  { id: 'rankYears', words: { zh: '任现职务层次年限', en: 'Years in rank' }, measure: 'rank-years', values: null },
  { id: 'grassroots', words: { zh: '两年以上基层工作经历', en: 'Two years at the grassroots' }, values: [c('true', '有', 'yes'), c('false', '无', 'no')] },
  { id: 'channel', words: { zh: '进入渠道', en: 'Entry channel' }, values: entryChannels.map((k) => c(k, k, CHANNELS[k]!)) },
  { id: 'enteredYear', words: { zh: '进入年份', en: 'Year of entry' }, values: null },
  { id: 'entryYears', words: { zh: '进入年限', en: 'Years since entry' }, measure: 'entry-years', values: null },
  { id: 'techTitle', words: { zh: '专业技术职务', en: 'Professional title' }, values: [c('true', '有', 'has one'), c('false', '无', 'none')] },
  { id: 'reserve', words: { zh: '年轻干部库', en: 'Reserve pool' }, values: [c('true', '在库', 'in the pool'), c('false', '不在库', 'not in it')] },
  { id: 'status', words: { zh: '状态', en: 'Status' }, values: [c('serving', '在职', 'serving'), c('retired', '退休', 'retired'), c('left', '离开', 'left'), c('deceased', '去世', 'deceased')] },
  { id: 'unit', words: { zh: '单位', en: 'Unit' }, values: null },
] as const satisfies readonly { id: string; words: Words; measure?: Measure; sparse?: boolean; values: readonly Category[] | null }[];

export type DimId = (typeof dims)[number]['id'];
/** A dimension as a table asks for it: with a set of bands, or with the units to compare (else those right below `root`). */
export type DimRef = { dim: DimId; bands?: string | undefined; root?: string | undefined; units?: string[] | undefined };

/** Dimensions down: so many within each other, so many as blocks below each other. */
export const mostNested = 2;
export const mostBlocks = 8;

/** One side of a table: its dimension, the values in order, and the set of bands that is printed with it. */
export type Axis = { dim: DimId; words: Words; bands: { name: Words; version: number } | null; categories: Category[] };

export const dimOf = (id: DimId): (typeof dims)[number] => dims.find((d) => d.id === id)!;
/** The measure of a dimension that goes by bands. */
export const measureOf = (id: DimId): Measure | null => {
  const d = dimOf(id);
  return 'measure' in d ? d.measure : null;
};

export const notFilled: Category = c('', '未填', 'not filled');

/** The categories of a dimension for the keys that were found: fixed lists in their order, years ascending; “not filled” last, when met. */
export function categoriesOf(id: DimId, set: BandSet | null, found: ReadonlySet<string>): Category[] {
  const d = dimOf(id);
  const all: Category[] = set ? set.bands.map((b, i) => ({ key: String(i), words: bandWords(set.measure, b) })) : d.values ? [...d.values] : [...found].filter((k) => k !== '').sort().map((k) => c(k, k, k));
  const used = ('sparse' in d && d.sparse) || (set !== null && set.bands.length > 12) ? all.filter((x) => found.has(x.key)) : all;
  return found.has('') ? [...used, notFilled] : used;
}

/** Tables the trade asks for again and again (formats.md 8.2). Words are the table's title. */
export const presets: readonly { id: string; words: Words; rows: DimRef[]; cols: DimRef[]; averageAge?: boolean; stacked?: boolean; shares?: boolean }[] = [
  { id: 'basic', words: { zh: '基本情况统计表', en: 'Basic statistics' }, averageAge: true, rows: [{ dim: 'standing' }, { dim: 'standingRank' }], cols: [{ dim: 'sex' }, { dim: 'ethnicity' }, { dim: 'party' }, { dim: 'education' }, { dim: 'degree' }, { dim: 'age' }, { dim: 'rankYears' }, { dim: 'grassroots' }] },
  { id: 'age-single', words: { zh: '年龄情况统计表（逐岁）', en: 'Ages by single year' }, averageAge: true, rows: [{ dim: 'age', bands: 'age-single' }], cols: [{ dim: 'standing' }, { dim: 'sex' }] },
  { id: 'cadres', words: { zh: '干部情况统计表', en: 'Statistics of cadres' }, stacked: true, shares: true, rows: [{ dim: 'ethnicity' }, { dim: 'party' }, { dim: 'age' }, { dim: 'techTitle' }, { dim: 'degree' }, { dim: 'education' }], cols: [{ dim: 'rank' }, { dim: 'sex' }] },
  { id: 'education-age', words: { zh: '学历年龄结构表', en: 'Education by age' }, rows: [{ dim: 'education' }], cols: [{ dim: 'age' }] },
  { id: 'unit-age', words: { zh: '各单位年龄结构表', en: 'Age by unit' }, averageAge: true, rows: [{ dim: 'unit' }], cols: [{ dim: 'age' }, { dim: 'sex' }] },
  { id: 'birth', words: { zh: '各层次出生年代表', en: 'Decade of birth by rank' }, rows: [{ dim: 'rank' }], cols: [{ dim: 'birthYear' }] },
];
