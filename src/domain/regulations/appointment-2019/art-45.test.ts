import { expect, it } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { judge } from '../../judge-for-tests.ts';
import { effective, effectiveDay } from './art-45.ts';

const days = { decidedOn: day('2026-09-18'), electedOn: day('2026-09-25') };

it('follows the way the post is filled', () => {
  expect(effectiveDay('appointed', days)).toBe('2026-09-18');
  for (const how of ['elected', 'npc-appointed', 'cppcc-appointed', 'gov-appointed'] as const) expect(effectiveDay(how, days)).toBe('2026-09-25');
  expect(effectiveDay('elected', { ...days, electedOn: null })).toBeNull();
});

it('refuses the day before and the day after', () => {
  const on = (d: string) => judge(effective, { appointment: { effectiveOn: d } }).kind;
  expect(['2026-09-17', '2026-09-18', '2026-09-19'].map(on)).toEqual(['block', 'pass', 'block']);
});
