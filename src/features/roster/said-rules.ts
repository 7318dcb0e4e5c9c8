import type { Words } from '../../kernel/refusal.ts';
import { channelCodes, exceptionalCodes, gradeCodes, howFilledCodes, modeCodes, organKindCodes, punishmentCodes, rankCodes, roleCodes, serviceRankCodes, sexCodes, statusCodes, unitKindCodes, type Codes } from './code-words-rules.ts';
import { educationLevels } from './rules.ts';
import { fieldWords, listFields } from './fields-rules.ts';

/** Finds the name of a unit; undefined where there is none. */
export type UnitName = (id: string) => string | undefined;
export type Change = { field: string; oldValue: unknown; newValue: unknown };
type Row = Readonly<Record<string, unknown>>;
/** How a value is said: by a table of names, as a unit, as yes or no, or as it stands. */
type Kind = Codes | 'unit' | 'there' | 'plain';

const w = (zh: string, en: string): Words => ({ zh, en });
const empty = w('（空）', '(empty)');
const joined = (parts: readonly Words[], zh: string, en: string): Words => w(parts.map((p) => p.zh).join(zh), parts.map((p) => p.en).join(en));
const short = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text);
const levels: Codes = Object.fromEntries(educationLevels.map((l) => [l.id, l.words]));

/** A value as a sentence shows it: dates dotted, yes and no in words, names joined, long text shortened. */
export function shown(value: unknown): Words {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return empty;
  if (typeof value === 'boolean') return value ? w('是', 'yes') : w('否', 'no');
  const text = String(value);
  const one = short(/^\d{4}(-\d{2}){1,2}$/.test(text) ? text.replace(/-/g, '.') : text);
  return w(one, one);
}

function said(kind: Kind, value: unknown, unitName: UnitName): Words {
  if (value === null || value === undefined || value === '') return empty;
  if (kind === 'plain') return shown(value);
  if (kind === 'there') return w('有', 'yes');
  if (kind !== 'unit') return kind[String(value)] ?? shown(value);
  const name = unitName(String(value));
  return name === undefined ? w('（已不在名册的单位）', '(a unit no longer kept)') : w(name, name);
}

/** The lines in which two texts of several lines differ, of each side; the whole of both where only the breaks differ. */
export function lineDifference(before: string | null, after: string | null): { before: string; after: string } {
  const [a, b] = [before, after].map((text) => (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''));
  const only = (lines: string[], other: string[]): string => lines.filter((line) => !other.includes(line)).join('\n');
  const out = { before: only(a!, b!), after: only(b!, a!) };
  return out.before === '' && out.after === '' ? { before: before ?? '', after: after ?? '' } : out;
}

/** Facts of several lines: what differs is said, not the whole. */
export const isLongText = (field: string): boolean => field === 'resumeText';

/** One side of a change of a long text as a sentence shows it: its differing lines in one, cut at 200 characters. */
function longChange(before: unknown, after: unknown): [Words, Words] {
  const d = lineDifference(before as string | null, after as string | null);
  const side = (text: string, whole: unknown): Words => {
    if (whole === null || whole === undefined || whole === '') return empty;
    if (text === '') return w('（删去）', '(left out)');
    const one = [...text.replace(/\n/g, '；')];
    const cut = one.length > 200 ? `${one.slice(0, 200).join('')}…` : one.join('');
    return w(`“${cut}”`, `“${cut}”`);
  };
  return [side(d.before, before), side(d.after, after)];
}

const facts: Readonly<Record<string, Kind>> = { sex: sexCodes, status: statusCodes, rank: rankCodes, jobRank: serviceRankCodes, unitId: 'unit', entryChannel: channelCodes };

/** One value of a basic fact, in words. */
export const factWords = (field: string, value: unknown, unitName: UnitName): Words => said(facts[field] ?? 'plain', value, unitName);

const standing: Readonly<Record<string, Words>> = {
  filled: w('已填实的项目', 'lists that are complete'), spouseAbroad: w('配偶移居国（境）外', 'spouse emigrated'), childrenAllAbroad: w('子女均移居国（境）外', 'all children emigrated'),
  politicalDisciplineBreach: w('违反政治纪律和政治规矩', 'breach of political discipline'), lowRecognition: w('群众公认度不高', 'low recognition'), canvassing: w('跑官、拉票等非组织行为', 'canvassing'),
  otherUnfit: w('其他不宜提拔或进一步使用的情形', 'otherwise unfit for promotion'), trainingWaiver: w('未达培训学时的原因', 'why the training hours were not reached'), trainingCompleteBy: w('补训完成期限', 'training to be made up by'),
  grewUpIn: w('成长地', 'where the person grew up'), familyBusinesses: w('配偶、子女及其配偶经商办企业', 'businesses of spouse, children and their spouses'),
};

const changed = (name: Words, from: Words, to: Words): Words => w(`${name.zh}由 ${from.zh} 改为 ${to.zh}`, `${name.en} from ${from.en} to ${to.en}`);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function standingChanges(before: Row, after: Row): Words[] {
  const business = (v: unknown): v is { relation: string; name: string; business: string } => typeof v === 'object' && v !== null && 'business' in v;
  const value = (v: unknown): Words => (Array.isArray(v) && v.every(business) && v.length > 0 ? joined(v.map((b) => w(`${b.relation} ${b.name} ${b.business}`, `${b.relation} ${b.name} ${b.business}`)), '、', ', ') : Array.isArray(v) && v.length > 0 ? joined(v.map((x) => fieldWords(String(x))), '、', ', ') : shown(v));
  return Object.keys(standing).filter((k) => !same(before[k], after[k])).map((k) => changed(standing[k]!, value(before[k]), value(after[k])));
}

/** 将出生年月由 1975.03 改为 1974.09；… — the changes of one act, in words. */
export function changeWords(changes: readonly Change[], unitName: UnitName): Words {
  return joined(changes.flatMap((c) => {
    if (c.field === 'standing') return standingChanges((c.oldValue ?? {}) as Row, (c.newValue ?? {}) as Row);
    if (c.field === 'photo') return [c.newValue === null ? w('撤去照片', 'photo taken away') : c.oldValue === null ? w('补入照片', 'photo added') : w('更换照片', 'photo replaced')];
    if (isLongText(c.field)) return [changed(fieldWords(c.field), ...longChange(c.oldValue, c.newValue))];
    const kind = facts[c.field] ?? 'plain';
    return [changed(fieldWords(c.field), said(kind, c.oldValue, unitName), said(kind, c.newValue, unitName))];
  }), '；', '; ');
}

/** A value of a row; with a `name` it is said only where it is true or filled, or where it differs. */
type Part = { key: string; kind: Kind; name?: Words };
const part = (key: string, kind: Kind = 'plain', name?: Words): Part => ({ key, kind, ...(name ? { name } : {}) });
const basis = part('basis', 'plain', w('依据', 'basis'));

const rows: Readonly<Record<keyof typeof listFields, readonly Part[]>> = {
  holdings: [
    part('unitText'), part('title'), part('rank', rankCodes), part('role', roleCodes), part('exceptional', exceptionalCodes), part('leading', 'plain', w('领导职务', 'leading post')), part('concurrent', 'plain', w('兼任', 'concurrent')),
    part('grassroots', 'plain', w('基层工作经历', 'work at the grassroots')), part('promoted', 'plain', w('属提拔任职', 'by promotion')), part('probation', 'plain', w('试用期内', 'on probation')), part('appointedOn', 'plain', w('决定任职日', 'decided on')), part('postId', 'there', w('对应职位表', 'tied to a post')), basis,
  ],
  ranks: [part('rank', serviceRankCodes), basis],
  education: [part('mode', modeCodes), part('level', levels), part('degree'), part('school'), part('degreeSchool', 'plain', w('学位院校', 'school of the degree'))],
  awards: [part('title'), part('grantedBy'), part('date')],
  punishments: [part('kind', punishmentCodes), part('decidedOn'), part('months', 'plain', w('影响期（月）', 'months of effect')), part('affectsUse', 'plain', w('期满后仍影响使用', 'stands against use afterwards')), basis],
  appraisals: [part('year'), part('grade', gradeCodes)],
  family: [
    part('relation'), part('name'), part('birth'), part('politics'), part('unitText'), part('living', 'plain', w('健在', 'living')), part('abroad', 'plain', w('移居国（境）外', 'emigrated')),
    part('linkedPersonId', 'there', w('对应名册中的人', 'tied to a person of the roster')), part('sort', 'plain', w('次序', 'order')),
  ],
};

/** One row of a list in words; `against` is the row it is set beside, so that what differs is always said. */
export function rowWords(list: keyof typeof listFields, row: Row, unitName: UnitName, against?: Row): Words {
  const parts = rows[list].flatMap((p): Words[] => {
    const value = p.key === 'unitText' && !row['unitText'] && row['unitId'] ? unitName(String(row['unitId'])) : row[p.key];
    const differs = against !== undefined && !same(against[p.key], row[p.key]);
    const there = value !== null && value !== undefined && value !== '';
    if (!p.name) return there ? [said(p.kind, value, unitName)] : [];
    if (p.key === 'sort' || (p.key === 'living' && value === true)) return differs ? [w(`${p.name.zh} ${shown(value).zh}`, `${p.name.en} ${shown(value).en}`)] : [];
    if (value === true && !differs) return [p.name];
    if (!differs && (!there || value === false || p.kind === 'there')) return [];
    const text = said(p.kind, value, unitName);
    return [w(`${p.name.zh} ${text.zh}`, `${p.name.en} ${text.en}`)];
  });
  const from = row['fromDate'] ? shown(row['fromDate']).zh : '';
  const span = from || row['toDate'] ? [w(`${from}—${row['toDate'] ? shown(row['toDate']).zh : '今'}`, `${from}—${row['toDate'] ? shown(row['toDate']).zh : 'now'}`)] : [];
  return parts.length + span.length === 0 ? empty : joined([...parts, ...span], ' ', ' ');
}

const unitFields: Readonly<Record<string, [Words, Kind]>> = {
  name: [w('名称', 'name'), 'plain'], shortName: [w('简称', 'short name'), 'plain'], parentId: [w('上级', 'unit above'), 'unit'], kind: [w('性质', 'kind'), unitKindCodes],
  level: [w('机构规格', 'level'), rankCodes], organKind: [w('机关类别', 'kind of organ'), organKindCodes], establishment: [w('编制数', 'establishment'), 'plain'],
};
const partyYears: Codes = { 0: w('不要求', 'none'), 3: w('3 年', '3 years'), 5: w('5 年', '5 years') };
const postFields: Readonly<Record<string, [Words, Kind]>> = {
  unitId: [w('所属单位', 'unit'), 'unit'], title: [w('职务名称', 'title'), 'plain'], rank: [w('职务层次', 'rank'), rankCodes], role: [w('正副职', 'role'), roleCodes], leading: [w('领导职务', 'leading post'), 'plain'], howFilled: [w('任用方式', 'how filled'), howFilledCodes],
  partyPost: [w('党的职务', 'party post'), 'plain'], specialPost: [w('特殊岗位', 'special post'), 'plain'], establishment: [w('职数', 'places'), 'plain'], partyYears: [w('党章要求的党龄', 'years of membership asked for'), partyYears],
  qualificationRequired: [w('有法定任职资格', 'legal qualification asked for'), 'plain'], qualification: [w('资格名称', 'qualification'), 'plain'],
};

/** What a change of a unit or post alters, in words; fields that are absent stay. */
export function periodWords(of: 'unit' | 'post', before: Row, change: Row, unitName: UnitName): Words {
  const table = of === 'unit' ? unitFields : postFields;
  return joined(Object.keys(table).filter((k) => change[k] !== undefined && !same(before[k], change[k])).map((k) => changed(table[k]![0], said(table[k]![1], before[k], unitName), said(table[k]![1], change[k], unitName))), '；', '; ');
}

/** From which day a change holds, or that it mends what was recorded. */
export const sinceWords = (day: string, correct: boolean): Words => (correct ? w('更正原记载', 'mending what was recorded') : w(`自 ${day} 起`, `from ${day}`));

/** What an act rests on, as its sentence shows it; a dash where nothing was named and nothing had to be. */
export const evidenceWords = (evidence: string, needed: boolean): string => (evidence.trim() === '' && !needed ? '—' : evidence.trim());
