import { article54 } from '../../regulations/appointment-2019/art-54.ts';
import { articles55to57 } from '../../regulations/appointment-2019/art-55-57.ts';
import { articles6to14 } from '../../regulations/recusal-2006/art-6-14.ts';
import { upAndDown } from '../../regulations/up-and-down-2022/rules.ts';
import { removalExample } from './example.ts';
import { removalSubject } from './facts.ts';

/** The rules of leaving a leading post. */
export const removalBook = {
  subject: removalSubject,
  rules: [...article54, ...articles55to57, ...upAndDown, ...articles6to14],
  example: removalExample,
  days: { proposal: '2026-09-08', decision: '2026-09-28', again: '2026-09-28' },
} as const;
