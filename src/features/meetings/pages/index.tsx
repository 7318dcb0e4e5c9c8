import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadCases } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { MeetingPage } from './meeting-page.tsx';
import './meetings.css';
import { MeetingsPage } from './meetings-page.tsx';
import { PackPage } from './pack-page.tsx';
import { RoomPage } from './room-page.tsx';

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/meetings', element: () => <MeetingsPage />, nav: { label: { zh: messages.zh.nav.meetings, en: messages.en.nav.meetings }, order: 36, roles: mayReadCases } },
  { path: '/meetings/:id/room', element: (params) => <RoomPage id={params['id'] ?? ''} /> },
  { path: '/meetings/:id/pack', element: (params) => <PackPage id={params['id'] ?? ''} /> },
  { path: '/meetings/:id', element: (params) => <MeetingPage id={params['id'] ?? ''} /> },
];
