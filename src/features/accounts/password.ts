import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes (OWASP's first choice); the parameters stand in each hash, so they can grow later. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with argon2id and a random salt, as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), strength);

let nobody: Promise<string> | undefined;

/** Compares a password with a hash; without a hash it takes the same time and says false, so that names cannot be found by the clock. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(unambiguous(24));
  const right = await verify(stored ?? (await nobody), password.normalize('NFKC'));
  return stored !== null && right;
}

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Random text of `n` unambiguous characters (4.95 bits each). */
export const unambiguous = (n: number): string => Array.from({ length: n }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A one-time password: four groups of four, 79 bits. */
export const oneTimePassword = (): string => [0, 0, 0, 0].map(() => unambiguous(4)).join('-');
