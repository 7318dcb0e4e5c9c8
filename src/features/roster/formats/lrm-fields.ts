import { readHead } from './resume-line.ts';
import { plainDate } from './dates.ts';
import type { FormElement } from './read-form.ts';
import { trimText } from './text.ts';
import type { Day } from '../../../kernel/day.ts';

/** The 33 fields of an LRM file in their order (formats.md 2), by the names the form prints. */
export const LRM_FIELDS = [
  '姓名', '性别', '出生年月', '民族', '籍贯', '入党时间', '健康状况', '出生地', '参加工作时间', '学历学位', '毕业院校系及专业', '专业技术职务',
  '备用1', '备用2', '备用3', '备用4', '熟悉专业有何专长', '简历', '奖惩情况', '年度考核结果',
  '家庭成员称谓', '家庭成员姓名', '家庭成员出生年月', '家庭成员政治面貌', '家庭成员工作单位及职务',
  '现任职务', '拟任职务', '拟免职务', '任免理由', '呈报单位', '计算年龄时间', '填表人', '填表时间',
] as const;

/** Places of the composed fields. */
export const EDUCATION = 9;
export const SCHOOLS = 10;
export const UNUSED = [12, 13, 14, 15] as const;
export const FAMILY = [20, 21, 22, 23, 24] as const;

/** The form's element that a simple field holds. */
export const LRM_ELEMENTS: Readonly<Record<number, FormElement>> = {
  0: 'XingMing', 1: 'XingBie', 2: 'ChuShengNianYue', 3: 'MinZu', 4: 'JiGuan', 5: 'RuDangShiJian', 6: 'JianKangZhuangKuang', 7: 'ChuShengDi', 8: 'CanJiaGongZuoShiJian',
  11: 'ZhuanYeJiShuZhiWu', 16: 'ShuXiZhuanYeYouHeZhuanChang', 17: 'JianLi', 18: 'JiangChengQingKuang', 19: 'NianDuKaoHeJieGuo',
  25: 'XianRenZhiWu', 26: 'NiRenZhiWu', 27: 'NiMianZhiWu', 28: 'RenMianLiYou', 29: 'ChengBaoDanWei', 30: 'JiSuanNianLingShiJian', 31: 'TianBiaoRen', 32: 'TianBiaoShiJian',
};

/** The words of the pages for each field, for a person who must choose. */
const KEYS = (
  'name sex birth ethnicity nativePlace party health birthPlace workStart education education.fullTime.school title - - - - specialty resume awards appraisals ' +
  'family_relation family_name family_birth family_politics family_unit postText proposedText removeText reason reportingUnit ageAt filledBy filledOn'
).split(' ');

/** The mark between two fields. */
export const BETWEEN = '","';

const ANY_DAY = '9999-12-31' as Day;
const empty = (text: string): boolean => trimText(text) === '';
const dated = (text: string): boolean => empty(text) || (text.length <= 40 && plainDate(text).kind === 'date');

/** What a field must look like when parts are joined again (formats.md 2, rule 4); the others may hold anything. */
const ANCHORS: Readonly<Record<number, (text: string) => boolean>> = {
  1: (text) => trimText(text) === '男' || trimText(text) === '女',
  2: dated, 8: dated, 30: dated, 32: dated,
  17: (text) => empty(text) || readHead(text, { asOf: ANY_DAY }) !== null,
  12: empty, 13: empty, 14: empty, 15: empty,
};

/** How many parts too many are looked at, and how many ways of joining them are listed. */
const MOST_EXTRA = 12;
const MOST_WAYS = 40;
/** Characters of a file whose parts are joined again; a form has a few thousand. */
const MOST_TEXT = 200_000;

/** One way to read a file with too many parts: the 33 fields, those that hold a mark of separation, and its name: `resume`, `resume+2,reason`. */
export type LrmWay = { id: string; holders: number[]; fields: string[] };

function wayOf(fields: readonly string[]): LrmWay {
  const holders = fields.flatMap((f, i) => (f.includes(BETWEEN) ? [i] : []));
  const id = holders.map((i) => {
    const n = (fields[i] ?? '').split(BETWEEN).length - 1;
    return `${KEYS[i]}${n > 1 ? `+${n}` : ''}`;
  });
  return { id: id.join(','), holders, fields: [...fields] };
}

const marks = (text: string): number => text.split('@').length;

/** Every way to join `parts` into 33 fields that fits the anchors; at most forty, the earliest field first. A memo of dead ends keeps it polynomial. */
export function waysToRejoin(parts: readonly string[]): LrmWay[] {
  const extra = parts.length - LRM_FIELDS.length;
  if (extra < 0 || extra > MOST_EXTRA || parts.reduce((n, p) => n + p.length, 0) > MOST_TEXT) return [];
  const ways: LrmWay[] = [];
  const dead = new Set<string>();
  const fields: string[] = [];
  const walk = (field: number, at: number, members: number): boolean => {
    if (field === LRM_FIELDS.length) {
      if (at !== parts.length) return false;
      ways.push(wayOf(fields));
      return true;
    }
    const key = `${field} ${at} ${members}`;
    if (dead.has(key) || ways.length >= MOST_WAYS) return false;
    let found = false;
    const left = LRM_FIELDS.length - field - 1;
    for (let take = parts.length - left - at; take >= 1; take--) {
      const text = parts.slice(at, at + take).join(BETWEEN);
      if (!(ANCHORS[field]?.(text) ?? true)) continue;
      const inFamily = field >= FAMILY[0] && field <= FAMILY[4];
      if (inFamily && field > FAMILY[0] && marks(text) !== members) continue;
      fields.push(text);
      if (walk(field + 1, at + take, inFamily ? marks(text) : 0)) found = true;
      fields.pop();
    }
    if (!found) dead.add(key);
    return found;
  };
  walk(0, 0, 0);
  return ways;
}
