import { describe, expect, it } from 'vitest';
import { day } from '../kernel/day.ts';
import { book, findRule, rulesFor, verdictsFor } from './book.ts';
import { caseWith, exampleCase } from './example.ts';
import { factLabels } from './fact-labels.ts';
import { evaluate, inForce, needsChecking, stages } from './rule.ts';

describe.each(book.map((r) => [r.id, r] as const))('%s', (id, rule) => {
  it.each(rule.situations.map((s) => [s.what.zh, s] as const))('%s', (_, situation) => {
    const verdict = evaluate(rule, caseWith(situation.given), day(situation.day));
    expect(verdict.kind, verdict.sentence.zh).toBe(situation.expect);
  });

  it('has a passing and a failing situation, and words in both languages everywhere', () => {
    const kinds = rule.situations.map((s) => s.expect);
    expect(kinds).toContain('pass');
    expect(kinds.some((k) => k === 'block' || k === 'needs-reason')).toBe(true);
    for (const situation of rule.situations) {
      const v = evaluate(rule, caseWith(situation.given), day(situation.day));
      for (const words of [v.title, v.sentence, ...(v.wayOut ? [v.wayOut] : []), ...v.evidence.map((e) => e.label), ...v.missing.flatMap((m) => [m.label, m.where])]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en.length).toBeGreaterThan(0);
        expect(`${words.zh}${words.en}`).not.toMatch(/undefined|null|NaN|\[object/);
      }
      if (v.kind === 'block' || v.kind === 'needs-reason' || v.kind === 'unknown') expect(v.wayOut).not.toBeNull();
      if (v.kind === 'unknown') expect(v.missing.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(v))).toEqual(v);
    }
  });

  it('cites a document, year, article and confidence, and says when it is in force', () => {
    const { citation } = evaluate(rule, exampleCase, day('2026-09-18'));
    expect(id.startsWith(`${citation.document}.`)).toBe(true);
    expect(citation.title.length).toBeGreaterThan(3);
    expect(citation.article.length).toBeGreaterThan(1);
    expect(citation.year).toBeGreaterThanOrEqual(2006);
    expect(['text', 'content', '2014', 'undated', 'recalled']).toContain(citation.confidence);
    expect(needsChecking(citation)).toBe(citation.confidence !== 'text');
    expect(rule.stages.length).toBeGreaterThan(0);
    for (const need of rule.needs) expect(factLabels[need]).toBeDefined();
    expect(inForce(rule, rule.from)).toBe(true);
    expect(evaluate(rule, exampleCase, day('2000-01-01')).kind).toBe('not-applicable');
  });

  it('never throws and never passes on a case of which nothing is known', () => {
    const empty = caseWith({ discussionOn: null, person: null, post: null, move: null, recommendation: null, examination: null, meeting: null, notice: null, appointment: null, probation: null, settings: { recommendationTurnout: null } });
    expect(['unknown', 'block', 'not-applicable']).toContain(evaluate(rule, empty, day('2026-09-18')).kind);
  });
});

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
