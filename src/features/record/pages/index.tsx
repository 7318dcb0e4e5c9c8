import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadRecord } from '../../accounts/rules.ts';
import { RecordPage } from './record-page.tsx';

/** The screens of the record room. */
export const pages: PageDef[] = [
  { path: '/record', element: () => <RecordPage />, nav: { label: { zh: '纪实', en: 'Record' }, order: 60, roles: mayReadRecord } },
];
