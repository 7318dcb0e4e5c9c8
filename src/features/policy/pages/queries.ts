import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Askable } from '../../../domain/subjects/askable.ts';
import { api, unwrap } from '../../../web/client.ts';

const still = { refetchOnWindowFocus: false } as const;

/** Every document with its versions. */
export const useLibrary = () => useQuery({ queryKey: ['policy', 'library'], ...still, queryFn: () => unwrap(api.GET('/api/policy/library')) });
/** Answers to a question as of a day; nothing is asked while the question is empty. */
export const useAnswers = (q: string, day: string) => useQuery({ queryKey: ['policy', 'search', q, day], ...still, enabled: q.trim() !== '', placeholderData: keepPreviousData, queryFn: () => unwrap(api.GET('/api/policy/search', { params: { query: { q, ...(day ? { day } : {}) } } })) });
/** One version of a document. */
export const useDocument = (document: string) => useQuery({ queryKey: ['policy', 'document', document], ...still, queryFn: () => unwrap(api.GET('/api/policy/document', { params: { query: { document } } })) });
/** What stands at the article of a citation. */
export const useArticle = (document: string, article: string) => useQuery({ queryKey: ['policy', 'article', document, article], ...still, enabled: article !== '', queryFn: () => unwrap(api.GET('/api/policy/article', { params: { query: { document, article } } })) });
/** Two versions compared. */
export const useDiff = (from: string, to: string) => useQuery({ queryKey: ['policy', 'diff', from, to], ...still, queryFn: () => unwrap(api.GET('/api/policy/diff', { params: { query: { from, to } } })) });
/** Every rule. */
export const useRules = () => useQuery({ queryKey: ['policy', 'rules'], ...still, queryFn: () => unwrap(api.GET('/api/policy/rules')) });
/** One rule with its situations. */
export const useRule = (id: string) => useQuery({ queryKey: ['policy', 'rule', id], ...still, queryFn: () => unwrap(api.GET('/api/policy/rule', { params: { query: { id } } })) });
/** Texts handed in, and the work that new texts made. */
export const useTexts = () => useQuery({ queryKey: ['policy', 'texts'], ...still, queryFn: () => unwrap(api.GET('/api/policy/texts')) });
/** One text with what it bears on. */
export const useText = (id: string) => useQuery({ queryKey: ['policy', 'text', id], ...still, queryFn: () => unwrap(api.GET('/api/policy/texts/{id}', { params: { path: { id } } })) });
/** The department's synonyms. */
export const useSynonyms = () => useQuery({ queryKey: ['policy', 'synonyms'], ...still, queryFn: () => unwrap(api.GET('/api/policy/synonyms')) });

/** Every subject that can be asked, and the edition of the book of rules. */
export type AskLibrary = { asking: readonly Askable[]; edition: number };
/** The rules themselves, fetched when somebody asks them. */
export const useAsking = () => useQuery({ queryKey: ['policy', 'asking'], ...still, staleTime: Infinity, queryFn: async (): Promise<AskLibrary> => { const { asking, edition } = await import('../../../domain/asking.ts'); return { asking, edition }; } });
/** What is on record for a question; asked once, since every asking is an entry. */
export const useAskFacts = (subject: string, day: string, personId: string, unitId: string) => useQuery({
  queryKey: ['policy', 'ask', subject, day, personId, unitId], ...still, staleTime: Infinity, enabled: personId !== '' || unitId !== '',
  queryFn: () => unwrap(api.GET('/api/policy/ask', { params: { query: { subject, day, ...(personId ? { personId } : {}), ...(unitId ? { unitId } : {}) } } })),
});
/** The tree of units of today. */
export const useUnits = () => useQuery({ queryKey: ['roster', 'units', ''], staleTime: 60_000, queryFn: () => unwrap(api.GET('/api/roster/units', { params: { query: {} } })) });

/** Who is signed in, and whether one of these roles is theirs. */
export function useMe(): { accountId: string | undefined; holds: (roles: readonly string[]) => boolean } {
  const me = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) });
  const roles = me.data?.roles ?? [];
  return { accountId: me.data?.account.id, holds: (wanted) => roles.some((r) => wanted.includes(r.role)) };
}

/** The address of an article in the library. */
export const articleHref = (document: string, article: string): string => `/policy/documents/${encodeURIComponent(document)}?article=${encodeURIComponent(article)}`;
