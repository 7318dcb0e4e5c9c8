import { ethnicityTable, misspeltEthnicities, otherEthnicities, politicsTable, vaguePolitics } from '../../../domain/codes/people.ts';
import { educationNames } from '../../../domain/codes/schooling.ts';
import type { Read, Sex } from './draft.ts';
import { doubt, type Place } from './reasons.ts';
import { comparable, trimText } from './text.ts';

/** GB/T 3304 民族, in the order of the codes 01–56. */
export const ETHNICITIES: readonly string[] = ethnicityTable.rows.map((r) => r.name);

const KNOWN_ETHNICITIES = new Set([...ETHNICITIES, ...otherEthnicities]);

/** GB/T 4762 政治面貌: code, long name, short name, accepted aliases. */
export const POLITICS: readonly { code: string; long: string; short: string; aliases: readonly string[] }[] =
  politicsTable.rows.map((r) => ({ code: r.code, long: r.name, short: r.short ?? r.name, aliases: r.aliases ?? [] }));

const POLITICS_BY_NAME = new Map(POLITICS.flatMap((p) => [p.short, p.long, ...p.aliases].map((name): [string, string] => [name, p.short])));

/** Names of 学历 in use (formats.md 1.9); exchanged by name. */
export const EDUCATION_LEVELS: readonly string[] = educationNames.map((e) => e.name);

/** 称谓 names; exchanged by name, never by code (formats.md 1.10). */
export const RELATIONS = (
  '父亲 母亲 丈夫 妻子 儿子 女儿 哥哥 弟弟 姐姐 妹妹 长子 次子 三子 四子 五子 养子 继子 女婿 长女 次女 三女 四女 五女 养女 继女 儿媳 孙子 孙女 外孙子 外孙女 ' +
  '公公 婆婆 岳父 岳母 继父 养父 继母 养母 祖父 祖母 外祖父 外祖母 曾祖父 曾祖母 嫂子 弟媳 姐夫 妹夫 伯父 伯母 叔父 婶母 舅父 舅母 姨父 姨母 姑父 姑母 ' +
  '堂兄 堂弟 堂姐 堂妹 表兄 表弟 表姐 表妹 侄子 侄女 外甥 外甥女 其他女儿 长女婿 二女婿 三女婿 四女婿 五女婿 长儿媳 二儿媳 三儿媳 四儿媳 五儿媳'
).split(' ');

const KNOWN_RELATIONS = new Set(RELATIONS);
const CHILDREN = new Set('儿子 女儿 长子 次子 三子 四子 五子 长女 次女 三女 四女 五女 其他女儿'.split(' '));
/** True for a child by birth (adopted and step-children may be older than expected). */
export const isChild = (relation: string): boolean => CHILDREN.has(relation);

const HEALTH = ['健康', '良好', '一般', '较差'];

/** Reads 性别: 男 or 女; anything else is flagged, with a proposal where one is plain. */
export function readSex(raw: string, at: Place): Read<Sex> {
  const text = raw === '男' || raw === '女' ? raw : comparable(raw);
  if (text === '' || text === '男' || text === '女') return { raw, value: text === '' ? null : text, doubts: [] };
  const guess = /^(男性|男士|M|MALE|1|1男)$/i.test(text) ? '男' : /^(女性|女士|F|FEMALE|2|2女)$/i.test(text) ? '女' : null;
  return { raw, value: null, doubts: [doubt('flag', guess ? 'sex.alias' : 'sex.unknown', at, { details: { raw: text }, suggestion: guess })] };
}

/** Reads 民族: the standard name; without 族 it is noted, a misspelling is flagged with the standard name proposed. */
export function readEthnicity(raw: string, at: Place): Read {
  if (KNOWN_ETHNICITIES.has(raw)) return { raw, value: raw, doubts: [] };
  const text = comparable(raw);
  if (text === '') return { raw, value: null, doubts: [] };
  if (KNOWN_ETHNICITIES.has(text)) return { raw, value: text, doubts: [] };
  if (ETHNICITIES.includes(`${text}族`)) {
    return { raw, value: `${text}族`, doubts: [doubt('note', 'ethnicity.short', at, { details: { raw: text, value: `${text}族` } })] };
  }
  const right = misspeltEthnicities[text] ?? misspeltEthnicities[`${text}族`];
  return { raw, value: null, doubts: [doubt('flag', right ? 'ethnicity.misspelt' : 'ethnicity.unknown', at, { details: { raw: text }, suggestion: right ?? null })] };
}

/** Reads 政治面貌 into the short name; vague names are flagged and proposed, unknown ones flagged. */
export function readPolitics(raw: string, at: Place): Read {
  const known = POLITICS_BY_NAME.get(raw);
  if (known) return { raw, value: known, doubts: [] };
  const text = comparable(raw);
  if (text === '') return { raw, value: null, doubts: [] };
  const name = POLITICS_BY_NAME.get(text);
  if (name) return { raw, value: name, doubts: [] };
  const vague = Object.hasOwn(vaguePolitics, text);
  return {
    raw, value: null,
    doubts: [doubt('flag', vague ? 'politics.vague' : 'politics.unknown', at, { details: { raw: text }, suggestion: vaguePolitics[text] ?? null })],
  };
}

/** Reads 健康状况; a name outside the form's list is kept as text and noted. */
export function readHealth(raw: string, at: Place): Read {
  const text = trimText(raw);
  if (text === '') return { raw, value: null, doubts: [] };
  return { raw, value: text, doubts: HEALTH.includes(text) ? [] : [doubt('note', 'health.unknown', at, { details: { raw: text } })] };
}

/** Reads 称谓: a known name; spoken forms are proposed by the cadre's sex; unknown ones are kept and flagged. */
export function readRelation(raw: string, at: Place, sexOfPerson: Sex | null): Read {
  const text = comparable(raw);
  if (text === '') return { raw, value: null, doubts: [] };
  if (KNOWN_RELATIONS.has(text)) return { raw, value: text, doubts: [] };
  const spouse = sexOfPerson === '男' ? '妻子' : sexOfPerson === '女' ? '丈夫' : null;
  const spoken: Record<string, string | null> = { 爷爷: '祖父', 奶奶: '祖母', 爱人: spouse, 配偶: spouse };
  const known = Object.hasOwn(spoken, text);
  return {
    raw, value: null,
    doubts: [doubt('flag', known ? 'relation.spoken' : 'relation.unknown', at, { details: { raw: text }, suggestion: spoken[text] ?? null })],
  };
}
