import { desc, eq } from 'drizzle-orm';
import { workOf } from '../../domain/summaries/all.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';
import { articlesCited } from './rules/shelf.ts';
import { policyRuling, policySynonym } from './schema.ts';
import { once } from './once-service.ts';
import { loadShelf } from './shelf-service.ts';

/** Keeps a question and the department's answer at an article; `replaces` names the older answer it takes the place of. */
export async function giveRuling(ports: Ports, actor: Actor, input: { document: string; article: string; question: string; answer: string; replaces: string | null }): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  const question = input.question.trim();
  const answer = input.answer.trim();
  if (question.length < 2 || answer.length < 2) return refusals.noteNeeded();
  const { shelf } = await loadShelf(ports.read);
  const version = shelf.find((v) => v.document === input.document);
  if (!version) return refusals.noDocument();
  const at = articlesCited(version, input.article)[0];
  if (!at) return refusals.noArticle(input.article);
  return ports.act({ actor, verb: input.replaces ? 'policy.ruling.replaced' : 'policy.ruling.given' }, async (tx) => {
    if (input.replaces) {
      const [old] = await tx.read.select().from(policyRuling).where(eq(policyRuling.id, input.replaces));
      if (!old || old.work !== version.work || (await tx.read.$count(policyRuling, eq(policyRuling.replaces, input.replaces))) > 0) return refusals.noRuling();
    }
    const row = await once(() => tx.insert(policyRuling, { work: workOf(version.document), document: version.document, article: at.article, question, answer, replaces: input.replaces, day: tx.today, by: actor.accountId, byName: actor.name, at: tx.at }));
    if (!row) return refusals.noRuling();
    tx.note({ subjects: [{ kind: 'policy_ruling', id: row.id }], detail: { actor: actor.name, title: version.title, article: at.article, question: question.slice(0, 200) } });
    return ok({ id: row.id });
  });
}

/** The lines of synonyms the department added, newest first. */
export const listSynonyms = (read: Reader) => read.select().from(policySynonym).orderBy(desc(policySynonym.at)).limit(500);

/** Adds words that mean the same. */
export async function addSynonyms(ports: Ports, actor: Actor, words: readonly string[]): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  const clean = [...new Set(words.map((x) => x.trim()).filter((x) => x !== ''))];
  if (clean.length < 2 || clean.length > 20 || clean.some((x) => x.length > 12 || !/^\p{Script=Han}+$/u.test(x))) return refusals.fewWords();
  return ports.act({ actor, verb: 'policy.synonym.added' }, async (tx) => {
    const row = await tx.insert(policySynonym, { words: clean, day: tx.today, by: actor.accountId, byName: actor.name, at: tx.at });
    tx.note({ detail: { actor: actor.name, words: clean.join('、') } });
    return ok({ id: row.id });
  });
}

/** Takes a line out of the search. */
export async function endSynonyms(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'policy.synonym.ended' }, async (tx) => {
    const row = await tx.lock(policySynonym, id);
    if (!row || row.endedDay !== null) return refusals.noSynonym();
    await tx.update(policySynonym, id, { endedDay: tx.today });
    tx.note({ detail: { actor: actor.name, words: row.words.join('、') } });
    return ok({ id });
  });
}
