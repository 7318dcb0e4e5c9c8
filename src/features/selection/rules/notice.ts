import { addWorkingDays, workingDaysBetween } from '../../../kernel/workday.ts';
import { ok } from '../../../kernel/refusal.ts';
import { rankOrder } from '../../../domain/facts.ts';
import { exceptionFacts, postFacts } from './case-facts.ts';
import { art, no, w } from './cite.ts';
import type { CommandKind } from './commands.ts';
import { active } from './lookup.ts';
import { every, line, notBefore, notFuture, one, unless, type Handlers } from './parts.ts';
import type { CaseState, ObjectionState, Requirement } from './state.ts';

type Kinds = Extract<CommandKind, `notice.${string}` | `objection.${string}`>;

/** Fewest working days a notice stands (第四十二条); the day of publication is not counted. */
export const NOTICE_DAYS = 5;

/** Fewest working days of this case's notice: the article's, or more where the unit's own rules ask for more. */
const noticeDays = (state: CaseState): number => Math.max(NOTICE_DAYS, state.settings.university?.value.noticeDays ?? 0);

const undecidedCalendar = () => no('calendar-unknown', w('该年度的法定节假日和调休安排还没有公布或录入，不能计算工作日', 'The official holidays of that year are not published or entered; working days cannot be counted'), w('按国务院办公厅通知录入节假日和调休日', 'Enter holidays and make-up days from the State Council’s notice'), { field: 'calendar', cite: art.notice });

/** 公示: five working days or more, with a register of objections. */
export const notice: Handlers<Kinds> = {
  'notice.publish': (state, { kind: _, ...said }, _actor, world) => {
    const decided = state.decidedOn!;
    const exceptional = exceptionFacts(state, state.chosen!) !== null;
    const checked = every(
      () => unless(state.notice.published === null && state.notice.waived === null, () => no('notice-twice', w('已经公示或已注明不公示', 'The notice was published or waived already'), w('公示期内不更改', 'It is not changed while it stands'), { status: 409, cite: art.notice })),
      () => notFuture('publishedOn', said.publishedOn, world.day),
      () => notBefore('publishedOn', said.publishedOn, decided, w('讨论决定日期', 'the day of the decision')),
      () => unless(!exceptional || said.exceptionStated === true, () => no('exception-not-stated', w('破格提拔的，公示须写明破格情形和理由', 'The notice of an exceptional promotion states the case and the reasons'), w('在公示内容中写明后再发布', 'State them, then publish'), { cite: art.notice, field: 'exceptionStated' })),
    );
    if (!checked.ok) return checked;
    const calendar = said.calendar ?? [];
    const days = noticeDays(state);
    const least = addWorkingDays(said.publishedOn, days, calendar);
    if (least === 'unknown') return undecidedCalendar();
    const endsOn = said.endsOn ?? least;
    const workingDays = workingDaysBetween(said.publishedOn, endsOn, calendar);
    if (workingDays === 'unknown') return undecidedCalendar();
    if (workingDays < days) return no('notice-too-short', w(`公示 ${said.publishedOn} 至 ${endsOn} 只有 ${workingDays} 个工作日，不少于 ${days} 个`, `From ${said.publishedOn} to ${endsOn} there are ${workingDays} working days; ${days} are the least`), w(`公示至少到 ${least}`, `Keep it up until ${least} at least`), { cite: art.notice, field: 'endsOn' });
    return one({ kind: 'notice.published', payload: { ...said, endsOn, workingDays } });
  },

  'notice.waive': (state, { kind: _, ...said }) => {
    if (state.notice.published || state.notice.waived) return no('notice-twice', w('已经公示或已注明不公示', 'The notice was published or waived already'), w('不必再办', 'Nothing to do'), { status: 409, cite: art.notice });
    return mayWaive(state, said.ground)
      ? one({ kind: 'notice.waived', payload: said })
      : no('notice-required', w('本案是提拔任职，不属于可以不公示的情形', 'This is a promotion that must be announced'), w('按规定公示', 'Publish the notice'), { cite: art.notice, field: 'ground' });
  },

  'objection.receive': (state, { kind: _, ...said }, _actor, world) => {
    const from = state.notice.published?.publishedOn ?? state.decidedOn!;
    const checked = every(() => notFuture('on', said.on, world.day), () => notBefore('on', said.on, from, w('公示日期', 'the day of the notice')));
    return checked.ok ? one({ kind: 'objection.received', payload: { ...said, objectionId: world.newId } }) : checked;
  },

  'objection.resolve': (state, { kind: _, ...said }, _actor, world) => {
    const objection = state.notice.objections.find((o) => o.objectionId === said.objectionId);
    if (!objection || objection.state !== 'open') return no('no-open-objection', w('没有待查核的这一反映', 'There is no such open objection'), w('请刷新页面', 'Reload the page'), { status: 404, field: 'objectionId', cite: art.notice });
    const checked = every(() => notFuture('on', said.on, world.day), () => notBefore('on', said.on, objection.on, w('收到反映的日期', 'the day it was received')));
    if (!checked.ok) return checked;
    const resolved = { kind: 'objection.resolved', payload: said } as const;
    return said.upheld ? ok([resolved, { kind: 'case.stopped', payload: { reason: `公示期间反映的问题查核属实：${said.result}`, citation: art.notice } }]) : one(resolved);
  },
};

/** The cases in which no notice is published: not a promotion, a special post, or shown in a term change. */
export function mayWaive(state: CaseState, ground: 'not-promotion' | 'special-post' | 'shown-in-term-change'): boolean {
  const post = postFacts(state, null);
  if (ground === 'not-promotion') return state.moveKind !== 'promotion' || (post.rank !== null && rankOrder(post.rank) > rankOrder('bureau-chief'));
  if (ground === 'special-post') return post.specialPost === true;
  return state.opened.termChange;
}

const objectionLine = (o: ObjectionState): Requirement =>
  line(`objection:${o.objectionId}`, o.state === 'unfounded', o.state === 'open' ? w(`${o.on} 收到的反映还没有查核：${o.content}`, `The objection of ${o.on} is open: ${o.content}`) : w(`${o.on} 收到的反映已查核：${o.resolution?.result ?? ''}`, `The objection of ${o.on} was looked into: ${o.resolution?.result ?? ''}`), {
    citation: art.notice, ...(o.state === 'unfounded' ? {} : { status: 'blocked' as const }), command: 'objection.resolve', wayOut: w('查清后登记结论；属实的，本案中止', 'Look into it and enter the conclusion; if founded, the case stops'),
  });

/** Lines for objections; an open one holds up notice and appointment. */
export const objectionLines = (state: CaseState): Requirement[] => state.notice.objections.map(objectionLine);

/** What the notice needs, beside the verdicts. */
export function noticeLines(state: CaseState, today: string): Requirement[] {
  const { published, waived } = state.notice;
  const name = active(state).find((c) => c.personId === state.chosen)?.name ?? '';
  if (waived) return [line('notice.waived', true, w(`不公示：${waived.basis}`, `No notice: ${waived.basis}`), { citation: art.notice })];
  if (!published) return [line('notice.publish', false, w(`${name}的任前公示还没有发布`, `The notice on ${name} is not published`), { citation: art.notice, command: 'notice.publish', wayOut: w('发布公示，期限按工作日计算', 'Publish it; its length is counted in working days') })];
  const over = today > published.endsOn;
  return [
    line('notice.publish', true, w(`公示 ${published.publishedOn} 至 ${published.endsOn}，${published.workingDays} 个工作日（${published.channel}）`, `Notice from ${published.publishedOn} to ${published.endsOn}, ${published.workingDays} working days (${published.channel})`), { citation: art.notice }),
    line('notice.over', over, over ? w(`公示期已满（${published.endsOn}）`, `The notice ended on ${published.endsOn}`) : w(`公示期未满，到 ${published.endsOn} 止`, `The notice stands until ${published.endsOn}`), { citation: art.notice, wayOut: w(`${published.endsOn} 之后办理`, `Go on after ${published.endsOn}`) }),
  ];
}
