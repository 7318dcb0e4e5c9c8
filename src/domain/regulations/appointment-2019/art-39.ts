import { ev, fail, pass, rule, w, type Finding, type Rule } from '../../rule.ts';
import { members, votes } from '../../samples.ts';
import { secret, speakers, uncounted } from './art-38.ts';
import { appointment2019 } from './document.ts';

/* 第三十九条 讨论决定程序. The denominator of the majority is the members due (应到), not those present. */
const common = { ...appointment2019, article: '第三十九条', confidence: 'content', severity: 'block', stages: ['decision'] } as const;
const on = '2026-09-18';

/** More than half of those due agree: 2·yes > due. */
export const carried = (yes: number, due: number): boolean => 2 * yes > due;

export const presentedAlone = rule({
  ...common,
  id: 'cn.appointment-2019.art-39.presented-one-by-one',
  title: w('逐个介绍人选情况', 'Candidates are introduced one by one'),
  needs: ['meeting.presentedAlone', 'meeting.presenter'],
  test: (facts) => {
    const { presentedAlone: alone, presenter } = facts.meeting!;
    return alone && presenter!.trim()
      ? pass(w(`由${presenter}逐个介绍`, `introduced on its own by ${presenter}`), [ev('介绍人', 'introduced by', presenter!)])
      : fail(w('人选未逐个介绍，或未记介绍人', 'not introduced on its own, or nobody named'), w('由分管组织人事的领导成员或组织部门负责人逐个介绍', 'The member in charge or the head of the organization department introduces each one'));
  },
  situations: [
    { what: w('逐个介绍', 'one by one'), day: on, given: {}, expect: 'pass' },
    { what: w('一并介绍', 'in a batch'), day: on, given: { meeting: { presentedAlone: false } }, expect: 'block' },
    { what: w('介绍人空白', 'nobody named'), day: on, given: { meeting: { presenter: ' ' } }, expect: 'block' },
    { what: w('未填', 'not filled'), day: on, given: { meeting: { presenter: null } }, expect: 'unknown' },
  ],
});

function majorityFinding(yes: number, due: number): Finding {
  const evidence = [ev('应到（分母）', 'due (denominator)', due), ev('同意', 'yes', yes), ev('算式', 'test', `2×${yes} ${carried(yes, due) ? '>' : '≤'} ${due}`)];
  return carried(yes, due)
    ? pass(w(`应到 ${due} 人，同意 ${yes} 人，超过半数`, `${yes} of ${due} due agree, more than half`), evidence)
    : fail(w(`应到 ${due} 人，同意 ${yes} 人，未超过半数，不形成决定`, `${yes} of ${due} due agree, not more than half: no decision`), w(`须至少 ${Math.floor(due / 2) + 1} 人同意；意见分歧较大的暂缓表决`, `At least ${Math.floor(due / 2) + 1} must agree; put it off where views differ widely`), evidence);
}

export const majority = rule({
  ...common,
  id: 'cn.appointment-2019.art-39.majority',
  title: w('应到会成员超过半数同意', 'More than half of the members due agree'),
  needs: ['meeting.due', 'meeting.present', 'meeting.votes'],
  scope: (facts) => {
    if (!secret(facts)) return null;
    const { due, tally } = facts.meeting!;
    return tally && due ? majorityFinding(tally.yes, new Set(due.map((m) => m.memberId)).size) : uncounted();
  },
  test: (facts) => {
    const meeting = facts.meeting!;
    const due = new Set(meeting.due!.map((m) => m.memberId)).size;
    const may = new Set(speakers(meeting));
    return majorityFinding(new Set(meeting.votes!.filter((v) => v.stand === 'yes' && may.has(v.memberId)).map((v) => v.memberId)).size, due);
  },
  situations: [
    { what: w('应到 9 同意 5', '5 of 9'), day: on, given: { meeting: { votes: votes(8, 5) } }, expect: 'pass' },
    { what: w('应到 9 同意 4', '4 of 9'), day: on, given: { meeting: { votes: votes(8, 4) } }, expect: 'block' },
    { what: w('应到 8 同意 4，恰半数', '4 of 8'), day: on, given: { meeting: { due: members.slice(0, 8), votes: votes(8, 4) } }, expect: 'block' },
    { what: w('应到 8 同意 5', '5 of 8'), day: on, given: { meeting: { due: members.slice(0, 8), votes: votes(8, 5) } }, expect: 'pass' },
    { what: w('未到会者的同意不计', 'absent member’s yes does not count'), day: on, given: { meeting: { votes: [...votes(8, 4), { memberId: 'm9', name: '甘若水', stand: 'yes', spoke: true }] } }, expect: 'block' },
    { what: w('未表决', 'no vote'), day: on, given: { meeting: { votes: null } }, expect: 'unknown' },
    { what: w('无记名同意 5', 'secret, 5 of 9'), day: on, given: { meeting: { method: 'secret', votes: null, tally: { issued: 8, returned: 8, valid: 7, invalid: 1, yes: 5, no: 1, defer: 1 } } }, expect: 'pass' },
    { what: w('无记名同意 4', 'secret, 4 of 9'), day: on, given: { meeting: { method: 'secret', votes: null, tally: { issued: 8, returned: 8, valid: 8, invalid: 0, yes: 4, no: 4, defer: 0 } } }, expect: 'block' },
    { what: w('无记名未计票', 'secret, not counted'), day: on, given: { meeting: { method: 'secret', votes: null } }, expect: 'unknown' },
  ],
});

export const article39: readonly Rule[] = [presentedAlone, majority];
