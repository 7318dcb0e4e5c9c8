import { partialDate } from '../../kernel/day.ts';
import { rowsOf, type CodeRow, type CodeTable } from './code-table.ts';

/** GB/T 4658-2006 education. */
export const educationTable: CodeTable = {
  standard: 'GB/T 4658-2006', title: '学历代码', from: partialDate('2006'), confidence: 'content',
  rows: rowsOf(
    '10 研究生教育 · 11 博士研究生毕业 · 12 博士研究生结业 · 13 博士研究生肄业 · 14 硕士研究生毕业 · 15 硕士研究生结业 · 16 硕士研究生肄业 · 17 研究生班毕业 · 18 研究生班结业 · 19 研究生班肄业 · ' +
    '20 大学本科教育 · 21 大学本科毕业 · 22 大学本科结业 · 23 大学本科肄业 · 28 大学普通班毕业 · 30 大学专科教育 · 31 大学专科毕业 · 32 大学专科结业 · 33 大学专科肄业 · ' +
    '40 中等职业教育 · 41 中等专科毕业 · 42 中等专科结业 · 43 中等专科肄业 · 44 职业高中毕业 · 45 职业高中结业 · 46 职业高中肄业 · 47 技工学校毕业 · 48 技工学校结业 · 49 技工学校肄业 · ' +
    '60 普通高级中学教育 · 61 普通高中毕业 · 62 普通高中结业 · 63 普通高中肄业 · 70 初级中学教育 · 71 初中毕业 · 73 初中肄业 · 80 小学教育 · 81 小学毕业 · 83 小学肄业 · 90 其他',
  ),
};

/**
 * Names of 学历 in use on forms, exchanged by name, with the code of GB/T 4658 for statistics; 党校 education has none and stays a
 * category of its own.
 */
export const educationNames: readonly { name: string; code: string | null }[] = [
  { name: '研究生', code: '10' }, { name: '研究生班', code: '17' }, { name: '中央党校研究生', code: null }, { name: '省（区、市）委党校研究生', code: null },
  { name: '大学', code: '21' }, { name: '中央党校大学', code: null }, { name: '省（区、市）委党校大学', code: null },
  { name: '大专', code: '31' }, { name: '中央党校大专', code: null }, { name: '省（区、市）委党校大专', code: null }, { name: '大学普通班', code: '28' },
  { name: '中专', code: '41' }, { name: '中技', code: '47' }, { name: '高中', code: '61' }, { name: '初中', code: '71' }, { name: '小学', code: '81' },
];

const FIELDS = '哲学 经济学 法学 教育学 文学 历史学 理学 工学 农学 医学 军事学 管理学'.split(' ');
const academic = (first: number, degree: string): CodeRow[] =>
  FIELDS.map((field, i) => ({ code: String(first + i), name: `${field}${degree}学位`, short: `${field}${degree}` }));
/** Professional degrees: forms write 工商管理硕士, the standard 工商管理硕士专业学位. */
const professional = (degree: string, text: string): CodeRow[] =>
  rowsOf(text).map(({ code, name }) => ({ code, name: `${name}${degree}专业学位`, short: `${name}${degree}` }));

/** GB/T 6864 degrees; those created since 2003 are accepted by name. */
export const degreeTable: CodeTable = {
  standard: 'GB/T 6864', title: '中华人民共和国学位代码', from: partialDate('2003'), confidence: 'content',
  rows: [
    { code: '1', name: '名誉博士' },
    { code: '2', name: '博士' }, ...academic(201, '博士'), ...professional('博士', '245 临床医学 · 248 兽医 · 250 口腔医学'),
    { code: '3', name: '硕士' }, ...academic(301, '硕士'),
    ...professional('硕士', '341 法律 · 342 教育 · 343 工程 · 344 建筑学 · 345 临床医学 · 346 工商管理 · 347 农业推广 · 348 兽医 · 349 公共管理 · 350 口腔医学 · 351 公共卫生 · 352 军事'),
    { code: '4', name: '学士' }, ...academic(401, '学士'), ...professional('学士', '444 建筑学'),
  ],
};

/** Which kind of degree a name is, for bands of statistics; null when it names none. */
export function degreeKind(text: string): 'doctor' | 'master' | 'bachelor' | null {
  if (/博士/.test(text)) return 'doctor';
  if (/硕士/.test(text)) return 'master';
  return /学士/.test(text) ? 'bachelor' : null;
}
