import type { ReactNode } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { RefusalNote } from '../../../ui/page.tsx';

/** The refusal of a write beside its form; what was typed stays. */
export function RefusedNote({ error }: { error: Error | null }): ReactNode {
  const { refusal, requestId } = (error ?? {}) as { refusal?: Refusal; requestId?: string };
  return refusal ? <RefusalNote refusal={refusal} requestId={requestId} /> : null;
}
