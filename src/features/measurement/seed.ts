import { asc, eq } from 'drizzle-orm';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Question } from '../ballots/rules/manifest.ts';
import type { Box } from '../ballots/service.ts';
import { person } from '../roster/schema.ts';
import { demoAccounts } from '../roster/seed.ts';
import { castOf, workdayUpTo } from '../selection/seed/walk.ts';
import { planOf, usual } from '../ballots/sketch-rules.ts';
import type { Plan } from '../ballots/plan-rules.ts';
import { unitsOn } from '../roster/scope-service.ts';
import { holdPoll } from './hold-service.ts';
import { confirmResult, recordResult, type NewResult } from './results-service.ts';
import { appointedIn } from './review-service.ts';

const SUBJECTS = 4;
const STAFF = 8;
const BESIDE = 6;

const grades = [{ id: 'a', label: '优秀', value: 100 }, { id: 'b', label: '称职', value: 80 }, { id: 'c', label: '基本称职', value: 60 }, { id: 'd', label: '不称职', value: 40 }, { id: 'u', label: '不了解', value: null }];
const questions: readonly Question[] = [['de', '德'], ['neng', '能'], ['qin', '勤'], ['ji', '绩'], ['lian', '廉']].map(([id, label]) => ({ kind: 'grade', id: id!, label: label!, required: false, options: grades }));

/**
 * The room's part of the demonstration: the deputies of a unit assessed this year and last by those they work with, held through the room of
 * ballots from plan to count. One of them is seen otherwise from below than from beside. Needs `seedRoster` and the accounts of the same day.
 */
export async function seedMeasurement(ports: Ports, today: Day, box: Box): Promise<void> {
  const who = castOf(demoAccounts(today));
  const accounts = new Set(demoAccounts(today).map((a) => a.personId));
  const people = (await ports.read.select({ id: person.id, name: person.name, unitId: person.unitId, rank: person.rank, post: person.postText }).from(person).where(eq(person.status, 'serving')).orderBy(asc(person.pinyinKey), asc(person.id))).filter((p) => !accounts.has(p.id));
  const units = [...grouped(people, (p) => p.unitId)].flatMap(([unitId, of]) => {
    const leading = of.filter((p) => p.rank !== null && p.rank !== 'staff');
    const staff = of.filter((p) => p.rank === 'staff');
    const subjects = [...grouped(leading, (p) => p.rank).values()].find((same) => same.length >= SUBJECTS)?.slice(0, SUBJECTS);
    const beside = [...leading, ...people.filter((p) => p.rank === subjects?.[0]!.rank && p.unitId !== unitId)].filter((p) => !subjects?.includes(p)).slice(0, BESIDE);
    return subjects && beside.length === BESIDE && staff.length >= STAFF ? [{ unitId, subjects, beside, staff: staff.slice(0, STAFF), size: of.length }] : [];
  });
  const unit = units.sort((a, b) => b.size - a.size)[0];
  if (!unit) throw new Error('the demonstration has no unit large enough for an assessment');
  const voters = [...unit.beside.map((p) => ({ class: 'a', name: p.name, personId: p.id, accountId: null })), ...unit.staff.map((p) => ({ class: 'b', name: p.name, personId: p.id, accountId: null }))];
  await Promise.all(([['last', 380], ['this', 16]] as const).map(async ([year, back]) => {
    const day = workdayUpTo(addDays(today, -back));
    await holdPoll(ports, box, {
      organizer: who('clerk_one'), announcer: who('section_head'), unitId: unit.unitId, voters,
      plan: {
        title: `${day.slice(0, 4)} 年度领导干部民主测评`, kind: 'assessment', mode: 'whole', forms: { five: questions } as never, kMin: 5, together: [],
        sheets: unit.subjects.map((s) => ({ slot: s.id, label: s.name, detail: s.post ?? '', form: 'five' })), classes: [{ id: 'a', label: '班子成员和联系部门负责人', weight: 400 }, { id: 'b', label: '中层和一般干部', weight: 600 }],
        times: { issueFrom: `${day}T01:00:00Z`, castFrom: `${day}T02:00:00Z`, closes: `${day}T04:00:00Z` },
      },
      // One of the staff is away; the others answer by a fixed pattern, the first subject lower from below this year.
      answers: (cls, n) => (cls === 'b' && n === STAFF - 1 ? null : Object.fromEntries(unit.subjects.map((s, i) => [s.id, Object.fromEntries(questions.map((q, k) => [q.id, gradeOf(year, cls, n, i, k)]))]))),
    });
  }));
  await seedResults(ports, today, unit.subjects[0]!.id);
  await seedReviews(ports, today, box, new Set(unit.subjects.map((s) => s.id)));
}

/** Results of work of one person: two confirmed by a second hand, one that waits for it. */
async function seedResults(ports: Ports, today: Day, personId: string): Promise<void> {
  const who = castOf(demoAccounts(today));
  const year = Number(today.slice(0, 4)) - 1;
  const one = async (said: Omit<NewResult, 'year'>, confirmed: boolean): Promise<void> => {
    const made = await recordResult(ports, who('clerk_one'), personId, { year, ...said }, true);
    if (!made.ok) throw new Error(made.refusal.reason.en);
    const done = confirmed ? await confirmResult(ports, who('section_head'), personId, made.value.id, true) : null;
    if (done && !done.ok) throw new Error(done.refusal.reason.en);
  };
  await one({ target: '完成老旧小区改造 12 个，6 月底前开工', achieved: '改造 13 个，全部通过验收', degree: 'exceeded', evidenceTitle: `${year} 年度目标责任制考核结果通报`, evidenceNumber: `砚考办〔${year + 1}〕2号` }, true);
  await one({ target: '办结群众来信来访 95% 以上', achieved: '办结率 91%，积案化解 7 件', degree: 'partly', evidenceTitle: `${year} 年信访工作考评情况`, evidenceNumber: `砚信〔${year + 1}〕5号` }, true);
  await one({ target: '引进数字化项目 2 个', achieved: '签约 2 个，1 个投产', degree: 'met', evidenceTitle: `${year} 年招商引资项目台账`, evidenceNumber: '' }, false);
}

const REVIEWERS = 12;
const remarks = ['破格提拔的理由可以公开得更早一些。', '多看平时表现，少看材料。', '基层出来的比往年多，赞成。', '考察谈话的范围可以再大一点。'];

/** 一报告两评议 of two years: the work itself, and in the second somebody whom the roster has as newly promoted. The first year thinks less of it than the second. */
async function seedReviews(ports: Ports, today: Day, box: Box, aside: ReadonlySet<string>): Promise<void> {
  const who = castOf(demoAccounts(today));
  const root = (await unitsOn(ports.read, today)).find((u) => u.parentId === null)!;
  const people = (await ports.read.select({ id: person.id, name: person.name, rank: person.rank }).from(person).where(eq(person.status, 'serving')).orderBy(asc(person.pinyinKey), asc(person.id))).filter((p) => p.rank !== null && p.rank !== 'staff' && !aside.has(p.id));
  for (const back of [1, 0]) {
    const day = workdayUpTo(addDays(today, -(25 + back * 365)));
    const year = Number(day.slice(0, 4)) - (day.slice(5) < '07' ? 1 : 0);
    const promoted = await appointedIn(ports.read, who('clerk_one'), root.unitId, year, today);
    const subjects = (promoted.ok ? promoted.value : []).filter((p) => !aside.has(p.id)).slice(0, back === 0 ? 1 : 0);
    const voters = people.filter((p) => !subjects.some((s) => s.id === p.id)).slice(0, REVIEWERS).map((p, i) => ({ class: i < REVIEWERS / 2 ? 'a' : 'b', name: p.name, personId: p.id, accountId: null }));
    const sketch = usual('appointment-review');
    const plan = planOf({
      kind: 'appointment-review', title: `${year} 年度选人用人工作“一报告两评议”`, ...sketch, subjects: subjects.map((s) => ({ id: s.id, label: s.name, detail: s.detail })), classes: [{ id: 'a', label: '全委会成员', percent: null, merged: false }, { id: 'b', label: '部门和群团主要负责人', percent: null, merged: false }],
      issueFrom: `${day}T01:00:00Z`, castFrom: `${day}T02:00:00Z`, closes: `${day}T04:00:00Z`, kMin: 5,
    });
    await holdPoll(ports, box, { organizer: who('clerk_one'), announcer: who('section_head'), unitId: root.unitId, voters, plan, answers: (cls, n) => (cls === 'b' && n >= 6 - (back % 2) ? null : Object.fromEntries(plan.sheets.map((s, i) => [s.slot, reviewed(plan, s.form, back, cls, n, i)]))) });
  }
}

/** What a voter answers in a review: a grade for each question by a fixed pattern, and a remark now and then. */
function reviewed(plan: Plan, form: string, back: number, cls: string, n: number, at: number): Record<string, string> {
  const pattern = form === 'w' ? ['ababaaba', 'bbacbbab'][back]! : ['aabaabac', 'abacabba'][at % 2]!;
  return Object.fromEntries(plan.forms[form]!.flatMap((q): [string, string][] => {
    if (q.kind === 'grade') return [[q.id, q.options['abcd'.indexOf(pattern[(n + (cls === 'b' ? 3 : 0)) % 8]!)]!.id]];
    return q.kind === 'text' && n % 3 === 1 ? [[q.id, remarks[(n + back + (cls === 'b' ? 1 : 0)) % remarks.length]!]] : [];
  }));
}

/** The items by a key, in the order in which the keys come; those without one are left out. */
function grouped<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    if (k !== null) out.set(k, [...(out.get(k) ?? []), item]);
  }
  return out;
}

/** The grade a voter gives a subject on a question: a pattern that looks like people. */
function gradeOf(year: 'last' | 'this', cls: string, n: number, subject: number, question: number): string {
  const at = n * 5 + question * 3 + subject * 2;
  if (subject === 0 && year === 'this') return (cls === 'a' ? 'aaabaaab' : 'cbcdcccb')[at % 8]!;
  if (cls === 'b' && question === 4 && n === 2) return 'u';
  return n === 3 ? 'a' : (cls === 'a' ? 'abaabbaa' : 'abbabcab')[at % 8]!;
}
