import type { Words } from '../../../kernel/refusal.ts';
import type { Taken } from './template-data.ts';

/** Who takes a paper out and when, in the institution's time (UTC+8). `at` is RFC 3339 in UTC. */
export const takenBy = (name: string, at: string): Taken => ({ by: name, at: new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ') });

/** The line at the foot of every page. */
export const footOf = (taken: Taken): string => `导出：${taken.by}　${taken.at}`;

/** What the reader of a paper must be told about it. */
export function paperNotes(whom: string, paper: { missing: readonly string[]; continued: readonly string[]; photoLost: boolean }): Words[] {
  const notes: Words[] = [];
  if (paper.missing.length > 0) {
    const chars = paper.missing.map((c) => `${c}（U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`).join('、');
    notes.push({ zh: `${whom}：字库中没有 ${chars}，印作“〓”，请手写补上。`, en: `${whom}: the font lacks ${chars}; printed as “〓”, to be added by hand.` });
  }
  if (paper.continued.length > 0) notes.push({ zh: `${whom}：${paper.continued.join('、')}一页排不下，其余在续页。`, en: `${whom}: ${paper.continued.join(', ')} runs on to a continuation sheet.` });
  if (paper.photoLost) notes.push({ zh: `${whom}：照片无法读取，未印。`, en: `${whom}: the photo could not be read and is not printed.` });
  return notes;
}
