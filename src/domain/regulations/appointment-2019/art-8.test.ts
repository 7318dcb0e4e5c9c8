import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber, day, fullMonths } from '../../../kernel/day.ts';
import { judge } from '../../judge-for-tests.ts';
import { holding } from '../../samples.ts';
import { chiefToUpperDeputy, deputyToChief, grassroots, health, partyAge, training, twoPostsBelow, workYears } from './art-8.ts';

const toChief = (from: string, on: string) =>
  judge(deputyToChief, { discussionOn: on, post: { rank: 'county-chief', role: 'chief' }, person: { holdings: [holding({ rank: 'county-deputy', role: 'deputy', from })] } }, on);

describe('article 8', () => {
  it('blocks a deputy of 2024-03-15 on 2026-03-14 and says the values', () => {
    const verdict = toChief('2024-03-15', '2026-03-14');
    expect(verdict.kind).toBe('block');
    expect(verdict.sentence.zh).toBe('县处级副职任职自 2024.03.15 起，至 2026-03-14 满 1 年 11 个月，不足两年');
    expect(verdict.citation).toEqual({ document: 'cn.appointment-2019', title: '《党政领导干部选拔任用工作条例》', year: 2019, article: '第八条第（三）项', confidence: '2014' });
    expect(toChief('2024-03-15', '2026-03-15').kind).toBe('pass');
    expect(toChief('2024-03-15', '2026-03-16').kind).toBe('pass');
  });

  it('asks for the day where the file knows the month and the day decides, and only there', () => {
    expect(toChief('2024-03', '2026-02-28').kind).toBe('block');
    expect(toChief('2024-03', '2026-03-14').kind).toBe('unknown');
    expect(toChief('2024-03', '2026-03-30').kind).toBe('unknown');
    expect(toChief('2024-03', '2026-03-31').kind).toBe('pass');
  });

  it('counts to the day of discussion, not to the day of asking', () => {
    const held = { person: { holdings: [holding({ from: '2023-09-20' })] } };
    expect(judge(chiefToUpperDeputy, { ...held, discussionOn: '2026-09-20' }, '2026-09-01').kind).toBe('pass');
    expect(judge(chiefToUpperDeputy, { ...held, discussionOn: null }, '2026-09-01').kind).toBe('block');
  });

  it('agrees with the count of whole months on every pair of days', () => {
    const days = fc.integer({ min: dayNumber(day('2019-04-01')), max: dayNumber(day('2030-12-31')) }).map(dayFromNumber);
    fc.assert(fc.property(days, days, (a, b) => {
      const [from, on] = a < b ? [a, b] : [b, a];
      expect(toChief(from, on).kind).toBe(fullMonths(from, on) >= 24 ? 'pass' : 'block');
    }));
  });

  it('counts work and grassroots by year and month where the day is not in the file', () => {
    expect(judge(workYears, { person: { workStart: '2021-09' } }).kind).toBe('pass');
    expect(judge(workYears, { person: { workStart: '2021-09-18' } }).kind).toBe('pass');
    expect(judge(workYears, { person: { workStart: '2021-09-19' } }).kind).toBe('block');
    expect(judge(grassroots, { person: { holdings: [holding({ grassroots: true, from: '2024-09' })] } }).kind).toBe('pass');
    expect(judge(grassroots, { person: { holdings: [holding({ grassroots: true, from: '2024-10' })] } }).kind).toBe('block');
  });

  it('shows the text mark only where the text was read', () => {
    expect(judge(workYears, {}).citation.confidence).toBe('text');
    expect(judge(twoPostsBelow, {}).citation.confidence).toBe('2014');
    expect(judge(partyAge, {}).citation.confidence).toBe('recalled');
  });

  it('takes made-up training as an open exception and lets only named rules be broken', () => {
    expect(judge(training, { person: { training: { hoursLastFiveYears: 549, waiver: '援外任务', completeBy: '2027-09-18' } } })).toMatchObject({ kind: 'needs-reason', exceptional: true });
    expect([workYears, deputyToChief, health].every((r) => r.breakable)).toBe(true);
    expect(partyAge.breakable).toBe(false);
  });

  it('does not concern lateral moves', () => {
    for (const r of [workYears, grassroots, twoPostsBelow, training, partyAge, health]) expect(judge(r, { move: { kind: 'lateral' } }).kind).toBe('not-applicable');
  });
});
