import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Day } from '../../kernel/day.ts';
import type { Reader } from '../../kernel/ports.ts';
import { indexOf, type Index } from './rules/search.ts';
import { entriesOn, shelfOf, type ImportedVersion, type RulingLine, type ShelfVersion } from './rules/shelf.ts';
import { policyArticle, policyRuling, policySynonym, policyText } from './schema.ts';

type Kept = { stamp: string; shelf: ShelfVersion[]; rulings: RulingLine[]; synonyms: string[][]; indexes: Map<string, Index> };
/** One shelf a database, renewed when a text, a ruling or a line of synonyms was added or changed. */
const kept = new WeakMap<Reader, Kept>();
/** Days whose index is kept: today, and a few that were asked for. */
const DAYS = 4;

/** Everything the dictionary looks things up in. */
export async function loadShelf(read: Reader): Promise<Kept> {
  const [stamp] = await read.select({
    now: sql<string>`concat_ws('|', (SELECT count(*) || ':' || coalesce(max(${policyText.at})::text, '') || ':' || string_agg(state, ',' ORDER BY id) FROM policy_text), (SELECT count(*) FROM policy_ruling), (SELECT count(*) || ':' || count(ended_day) FROM policy_synonym))`,
  }).from(sql`(SELECT 1) AS one`);
  const had = kept.get(read);
  if (had && had.stamp === stamp!.now) return had;
  const texts = await read.select().from(policyText).where(eq(policyText.state, 'approved')).orderBy(asc(policyText.fromDay));
  const articles = texts.length === 0 ? [] : await read.select().from(policyArticle).where(inArray(policyArticle.textId, texts.map((t) => t.id))).orderBy(policyArticle.textId, policyArticle.n);
  const imported = texts.map((t): ImportedVersion => ({
    id: t.id, work: t.work, title: t.title, short: t.short, year: t.year, from: t.fromDay as Day,
    articles: articles.filter((a) => a.textId === t.id).map((a) => ({ label: a.label, number: a.number, sub: a.sub, part: a.part, chapter: a.chapter, section: a.section, text: a.body })),
  }));
  const rulings = await read.select().from(policyRuling);
  const replaced = new Set(rulings.map((r) => r.replaces));
  const lines = await read.select({ words: policySynonym.words }).from(policySynonym).where(and(isNull(policySynonym.endedDay)));
  const made: Kept = { stamp: stamp!.now, shelf: shelfOf(imported), rulings: rulings.filter((r) => !replaced.has(r.id)), synonyms: lines.map((l) => l.words), indexes: new Map() };
  kept.set(read, made);
  return made;
}

/** The index of everything in force on a day. */
export async function loadIndex(read: Reader, day: Day): Promise<Index> {
  const own = await loadShelf(read);
  const had = own.indexes.get(day);
  if (had) return had;
  const index = indexOf(entriesOn(own.shelf, own.rulings, day), own.synonyms);
  if (own.indexes.size >= DAYS) own.indexes.delete([...own.indexes.keys()][0]!);
  own.indexes.set(day, index);
  return index;
}
