import { and, desc, eq } from 'drizzle-orm';
import { settingDef, settingKeys, fits, type SettingKey } from '../../domain/settings.ts';
import { shapeWords, valueWords } from '../../domain/setting-shapes.ts';
import { canonical } from '../../kernel/canonical.ts';
import { isDay } from '../../kernel/day.ts';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../kernel/refusal.ts';
import { once } from '../policy/once-service.ts';
import { setting } from '../record/schema.ts';
import { inForceOn, sourceWords, WITHDRAWN, type Source } from './in-force-rules.ts';
import { storedSettings } from './load-service.ts';
import { refusals } from './refusals-rules.ts';
import { settingProposal, type ProposalState } from './schema.ts';

export type Proposal = typeof settingProposal.$inferSelect;
/** What is proposed; `value` null: the setting is withdrawn from the day on. */
export type Proposed = { key: SettingKey; value: unknown; fromDay: string; source: Source; reason: string };

type Made<T> = Promise<Outcome<T> & { entryId?: string }>;

const how: Readonly<Record<Exclude<ProposalState, 'proposed'>, Words>> = { approved: { zh: '批准', en: 'approved' }, declined: { zh: '退回', en: 'declined' }, 'taken-back': { zh: '撤回', en: 'took back' } };
const filled = (text: string | null): string | null => text?.trim() || null;

/** What a proposal would set, in words. */
export const proposedWords = (key: SettingKey, value: unknown): Words => (value === null ? { zh: '停用', en: 'withdrawn' } : valueWords(settingDef(key).shape, value));

/** Proposes a value of the catalogue from a day on, or that it be withdrawn; nothing changes until a head or deputy who is another person approves. */
export async function proposeSetting(ports: Ports, actor: Actor, said: Proposed): Made<{ id: string }> {
  const def = settingDef(said.key);
  const source = { title: filled(said.source.title), number: filled(said.source.number), day: filled(said.source.day) };
  const reason = said.reason.trim();
  return ports.act({ actor, verb: said.value === null ? 'settings.withdrawal.proposed' : 'settings.value.proposed' }, async (tx) => {
    if (said.value !== null && !fits(said.key, said.value)) return refusals.badValue(def.words, shapeWords(def.shape));
    if (!isDay(said.fromDay)) return refusals.badDay();
    if (said.fromDay < tx.today) return refusals.past(tx.today);
    if (source.title === null && (source.number !== null || source.day !== null)) return refusals.titleFirst();
    if (source.title === null && def.needsSource && said.value !== null) return refusals.sourceNeeded();
    if (source.day !== null && (!isDay(source.day) || source.day > tx.today)) return refusals.sourceDay();
    if (reason.length < 2) return refusals.reasonNeeded('reason');
    const waiting = await openOf(tx.read, said.key);
    if (waiting) return refusals.open(waiting.proposedName, waiting.proposedDay);
    const now = inForceOn(await storedSettings(tx.read, [said.key]), said.key, said.fromDay);
    if (said.value === null && now === null) return refusals.nothing(def.words);
    if (said.value !== null && now !== null && now.author !== null && canonical(now.value) === canonical(said.value) && (source.title === null || now.source === sourceWords(source))) return refusals.same(def.words);
    const row = await once(() => tx.insert(settingProposal, { key: said.key, value: said.value, fromDay: said.fromDay, sourceTitle: source.title, sourceNumber: source.number, sourceDay: source.day, reason, state: 'proposed', proposedBy: actor.accountId, proposedName: actor.name, proposedDay: tx.today, at: tx.at }));
    if (!row) return refusals.atOnce();
    tx.note({ subjects: [{ kind: 'setting_proposal', id: row.id }], detail: { actor: actor.name, what: def.words, value: proposedWords(said.key, said.value), from: said.fromDay, source: basis(source), reason } });
    return ok({ id: row.id });
  });
}

/** Approves (in force from its day, from today at the earliest) or declines; never by the one who proposed it. */
export async function decideSetting(ports: Ports, actor: Actor, id: string, input: { approve: boolean; note: string }): Made<{ state: ProposalState; from: string | null }> {
  return ports.act({ actor, verb: input.approve ? 'settings.proposal.approved' : 'settings.proposal.declined' }, async (tx) => {
    const row = await tx.lock(settingProposal, id);
    if (!row) return refusals.unknown();
    if (row.state !== 'proposed') return refusals.decided(how[row.state], row.decidedName!, row.decidedDay!);
    if (row.proposedBy === actor.accountId) return refusals.sameHand();
    const note = input.note.trim();
    if (!input.approve && note.length < 2) return refusals.reasonNeeded('note');
    const key = row.key as SettingKey;
    const def = settingDef(key);
    // What the catalogue asks may have become narrower since.
    if (input.approve && row.value !== null && !fits(key, row.value)) return refusals.badValue(def.words, shapeWords(def.shape));
    const from = row.fromDay < tx.today ? tx.today : row.fromDay;
    const settingId = input.approve ? tx.uuid() : null;
    const state: ProposalState = input.approve ? 'approved' : 'declined';
    await tx.update(settingProposal, id, { state, decidedBy: actor.accountId, decidedName: actor.name, decidedDay: tx.today, decisionNote: note || null, settingId });
    if (settingId !== null) await tx.insert(setting, { id: settingId, key, value: row.value ?? WITHDRAWN, fromDay: from, author: row.proposedBy, at: tx.at });
    tx.note({ subjects: [{ kind: 'setting_proposal', id }], detail: { actor: actor.name, what: def.words, value: proposedWords(key, row.value), from, by: row.proposedName, source: basis({ title: row.sourceTitle, number: row.sourceNumber, day: row.sourceDay }), note: note || '—' } });
    return ok({ state, from: settingId === null ? null : from });
  });
}

/** Takes an open proposal back; only by the one who proposed it. */
export async function takeBackSetting(ports: Ports, actor: Actor, id: string): Made<{ state: ProposalState }> {
  return ports.act({ actor, verb: 'settings.proposal.taken-back' }, async (tx) => {
    const row = await tx.lock(settingProposal, id);
    if (!row) return refusals.unknown();
    if (row.state !== 'proposed') return refusals.decided(how[row.state], row.decidedName!, row.decidedDay!);
    if (row.proposedBy !== actor.accountId) return refusals.notYours();
    await tx.update(settingProposal, id, { state: 'taken-back', decidedBy: actor.accountId, decidedName: actor.name, decidedDay: tx.today });
    tx.note({ subjects: [{ kind: 'setting_proposal', id }], detail: { actor: actor.name, what: settingDef(row.key as SettingKey).words, value: proposedWords(row.key as SettingKey, row.value) } });
    return ok({ state: 'taken-back' });
  });
}

async function openOf(read: Reader, key: SettingKey): Promise<Proposal | undefined> {
  return (await read.select().from(settingProposal).where(and(eq(settingProposal.key, key), eq(settingProposal.state, 'proposed'))))[0];
}

const basis = (source: Source): Words => {
  const text = sourceWords(source);
  return text ? { zh: text, en: text } : { zh: '未注明文件', en: 'no document named' };
};

/** Open proposals, oldest first. */
export const openProposals = async (read: Reader): Promise<Proposal[]> => read.select().from(settingProposal).where(eq(settingProposal.state, 'proposed')).orderBy(settingProposal.at);

/** Every proposal of a key, newest first. */
export const proposalsOf = async (read: Reader, key: SettingKey): Promise<Proposal[]> => read.select().from(settingProposal).where(eq(settingProposal.key, key)).orderBy(desc(settingProposal.at)).limit(200);

/** How many proposals wait for this actor: those of others. */
export const proposalsWaiting = async (read: Reader, actor: Actor): Promise<number> => (await openProposals(read)).filter((p) => p.proposedBy !== actor.accountId && (settingKeys as readonly string[]).includes(p.key)).length;
