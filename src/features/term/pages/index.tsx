import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { pageWords } from '../page-messages.ts';
import { ListPage } from './list-page.tsx';
import { PlanPage } from './plan-page.tsx';
import './term.css';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/term', element: () => <ListPage />, nav: { label: { zh: pageWords.zh.nav, en: pageWords.en.nav }, order: 35, roles: mayReadRoster } },
  { path: '/term/:id', element: (params) => <PlanPage id={params['id'] ?? ''} /> },
];
