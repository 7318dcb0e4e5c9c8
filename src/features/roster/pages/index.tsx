import type { PageDef } from '../../../ui/page-def.ts';
import { mayEditRoster, mayReadRoster } from '../../accounts/rules.ts';
import { pageMessages } from '../page-messages.ts';
import { ImportPage } from './import-page.tsx';
import { KinMissingPage } from './kin-missing-page.tsx';
import { MergePage } from './merge-page.tsx';
import { PersonPage } from './person-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { TemplatesPage } from './templates-page.tsx';
import { RosterPage } from './roster-page.tsx';
import { UnitsPage } from './units-page.tsx';
import './roster.css';

const words = (key: keyof typeof pageMessages.zh.nav): { zh: string; en: string } => ({ zh: pageMessages.zh.nav[key], en: pageMessages.en.nav[key] });

/** The screens of the roster. */
export const pages: PageDef[] = [
  { path: '/roster', element: () => <RosterPage />, nav: { label: words('roster'), order: 20, roles: mayReadRoster } },
  { path: '/roster/person/:id', element: ({ id }) => <PersonPage key={id} id={id ?? ''} /> },
  { path: '/roster/import', element: () => <ImportPage />, nav: { label: words('import'), order: 22, roles: mayEditRoster } },
  { path: '/roster/import/:id', element: ({ id }) => <PreviewPage key={id} id={id ?? ''} /> },
  { path: '/roster/templates', element: () => <TemplatesPage />, nav: { label: { zh: pageMessages.zh.papers.nav, en: pageMessages.en.papers.nav }, order: 81, roles: mayEditRoster } },
  { path: '/roster/merge', element: () => <MergePage />, nav: { label: words('merge'), order: 23, roles: mayEditRoster } },
  { path: '/roster/kin', element: () => <KinMissingPage />, nav: { label: { zh: pageMessages.zh.kin.nav, en: pageMessages.en.kin.nav }, order: 24, roles: mayEditRoster } },
  { path: '/roster/units', element: () => <UnitsPage />, nav: { label: words('units'), order: 21, roles: mayReadRoster } },
];
