import { addDays, weekday, type Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';
import { isWorkingDay, type OfficialYear } from '../../kernel/workday.ts';

/** A piece of work before the congress: `days` working days (whole, ≥ 0; 0 = done or a mere date), begun when all of `after` are finished. */
export type Task = { id: string; days: number; after: readonly string[] };

/** Offsets in working days from the first one of the plan (0); a finish is exclusive. `float` < 0: that many working days too late. */
export type Slot = { id: string; earliestStart: number; earliestFinish: number; latestStart: number; latestFinish: number; float: number; critical: boolean };

/** Why a network of tasks has no schedule; `ids` are the tasks concerned (for a ring, in its order). */
export type Broken = { kind: 'twice' | 'days' | 'no-such' | 'ring'; ids: string[]; words: Words };

const broken = (kind: Broken['kind'], ids: string[], zh: string, en: string): { ok: false; broken: Broken } => ({ ok: false, broken: { kind, ids, words: { zh, en } } });

/** Earliest and latest offsets, float and critical path of a network that has `horizon` working days; the order of the input is kept. */
export function network(tasks: readonly Task[], horizon: number): { ok: true; slots: Slot[]; length: number; path: string[] } | { ok: false; broken: Broken } {
  const byId = new Map<string, Task>();
  for (const t of tasks) {
    if (byId.has(t.id)) return broken('twice', [t.id], '同一事项列了两次', 'One task is listed twice');
    if (!Number.isInteger(t.days) || t.days < 0) return broken('days', [t.id], '工期须为不小于零的整工作日', 'A duration is a whole number of working days, not below zero');
    byId.set(t.id, t);
  }
  for (const t of tasks) {
    const lost = t.after.find((a) => !byId.has(a));
    if (lost !== undefined) return broken('no-such', [t.id, lost], '前置事项不在计划中', 'A task waits for one that is not in the plan');
  }
  const next = new Map<string, string[]>(tasks.map((t) => [t.id, []]));
  const waits = new Map<string, number>();
  for (const t of tasks) {
    const after = new Set(t.after);
    waits.set(t.id, after.size);
    for (const a of after) next.get(a)!.push(t.id);
  }
  const order = tasks.filter((t) => waits.get(t.id) === 0).map((t) => t.id);
  for (let i = 0; i < order.length; i += 1)
    for (const n of next.get(order[i]!)!) {
      const left = waits.get(n)! - 1;
      waits.set(n, left);
      if (left === 0) order.push(n);
    }
  if (order.length < tasks.length) return broken('ring', ring(tasks, new Set(order)), '事项互为前置，无法排期', 'Tasks wait for one another in a ring');

  const finish = new Map<string, number>();
  for (const id of order) {
    const t = byId.get(id)!;
    finish.set(id, t.after.reduce((most, a) => Math.max(most, finish.get(a)!), 0) + t.days);
  }
  const latest = new Map<string, number>();
  for (const id of [...order].reverse()) latest.set(id, next.get(id)!.reduce((least, n) => Math.min(least, latest.get(n)! - byId.get(n)!.days), horizon));
  const length = order.reduce((most, id) => Math.max(most, finish.get(id)!), 0);
  const slots = tasks.map((t): Slot => {
    const earliestFinish = finish.get(t.id)!;
    const latestFinish = latest.get(t.id)!;
    const float = latestFinish - earliestFinish;
    return { id: t.id, earliestStart: earliestFinish - t.days, earliestFinish, latestStart: latestFinish - t.days, latestFinish, float, critical: float === horizon - length };
  });
  const path: string[] = [];
  for (let at = order.find((id) => finish.get(id) === length); at !== undefined; ) {
    path.unshift(at);
    const t: Task = byId.get(at)!;
    const start: number = finish.get(at)! - t.days;
    at = t.after.find((a) => finish.get(a) === start);
  }
  return { ok: true, slots, length, path };
}

/** One ring among the tasks that never became free. */
function ring(tasks: readonly Task[], free: ReadonlySet<string>): string[] {
  const bound = new Map(tasks.filter((t) => !free.has(t.id)).map((t) => [t.id, t]));
  const walked: string[] = [];
  let at = [...bound.keys()][0]!;
  while (!walked.includes(at)) {
    walked.push(at);
    at = bound.get(at)!.after.find((a) => bound.has(a))!;
  }
  return walked.slice(walked.indexOf(at)).reverse();
}

/** Working days from `start` up to the day before the congress; a year without a published calendar is named, never guessed. */
export function workingDays(start: Day, congress: Day, extra: readonly OfficialYear[] = []): { ok: true; days: Day[] } | { ok: false; from: Day; words: Words } {
  const days: Day[] = [];
  for (let at = start; at < congress; at = addDays(at, 1)) {
    const working = isWorkingDay(at, extra);
    if (working === 'unknown') return { ok: false, from: at, words: { zh: `${at}起的法定节假日安排尚未公布，不能倒排工期`, en: `No official calendar is published from ${at}; the plan cannot be reckoned beyond it` } };
    if (working) days.push(at);
  }
  return { ok: true, days };
}

/** A clerk's work in one week: `load` and `capacity` in hundredths of a working day; `over` = what exceeds. */
export type WeekLoad = { clerk: string; monday: Day; load: number; capacity: number; over: number };

/**
 * Load per clerk and week, each task laid at its latest dates (`from`–`to` are offsets into `days`, `to` exclusive) and taking
 * `share` hundredths of a clerk's day; `perDay` = what a clerk can bear a day (a setting). Work before the first day is not counted.
 */
export function loadByWeek(work: readonly { clerk: string; from: number; to: number; share: number }[], days: readonly Day[], perDay: number): WeekLoad[] {
  const mondays = days.map((d) => addDays(d, 1 - weekday(d)));
  const room = new Map<Day, number>();
  for (const m of mondays) room.set(m, (room.get(m) ?? 0) + perDay);
  const loads = new Map<string, WeekLoad>();
  for (const w of work)
    for (let i = Math.max(0, w.from); i < Math.min(w.to, days.length); i += 1) {
      const monday = mondays[i]!;
      const key = `${monday} ${w.clerk}`;
      const held = loads.get(key) ?? { clerk: w.clerk, monday, load: 0, capacity: room.get(monday)!, over: 0 };
      held.load += w.share;
      held.over = Math.max(0, held.load - held.capacity);
      loads.set(key, held);
    }
  return [...loads.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, l]) => l);
}
