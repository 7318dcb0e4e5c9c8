import { expect, it } from 'vitest';
import { caseWith } from '../../example.ts';
import type { OrganKind, PostFacts } from '../../facts.ts';
import { judge } from '../../judge-for-tests.ts';
import { oneYear, probationDue } from './art-43.ts';

const due = (over: Partial<Pick<PostFacts, 'organKind' | 'placed' | 'role' | 'howFilled' | 'rank'>>, kind: 'promotion' | 'lateral' = 'promotion') =>
  probationDue(caseWith({ post: over, move: { kind } }));

it.each([
  ['gov-dept', 'leading-body', 'deputy', true], ['gov-dept', 'leading-body', 'chief', false], ['gov-dept', 'inner-office', 'chief', true], ['gov-dept', 'inner-office', 'deputy', true],
  ['party-dept', 'leading-body', 'deputy', true], ['party-dept', 'leading-body', 'chief', false], ['npc', 'inner-office', 'chief', true], ['cppcc', 'inner-office', 'chief', true],
  ['discipline', 'inner-office', 'chief', true], ['discipline', 'dispatched-office', 'chief', true], ['discipline', 'leading-body', 'deputy', false],
  ['court', 'inner-office', 'chief', true], ['procuratorate', 'inner-office', 'deputy', true], ['court', 'leading-body', 'deputy', false],
  ['party-committee', 'leading-body', 'deputy', false], ['government', 'leading-body', 'deputy', false],
] as const)('%s, %s, %s: %s', (organKind: OrganKind, placed, role, expected) => {
  expect(due({ organKind, placed, role })).toEqual({ due: expected });
});

it('takes no probation for elected posts, lateral moves and ranks above the bureau level', () => {
  expect(due({ howFilled: 'elected' })).toEqual({ due: false });
  expect(due({}, 'lateral')).toEqual({ due: false });
  expect(due({ rank: 'bureau-chief' })).toEqual({ due: true });
  expect(due({ rank: 'provincial-deputy' })).toEqual({ due: false });
});

it('names what is missing to tell', () => {
  expect(due({ placed: null })).toEqual({ missing: ['post.placed'] });
  expect(due({ howFilled: null })).toEqual({ missing: ['post.howFilled'] });
  expect(judge(oneYear, { post: { rank: null } }).missing.map((m) => m.fact)).toEqual(['post.rank']);
});
