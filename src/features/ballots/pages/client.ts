import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer T } } } } } ? T : never;
export type Polls = Ok<'/api/ballots'>;
export type View = Ok<'/api/ballots/{id}'>;
export type Roll = Ok<'/api/ballots/{id}/roll'>;
export type Papers = Ok<'/api/ballots/{id}/papers'>;
export type Slip = { name: string; class: string; code: string };

const at = (id: string) => ({ params: { path: { id } } });
export const usePolls = (): UseQueryResult<Polls> => useQuery({ queryKey: ['ballots', 'list'], queryFn: () => unwrap(api.GET('/api/ballots')) });
export const useMine = (): UseQueryResult<Ok<'/api/ballots/mine'>> => useQuery({ queryKey: ['ballots', 'mine'], queryFn: () => unwrap(api.GET('/api/ballots/mine')) });
/** A poll; while it is open, or waits for trustees, its progress is read again every five seconds. */
export const usePoll = (id: string): UseQueryResult<View> => useQuery({ queryKey: ['ballots', 'poll', id], retry: false, refetchInterval: (q) => (q.state.data?.state === 'announced' || (q.state.data?.trustees.length ?? 0) > 0 ? 5000 : false), queryFn: () => unwrap(api.GET('/api/ballots/{id}', at(id))) });
export const useRoll = (id: string, enabled: boolean): UseQueryResult<Roll> => useQuery({ queryKey: ['ballots', 'roll', id], enabled, queryFn: () => unwrap(api.GET('/api/ballots/{id}/roll', at(id))) });
/** How the paper sheets of a poll stand, with its manifest. */
export const usePapers = (id: string): UseQueryResult<Papers> => useQuery({ queryKey: ['ballots', 'papers', id], retry: false, queryFn: () => unwrap(api.GET('/api/ballots/{id}/papers', at(id))) });
export const useUnits = () => useQuery({ queryKey: ['roster', 'units', ''], staleTime: 60_000, queryFn: () => unwrap(api.GET('/api/roster/units', { params: { query: {} } })) });

export type Trusteeship = Ok<'/api/ballots/{id}/key'>;
export const useTrusteeAccounts = (enabled: boolean): UseQueryResult<Ok<'/api/ballots/trustees'>> => useQuery({ queryKey: ['ballots', 'trustees'], enabled, queryFn: () => unwrap(api.GET('/api/ballots/trustees')) });
export const useTrusteeships = (): UseQueryResult<Ok<'/api/ballots/keys'>> => useQuery({ queryKey: ['ballots', 'keys'], queryFn: () => unwrap(api.GET('/api/ballots/keys')) });
export const useTrusteeship = (id: string): UseQueryResult<Trusteeship> => useQuery({ queryKey: ['ballots', 'key', id], retry: false, refetchInterval: 5000, queryFn: () => unwrap(api.GET('/api/ballots/{id}/key', at(id))) });

/** The address of the voter's page of a poll; what stands behind # reaches no server. */
export function voteLink(poll: { id: string; manifestHash: string | null }, more: Record<string, string> = {}): string {
  const says = new URLSearchParams({ p: poll.id, ...(poll.manifestHash ? { m: poll.manifestHash.slice(0, 16) } : {}), ...more });
  return `${location.origin}/vote#${says.toString()}`;
}

/** An instant on the institution's clock (UTC+8): 11-28 15:30. */
export const clock = (utc: string): string => new Date(Date.parse(utc) + 8 * 3600_000).toISOString().slice(5, 16).replace('T', ' ');
/** The institution's clock (UTC+8) as a field of a page shows it, and back. */
export const toField = (utc: string): string => new Date(Date.parse(utc) + 8 * 3600_000).toISOString().slice(0, 16);
export const fromField = (local: string): string => `${new Date(Date.parse(`${local}:00Z`) - 8 * 3600_000).toISOString().slice(0, 16)}:00Z`;

/** The first letters of a manifest's hash as the voter's page shows them. */
export const hashPrinted = (hash: string): string => hash.slice(0, 16).toUpperCase().match(/.{4}/g)!.join(' ');
export { api, at, unwrap };
