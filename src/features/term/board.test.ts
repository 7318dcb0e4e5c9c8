import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../kernel/day.ts';
import { isWorkingDay } from '../../kernel/workday.ts';
import { boardOf, datesOf, netOf, workOf, type Row } from './board-rules.ts';
import { checkTasks, usualTasks, type TaskDef } from './plan-rules.ts';
import { network } from './schedule-rules.ts';

const frame = { startDay: day('2026-03-02'), congressDay: day('2026-06-30'), tasks: usualTasks };
const row = (id: string, over: Partial<Row> = {}): Row => ({ id, clerk: 'c', caseId: 'k', stopped: false, done: {}, without: [], ...over });
const without = ['talks', 'meeting'];

/** Slow and plain: the longest way to and from each task by recursion over who waits for whom, read off the definitions and not off the net. */
function slow(tasks: readonly TaskDef[], rows: readonly Pick<Row, 'id' | 'without'>[], horizon: number): Map<string, { start: number; latest: number }> {
  type At = { t: TaskDef; r: Pick<Row, 'id' | 'without'> | null };
  const all: At[] = tasks.flatMap((t): At[] => (t.scope === 'plan' ? [{ t, r: null }] : rows.filter((r) => !r.without.includes(t.id)).map((r) => ({ t, r }))));
  const key = (a: At): string => (a.r === null ? a.t.id : `${a.t.id}@${a.r.id}`);
  const find = (id: string): TaskDef => tasks.find((t) => t.id === id)!;
  const direct = (ids: readonly string[], r: At['r']): string[] => ids.flatMap((id): string[] => {
    const t = find(id);
    if (t.scope === 'plan') return [id];
    return rows.filter((x) => r === null || x.id === r.id).flatMap((x) => (x.without.includes(id) ? direct(t.after, x) : [`${id}@${x.id}`]));
  });
  const before = new Map(all.map((a) => [key(a), [...new Set(direct(a.t.after, a.r))]]));
  const days = new Map(all.map((a) => [key(a), a.t.days]));
  const startOf = new Map<string, number>();
  const start = (k: string): number => {
    const held = startOf.get(k);
    if (held !== undefined) return held;
    const s = Math.max(0, ...before.get(k)!.map((b) => start(b) + days.get(b)!));
    startOf.set(k, s);
    return s;
  };
  const after = new Map<string, string[]>();
  for (const [k, list] of before) for (const b of list) after.set(b, [...(after.get(b) ?? []), k]);
  const tailOf = new Map<string, number>();
  const tail = (k: string): number => {
    const held = tailOf.get(k);
    if (held !== undefined) return held;
    const s = days.get(k)! + Math.max(0, ...(after.get(k) ?? []).map(tail));
    tailOf.set(k, s);
    return s;
  };
  return new Map(all.map((a) => [key(a), { start: start(key(a)), latest: horizon - tail(key(a)) }]));
}

describe('the schedule of a whole level', () => {
  it('agrees with a slow one over 300 posts, some on a shorter road', () => {
    const rows = Array.from({ length: 300 }, (_, i) => row(`p${i}`, i % 7 === 0 ? { without } : {}));
    const drawn = network(netOf(usualTasks, rows), 83);
    if (!drawn.ok) throw new Error(drawn.broken.kind);
    const plain = slow(usualTasks, rows, 83);
    expect(drawn.slots.length).toBe(300 * 9 + 4 - 43 * 2);
    for (const s of drawn.slots) expect([s.earliestStart, s.latestStart], s.id).toEqual([plain.get(s.id)!.start, plain.get(s.id)!.latest]);
  });

  it('agrees with the slow one over stages of any shape', () => {
    const defs = fc.integer({ min: 1, max: 7 }).chain((n) => fc.tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: n, maxLength: n }), fc.array(fc.boolean(), { minLength: n * n, maxLength: n * n }), fc.array(fc.boolean(), { minLength: n, maxLength: n })));
    fc.assert(fc.property(defs, fc.integer({ min: 1, max: 5 }), ([stages, edges, left], posts) => {
      const n = stages.length;
      const tasks = stages.map(([days, plan], i): TaskDef => ({ id: `t${i}`, words: { zh: '', en: '' }, scope: plan ? 'plan' : 'post', days, by: 'mark', share: 0, after: [...Array(i).keys()].filter((j) => edges[i * n + j]).map((j) => `t${j}`) }));
      const out = tasks.filter((t, i) => t.scope === 'post' && left[i]).map((t) => t.id);
      const rows = Array.from({ length: posts }, (_, i) => row(`p${i}`, { without: i % 2 === 0 ? out : [] }));
      const drawn = network(netOf(tasks, rows), 30);
      if (!drawn.ok) throw new Error(drawn.broken.kind);
      const plain = slow(tasks, rows, 30);
      expect(drawn.slots.map((s) => [s.id, s.earliestStart, s.latestStart])).toEqual(drawn.slots.map((s) => [s.id, plain.get(s.id)!.start, plain.get(s.id)!.latest]));
      expect(drawn.slots.length).toBe(plain.size);
    }), { numRuns: 300, seed: 20261128 });
  });

  it('lays the latest days by the official calendar, the last of them the day before the congress', () => {
    const { stages, horizon, length } = datesOf(frame);
    const list = stages.find((s) => s.task === 'list')!;
    expect(list.latestFinish).toBe('2026-06-29');
    expect(stages.find((s) => s.task === 'congress')!.latestFinish).toBe('2026-06-30');
    // Counted by hand backwards: two working days for the list, six for the notice before it.
    const back = (from: Day, n: number): Day => { let d = from; for (let left = n; left > 0; ) { d = addDays(d, -1); if (isWorkingDay(d) === true) left -= 1; } return d; };
    expect(list.latestStart).toBe(back(frame.congressDay, 2));
    expect(stages.find((s) => s.task === 'notice')!.latestStart).toBe(back(frame.congressDay, 8));
    expect(length).toBe(usualTasks.reduce((n, t) => n + t.days, 0));
    expect(stages.every((s) => s.float === horizon! - length)).toBe(true);
  });

  it('says from which day no calendar is known, and guesses no latest day', () => {
    const next = { ...frame, startDay: day('2097-12-01'), congressDay: day('2098-03-15') };
    const { unknownFrom, horizon, stages } = datesOf(next);
    expect(unknownFrom?.day).toBe('2097-12-01');
    expect(horizon).toBeNull();
    expect(stages.every((s) => s.latestFinish === null && s.float === null && s.earliestFinish === null)).toBe(true);
    const entered = [2097, 2098, 2099].map((year) => ({ year, holidays: [day(`${year}-01-01`)], workdays: [], source: '通知' }));
    const known = datesOf(next, entered.slice(0, 1));
    expect(known.unknownFrom?.day).toBe('2097-12-28');
    expect(known.stages.find((s) => s.task === 'report')!.earliestFinish).toBe('2097-12-06');
    expect(known.stages.find((s) => s.task === 'decision')!.earliestFinish).toBeNull();
    expect(datesOf(next, entered).unknownFrom).toBeNull();
    expect(boardOf(next, [row('a')], {}, day('2097-12-24'), entered.slice(0, 1)).rows[0]!.late).toBeNull();
  });
});

describe('where a plan stands', () => {
  const { stages } = datesOf(frame);
  const finish = (task: string): Day => stages.find((s) => s.task === task)!.latestFinish!;
  const next = (d: Day): Day => { let at = addDays(d, 1); while (isWorkingDay(at) !== true) at = addDays(at, 1); return at; };

  it('is late from the working day after the latest finish, by working days, and says why', () => {
    const at = next(finish('motion'));
    const whole = { report: frame.startDay };
    const why = (over: Partial<Row>, w: Record<string, Day> = whole) => boardOf(frame, [row('a', over)], w, at).rows[0]!.late;
    expect(boardOf(frame, [row('a')], whole, finish('motion')).rows[0]!.late).toBeNull();
    expect(why({})).toMatchObject({ task: 'motion', days: 1, more: 0, why: { kind: 'need' } });
    expect(why({ clerk: null })?.why.kind).toBe('nobody');
    expect(why({ caseId: null })?.why.kind).toBe('no-case');
    expect(why({ stopped: true })?.why.kind).toBe('stopped');
    expect(why({}, {})?.why).toEqual({ kind: 'before', task: 'report' });
    expect(why({ done: { motion: finish('motion') } })).toBeNull();
    expect(boardOf(frame, [row('a')], whole, next(next(at))).rows[0]!.late?.days).toBe(3);
  });

  it('counts float from today and leaves a post alone that waits on no other', () => {
    const whole = { report: day('2026-03-06') };
    const fast = row('fast', { done: { motion: day('2026-03-10') } });
    const board = boardOf(frame, [row('slow'), fast], whole, day('2026-03-16'));
    const float = Object.fromEntries(board.rows.map((r) => [r.id, r.float!]));
    expect(float['fast']! > float['slow']!).toBe(true);
    expect(board.path[0]).toBe('motion');
    expect(board.rows.map((r) => r.next)).toEqual(['motion', 'talks']);
    const all = Object.fromEntries(usualTasks.map((t) => [t.id, day('2026-03-10')]));
    expect(boardOf(frame, [row('a', { done: all })], all, day('2026-03-16')).counts).toEqual({ posts: 1, done: 1, late: 0, due: 0, running: 0 });
  });

  it('asks of clerks what is not done, and nothing of a stage that was left out', () => {
    const { work } = workOf(frame, [row('a', { done: { motion: day('2026-03-10') }, without }), row('b', { clerk: null })]);
    expect(work.filter((w) => w.clerk === 'c').length).toBe(6);
    expect(work.filter((w) => w.clerk === '').length).toBe(9);
  });

  it('refuses stages that wait in a ring, a notice shorter than its article, and a whole stage without a mark', () => {
    const name = (tasks: TaskDef[]): string | null => { const r = checkTasks(tasks); return r.ok ? null : r.refusal.name; };
    const change = (id: string, over: Partial<TaskDef>): TaskDef[] => usualTasks.map((t) => (t.id === id ? { ...t, ...over } : t));
    expect(name([...usualTasks])).toBeNull();
    expect(name(change('report', { after: ['congress'] }))).toBe('term.network');
    expect(name(change('notice', { days: 4 }))).toBe('term.too-few-days');
    expect(name(change('notice', { days: 5 }))).toBeNull();
    expect(name(change('assembly', { by: 'meeting' }))).toBe('term.whole-by-mark');
  });
});
