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
export type Preview = Ok<paths['/api/roster/imports/{id}']['get']>;
export type PreviewPerson = Preview['people'][number];
export type Batch = Preview['batch'];
export type CommitBody = NonNullable<paths['/api/roster/imports/{id}/commit']['post']['requestBody']>['content']['application/json'];
export type Decision = CommitBody['decisions'][string];
