import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Pack, Verdict } from '../../../domain/rule.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { api, unwrap } from '../../../web/client.ts';
import type { Command, OpenCase } from '../rules/commands.ts';
import type { CaseEvent, Step, VerdictsOf } from '../rules/events.ts';
import type { CaseState, Permission, Requirement } from '../rules/state.ts';

/** One line of the list of cases. */
export type CaseLine = {
  id: string; number: string; title: string; postId: string; unitId: string; step: Step; state: CaseState['state']; version: number;
  openedDay: string; openedBy: string; waitsFor: string[]; dueDay: string | null; candidates: string[];
};

/** One whole case as this reader may see it. */
export type CaseView = { state: CaseState; requirements: Requirement[]; verdicts: VerdictsOf; events: CaseEvent[]; permissions: Permission[]; today: string; bundle: boolean };

/** The signed-in account with its roles. */
export type Me = { account: { id: string; displayName: string; personId?: string | null }; roles: { role: string }[] };

/** An error of a write with the server's refusal. */
export type Failed = Error & { refusal?: Refusal; requestId?: string };

/** What the rules answer for one person and one post. */
export type Eligibility = { verdicts: Verdict[]; person: string; post: string; pack: Pack; day: string };

type Wire = (path: string, init?: unknown) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
const get = <T>(path: string, params: object = {}): Promise<T> => unwrap((api.GET as unknown as Wire)(path, { params }) as Promise<{ data?: T; error?: unknown; response: Response }>);
const post = <T>(path: string, params: object, body: object): Promise<T> => unwrap((api.POST as unknown as Wire)(path, { params, body }) as Promise<{ data?: T; error?: unknown; response: Response }>);

/** Who is signed in. */
export const useMe = (): Me | undefined => useQuery({ queryKey: ['me'], queryFn: () => get<Me>('/api/accounts/me') }).data;

/** Every case within reach, newest first. */
export const useCases = (enabled = true): UseQueryResult<CaseLine[]> =>
  useQuery({ queryKey: ['selection', 'cases'], enabled, queryFn: async () => (await get<{ cases: CaseLine[] }>('/api/selection/cases')).cases });

/** Cases that wait for me, and which day it is. */
export const useWaiting = (): UseQueryResult<{ cases: CaseLine[]; today: string }> => useQuery({ queryKey: ['selection', 'today'], refetchInterval: 30_000, queryFn: () => get('/api/selection/today') });

/** Work of other rooms that waits for me. */
export const useElsewhere = (): UseQueryResult<{ waiting: { kind: string; count: number; href: string }[] }> => useQuery({ queryKey: ['today', 'waiting'], refetchInterval: 60_000, queryFn: () => get('/api/today/waiting') });

/** A case; `every` milliseconds it is read again (a meeting under way). */
export const useCase = (id: string, every: number | false = false): UseQueryResult<CaseView> =>
  useQuery({ queryKey: ['selection', 'case', id], refetchInterval: every, queryFn: () => get<CaseView>('/api/selection/cases/{id}', { path: { id } }) });

/** Gives a command to a case that was read at `version`; throws `Refused` with the server's sentence. */
export const sendCommand = (id: string, version: number, command: Command): Promise<unknown> => post('/api/selection/cases/{id}/commands', { path: { id } }, { version, command });

/** Opens a case for a vacancy. */
export const openCase = (body: OpenCase): Promise<{ id: string; number: string }> => post('/api/selection/cases', {}, body);

/** Asks every rule for one person and one post; the asking is recorded. */
export const askEligibility = (query: { personId: string; postId: string; moveKind: string }): Promise<Eligibility> => get('/api/selection/eligibility', { query });

/** Papers the case can produce now. */
export const usePapers = (id: string, version: number): UseQueryResult<{ id: string; name: string }[]> =>
  useQuery({ queryKey: ['selection', 'papers', id, version], queryFn: async () => (await get<{ papers: { id: string; name: string }[] }>('/api/selection/cases/{id}/papers', { path: { id } })).papers });

/** One member due at a meeting. */
export type Due = { memberId: string; name: string; personId: string | null; accountId: string | null };

/** The members due and chair of the newest meeting in reach, for calling the next one; null when there was none. */
export async function lastMeeting(own: CaseState): Promise<{ due: Due[]; chairId: string } | null> {
  if (own.meeting) return own.meeting.called;
  const { cases } = await get<{ cases: CaseLine[] }>('/api/selection/cases');
  for (const c of cases.filter((x) => x.id !== own.id && !['motion', 'recommendation', 'examination'].includes(x.step)).slice(0, 5)) {
    const seen = await get<CaseView>('/api/selection/cases/{id}', { path: { id: c.id } }).catch(() => null);
    if (seen?.state.meeting) return seen.state.meeting.called;
  }
  return null;
}

/** Members of the decision meeting who have accounts. */
export const memberAccounts = (): Promise<{ members: { accountId: string; name: string; personId: string | null }[] }> => get('/api/selection/members');

/** Seals a finished case. */
export const sealCase = (id: string): Promise<unknown> => post('/api/selection/cases/{id}/bundle', { path: { id } }, {});

/** Fetches a file and hands it to the browser under this name; throws `Refused` with the server's sentence. */
export async function takeFile(url: string, name: string): Promise<void> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) await unwrap(Promise.resolve({ error: await response.json().catch(() => undefined), response }));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
