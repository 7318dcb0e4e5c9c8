import { Drawer } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../kernel/refusal.ts';
import { ArticleOpener } from '../../../ui/article-opener.ts';
import { ArticleView } from './article-view.tsx';
import './policy.css';

type Shown = Pick<Citation, 'document' | 'article' | 'title' | 'year'>;

/** Opens the article of any chip beside the page it stands on. Mounted once by the shell around every page of somebody signed in. */
export function ArticleDrawer({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('policy');
  const [shown, setShown] = useState<Shown | null>(null);
  const open = useCallback((c: Shown) => setShown(c), []);
  return (
    <ArticleOpener.Provider value={open}>
      {children}
      <Drawer open={shown !== null} onClose={() => setShown(null)} title={t('title')} size={440} mask={false} className="policy-drawer" destroyOnHidden>
        {shown ? <p className="quiet">{shown.title} ({shown.year})</p> : null}
        {shown ? <ArticleView document={shown.document} citation={shown.article} onOpen={(article) => setShown({ ...shown, article })} /> : null}
      </Drawer>
    </ArticleOpener.Provider>
  );
}
