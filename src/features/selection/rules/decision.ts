import { ok, type Outcome, type Words } from '../../../kernel/refusal.ts';
import type { Stand } from '../../../domain/facts.ts';
import { quorate } from '../../../domain/regulations/appointment-2019/art-38.ts';
import { carried } from '../../../domain/regulations/appointment-2019/art-39.ts';
import { majorityOf, quorumOf, resultOf, voteSentence } from './arithmetic.ts';
import { leavesOf } from './attendance.ts';
import { sidesOf } from './kin-sides.ts';
import { art, no, w } from './cite.ts';
import type { CommandKind } from './commands.ts';
import type { NewEvent } from './events.ts';
import { ballotOf, examinees, findExaminee, memberName, presentAt, presentNow, takingPart, underWay, votesSecretly } from './lookup.ts';
import { every, line, notFuture, one, unless, type Handlers } from './parts.ts';
import type { ActorFacts, CaseState, Requirement } from './state.ts';
import { plenaryFits, plenaryLines } from './plenary.ts';
import { secretLine } from './secret.ts';
import { gate, nameOf } from './verdicts.ts';

type Kinds = Extract<CommandKind, `meeting.${string}` | `vote.${string}` | 'candidate.present'>;

const notExaminee = () => no('not-examined', w('此人不是考察对象，不能提交会议', 'This person was not examined and cannot be brought before the meeting'), w('请从考察对象中选择', 'Choose one of those examined'), { status: 404, field: 'personId', cite: art.gate });
const carriedAlready = () => no('decided-already', w('会议已就本职位作出决定', 'The meeting has decided on this post'), w('继续下一环节', 'Go on to the next step'), { status: 409, cite: art.decision });

/** 讨论决定: quorum, kin out, one candidate at a time, everyone speaks, the chair last, more than half of those due. */
export const decision: Handlers<Kinds> = {
  'meeting.call': (state, { kind: _, ...said }, _actor, world) => {
    const ids = said.due.map((m) => m.memberId);
    const doubled = (values: readonly (string | null)[]): boolean => { const given = values.filter((v) => v !== null); return new Set(given).size !== given.length; };
    const checked = every(
      () => (state.chosen ? carriedAlready() : ok(null)),
      () => unless(underWay(state) === undefined, () => no('ballot-under-way', w('有人选正在表决，先完成表决', 'A ballot is under way; finish it first'), w('完成表决后再召集', 'Close the ballot first'), { status: 409, cite: art.decision })),
      () => unless(!doubled(ids) && !doubled(said.due.map((m) => m.accountId)) && !doubled(said.due.map((m) => m.personId)), () => no('member-twice', w('应到会成员名单有重复', 'A member is listed twice'), w('核对名单', 'Check the list'), { status: 400, field: 'due', cite: art.quorum })),
      () => unless(ids.includes(said.chairId), () => no('chair-not-due', w('主持人不在应到会成员中', 'The chair is not among the members due'), w('从应到会成员中选主持人', 'Choose the chair from the members due'), { status: 400, field: 'chairId', cite: art.quorum })),
      () => unless(said.on >= world.day || said.on >= (state.completed.at(-1)?.day ?? said.on), () => no('day-too-early', w('会议日期早于考察完成日期', 'The meeting is before the end of the examination'), w('改正会议日期', 'Correct the day'), { status: 400, field: 'on', cite: art.gate })),
    );
    const fits = checked.ok ? plenaryFits(state, said, world.day) : checked;
    return fits.ok ? one({ kind: 'meeting.called', payload: said }) : fits;
  },

  'meeting.open': (state, { kind: _, ...said }, _actor, world) => {
    const called = state.meeting?.called;
    if (!called) return no('meeting-not-called', w('还没有召集会议', 'No meeting has been called'), w('先确定会议日期和应到会成员', 'Set the day and the members due first'), { cite: art.collective });
    if (state.meeting!.opened) return no('meeting-open', w('会议已经开始', 'The meeting is open already'), w('继续逐个讨论', 'Go on with the candidates'), { status: 409, cite: art.quorum });
    const due = called.due.length;
    const present = said.present.length;
    const need = quorumOf(due);
    const checked = every(
      () => notFuture('on', said.on, world.day),
      () => unless(said.on === called.on, () => no('meeting-day', w(`会议定于 ${called.on}，不是 ${said.on}`, `The meeting was called for ${called.on}, not ${said.on}`), w('改期的重新召集', 'Call it again for another day'), { status: 400, field: 'on', cite: art.collective })),
      () => unless(new Set(said.present).size === present && said.present.every((id) => called.due.some((m) => m.memberId === id)), () => no('not-a-member', w('实到名单中有重复或不是应到会成员的人', 'The list of those present repeats a name or has someone not due'), w('核对名单', 'Check the list'), { status: 400, field: 'present', cite: art.quorum })),
      () => unless(quorate(present, due), () => no('no-quorum', w(`应到 ${due}，实到 ${present}，不足三分之二（至少 ${need} 人），会议不能开`, `${present} of ${due} are present, fewer than two thirds (${need}); the meeting cannot be held`), w('待到会成员达到三分之二以上再开', 'Hold it when two thirds are present'), { cite: art.quorum, field: 'present' })),
      () => unless(said.present.includes(called.chairId), () => no('chair-absent', w('主持人没有到会，无人最后表态', 'The chair is absent, so nobody can speak last'), w('另行确定主持人，重新召集', 'Call it again with another chair'), { cite: art.quorum, field: 'present' })),
      () => unless(said.leaves.every((l) => said.present.includes(l.memberId) && findExaminee(state, l.personId)), () => no('leave-unknown', w('回避登记中的人不是到会成员或考察对象', 'A leave names someone not present or not examined'), w('核对回避登记', 'Check the leaves'), { status: 400, field: 'leaves', cite: art.recusal })),
    );
    if (!checked.ok) return checked;
    const leaves = leavesOf(state, said.present, said.leaves, world);
    return leaves.ok ? one({ kind: 'meeting.opened', payload: { ...said, leaves: leaves.value, sides: sidesOf(state, called.due.filter((m) => said.present.includes(m.memberId)).map((m) => m.personId), world) } }) : leaves;
  },

  'candidate.present': (state, { kind: _, ...said }, _actor, world) => {
    const candidate = findExaminee(state, said.personId);
    if (!candidate) return notExaminee();
    if (state.chosen) return carriedAlready();
    const opened = state.meeting?.opened;
    if (!opened) return no('meeting-not-open', w('会议还没有开始', 'The meeting is not open'), w('先登记到会情况', 'Enter who is present first'), { status: 409, cite: art.quorum });
    const here = presentNow(state);
    const due = state.meeting!.called.due.length;
    if (!quorate(here.length, due)) return no('no-quorum', w(`有成员离会，现在到会 ${here.length} 人，不足应到 ${due} 人的三分之二（至少 ${quorumOf(due)} 人），会议停止，后面的人选不能讨论表决`, `Members left: ${here.length} of ${due} are here, fewer than two thirds (${quorumOf(due)}); the meeting stops and nothing more can be voted`), w('待到会成员恢复到三分之二以上，或另行召集会议', 'Go on when two thirds are here again, or call another meeting'), { cite: art.quorum });
    if (!here.includes(state.meeting!.called.chairId)) return no('chair-absent', w('主持人已离会，无人最后表态', 'The chair has left, so nobody can speak last'), w('待主持人到会，或另行确定主持人、重新召集', 'Go on when the chair is back, or call it again with another chair'), { cite: art.quorum });
    const busy = underWay(state);
    if (busy) return no('one-at-a-time', w(`正在讨论${nameOf(state, busy)}，须逐个介绍、逐个表决`, `${nameOf(state, busy)} is being discussed; candidates come one by one`), w('先完成对该人选的表决', 'Finish that ballot first'), { status: 409, cite: art.decision });
    if (ballotOf(state, said.personId).result) return no('voted-already', w('该人选已经表决；复议须经超过半数成员同意', 'A vote was taken on this candidate; to reconsider takes more than half of the members'), w('需要时先办理复议', 'Have it reconsidered first'), { status: 409, cite: art.quorum });
    const bar = gate(state, candidate, world.day);
    if (bar[0]) return no('may-not-be-submitted', bar[0].sentence, bar[0].wayOut ?? w('补齐后再提交', 'Mend this first'), { cite: bar[0].citation, details: bar });
    return one({ kind: 'candidate.presented', payload: said });
  },

  'vote.give': (state, { personId, stand }, actor) => {
    const member = state.meeting?.called.due.find((m) => m.accountId === actor.accountId);
    if (!member) return no('not-a-member', w('您不是本次会议的应到会成员', 'You are not a member due at this meeting'), w('只有到会成员可以表态', 'Only members present can vote'), { status: 403, cite: art.quorum });
    const checked = mayVoteNow(state, personId, member.memberId);
    return checked.ok ? one({ kind: 'vote.given', payload: { personId, memberId: member.memberId, stand, way: 'own' } }) : checked;
  },

  'vote.sheet': (state, { personId, memberId, stand }, actor) => {
    const checked = mayVoteNow(state, personId, memberId);
    if (!checked.ok) return checked;
    if (state.meeting!.called.due.find((m) => m.memberId === memberId)?.accountId === actor.accountId) return no('own-sheet', w('本人的表态由本人直接填写，不由本人代录签字票', 'Give your own vote directly'), w('使用“我的表态”', 'Use your own vote'), { status: 403, cite: art.quorum });
    const first = ballotOf(state, personId).entered.find((v) => v.memberId === memberId);
    if (first?.by.actor === actor.accountId) return no('same-person', w('同一人不能录入两次：签字票须由两人各自录入', 'One person cannot enter a signed sheet twice'), w('请另一位同志录入', 'Let another person enter it'), { status: 403, cite: art.quorum });
    const entered: NewEvent = { kind: 'vote.entered', payload: { personId, memberId, stand } };
    if (!first) return one(entered);
    return ok([entered, first.stand === stand ? given(personId, memberId, stand) : { kind: 'vote.differed', payload: { personId, memberId } }]);
  },

  'vote.close': (state, { personId }) => {
    const ballot = ballotOf(state, personId);
    if (!ballot.presented || ballot.result) return no('no-ballot', w('没有正在表决的这一人选', 'No ballot on this candidate is under way'), w('先介绍人选', 'Present the candidate first'), { status: 409, cite: art.decision });
    const part = takingPart(state, personId);
    const due = state.meeting!.called.due.length;
    const present = presentAt(state, personId).length;
    if (votesSecretly(state)) {
      const counted = ballot.counted?.figures;
      if (!counted) return no('not-counted', w('无记名表决还没有两名计票人一致的计票', 'The secret vote has no count agreed by two tellers'), w('由两名计票人分别录入', 'Two tellers enter it apart'), { cite: art.quorum });
      return one({ kind: 'vote.closed', payload: { personId, due, present, yes: counted.yes, no: counted.no, defer: counted.defer, result: resultOf(due, counted.yes, counted.defer), round: ballot.round } });
    }
    const silent = part.filter((id) => !ballot.votes.some((v) => v.memberId === id));
    if (silent.length > 0) return no('not-all-spoke', w(`还有 ${silent.length} 名成员没有表态：${silent.map((id) => memberName(state, id)).join('、')}`, `${silent.length} member(s) have not spoken: ${silent.map((id) => memberName(state, id)).join(', ')}`), w('与会成员须逐一表态', 'Every member present speaks'), { cite: art.quorum });
    const of = (stand: Stand): number => ballot.votes.filter((v) => v.stand === stand).length;
    const [yes, no_, defer] = [of('yes'), of('no'), of('defer')];
    return one({ kind: 'vote.closed', payload: { personId, due, present, yes, no: no_, defer, result: resultOf(due, yes, defer), round: ballot.round } });
  },

  'vote.reconsider': (state, { personId, agreed }) => {
    const ballot = ballotOf(state, personId);
    const members = state.meeting?.called.due ?? [];
    const due = members.length;
    if (state.chosen) return carriedAlready();
    if (!ballot.result || !findExaminee(state, personId)) return no('no-result', w('该人选没有可以复议的结果', 'There is no result to reconsider'), w('先完成表决', 'Finish the vote first'), { status: 409, cite: art.quorum });
    if (new Set(agreed).size !== agreed.length || !agreed.every((id) => members.some((m) => m.memberId === id))) return no('not-a-member', w('同意复议名单中有重复或不是成员的人', 'The list repeats a name or has someone who is no member'), w('核对名单', 'Check the list'), { status: 400, field: 'agreed', cite: art.quorum });
    if (!carried(agreed.length, due)) return no('reconsider-majority', w(`同意复议 ${agreed.length} 人，未超过应到 ${due} 人的半数（至少 ${majorityOf(due)} 人）`, `${agreed.length} of ${due} agree to reconsider; more than half (${majorityOf(due)}) is needed`), w('复议须经超过半数成员同意', 'More than half of the members must agree'), { cite: art.quorum, field: 'agreed' });
    return one({ kind: 'vote.reopened', payload: { personId, agreed, due } });
  },
};

const given = (personId: string, memberId: string, stand: Stand): NewEvent => ({ kind: 'vote.given', payload: { personId, memberId, stand, way: 'sheet' } });

/** May this member give a vote on this candidate now: ballot open, present, not on leave, not yet given, the chair last. */
export function mayVoteNow(state: CaseState, personId: string, memberId: string): Outcome<null> {
  const ballot = ballotOf(state, personId);
  const chair = state.meeting?.called.chairId;
  const part = takingPart(state, personId);
  return every(
    () => (findExaminee(state, personId) ? ok(null) : notExaminee()),
    () => unless(!votesSecretly(state), () => no('secret-vote', w('本次会议无记名投票表决，不登记个人表态', 'This meeting votes by secret paper; no member’s vote is entered'), w('填写表决票，由计票人清点', 'Fill in the voting paper; the tellers count'), { status: 409, cite: art.quorum })),
    () => unless(ballot.presented !== null && ballot.result === null, () => no('no-ballot', w('没有正在表决的这一人选', 'No ballot on this candidate is under way'), w('先介绍人选', 'Present the candidate first'), { status: 409, cite: art.decision })),
    () => {
      const leave = state.meeting?.opened?.leaves.find((l) => l.personId === personId && l.memberId === memberId);
      return unless(leave === undefined, () => no('on-leave', w(`${memberName(state, memberId)}对该人选应当回避：${leave!.reason}`, `${memberName(state, memberId)} stands aside for this candidate`), w('回避期间不发表意见、不表决', 'No opinion and no vote while standing aside'), { status: 403, cite: art.recusal }));
    },
    () => unless(part.includes(memberId), () => no('not-present', w('不是到会成员，不能表态', 'Not a member present'), w('核对到会情况', 'Check who is present'), { status: 403, cite: art.quorum, field: 'memberId' })),
    () => unless(!ballot.votes.some((v) => v.memberId === memberId), () => no('voted-already', w(`${memberName(state, memberId)}已经表态，不能更改`, `${memberName(state, memberId)} has voted already`), w('不必再录', 'Nothing to do'), { status: 409, cite: art.quorum })),
    () => unless(memberId !== chair || part.every((id) => id === chair || ballot.votes.some((v) => v.memberId === id)), () => no('chair-last', w('主要负责人应当最后表态，还有成员没有表态', 'The chair speaks last; others have not spoken yet'), w('待其他成员表态后再表态', 'Wait until the others have spoken'), { cite: art.quorum })),
  );
}

/** The account of a member, to know whose vote it is. */
export const memberOf = (state: CaseState, actor: ActorFacts): string | null => state.meeting?.called.due.find((m) => m.accountId === actor.accountId)?.memberId ?? null;

/** Who is in the room, against the quorum. */
function roomWords(state: CaseState): Words {
  const due = state.meeting!.called.due.length;
  const here = (state.chosen ? presentAt(state, state.chosen) : presentNow(state)).length;
  return quorate(here, due)
    ? w(`应到 ${due}，实到 ${here}，达到三分之二`, `${here} of ${due} present, two thirds reached`)
    : w(`应到 ${due}，现在到会 ${here}，不足三分之二，会议停止`, `${here} of ${due} are here, fewer than two thirds: the meeting has stopped`);
}

/** What the decision needs, beside the verdicts. */
export function decisionLines(state: CaseState): Requirement[] {
  const called = state.meeting?.called;
  const opened = state.meeting?.opened;
  const lines = [
    line('meeting.call', called !== undefined, called ? w(`会议定于 ${called.on}，应到 ${called.due.length} 人`, `The meeting is called for ${called.on}, ${called.due.length} members due`) : w('还没有召集会议', 'No meeting has been called'), { citation: art.collective, command: 'meeting.call', wayOut: w('确定会议日期、应到会成员和主持人', 'Set the day, the members due and the chair') }),
    line('meeting.open', opened != null && (state.chosen !== null || quorate(presentNow(state).length, called!.due.length)), opened && called ? roomWords(state) : w('还没有登记到会情况', 'Who is present is not entered'), { citation: art.quorum, command: 'meeting.open', wayOut: w('登记到会成员，亲属回避自动计算', 'Enter who is present; leave of kin is computed') }),
  ];
  const result = state.chosen ? ballotOf(state, state.chosen).result : null;
  if (result) return [...lines, line('vote', true, w(`${nameOf(state, result.personId)}：${voteSentence(result).zh}`, `${nameOf(state, result.personId)}: ${voteSentence(result).en}`), { personId: result.personId, citation: art.decision })];
  const open = examinees(state).map((c) => {
    const ballot = ballotOf(state, c.personId);
    if (ballot.presented && !ballot.result && votesSecretly(state)) return secretLine(state, c);
    const waiting = takingPart(state, c.personId).length - ballot.votes.length;
    const said = ballot.result
      ? voteSentence(ballot.result)
      : ballot.presented ? w(`还有 ${waiting} 名成员没有表态`, `${waiting} member(s) have not spoken`) : w('还没有提交会议讨论', 'not yet discussed');
    return line(`vote:${c.personId}`, false, w(`${c.name}：${said.zh}`, `${c.name}: ${said.en}`), {
      personId: c.personId, citation: art.decision, ...(ballot.result ? { status: 'blocked' as const } : {}),
      command: ballot.result ? 'vote.reconsider' : ballot.presented ? (waiting > 0 ? 'vote.give' : 'vote.close') : 'candidate.present',
      wayOut: ballot.result ? w('复议须经超过半数成员同意；不再任用的中止本案', 'Reconsider with more than half of the members, or stop the case') : w('逐个介绍、逐一表态、主持人最后表态', 'Present, let each speak, the chair last'),
    });
  });
  // Without anyone left to decide on there is still no decision, and the step cannot be completed.
  if (open.length === 0) open.push(line('vote', false, w('没有可以提交会议的考察对象', 'Nobody examined is left to bring before the meeting'), { citation: art.decision, status: 'blocked', command: 'case.stop', wayOut: w('中止本案', 'Stop the case') }));
  return [...lines, ...plenaryLines(state), ...open];
}
