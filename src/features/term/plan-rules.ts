import type { MoveKind } from '../../domain/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Citation, Words } from '../../kernel/refusal.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { art } from '../selection/rules/cite.ts';
import { NOTICE_DAYS } from '../selection/rules/notice.ts';
import { refusals } from './refusals-rules.ts';
import { network } from './schedule-rules.ts';

/** What says that a task is done: something in the post's case, or a mark entered by hand. */
export const milestones = ['motion', 'talks', 'meeting', 'examinees', 'exam-notice', 'examination', 'deliberation', 'decision', 'notice', 'appointed', 'mark'] as const;
export type Milestone = (typeof milestones)[number];

/** A stage of the plan: `days` working days after all of `after`; once for the whole plan, or for each post. `share`: hundredths of a clerk's day it takes. */
export type TaskDef = { id: string; words: Words; scope: 'plan' | 'post'; days: number; after: string[]; by: Milestone; share: number };

/** What a version fixes. */
export type Content = { startDay: Day; congressDay: Day; perDay: number; tasks: TaskDef[]; posts: { postId: string; moveKind: MoveKind }[] };

/** A change of an approved plan that waits for a second person. */
export type Proposal = Content & { reason: string; by: string; byName: string; day: Day };

export type Status = 'draft' | 'approved' | 'running' | 'closed';

/** How each milestone is read off, and the article that its stage rests on. */
export const milestoneOf: Readonly<Record<Milestone, { words: Words; citation: Citation | null }>> = {
  motion: { words: { zh: '动议环节完成', en: 'the motion is complete' }, citation: art.motion },
  talks: { words: { zh: '谈话推荐两人录入一致', en: 'the interview sheets agree' }, citation: art.scope },
  meeting: { words: { zh: '会议推荐两人录入一致', en: 'the meeting sheets agree' }, citation: art.recommendation },
  examinees: { words: { zh: '确定考察对象', en: 'those examined are chosen' }, citation: art.examinees },
  'exam-notice': { words: { zh: '发布考察预告', en: 'the examination is announced' }, citation: art.examination },
  examination: { words: { zh: '考察环节完成', en: 'the examination is complete' }, citation: art.examination },
  deliberation: { words: { zh: '案卷写明酝酿日期', en: 'the case states the day of the deliberation' }, citation: art.collective },
  decision: { words: { zh: '讨论决定环节完成', en: 'the decision is complete' }, citation: art.decision },
  notice: { words: { zh: '公示环节完成', en: 'the notice is complete' }, citation: art.notice },
  appointed: { words: { zh: '任职', en: 'the appointment is made' }, citation: art.effective },
  mark: { words: { zh: '手工登记', en: 'marked by hand' }, citation: null },
};

/** The least working days of a stage that an article fixes; every other length is the institution's own. */
export const leastDays = (by: Milestone): number => (by === 'notice' ? NOTICE_DAYS : 0);

const task = (id: string, zh: string, en: string, scope: TaskDef['scope'], days: number, after: string[], by: Milestone, share: number): TaskDef => ({ id, words: { zh, en }, scope, days, after, by, share });

/** The stages a new plan begins with; a draft to be edited, not a rule. */
export const usualTasks: readonly TaskDef[] = [
  task('report', '方案报批', 'Plan reported', 'plan', 5, [], 'mark', 0),
  task('motion', '动议', 'Motion', 'post', 5, ['report'], 'motion', 10),
  task('talks', '谈话推荐', 'Interviews', 'post', 5, ['motion'], 'talks', 20),
  task('assembly', '推荐会议', 'Assembly', 'plan', 1, ['talks'], 'mark', 0),
  task('meeting', '会议推荐', 'Sheets', 'post', 1, ['assembly'], 'meeting', 20),
  task('examinees', '考察对象', 'Examinees', 'post', 2, ['meeting'], 'examinees', 10),
  task('exam-notice', '考察预告', 'Announced', 'post', 2, ['examinees'], 'exam-notice', 5),
  task('examination', '考察', 'Examination', 'post', 10, ['exam-notice'], 'examination', 30),
  task('deliberation', '酝酿', 'Deliberation', 'post', 2, ['examination'], 'deliberation', 5),
  task('decision', '讨论决定', 'Decision', 'post', 2, ['deliberation'], 'decision', 10),
  task('notice', '公示', 'Notice', 'post', NOTICE_DAYS + 1, ['decision'], 'notice', 5),
  task('list', '名单报大会', 'List', 'plan', 2, ['notice'], 'mark', 0),
  task('congress', '选举', 'Election', 'plan', 0, ['list'], 'mark', 0),
];

/** Refuses tasks that cannot be scheduled, or are shorter than an article allows. */
export function checkTasks(tasks: readonly TaskDef[]): Outcome<null> {
  const drawn = network(tasks, 0);
  if (!drawn.ok) return refusals.network(drawn.broken.words, drawn.broken.ids.map((id) => tasks.find((t) => t.id === id)?.words.zh ?? id));
  for (const t of tasks) {
    const least = leastDays(t.by);
    if (t.days < least) return refusals.tooFewDays(t.words, least, milestoneOf[t.by].citation!);
    if (t.scope === 'plan' && t.by !== 'mark') return refusals.wholeByMark(t.words);
  }
  return ok(null);
}
