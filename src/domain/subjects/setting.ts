import { ev, type Evidence } from '../rule.ts';
import type { Setting } from '../setting-facts.ts';

export type { Setting } from '../setting-facts.ts';

/** The line of evidence that shows a setting as the institution's own. */
export const settingEvidence = (setting: Setting<unknown>, shown: string): Evidence =>
  ev(
    `本单位设定（${setting.author}拟，${setting.approver}批准，${setting.on}${setting.source ? `，依据${setting.source}` : ''}）`,
    `set by the institution (by ${setting.author}, approved by ${setting.approver}, ${setting.on}${setting.source ? `, after ${setting.source}` : ''})`,
    shown,
  );
