import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { natively } from '../../verify/native.ts';
import { hashOfSound, type Ballot } from '../../features/ballots/rules/ballot.ts';
import type { Manifest } from '../../features/ballots/rules/manifest.ts';
import { ballotAt, placeOf, placeSize, placesNeeded, replaces } from '../../features/ballots/rules/pool.ts';

/** The ballots of one poll between casting and close. */
export type Pool = {
  /** Takes a ballot; resolves when it is on the disk. `older`: a later one of the same key stands already; `full`: no place is left. */
  put(ballot: Ballot): Promise<'kept' | 'older' | 'full' | 'closed'>;
  /** Takes no more: resolves when every ballot on its way is on the disk or refused. */
  freeze(): Promise<void>;
  /** Every ballot that stands, in order of hash. */
  all(): Ballot[];
  has(hash: string): boolean;
  /** The hashes of all ballots that stand, in their order; put in order anew only when a ballot came in between. */
  hashes(): readonly string[];
  /** Overwrites and removes the file. */
  destroy(): Promise<void>;
  close(): Promise<void>;
};

const FILL = 1 << 20;

/** Makes the file whole before the first ballot: written through with zeros, so that no block is taken later in an order that tells. It takes its name when it is whole. */
async function lay(path: string, bytes: number): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    const zeros = new Uint8Array(FILL);
    for (let at = 0; at < bytes; at += FILL) await file.write(zeros, 0, Math.min(FILL, bytes - at), at);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** Opens the pool of a poll, or makes it. Ballots that were being written when the process ended are not there: they were not acknowledged. */
export async function openPool(path: string, manifest: Manifest): Promise<Pool> {
  const size = placeSize(manifest);
  const count = placesNeeded(manifest);
  if (!existsSync(path)) await lay(path, size * count);
  const file = await open(path, 'r+');
  const free: number[] = [];
  /** By ballot key: the place and the ballot that stands. */
  const standing = new Map<string, { place: number; ballot: Ballot; hash: string }>();
  const hashes = new Set<string>();
  let sorted: string[] | null = null;
  const stale: number[] = [];
  for (let i = 0; i < count; i++) {
    const bytes = new Uint8Array(size);
    await file.read(bytes, 0, size, i * size);
    const ballot = ballotAt(bytes);
    if (ballot === null) {
      free.push(i);
      continue;
    }
    // Both stand where the process ended between writing the new and freeing the old.
    const other = standing.get(ballot.key);
    if (other && !replaces(ballot, other.ballot)) {
      stale.push(i);
      continue;
    }
    if (other) {
      stale.push(other.place);
      hashes.delete(other.hash);
    }
    const hash = hashOfSound(ballot, natively);
    standing.set(ballot.key, { place: i, ballot, hash });
    hashes.add(hash);
  }
  for (const place of stale) {
    await file.write(new Uint8Array(size), 0, size, place * size);
    free.push(place);
  }
  const sync = together(file);
  /** One ballot of a key at a time, so that the later is compared with what stands. */
  const turns = new Map<string, Promise<unknown>>();

  let frozen = false;
  const put = async (ballot: Ballot): Promise<'kept' | 'older' | 'full' | 'closed'> => {
    const hash = hashOfSound(ballot, natively);
    const old = standing.get(ballot.key);
    if (old?.hash === hash) return 'kept';
    if (old && !replaces(ballot, old.ballot)) return 'older';
    if (free.length === 0) return 'full';
    const pick = randomInt(free.length);
    const place = free[pick]!;
    free[pick] = free[free.length - 1]!;
    free.pop();
    try {
      await file.write(placeOf(ballot, size, natively), 0, size, place * size);
      await sync();
    } catch (error) {
      free.push(place);
      throw error;
    }
    standing.set(ballot.key, { place, ballot, hash });
    hashes.add(hash);
    sorted = null;
    if (old) {
      hashes.delete(old.hash);
      await file.write(new Uint8Array(size), 0, size, old.place * size);
      free.push(old.place);
    }
    return 'kept';
  };
  return {
    put: (ballot) => {
      if (frozen) return Promise.resolve('closed' as const);
      const turn = (turns.get(ballot.key) ?? Promise.resolve()).catch(() => undefined).then(() => put(ballot));
      turns.set(ballot.key, turn);
      void turn.catch(() => undefined).finally(() => { if (turns.get(ballot.key) === turn) turns.delete(ballot.key); });
      return turn;
    },
    freeze: async () => {
      frozen = true;
      await Promise.allSettled(turns.values());
    },
    all: () => [...standing.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1)).map((s) => s.ballot),
    has: (hash) => hashes.has(hash),
    hashes: () => (sorted ??= [...hashes].sort()),
    destroy: async () => {
      for (let at = 0; at < size * count; at += FILL) await file.write(new Uint8Array(Math.min(FILL, size * count - at)), 0, Math.min(FILL, size * count - at), at);
      await file.sync();
      await file.close();
      await rm(path, { force: true });
    },
    close: () => file.close(),
  };
}

/** Syncs that may run at once: with a few the next need not wait for the last, and what comes while all run shares one. */
const SYNCS = 3;

/** One sync for all that were written before it: a call waits for a sync that begins after it. */
function together(file: FileHandle): () => Promise<void> {
  const running = new Set<Promise<void>>();
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    const one: Promise<void> = file.datasync().finally(() => running.delete(one));
    running.add(one);
    return one;
  };
  return () => {
    if (running.size < SYNCS) return begin();
    next ??= Promise.race(running).catch(() => undefined).then(() => {
      next = null;
      return begin();
    });
    return next;
  };
}
