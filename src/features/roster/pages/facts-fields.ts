import type { paths } from '../../../web/api.gen.ts';

type Body = NonNullable<paths['/api/roster/people/{id}']['patch']['requestBody']>['content']['application/json'];
/** Basic facts as a page writes them. */
export type Facts = NonNullable<Body['facts']>;
/** The editable basic facts of a person, by key. */
export type FactsKey = keyof Facts;
