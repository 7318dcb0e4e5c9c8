import type { paths } from '../../../web/api.gen.ts';

type Ok<O> = O extends { responses: { 200: { content: { 'application/json': infer B } } } } ? B : never;

/** The audit of one person. */
export type AuditView = Ok<paths['/api/audit/people/{id}']['get']>;
export type Finding = AuditView['findings'][number];
export type FactLine = AuditView['facts'][number];
export type Answer = AuditView['answers'][number];
export type Statement = AuditView['statements'][number];
export type Material = AuditView['materials'][number];
export type Off = AuditView['off'][number];
/** What a run found. */
export type RunPage = Ok<paths['/api/audit/runs/{id}']['get']>;
export type Checks = Ok<paths['/api/audit/checks']['get']>;
