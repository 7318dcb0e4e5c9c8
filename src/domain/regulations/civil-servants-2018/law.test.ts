import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, dayNumber, type Day } from '../../../kernel/day.ts';
import { isWorkingDay } from '../../../kernel/workday.ts';
import type { PunishmentKind } from '../../facts.ts';
import { evaluate, type Patch } from '../../rule.ts';
import { servantWith } from '../../subjects/civil-servant/example.ts';
import type { ServantMatter } from '../../subjects/civil-servant/facts.ts';
import { effects } from '../punishment/effects.ts';
import { adult } from './art-13.ts';
import { notice } from './art-32.ts';
import { punishmentKinds } from './art-62.ts';
import { ends } from './art-65.ts';
import { lawArticle85 } from './art-85.ts';
import { lawArticle95 } from './art-95.ts';
import { lawArticle96 } from './art-96.ts';

const eachDay = (from: string, to: string): Day[] => {
  const out: Day[] = [];
  for (let at = day(from); at <= to; at = addDays(at, 1)) out.push(at);
  return out;
};

describe('times of the law', () => {
  const cases = [
    [lawArticle85[0], 30, (a: Day, b: Day | null): Patch<ServantMatter> => ({ person: { leader: false }, resignation: { appliedOn: a, decidedOn: b } })],
    [lawArticle85[1], 90, (a: Day, b: Day | null): Patch<ServantMatter> => ({ person: { leader: true }, resignation: { appliedOn: a, decidedOn: b } })],
    [lawArticle95[0], 30, (a: Day, b: Day | null): Patch<ServantMatter> => ({ appeal: { knownOn: a, reviewAskedOn: b } })],
    [lawArticle95[1], 15, (a: Day, b: Day | null): Patch<ServantMatter> => ({ appeal: { reviewReceivedOn: a, appealedOn: b } })],
    [lawArticle96[0], 60, (a: Day, b: Day | null): Patch<ServantMatter> => ({ appeal: { extended: false, acceptedOn: a, settledOn: b } })],
    [lawArticle96[1], 90, (a: Day, b: Day | null): Patch<ServantMatter> => ({ appeal: { extended: true, acceptedOn: a, settledOn: b } })],
  ] as const;

  it.each(cases)('%#: from every day of two years, over leap day and the end of the year, the last day passes and the next blocks', (rule, days, given) => {
    for (const start of eachDay('2023-09-01', '2025-08-31')) {
      const last = start.length > 0 ? addDays(start, days) : start;
      expect(dayNumber(last) - dayNumber(start)).toBe(days);
      const kind = (done: Day | null, on: Day) => evaluate(rule, servantWith(given(start, done)), on).kind;
      expect([kind(last, addDays(last, 9)), kind(addDays(last, 1), addDays(last, 9)), kind(addDays(start, -1), last)], start).toEqual(['pass', 'block', 'block']);
      const undone = rule === cases[2][0] || rule === cases[3][0] ? ['not-applicable', 'not-applicable'] : ['pass', 'block'];
      expect([kind(null, last), kind(null, addDays(last, 1))], start).toEqual(undone);
    }
  });

  it('a notice from every day of 2025 and 2026 ends on its fifth working day and not a day sooner', () => {
    let [from, tried] = [day('2025-01-01'), 0];
    for (; from <= '2026-12-15'; from = addDays(from, 1)) {
      let [last, working] = [from, 0];
      while (working < 5) {
        last = addDays(last, 1);
        const is = isWorkingDay(last);
        if (is === 'unknown') throw new Error(`${last} is not in the calendar`);
        if (is) working += 1;
      }
      const kind = (to: Day) => evaluate(notice, servantWith({ recruitment: { noticePublishedOn: from, noticeEndsOn: to } }), day('2026-12-31')).kind;
      expect([kind(last), kind(addDays(last, -1))], from).toEqual(['pass', 'block']);
      tried += 1;
    }
    expect(tried).toBe(714);
  });

  it('eighteen on the birthday, for every day of birth of four years; a leap day comes on the last of February', () => {
    for (const birth of eachDay('2004-01-01', '2007-12-31')) {
      const birthday = addMonths(birth, 216);
      const kind = (on: Day) => evaluate(adult, servantWith({ person: { birth }, recruitment: { on } }), day('2026-09-10')).kind;
      expect([kind(birthday), kind(addDays(birthday, -1))], birth).toEqual(['pass', 'block']);
    }
    expect(addMonths(day('2004-02-29'), 216)).toBe('2022-02-28');
  });
});

describe('punishments', () => {
  it('run as long here as in the table of effects', () => {
    const same: Record<'warning' | 'demerit' | 'serious-demerit' | 'demotion' | 'removal', PunishmentKind> = { warning: 'admin-warning', demerit: 'admin-demerit', 'serious-demerit': 'admin-serious-demerit', demotion: 'admin-demotion', removal: 'admin-dismissal' };
    for (const [kind, other] of Object.entries(same) as [keyof typeof same, PunishmentKind][]) expect(effects[other].months).toEqual({ min: punishmentKinds[kind].months, max: punishmentKinds[kind].months });
  });

  it('end the day before their monthly return, for every day of decision of a year and every kind', () => {
    for (const kind of ['warning', 'demerit', 'serious-demerit', 'demotion', 'removal'] as const)
      for (const decidedOn of eachDay('2024-01-01', '2024-12-31')) {
        const back = addMonths(decidedOn, punishmentKinds[kind].months!);
        const verdict = (on: Day) => evaluate(ends, servantWith({ sanction: { kind, decidedOn, stillStands: true } }), on).kind;
        expect([verdict(addDays(back, -1)), verdict(back)], `${kind} ${decidedOn}`).toEqual(['pass', 'block']);
      }
  });
});
