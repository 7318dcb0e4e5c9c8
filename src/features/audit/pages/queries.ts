import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';

/** The audit of one person; every reading is an entry, so it is not asked again by itself. */
export const useAudit = (id: string) =>
  useQuery({ queryKey: ['audit', 'person', id], refetchOnWindowFocus: false, staleTime: 30_000, queryFn: () => unwrap(api.GET('/api/audit/people/{id}', { params: { path: { id } } })) });

/** Runs, newest first. */
export const useRuns = () => useQuery({ queryKey: ['audit', 'runs'], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/audit/runs')) });

/** What a run found, filtered. */
export const useRun = (id: string, query: Record<string, string | number>) =>
  useQuery({ queryKey: ['audit', 'run', id, query], refetchOnWindowFocus: false, placeholderData: keepPreviousData, queryFn: () => unwrap(api.GET('/api/audit/runs/{id}', { params: { path: { id }, query: query as never } })) });

/** Checks, numbers and switches. */
export const useChecks = () => useQuery({ queryKey: ['audit', 'checks'], refetchOnWindowFocus: false, queryFn: () => unwrap(api.GET('/api/audit/checks')) });

/** Who is signed in, and whether one of these roles is theirs. */
export function useMe(): { accountId: string | undefined; holds: (roles: readonly string[]) => boolean } {
  const me = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) });
  const roles = me.data?.roles ?? [];
  return { accountId: me.data?.account.id, holds: (wanted) => roles.some((r) => wanted.includes(r.role)) };
}
