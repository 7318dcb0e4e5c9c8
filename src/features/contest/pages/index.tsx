import type { PageDef } from '../../../ui/page-def.ts';
import { businessRoles, mayHandleCases } from '../../accounts/rules.ts';
import { pageWords } from '../page-messages.ts';
import './contest.css';
import { ContestPage } from './contest-page.tsx';
import { ListPage } from './list-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { ReadingPage } from './reading-page.tsx';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/contests', element: () => <ListPage />, nav: { label: { zh: pageWords.zh.nav, en: pageWords.en.nav }, order: 34, roles: businessRoles } },
  { path: '/contests/new', element: () => <PlanPage roles={mayHandleCases} /> },
  { path: '/contests/:id', element: (params) => <ContestPage id={params['id'] ?? ''} /> },
  { path: '/contests/:id/reading', element: (params) => <ReadingPage id={params['id'] ?? ''} /> },
];
