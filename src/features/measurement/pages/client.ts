import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
export type PersonView = Ok<'/api/measurement/people/{id}'>;
export type PollView = Ok<'/api/measurement/polls/{id}'>;
export type ResultList = Ok<'/api/measurement/polls'>;
export type ReviewView = Ok<'/api/measurement/reviews/{id}'>;
export type MethodLine = PersonView['lines'][number];
export type Figure = MethodLine['figures'][number];
export type Face = PersonView['beside'][number]['faces'][number];
export type Change = PersonView['changes'][number];
export type Subject = PollView['subjects'][number];
export type ResultLine = PersonView['results'][number];
export type Composite = PersonView['kept'][number]['content'];
export type TextsView = paths['/api/measurement/polls/{id}/texts']['post']['responses'][200]['content']['application/json'];
export type Interval = Figure['interval'];

/** A recorded reading is made once and not again by itself. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const useResults = (): UseQueryResult<ResultList> => useQuery({ queryKey: ['measurement', 'polls'], queryFn: () => unwrap(api.GET('/api/measurement/polls')) });
export const usePollResult = (id: string): UseQueryResult<PollView> => useQuery({ queryKey: ['measurement', 'poll', id], ...recorded, queryFn: () => unwrap(api.GET('/api/measurement/polls/{id}', { params: { path: { id } } })) });
export const usePersonMeasured = (id: string): UseQueryResult<PersonView> => useQuery({ queryKey: ['measurement', 'person', id], ...recorded, queryFn: () => unwrap(api.GET('/api/measurement/people/{id}', { params: { path: { id } } })) });
export const useReview = (id: string): UseQueryResult<ReviewView> => useQuery({ queryKey: ['measurement', 'review', id], ...recorded, queryFn: () => unwrap(api.GET('/api/measurement/reviews/{id}', { params: { path: { id } } })) });
export { api, unwrap };
