import type { PageDef } from '../../../ui/page-def.ts';
import { businessRoles, mayHandleCases } from '../../accounts/rules.ts';
import { pageMessages } from '../page-messages.ts';
import { CasePage } from './case-page.tsx';
import { CasesPage } from './cases-page.tsx';
import { EligibilityPage } from './eligibility-page.tsx';
import { MeetingPage } from './meeting/meeting-page.tsx';
import './selection.css';
import { TodayPage } from './today-page.tsx';

const words = (key: keyof typeof pageMessages.zh.nav): { zh: string; en: string } => ({ zh: pageMessages.zh.nav[key], en: pageMessages.en.nav[key] });
/** Members see only today and what is before their meeting, so the lists are for those who handle cases and supervise them. */
const lists = [...mayHandleCases, 'supervisor'];

/** The screens of the selection room. */
export const pages: readonly PageDef[] = [
  { path: '/today', element: () => <TodayPage />, nav: { label: words('today'), order: 10, roles: businessRoles } },
  { path: '/cases', element: () => <CasesPage />, nav: { label: words('cases'), order: 30, roles: lists } },
  { path: '/cases/:id/meeting', element: (params) => <MeetingPage id={params['id'] ?? ''} /> },
  { path: '/cases/:id', element: (params) => <CasePage id={params['id'] ?? ''} /> },
  { path: '/eligibility', element: () => <EligibilityPage />, nav: { label: words('eligibility'), order: 31, roles: lists } },
];
