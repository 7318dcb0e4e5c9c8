import { addDays, day, type Day } from '../../kernel/day.ts';
import type { PersonFacts, PostFacts } from '../../domain/facts.ts';
import { exampleCase } from '../../domain/example.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import type { Command, OpenCase, SheetFigures } from './rules/commands.ts';
import type { CaseEvent, NewEvent } from './rules/events.ts';
import type { ActorFacts, CaseState, World } from './rules/state.ts';
import { decide, fold, next, openingOf } from './rules.ts';

/** People who act in the examples: two clerks, their head of section, deputy head and head. None is a candidate. */
const actor = (accountId: string, role: string, personId: string | null = null): ActorFacts => ({ accountId, name: accountId, personId, roles: [role] });
export const who = {
  clerk: actor('clerk', 'clerk'), clerk2: actor('clerk2', 'clerk'), section: actor('section', 'section_head'), deputy: actor('deputy', 'deputy_head'), head: actor('head', 'head'),
  supervisor: actor('supervisor', 'supervisor'), sysadmin: actor('sysadmin', 'sysadmin'),
} as const;

export const personFacts = (id: string, name: string, over: Partial<PersonFacts> = {}): PersonFacts => ({ ...exampleCase.person!, id, name, ...over });
export const postFacts: PostFacts = exampleCase.post!;

/** The roster of the examples, by id: two who qualify, three examiners, one of them kin of the second. */
export const people: Record<string, PersonFacts> = {
  p1: personFacts('p1', '林晓禾'),
  p2: personFacts('p2', '顾长河', { family: [{ relation: '妻子', name: '乔乐安', personId: 'x3', birth: null, unit: null, abroad: false, living: true }] }),
  x1: personFacts('x1', '孟庭筠', { family: [] }),
  x2: personFacts('x2', '邵平川', { family: [] }),
  x3: personFacts('x3', '乔乐安', { family: [] }),
};

/** Members m1 … mn of a meeting, m1 in the chair; each has an account and a person of the same number. */
export const membersDue = (n: number): Extract<Command, { kind: 'meeting.call' }>['due'] => Array.from({ length: n }, (_, i) => ({ memberId: `m${i + 1}`, name: `成员${i + 1}`, personId: `mp${i + 1}`, accountId: `ma${i + 1}` }));
export const member = (i: number): ActorFacts => actor(`ma${i}`, 'member', `mp${i}`);

export const opening: OpenCase = { postId: 'post', moveKind: 'promotion', termChange: false, reason: '原任退休，职位空缺', initiator: '区委组织部', basis: '部务会 2026 年第 3 次会议' };

/** Figures of a sheet that adds up, for the candidates given. */
export const figures = (heldOn: Day, candidates: readonly string[], over: Partial<SheetFigures> = {}): SheetFigures => ({
  heldOn, due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, abstain: 2, others: 24 - candidates.length * 10, candidates: candidates.map((personId) => ({ personId, votes: 10 })), ...over,
});

/** A case played by hand: every command is judged by the rules, and the events are kept as the database would. */
export class Play {
  state: CaseState;
  readonly events: CaseEvent[];
  today: Day;
  private made = 0;
  readonly roster: Record<string, PersonFacts>;

  constructor(options: { today?: string; moveKind?: OpenCase['moveKind']; road?: OpenCase['road']; post?: PostFacts; roster?: Record<string, PersonFacts> } = {}) {
    this.today = day(options.today ?? '2026-03-02');
    this.roster = { ...people, ...options.roster };
    const opened = openingOf({ ...opening, moveKind: options.moveKind ?? 'promotion', ...(options.road ? { road: options.road, roadBasis: '特殊需要' } : {}) }, { ...this.world(), post: options.post ?? postFacts }, '2026-0001');
    if (!opened.ok) throw new Error(opened.refusal.reason.zh);
    this.events = [this.sign(opened.value, null, who.clerk)];
    this.state = fold('case', this.events);
  }

  world(): World {
    this.made += 1;
    return { day: this.today, people: this.roster, post: null, settings: { recommendationTurnout: { of: 2, per: 3, source: '中组部答问' }, lateralRoad: { source: '市委办法（2025）' } }, newId: `id-${this.made}`, holdings: { h4: { personId: 'p1', title: '综合科科长' } } };
  }

  private sign(event: NewEvent, state: CaseState | null, by: ActorFacts): CaseEvent {
    return { ...event, n: (state?.version ?? 0) + 1, step: state?.step ?? 'motion', day: this.today, at: `${this.today}T02:00:00.000Z`, actor: by.accountId, actorName: by.name } as CaseEvent;
  }

  /** Gives a command; the state moves only when the rules allow it. */
  try(by: ActorFacts, command: Command): Outcome<NewEvent[]> {
    const outcome = decide(this.state, command, by, this.world());
    if (!outcome.ok) return outcome;
    for (const event of outcome.value) {
      const signed = this.sign(event, this.state, by);
      this.events.push(signed);
      this.state = next('case', this.state, signed);
    }
    return outcome;
  }

  /** Gives a command that must succeed. */
  do(by: ActorFacts, command: Command): this {
    const outcome = this.try(by, command);
    if (!outcome.ok) throw new Error(`${command.kind}: ${outcome.refusal.name}: ${outcome.refusal.reason.zh}${JSON.stringify((outcome.refusal.details as { sentence?: { zh: string } }[] | undefined)?.map?.((d) => d.sentence?.zh) ?? '')}`);
    return this;
  }

  wait(days: number): this {
    this.today = addDays(this.today, days);
    return this;
  }

  at(text: string): this {
    this.today = day(text);
    return this;
  }

  complete(): this {
    return this.do(who.clerk, { kind: 'step.complete' });
  }

  motion(candidates: readonly string[] = ['p1', 'p2']): this {
    this.do(who.clerk, { kind: 'motion.plan', openingOpinion: '配齐领导班子', conditions: '熟悉发展研究', scope: '本局正科级', method: '民主推荐' });
    this.do(who.deputy, { kind: 'motion.approve' }).do(who.clerk, { kind: 'motion.report', matters: [] });
    for (const personId of candidates) this.do(who.clerk, { kind: 'candidate.add', personId, source: '分析研判' });
    return this;
  }

  recommendation(): this {
    this.wait(3);
    const ids = this.state.candidates.filter((c) => !c.removed).map((c) => c.personId);
    for (const form of ['interview', 'meeting'] as const) {
      this.do(who.clerk, { kind: 'recommendation.plan', form, scope: '全局干部', due: 30, directed: true, seats: 1 });
      for (const by of [who.clerk, who.clerk2]) this.do(by, { kind: 'sheet.enter', form, figures: figures(this.today, ids) });
    }
    return this;
  }

  examination(ids: readonly string[] = ['p1'], team: readonly string[] = ['x1', 'x2']): this {
    this.wait(3);
    this.do(who.clerk, { kind: 'examinees.choose', personIds: [...ids], reason: '综合研判' });
    this.do(who.clerk, { kind: 'examination.notice', publishedOn: this.today, channel: '局公告栏', text: '考察预告' });
    this.do(who.clerk, { kind: 'team.form', startedOn: this.today, members: team.map((personId, i) => ({ personId, lead: i === 0 })) });
    for (const personId of ids) this.examine(personId, team);
    return this;
  }

  private examine(personId: string, team: readonly string[]): void {
    const on = this.today;
    this.do(who.clerk, { kind: 'interview.note', personId, on, interviewers: [...team], with: '班子成员', summary: '评价良好' });
    for (const check of ['file', 'personal-matters', 'discipline-opinion', 'complaints'] as const) this.do(who.clerk, { kind: 'check.record', personId, check, result: 'clear', detail: '未发现问题', on, signer: '孟庭筠' });
    this.do(who.clerk, { kind: 'integrity.conclude', personId, conclusion: '廉洁自律', partySecretary: '程望舒', disciplineSecretary: '祁远山', on });
    this.do(who.clerk, { kind: 'obstacle.state', personId, majorProblem: 'none', otherObstacle: 'none', basis: '核对' });
    this.do(who.clerk, { kind: 'candidate.talk', personId, on, by: [...team], summary: '面谈' });
    this.do(who.clerk, { kind: 'finding.write', personId, merits: '务实', weaknesses: '统筹不够', recommendation: '较集中', checks: '无异常', endedOn: on });
  }

  meeting(due = 9, present = due): this {
    this.wait(3);
    this.do(who.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: this.today } });
    this.do(who.clerk, { kind: 'meeting.call', on: this.today, place: '第一会议室', chairId: 'm1', method: 'hands', due: membersDue(due) });
    return this.do(who.clerk, { kind: 'meeting.open', on: this.today, present: membersDue(present).map((m) => m.memberId), leaves: [] });
  }

  present(personId = 'p1'): this {
    return this.do(who.clerk, { kind: 'candidate.present', personId, presenter: '舒景行', explanation: '推荐、考察情况和任职理由' });
  }

  /** The first `yes` of those present agree, the others not; the chair, m1, last. */
  votes(present: number, yes: number, personId = 'p1'): this {
    const order = [...Array.from({ length: present - 1 }, (_, i) => i + 2), 1];
    for (const [i, n] of order.entries()) this.do(member(n), { kind: 'vote.give', personId, stand: i < yes ? 'yes' : 'no' });
    return this;
  }

  decision(): this {
    return this.meeting().present().votes(9, 7).do(who.clerk, { kind: 'vote.close', personId: 'p1' });
  }

  notice(): this {
    this.wait(1);
    this.do(who.clerk, { kind: 'notice.publish', publishedOn: this.today, endsOn: null, channel: '区政府网站', text: '任前公示', exceptionStated: null, calendar: null });
    this.today = addDays(this.state.notice.published!.endsOn, 1);
    return this;
  }

  appointment(): this {
    this.do(who.clerk, { kind: 'talk.hold', on: this.today, by: '程望舒', content: '任职谈话' });
    return this.do(who.clerk, { kind: 'appointment.make', electedOn: null, issuedOn: this.today, document: '云组干〔2026〕7号', endHoldings: ['h4'] });
  }
}
