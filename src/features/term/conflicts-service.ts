import { and, eq, inArray } from 'drizzle-orm';
import type { Day, PartialDate } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import type { CaseFacts } from '../../domain/facts.ts';
import { punishmentEffect } from '../../domain/regulations/appointment-2019/art-24.ts';
import { evaluate } from '../../domain/rule.ts';
import { termChangeBook } from '../../domain/subjects/term-change/book.ts';
import type { Opened } from '../moves/rules/state.ts';
import { matter, matterEvent } from '../moves/schema.ts';
import { loadPersonFacts, loadPostFacts } from '../roster/facts-of.ts';
import { kinBetween } from '../roster/kinship-service.ts';
import { person, punishment } from '../roster/schema.ts';
import { loadState } from '../selection/load-service.ts';
import { active, examinees } from '../selection/rules/lookup.ts';
import { selectionCase } from '../selection/schema.ts';
import { bodiesOf, loadGround, loadMembers } from '../staffing/load-service.ts';
import { balanceOf } from '../staffing/rules/balance.ts';
import { rotationDue } from '../staffing/rules/dues.ts';
import { applyPlan } from '../staffing/rules/what-if.ts';
import { loadSettings } from '../staffing/settings-service.ts';
import { conflictsOf, leaving, type Conflict, type Proposed } from './conflicts-rules.ts';
import { findPlan, mayReadPlans, type Plan } from './load-service.ts';
import { factsOf, noRound } from './recommendation-rules.ts';
import { termPlan, termPost } from './schema.ts';

export type ConflictView = { conflicts: (Conflict & { people: string[]; posts: string[] })[]; withheld: number; asOf: Day; plans: string[] };
type Ask = { read: Reader; actor: Actor; plan: Plan; today: Day };

/**
 * What stands against a plan together with every other running plan and the open cases outside of them: places, kin, rotation, measures still in
 * effect, matters under way, and the institution's own aims for a body. What concerns the reader or their kin is counted and not shown.
 */
export async function readConflicts(ports: Ports, actor: Actor, planId: string): Promise<Outcome<ConflictView>> {
  const today = ports.today();
  const plan = await findPlan(ports.read, actor, planId, mayReadPlans, today);
  if (!plan.ok) return plan;
  return ports.act({ actor, verb: 'term.conflicts.read', subjects: [{ kind: 'term-plan', id: planId }] }, async (tx) => {
    const view = await conflictsIn({ read: tx.read, actor, plan: plan.value, today });
    tx.note({ detail: { name: plan.value.name, count: view.conflicts.length } });
    return ok(view);
  });
}

async function conflictsIn(ask: Ask): Promise<ConflictView> {
  const { read, actor, plan, today } = ask;
  const plans = (await read.select().from(termPlan).where(inArray(termPlan.status, ['approved', 'running']))).filter((p) => p.id !== plan.id);
  const together = [plan, ...plans];
  const proposed = await proposals(read, together);
  const mine = new Set((await read.select({ postId: termPost.postId }).from(termPost).where(eq(termPost.planId, plan.id))).map((p) => p.postId));
  const ground = await loadGround(read, actor, today, today);
  const titles = new Map(ground.units.map((u) => [u.unitId, u.name]));
  const full = (p: { title: string; unitId: string }): string => { const unit = titles.get(p.unitId) ?? ''; return p.title.startsWith(unit) ? p.title : `${unit}${p.title}`; };
  const leading = ground.posts.filter((p) => p.leading);
  const matters = await mattersOf(read);
  const seats = leading.map((p) => ({ postId: p.postId, title: full(p), bodyId: p.unitId, establishment: p.establishment, holders: (ground.holders.get(p.postId) ?? []).map((h) => ({ personId: h.personId, name: h.name })) }));
  const inBodies = new Set(leading.filter((p) => mine.has(p.postId)).map((p) => p.unitId));
  const near = seats.filter((s) => inBodies.has(s.bodyId));
  const touched = new Set(near.map((s) => s.postId));
  const people = [...new Set([...proposed.filter((p) => touched.has(p.postId)).map((p) => p.personId), ...near.flatMap((s) => s.holders.map((h) => h.personId))])];
  const kin = await kinBetween(read, people, people);
  const leaves = new Set(matters.filter((m) => m.leaves).flatMap((m) => seats.filter((s) => s.holders.some((h) => h.personId === m.personId)).map((s) => leaving(m.personId, s.postId))));
  const found = conflictsOf({ seats, proposed, leaves, kin: (a, b) => kin.get(a)?.get(b) ?? { kin: 'none' } });
  const here = proposed.filter((p) => mine.has(p.postId));
  const all = [...found, ...(await rotations(ask, ground, here)), ...(await measures(read, here, today)), ...underWay(here, matters), ...(await aims(ask, ground, here, inBodies))]
    .filter((c) => c.postIds.some((p) => mine.has(p)));
  const names = await namesOf(read, all.flatMap((c) => c.personIds));
  const postTitle = new Map(seats.map((s) => [s.postId, s.title]));
  const shown = all.filter((c) => c.personIds.every((i) => i !== actor.personId && !ground.sight.kin.includes(i) && ground.sight.level({ id: i, unitId: names.get(i)?.unitId ?? null }) !== 'none'));
  return { conflicts: shown.map((c) => ({ ...c, people: [...new Set(c.personIds)].map((i) => names.get(i)?.name ?? ''), posts: c.postIds.map((i) => postTitle.get(i) ?? '') })), withheld: all.length - shown.length, asOf: today, plans: together.map((p) => p.name) };
}

/** Who is proposed: by the case of a post once it has examinees or candidates, else by the plan; and by open cases outside the plans. */
async function proposals(read: Reader, plans: readonly { id: string; name: string }[]): Promise<Proposed[]> {
  const name = new Map(plans.map((p) => [p.id, p.name]));
  const lines = await read.select().from(termPost).where(inArray(termPost.planId, [...name.keys()]));
  const held = new Map(lines.flatMap((l) => (l.caseId ? [[l.caseId, l] as const] : [])));
  const cases = await read.select().from(selectionCase).where(eq(selectionCase.state, 'running'));
  const out: Proposed[] = [];
  const spoken = new Set<string>();
  for (const c of cases) {
    const state = (await loadState(read, c.id))!;
    const line = held.get(c.id);
    const who = examinees(state).length > 0 ? examinees(state) : active(state);
    if (line && who.length > 0) spoken.add(line.id);
    const source = line ? name.get(line.planId)! : `案卷 ${c.number}`;
    for (const p of who) if (state.chosen === null || state.chosen === p.personId) out.push({ planId: line?.planId ?? null, postId: c.postId, personId: p.personId, name: p.name, source });
  }
  const open = lines.filter((l) => l.personId !== null && !spoken.has(l.id));
  const names = await namesOf(read, open.map((l) => l.personId!));
  return [...out, ...open.map((l) => ({ planId: l.planId, postId: l.postId, personId: l.personId!, name: names.get(l.personId!)?.name ?? '', source: name.get(l.planId)! }))];
}

async function namesOf(read: Reader, ids: readonly string[]): Promise<Map<string, { name: string; unitId: string | null }>> {
  const wanted = [...new Set(ids)];
  return wanted.length === 0 ? new Map() : new Map((await read.select({ id: person.id, name: person.name, unitId: person.unitId }).from(person).where(inArray(person.id, wanted))).map((p) => [p.id, p]));
}

type Matter = { personId: string; name: string; number: string; title: string; leaves: boolean };
const leavingRoads = ['removal', 'resignation', 'demotion'];

/** People of matters under way; those of removal, resignation and demotion leave their post. */
async function mattersOf(read: Reader): Promise<Matter[]> {
  const rows = await read.select({ m: matter, e: matterEvent }).from(matter).innerJoin(matterEvent, and(eq(matterEvent.caseId, matter.id), eq(matterEvent.kind, 'matter.opened'))).where(eq(matter.state, 'running'));
  return rows.flatMap(({ m, e }) => (e.payload as unknown as Opened).people.map((p) => ({ personId: p.personId, name: p.name, number: m.number, title: m.title, leaves: leavingRoads.some((r) => m.road.startsWith(r)) })));
}

function underWay(here: readonly Proposed[], matters: readonly Matter[]): Conflict[] {
  return here.flatMap((p) => matters.filter((m) => m.personId === p.personId).map((m): Conflict => ({
    kind: 'matter', weight: 'unknown', personIds: [p.personId], postIds: [p.postId], citation: null,
    words: { zh: `${p.name}另有在办事项：${m.title}（${m.number}）`, en: `Another matter on ${p.name} is under way: ${m.title} (${m.number})` }, wayOut: { zh: '办结或终止后再安排', en: 'Finish or stop it first' },
  })));
}

/** Measures and punishments still in effect on the people proposed (第二十四条). */
async function measures(read: Reader, here: readonly Proposed[], today: Day): Promise<Conflict[]> {
  const ids = [...new Set(here.map((p) => p.personId))];
  if (ids.length === 0) return [];
  const marked = new Set((await read.selectDistinct({ id: punishment.personId }).from(punishment).where(inArray(punishment.personId, ids))).map((r) => r.id));
  const out: Conflict[] = [];
  for (const p of here.filter((x) => marked.has(x.personId))) {
    const [facts, post] = [await loadPersonFacts(read, p.personId, today), await loadPostFacts(read, p.postId, today)];
    if (!facts || !post) continue;
    const v = evaluate(punishmentEffect, question(facts, post, today), today);
    if (v.kind === 'block' || v.kind === 'unknown') out.push({ kind: 'barred', weight: v.kind, personIds: [p.personId], postIds: [p.postId], citation: v.citation, words: { zh: `${p.name}：${v.sentence.zh}`, en: `${p.name}: ${v.sentence.en}` }, wayOut: v.wayOut ?? { zh: '另行提出人选', en: 'Propose somebody else' } });
  }
  return out;
}

/** The facts of a case that is not opened yet: this person, promoted to this post by a term change. */
const question = (person: CaseFacts['person'], post: CaseFacts['post'], today: Day): CaseFacts => ({
  id: '', discussionOn: today, person, post, move: { kind: 'promotion', termChange: true, exception: null, organizationRecommended: null, priorReports: null },
  recommendation: null, examination: null, meeting: null, notice: null, appointment: null, probation: null, settings: { recommendationTurnout: null },
});

type Ground = Awaited<ReturnType<typeof loadGround>>;

/** Ten years in one post on the day of the congress (第五十一条, or the institution's number), and members of one body sent elsewhere at once. */
async function rotations({ read, plan }: Ask, ground: Ground, here: readonly Proposed[]): Promise<Conflict[]> {
  const settings = await loadSettings(read, plan.congressDay);
  const units = new Map(ground.units.map((u) => [u.unitId, u]));
  const post = new Map(ground.posts.map((p) => [p.postId, p]));
  const out: Conflict[] = [];
  const away = new Map<string, Proposed[]>();
  for (const p of here) {
    const target = post.get(p.postId);
    const unit = target && units.get(target.unitId);
    if (!target || !unit) continue;
    const own = (ground.holders.get(p.postId) ?? []).find((h) => h.personId === p.personId);
    if (own) {
      const due = rotationDue({
        postId: p.postId, unitId: unit.unitId, unitName: unit.name, organKind: unit.organKind, unitLevel: unit.level, office: unit.kind === 'inner-office' || unit.kind === 'dispatched-office', title: target.title, chief: target.role === 'chief', leading: true, kinds: [],
        personId: p.personId, name: p.name, birth: null, since: own.fromDate as PartialDate | null, formerAge: null, audits: [], grades: null,
      }, settings, plan.congressDay);
      if (due.near === 'reached') out.push({
        kind: 'rotation', weight: due.citation ? 'block' : 'reason', personIds: [p.personId], postIds: [p.postId], citation: due.citation ?? null,
        words: { zh: `${p.name}自 ${own.fromDate} 任现职，到大会日已满：${due.why.zh}`, en: `${p.name} in the post since ${own.fromDate}: ${due.why.en}` }, wayOut: { zh: '安排交流', en: 'Move the person' },
      });
    }
    for (const [from, hs] of ground.holders) {
      const old = post.get(from);
      if (old && hs.some((h) => h.personId === p.personId) && placeOf(units, old.unitId) !== placeOf(units, target.unitId) && isLocal(units, old.unitId) && isLocal(units, target.unitId)) away.set(old.unitId, [...(away.get(old.unitId) ?? []), p]);
    }
  }
  const rule = termChangeBook.rules.find((r) => r.id === 'cn.appointment-2019.art-51.not-at-once')!;
  for (const [unitId, gone] of away) {
    const several = new Set(gone.map((p) => p.personId)).size > 1;
    const v = evaluate(rule, { ...factsOf(plan.id, noRound, null, { posts: 0, otherBodies: false, newcomers: null }), tenure: { since: null, at: plan.congressDay, termsServed: null, monthsAtLevel: null, proposed: 'moves', severalMoveAtOnce: several } }, plan.congressDay);
    if (v.kind === 'needs-reason') out.push({ kind: 'at-once', weight: 'reason', personIds: gone.map((p) => p.personId), postIds: gone.map((p) => p.postId), citation: v.citation, words: { zh: `${units.get(unitId)!.name}：${v.sentence.zh}（${gone.map((p) => p.name).join('、')}）`, en: `${units.get(unitId)!.name}: ${v.sentence.en} (${gone.map((p) => p.name).join(', ')})` }, wayOut: v.wayOut! });
  }
  return out;
}

type Units = ReadonlyMap<string, Ground['units'][number]>;
const isLocal = (units: Units, id: string): boolean => ['party-committee', 'government', 'npc', 'cppcc', 'discipline', 'sub-office'].includes(units.get(id)?.organKind ?? '');

/** The place a local body belongs to: the region it leads, where that has the body's own level; else the body itself (a town). */
function placeOf(units: Units, id: string): string {
  const unit = units.get(id);
  const parent = unit?.parentId ? units.get(unit.parentId) : undefined;
  return parent && parent.level === unit?.level ? parent.unitId : id;
}

/** The institution's own aims for a body, asked of the body as the plan would leave it. */
async function aims({ read, actor, plan, today }: Ask, ground: Ground, here: readonly Proposed[], inBodies: ReadonlySet<string>): Promise<Conflict[]> {
  const settings = await loadSettings(read, plan.congressDay);
  if (Object.keys(settings).length === 0 || here.length === 0) return [];
  const changed = new Set(here.flatMap((p) => ground.posts.filter((x) => x.postId === p.postId && inBodies.has(x.unitId)).map((x) => x.unitId)));
  const narrow = await loadGround(read, actor, today, today, [...changed]);
  const bodies = await bodiesOf(read, narrow, true);
  const at = new Map([...ground.holders].flatMap(([postId, hs]) => hs.map((h) => [h.personId, postId] as const)));
  const inside = new Set(bodies.flatMap((b) => b.seats.map((s) => s.postId)));
  const from = (id: string): string | null => { const held = at.get(id); return held && inside.has(held) ? held : null; };
  const moves = here.filter((p) => inside.has(p.postId) && at.get(p.personId) !== p.postId).map((p) => ({ personId: p.personId, from: from(p.personId), to: p.postId }));
  const bench = await loadMembers(read, moves.filter((m) => m.from === null).map((m) => m.personId), ground, true);
  const after = applyPlan(bodies, [...bench.values()], moves, plan.congressDay as unknown as PartialDate);
  return after.bodies.flatMap((b) => {
    const posts = here.filter((p) => b.seats.some((s) => s.postId === p.postId));
    return balanceOf(b, settings, plan.congressDay).filter((f) => f.kind === 'needs-reason' && f.setting).map((f): Conflict => ({
      kind: 'structure', weight: 'reason', personIds: [], postIds: posts.map((p) => p.postId), citation: null,
      words: { zh: `${b.unitName}：${f.sentence.zh}（本单位规定：${f.setting!.basis}）`, en: `${b.unitName}: ${f.sentence.en} (the institution’s own: ${f.setting!.basis})` }, wayOut: f.wayOut ?? { zh: '调整人选', en: 'Propose others' },
    }));
  });
}
