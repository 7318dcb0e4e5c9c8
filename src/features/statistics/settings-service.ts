import { settingDef, type SettingKey } from '../../domain/settings.ts';
import type { Reader } from '../../kernel/ports.ts';
import { inForceOn } from '../settings/in-force-rules.ts';
import { storedSettings } from '../settings/load-service.ts';

/** Numbers the institution sets for statistics: counts below `smallCell` stay inside; people of the reserve are at most `youngAge` years old and should have `youngTraining` hours of training in five years. */
export type Settings = { smallCell: number; youngAge: number; youngTraining: number };

const KEYS = { smallCell: 'statistics.small-cell', youngAge: 'statistics.young-age', youngTraining: 'statistics.young-training' } as const satisfies Record<keyof Settings, SettingKey>;

/** The numbers in force on a day; the preset ones where the institution has set none. */
export async function statisticsSettings(read: Reader, day: string): Promise<Settings> {
  const rows = await storedSettings(read, Object.values(KEYS));
  const value = (key: SettingKey): number => (inForceOn(rows, key, day)?.value ?? settingDef(key).usual!.value) as number;
  return { smallCell: value(KEYS.smallCell), youngAge: value(KEYS.youngAge), youngTraining: value(KEYS.youngTraining) };
}
