import type { PageDef } from '../../../ui/page-def.ts';
import { maySupervise } from '../../accounts/rules.ts';
import { pageMessages } from '../page-messages.ts';
import { mayReadFiles } from '../rules.ts';
import { CataloguePage } from './catalogue-page.tsx';
import { FilesPage } from './files-page.tsx';
import { ReaderPage } from './reader-page.tsx';
import { RegisterPage } from './register-page.tsx';
import { TransferPaper } from './transfer-paper.tsx';
import { TransfersPage } from './transfers-page.tsx';
import { TreePage } from './tree-page.tsx';
import './files.css';

const words = (key: keyof typeof pageMessages.zh.nav): { zh: string; en: string } => ({ zh: pageMessages.zh.nav[key], en: pageMessages.en.nav[key] });

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/files', element: () => <FilesPage />, nav: { label: words('room'), order: 24, roles: mayReadFiles } },
  { path: '/files/person/:id', element: ({ id }) => <CataloguePage key={id} id={id ?? ''} /> },
  { path: '/files/read/:id', element: ({ id }) => <ReaderPage key={id} id={id ?? ''} /> },
  { path: '/files/transfers', element: () => <TransfersPage /> },
  { path: '/files/transfer/:id', element: ({ id }) => <TransferPaper key={id} id={id ?? ''} /> },
  { path: '/files/import/:id', element: ({ id }) => <TreePage key={id} id={id ?? ''} /> },
  { path: '/files/readings', element: () => <RegisterPage />, nav: { label: words('register'), order: 27, roles: maySupervise } },
];
