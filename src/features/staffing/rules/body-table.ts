import { dotted, type Day } from '../../../kernel/day.ts';
import { rankWords, type RankLevel } from '../../../domain/facts.ts';
import { ageOf, staffingOf, type Body, type Count } from './body.ts';

/** A table for paper: a title, the day it stands for, headings over two lines (a shared parent where there is one), rows of text and figures, notes below. `total`: the last row is a sum. */
export type Table = { title: string; note: string; columns: readonly { heading: string; parent?: string; width?: number }[]; rows: readonly (readonly (string | number)[])[]; total?: boolean; notes?: readonly string[] };

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
    columns: ([['职位', 22], ['职级层次', 14], ['姓名', 12], ['性别', 6], ['出生年月（岁）', 15], ['民族', 8], ['学历', 13], ['专业（专长）', 18], ['任现职时间', 13], ['近三年考核', 26]] as const).map(([heading, width]) => ({ heading, width })),
    rows,
  };
}

const four = (c: Count): number[] => [c.due, c.held, c.over, c.short];

/** 各单位领导职数配备情况表 (formats.md 8.2): 机构名称 · 级别 · 类型 · {领导, 正职, 副职} × {应配, 实配, 超配, 缺配}, with the total in the last line; `kinds`: 类型 by unit. */
export function staffingTable(bodies: readonly Body[], on: Day, kinds: ReadonlyMap<string, string>): Table {
  const parts = [['leading', '领导'], ['chief', '正职'], ['deputy', '副职']] as const;
  const line = (name: string, level: string, kind: string, seats: Body['seats']): (string | number)[] => {
    const s = staffingOf(seats);
    return [name, level, kind, ...parts.flatMap(([key]) => four(s[key]))];
  };
  return {
    title: '各单位领导职数配备情况表', note: `截至 ${on}`,
    columns: [{ heading: '机构名称', width: 40 }, { heading: '级别', width: 16 }, { heading: '类型', width: 18 }, ...parts.flatMap(([, parent]) => ['应配', '实配', '超配', '缺配'].map((heading) => ({ heading, parent, width: 9 })))],
    rows: [...bodies.map((b) => line(b.unitName, b.level ? rank(b.level) : '', kinds.get(b.unitId) ?? '', b.seats)), line('合计', '', '', bodies.flatMap((b) => b.seats))], total: true,
    notes: ['应配、实配按职位计，兼任的计入；超配、缺配逐个职位相加，不互相抵补。'],
  };
}

/** A unit with its establishment (编制数, null = none of its own) and the people of that unit itself. Parents stand before their children. */
export type Posted = { id: string; parentId: string | null; name: string; level: string | null; establishment: number | null; people: number };

/**
 * 各单位编制与人员配备表 (formats.md 8.2) with what the roster holds: one establishment a unit. People of a unit without an establishment
 * of its own (an inner office) count to the nearest unit above that has one; those with none above stand in the note.
 */
export function establishmentTable(units: readonly Posted[], on: Day): Table {
  const holder = new Map<string, string | null>();
  const held = new Map<string, number>();
  let loose = 0;
  for (const u of units) {
    const at = u.establishment === null ? (holder.get(u.parentId ?? '') ?? null) : u.id;
    holder.set(u.id, at);
    if (at === null) loose += u.people;
    else held.set(at, (held.get(at) ?? 0) + u.people);
  }
  const lines = units.flatMap((u) => (u.establishment === null ? [] : [{ name: u.name, level: u.level ? rank(u.level) : '', due: u.establishment, held: held.get(u.id) ?? 0 }]));
  const figures = (due: number, n: number): number[] => [due, n, Math.max(0, n - due), Math.max(0, due - n)];
  const rows = lines.map((l): (string | number)[] => [l.name, l.level, ...figures(l.due, l.held)]);
  const sum = (i: number): number => rows.reduce((n, r) => n + Number(r[i]), 0);
  return {
    title: '各单位编制与人员配备表', note: `截至 ${on}`, total: true,
    columns: [{ heading: '机构名称', width: 60 }, { heading: '机构级别', width: 24 }, ...['编制数', '实有人数', '超配', '缺配'].map((heading) => ({ heading, width: 14 }))],
    rows: [...rows, ['合计', '', sum(2), sum(3), sum(4), sum(5)]],
    notes: [
      '名册只有单位编制总数，未分行政、事业（参公）、事业（其他）、工勤等类别，故不分列。', '实有人数为在职人员，内设机构的人计入所属单位；超配、缺配逐个单位相加，不互相抵补。',
      ...(loose > 0 ? [`另有 ${loose} 人所在单位及其上级均未登记编制数，未列入。`] : []),
    ],
  };
}
