import { articles17to19 } from '../../regulations/appointment-2019/art-17-19.ts';
import { article25 } from '../../regulations/appointment-2019/art-25.ts';
import { article51 } from '../../regulations/appointment-2019/art-51.ts';
import { termChangeExample } from './example.ts';
import { termChangeSubject } from './facts.ts';

/** The rules of a term change. */
export const termChangeBook = {
  subject: termChangeSubject,
  rules: [...articles17to19, ...article25, ...article51],
  example: termChangeExample,
  days: { recommendation: '2026-06-19', examinees: '2026-07-01', plan: '2026-08-01' },
} as const;
