import type { Outcome } from '../../kernel/refusal.ts';
import type { Progress } from './formats/steps.ts';
import { understand, understandInSteps, type ImportOptions, type Understood } from './import-read-service.ts';

/** Files understood last, newest last: what a file says depends on its bytes and options alone, so it is read once and not for every page. */
const kept = new Map<string, Understood>();
const MOST = 2;

/** As `understand`; `sha256` names the bytes. What comes back is shared: copy a draft before changing it. */
export function understandOnce(sha256: string, name: string, bytes: () => Uint8Array, options: ImportOptions): Outcome<Understood> {
  const held = find(sha256, name, options);
  if (held) return { ok: true, value: held };
  const read = understand(name, bytes(), options);
  if (read.ok) keep(sha256, name, options, read.value);
  return read;
}

/** As `understandOnce`, piece by piece: `between` lets requests through and stops the reading by throwing. */
export async function understandOnceInSteps(sha256: string, name: string, bytes: () => Promise<Uint8Array>, options: ImportOptions, between: (progress: Progress) => Promise<void>): Promise<Outcome<Understood>> {
  const held = find(sha256, name, options);
  if (held) return { ok: true, value: held };
  const read = await understandInSteps(name, await bytes(), options, between);
  if (read.ok) keep(sha256, name, options, read.value);
  return read;
}

/** What is kept of a file, now the newest. */
function find(sha256: string, name: string, options: ImportOptions): Understood | undefined {
  const key = keyOf(sha256, name, options);
  const held = kept.get(key);
  if (held) {
    kept.delete(key);
    kept.set(key, held);
  }
  return held;
}

/** Keeps what was understood of a file for the pages and the commit that follow. */
export function keep(sha256: string, name: string, options: ImportOptions, understood: Understood): void {
  kept.set(keyOf(sha256, name, options), understood);
  for (const old of kept.keys()) if (kept.size > MOST) kept.delete(old);
}

/** The reading of a file depends on these options and not on the unit or on who remembered the mapping. */
const keyOf = (sha256: string, name: string, o: ImportOptions): string => JSON.stringify([sha256, name, o.asOf, o.sheet, o.headerRow, Object.entries(o.mapping).sort()]);

/** Forgets a file that is done with. */
export function forget(sha256: string): void {
  for (const key of kept.keys()) if (key.startsWith(JSON.stringify([sha256]).slice(0, -1))) kept.delete(key);
}
