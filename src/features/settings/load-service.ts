import { eq, inArray } from 'drizzle-orm';
import type { SettingKey } from '../../domain/settings.ts';
import type { Reader } from '../../kernel/ports.ts';
import { setting } from '../record/schema.ts';
import { inForceOn, type InForce, type StoredSetting } from './in-force-rules.ts';
import { settingProposal } from './schema.ts';

/** Every row of these keys that was ever in force, with the proposal it came from. */
export async function storedSettings(read: Reader, keys: readonly SettingKey[]): Promise<StoredSetting[]> {
  const rows = await read
    .select({ id: setting.id, key: setting.key, value: setting.value, fromDay: setting.fromDay, at: setting.at, proposalId: settingProposal.id, author: settingProposal.proposedName, approver: settingProposal.decidedName, title: settingProposal.sourceTitle, number: settingProposal.sourceNumber, day: settingProposal.sourceDay })
    .from(setting).leftJoin(settingProposal, eq(settingProposal.settingId, setting.id)).where(inArray(setting.key, [...keys]));
  return rows.map(({ proposalId, author, approver, title, number, day, ...row }) => ({ ...row, proposal: proposalId === null ? null : { id: proposalId, author: author!, approver: approver!, title, number, day } }));
}

/** What holds under a key on a day, or null. */
export async function settingOn(read: Reader, key: SettingKey, day: string): Promise<InForce | null> {
  return inForceOn(await storedSettings(read, [key]), key, day);
}
