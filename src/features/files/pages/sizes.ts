import type { Refusal } from '../../../kernel/refusal.ts';
import { refusals } from '../refusals-rules.ts';
import { limits } from '../rules.ts';

/** What the server would refuse for its size, as it would say it; null when it may be sent. */
export function sizeRefusal(files: readonly File[]): Refusal | null {
  const large = files.find((f) => f.size > limits.file);
  if (large) return refusals.tooLarge(large.name).refusal;
  return files.reduce((n, f) => n + f.size, 0) > limits.total ? refusals.uploadTooLarge().refusal : null;
}
