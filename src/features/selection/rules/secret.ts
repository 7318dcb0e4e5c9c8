import { ok, type Outcome } from '../../../kernel/refusal.ts';
import { canonical } from '../../../kernel/canonical.ts';
import { countFault } from './arithmetic.ts';
import { art, no, w } from './cite.ts';
import { ballotOf, memberName, takingPart, votesSecretly } from './lookup.ts';
import { every, line, one, unless, type Handlers } from './parts.ts';
import type { CandidateState, CaseState, Requirement } from './state.ts';

const openSecret = (state: CaseState, personId: string): Outcome<null> => {
  const ballot = ballotOf(state, personId);
  return every(
    () => unless(votesSecretly(state), () => no('not-secret', w('本次会议不是无记名投票表决', 'This meeting does not vote by secret paper'), w('由成员逐一表态', 'Members vote one by one'), { status: 409, cite: art.quorum })),
    () => unless(ballot.presented !== null && ballot.result === null, () => no('no-ballot', w('没有正在表决的这一人选', 'No ballot on this candidate is under way'), w('先介绍人选', 'Present the candidate first'), { status: 409, cite: art.decision })),
  );
};

/** Does each member speak before the papers go out: the committee yes; the full committee votes on a nomination. */
export const speaksFirst = (state: CaseState): boolean => state.meeting?.called.body !== 'plenary';

/** 无记名投票: members speak, the chair last; papers without names are counted by two tellers apart, who must agree. */
export const secretVote: Handlers<'discussion.record' | 'ballot.count'> = {
  'discussion.record': (state, { kind: _, ...said }) => {
    const part = takingPart(state, said.personId);
    const chair = state.meeting?.called.chairId;
    const missing = part.filter((id) => !said.spoke.includes(id));
    const checked = every(
      () => openSecret(state, said.personId),
      () => unless(ballotOf(state, said.personId).spoke === null, () => no('spoke-already', w('发表意见的次序已经登记', 'The order of speaking is entered already'), w('继续计票', 'Go on to the count'), { status: 409, cite: art.quorum })),
      () => unless(new Set(said.spoke).size === said.spoke.length && said.spoke.every((id) => part.includes(id)), () => no('not-a-member', w('名单中有重复，或有未到会、应回避的人', 'The list repeats a name or has someone absent or standing aside'), w('核对名单', 'Check the list'), { status: 400, field: 'spoke', cite: art.quorum })),
      () => unless(missing.length === 0, () => no('not-all-spoke', w(`还有 ${missing.length} 名成员没有发表意见：${missing.map((id) => memberName(state, id)).join('、')}`, `${missing.length} member(s) have not spoken: ${missing.map((id) => memberName(state, id)).join(', ')}`), w('与会成员须逐一发表意见', 'Every member present speaks'), { field: 'spoke', cite: art.quorum })),
      () => unless(!part.includes(chair ?? '') || said.spoke.at(-1) === chair, () => no('chair-last', w('主要负责人应当最后表态', 'The chair speaks last'), w('把主持人放在最后', 'Put the chair last'), { field: 'spoke', cite: art.quorum })),
    );
    return checked.ok ? one({ kind: 'discussion.recorded', payload: said }) : checked;
  },

  'ballot.count': (state, { personId, figures }, actor) => {
    const ballot = ballotOf(state, personId);
    const fault = countFault(figures, takingPart(state, personId).length);
    const first = ballot.counts[0];
    const checked = every(
      () => openSecret(state, personId),
      () => unless(!speaksFirst(state) || ballot.spoke !== null, () => no('not-all-spoke', w('还没有登记成员发表意见的情况', 'Who spoke is not entered'), w('先登记逐一发表意见的次序', 'Enter the order of speaking first'), { cite: art.quorum })),
      () => unless(ballot.counted === null, () => no('counted-already', w('计票已由两人核对一致', 'The count has been agreed by two people'), w('宣布表决结果', 'Announce the result'), { status: 409, cite: art.quorum })),
      () => unless(!state.meeting!.called.due.some((m) => m.accountId === actor.accountId || (m.personId !== null && m.personId === actor.personId)), () => no('teller-votes', w('应到会成员不能计票', 'A member of the meeting cannot be a teller'), w('由会议工作人员计票、监票', 'Let others count'), { status: 403, cite: art.quorum })),
      () => unless(first?.by.actor !== actor.accountId, () => no('same-person', w('同一人不能录入两份：须由另一名计票人独立录入', 'One person cannot enter both counts'), w('请另一名计票人录入', 'Let another teller enter it'), { status: 403, cite: art.quorum })),
      () => unless(fault === null, () => no('count-sum', fault!.words, w('对照表决票重新清点', 'Count the papers again'), { status: 400, field: `figures.${fault!.field}`, cite: art.quorum })),
    );
    if (!checked.ok) return checked;
    const entered = { kind: 'ballot.counted', payload: { personId, round: ballot.round, figures } } as const;
    if (!first) return one(entered);
    const fields = (Object.keys(figures) as (keyof typeof figures)[]).filter((k) => first.figures![k] !== figures[k]);
    return ok([entered, canonical(first.figures) === canonical(figures)
      ? { kind: 'ballot.agreed', payload: { personId, round: ballot.round, by: [first.by.actor, actor.accountId], figures } }
      : { kind: 'ballot.differed', payload: { personId, round: ballot.round, fields } }]);
  },
};

/** What a secret ballot still lacks, as a line of the decision. */
export function secretLine(state: CaseState, c: CandidateState): Requirement {
  const ballot = ballotOf(state, c.personId);
  const speaking = speaksFirst(state) && ballot.spoke === null;
  const said = speaking ? w('还没有登记逐一发表意见的情况', 'who spoke is not entered')
    : ballot.counted ? w('计票一致，还没有宣布结果', 'counted alike by two; the result is not announced')
      : ballot.counts.length === 1 ? w(`${ballot.counts[0]!.by.name}已计票，等候另一名计票人`, `counted by ${ballot.counts[0]!.by.name}; a second teller counts too`) : w('还没有计票', 'not counted yet');
  return line(`vote:${c.personId}`, false, w(`${c.name}：${said.zh}`, `${c.name}: ${said.en}`), {
    personId: c.personId, citation: art.decision, command: speaking ? 'discussion.record' : ballot.counted ? 'vote.close' : 'ballot.count',
    wayOut: w('逐一发表意见后无记名投票，由两名计票人分别清点', 'Let each speak, vote by secret paper, and let two tellers count apart'),
  });
}
