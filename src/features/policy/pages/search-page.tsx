import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { mayHandleCases, mayReadRoster } from '../../accounts/rules.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { ArticleWords, Unchecked } from './article-view.tsx';
import { articleHref, useAnswers, useLibrary, useMe } from './queries.ts';

/** The dictionary's front page: a question and its answers; without a question, the library. */
export function SearchPage(): ReactNode {
  const { t } = useTranslation('policy');
  const me = useMe();
  const params = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const q = params.get('q') ?? '';
  const day = params.get('day') ?? '';
  const [typed, setTyped] = useState(q);
  const [on, setOn] = useState(day);
  const ask = (text: string): void => go(text.trim() === '' ? '/policy' : `/policy?q=${encodeURIComponent(text.trim())}${on ? `&day=${on}` : ''}`);
  return (
    <div className="policy-page">
      <PageHead title={t('nav')} note={t('lead')} extra={<>
        {me.holds(mayReadRoster) ? <Link href="/policy/ask">{t('askRules.title')}</Link> : null}
        <Link href="/policy/rules">{t('rulesLink')}</Link>
        <Link href="/policy/words">{t('wordsLink')}</Link>
        {me.holds(mayHandleCases) ? <Link href="/policy/import">{t('importLink')}</Link> : null}
      </>} />
      <form className="policy-ask no-print" role="search" onSubmit={(e) => { e.preventDefault(); ask(typed); }}>
        <Input data-search aria-label={t('ask')} placeholder={t('ask')} style={{ flex: '1 1 360px', width: 'auto' }} maxLength={200} allowClear value={typed} onChange={(e) => setTyped(e.target.value)} />
        <span className="quiet">{t('asOf')}</span><DayInput label={t('asOf')} value={on} onChange={setOn} />
        <Button type="primary" htmlType="submit">{t('search')}</Button>
      </form>
      {q.trim() === '' ? <Library /> : <Answers q={q} day={day} />}
    </div>
  );
}

function Answers({ q, day }: { q: string; day: string }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const query = useAnswers(q, day);
  return (
    <Loaded query={query}>
      {(data) => (
        <section aria-label={t('hits', { n: data.hits.length, day: data.day })}>
          <div className="quiet">{t('hits', { n: data.hits.length, day: data.day })}</div>
          {data.hits.length === 0 ? <EmptyPlace text={t('none')} action={<Link href="/policy/words">{t('wordsLink')}</Link>} /> : null}
          {data.hits.map((h) => (
            <article className="policy-hit" key={`${h.document}#${h.article}`}>
              <div className="policy-hit-head">
                <Link href={articleHref(h.document, h.article)}>{say(h.short)} {h.article}{h.title && h.title !== h.article ? ` ${h.title}` : ''}</Link>
                <span className="quiet">{h.documentTitle}（{h.year}）</span>
                <Unchecked confidence={h.confidence} />
                {h.rules > 0 ? <span className="quiet">{t('usedBy', { n: h.rules })}</span> : null}
                {h.rulings > 0 ? <span className="quiet">{t('rulings', { n: h.rulings })}</span> : null}
                {h.steps.length > 0 ? <span className="quiet">{h.steps.map((s) => say(s)).join(' · ')}</span> : null}
              </div>
              <ArticleWords article={h} />
              <div className="policy-hit-near">
                {h.before ? <span>{t('before')} <Link href={articleHref(h.document, h.before.article)}>{h.before.article} {h.before.title}</Link></span> : null}
                {h.after ? <span>{t('after')} <Link href={articleHref(h.document, h.after.article)}>{h.after.article} {h.after.title}</Link></span> : null}
              </div>
            </article>
          ))}
        </section>
      )}
    </Loaded>
  );
}

function Library(): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const query = useLibrary();
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <h2>{t('library')}</h2>
          <div className="policy-scroll">
            <table className="policy-table">
              <thead><tr><th>{t('col.document')}</th><th>{t('col.version')}</th><th className="num">{t('col.from')}</th><th className="num">{t('col.to')}</th><th>{t('col.state')}</th><th>{t('col.holds')}</th><th className="num">{t('col.articles')}</th><th className="num">{t('col.unchecked')}</th></tr></thead>
              <tbody>
                {data.works.flatMap(({ versions }) => versions.map((v, i) => (
                  <tr key={v.document} className={v.inForce ? undefined : 'quiet'}>
                    <td>{i === 0 ? <><Link href={`/policy/documents/${encodeURIComponent(v.document)}`}>{say(v.short)}</Link> <span className="quiet">{v.title}</span></> : null}</td>
                    <td><Link href={`/policy/documents/${encodeURIComponent(v.document)}`}>{v.year}</Link></td>
                    <td className="num nowrap">{v.from ?? t('unknownDay')}</td>
                    <td className="num nowrap">{v.to ?? ''}</td>
                    <td className="nowrap">{v.inForce ? t('now') : v.from !== null && v.from > data.today ? t('future') : t('past')}</td>
                    <td className="nowrap">{t(v.textId === null ? 'held.summary' : v.shipped ? 'held.both' : 'held.text')}</td>
                    <td className="num">{v.articles}</td>
                    <td className="num">{v.unchecked > 0 ? v.unchecked : ''}</td>
                  </tr>
                )))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Loaded>
  );
}
