import { describe, expect, it } from 'vitest';
import { disagreement, fold, next, requirements } from './rules.ts';
import { open } from './rules/step.ts';
import { figures, member, membersDue, people, personFacts, Play, who } from './testing.ts';
import { masked, maskedEvents } from './rules/mask.ts';
import { day } from '../../kernel/day.ts';

const refused = (outcome: ReturnType<Play['try']>): { name: string; article: string } => {
  if (outcome.ok) throw new Error('expected a refusal');
  return { name: outcome.refusal.name, article: outcome.refusal.citations?.[0]?.article ?? '' };
};

const upTo = {
  motion: () => new Play().motion(),
  recommendation: () => new Play().motion().complete().recommendation(),
  examination: () => new Play().motion().complete().recommendation().complete().examination(),
  decision: () => new Play().motion().complete().recommendation().complete().examination().complete().decision(),
  notice: () => new Play().motion().complete().recommendation().complete().examination().complete().decision().complete().notice(),
  appointment: () => new Play().motion().complete().recommendation().complete().examination().complete().decision().complete().notice().complete().appointment(),
};

describe('an appointment from motion to the end of probation', () => {
  it('goes through all seven steps, and going through its events again agrees', () => {
    const play = upTo.appointment().complete();
    expect(play.state.state).toBe('appointed');
    expect(play.state.appointment).toMatchObject({ personId: 'p1', effectiveOn: play.state.decidedOn, probationMonths: 12 });
    play.at(play.state.appointment!.probationUntil!);
    play.do(who.clerk, { kind: 'probation.conclude', on: play.today, result: 'competent', opinion: '胜任' }).complete();
    expect(play.state.state).toBe('closed');
    expect(play.state.completed.map((c) => c.step)).toEqual(['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment', 'probation']);
    let state = fold('case', play.events.slice(0, 1));
    for (const event of play.events.slice(1)) {
      const after = next('case', state, event);
      expect(disagreement(state, after, event), `${event.n} ${event.kind}`).toBeNull();
      state = after;
    }
    expect(state).toEqual(fold('case', play.events));
    expect(state).toEqual(play.state);
  });

  it('ends without office when the review finds the person not competent', () => {
    const play = upTo.appointment().complete();
    play.at(play.state.appointment!.probationUntil!).do(who.clerk, { kind: 'probation.conclude', on: play.today, result: 'not-competent', opinion: '不胜任' }).complete();
    expect(play.events.at(-1)).toMatchObject({ kind: 'case.closed', payload: { result: 'probation-failed' } });
  });

  it('refuses a review before the year is over', () => {
    const play = upTo.appointment().complete();
    play.at(play.state.appointment!.probationUntil!).wait(-1);
    expect(refused(play.try(who.clerk, { kind: 'probation.conclude', on: play.today, result: 'competent', opinion: '' }))).toEqual({ name: 'selection.probation-running', article: '第四十三条' });
  });

  it('finds a stored verdict that the rules do not give', () => {
    const play = upTo.motion();
    const added = play.events.findIndex((e) => e.kind === 'candidate.added');
    const forged = structuredClone(play.events);
    const event = forged[added]!;
    if (event.kind !== 'candidate.added') throw new Error('no candidate');
    event.payload.verdicts['p1']![0]!.kind = 'block';
    const before = fold('case', forged.slice(0, added));
    expect(disagreement(before, next('case', before, event), event)).toMatchObject({ what: 'verdicts', detail: event.payload.verdicts['p1']![0]!.rule });
  });
});

describe('a forged case, gone through again', () => {
  const forged = (from: Play, kind: string, change: (e: any) => void): string | null => {
    const events = structuredClone(from.events);
    const at = events.findIndex((e) => e.kind === kind);
    change(events[at]);
    const before = fold('case', events.slice(0, at));
    return disagreement(before, next('case', before, events[at]!), events[at]!)?.what ?? null;
  };

  it.each([
    ['motion.approved', (e: any) => { e.actor = 'clerk'; }],
    ['sheet.agreed', (e: any) => { e.payload.figures.valid += 1; }],
    ['meeting.opened', (e: any) => { e.payload.present = ['m1']; }],
    ['vote.closed', (e: any) => { e.payload.yes = 9; }],
    ['finding.written', (e: any) => { e.step = 'decision'; }],
    ['step.completed', (e: any) => { e.payload.next = 'notice'; }],
  ])('%s', (kind, change) => {
    const play = upTo.decision();
    expect(forged(play, kind, () => undefined)).toBeNull();
    expect(forged(play, kind, change)).toBe('order');
  });
});

describe('what a step needs', () => {
  it.each(['motion', 'recommendation', 'examination', 'decision', 'notice', 'appointment'] as const)('%s: nothing is open when it is all there', (step) => {
    const play = upTo[step]();
    expect(play.state.step).toBe(step);
    expect(open(requirements(play.state, play.today)).map((l) => l.sentence.zh)).toEqual([]);
  });

  it('says what is missing at the start, each line with a way out and who can do it', () => {
    const play = new Play();
    const lines = open(requirements(play.state, play.today));
    expect(lines.map((l) => l.id)).toEqual(['motion.plan', 'motion.approve', 'motion.report', 'motion.candidates']);
    for (const l of lines) {
      expect(l.wayOut).not.toBeNull();
      expect(l.who.length).toBeGreaterThan(0);
      expect(l.citation).not.toBeNull();
    }
  });

  it('blocks a candidate who does not qualify, until removed', () => {
    const play = new Play({ roster: { p2: personFacts('p2', '顾长河', { workStart: '2023-07' as never }) } }).motion();
    expect(refused(play.try(who.clerk, { kind: 'step.complete' }))).toMatchObject({ name: 'selection.step-incomplete', article: '第八条第（一）项' });
    play.do(who.clerk, { kind: 'candidate.remove', personId: 'p2', reason: '工龄不足' }).complete();
    expect(play.state.step).toBe('recommendation');
  });

  it('takes newer facts of the roster before a step is completed', () => {
    const play = upTo.motion();
    play.roster['p1'] = personFacts('p1', '林晓禾', { workStart: '2023-07' as never });
    expect(refused(play.try(who.clerk, { kind: 'step.complete' })).article).toBe('第八条第（一）项');
    play.roster['p1'] = personFacts('p1', '林晓禾', { ethnicity: '回族' });
    play.complete();
    expect(play.events.slice(-2).map((e) => e.kind)).toEqual(['facts.refreshed', 'step.completed']);
  });
});

describe('exceptions, in the open', () => {
  const short = { p2: personFacts('p2', '顾长河', { holdings: people['p2']!.holdings!.map((h) => (h.id === 'h4' ? { ...h, from: '2018-04' as never } : h)).filter((h) => h.id !== 'h3') }) };

  it('a 一般 requirement needs a reason, asked by one and approved by another', () => {
    const play = new Play({ roster: short }).motion(['p2']);
    const rule = open(requirements(play.state, play.today)).find((l) => l.status === 'missing');
    expect(rule?.citation?.article).toBe('第八条第（二）项');
    const ruleId = rule!.id.split(':')[1]!;
    expect(refused(play.try(who.clerk, { kind: 'step.complete' })).article).toBe('第八条第（二）项');
    play.do(who.deputy, { kind: 'exception.request', personId: 'p2', ruleId, reason: '长期在专业岗位', exceptional: null });
    const exceptionId = play.state.exceptions[0]!.exceptionId;
    expect(refused(play.try(who.deputy, { kind: 'exception.approve', exceptionId })).name).toBe('selection.same-person');
    expect(refused(play.try(who.clerk, { kind: 'exception.approve', exceptionId })).name).toBe('selection.role');
    expect(refused(play.try(who.clerk, { kind: 'step.complete' })).name).toBe('selection.step-incomplete');
    play.do(who.head, { kind: 'exception.approve', exceptionId }).complete();
    expect(play.state.exceptions[0]).toMatchObject({ state: 'approved', requested: { actor: 'deputy' }, answered: { actor: 'head' } });
  });

  it('a 破格 is barred by article 9 and refused for what nobody may break', () => {
    const young = { p2: personFacts('p2', '顾长河', { workStart: '2023-07' as never, holdings: people['p2']!.holdings!.map((h) => (h.id === 'h4' ? { ...h, probation: true } : h)) }) };
    const play = new Play({ roster: young }).motion(['p2']);
    const exceptional = { kinds: ['qualification' as const], ground: 'need-specialist' as const, withoutRecommendation: false };
    expect(refused(play.try(who.clerk, { kind: 'exception.request', personId: 'p2', ruleId: 'cn.appointment-2019.art-8.work-years', reason: '急需', exceptional })).article).toMatch(/第九条/);
    expect(refused(play.try(who.clerk, { kind: 'exception.request', personId: 'p2', ruleId: 'cn.appointment-2019.art-9.not-two-levels', reason: '急需', exceptional })).name).toBe('selection.exception-not-possible');
    expect(refused(play.try(who.clerk, { kind: 'exception.request', personId: 'p2', ruleId: 'cn.appointment-2019.art-8.work-years', reason: '急需', exceptional: null })).name).toBe('selection.exception-needs-ground');
  });

  it('a recommendation meeting may be left out only with an approved reason', () => {
    const play = new Play().motion(['p1']).complete().wait(1);
    play.do(who.clerk, { kind: 'recommendation.plan', form: 'interview', scope: '全局', due: 30, directed: true, seats: 1 });
    for (const by of [who.clerk, who.clerk2]) play.do(by, { kind: 'sheet.enter', form: 'interview', figures: figures(play.today, ['p1']) });
    expect(refused(play.try(who.clerk, { kind: 'step.complete' })).name).toBe('selection.step-incomplete');
    play.do(who.clerk, { kind: 'exception.request', personId: null, ruleId: 'cn.appointment-2019.art-16.both-forms', reason: '全局仅三十人，范围相同', exceptional: null });
    play.do(who.head, { kind: 'exception.approve', exceptionId: play.state.exceptions[0]!.exceptionId }).complete();
    expect(play.state.step).toBe('examination');
  });
});

describe('sheets, entered by two people apart', () => {
  const begun = (): Play => new Play().motion().complete().wait(1).do(who.clerk, { kind: 'recommendation.plan', form: 'meeting', scope: '全局', due: 30, directed: true, seats: 1 });

  it('one person cannot enter both', () => {
    const play = begun();
    const f = figures(play.today, ['p1', 'p2']);
    play.do(who.clerk, { kind: 'sheet.enter', form: 'meeting', figures: f });
    expect(refused(play.try(who.clerk, { kind: 'sheet.enter', form: 'meeting', figures: f })).name).toBe('selection.same-person');
    play.do(who.clerk2, { kind: 'sheet.enter', form: 'meeting', figures: f });
    expect(play.state.recommendation.forms.meeting?.agreed?.by).toEqual(['clerk', 'clerk2']);
  });

  it('when they differ both are entered anew; the figures stay hidden from the other until they agree', () => {
    const play = begun();
    play.do(who.clerk, { kind: 'sheet.enter', form: 'meeting', figures: figures(play.today, ['p1', 'p2']) });
    const seen = masked(play.state, 'clerk2').recommendation.forms.meeting!.pending[0]!;
    expect(seen).toMatchObject({ figures: null, masked: true, by: { actor: 'clerk' } });
    expect(masked(play.state, 'clerk').recommendation.forms.meeting!.pending[0]!.figures).not.toBeNull();
    const hidden = maskedEvents(play.state, play.events, 'clerk2').find((e) => e.kind === 'sheet.entered')!;
    expect((hidden.payload as { figures: unknown }).figures).toBeNull();
    play.do(who.clerk2, { kind: 'sheet.enter', form: 'meeting', figures: figures(play.today, ['p1', 'p2'], { valid: 25, invalid: 2, others: 3 }) });
    const form = play.state.recommendation.forms.meeting!;
    expect(form).toMatchObject({ round: 2, pending: [], agreed: null });
    expect(form.differed[0]!.fields).toEqual(['valid', 'invalid', 'others']);
    expect(masked(play.state, 'clerk').recommendation.forms.meeting!.differed[0]!.sheets.map((s) => s.figures === null)).toEqual([false, true]);
    expect(open(requirements(play.state, play.today)).some((l) => l.sentence.zh.includes('不一致'))).toBe(true);
  });

  it.each([
    ['due', { due: 31 }], ['present', { present: 31 }], ['issued', { issued: 28 }], ['returned', { returned: 28 }], ['valid', { invalid: 2 }], ['abstain', { abstain: 27 }],
    ['candidates', { candidates: [{ personId: 'p1', votes: 24 }] }],
    ['candidates.0.votes', { candidates: [{ personId: 'p1', votes: 25 }, { personId: 'p2', votes: 0 }] }],
    ['others', { others: 5 }], ['others', { others: 3 }],
  ])('refuses figures that do not add up: %s', (field, over) => {
    const play = begun();
    const outcome = play.try(who.clerk, { kind: 'sheet.enter', form: 'meeting', figures: figures(play.today, ['p1', 'p2'], over) });
    expect(outcome.ok ? '' : outcome.refusal.field).toBe(`figures.${field}`);
  });
});

describe('kin and interest', () => {
  it('kin of an examinee may not be on the team; an unknown family record holds it up', () => {
    const chosen = (play: Play): Play => play.motion(['p2']).complete().recommendation().complete().wait(1).do(who.clerk, { kind: 'examinees.choose', personIds: ['p2'], reason: '集中' });
    const form = (play: Play, ids: string[]) => play.try(who.clerk, { kind: 'team.form', startedOn: play.today, members: ids.map((personId, i) => ({ personId, lead: i === 0 })) });
    expect(refused(form(chosen(new Play()), ['x1', 'x3']))).toEqual({ name: 'selection.team-kin', article: '第五十三条' });
    expect(refused(form(chosen(new Play()), ['x1']))).toEqual({ name: 'selection.team-too-small', article: '第三十三条' });
    const hidden = new Play({ roster: { p1: personFacts('p1', '林晓禾', { family: null, spouseAbroad: false, childrenAllAbroad: false }) } });
    hidden.do(who.clerk, { kind: 'motion.plan', openingOpinion: '一', conditions: '一', scope: '一', method: '一' }).do(who.clerk, { kind: 'candidate.add', personId: 'p1', source: '一' });
    expect(open(requirements(hidden.state, hidden.today)).some((l) => l.status === 'missing' && l.id.startsWith('rule:cn.recusal'))).toBe(true);
  });

  it('the person concerned, kin and administrators cannot act', () => {
    const play = upTo.motion();
    const as = (personId: string, role = 'clerk') => ({ ...who.clerk, accountId: 'z', personId, roles: [role] });
    expect(refused(play.try(as('p1'), { kind: 'step.complete' }))).toEqual({ name: 'selection.person-concerned', article: '第五十三条' });
    expect(refused(play.try(as('x3'), { kind: 'step.complete' }))).toEqual({ name: 'selection.kin', article: '第五十三条' });
    expect(refused(play.try(who.sysadmin, { kind: 'step.complete' })).name).toBe('selection.administrator');
    expect(refused(play.try(who.supervisor, { kind: 'step.complete' })).name).toBe('selection.role');
  });

  it('members who are kin leave for that candidate only, without being asked', () => {
    const play = new Play().motion().complete().recommendation().complete().examination(['p1', 'p2']).complete().wait(1);
    const due = membersDue(9).map((m) => (m.memberId === 'm5' ? { ...m, name: '乔乐安', personId: 'x3' } : m));
    play.do(who.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: play.today } });
    play.do(who.clerk, { kind: 'meeting.call', on: play.today, place: '一', chairId: 'm1', method: 'hands', due });
    play.do(who.clerk, { kind: 'meeting.open', on: play.today, present: due.map((m) => m.memberId), leaves: [] });
    expect(play.state.meeting!.opened!.leaves).toEqual([{ personId: 'p2', memberId: 'm5', reason: '亲属（妻子）' }]);
    play.present('p2');
    expect(refused(play.try({ ...member(5), personId: 'x3' }, { kind: 'vote.give', personId: 'p2', stand: 'yes' }))).toEqual({ name: 'selection.on-leave', article: '第五十三条' });
    expect(refused(play.try(who.clerk, { kind: 'candidate.present', personId: 'p1', presenter: '舒景行', explanation: '一' })).name).toBe('selection.one-at-a-time');
  });
});

describe('the meeting', () => {
  const examined = (): Play => new Play().motion().complete().recommendation().complete().examination().complete();

  it.each([[9, 6, true], [9, 5, false], [11, 8, true], [11, 7, false]])('%d due, %d present: quorum %s', (due, present, allowed) => {
    const play = examined().wait(1);
    play.do(who.clerk, { kind: 'meeting.call', on: play.today, place: '一', chairId: 'm1', method: 'hands', due: membersDue(due) });
    const outcome = play.try(who.clerk, { kind: 'meeting.open', on: play.today, present: membersDue(present).map((m) => m.memberId), leaves: [] });
    expect(outcome.ok).toBe(allowed);
    if (!outcome.ok) expect(refused(outcome)).toEqual({ name: 'selection.no-quorum', article: '第三十八条' });
  });

  it.each([[9, 5, 'carried'], [9, 4, 'failed'], [11, 6, 'carried'], [11, 5, 'failed']])('%d due, %d agree: %s', (due, yes, result) => {
    const present = Math.ceil((2 * due) / 3);
    const play = examined().meeting(due, present).present().votes(present, yes).do(who.clerk, { kind: 'vote.close', personId: 'p1' });
    expect(play.state.ballots['p1']!.result).toMatchObject({ due, present, yes, result });
    expect(play.try(who.clerk, { kind: 'step.complete' }).ok).toBe(result === 'carried');
  });

  it('says the arithmetic in the sentence', () => {
    const play = examined().meeting(11, 9).present().votes(9, 7).do(who.clerk, { kind: 'vote.close', personId: 'p1' });
    const line = requirements(play.state, play.today).find((l) => l.id === 'vote')!;
    expect(line.sentence.zh).toBe('林晓禾：应到 11，实到 9；同意 7，不同意 2，缓议 0；超过应到半数（须 6 票），通过');
  });

  it('the chair speaks last, everyone speaks, and votes stay hidden until all are given', () => {
    const play = examined().meeting().present();
    expect(refused(play.try(member(1), { kind: 'vote.give', personId: 'p1', stand: 'yes' }))).toEqual({ name: 'selection.chair-last', article: '第三十八条' });
    play.do(member(2), { kind: 'vote.give', personId: 'p1', stand: 'no' });
    expect(refused(play.try(member(2), { kind: 'vote.give', personId: 'p1', stand: 'yes' })).name).toBe('selection.voted-already');
    expect(refused(play.try(who.clerk, { kind: 'vote.give', personId: 'p1', stand: 'yes' })).name).toBe('selection.not-a-member');
    expect(masked(play.state, 'ma3').ballots['p1']!.votes.map((v) => v.stand)).toEqual([null]);
    expect(masked(play.state, 'ma2').ballots['p1']!.votes.map((v) => v.stand)).toEqual(['no']);
    expect((maskedEvents(play.state, play.events, 'clerk').at(-1)!.payload as { stand: unknown }).stand).toBeNull();
    expect(refused(play.try(who.clerk, { kind: 'vote.close', personId: 'p1' }))).toEqual({ name: 'selection.not-all-spoke', article: '第三十八条' });
    for (const i of [3, 4, 5, 6, 7, 8, 9, 1]) play.do(member(i), { kind: 'vote.give', personId: 'p1', stand: 'yes' });
    expect(masked(play.state, 'clerk').ballots['p1']!.votes[0]!.stand).toBe('no');
  });

  it('a signed sheet is entered by two people who must agree', () => {
    const play = examined().meeting().present();
    const sheet = { kind: 'vote.sheet' as const, personId: 'p1', memberId: 'm2', stand: 'yes' as const };
    play.do(who.clerk, sheet);
    expect(refused(play.try(who.clerk, sheet)).name).toBe('selection.same-person');
    play.do(who.clerk2, { ...sheet, stand: 'no' });
    expect(play.state.ballots['p1']).toMatchObject({ votes: [], entered: [] });
    play.do(who.clerk, sheet).do(who.clerk2, sheet);
    expect(play.state.ballots['p1']!.votes).toMatchObject([{ memberId: 'm2', stand: 'yes', way: 'sheet' }]);
  });

  it('a failed vote is taken again only when more than half of the members agree', () => {
    const play = examined().meeting().present().votes(9, 4).do(who.clerk, { kind: 'vote.close', personId: 'p1' });
    expect(refused(play.try(who.clerk, { kind: 'candidate.present', personId: 'p1', presenter: '一', explanation: '一' })).name).toBe('selection.voted-already');
    expect(refused(play.try(who.head, { kind: 'vote.reconsider', personId: 'p1', agreed: ['m1', 'm2', 'm3', 'm4'] }))).toEqual({ name: 'selection.reconsider-majority', article: '第三十八条' });
    play.do(who.head, { kind: 'vote.reconsider', personId: 'p1', agreed: ['m1', 'm2', 'm3', 'm4', 'm5'] }).present().votes(9, 5).do(who.clerk, { kind: 'vote.close', personId: 'p1' }).complete();
    expect(play.state.step).toBe('notice');
  });

  it('makes no decision when nobody examined is left', () => {
    const play = examined().do(who.clerk, { kind: 'candidate.remove', personId: 'p1', reason: '本人调出' });
    play.wait(1).do(who.clerk, { kind: 'meeting.call', on: play.today, place: '一', chairId: 'm1', method: 'hands', due: membersDue(9) });
    play.do(who.clerk, { kind: 'meeting.open', on: play.today, present: membersDue(9).map((m) => m.memberId), leaves: [] });
    expect(refused(play.try(who.clerk, { kind: 'step.complete' }))).toEqual({ name: 'selection.step-incomplete', article: '第三十九条' });
  });

  it('is closed to a candidate with an open doubt', () => {
    const play = examined();
    play.do(who.clerk, { kind: 'check.record', personId: 'p1', check: 'file', result: 'doubt', detail: '出生年月不一致', on: play.today, signer: '孟庭筠' });
    play.meeting();
    expect(refused(play.try(who.clerk, { kind: 'candidate.present', personId: 'p1', presenter: '一', explanation: '一' }))).toEqual({ name: 'selection.may-not-be-submitted', article: '第三十七条第（五）项' });
    expect(refused(play.try(who.clerk, { kind: 'check.record', personId: 'p1', check: 'file', result: 'clear', detail: '一', on: play.today, signer: '一' })).name).toBe('selection.check-in-doubt');
    expect(refused(play.try(who.clerk, { kind: 'check.resolve', personId: 'p1', check: 'file', detail: '已认定', on: play.today, signer: '孟庭筠' })).name).toBe('selection.same-person');
    play.do(who.clerk2, { kind: 'check.resolve', personId: 'p1', check: 'file', detail: '已认定', on: play.today, signer: '孟庭筠' }).present();
  });
});

describe('notice and appointment', () => {
  const decided = (today?: string): Play => new Play(today ? { today } : {}).motion().complete().recommendation().complete().examination().complete().decision().complete();

  it('five working days skip the National Day holiday and count make-up days', () => {
    const play = decided('2026-09-14');
    play.at('2026-09-30').do(who.clerk, { kind: 'notice.publish', publishedOn: day('2026-09-30'), endsOn: null, channel: '网站', text: '公示', exceptionStated: null, calendar: null });
    expect(play.state.notice.published).toMatchObject({ endsOn: '2026-10-13', workingDays: 5 });
    expect(refused(play.at('2026-10-13').try(who.clerk, { kind: 'step.complete' })).article).toBe('第四十二条');
    play.at('2026-10-14').complete();
  });

  it('a shorter notice, an open objection, and a promotion without notice are refused', () => {
    const play = decided().wait(1);
    const said = { kind: 'notice.publish' as const, publishedOn: play.today, channel: '网站', text: '公示', exceptionStated: null, calendar: null };
    const short = day('2026-03-14');
    expect(refused(play.try(who.clerk, { ...said, endsOn: short }))).toEqual({ name: 'selection.notice-too-short', article: '第四十二条' });
    expect(refused(play.try(who.head, { kind: 'notice.waive', ground: 'not-promotion', basis: '一' }))).toEqual({ name: 'selection.notice-required', article: '第四十二条' });
    play.notice().do(who.clerk, { kind: 'objection.receive', on: play.today, from: '匿名', content: '反映学历问题' });
    expect(refused(play.try(who.clerk, { kind: 'step.complete' })).article).toBe('第四十二条');
    const objectionId = play.state.notice.objections[0]!.objectionId;
    play.do(who.clerk, { kind: 'objection.resolve', objectionId, upheld: false, result: '不属实', on: play.today, by: '舒景行' }).complete();
    expect(play.state.step).toBe('appointment');
  });

  it('a founded objection stops the case', () => {
    const play = decided().notice();
    play.do(who.clerk, { kind: 'objection.receive', on: play.today, from: '匿名', content: '反映学历问题' });
    play.do(who.clerk, { kind: 'objection.resolve', objectionId: play.state.notice.objections[0]!.objectionId, upheld: true, result: '学历造假', on: play.today, by: '舒景行' });
    expect(play.state.state).toBe('stopped');
    expect(refused(play.try(who.clerk, { kind: 'step.complete' })).name).toBe('selection.case-ended');
  });

  it('no appointment before the talk, none dated before the notice ended', () => {
    const play = decided().notice().complete();
    const make = { kind: 'appointment.make' as const, electedOn: null, issuedOn: play.today, document: '一', endHoldings: [] };
    expect(refused(play.try(who.clerk, make))).toEqual({ name: 'selection.talk-missing', article: '第四十四条' });
    play.do(who.clerk, { kind: 'talk.hold', on: play.today, by: '程望舒', content: '一' });
    expect(refused(play.try(who.clerk, { ...make, issuedOn: play.state.notice.published!.endsOn }))).toEqual({ name: 'selection.paper-too-early', article: '第四十二条' });
    play.do(who.clerk, make);
  });
});
