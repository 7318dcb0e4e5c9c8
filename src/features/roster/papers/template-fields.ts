import { rosterColumns } from '../columns-rules.ts';

/** The papers whose Word template an office may replace by its own. */
export const templateKinds = ['form', 'roster'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** The names a template may use: single values, the picture, and lists with the names inside them. */
export type TemplateFields = { values: readonly string[]; pictures: readonly string[]; lists: Readonly<Record<string, readonly string[]>> };

const made = ['导出人', '导出时间'];
const education = ['学历', '学位', '毕业院校系及专业', '学位毕业院校系及专业'].flatMap((f) => [`全日制${f}`, `在职${f}`]);

/** Field names by paper; they are the words that stand on the paper itself. */
export const templateFields: Readonly<Record<TemplateKind, TemplateFields>> = {
  form: {
    values: [
      '姓名', '性别', '出生年月', '年龄', '民族', '籍贯', '出生地', '入党时间', '参加工作时间', '健康状况', '到龄时间', '专业技术职务', '熟悉专业有何专长', ...education,
      '现任职务', '拟任职务', '拟免职务', '简历', '奖惩情况', '年度考核结果', '任免理由', '呈报单位', '填表人', '填表时间', '计算年龄时间', ...made,
    ],
    pictures: ['照片'],
    lists: { 家庭成员: ['称谓', '姓名', '年龄', '出生年月', '政治面貌', '工作单位及职务'], 简历各段: ['起止时间', '经历'] },
  },
  roster: {
    values: ['标题', '截至日期', '人数', ...made],
    pictures: [],
    lists: { 人员: ['序号', ...rosterColumns.map((c) => c.words.zh)] },
  },
};

/** How many single-character edits lie between two names. */
export function distance(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  let row = Array.from({ length: y.length + 1 }, (_, i) => i);
  for (const [i, c] of x.entries()) {
    const next = [i + 1];
    for (const [j, d] of y.entries()) next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (c === d ? 0 : 1)));
    row = next;
  }
  return row[y.length]!;
}

/** The right name nearest to a wrong one; null when none is like it at all. */
export function nearest(name: string, names: readonly string[]): string | null {
  const best = [...names].map((n) => [n, distance(name, n)] as const).sort((a, b) => a[1] - b[1])[0];
  return best && best[1] < Math.max([...name].length, [...best[0]].length) ? best[0] : null;
}
