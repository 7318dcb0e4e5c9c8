import { articles12and13 } from './art-12-13.ts';
import { articles14to16 } from './art-14-16.ts';
import { article2 } from './art-2.ts';
import { article5 } from './art-5.ts';
import { article6 } from './art-6.ts';
import { article7 } from './art-7.ts';
import { articles8to10 } from './art-8-10.ts';
import type { Rule } from '../../rule.ts';

/** The institution's own rules on its middle posts, in the order of its text. */
export const ownUniversity: readonly Rule[] = [...article2, ...article5, ...article6, ...article7, ...articles8to10, ...articles12and13, ...articles14to16];
