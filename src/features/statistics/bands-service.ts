import { desc, eq } from 'drizzle-orm';
import type { Actor, Ports } from '../../kernel/ports.ts';
import { ok, type Outcome } from '../../kernel/refusal.ts';
import { bandFault, bandWords, builtInBands, type Band, type BandSet, type Measure } from './bands-rules.ts';
import { refusals } from './refusals-rules.ts';
import { bandSet } from './schema.ts';

/** A set of bands as offered: built in (`series` null) or the institution's own, in its newest version. */
export type Offered = BandSet & { series: string | null; labels: { zh: string; en: string }[] };

/** All sets of bands: the built-in ones, then the newest version of each of the institution's own. */
export async function bandSets(ports: Ports): Promise<Offered[]> {
  const rows = await ports.read.select().from(bandSet).orderBy(bandSet.name, desc(bandSet.version));
  const own = rows.filter((r, i) => rows.findIndex((x) => x.series === r.series) === i);
  const labels = (measure: Measure, bands: readonly Band[]) => bands.map((b) => bandWords(measure, b));
  return [
    ...builtInBands.map((b) => ({ ...b, series: null, labels: labels(b.measure, b.bands) })),
    ...own.map((r) => ({ id: r.id, series: r.series, measure: r.measure, name: { zh: r.name, en: r.name }, version: r.version, bands: r.bands, labels: labels(r.measure, r.bands) })),
  ];
}

/** Defines a set of bands, or a new version of one (`series` with the version it goes on from). Tables made with the old version keep it. */
export async function defineBands(ports: Ports, actor: Actor, input: { series?: string | undefined; after?: number | undefined; name: string; measure: Measure; bands: Band[] }): Promise<Outcome<{ id: string; version: number }> & { entryId?: string }> {
  const fault = bandFault(input.bands);
  if (fault) return refusals.badBands(fault);
  return ports.act({ actor, verb: 'statistics.bands.defined' }, async (tx) => {
    const before = input.series === undefined ? [] : await tx.read.select().from(bandSet).where(eq(bandSet.series, input.series)).orderBy(desc(bandSet.version)).limit(1);
    const last = before[0];
    if (input.series !== undefined) {
      if (!last || last.measure !== input.measure) return refusals.noBands();
      if (last.version !== input.after) return refusals.staleBands();
    }
    const version = (last?.version ?? 0) + 1;
    const row = await tx.insert(bandSet, { series: input.series ?? tx.uuid(), version, measure: input.measure, name: input.name, bands: input.bands, fromDay: tx.today, author: actor.accountId });
    const said = input.bands.map((b) => bandWords(input.measure, b));
    tx.note({ detail: { actor: actor.name, name: input.name, version, bands: { zh: said.map((s) => s.zh).join('、'), en: said.map((s) => s.en).join(', ') } } });
    return ok({ id: row.id, version });
  });
}
