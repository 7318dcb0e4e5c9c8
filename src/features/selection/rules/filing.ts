import { art, no, w } from './cite.ts';
import { every, line, notBefore, notFuture, one, unless, type Handlers } from './parts.ts';
import type { CaseState, Requirement } from './state.ts';

/** 报备: whether the decision is filed with the superior, until when, sent and answered. */
export const filing: Handlers<'filing.require' | 'filing.send' | 'filing.answer'> = {
  'filing.require': (state, { kind: _, ...said }) =>
    state.filing?.sent
      ? no('filed-already', w('已经报备', 'It has been filed already'), w('不必再登记', 'Nothing to do'), { status: 409, cite: art.filing })
      : one({ kind: 'filing.required', payload: said }),
  'filing.send': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(
      () => unless(state.filing !== null && state.filing.sent === null, () => no('no-filing', w('没有待报的备案', 'No filing waits to be sent'), w('先登记报备事项和期限', 'Enter what must be filed and until when first'), { status: 409, cite: art.filing })),
      () => notFuture('on', said.on, world.day),
      () => notBefore('on', said.on, state.decidedOn ?? said.on, w('讨论决定日期', 'the day of the decision')),
    );
    return checked.ok ? one({ kind: 'filing.sent', payload: said }) : checked;
  },
  'filing.answer': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(
      () => unless(state.filing?.sent != null && state.filing.answered === null, () => no('no-filing', w('没有待答复的备案', 'No filing waits for an answer'), w('先登记报备日期', 'Enter when it was sent first'), { status: 409, cite: art.filing })),
      () => notFuture('on', said.on, world.day),
      () => notBefore('on', said.on, state.filing!.sent!.on, w('报备日期', 'the day it was sent')),
    );
    return checked.ok ? one({ kind: 'filing.answered', payload: said }) : checked;
  },
};

/** The line of a filing that was found due; nothing where none was. */
export function filingLines(state: CaseState): Requirement[] {
  const f = state.filing;
  if (!f) return [];
  const sent = f.sent;
  const zh = sent ? `已于 ${sent.on} 报${f.to}备案（${sent.document}）${f.answered ? `，${f.answered.on} 答复：${f.answered.answer}` : '，未答复'}` : `应于 ${f.dueOn} 前报${f.to}备案，还没有报`;
  const en = sent ? `Filed with ${f.to} on ${sent.on} (${sent.document})${f.answered ? `, answered ${f.answered.on}: ${f.answered.answer}` : ', no answer yet'}` : `To be filed with ${f.to} by ${f.dueOn}; not sent yet`;
  return [line('filing', sent !== null, w(zh, en), { citation: art.filing, command: sent ? (f.answered ? null : 'filing.answer') : 'filing.send', wayOut: w('报备后登记日期和文号', 'Enter the day and document once it is sent') })];
}
