import { describe, expect, it } from 'vitest';
import { priorReportIds } from '../../domain/prior-reports.ts';
import type { Command, SecretFigures } from './rules/commands.ts';
import { presentNow, takingPart } from './rules/lookup.ts';
import { masked } from './rules/mask.ts';
import { fold } from './rules.ts';
import { disagreement, next, requirements } from './rules.ts';
import { member, membersDue, people, Play, postFacts, who } from './testing.ts';

const upTo = (candidates: readonly string[] = ['p1', 'p2']): Play => new Play({ roster: { p2: { ...people['p2']!, family: [] } } }).motion(candidates).complete().recommendation().complete().examination(candidates).complete();
/** The deliberation before the decision is stated on the day of the meeting (第三十四条). */
const deliberated = (play: Play): Play => play.do(who.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: play.today } });
const call = (play: Play, over: Partial<Extract<Command, { kind: 'meeting.call' }>> = {}, due = 9): Play => {
  play.wait(3).do(who.clerk, { kind: 'meeting.call', on: play.today, place: '第一会议室', chairId: 'm1', method: 'hands', due: membersDue(due), ...over });
  return deliberated(play).do(who.clerk, { kind: 'meeting.open', on: play.today, present: membersDue(due).map((m) => m.memberId), leaves: [] });
};
const refusal = (play: Play, by: Parameters<Play['try']>[0], command: Command): string => {
  const outcome = play.try(by, command);
  return outcome.ok ? 'ok' : outcome.refusal.name;
};
const left = (memberId: string, at: string): Command => ({ kind: 'member.leave', memberId, at, reason: '另有公务' });
const counts = (may: number, yes: number, over: Partial<SecretFigures> = {}): SecretFigures => ({ issued: may, returned: may, valid: may, invalid: 0, yes, no: may - yes, defer: 0, ...over });

describe('members who come and go', () => {
  it('counts who left for later candidates only, never for the ballot under way, and stops when the quorum is lost', () => {
    const play = call(upTo()).present('p1');
    expect(refusal(play, who.clerk, left('m9', '15:10'))).toBe('selection.ballot-under-way');
    play.votes(9, 4).do(who.clerk, { kind: 'vote.close', personId: 'p1' });
    for (const m of ['m9', 'm8', 'm7']) play.do(who.clerk, left(m, '15:20'));
    expect(presentNow(play.state)).toHaveLength(6);
    expect(takingPart(play.state, 'p1')).toHaveLength(9);
    expect(play.state.ballots['p1']!.result).toMatchObject({ present: 9 });
    play.do(who.clerk, left('m6', '15:25'));
    const stopped = play.try(who.clerk, { kind: 'candidate.present', personId: 'p2', presenter: '舒景行', explanation: '理由' });
    expect(stopped.ok ? null : [stopped.refusal.name, stopped.refusal.citations?.[0]?.article]).toEqual(['selection.no-quorum', '第三十八条']);
    expect(requirements(play.state, play.today).find((l) => l.id === 'meeting.open')).toMatchObject({ status: 'missing' });
    expect(refusal(play, who.clerk, { kind: 'member.arrive', memberId: 'm6', at: '15:00' })).toBe('selection.time-too-early');
    play.do(who.clerk, { kind: 'member.arrive', memberId: 'm6', at: '15:40' }).present('p2').votes(6, 6, 'p2').do(who.clerk, { kind: 'vote.close', personId: 'p2' });
    expect(play.state.ballots['p2']!.result).toMatchObject({ due: 9, present: 6, yes: 6, result: 'carried' });
    expect(refusal(play, member(9), { kind: 'vote.give', personId: 'p2', stand: 'yes' })).not.toBe('ok');
    play.complete();
    expect(fold('case', play.events)).toEqual(play.state);
  });

  it('lets nobody speak last when the chair has gone', () => {
    const play = call(upTo());
    play.do(who.clerk, left('m1', '09:30'));
    expect(refusal(play, who.clerk, { kind: 'candidate.present', personId: 'p1', presenter: '舒景行', explanation: '理由' })).toBe('selection.chair-absent');
  });

  it('takes leave for kin who come late', () => {
    const play = upTo(['p1']);
    play.roster['late'] = { ...people['x1']!, id: 'late', name: '林一苇', family: [{ relation: '女儿', name: '林晓禾', personId: 'p1', birth: null, unit: null, abroad: false, living: true }] };
    const due = membersDue(9).map((m) => (m.memberId === 'm9' ? { ...m, personId: 'late', name: '林一苇' } : m));
    play.wait(3).do(who.clerk, { kind: 'meeting.call', on: play.today, place: '会', chairId: 'm1', method: 'hands', due });
    deliberated(play).do(who.clerk, { kind: 'meeting.open', on: play.today, present: due.slice(0, 8).map((m) => m.memberId), leaves: [] });
    play.do(who.clerk, { kind: 'member.arrive', memberId: 'm9', at: '09:10' }).present('p1');
    expect(takingPart(play.state, 'p1')).not.toContain('m9');
    expect(play.state.ballots['p1']!.present).toContain('m9');
  });
});

describe('the secret vote', () => {
  const spoke = ['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm1'];
  const secret = (): Play => call(upTo(['p1']), { method: 'secret' }).present('p1');

  it('is counted by two tellers who are no members, and carried by more than half of those due', () => {
    const play = secret();
    expect(refusal(play, member(2), { kind: 'vote.give', personId: 'p1', stand: 'yes' })).toBe('selection.secret-vote');
    expect(refusal(play, who.clerk, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 5) })).toBe('selection.not-all-spoke');
    expect(refusal(play, who.clerk, { kind: 'discussion.record', personId: 'p1', spoke: ['m1', ...spoke.slice(0, 8)] })).toBe('selection.chair-last');
    expect(refusal(play, who.clerk, { kind: 'discussion.record', personId: 'p1', spoke: spoke.slice(1) })).toBe('selection.not-all-spoke');
    play.do(who.clerk, { kind: 'discussion.record', personId: 'p1', spoke });
    expect(refusal(play, who.clerk, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 5, { issued: 10 }) })).toBe('selection.count-sum');
    expect(refusal(play, who.clerk, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 5, { yes: 6 }) })).toBe('selection.count-sum');
    play.do(who.clerk, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 5) });
    expect(masked(play.state, 'clerk2').ballots['p1']!.counts[0]!.figures).toBeNull();
    expect(refusal(play, who.clerk, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 5) })).toBe('selection.same-person');
    play.do(who.clerk2, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 6) });
    expect([play.state.ballots['p1']!.counted, play.state.ballots['p1']!.counts]).toEqual([null, []]);
    expect(refusal(play, who.clerk, { kind: 'vote.close', personId: 'p1' })).toBe('selection.not-counted');
    for (const by of [who.clerk, who.clerk2]) play.do(by, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 5) });
    play.do(who.clerk, { kind: 'vote.close', personId: 'p1' });
    expect(play.state.ballots['p1']!.result).toMatchObject({ due: 9, present: 9, yes: 5, result: 'carried' });
    expect(JSON.stringify(play.events.slice(-8))).not.toMatch(/"stand"/);
    play.complete();
    expect(play.state.step).toBe('notice');
  });

  it('goes through the offline audit, and not with a count changed, a lone teller, or a vote of a member put in', () => {
    const play = secret().do(who.clerk, { kind: 'discussion.record', personId: 'p1', spoke });
    for (const by of [who.clerk, who.clerk2]) play.do(by, { kind: 'ballot.count', personId: 'p1', figures: counts(9, 4) });
    play.do(who.clerk, { kind: 'vote.close', personId: 'p1' });
    const walk = (events: typeof play.events): string | null => {
      let state = fold('case', events.slice(0, 1));
      for (const event of events.slice(1)) {
        const before = state;
        state = next('case', before, event);
        const found = disagreement(before, state, event);
        if (found) return found.detail;
      }
      return null;
    };
    expect(walk(play.events)).toBeNull();
    const forge = (kind: string, change: (payload: any) => object): typeof play.events => play.events.map((e) => (e.kind === kind ? { ...e, payload: change(e.payload) } as never : e));
    expect(walk(forge('vote.closed', (p) => ({ ...p, yes: 5, no: 4, result: 'carried' })))).toMatch(/计票不符/);
    expect(walk(forge('ballot.agreed', (p) => ({ ...p, figures: counts(9, 5) })))).toMatch(/不一致/);
    expect(walk(play.events.map((e) => (e.kind === 'ballot.counted' ? { ...e, actor: 'clerk' } : e)))).toMatch(/不一致/);
  });

  it('is asked of the full committee for a chief of a county, with nomination; between sessions its members are asked', () => {
    const chief = { ...postFacts, role: 'chief' as const, rank: 'county-chief' as const, placed: 'leading-body' as const, organKind: 'government' as const };
    const play = new Play({ post: chief, moveKind: 'lateral', road: 'lateral' });
    // The meeting is what is asked about; the rules of article 36 see only post and call.
    const state = { ...play.state, step: 'decision' as const };
    play.state = state;
    const due = membersDue(9);
    const at = { kind: 'meeting.call' as const, on: play.today, place: '会', chairId: 'm1', due };
    expect(refusal(play, who.clerk, { ...at, method: 'hands' })).toBe('selection.plenary-needed');
    expect(refusal(play, who.clerk, { ...at, method: 'hands', body: 'plenary' })).toBe('selection.plenary-secret');
    expect(refusal(play, who.clerk, { ...at, method: 'secret', body: 'plenary' })).toBe('selection.plenary-nominated');
    expect(refusal(play, who.clerk, { ...at, method: 'hands', between: { reason: '急需', asked: 40, agreed: 41 } })).toBe('selection.plenary-opinions');
  });
});

describe('what goes upward and who is invited', () => {
  it('takes the checklist of prior reports whole, and says when an answer is due', () => {
    const play = new Play().do(who.clerk, { kind: 'motion.plan', openingOpinion: '一', conditions: '一', scope: '一', method: '一' });
    expect(refusal(play, who.clerk, { kind: 'motion.report', matters: [], checked: priorReportIds.slice(1) })).toBe('selection.report-unchecked');
    play.do(who.clerk, { kind: 'motion.report', checked: [...priorReportIds], matters: [{ id: 'close-kin', matter: '近亲属在本系统内提拔', reportedOn: play.today, approvedOn: null }] });
    expect(requirements(play.state, play.today).some((l) => l.id === 'motion.reported:0' && /未批复/.test(l.sentence.zh))).toBe(true);
  });

  it('binds due to the list and present to those who signed in', () => {
    const play = new Play().motion().complete().wait(3);
    const invited = Array.from({ length: 30 }, (_, i) => ({ personId: null, name: `干部${i + 1}`, post: '科长', category: '内设机构主要领导', way: 'computed' as const, reason: null }));
    const plan = { kind: 'recommendation.plan' as const, form: 'meeting' as const, scope: '全局', due: 30, directed: true, seats: 1 };
    expect(refusal(play, who.clerk, { ...plan, invited: invited.slice(1) })).toBe('selection.invited-due');
    expect(refusal(play, who.clerk, { ...plan, invited: invited.map((p, i) => (i === 3 ? { ...p, way: 'added' as const } : p)) })).toBe('selection.invited-reason');
    play.do(who.clerk, { ...plan, invited });
    expect(refusal(play, who.clerk, { kind: 'recommendation.attend', form: 'meeting', on: play.today, present: [0, 30] })).toBe('selection.not-listed');
    play.do(who.clerk, { kind: 'recommendation.attend', form: 'meeting', on: play.today, present: Array.from({ length: 26 }, (_, i) => i) });
    const figures = { heldOn: play.today, due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, abstain: 2, others: 4, candidates: [{ personId: 'p1', votes: 10 }, { personId: 'p2', votes: 10 }] };
    expect(refusal(play, who.clerk, { kind: 'sheet.enter', form: 'meeting', figures })).toBe('selection.sheet-attended');
    expect(refusal(play, who.clerk, { kind: 'sheet.enter', form: 'meeting', figures: { ...figures, present: 26, issued: 26, returned: 26, valid: 25, others: 3 } })).toBe('ok');
  });

  it('keeps an appointment open until a filing found due is sent', () => {
    const play = new Play({ roster: { p2: { ...people['p2']!, family: [] } } }).motion().complete().recommendation().complete().examination().complete().decision().complete().notice();
    play.do(who.clerk, { kind: 'filing.require', to: '市委组织部', matter: '任免', dueOn: play.today, basis: '按时备案' }).complete().appointment();
    expect(refusal(play, who.clerk, { kind: 'step.complete' })).toBe('selection.step-incomplete');
    play.do(who.clerk, { kind: 'filing.send', on: play.today, document: '云组报〔2026〕3号' }).do(who.clerk, { kind: 'filing.answer', on: play.today, answer: '同意备案' }).complete();
    expect(play.state.filing?.answered?.answer).toBe('同意备案');
  });
});
