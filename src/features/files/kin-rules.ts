import type { Words } from '../../kernel/refusal.ts';
import { kinWords, type KinAnswer } from '../../domain/kinship/answer.ts';

/** Whether the reader is the person concerned or kin; `unknown` says what has to be filled or confirmed first. */
export type Tie = { tie: 'self' | 'no' } | { tie: 'kin'; how: Words } | { tie: 'unknown'; because: Words };

/** What an answer on kinship means for a file: a probable kinship and a missing record leave it unknown, and unknown does not open a file. */
export function tieFrom(answer: KinAnswer): Tie {
  switch (answer.kin) {
    case 'self': return { tie: 'self' };
    case 'none': return { tie: 'no' };
    case 'yes': return { tie: 'kin', how: kinWords(answer) };
    case 'probable': return { tie: 'unknown', because: { zh: `可能是亲属（${kinWords(answer).zh}），尚未确认`, en: `Probably kin (${kinWords(answer).en}), not confirmed yet` } };
    default: return { tie: 'unknown', because: answer.because };
  }
}
