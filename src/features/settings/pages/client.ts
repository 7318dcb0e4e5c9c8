import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SettingKey } from '../../../domain/settings.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { api, unwrap } from '../../../web/client.ts';

/** A proposal as the list and the history show it. */
export type ProposalLine = {
  id: string; key: SettingKey; value?: unknown; words: Words; fromDay: string; source: string; reason: string; state: 'proposed' | 'approved' | 'declined' | 'taken-back';
  by: string; mine: boolean; day: string; decidedBy: string | null; decidedDay: string | null; note: string | null;
};
/** One line of the list. */
export type SettingLine = {
  key: SettingKey; state: 'set' | 'usual' | 'missing'; value?: unknown; words: Words | null; source: Words | null; named: boolean; from: string | null; author: string | null; approver: string | null;
  next: { from: string; words: Words } | null; rules: { id: string; title: Words }[];
};
export type Elsewhere = { id: 'staffing' | 'audit'; href: string; lines: { words: Words; value: Words | null; by: string | null; own: boolean }[] };
export type SettingsView = { day: string; today: string; lines: SettingLine[]; open: ProposalLine[]; running: number; elsewhere: Elsewhere[] };
/** What a form hands in; `value` null: withdraw. */
export type Typed = { key: SettingKey; value: unknown; fromDay: string; source: { title: string | null; number: string | null; day: string | null }; reason: string };

/** Everything the institution sets, as of a day. */
export const useSettings = (day: string): UseQueryResult<SettingsView> => useQuery({ queryKey: ['settings', day], placeholderData: keepPreviousData, queryFn: () => unwrap(api.GET('/api/settings', { params: { query: day ? { day } : {} } })) as Promise<SettingsView> });
/** What was ever proposed for one setting. */
export const useHistory = (key: SettingKey): UseQueryResult<ProposalLine[]> => useQuery({ queryKey: ['settings', 'history', key], queryFn: async () => (await unwrap(api.GET('/api/settings/history', { params: { query: { key } } }))).proposals as ProposalLine[] });
/** Hands a proposal in. */
export const propose = (body: Typed): Promise<{ id: string }> => unwrap(api.POST('/api/settings/proposals', { body }));
/** Approves or declines. */
export const decide = (id: string, approve: boolean, note: string): Promise<unknown> => unwrap(api.POST('/api/settings/proposals/{id}/decide', { params: { path: { id } }, body: { approve, note } }));
/** Takes one's own back. */
export const takeBack = (id: string): Promise<unknown> => unwrap(api.POST('/api/settings/proposals/{id}/take-back', { params: { path: { id } } }));
