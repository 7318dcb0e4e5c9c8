import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';
import type { Command } from '../rules/commands.ts';
import type { MatterView } from '../rules/state.ts';

export type List = paths['/api/moves']['get']['responses'][200]['content']['application/json'];
export type Line = List['matters'][number];

export const useMatters = (): UseQueryResult<List> => useQuery({ queryKey: ['moves'], queryFn: () => unwrap(api.GET('/api/moves')) });
export const useMatter = (id: string): UseQueryResult<MatterView> => useQuery({ queryKey: ['moves', id], queryFn: async () => (await unwrap(api.GET('/api/moves/{id}', { params: { path: { id } } }))) as unknown as MatterView });
export const useMatterPapers = (id: string, version: number): UseQueryResult<{ papers: string[] }> => useQuery({ queryKey: ['moves', id, 'papers', version], queryFn: () => unwrap(api.GET('/api/moves/{id}/papers', { params: { path: { id } } })) });
export const useMembers = (): UseQueryResult<{ members: { accountId: string; name: string; personId: string | null }[] }> => useQuery({ queryKey: ['selection', 'members'], queryFn: () => unwrap(api.GET('/api/selection/members')) });

/** Gives a command to a matter as it was read. */
export const give = (id: string, version: number, command: Command): Promise<unknown> => unwrap(api.POST('/api/moves/{id}/commands', { params: { path: { id } }, body: { version, command } as never }));
export { api, unwrap };
