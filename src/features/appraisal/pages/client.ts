import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
export type Lists = Ok<'/api/appraisal/rounds'>;
export type Own = Lists['own'][number];
export type View = Ok<'/api/appraisal/rounds/{id}'>;
export type Member = View['members'][number];
export type Grade = View['grades'][number];
export type Opening = paths['/api/appraisal/rounds']['post']['requestBody']['content']['application/json'];
export type Steps = View['round']['steps'];
export type Choice = paths['/api/appraisal/rounds/{id}/decide']['post']['requestBody']['content']['application/json']['choices'][number];

/** A recorded reading is made once and again only after a change. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;
export const at = (id: string) => ({ params: { path: { id } } });
export const atMember = (id: string, member: string) => ({ params: { path: { id, member } } });

export const useLists = (): UseQueryResult<Lists> => useQuery({ queryKey: ['appraisal', 'lists'], queryFn: () => unwrap(api.GET('/api/appraisal/rounds')) });
export const useRound = (id: string): UseQueryResult<View> => useQuery({ queryKey: ['appraisal', 'round', id], ...recorded, retry: false, queryFn: () => unwrap(api.GET('/api/appraisal/rounds/{id}', at(id))) });
export { api, unwrap };
