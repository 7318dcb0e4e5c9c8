import type { PageDef } from '../../../ui/page-def.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { pageWords } from '../page-messages.ts';
import { KeyPage, KeysPage } from './key-page.tsx';
import { ListPage } from './list-page.tsx';
import { NewPage } from './new-page.tsx';
import { PaperEntryPage } from './paper-entry.tsx';
import { PaperPage } from './paper-page.tsx';
import { PollPage } from './poll-page.tsx';
import './ballots.css';
import './paper.css';

/** The screens of the room; the voter's page is apart (../voter). */
export const pages: readonly PageDef[] = [
  { path: '/ballots', element: () => <ListPage />, nav: { label: { zh: pageWords.zh.list.title, en: pageWords.en.list.title }, order: 33, roles: [...mayHandleCases, 'supervisor'] } },
  { path: '/ballots/new', element: () => <NewPage /> },
  { path: '/ballots/:id/papers', element: (params) => <PaperPage id={params['id'] ?? ''} /> },
  { path: '/ballots/:id/papers/enter', element: (params) => <PaperEntryPage id={params['id'] ?? ''} /> },
  { path: '/ballots/keys', element: () => <KeysPage /> },
  { path: '/ballots/:id/key', element: (params) => <KeyPage id={params['id'] ?? ''} /> },
  { path: '/ballots/:id', element: (params) => <PollPage id={params['id'] ?? ''} /> },
];
