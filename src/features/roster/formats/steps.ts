/** How far a long piece of pure work is, in its own units (rows); `total` null when the end is not known. */
export type Progress = { done: number; total: number | null };
/** Long pure work that hands control back after each piece: whoever runs it decides how to wait and whether to go on. */
export type Steps<T> = Generator<Progress, T>;

/** Runs the work to its end at once. */
export function drain<T>(steps: Steps<T>): T {
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

/**
 * Runs the work piece by piece and waits for `between` after each, so that requests come through; `between` stops the work by
 * throwing, and nothing of it remains.
 */
export async function inSteps<T>(steps: Steps<T>, between: (progress: Progress) => Promise<void>): Promise<T> {
  try {
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) return next.value;
      await between(next.value);
    }
  } finally {
    steps.return(undefined as never);
  }
}
