import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
export type Plans = Ok<'/api/term/plans'>;
export type View = Ok<'/api/term/plans/{id}'>;
export type Row = View['rows'][number];
export type Cell = Row['cells'][number];
export type Task = View['plan']['tasks'][number];
export type Moved = NonNullable<View['proposal']>['moved'];
export type LatePage = Ok<'/api/term/plans/{id}/late'>;
export type LevelPost = Ok<'/api/term/plans/{id}/choosable'>['posts'][number];

/** A recorded reading is made once and again only after a change. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;
const at = (id: string) => ({ params: { path: { id } } });

export const usePlans = (): UseQueryResult<Plans> => useQuery({ queryKey: ['term', 'plans'], queryFn: () => unwrap(api.GET('/api/term/plans')) });
export const usePlan = (id: string): UseQueryResult<View> => useQuery({ queryKey: ['term', 'plan', id], ...recorded, retry: false, queryFn: () => unwrap(api.GET('/api/term/plans/{id}', at(id))) });
export const useLate = (id: string, from: number): UseQueryResult<LatePage> => useQuery({ queryKey: ['term', 'late', id, from], ...recorded, queryFn: () => unwrap(api.GET('/api/term/plans/{id}/late', { params: { path: { id }, query: { from } } })) });
export const useChoosable = (id: string): UseQueryResult<LevelPost[]> => useQuery({ queryKey: ['term', 'choosable', id], queryFn: async () => (await unwrap(api.GET('/api/term/plans/{id}/choosable', at(id)))).posts });
/** Rounds of recommendation of a plan. */
export type Rounds = Ok<'/api/term/plans/{id}/rounds'>;
export type Round = Rounds['rounds'][number];
export const useRounds = (planId: string): UseQueryResult<Rounds> => useQuery({ queryKey: ['term', 'rounds', planId], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/term/plans/{id}/rounds', at(planId))) });
export const inRound = (planId: string, round: string) => ({ params: { path: { id: planId, round } } });
export { api, at, unwrap };
