import { and, asc, eq } from 'drizzle-orm';
import { statementFacts, type Statement } from '../../domain/file-audit/facts.ts';
import type { Actor, Ports, Reader, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { fileMaterial } from '../files/schema.ts';
import { person } from '../roster/schema.ts';
import { audited } from './access-service.ts';
import { refresh } from './findings-service.ts';
import { refusals } from './refusals-rules.ts';
import { fileStatement } from './schema.ts';
import { statementOf, type StatementInput } from './statement-rules.ts';

/** A material of a file as the recording page lists it; `away`: it left with a transfer, what it says stays, nothing more is recorded from it. */
export type MaterialLine = { id: string; cls: string; sub: string | null; classText: string; n: number; title: string; madeOn: string | null; pages: number; away: boolean };

/** Materials of a file in the order of the catalogue. */
export async function materialsOf(read: Reader, personId: string): Promise<MaterialLine[]> {
  const rows = await read.select({ id: fileMaterial.id, cls: fileMaterial.cls, sub: fileMaterial.sub, classText: fileMaterial.classText, n: fileMaterial.n, title: fileMaterial.title, madeOn: fileMaterial.madeOn, pages: fileMaterial.pages, sentWith: fileMaterial.sentWith })
    .from(fileMaterial).where(and(eq(fileMaterial.personId, personId), eq(fileMaterial.state, 'filed'))).orderBy(asc(fileMaterial.cls), asc(fileMaterial.sub), asc(fileMaterial.n));
  return rows.map(({ sentWith, ...m }) => ({ ...m, away: sentWith !== null })).sort((a, b) => Number(a.cls) - Number(b.cls) || (a.sub ?? '').localeCompare(b.sub ?? '') || a.n - b.n);
}

async function materialFor(tx: Tx, personId: string, materialId: string) {
  const [material] = await tx.read.select().from(fileMaterial).where(eq(fileMaterial.id, materialId));
  return material && material.personId === personId && material.state === 'filed' ? material : undefined;
}

const said = (s: Pick<Statement, 'fact' | 'about' | 'value'>) => ({ zh: `${statementFacts[s.fact].words.zh}${s.about ? `（${s.about}）` : ''} ${s.value}`, en: `${statementFacts[s.fact].words.en}${s.about ? ` (${s.about})` : ''} ${s.value}` });

/** Records what pages of materials say; all or none, one entry. Findings follow in the same act. */
export async function recordStatements(ports: Ports, actor: Actor, personId: string, inputs: readonly StatementInput[]): Promise<Outcome<{ ids: string[]; proposed: number }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'audit.statement.recorded', subjects: [{ kind: 'person', id: personId }] }, async (tx) => {
    const who = await audited(tx.read, actor, personId, tx.today);
    if (!who.ok) return who;
    await tx.lock(person, personId);
    const ids: string[] = [];
    const words: { zh: string; en: string }[] = [];
    const titles = new Set<string>();
    for (const input of inputs) {
      const material = await materialFor(tx, personId, input.materialId);
      if (!material) return refusals.noMaterial();
      if (material.sentWith !== null) return refusals.materialAway();
      const row = statementOf(input, material.pages, tx.today);
      if (!row.ok) return row;
      ids.push((await tx.insert(fileStatement, { personId, ...row.value, recordedBy: actor.accountId, at: tx.at })).id);
      words.push(said(row.value));
      titles.add(material.title);
    }
    const proposed = await refresh(tx, personId);
    tx.note({ detail: { actor: actor.name, person: who.value.name, material: [...titles].slice(0, 5).join('、'), said: { zh: words.slice(0, 12).map((x) => x.zh).join('；'), en: words.slice(0, 12).map((x) => x.en).join('; ') }, proposed } });
    return ok({ ids, proposed });
  });
}

/** Replaces a statement by another one (same material), or by nothing; the earlier one stays to be seen. */
export async function replaceStatement(ports: Ports, actor: Actor, id: string, given: { input: StatementInput | null; reason: string }): Promise<Outcome<{ id: string; proposed: number }> & { entryId?: string }> {
  return ports.act({ actor, verb: given.input ? 'audit.statement.replaced' : 'audit.statement.withdrawn' }, async (tx) => {
    const [before] = await tx.read.select().from(fileStatement).where(eq(fileStatement.id, id));
    if (!before || before.withdrawn) return refusals.noStatement();
    const who = await audited(tx.read, actor, before.personId, tx.today);
    if (!who.ok) return who;
    await tx.lock(person, before.personId);
    if ((await tx.read.$count(fileStatement, eq(fileStatement.replaces, id))) > 0) return refusals.noStatement();
    const reason = given.reason.trim();
    if (reason.length < 2) return refusals.reasonNeeded();
    const material = await materialFor(tx, before.personId, given.input?.materialId ?? before.materialId);
    if (!material) return refusals.noMaterial();
    if (given.input && material.sentWith !== null) return refusals.materialAway();
    const row = given.input ? statementOf(given.input, material.pages, tx.today) : ok({ materialId: before.materialId, page: before.page, fact: before.fact as Statement['fact'], about: before.about, value: before.value, raw: before.raw, calendar: before.calendar, nature: before.nature });
    if (!row.ok) return row;
    const made = await tx.insert(fileStatement, { personId: before.personId, ...row.value, replaces: id, reason, withdrawn: given.input === null, recordedBy: actor.accountId, at: tx.at });
    const proposed = await refresh(tx, before.personId);
    tx.note({ subjects: [{ kind: 'person', id: before.personId }], detail: { actor: actor.name, person: who.value.name, material: material.title, old: said({ fact: before.fact as Statement['fact'], about: before.about, value: before.value }), new: said(row.value), reason } });
    return ok({ id: made.id, proposed });
  });
}
