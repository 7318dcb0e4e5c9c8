import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatVerifierKey, publicKeyOf } from '../../kernel/note.ts';

/** The keys of one installation: they live in `<data>/keys`, readable by its user only. */
export type Secrets = {
  /** Ed25519 seed that signs checkpoints. */
  seed: Uint8Array;
  /** Name of the log, also the first line of every checkpoint. */
  origin: string;
  vkey: string;
  /** 32 bytes from which sign-in keys are derived. */
  session: Uint8Array;
  seal(salt: Uint8Array): Buffer;
  open(sealed: Uint8Array): Uint8Array;
};

let pool = Buffer.alloc(0);

/** Fresh random bytes, each given out once, drawn from the system's generator some thousand at a time. */
export function random(n: number): Buffer {
  if (pool.length < n) pool = randomBytes(8192);
  const taken = Buffer.from(pool.subarray(0, n));
  pool = pool.subarray(n);
  return taken;
}

/** Reads the keys, or makes them on first use. */
export function loadSecrets(dir: string): Secrets {
  const keys = join(dir, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  const seed = keep(join(keys, 'record.seed'), () => randomBytes(32).toString('hex'));
  const seal = keep(join(keys, 'salt.key'), () => randomBytes(32).toString('hex'));
  const origin = keep(join(keys, 'origin'), () => `steelyard/${randomBytes(6).toString('hex')}`);
  const session = keep(join(keys, 'session.key'), () => randomBytes(32).toString('hex'));
  const seedBytes = Buffer.from(seed, 'hex');
  const sealKey = Buffer.from(seal, 'hex');
  return {
    seed: seedBytes,
    origin,
    vkey: formatVerifierKey(origin, publicKeyOf(seedBytes)),
    session: Buffer.from(session, 'hex'),
    seal: (salt) => {
      const iv = random(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
      return Buffer.concat([iv, cipher.update(salt), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]));
    },
  };
}

function keep(file: string, make: () => string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${make()}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}
