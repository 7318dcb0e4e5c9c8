import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { paths } from '../../../web/api.gen.ts';
import { api, unwrap } from '../../../web/client.ts';

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
export type Plans = Ok<'/api/interviews/plans'>;
export type View = Ok<'/api/interviews/plans/{id}'>;
export type Person = View['people'][number];
export type Talk = Ok<'/api/interviews/plans/{id}/talks/{talk}'>;
export type Note = Talk['notes'][number];
export type Lines = Ok<'/api/interviews/plans/{id}/lines'>;
export type Report = Ok<'/api/interviews/plans/{id}/report'>;
export type PlanInput = paths['/api/interviews/plans']['post']['requestBody']['content']['application/json'];
export type Scope = paths['/api/interviews/preview']['post']['requestBody']['content']['application/json'];
export type Preview = paths['/api/interviews/preview']['post']['responses']['200']['content']['application/json'];

/** A recorded reading is made once and again only after a change. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false, retry: false } as const;
export const at = (id: string) => ({ params: { path: { id } } });
export const atTalk = (id: string, talk: string) => ({ params: { path: { id, talk } } });
export const atLine = (id: string, line: string) => ({ params: { path: { id, line } } });

export const usePlans = (): UseQueryResult<Plans> => useQuery({ queryKey: ['interviews', 'plans'], queryFn: () => unwrap(api.GET('/api/interviews/plans')) });
export const usePlan = (id: string): UseQueryResult<View> => useQuery({ queryKey: ['interviews', 'plan', id], retry: false, queryFn: () => unwrap(api.GET('/api/interviews/plans/{id}', at(id))) });
export const useRoll = (id: string): UseQueryResult<Ok<'/api/interviews/plans/{id}/roll'>> => useQuery({ queryKey: ['interviews', 'roll', id], queryFn: () => unwrap(api.GET('/api/interviews/plans/{id}/roll', at(id))) });
export const useTalk = (id: string, talk: string): UseQueryResult<Talk> => useQuery({ queryKey: ['interviews', 'talk', talk], ...recorded, queryFn: () => unwrap(api.GET('/api/interviews/plans/{id}/talks/{talk}', atTalk(id, talk))) });
export const useLines = (id: string): UseQueryResult<Lines> => useQuery({ queryKey: ['interviews', 'lines', id], ...recorded, queryFn: () => unwrap(api.GET('/api/interviews/plans/{id}/lines', at(id))) });
export const useReport = (id: string): UseQueryResult<Report> => useQuery({ queryKey: ['interviews', 'report', id], ...recorded, queryFn: () => unwrap(api.GET('/api/interviews/plans/{id}/report', at(id))) });
export const usePreview = (scope: Scope | null): UseQueryResult<Preview> => useQuery({ queryKey: ['interviews', 'preview', scope], enabled: scope !== null, retry: false, queryFn: () => unwrap(api.POST('/api/interviews/preview', { body: scope! })) });
export { api, unwrap };
