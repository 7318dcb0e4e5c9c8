import { randomUUID } from 'node:crypto';
import { prohibitions } from '../../domain/discipline/lists.ts';
import type { Actor } from '../../kernel/ports.ts';
import type { TestHouse, TestHttp } from '../../server/testing.ts';
import type { Command } from './rules/commands.ts';
import { selectionRoutes } from './routes.ts';
import { smallRoster, type SmallRoster } from './testing-roster.ts';

export type Cast = { clerk: Actor; clerk2: Actor; deputy: Actor; head: Actor; supervisor: Actor; sysadmin: Actor; members: Actor[] };
/** A test house with the small roster, the people who act, and the API of this room. */
export type Ground = { house: TestHouse; cast: Cast; roster: SmallRoster; http: TestHttp; clock: (day: string) => void };

/** Lays the ground in a test house. */
export async function layGround(house: TestHouse): Promise<Ground> {
  const { actor } = house;
  const cast: Cast = {
    clerk: actor('clerk'), clerk2: actor('clerk'), deputy: actor('deputy_head'), head: actor('head'), supervisor: actor('supervisor'), sysadmin: actor('sysadmin'),
    members: Array.from({ length: 9 }, () => actor('member', { personId: randomUUID() })),
  };
  return {
    house, cast, roster: await smallRoster(house.ports, cast.clerk), http: await house.http((app) => selectionRoutes(app, house.ports)),
    clock: (day) => { house.clock.now = new Date(`${day}T02:00:00.000Z`); },
  };
}

/** One case driven through the API as the browser does. */
export class Driver {
  id = '';
  version = 1;
  readonly ground: Ground;
  constructor(ground: Ground) {
    this.ground = ground;
  }
  async open(): Promise<this> {
    const made = await this.ground.http.as(this.ground.cast.clerk)('POST', '/api/selection/cases', { postId: this.ground.roster.postId, moveKind: 'promotion', termChange: false, reason: '原任退休', initiator: '市委组织部', basis: '部务会' });
    if (made.status !== 200) throw new Error(JSON.stringify(made.body));
    this.id = made.body.id;
    return this;
  }
  async try(by: Actor, command: Command, version = this.version) {
    const answer = await this.ground.http.as(by)('POST', `/api/selection/cases/${this.id}/commands`, { version, command });
    if (answer.status === 200) this.version = answer.body.version;
    return answer;
  }
  async do(by: Actor, command: Command): Promise<this> {
    const answer = await this.try(by, command);
    if (answer.status !== 200) throw new Error(`${command.kind}: ${JSON.stringify(answer.body).slice(0, 900)}`);
    return this;
  }
  async view(by: Actor = this.ground.cast.clerk) {
    return this.ground.http.as(by)('GET', `/api/selection/cases/${this.id}`);
  }
  complete(): Promise<this> {
    return this.do(this.ground.cast.clerk, { kind: 'step.complete', acknowledged: prohibitions.map((p) => p.id) });
  }

  async motion(): Promise<this> {
    await this.do(this.ground.cast.clerk, { kind: 'motion.plan', openingOpinion: '配齐班子', conditions: '熟悉业务', scope: '本局', method: '民主推荐' });
    await this.do(this.ground.cast.deputy, { kind: 'motion.approve' });
    await this.do(this.ground.cast.clerk, { kind: 'motion.report', matters: [] });
    return this.do(this.ground.cast.clerk, { kind: 'candidate.add', personId: this.ground.roster.candidate, source: '分析研判' });
  }
  async recommendation(on: string): Promise<this> {
    for (const form of ['interview', 'meeting'] as const) {
      await this.do(this.ground.cast.clerk, { kind: 'recommendation.plan', form, scope: '全局', due: 30, directed: true, seats: 1 });
      const figures = { heldOn: on as never, due: 30, present: 27, issued: 27, returned: 27, valid: 26, invalid: 1, abstain: 2, others: 3, candidates: [{ personId: this.ground.roster.candidate, votes: 21 }] };
      await this.do(this.ground.cast.clerk, { kind: 'sheet.enter', form, figures });
      await this.do(this.ground.cast.clerk2, { kind: 'sheet.enter', form, figures });
    }
    return this;
  }
  async examination(on: string): Promise<this> {
    const personId = this.ground.roster.candidate;
    const day = on as never;
    const team = [...this.ground.roster.examiners];
    await this.do(this.ground.cast.clerk, { kind: 'examinees.choose', personIds: [personId], reason: '集中' });
    await this.do(this.ground.cast.clerk, { kind: 'examination.notice', publishedOn: day, channel: '公告栏', text: '预告' });
    await this.do(this.ground.cast.clerk, { kind: 'team.form', startedOn: day, members: team.map((id, i) => ({ personId: id, lead: i === 0 })) });
    await this.do(this.ground.cast.clerk, { kind: 'interview.note', personId, on: day, interviewers: team, with: '班子成员', summary: '良好' });
    for (const check of ['file', 'personal-matters', 'discipline-opinion', 'complaints'] as const) await this.do(this.ground.cast.clerk, { kind: 'check.record', personId, check, result: 'clear', detail: '无问题', on: day, signer: '孟庭筠' });
    await this.do(this.ground.cast.clerk, { kind: 'integrity.conclude', personId, conclusion: '廉洁', partySecretary: '程望舒', disciplineSecretary: '祁远山', on: day });
    await this.do(this.ground.cast.clerk, { kind: 'obstacle.state', personId, majorProblem: 'none', otherObstacle: 'none', basis: '核对' });
    await this.do(this.ground.cast.clerk, { kind: 'person.state', personId, basis: '考察组意见', facts: { basicConditionsMet: true, politicalStandardMet: true, familyBusinessConflict: false } });
    await this.do(this.ground.cast.clerk, { kind: 'candidate.talk', personId, on: day, by: team, summary: '面谈' });
    return this.do(this.ground.cast.clerk, { kind: 'finding.write', personId, merits: '务实', weaknesses: '统筹', recommendation: '集中', checks: '无异常', endedOn: day });
  }
  async decision(on: string): Promise<this> {
    const due = this.ground.cast.members.map((m, i) => ({ memberId: m.accountId, name: `成员${i + 1}`, personId: m.personId, accountId: m.accountId }));
    await this.do(this.ground.cast.clerk, { kind: 'post.state', basis: '酝酿记录', facts: { deliberatedOn: on as never } });
    await this.do(this.ground.cast.clerk, { kind: 'meeting.call', on: on as never, place: '一会议室', chairId: due[0]!.memberId, method: 'hands', due });
    await this.do(this.ground.cast.clerk, { kind: 'meeting.open', on: on as never, present: due.map((m) => m.memberId), leaves: [] });
    await this.do(this.ground.cast.clerk, { kind: 'candidate.present', personId: this.ground.roster.candidate, presenter: '舒景行', explanation: '任职理由' });
    for (const [i, m] of [...this.ground.cast.members.slice(1), this.ground.cast.members[0]!].entries()) await this.do(m, { kind: 'vote.give', personId: this.ground.roster.candidate, stand: i < 7 ? 'yes' : 'no' });
    return this.do(this.ground.cast.clerk, { kind: 'vote.close', personId: this.ground.roster.candidate });
  }
  notice(on: string): Promise<this> {
    return this.do(this.ground.cast.clerk, { kind: 'notice.publish', publishedOn: on as never, endsOn: null, channel: '网站', text: '公示', exceptionStated: null, calendar: null });
  }
  async appointment(on: string): Promise<this> {
    await this.do(this.ground.cast.clerk, { kind: 'talk.hold', on: on as never, by: '程望舒', content: '谈话' });
    return this.do(this.ground.cast.clerk, { kind: 'appointment.make', electedOn: null, issuedOn: on as never, document: '云组干〔2026〕7号', endHoldings: [this.ground.roster.holdingId] });
  }

  /** From the vacancy to the appointment, between 2 and 25 March 2026. */
  async full(): Promise<this> {
    const { clock } = this.ground;
    clock('2026-03-02');
    await this.open();
    await (await this.motion()).complete();
    clock('2026-03-05');
    await (await this.recommendation('2026-03-05')).complete();
    clock('2026-03-10');
    await (await this.examination('2026-03-10')).complete();
    clock('2026-03-16');
    await (await this.decision('2026-03-16')).complete();
    clock('2026-03-17');
    await this.notice('2026-03-17');
    clock('2026-03-25');
    await this.complete();
    return (await this.appointment('2026-03-25')).complete();
  }
}
