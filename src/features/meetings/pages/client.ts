import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';
import type { PackContent } from '../pack-rules.ts';

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
export type MeetingList = Ok<'/api/meetings'>;
export type MeetingView = Ok<'/api/meetings/{id}'>;
export type PlanBody = paths['/api/meetings']['post']['requestBody']['content']['application/json'];
export type Pack = { n: number; sha256: string; day: string; hidden: number; content: PackContent };

export const useMeetings = (): UseQueryResult<MeetingList> => useQuery({ queryKey: ['meetings'], queryFn: () => unwrap(api.GET('/api/meetings')) });
/** A meeting; `every` milliseconds it is read again (while it sits). */
export const useMeeting = (id: string, every: number | false = false): UseQueryResult<MeetingView> => useQuery({ queryKey: ['meetings', id], refetchInterval: every, queryFn: () => unwrap(api.GET('/api/meetings/{id}', { params: { path: { id } } })) });
/** What members read; the reading is an entry, so it is asked once. */
export const usePack = (id: string): UseQueryResult<Pack> => useQuery({ queryKey: ['meetings', id, 'pack'], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, queryFn: async () => (await unwrap(api.GET('/api/meetings/{id}/pack', { params: { path: { id } } }))) as Pack });
/** The time of the wall clock as HH:MM, for what is entered in the room. */
export const clockNow = (): string => { const d = new Date(); return `${String(d.getHours()).padStart(2, '0')}:${String(d.getMinutes()).padStart(2, '0')}`; };
export { api, unwrap };
