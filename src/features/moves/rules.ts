import { BOOK_EDITION } from '../../domain/book.ts';
import type { Prohibition } from '../../domain/discipline/lists.ts';
import { serviceRanks } from '../../domain/facts.ts';
import { quorate } from '../../domain/regulations/appointment-2019/art-38.ts';
import { canonicalBytes } from '../../kernel/canonical.ts';
import { equalBytes } from '../../kernel/bytes.ts';
import { isDay } from '../../kernel/day.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { mayHandleCases } from '../accounts/rules.ts';
import { quorumOf, resultOf } from '../selection/rules/arithmetic.ts';
import { art, no, w } from './rules/cite.ts';
import type { Command, Opening } from './rules/commands.ts';
import { ballotOf, next } from './rules/fold.ts';
import { complete, completionFault } from './rules/complete.ts';
import { isOpen, needs, takingPart, verdictsOf } from './rules/needs.ts';
import { asked, fieldsOf, FORM, type Field } from './rules/road.ts';
import { roadOf, stepOf } from './rules/roads.ts';
import { barredFromLeading, present } from './rules/roads/shared.ts';
import type { ActorFacts, Laid, MatterEvent, MatterState, NewEvent, World } from './rules/state.ts';

export { fold, next } from './rules/fold.ts';
export { needs, waitsFor } from './rules/needs.ts';
export { roads, roadOf, stepOf } from './rules/roads.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
const holds = (actor: ActorFacts, roles: readonly string[]): boolean => actor.roles.some((r) => roles.includes(r));
const one = (...events: NewEvent[]): Outcome<NewEvent[]> => ok(events);

/** The first event of a matter, or why it cannot be opened. */
export function openingOf(wanted: Opening, actor: ActorFacts, number: string, unit: { id: string; name: string }, laid: Laid, prohibitions: readonly Prohibition[]): Outcome<NewEvent> {
  const road = roadOf(wanted.road);
  if (!road) return no('no-road', w('没有这种程序', 'There is no such road'), w('从列表中选择', 'Choose one of the list'), { status: 400, field: 'road' });
  if (!holds(actor, mayHandleCases)) return notYours();
  const people = [...new Set(wanted.personIds)].map((personId) => ({ personId, name: laid.people[personId]?.name ?? '' }));
  if (people.some((p) => p.name === '')) return no('no-person', w('名册中没有此人', 'The roster has no such person'), w('从名册中选择', 'Choose from the roster'), { status: 404, field: 'personIds' });
  if (people.length > road.most) return no('too-many', w(`“${road.words.zh}”一次办理 ${road.most} 人`, `“${road.words.en}” is for ${road.most} at a time`), w('分别立项', 'Open one matter for each'), { status: 400, field: 'personIds', cite: road.citation });
  if (actor.personId && people.some((p) => p.personId === actor.personId)) return no('own-matter', w('不能办理本人的事项', 'Nobody handles their own matter'), w('由其他人办理', 'Let somebody else open it'), { status: 403, cite: art.recusal });
  const title = `${people.length > 1 ? `${people[0]!.name}等 ${people.length} 人` : people[0]!.name}${road.words.zh}`;
  return ok({ kind: 'matter.opened', payload: { number, road: road.id, steps: road.steps.map((s) => s.id), title, unitId: unit.id, unitName: unit.name, reason: wanted.reason, edition: BOOK_EDITION, form: FORM, prohibitions, people, laid } });
}

const notYours = () => no('not-your-role', w('您的角色不能办理此事', 'Your role may not do this'), w('由承办干部办理', 'Let those who handle it do it'), { status: 403 });

/** Answers a command with the events that follow, or with a refusal. Pure. */
export function decide(state: MatterState, command: Command, actor: ActorFacts, world: World): Outcome<NewEvent[]> {
  if (state.state !== 'running') return no('ended', w('此事项已经结束', 'The matter has ended'), w('需要时另行立项', 'Open another if need be'), { status: 409 });
  if (actor.personId && state.opened.people.some((p) => p.personId === actor.personId)) return no('own-matter', w('不能办理本人的事项', 'Nobody handles their own matter'), w('由其他人办理', 'Let somebody else do it'), { status: 403, cite: art.recusal });
  if (command.kind !== 'vote.give' && !holds(actor, mayHandleCases)) return notYours();
  const step = stepOf(state.opened.road, state.step);
  if (command.kind.startsWith('meeting.') || command.kind.startsWith('vote.')) {
    if (step.kind !== 'meeting') return no('step-out-of-order', w(`现在是“${step.words.zh}”环节，不能开会表决`, `The matter stands at “${step.words.en}”; there is nothing to vote on`), w('先完成本环节', 'Complete this step first'), { status: 409, cite: step.citation });
  }
  switch (command.kind) {
    case 'step.fill': return fill(state, command, world);
    case 'meeting.call': return call(state, command, world);
    case 'meeting.open': return open(state, command, world);
    case 'vote.give': return vote(state, command, actor);
    case 'vote.close': return close(state, command);
    case 'step.complete': return complete(state, command, actor, world);
    case 'matter.stop': return one({ kind: 'matter.ended', payload: { result: 'stopped', reason: command.reason } });
  }
}

const bad = (field: Field, zh: string, en: string) => no('bad-value', w(`${field.words.zh}：${zh}`, `${field.words.en}: ${en}`), w('改正后再提交', 'Correct it'), { status: 400, field: field.id });

function valueFault(field: Field, value: unknown, state: MatterState, world: World): ReturnType<typeof bad> | null {
  if (value === null || value === '') return null;
  const wanted = field.kind === 'flag' ? 'boolean' : field.kind === 'number' ? 'number' : 'string';
  if (typeof value !== wanted) return bad(field, '填写的形式不对', 'of the wrong form');
  if (field.kind === 'day' && !isDay(value as string)) return bad(field, '不是日期', 'not a day');
  if (field.kind === 'day' && !field.ahead && (value as string) > world.day) return bad(field, '日期晚于今天', 'it lies in the future');
  if (field.kind === 'choice' && !field.options!.some((o) => o.value === value)) return bad(field, '不在可选项中', 'not one of the choices');
  if (field.kind === 'service-rank' && !serviceRanks.some((r) => r.id === value)) return bad(field, '不是职级', 'not a service rank');
  if (field.kind === 'post' && world.post?.id !== value) return bad(field, '名册中没有此职位', 'the roster has no such post');
  if (field.kind === 'holding' && !present(state.laid.people[state.opened.people[0]!.personId]).some((h) => h.id === value)) return bad(field, '不是现任职务', 'not a post now held');
  return null;
}

function fill(state: MatterState, { values }: Of<'step.fill'>, world: World): Outcome<NewEvent[]> {
  const step = stepOf(state.opened.road, state.step);
  const fields = fieldsOf(step, state.opened);
  const stray = Object.keys(values).find((id) => !fields.some((f) => f.id === id));
  if (stray !== undefined || Object.keys(values).length === 0) return no('not-of-step', w(`“${step.words.zh}”环节没有这一项`, `The step “${step.words.en}” has no such field`), w('按环节顺序填写', 'Go step by step'), { status: 409, ...(stray ? { field: stray } : {}), cite: step.citation });
  for (const field of fields) {
    if (!(field.id in values)) continue;
    const fault = asked(field, { ...state.values, ...values }) || values[field.id] === null ? valueFault(field, values[field.id], state, world) : bad(field, '此情形不需要填写', 'not asked in this case');
    if (fault) return fault;
  }
  const post = step.fields.some((f) => f.kind === 'post' && typeof values[f.id] === 'string') ? world.post : null;
  const barred = post?.leading ? barredFromLeading(state, world.day) : null;
  if (barred) return no('barred', barred.sentence, barred.wayOut ?? w('限制期满后再办', 'Wait for the bar to end'), { field: step.fields.find((f) => f.kind === 'post')!.id, cite: barred.citation });
  return one({ kind: 'step.filled', payload: { values, ...(post ? { post } : {}) } });
}

function call(state: MatterState, { kind: _, ...said }: Of<'meeting.call'>, world: World): Outcome<NewEvent[]> {
  const twice = (list: readonly (string | null)[]): boolean => { const given = list.filter((x) => x !== null); return new Set(given).size !== given.length; };
  if (twice(said.due.map((m) => m.memberId)) || twice(said.due.map((m) => m.accountId)) || twice(said.due.map((m) => m.personId))) return no('member-twice', w('应到会成员名单有重复', 'A member is listed twice'), w('核对名单', 'Check the list'), { status: 400, field: 'due', cite: art.quorum });
  if (!said.due.some((m) => m.memberId === said.chairId)) return no('chair-not-due', w('主持人不在应到会成员中', 'The chair is not among the members due'), w('从应到会成员中选主持人', 'Choose the chair from the members due'), { status: 400, field: 'chairId', cite: art.quorum });
  if (state.meeting?.opened && state.opened.people.some((p) => { const b = ballotOf(state, p.personId); return b.votes.length > 0 && !b.result; })) return no('ballot-under-way', w('有表决没有完成', 'A ballot is under way'), w('先完成表决', 'Close it first'), { status: 409, cite: art.decision });
  if (state.opened.people.some((p) => ballotOf(state, p.personId).result?.result === 'failed')) return no('not-carried', w('会议没有通过，不能另行召集再表决', 'The meeting did not carry it; it is not put to the vote again'), w('终止本事项；情况有变化的另行立项', 'Stop the matter; open another if things change'), { status: 409, cite: art.decision });
  if (said.on < (state.completed.at(-1)?.by.day ?? state.openedBy.day) && said.on < world.day) return no('day-too-early', w('会议日期早于上一环节完成日期', 'The meeting is before the end of the step before'), w('改正会议日期', 'Correct the day'), { status: 400, field: 'on', cite: art.collective });
  return one({ kind: 'meeting.called', payload: said });
}

function open(state: MatterState, { kind: _, ...said }: Of<'meeting.open'>, world: World): Outcome<NewEvent[]> {
  const called = state.meeting?.called;
  if (!called) return no('meeting-not-called', w('还没有召集会议', 'No meeting has been called'), w('先确定会议日期和应到会成员', 'Set the day and the members due first'), { status: 409, cite: art.collective });
  if (state.meeting!.opened) return no('meeting-open', w('会议已经开始', 'The meeting is open already'), w('继续逐人表决', 'Go on'), { status: 409, cite: art.quorum });
  if (said.on !== called.on || said.on > world.day) return no('meeting-day', w(`会议定于 ${called.on}`, `The meeting was called for ${called.on}`), w('改期的重新召集', 'Call it again for another day'), { status: 400, field: 'on', cite: art.collective });
  const known = said.present.every((id) => called.due.some((m) => m.memberId === id)) && new Set(said.present).size === said.present.length;
  if (!known) return no('not-a-member', w('实到名单中有重复或不是应到会成员的人', 'The list of those present repeats a name or has someone not due'), w('核对名单', 'Check the list'), { status: 400, field: 'present', cite: art.quorum });
  if (!quorate(said.present.length, called.due.length)) return no('no-quorum', w(`应到 ${called.due.length}，实到 ${said.present.length}，不足三分之二（至少 ${quorumOf(called.due.length)} 人）`, `${said.present.length} of ${called.due.length} are present, fewer than two thirds`), w('达到三分之二以上再开', 'Hold it when two thirds are present'), { field: 'present', cite: art.quorum });
  if (!said.present.includes(called.chairId)) return no('chair-absent', w('主持人没有到会', 'The chair is absent'), w('另行确定主持人，重新召集', 'Call it again with another chair'), { field: 'present', cite: art.quorum });
  const leaves = [...said.leaves];
  for (const p of state.opened.people) {
    for (const memberId of said.present) {
      if (leaves.some((l) => l.personId === p.personId && l.memberId === memberId)) continue;
      const member = called.due.find((m) => m.memberId === memberId)!;
      const kin = member.personId === null ? 'unknown' : (world.kin[member.personId]?.[p.personId] ?? 'unknown');
      if (kin === 'unknown') return no('kin-unknown', w(`${member.name}与${p.name}是否有亲属关系不能判断`, `Whether ${member.name} is kin of ${p.name} cannot be judged`), w('补齐双方家庭成员，或由本人声明并经确认；也可登记回避', 'Fill both family records, or have it declared and confirmed; or enter a leave'), { field: 'leaves', cite: art.recusal });
      if (kin !== 'none') leaves.push({ personId: p.personId, memberId, reason: kin === 'self' ? '本人' : '亲属' });
    }
  }
  return one({ kind: 'meeting.opened', payload: { ...said, leaves } });
}

function vote(state: MatterState, { personId, stand }: Of<'vote.give'>, actor: ActorFacts): Outcome<NewEvent[]> {
  const meeting = state.meeting;
  const member = meeting?.called.due.find((m) => m.accountId === actor.accountId);
  if (!member) return no('not-a-member', w('您不是本次会议的应到会成员', 'You are not a member due at this meeting'), w('只有到会成员可以表态', 'Only members present can vote'), { status: 403, cite: art.quorum });
  if (!meeting!.opened) return no('meeting-not-open', w('会议还没有开始', 'The meeting is not open'), w('先登记到会情况', 'Enter who is present first'), { status: 409, cite: art.quorum });
  if (!state.opened.people.some((p) => p.personId === personId)) return no('no-person', w('此事项没有这个人', 'The matter is not about this person'), w('从名单中选择', 'Choose from the list'), { status: 404, field: 'personId' });
  const part = takingPart(state, personId);
  const ballot = ballotOf(state, personId);
  if (ballot.result) return no('voted-already', w('此人已经表决', 'A vote was taken on this person'), w('继续下一人', 'Go on'), { status: 409, cite: art.decision });
  const busy = state.opened.people.find((p) => p.personId !== personId && ballotOf(state, p.personId).votes.length > 0 && !ballotOf(state, p.personId).result);
  if (busy) return no('one-at-a-time', w(`正在表决${busy.name}，须逐人表决`, `The vote on ${busy.name} is under way; people come one by one`), w('先完成对该人的表决', 'Finish that ballot first'), { status: 409, cite: art.decision });
  if (!part.includes(member.memberId)) return no('stands-aside', w('您未到会或应当回避', 'You are absent or stand aside'), w('回避的不表态', 'Whoever stands aside does not vote'), { status: 403, cite: art.recusal });
  if (ballot.votes.some((v) => v.memberId === member.memberId)) return no('voted', w('您已经表态', 'You have voted'), w('不能重复表态', 'One vote each'), { status: 409, cite: art.quorum });
  if (member.memberId === meeting!.called.chairId && ballot.votes.length < part.length - 1) return no('chair-last', w('主持人应当最后表态', 'The chair speaks last'), w('待其他成员表态后再表态', 'Vote after the others'), { status: 409, cite: art.quorum });
  return one({ kind: 'vote.given', payload: { personId, memberId: member.memberId, stand } });
}

function close(state: MatterState, { personId }: Of<'vote.close'>): Outcome<NewEvent[]> {
  const ballot = ballotOf(state, personId);
  const part = takingPart(state, personId);
  if (!state.meeting?.opened || ballot.result || part.length === 0) return no('no-ballot', w('没有正在进行的这一表决', 'No such ballot is under way'), w('先登记到会情况', 'Enter who is present first'), { status: 409, cite: art.decision });
  if (ballot.votes.length < part.length) return no('votes-missing', w(`还有 ${part.length - ballot.votes.length} 人没有表态`, `${part.length - ballot.votes.length} have not voted`), w('待全部表态后汇总', 'Close it when all have voted'), { status: 409, cite: art.quorum });
  const count = (stand: string): number => ballot.votes.filter((v) => v.stand === stand).length;
  const due = state.meeting.called.due.length;
  return one({ kind: 'vote.closed', payload: { personId, due, present: state.meeting.opened.present.length, yes: count('yes'), no: count('no'), defer: count('defer'), result: resultOf(due, count('yes'), count('defer')) } });
}

/**
 * Asks the rules again about an event that was kept: whether it may happen here, whether the step was complete, whether the verdicts
 * are the same. Null where all agrees. For the offline verifier.
 */
export function disagreement(before: MatterState, after: MatterState, e: MatterEvent): { what: 'order' | 'verdicts' | 'step' | 'edition'; detail: string } | null {
  if (before.opened.edition > BOOK_EDITION) return { what: 'edition', detail: String(before.opened.edition) };
  if (e.step !== before.step) return { what: 'order', detail: e.step };
  if (e.kind === 'matter.sealed') return before.state === 'running' || e.payload.through !== before.version ? { what: 'order', detail: e.kind } : null;
  if (before.state !== 'running' || e.kind === 'matter.opened') return { what: 'order', detail: e.kind };
  const step = stepOf(before.opened.road, before.step);
  if ((e.kind.startsWith('meeting.') || e.kind.startsWith('vote.')) && step.kind !== 'meeting') return { what: 'order', detail: e.kind };
  if (e.kind === 'vote.closed') {
    const part = takingPart(before, e.payload.personId);
    const votes = ballotOf(before, e.payload.personId).votes;
    const yes = votes.filter((v) => v.stand === 'yes').length;
    const defer = votes.filter((v) => v.stand === 'defer').length;
    const due = before.meeting!.called.due.length;
    return votes.length !== part.length || e.payload.yes !== yes || e.payload.due !== due || !quorate(before.meeting!.opened!.present.length, due) || e.payload.result !== resultOf(due, yes, defer) ? { what: 'verdicts', detail: e.payload.personId } : null;
  }
  if (e.kind === 'vote.given' && !takingPart(before, e.payload.personId).includes(e.payload.memberId)) return { what: 'order', detail: e.payload.memberId };
  if (e.kind === 'step.filled' && Object.keys(e.payload.values).some((id) => !fieldsOf(step, before.opened).some((f) => f.id === id))) return { what: 'order', detail: e.kind };
  if (e.kind === 'matter.effected') return step.effects ? null : { what: 'order', detail: e.kind };
  if (e.kind === 'matter.ended' && e.payload.result === 'done') return before.completed.at(-1)?.step === before.opened.steps.at(-1) ? null : { what: 'step', detail: before.step };
  if (e.kind !== 'step.completed') return null;
  const judged = { ...before, laid: e.payload.laid };
  if (e.payload.next !== (before.opened.steps[before.opened.steps.indexOf(before.step) + 1] ?? null)) return { what: 'order', detail: String(e.payload.next) };
  if (step.kind === 'approve' && before.filled[step.id]?.actor === e.actor) return { what: 'step', detail: step.id };
  if (!equalBytes(canonicalBytes(verdictsOf(judged, e.day)), canonicalBytes(e.payload.verdicts))) return { what: 'verdicts', detail: step.id };
  const missing = needs(judged, e.day).find(isOpen)?.sentence.zh ?? completionFault(judged, e.payload.verdicts, e.payload)?.refusal.reason.zh;
  return missing !== undefined || after.version !== e.n ? { what: 'step', detail: missing ?? step.id } : null;
}

/** The state after one more event; re-exported so that callers need one import. */
export const after = next;
