import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadCases } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { SettingsPage } from './settings-page.tsx';
import './settings.css';

/** The screen of the room. */
export const pages: readonly PageDef[] = [
  { path: '/policy/settings', element: () => <SettingsPage />, nav: { label: { zh: messages.zh.nav, en: messages.en.nav }, order: 51, roles: mayReadCases } },
];
