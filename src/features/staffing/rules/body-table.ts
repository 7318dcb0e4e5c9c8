import { dotted, type Day } from '../../../kernel/day.ts';
import { rankWords, type RankLevel } from '../../../domain/facts.ts';
import { ageOf, staffingOf, type Body, type Count } from './body.ts';

/** A table for paper: a title, the day it stands for, headings over two lines (a shared parent where there is one), rows of text. */
export type Table = { title: string; note: string; columns: readonly { heading: string; parent?: string }[]; rows: readonly (readonly string[])[] };

const GRADE: Record<string, string> = { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职', undetermined: '不定等次' };
const SCHOOLING: Record<string, string> = { doctor: '博士研究生', master: '硕士研究生', bachelor: '大学', college: '大专', 'technical-secondary': '中专', 'senior-secondary': '高中', 'junior-secondary': '初中', primary: '小学' };
const rank = (id: string): string => rankWords(id as RankLevel)?.zh ?? id;

/** 领导班子配备表 of one body: a line for each place, filled or empty, with what is known of its holder. Papers are in Chinese. */
export function bodyTable(body: Body, on: Day): Table {
  const c = staffingOf(body.seats).leading;
  const rows = body.seats.flatMap((seat) => {
    const filled = seat.holders.map((m): string[] => {
      const age = ageOf(m.birth, on);
      const grades = (m.grades ?? []).filter((g) => g.year <= Number(on.slice(0, 4))).sort((a, b) => b.year - a.year).slice(0, 3);
      return [
        seat.title, rank(seat.rank), `${m.name}${m.concurrent ? '（兼）' : ''}`, m.sex === null ? '' : m.sex === 'male' ? '男' : '女', m.birth ? `${dotted(m.birth.slice(0, 7))}${age === null ? '' : `（${age}）`}` : '', m.ethnicity ?? '',
        m.education === null ? '' : (SCHOOLING[m.education] ?? ''), m.specialty ?? '', m.since ? dotted(m.since.slice(0, 7)) : '', grades.map((g) => `${g.year}${GRADE[g.grade]}`).join(' '),
      ];
    });
    const open = Math.max(0, seat.establishment - seat.holders.length);
    return [...filled, ...Array.from({ length: open }, () => [seat.title, rank(seat.rank), '空缺', '', '', '', '', '', seat.shortSince ? `缺 ${dotted(seat.shortSince.slice(0, 7))} 起` : '', ''])];
  });
  return {
    title: `${body.unitName}领导班子配备表`,
    note: `截至 ${on}。应配 ${c.due}，实配 ${c.held}，超配 ${c.over}，缺配 ${c.short}（按职位计，兼任的计入）。`,
    columns: ['职位', '职级层次', '姓名', '性别', '出生年月（岁）', '民族', '学历', '专业（专长）', '任现职时间', '近三年考核'].map((heading) => ({ heading })),
    rows,
  };
}

const four = (c: Count): string[] => [c.due, c.held, c.over, c.short].map(String);

/** 各单位领导职数配备情况表 (formats.md 8.2): {领导, 正职, 副职} × {应配, 实配, 超配, 缺配}, with the total in the last line. */
export function staffingTable(bodies: readonly Body[], on: Day): Table {
  const parts = [['leading', '领导'], ['chief', '正职'], ['deputy', '副职']] as const;
  const line = (name: string, level: string, seats: Body['seats']): string[] => {
    const s = staffingOf(seats);
    return [name, level, ...parts.flatMap(([key]) => four(s[key]))];
  };
  return {
    title: '各单位领导职数配备情况表', note: `截至 ${on}`,
    columns: [{ heading: '机构名称' }, { heading: '级别' }, ...parts.flatMap(([, parent]) => ['应配', '实配', '超配', '缺配'].map((heading) => ({ heading, parent })))],
    rows: [...bodies.map((b) => line(b.unitName, b.level ? rank(b.level) : '', b.seats)), line('合计', '', bodies.flatMap((b) => b.seats))],
  };
}
