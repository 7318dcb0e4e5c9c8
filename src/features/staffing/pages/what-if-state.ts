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

/** The plan on the desk, kept in this browser tab until it is saved or put away; ids only. Bodies named in the address begin a new one. */
export function useDesk(units: readonly string[]): [Desk, (patch: Partial<Desk>) => void] {
  const [desk, setDesk] = useState<Desk>(() => {
    const before = kept();
    if (units.length === 0) return before ?? emptyDesk;
    return before && before.unitIds.join() === units.join() ? before : { ...emptyDesk, unitIds: [...units] };
  });
  useEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(desk));
    } catch {
      // A full or forbidden store only means that a reload begins anew.
    }
  }, [desk]);
  return [desk, (patch) => setDesk((now) => ({ ...now, saved: false, ...patch }))];
}
