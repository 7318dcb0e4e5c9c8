import { asc, eq } from 'drizzle-orm';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Question } from '../ballots/rules/manifest.ts';
import type { Box } from '../ballots/service.ts';
import { person } from '../roster/schema.ts';
import { demoAccounts } from '../roster/seed.ts';
import { castOf, workdayUpTo } from '../selection/seed/walk.ts';
import { holdPoll } from './hold-service.ts';

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
