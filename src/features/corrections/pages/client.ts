import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../../ui/say.ts';
import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Ok<O> = O extends { responses: { 200: { content: { 'application/json': infer B } } } } ? B : never;
export type Line = Ok<paths['/api/corrections']['get']>['lines'][number];
export type Detail = Ok<paths['/api/corrections/{id}']['get']>;
export type Own = Ok<paths['/api/corrections/me']['get']>;
export type Material = Ok<paths['/api/corrections/evidence/{id}']['get']>['materials'][number];
export type ProposalBody = NonNullable<paths['/api/corrections/{id}/take-up']['post']['requestBody']>['content']['application/json'];
export type View = 'waiting' | 'mine' | 'all';

export const useLines = (view: View) => useQuery({ queryKey: ['corrections', 'list', view], queryFn: () => unwrap(api.GET('/api/corrections', { params: { query: { view } } })) });
export const useDetail = (id: string, enabled = true) => useQuery({ queryKey: ['corrections', 'one', id], enabled, queryFn: () => unwrap(api.GET('/api/corrections/{id}', { params: { path: { id } } })) });
export const useMaterials = (personId: string) => useQuery({ queryKey: ['corrections', 'materials', personId], queryFn: () => unwrap(api.GET('/api/corrections/evidence/{id}', { params: { path: { id: personId } } })) });

/** One's own record; each reading is an entry, so it is read once and again only after a change. */
export const useOwn = () => useQuery({ queryKey: ['corrections', 'me'], staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false, queryFn: () => unwrap(api.GET('/api/corrections/me')) });

/** The sentence the record will hold, its subject left out. */
export function useSentence(): (verb: string, details: Readonly<Record<string, unknown>>) => string {
  const { i18n } = useTranslation();
  const lang = useLang();
  return (verb, details) => {
    const verbs = i18n.getResource(lang, 'corrections', 'verbs') as Record<string, string> | undefined;
    return (verbs?.[verb] ?? verb).replace(/\{\{-?\s*([\w.]+)\s*\}\}/g, (_all, path: string) => {
      const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], details);
      return value === null || value === undefined || value === '' ? '…' : String(value);
    });
  };
}
