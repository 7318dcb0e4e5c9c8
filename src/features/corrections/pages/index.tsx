import type { PageDef } from '../../../ui/page-def.ts';
import { businessRoles, mayReadCorrections } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { DetailPage } from './detail-page.tsx';
import { CorrectionsPage } from './list-page.tsx';
import { OwnPage } from './own-page.tsx';
import { NewPage, PreparePage } from './proposal-page.tsx';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/corrections', element: () => <CorrectionsPage />, nav: { label: { zh: messages.zh.title, en: messages.en.title }, order: 25, roles: mayReadCorrections } },
  { path: '/corrections/new', element: () => <NewPage /> },
  { path: '/corrections/:id/prepare', element: ({ id }) => <PreparePage key={id} id={id ?? ''} /> },
  { path: '/corrections/:id', element: ({ id }) => <DetailPage key={id} id={id ?? ''} /> },
  { path: '/me', element: () => <OwnPage />, nav: { label: { zh: messages.zh.me.nav, en: messages.en.me.nav }, order: 12, roles: businessRoles } },
];
