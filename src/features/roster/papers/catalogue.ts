import type { PaperCell, PaperTable } from './table.ts';

/** One material of a catalogue; `madeOn` is YYYY, YYYY-MM or YYYY-MM-DD, or null. */
export type CatalogueMaterial = { title: string; madeOn: string | null; copies: number; pages: number; note: string };
/** A class or sub-class with its heading and its materials in order; numbering restarts in each. Classes 四 and 九 come as a heading without materials, then their sub-classes. */
export type CatalogueClass = { heading: string; materials: readonly CatalogueMaterial[] };

const SPARE_ROWS = 3;

/** 人事档案目录 (formats.md 9.2) as a portrait table: a heading row per class, three date cells, spare rows at the end. */
export function catalogueTable(person: { name: string; number?: string }, classes: readonly CatalogueClass[]): PaperTable {
  const row = (m: CatalogueMaterial, i: number): PaperCell[] => {
    const [year = '', month = '', day = ''] = (m.madeOn ?? '').split('-');
    return [{ text: String(i + 1), align: 'center' }, m.title, year, month, day, String(m.copies), String(m.pages), m.note];
  };
  return {
    title: '人事档案目录', under: [`姓名：${person.name}`, ...(person.number ? [`档案编号：${person.number}`] : [])], orientation: 'portrait', size: 10.5,
    columns: [{ width: 8, align: 'center' }, { width: 60 }, { width: 11, align: 'center' }, { width: 7, align: 'center' }, { width: 7, align: 'center' }, { width: 8, align: 'center' }, { width: 8, align: 'center' }, { width: 20 }],
    header: [
      [{ text: '类号', rows: 2 }, { text: '材料名称', rows: 2 }, { text: '材料制成时间', columns: 3 }, { text: '份数', rows: 2 }, { text: '页数', rows: 2 }, { text: '备注', rows: 2 }],
      ['年', '月', '日'],
    ],
    rows: [
      ...classes.flatMap((c) => [[{ text: c.heading, columns: 8, strong: true, align: 'left' as const }], ...c.materials.map(row)]),
      ...Array.from({ length: SPARE_ROWS }, () => Array.from({ length: 8 }, () => '')),
    ],
  };
}
