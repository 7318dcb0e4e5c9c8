import type { PageDef } from '../../../ui/page-def.ts';
import { mayReadRoster } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { FlowsPage } from './flows-page.tsx';
import { MatchingPage } from './matching-page.tsx';
import './matching.css';
import { NewProposalPage } from './new-proposal-page.tsx';
import { ProposalPage } from './proposal-page.tsx';
import { SearchPage } from './search-page.tsx';

const words = (key: keyof typeof messages.zh.nav): { zh: string; en: string } => ({ zh: messages.zh.nav[key], en: messages.en.nav[key] });

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/matching', element: () => <MatchingPage />, nav: { label: words('matching'), order: 32, roles: mayReadRoster } },
  { path: '/matching/searches/:id', element: ({ id }) => <SearchPage key={id} id={id!} /> },
  { path: '/matching/proposals/new', element: () => <NewProposalPage /> },
  { path: '/matching/proposals/:id', element: ({ id }) => <ProposalPage key={id} id={id!} /> },
  { path: '/flows', element: () => <FlowsPage />, nav: { label: words('flows'), order: 43, roles: mayReadRoster } },
];
