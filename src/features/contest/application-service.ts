import { and, eq, sql } from 'drizzle-orm';
import { fromBase64 } from '../../kernel/base64.ts';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { findPerson } from '../roster/load-service.ts';
import { refusals as rosterRefusals } from '../roster/refusals-rules.ts';
import { isGone } from '../roster/rules.ts';
import { applicantVerdicts } from './eligibility-service.ts';
import { applicationsOf, handled, isBlind, type Contest } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { contest, contestApplication } from './schema.ts';
import type { Attachment, Outsider } from './shapes-rules.ts';
import { stageWords } from './stage-rules.ts';

/** What an application says: answers in the order of the questions, and files as base64. */
export type Filing = { answers: string[]; files: { name: string; mime: string; base64: string }[] };

/** Files one's own application, with an account tied to the roster. */
export async function applyOwn(ports: Ports, actor: Actor, id: string, said: Filing): Promise<Outcome<{ id: string; number: number }>> {
  return ports.act({ actor, verb: 'contest.applied', caseId: id }, async (tx) => {
    const row = await tx.lock(contest, id);
    if (!row || row.stage === 'planned') return refusals.unknown();
    if (actor.personId === null) return refusals.noPerson();
    if (await isBlind(tx.read, row, actor)) return refusals.assessor();
    return file(tx, actor, row, { personId: actor.personId, outsider: null, via: 'self' }, said);
  });
}

/** Enters an application handed in on paper: of somebody in the roster, or of an outsider. */
export async function applyOnPaper(ports: Ports, actor: Actor, id: string, who: { personId: string | null; outsider: Outsider | null }, said: Filing): Promise<Outcome<{ id: string; number: number }>> {
  return ports.act({ actor, verb: 'contest.applied', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['open']);
    return row.ok ? file(tx, actor, row.value, { ...who, via: 'paper' }, said) : row;
  });
}

async function file(tx: Tx, actor: Actor, row: Contest, who: { personId: string | null; outsider: Outsider | null; via: 'self' | 'paper' }, said: Filing): Promise<Outcome<{ id: string; number: number }>> {
  if (row.stage !== 'open') return refusals.stage(stageWords[row.stage]);
  if (tx.today > row.plan.closesOn) return refusals.closed(row.plan.closesOn);
  if (said.answers.length !== row.plan.questions.length || said.answers.some((a) => a.trim() === '')) return refusals.answers(row.plan.questions.length);
  const person = who.personId === null ? undefined : await findPerson(tx.read, who.personId);
  if (who.personId !== null && !person) return rosterRefusals.noPerson();
  if (person && isGone(person.status)) return rosterRefusals.gone(person.status);
  const name = person?.name ?? who.outsider?.name;
  if (!name || (row.kind === 'competition' && !person)) return rosterRefusals.noPerson();
  const before = await applicationsOf(tx.read, row.id);
  const again = before.find((a) => who.personId !== null && a.personId === who.personId);
  if (again && again.state !== 'withdrawn') return refusals.twice();
  const attachments: Attachment[] = [];
  for (const f of said.files) {
    let bytes: Uint8Array;
    try { bytes = fromBase64(f.base64); } catch { return refusals.badFile(); }
    if (bytes.length === 0 || bytes.length > 1_500_000) return refusals.badFile();
    attachments.push({ name: f.name, mime: f.mime, sha256: await tx.blob(bytes, f.mime), bytes: bytes.length });
  }
  const filed = { personId: who.personId, outsider: person ? null : who.outsider, name, via: who.via, filedBy: actor.accountId, filedDay: tx.today, answers: said.answers, attachments, state: 'filed' as const, verdicts: [], screening: null, objection: null };
  const made = again ? await tx.update(contestApplication, again.id, filed) : await tx.insert(contestApplication, { ...filed, contestId: row.id, number: (before.at(-1)?.number ?? 0) + 1 });
  tx.note({ subjects: who.personId ? [{ kind: 'person', id: who.personId }] : [], detail: { number: row.number, title: row.title, name } });
  return ok({ id: made.id, number: made.number });
}

/** Takes back one's own application before it was screened. */
export async function withdraw(ports: Ports, actor: Actor, applicationId: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.withdrawn' }, async (tx) => {
    const own = await ownApplication(tx, actor, applicationId);
    if (!own.ok) return own;
    if (!['filed', 'admitted'].includes(own.value.a.state) || !['open', 'screening'].includes(own.value.c.stage)) return refusals.stage(stageWords[own.value.c.stage]);
    await tx.update(contestApplication, applicationId, { state: 'withdrawn' });
    tx.note({ caseId: own.value.c.id, detail: { number: own.value.c.number } });
    return ok({ id: applicationId });
  });
}

async function ownApplication(tx: Tx, actor: Actor, applicationId: string) {
  const a = await tx.lock(contestApplication, applicationId);
  if (!a || actor.personId === null || a.personId !== actor.personId) return refusals.noApplication();
  const c = await tx.lock(contest, a.contestId);
  return ok({ a, c: c! });
}

/** The decision on an application: the book is asked for people of the roster; what it bars cannot be admitted, what it does not know needs what was checked. */
export type Decision = { admitted: boolean; conditions: { met: boolean; basis: string }[]; checked: string; words: string };

/** Screens one application; the entry names the rules that bar it. */
export async function screen(ports: Ports, actor: Actor, id: string, applicationId: string, said: Decision): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.screened', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['screening']);
    if (!row.ok) return row;
    const a = await tx.lock(contestApplication, applicationId);
    if (!a || a.contestId !== id || a.state !== 'filed') return refusals.noApplication();
    const asked = a.personId ? await applicantVerdicts(tx, actor, row.value, a.personId) : ok([]);
    if (!asked.ok) return asked;
    const admit = admission(row.value, asked.value, said);
    if (!admit.ok) return admit;
    const { admitted, ...screening } = said;
    await tx.update(contestApplication, applicationId, { state: admitted ? 'admitted' : 'refused', verdicts: asked.value, screening: { ...screening, by: actor.accountId, byName: actor.name, on: tx.today } });
    tx.note({
      subjects: a.personId ? [{ kind: 'person', id: a.personId }] : [], cites: asked.value.filter((v) => v.kind === 'block').map((v) => v.rule),
      detail: { number: row.value.number, name: a.name, what: admitted ? { zh: '通过', en: 'admitted' } : { zh: '不予通过', en: 'not admitted' }, words: said.words },
    });
    return ok({ id: applicationId });
  });
}

function admission(row: Contest, verdicts: (typeof contestApplication.$inferSelect)['verdicts'], said: Decision): Outcome<null> {
  if (said.conditions.length !== row.plan.conditions.length || (said.admitted && said.conditions.some((c) => !c.met))) return refusals.conditions();
  if (!said.admitted) return ok(null);
  const titles = (kind: string) => {
    const of = verdicts.filter((v) => v.kind === kind);
    return of.length === 0 ? null : { zh: of.map((v) => v.title.zh).join('、'), en: of.map((v) => v.title.en).join(', ') };
  };
  const barred = titles('block');
  if (barred) return refusals.blocked(barred);
  const open = titles('unknown') ?? titles('needs-reason');
  return open && said.checked.trim() === '' ? refusals.unclear(open) : ok(null);
}

/** Objects to not being admitted, once. */
export async function objectTo(ports: Ports, actor: Actor, applicationId: string, words: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.objected' }, async (tx) => {
    const own = await ownApplication(tx, actor, applicationId);
    if (!own.ok) return own;
    if (own.value.a.state !== 'refused' || own.value.a.objection || own.value.c.stage !== 'screening') return refusals.mayNotObject();
    await tx.update(contestApplication, applicationId, { objection: { on: tx.today, words, answer: null } });
    tx.note({ caseId: own.value.c.id, detail: { number: own.value.c.number } });
    return ok({ id: applicationId });
  });
}

/** Enters an objection handed in on paper, for those without an account. */
export async function objectOnPaper(ports: Ports, actor: Actor, id: string, applicationId: string, words: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.objected', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['screening']);
    if (!row.ok) return row;
    const a = await tx.lock(contestApplication, applicationId);
    if (!a || a.contestId !== id || a.state !== 'refused' || a.objection) return refusals.mayNotObject();
    await tx.update(contestApplication, applicationId, { objection: { on: tx.today, words, answer: null } });
    tx.note({ detail: { number: row.value.number } });
    return ok({ id: applicationId });
  });
}

/** Answers an objection as somebody other than the screener; upheld: the application is screened again. */
export async function answerObjection(ports: Ports, actor: Actor, id: string, applicationId: string, said: { upheld: boolean; words: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'contest.objection.answered', caseId: id }, async (tx) => {
    const row = await handled(tx, actor, id, ['screening']);
    if (!row.ok) return row;
    const a = await tx.lock(contestApplication, applicationId);
    if (!a || a.contestId !== id || !a.objection || a.objection.answer) return refusals.noObjection();
    if (a.screening?.by === actor.accountId) return refusals.sameScreener();
    await tx.update(contestApplication, applicationId, { objection: { ...a.objection, answer: { by: actor.accountId, byName: actor.name, on: tx.today, ...said } }, ...(said.upheld ? { state: 'filed' as const } : {}) });
    tx.note({ subjects: a.personId ? [{ kind: 'person', id: a.personId }] : [], detail: { number: row.value.number, name: a.name, what: said.upheld ? { zh: '成立，重新审查', en: 'upheld, to be screened again' } : { zh: '不成立', en: 'not upheld' }, words: said.words } });
    return ok({ id: applicationId });
  });
}

/** One's own applications with the calls that are out: what the person concerned sees. */
export async function ownContests(ports: Ports, actor: Actor) {
  const out = await ports.read.select().from(contest).where(and(sql`${contest.stage} NOT IN ('planned')`)).orderBy(sql`${contest.callDay} DESC NULLS LAST`, contest.number).limit(200);
  const mine = actor.personId === null ? [] : await ports.read.select().from(contestApplication).where(eq(contestApplication.personId, actor.personId));
  const today = ports.today();
  return out.filter((c) => (c.stage === 'open' && c.plan.closesOn >= today) || mine.some((m) => m.contestId === c.id)).map((c) => {
    const a = mine.find((m) => m.contestId === c.id);
    return {
      id: c.id, number: c.number, kind: c.kind, title: c.title, stage: c.stage, closesOn: c.plan.closesOn, open: c.stage === 'open' && c.plan.closesOn >= today,
      conditions: c.plan.conditions, questions: c.plan.questions.map((q) => q.text),
      application: a ? {
        id: a.id, number: a.number, state: a.state, filedDay: a.filedDay, answers: a.answers, attachments: a.attachments.map((f) => f.name), words: a.screening?.words ?? null,
        reasons: a.state === 'refused' ? a.verdicts.filter((v) => v.kind === 'block').map((v) => ({ sentence: v.sentence, citation: v.citation })) : [],
        unmet: a.state === 'refused' ? (a.screening?.conditions ?? []).flatMap((x, i) => (x.met ? [] : [c.plan.conditions[i] ?? ''])) : [],
        objection: a.objection ? { words: a.objection.words, answer: a.objection.answer ? { upheld: a.objection.answer.upheld, words: a.objection.answer.words } : null } : null,
      } : null,
    };
  });
}
