import { addDays, addMonths, type Day, type PartialDate } from '../../../kernel/day.ts';
import type { Ports } from '../../../kernel/ports.ts';
import { universityExampleValues } from '../../../domain/regulations/own-university/values.ts';
import { decidePack, proposePack } from '../../roster/pack-service.ts';
import type { Department } from '../../roster/seed/department.ts';
import { portsOn, Walk, workdayUpTo, type Cast } from './walk.ts';

const postOf = (d: Department, title: string): string => d.postPeriods.find((p) => p.title === title)!.postId;

/** The invented college takes the university pack for its middle posts: proposed by a clerk, approved by a deputy head, nine months before. */
export async function seedCollege(ports: Ports, who: Cast, department: Department, today: Day): Promise<void> {
  const unitId = department.unitPeriods.find((u) => u.name === '砚溪职业学院')!.unitId;
  const then = portsOn(ports, workdayUpTo(addMonths(today, -9)));
  const source = `砚溪职业学院中层干部选拔聘任办法（砚职院〔${then.today().slice(0, 4)}〕3号）`;
  const proposed = await proposePack(then, who('clerk_one'), unitId, { pack: 'university-middle', fromDay: then.today(), toDay: null, numbers: { ...universityExampleValues, leastEducation: 'college' }, source, reason: '学院中层岗位实行聘任制' });
  if (!proposed.ok) throw new Error(`the college's pack: ${proposed.refusal.reason.zh}`);
  const decided = await decidePack(then, who('deputy_head'), unitId, proposed.value.id, { approve: true, note: null });
  if (!decided.ok) throw new Error(`the college's pack: ${decided.refusal.reason.zh}`);
}

/** A case under that pack, left in its recommendation: the head of a department is to be engaged from among those who qualify. */
export async function collegeCase(ports: Ports, who: Cast, department: Department, today: Day): Promise<{ walk: Walk; postId: string; candidates: string[] }> {
  const postId = postOf(department, '信息工程系主任');
  const candidates = [fit(department, today)];
  const walk = await Walk.open(ports, who, department, addDays(today, -7), postId, candidates);
  await walk.motion();
  const person = department.people.find((p) => p.id === candidates[0])!;
  await walk.give(1, 'clerk_two', { kind: 'person.state', personId: person.id, basis: '人事档案和学院意见', facts: { fieldSince: person.workStart! as PartialDate, formerAge: person.sex === '女' ? 55 : 60 } });
  await walk.complete(2);
  await walk.recommend('interview', ['clerk_one', 'clerk_two']);
  return { walk, postId, candidates };
}

/** Someone who meets the college's own conditions: of the college where one does, else of those fit for the main vacancy. */
function fit(d: Department, today: Day): string {
  const own = ['教务处副处长', '信息工程系副主任'].flatMap((title) => d.holdings.filter((h) => h.postId === postOf(d, title) && h.toDate === null).map((h) => h.personId));
  const long = (id: string): boolean => d.holdings.some((h) => h.personId === id && h.toDate === null && h.leading && h.fromDate! < addMonths(today, -26));
  const young = (id: string): boolean => d.people.find((p) => p.id === id)!.birth! > addMonths(today, -12 * 48).slice(0, 7);
  const clean = (id: string): boolean => d.punishments.every((p) => p.personId !== id);
  const schooled = (id: string): boolean => d.educations.some((e) => e.personId === id && /大学|大专|研究生/.test(e.level ?? ''));
  const found = [...own, ...d.scenario.main.candidateIds, ...d.scenario.vacancies.flatMap((v) => v.candidateIds)].find((id) => long(id) && young(id) && clean(id) && schooled(id));
  if (!found) throw new Error('nobody in the demonstration is fit for the post of the college');
  return found;
}
