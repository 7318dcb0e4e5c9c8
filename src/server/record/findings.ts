import type { Words } from '../../kernel/refusal.ts';

/** One thing that was changed behind the program's back. `object` names it: `person 1234…`, `entry 17`, a file of the record. */
export type Finding = { object: string; table: string; id: string | null; what: Words };

/** Collects findings: the first `cap` with their names, then their number. */
export type Findings = { list: Finding[]; more: number; add(table: string, id: string | null, zh: string, en: string, object?: string): void };

/** An empty collection. */
export function collect(cap = 200): Findings {
  const list: Finding[] = [];
  return {
    list,
    more: 0,
    add(table, id, zh, en, object) {
      if (list.length < cap) list.push({ object: object ?? (id === null ? table : `${table} ${id}`), table, id, what: { zh, en } });
      else this.more++;
    },
  };
}
