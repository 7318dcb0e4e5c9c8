import { and, eq, inArray } from 'drizzle-orm';
import { addDays, day, type Day } from '../../kernel/day.ts';
import type { Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { calendarCovers } from '../../kernel/workday.ts';
import { personKeys } from '../roster/keys-service.ts';
import { unitPeriod } from '../roster/schema.ts';
import { demoAccounts } from '../roster/seed.ts';
import { generateDepartment } from '../roster/seed/department.ts';
import { selectionCase } from '../selection/schema.ts';
import { castOf, workdayUpTo } from '../selection/seed/walk.ts';
import { levelPosts } from './load-service.ts';
import { addPosts, approvePlan, createPlan } from './plan-service.ts';
import { enterSheet, planRound } from './recommendation-service.ts';
import { draftRound } from './recommendation-view-service.ts';
import { termPlan, termPost } from './schema.ts';
import { assign, mark, setPerson } from './work-service.ts';

const MOST = 45;

function must<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`demonstration term change, ${what}: ${outcome.refusal.name}: ${outcome.refusal.reason.zh}`);
  return outcome.value;
}

/**
 * The room's part of the demonstration: a running plan of the district with its open cases taken in, people proposed that stand in one
 * another's way, and a round of interviews for the posts of the people's congress that two people have entered. Needs `seedCases` of the same day.
 */
export async function seedTerm(ports: Ports, today: Day): Promise<void> {
  const who = castOf(demoAccounts(today));
  const department = generateDepartment(today, personKeys);
  const [clerk, second, deputy] = [who('clerk_one'), who('clerk_two'), who('deputy_head')];
  const [region] = await ports.read.select({ id: unitPeriod.unitId }).from(unitPeriod).where(eq(unitPeriod.kind, 'region'));
  const { id } = must(await createPlan(ports, clerk, { name: '砚溪区领导班子换届', level: '区级班子和部门', unitId: region!.id, startDay: workdayUpTo(addDays(today, -40)), congressDay: congressOf(today) }), 'plan');
  const cases = new Map((await ports.read.select().from(selectionCase).where(eq(selectionCase.state, 'running'))).map((c) => [c.postId, c]));
  const all = await levelPosts(ports.read, region!.id, today);
  const organ = new Map((await ports.read.select({ unitId: unitPeriod.unitId, organKind: unitPeriod.organKind, kind: unitPeriod.kind }).from(unitPeriod)).map((u) => [u.unitId, u]));
  const bodies = all.filter((p) => organ.get(p.unitId)?.kind === 'organ' && ['party-committee', 'npc', 'government', 'cppcc', 'discipline'].includes(organ.get(p.unitId)!.organKind) && p.rank.startsWith('county'));
  const first = [...all.filter((p) => cases.has(p.postId)), ...bodies.filter((p) => !cases.has(p.postId))];
  const posts = [...first, ...all.filter((p) => !first.some((f) => f.postId === p.postId))].slice(0, MOST);
  const postIds = posts.map((p) => p.postId);
  must(await addPosts(ports, clerk, id, { postIds, moveKind: 'promotion' }), 'posts');
  must(await approvePlan(ports, deputy, id), 'approval');
  must(await assign(ports, clerk, id, { postIds, clerks: [clerk.accountId, second.accountId] }), 'clerks');
  must(await mark(ports, clerk, id, { task: 'report', postId: null, day: workdayUpTo(addDays(today, -30)), basis: '砚组〔2026〕41号' }), 'mark');
  const lines = await ports.read.select().from(termPost).where(and(eq(termPost.planId, id), inArray(termPost.postId, [...cases.keys()])));
  for (const line of lines) {
    const held = cases.get(line.postId)!;
    must(await ports.act({ actor: clerk, verb: 'term.case.adopted', caseId: held.id, subjects: [{ kind: 'term-plan', id }, { kind: 'post', id: line.postId }], detail: { name: '砚溪区领导班子换届', case: held.number } }, async (tx) => {
      await tx.update(termPost, line.id, { caseId: held.id });
      const [plan] = await tx.read.select().from(termPlan).where(eq(termPlan.id, id));
      if (plan!.status === 'approved') await tx.update(termPlan, id, { status: 'running' });
      return ok(null);
    }), 'case');
  }
  const free = (kind: string): string[] => posts.filter((p) => organ.get(p.unitId)?.organKind === kind && !cases.has(p.postId)).map((p) => p.postId);
  const wishes: [string, string | undefined][] = [
    ['kin_of_member', free('party-committee').at(-1)], ['admonished', free('government').at(-1)],
    ['short_tenure', free('discipline')[0]], ['short_tenure', free('cppcc')[0]],
  ];
  for (const [key, postId] of wishes) if (postId) must(await setPerson(ports, clerk, id, { postId, personId: department.cast.get(key)! }), key);
  await held(ports, id, today, who, posts.filter((p) => organ.get(p.unitId)?.organKind === 'npc').map((p) => p.unitId));
}

/** Five months ahead, or as far as a calendar of holidays is published: beyond it nothing can be called late. */
function congressOf(today: Day): Day {
  const far = addDays(today, 150);
  return calendarCovers(Number(far.slice(0, 4))) || today.slice(5) > '12-01' ? far : day(`${today.slice(0, 4)}-12-28`);
}

/** A round of interviews for some bodies, entered by both clerks. */
async function held(ports: Ports, id: string, today: Day, who: ReturnType<typeof castOf>, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  const [clerk, second] = [who('clerk_one'), who('clerk_two')];
  const draft = must(await draftRound(ports, clerk, id, [...new Set(unitIds)]), 'draft');
  const posts = draft.posts.filter((p) => p.people.length > 0).map((p) => ({ postId: p.postId, personIds: p.people.map((x) => x.personId) }));
  const round = must(await planRound(ports, clerk, id, { form: 'interview', scope: '全区领导干部和各方面代表', posts, invited: draft.invited, groups: ['other-parties'] }), 'round');
  const present = draft.invited.length - 1;
  const figures = {
    heldOn: workdayUpTo(today), present, issued: present, returned: present,
    posts: posts.map((p) => ({ postId: p.postId, valid: present, invalid: 0, abstain: 0, others: 0, people: p.personIds.map((personId, i) => ({ personId, votes: i === 0 ? present - (p.personIds.length - 1) : 1 })) })),
  };
  for (const actor of [clerk, second]) must(await enterSheet(ports, actor, id, round.id, figures), 'sheet');
}
