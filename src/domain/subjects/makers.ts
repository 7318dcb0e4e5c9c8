import { addDays, day as toDay, type Day } from '../../kernel/day.ts';
import { addWorkingDays, calendarCovers, workingDaysBetween, type OfficialYear } from '../../kernel/workday.ts';
import type { Words } from '../../kernel/refusal.ts';
import { merge } from '../example.ts';
import { readFact } from '../fact-labels.ts';
import { ev, fail, notApplicable, pass, ruleOf, unknownBecause, w, type Patch, type Rule, type RuleInput, type Situation, type Subject } from '../rule.ts';

/** What every made rule says of itself; needs, test and situations follow from its kind. */
type Head<F, P extends string, S extends string> = Omit<RuleInput<F, P, S>, 'needs' | 'test' | 'situations'> & {
  wayOut: Words;
  /** The day on which the situations are judged. */
  on: string;
  /** Changes to the example that bring the matter into the rule's reach. */
  given?: Patch<F>;
  /** Situations of its own, after those that follow from the kind. */
  more?: readonly Situation<F>[];
};

/** A value laid at a dotted path of an otherwise empty patch. */
export const at = (path: string, value: unknown): unknown => path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
/** Patches laid over one another, the later ones on top. */
export const laid = <F>(given: Patch<F> | undefined, ...patches: unknown[]): Patch<F> => patches.reduce((base, patch) => merge(base, patch), (given ?? {}) as unknown) as Patch<F>;

/** Rules that hang on one fact stated by a person after looking into it: met where it has the value `good`. */
export const statedOf = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { fact: P; good: boolean; met: Words; unmet: Words },
): Rule<F, P, S> => {
  const { fact, good, met, unmet, wayOut, on, given, more = [], ...head } = input;
  return ruleOf(subject)({
    ...head,
    needs: [fact],
    test: (facts) => (readFact(facts, fact) === good ? pass(met) : fail(unmet, wayOut)),
    situations: [
      { what: met, day: on, given: laid<F>(given, at(fact, good)), expect: 'pass' },
      { what: unmet, day: on, given: laid<F>(given, at(fact, !good)), expect: head.severity === 'block' ? 'block' : 'needs-reason' },
      { what: w('未填', 'not filled'), day: on, given: laid<F>(given, at(fact, null)), expect: 'unknown' },
      ...more,
    ],
  });
};

/** Rules that ask for days in their order; two steps may fall on one day. A step without a day is named. */
export const orderOf = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { steps: readonly { fact: P; words: Words; sample: string }[] },
): Rule<F, P, S> => {
  const { steps, wayOut, on, given, more = [], ...head } = input;
  const sampled = (i: number, value: string | null): Patch<F> => laid<F>(given, ...steps.map((s, n) => at(s.fact, n === i ? value : s.sample)));
  const last = steps.length - 1;
  return ruleOf(subject)({
    ...head,
    needs: steps.map((s) => s.fact),
    test: (facts) => {
      const done = steps.map((s) => ({ ...s, day: readFact(facts, s.fact) as Day }));
      const evidence = done.map((s) => ev(s.words.zh, s.words.en, s.day));
      const wrong = done.findIndex((s, i) => i > 0 && s.day < done[i - 1]!.day);
      if (wrong === -1) return pass(w(`${done.map((s) => s.words.zh).join('、')}依次进行`, `in order: ${done.map((s) => s.words.en).join(', ')}`), evidence);
      const [before, after] = [done[wrong - 1]!, done[wrong]!];
      return fail(w(`${after.words.zh}（${after.day}）早于${before.words.zh}（${before.day}）`, `${after.words.en} (${after.day}) comes before ${before.words.en} (${before.day})`), wayOut, evidence);
    },
    situations: [
      { what: w('依次进行', 'in order'), day: on, given: sampled(-1, null), expect: 'pass' },
      { what: w('同日进行', 'two on one day'), day: on, given: sampled(last, steps[last - 1]!.sample), expect: 'pass' },
      { what: w(`${steps[last]!.words.zh}早一日`, `${steps[last]!.words.en} a day too early`), day: on, given: sampled(last, addDays(toDay(steps[last - 1]!.sample), -1)), expect: 'block' },
      { what: w(`${steps[1]!.words.zh}未填`, `${steps[1]!.words.en} not filled`), day: on, given: sampled(1, null), expect: 'unknown' },
      ...more,
    ],
  });
};

/**
 * Rules that give `days` calendar days from one event to another; the first day is not counted. `duty`: what is not done and
 * not yet due passes with its last day named; `claim`: what a person may do and has not done does not concern the rule.
 */
export const deadlineOf = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Head<F, P, S> & { days: number; start: { fact: P; words: Words; sample: string }; done: { fact: P; words: Words }; undone: 'duty' | 'claim' },
): Rule<F, P, S> => {
  const { days, start, done, undone, wayOut, on, given, more = [], ...head } = input;
  const first = toDay(start.sample);
  const due = addDays(first, days);
  const when = (value: Day | null, asked: Day | string, expect: Situation<F>['expect'], what: Words): Situation<F> => ({ what, day: asked, given: laid<F>(given, at(start.fact, first), at(done.fact, value)), expect });
  return ruleOf(subject)({
    ...head,
    needs: [start.fact],
    test: (facts, day) => {
      const from = readFact(facts, start.fact) as Day;
      const to = readFact(facts, done.fact) as Day | null;
      const end = addDays(from, days);
      const evidence = [ev(start.words.zh, start.words.en, from), ev('期限', 'last day', end), ev(done.words.zh, done.words.en, to ?? '—')];
      if (to === null && undone === 'claim') return notApplicable(w(`没有${done.words.zh}`, `no ${done.words.en}`));
      if (to === null)
        return day <= end
          ? pass(w(`${start.words.zh} ${from}，期限到 ${end}，尚在期限内`, `${start.words.en} ${from}: runs until ${end}`), evidence)
          : fail(w(`${start.words.zh} ${from}，${end} 期限已过，尚无${done.words.zh}`, `${start.words.en} ${from}: ${end} has passed without ${done.words.en}`), wayOut, evidence);
      if (to < from) return fail(w(`${done.words.zh} ${to} 早于${start.words.zh} ${from}`, `${done.words.en} ${to} is before ${start.words.en} ${from}`), wayOut, evidence);
      return to <= end
        ? pass(w(`${start.words.zh} ${from}，${done.words.zh} ${to}，在 ${days} 日内`, `${start.words.en} ${from}, ${done.words.en} ${to}: within ${days} days`), evidence)
        : fail(w(`${start.words.zh} ${from}，${done.words.zh} ${to}，超过 ${days} 日（期限 ${end}）`, `${start.words.en} ${from}, ${done.words.en} ${to}: later than ${days} days (until ${end})`), wayOut, evidence);
    },
    situations: [
      when(addDays(due, -1), on, 'pass', w(`第 ${days - 1} 日`, `day ${days - 1}`)),
      when(due, on, 'pass', w(`第 ${days} 日`, `day ${days}`)),
      when(addDays(due, 1), on, 'block', w(`第 ${days + 1} 日`, `day ${days + 1}`)),
      ...(undone === 'duty'
        ? [when(null, due, 'pass', w('期限最后一日，尚未办理', 'on the last day, not done')), when(null, addDays(due, 1), 'block', w('期限已过，尚未办理', 'a day later, not done'))]
        : [when(null, on, 'not-applicable', w(`没有${done.words.zh}`, `no ${done.words.en}`))]),
      when(addDays(first, -1), on, 'block', w('日期颠倒', 'days the wrong way round')),
      { what: w(`${start.words.zh}未填`, `${start.words.en} not filled`), day: on, given: laid<F>(given, at(start.fact, null)), expect: 'unknown' },
      ...more,
    ],
  });
};

const noticeDays = 5;
type Calendar = readonly OfficialYear[] | null;

/**
 * Rules that ask for a public notice of at least five working days by the official calendar, make-up days included. The day of
 * publication is not counted (our reading, marked as such); a year without a published calendar is not known, never guessed.
 */
export const noticeOf = <F, P extends string, S extends string>(subject: Subject<F, P, S>) => (
  input: Omit<Head<F, P, S>, 'wayOut' | 'on' | 'more'> & { published: P; ends: P; calendar: P; calendarWhere: Words },
): Rule<F, P, S> => {
  const { published, ends, calendar, calendarWhere, given, ...head } = input;
  const dates = (from: string | null, to: string | null, extra: unknown = null): Patch<F> => laid<F>(given, at(published, from), at(ends, to), at(calendar, extra));
  return ruleOf(subject)({
    ...head,
    needs: [published, ends],
    test: (facts) => {
      const [from, to] = [readFact(facts, published) as Day, readFact(facts, ends) as Day];
      const extra = (readFact(facts, calendar) as Calendar) ?? [];
      const least = addWorkingDays(from, noticeDays, extra);
      const counted = workingDaysBetween(from, to, extra);
      const evidence = [ev('公示发布', 'published', from), ev('公示截止', 'last day', to)];
      if (least === 'unknown' || counted === 'unknown') {
        const year = calendarCovers(Number(from.slice(0, 4)), extra) ? Number(to.slice(0, 4)) : Number(from.slice(0, 4));
        return unknownBecause({ fact: calendar, label: w(`${year} 年放假调休安排`, `official calendar of ${year}`), where: calendarWhere }, w(`${year} 年节假日安排尚未公布或录入，不能计算工作日`, `the official calendar of ${year} is not published or entered: working days cannot be counted`), evidence);
      }
      const all = [...evidence, ev('工作日（发布当日不计，口径待核对）', 'working days (the day of publication not counted; reading to be checked)', counted)];
      return to >= least
        ? pass(w(`公示 ${counted} 个工作日，不少于 ${noticeDays} 个`, `${counted} working days of notice, ${noticeDays} or more`), all)
        : fail(w(`公示 ${counted} 个工作日，少于 ${noticeDays} 个`, `${counted} working days of notice, fewer than ${noticeDays}`), w(`公示至少到 ${least}`, `Leave it up until ${least} at least`), all);
    },
    situations: [
      { what: w('2026-09-30 起，跳国庆计调休，至 10-13', 'over National Day to 13 October'), day: '2026-10-14', given: dates('2026-09-30', '2026-10-13'), expect: 'pass' },
      { what: w('至 10-12，四个工作日', 'to 12 October, four'), day: '2026-10-14', given: dates('2026-09-30', '2026-10-12'), expect: 'block' },
      { what: w('至 10-14，六个工作日', 'to 14 October, six'), day: '2026-10-14', given: dates('2026-09-30', '2026-10-14'), expect: 'pass' },
      { what: w('日历未公布', 'calendar not published'), day: '2199-03-15', given: dates('2199-03-04', '2199-03-14'), expect: 'unknown' },
      { what: w('按通知录入日历', 'calendar entered from the notice'), day: '2199-03-15', given: dates('2199-03-04', '2199-03-11', [{ year: 2199, holidays: [], workdays: [], source: '国务院办公厅通知（样例）' }]), expect: 'pass' },
      { what: w('截止日未填', 'no last day'), day: '2026-10-14', given: dates('2026-09-30', null), expect: 'unknown' },
    ],
  });
};
