import { and, desc, eq, lt } from 'drizzle-orm';
import { allRules } from '../../domain/library.ts';
import type { RuleLine } from '../../domain/subject-book.ts';
import { workOf } from '../../domain/summaries/all.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { holdsAny, mayReadCases } from '../accounts/rules.ts';
import { stepIndex } from '../selection/rules/lookup.ts';
import type { Step } from '../selection/rules/events.ts';
import { listCases } from '../selection/service.ts';
import { refusals } from './refusals-rules.ts';
import { compare, type Change } from './rules/diff.ts';
import { covers } from './rules/shelf.ts';
import { policyArticle, policyReview, policyText } from './schema.ts';

type TextRow = typeof policyText.$inferSelect;
/** What a new text does to a rule: its article was changed, removed or renumbered, is missing in the text, or was never compared with a text. */
export type Effect = { rule: RuleLine; change: 'changed' | 'removed' | 'renumbered' | 'missing' | 'compare'; article: string | null };

const sidesOf = async (read: Reader, id: string): Promise<{ label: string; text: string }[]> =>
  (await read.select({ label: policyArticle.label, text: policyArticle.body }).from(policyArticle).where(eq(policyArticle.textId, id)).orderBy(policyArticle.n));

/** The changes between two imported texts, article by article. */
export const changesBetween = async (read: Reader, from: string, to: string): Promise<Change[]> => compare(await sidesOf(read, from), await sidesOf(read, to));

/** Articles of a text never change, so neither does a comparison. */
const compared = new Map<string, Change[]>();

/** The rules that a text bears on. Against the text before it, those whose article differs; without one, those never compared with a text. */
export async function effectsOf(read: Reader, text: TextRow): Promise<{ previous: TextRow | null; effects: Effect[] }> {
  const [previous] = await read.select().from(policyText).where(and(eq(policyText.work, text.work), eq(policyText.state, 'approved'), lt(policyText.fromDay, text.fromDay))).orderBy(desc(policyText.fromDay)).limit(1);
  const rules = allRules.filter((r) => workOf(r.document) === text.work && (r.to === null || r.to >= text.fromDay) && r.year <= text.year);
  if (!previous) {
    const labels = (await sidesOf(read, text.id)).map((s) => s.label);
    return { previous: null, effects: rules.flatMap((rule): Effect[] => {
      const at = labels.find((l) => covers(l, rule.article)) ?? null;
      if (at === null) return [{ rule, change: 'missing', article: null }];
      return rule.confidence !== 'text' || rule.year !== text.year ? [{ rule, change: 'compare', article: at }] : [];
    }) };
  }
  const key = `${previous.id} ${text.id}`;
  const changes = compared.get(key) ?? (await changesBetween(read, previous.id, text.id));
  if (compared.size >= 50) compared.clear();
  compared.set(key, changes);
  return { previous, effects: rules.flatMap((rule): Effect[] => {
    const own = changes.filter((c) => c.from && covers(c.from.label, rule.article));
    if (own.length === 0) return [{ rule, change: 'missing', article: null }];
    const worst = own.find((c) => c.kind === 'removed') ?? own.find((c) => c.kind === 'changed') ?? own.find((c) => c.renumbered);
    return worst ? [{ rule, change: worst.kind === 'removed' ? 'removed' : worst.kind === 'changed' ? 'changed' : 'renumbered', article: worst.to?.label ?? null }] : [];
  }) };
}

/** The running cases within the reader's reach that rest on any of the rules: how many they have answered already, how many are still to be asked. */
export async function casesOn(ports: Ports, actor: Actor, effects: readonly Effect[]) {
  const rules = effects.map((e) => e.rule).filter((r) => r.subject === 'appointment');
  if (rules.length === 0 || !holdsAny(actor, mayReadCases)) return [];
  const cases = await listCases(ports, actor, { state: 'running' });
  return cases.map((c) => {
    const here = stepIndex(c.step as Step);
    const ahead = rules.filter((r) => r.stages.some((s) => stepIndex(s as Step) >= here)).length;
    return { id: c.id, number: c.number, title: c.title, step: c.step, asked: rules.filter((r) => r.stages.some((s) => stepIndex(s as Step) < here)).length, ahead };
  }).filter((c) => c.asked + c.ahead > 0);
}

/** Approved texts with rules that nobody has compared yet: the work a new text makes. */
export async function openEffects(read: Reader): Promise<{ text: TextRow; open: number }[]> {
  const texts = await read.select().from(policyText).where(eq(policyText.state, 'approved')).orderBy(desc(policyText.at)).limit(200);
  const out: { text: TextRow; open: number }[] = [];
  for (const text of texts) {
    const { effects } = await effectsOf(read, text);
    const done = new Set((await read.select({ rule: policyReview.rule }).from(policyReview).where(eq(policyReview.textId, text.id))).map((r) => r.rule));
    const open = effects.filter((e) => !done.has(e.rule.id)).length;
    if (open > 0) out.push({ text, open });
  }
  return out;
}

/** Records that a rule was compared with a new text: it holds, or it must be changed. */
export async function reviewRule(ports: Ports, actor: Actor, textId: string, input: { rule: string; result: 'holds' | 'change'; note: string }): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  const note = input.note.trim();
  if (note.length < 2) return refusals.noteNeeded();
  return ports.act({ actor, verb: 'policy.rule.reviewed', cites: [input.rule] }, async (tx) => {
    const text = await tx.lock(policyText, textId);
    if (!text) return refusals.noText();
    if (text.state !== 'approved') return refusals.notInForce();
    const found = (await effectsOf(tx.read, text)).effects.find((e) => e.rule.id === input.rule);
    if (!found) return refusals.notAffected();
    if ((await tx.read.$count(policyReview, and(eq(policyReview.textId, textId), eq(policyReview.rule, input.rule)))) > 0) return refusals.reviewed();
    const row = await tx.insert(policyReview, { textId, rule: input.rule, result: input.result, note, day: tx.today, by: actor.accountId, byName: actor.name, at: tx.at });
    tx.note({ detail: { actor: actor.name, title: text.title, year: text.year, rule: found.rule.title, article: found.rule.article, result: input.result === 'holds' ? { zh: '规则不变', en: 'the rule holds' } : { zh: '规则须修改', en: 'the rule must be changed' }, note } });
    return ok({ id: row.id });
  });
}

/** What was found when rules were compared with a text. */
export const reviewsOf = (read: Reader, textId: string) => read.select().from(policyReview).where(eq(policyReview.textId, textId));
