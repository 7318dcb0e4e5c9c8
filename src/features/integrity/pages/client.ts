import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<P extends keyof paths, M extends 'get' | 'post'> = paths[P] extends Record<M, { responses: { 200: { content: { 'application/json': infer T } } } }> ? T : never;
export type Register = Ok<'/api/integrity/intercessions', 'get'>;
export type Filing = paths['/api/integrity/intercessions']['post']['requestBody']['content']['application/json'];
export type RegisterLine = Register['lines'][number];
export type Patterns = Ok<'/api/integrity/patterns', 'post'>;
export type Prohibitions = Ok<'/api/integrity/prohibitions', 'get'>;

/** A recorded reading is made once and again only after a change. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const useRegister = (): UseQueryResult<Register> => useQuery({ queryKey: ['integrity', 'register'], ...recorded, queryFn: () => unwrap(api.GET('/api/integrity/intercessions')) });
export const usePatterns = (months: number): UseQueryResult<Patterns> => useQuery({ queryKey: ['integrity', 'patterns', months], ...recorded, queryFn: () => unwrap(api.POST('/api/integrity/patterns', { body: { months } })) });
export const useProhibitions = (): UseQueryResult<Prohibitions> => useQuery({ queryKey: ['integrity', 'prohibitions'], queryFn: () => unwrap(api.GET('/api/integrity/prohibitions')) });
export { api, unwrap };
