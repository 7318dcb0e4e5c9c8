import { useEffect, useState } from 'react';
import type { Plan } from '../rules/what-if.ts';

/** A plan on the desk: from where it was saved, if it was. */
export type Desk = Plan & { id: string | null; version: number; title: string; shared: boolean; saved: boolean };

const KEY = 'steelyard.what-if';
export const emptyDesk: Desk = { unitIds: [], bench: [], moves: [], id: null, version: 0, title: '', shared: false, saved: true };

function kept(): Desk | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Desk | null;
    return found && Array.isArray(found.unitIds) && Array.isArray(found.moves) && Array.isArray(found.bench) ? found : null;
  } catch {
    return null;
  }
}

/** What is on the desk, and the bodies of the address for which a new plan would put away moves that are not saved; null where nothing is lost. */
type Taken = { desk: Desk; asking: string[] | null };

function takeUp(units: readonly string[]): Taken {
  const before = kept();
  if (units.length === 0 || before?.unitIds.join() === units.join()) return { desk: before ?? emptyDesk, asking: null };
  const begun = before !== null && !before.saved && before.moves.length > 0;
  return begun ? { desk: before, asking: [...units] } : { desk: { ...emptyDesk, unitIds: [...units] }, asking: null };
}

/**
 * The plan on the desk, kept in this browser tab until it is saved or put away; ids only. Bodies named in the address begin a new one;
 * where that would put away moves that are not saved, the old one stays and `asking` names the bodies until `answer` decides.
 */
export function useDesk(units: readonly string[]): { desk: Desk; change: (patch: Partial<Desk>) => void; asking: string[] | null; answer: (anew: boolean) => void } {
  const [{ desk, asking }, set] = useState<Taken>(() => takeUp(units));
  useEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(desk));
    } catch {
      // A full or forbidden store only means that a reload begins anew.
    }
  }, [desk]);
  return {
    desk, asking,
    change: (patch) => set((now) => ({ ...now, desk: { ...now.desk, saved: false, ...patch } })),
    answer: (anew) => set((now) => ({ desk: anew && now.asking ? { ...emptyDesk, unitIds: now.asking } : now.desk, asking: null })),
  };
}
