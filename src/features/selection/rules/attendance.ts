import type { Outcome } from '../../../kernel/refusal.ts';
import { ok } from '../../../kernel/refusal.ts';
import { sidesOf } from './kin-sides.ts';
import { art, no, w } from './cite.ts';
import type { Said } from './commands.ts';
import { examinees, kinship, memberName, presentNow, underWay } from './lookup.ts';
import { every, one, unless, type Handlers } from './parts.ts';
import type { KinSide } from './events.ts';
import type { CaseState } from './state.ts';
import { nameOf } from './verdicts.ts';

type Leaves = Said<'meeting.open'>['leaves'];

/** Leave that members must take: kin of a candidate, a candidate, a rival; a family record never filled cannot answer and holds it up. */
export function leavesOf(state: CaseState, memberIds: readonly string[], said: Leaves, world: { people: Readonly<Record<string, KinSide>> }): Outcome<Leaves> {
  const leaves = [...said];
  for (const candidate of examinees(state)) {
    for (const memberId of memberIds) {
      const member = state.meeting!.called.due.find((m) => m.memberId === memberId)!;
      if (leaves.some((l) => l.personId === candidate.personId && l.memberId === memberId)) continue;
      const rival = examinees(state).some((c) => c.personId === member.personId);
      const found = kinship(candidate.facts, member, member.personId === null ? undefined : world.people[member.personId]);
      if (found.kin === 'unknown') return no('kin-unknown', w(`${member.name}与人选${candidate.name}是否有亲属关系不能判断：缺少${found.because.label.zh}`, `Whether ${member.name} is kin of ${candidate.name} cannot be judged: ${found.because.label.en} is not known`), found.because.where, { cite: art.recusal, field: 'leaves' });
      if (found.kin === 'yes') leaves.push({ personId: candidate.personId, memberId, reason: `亲属（${found.relation}）` });
      else if (found.kin === 'self' || rival) leaves.push({ personId: candidate.personId, memberId, reason: '本人是本职位人选' });
    }
  }
  return ok(leaves);
}

/** May somebody come or go now: the meeting is open and no ballot is under way, whose members stand as they were. */
function between(state: CaseState, memberId: string): Outcome<null> {
  const busy = underWay(state);
  return every(
    () => unless(state.meeting?.opened != null, () => no('meeting-not-open', w('会议还没有开始', 'The meeting is not open'), w('先登记到会情况', 'Enter who is present first'), { status: 409, cite: art.quorum })),
    () => unless(state.meeting!.called.due.some((m) => m.memberId === memberId), () => no('not-a-member', w('不是本次会议的应到会成员', 'Not a member due at this meeting'), w('从应到会成员中选择', 'Choose one of the members due'), { status: 404, field: 'memberId', cite: art.quorum })),
    () => unless(busy === undefined, () => no('ballot-under-way', w(`正在表决${nameOf(state, busy!)}，进出会场只能在两次表决之间登记`, `The ballot on ${nameOf(state, busy!)} is under way; coming and going is entered between ballots`), w('先完成这次表决', 'Close this ballot first'), { status: 409, cite: art.quorum })),
  );
}

/** Members who leave in the middle or come late: they count for what is discussed afterwards. */
export const attendance: Handlers<'member.leave' | 'member.arrive'> = {
  'member.leave': (state, { kind: _, ...said }) => {
    const checked = every(
      () => between(state, said.memberId),
      () => unless(presentNow(state).includes(said.memberId), () => no('not-present', w(`${memberName(state, said.memberId)}不在会场`, `${memberName(state, said.memberId)} is not present`), w('核对到会情况', 'Check who is present'), { status: 409, field: 'memberId', cite: art.quorum })),
      () => inOrder(state, said.at),
    );
    return checked.ok ? one({ kind: 'member.left', payload: said }) : checked;
  },

  'member.arrive': (state, { kind: _, ...said }, _actor, world) => {
    const checked = every(
      () => between(state, said.memberId),
      () => unless(!presentNow(state).includes(said.memberId), () => no('present-already', w(`${memberName(state, said.memberId)}已在会场`, `${memberName(state, said.memberId)} is present already`), w('不必再登记', 'Nothing to do'), { status: 409, field: 'memberId', cite: art.quorum })),
      () => inOrder(state, said.at),
    );
    if (!checked.ok) return checked;
    const before = state.meeting!.opened!.leaves;
    const leaves = leavesOf(state, [said.memberId], before, world);
    return leaves.ok ? one({ kind: 'member.arrived', payload: { ...said, leaves: leaves.value.slice(before.length), sides: sidesOf(state, state.meeting!.called.due.filter((m) => m.memberId === said.memberId).map((m) => m.personId), world) } }) : leaves;
  },
};

/** Times of coming and going follow one another. */
function inOrder(state: CaseState, at: string): Outcome<null> {
  const last = state.meeting?.moves.at(-1)?.at ?? '00:00';
  return unless(at >= last, () => no('time-too-early', w(`${at} 早于上一次进出的时间 ${last}`, `${at} is before the last coming or going at ${last}`), w('改正时间', 'Correct the time'), { status: 400, field: 'at', cite: art.quorum }));
}
