import type { UnitNode } from './types.ts';

/** Units as choices, in the order of the tree, with the place in it shown by indentation. */
export const unitOptions = (units: readonly UnitNode[]): { value: string; label: string }[] => units.map((u) => ({ value: u.id, label: `${'　'.repeat(u.depth)}${u.name}` }));
