import { and, eq, sql } from 'drizzle-orm';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import type { Outcome } from '../../kernel/refusal.ts';
import { person, unitPeriod } from '../roster/schema.ts';
import { demoAccounts } from '../roster/seed.ts';
import { leadersOn } from '../selection/invitees-service.ts';
import { castOf, portsOn, workdayUpTo } from '../selection/seed/walk.ts';
import { addLine, approveLine, markLine } from './line-service.ts';
import { peopleOf } from './load-service.ts';
import { drawList, markAbsent, openPlan } from './plan-service.ts';
import type { Note, View } from './report-rules.ts';
import { answerTalk, writeTalk } from './talk-service.ts';

function must<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`demonstration talks, ${what}: ${outcome.refusal.name}: ${outcome.refusal.reason.zh}`);
  return outcome.value;
}

/** What is said in the talks of the demonstration, invented: view, words, a fact. */
const said: readonly [View, string, string | null][] = [
  ['good', '抓重点工作有办法，遇到难处自己先到现场。', '牵头三个月办完积压的审批事项'],
  ['good', '任务分得清，讲过的事都有回头看。', '牵头三个月办完积压的审批事项'],
  ['mixed', '业务熟，推动快；对基层的难处听得还不够。', null],
  ['good', '愿意带年轻人，材料改得细。', '牵头三个月办完积压的审批事项'],
  ['good', '原则性强，不绕弯子。', null],
  ['good', '工作安排得早，年底不慌。', '牵头三个月办完积压的审批事项'],
  ['good', '到任以后会议少了，落实多了。', '牵头三个月办完积压的审批事项'],
  ['mixed', '有时批评重，事后会解释。', null],
];

/** The room's part of the demonstration (invented people only): one plan under way in a bureau, with talks agreed to, one to confirm, one that differs, and statements. */
export async function seedInterviews(ports: Ports, today: Day): Promise<void> {
  const who = castOf(demoAccounts(today));
  const [clerk, second, section] = [who('clerk_one'), who('clerk_two'), who('section_head')];
  const [bureau] = await ports.read.select({ id: unitPeriod.unitId, name: unitPeriod.name }).from(unitPeriod).innerJoin(person, eq(person.unitId, unitPeriod.unitId))
    .where(and(eq(unitPeriod.organKind, 'gov-dept'), eq(unitPeriod.kind, 'organ'), eq(person.status, 'serving'))).groupBy(unitPeriod.unitId, unitPeriod.name).orderBy(sql`count(*) DESC`, unitPeriod.name).limit(1);
  const chief = (await leadersOn(ports.read, today)).holders.find((h) => h.unitId === bureau!.id && h.role === 'chief')?.personId;
  if (!bureau || !chief) return;
  const opened = workdayUpTo(addDays(today, -12));
  const drawn = workdayUpTo(addDays(today, -9));
  const { id } = must(await openPlan(portsOn(ports, opened), clerk, {
    kind: 'survey', unitId: bureau.id, title: `${bureau.name}领导班子运行情况谈话调研`, purpose: '了解班子运行、主要负责人履职和干部队伍情况', caseNumber: '', topics: ['工作实绩', '民主作风', '队伍建设'], subjects: [chief],
    classes: [{ id: 'own', take: { kind: 'all' } }, { id: 'inner', take: { kind: 'all' } }, { id: 'staff', take: { kind: 'sample' } }], sampleSize: 12, listed: [],
  }), 'plan');
  must(await drawList(portsOn(ports, drawn), clerk, id), 'draw');
  const list = await peopleOf(ports.read, id);
  const staff = list.filter((p) => p.classId === 'staff');
  must(await markAbsent(portsOn(ports, drawn), clerk, id, staff[1]!.id, '参加区外培训'), 'absent');
  const talk = async (place: number, by: Actor, other: Actor): Promise<string | null> => {
    const [view, words, fact] = said[place % said.length]!;
    const notes: Note[] = [{ topic: 't1', subject: chief, view, words, facts: fact ? [fact] : [] }, { topic: 't2', subject: chief, view: 'good', words: '班子会上让大家把话说完。', facts: [] }];
    const made = await writeTalk(portsOn(ports, workdayUpTo(addDays(today, -Math.max(1, 8 - place)))), by, id, { intervieweeId: asked[place]!.id, second: other.accountId, day: workdayUpTo(addDays(today, -Math.max(1, 8 - place))), place: `${bureau.name}谈话室`, notes });
    return made.ok ? made.value.id : null;
  };
  const asked = list.filter((p) => p.personId !== chief && p.id !== staff[1]!.id);
  const agreed: string[] = [];
  for (let i = 0; i < 7; i++) {
    const made = await talk(i, clerk, second);
    if (made === null) continue;
    must(await answerTalk(portsOn(ports, workdayUpTo(addDays(today, -1))), second, id, made, { version: 1, differs: [] }), 'answer');
    agreed.push(made);
  }
  await talk(7, second, clerk);
  const differs = await talk(8, clerk, second);
  if (differs) must(await answerTalk(ports, second, id, differs, { version: 1, differs: [{ at: 0, words: '原话还提到“请示多了一点”，应当记上' }] }), 'differs');
  const line = must(await addLine(ports, clerk, id, { subject: chief, topic: 't1', words: '到任后集中办结积压的审批事项' }), 'line');
  for (const talkId of agreed.filter((_, i) => said[i]![2] !== null)) must(await markLine(ports, clerk, id, line.id, { talkId, stand: 'supports' }), 'mark');
  must(await approveLine(ports, section, id, line.id), 'approval');
  must(await addLine(ports, clerk, id, { subject: chief, topic: 't1', words: '听取基层意见不够主动' }), 'second line');
}
