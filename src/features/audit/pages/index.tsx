import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { ChecksPage } from './checks-page.tsx';
import { AuditPersonPage } from './person-page.tsx';
import { RecordPage } from './record-page.tsx';
import { RunPage } from './run-page.tsx';
import { RunsPage } from './runs-page.tsx';
import './audit.css';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/audit', element: () => <RunsPage />, nav: { label: { zh: messages.zh.nav.runs, en: messages.en.nav.runs }, order: 26, roles: mayReadRoster } },
  { path: '/audit/checks', element: () => <ChecksPage /> },
  { path: '/audit/runs/:id', element: ({ id }) => <RunPage key={id} id={id ?? ''} /> },
  { path: '/audit/person/:id', element: ({ id }) => <AuditPersonPage key={id} id={id ?? ''} /> },
  { path: '/audit/record/:id', element: ({ id }) => <RecordPage key={id} id={id ?? ''} /> },
];
