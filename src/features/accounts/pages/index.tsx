import type { PageDef } from '../../../ui/page-def.ts';
import { messages } from '../messages.ts';
import { mayManageAccounts } from '../rules.ts';
import { AccountsPage } from './admin.tsx';
import { FirstRunPage } from './first-run.tsx';
import { MyAccountPage } from './my-account.tsx';
import { SignInPage } from './sign-in.tsx';

/** The screens of the room. */
export const pages: PageDef[] = [
  { path: '/sign-in', element: () => <SignInPage />, open: true },
  { path: '/first-run', element: () => <FirstRunPage />, open: true },
  { path: '/account', element: () => <MyAccountPage /> },
  { path: '/accounts', element: () => <AccountsPage />, nav: { label: { zh: messages.zh.admin.nav, en: messages.en.admin.nav }, order: 90, roles: mayManageAccounts } },
];
