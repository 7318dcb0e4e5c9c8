import { partialDate } from '../../kernel/day.ts';
import { rowsOf, type CodeTable } from './code-table.ts';

/** GB/T 2261.1 sex. */
export const sexTable: CodeTable = {
  standard: 'GB/T 2261.1', title: '个人基本信息分类与代码 第1部分：人的性别代码', from: partialDate('2003'), confidence: 'recalled', rows: rowsOf('0 未知的性别 · 1 男 · 2 女 · 9 未说明的性别'),
};

/** GB/T 2261.2 marital status. */
export const maritalTable: CodeTable = {
  standard: 'GB/T 2261.2', title: '个人基本信息分类与代码 第2部分：婚姻状况代码', from: partialDate('2003'), confidence: 'recalled',
  rows: rowsOf('10 未婚 · 20 已婚 · 21 初婚 · 22 再婚 · 23 复婚 · 30 丧偶 · 40 离婚 · 90 未说明的婚姻状况'),
};

const ethnicities = (
  '汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 ' +
  '畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 ' +
  '乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'
).split(' ');

/** GB/T 3304 民族, codes 01–56; the name without 族 is accepted with a note. */
export const ethnicityTable: CodeTable = {
  standard: 'GB/T 3304', title: '中国各民族名称的罗马字母拼写法和代码', from: partialDate('1991'), confidence: 'recalled',
  rows: ethnicities.map((name, i) => ({ code: String(i + 1).padStart(2, '0'), name, aliases: [name.slice(0, -1)] })),
};

/** Names outside the standard that cadre files use; kept, never renumbered. */
export const otherEthnicities: readonly string[] = ['其他', '其他族', '外国血统', '外国民族', '加入中国籍的外国人'];

/** Names that are not the standard's, with the one to propose. */
export const misspeltEthnicities: Readonly<Record<string, string>> = { 毛难族: '毛南族', 僳僳族: '傈僳族', 乌兹别克族: '乌孜别克族', 崩龙族: '德昂族' };

/** GB/T 4762 政治面貌: the long name of the standard, the short name of forms, other names. */
export const politicsTable: CodeTable = {
  standard: 'GB/T 4762', title: '政治面貌代码', from: partialDate('1984'), confidence: 'recalled',
  rows: [
    { code: '01', name: '中国共产党党员', short: '中共党员' },
    { code: '02', name: '中国共产党预备党员', short: '预备党员', aliases: ['中共预备党员'] },
    { code: '03', name: '中国共产主义青年团团员', short: '共青团员', aliases: ['团员'] },
    { code: '04', name: '中国国民党革命委员会会员', short: '民革', aliases: ['民革会员', '民革党员'] },
    { code: '05', name: '中国民主同盟盟员', short: '民盟', aliases: ['民盟盟员'] },
    { code: '06', name: '中国民主建国会会员', short: '民建', aliases: ['民建会员'] },
    { code: '07', name: '中国民主促进会会员', short: '民进', aliases: ['民进会员'] },
    { code: '08', name: '中国农工民主党党员', short: '农工党', aliases: ['农工党党员', '农工民主党'] },
    { code: '09', name: '中国致公党党员', short: '致公党', aliases: ['致公党党员'] },
    { code: '10', name: '九三学社社员', short: '九三学社', aliases: ['九三'] },
    { code: '11', name: '台湾民主自治同盟盟员', short: '台盟', aliases: ['台盟盟员'] },
    { code: '12', name: '无党派民主人士', short: '无党派', aliases: ['无党派人士'] },
    { code: '13', name: '群众', short: '群众' },
  ],
};

/** Vague names: proposed, never taken; `民主党派` names no party. */
export const vaguePolitics: Readonly<Record<string, string | null>> = { 党员: '中共党员', 公民: '群众', 民主党派: null };
