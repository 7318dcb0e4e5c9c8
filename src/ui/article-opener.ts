import { createContext } from 'react';
import type { Citation } from '../kernel/refusal.ts';

/** Opens an article beside the page; null where nobody may read the library (not signed in, administrators). */
export const ArticleOpener = createContext<((citation: Pick<Citation, 'document' | 'article' | 'title' | 'year'>) => void) | null>(null);
