import type { Words } from '../../kernel/refusal.ts';
import { THRESHOLD } from './rules/manifest-faults.ts';

/** Where a trustee stands: is there a key, was it rehearsed, was it released, and the reason where it is reported lost. */
export type Standing = { n: number; name: string; key: string | null; rehearsed: boolean; released: boolean; lost: string | null };

/** What a trustee has to do next, or waits for. `key`, `rehearse` and `release` are theirs to do. */
export type TrusteeStep = 'key' | 'wait-keys' | 'rehearse' | 'wait-announce' | 'wait-close' | 'release' | 'released' | 'enough' | 'lost' | 'over';

/** The step of one trustee in a poll of this state. A key reported lost and found again can still be released. */
export function stepOf(state: string, mine: Standing, all: readonly Standing[]): TrusteeStep {
  if (state === 'draft') return mine.key === null ? 'key' : mine.rehearsed ? 'wait-announce' : all.some((t) => t.key === null) ? 'wait-keys' : 'rehearse';
  if (state === 'announced') return mine.lost !== null ? 'lost' : 'wait-close';
  if (state !== 'closed') return mine.released ? 'released' : 'over';
  return mine.released ? 'released' : mine.lost !== null ? 'lost' : all.filter((t) => t.released).length >= THRESHOLD ? 'enough' : 'release';
}

/** True for a step that the trustee takes. */
export const isTheirs = (step: TrusteeStep): boolean => step === 'key' || step === 'rehearse' || step === 'release';

/** What keeps a poll with these trustees from being announced: by trustee what is missing. */
export const unready = (all: readonly Standing[]): { name: string; why: Words }[] =>
  all.flatMap((t) => (t.key === null ? [{ name: t.name, why: { zh: '还没有生成密钥', en: 'has made no key' } }] : t.rehearsed ? [] : [{ name: t.name, why: { zh: '还没有演练', en: 'has not rehearsed' } }]));

/** True when enough keys are released for the count. */
export const canOpen = (all: readonly Standing[]): boolean => all.filter((t) => t.released).length >= THRESHOLD;

/** The trustees whose keys are lost and not released, when they are so many that the rest cannot open the poll; else nobody. */
export function lostForGood(all: readonly Standing[]): string[] {
  const lost = all.filter((t) => t.lost !== null && !t.released);
  return all.length - lost.length < THRESHOLD ? lost.map((t) => t.name) : [];
}
