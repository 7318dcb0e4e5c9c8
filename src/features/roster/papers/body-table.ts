import type { PaperCell, PaperTable } from './table.ts';

/** Leading posts of one unit: how many there should be and how many are held; null = not fixed. */
export type BodyRow = { unit: string; level: string; kind: string; chiefDue: number | null; chiefHeld: number; deputyDue: number | null; deputyHeld: number };

/** 应配 实配 超配 缺配; what is not fixed has no surplus and no gap. */
export function fourFigures(due: number | null, held: number): PaperCell[] {
  if (due === null) return ['', held, '', ''];
  return [due, held, held > due ? held - due : '', held < due ? due - held : ''];
}

const sum = (a: number | null, b: number | null): number | null => (a === null && b === null ? null : (a ?? 0) + (b ?? 0));

/** 各单位领导职数配备情况表 (formats.md 8.2): 机构名称 · 级别 · 类型 · {领导, 正职, 副职} × {应配, 实配, 超配, 缺配}, with a total. */
export function bodyTable(rows: readonly BodyRow[], asOf: string): PaperTable {
  const figures = (r: Omit<BodyRow, 'unit' | 'level' | 'kind'>): PaperCell[] => [
    ...fourFigures(sum(r.chiefDue, r.deputyDue), r.chiefHeld + r.deputyHeld), ...fourFigures(r.chiefDue, r.chiefHeld), ...fourFigures(r.deputyDue, r.deputyHeld),
  ];
  const lines = rows.map((r) => figures(r));
  const total = Array.from({ length: 12 }, (_, i) => lines.reduce((n, line) => n + (typeof line[i] === 'number' ? (line[i] as number) : 0), 0));
  const four = ['应配', '实配', '超配', '缺配'];
  return {
    title: '各单位领导职数配备情况表', under: [`截至 ${asOf}`],
    columns: [{ width: 40 }, { width: 16, align: 'center' }, { width: 18, align: 'center' }, ...Array.from({ length: 12 }, () => ({ width: 9, align: 'right' as const }))],
    header: [
      [{ text: '机构名称', rows: 2 }, { text: '级别', rows: 2 }, { text: '类型', rows: 2 }, { text: '领导', columns: 4 }, { text: '正职', columns: 4 }, { text: '副职', columns: 4 }],
      [...four, ...four, ...four],
    ],
    rows: [
      ...rows.map((r, i): PaperCell[] => [r.unit, r.level, r.kind, ...lines[i]!]),
      [{ text: '合计', columns: 3, strong: true, align: 'center' }, ...total.map((n, i): PaperCell => ({ text: n === 0 && i % 4 > 1 ? '' : n, strong: true }))],
    ],
    notes: ['空白的“应配”表示未核定职数；超配、缺配为零的不填。'],
  };
}
