import { isDay } from '../../../kernel/day.ts';
import type { Actor, Ports } from '../../../kernel/ports.ts';
import { ok, type Outcome, type Words } from '../../../kernel/refusal.ts';
import { rankLevels } from '../../../domain/facts.ts';
import { sightOf } from '../access-service.ts';
import { postsOn } from '../facts-of.ts';
import { postHolders } from '../holders-service.ts';
import { unitKinds } from '../rules.ts';
import { unitsOn } from '../scope-service.ts';
import { bodyTable, type BodyRow } from './body-table.ts';
import { tablePdf } from './paper-service.ts';
import { tableXlsx } from './table-xlsx.ts';
import { footOf, paperNotes, takenBy } from './taken.ts';

type File = { name: string; mime: string; bytes: Uint8Array; notes?: Words[] };

/**
 * 各单位领导职数配备情况表 of the units within reach on a day, as .pdf or .xlsx: the establishment of leading posts and how many are
 * held (a post held concurrently counts as held). Units without leading posts are left out.
 */
export async function exportBodies(ports: Ports, actor: Actor, input: { format: 'pdf' | 'xlsx'; asOf?: string | undefined }): Promise<Outcome<File> & { entryId?: string }> {
  return ports.act({ actor, verb: 'roster.export.bodies' }, async (tx) => {
    const on = input.asOf !== undefined && isDay(input.asOf) ? input.asOf : tx.today;
    const sight = await sightOf(tx.read, actor, 'roster', tx.today);
    const units = (await unitsOn(tx.read, on)).filter((u) => sight.units === null || sight.units.includes(u.unitId));
    const posts = (await postsOn(tx.read, on, null)).filter((p) => p.leading);
    const holders = await postHolders(tx.read, on, null);
    const rows = units.flatMap((u): BodyRow[] => {
      const own = posts.filter((p) => p.unitId === u.unitId);
      if (own.length === 0) return [];
      const count = (chief: boolean): { due: number; held: number } => own.filter((p) => (p.role === 'chief') === chief)
        .reduce((n, p) => ({ due: n.due + p.establishment, held: n.held + (holders.get(p.postId)?.length ?? 0) }), { due: 0, held: 0 });
      const [chief, deputy] = [count(true), count(false)];
      return [{
        unit: u.name, level: rankLevels.find((r) => r.id === u.level)?.words.zh ?? '', kind: unitKinds.find((k) => k.id === u.kind)?.words.zh ?? '',
        chiefDue: chief.due, chiefHeld: chief.held, deputyDue: deputy.due, deputyHeld: deputy.held,
      }];
    });
    const table = bodyTable(rows, on);
    tx.note({ detail: { actor: actor.name, units: rows.length, asOf: on, format: `.${input.format}` } });
    const name = `${table.title}${on.replace(/-/g, '')}.${input.format}`;
    if (input.format === 'xlsx') return ok({ name, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await tableXlsx(table) });
    const paper = await tablePdf(table, footOf(takenBy(actor.name, tx.at)));
    return ok({ name, mime: 'application/pdf', bytes: paper.bytes, notes: paperNotes(table.title, paper) });
  });
}
