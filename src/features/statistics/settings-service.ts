import { desc, inArray } from 'drizzle-orm';
import type { Actor, Ports, Reader } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { setting } from '../record/schema.ts';

/** Numbers the institution sets for statistics: counts below `smallCell` stay inside; people of the reserve are at most `youngAge` years old and should have `youngTraining` hours of training in five years. */
export type Settings = { smallCell: number; youngAge: number; youngTraining: number };

const KEYS = { smallCell: 'statistics.small-cell', youngAge: 'statistics.young-age', youngTraining: 'statistics.young-training' } as const;
const USUAL: Settings = { smallCell: 3, youngAge: 35, youngTraining: 550 };

/** The settings in force. */
export async function statisticsSettings(read: Reader): Promise<Settings> {
  const rows = await read.select().from(setting).where(inArray(setting.key, Object.values(KEYS))).orderBy(desc(setting.fromDay), desc(setting.at));
  const value = (key: keyof Settings): number => {
    const found = rows.find((r) => r.key === KEYS[key])?.value;
    return typeof found === 'number' ? found : USUAL[key];
  };
  return { smallCell: value('smallCell'), youngAge: value('youngAge'), youngTraining: value('youngTraining') };
}

/** Changes the settings from today on. */
export async function changeSettings(ports: Ports, actor: Actor, input: Settings): Promise<Outcome<Settings> & { entryId?: string }> {
  return ports.act({ actor, verb: 'statistics.settings.changed', detail: { actor: actor.name, ...input } }, async (tx) => {
    for (const key of ['smallCell', 'youngAge', 'youngTraining'] as const) await tx.insert(setting, { key: KEYS[key], value: input[key], fromDay: tx.today, author: actor.accountId });
    return ok(input);
  });
}
