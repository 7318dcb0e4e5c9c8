import { fits, isSettingKey, settingDef, type SettingKey, type Standing } from '../../domain/settings.ts';

/** The value of a row of `setting` by which a key is withdrawn. */
export const WITHDRAWN = { withdrawn: true } as const;

/** The document a proposal rests on. */
export type Source = { title: string | null; number: string | null; day: string | null };

/** A row of `setting` with the proposal it came from; null where it was entered before proposals were asked for. */
export type StoredSetting = { id: string; key: string; value: unknown; fromDay: string; at: string; proposal: (Source & { id: string; author: string; approver: string }) | null };

/** What holds under a key: its value, on what it rests, since when, and by whose hands. */
export type InForce = Standing & { from: string; author: string | null; approver: string | null; title: string | null };

/** A document in one line: 《title》（number，day）. */
export function sourceWords(of: Source): string {
  const within = [of.number, of.day].filter((x) => x !== null && x !== '').join('，');
  return of.title === null ? '' : `${of.title}${within ? `（${within}）` : ''}`;
}

const isWithdrawn = (value: unknown): boolean => typeof value === 'object' && value !== null && 'withdrawn' in value;

/** A row as the rules read it; null when it withdraws the key or does not have its shape. */
function standing(row: StoredSetting): InForce | null {
  if (!isSettingKey(row.key) || isWithdrawn(row.value)) return null;
  const { proposal } = row;
  if (proposal) return fits(row.key, row.value) ? { value: row.value, source: sourceWords(proposal) || `${proposal.author}拟，${proposal.approver}批准`, from: row.fromDay, author: proposal.author, approver: proposal.approver, title: proposal.title } : null;
  // Rows of earlier releases carry their source within the value.
  const { source = '', ...rest } = typeof row.value === 'object' && row.value !== null && !Array.isArray(row.value) ? (row.value as { source?: string }) : {};
  const value = settingDef(row.key).shape.kind === 'stands' && source !== '' ? true : Object.keys(rest).length > 0 ? rest : row.value;
  return fits(row.key, value) ? { value, source, from: row.fromDay, author: null, approver: null, title: source || null } : null;
}

/** The row that decides a key on a day: the latest day, and of one day the one entered last. */
export function rowOn(rows: readonly StoredSetting[], key: SettingKey, day: string): StoredSetting | null {
  let found: StoredSetting | null = null;
  for (const r of rows) if (r.key === key && r.fromDay <= day && (found === null || r.fromDay > found.fromDay || (r.fromDay === found.fromDay && r.at >= found.at))) found = r;
  return found;
}

/** What holds under a key on a day, or null: never set, or withdrawn. */
export function inForceOn(rows: readonly StoredSetting[], key: SettingKey, day: string): InForce | null {
  const row = rowOn(rows, key, day);
  return row ? standing(row) : null;
}

/** The first day after this one on which a key changes, with what holds from then on (null: withdrawn). */
export function nextAfter(rows: readonly StoredSetting[], key: SettingKey, day: string): { from: string; then: InForce | null } | null {
  const later = rows.filter((r) => r.key === key && r.fromDay > day).map((r) => r.fromDay).sort()[0];
  return later === undefined ? null : { from: later, then: inForceOn(rows, key, later) };
}
