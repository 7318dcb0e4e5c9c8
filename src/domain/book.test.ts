import { describe, expect, it } from 'vitest';
import { day } from '../kernel/day.ts';
import { book, findRule, rulesFor, verdictsFor } from './book.ts';
import { exampleCase } from './example.ts';
import { stages } from './rule.ts';

describe('the book', () => {
  it('has ids of its own for every rule', () => {
    expect(new Set(book.map((r) => r.id)).size).toBe(book.length);
    for (const r of book) expect(findRule(r.id)).toBe(r);
    expect(findRule('cn.appointment-2019.art-8.none')).toBeUndefined();
  });

  it('gives every stage its rules, and none before the regulations were in force', () => {
    for (const stage of stages) expect(rulesFor(stage, day('2026-09-18')).length, stage).toBeGreaterThan(0);
    for (const stage of stages) expect(rulesFor(stage, day('2006-06-09'))).toEqual([]);
  });

  it('finds nothing against the complete example', () => {
    const days = { motion: '2026-08-10', recommendation: '2026-08-20', examination: '2026-09-04', decision: '2026-09-18', notice: '2026-09-30', appointment: '2026-10-09', probation: '2027-09-20' } as const;
    const verdicts = stages.flatMap((stage) => verdictsFor(stage, exampleCase, day(days[stage])));
    expect(verdicts.length).toBeGreaterThan(book.length);
    expect(verdicts.filter((v) => v.kind !== 'pass' && v.kind !== 'not-applicable').map((v) => `${v.rule}: ${v.sentence.zh}`)).toEqual([]);
  });
});
