import type { UnitNode } from './types.ts';

/** Units as choices, in the order of the tree. */
export const unitOptions = (units: readonly UnitNode[]): { value: string; label: string }[] => units.map((u) => ({ value: u.id, label: u.name }));
