import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { ListPage } from './list-page.tsx';
import './measurement.css';
import { PersonPage } from './person-page.tsx';
import { PollPage } from './poll-page.tsx';
import { ReviewPage } from './review-page.tsx';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/measurement', element: () => <ListPage />, nav: { label: { zh: messages.zh.nav, en: messages.en.nav }, order: 44, roles: mayReadRoster } },
  { path: '/measurement/person/:id', element: ({ id }) => <PersonPage key={id} id={id!} /> },
  { path: '/measurement/poll/:id', element: ({ id }) => <PollPage key={id} id={id!} /> },
  { path: '/measurement/review/:id', element: ({ id }) => <ReviewPage key={id} id={id!} /> },
];
