import { describe, expect, it } from 'vitest';
import { day } from '../../kernel/day.ts';
import { merge } from '../example.ts';
import { readFact } from '../fact-labels.ts';
import type { SubjectBook } from '../subject-book.ts';
import { evaluate } from '../rule.ts';
import { admissionBook } from './admission/book.ts';
import { appraisalBook } from './appraisal/book.ts';
import { branchBook } from './branch/book.ts';
import { servantBook } from './civil-servant/book.ts';
import { duesBook } from './dues/book.ts';
import { fileBook } from './file/book.ts';
import { rankBook } from './service-rank/book.ts';

const at = (path: string, value: unknown): unknown => path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

/** What is asked of every subject: labels that fit the facts, and no rule that answers without a fact it needs. */
function asked<F, P extends string, S extends string>(book: SubjectBook<F, P, S>, full: F): void {
  describe(`the facts of ${book.subject.id}`, () => {
    it('finds every catalogued fact in the shape of the facts', () => {
      expect((Object.keys(book.subject.labels) as P[]).filter((path) => readFact(full, path) === null)).toEqual([]);
    });

    it('has rules at every stage, and its example on a day for each', () => {
      for (const stage of Object.keys(book.subject.stages) as S[]) {
        expect(book.rules.some((r) => r.stages.includes(stage)), stage).toBe(true);
        expect(day(book.days[stage])).toBe(book.days[stage]);
      }
    });

    it('never passes without a fact that the rule needs, on any situation of the rule', () => {
      const answered: string[] = [];
      let tried = 0;
      for (const rule of book.rules)
        for (const situation of rule.situations)
          for (const need of rule.needs) {
            const facts = merge(merge(book.example, situation.given), at(need, null)) as F;
            const verdict = evaluate(rule, facts, day(situation.day));
            tried += 1;
            if (verdict.kind !== 'unknown' && verdict.kind !== 'not-applicable') answered.push(`${rule.id} without ${need}: ${verdict.kind}`);
          }
      expect(answered).toEqual([]);
      expect(tried).toBeGreaterThan(book.rules.length);
    });

    it('has no catalogued fact without which every answer would be the same', () => {
      const used = new Set<string>();
      const answer = (rule: (typeof book.rules)[number], facts: unknown, on: string) => JSON.stringify(evaluate(rule, facts as F, day(on)));
      for (const rule of book.rules)
        for (const situation of rule.situations) {
          const facts = merge(book.example, situation.given);
          const before = answer(rule, facts, situation.day);
          for (const path of Object.keys(book.subject.labels))
            if (!used.has(path) && answer(rule, merge(facts, at(path, null)), situation.day) !== before) used.add(path);
        }
      const idle = Object.keys(book.subject.labels).filter((path) => !used.has(path));
      expect(idle).toEqual([]);
    });
  });
}

asked(appraisalBook, merge(appraisalBook.example, { shares: { consent: { given: true, reason: null } } }) as typeof appraisalBook.example);
asked(rankBook, merge(rankBook.example, { steps: { calendar: [] } }) as typeof rankBook.example);
asked(servantBook, merge(servantBook.example, { recruitment: { calendar: [] }, promotion: { exceptionGrounded: true }, retirement: { earlyAskedOn: '2026-01-05', earlyApproved: true } }) as typeof servantBook.example);
asked(admissionBook, admissionBook.example);
asked(branchBook, branchBook.example);
asked(duesBook, duesBook.example);
asked(fileBook, fileBook.example);
