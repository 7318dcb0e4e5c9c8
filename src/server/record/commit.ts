import { createHash, createHmac, hash } from 'node:crypto';
import { canonical } from '../../kernel/canonical.ts';
import { rowsRoot, type RowLine } from '../../kernel/entry.ts';

/** `commitRow` of the kernel (same bytes, tested so) on the machine's own SHA-256. */
export function commitRowNative(salt: Uint8Array, table: string, id: string, row: Readonly<Record<string, unknown>>): string {
  let members = '';
  for (const key of sorted(Object.keys(row))) {
    const value = row[key];
    if (value !== null && value !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${written(value)}`;
  }
  let text = `{${members}}`;
  if (LONE.test(text)) text = canonical(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)));
  return createHmac('sha256', salt).update(`steelyard/row/v1\0${table}\0${id}\0${text}`).digest('base64');
}

const LONE = /\\ud[89a-f]/i;

let lastKeys: string[] = [];
let lastSorted: string[] = [];

/** Keys in the order of UTF-16 code units; the rows of one table come one after the other with the same keys in the same order. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length !== lastKeys.length || keys.some((key, n) => key !== lastKeys[n])) {
    lastKeys = keys;
    lastSorted = [...keys].sort();
  }
  return lastSorted;
}

/**
 * Canonical JSON (RFC 8785) of what `JSON.parse` gave back, so of strings, finite numbers, yes and no, null, lists and plain objects:
 * members by UTF-16 code units, values as `JSON.stringify` writes them. A lone surrogate is left to `canonical`, which refuses it.
 */
export function canonicalOfImage(value: unknown): string {
  const text = written(value);
  return LONE.test(text) ? canonical(value) : text;
}

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const members = value as Record<string, unknown>;
  return `{${Object.keys(members).sort().map((key) => `${JSON.stringify(key)}:${written(members[key])}`).join(',')}}`;
}

/** The bytes of `rowLineBytes`: base64, a table name and an id hold nothing to escape. */
const lineText = (line: RowLine): string => JSON.stringify({ id: line.id, now: line.now, prev: line.prev, t: line.t });

const NODE = Buffer.from([1]);

/** Hash of a line as a leaf of its entry's tree (RFC 6962). */
export const leafOf = (line: RowLine): Buffer => hash('sha256', `\0${lineText(line)}`, 'buffer');

/** Base64 root over leaves; there is always one, for the words of an entry are a row of their own. */
export function rootOfLeaves(leaves: readonly Buffer[]): string {
  // RFC 6962: a tree splits at the largest power of two below its size, so equal neighbours join and an odd last one rises.
  let level = leaves;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) above.push(i + 1 < level.length ? createHash('sha256').update(NODE).update(level[i]!).update(level[i + 1]!).digest() : level[i]!);
    level = above;
  }
  return level[0]!.toString('base64');
}

/** `rowsRoot` of the kernel (same tree, tested so) on the machine's own SHA-256. */
export function rowsRootNative(lines: readonly RowLine[]): { n: number; root: string } {
  if (lines.length === 0) return rowsRoot(lines);
  return { n: lines.length, root: rootOfLeaves(lines.map(leafOf)) };
}
