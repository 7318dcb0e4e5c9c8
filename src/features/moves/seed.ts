import { and, eq, sql } from 'drizzle-orm';
import { prohibitions } from '../../domain/discipline/lists.ts';
import { serviceRanks, type ServiceRank } from '../../domain/facts.ts';
import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { addWorkingDays } from '../../kernel/workday.ts';
import { personKeys } from '../roster/keys-service.ts';
import { holding } from '../roster/schema.ts';
import { demoAccounts } from '../roster/seed.ts';
import { generateDepartment, type Department } from '../roster/seed/department.ts';
import { selectionEvent } from '../selection/schema.ts';
import { castOf, membersDue, MEMBERS, portsOn, workdayUpTo, type Cast } from '../selection/seed/walk.ts';
import { sealMatter } from './bundle-service.ts';
import type { Command } from './rules/commands.ts';
import type { Values } from './rules/state.ts';
import { command, openMatter } from './service.ts';

/**
 * The room's part of the demonstration department (invented people only): matters on five roads, each left at another step, one stopped,
 * and one in service rank finished and sealed. Nobody of the cases is touched, and only the finished one changes the roster.
 */
export async function seedMoves(ports: Ports, today: Day): Promise<void> {
  const who = castOf(demoAccounts(today));
  const department = generateDepartment(today, personKeys);
  const free = await notInCases(ports, department);
  const [leaves, resigns, seconded, rotated, kept] = free as [string, string, string, string, string];
  const begin = async (ago: number, road: string, personId: string, reason: string): Promise<Matter> => Matter.open(ports, who, workdayUpTo(addDays(today, -ago)), road, personId, reason);
  const held = async (personId: string): Promise<string> => (await ports.read.select({ id: holding.id }).from(holding).where(and(eq(holding.personId, personId), sql`${holding.toDate} IS NULL`)))[0]!.id;

  await promoted(ports, who, department, today);

  const stopped = await begin(45, 'removal', kept, '本人申请离职学习');
  await stopped.fill(0, { holding: await held(kept), ground: 'study', awayFrom: addMonths(stopped.start, -1), awaySelected: false, basis: '本人书面申请' });
  await stopped.give(6, 'deputy_head', { kind: 'matter.stop', reason: '本人撤回申请' });

  const talk = await begin(20, 'resignation', resigns, '本人书面申请辞去领导职务');
  await talk.fill(0, { holding: await held(resigns), kind: 'voluntary', writtenOn: addDays(talk.start, -3), leaves: 'post', basis: '个人健康原因' });
  await talk.complete(1);
  await talk.decide(10, resigns);
  await talk.complete(10);

  const meeting = await begin(12, 'removal', leaves, '工作需要，另有安排');
  await meeting.fill(0, { holding: await held(leaves), ground: 'need', need: '工作需要，另有任用', basis: '部务会研究意见' });
  await meeting.complete(1);
  const due = membersDue(who);
  await meeting.give(2, 'section_head', { kind: 'meeting.call', on: addDays(today, 3), place: '区委常委会议室', chairId: due[0]!.memberId, due });

  const consent = await begin(7, 'secondment', seconded, '支援重点工作');
  await consent.fill(0, { post: department.scenario.vacancies.find((v) => v.key === 'social.chief')!.postId, from: addDays(today, 20), returnDue: addMonths(addDays(today, 20), 12), basis: '支援重点项目攻坚' });
  await consent.complete(1);

  const plan = await begin(3, 'rotation', rotated, '在同一职位任职时间较长');
  const now = await postsOf(ports, rotated);
  const other = department.postPeriods.find((p) => p.postId !== now.postId && p.rank === now.rank && p.role === now.role && p.toDay === null)!;
  await plan.fill(0, { holding: now.id, post: other.postId, basis: '任现职时间较长，丰富经历', severalAtOnce: true });
}

/** Somebody is promoted in 职级 within the years asked for, approved by another, and the matter is sealed. */
async function promoted(ports: Ports, who: Cast, department: Department, today: Day): Promise<void> {
  const [next, person] = ready(department, today);
  const m = await Matter.open(ports, who, workdayUpTo(addDays(today, -40)), 'service-rank', person, '按职数和年限晋升');
  await m.fill(0, { planOn: m.start, rank: next, level: 'county', positions: 400, plan: '按核定职数，晋升一人' });
  await m.complete(0);
  await m.fill(4, { opinion: 'assessment', opinionOn: m.day(4), opinionResult: '优秀、称职率 96%' });
  await m.complete(4);
  await m.fill(6, { proposedOn: m.day(6), gradedOn: `${today.slice(0, 4)}-01-20`, qualified: true, underInvestigation: false, otherBar: false, proposal: '任现职级满年限，近年考核均为称职以上' });
  await m.complete(6);
  const ends = addWorkingDays(m.day(8), 6);
  if (ends === 'unknown') throw new Error('the calendar of the notice is not known');
  const after = workdayUpTo(addDays(ends, 4));
  await m.give(after, 'clerk_one', { kind: 'step.fill', values: { noticePublishedOn: m.day(8), noticeEndsOn: ends, noticeResult: '没有收到反映' } });
  await m.complete(after);
  await m.give(after, 'clerk_one', { kind: 'step.fill', values: { gradeAfter: 18, document: `砚组干〔${after.slice(0, 4)}〕41号`, effectiveOn: after } });
  await m.give(after, 'deputy_head', completing);
  await m.seal(after);
}

/** Somebody at a 职级 for more than four years, with appraisals as they should be, no measure, and no leading post; and the next 职级. */
function ready(d: Department, today: Day): [ServiceRank, string] {
  const ranks = serviceRanks.map((r) => r.id);
  for (const p of d.people) {
    const own = d.rankPeriods.filter((r) => r.personId === p.id && r.toDate === null);
    const at = own[0] ? ranks.indexOf(own[0].rank as ServiceRank) : -1;
    if (p.status !== 'serving' || own.length !== 1 || at < 0 || d.holdings.some((h) => h.personId === p.id && h.toDate === null && h.leading)) continue;
    const next = ranks[at - 1];
    if (!next || !next.startsWith('principal') || own[0]!.fromDate! > addMonths(today, -52) || d.punishments.some((x) => x.personId === p.id)) continue;
    if ([...d.cast.values()].includes(p.id) || d.appraisals.filter((x) => x.personId === p.id && x.year >= Number(today.slice(0, 4)) - 5 && ['competent', 'excellent'].includes(x.grade)).length < 4) continue;
    if (d.appraisals.some((x) => x.personId === p.id && x.year >= Number(today.slice(0, 4)) - 5 && !['competent', 'excellent'].includes(x.grade))) continue;
    return [next, p.id];
  }
  throw new Error('the demonstration has nobody to promote');
}

const postsOf = async (ports: Ports, personId: string) => (await ports.read.select().from(holding).where(and(eq(holding.personId, personId), eq(holding.leading, true), sql`${holding.toDate} IS NULL`)))[0]!;

/** People with a leading post of the roster whom no case of the demonstration is about. */
async function notInCases(ports: Ports, d: Department): Promise<string[]> {
  const rows = await ports.read.select({ id: sql<string>`${selectionEvent.payload}->>'personId'` }).from(selectionEvent).where(eq(selectionEvent.kind, 'candidate.added'));
  const taken = new Set([...rows.map((r) => r.id), ...d.cast.values()]);
  const leading = d.holdings.filter((h) => h.toDate === null && h.leading && h.postId !== null && h.role === 'deputy');
  return [...new Set(d.scenario.vacancies.flatMap((v) => v.candidateIds))].filter((id) => !taken.has(id) && leading.some((h) => h.personId === id));
}

const completing = { kind: 'step.complete', acknowledged: prohibitions.map((p) => p.id) } as const;

/** One matter on its way, dated by its start plus days. */
class Matter {
  private version = 1;
  private constructor(private readonly ports: Ports, private readonly who: Cast, readonly start: Day, private readonly id: string) {}

  static async open(ports: Ports, who: Cast, start: Day, road: string, personId: string, reason: string): Promise<Matter> {
    return new Matter(ports, who, start, must(await openMatter(portsOn(ports, start), who('clerk_one'), { road, personIds: [personId], reason }), road).id);
  }

  day(offset: number): Day {
    return workdayUpTo(addDays(this.start, offset));
  }

  async give(at: number | Day, key: string, wanted: Command): Promise<void> {
    this.version = must(await command(portsOn(this.ports, typeof at === 'number' ? this.day(at) : at), this.who(key), this.id, this.version, wanted), wanted.kind).version;
  }

  fill(at: number, values: Values): Promise<void> {
    return this.give(at, 'clerk_one', { kind: 'step.fill', values: { ...values } });
  }

  complete(at: number | Day): Promise<void> {
    return this.give(at, 'section_head', completing);
  }

  /** Nine are due and eight vote, the chair last. */
  async decide(at: number, personId: string): Promise<void> {
    const due = membersDue(this.who);
    await this.give(at - 1, 'section_head', { kind: 'meeting.call', on: this.day(at), place: '区委常委会议室', chairId: due[0]!.memberId, due });
    await this.give(at, 'section_head', { kind: 'meeting.open', on: this.day(at), present: due.slice(0, 8).map((m) => m.memberId), leaves: [] });
    for (const key of [...MEMBERS.slice(1, 8), MEMBERS[0]!]) await this.give(at, key, { kind: 'vote.give', personId, stand: 'yes' });
    await this.give(at, 'section_head', { kind: 'vote.close', personId });
  }

  async seal(at: Day): Promise<void> {
    must(await sealMatter(portsOn(this.ports, at), this.who('clerk_one'), this.id), 'seal');
  }
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`the demonstration's matter was refused, ${what}: ${outcome.refusal.name}: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
