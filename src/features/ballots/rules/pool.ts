import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes, fromUtf8, utf8 } from '../../../kernel/bytes.ts';
import { plainly, type Arithmetic } from './arithmetic.ts';
import { ballotHash, ballotText, type Ballot } from './ballot.ts';
import { sealedRoom, slotsOf, type Manifest } from './manifest.ts';

/*
 * Accepted ballots wait in a file of places of one size, made whole before casting opens. Each takes a free place drawn by chance, so the
 * file says nothing of the order in which they came, and yet a ballot that was acknowledged survives the end of the process.
 */
const LENGTH = 4;
const SUM = 16;

/** Longest ballot of a poll as JSON, bytes. */
function longestBallot(manifest: Manifest): number {
  const b64 = (n: number): number => 4 * Math.ceil(n / 3);
  const names = Math.max(...manifest.classes.map((c) => c.id.length)) + Math.max(...slotsOf(manifest).map((s) => s.length));
  return 280 + 64 + names + b64(32) * 2 + b64(64) + b64(512) * (manifest.second ? 2 : 1) + b64(sealedRoom(manifest));
}

/** Bytes of one place: length, ballot, sum; a multiple of 512 so that a place does not share a sector with two others. */
export const placeSize = (manifest: Manifest): number => Math.ceil((LENGTH + longestBallot(manifest) + SUM) / 512) * 512;

/** How many places a poll needs: every token once, and room for those who change their minds at the same moment. */
export function placesNeeded(manifest: Manifest): number {
  const tokens = manifest.classes.reduce((n, c) => n + c.size, 0) * slotsOf(manifest).length;
  return tokens + Math.max(64, Math.ceil(tokens / 8));
}

/** A ballot as the bytes of a place; throws a RangeError when it does not fit, which no ballot that was taken does. */
export function placeOf(ballot: Ballot, size: number, by: Pick<Arithmetic, 'sha256'> = plainly): Uint8Array {
  const json = utf8(ballotText(ballot, ballot.signature));
  if (LENGTH + json.length + SUM > size) throw new RangeError('the ballot does not fit into its place');
  const head = new Uint8Array(LENGTH);
  new DataView(head.buffer).setUint32(0, json.length);
  const full = concatBytes([head, json]);
  const out = new Uint8Array(size);
  out.set(full);
  out.set(by.sha256(full).slice(0, SUM), size - SUM);
  return out;
}

/** The ballot of a place; null where it is free or was not written to its end (then it was not acknowledged either). */
export function ballotAt(place: Uint8Array): Ballot | null {
  const length = new DataView(place.buffer, place.byteOffset).getUint32(0);
  if (length === 0 || LENGTH + length + SUM > place.length) return null;
  const full = place.slice(0, LENGTH + length);
  if (!equalBytes(sha256(full).slice(0, SUM), place.slice(place.length - SUM))) return null;
  try {
    return JSON.parse(fromUtf8(full.slice(LENGTH))) as Ballot;
  } catch {
    return null;
  }
}

/** True when a new ballot replaces one that stands: the same key, and a higher sequence, or the same with a smaller hash, as the count will choose. */
export const replaces = (ballot: Ballot, standing: Ballot): boolean =>
  ballot.key === standing.key && (ballot.sequence > standing.sequence || (ballot.sequence === standing.sequence && ballotHash(ballot) < ballotHash(standing)));
