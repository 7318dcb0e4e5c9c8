import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadCases } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { MatterPage } from './matter-page.tsx';
import { MattersPage } from './matters-page.tsx';
import './moves.css';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/moves', element: () => <MattersPage />, nav: { label: { zh: messages.zh.title, en: messages.en.title }, order: 33, roles: mayReadCases } },
  { path: '/moves/:id', element: ({ id }) => <MatterPage key={id} id={id!} /> },
];
