import { createContext, useContext } from 'react';
import type { CommandKind } from '../rules/commands.ts';
import type { Permission } from '../rules/state.ts';
import type { CaseView, Me } from './client.ts';

type Here = { view: CaseView; me: Me };

/** The case on screen and who looks at it. */
export const CaseContext = createContext<Here | null>(null);

/** The case on screen; only inside a case's page. */
export function useCaseHere(): Here & { may: (kind: CommandKind) => Permission | undefined } {
  const here = useContext(CaseContext);
  if (!here) throw new Error('not inside a case');
  return { ...here, may: (kind) => here.view.permissions.find((p) => p.kind === kind) };
}
