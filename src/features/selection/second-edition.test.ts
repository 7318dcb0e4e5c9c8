import { describe, expect, it } from 'vitest';
import { BOOK_EDITION, findRule } from '../../domain/book.ts';
import type { PersonFacts } from '../../domain/facts.ts';
import { punishment } from '../../domain/samples.ts';
import { membersDue, personFacts, Play, postFacts, who } from './testing.ts';
import { findCandidate } from './rules/lookup.ts';
import { ask } from './rules/verdicts.ts';
import { disagreement, fold, next } from './rules.ts';
import { personFacts as statedOfPerson, postFacts as statedOfPost } from './pages/act/stated.ts';

const verdict = (play: Play, rule: string, personId = 'p1') => ask(play.state, findCandidate(play.state, personId)!, play.today).find((v) => v.rule === rule);
const examined = (options: ConstructorParameters<typeof Play>[0] = {}): Play => new Play(options).motion(['p1']).complete().recommendation().complete().examination().complete();
const called = (play: Play): Play => {
  play.wait(1).do(who.clerk, { kind: 'meeting.call', on: play.today, place: '一', chairId: 'm1', method: 'hands', due: membersDue(9) });
  return play.do(who.clerk, { kind: 'meeting.open', on: play.today, present: membersDue(9).map((m) => m.memberId), leaves: [] });
};
const refusedRules = (play: Play): string[] => {
  const outcome = play.try(who.clerk, { kind: 'candidate.present', personId: 'p1', presenter: '舒景行', explanation: '一' });
  return outcome.ok ? [] : ((outcome.refusal.details ?? []) as { rule: string }[]).map((v) => v.rule);
};

describe('rules of the second edition in a case', () => {
  it('a new case carries the edition, and goes through again whole', () => {
    const play = new Play().motion(['p1']).complete().recommendation().complete().examination().complete().decision().complete().notice().complete().appointment().complete();
    expect((play.events[0]!.payload as { book?: number }).book).toBe(BOOK_EDITION);
    let state = fold('case', play.events.slice(0, 1));
    for (const event of play.events.slice(1)) {
      const before = state;
      state = next('case', before, event);
      expect(disagreement(before, state, event), `${event.n} ${event.kind}`).toBeNull();
    }
  });

  it('nobody comes before the meeting without the deliberation', () => {
    const play = called(examined());
    expect(refusedRules(play)).toEqual(['cn.appointment-2019.art-34.deliberated']);
    play.do(who.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: play.today } });
    expect(refusedRules(play)).toEqual([]);
  });

  it('a full post asks who leaves, and stands in the way where nobody does', () => {
    const play = called(examined({ post: { ...postFacts, leaving: null, filled: 3 } }));
    play.do(who.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: play.today } });
    expect(refusedRules(play)).toEqual(['cn.appointment-2019.art-13.within-establishment']);
    expect(verdict(play, 'cn.appointment-2019.art-13.within-establishment')).toMatchObject({ kind: 'unknown', missing: [{ fact: 'post.leaving' }] });
    play.do(who.clerk, { kind: 'post.state', basis: '核对', facts: { leaving: 0 } });
    expect(refusedRules(play).sort()).toEqual(['cn.appointment-2019.art-13.within-establishment', 'cn.supervision-2019.prior-report.over-establishment']);
    play.do(who.clerk, { kind: 'post.state', basis: '同一次会议免去王某副局长', facts: { leaving: 1 } });
    expect(refusedRules(play)).toEqual([]);
  });

  it('what the facts show must stand among the prior reports, by its kind, with consent', () => {
    const p1: PersonFacts = personFacts('p1', '林晓禾', { punishments: [punishment({ kind: 'admonition', decidedOn: '2024-01-15' })] as PersonFacts['punishments'] });
    const play = called(examined({ roster: { p1 } }));
    play.do(who.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: play.today } });
    expect(refusedRules(play)).toEqual(['cn.supervision-2019.prior-report.after-accountability']);
    play.do(who.clerk, { kind: 'motion.report', matters: [{ matter: '诫勉期满重新提拔', reportedOn: play.today, approvedOn: null, kind: 'large-adjustment' }] });
    expect(refusedRules(play).sort()).toEqual(['cn.appointment-2019.art-37.prior-reports', 'cn.supervision-2019.prior-report.after-accountability']);
    play.do(who.clerk, { kind: 'motion.report', matters: [{ matter: '诫勉期满重新提拔', reportedOn: play.today, approvedOn: play.today, kind: 'after-accountability' }] });
    expect(refusedRules(play)).toEqual([]);
  });

  it('one who falls short of the basic conditions or the political standard is not examined through, exception or not', () => {
    for (const fact of ['basicConditionsMet', 'politicalStandardMet'] as const) {
      const play = new Play().motion(['p1']).complete().recommendation().complete().examination();
      play.do(who.clerk, { kind: 'person.state', personId: 'p1', basis: '考察组意见', facts: { [fact]: false } });
      const outcome = play.try(who.clerk, { kind: 'step.complete' });
      expect(outcome.ok).toBe(false);
      const rule = fact === 'basicConditionsMet' ? 'cn.appointment-2019.art-7.basic-conditions' : 'cn.appointment-2019.art-27.political-standard';
      const asked = play.try(who.clerk, { kind: 'exception.request', personId: 'p1', ruleId: rule, reason: '急需', exceptional: { kinds: ['qualification'], ground: 'need-remote', withoutRecommendation: false } });
      expect(asked.ok).toBe(false);
      expect(findRule(rule)?.breakable).toBe(false);
    }
  });

  it('every fact a statement can supply is laid over the roster where the rules look for it', () => {
    const play = new Play().motion(['p1']);
    const facts = { basicConditionsMet: false, politicalStandardMet: false, familyBusinessConflict: true, grewUpHere: true, nonPartyConsulted: true, economicAudit: 'open' as const };
    play.do(who.clerk, { kind: 'person.state', personId: 'p1', basis: '核对', facts });
    expect(play.state.candidates[0]!.stated).toMatchObject(facts);
    for (const name of Object.keys(facts)) expect(statedOfPerson.map((s) => s.name)).toContain(name);
    for (const name of ['leaving', 'deliberatedOn', 'jointOrgan', 'jointAskedOn', 'jointAnsweredOn', 'jointAgreed', 'jointCoordinated']) expect(statedOfPost.map((s) => s.name)).toContain(name);
  });

  it('silence of the organ that shares the management counts after a month, not before', () => {
    const play = called(examined());
    const asked = (on: string) => play.do(who.clerk, { kind: 'post.state', basis: '征求意见函', facts: { deliberatedOn: play.today, jointOrgan: '市水务局', jointAskedOn: on as never } });
    asked(play.today);
    expect(refusedRules(play)).toEqual(['cn.appointment-2019.art-34.joint-management']);
    asked('2026-02-01');
    expect(refusedRules(play)).toEqual([]);
  });
});
