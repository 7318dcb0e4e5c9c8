import { and, desc, eq } from 'drizzle-orm';
import { needsChecking } from '../../domain/rule.ts';
import { allRules, findRuleLine, library } from '../../domain/library.ts';
import type { RuleLine } from '../../domain/subject-book.ts';
import type { Day } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok } from '../../kernel/refusal.ts';
import { changesBetween } from './effect-service.ts';
import { rulesOn, stepsOn } from './links-rules.ts';
import { refusals } from './refusals-rules.ts';
import { compare } from './rules/diff.ts';
import { search } from './rules/search.ts';
import { articlesCited, covers, neighbours, versionOn, type ShelfArticle, type ShelfVersion } from './rules/shelf.ts';
import { policyRuling, policyText } from './schema.ts';
import { loadIndex, loadShelf } from './shelf-service.ts';

/** A version without its articles. */
const headOf = (v: ShelfVersion, today: Day, shelf: readonly ShelfVersion[]) => ({
  document: v.document, work: v.work, title: v.title, short: v.short, year: v.year, from: v.from, to: v.to, confidence: v.confidence, note: v.note, textId: v.textId, shipped: v.shipped, articles: v.articles.length, unchecked: v.articles.filter((a) => needsChecking(a)).length, inForce: versionOn(shelf, v.work, today) === v,
});
const ruleHead = (r: RuleLine) => ({ id: r.id, title: r.title, article: r.article, severity: r.severity, confidence: r.confidence, from: r.from as string, to: r.to as string | null });

/** Every work with its versions, newest first. */
export async function readLibrary(ports: Ports) {
  const { shelf } = await loadShelf(ports.read);
  const today = ports.today();
  return { today: today as string, works: [...new Set(shelf.map((v) => v.work))].map((work) => ({ work, versions: shelf.filter((v) => v.work === work).map((v) => headOf(v, today, shelf)) })), rules: allRules.length };
}

/** One version of a document with its articles and how many rules rest on each. */
export async function readDocument(ports: Ports, document: string) {
  const { shelf } = await loadShelf(ports.read);
  const v = shelf.find((x) => x.document === document);
  if (!v) return refusals.noDocument();
  const today = ports.today();
  return ok({ version: headOf(v, today, shelf), versions: shelf.filter((x) => x.work === v.work).map((x) => headOf(x, today, shelf)), articles: v.articles.map((a) => ({ article: a.article, chapter: a.chapter, title: a.title, confidence: a.confidence, hasText: a.text !== null, rules: rulesOn(document, a.article).length })) });
}

const shownArticle = (a: ShelfArticle) => ({ article: a.article, chapter: a.chapter, title: a.title, terms: [...a.terms], summary: a.summary, text: a.text, confidence: a.confidence });
const near = (a: ShelfArticle | null) => (a ? { article: a.article, title: a.title, words: a.text ?? a.summary ?? '' } : null);

async function rulingsAt(read: Reader, work: string, article: string) {
  const rows = await read.select().from(policyRuling).where(eq(policyRuling.work, work)).orderBy(desc(policyRuling.day), desc(policyRuling.at));
  const here = rows.filter((r) => covers(article, r.article));
  return here.map((r) => ({ id: r.id, article: r.article, question: r.question, answer: r.answer, day: r.day, byName: r.byName, replacedBy: here.find((o) => o.replaces === r.id)?.day ?? null })).sort((a, b) => Number(a.replacedBy !== null) - Number(b.replacedBy !== null));
}

/** What stands at the article a citation names: text or summary, neighbours, 口径, rules and steps that rest on it. */
export async function readArticle(ports: Ports, document: string, citation: string) {
  const { shelf } = await loadShelf(ports.read);
  const v = shelf.find((x) => x.document === document);
  if (!v) return refusals.noDocument();
  const cited = articlesCited(v, citation);
  if (cited.length === 0) return refusals.noArticle(citation);
  const articles = await Promise.all(cited.slice(0, 10).map(async (a) => ({
    ...shownArticle(a), before: near(neighbours(v, a.article).before), after: near(neighbours(v, a.article).after), rulings: await rulingsAt(ports.read, v.work, a.article), rules: rulesOn(document, a.article).map(ruleHead), steps: stepsOn(document, a.article),
  })));
  return ok({ version: headOf(v, ports.today(), shelf), articles });
}

/** Answers a question as of a day: articles with their neighbours, best first. */
export async function ask(ports: Ports, question: string, day: Day, limit: number) {
  const { shelf } = await loadShelf(ports.read);
  const index = await loadIndex(ports.read, day);
  const hits = search(index, question, limit);
  return {
    day: day as string,
    hits: hits.flatMap((h) => {
      const v = shelf.find((x) => x.document === h.entry.document);
      const a = v?.articles.find((x) => x.article === h.entry.article);
      if (!v || !a) return [];
      const n = neighbours(v, a.article);
      return [{ document: v.document, documentTitle: v.title, short: v.short, year: v.year, ...shownArticle(a), words: h.words, before: near(n.before), after: near(n.after), rulings: h.entry.rulings.length, rules: rulesOn(v.document, a.article).length, steps: stepsOn(v.document, a.article).map((s) => s.words) }];
    }),
  };
}

/** Two versions of one work, article by article. Summaries are compared as summaries, and the answer says so. */
export async function readDiff(ports: Ports, from: string, to: string) {
  const { shelf } = await loadShelf(ports.read);
  const find = (d: string) => shelf.find((v) => v.document === d);
  const a = find(from);
  const b = find(to);
  if (!a || !b) return refusals.noDocument();
  if (a.work !== b.work) return refusals.oneWork();
  const today = ports.today();
  const texts = a.textId !== null && b.textId !== null;
  const sides = (v: ShelfVersion) => v.articles.map((x) => ({ label: x.article, text: `${x.title ?? ''}\n${x.summary ?? x.text ?? ''}` }));
  const changes = texts ? await changesBetween(ports.read, a.textId!, b.textId!) : compare(sides(a), sides(b));
  return ok({ from: headOf(a, today, shelf), to: headOf(b, today, shelf), texts, changes });
}

/** Every rule, in the order of the documents. */
export const readRules = () => ({
  subjects: library.map((b) => ({ id: b.id, words: b.words })),
  rules: allRules.map((r) => ({ ...ruleHead(r), subject: r.subject, pack: r.pack as string, packs: [...r.packs], document: r.document, documentTitle: r.documentTitle, year: r.year, by: r.by, situations: r.situations.length })),
});

/** One rule with its situations judged, the facts it needs and its article. */
export function readRule(id: string) {
  const rule = findRuleLine(id);
  const book = library.find((b) => b.id === rule?.subject);
  if (!rule || !book) return refusals.noRule();
  return ok({
    ...ruleHead(rule), subject: book.words, subjectId: book.id, pack: rule.pack as string, packs: [...rule.packs], document: rule.document, documentTitle: rule.documentTitle, year: rule.year, by: rule.by, stages: rule.stages.map((s) => book.stages[s] ?? { zh: s, en: s }), needs: rule.needs.map((n) => ({ label: n.label, where: n.where })),
    situations: rule.situations.map((s, n) => {
      const verdict = book.judge(id, n);
      return { what: s.what, day: s.day, kind: verdict.kind, sentence: verdict.sentence, wayOut: verdict.wayOut };
    }),
  });
}

/** Texts that wait for a second person: not for the one who handed them in. */
export const textsWaiting = (read: Reader, actor: Actor): Promise<number> =>
  read.select({ by: policyText.proposedBy }).from(policyText).where(and(eq(policyText.state, 'proposed'))).then((rows) => rows.filter((r) => r.by !== actor.accountId).length);
