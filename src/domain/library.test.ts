import { describe, expect, it } from 'vitest';
import { findDocument } from './documents.ts';
import { allRules, findRuleLine, library } from './library.ts';
import { inForce } from './rule.ts';

for (const book of library) {
  describe.each(book.lines.map((r) => [r.id, r] as const))(`${book.id}: %s`, (id, rule) => {
    it.each(rule.situations.map((s, i) => [s.what.zh, i, s] as const))('%s', (_, i, situation) => {
      const verdict = book.judge(id, i);
      expect(verdict.kind, verdict.sentence.zh).toBe(situation.expect);
    });

    it('has a passing and a failing situation, and words in both languages everywhere', () => {
      const kinds = rule.situations.map((s) => s.expect);
      expect(kinds).toContain('pass');
      expect(kinds.some((k) => k === 'block' || k === 'needs-reason')).toBe(true);
      for (const i of rule.situations.keys()) {
        const v = book.judge(id, i);
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
      expect(id.startsWith(`${rule.document}.`)).toBe(true);
      expect(rule.documentTitle.length).toBeGreaterThan(3);
      expect(rule.article.length).toBeGreaterThan(1);
      expect(rule.year).toBeGreaterThanOrEqual(2006);
      expect(['text', 'content', '2014', 'undated', 'recalled', 'institution']).toContain(rule.confidence);
      expect(rule.confidence === 'institution', 'an institution’s own document, and only that, is cited as its own rule').toBe(findDocument(rule.document)?.kind === 'institution');
      expect(findDocument(rule.document), `${rule.document} is in documents.ts`).toBeDefined();
      expect(rule.stages.length).toBeGreaterThan(0);
      for (const stage of rule.stages) expect(Object.keys(book.stages)).toContain(stage);
      for (const need of rule.needs) expect(need.label?.zh, need.fact).toBeTypeOf('string');
      expect(inForce(rule, rule.from)).toBe(true);
      if (rule.by === 'act') expect(book.onExample(id, '2000-01-01').kind).toBe('not-applicable');
    });

    it('never throws and never passes on a matter of which nothing is known', () => {
      const on = book.days[rule.stages[0]!]!;
      expect(['unknown', 'block', 'needs-reason', 'not-applicable']).toContain(book.onNothing(id, on).kind);
    });

    it('finds nothing against the example on the days of its stages', () => {
      for (const stage of rule.stages) {
        const v = book.onExample(id, book.days[stage]!);
        expect(['pass', 'not-applicable'], `${stage}: ${v.sentence.zh}`).toContain(v.kind);
      }
    });
  });
}

describe('the library', () => {
  it('has ids of its own for every rule of every subject', () => {
    expect(new Set(allRules.map((r) => r.id)).size).toBe(allRules.length);
    for (const r of allRules) expect(findRuleLine(r.id)).toBe(r);
    expect(findRuleLine('cn.appointment-2019.art-8.none')).toBeUndefined();
  });
});
