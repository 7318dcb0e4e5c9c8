import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../kernel/day.ts';
import { loadByWeek, network, workingDays, type Task } from './schedule-rules.ts';

/** Networks without a ring: a task may only wait for earlier ones; then the list is shuffled. */
const networks = fc.integer({ min: 1, max: 9 }).chain((n) => fc.tuple(
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: n, maxLength: n }),
  fc.array(fc.boolean(), { minLength: n * n, maxLength: n * n }),
  fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }),
)).map(([days, edges, order]) => order.map((i): Task => ({ id: `t${i}`, days: days[i]!, after: [...Array(i).keys()].filter((j) => edges[i * days.length + j]).map((j) => `t${j}`) })));

/** Every path of the network from a task without predecessors to one without successors, written out. */
function paths(tasks: readonly Task[]): string[][] {
  const onward = (id: string): string[][] => {
    const next = tasks.filter((t) => t.after.includes(id));
    return next.length === 0 ? [[id]] : next.flatMap((n) => onward(n.id).map((p) => [id, ...p]));
  };
  return tasks.filter((t) => t.after.length === 0).flatMap((t) => onward(t.id));
}

describe('the network of tasks', () => {
  it('agrees with every path written out: length, offsets, float, critical path', () => {
    let cases = 0;
    let walked = 0;
    fc.assert(fc.property(networks, fc.integer({ min: 0, max: 60 }), (tasks, horizon) => {
      const took = (p: readonly string[]) => p.reduce((sum, id) => sum + tasks.find((t) => t.id === id)!.days, 0);
      const all = paths(tasks);
      const result = network(tasks, horizon);
      if (!result.ok) throw new Error(result.broken.kind);
      const longest = Math.max(...all.map(took));
      expect(result.length).toBe(longest);
      expect(took(result.path)).toBe(longest);
      result.path.slice(1).forEach((id, i) => expect(tasks.find((t) => t.id === id)!.after).toContain(result.path[i]));
      for (const s of result.slots) {
        const through = all.filter((p) => p.includes(s.id));
        expect(s.earliestFinish).toBe(Math.max(...through.map((p) => took(p.slice(0, p.indexOf(s.id) + 1)))));
        expect(s.latestStart).toBe(horizon - Math.max(...through.map((p) => took(p.slice(p.indexOf(s.id))))));
        const most = Math.max(...through.map(took));
        expect(s.float).toBe(horizon - most);
        expect(s.critical).toBe(most === longest);
      }
      cases += 1;
      walked += all.length;
    }), { numRuns: 500, seed: 20260926 });
    console.log(`term schedule: ${cases} networks, ${walked} paths written out, all equal`);
  });

  it('names what makes a network impossible', () => {
    const t = (id: string, after: string[] = [], days = 1): Task => ({ id, after, days });
    const kind = (tasks: Task[]) => { const r = network(tasks, 9); return r.ok ? null : [r.broken.kind, ...r.broken.ids]; };
    expect(kind([t('a'), t('a')])).toEqual(['twice', 'a']);
    expect(kind([t('a', [], 0.5)])).toEqual(['days', 'a']);
    expect(kind([t('a', [], -1)])).toEqual(['days', 'a']);
    expect(kind([t('a', ['x'])])).toEqual(['no-such', 'a', 'x']);
    expect(kind([t('a', ['a'])])).toEqual(['ring', 'a']);
    expect(kind([t('s'), t('a', ['s', 'c']), t('b', ['a']), t('c', ['b']), t('d', ['c'])])!.slice(1).sort()).toEqual(['a', 'b', 'c']);
    expect(network([], 9)).toMatchObject({ ok: true, length: 0, path: [] });
    expect(network([t('a', [], 3), t('b', ['a', 'a'], 3)], 6)).toMatchObject({ slots: [{ float: 0, critical: true }, { float: 0 }], path: ['a', 'b'] });
    expect(network([t('a', [], 3), t('b', ['a'], 3)], 5)).toMatchObject({ slots: [{ float: -1, latestStart: -1 }, { float: -1 }] });
  });
});

describe('the calendar', () => {
  it('counts make-up days, leaves out holidays and the congress itself', () => {
    const r = workingDays(day('2026-02-13'), day('2026-02-25'));
    expect(r).toEqual({ ok: true, days: ['2026-02-13', '2026-02-14', '2026-02-24'] });
    expect(workingDays(day('2026-03-02'), day('2026-03-02'))).toEqual({ ok: true, days: [] });
  });

  it('says from where no calendar is published, and goes on when the notice is entered', () => {
    const r = workingDays(day('2039-12-01'), day('2039-12-03'));
    expect(r).toMatchObject({ ok: false, from: '2039-12-01' });
    expect(workingDays(day('2039-12-01'), day('2039-12-03'), [{ year: 2039, holidays: [], workdays: [], source: '通知' }])).toEqual({ ok: true, days: ['2039-12-01', '2039-12-02'] });
  });
});

describe('the load of a clerk', () => {
  it('sums by week and says what exceeds, at the bound and one above', () => {
    const r = workingDays(day('2026-03-02'), day('2026-03-11'));
    if (!r.ok) throw new Error('calendar');
    const [first, second] = loadByWeek([{ clerk: 'k', from: -2, to: 5, share: 60 }, { clerk: 'k', from: 0, to: 5, share: 40 }, { clerk: 'k', from: 5, to: 9, share: 101 }], r.days, 100);
    expect(first).toEqual({ clerk: 'k', monday: '2026-03-02', load: 500, capacity: 500, over: 0 });
    expect(second).toEqual({ clerk: 'k', monday: '2026-03-09', load: 202, capacity: 200, over: 2 });
  });
});
