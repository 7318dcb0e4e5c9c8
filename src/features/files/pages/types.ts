import { api, unwrap } from '../../../web/client.ts';
import type { paths } from '../../../web/api.gen.ts';

type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer B } } } } } ? B : never;

export type Catalogue = Get<'/api/files/people/{id}/catalogue'>;
export type Material = Catalogue['materials'][number];
export type PermitLine = Get<'/api/files/permits'>['permits'][number];
export type ReadingFile = Get<'/api/files/permits/{id}'>;
export type TransferLine = Get<'/api/files/transfers/{id}'>;
export type TreeProposal = Get<'/api/files/imports/{id}'>;

/** The materials that are held here and can be read or sent. */
export const isHere = (m: Pick<Material, 'state' | 'sentWith'>): boolean => m.state === 'filed' && m.sentWith === null;

export const fetchCatalogue = (id: string): Promise<Catalogue> => unwrap(api.GET('/api/files/people/{id}/catalogue', { params: { path: { id } } }));
export const fetchPermits = async (): Promise<PermitLine[]> => (await unwrap(api.GET('/api/files/permits', { params: { query: {} } }))).permits;
export const fetchReadings = (query: Record<string, string>): Promise<Get<'/api/files/readings'>> => unwrap(api.GET('/api/files/readings', { params: { query } }));
