import type { PageDef } from '../../../ui/page-def.ts';
import { businessRoles } from '../../accounts/rules.ts';
import { pageWords } from '../page-messages.ts';
import './appraisal.css';
import { ListPage } from './list-page.tsx';
import { RoundPage } from './round-page.tsx';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/appraisals', element: () => <ListPage />, nav: { label: { zh: pageWords.zh.nav, en: pageWords.en.nav }, order: 37, roles: businessRoles } },
  { path: '/appraisals/:id', element: (params) => <RoundPage id={params['id'] ?? ''} /> },
];
