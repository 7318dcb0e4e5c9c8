import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { Filters, Sort } from './filters.ts';
import { filterQuery } from './filters.ts';

const PAGE = 100;

/** The roster page by page; the first comes at once, the next on demand. */
export function usePeople(filters: Filters, sort: Sort) {
  return useInfiniteQuery({
    queryKey: ['roster', 'people', filters, sort],
    initialPageParam: undefined as string | undefined,
    refetchOnWindowFocus: false,
    queryFn: ({ pageParam }) => unwrap(api.GET('/api/roster/people', { params: { query: { ...filterQuery(filters), ...sort, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } as never } })),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** How many people the filters find; asked after the first page is there. */
export function useCount(filters: Filters, enabled: boolean) {
  return useQuery({
    queryKey: ['roster', 'count', filters],
    enabled,
    refetchOnWindowFocus: false,
    queryFn: async () => (await unwrap(api.GET('/api/roster/people/count', { params: { query: filterQuery(filters) as never } }))).count,
  });
}

/** The tree of units on a day (today when none is given). */
export function useUnits(asOf?: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['roster', 'units', asOf ?? ''],
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    queryFn: () => unwrap(api.GET('/api/roster/units', { params: { query: asOf ? { asOf } : {} } })),
  });
}

/** Posts on a day, of a unit and below where one is given. */
export function usePosts(unit: string | undefined, asOf?: string, enabled = true) {
  return useQuery({
    queryKey: ['roster', 'posts', unit ?? '', asOf ?? ''],
    enabled,
    refetchOnWindowFocus: false,
    queryFn: () => unwrap(api.GET('/api/roster/posts', { params: { query: { ...(unit ? { unit } : {}), ...(asOf ? { asOf } : {}) } } })),
  });
}

/** A person's file. Every reading is recorded, so it is read once and again only after a change. */
export function usePerson(id: string, asOf?: string) {
  return useQuery({
    queryKey: ['roster', 'person', id, asOf ?? ''],
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: () => unwrap(api.GET('/api/roster/people/{id}', { params: { path: { id }, query: asOf ? { asOf } : {} } })),
  });
}
