import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import { mayApproveStaffing, mayEditStaffing } from '../access-rules.ts';
import type { Finding } from '../rules/balance.ts';
import type { Body, Member, Staffing, Structure } from '../rules/body.ts';
import type { Due, KeyKind, Nearness } from '../rules/dues.ts';
import type { InForce, SettingKey, Settings } from '../rules/settings.ts';
import type { Plan } from '../rules/what-if.ts';

/* The answers of /api/staffing; their shapes are held to these types by the routes. */
export type BodyLine = { unitId: string; unitName: string; level: string | null; office: boolean; staffing: Staffing; concurrent: number; structure: Structure; shortSince: string | null };
export type BodyView = { body: Body; staffing: Staffing; structure: Structure; findings: Finding[] };
export type Ground = { asOf: string; bodies: BodyView[]; bench: Member[]; settings: Settings };
export type Mark = { id: string; postId: string; kind: KeyKind; basis: string; fromDay: string; author: string; authorName: string };
export type Audit = { id: string; postId: string; personId: string; kind: 'in-office' | 'leaving'; periodFrom: string | null; periodTo: string | null; dueDay: string | null; doneOn: string | null; result: string | null; basis: string };
export type KeyLine = {
  postId: string; unitName: string; title: string; chief: boolean; kinds: KeyKind[]; personId: string; name: string; since: string | null; grades: Member['grades']; dues: Due[]; urgent: Nearness; withheld: boolean;
  marks: Mark[]; basis: { formerAge: number; basis: string; day: string; authorName: string } | null; auditRows: Audit[];
};
export type KeyPosts = { asOf: string; lines: KeyLine[]; waiting: (Mark & { title: string; unitName: string })[]; vacant: { postId: string; title: string; unitName: string }[] };
export type PlanLine = { id: string; title: string; shared: boolean; mine: boolean; ownerName: string; savedAt: string; version: number; plan: Plan };
export type SettingRow = { id: string; key: SettingKey; approvedDay: string | null; author: string; approverName: string | null } & Omit<InForce, 'approverName'>;
export type MapData = {
  asOf: string; titles: string[]; units: { id: string[]; name: string[]; parent: number[] };
  posts: { unit: number[]; title: number[]; role: number[]; due: number[]; held: number[] }; holders: { post: number[]; id: string[]; name: string[]; age: number[]; retires: number[] };
};

type Wire = (path: string, init?: unknown) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;
const get = <T>(path: string, query: object = {}): Promise<T> => unwrap((api.GET as unknown as Wire)(path, { params: { query } }) as Answer<T>);
/** Sends a write (or a recorded reading) of the room. */
export const post = <T>(path: string, body: object): Promise<T> => unwrap((api.POST as unknown as Wire)(path, { body }) as Answer<T>);
export const put = <T>(path: string, body: object): Promise<T> => unwrap((api.PUT as unknown as Wire)(path, { body }) as Answer<T>);
export const remove = <T>(path: string): Promise<T> => unwrap((api.DELETE as unknown as Wire)(path) as Answer<T>);

const dated = (asOf: string | undefined): object => (asOf ? { asOf } : {});
/** A recorded reading is made once and again only after a change. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const useBodies = (asOf?: string): UseQueryResult<{ asOf: string; bodies: BodyLine[] }> => useQuery({ queryKey: ['staffing', 'bodies', asOf ?? ''], refetchOnWindowFocus: false, queryFn: () => get('/api/staffing/bodies', dated(asOf)) });
export const useGround = (unitIds: readonly string[], bench: readonly string[], asOf?: string): UseQueryResult<Ground> =>
  useQuery({ queryKey: ['staffing', 'ground', unitIds, bench, asOf ?? ''], enabled: unitIds.length > 0, placeholderData: keepPreviousData, ...recorded, queryFn: () => post<Ground>('/api/staffing/bodies/read', { unitIds, bench, ...dated(asOf) }) });
export const useKeyPosts = (asOf?: string): UseQueryResult<KeyPosts> => useQuery({ queryKey: ['staffing', 'key-posts', asOf ?? ''], ...recorded, queryFn: () => post<KeyPosts>('/api/staffing/key-posts/read', dated(asOf)) });
export const usePlans = (): UseQueryResult<{ plans: PlanLine[] }> => useQuery({ queryKey: ['staffing', 'plans'], queryFn: () => get('/api/staffing/plans') });
export const useSettings = (): UseQueryResult<{ inForce: Settings; history: SettingRow[] }> => useQuery({ queryKey: ['staffing', 'settings'], queryFn: () => get('/api/staffing/settings') });
export const useMap = (asOf?: string): UseQueryResult<MapData> => useQuery({ queryKey: ['staffing', 'map', asOf ?? ''], staleTime: 60_000, refetchOnWindowFocus: false, queryFn: () => get('/api/staffing/map', dated(asOf)) });

/** What the signed-in account may do here; the server decides again. */
export function useMay(): { edit: boolean; approve: boolean; accountId: string | null } {
  const me = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) }).data;
  const holds = (group: readonly string[]): boolean => (me?.roles ?? []).some((r) => group.includes(r.role));
  return { edit: holds(mayEditStaffing), approve: holds(mayApproveStaffing), accountId: me?.account?.id ?? null };
}
