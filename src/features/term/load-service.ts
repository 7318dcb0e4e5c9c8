import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { account, accountGrant } from '../accounts/schema.ts';
import { mayHandleCases, mayReadRoster } from '../accounts/rules.ts';
import { postsOn } from '../roster/facts-of.ts';
import { below, reachedUnits, reaches, unitsOn } from '../roster/scope-service.ts';
import { refusals } from './refusals-rules.ts';
import { termPlan, termPost } from './schema.ts';

export type Plan = typeof termPlan.$inferSelect & { startDay: Day; congressDay: Day };
export type PostLine = typeof termPost.$inferSelect;
/** A leading post of the level on a day. */
export type LevelPost = { postId: string; title: string; unitId: string; unitName: string; rank: string; role: string | null; fullTitle: string };
/** An account that may handle cases of the level today. */
export type Clerk = { accountId: string; name: string };

/** Who reads plans: everybody who sees the roster by office; members of the meeting see their cases alone. */
export const mayReadPlans = mayReadRoster;

/** The plan, when its level lies within the actor's reach for this group of roles. */
export async function findPlan(read: Reader, actor: Actor, id: string, group: readonly string[], today: Day): Promise<Outcome<Plan>> {
  const [row] = await read.select().from(termPlan).where(eq(termPlan.id, id));
  if (!row || !reaches(await reachedUnits(read, actor, group, today), row.unitId)) return refusals.unknown();
  return ok(row as Plan);
}

/** The posts of a plan. */
export const postsOf = (read: Reader, planId: string): Promise<PostLine[]> => read.select().from(termPost).where(eq(termPost.planId, planId));

/** The leading posts of a unit and everything below it on a day, in the order of the units. */
export async function levelPosts(read: Reader, unitId: string, on: Day): Promise<LevelPost[]> {
  const units = await unitsOn(read, on);
  const ids = below(units, [unitId]);
  const order = new Map(units.map((u, i) => [u.unitId, { i, name: u.name }]));
  const inside = ids.filter((i) => order.has(i));
  if (inside.length === 0) return [];
  return (await postsOn(read, on, inside)).filter((p) => p.leading)
    .sort((a, b) => order.get(a.unitId)!.i - order.get(b.unitId)!.i || a.sort - b.sort)
    .map((p) => {
      const unitName = order.get(p.unitId)!.name;
      return { postId: p.postId, title: p.title, unitId: p.unitId, unitName, rank: p.rank, role: p.role, fullTitle: p.title.startsWith(unitName) ? p.title : `${unitName}${p.title}` };
    });
}

/** Accounts that may handle cases of a unit today, by name. */
export async function clerksFor(read: Reader, unitId: string, today: Day): Promise<Clerk[]> {
  const units = await unitsOn(read, today);
  const parent = new Map(units.map((u) => [u.unitId, u.parentId]));
  const above: string[] = [];
  for (let at: string | null | undefined = unitId; at && !above.includes(at); at = parent.get(at)) above.push(at);
  const rows = await read.selectDistinct({ accountId: account.id, name: account.displayName }).from(accountGrant).innerJoin(account, eq(account.id, accountGrant.accountId))
    .where(and(eq(account.state, 'active'), inArray(accountGrant.role, [...mayHandleCases]), lte(accountGrant.fromDay, today), or(isNull(accountGrant.toDay), gt(accountGrant.toDay, today)), or(isNull(accountGrant.unitId), inArray(accountGrant.unitId, above))));
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of accounts, also of disabled ones. */
export async function accountNames(read: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((i): i is string => i !== null);
  const rows = wanted.length === 0 ? [] : await read.select({ id: account.id, name: account.displayName }).from(account).where(inArray(account.id, wanted));
  return new Map(rows.map((r) => [r.id, r.name]));
}

/** Plans whose level the actor reaches, the nearest congress first. */
export async function plansWithin(read: Reader, actor: Actor, group: readonly string[], today: Day): Promise<Plan[]> {
  const units = await reachedUnits(read, actor, group, today);
  if (units !== null && units.length === 0) return [];
  return (await read.select().from(termPlan).where(units === null ? undefined : inArray(termPlan.unitId, units)).orderBy(sql`${termPlan.status} = 'closed', ${termPlan.congressDay}, ${termPlan.name}`)) as Plan[];
}
