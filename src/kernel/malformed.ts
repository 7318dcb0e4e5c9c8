import type { Words } from './refusal.ts';

/** Thrown by the strict readers of the record's formats; `words` says what is wrong, in both languages. */
export class Malformed extends Error {
  readonly words: Words;
  constructor(zh: string, en: string) {
    super(en);
    this.name = 'Malformed';
    this.words = { zh, en };
  }
}

/** The words of any error: those of a `Malformed`, else the message of the unexpected one. */
export function wordsOf(error: unknown): Words {
  if (error instanceof Malformed) return error.words;
  const text = error instanceof Error ? error.message : String(error);
  return { zh: `无法读取：${text}`, en: `cannot be read: ${text}` };
}
