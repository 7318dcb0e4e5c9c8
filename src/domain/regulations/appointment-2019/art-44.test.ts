import { expect, it } from 'vitest';
import { judge } from '../../judge-for-tests.ts';
import { talk } from './art-44.ts';

it('accepts a talk from the day of decision to the day asked for', () => {
  const on = (d: string) => judge(talk, { appointment: { talk: { on: d } } }, '2026-10-09').kind;
  expect(['2026-09-17', '2026-09-18', '2026-10-09', '2026-10-10'].map(on)).toEqual(['block', 'pass', 'pass', 'block']);
});

it('asks for the talk, its day and its person by name', () => {
  expect(judge(talk, { appointment: { talk: null } }).missing.map((m) => m.fact)).toContain('appointment.talk');
  expect(judge(talk, { appointment: { talk: { by: null } } }).missing.map((m) => m.fact)).toEqual(['appointment.talk.by']);
});
