import { isDay } from '../../../kernel/day.ts';

/** What the roster is asked for, as it stands in the address; several values are joined by commas. */
export type FilterKey = 'unit' | 'only' | 'status' | 'sex' | 'ageMin' | 'ageMax' | 'rank' | 'jobRank' | 'party' | 'education' | 'reserve' | 'entryChannel' | 'doubts' | 'q' | 'asOf';
export type Filters = { readonly [K in FilterKey]?: string };
export type Sort = { sort: SortKey; dir: 'asc' | 'desc' };
export type SortKey = (typeof sortKeys)[number];

export const sortKeys = ['rank', 'stroke', 'birth', 'name', 'post_since'] as const;
const filterKeys: readonly FilterKey[] = ['unit', 'only', 'status', 'sex', 'ageMin', 'ageMax', 'rank', 'jobRank', 'party', 'education', 'reserve', 'entryChannel', 'doubts', 'q', 'asOf'];

/** Reads the filters of an address; a day that is none is left out. */
export function filtersOf(params: URLSearchParams): Filters {
  const out: { [K in FilterKey]?: string } = {};
  for (const key of filterKeys) {
    const value = params.get(key);
    if (value !== null && value !== '' && (key !== 'asOf' || isDay(value))) out[key] = value;
  }
  return out;
}

/** Reads the sorting of an address; by rank when it says nothing. */
export function sortOf(params: URLSearchParams): Sort {
  const sort = sortKeys.find((k) => k === params.get('sort')) ?? 'rank';
  return { sort, dir: params.get('dir') === 'desc' ? 'desc' : 'asc' };
}

/** The address of filters and sorting, without what is usual. */
export function addressOf(filters: Filters, sort: Sort): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of filterKeys) if (filters[key]) params.set(key, filters[key]!);
  if (sort.sort !== 'rank') params.set('sort', sort.sort);
  if (sort.dir !== 'asc') params.set('dir', sort.dir);
  return params;
}

/** Filters as the API takes them; `status=any` asks for all states. */
export function filterQuery(filters: Filters): Record<string, string> {
  const query: Record<string, string> = {};
  for (const key of filterKeys) {
    const value = filters[key];
    if (value) query[key] = key === 'status' && value === 'any' ? 'serving,retired,left,deceased' : value;
  }
  return query;
}

/** Sets or clears some of the filters. */
export function withFilters(filters: Filters, change: { [K in FilterKey]?: string | undefined }): Filters {
  const out: { [K in FilterKey]?: string } = { ...filters };
  for (const key of Object.keys(change) as FilterKey[]) {
    if (change[key]) out[key] = change[key];
    else delete out[key];
  }
  return out;
}
