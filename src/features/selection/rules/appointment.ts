import { addMonths } from '../../../kernel/day.ts';
import { factLabels } from '../../../domain/fact-labels.ts';
import { probationDue } from '../../../domain/regulations/appointment-2019/art-43.ts';
import { lastDayOfTerm } from '../../../domain/regulations/own-university/art-14-16.ts';
import { effectiveDay } from '../../../domain/regulations/appointment-2019/art-45.ts';
import { caseFacts } from './case-facts.ts';
import { art, no, w } from './cite.ts';
import { findCandidate } from './lookup.ts';
import { every, line, notBefore, notFuture, one, unless, type Handlers } from './parts.ts';
import type { CaseState, Requirement } from './state.ts';
import { nameOf } from './verdicts.ts';

const PROBATION_MONTHS = 12;

/** 任职 and 试用期满: talk, effective day, probation, and its review. */
export const appointment: Handlers<'talk.hold' | 'appointment.make' | 'probation.conclude'> = {
  'talk.hold': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(() => notFuture('on', said.on, world.day), () => notBefore('on', said.on, state.decidedOn!, w('讨论决定日期', 'the day of the decision')));
    return checked.ok ? one({ kind: 'talk.held', payload: said }) : checked;
  },

  'appointment.make': (state, { kind: _, ...said }, _actor, world) => {
    const candidate = findCandidate(state, state.chosen!)!;
    const facts = caseFacts(state, candidate);
    const how = facts.post!.howFilled;
    const decidedOn = state.decidedOn!;
    const checked = every(
      () => unless(state.appointment === null, () => no('appointed-already', w('已经办理任职', 'The appointment is made already'), w('不必再办', 'Nothing to do'), { status: 409, cite: art.effective })),
      () => unless(state.talk !== null, () => no('talk-missing', w('还没有进行任职谈话', 'The talk before taking office was not held'), w('先由指定的人谈话并登记', 'Hold the talk and enter it first'), { cite: art.talk })),
      () => unless(!state.notice.objections.some((o) => o.state === 'open'), () => no('objection-open', w('还有反映没有查清', 'An objection is open'), w('先查清并登记结论', 'Look into it first'), { cite: art.notice })),
      () => notFuture('issuedOn', said.issuedOn, world.day),
      () => (said.electedOn ? notFuture('electedOn', said.electedOn, world.day) : every()),
      () => notBefore('issuedOn', said.issuedOn, decidedOn, w('讨论决定日期', 'the day of the decision')),
      () => unless(state.notice.published === null || said.issuedOn > state.notice.published.endsOn, () => no('paper-too-early', w(`公示到 ${state.notice.published!.endsOn} 止，任职通知须在期满后下发`, `The notice stands until ${state.notice.published!.endsOn}; the paper is issued after it`), w('改正任职通知日期', 'Correct the day of the paper'), { cite: art.notice, field: 'issuedOn' })),
    );
    if (!checked.ok) return checked;
    const effectiveOn = how === null ? null : effectiveDay(how, { decidedOn, electedOn: said.electedOn });
    if (effectiveOn === null) {
      return how === null
        ? no('way-filled-unknown', w('不知道该职位的任用方式，无法确定任职时间', 'How the post is filled is not known, so the effective day cannot be set'), factLabels['post.howFilled'].where, { cite: art.effective })
        : no('elected-day-missing', w('该职位须经选举或任命，缺少当选或任命日期', 'The post is filled by election or appointment, whose day is missing'), w('填写当选或任命日期', 'Fill in that day'), { cite: art.effective, field: 'electedOn' });
    }
    const own = state.pack === 'university-middle' ? state.settings.university?.value : undefined;
    const months = own ? (state.moveKind === 'promotion' ? own.probationMonths : 0) : PROBATION_MONTHS;
    const probation = own ? { due: months > 0 } : probationDue(facts);
    if ('missing' in probation) {
      const label = factLabels[probation.missing[0]!];
      return no('probation-unknown', w(`缺少${label.label.zh}，无法判断是否实行试用期`, `${label.label.en} is not known, so whether probation applies cannot be told`), label.where, { cite: art.probation });
    }
    const unknownHolding = said.endHoldings.find((id) => !world.holdings[id]);
    if (unknownHolding) return no('holding-unknown', w('要免去的职务不在名册中', 'A post to be ended is not in the roster'), w('从该干部或该职位现任者的职务中选择', 'Choose from the posts held by this person or in this post'), { status: 404, field: 'endHoldings' });
    return one({
      kind: 'appointment.made',
      payload: {
        personId: candidate.personId, name: candidate.name, decidedOn, electedOn: said.electedOn, effectiveOn, issuedOn: said.issuedOn, document: said.document,
        probationMonths: probation.due ? months : 0,
        probationUntil: probation.due ? addMonths(effectiveOn, months) : null,
        ...(own ? { termUntil: said.termUntil ?? lastDayOfTerm(effectiveOn, own.termYears) } : {}),
        holdingId: world.newId,
        endHoldings: said.endHoldings.map((holdingId) => ({ holdingId, title: world.holdings[holdingId]!.title })),
      },
    });
  },

  'probation.conclude': (state, { kind: _, ...said }, _actor, world) => {
    const until = state.appointment!.probationUntil!;
    const checked = every(
      () => unless(state.probation === null, () => no('probation-concluded', w('试用期满考核已经登记', 'The review is entered already'), w('不必再办', 'Nothing to do'), { status: 409, cite: art.probation })),
      () => unless(said.on >= until, () => no('probation-running', w(`试用期到 ${until} 届满，${said.on} 考核过早`, `Probation ends on ${until}; a review on ${said.on} is too early`), w(`${until} 期满后考核`, `Review after ${until}`), { cite: art.probation, field: 'on' })),
      () => notFuture('on', said.on, world.day),
    );
    return checked.ok ? one({ kind: 'probation.concluded', payload: said }) : checked;
  },
};

/** What the appointment needs, beside the verdicts. */
export function appointmentLines(state: CaseState): Requirement[] {
  const { talk, appointment: made } = state;
  const name = nameOf(state, state.chosen ?? '');
  return [
    line('talk', talk !== null, talk ? w(`任职谈话：${talk.on}，${talk.by}`, `Talk held on ${talk.on} by ${talk.by}`) : w(`还没有同${name}进行任职谈话`, `The talk with ${name} was not held`), { citation: art.talk, command: 'talk.hold', wayOut: w('由党委（党组）指定专人谈话', 'A person named by the party committee holds it') }),
    line('appointment', made !== null, made ? w(`${name}自 ${made.effectiveOn} 起任职${made.probationUntil ? `，试用期至 ${made.probationUntil}` : ''}${made.termUntil ? `，聘期至 ${made.termUntil}` : ''}`, `${name} holds the post from ${made.effectiveOn}${made.probationUntil ? `, on probation until ${made.probationUntil}` : ''}${made.termUntil ? `, for a term until ${made.termUntil}` : ''}`) : w(`还没有办理${name}的任职`, `The appointment of ${name} is not made`), { citation: art.effective, command: 'appointment.make', wayOut: w('公示期满、谈话之后下发任职通知并登记', 'After notice and talk, issue the paper and enter it') }),
  ];
}

/** What the end of probation needs, beside the verdicts. */
export function probationLines(state: CaseState): Requirement[] {
  const until = state.appointment?.probationUntil ?? '';
  const done = state.probation;
  return [line('probation', done !== null, done ? w(`试用期满考核：${done.on}，${done.result === 'competent' ? '胜任' : '不胜任'}`, `Reviewed on ${done.on}: ${done.result === 'competent' ? 'competent' : 'not competent'}`) : w(`试用期至 ${until}，期满后考核`, `On probation until ${until}; a review follows`), { citation: art.probation, command: 'probation.conclude', wayOut: w(`${until} 期满后考核`, `Review after ${until}`) })];
}
