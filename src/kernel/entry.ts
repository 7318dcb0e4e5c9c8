import { fromBase64Exactly, toBase64 } from './base64.ts';
import { equalBytes, fromUtf8, isWellFormed } from './bytes.ts';
import { canonicalBytes } from './canonical.ts';
import { isDay } from './day.ts';
import { Malformed } from './malformed.ts';
import { emptyRoot, HASH_BYTES, leafHash, rootOf, type Hash } from './merkle.ts';

/** What an act was about: a kind of thing and its id, never personal data. */
export type Subject = { kind: string; id: string };

/** One entry of the record: who did what, when, to what, under which articles, and a root over the rows it changed. */
export type Entry = {
  v: 1;
  /** Lower-case UUID, unique in the record. */
  id: string;
  /** RFC 3339, UTC, milliseconds: `2026-03-02T08:00:00.000Z`. */
  at: string;
  /** The actor's random pseudonym (lower-case UUID), or `system`. */
  actor: string;
  /** E.g. `selection.decide`. */
  verb: string;
  subjects: Subject[];
  /** The case it belongs to (lower-case UUID). */
  case?: string;
  /** Articles relied on, as `document#article`. */
  cites: string[];
  /** Number of changed rows, and base64 of the RFC 6962 root over their lines in the order they were written. */
  rows: { n: number; root: string };
};

/** One changed row: table, row id, commitment before and after (base64); null before a creation and after a removal. */
export type RowLine = { t: string; id: string; prev: string | null; now: string | null };

/** Most bytes an entry may have: its length is written in 16 bits. */
export const MAX_ENTRY_BYTES = 65_535;

/** Canonical bytes of one row line: the leaf data of `rows.root`. */
export const rowLineBytes = (line: RowLine): Uint8Array => canonicalBytes({ t: line.t, id: line.id, prev: line.prev, now: line.now });

/** Count and root of the changed rows, in the order given (the caller sorts by the stored ordinal). */
export function rowsRoot(lines: readonly RowLine[]): { n: number; root: string } {
  return { n: lines.length, root: toBase64(rootOf(lines.map((line): Hash => leafHash(rowLineBytes(line))))) };
}

/** Canonical JSON bytes of an entry; throws `Malformed` on a bad shape or more than 65,535 bytes. */
export function encodeEntry(entry: Entry): Uint8Array {
  const bytes = canonicalBytes(checkEntry(entry));
  if (bytes.length > MAX_ENTRY_BYTES) throw new Malformed('条目超过 65535 字节', 'the entry is longer than 65,535 bytes');
  return bytes;
}

/** Reads an entry strictly: UTF-8, JSON, shape, and byte-for-byte canonical; throws `Malformed`. */
export function decodeEntry(bytes: Uint8Array): Entry {
  if (bytes.length > MAX_ENTRY_BYTES) throw new Malformed('条目超过 65535 字节', 'the entry is longer than 65,535 bytes');
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch {
    throw new Malformed('条目不是有效的 JSON', 'the entry is not valid JSON');
  }
  const entry = checkEntry(value);
  if (!equalBytes(canonicalBytes(entry), bytes)) throw new Malformed('条目不是规范 JSON（RFC 8785）', 'the entry is not canonical JSON (RFC 8785)');
  return entry;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WORD = /^[A-Za-z][A-Za-z0-9._:-]{0,99}$/;
const TIME = /^(.{10})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** True for a lower-case UUID. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
/** True for an RFC 3339 moment in UTC with milliseconds, of a real calendar day. */
export const isInstant = (value: unknown): value is string => typeof value === 'string' && isDay(TIME.exec(value)?.[1] ?? '');
const isWord = (value: unknown): value is string => typeof value === 'string' && WORD.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && /^\P{Cc}{1,300}$/u.test(value) && isWellFormed(value);

const bad = (field: string): Malformed => new Malformed(`条目的字段“${field}”不合格式`, `the entry's field ${field} is malformed`);

function members(value: unknown, field: string, required: readonly string[], optional: readonly string[] = []): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(field);
  for (const key of Object.keys(value)) {
    if (!required.includes(key) && !optional.includes(key)) throw new Malformed(`条目有不认识的字段“${key}”`, `the entry has an unknown field ${key}`);
  }
  for (const key of required) {
    if (!Object.prototype.hasOwnProperty.call(value, key)) throw new Malformed(`条目缺少字段“${key}”`, `the entry lacks the field ${key}`);
  }
  return value as Record<string, unknown>;
}

function list(value: unknown, field: string): unknown[] {
  if (!Array.isArray(value)) throw bad(field);
  return value;
}

/** Checks the shape of an entry, unknown fields refused; throws `Malformed` naming the field. */
export function checkEntry(value: unknown): Entry {
  const e = members(value, 'entry', ['v', 'id', 'at', 'actor', 'verb', 'subjects', 'cites', 'rows'], ['case']);
  if (e.v !== 1) throw bad('v');
  if (!isUuid(e.id)) throw bad('id');
  if (!isInstant(e.at)) throw bad('at');
  if (e.actor !== 'system' && !isUuid(e.actor)) throw bad('actor');
  if (!isWord(e.verb)) throw bad('verb');
  const subjects = list(e.subjects, 'subjects').map((item) => {
    const s = members(item, 'subjects', ['kind', 'id']);
    if (!isWord(s.kind) || !isText(s.id)) throw bad('subjects');
    return { kind: s.kind, id: s.id };
  });
  if (e.case !== undefined && !isUuid(e.case)) throw bad('case');
  const cites = list(e.cites, 'cites').map((item) => {
    if (!isText(item)) throw bad('cites');
    return item;
  });
  const rows = checkRows(e.rows);
  return { v: 1, id: e.id, at: e.at, actor: e.actor as string, verb: e.verb, subjects, ...(e.case === undefined ? {} : { case: e.case as string }), cites, rows };
}

function checkRows(value: unknown): { n: number; root: string } {
  const r = members(value, 'rows', ['n', 'root']);
  if (typeof r.n !== 'number' || !Number.isSafeInteger(r.n) || r.n < 0) throw bad('rows.n');
  if (typeof r.root !== 'string') throw bad('rows.root');
  const root = fromBase64Exactly(r.root, HASH_BYTES);
  if (r.n === 0 && !equalBytes(root, emptyRoot())) throw bad('rows.root');
  return { n: r.n, root: r.root };
}
