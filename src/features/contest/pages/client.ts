import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<P extends keyof paths, M extends 'get' | 'post'> = paths[P] extends Record<M, { responses: { 200: { content: { 'application/json': infer T } } } }> ? T : never;
export type Lists = Ok<'/api/contest/contests', 'get'>;
export type Own = Lists['own'][number];
export type View = Ok<'/api/contest/contests/{id}', 'get'>;
export type Applicant = View['applications'][number];
export type Reading = Ok<'/api/contest/reading/{id}', 'get'>;
export type ScoreBody = paths['/api/contest/contests/{id}/scores']['post']['requestBody']['content']['application/json'];
export type PlanBody = paths['/api/contest/contests']['post']['requestBody']['content']['application/json'];
export type Filing = paths['/api/contest/contests/{id}/own']['post']['requestBody']['content']['application/json'];

/** A recorded reading is made once and again only after a change. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const useLists = (): UseQueryResult<Lists> => useQuery({ queryKey: ['contest', 'lists'], queryFn: () => unwrap(api.GET('/api/contest/contests')) });
export const useContest = (id: string): UseQueryResult<View> => useQuery({ queryKey: ['contest', 'view', id], ...recorded, retry: false, queryFn: () => unwrap(api.GET('/api/contest/contests/{id}', { params: { path: { id } } })) });
export const useReading = (id: string): UseQueryResult<Reading> => useQuery({ queryKey: ['contest', 'reading', id], queryFn: () => unwrap(api.GET('/api/contest/reading/{id}', { params: { path: { id } } })) });
export { api, unwrap };
