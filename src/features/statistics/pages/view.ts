import { isDay } from '../../../kernel/day.ts';
import { dims, mostBlocks, mostNested, presets, type DimRef } from '../dims-rules.ts';
import type { Query } from '../query-rules.ts';

/** How a table is looked at, as it stands in the address. */
export type View = { preset?: string | undefined; stacked?: boolean | undefined; rows: DimRef[]; cols: DimRef[]; shares: boolean; ages: boolean; chart: boolean; compare?: string | undefined; query?: { name: string; query: Query } | undefined };

const usual = (): View => ({ preset: 'education-age', rows: presets.find((p) => p.id === 'education-age')!.rows, cols: presets.find((p) => p.id === 'education-age')!.cols, shares: false, ages: true, chart: true });
const known = (refs: unknown): refs is DimRef[] => Array.isArray(refs) && refs.length > 0 && refs.every((r) => dims.some((d) => d.id === (r as DimRef | null)?.dim));

/** Reads a view; what is not well formed falls back to the usual one. */
export function readView(text: string | null): View {
  if (text === null) return usual();
  try {
    const v = JSON.parse(text) as Partial<View>;
    if (!known(v.rows) || !known(v.cols)) return usual();
    return { preset: v.preset, stacked: v.stacked === true, rows: v.rows.slice(0, v.stacked === true ? mostBlocks : mostNested), cols: v.cols.slice(0, 12), shares: v.shares === true, ages: v.ages === true, chart: v.chart !== false, compare: v.compare && isDay(v.compare) ? v.compare : undefined, query: v.query?.query ? v.query : undefined };
  } catch {
    return usual();
  }
}

/** Writes a view for the address. */
export const viewAddress = (v: View): string => JSON.stringify(v);
