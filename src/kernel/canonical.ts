import canonicalize from 'canonicalize';
import { utf8 } from './bytes.ts';

/** Canonical JSON text (RFC 8785); throws a TypeError on what JSON cannot hold: undefined at the top or in a list, NaN, infinity, bigint, functions, binary, lone surrogates. */
export function canonical(value: unknown): string {
  refuseUnjson(value, 0);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('cannot be written as JSON');
  return text;
}

/** UTF-8 bytes of the canonical JSON text (RFC 8785). */
export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonical(value));

function refuseUnjson(value: unknown, depth: number): void {
  if (depth > 200) throw new TypeError('cannot be written as JSON: nested too deep or circular');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('cannot be written as JSON: not a finite number');
    return;
  }
  if (typeof value !== 'object') throw new TypeError(`cannot be written as JSON: ${typeof value}`);
  if (ArrayBuffer.isView(value) || value instanceof Map || value instanceof Set) throw new TypeError('cannot be written as JSON: binary, map or set');
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) refuseUnjson(value[i], depth + 1);
    return;
  }
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return refuseUnjson((value as { toJSON(): unknown }).toJSON(), depth + 1);
  for (const member of Object.values(value)) if (member !== undefined) refuseUnjson(member, depth + 1);
}
