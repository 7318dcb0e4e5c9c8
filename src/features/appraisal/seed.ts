import { and, eq, inArray } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { appraisal, person, punishment } from '../roster/schema.ts';
import { unitsOn } from '../roster/scope-service.ts';
import { demoAccounts } from '../roster/seed.ts';
import { castOf, portsOn } from '../selection/seed/walk.ts';
import { mostExcellent } from '../../domain/regulations/civil-servant-appraisal-2020/share.ts';
import { proposeConsequences, tellResults } from './after-service.ts';
import { placeOf } from './draw-rules.ts';
import { decideGrades } from './grade-service.ts';
import { membersOf, subjectOf } from './load-service.ts';
import { drawPeople, openRound } from './round-service.ts';
import { appraisalMember } from './schema.ts';
import type { Grade, Proposal, Stated } from './shapes-rules.ts';

const remarks: Readonly<Record<string, string>> = { excellent: '主动担当，牵头的事项按期办结，群众评价好。', competent: '履职尽责，完成分管任务。', basic: '完成主要任务，个别事项超期。', undetermined: '试用期内学习认真，熟悉业务较快。' };
const summaryOf = (name: string): string => `一年来，${name}按照职责完成本岗位工作，参加调研和值守，廉洁自律；不足是统筹不够。`;

/** The room's part of the demonstration (invented people only): last year's appraisal of one bureau, decided and told, and this year's of another's leading body, begun. */
export async function seedAppraisal(ports: Ports, today: Day): Promise<void> {
  const who = castOf(demoAccounts(today));
  const year = Number(today.slice(0, 4)) - 1;
  const held = `${year + 1}-01-20` as Day;
  await decided(portsOn(ports, held < today ? held : today), who, year);
  await begun(ports, who, today);
  await bodies(portsOn(ports, held < today ? held : today), ports, who, year, today);
}

/** Grades as the roster has them, so that the demonstration's statistics stay as they are. */
async function decided(ports: Ports, who: (key: string) => Actor, year: number): Promise<void> {
  const [clerk, asOf] = [who('clerk_one'), `${year}-12-31` as Day];
  const found = await bureau(ports, year, asOf);
  if (!found) return;
  const { id } = must(await openRound(ports, clerk, { kind: 'annual', about: 'servant', year, fromDay: asOf, toDay: asOf, unitId: found.unitId, asOf, matter: '' }));
  const members = (await membersOf(ports.read, id)).filter((m) => found.grades.has(m.personId!));
  const day = ports.today();
  must(await ports.act({ actor: null, verb: 'appraisal.demo.loaded', subjects: members.map(subjectOf), detail: { rows: members.length } }, async (tx) => {
    for (const m of members) {
      const grade = found.grades.get(m.personId!)!;
      const stated: Stated = { trial: grade === 'undetermined', leaveDays: 4, underInvestigation: false, found: null, source: '考勤汇总表；纪检机关书面回复' };
      const { place, why } = placeOf('annual', year, stated, []);
      const good = grade === 'excellent' ? 27 : 24;
      await tx.update(appraisalMember, m.id, {
        stated, place, placeWhy: why, summary: summaryOf(m.name), summaryDay: day, votes: { valid: 28, favourable: good, incompetent: 0, source: '民主测评统计表', pollId: null, byName: clerk.name, on: day },
        proposal: proposal(grade, clerk, day),
      });
    }
    return ok(null);
  }));
  must(await decideGrades(ports, who('deputy_head'), id, { meeting: '部务会会议', heldOn: day, checked: '处分、立案情况已与纪检机关核对', choices: members.map((m) => { const grade = found.grades.get(m.personId!)!; return { memberId: m.id, seen: 0, proposed: grade, grade, comment: null, reason: '' }; }) }));
  must(await tellResults(ports, clerk, id));
  const followed = await proposeConsequences(ports, clerk, id);
  if (!followed.ok && followed.refusal.name !== 'appraisal.none-due') must(followed);
}

const proposal = (grade: Grade, by: Actor, on: string): Proposal => ({ grade, comment: remarks[grade] ?? remarks['competent']!, reason: '', by: by.accountId, byName: by.name, on });

/** A bureau of a handy size whose grades in the roster keep within a fifth and where nobody is punished. */
async function bureau(ports: Ports, year: number, asOf: Day): Promise<{ unitId: string; grades: Map<string, Grade> } | null> {
  const units = await unitsOn(ports.read, asOf);
  for (const u of units.filter((x) => x.parentId !== null && x.kind !== 'inner-office' && x.kind !== 'dispatched-office' && x.level === 'township-chief').slice(0, 12)) {
    const people = (await drawPeople(ports.read, units, u.unitId, 'servant', asOf, ports.today())).map((p) => p.id);
    if (people.length < 5 || people.length > 30) continue;
    const rows = await ports.read.select().from(appraisal).where(and(inArray(appraisal.personId, people), eq(appraisal.year, year)));
    const punished = await ports.read.select({ id: punishment.personId }).from(punishment).where(inArray(punishment.personId, people));
    const excellent = rows.filter((r) => r.grade === 'excellent').length;
    if (rows.length < people.length - 3 || punished.length > 0 || excellent === 0 || excellent > mostExcellent(people.length, 20) || rows.some((r) => r.grade === 'incompetent')) continue;
    return { unitId: u.unitId, grades: new Map(rows.map((r) => [r.personId, r.grade])) };
  }
  return null;
}

/** This year's appraisal of the leading body to which the person of the demonstration belongs: votes and summaries of some, one grade proposed. */
async function begun(ports: Ports, who: (key: string) => Actor, today: Day): Promise<void> {
  const [clerk, section] = [who('clerk_one'), who('section_head')];
  const self = who('person').personId!;
  const year = Number(today.slice(0, 4));
  const [own] = await ports.read.select({ unitId: person.unitId }).from(person).where(eq(person.id, self));
  if (!own?.unitId) return;
  const { id } = must(await openRound(ports, clerk, { kind: 'annual', about: 'leader', year, fromDay: today, toDay: today, unitId: own.unitId, asOf: today, matter: '' }));
  const members = (await membersOf(ports.read, id)).filter((m) => m.personId !== self);
  must(await ports.act({ actor: null, verb: 'appraisal.demo.loaded', subjects: members.map(subjectOf), detail: { rows: members.length } }, async (tx) => {
    for (const [i, m] of members.entries()) {
      await tx.update(appraisalMember, m.id, {
        summary: summaryOf(m.name), summaryDay: today, votes: { valid: 31, favourable: 29 - i, incompetent: 0, source: '民主测评统计表', pollId: null, byName: clerk.name, on: today },
        indicators: [{ name: '年度重点任务', result: '12 项，按期完成 11 项', evidence: '督查室通报' }], ...(i === 0 ? { proposal: proposal('competent', section, today) } : {}),
      });
    }
    return ok(null);
  }));
}

/** Leading bodies: of the unit of the demonstration's person, last year's graded and told, this year's under way with a report, votes and a proposal. */
async function bodies(then: Ports, now: Ports, who: (key: string) => Actor, year: number, today: Day): Promise<void> {
  const [clerk, section] = [who('clerk_one'), who('section_head')];
  const [own] = await now.read.select({ unitId: person.unitId }).from(person).where(eq(person.id, who('person').personId!));
  if (!own?.unitId) return;
  for (const [ports, of, asOf] of [[then, year, `${year}-12-31` as Day], [now, year + 1, today]] as const) {
    const day = ports.today();
    const { id } = must(await openRound(ports, clerk, { kind: 'annual', about: 'body', year: of, fromDay: asOf, toDay: asOf, unitId: own.unitId, asOf, matter: '' }));
    const members = await membersOf(ports.read, id);
    const past = of === year;
    must(await ports.act({ actor: null, verb: 'appraisal.demo.loaded', subjects: members.map(subjectOf), detail: { rows: members.length } }, async (tx) => {
      for (const m of members) {
        await tx.update(appraisalMember, m.id, {
          stated: { ...m.stated, found: [], source: '巡察机构、纪检机关书面回复' }, summary: `${m.name}按年度任务书完成重点任务，党风廉政建设责任落实；不足是统筹推进不够均衡。`, summaryDay: day,
          votes: { valid: 42, favourable: past ? 40 : 38, incompetent: 0, source: '班子民主测评统计表', pollId: null, byName: clerk.name, on: day }, indicators: [{ name: '年度重点任务', result: '18 项，按期完成 17 项', evidence: '督查室通报' }],
          proposal: { grade: 'good', comment: '整体运行有力，完成主要任务。', reason: '', by: section.accountId, byName: section.name, on: day },
        });
      }
      return ok(null);
    }));
    if (!past) continue;
    must(await decideGrades(ports, who('deputy_head'), id, { meeting: '常委会会议', heldOn: day, checked: '述职、测评、谈话材料在案', choices: members.map((m) => ({ memberId: m.id, seen: 0, proposed: 'good', grade: 'good', comment: null, reason: '' })) }));
    must(await tellResults(ports, clerk, id));
  }
}

/** The demonstration's own data must be accepted; anything else is a fault of the program. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration's appraisal was refused: ${outcome.refusal.reason.en}`);
  return outcome.value;
}
