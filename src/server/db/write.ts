import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Statement } from './transaction.ts';

type Values = Readonly<Record<string, unknown>>;
type Shape = { name: string; columns: readonly (readonly [string, PgColumn])[] };

const shapes = new WeakMap<PgTable, Shape>();

function shapeOf(table: PgTable): Shape {
  let shape = shapes.get(table);
  if (!shape) {
    shape = { name: getTableName(table), columns: Object.entries(getTableColumns(table)) };
    shapes.set(table, shape);
  }
  return shape;
}

/** From this many rows on they travel column by column: a statement of twenty thousand parameters, or rows as JSON, cost more to read than to write. */
const MANY = 20;

/** INSERT of rows that gives back each row's image as JSON text; absent values take the column's default. */
export function insertStatement(table: PgTable, rows: readonly Values[]): Statement {
  const { name, columns } = shapeOf(table);
  const used = columns.filter(([key]) => rows.some((row) => row[key] !== undefined));
  if (rows.length >= MANY && used.every(([key, c]) => c.getSQLType() !== 'bytea' && rows.every((row) => row[key] !== undefined))) return insertByColumn(name, used, rows);
  const params: unknown[] = [];
  const tuples = rows.map((row) => {
    const cells = used.map(([key, column]) => {
      const value = row[key];
      if (value === undefined) return 'DEFAULT';
      params.push(value === null ? null : column.mapToDriverValue(value));
      return `$${params.length}`;
    });
    return `(${cells.join(', ')})`;
  });
  return { text: `INSERT INTO "${name}" (${used.map(([, c]) => `"${c.name}"`).join(', ')}) VALUES ${tuples.join(', ')} RETURNING row_to_json("${name}".*)::text AS image`, params };
}

/** The same rows with one list of texts a column; the database gives each text the type of its column. */
function insertByColumn(name: string, used: readonly (readonly [string, PgColumn])[], rows: readonly Values[]): Statement {
  const params: string[] = [];
  const lists: string[] = [];
  const cells = used.map(([key, column], n) => {
    if (rows.every((row) => row[key] === null)) return 'NULL';
    const type = column.getSQLType();
    params.push(listOf(rows.map((row) => textOf(row[key], type))));
    lists.push(`$${params.length}::text::text[]`);
    return type === 'text' ? `c${n}` : `c${n}::${type}`;
  });
  const names = cells.flatMap((cell, n) => (cell === 'NULL' ? [] : [`c${n}`]));
  return { text: `INSERT INTO "${name}" (${used.map(([, c]) => `"${c.name}"`).join(', ')}) SELECT ${cells.join(', ')} FROM unnest(${lists.join(', ')}) AS t (${names.join(', ')}) RETURNING row_to_json("${name}".*)::text AS image`, params };
}

/** A value as PostgreSQL reads it in a column of this type; null stays null. */
function textOf(value: unknown, type: string): string | null {
  if (value === null) return null;
  if (type === 'jsonb' || type === 'json') return JSON.stringify(value);
  if (Array.isArray(value)) return listOf(value as (string | null)[]);
  return typeof value === 'string' ? value : String(value);
}

/** A list as the text of a PostgreSQL array. */
const listOf = (items: readonly (string | null)[]): string => `{${items.map((item) => (item === null ? 'NULL' : `"${/["\\]/.test(item) ? item.replace(/["\\]/g, '\\$&') : item}"`)).join(',')}}`;

/** UPDATE of one row by id that gives back its image as JSON text. */
export function updateStatement(table: PgTable, id: string, patch: Values): Statement {
  const { name, columns } = shapeOf(table);
  const used = columns.filter(([key]) => key !== 'id' && patch[key] !== undefined);
  if (used.length === 0) return { text: `SELECT to_jsonb("${name}".*)::text AS image FROM "${name}" WHERE id = $1::uuid FOR UPDATE`, params: [id] };
  const params: unknown[] = used.map(([key, column]) => (patch[key] === null ? null : column.mapToDriverValue(patch[key])));
  return { text: `UPDATE "${name}" SET ${used.map(([, c], i) => `"${c.name}" = $${i + 1}`).join(', ')} WHERE id = $${used.length + 1}::uuid RETURNING to_jsonb("${name}".*)::text AS image`, params: [...params, id] };
}

/** A row as the rooms see it, from its image. Times are RFC 3339 texts. */
export function rowOf(table: PgTable, image: Values): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [key, column] of shapeOf(table).columns) row[key] = image[column.name] ?? null;
  return row;
}
