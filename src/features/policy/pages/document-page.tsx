import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { ArticleView, Unchecked } from './article-view.tsx';
import { articleHref, useDocument } from './queries.ts';

/** One version of a document: articles left, the chosen one right, the other versions above. */
export function DocumentPage({ document }: { document: string }): ReactNode {
  const { t } = useTranslation('policy');
  const [, go] = useLocation();
  const chosen = new URLSearchParams(useSearch()).get('article');
  const query = useDocument(document);
  return (
    <div className="policy-page">
      <Link href="/policy">← {t('docs.back')}</Link>
      <Loaded query={query}>
        {({ version: v, versions, articles }) => {
          const shown = chosen ?? articles[0]?.article ?? null;
          const open = (article: string): void => go(articleHref(document, article));
          return (
            <>
              <PageHead title={v.title} note={`${v.year} · ${v.from ?? t('unknownDay')} – ${v.to ?? t('today')}${v.note ? ` · ${v.note}` : ''}`} extra={<>
                <Select aria-label={t('docs.versions')} value={v.document} onChange={(to) => go(`/policy/documents/${encodeURIComponent(to)}`)} options={versions.map((x) => ({ value: x.document, label: `${x.year}${x.inForce ? ` ${t('now')}` : ''}` }))} style={{ minWidth: 120 }} />
                {versions.filter((x) => x.document !== v.document).slice(0, 3).map((x) => <Link key={x.document} href={x.year < v.year ? `/policy/diff/${encodeURIComponent(x.document)}/${encodeURIComponent(v.document)}` : `/policy/diff/${encodeURIComponent(v.document)}/${encodeURIComponent(x.document)}`}>{t('docs.compare', { year: x.year })}</Link>)}
              </>} />
              {shown === null ? <EmptyPlace text={t('docs.noArticle')} /> : (
                <div className="policy-two">
                  <nav className="policy-list" aria-label={t('col.articles')}>
                    {articles.map((a, i) => (
                      <div key={a.article}>
                        {a.chapter && a.chapter !== articles[i - 1]?.chapter ? <div className="policy-chapter">{a.chapter}</div> : null}
                        <button type="button" aria-current={a.article === shown ? 'true' : undefined} onClick={() => open(a.article)}>
                          <span>{a.article}{a.title && a.title !== a.article ? ` ${a.title}` : ''} <Unchecked confidence={a.confidence} /></span>
                          {a.rules > 0 ? <span className="num" title={t('usedBy', { n: a.rules })}>{a.rules}</span> : null}
                        </button>
                      </div>
                    ))}
                  </nav>
                  <ArticleView key={shown} document={document} citation={shown} onOpen={open} full />
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
