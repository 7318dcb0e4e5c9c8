import { afterAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, day, dayNumber, daysInMonth, type Day } from '../kernel/day.ts';
import { caseWith } from './example.ts';
import type { VoteFacts } from './facts.ts';
import { differential } from './regulations/appointment-2019/art-20.ts';
import { quorum, quorate } from './regulations/appointment-2019/art-38.ts';
import { majority } from './regulations/appointment-2019/art-39.ts';
import { silenceCounts } from './regulations/appointment-2019/art-34.ts';
import { yearAway } from './regulations/appointment-2019/art-54.ts';
import { lastDayOfBar } from './regulations/appointment-2019/art-55-57.ts';
import { tenthDrawn, thirtyDays } from './regulations/personal-matters-2017/rules.ts';
import { lastDayOfEffect } from './regulations/punishment/effects.ts';
import { evaluate } from './rule.ts';
import { punishment } from './samples.ts';
import type { PunishmentFacts } from './facts.ts';

/*
 * Every counting rule against plain counting, and every rule with days against a second way of reckoning that shares no code
 * with it: walking the calendar day by day. Numbers are printed.
 */

const lines: string[] = [];
afterAll(() => void process.stdout.write(`${lines.join('\n')}\n`));

const bodyOf = (n: number) => Array.from({ length: n }, (_, i) => ({ memberId: `m${i + 1}`, name: `成员${i + 1}`, personId: `p${i + 1}` }));

describe('counting', () => {
  it('quorum and majority for every body of one to fifteen members', () => {
    let cases = 0;
    lines.push('due: least present, least agreeing (of those due)');
    for (let due = 1; due <= 15; due += 1) {
      const members = bodyOf(due);
      let leastPresent = 0;
      let leastYes = 0;
      for (let present = 0; present <= due; present += 1) {
        const here = members.slice(0, present).map((m) => m.memberId);
        const facts = caseWith({ meeting: { due: members, present: here, chairId: 'm1', votes: [] } });
        const kind = evaluate(quorum, facts, day('2026-09-18')).kind;
        // Two thirds by fractions of six: no multiplication by the rule's own numbers.
        const enough = present * 6 - due * 4 >= 0;
        expect(kind, `${present} of ${due}`).toBe(enough ? 'pass' : 'block');
        expect(quorate(present, due)).toBe(enough);
        if (enough && leastPresent === 0) leastPresent = present;
        cases += 1;
        for (let yes = 0; yes <= present; yes += 1) {
          const votes: VoteFacts[] = here.map((memberId, i) => ({ memberId, name: memberId, stand: i < yes ? 'yes' : 'no', spoke: true }));
          const verdict = evaluate(majority, caseWith({ meeting: { due: members, present: here, chairId: 'm1', votes } }), day('2026-09-18')).kind;
          const others = due - yes;
          expect(verdict, `${yes} of ${due}`).toBe(yes > others ? 'pass' : 'block');
          if (yes > others && (leastYes === 0 || yes < leastYes)) leastYes = yes;
          cases += 1;
        }
      }
      lines.push(`${String(due).padStart(3)}: ${String(leastPresent).padStart(2)}, ${String(leastYes).padStart(2)}`);
    }
    lines.push(`truth table to 15 members: ${cases} lines, all as counted`);
    expect(cases).toBe(Array.from({ length: 15 }, (_, i) => i + 1).reduce((n, due) => n + (due + 1) + ((due + 1) * (due + 2)) / 2, 0));
  });

  it('more than the posts, and a tenth, by subtraction', () => {
    let cases = 0;
    for (let posts = 0; posts <= 15; posts += 1)
      for (let candidates = 0; candidates <= 16; candidates += 1, cases += 1) expect(differential(candidates, posts)).toBe(posts >= 1 && candidates - posts >= 1);
    for (let people = 1; people <= 300; people += 1)
      for (let drawn = 0; drawn <= 31; drawn += 1, cases += 1) expect(tenthDrawn(drawn, people)).toBe(drawn >= Math.ceil(people / 10));
    lines.push(`differential and tenth: ${cases} lines`);
  });
});

/** The same day so many months on, by walking day by day: the last day of the month where that day does not exist. */
function walked(from: Day, months: number): Day {
  const wanted = Number(from.slice(8));
  let at = from;
  for (let left = months; left > 0; left -= 1) {
    const month = at.slice(0, 7);
    while (at.slice(0, 7) === month) at = addDays(at, 1);
  }
  const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7))];
  while (Number(at.slice(8)) < Math.min(wanted, daysInMonth(year, month))) at = addDays(at, 1);
  return at;
}

/** Days spread over ten years, with every end of a month and every leap day among them. */
function* spread(): Generator<Day> {
  let seed = 20261128;
  for (let i = 0; i < 400; i += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    yield addDays(day('2019-06-01'), seed % 3650);
  }
  for (let year = 2020; year <= 2028; year += 1) for (let month = 1; month <= 12; month += 1) yield day(`${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`);
  yield day('2024-02-29');
}

describe('calendars', () => {
  it('a month of silence, a year away, bars and effects agree with walking the calendar', () => {
    let days = 0;
    for (const from of spread()) {
      expect(addMonths(from, 1)).toBe(walked(from, 1));
      expect(silenceCounts(from)).toBe(walked(from, 1));
      expect(yearAway(from)).toBe(walked(from, 12));
      for (const months of [12, 24]) expect(addDays(lastDayOfBar(from, months), 1)).toBe(walked(from, months));
      for (const [kind, months] of [['admonition', 6], ['party-warning', 12], ['party-serious-warning', 18], ['party-post-removal', 24], ['downgrade', 24], ['org-adjustment', 12]] as const) {
        const until = lastDayOfEffect(punishment({ kind, decidedOn: from }) as PunishmentFacts)!;
        expect(addDays(until.min, 1), `${kind} ${from}`).toBe(walked(from, months));
        expect(until.max).toBe(until.min);
      }
      expect(dayNumber(thirtyDays(from)) - dayNumber(from)).toBe(30);
      days += 1;
    }
    lines.push(`calendars: ${days} first days, eleven reckonings each, 0 disagreements`);
  });
});
