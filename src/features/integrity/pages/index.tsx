import type { PageDef } from '../../../ui/page-def.ts';
import { businessRoles, mayReadCases, maySupervise } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import './integrity.css';
import { PatternsPage } from './patterns-page.tsx';
import { ProhibitionsPage } from './prohibitions-page.tsx';
import { RegisterPage } from './register-page.tsx';

const words = (key: keyof typeof messages.zh.nav): { zh: string; en: string } => ({ zh: messages.zh.nav[key], en: messages.en.nav[key] });

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/integrity/prohibitions', element: () => <ProhibitionsPage />, nav: { label: words('prohibitions'), order: 55, roles: mayReadCases } },
  { path: '/integrity/intercessions', element: () => <RegisterPage />, nav: { label: words('register'), order: 56, roles: businessRoles } },
  { path: '/integrity/patterns', element: () => <PatternsPage />, nav: { label: words('patterns'), order: 57, roles: maySupervise } },
];
