import { addDays, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import { personKeys } from '../roster/keys-service.ts';
import { demoAccounts } from '../roster/seed.ts';
import { generateDepartment, type Department } from '../roster/seed/department.ts';
import { collegeCase, seedCollege } from './seed/college.ts';
import { castOf, Walk } from './seed/walk.ts';

/** A case of the demonstration: where it was left. */
export type SeededCase = { key: SeedKey; caseId: string; postId: string; candidates: readonly string[] };
export type SeedKey = 'motion' | 'recommendation' | 'examination' | 'decision' | 'notice' | 'appointment' | 'probation' | 'closed' | 'stopped' | 'blocked' | 'college';

/**
 * Carries one case to each step through the room's own commands, dated back from `today`, one to a refused end, and one to a
 * block: its candidate is under the effect of an admonition (第二十四条). Needs the roster of `seedRoster` of the same day.
 * One more stands under the university pack. Throws where a command is refused: the demonstration would then not be what it says.
 */
export async function seedCases(ports: Ports, today: Day): Promise<SeededCase[]> {
  const department = generateDepartment(today, personKeys);
  const who = castOf(demoAccounts(today));
  const out: SeededCase[] = [];
  const begin = async (key: SeedKey, daysAgo: number, postKey: string, candidates: readonly string[]): Promise<Walk> => {
    const vacancy = department.scenario.vacancies.find((v) => v.key === postKey)!;
    const walk = await Walk.open(ports, who, department, addDays(today, -daysAgo), vacancy.postId, candidates);
    out.push({ key, caseId: walk.caseId, postId: vacancy.postId, candidates });
    return walk;
  };
  const pick = (postKey: string, people: number, daysAgo = 0): string[] => settled(department, postKey, addDays(today, -daysAgo)).slice(0, people);

  // Each continues where the one before stopped; the oldest first, so that numbers follow the years.
  const closed = await begin('closed', 480, 'org.deputy', pick('org.deputy', 2, 480));
  await appointed(closed, true);
  await closed.give(400, 'section_head', { kind: 'probation.conclude', on: closed.day(400), result: 'competent', opinion: '试用期间履职情况良好，胜任现职' });
  await closed.complete(401);

  const probation = await begin('probation', 170, 'water.deputy', pick('water.deputy', 1, 170));
  await appointed(probation, true);

  const stopped = await begin('stopped', 75, 'health.deputy', pick('health.deputy', 1, 75));
  await decided(stopped, true);
  await stopped.publish();
  await stopped.give(25, 'clerk_two', { kind: 'objection.receive', on: stopped.day(25), from: '来信（署名）', content: '反映公示人选在项目验收中把关不严' });
  await stopped.give(28, 'section_head', { kind: 'objection.resolve', objectionId: await stopped.openObjection(), upheld: true, result: '经查，有关验收确有把关不严的情形', on: stopped.day(28), by: '区委组织部干部监督科' });

  const appointment = await begin('appointment', 60, 'emergency.deputy', pick('emergency.deputy', 1, 60));
  await decided(appointment, true, { title: '区委常委会会议', leaves: { key: 'publicity', reason: '参加上级视频会议' } });
  const end = await appointment.publish();
  await appointment.complete(addDays(end, 1));

  const notice = await begin('notice', 24, 'audit.deputy', pick('audit.deputy', 1, 24));
  await decided(notice, true, { title: '区委常委会会议' });
  await notice.publish();

  const decision = await begin('decision', 22, 'united.deputy', pick('united.deputy', 1, 22));
  await examined(decision, true);
  await decision.meet();
  await decision.vote(3);

  const examination = await begin('examination', 13, 'partyschool.chief', [department.cast.get('person')!, ...pick('partyschool.chief', 1)]);
  await recommended(examination, false);
  await examination.state();
  await examination.beginExamination();

  const blocked = await begin('blocked', 11, 'civil.chief', [department.cast.get('admonished')!]);
  await recommended(blocked, false);
  await blocked.state();

  const recommendation = await begin('recommendation', 8, 'songyan.office', pick('songyan.office', 2));
  await recommendation.motion();
  await recommendation.reasoned('cn.appointment-2019.art-4.scope', '按省委乡镇（街道）领导职务选拔任用实施办法办理');
  await recommendation.complete(2);
  await recommendation.recommend('interview', ['clerk_one', 'clerk_two']);
  await recommendation.recommend('meeting', ['clerk_one']);

  await seedCollege(ports, who, department, today);
  const college = await collegeCase(ports, who, department, today);
  out.push({ key: 'college', caseId: college.walk.caseId, postId: college.postId, candidates: college.candidates });

  const motion = await begin('motion', 1, 'culture.chief', pick('culture.chief', 2));
  await motion.give(0, 'clerk_one', { kind: 'motion.plan', openingOpinion: '该职位空缺，拟启动选任', conditions: '符合任职资格，熟悉文化旅游工作', scope: '全区符合条件的干部', method: '谈话调研推荐和会议推荐' });
  for (const personId of motion.candidates) await motion.give(1, 'clerk_one', { kind: 'candidate.add', personId, source: '综合分析研判提出' });
  return out;
}

async function recommended(walk: Walk, fromServiceRank: boolean | 'asked'): Promise<void> {
  await walk.motion();
  if (fromServiceRank === 'asked') await walk.reasonsAsked('任职级满两年，按职务与职级并行规定符合担任领导职务条件');
  else if (fromServiceRank) await walk.fromServiceRank();
  await walk.complete(2);
  await walk.recommend('interview', ['clerk_one', 'clerk_two']);
  await walk.recommend('meeting', ['clerk_two', 'clerk_one']);
  await walk.complete(8);
}

/** A case of a vacancy of the demonstration carried to the threshold of the decision, deliberated, for a meeting to take up. */
export async function readyForMeeting(ports: Ports, today: Day, postKey: string, daysAgo: number): Promise<string> {
  const department = generateDepartment(today, personKeys);
  const vacancy = department.scenario.vacancies.find((v) => v.key === postKey)!;
  const walk = await Walk.open(ports, castOf(demoAccounts(today)), department, addDays(today, -daysAgo), vacancy.postId, settled(department, postKey, addDays(today, -daysAgo)).slice(0, 1));
  await examined(walk, 'asked');
  await walk.deliberated();
  return walk.caseId;
}

async function examined(walk: Walk, fromServiceRank: boolean | 'asked'): Promise<void> {
  await recommended(walk, fromServiceRank);
  await walk.state();
  await walk.beginExamination();
  await walk.finishExamination();
  await walk.complete(19);
}

/** Decided by a meeting of the agenda where `at` names one, else by one of the case's own. */
async function decided(walk: Walk, fromServiceRank: boolean, at?: { title: string; leaves?: { key: string; reason: string } }): Promise<void> {
  await examined(walk, fromServiceRank);
  if (at) await walk.decideAt(at.title, at.leaves);
  else {
    await walk.meet();
    await walk.vote();
  }
  await walk.complete(22);
}

async function appointed(walk: Walk, fromServiceRank: boolean): Promise<void> {
  await decided(walk, fromServiceRank);
  const after = addDays(await walk.publish(), 1);
  await walk.complete(after);
  await walk.appoint(after);
  await walk.complete(after);
}

/** Candidates for a vacancy who held their present post well before a day, so that leaving it then is believable. */
function settled(department: Department, postKey: string, before: Day): string[] {
  const held = (personId: string): boolean => department.holdings.every((h) => h.personId !== personId || h.toDate !== null || h.fromDate! < addDays(before, -120));
  return department.scenario.vacancies.find((v) => v.key === postKey)!.candidateIds.filter(held);
}
