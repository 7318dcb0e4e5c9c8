import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { pageWords } from '../page-messages.ts';
import './interviews.css';
import { ListPage } from './list-page.tsx';
import { NewPlanPage } from './plan-form.tsx';
import { PlanPage } from './plan-page.tsx';
import { NewTalkPage, TalkPage } from './talk-page.tsx';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/interviews', element: () => <ListPage />, nav: { label: { zh: pageWords.zh.title, en: pageWords.en.title }, order: 37, roles: mayReadRoster } },
  { path: '/interviews/new', element: () => <NewPlanPage /> },
  { path: '/interviews/:id', element: (params) => <PlanPage id={params['id'] ?? ''} /> },
  { path: '/interviews/:id/write/:person', element: (params) => <NewTalkPage id={params['id'] ?? ''} personRow={params['person'] ?? ''} /> },
  { path: '/interviews/:id/talks/:talk', element: (params) => <TalkPage id={params['id'] ?? ''} talkId={params['talk'] ?? ''} /> },
];
