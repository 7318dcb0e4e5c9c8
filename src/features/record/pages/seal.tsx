import type { ReactNode } from 'react';
import { colour } from '../../../ui/tokens.ts';

/** A seal, drawn: filled when signed, dashed while waiting, crossed when it does not verify. */
export function SealIcon({ state, label, size = 16 }: { state: 'signed' | 'waiting' | 'bad'; label: string; size?: number }): ReactNode {
  const line = state === 'waiting' ? colour.grey : colour.cinnabar;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={label} style={{ verticalAlign: -3 }}>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="none" stroke={line} strokeWidth="1.5" strokeDasharray={state === 'waiting' ? '2 2' : undefined} />
      {state === 'signed' ? <path d="M4.5 5.5h7M4.5 8h7M8 4v8M5 11.5h6" stroke={line} strokeWidth="1.3" fill="none" /> : null}
      {state === 'bad' ? <path d="M5 5l6 6M11 5l-6 6" stroke={line} strokeWidth="1.6" fill="none" /> : null}
    </svg>
  );
}
