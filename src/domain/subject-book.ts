import { day, type Day } from '../kernel/day.ts';
import type { Confidence, Words } from '../kernel/refusal.ts';
import { merge } from './example.ts';
import { sinceIn } from './shared-rules.ts';
import { evaluate, packs, type Pack, type Rule, type Severity, type Subject, type VerdictKind } from './rule.ts';

/** The rules of one subject with the invented example on which their situations are judged. */
export type SubjectBook<F, P extends string, S extends string> = {
  subject: Subject<F, P, S>;
  rules: readonly Rule<F, P, S>[];
  /** An invented matter in which nothing is amiss. */
  example: F;
  /** The example of a pack other than the national one, on which its own rules are judged. */
  examples?: Partial<Record<Pack, F>>;
  /** The day on which each stage of the example is asked; every rule passes or does not apply there. */
  days: Readonly<Record<S, string>>;
};

/** A rule without the shape of its facts: what lists, links and papers need. */
export type RuleLine = {
  id: string;
  title: Words;
  subject: string;
  pack: Pack;
  /** Its own pack and those that share it. */
  packs: readonly Pack[];
  document: string;
  documentTitle: string;
  year: number;
  article: string;
  confidence: Confidence;
  severity: Severity;
  from: Day;
  to: Day | null;
  by: 'act' | 'begun';
  stages: readonly string[];
  needs: readonly { fact: string; label: Words; where: Words }[];
  situations: readonly { what: Words; day: string; expect: VerdictKind }[];
};

/** Shuts the type of a subject's facts inside, so that books of different subjects stand in one list. */
export function closed<F, P extends string, S extends string>(book: SubjectBook<F, P, S>) {
  const find = (id: string): Rule<F, P, S> => {
    const found = book.rules.find((r) => r.id === id);
    if (!found) throw new RangeError(`no rule ${id}`);
    return found;
  };
  const exampleOf = (r: Rule<F, P, S>): F => book.examples?.[r.pack] ?? book.example;
  const line = (r: Rule<F, P, S>): RuleLine => ({
    id: r.id, title: r.title, subject: book.subject.id, pack: r.pack, packs: packs.filter((p) => sinceIn(r, p) !== null), document: r.document, documentTitle: r.documentTitle, year: r.year, article: r.article,
    confidence: r.confidence, severity: r.severity, from: r.from, to: r.to, by: r.by, stages: r.stages,
    needs: r.needs.map((fact) => ({ fact, ...book.subject.labels[fact] })),
    situations: r.situations.map(({ what, day: on, expect }) => ({ what, day: on, expect })),
  });
  return {
    id: book.subject.id,
    words: book.subject.words,
    stages: book.subject.stages as Readonly<Record<string, Words>>,
    days: book.days as Readonly<Record<string, string>>,
    lines: book.rules.map(line),
    /** The verdict of one situation of a rule, on the example with the situation's changes. */
    judge: (id: string, n: number) => {
      const r = find(id);
      const situation = r.situations[n]!;
      return evaluate(r, merge(exampleOf(r), situation.given) as F, day(situation.day));
    },
    /** The verdict of a rule on the example itself, on a day. */
    onExample: (id: string, on: string) => evaluate(find(id), exampleOf(find(id)), day(on)),
    /** The verdict of a rule when every top-level fact of the example is unknown. */
    onNothing: (id: string, on: string) => evaluate(find(id), merge(book.example, Object.fromEntries(Object.entries(book.example as object).map(([k, v]) => [k, typeof v === 'string' && k === 'id' ? v : null]))) as F, day(on)),
  };
}
