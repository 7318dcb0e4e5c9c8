import type { PageDef } from '../../../ui/page-def.ts';
import { businessRoles } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { JobsPage } from './jobs-page.tsx';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/jobs', element: () => <JobsPage />, nav: { label: { zh: messages.zh.title, en: messages.en.title }, order: 80, roles: businessRoles } },
];
