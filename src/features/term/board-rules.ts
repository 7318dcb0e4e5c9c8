import { addDays, weekday, type Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { workingDaysBetween, type OfficialYear } from '../../kernel/workday.ts';
import { milestoneOf, type TaskDef } from './plan-rules.ts';
import { network, workingDays, type Slot, type Task } from './schedule-rules.ts';

/** A post of a plan as the schedule sees it: the days on which its tasks were done, and the tasks that its road leaves out. */
export type Row = { id: string; clerk: string | null; caseId: string | null; stopped: boolean; done: Readonly<Record<string, Day>>; without: readonly string[] };
/** What a plan fixes for the schedule. */
export type Frame = { startDay: Day; congressDay: Day; tasks: readonly TaskDef[] };

/** Where a task stands: done, late by `late` working days, due this week, under way (all before it are done), waiting, or left out by the road. */
export type Cell = { task: string; state: 'done' | 'late' | 'due' | 'running' | 'waiting' | 'none'; done: Day | null; late: number; float: number | null };
/** Dates of a stage counted back from the congress; earliest ones forward from the start. Null where no calendar says. */
export type StageDates = { task: string; earliestStart: Day | null; earliestFinish: Day | null; latestStart: Day | null; latestFinish: Day | null; float: number | null; critical: boolean };
/** Why a late task is late, as far as the plan knows; a `need` is asked of the case itself. */
export type Why = { kind: 'before' | 'nobody' | 'no-case' | 'stopped' | 'mark' | 'need'; task: string | null };

/** The whole board of a day. `unknownFrom`: from this day no official calendar is published, and nothing beyond it is reckoned. */
export type Board = {
  unknownFrom: { day: Day; words: Words } | null;
  /** Working days from the start to the congress, and what the critical path takes; the former null where the calendar ends. */
  horizon: number | null;
  length: number;
  stages: StageDates[];
  whole: Cell[];
  rows: { id: string; cells: Cell[]; /** The task now to be done, and its float in working days from today. */ next: string | null; float: number | null; late: { task: string; days: number; more: number; why: Why } | null }[];
  /** Tasks of the critical path from today, in order, by stage. */
  path: string[];
  counts: { posts: number; done: number; late: number; due: number; running: number };
};

const of = (task: string, row: string): string => `${task}@${row}`;
const stageOf = (id: string): string => id.split('@')[0]!;

/**
 * The tasks of all posts as one network: a task of a post waits for those of the same post, a task of the whole plan for all posts.
 * What a road leaves out is bridged by what it waits for.
 */
export function netOf(tasks: readonly TaskDef[], rows: readonly Pick<Row, 'id' | 'without'>[], daysOf: (task: TaskDef, row: string | null) => number = (t) => t.days): Task[] {
  const byId = new Map(tasks.map((t) => [t.id, t]));
  const before = (ids: readonly string[], row: Pick<Row, 'id' | 'without'> | null, seen: ReadonlySet<string> = new Set()): string[] =>
    ids.flatMap((id) => {
      const t = byId.get(id);
      if (!t || seen.has(id)) return t ? [] : [id];
      if (t.scope === 'plan') return [t.id];
      return (row ? [row] : rows).flatMap((r) => (r.without.includes(id) ? before(t.after, r, new Set([...seen, id])) : [of(id, r.id)]));
    });
  const bridged = new Map<string, string[]>();
  const after = (t: TaskDef, row: Pick<Row, 'id' | 'without'> | null): string[] => {
    if (row === null) return [...new Set(before(t.after, null))];
    // Posts that leave out the same tasks wait alike.
    const key = `${t.id} ${row.without.join(' ')}`;
    const held = bridged.get(key) ?? [...new Set(before(t.after, { id: '', without: row.without }))];
    bridged.set(key, held);
    return held.map((id) => (id.endsWith('@') ? `${id}${row.id}` : id));
  };
  return tasks.flatMap((t): Task[] => (t.scope === 'plan'
    ? [{ id: t.id, days: daysOf(t, null), after: after(t, null) }]
    : rows.filter((r) => !r.without.includes(t.id)).map((r) => ({ id: of(t.id, r.id), days: daysOf(t, r.id), after: after(t, r) }))));
}

/** Dates of the stages of a plan: latest ones counted back from the congress, earliest ones from the start, as far as calendars are published. */
export function datesOf(frame: Frame, calendar: readonly OfficialYear[] = []): { unknownFrom: Board['unknownFrom']; horizon: number | null; length: number; days: Day[]; stages: StageDates[] } {
  const { startDay, congressDay, tasks } = frame;
  const whole = workingDays(startDay, congressDay, calendar);
  const known = whole.ok ? whole : workingDays(startDay, whole.from, calendar);
  const days = known.ok ? known.days : [];
  const drawn = network(netOf(tasks, [{ id: 'x', without: [] }]), days.length);
  if (!drawn.ok) throw new Error(drawn.broken.words.en);
  const at = (i: number): Day | null => (i < 0 ? null : (days[i] ?? (whole.ok && i === days.length ? congressDay : null)));
  const last = (s: Slot, finish: number): Day | null => (s.earliestFinish === s.earliestStart ? at(finish) : at(finish - 1));
  const stages = drawn.slots.map((s): StageDates => ({
    task: stageOf(s.id), earliestStart: at(s.earliestStart), earliestFinish: last(s, s.earliestFinish),
    latestStart: whole.ok ? at(s.latestStart) : null, latestFinish: whole.ok ? last(s, s.latestFinish) : null, float: whole.ok ? s.float : null, critical: s.critical,
  }));
  return { unknownFrom: whole.ok ? null : { day: whole.from, words: whole.words }, horizon: whole.ok ? days.length : null, length: drawn.length, days, stages };
}

/** Where every task of a plan stands on a day, with float from today, lateness against the latest dates, and why. `whole`: days on which tasks of the whole plan were done. */
export function boardOf(frame: Frame, rows: readonly Row[], whole: Readonly<Record<string, Day>>, today: Day, calendar: readonly OfficialYear[] = []): Board {
  const { tasks } = frame;
  const { days, stages, unknownFrom, horizon, length } = datesOf(frame, calendar);
  const finish = new Map(stages.map((s) => [s.task, s.latestFinish]));
  const before = (d: Day): number => countBelow(days, d);
  const now = before(today);
  const byRow = new Map(rows.map((r) => [r.id, r]));
  const doneOn = (id: string): Day | null => {
    const [task, row] = id.split('@') as [string, string?];
    return (row === undefined ? whole[task] : byRow.get(row)!.done[task]) ?? null;
  };

  const net = netOf(tasks, rows);
  const waits = new Map(net.map((t) => [t.id, t.after]));
  const readySince = (id: string): Day | null => {
    let since: Day = frame.startDay;
    for (const a of waits.get(id)!) {
      const d = doneOn(a);
      if (d === null) return null;
      if (d > since) since = d;
    }
    return since;
  };
  const ready = new Map(net.map((t) => [t.id, readySince(t.id)]));
  // From today on: what is done takes nothing more, what is under way takes the rest, at least a day.
  const left = net.map((t): Task => {
    if (doneOn(t.id) !== null) return { id: t.id, days: 0, after: [] };
    const since = ready.get(t.id)!;
    const begun = since === null ? null : since === frame.startDay ? since : addDays(since, 1);
    const gone = begun === null ? 0 : Math.max(0, now - before(begun));
    return { id: t.id, days: t.days === 0 ? 0 : Math.max(1, t.days - gone), after: t.after };
  });
  const ahead = network(left, Math.max(0, days.length - now));
  if (!ahead.ok) throw new Error(ahead.broken.words.en);
  const slot = new Map(ahead.slots.map((s) => [s.id, s]));

  const spent = new Map<Day, number>();
  const since = (by: Day): number => {
    const n = spent.get(by) ?? workingDaysBetween(by, today, calendar);
    const known = n === 'unknown' ? now - before(addDays(by, 1)) : n;
    spent.set(by, known);
    return known;
  };
  const sunday = addDays(today, 7 - weekday(today));
  const cell = (task: string, id: string): Cell => {
    const done = doneOn(id);
    if (done !== null) return { task, state: 'done', done, late: 0, float: null };
    const by = finish.get(task) ?? null;
    const float = unknownFrom ? null : slot.get(id)!.float;
    const late = by !== null && today > by ? Math.max(1, since(by)) : 0;
    if (late > 0) return { task, state: 'late', done, late, float };
    if (by !== null && by <= sunday) return { task, state: 'due', done, late, float };
    return { task, state: ready.get(id) !== null && today >= frame.startDay ? 'running' : 'waiting', done, late, float };
  };
  const wholeCells = tasks.filter((t) => t.scope === 'plan').map((t) => cell(t.id, t.id));
  const wholeState = new Map(wholeCells.map((c) => [c.task, c]));
  const own = tasks.filter((t) => t.scope === 'post');

  const outRows = rows.map((r): Board['rows'][number] => {
    const cells = own.map((t): Cell => (r.without.includes(t.id) ? { task: t.id, state: 'none', done: null, late: 0, float: null } : cell(t.id, of(t.id, r.id))));
    const next = cells.find((c) => c.state !== 'done' && c.state !== 'none') ?? null;
    const lates = cells.filter((c) => c.state === 'late');
    const first = lates[0];
    return { id: r.id, cells, next: next?.task ?? null, float: next?.float ?? null, late: first ? { task: first.task, days: first.late, more: lates.length - 1, why: whyLate(first.task, r) } : null };
  });

  function whyLate(task: string, r: Row): Why {
    const waitsFor = waits.get(of(task, r.id))!.find((a) => doneOn(a) === null);
    if (waitsFor !== undefined) return { kind: 'before', task: stageOf(waitsFor) };
    if (r.clerk === null) return { kind: 'nobody', task: null };
    if (tasks.find((t) => t.id === task)!.by === 'mark') return { kind: 'mark', task: null };
    if (r.caseId === null) return { kind: 'no-case', task: null };
    return { kind: r.stopped ? 'stopped' : 'need', task: null };
  }

  const path = ahead.path.filter((id) => doneOn(id) === null).map(stageOf);
  const wholeLate = wholeCells.filter((c) => c.state === 'late').length;
  return {
    unknownFrom, horizon, length, stages, whole: tasks.filter((t) => t.scope === 'plan').map((t) => wholeState.get(t.id)!), rows: outRows, path: [...new Set(path)],
    counts: {
      posts: rows.length, done: outRows.filter((r) => r.next === null).length, late: outRows.filter((r) => r.late !== null).length + wholeLate,
      due: outRows.filter((r) => r.late === null && r.cells.some((c) => c.state === 'due')).length, running: outRows.filter((r) => r.cells.some((c) => c.state === 'running' || c.state === 'due')).length,
    },
  };
}

/** How many of the ascending days lie before this one. */
function countBelow(days: readonly Day[], d: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (days[mid]! < d) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** What the work of a plan asks of each clerk: every task not done, at its latest dates, for the load by week. Nothing where the calendar ends. */
export function workOf(frame: Frame, rows: readonly Row[], calendar: readonly OfficialYear[] = []): { days: Day[]; work: { clerk: string; from: number; to: number; share: number }[] } {
  const whole = workingDays(frame.startDay, frame.congressDay, calendar);
  if (!whole.ok) return { days: [], work: [] };
  const drawn = network(netOf(frame.tasks, [{ id: 'x', without: [] }]), whole.days.length);
  if (!drawn.ok) return { days: [], work: [] };
  const slots = new Map(drawn.slots.map((s) => [stageOf(s.id), s]));
  const work = rows.flatMap((r) => frame.tasks.filter((t) => t.scope === 'post' && t.share > 0 && !r.without.includes(t.id) && r.done[t.id] === undefined)
    .map((t) => ({ clerk: r.clerk ?? '', from: slots.get(t.id)!.latestStart, to: slots.get(t.id)!.latestFinish, share: t.share })));
  return { days: whole.days, work };
}

/** Why in words, but for the needs of a case, which the case says itself. */
export function whyWords(why: Why, tasks: readonly TaskDef[], task: string): Words {
  const name = (id: string | null): Words => tasks.find((t) => t.id === id)?.words ?? { zh: '', en: '' };
  switch (why.kind) {
    case 'before': return { zh: `前一环节“${name(why.task).zh}”没有完成`, en: `“${name(why.task).en}” before it is not done` };
    case 'nobody': return { zh: '没有指定经办人', en: 'nobody is in charge' };
    case 'no-case': return { zh: '没有建立案卷', en: 'its case is not opened' };
    case 'stopped': return { zh: '案卷已经中止', en: 'its case was stopped' };
    case 'mark': return { zh: '没有登记完成', en: 'it is not marked done' };
    default: {
      const { words } = milestoneOf[tasks.find((t) => t.id === task)!.by];
      return { zh: `案卷还没有“${words.zh}”`, en: `the case does not show yet that ${words.en}` };
    }
  }
}
