import { createHmac } from 'node:crypto';
import { canonical } from '../../kernel/canonical.ts';

/** `commitRow` of the kernel (same bytes, tested so) on the machine's own SHA-256. */
export function commitRowNative(salt: Uint8Array, table: string, id: string, row: Readonly<Record<string, unknown>>): string {
  const present: Record<string, unknown> = {};
  for (const key of Object.keys(row)) if (row[key] !== null && row[key] !== undefined) present[key] = row[key];
  return createHmac('sha256', salt).update(`steelyard/row/v1\0${table}\0${id}\0${canonical(present)}`).digest('base64');
}
