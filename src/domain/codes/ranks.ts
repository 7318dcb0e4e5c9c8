import { partialDate } from '../../kernel/day.ts';
import { rowsOf, type CodeTable } from './code-table.ts';

/** GB/T 12407-2008 职务级别; rows 101, 102 and 211–241 rest on one source. */
export const rankCodeTable: CodeTable = {
  standard: 'GB/T 12407-2008', title: '职务级别代码', from: partialDate('2008'), confidence: 'content',
  rows: rowsOf(
    '101 国家级正职 · 102 国家级副职 · 111 省部级正职 · 112 省部级副职 · 121 厅局级正职 · 122 厅局级副职 · 131 县处级正职 · 132 县处级副职 · 141 乡科级正职 · 142 乡科级副职 · ' +
    '150 科员级 · 160 办事员级 · 199 未定职公务员 · 211 一级职员 · 212 二级职员 · 221 三级职员 · 222 四级职员 · 231 五级职员 · 232 六级职员 · 241 七级职员',
  ),
};

export type ServiceCategory = 'general' | 'technical' | 'enforcement';

const list = (text: string): readonly string[] => text.split(' ');
/** 职级 by category (公务员法 2018, article 19 and its rules), highest first. */
export const serviceRankNames: Readonly<Record<ServiceCategory, readonly string[]>> = {
  general: list('一级巡视员 二级巡视员 一级调研员 二级调研员 三级调研员 四级调研员 一级主任科员 二级主任科员 三级主任科员 四级主任科员 一级科员 二级科员'),
  technical: list('一级总监 二级总监 一级高级主管 二级高级主管 三级高级主管 四级高级主管 一级主管 二级主管 三级主管 四级主管 专业技术员'),
  enforcement: list('督办 一级高级主办 二级高级主办 三级高级主办 四级高级主办 一级主办 二级主办 三级主办 四级主办 一级行政执法员 二级行政执法员'),
};

const GRADES = ['一级', '二级', '三级', '四级'];
/** The 职级 of the general category that one of the other two corresponds to (one source); general ranks answer themselves. */
export function generalRankOf(name: string): string | null {
  if (serviceRankNames.general.includes(name)) return name;
  const grade = GRADES.find((g) => name.startsWith(g));
  const rest = grade ? name.slice(2) : name;
  if (name === '督办') return '二级巡视员';
  if (name === '专业技术员' || name === '一级行政执法员') return '一级科员';
  if (name === '二级行政执法员') return '二级科员';
  if (!grade) return null;
  if (rest === '总监') return grade === '一级' || grade === '二级' ? `${grade}巡视员` : null;
  if (rest === '高级主管' || rest === '高级主办') return `${grade}调研员`;
  return rest === '主管' || rest === '主办' ? `${grade}主任科员` : null;
}

/** Names before 2019, still found in 简历 and old forms: kept as written, never converted. */
export const formerRankNames: readonly string[] = list('巡视员 副巡视员 调研员 副调研员 主任科员 副主任科员 科员 办事员');
