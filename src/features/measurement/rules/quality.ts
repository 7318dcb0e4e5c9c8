import type { Issued } from '../../ballots/rules/audit.ts';
import type { Manifest } from '../../ballots/rules/manifest.ts';
import type { paceSums } from '../../ballots/rules/pace.ts';
import type { Patterns } from '../../ballots/rules/straight.ts';
import type { Shown } from '../../ballots/rules/tally.ts';
import { marginOf } from './estimate.ts';
import { groupsOf, rollIsWhole } from './figures.ts';

/** A class of voters: on the roll, tokens taken, and the most sheets about one subject that came from its group; null where it may not stand alone. */
export type ClassQuality = { label: string; classes: string[]; roll: number; issued: number; handed: number | null; weight: number | null };

/** How far a result of a poll can be trusted, as it stands beside it. */
export type Quality = {
  roll: number; issued: number; handed: number | null; valid: number | null; invalid: number | null; kMin: number; mode: Manifest['mode']; sampled: boolean; margin: number | null;
  classes: ClassQuality[]; withheld: string[]; patterns: Patterns | null; silent: number | null;
  /** Voters by band of time; null where it was not asked or too few came. */
  pace: ReturnType<typeof paceSums>;
};

/** The quality statement of a counted poll, from its manifest, its close and what may be shown. `silent`: share of the roll of whom no sheet came. */
export function qualityOf(manifest: Manifest, issued: readonly Issued[], parts: readonly Shown[], patterns: Patterns | null, pace: Quality['pace'] = null): Quality {
  const taken = (cls: string): number => Math.max(0, ...issued.filter((i) => i.class === cls).map((i) => i.issued));
  const roll = manifest.classes.reduce((n, c) => n + c.size, 0);
  const most = (list: readonly (number | null)[]): number | null => list.reduce<number | null>((m, x) => (x === null ? m : Math.max(m ?? 0, x)), null);
  const handed = most(parts.map((s) => s.all && s.all.valid + s.all.invalid));
  const top = parts.find((s) => s.all && s.all.valid + s.all.invalid === handed)?.all ?? null;
  const sampled = !rollIsWhole(manifest.kind);
  return {
    roll, issued: manifest.classes.reduce((n, c) => n + taken(c.id), 0), handed, valid: top?.valid ?? null, invalid: top?.invalid ?? null, kMin: manifest.kMin, mode: manifest.mode, sampled,
    margin: top ? marginOf(top.valid, sampled ? null : roll) : null,
    classes: groupsOf(manifest).map((g) => {
      const of = manifest.classes.filter((c) => g.includes(c.id));
      return {
        label: of.map((c) => c.label).join('、'), classes: g, roll: of.reduce((n, c) => n + c.size, 0), issued: of.reduce((n, c) => n + taken(c.id), 0),
        handed: most(parts.map((s) => { const own = s.groups.find((x) => x.class === g.join('+')); return own ? own.valid + own.invalid : null; })),
        weight: of.some((c) => c.weight === null) ? null : of.reduce((n, c) => n + c.weight!, 0),
      };
    }),
    withheld: [...new Set(parts.flatMap((s) => s.withheld.flatMap((w) => w.split('+'))))].map((id) => manifest.classes.find((c) => c.id === id)?.label ?? id),
    patterns, pace, silent: handed === null || roll === 0 ? null : 1 - handed / roll,
  };
}
