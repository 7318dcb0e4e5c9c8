import type { paths } from '../../../web/api.gen.ts';

type Ok<O> = O extends { responses: { 200: { content: { 'application/json': infer B } } } } ? B : never;

/** A line of the roster. */
export type PersonRow = Ok<paths['/api/roster/people']['get']>['rows'][number];
/** A person's whole file as of a day. */
export type PersonFile = Ok<paths['/api/roster/people/{id}']['get']>;
export type Person = PersonFile['person'];
export type Doubt = PersonFile['doubts'][number];
export type Stretch = PersonFile['timeline'][number];
export type UnitNode = Ok<paths['/api/roster/units']['get']>['units'][number];
export type UnitDetail = Ok<paths['/api/roster/units/{id}']['get']>;
export type PostLine = Ok<paths['/api/roster/posts']['get']>['posts'][number];
export type Overview = Ok<paths['/api/roster/imports/{id}']['get']>;
export type PreviewPerson = Ok<paths['/api/roster/imports/{id}/people']['get']>['people'][number];
export type Batch = Overview['batch'];
export type Proposal = Ok<paths['/api/roster/imports/{id}/proposals']['get']>['proposals'][number];
export type UndoPlan = Ok<paths['/api/roster/imports/{id}/undo']['get']>;
export type MergePair = Ok<paths['/api/roster/merges/candidates']['get']>['pairs'][number];
export type MergeLine = Ok<paths['/api/roster/merges']['get']>['merges'][number];
/** Kin, missing records and declarations of a person. */
export type KinPage = Ok<paths['/api/roster/people/{id}/kin']['get']>;
export type Comparison = Ok<paths['/api/roster/merges/compare']['get']>;
export type CommitBody = NonNullable<paths['/api/roster/imports/{id}/commit']['post']['requestBody']>['content']['application/json'];
export type Decision = NonNullable<CommitBody['decisions']>[string];
/** What is chosen for everybody without a decision of their own. */
export type Bulk = { fields: 'take' | 'blanks' | 'keep'; accept: boolean; undecided: 'ask' | 'skip' };
