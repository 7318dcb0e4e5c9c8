import type { Words } from '../../../kernel/refusal.ts';
import { allDoubts, type Doubt, type PersonDraft } from './draft.ts';

/** All doubts of one kind in one field: how many, and the first places of them. */
export type DoubtGroup = { severity: Doubt['severity']; code: string; field: string; count: number; first: Doubt[] };

/** The doubts of a whole file by kind and field, the most frequent first; at most `most` of each are named. */
export function groupDoubts(drafts: readonly PersonDraft[], most = 20): DoubtGroup[] {
  const groups = new Map<string, DoubtGroup>();
  for (const draft of drafts) {
    for (const d of allDoubts(draft)) {
      const key = `${d.code} ${d.field}`;
      const group = groups.get(key);
      if (!group) groups.set(key, { severity: d.severity, code: d.code, field: d.field, count: 1, first: [d] });
      else {
        group.count++;
        if (group.first.length < most) group.first.push(d);
      }
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** One line for a group of many: how often, and where it begins. */
export function groupWords(group: DoubtGroup): Words {
  const where = [...new Set(group.first.slice(0, 8).map((d) => d.where))];
  const [first] = group.first;
  return {
    zh: `共 ${group.count} 处：${first?.reason.zh ?? ''}（如 ${where.join('、')}）`,
    en: `${group.count} places: ${first?.reason.en ?? ''} (such as ${where.join(', ')})`,
  };
}
