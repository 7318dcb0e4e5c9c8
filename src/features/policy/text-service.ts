import { and, asc, desc, eq } from 'drizzle-orm';
import { summaryDocuments } from '../../domain/summaries/all.ts';
import { isDay } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { once } from './once-service.ts';
import { readText } from './read-service.ts';
import { LIMITS, refusals } from './refusals-rules.ts';
import { split, textOf, type Doubt, type Split } from './rules/split.ts';
import { policyArticle, policyText } from './schema.ts';

/** A text as it would be imported; nothing is kept. */
export type Preview = { front: string[]; articles: { label: string; part: string | null; chapter: string | null; section: string | null; text: string; line: number }[]; doubts: Doubt[]; dropped: { n: number; text: string; why: string }[]; work: string | null; title: string | null; year: number | null };
/** What the one who imports says of the text. `work` null = a document the library does not know yet. */
export type TextInput = { work: string | null; title: string; short: string; year: number; fromDay: string; accepted: string | null; note: string };

async function understood(bytes: Uint8Array): Promise<Outcome<{ split: Split; mime: string }>> {
  const read = await readText(bytes);
  if (!read.ok) return read;
  const made = split(read.value.text);
  if (made.articles.length > LIMITS.articles) return refusals.tooLarge();
  if (read.value.autoNumbers > 0) {
    made.doubts.unshift({ kind: 'loose', line: 1, text: '', words: { zh: `有 ${read.value.autoNumbers} 段用了 Word 自动编号，编号不在文字里`, en: `${read.value.autoNumbers} paragraph(s) are numbered by Word itself; their numbers are not in the text` } });
  }
  return ok({ split: made, mime: read.value.mime });
}

/** Splits a file and shows what would be imported, with every doubt. */
export async function previewText(bytes: Uint8Array): Promise<Outcome<Preview>> {
  const made = await understood(bytes);
  if (!made.ok) return made;
  const s = made.value.split;
  const head = s.front.join('');
  const known = summaryDocuments.find((d) => head.includes(d.title.replace(/[《》]/g, '').replace(/^中华人民共和国/, '')));
  const year = /((?:19|20)\d{2})年/.exec(head)?.[1];
  return ok({
    front: s.front, doubts: s.doubts, dropped: s.dropped.slice(0, 500), work: known?.work ?? null, title: known?.title ?? s.front[0]?.slice(0, 100) ?? null, year: year ? Number(year) : null,
    articles: s.articles.map((a) => ({ label: a.label, part: a.part, chapter: a.chapter, section: a.section, text: textOf(a.pieces), line: a.line })),
  });
}

async function clash(read: Reader, work: string, year: number, fromDay: string) {
  const others = await read.select().from(policyText).where(and(eq(policyText.work, work), eq(policyText.state, 'approved')));
  const day = others.find((t) => t.fromDay === fromDay);
  if (day) return refusals.sameDay(day.title, day.year, day.fromDay);
  const shipped = summaryDocuments.find((d) => d.work === work && d.from === fromDay && d.year !== year);
  if (shipped) return refusals.sameDay(shipped.title, shipped.year, fromDay);
  const same = others.find((t) => t.year === year);
  return same ? refusals.sameYear(same.title, same.year, same.fromDay) : null;
}

/** Hands a text in; it says nothing to anybody until a second person has compared it with the original and approved it. */
export async function proposeText(ports: Ports, actor: Actor, file: { name: string; bytes: Uint8Array }, input: TextInput): Promise<Outcome<{ id: string }> & { entryId?: string }> {
  const made = await understood(file.bytes);
  if (!made.ok) return made;
  const { articles, doubts } = made.value.split;
  if (articles.length === 0) return refusals.noArticles();
  const title = input.title.trim();
  const short = input.short.trim();
  if (title.length < 4 || short.length < 2) return refusals.badTitle();
  if (!isDay(input.fromDay)) return refusals.badDay();
  const accepted = input.accepted?.trim() ?? '';
  if (doubts.length > 0 && accepted.length < 2) return refusals.doubtsOpen(doubts.length);
  return ports.act({ actor, verb: 'policy.text.proposed' }, async (tx) => {
    const work = input.work ?? `own.${tx.uuid().slice(0, 8)}`;
    const against = await clash(tx.read, work, input.year, input.fromDay);
    if (against) return against;
    const [open] = await tx.read.select({ by: policyText.proposedName }).from(policyText).where(and(eq(policyText.work, work), eq(policyText.year, input.year), eq(policyText.state, 'proposed')));
    if (open) return refusals.waiting(open.by);
    const sha256 = await tx.blob(file.bytes, made.value.mime);
    const row = await tx.insert(policyText, { work, title, short, year: input.year, fromDay: input.fromDay, sourceName: file.name.slice(0, 200), sha256, doubts, accepted: doubts.length > 0 ? accepted : null, note: input.note.trim(), state: 'proposed', proposedBy: actor.accountId, proposedName: actor.name, proposedDay: tx.today, at: tx.at });
    await tx.insertMany(policyArticle, articles.map((a, i) => ({ textId: row.id, n: i + 1, label: a.label, number: a.number, sub: a.sub, part: a.part, chapter: a.chapter, section: a.section, body: textOf(a.pieces), line: a.line })));
    tx.note({ subjects: [{ kind: 'policy_text', id: row.id }], detail: { actor: actor.name, title, year: input.year, from: input.fromDay, articles: articles.length, doubts: doubts.length } });
    return ok({ id: row.id });
  });
}

/** Approves (in force from its day) or declines a text; never by the one who handed it in. */
export async function decideText(ports: Ports, actor: Actor, id: string, input: { approve: boolean; note: string }): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: input.approve ? 'policy.text.approved' : 'policy.text.declined' }, async (tx) => {
    const row = await tx.lock(policyText, id);
    if (!row) return refusals.noText();
    if (row.state !== 'proposed') return refusals.notWaiting();
    if (row.proposedBy === actor.accountId) return refusals.sameHand();
    const note = input.note.trim();
    if (note.length < 2) return refusals.noteNeeded();
    const against = input.approve ? await clash(tx.read, row.work, row.year, row.fromDay) : null;
    if (against) return against;
    const state = input.approve ? 'approved' : 'declined';
    const done = await once(() => tx.update(policyText, id, { state, decidedBy: actor.accountId, decidedName: actor.name, decidedDay: tx.today, decisionNote: note }));
    // Another text of this work and day was approved at the same moment.
    if (!done) return refusals.sameDay(row.title, row.year, row.fromDay);
    tx.note({ subjects: [{ kind: 'policy_text', id }], detail: { actor: actor.name, title: row.title, year: row.year, from: row.fromDay, by: row.proposedName, note } });
    return ok({ state });
  });
}

/** Takes an approved text out of force because it is wrong; never by the one who handed it in. Its day is free again. */
export async function withdrawText(ports: Ports, actor: Actor, id: string, reason: string): Promise<Outcome<{ state: string }> & { entryId?: string }> {
  return ports.act({ actor, verb: 'policy.text.withdrawn' }, async (tx) => {
    const row = await tx.lock(policyText, id);
    if (!row) return refusals.noText();
    if (row.state !== 'approved') return refusals.notInForce();
    if (row.proposedBy === actor.accountId) return refusals.sameHand();
    const note = reason.trim();
    if (note.length < 2) return refusals.noteNeeded();
    await tx.update(policyText, id, { state: 'withdrawn', decidedBy: actor.accountId, decidedName: actor.name, decidedDay: tx.today, decisionNote: note });
    tx.note({ subjects: [{ kind: 'policy_text', id }], detail: { actor: actor.name, title: row.title, year: row.year, from: row.fromDay, reason: note } });
    return ok({ state: 'withdrawn' });
  });
}

/** Every text that was handed in, newest first. */
export const listTexts = (read: Reader) => read.select().from(policyText).orderBy(desc(policyText.at), desc(policyText.id)).limit(500);

/** One text with its articles. */
export async function readOneText(read: Reader, id: string): Promise<Outcome<{ text: typeof policyText.$inferSelect; articles: (typeof policyArticle.$inferSelect)[] }>> {
  const [text] = await read.select().from(policyText).where(eq(policyText.id, id));
  return text ? ok({ text, articles: await read.select().from(policyArticle).where(eq(policyArticle.textId, id)).orderBy(asc(policyArticle.n)) }) : refusals.noText();
}
