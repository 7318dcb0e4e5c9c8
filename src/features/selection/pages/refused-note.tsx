import type { ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import type { Failed } from './client.ts';

/** The refusal of an act beside its form; what was typed stays. */
export function RefusedNote({ error }: { error: Failed | null }): ReactNode {
  return error?.refusal ? <RefusalNote refusal={error.refusal} requestId={error.requestId} /> : null;
}
