/** The mean a class of raters gave one subject, from so many answers. */
export type Cell = { subject: string; group: string; n: number; mean: number };

/** Means of subjects as they would be had every class of raters been equally lenient, and how far each class stands from the others. */
export type Corrected = { subjects: ReadonlyMap<string, number>; groups: ReadonlyMap<string, number> };

/** Below so many subjects the leniency of a class cannot be told from what it thinks of one of them. */
export const LEAST_SUBJECTS = 3;

/**
 * Takes the leniency of classes out: subject + class, fitted by least squares over the cells (n as weight). It is the standard model at
 * the only level there is, the class, as ballots of one hand cannot be put together. `shares`: the mixture of classes that all subjects
 * are put on. Null: too few subjects or classes, or cells that do not hang together. Where every class rated every subject alike, nothing changes.
 */
export function corrected(cells: readonly Cell[], shares: ReadonlyMap<string, number>): Corrected | null {
  const used = cells.filter((c) => c.n > 0);
  const subjects = [...new Set(used.map((c) => c.subject))];
  const groups = [...new Set(used.map((c) => c.group))];
  if (subjects.length < LEAST_SUBJECTS || groups.length < 2 || !hangTogether(used)) return null;
  const a = new Map(subjects.map((s) => [s, 0]));
  const b = new Map(groups.map((g) => [g, 0]));
  const mean = (list: readonly Cell[], rest: (c: Cell) => number): number => list.reduce((t, c) => t + c.n * rest(c), 0) / list.reduce((t, c) => t + c.n, 0);
  for (let turn = 0, moved = 1; turn < 10_000 && moved > 1e-10; turn++) {
    moved = 0;
    for (const s of subjects) {
      const next = mean(used.filter((c) => c.subject === s), (c) => c.mean - b.get(c.group)!);
      moved = Math.max(moved, Math.abs(next - a.get(s)!));
      a.set(s, next);
    }
    for (const g of groups) b.set(g, mean(used.filter((c) => c.group === g), (c) => c.mean - a.get(c.subject)!));
  }
  const total = groups.reduce((t, g) => t + (shares.get(g) ?? 0), 0);
  if (total === 0) return null;
  const level = groups.reduce((t, g) => t + ((shares.get(g) ?? 0) / total) * b.get(g)!, 0);
  return { subjects: new Map(subjects.map((s) => [s, a.get(s)! + level])), groups: new Map(groups.map((g) => [g, b.get(g)! - level])) };
}

/** True when every subject can be compared with every other through classes that rated both. */
function hangTogether(cells: readonly Cell[]): boolean {
  const seen = new Set([cells[0]!.subject]);
  for (let grew = true; grew;) {
    const groups = new Set(cells.filter((c) => seen.has(c.subject)).map((c) => c.group));
    const before = seen.size;
    for (const c of cells) if (groups.has(c.group)) seen.add(c.subject);
    grew = seen.size > before;
  }
  return cells.every((c) => seen.has(c.subject));
}
