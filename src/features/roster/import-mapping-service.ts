import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Actor, Reader, Tx } from '../../kernel/ports.ts';
import type { Understood } from './import-read-service.ts';
import { importMapping } from './schema.ts';

type Columns = NonNullable<Understood['sheet']>['columns'];
/** A mapping used before for a sheet of the same headings, and whose it was. */
export type Remembered = { mapping: Record<string, string | null>; by: string; at: string };

/** Names a layout: a hash of its headings in order, without spaces and width of letters; null without headings. */
export function layoutOf(columns: Columns): string | null {
  if (columns.length === 0) return null;
  const headings = columns.map((c) => [c.column, c.heading.normalize('NFKC').replace(/\s/g, '').toLowerCase()]);
  return createHash('sha256').update(JSON.stringify(headings)).digest('hex');
}

/** Finds what the columns of this layout meant the last time. */
export async function findMapping(read: Reader, columns: Columns): Promise<Remembered | null> {
  const layout = layoutOf(columns);
  const [row] = layout === null ? [] : await read.select().from(importMapping).where(eq(importMapping.layout, layout));
  return row ? { mapping: row.mapping, by: row.byName, at: row.at } : null;
}

/** Remembers what the columns of a sheet mean, for the next file of this layout. */
export async function rememberMapping(tx: Tx, actor: Actor, columns: Columns, mapping: Record<string, string | null>): Promise<void> {
  const layout = layoutOf(columns);
  if (layout === null || Object.keys(mapping).length === 0) return;
  const row = { layout, mapping, byAccount: actor.accountId, byName: actor.name, at: tx.at };
  const [held] = await tx.read.select().from(importMapping).where(eq(importMapping.layout, layout)).for('update');
  if (held) await tx.update(importMapping, held.id, row);
  else await tx.insert(importMapping, row);
}
