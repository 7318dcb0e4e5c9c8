import type { PageDef } from '../../../ui/page-def.ts';
import { businessRoles } from '../../accounts/rules.ts';
import { messages } from '../messages.ts';
import { AskPage } from './ask-page.tsx';
import { DiffPage } from './diff-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { ImportPage } from './import-page.tsx';
import { RulePage, RulesPage } from './rules-page.tsx';
import { SearchPage } from './search-page.tsx';
import { TextPage } from './text-page.tsx';
import { WordsPage } from './words-page.tsx';
import './policy.css';

const plain = (text: string | undefined): string => {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return text ?? '';
  }
};

/** The screens of the room. */
export const pages: readonly PageDef[] = [
  { path: '/policy', element: () => <SearchPage key={window.location.search} />, nav: { label: { zh: messages.zh.nav, en: messages.en.nav }, order: 50, roles: businessRoles } },
  { path: '/policy/rules', element: () => <RulesPage /> },
  { path: '/policy/rules/:id', element: ({ id }) => <RulePage key={id} id={plain(id)} /> },
  { path: '/policy/ask', element: () => <AskPage /> },
  { path: '/policy/words', element: () => <WordsPage /> },
  { path: '/policy/import', element: () => <ImportPage /> },
  { path: '/policy/texts/:id', element: ({ id }) => <TextPage key={id} id={id ?? ''} /> },
  { path: '/policy/documents/:document', element: ({ document }) => <DocumentPage key={document} document={plain(document)} /> },
  { path: '/policy/diff/:from/:to', element: ({ from, to }) => <DiffPage key={`${from} ${to}`} from={plain(from)} to={plain(to)} /> },
];
