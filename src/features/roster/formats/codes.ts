import type { Read, Sex } from './draft.ts';
import { doubt, type Place } from './reasons.ts';
import { comparable, trimText } from './text.ts';

/** GB/T 3304 民族, in the order of the codes 01–56. */
export const ETHNICITIES = (
  '汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 ' +
  '畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 ' +
  '乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'
).split(' ');

/** Names outside the standard that cadre files use; kept, never renumbered (formats.md 4.4). */
const OTHER_ETHNICITIES = ['其他', '其他族', '外国血统', '外国民族', '加入中国籍的外国人'];

const KNOWN_ETHNICITIES = new Set([...ETHNICITIES, ...OTHER_ETHNICITIES]);

const MISSPELT_ETHNICITIES: Record<string, string> = { 毛难族: '毛南族', 僳僳族: '傈僳族', 乌兹别克族: '乌孜别克族', 崩龙族: '德昂族' };

/** GB/T 4762 政治面貌: code, long name, short name, accepted aliases. */
export const POLITICS: { code: string; long: string; short: string; aliases: string[] }[] = [
  { code: '01', long: '中国共产党党员', short: '中共党员', aliases: [] },
  { code: '02', long: '中国共产党预备党员', short: '预备党员', aliases: ['中共预备党员'] },
  { code: '03', long: '中国共产主义青年团团员', short: '共青团员', aliases: ['团员'] },
  { code: '04', long: '中国国民党革命委员会会员', short: '民革', aliases: ['民革会员', '民革党员'] },
  { code: '05', long: '中国民主同盟盟员', short: '民盟', aliases: ['民盟盟员'] },
  { code: '06', long: '中国民主建国会会员', short: '民建', aliases: ['民建会员'] },
  { code: '07', long: '中国民主促进会会员', short: '民进', aliases: ['民进会员'] },
  { code: '08', long: '中国农工民主党党员', short: '农工党', aliases: ['农工党党员', '农工民主党'] },
  { code: '09', long: '中国致公党党员', short: '致公党', aliases: ['致公党党员'] },
  { code: '10', long: '九三学社社员', short: '九三学社', aliases: ['九三', '九三学社社员'] },
  { code: '11', long: '台湾民主自治同盟盟员', short: '台盟', aliases: ['台盟盟员'] },
  { code: '12', long: '无党派民主人士', short: '无党派', aliases: ['无党派人士'] },
  { code: '13', long: '群众', short: '群众', aliases: [] },
];

const POLITICS_BY_NAME = new Map(POLITICS.flatMap((p) => [p.short, p.long, ...p.aliases].map((name): [string, string] => [name, p.short])));

/** Vague names: proposed, never taken; `民主党派` names no party. */
const VAGUE_POLITICS: Record<string, string | null> = { 党员: '中共党员', 公民: '群众', 民主党派: null };

/** Names of 学历 in use (formats.md 1.9); exchanged by name. */
export const EDUCATION_LEVELS = (
  '研究生 研究生班 中央党校研究生 省（区、市）委党校研究生 大学 中央党校大学 省（区、市）委党校大学 大专 中央党校大专 省（区、市）委党校大专 大学普通班 中专 中技 高中 初中 小学'
).split(' ');

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
  const right = MISSPELT_ETHNICITIES[text] ?? MISSPELT_ETHNICITIES[`${text}族`];
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
  const vague = Object.hasOwn(VAGUE_POLITICS, text);
  return {
    raw, value: null,
    doubts: [doubt('flag', vague ? 'politics.vague' : 'politics.unknown', at, { details: { raw: text }, suggestion: VAGUE_POLITICS[text] ?? null })],
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
