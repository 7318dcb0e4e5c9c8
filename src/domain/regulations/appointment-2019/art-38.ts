import type { MeetingFacts } from '../../facts.ts';
import { ev, fail, notApplicable, pass, rule, unknown, unknownBecause, w, type Finding, type Rule } from '../../rule.ts';
import { firstMembers, members, votes } from '../../samples.ts';
import { appointment2019 } from './document.ts';

/* 第三十八条 到会、逐一表态、主要负责人最后、复议. A member who leaves for recusal has come to the meeting (到会) but neither speaks nor votes on this candidate. */
const common = { ...appointment2019, article: '第三十八条', confidence: 'content', severity: 'block', stages: ['decision'] } as const;
const on = '2026-09-18';

/** Members due who are present, each once; others in the room do not count. */
export function presentMembers(m: MeetingFacts): string[] {
  const due = new Set(m.due!.map((x) => x.memberId));
  return [...new Set(m.present!)].filter((id) => due.has(id));
}

/** Members present who did not leave for this candidate. */
export const speakers = (m: MeetingFacts): string[] => presentMembers(m).filter((id) => !m.leaves.some((l) => l.memberId === id));

/** True for a vote by secret paper (无记名). */
export const secret = (facts: { meeting: MeetingFacts | null }): boolean => facts.meeting?.method === 'secret';

/** Two thirds of those due are present: 3·present ≥ 2·due. */
export const quorate = (present: number, due: number): boolean => due > 0 && 3 * present >= 2 * due;

/** The count of a secret vote is not there yet. */
export const uncounted = (): Finding =>
  unknownBecause({ fact: 'meeting.tally', label: w('无记名表决的计票', 'the count of the secret vote'), where: w('在本案“讨论决定”环节由两名计票人录入', 'Two tellers enter it at the step “decision” of this case') }, w('无记名表决还没有两人一致的计票，无法判断', 'the secret vote has no count agreed by two tellers'));

/** A secret vote: as many papers at most as members who may vote, and every one accounted for. */
function papersHold(meeting: MeetingFacts): Finding {
  const t = meeting.tally;
  if (!t) return uncounted();
  const may = speakers(meeting).length;
  const evidence = [ev('可以投票', 'may vote', may), ev('发出', 'issued', t.issued), ev('收回', 'returned', t.returned), ev('有效', 'valid', t.valid), ev('无效', 'invalid', t.invalid)];
  const holds = t.issued <= may && t.returned <= t.issued && t.valid + t.invalid === t.returned && t.yes + t.no + t.defer === t.valid;
  return holds
    ? pass(w(`无记名表决：发出 ${t.issued} 张，收回 ${t.returned} 张，与到会成员数相符`, `secret vote: ${t.issued} papers issued, ${t.returned} returned, no more than members present`), evidence)
    : fail(w('无记名表决的票数与到会成员数不符', 'the papers of the secret vote do not fit the members present'), w('重新清点表决票', 'Count the papers again'), evidence);
}

/** The order in which members spoke before a secret vote; the full committee votes on a nomination without each speaking. */
function spokenOf(meeting: MeetingFacts): Finding | readonly string[] {
  if (meeting.body === 'plenary') return notApplicable(w('全委会无记名投票表决，不逐一表态', 'the full committee votes by secret paper'));
  return meeting.spoke ?? unknown(['meeting.votes']);
}

const eleven = [...members, { memberId: 'm10', name: '庄又新', personId: 'member-10' }, { memberId: 'm11', name: '尹归鸿', personId: 'member-11' }];

export const quorum = rule({
  ...common,
  id: 'cn.appointment-2019.art-38.quorum',
  title: w('必须有三分之二以上成员到会', 'Two thirds of the members must be present'),
  needs: ['meeting.due', 'meeting.present'],
  test: (facts) => {
    const due = new Set(facts.meeting!.due!.map((m) => m.memberId)).size;
    const present = presentMembers(facts.meeting!).length;
    const least = Math.ceil((2 * due) / 3);
    const evidence = [ev('应到', 'due', due), ev('实到', 'present', present), ev('算式', 'test', `3×${present} ${quorate(present, due) ? '≥' : '<'} 2×${due}`)];
    return quorate(present, due)
      ? pass(w(`应到 ${due} 人，实到 ${present} 人，达到三分之二`, `${present} of ${due} present, two thirds reached`), evidence)
      : fail(w(`应到 ${due} 人，实到 ${present} 人，不足三分之二`, `${present} of ${due} present, less than two thirds`), w(`至少 ${least} 人到会方可讨论决定`, `At least ${least} must be present`), evidence);
  },
  situations: [
    { what: w('应到 9 到会 6', '6 of 9'), day: on, given: { meeting: { present: firstMembers(6) } }, expect: 'pass' },
    { what: w('应到 9 到会 5', '5 of 9'), day: on, given: { meeting: { present: firstMembers(5) } }, expect: 'block' },
    { what: w('应到 11 到会 8', '8 of 11'), day: on, given: { meeting: { due: eleven, present: firstMembers(8) } }, expect: 'pass' },
    { what: w('应到 11 到会 7', '7 of 11'), day: on, given: { meeting: { due: eleven, present: firstMembers(7) } }, expect: 'block' },
    { what: w('列席人员不计', 'others do not count'), day: on, given: { meeting: { present: [...firstMembers(5), 'guest'] } }, expect: 'block' },
    { what: w('重复签到不计', 'signing twice does not count'), day: on, given: { meeting: { present: [...firstMembers(5), 'm1'] } }, expect: 'block' },
    { what: w('到会未填', 'not filled'), day: on, given: { meeting: { present: null } }, expect: 'unknown' },
  ],
});

export const votersPresent = rule({
  ...common,
  id: 'cn.appointment-2019.art-38.voters-present',
  title: w('只有到会且未回避的成员表态，每人一次', 'Only members present, once each'),
  needs: ['meeting.due', 'meeting.present', 'meeting.votes'],
  scope: (facts) => (secret(facts) ? papersHold(facts.meeting!) : null),
  test: (facts) => {
    const may = new Set(speakers(facts.meeting!));
    const list = facts.meeting!.votes!;
    const stranger = list.find((v) => !may.has(v.memberId));
    const twice = list.find((v, i) => list.findIndex((o) => o.memberId === v.memberId) !== i);
    const wayOut = w('更正表态记录', 'Correct the record of statements');
    if (stranger) return fail(w(`${stranger.name}未到会或已回避，不得表态`, `${stranger.name} was not present or had withdrawn`), wayOut);
    if (twice) return fail(w(`${twice.name}重复表态`, `${twice.name} is counted twice`), wayOut);
    return pass(w(`${list.length} 名到会成员表态，无重复`, `${list.length} members present stated their view, once each`));
  },
  situations: [
    { what: w('均为到会成员', 'all present'), day: on, given: {}, expect: 'pass' },
    { what: w('未到会者表态', 'an absent member'), day: on, given: { meeting: { votes: [...votes(8, 8), { memberId: 'm9', name: '甘若水', stand: 'yes', spoke: true }] } }, expect: 'block' },
    { what: w('已回避者表态', 'a member who left'), day: on, given: { meeting: { leaves: [{ memberId: 'm2', reason: '亲属' }] } }, expect: 'block' },
    { what: w('无记名：发出不多于到会', 'secret: no more papers than members'), day: on, given: { meeting: { method: 'secret', votes: null, tally: { issued: 8, returned: 8, valid: 8, invalid: 0, yes: 6, no: 1, defer: 1 } } }, expect: 'pass' },
    { what: w('无记名：多发一张', 'secret: one paper too many'), day: on, given: { meeting: { method: 'secret', votes: null, tally: { issued: 9, returned: 9, valid: 9, invalid: 0, yes: 6, no: 2, defer: 1 } } }, expect: 'block' },
    { what: w('无记名：未计票', 'secret: not counted'), day: on, given: { meeting: { method: 'secret', votes: null } }, expect: 'unknown' },
    { what: w('重复', 'twice'), day: on, given: { meeting: { votes: [votes(8, 8)[0]!, ...votes(8, 8)] } }, expect: 'block' },
    { what: w('未表态', 'no statements'), day: on, given: { meeting: { votes: null } }, expect: 'unknown' },
  ],
});

export const everyoneSpeaks = rule({
  ...common,
  id: 'cn.appointment-2019.art-38.everyone-speaks',
  title: w('与会成员逐一发表同意、不同意或缓议意见', 'Every member present says yes, no or defer'),
  needs: ['meeting.due', 'meeting.present', 'meeting.votes'],
  scope: (facts) => {
    if (!secret(facts)) return null;
    const spoken = spokenOf(facts.meeting!);
    if (!Array.isArray(spoken)) return spoken as Finding;
    const silent = speakers(facts.meeting!).filter((id) => !spoken.includes(id));
    return silent.length === 0
      ? pass(w(`到会 ${spoken.length} 名成员均已发表意见，再无记名表决`, `all ${spoken.length} members present spoke before the secret vote`))
      : fail(w(`${silent.map((id) => facts.meeting!.due?.find((m) => m.memberId === id)?.name ?? id).join('、')}未发表意见`, `no statement by ${silent.length} member(s)`), w('由其本人逐一表态', 'Each must state a view'));
  },
  test: (facts) => {
    const meeting = facts.meeting!;
    const silent = speakers(meeting).filter((id) => !meeting.votes!.some((v) => v.memberId === id && v.stand !== null && v.spoke !== false));
    const name = (id: string) => meeting.due!.find((m) => m.memberId === id)!.name;
    const evidence = [ev('应表态', 'to speak', speakers(meeting).length), ev('已表态', 'spoke', speakers(meeting).length - silent.length)];
    if (silent.length > 0) return fail(w(`${silent.map(name).join('、')}未发表意见`, `no statement by ${silent.map(name).join(', ')}`), w('由其本人逐一表态', 'Each must state a view'), evidence);
    if (meeting.votes!.some((v) => v.spoke === null)) return unknown(['meeting.votes'], evidence);
    return pass(w(`到会 ${speakers(meeting).length} 名成员均已表态`, `all ${speakers(meeting).length} members present spoke`), evidence);
  },
  situations: [
    { what: w('均表态', 'all'), day: on, given: {}, expect: 'pass' },
    { what: w('一人未表态', 'one did not'), day: on, given: { meeting: { votes: votes(8, 8).slice(1) } }, expect: 'block' },
    { what: w('一人只投票未发言', 'one voted without speaking'), day: on, given: { meeting: { votes: votes(8, 8).map((v, i) => (i === 0 ? { ...v, spoke: false } : v)) } }, expect: 'block' },
    { what: w('缓议也是表态', 'defer is a statement'), day: on, given: { meeting: { votes: votes(8, 8).map((v, i) => (i === 0 ? { ...v, stand: 'defer' as const } : v)) } }, expect: 'pass' },
    { what: w('回避者不须表态', 'who left need not'), day: on, given: { meeting: { leaves: [{ memberId: 'm2', reason: '亲属' }], votes: votes(8, 8).slice(1) } }, expect: 'pass' },
    { what: w('无记名，逐一发表意见后表决', 'secret, after each spoke'), day: on, given: { meeting: { method: 'secret', votes: null, spoke: ['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm1'] } }, expect: 'pass' },
    { what: w('无记名，一人未发表意见', 'secret, one did not speak'), day: on, given: { meeting: { method: 'secret', votes: null, spoke: ['m3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm1'] } }, expect: 'block' },
    { what: w('全委会无记名', 'full committee, secret'), day: on, given: { meeting: { method: 'secret', body: 'plenary', votes: null } }, expect: 'not-applicable' },
    { what: w('是否发言未知', 'not known'), day: on, given: { meeting: { votes: votes(8, 8).map((v) => ({ ...v, spoke: null })) } }, expect: 'unknown' },
  ],
});

export const chairLast = rule({
  ...common,
  id: 'cn.appointment-2019.art-38.chair-last',
  title: w('主要负责人最后表态', 'The chief member speaks last'),
  needs: ['meeting.due', 'meeting.present', 'meeting.votes', 'meeting.chairId'],
  scope: (facts) => {
    if (!secret(facts)) return null;
    const { chairId, leaves } = facts.meeting!;
    if (leaves.some((l) => l.memberId === chairId)) return notApplicable(w('主要负责人已回避', 'the chief member withdrew'));
    const spoken = spokenOf(facts.meeting!);
    if (!Array.isArray(spoken)) return spoken as Finding;
    return spoken.at(-1) === chairId
      ? pass(w('主要负责人最后表态', 'the chief member spoke last'))
      : fail(w('主要负责人不是最后表态', 'the chief member did not speak last'), w('其他成员表态后由主要负责人最后表态', 'The others state their view first'));
  },
  test: (facts) => {
    const meeting = facts.meeting!;
    if (meeting.leaves.some((l) => l.memberId === meeting.chairId)) return notApplicable(w('主要负责人已回避', 'the chief member withdrew'));
    if (!speakers(meeting).includes(meeting.chairId!)) return fail(w('主要负责人（主持人）不在到会成员中', 'the chief member is not among those present'), w('更正主持人或到会名单', 'Correct the chair or the list'));
    const order = [ev('表态次序', 'order', meeting.votes!.map((v) => v.name).join(' → '))];
    return meeting.votes![meeting.votes!.length - 1]?.memberId === meeting.chairId
      ? pass(w('主要负责人最后表态', 'the chief member spoke last'), order)
      : fail(w('主要负责人不是最后表态', 'the chief member did not speak last'), w('其他成员表态后由主要负责人最后表态', 'The others state their view first'), order);
  },
  situations: [
    { what: w('最后', 'last'), day: on, given: {}, expect: 'pass' },
    { what: w('先表态', 'first'), day: on, given: { meeting: { votes: [...votes(8, 8)].reverse() } }, expect: 'block' },
    { what: w('倒数第二', 'last but one'), day: on, given: { meeting: { votes: [...votes(8, 8).slice(1), votes(8, 8)[0]!] } }, expect: 'block' },
    { what: w('主要负责人回避', 'withdrew'), day: on, given: { meeting: { leaves: [{ memberId: 'm1', reason: '亲属' }] } }, expect: 'not-applicable' },
    { what: w('未记主要负责人', 'not filled'), day: on, given: { meeting: { chairId: null } }, expect: 'unknown' },
    { what: w('无记名，主要负责人最后', 'secret, last'), day: on, given: { meeting: { method: 'secret', votes: null, spoke: ['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm1'] } }, expect: 'pass' },
    { what: w('无记名，主要负责人先说', 'secret, first'), day: on, given: { meeting: { method: 'secret', votes: null, spoke: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8'] } }, expect: 'block' },
  ],
});

export const reconsider = rule({
  ...common,
  id: 'cn.appointment-2019.art-38.reconsider',
  title: w('复议须经超过半数成员同意', 'Reconsidering needs more than half of the members'),
  needs: ['meeting.due'],
  scope: (facts) => (facts.meeting === null ? unknown(['meeting']) : facts.meeting.reconsideration === null ? notApplicable(w('不是复议', 'not a reconsideration')) : null),
  test: (facts) => {
    const due = facts.meeting!.due!.length;
    const agreed = facts.meeting!.reconsideration!.agreed;
    if (agreed === null) return unknown(['meeting.reconsideration.agreed']);
    const evidence = [ev('应到', 'due', due), ev('同意复议', 'agreed', agreed)];
    return 2 * agreed > due
      ? pass(w(`${due} 名成员中 ${agreed} 名同意复议，超过半数`, `${agreed} of ${due} agreed, more than half`), evidence)
      : fail(w(`${due} 名成员中 ${agreed} 名同意复议，未超过半数`, `${agreed} of ${due} agreed, not more than half`), w('未超过半数同意不得复议', 'It may not be taken up again'), evidence);
  },
  situations: [
    { what: w('9 人中 5 人', '5 of 9'), day: on, given: { meeting: { reconsideration: { agreed: 5 } } }, expect: 'pass' },
    { what: w('9 人中 4 人', '4 of 9'), day: on, given: { meeting: { reconsideration: { agreed: 4 } } }, expect: 'block' },
    { what: w('8 人中 4 人', '4 of 8'), day: on, given: { meeting: { due: members.slice(0, 8), reconsideration: { agreed: 4 } } }, expect: 'block' },
    { what: w('人数未填', 'not filled'), day: on, given: { meeting: { reconsideration: { agreed: null } } }, expect: 'unknown' },
    { what: w('不是复议', 'not one'), day: on, given: {}, expect: 'not-applicable' },
  ],
});

export const article38: readonly Rule[] = [quorum, votersPresent, everyoneSpeaks, chairLast, reconsider];
