import { addDays, addMonths, day as toDay, type Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { readFact } from '../fact-labels.ts';
import { ev, fail, pass, ruleOf, w, type Patch, type Rule, type RuleInput, type Situation, type Subject } from '../rule.ts';
import { at, laid } from './makers.ts';

/** What every counting rule says of itself; needs, test and situations follow from its kind. */
type Head<F, P extends string, S extends string> = Omit<RuleInput<F, P, S>, 'needs' | 'test' | 'situations'> & {
  wayOut: Words;
  on: string;
  given?: Patch<F>;
  more?: readonly Situation<F>[];
};
const failing = (severity: string): 'block' | 'needs-reason' => (severity === 'block' ? 'block' : 'needs-reason');
type Event<P extends string> = { fact: P; words: Words };

/** Rules that give whole calendar months from one event to another (the end of a month is cut); what is not yet due passes with its last day named. */
export const withinMonths = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { months: number; start: Event<P> & { sample: string }; done: Event<P> },
): Rule<F, P, S> => {
  const { months, start, done, wayOut, on, given, more = [], ...head } = input;
  const due = addMonths(toDay(start.sample), months);
  const bad = failing(head.severity);
  const when = (what: Words, value: Day | null, asked: string, expect: Situation<F>['expect']): Situation<F> => ({ what, day: asked, given: laid<F>(given, at(start.fact, start.sample), at(done.fact, value)), expect });
  return ruleOf(subject)({
    ...head,
    needs: [start.fact],
    test: (facts, today) => {
      const from = readFact(facts, start.fact) as Day;
      const to = readFact(facts, done.fact) as Day | null;
      const end = addMonths(from, months);
      const evidence = [ev(start.words.zh, start.words.en, from), ev('期限', 'last day', end), ev(done.words.zh, done.words.en, to ?? '—')];
      if (to !== null && to < from) return fail(w(`${done.words.zh} ${to} 早于${start.words.zh} ${from}`, `${done.words.en} ${to} is before ${start.words.en} ${from}`), wayOut, evidence);
      if ((to ?? today) <= end) return pass(to === null ? w(`${done.words.zh}期限 ${end}，未到期`, `${done.words.en} is due by ${end}`) : w(`${done.words.zh} ${to}，期限 ${end}`, `${done.words.en} ${to}, due by ${end}`), evidence);
      return fail(to === null ? w(`${end} 期限已过，尚无${done.words.zh}`, `${end} has passed without ${done.words.en}`) : w(`${done.words.zh} ${to}，超过期限 ${end}`, `${done.words.en} ${to}, later than ${end}`), wayOut, evidence);
    },
    situations: [
      when(w('期限前一日', 'the day before the last'), addDays(due, -1), on, 'pass'),
      when(w('期限当日', 'the last day'), due, on, 'pass'),
      when(w('期限后一日', 'the day after'), addDays(due, 1), on, bad),
      when(w('期限当日尚未办理', 'not done on the last day'), null, due, 'pass'),
      when(w('期满尚未办理', 'not done the day after'), null, addDays(due, 1), bad),
      when(w('日期颠倒', 'days the wrong way round'), addDays(toDay(start.sample), -1), on, bad),
      { what: w(`${start.words.zh}未填`, `${start.words.en} not filled`), day: on, given: laid<F>(given, at(start.fact, null)), expect: 'unknown' },
      ...more,
    ],
  });
};

/** Rules that ask for at least so many whole months between two events. */
export const afterMonths = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { months: number; start: Event<P> & { sample: string }; done: Event<P> },
): Rule<F, P, S> => {
  const { months, start, done, wayOut, on, given, more = [], ...head } = input;
  const first = addMonths(toDay(start.sample), months);
  const when = (what: Words, value: Day | null, expect: Situation<F>['expect']): Situation<F> => ({ what, day: on, given: laid<F>(given, at(start.fact, start.sample), at(done.fact, value)), expect });
  return ruleOf(subject)({
    ...head,
    needs: [start.fact, done.fact],
    test: (facts) => {
      const from = readFact(facts, start.fact) as Day;
      const to = readFact(facts, done.fact) as Day;
      const least = addMonths(from, months);
      const evidence = [ev(start.words.zh, start.words.en, from), ev('最早', 'earliest', least), ev(done.words.zh, done.words.en, to)];
      return to >= least ? pass(w(`${from} 至 ${to}，满 ${months} 个月`, `${from} to ${to}: ${months} months or more`), evidence) : fail(w(`${from} 至 ${to}，不满 ${months} 个月`, `${from} to ${to}: less than ${months} months`), wayOut, evidence);
    },
    situations: [
      when(w('差一日', 'a day short'), addDays(first, -1), failing(head.severity)),
      when(w('当日届满', 'on the day'), first, 'pass'),
      when(w('过一日', 'a day later'), addDays(first, 1), 'pass'),
      when(w('未填', 'not filled'), null, 'unknown'),
      ...more,
    ],
  });
};

/** The share a count must reach of a whole, in whole numbers; both are named with their denominators. */
export const shares = {
  half: { words: w('半数以上', 'at least half'), holds: (a: number, n: number) => 2 * a >= n, math: (a: number, n: number) => `2×${a} ≥ ${n}` },
  majority: { words: w('超过半数', 'more than half'), holds: (a: number, n: number) => 2 * a > n, math: (a: number, n: number) => `2×${a} > ${n}` },
  twoThirds: { words: w('三分之二以上', 'at least two thirds'), holds: (a: number, n: number) => 3 * a >= 2 * n, math: (a: number, n: number) => `3×${a} ≥ 2×${n}` },
  fourFifths: { words: w('超过五分之四', 'more than four fifths'), holds: (a: number, n: number) => 5 * a > 4 * n, math: (a: number, n: number) => `5×${a} > 4×${n}` },
} as const;

/** The least count that reaches a share of n. */
export const leastOf = (share: keyof typeof shares, n: number): number => {
  let a = 0;
  while (!shares[share].holds(a, n)) a += 1;
  return a;
};

/** Rules that ask for a share of those due; a whole of nobody, or more than the whole, never passes. */
export const shareRule = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { share: keyof typeof shares; part: Event<P>; whole: Event<P> },
): Rule<F, P, S> => {
  const { share, part, whole, wayOut, on, given, more = [], ...head } = input;
  const { words, holds, math } = shares[share];
  const sit = (a: number | null, n: number, expect: Situation<F>['expect']): Situation<F> => ({ what: w(`${whole.words.zh} ${n}，${part.words.zh} ${a ?? '未填'}`, `${whole.words.en} ${n}, ${part.words.en} ${a ?? 'not filled'}`), day: on, given: laid<F>(given, at(whole.fact, n), at(part.fact, a)), expect });
  const around = [15, 16].flatMap((n) => { const k = leastOf(share, n); return [sit(k - 1, n, 'block'), sit(k, n, 'pass'), ...(k < n ? [sit(k + 1, n, 'pass')] : [])]; });
  return ruleOf(subject)({
    ...head,
    needs: [part.fact, whole.fact],
    test: (facts) => {
      const [a, n] = [readFact(facts, part.fact) as number, readFact(facts, whole.fact) as number];
      const evidence = [ev(whole.words.zh, whole.words.en, n), ev(part.words.zh, part.words.en, a), ev('算式', 'test', `${math(a, n)}：${holds(a, n) ? '✓' : '✗'}`)];
      if (n < 1 || a > n || a < 0) return fail(w(`${whole.words.zh} ${n}、${part.words.zh} ${a}，数目不合`, `${whole.words.en} ${n}, ${part.words.en} ${a}: the numbers do not fit`), w('核对人数', 'Check the numbers'), evidence);
      return holds(a, n) ? pass(w(`${whole.words.zh} ${n} 人，${part.words.zh} ${a} 人，达到${words.zh}`, `${a} of ${n}: ${words.en}`), evidence) : fail(w(`${whole.words.zh} ${n} 人，${part.words.zh} ${a} 人，未达到${words.zh}（至少 ${leastOf(share, n)} 人）`, `${a} of ${n}: not ${words.en} (${leastOf(share, n)} needed)`), wayOut, evidence);
    },
    situations: [...around, sit(null, 16, 'unknown'), sit(17, 16, 'block'), sit(0, 0, 'block'), ...more],
  });
};

/** Rules that ask for a number within bounds, both included. */
export const numberRule = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { fact: P; words: Words; least?: number; most?: number },
): Rule<F, P, S> => {
  const { fact, words, least, most, wayOut, on, given, more = [], ...head } = input;
  const bad = failing(head.severity);
  const sit = (n: number | null, expect: Situation<F>['expect']): Situation<F> => ({ what: w(`${words.zh} ${n ?? '未填'}`, `${words.en} ${n ?? 'not filled'}`), day: on, given: laid<F>(given, at(fact, n)), expect });
  const bounds = w(least === undefined ? `不超过 ${most}` : most === undefined ? `不少于 ${least}` : least === most ? `为 ${least}` : `${least} 至 ${most}`, least === undefined ? `${most} at most` : most === undefined ? `${least} at least` : least === most ? `${least}` : `${least} to ${most}`);
  return ruleOf(subject)({
    ...head,
    needs: [fact],
    test: (facts) => {
      const n = readFact(facts, fact) as number;
      const evidence = [ev(words.zh, words.en, n), ev('范围', 'range', `${least ?? 0}–${most ?? '∞'}`)];
      return Number.isSafeInteger(n) && n >= (least ?? 0) && n <= (most ?? Number.MAX_SAFE_INTEGER) ? pass(w(`${words.zh} ${n}，${bounds.zh}`, `${words.en} ${n}: ${bounds.en}`), evidence) : fail(w(`${words.zh} ${n}，应${bounds.zh}`, `${words.en} ${n}, should be ${bounds.en}`), wayOut, evidence);
    },
    situations: [
      ...(least === undefined ? [] : [sit(least - 1, bad), sit(least, 'pass'), sit(least + 1, most !== undefined && least + 1 > most ? bad : 'pass')]),
      ...(most === undefined || most === least ? [] : [sit(most, 'pass'), sit(most + 1, bad)]),
      sit(null, 'unknown'),
      ...more,
    ],
  });
};

/** Rules that ask for every item of a list; what is lacking is named. */
export const listRule = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { fact: P; items: Readonly<Record<string, Words>> },
): Rule<F, P, S> => {
  const { fact, items, wayOut, on, given, more = [], ...head } = input;
  const keys = Object.keys(items);
  return ruleOf(subject)({
    ...head,
    needs: [fact],
    test: (facts) => {
      const have = readFact(facts, fact) as string[];
      const lacking = keys.filter((k) => !have.includes(k)).map((k) => items[k]!);
      return lacking.length === 0 ? pass(w(`${keys.length} 项齐全`, `all ${keys.length} items are there`)) : fail(w(`缺少：${lacking.map((x) => x.zh).join('、')}`, `lacking: ${lacking.map((x) => x.en).join(', ')}`), wayOut);
    },
    situations: [
      { what: w('齐全', 'complete'), day: on, given: laid<F>(given, at(fact, keys)), expect: 'pass' },
      ...keys.map((k): Situation<F> => ({ what: w(`缺${items[k]!.zh}`, `without ${items[k]!.en}`), day: on, given: laid<F>(given, at(fact, keys.filter((x) => x !== k))), expect: failing(head.severity) })),
      { what: w('未填', 'not filled'), day: on, given: laid<F>(given, at(fact, null)), expect: 'unknown' },
      ...more,
    ],
  });
};
