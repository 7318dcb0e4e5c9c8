import { addMonths, type Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/refusal.ts';

const w = (zh: string, en: string): Words => ({ zh, en });

/** What the patterns need of a case: its events of interest in order. */
export type Trace = {
  id: string; number: string; title: string; postId: string; unitId: string; unitName: string;
  state: 'running' | 'appointed' | 'stopped' | 'closed'; moveKind: 'promotion' | 'further-use' | 'lateral'; openedOn: Day; decidedOn: Day | null;
  candidates: readonly { personId: string; name: string; addedOn: Day }[];
  events: readonly { n: number; kind: string; day: Day; actorName: string; form?: string; title?: string; personId?: string | null }[];
};
/** A protected fact that was corrected. */
export type Corrected = { personId: string; on: Day; what: string };
/** A chief of a unit whose time ended. */
export type Left = { unitId: string; name: string; title: string; on: Day };

/** One thing the supervisor should look at: it accuses nobody. */
export type Mark = { pattern: 'redone' | 'late-fact' | 'before-leaving'; caseId: string; number: string; title: string; unitName: string; sentence: Words; on: Day };

const again: readonly [string, string, string][] = [
  ['meeting.called', '讨论决定会议召集', 'the meeting was called'], ['vote.reopened', '表决复议', 'a vote was reconsidered'], ['sheet.differed', '推荐计票两人不一致', 'two counts of the recommendation differed'],
  ['recommendation.planned', '民主推荐范围确定', 'the recommendation was planned'], ['examinees.chosen', '考察对象确定', 'people to examine were chosen'], ['team.formed', '考察组组成', 'the team was formed'], ['motion.planned', '动议方案拟定', 'the plan was drawn up'],
];

/** Steps done again inside one case, and a stopped case opened again for the same post. */
export function redone(traces: readonly Trace[]): Mark[] {
  const marks: Mark[] = [];
  const mark = (t: Trace, sentence: Words, on: Day): void => void marks.push({ pattern: 'redone', caseId: t.id, number: t.number, title: t.title, unitName: t.unitName, sentence, on });
  for (const t of traces) {
    for (const [kind, zh, en] of again) {
      const first = kind === 'vote.reopened' || kind === 'sheet.differed' ? 0 : 1;
      const groups = new Map<string, Trace['events'][number][]>();
      for (const e of t.events.filter((x) => x.kind === kind)) groups.set(e.form ?? '', [...(groups.get(e.form ?? '') ?? []), e]);
      for (const list of groups.values()) {
        if (list.length <= first) continue;
        const last = list[list.length - 1]!;
        mark(t, first === 1 ? w(`${zh} ${list.length} 次，最后一次 ${last.day}（${last.actorName}）`, `${en} ${list.length} times, last on ${last.day} (${last.actorName})`) : w(`${zh} ${list.length} 次，最后一次 ${last.day}`, `${en} ${list.length} time(s), last on ${last.day}`), last.day);
      }
    }
    const before = traces.filter((o) => o.postId === t.postId && o.id !== t.id && o.state === 'stopped' && o.openedOn <= t.openedOn);
    const shared = before.find((o) => o.candidates.some((c) => t.candidates.some((d) => d.personId === c.personId)));
    if (shared) mark(t, w(`案卷 ${shared.number} 中止后，同一职位、同一人选另立新案`, `after case ${shared.number} was stopped, a new one was opened for the same post with the same candidate`), t.openedOn);
  }
  return marks;
}

/** Protected facts of a candidate corrected in the months before being put forward or while the case ran. */
export function lateFacts(traces: readonly Trace[], corrections: readonly Corrected[], months: number): Mark[] {
  return traces.flatMap((t) => t.candidates.flatMap((c) => {
    const from = addMonths(c.addedOn, -months);
    const until = t.decidedOn ?? ('9999-12-31' as Day);
    return corrections.filter((k) => k.personId === c.personId && k.on >= from && k.on <= until).map((k): Mark => ({
      pattern: 'late-fact', caseId: t.id, number: t.number, title: t.title, unitName: t.unitName, on: k.on,
      sentence: w(`${c.name}的${k.what}于 ${k.on} 更正，${c.addedOn} 提为人选`, `${k.what} of ${c.name} was corrected on ${k.on}; put forward on ${c.addedOn}`),
    }));
  }));
}

/** Promotions decided in the months before the chief of the unit left. */
export function beforeLeaving(traces: readonly Trace[], left: readonly Left[], months: number): Mark[] {
  return traces.flatMap((t) => (t.decidedOn === null || t.moveKind !== 'promotion' ? [] : left
    .filter((l) => l.unitId === t.unitId && t.decidedOn! <= l.on && t.decidedOn! >= addMonths(l.on, -months))
    .map((l): Mark => ({ pattern: 'before-leaving', caseId: t.id, number: t.number, title: t.title, unitName: t.unitName, on: t.decidedOn!, sentence: w(`${t.decidedOn} 决定提拔；${l.title}${l.name}于 ${l.on} 离任`, `decided on ${t.decidedOn}; ${l.name} (${l.title}) left on ${l.on}`) }))));
}

/** Exceptions taken by unit: cases, cases with an exception, requests and approvals. Whole numbers; no judgement. */
export type ByUnit = { unitId: string; unitName: string; cases: number; withException: number; requested: number; approved: number };

/** Counts exceptions by unit, most first. */
export function exceptionsByUnit(traces: readonly Trace[]): ByUnit[] {
  const out = new Map<string, ByUnit>();
  for (const t of traces) {
    const u = out.get(t.unitId) ?? { unitId: t.unitId, unitName: t.unitName, cases: 0, withException: 0, requested: 0, approved: 0 };
    const requested = t.events.filter((e) => e.kind === 'exception.requested').length;
    out.set(t.unitId, { ...u, cases: u.cases + 1, withException: u.withException + (requested > 0 ? 1 : 0), requested: u.requested + requested, approved: u.approved + t.events.filter((e) => e.kind === 'exception.approved').length });
  }
  return [...out.values()].sort((a, b) => b.requested - a.requested || b.cases - a.cases || (a.unitName < b.unitName ? -1 : 1));
}
