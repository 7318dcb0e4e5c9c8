import { personFields, type PersonField } from './fields-rules.ts';
import { sameEducation } from './import-diff-rules.ts';
import { isProtected } from './protected-rules.ts';
import { nameKeyOf } from './rules.ts';

/** The lists of a person whose rows go over with a merge. */
export const mergeLists = ['education', 'holdings', 'ranks', 'awards', 'punishments', 'appraisals', 'family'] as const;
export type MergeList = (typeof mergeLists)[number];
type Row = Readonly<Record<string, unknown>> & { id: string };
type Facts = Readonly<Record<string, unknown>>;

/** One fact in which two records of one person differ. `free`: the merge may choose; else the difference becomes a proposal. */
export type FactDifference = { field: PersonField; kept: unknown; other: unknown; free: boolean };

const filled = (v: unknown): boolean => v !== null && v !== undefined && v !== '';
/** What follows from the posts held is not chosen. */
const DERIVED: ReadonlySet<string> = new Set(['unitId', 'postText', 'status']);

/** The facts in which two records differ and the other one states something. */
export function factDifferences(kept: Facts, other: Facts): FactDifference[] {
  return (Object.keys(personFields) as PersonField[])
    .filter((f) => f !== 'status' && filled(other[f]) && JSON.stringify(other[f]) !== JSON.stringify(kept[f]) && !(DERIVED.has(f) && filled(kept[f])))
    .map((field) => ({ field, kept: kept[field] ?? null, other: other[field], free: !isProtected(field) }));
}

const text = (v: unknown): string => String(v ?? '').normalize('NFKC').replace(/\s/g, '');
const sameBy = (...keys: string[]) => (a: Row, b: Row): boolean => keys.every((k) => text(a[k]) === text(b[k]));
const same: Readonly<Record<MergeList, (a: Row, b: Row) => boolean>> = {
  education: (a, b) => a['mode'] === b['mode'] && sameEducation(a as never, b as never),
  holdings: sameBy('title', 'fromDate', 'unitText'), ranks: sameBy('rank', 'fromDate'), awards: sameBy('title', 'date'), punishments: sameBy('kind', 'decidedOn'),
  // One result a year: the kept record's stands, and a different one of the other record stays with it.
  appraisals: sameBy('year'),
  family: (a, b) => nameKeyOf(String(a['name'])) === nameKeyOf(String(b['name'])) && text(a['relation']) === text(b['relation']),
};

/** The rows of the other record that the kept one does not hold in the same words; these go over, the others stay where they are. */
export function rowsToMove(list: MergeList, kept: readonly Row[], other: readonly Row[]): string[] {
  return other.filter((o) => !kept.some((k) => same[list](k, o))).map((o) => o.id);
}
