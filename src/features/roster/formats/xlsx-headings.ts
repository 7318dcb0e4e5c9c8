import type { DraftField } from './draft.ts';
import { comparable } from './text.ts';
import { columnName, type Grid, type Merge } from './xlsx-grid.ts';

const FOLD = (text: string): string => text.replace(/年月日|年月|日期/g, '时间');
/** The form in which headings are compared: NFKC, no white space, no brackets, 年月 / 日期 / 时间 folded. */
export const headingKey = (text: string): string => FOLD(comparable(text).replace(/[()[\]{}〔〕【】*:：]/g, ''));

const ALIASES: [DraftField, string][] = [
  ['name', '姓名 名字 干部姓名'],
  ['sex', '性别'],
  ['birth', '出生年月 出生日期 出生时间 出生年月日 出生年月（年龄） 出生年月（岁）'],
  ['ethnicity', '民族'],
  ['nativePlace', '籍贯'],
  ['birthPlace', '出生地'],
  ['party', '入党时间 入党日期 入党年月 党派加入时间 加入党派时间'],
  ['politics', '政治面貌'],
  ['workStart', '参加工作时间 参工时间 参加工作日期 参加工作年月 工作年月 工作时间'],
  ['health', '健康状况 健康'],
  ['title', '专业技术职务 职称 技术职务 专技职务'],
  ['specialty', '熟悉专业有何专长 专长'],
  ['highestEducation', '学历 最高学历 文化程度 学历学位 学历职称 最高学历学位'],
  ['education.fullTime.level', '全日制教育 全日制学历 全日制学历学位 全日制教育/学历 全日制教育/学历学位'],
  ['education.fullTime.degree', '全日制学位 全日制教育/学位'],
  ['education.fullTime.levelSchool', '全日制教育/毕业院校系及专业 全日制教育/毕业院校 全日制教育/毕业院校及专业 全日制毕业院校系及专业 全日制毕业院校及专业'],
  ['education.inService.level', '在职教育 在职学历 在职学历学位 在职教育/学历 在职教育/学历学位'],
  ['education.inService.degree', '在职学位 在职教育/学位'],
  ['education.inService.levelSchool', '在职教育/毕业院校系及专业 在职教育/毕业院校 在职教育/毕业院校及专业 在职毕业院校系及专业 在职毕业院校及专业'],
  ['postText', '现任职务 职务 现职务 现职 所在单位及职务 工作单位及职务 单位及职务 现工作单位及职务 现工作单位及职务职级 现任职情况/职务名称'],
  ['proposedText', '拟任职务'],
  ['removeText', '拟免职务'],
  ['reason', '任免理由'],
  ['resume', '简历'],
  ['awards', '奖惩情况'],
  ['appraisals', '年度考核结果'],
  ['idNumber', '身份证号 身份证 身份证号码 公民身份号码 公民身份号 公民身份证号 证件号码 证件号'],
  ['retirementMonth', '到龄年月 到龄日期'],
  ['reportingUnit', '呈报单位'],
  ['unitText', '单位 所在单位 工作单位 单位名称'],
  ['postSince', '任现职时间 现职时间 现职务始任时间 任现职务时间 现任职情况/任职时间'],
  ['rankSince', '任现职级时间 同职级时间 任同职级时间 任同级时间 现职级始任时间 副处职（正处）时间'],
  ['levelSince', '任现职务层次时间'],
  ['rankText', '职务层次 职务职级 现职务层次'],
  ['jobRankText', '职级 现职级'],
  ['age', '年龄'],
  ['note', '备注'],
];
const BY_KEY = new Map(ALIASES.flatMap(([field, names]) => names.split(' ').map((n): [string, DraftField] => [headingKey(n), field])));
const IGNORED = new Set(['序号', '编号', '序']);
/** Headings that are known and whose text is kept beside the person, because another column or another act says it. */
const KEPT = new Set(['党派', '状态', '年轻干部库', '进入渠道', '进入时间'].map(headingKey));

/** The field a heading names, or null when it is unknown; `ignored` for running numbers. */
export function fieldOf(heading: string): DraftField | 'ignored' | null {
  const key = headingKey(heading);
  if (IGNORED.has(key)) return 'ignored';
  const known = BY_KEY.get(key);
  if (known) return known;
  const slash = key.lastIndexOf('/');
  const child = slash >= 0 ? BY_KEY.get(key.slice(slash + 1)) : undefined;
  if (slash >= 0) return child === 'highestEducation' || child === undefined ? null : child;
  return BY_KEY.get(headingKey(heading.normalize('NFKC').replace(/\([^()]{0,40}\)/g, ''))) ?? null;
}

/** One column of the roster: `field` null when a person must say what it holds, or (`known`) when its text is only kept; `proposed` is a guess to show. */
export type ColumnMapping = {
  column: string;
  index: number;
  heading: string;
  field: DraftField | null;
  proposed: DraftField | null;
  reason: 'known' | 'given' | 'ignored' | 'unknown' | 'ambiguous';
};
/** Where the header stands: first row (0-based), its height in rows, the headings and the text of each of its rows. */
export type Header = { row: number; height: number; headings: Map<number, string>; lines: Map<number, string>[] };

const mergeAt = (merges: readonly Merge[], row: number, column: number): Merge | undefined =>
  merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);

function headerAt(grid: Grid, row: number): Header {
  const merges = grid.merges.filter((m) => m.top <= row + 2 && m.bottom >= row && m.right - m.left < 200);
  const starting = merges.filter((m) => m.top === row);
  const filled = [...(grid.rows.get(row)?.keys() ?? [])];
  const tall = starting.some((m) => m.bottom === row + 1 && m.left === m.right);
  const wide = starting.some((m) => m.bottom === row && m.right > m.left && [...(grid.rows.get(row + 1)?.keys() ?? [])].some((c) => c >= m.left && c <= m.right));
  // A title merged over the whole sheet is one filled cell; a header row has several.
  const height = filled.length >= 3 && (tall || wide) ? 2 : 1;
  const columns = new Set(filled);
  for (let r = row; r < row + height; r++) for (const c of grid.rows.get(r)?.keys() ?? []) columns.add(c);
  const textAt = (r: number, c: number): string => {
    const m = mergeAt(merges, r, c);
    return (m ? grid.rows.get(m.top)?.get(m.left)?.text : grid.rows.get(r)?.get(c)?.text)?.trim() ?? '';
  };
  const lines = Array.from({ length: height }, (_, i) => new Map([...columns].map((c): [number, string] => [c, textAt(row + i, c)])));
  const headings = new Map([...columns].sort((a, b) => a - b).map((c): [number, string] => {
    const [parent = '', child = ''] = lines.map((l) => l.get(c) ?? '');
    return [c, child !== '' && child !== parent ? (parent === '' ? child : `${parent}/${child}`) : parent];
  }));
  return { row, height, headings, lines };
}

/** The first row in which at least four known headings match (formats.md 7.4), or the row the user names; null when there is none. */
export function findHeader(grid: Grid, given?: number): Header | null {
  if (given !== undefined) return headerAt(grid, given);
  for (const row of [...grid.rows.keys()].slice(0, 100)) {
    const header = headerAt(grid, row);
    const fields = [...header.headings.values()].map(fieldOf).filter((f) => f !== null && f !== 'ignored');
    if (new Set(fields).size >= 4 && fields.includes('name')) return header;
  }
  return null;
}

/** Maps the columns; a heading that is unknown, or that names a field another column also names, is left to the user. */
export function mapColumns(header: Header, given: Readonly<Record<string, DraftField | null>> = {}): ColumnMapping[] {
  const entries = [...header.headings.entries()].filter(([, h]) => h !== '');
  const taken = new Set(Object.values(given));
  const fields = new Map(entries.map(([i, h]) => [i, columnName(i) in given ? null : fieldOf(h)]));
  const counts = new Map<string, number>();
  for (const f of fields.values()) if (f) counts.set(f, (counts.get(f) ?? 0) + 1);
  return entries.map(([index, raw]): ColumnMapping => {
    const column = columnName(index);
    const heading = raw.replace(/\s+/g, ' ').trim();
    const base = { column, index, heading };
    if (column in given) return { ...base, field: given[column] ?? null, proposed: null, reason: 'given' };
    const field = fields.get(index) ?? null;
    if (field === 'ignored') return { ...base, field: null, proposed: null, reason: 'ignored' };
    if (field === null) return { ...base, field: null, proposed: null, reason: KEPT.has(headingKey(raw)) ? 'known' : 'unknown' };
    if (taken.has(field)) return { ...base, field: null, proposed: null, reason: 'unknown' };
    return (counts.get(field) ?? 0) > 1 ? { ...base, field: null, proposed: field, reason: 'ambiguous' } : { ...base, field, proposed: null, reason: 'known' };
  });
}
