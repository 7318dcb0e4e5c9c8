import type { PageDef } from '../../../ui/page-def.ts';

/** The screens of the room. */
export const pages: readonly PageDef[] = [];
