import { and, eq } from 'drizzle-orm';
import type { Verdict } from '../../domain/rule.ts';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Refusal } from '../../kernel/refusal.ts';
import { bare } from '../roster/rows-service.ts';
import { appraisal, person, personChange } from '../roster/schema.ts';
import { gradeNames, gradesOf, gradeVerdicts, isYearly, kindNames, quotaOf, type Asked, type Quota } from './grade-rules.ts';
import { handled, heldMember, heldMembers, knownOf, membersOf, numbersOn, personIds, subjectOf, type Known, type Member, type Numbers, type Round } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { appraisalConsequence, appraisalDecision, appraisalMember } from './schema.ts';
import type { Grade } from './shapes-rules.ts';

/** Proposes a grade with its comment and reason; anew until it is decided, and after a decision only with a reason. */
export async function proposeGrade(ports: Ports, actor: Actor, id: string, memberId: string, said: { grade: Grade; comment: string; reason: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'appraisal.grade.proposed' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    const held = await heldMember(tx, actor, id, memberId);
    if (!held.ok) return held;
    const m = held.value;
    if (m.place === 'left-out') return refusals.leftOut(m.name);
    const allowed = gradesOf(round.value.kind, round.value.about);
    if (!allowed.grades.includes(said.grade)) return refusals.grade(allowed.grades, allowed.citation);
    if (m.place !== 'no-comment' && said.comment.trim() === '') return refusals.comment();
    if (m.decisions > 0 && said.reason.trim().length < 2) return refusals.again(m.name);
    await tx.update(appraisalMember, m.id, { proposal: { grade: said.grade, comment: said.comment.trim(), reason: said.reason.trim(), by: actor.accountId, byName: actor.name, on: tx.today } });
    tx.note({ subjects: [subjectOf(m)], cites: [round.value.about === 'body' ? 'cn.cadre-appraisal-2019.annual.steps' : 'cn.civil-servants-2018.art-37.steps'], detail: { number: round.value.number, name: m.name, grade: gradeNames[said.grade], reason: said.reason.trim() || '—' } });
    return ok({ id: memberId });
  });
}

/** One line of a decision: whom, what was seen (number of earlier decisions and the grade proposed), the grade, and why where it differs. */
export type Choice = { memberId: string; seen: number; proposed: Grade; grade: Grade; comment: string | null; reason: string };
export type Deciding = { meeting: string; heldOn: string; checked: string; choices: Choice[] };

/**
 * Records what the leading body decided of several people at once: by another person than who proposed, held to the rules and to the quota by
 * count of the whole round, and written to the roster's yearly grades in the same act.
 */
export async function decideGrades(ports: Ports, actor: Actor, id: string, said: Deciding): Promise<Outcome<{ id: string; decided: number }>> {
  return ports.act({ actor, verb: 'appraisal.grades.decided' }, async (tx) => {
    const round = await handled(tx, actor, id);
    if (!round.ok) return round;
    const r = round.value;
    const chosen = new Map(said.choices.map((c) => [c.memberId, c]));
    const locked = await heldMembers(tx, actor, id, [...chosen.keys()]);
    if (!locked.ok) return locked;
    const held = locked.value.map((m) => ({ m, c: chosen.get(m.id)! }));
    const open = held.filter(({ m }) => m.proposal === null);
    if (open.length > 0 || held.length === 0) return refusals.noProposal(open.map(({ m }) => m.name).join('、'));
    for (const { m, c } of held) {
      const fault = choiceFault(r, m, c, actor, said, tx.today);
      if (fault) return fault;
    }
    const all = await membersOf(tx.read, id);
    const numbers = await numbersOn(tx.read, said.heldOn);
    const quota = quotaWith(r, all, numbers, (m) => chosen.get(m.id)?.grade ?? m.grade);
    const known = await knownOf(tx.read, personIds(held.map(({ m }) => m)), tx.today);
    const judged = held.map(({ m, c }) => ({ m, c, verdicts: gradeVerdicts(asked(r, m, known, numbers, quota, c.grade, commentOf(m, c), said.heldOn)) }));
    const gives = held.some(({ m, c }) => c.grade === 'excellent' && m.grade !== 'excellent');
    if (gives && quota.most !== null && quota.given > quota.most && (r.about === 'servant' || said.checked.trim() === '')) return refusals.quota(quota, r.about);
    const found = (...kinds: Verdict['kind'][]) => judged.flatMap(({ m, verdicts }) => verdicts.filter((v) => kinds.includes(v.kind)).map((verdict) => ({ name: m.name, verdict })));
    if (found('block').length > 0) return refusals.blocked(found('block'));
    if (found('needs-reason', 'unknown').length > 0 && said.checked.trim().length < 2) return refusals.unclear(found('needs-reason', 'unknown'));
    for (const { m, c, verdicts } of judged) {
      const written = await decideOne(tx, actor, r, m, c, verdicts, said);
      if (!written.ok) return written;
    }
    tx.note({
      subjects: held.map(({ m }) => subjectOf(m)), cites: [...new Set(judged.flatMap((j) => j.verdicts.map((v) => v.rule)))],
      detail: { number: r.number, meeting: said.meeting, on: said.heldOn, results: { zh: held.map(({ m, c }) => `${m.name} ${gradeNames[c.grade].zh}`).join('；'), en: held.map(({ m, c }) => `${m.name} ${gradeNames[c.grade].en}`).join('; ') }, checked: said.checked.trim() || '—' },
    });
    return ok({ id, decided: held.length });
  });
}

const commentOf = (m: Member, c: Choice): string => (c.comment ?? m.proposal!.comment).trim();

/** What is wrong with one line before the rules are asked, or null. */
function choiceFault(r: Round, m: Member, c: Choice, actor: Actor, said: Deciding, today: string): { ok: false; refusal: Refusal } | null {
  const p = m.proposal!;
  if (m.place === 'left-out') return refusals.leftOut(m.name);
  if (m.decisions !== c.seen || p.grade !== c.proposed) return refusals.stale(m.name);
  if (p.by === actor.accountId) return refusals.samePerson(m.name);
  const allowed = gradesOf(r.kind, r.about);
  if (!allowed.grades.includes(c.grade)) return refusals.grade(allowed.grades, allowed.citation);
  if (m.place !== 'no-comment' && commentOf(m, c) === '') return refusals.comment();
  if (said.heldOn > today || said.heldOn < r.asOf || said.heldOn < p.on) return refusals.heldOn();
  if (m.decisions > 0 && c.reason.trim().length < 2) return refusals.again(m.name);
  return c.grade !== p.grade && c.reason.trim().length < 2 ? refusals.reason(m.name) : null;
}

/** The quota of a round, counting each person's grade as given by `gradeOf`. */
export function quotaWith(r: Round, all: readonly Member[], numbers: Numbers, gradeOf: (m: Member) => Grade | null): Quota {
  const due = all.filter((m) => m.place !== 'left-out');
  return quotaOf(r.kind, r.about, due.length, due.filter((m) => gradeOf(m) === 'excellent').length, r.steps, numbers.settings, numbers.servantShare);
}

/** What the rules are asked of one person, or of one body. */
export function asked(r: Round, m: Member, of: ReadonlyMap<string, Known>, numbers: Numbers, quota: Quota, grade: Grade, comment: string, heldOn: string): Asked {
  const known = of.get(m.personId ?? '');
  return {
    id: m.id, kind: r.kind, about: r.about, year: r.year, steps: r.steps, place: m.place, stated: m.stated, person: known ? { id: known.id, name: m.name, chief: m.chief, punishments: known.punishments, history: known.history } : null,
    grade, comment, summaryDay: m.summaryDay, proposedOn: m.proposal?.on ?? null, heldOn, votes: m.votes, due: quota.due, excellent: quota.given, settings: numbers.settings, bodyName: r.about === 'body' ? m.name : r.title,
  };
}

async function decideOne(tx: Tx, actor: Actor, r: Round, m: Member, c: Choice, verdicts: Verdict[], said: Deciding): Promise<Outcome<null>> {
  const p = m.proposal!;
  const n = m.decisions + 1;
  const roster = r.kind === 'annual' && m.personId !== null && isYearly(c.grade) ? await keepInRoster(tx, r, m.personId, m.name, c, said, actor) : ok<string | null>(null);
  if (!roster.ok) return roster;
  const row = await tx.insert(appraisalDecision, {
    roundId: r.id, memberId: m.id, n, grade: c.grade, comment: commentOf(m, c), reason: c.reason.trim(), meeting: said.meeting, heldOn: said.heldOn, checked: said.checked.trim(), verdicts,
    proposedGrade: p.grade, proposedBy: p.by, proposedByName: p.byName, decidedBy: actor.accountId, decidedByName: actor.name, decidedDay: tx.today, rosterBefore: roster.value,
  });
  // What was told and what was proposed to follow rested on the earlier grade: the person is told anew, open proposals lapse.
  await tx.update(appraisalMember, m.id, { grade: c.grade, decisions: n, proposal: null, ...(n > 1 ? { toldDay: null, toldByName: null } : {}) });
  if (n > 1) {
    const open = await tx.read.select().from(appraisalConsequence).where(and(eq(appraisalConsequence.memberId, m.id), eq(appraisalConsequence.state, 'proposed')));
    for (const o of open) await tx.update(appraisalConsequence, o.id, { state: 'lapsed', decidedDay: row.decidedDay });
  }
  return ok(null);
}

/** Writes the year's grade where forms, rules and statistics read it; another grade that stands there already gives way only with a reason, and stays in the history. */
async function keepInRoster(tx: Tx, r: Round, personId: string, name: string, c: Choice, said: Deciding, actor: Actor): Promise<Outcome<string | null>> {
  await tx.lock(person, personId);
  const [before] = await tx.read.select().from(appraisal).where(and(eq(appraisal.personId, personId), eq(appraisal.year, r.year)));
  const grade = c.grade as typeof appraisal.$inferInsert.grade;
  if (before?.grade === grade) return ok(before.grade);
  if (before && c.reason.trim().length < 2) return refusals.reason(name);
  const after = before ? await tx.update(appraisal, before.id, { grade }) : await tx.insert(appraisal, { personId, year: r.year, grade });
  await tx.insert(personChange, { personId, field: 'appraisals', oldValue: bare(before ?? null), newValue: bare(after), day: tx.today, evidence: `${r.year}${kindNames.annual.zh} ${r.number}，${said.meeting} ${said.heldOn}，${actor.name}登记`, at: tx.at });
  return ok(before?.grade ?? null);
}
