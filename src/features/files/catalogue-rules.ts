import type { Day } from '../../kernel/day.ts';
import { classNames, classNumber, dateCells, placeOf, places, type Cls, type Sub } from './class-rules.ts';

type Listed = { id: string; cls: string; sub: string | null; n: number; title: string; madeOn: string | null; copies: number; pages: number; note: string | null; state: 'filed' | 'withdrawn'; sentWith: string | null };
/** A heading of the catalogue and the materials under it. Classes four and nine have sub-class headings only. */
export type CatalogueGroup<T> = { place: string; heading: string; materials: T[] };

/** The number of a place as it is printed: 一, 四-1. */
export const placeNumber = (place: string): string => {
  const [cls, sub] = place.split('-');
  return `${classNumber[cls as Cls] ?? cls}${sub ? `-${sub}` : ''}`;
};

/** The whole catalogue by headings, empty headings included, as the printed form has them. Materials keep the order they come in. */
export function catalogueGroups<T extends { cls: string; sub: string | null }>(materials: readonly T[], on: Day): CatalogueGroup<T>[] {
  const names = classNames(on);
  const under = (place: string): T[] => materials.filter((m) => placeOf(m) === place);
  return places.flatMap((place): CatalogueGroup<T>[] => {
    const own = { place, heading: `${placeNumber(place)}、${names[place]}`, materials: under(place) };
    // What was filed under four or nine before there were sub-classes stands under a heading of its own.
    const old = place.endsWith('-1') ? under(place.split('-')[0]!) : [];
    return old.length === 0 ? [own] : [{ place: place.split('-')[0]!, heading: `${placeNumber(place.split('-')[0]!)}、${names[place.split('-')[0] as Cls | Sub]}`, materials: old }, own];
  });
}

/** Columns of the catalogue as a workbook, the three date cells under one heading. */
export const sheetColumns = [
  { key: 'no', heading: '类号', width: 8 }, { key: 'title', heading: '材料名称', width: 46 },
  { key: 'y', heading: '年', parent: '材料制成时间', width: 7 }, { key: 'm', heading: '月', parent: '材料制成时间', width: 5 }, { key: 'd', heading: '日', parent: '材料制成时间', width: 5 },
  { key: 'copies', heading: '份数', width: 6 }, { key: 'pages', heading: '页数', width: 6 }, { key: 'note', heading: '备注', width: 20 },
] as const;

/** The rows of that workbook, heading rows among them. */
export function catalogueRows(materials: readonly Listed[], on: Day): Record<string, string>[] {
  return catalogueGroups(materials, on).flatMap((g) => [
    { no: placeNumber(g.place), title: g.heading },
    ...g.materials.map((m) => {
      const [y, mo, d] = dateCells(m.madeOn);
      return { no: `${placeNumber(g.place)}-${m.n}`, title: m.title, y, m: mo, d, copies: String(m.copies), pages: String(m.pages), note: remark(m) };
    }),
  ]);
}

/** The remark cell: what was noted, and that it was taken out or sent on. */
export const remark = (m: Pick<Listed, 'note' | 'state' | 'sentWith'>): string => [m.note, m.state === 'withdrawn' ? '已抽出' : null, m.sentWith ? '已转递' : null].filter(Boolean).join('；');
