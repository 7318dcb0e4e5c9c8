import { expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { team } from './art-33.ts';

it('counts different people who have not withdrawn, from none to four', () => {
  const of = (n: number) => Array.from({ length: n }, (_, i) => ({ personId: `e${i}`, name: `考察员${i}`, lead: i === 0, recused: null }));
  expect([0, 1, 2, 3, 4].map((n) => judge(team, { examination: { team: of(n) } }).kind)).toEqual(['block', 'block', 'pass', 'pass', 'pass']);
});

it('shows that the wording is still to be checked', () => expect(judge(team, {}).citation.confidence).toBe('undated'));
