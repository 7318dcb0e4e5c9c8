import { asc, eq, inArray } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Citation, type Outcome, type Words } from '../../kernel/refusal.ts';
import type { Verdict } from '../../domain/rule.ts';
import { holdsAny, mayHandleCases } from '../accounts/rules.ts';
import { sightOf } from '../roster/access-service.ts';
import { person } from '../roster/schema.ts';
import { categories, inviteesFor, type Holder, type UnitNode } from '../selection/invitees-rules.ts';
import { leadersOn } from '../selection/invitees-service.ts';
import { loadSettings, loadState } from '../selection/load-service.ts';
import { art } from '../selection/rules/cite.ts';
import { active } from '../selection/rules/lookup.ts';
import { findPlan, levelPosts, mayReadPlans, postsOf, type Plan, type PostLine } from './load-service.ts';
import { factsOf, roundVerdicts, turnoutOf, type RoundFigures, type RoundGroup, type RoundInvited } from './recommendation-rules.ts';
import { sheetsOf, standsAside, type RoundRow } from './recommendation-service.ts';
import { termCarried, termRound } from './schema.ts';

/** Of a round: where each post's figures stand, one line for each of the two readers. */
export type CarriedLine = { postId: string; caseId: string | null; by: string[] };
export type RoundView = Omit<RoundRow, 'agreed'> & {
  agreed: RoundRow['agreed']; turnout: 'enough' | 'short' | 'unset'; turnoutSource: string; verdicts: Verdict[]; carried: CarriedLine[];
  /** Who has entered in the present turn, and the reader's own figures; another's are hidden until both agree. */
  waiting: { byName: string; mine: boolean }[]; mine: RoundFigures | null; earlier: { turn: number; names: string[]; differing: boolean }[]; mayEnter: boolean; mayCarry: boolean;
};

/** The rounds of a plan, the newest first, as this reader may see them. */
export async function readRounds(ports: Ports, actor: Actor, planId: string): Promise<Outcome<{ rounds: RoundView[]; mayHandle: boolean; today: Day }>> {
  const today = ports.today();
  const plan = await findPlan(ports.read, actor, planId, mayReadPlans, today);
  if (!plan.ok) return plan;
  return ports.act({ actor, verb: 'term.rounds.read', subjects: [{ kind: 'term-plan', id: planId }], detail: { name: plan.value.name } }, async (tx) => {
    const rows = await tx.read.select().from(termRound).where(eq(termRound.planId, planId)).orderBy(asc(termRound.form), asc(termRound.n));
    const lines = await postsOf(tx.read, planId);
    const handles = holdsAny(actor, mayHandleCases) && plan.value.status !== 'closed';
    const rounds = [];
    for (const row of rows) rounds.push(await viewOf(tx.read, actor, plan.value, lines, rows, row, handles, today));
    return ok({ rounds: rounds.reverse(), mayHandle: handles && plan.value.version > 0, today });
  });
}

async function viewOf(read: Reader, actor: Actor, plan: Plan, lines: readonly PostLine[], all: readonly RoundRow[], row: RoundRow, handles: boolean, today: Day): Promise<RoundView> {
  const sheets = await sheetsOf(read, row.id);
  const pending = sheets.filter((s) => row.agreed === null && s.turn === row.turn);
  const done = await read.select().from(termCarried).where(eq(termCarried.roundId, row.id));
  const least = (await loadSettings(read, (row.agreed?.figures.heldOn ?? today) as Day)).recommendationTurnout;
  const cases = new Map(lines.map((l) => [l.postId, l.caseId]));
  const aside = await standsAside(read, actor, row.posts);
  const turns = [...new Set(sheets.map((s) => s.turn))].filter((t) => t < row.turn);
  return {
    ...row,
    turnout: row.agreed ? turnoutOf(row.invited.length, row.agreed.figures, least ?? null) : 'unset', turnoutSource: least?.source ?? '',
    verdicts: await verdictsOf(read, plan, lines, all, row, today),
    carried: row.posts.map((p) => ({ postId: p.postId, caseId: cases.get(p.postId) ?? null, by: done.filter((d) => d.postId === p.postId).map((d) => d.byName) })),
    waiting: pending.map((s) => ({ byName: s.byName, mine: s.by === actor.accountId })),
    mine: pending.find((s) => s.by === actor.accountId)?.figures ?? null,
    earlier: turns.map((turn) => { const of = sheets.filter((s) => s.turn === turn); return { turn, names: of.map((s) => s.byName), differing: of.length < 2 || JSON.stringify(of[0]!.figures) !== JSON.stringify(of[1]!.figures) }; }),
    mayEnter: handles && row.agreed === null && aside.ok && !pending.some((s) => s.by === actor.accountId),
    mayCarry: handles && aside.ok && (row.agreed?.by.includes(actor.accountId) ?? false) && row.posts.some((p) => !done.some((d) => d.postId === p.postId && d.by === actor.accountId)),
  };
}

const localKinds = ['party-committee', 'npc', 'government', 'cppcc', 'discipline', 'court', 'procuratorate'];

/** What the articles of a term change say of a round today. */
export async function verdictsOf(read: Reader, plan: Plan, lines: readonly PostLine[], all: readonly RoundRow[], row: RoundRow, today: Day): Promise<Verdict[]> {
  const { units, holders } = await leadersOn(read, today);
  const level = new Map((await levelPosts(read, plan.unitId, today)).map((p) => [p.postId, p.unitId]));
  const bodies = new Set(row.posts.map((p) => p.unitId));
  const kinds = [...bodies].map((u) => units.get(u)?.organKind ?? '');
  const talks = row.form === 'interview' ? null : ([...all].filter((r) => r.form === 'interview' && r.posts.some((p) => row.posts.some((x) => x.postId === p.postId))).at(-1) ?? null);
  const sits = new Map([...bodies].map((u) => [u, new Set(holders.filter((h) => h.unitId === u).map((h) => h.personId))]));
  const facts = factsOf(row.id, row, talks, {
    posts: lines.filter((l) => bodies.has(level.get(l.postId) ?? '')).length,
    otherBodies: kinds.some((k) => ['npc', 'government', 'cppcc'].includes(k)),
    newcomers: row.posts.some((p) => p.people.some((x) => !sits.get(p.unitId)!.has(x.personId))),
  });
  return roundVerdicts(row.form, facts, today, kinds.some((k) => localKinds.includes(k)));
}

/** What a new round begins with: the posts with those who stand in their cases, are proposed or hold them now; and who takes part. */
export type RoundDraft = {
  posts: { postId: string; title: string; unitId: string; unitName: string; people: { personId: string; name: string; why: 'case' | 'proposed' | 'holder' }[] }[];
  invited: RoundInvited[]; citation: Citation; outside: number;
};

/** Computes a draft for some units of the plan, or all of them; who takes part follows from the level of the posts (第十九条、第二十一条). */
export async function draftRound(ports: Ports, actor: Actor, planId: string, unitIds: readonly string[]): Promise<Outcome<RoundDraft>> {
  const today = ports.today();
  const plan = await findPlan(ports.read, actor, planId, mayHandleCases, today);
  if (!plan.ok) return plan;
  return ports.act({ actor, verb: 'term.rounds.read', subjects: [{ kind: 'term-plan', id: planId }], detail: { name: plan.value.name } }, async (tx) => {
    const lines = new Map((await postsOf(tx.read, planId)).map((l) => [l.postId, l]));
    const posts = (await levelPosts(tx.read, plan.value.unitId, today)).filter((p) => lines.has(p.postId) && (unitIds.length === 0 || unitIds.includes(p.unitId)));
    const { units, holders } = await leadersOn(tx.read, today);
    const sight = await sightOf(tx.read, actor, 'roster', today);
    const proposed = await namesOf(tx.read, posts.flatMap((p) => lines.get(p.postId)!.personId ?? []));
    const out: RoundDraft['posts'] = [];
    for (const p of posts) out.push({ postId: p.postId, title: p.fullTitle, unitId: p.unitId, unitName: p.unitName, people: await peopleFor(tx.read, lines.get(p.postId)!, proposed, holders.filter((h) => h.unitId === p.unitId && h.title === p.title)) });
    const found = invitedFor([...new Set(posts.map((p) => p.unitId))], units, holders);
    const unitOf = new Map(holders.map((h) => [h.personId, h.unitId]));
    const seen = found.filter((p) => sight.kin.includes(p.personId!) || sight.level({ id: p.personId!, unitId: unitOf.get(p.personId!) ?? null }) !== 'none');
    return ok({ posts: out, invited: seen, citation: art.scope, outside: found.length - seen.length });
  });
}

async function namesOf(read: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  return ids.length === 0 ? new Map() : new Map((await read.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, [...ids]))).map((p) => [p.id, p.name]));
}

async function peopleFor(read: Reader, line: PostLine, names: ReadonlyMap<string, string>, holding: readonly Holder[]): Promise<RoundDraft['posts'][number]['people']> {
  const state = line.caseId === null ? undefined : await loadState(read, line.caseId);
  const inCase = state ? active(state).map((c) => ({ personId: c.personId, name: c.name, why: 'case' as const })) : [];
  if (inCase.length > 0) return inCase;
  if (line.personId !== null) return [{ personId: line.personId, name: names.get(line.personId) ?? '', why: 'proposed' }];
  return holding.map((h) => ({ personId: h.personId, name: h.name, why: 'holder' as const }));
}

/** Everybody who takes part for these bodies, once each, with the group they stand for. */
export function invitedFor(bodies: readonly string[], units: ReadonlyMap<string, UnitNode>, holders: readonly Holder[]): RoundInvited[] {
  const found = new Map<string, RoundInvited>();
  const unitOf = new Map(holders.map((h) => [h.personId, units.get(h.unitId)]));
  for (const body of bodies)
    for (const p of inviteesFor(body, units, holders, []).people) {
      if (!found.has(p.personId)) found.set(p.personId, { personId: p.personId, name: p.name, post: p.post, category: p.category.zh, way: 'computed', reason: null, group: groupOf(p.category, unitOf.get(p.personId)?.organKind ?? '') });
    }
  return [...found.values()];
}

const bodyGroups: Readonly<Record<string, RoundGroup>> = { npc: 'people-congress', government: 'government', cppcc: 'consultative' };

function groupOf(category: Words, organKind: string): RoundGroup {
  const groups = new Map<Words, RoundGroup>([
    [categories.committee, 'party-committee'], [categories.bodies, bodyGroups[organKind] ?? 'others'], [categories.discipline, 'discipline'], [categories.courts, 'court-procuratorate'],
    [categories.departments, 'departments'], [categories.lower, 'lower-chiefs'], [categories.own, 'unit-leaders'], [categories.inner, 'inner-chiefs'], [categories.direct, 'subordinate-chiefs'],
  ]);
  return groups.get(category) ?? 'others';
}

