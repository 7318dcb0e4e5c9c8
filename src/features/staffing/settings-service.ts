import { asc } from 'drizzle-orm';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { refusals } from './refusals-rules.ts';
import { settingDefs, settingsOn, type SettingKey, type Settings } from './rules/settings.ts';
import { staffingSetting } from './schema.ts';

type Row = typeof staffingSetting.$inferSelect;

/** Every number ever set, in order of approval. */
const rows = (read: Reader): Promise<Row[]> => read.select().from(staffingSetting).orderBy(asc(staffingSetting.approvedDay), asc(staffingSetting.id));

/** The institution's numbers in force on a day. */
export const loadSettings = async (read: Reader, on: string): Promise<Settings> => settingsOn(await rows(read), on);

/** The numbers in force today, and every one ever proposed, newest first. */
export async function listSettings(ports: Ports): Promise<Outcome<{ inForce: Settings; history: Row[] }>> {
  const all = await rows(ports.read);
  return ok({ inForce: settingsOn(all, ports.today()), history: [...all].sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1)) });
}

const named = (key: string, value: number) => ({ zh: `${settingDefs[key as SettingKey].words.zh} ${value} ${settingDefs[key as SettingKey].unit.zh}`, en: `${settingDefs[key as SettingKey].words.en}: ${value} ${settingDefs[key as SettingKey].unit.en}` });

/** Proposes a number from a day on; it holds once another person has approved it. */
export async function proposeSetting(ports: Ports, actor: Actor, input: { key: SettingKey; value: number; fromDay: string; basis: string }): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'staffing.setting.proposed' }, async (tx) => {
    const { most } = settingDefs[input.key];
    if (!Number.isInteger(input.value) || input.value < 0 || input.value > most) return refusals.tooMuch(most);
    const { id } = await tx.insert(staffingSetting, { ...input, author: actor.accountId, authorName: actor.name });
    tx.note({ detail: { actor: actor.name, what: named(input.key, input.value), day: input.fromDay, basis: input.basis } });
    return ok({ id });
  });
}

/** Approves a proposed number as the second person. */
export async function approveSetting(ports: Ports, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  return ports.act({ actor, verb: 'staffing.setting.approved' }, async (tx) => {
    const row = await tx.lock(staffingSetting, id);
    if (!row) return refusals.noRow();
    if (row.approver !== null) return refusals.approved();
    if (row.author === actor.accountId) return refusals.sameHand();
    await tx.update(staffingSetting, id, { approver: actor.accountId, approverName: actor.name, approvedDay: tx.today });
    tx.note({ detail: { actor: actor.name, what: named(row.key, row.value), day: row.fromDay, author: row.authorName } });
    return ok({ id });
  });
}
