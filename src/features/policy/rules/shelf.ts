import { placeAliases } from '../../../domain/summaries/aliases.ts';
import type { Day } from '../../../kernel/day.ts';
import { addDays } from '../../../kernel/day.ts';
import type { Confidence, Words } from '../../../kernel/refusal.ts';
import { summaryDocuments } from '../../../domain/summaries/all.ts';
import type { Summary } from '../../../domain/summaries/shape.ts';
import { placeLabel, placesIn } from './numerals.ts';
import type { Entry } from './search.ts';

/** A text somebody imported and another approved. */
export type ImportedVersion = { id: string; work: string; title: string; short: string; year: number; from: Day; articles: readonly { label: string; number: number; sub: number; part: string | null; chapter: string | null; section: string | null; text: string }[] };
/** One article of one version on the shelf: wording where a text is imported, summary where one is shipped. */
export type ShelfArticle = { article: string; chapter: string | null; title: string | null; terms: readonly string[]; summary: string | null; text: string | null; confidence: Confidence; asks: readonly string[] };
/** One version of a work with the days it is in force (both ends included; null = not known, no end). */
export type ShelfVersion = { document: string; work: string; title: string; short: Words; year: number; from: Day | null; to: Day | null; confidence: Confidence; note: string; textId: string | null; shipped: boolean; articles: readonly ShelfArticle[] };
/** 口径 as the search needs it. */
export type RulingLine = { work: string; article: string; question: string; answer: string };

const fromSummary = (s: Summary): ShelfArticle => ({ article: s.article, chapter: s.chapter, title: s.title, terms: s.terms, summary: s.summary, text: null, confidence: s.confidence, asks: s.asks });

/** True when an article of the library is one that a citation names: by its numbers, or by its very words where it has none. */
export const covers = (article: string, citation: string): boolean => {
  const here = placesIn(article);
  const cited = placesIn(citation);
  return here.length === 0 || cited.length === 0 ? article === citation : here.some((h) => cited.some((c) => c.number === h.number && c.sub === h.sub));
};

/** Every version of every work, shipped and imported together, newest first within a work; a text of the same work and year takes up the summaries. */
export function shelfOf(imported: readonly ImportedVersion[]): ShelfVersion[] {
  const versions: ShelfVersion[] = summaryDocuments.map((d) => {
    const text = imported.find((v) => v.work === d.work && v.year === d.year);
    const base = { document: d.id, work: d.work, title: d.title, short: d.short, year: d.year, note: d.note, shipped: true };
    return text ? { ...base, from: text.from, to: d.to, confidence: 'text' as const, textId: text.id, articles: together(text, d.articles) } : { ...base, from: d.from, to: d.to, confidence: d.confidence, textId: null, articles: d.articles.map(fromSummary) };
  });
  for (const v of imported) {
    if (versions.some((x) => x.textId === v.id)) continue;
    const kin = summaryDocuments.find((d) => d.work === v.work);
    versions.push({ document: `${v.work}-${v.year}`, work: v.work, title: v.title, short: kin?.short ?? { zh: v.short, en: v.short }, year: v.year, from: v.from, to: null, confidence: 'text', note: '', textId: v.id, shipped: false, articles: together(v, []) });
  }
  const order = [...new Set(versions.map((v) => v.work))];
  versions.sort((a, b) => order.indexOf(a.work) - order.indexOf(b.work) || (b.from ?? `${b.year}`).localeCompare(a.from ?? `${a.year}`));
  // A version ends the day before the next one begins.
  return versions.map((v, i) => {
    const next = versions[i - 1];
    return next?.work === v.work && next.from !== null ? { ...v, to: addDays(next.from, -1) } : v;
  });
}

function together(text: ImportedVersion, summaries: readonly Summary[]): ShelfArticle[] {
  const own = text.articles.map((a): ShelfArticle => {
    const s = summaries.find((x) => x.article === a.label);
    return { article: a.label, chapter: [a.part, a.chapter, a.section].filter((h) => h !== null).join(' ') || null, title: s?.title ?? null, terms: s?.terms ?? [], summary: s?.summary ?? null, text: a.text, confidence: 'text', asks: s?.asks ?? [] };
  });
  return [...own, ...summaries.filter((s) => !own.some((o) => o.article === s.article)).map(fromSummary)];
}

/** The version of a work in force on a day, or null. */
export const versionOn = (shelf: readonly ShelfVersion[], work: string, day: Day): ShelfVersion | null =>
  shelf.find((v) => v.work === work && (v.from === null || v.from <= day) && (v.to === null || day <= v.to)) ?? null;

const namesOf = (v: ShelfVersion): string[] => [...new Set([v.title.replace(/[《》]/g, ''), v.short.zh, ...(aliases[v.work] ?? [])])];
/** What a document is called in speech beside its short name. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  'cn.appointment': ['任用条例', '选拔任用条例', '干部条例'], 'cn.party-admission': ['入党细则', '发展党员工作细则', '细则'], 'cn.branch': ['支部条例'], 'cn.personnel-files': ['档案条例'], 'cn.recusal': ['回避规定'], 'cn.cadre-appraisal': ['考核条例'], 'cn.personal-matters': ['个人事项规定', '报告规定'], 'cn.service-rank': ['职级并行规定', '并行规定'], 'cn.up-and-down': ['上下规定'],
};

/** What the search looks through on a day: every article of every version then in force, with the department's 口径. */
export function entriesOn(shelf: readonly ShelfVersion[], rulings: readonly RulingLine[], day: Day): Entry[] {
  return shelf.filter((v) => versionOn(shelf, v.work, day) === v).flatMap((v) => v.articles.map((a) => ({
    key: `${v.document}#${a.article}`, document: v.document, names: namesOf(v), article: a.article, title: a.title ?? '', terms: a.terms, summary: a.summary ?? '', text: a.text ?? '', asks: a.asks,
    rulings: rulings.filter((r) => r.work === v.work && covers(a.article, r.article)).map((r) => `${r.question}\n${r.answer}`),
  })));
}

/** The place of an article among those of its version: the one before and the one after. */
export function neighbours(version: ShelfVersion, article: string): { before: ShelfArticle | null; after: ShelfArticle | null } {
  const i = version.articles.findIndex((a) => a.article === article);
  return { before: version.articles[i - 1] ?? null, after: i >= 0 ? (version.articles[i + 1] ?? null) : null };
}

/** The articles of a version that a citation names, in order; a document of a single entry answers for every citation of it. */
export function articlesCited(version: Pick<ShelfVersion, 'articles' | 'document'>, citation: string): ShelfArticle[] {
  const alias = placeAliases[version.document]?.[citation];
  if (alias) return version.articles.filter((a) => a.article === alias);
  const found = version.articles.filter((a) => covers(a.article, citation));
  if (found.length > 0) return found;
  const titled = version.articles.filter((a) => a.title !== null && a.title === citation);
  return titled.length > 0 ? titled : version.articles.length === 1 ? [...version.articles] : [];
}

/** Writes a citation's first place as the library does, or the citation itself. */
export const placeOf = (citation: string): string => {
  const first = placesIn(citation)[0];
  return first ? placeLabel(first) : citation;
};
