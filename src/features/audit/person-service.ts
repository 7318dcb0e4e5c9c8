import { answerOf, lockedOn, shown, type CheckAnswer } from '../../domain/file-audit/check.ts';
import { checksOn } from '../../domain/file-audit/checks.ts';
import { audits } from '../../domain/file-audit/documents.ts';
import { establishedFrom, held, sameValue, type Established } from '../../domain/file-audit/established.ts';
import type { StatementFact } from '../../domain/file-audit/facts.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny } from '../accounts/rules.ts';
import { mayReadIdentity } from '../roster/access-rules.ts';
import { audited } from './access-service.ts';
import { findingsOf, openDoubts, refresh } from './findings-service.ts';
import { loadFiles, loadNumbers, loadOff, loadStatements } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import type { OffLine } from './schema.ts';
import { materialsOf, type MaterialLine } from './statements-service.ts';

/** One fact of 三龄两历一身份: the roster against what documents establish. */
export type FactLine = Established & { roster: string | null; agrees: boolean | null };

/** A person's file as the audit sees it. */
export type AuditView = {
  person: { id: string; name: string; postText: string | null }; today: Day;
  facts: FactLine[]; answers: CheckAnswer[]; findings: Awaited<ReturnType<typeof findingsOf>>; off: OffLine[]; materials: MaterialLine[];
  statements: Awaited<ReturnType<typeof loadStatements>>;
};

const always: readonly StatementFact[] = ['birth', 'workStart', 'partyJoin', 'partyRegular', 'cadreStatus'];

/** The audit of one person: facts established, every check asked today, findings with their signatures. Reading it is an entry. */
export async function auditOf(ports: Ports, actor: Actor, personId: string): Promise<Outcome<AuditView> & { entryId?: string }> {
  return ports.act({ actor, verb: 'audit.person.read', subjects: [{ kind: 'person', id: personId }] }, async (tx) => {
    const who = await audited(tx.read, actor, personId, tx.today);
    if (!who.ok) return who;
    const [file] = await loadFiles(tx.read, [personId]);
    if (!file) return refusals.noFinding();
    const off = await loadOff(tx.read, tx.today);
    const numbers = await loadNumbers(tx.read, tx.today);
    const found = establishedFrom(file.statements);
    const facts = [
      ...found,
      ...always.filter((fact) => !found.some((e) => e.fact === fact)).map((fact): Established => ({ fact, about: null, value: null, by: 'open', evidence: [], rests: null, explanation: none, open: none, citation: answerCite })),
    ];
    const place = (fact: StatementFact): number => { const i = always.indexOf(fact); return i < 0 ? always.length : i; };
    const plain = holdsAny(actor, mayReadIdentity);
    const veiled = <T extends { fact: StatementFact; value: string | null; raw?: string }>(s: T): T => (plain || s.fact !== 'idNumber' ? s : { ...s, value: s.value === null ? null : shown('idNumber', s.value), ...(s.raw === undefined ? {} : { raw: '' }) });
    tx.note({ detail: { actor: actor.name, person: who.value.name } });
    return ok({
      person: { id: who.value.id, name: who.value.name, postText: who.value.postText }, today: tx.today, off,
      facts: facts.map((e) => { const roster = held(file, e.fact); return { ...veiled(e), evidence: e.evidence.map(veiled), rests: e.rests && veiled(e.rests), roster: roster === null || plain || e.fact !== 'idNumber' ? roster : shown('idNumber', roster), agrees: roster === null || e.value === null ? null : sameValue(e.fact, roster, e.value) }; }).sort((a, b) => place(a.fact) - place(b.fact)),
      answers: checksOn(new Set(off.map((o) => o.checkId))).map((c) => answerOf(c, file, numbers, tx.today)).sort((a, b) => rank(a) - rank(b)),
      findings: await findingsOf(tx.read, personId), materials: await materialsOf(tx.read, personId), statements: (await loadStatements(tx.read, [personId])).map(veiled),
    });
  });
}

const none = { zh: '材料中还没有登记的记载', en: 'No statement of it is recorded yet' };
const answerCite = audits.file;
const rank = (a: CheckAnswer): number => (a.kind === 'block' ? (lockedOn(a) ? 0 : 1) : a.kind === 'needs-reason' ? 2 : a.kind === 'unknown' ? 3 : 4);

/** Asks every check of one person anew and proposes what is found. */
export async function auditPerson(ports: Ports, actor: Actor, personId: string): Promise<Outcome<{ proposed: number }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'audit.person.audited', subjects: [{ kind: 'person', id: personId }] }, async (tx) => {
    const who = await audited(tx.read, actor, personId, tx.today);
    if (!who.ok) return who;
    const proposed = await refresh(tx, personId);
    tx.note({ detail: { actor: actor.name, person: who.value.name, proposed } });
    return ok({ proposed });
  });
}

/** How many doubts of the audit stand open for one person; null for whoever may not audit that person. */
export async function doubtCount(ports: Ports, actor: Actor, personId: string): Promise<number | null> {
  const who = await audited(ports.read, actor, personId, ports.today());
  return who.ok ? ((await openDoubts(ports.read, [personId], ports.today())).get(personId)?.open.length ?? 0) : null;
}
