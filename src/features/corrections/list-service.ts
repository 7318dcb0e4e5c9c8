import { and, desc, eq, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, refuse, type Outcome, type Words } from '../../kernel/refusal.ts';
import { filePage } from '../files/schema.ts';
import { fieldWords } from '../roster/fields-rules.ts';
import type { Person } from '../roster/load-service.ts';
import { person } from '../roster/schema.ts';
import { standing } from '../roster/source-service.ts';
import { unitNames } from '../roster/scope-service.ts';
import { findStale, namesFor } from './change-service.ts';
import { marked } from '../files/service.ts';
import { kinCheck } from './kin-service.ts';
import { getCorrection, handOf, loadEvents, sightsOf, type Correction } from './load-service.ts';
import { no } from './refusals-rules.ts';
import { fold, stepsFor, waitsForMe, type Attachment, type Change, type Event, type Evidence, type KinCheck, type Standing, type Step } from './rules.ts';
import { correction } from './schema.ts';
import { changedNames, saidChanges, sideWords } from './words-rules.ts';

const PAGE = 100;

/** One line of the list of corrections. */
export type Line = {
  id: string; person: { id: string; name: string; unitName: string | null; postText: string | null }; what: Words; state: Standing['state']; waitsFor: Standing['waitsFor']; forMe: boolean;
  openedAt: string; openedBy: string; own: boolean;
};

/** A page of corrections of people within reach, newest first. `waiting`: those that wait for the actor; `mine`: those the actor began or prepared. */
export async function listCorrections(ports: Ports, actor: Actor, query: { view: 'waiting' | 'mine' | 'all'; person?: string | undefined; before?: string | undefined }): Promise<Outcome<{ lines: Line[]; next: string | null }>> {
  const { read } = ports;
  const sights = await sightsOf(read, actor, ports.today());
  const within = sights.reads.within({ id: sql`${person.id}`, unit: sql`${person.unitId}` });
  const where: (SQL | undefined)[] = [
    within ?? undefined,
    // Of a record that is no more a correction is read from that record's own page.
    query.person === undefined ? standing(sql`${person.status}`) : undefined,
    query.view === 'waiting' ? isNotNull(correction.waitsFor) : query.view === 'mine' ? or(eq(correction.openedBy, actor.accountId), eq(correction.preparedBy, actor.accountId)) : undefined,
    query.person === undefined ? undefined : eq(correction.personId, query.person),
    query.before === undefined ? undefined : lt(correction.openedAt, query.before),
  ];
  const rows = await read.select({ c: correction, p: person }).from(correction).innerJoin(person, eq(person.id, correction.personId)).where(and(...where)).orderBy(desc(correction.openedAt), desc(correction.id)).limit(PAGE);
  const events = await loadEvents(read, rows.map((r) => r.c.id));
  const names = await unitNames(read, rows.map((r) => r.p.unitId));
  const lines = rows.map(({ c, p }) => lineOf(c, p, fold(events.get(c.id)!), names, (s) => waitsForMe(s, handOf(actor, sights, p))));
  const next = rows.length === PAGE ? rows.at(-1)!.c.openedAt : null;
  return ok({ lines: query.view === 'waiting' ? lines.filter((l) => l.forMe) : lines, next });
}

/** A line from a correction, its person and where it stands. */
export function lineOf(c: Correction, p: Person, s: Standing, unitName: (id: string) => string | undefined, forMe: (s: Standing) => boolean): Line {
  const what = s.proposal ? changedNames(s.proposal.changes) : s.ask?.field ? fieldWords(s.ask.field) : { zh: s.ask?.text.slice(0, 40) ?? '', en: s.ask?.text.slice(0, 40) ?? '' };
  return {
    id: c.id, person: { id: p.id, name: p.name, unitName: p.unitId ? (unitName(p.unitId) ?? null) : null, postText: p.postText }, what: { zh: what.zh, en: what.en }, state: s.state, waitsFor: s.waitsFor,
    forMe: forMe(s), openedAt: s.opened.at, openedBy: s.opened.name, own: s.ask !== null,
  };
}

/** How many corrections wait for the actor, for the page of today. */
export async function countWaiting(ports: Ports, actor: Actor): Promise<number> {
  const list = await listCorrections(ports, actor, { view: 'waiting' });
  return list.ok ? list.value.lines.length : 0;
}

/** One step of a correction, for its page. */
export type StepLine = { kind: Event['kind']; at: string; by: string; words: string | null };
/** What a correction shows to those who handle it. */
export type Detail = {
  line: Line; reason: string | null; day: string | null; source: string | null; ask: { text: string; field: string | null; wished: string | null; attachments: { name: string }[] } | null;
  changes: { name: Words; old: Words; new: Words }[]; drafts: Change[]; said: Words | null; evidence: Evidence[]; preparer: string | null; steps: StepLine[]; may: Step[]; kin: KinCheck | null; stale: Words | null;
};

/** Opens a correction: old and new values, evidence, who stands how to the person, what the actor may do. */
export async function openCorrection(ports: Ports, actor: Actor, id: string): Promise<Outcome<Detail>> {
  const { read } = ports;
  const found = await getCorrection(read, actor, id, ports.today());
  if (!found.ok) return found;
  const { row, person: p, events, standing: s, hand } = found.value;
  const changes = s.proposal?.changes ?? [];
  const name = await namesFor(read, changes);
  const stale = s.state === 'requested' ? await findStale(read, p, changes) : null;
  return ok({
    line: lineOf(row, p, s, await unitNames(read, [p.unitId]), (x) => waitsForMe(x, hand)),
    reason: s.proposal?.reason ?? null, day: s.proposal?.day ?? null, source: s.proposal?.source ?? null,
    ask: s.ask ? { text: s.ask.text, field: s.ask.field, wished: s.ask.wished, attachments: s.ask.attachments.map((a) => ({ name: a.name })) } : null,
    changes: changes.map((c) => { const f = fieldWords(c.kind === 'fact' ? c.field : c.list); return { name: { zh: f.zh, en: f.en }, old: sideWords(c, 'old', name), new: sideWords(c, 'new', name) }; }),
    drafts: changes, said: changes.length ? saidChanges(changes, name) : null,
    evidence: s.proposal?.evidence ?? [], preparer: s.preparer?.name ?? null, steps: events.map(stepLine), may: stepsFor(s, hand),
    kin: hand.decides && s.state === 'requested' ? await kinCheck(read, actor, p.id, ports.today()) : null,
    stale: stale ? stale.refusal.reason : null,
  });
}

/** A step with the words given with it. */
export function stepLine(e: Event): StepLine {
  const p = e.payload as { note?: string | null; reason?: string | null; text?: string };
  return { kind: e.kind, at: e.at, by: e.actorName, words: p.note ?? p.reason ?? p.text ?? null };
}

/**
 * Shows an evidence page or a paper of a correction to those who handle it, with the reader burned into the picture; each look is an
 * entry of the record. `k` counts from 0.
 */
export async function viewPage(ports: Ports, actor: Actor, id: string, which: 'evidence' | 'attachment', k: number): Promise<Outcome<{ bytes: Uint8Array }>> {
  const seen = await ports.act({ actor, verb: 'corrections.evidence.viewed' }, async (tx) => {
    const found = await getCorrection(tx.read, actor, id, tx.today);
    if (!found.ok) return found;
    const { person: p, standing: s } = found.value;
    const page = which === 'evidence' ? await evidenceSource(tx.read, s.proposal?.evidence[k]) : attachmentSource(s.ask?.attachments[k]);
    if (!page) return refuse({ ...no.noPage().refusal, status: 404 });
    tx.note({ subjects: [{ kind: 'correction', id }, { kind: 'person', id: p.id }], detail: { actor: actor.name, person: p.name, page: page.words } });
    return ok({ image: page.image, at: tx.at });
  });
  return seen.ok ? marked(ports.read, actor, seen) : seen;
}

type Source = { image: string; words: Words };

async function evidenceSource(read: Reader, e: Evidence | undefined): Promise<Source | null> {
  if (!e) return null;
  const [page] = await read.select().from(filePage).where(eq(filePage.id, e.pageId));
  return page ? { image: page.image ?? page.blob, words: { zh: `《${e.title}》第 ${e.page} 页`, en: `“${e.title}”, page ${e.page}` } } : null;
}

const attachmentSource = (a: Attachment | undefined): Source | null => (a ? { image: a.image, words: { zh: `本人提交的“${a.name}”`, en: `“${a.name}” sent by the person` } } : null);
