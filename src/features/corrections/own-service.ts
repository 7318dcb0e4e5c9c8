import { desc, eq } from 'drizzle-orm';
import type { Actor, Ports, Tx } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { untoldYears } from '../appraisal/untold-service.ts';
import { fieldWords } from '../roster/fields-rules.ts';
import { buildFile } from '../roster/file-service.ts';
import { findPerson } from '../roster/load-service.ts';
import { isProtected } from '../roster/protected-rules.ts';
import { unitNames } from '../roster/scope-service.ts';
import { namesFor } from './change-service.ts';
import { prepareUploads, type Prepared, type Upload } from '../files/service.ts';
import { append, loadEvents } from './load-service.ts';
import { no } from './refusals-rules.ts';
import { barred, fold, type Attachment, type Standing } from './rules.ts';
import { correction } from './schema.ts';
import { saidChanges, stateWords } from './words-rules.ts';
import { stepLine, type StepLine } from './list-service.ts';

/** What a person asks in their own words. `field` names what it is about, `wished` the value they hold right. */
export type Ask = { text: string; field: string | null; wished: string | null };

/** One of the person's own requests, as they follow it. */
export type OwnRequest = {
  id: string; state: Standing['state']; waitsFor: Standing['waitsFor']; openedAt: string; ask: Ask & { attachments: { name: string }[] }; answer: { kind: string; at: string; by: string; words: string | null } | null;
  said: Words | null; steps: StepLine[]; may: ('withdraw' | 'supply')[];
};

/** What is held about the signed-in person, and their requests. The reading is an entry; doubts, history and the file itself (档案) are not shown. */
export async function ownRecord(ports: Ports, actor: Actor): Promise<Outcome<{ file: Awaited<ReturnType<typeof buildFile>>; requests: OwnRequest[] }>> {
  return ports.act({ actor, verb: 'corrections.own.read' }, async (tx) => {
    const person = actor.personId === null ? undefined : await findPerson(tx.read, actor.personId);
    if (!person) return no.notLinked();
    tx.note({ subjects: [{ kind: 'person', id: person.id }], detail: { actor: actor.name } });
    const file = await buildFile(tx.read, person, tx.today, tx.today);
    const unit = await unitNames(tx.read, file.holdings.map((h) => h.unitId));
    const holdings = file.holdings.map((h) => ({ ...h, unitText: h.unitText || (h.unitId ? (unit(h.unitId) ?? '') : '') }));
    // A grade is read here once the person was told of it in writing (《公务员法》2018 第三十八条).
    const untold = await untoldYears(tx.read, person.id);
    return ok({ file: { ...file, holdings, appraisals: file.appraisals.filter((a) => !untold.includes(a.year)), doubts: [], changes: [], person: { ...file.person, raw: {}, doubts: [] } }, requests: await ownRequests(tx.read, actor) });
  });
}

async function ownRequests(read: Ports['read'], actor: Actor): Promise<OwnRequest[]> {
  const rows = await read.select().from(correction).where(eq(correction.openedBy, actor.accountId)).orderBy(desc(correction.openedAt)).limit(100);
  const mine = rows.filter((r) => r.personId === actor.personId);
  const events = await loadEvents(read, mine.map((r) => r.id));
  const all: OwnRequest[] = [];
  for (const row of mine) {
    const own = events.get(row.id)!;
    const s = fold(own);
    if (!s.ask) continue;
    const hand = { account: actor.accountId, edits: false, decides: false };
    all.push({
      id: row.id, state: s.state, waitsFor: s.waitsFor, openedAt: s.opened.at, ask: { text: s.ask.text, field: s.ask.field, wished: s.ask.wished, attachments: s.ask.attachments.map((a) => ({ name: a.name })) },
      // A return to the clerk is between clerk and approver; the person sees only what is asked of them and how it ended.
      answer: s.decided && (s.waitsFor === 'person' || s.waitsFor === null) ? { kind: s.decided.kind, at: s.decided.at, by: s.decided.name, words: s.decided.words } : null,
      said: s.state === 'approved' ? saidChanges(s.proposal!.changes, await namesFor(read, s.proposal!.changes)) : null,
      steps: own.map(stepLine).map((line) => (line.kind === 'returned' && s.waitsFor !== 'person' ? { ...line, words: null } : line.kind === 'requested' || line.kind === 'taken-up' ? { ...line, words: null } : line)),
      may: (['supply', 'withdraw'] as const).filter((step) => barred(step, s, hand) === null),
    });
  }
  return all;
}

/** The person concerned asks for a correction. Papers sent along wait beside the request until a clerk files them. */
export async function askForCorrection(ports: Ports, actor: Actor, ask: Ask, files: readonly Upload[]): Promise<Outcome<{ id: string }>> {
  const papers = await prepared(files);
  if (!papers.ok) return papers;
  return ports.act({ actor, verb: 'corrections.asked' }, async (tx) => {
    const person = actor.personId === null ? undefined : await findPerson(tx.read, actor.personId);
    if (!person) return no.notLinked();
    if (ask.field !== null && !isProtected(ask.field) && fieldWords(ask.field).zh === ask.field) return no.notProtected(fieldWords(ask.field));
    const attachments = await stored(tx, papers.value);
    const { id } = await append(tx, actor, { personId: person.id }, [], 'asked', { ...ask, attachments });
    tx.note({ subjects: [{ kind: 'correction', id }, { kind: 'person', id: person.id }], detail: { actor: actor.name, text: ask.text } });
    return ok({ id });
  });
}

/** The person concerned answers a return with more words or papers, or takes the request back. */
export async function answerOwn(ports: Ports, actor: Actor, id: string, answer: { kind: 'supply'; text: string; files: readonly Upload[] } | { kind: 'withdraw' }): Promise<Outcome<{ id: string }>> {
  const papers = await prepared(answer.kind === 'supply' ? answer.files : []);
  if (!papers.ok) return papers;
  return ports.act({ actor, verb: answer.kind === 'supply' ? 'corrections.supplied' : 'corrections.withdrawn' }, async (tx) => {
    const row = await tx.lock(correction, id);
    const person = actor.personId === null ? undefined : await findPerson(tx.read, actor.personId);
    if (!row || !person || row.personId !== person.id || row.openedBy !== actor.accountId) return no.found();
    const events = (await loadEvents(tx.read, [id])).get(id)!;
    const why = barred(answer.kind, fold(events), { account: actor.accountId, edits: false, decides: false });
    if (why === 'state') return no.state(stateWords[fold(events).state]);
    if (why !== null) return no.role();
    const subjects = [{ kind: 'correction', id }, { kind: 'person', id: person.id }];
    if (answer.kind === 'supply') {
      await append(tx, actor, row, events, 'supplied', { text: answer.text, attachments: await stored(tx, papers.value) });
      tx.note({ subjects, detail: { actor: actor.name, person: person.name, changes: { zh: answer.text, en: answer.text }, evidence: { zh: `附件 ${papers.value.length} 份`, en: `${papers.value.length} paper(s)` }, reason: '—' } });
    } else {
      await append(tx, actor, row, events, 'withdrawn', { reason: null });
      tx.note({ subjects, detail: { actor: actor.name, person: person.name, reason: '—' } });
    }
    return ok({ id });
  });
}

type Papers = { name: string; prepared: Prepared }[];

async function prepared(files: readonly Upload[]): Promise<Outcome<Papers>> {
  const all: Papers = [];
  for (const file of files) {
    const one = await prepareUploads([file]);
    if (!one.ok) return one;
    all.push({ name: file.name, prepared: one.value });
  }
  return ok(all);
}

async function stored(tx: Pick<Tx, 'blob'>, papers: Papers): Promise<Attachment[]> {
  const all: Attachment[] = [];
  for (const { name, prepared: p } of papers) {
    for (const [i, page] of p.pages.entries()) {
      const original = p.originals[page.original]!;
      const kept = await tx.blob(original.bytes, original.mime);
      all.push({ name: p.pages.length > 1 ? `${name} ${i + 1}/${p.pages.length}` : name, blob: kept, image: page.image ? await tx.blob(page.image, 'image/jpeg') : kept });
    }
  }
  return all;
}
