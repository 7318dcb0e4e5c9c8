import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../../web/api.gen.ts';
import { api, unwrap } from '../../../web/client.ts';
import { filterQuery, type Filters } from '../../roster/pages/filters.ts';
import type { DimRef } from '../dims-rules.ts';
import type { Query } from '../query-rules.ts';

type Ok<O> = O extends { responses: { 200: { content: { 'application/json': infer B } } } } ? B : never;
/** A table as counted, with the one of another day where it was asked for. */
export type Counted = Ok<paths['/api/statistics/table']['post']>;
export type Found = Ok<paths['/api/statistics/queries/run']['post']>;
export type Bands = Ok<paths['/api/statistics/bands']['get']>['sets'][number];
export type SavedQuery = Omit<Ok<paths['/api/statistics/queries']['get']>['queries'][number], 'query'> & { query: Query };
export type Reserve = Ok<paths['/api/statistics/reserve']['get']>;
export type ReservePeople = Ok<paths['/api/statistics/reserve/people']['get']>;

/** What a table page asks for. */
export type Spec = { stacked?: boolean | undefined; rows: DimRef[]; cols: DimRef[]; query?: Query | undefined };

/** Body of the table endpoints. */
export const tableBody = (spec: Spec, filters: Filters): never => ({ ...spec, filters: filterQuery(filters) }) as never;

/** A table as of the day of the filters, and of a day to compare. */
export function useTable(spec: Spec, filters: Filters, compare: string | undefined) {
  return useQuery({
    queryKey: ['statistics', 'table', spec, filters, compare ?? ''],
    refetchOnWindowFocus: false,
    placeholderData: (before: Counted | undefined) => before,
    queryFn: () => unwrap(api.POST('/api/statistics/table', { body: { ...(tableBody(spec, filters) as object), ...(compare ? { compare } : {}) } as never })),
  });
}

/** The people behind a cell. */
export function useBehind(spec: Spec, filters: Filters, cell: { at: (string | null)[]; col?: number; key?: string } | null) {
  return useQuery({
    queryKey: ['statistics', 'behind', spec, filters, cell],
    enabled: cell !== null,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => unwrap(api.POST('/api/statistics/table/people', { body: { ...(tableBody(spec, filters) as object), ...cell } as never })),
  });
}

/** Sets of bands on offer. */
export function useBands() {
  return useQuery({ queryKey: ['statistics', 'bands'], staleTime: 60_000, refetchOnWindowFocus: false, queryFn: async () => (await unwrap(api.GET('/api/statistics/bands'))).sets });
}

/** Saved queries, own and shared. */
export function useSaved() {
  return useQuery({ queryKey: ['statistics', 'queries'], refetchOnWindowFocus: false, queryFn: async () => (await unwrap(api.GET('/api/statistics/queries'))).queries as SavedQuery[] });
}

/** The institution's numbers for statistics. */
export function useSettings() {
  return useQuery({ queryKey: ['statistics', 'settings'], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/statistics/settings')) });
}
