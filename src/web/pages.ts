import { pages as accounts } from '../features/accounts/pages/index.tsx';
import { pages as record } from '../features/record/pages/index.tsx';
import { pages as roster } from '../features/roster/pages/index.tsx';
import { pages as selection } from '../features/selection/pages/index.tsx';
import type { PageDef } from '../ui/page-def.ts';

/** Every screen of the product. */
export const pages: readonly PageDef[] = [...selection, ...roster, ...record, ...accounts];
