import type { Words } from '../kernel/refusal.ts';

/** A start-up failure that a person can act on: printed as one sentence, with its own exit code. */
export class Fatal extends Error {
  readonly words: Words;
  readonly code: number;
  constructor(code: number, words: Words) {
    super(words.en);
    this.words = words;
    this.code = code;
  }
}

/** Exit codes of `steelyard`, also in the README. */
export const exitCode = {
  refused: 1,
  usage: 2,
  alreadyRunning: 10,
  portInUse: 11,
  databaseUnreachable: 12,
  databaseTooOld: 13,
  databaseRights: 14,
  dataDirectory: 15,
  recordDamaged: 16,
} as const;
