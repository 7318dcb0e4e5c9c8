import { createPrivateKey, createPublicKey, generateKeyPair, randomBytes, sign, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { recipientOf } from '../../kernel/age.ts';
import { toBase64 } from '../../kernel/base64.ts';
import { publicKeyOf } from '../../kernel/note.ts';
import type { Manifest } from '../../features/ballots/rules/manifest.ts';
import type { Ballot } from '../../features/ballots/rules/ballot.ts';
import type { PollVault } from '../../kernel/ports.ts';
import { openPool, type Pool } from './pool.ts';

const generate = promisify(generateKeyPair);
const WORKER = join('bin', 'issuer-worker.js');
/** Length of an issuing key, bits: it lives for one poll and is destroyed at its close. */
const BITS = 2048;

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

type Held = { keys: { class: string; slot: string; pem: string }[]; identity: string; promise: string };

/** The folder of the installation: the first above this file that holds the worker. */
function home(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, WORKER))) {
    const above = dirname(dir);
    if (above === dir) throw new Error(`${WORKER} is missing`);
    dir = above;
  }
  return dir;
}

/** The secrets and waiting ballots of polls, in files of their own outside the database: what the database or its log once held could not be destroyed. */
export function makeVault(dir: string): PollVault<Manifest, Ballot> & { stop(): Promise<void> } {
  const root = join(dir, 'polls');
  const folder = (poll: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(poll)) throw new Error('not the id of a poll');
    return join(root, poll);
  };
  const held = new Map<string, Held>();
  const pools = new Map<string, Promise<Pool>>();
  /** Polls whose box was destroyed in this process: nothing is taken for them any more, and no new box is made. */
  const ended = new Set<string>();
  const signer = makeSigner();
  /** The key of promises last used: reading it takes ten times as long as signing. It is forgotten with the keys of its poll. */
  let promising: { seed: string; key: KeyObject } | null = null;

  const secretsOf = async (poll: string): Promise<Held | null> => {
    const known = held.get(poll);
    if (known) return known;
    try {
      const read = JSON.parse(await readFile(join(folder(poll), 'keys.json'), 'utf8')) as Held;
      held.set(poll, read);
      return read;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
  const keep = async (poll: string, secrets: Held): Promise<void> => {
    await mkdir(folder(poll), { recursive: true, mode: 0o700 });
    const path = join(folder(poll), 'keys.json');
    const file = await open(`${path}.new`, 'w', 0o600);
    await file.writeFile(JSON.stringify(secrets));
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
    held.set(poll, secrets);
  };
  const poolOf = (poll: string, manifest: Manifest): Promise<Pool> => {
    let pool = pools.get(poll);
    if (!pool) {
      pool = mkdir(folder(poll), { recursive: true, mode: 0o700 }).then(() => openPool(join(folder(poll), 'pool'), manifest));
      pools.set(poll, pool);
      pool.catch(() => pools.delete(poll));
    }
    return pool;
  };

  return {
    make: async (poll, places, sealing) => {
      const { keys, made } = await makeKeys(places);
      // Of a poll that trustees open the server never has a key.
      const identity = sealing === 'server' ? new Uint8Array(randomBytes(32)) : null;
      const promise = new Uint8Array(randomBytes(32));
      await keep(poll, { keys, identity: identity === null ? '' : toBase64(identity), promise: toBase64(promise) });
      return { keys: made, recipient: identity === null ? null : toBase64(recipientOf(identity)), promise: toBase64(publicKeyOf(promise)) };
    },
    sign: async (poll, cls, slot, blinded) => {
      const key = (await secretsOf(poll))?.keys.find((k) => k.class === cls && k.slot === slot);
      if (!key) return 'no-key';
      if (!mayBeSigned(modulusOf(key.pem), blinded)) return 'unfit';
      return signer.sign(key.pem, blinded);
    },
    put: async (poll, manifest, ballot) => (ended.has(poll) ? 'closed' : (await poolOf(poll, manifest)).put(ballot)),
    freeze: async (poll, manifest) => (await poolOf(poll, manifest)).freeze(),
    waiting: async (poll, manifest) => (await poolOf(poll, manifest)).all(),
    hashes: async (poll, manifest) => (await poolOf(poll, manifest)).hashes(),
    counts: async (poll, manifest) => {
      const bySheet = new Map<string, number>();
      for (const b of (await poolOf(poll, manifest)).all()) bySheet.set(`${b.class} ${b.slot}`, (bySheet.get(`${b.class} ${b.slot}`) ?? 0) + 1);
      const out = new Map<string, number>();
      for (const [key, n] of bySheet) out.set(key.split(' ')[0]!, Math.max(n, out.get(key.split(' ')[0]!) ?? 0));
      return out;
    },
    promise: async (poll, text) => {
      const secrets = await secretsOf(poll);
      if (!secrets || secrets.promise === '') return null;
      if (promising?.seed !== secrets.promise) promising = { seed: secrets.promise, key: createPrivateKey({ key: Buffer.concat([SEED, Buffer.from(secrets.promise, 'base64')]), format: 'der', type: 'pkcs8' }) };
      return sign(null, Buffer.from(text), promising.key).toString('base64');
    },
    identity: async (poll) => (await secretsOf(poll))?.identity || null,
    destroyIssuing: async (poll) => {
      const secrets = await secretsOf(poll);
      if (!secrets) return;
      const path = join(folder(poll), 'keys.json');
      // The old file keeps a name until it is overwritten, and the new one takes its place at once: whenever the process ends, the sealing key is there.
      // Two names of one file where the process, or the room on the disk, ended in between: then only the name goes.
      const [now, old] = await Promise.all([path, `${path}.old`].map((p) => stat(p, { bigint: true }).catch(() => null)));
      if (old && now && old.ino === now.ino) await rm(`${path}.old`);
      else await overwrite(`${path}.old`);
      if (secrets.keys.length === 0 && secrets.promise === '') return;
      await link(path, `${path}.old`);
      await keep(poll, { keys: [], identity: secrets.identity, promise: '' });
      await overwrite(`${path}.old`);
      promising = null;
    },
    destroyPool: async (poll) => {
      ended.add(poll);
      const pool = pools.get(poll);
      pools.delete(poll);
      if (pool) {
        await (await pool).freeze();
        await (await pool).destroy();
      }
      else await overwrite(join(folder(poll), 'pool'));
    },
    destroyAll: async (poll) => {
      held.delete(poll);
      for (const name of ['keys.json', 'keys.json.old']) await overwrite(join(folder(poll), name));
      await rm(folder(poll), { recursive: true, force: true });
    },
    stop: async () => {
      await signer.stop();
      for (const pool of pools.values()) await (await pool).close();
    },
  };
}

/** Makes an issuing key for every place; the private ones as PEM, the public ones as moduli (base64). */
export async function makeKeys(places: readonly { class: string; slot: string }[]): Promise<{ keys: { class: string; slot: string; pem: string }[]; made: { class: string; slot: string; n: string }[] }> {
  // Asked for together: the system makes as many at a time as it has threads.
  const pairs = await Promise.all(places.map(async (p) => ({ p, pair: await generate('rsa', { modulusLength: BITS, publicExponent: 65_537 }) })));
  return {
    keys: pairs.map(({ p, pair }) => ({ ...p, pem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string })),
    made: pairs.map(({ p, pair }) => ({ ...p, n: toBase64(new Uint8Array(Buffer.from(pair.publicKey.export({ format: 'jwk' }).n!, 'base64url'))) })),
  };
}

/** Overwrites a file with zeros and removes it; nothing where there is none. */
export async function overwrite(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const { size } = await stat(path);
  const file = await open(path, 'r+');
  await file.write(new Uint8Array(size), 0, size, 0);
  await file.sync();
  await file.close();
  await rm(path, { force: true });
}

const known = new Map<string, Buffer>();
/** The modulus of a private key, read once. */
export function modulusOf(pem: string): Buffer {
  let n = known.get(pem);
  if (!n) {
    n = Buffer.from(createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' }).n!, 'base64url');
    if (known.size > 5000) known.clear();
    known.set(pem, n);
  }
  return n;
}

/** Right length, below the modulus, and neither 0, 1 nor n−1, which sign to themselves. (A multiple of a factor could be made only by one who has the key already.) */
export function mayBeSigned(n: Buffer, blinded: Uint8Array): boolean {
  if (blinded.length !== n.length || Buffer.compare(blinded, n) >= 0) return false;
  const head = blinded.subarray(0, -1);
  // n is odd: n − 1 differs from it in the last bit alone.
  const isLast = Buffer.compare(head, n.subarray(0, -1)) === 0 && blinded.at(-1) === n.at(-1)! - 1;
  return !isLast && (blinded.at(-1)! > 1 || head.some((b) => b !== 0));
}

type Answered = { id: number; signed?: Uint8Array; error?: string };

/** One thread that signs, started at the first signature. */
export function makeSigner(): { sign(pem: string, blinded: Uint8Array): Promise<Uint8Array>; stop(): Promise<void> } {
  let worker: Worker | null = null;
  const waiting = new Map<number, { resolve: (signed: Uint8Array) => void; reject: (error: Error) => void }>();
  let last = 0;
  /** Keys the thread has been told; a key of two kilobytes is not sent with every message. */
  const told = new Map<string, number>();
  /** What is asked for in one go is sent in one message. */
  let batch: object[] = [];
  const over = (error: Error): void => {
    worker = null;
    told.clear();
    batch = [];
    for (const w of waiting.values()) w.reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker) return worker;
    const made = new Worker(join(home(), WORKER));
    made.unref();
    made.on('message', (answers: Answered[]) => {
      for (const a of answers) {
        const w = waiting.get(a.id);
        waiting.delete(a.id);
        if (a.signed) w?.resolve(new Uint8Array(a.signed));
        else w?.reject(new Error(a.error ?? 'no answer'));
      }
    });
    made.on('error', over);
    made.on('exit', () => over(new Error('the issuing thread ended')));
    worker = made;
    return made;
  };
  return {
    sign: (pem, blinded) => new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      started();
      const known = told.get(pem);
      const key = known ?? last;
      if (known === undefined) told.set(pem, key);
      batch.push({ id, key, blinded, ...(known === undefined ? { pem } : {}) });
      if (batch.length === 1) setImmediate(() => {
        const all = batch;
        batch = [];
        if (all.length > 0) started().postMessage(all);
      });
    }),
    stop: async () => void (await worker?.terminate()),
  };
}

