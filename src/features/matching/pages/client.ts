import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
export type Vacancies = Ok<'/api/matching/vacancies'>;
export type Searches = Ok<'/api/matching/searches'>['searches'];
export type SearchView = Ok<'/api/matching/searches/{id}'>;
export type Run = NonNullable<SearchView['run']>;
export type Line = Run['lines'][number];
export type Proposal = Ok<'/api/matching/proposals/{id}'>;
export type PostResult = Proposal['result']['posts'][number];
export type Flows = Ok<'/api/matching/flows'>;
export type SearchBody = paths['/api/matching/searches']['post']['requestBody']['content']['application/json'];
export type MatchingInput = paths['/api/matching/proposals']['post']['requestBody']['content']['application/json']['input'];
export type Opening = paths['/api/matching/cases']['post']['requestBody']['content']['application/json'];

/** A recorded reading is made once and again only after a change. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const useVacancies = (months: number): UseQueryResult<Vacancies> => useQuery({ queryKey: ['matching', 'vacancies', months], ...recorded, queryFn: () => unwrap(api.GET('/api/matching/vacancies', { params: { query: { months } } })) });
export const useSearches = (): UseQueryResult<Searches> => useQuery({ queryKey: ['matching', 'searches'], queryFn: async () => (await unwrap(api.GET('/api/matching/searches'))).searches });
export const useSearch = (id: string, n: number | undefined): UseQueryResult<SearchView> => useQuery({ queryKey: ['matching', 'search', id, n ?? 0], ...recorded, queryFn: () => unwrap(api.GET('/api/matching/searches/{id}', { params: { path: { id }, query: n === undefined ? {} : { n } } })) });
export const useProposals = (): UseQueryResult<Ok<'/api/matching/proposals'>['proposals']> => useQuery({ queryKey: ['matching', 'proposals'], queryFn: async () => (await unwrap(api.GET('/api/matching/proposals'))).proposals });
export const useProposal = (id: string): UseQueryResult<Proposal> => useQuery({ queryKey: ['matching', 'proposal', id], ...recorded, queryFn: () => unwrap(api.GET('/api/matching/proposals/{id}', { params: { path: { id } } })) });
export const useFlows = (from: number): UseQueryResult<Flows> => useQuery({ queryKey: ['matching', 'flows', from], queryFn: () => unwrap(api.GET('/api/matching/flows', { params: { query: { from } } })) });
export { api, unwrap };
