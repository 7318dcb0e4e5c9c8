import { prohibitions } from '../../../domain/discipline/lists.ts';
import { addDays, weekday, type Day } from '../../../kernel/day.ts';
import type { Actor, Ports } from '../../../kernel/ports.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import { addWorkingDays, calendarCovers, isWorkingDay } from '../../../kernel/workday.ts';
import { closeMeeting, freeze, move as moveMember, openMeeting, planMeeting, takeUp } from '../../meetings/service.ts';
import type { DemoAccount } from '../../roster/seed.ts';
import type { Department } from '../../roster/seed/department.ts';
import { loadState } from '../load-service.ts';
import type { Command, SheetFigures } from '../rules/commands.ts';
import { command, openCase, readCase } from '../service.ts';

/** Who acts in the demonstration's cases, by the key of the cast. */
export type Cast = (key: string) => Actor;

/** The actors of the demonstration's accounts. */
export function castOf(accounts: readonly DemoAccount[]): Cast {
  const actors = new Map(accounts.map((a): [string, Actor] => [a.key, { accountId: a.id, name: a.displayName, personId: a.personId, roles: a.roles.map(({ role }) => ({ role, unitId: null })) }]));
  return (key) => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`nobody in the demonstration is called ${key}`);
    return actor;
  };
}

/** The ports as they stood on an earlier day: what is done through them is dated that day; the record still says when it was written. */
export const portsOn = (ports: Ports, day: Day): Ports =>
  ports.today() === day
    ? ports
    : { ...ports, today: () => day, act: (spec, work) => ports.act(spec, (tx) => work({ ...tx, today: day })) };

/** The last working day up to a day; where no calendar is published the weekday decides. */
export function workdayUpTo(day: Day): Day {
  for (let at = day; ; at = addDays(at, -1)) {
    const working = isWorkingDay(at);
    if (working === 'unknown' ? weekday(at) <= 5 : working) return at;
  }
}

/** For years whose holidays are not published: a calendar without any, said to be the demonstration's own. */
export function calendarFor(day: Day): Extract<Command, { kind: 'notice.publish' }>['calendar'] {
  const years = [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1].filter((year) => !calendarCovers(year) && (day.slice(5) >= '12-01' || year === Number(day.slice(0, 4))));
  return years.length === 0 ? null : years.map((year) => ({ year, holidays: [], workdays: [], source: '演示数据：该年度放假安排未公布，按周一至周五计' }));
}

const must = <T>(outcome: Outcome<T>, what: string): T => {
  if (!outcome.ok) throw new Error(`demonstration case, ${what}: ${outcome.refusal.name}: ${outcome.refusal.reason.zh}`);
  return outcome.value;
};

/** One case of the demonstration on its way; every step goes through the commands of the room, dated by `start` plus days. */
export class Walk {
  private version = 1;
  private constructor(
    private readonly ports: Ports,
    private readonly who: Cast,
    private readonly department: Department,
    private readonly start: Day,
    readonly caseId: string,
    readonly candidates: readonly string[],
  ) {}

  /** Opens a case for a vacancy, the first candidate being the one who goes on. */
  static async open(ports: Ports, who: Cast, department: Department, start: Day, postId: string, candidates: readonly string[]): Promise<Walk> {
    const opened = await openCase(portsOn(ports, workdayUpTo(start)), who('clerk_one'), {
      postId, moveKind: 'promotion', termChange: false, reason: '职位空缺，工作需要', initiator: '区委组织部', basis: '区委组织部部务会议研究意见',
    });
    return new Walk(ports, who, department, start, must(opened, 'open').id, candidates);
  }

  /** The day so many days after the start, moved back to a working day. */
  day(offset: number): Day {
    return workdayUpTo(addDays(this.start, offset));
  }

  async give(offset: number | Day, key: string, wanted: Command): Promise<void> {
    const day = typeof offset === 'number' ? this.day(offset) : offset;
    const done = await command(portsOn(this.ports, day), this.who(key), this.caseId, this.version, wanted);
    this.version = must(done, wanted.kind).version;
  }

  /** 动议: plan, approval by another, prior reports, candidates; a reason where a first leading post is taken from a service rank. */
  async motion(): Promise<void> {
    await this.give(0, 'clerk_one', { kind: 'motion.plan', openingOpinion: '经分析研判，该职位空缺影响工作，拟启动选任', conditions: '符合任职资格，熟悉该领域工作，实绩突出', scope: '全区符合条件的干部', method: '谈话调研推荐和会议推荐' });
    await this.give(1, 'deputy_head', { kind: 'motion.approve', note: '同意' });
    await this.give(1, 'clerk_one', { kind: 'motion.report', matters: [] });
    for (const personId of this.candidates) await this.give(1, 'clerk_one', { kind: 'candidate.add', personId, source: '综合分析研判提出' });
  }

  async fromServiceRank(): Promise<void> {
    await this.reasoned('cn.appointment-2019.art-8.service-rank-holder', '任职级满两年，按职务与职级并行规定符合担任领导职务条件');
  }

  /** A reason asked for by a rule that says 一般 or leaves it to the province, stated for every candidate and approved by another. */
  async reasoned(ruleId: string, reason: string): Promise<void> {
    for (const personId of this.candidates) await this.give(1, 'clerk_one', { kind: 'exception.request', personId, ruleId, reason, exceptional: null });
    for (const exceptionId of await this.openExceptions()) await this.give(2, 'deputy_head', { kind: 'exception.approve', exceptionId });
  }

  /** Every reason that the rules ask for of the candidates, stated and approved by another. */
  async reasonsAsked(reason: string): Promise<void> {
    const { verdicts } = must(await readCase(portsOn(this.ports, this.day(1)), this.who('section_head'), this.caseId), 'read');
    for (const personId of this.candidates) for (const v of verdicts[personId] ?? []) if (v.kind === 'needs-reason') await this.reasoned(v.rule, reason);
  }

  private async openExceptions(): Promise<string[]> {
    const state = (await loadState(this.ports.read, this.caseId))!;
    return state.exceptions.filter((e) => e.state === 'open').map((e) => e.exceptionId);
  }

  /** The id of the objection that waits to be looked into. */
  async openObjection(): Promise<string> {
    const state = (await loadState(this.ports.read, this.caseId))!;
    return state.notice.objections.find((o) => o.state === 'open')!.objectionId;
  }

  complete(offset: number | Day): Promise<void> {
    return this.give(offset, 'section_head', { kind: 'step.complete', acknowledged: prohibitions.map((p) => p.id) });
  }

  /** One form of 民主推荐: planned, then its sheets entered by these people apart. */
  async recommend(form: 'interview' | 'meeting', by: readonly string[]): Promise<void> {
    const due = form === 'interview' ? 18 : 42;
    const valid = form === 'interview' ? 17 : 39;
    const [, ...rest] = this.candidates;
    const behind = rest.length === 0 ? 0 : form === 'interview' ? 4 : 9;
    const figures: SheetFigures = {
      heldOn: this.day(form === 'interview' ? 6 : 7), due, present: valid + 1, issued: valid + 1, returned: valid + 1, valid, invalid: 1, abstain: 1, others: rest.length === 0 ? 2 : 0,
      candidates: this.candidates.map((personId, i) => ({ personId, votes: i === 0 ? valid - 1 - behind - (rest.length === 0 ? 2 : 0) : i === 1 ? behind : 0 })),
    };
    await this.give(form === 'interview' ? 5 : 6, 'clerk_one', { kind: 'recommendation.plan', form, scope: form === 'interview' ? '单位领导成员、内设机构负责人和直属单位主要负责人' : '单位全体干部', due, directed: true, seats: 1 });
    for (const key of by) await this.give(form === 'interview' ? 6 : 7, key, { kind: 'sheet.enter', form, figures });
  }

  /** What the roster does not hold about the candidates, stated before anyone is examined. */
  async state(): Promise<void> {
    for (const personId of this.candidates) {
      await this.give(9, 'clerk_two', { kind: 'person.state', personId, basis: '日常了解和区纪委监委廉政意见', facts: { politicalDisciplineBreach: false, lowRecognition: false, canvassing: false, otherUnfit: false, basicConditionsMet: true, politicalStandardMet: true, familyBusinessConflict: false } });
    }
  }

  /** The beginning of 考察: who is examined, notice, team. */
  async beginExamination(): Promise<void> {
    await this.give(10, 'section_head', { kind: 'examinees.choose', personIds: [this.candidates[0]!], reason: '推荐较为集中，一贯表现好' });
    await this.give(10, 'clerk_one', { kind: 'examination.notice', publishedOn: this.day(10), channel: '所在单位公示栏', text: '根据干部选拔任用工作安排，对有关同志进行考察，欢迎反映情况。' });
    const members = [{ key: 'section_head', lead: true }, { key: 'clerk_two', lead: false }, { key: 'supervisor', lead: false }];
    await this.give(12, 'section_head', { kind: 'team.form', startedOn: this.day(12), members: members.map((m) => ({ personId: this.who(m.key).personId!, lead: m.lead })) });
  }

  /** Talks, the four checks, the conclusion on integrity and the written findings. */
  async finishExamination(): Promise<void> {
    const personId = this.candidates[0]!;
    const team = ['section_head', 'clerk_two'].map((key) => this.who(key).personId!);
    await this.give(13, 'clerk_two', { kind: 'interview.note', personId, on: this.day(13), interviewers: team, with: '所在单位领导班子成员、中层干部 12 人', summary: '普遍认为工作扎实、作风正派，统筹协调能力需加强。' });
    for (const check of ['file', 'personal-matters', 'discipline-opinion', 'complaints'] as const) {
      await this.give(15, 'clerk_two', { kind: 'check.record', personId, check, result: 'clear', detail: '经核查，未发现问题', on: this.day(15), signer: check === 'discipline-opinion' ? this.who('discipline').name : this.who('section_head').name });
    }
    await this.give(16, 'clerk_two', { kind: 'integrity.conclude', personId, conclusion: '未发现影响使用的廉洁自律问题', partySecretary: this.secretaryOf(personId), disciplineSecretary: this.who('discipline').name, on: this.day(16) });
    await this.give(16, 'clerk_two', { kind: 'obstacle.state', personId, majorProblem: 'none', otherObstacle: 'none', basis: '区委巡察办、区审计局反馈意见' });
    await this.give(17, 'clerk_two', { kind: 'candidate.talk', personId, on: this.day(17), by: team, summary: '本人对优缺点认识清楚，服从组织安排。' });
    await this.give(18, 'clerk_two', { kind: 'finding.write', personId, endedOn: this.day(18), merits: '牵头完成两项重点任务，群众反映较好；熟悉业务，作风务实。', weaknesses: '统筹协调的办法不多，抓落实有时偏急。', recommendation: '谈话调研推荐和会议推荐均居第一。', checks: '四项核查均无异常，廉洁自律结论性意见为未发现问题。' });
  }

  private secretaryOf(personId: string): string {
    const { holdings, people, postPeriods } = this.department;
    const unitId = people.find((p) => p.id === personId)!.unitId;
    const chief = postPeriods.find((p) => p.unitId === unitId && p.role === 'chief');
    const holder = holdings.find((h) => h.postId === chief?.postId && h.toDate === null && h.personId !== personId);
    const name = people.find((p) => p.id === holder?.personId)?.name;
    // The discipline organ's own chief signs as discipline secretary, so the district's secretary signs for its party committee.
    return name === undefined || name === this.who('discipline').name ? this.who('secretary').name : name;
  }

  /** 酝酿: what was deliberated before the decision. */
  async deliberated(): Promise<void> {
    await this.give(20, 'section_head', { kind: 'post.state', basis: '区委有关领导同志酝酿记录', facts: { deliberatedOn: this.day(20) } });
  }

  /** A meeting of the agenda decides: papers frozen the day before; `leaves`: a member who goes after it has opened. Seven or eight vote. */
  async decideAt(title: string, leaves?: { key: string; reason: string }): Promise<void> {
    await this.deliberated();
    const due = membersDue(this.who);
    const [before, day] = [portsOn(this.ports, this.day(21)), portsOn(this.ports, this.day(22))];
    const by = this.who('section_head');
    const { id } = must(await planMeeting(before, by, { title, body: 'committee', day: this.day(22), place: '区委常委会议室', method: 'hands', chairId: due[0]!.memberId, due, nominated: null, caseIds: [this.caseId] }), 'plan the meeting');
    must(await freeze(before, by, id), 'freeze the papers');
    must(await openMeeting(day, by, id, { clock: '09:00', present: due.slice(0, 8).map((m) => m.memberId) }), 'open the meeting');
    if (leaves) must(await moveMember(day, by, id, { kind: 'left', memberId: this.who(leaves.key).personId!, clock: '09:20', reason: leaves.reason }), 'leave');
    must(await takeUp(day, by, id, this.caseId), 'take up');
    this.version = (await loadState(this.ports.read, this.caseId))!.version;
    await this.give(22, 'section_head', { kind: 'candidate.present', personId: this.candidates[0]!, presenter: this.who('head').name, explanation: '介绍推荐、考察情况和任用理由' });
    const keys = [...MEMBERS.slice(1, 8), MEMBERS[0]!].filter((key) => key !== leaves?.key);
    for (const key of keys) await this.give(22, key, { kind: 'vote.give', personId: this.candidates[0]!, stand: key === 'united' ? 'defer' : 'yes' });
    await this.give(22, 'section_head', { kind: 'vote.close', personId: this.candidates[0]! });
    must(await closeMeeting(day, by, id, '10:10'), 'close the meeting');
  }

  /** The meeting is called and opened with eight of nine, and the candidate introduced. */
  async meet(): Promise<void> {
    const due = membersDue(this.who);
    await this.deliberated();
    await this.give(20, 'section_head', { kind: 'meeting.call', on: this.day(22), place: '区委常委会议室', chairId: due[0]!.memberId, method: 'hands', due });
    await this.give(22, 'section_head', { kind: 'meeting.open', on: this.day(22), present: due.slice(0, 8).map((m) => m.memberId), leaves: [] });
    await this.give(22, 'section_head', { kind: 'candidate.present', personId: this.candidates[0]!, presenter: this.who('head').name, explanation: '介绍推荐、考察情况和任用理由' });
  }

  /** Members give their own votes, the chair last; `upTo` members only where the vote is left open. */
  async vote(upTo = 8): Promise<void> {
    const order = [...MEMBERS.slice(1, 8), MEMBERS[0]!].slice(0, upTo);
    for (const key of order) await this.give(22, key, { kind: 'vote.give', personId: this.candidates[0]!, stand: key === 'united' ? 'defer' : 'yes' });
    if (upTo === 8) await this.give(22, 'section_head', { kind: 'vote.close', personId: this.candidates[0]! });
  }

  /** Publishes the notice and answers its last day. */
  async publish(): Promise<Day> {
    const publishedOn = this.day(23);
    const calendar = calendarFor(publishedOn);
    await this.give(23, 'clerk_one', { kind: 'notice.publish', publishedOn, endsOn: null, channel: '区党务公开栏、区政府网站', text: '现将拟任职人选予以公示，公示期间可向区委组织部反映情况。', exceptionStated: null, calendar });
    const end = addWorkingDays(publishedOn, 5, calendar ?? []);
    if (end === 'unknown') throw new Error('the calendar of the notice is not known');
    return end;
  }

  /** Talk, effective day and paper; the posts held until then are given up. */
  async appoint(on: Day): Promise<void> {
    const personId = this.candidates[0]!;
    const endHoldings = this.department.holdings.filter((h) => h.personId === personId && h.toDate === null).map((h) => h.id);
    await this.give(on, 'clerk_one', { kind: 'talk.hold', on, by: this.who('head').name, content: '肯定成绩，指出不足，提出任职要求。' });
    await this.give(on, 'clerk_one', { kind: 'appointment.make', electedOn: null, issuedOn: on, document: `砚委干〔${on.slice(0, 4)}〕${Number(on.slice(5, 7)) * 3 + 11}号`, endHoldings });
  }
}

/** The members due at a meeting of the decision body, the chair first. */
export const membersDue = (who: Cast) => MEMBERS.map((key) => ({ memberId: who(key).personId!, name: who(key).name, personId: who(key).personId, accountId: who(key).accountId }));

/** Keys of the members of the decision body, the chair first. */
export const MEMBERS = ['secretary', 'mayor', 'vice', 'discipline', 'head', 'publicity', 'united', 'executive', 'law'] as const;
