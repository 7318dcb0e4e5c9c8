import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer B } } } } } ? B : never;
type Post<P extends keyof paths> = paths[P] extends { post: { responses: { 200: { content: { 'application/json': infer B } } } } } ? B : never;

export type EntryPage = Get<'/api/record/entries'>;
export type Item = EntryPage['items'][number];
export type Health = Get<'/api/record/health'>;
export type Choices = Get<'/api/record/choices'>;
export type Proofs = Post<'/api/record/proofs'>;

/** What the page is narrowed to; the same names stand in the address. */
export type Narrow = { person?: string; case?: string; actor?: string; room?: 'selection' | 'roster' | 'accounts' | 'record'; from?: string; to?: string };

export const fetchEntries = (narrow: Narrow, cursor?: string): Promise<EntryPage> => unwrap(api.GET('/api/record/entries', { params: { query: { ...narrow, ...(cursor ? { cursor } : {}) } } }));
export const fetchHealth = (): Promise<Health> => unwrap(api.GET('/api/record/health'));
export const fetchChoices = (): Promise<Choices> => unwrap(api.GET('/api/record/choices'));
export const fetchPeople = (q: string): Promise<Get<'/api/record/people'>> => unwrap(api.GET('/api/record/people', { params: { query: { q } } }));
export const fetchProofs = (ids: string[]): Promise<Proofs> => unwrap(api.POST('/api/record/proofs', { body: { ids } }));
export const fetchConsistency = (from: number): Promise<Get<'/api/record/consistency'>> => unwrap(api.GET('/api/record/consistency', { params: { query: { from } } }));
export const fetchCheckpoint = (): Promise<string> => unwrap(api.GET('/api/record/checkpoint', { parseAs: 'text' })) as Promise<string>;
export const fetchProofFile = (id: string): Promise<string> => unwrap(api.POST('/api/record/entries/{id}/proof', { params: { path: { id } }, parseAs: 'text' })) as Promise<string>;

/** Hands the browser a text file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
