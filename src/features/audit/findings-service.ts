import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { auditFile, checksOn } from '../../domain/file-audit/checks.ts';
import type { Check, Hit } from '../../domain/file-audit/check.ts';
import type { FileFacts } from '../../domain/file-audit/facts.ts';
import { audits } from '../../domain/file-audit/documents.ts';
import type { FileDoubtFacts } from '../../domain/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { audited } from './access-service.ts';
import { afterRun, isOpenDoubt, seconded, signed, stateWords, verdictWords, type Verdict } from './finding-rules.ts';
import { loadFiles, loadNumbers, loadOff } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { auditFinding, auditOpinion } from './schema.ts';

/** What a run found about one person. */
export type Found = { check: Check; hit: Hit };
export type Finding = typeof auditFinding.$inferSelect;
const slot = (checkId: string, key: string): string => `${checkId} ${key}`;
/** Citation id for the record. */
export const GATE = `${audits.gate.document}.art-37.file`;

/** Asks the checks in force of some files; hands over what is found, person by person. */
export async function askFiles(read: Reader, personIds: readonly string[], day: Day): Promise<Map<string, Found[]>> {
  const on = checksOn(new Set((await loadOff(read, day)).map((o) => o.checkId)));
  const numbers = await loadNumbers(read, day);
  return new Map((await loadFiles(read, personIds)).map((file) => [file.id, foundIn(on, file, numbers, day)]));
}

/** What the checks find in one file. */
export function foundIn(on: readonly Check[], file: FileFacts, numbers: Parameters<typeof auditFile>[2], day: Day): Found[] {
  const found: Found[] = [];
  auditFile(on, file, numbers, day, (check, hit) => found.push({ check, hit }));
  return found;
}

/**
 * Brings the findings of some people in step with what the checks found: new ones are proposed, proposed ones that are found no
 * more are withdrawn; what somebody has signed stays. Answers how many were proposed. Inside an act.
 */
export async function propose(tx: Tx, found: ReadonlyMap<string, readonly Found[]>): Promise<number> {
  const ids = [...found.keys()];
  if (ids.length === 0) return 0;
  const known = new Map<string, Map<string, Finding>>();
  for (let i = 0; i < ids.length; i += 2000) {
    for (const f of await tx.read.select().from(auditFinding).where(inArray(auditFinding.personId, ids.slice(i, i + 2000)))) {
      const own = known.get(f.personId) ?? known.set(f.personId, new Map()).get(f.personId)!;
      own.set(slot(f.checkId, f.hitKey), f);
    }
  }
  const fresh: (Omit<typeof auditFinding.$inferInsert, 'id'>)[] = [];
  let again = 0;
  for (const [personId, list] of found) {
    const before = known.get(personId);
    const now = new Map(list.map((x) => [slot(x.check.id, x.hit.key), x]));
    for (const [key, { check, hit }] of now) {
      if (!before?.has(key)) fresh.push({ personId, checkId: check.id, hitKey: hit.key, gravity: check.gravity, sentence: hit.sentence, evidence: hit.evidence, pages: hit.pages, state: 'proposed', proposedDay: tx.today });
    }
    for (const f of before?.values() ?? []) {
      const hit = now.get(slot(f.checkId, f.hitKey))?.hit;
      const state = afterRun(f.state, hit !== undefined);
      const reworded = hit !== undefined && state === 'proposed' && JSON.stringify([hit.sentence, hit.pages]) !== JSON.stringify([f.sentence, f.pages]);
      if (state === f.state && !reworded) continue;
      if (f.state === 'withdrawn') again++;
      await tx.update(auditFinding, f.id, { state, ...(hit ? { sentence: hit.sentence, evidence: hit.evidence, pages: hit.pages } : {}), ...(f.state === 'withdrawn' ? { proposedDay: tx.today } : {}) });
    }
  }
  await tx.insertMany(auditFinding, fresh);
  return fresh.length + again;
}

/** Asks the checks of one person anew and brings the findings in step, inside an act. */
export const refresh = async (tx: Tx, personId: string): Promise<number> => propose(tx, await askFiles(tx.read, [personId], tx.today));

/** Works again, a few times, when somebody proposed the same finding at the same moment; the second look finds it there. */
export async function againWhenProposed<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const { code, constraint_name } = ((error as { cause?: unknown }).cause ?? error) as { code?: string; constraint_name?: string };
      if (tries >= 4 || code !== '23505' || !constraint_name?.startsWith('audit_finding')) throw error;
    }
  }
}

/** Findings of one person with their signatures, doubts that stand open first. */
export async function findingsOf(read: Reader, personId: string): Promise<(Finding & { opinions: (typeof auditOpinion.$inferSelect)[] })[]> {
  const rows = await read.select().from(auditFinding).where(eq(auditFinding.personId, personId)).orderBy(asc(auditFinding.proposedDay), asc(auditFinding.checkId), asc(auditFinding.hitKey));
  const opinions = rows.length === 0 ? [] : await read.select().from(auditOpinion).where(inArray(auditOpinion.findingId, rows.map((r) => r.id))).orderBy(asc(auditOpinion.n));
  const place = (f: Finding): number => (isOpenDoubt(f) ? 0 : f.state === 'proposed' ? 1 : f.state === 'cleared' ? 2 : 3);
  return rows.map((f) => ({ ...f, opinions: opinions.filter((o) => o.findingId === f.id) })).sort((a, b) => place(a) - place(b));
}

/** Locks a finding of a person whom the actor may audit. */
async function locked(tx: Tx, actor: Actor, id: string): Promise<Outcome<{ finding: Finding; name: string; opinions: (typeof auditOpinion.$inferSelect)[] }>> {
  const finding = await tx.lock(auditFinding, id);
  if (!finding) return refusals.noFinding();
  const who = await audited(tx.read, actor, finding.personId, tx.today);
  if (!who.ok) return who;
  return ok({ finding, name: who.value.name, opinions: await tx.read.select().from(auditOpinion).where(eq(auditOpinion.findingId, id)).orderBy(asc(auditOpinion.n)) });
}

/** What a verdict says, with its value. */
export const verdictSaid = (verdict: Verdict, value: string | null): Words => ({ zh: `${verdictWords[verdict].zh}${value ?? ''}`, en: `${verdictWords[verdict].en}${value ? ` ${value}` : ''}` });

/** Signs a finding. A conclusion that clears a doubt then waits for a second person. */
export async function signFinding(ports: Ports, actor: Actor, id: string, opinion: { verdict: Verdict; value: string | null; note: string }): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'audit.finding.signed', cites: [GATE] }, async (tx) => {
    const held = await locked(tx, actor, id);
    if (!held.ok) return held;
    const { finding, name, opinions } = held.value;
    const after = signed(finding, opinion);
    if (!after.ok) return after;
    const { state, verdict, value } = after.value;
    await tx.update(auditFinding, id, { state, verdict, value });
    await tx.insert(auditOpinion, { findingId: id, n: opinions.length + 1, kind: 'sign', verdict, value, note: opinion.note.trim(), day: tx.today, by: actor.accountId, byName: actor.name });
    tx.note({ subjects: [{ kind: 'person', id: finding.personId }], detail: { actor: actor.name, person: name, finding: finding.sentence, verdict: verdictSaid(opinion.verdict, value), note: opinion.note.trim(), state: stateWords[state] } });
    return ok({ state });
  });
}

/** The second person confirms the conclusion that waits, or gives it back. */
export async function secondFinding(ports: Ports, actor: Actor, id: string, given: { agree: boolean; note: string }): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: given.agree ? 'audit.finding.cleared' : 'audit.finding.returned', cites: [GATE] }, async (tx) => {
    const held = await locked(tx, actor, id);
    if (!held.ok) return held;
    const { finding, name, opinions } = held.value;
    const signer = opinions.filter((o) => o.kind === 'sign').at(-1);
    const after = seconded(finding, signer?.by ?? '', actor.accountId, given.agree, given.note);
    if (!after.ok) return after;
    const { state, verdict, value } = after.value;
    await tx.update(auditFinding, id, { state, verdict, value });
    await tx.insert(auditOpinion, { findingId: id, n: opinions.length + 1, kind: given.agree ? 'confirm' : 'return', verdict, value, note: given.note.trim(), day: tx.today, by: actor.accountId, byName: actor.name });
    tx.note({ subjects: [{ kind: 'person', id: finding.personId }], detail: { actor: actor.name, person: name, finding: finding.sentence, verdict: verdictSaid(finding.verdict!, finding.value), signer: signer?.byName ?? '', note: given.note.trim() } });
    return ok({ state });
  });
}

/**
 * The audit of some people for 第三十七条第五项, as it stands on a day: doubts not cleared up, and how many findings were settled.
 * People about whom nothing was ever found are left out.
 */
export async function openDoubts(read: Reader, personIds: readonly string[], onDay: Day): Promise<Map<string, FileDoubtFacts>> {
  const out = new Map<string, FileDoubtFacts>();
  if (personIds.length === 0) return out;
  const rows = await read.select().from(auditFinding).where(and(inArray(auditFinding.personId, [...personIds]), eq(auditFinding.gravity, 'doubt'), lte(auditFinding.proposedDay, onDay))).orderBy(asc(auditFinding.proposedDay), asc(auditFinding.checkId), asc(auditFinding.hitKey));
  for (const f of rows) {
    if (f.state === 'withdrawn') continue;
    const own = out.get(f.personId) ?? { open: [], settled: 0 };
    if (isOpenDoubt(f)) own.open.push({ id: f.id, sentence: f.sentence, state: stateWords[f.state] });
    else own.settled++;
    out.set(f.personId, own);
  }
  return out;
}
