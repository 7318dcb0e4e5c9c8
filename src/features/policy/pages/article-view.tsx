import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { mayHandleCases } from '../../accounts/rules.ts';
import { articleHref, useArticle, useMe } from './queries.ts';

type Answer = NonNullable<ReturnType<typeof useArticle>['data']>;
type Article = Answer['articles'][number];

/** The mark of a citation not yet compared with the official text. */
export function Unchecked({ confidence }: { confidence: Article['confidence'] }): ReactNode {
  const { t } = useTranslation('ui');
  if (confidence === 'text') return null;
  const own = confidence === 'institution';
  return <span className={own ? 'own-rule' : 'unchecked'} title={t(`confidence.${confidence}`)}>{t(own ? 'ownRule' : 'needsChecking')}</span>;
}

/** Text or summary of an article, as it may be read. */
export function ArticleWords({ article: a }: { article: Pick<Article, 'text' | 'summary' | 'confidence'> }): ReactNode {
  const { t } = useTranslation('policy');
  return (
    <>
      {a.text !== null ? <div className="policy-text">{a.text.split('\n').map((line, i) => <p key={i}>{line}</p>)}</div> : null}
      {a.summary !== null ? <div className={a.text === null ? 'policy-summary' : 'policy-summary quiet'}><span className="policy-kind">{t('summary')}</span>{a.summary}</div> : null}
    </>
  );
}

/** Everything at the article of a citation: words, neighbours, 口径, rules and steps; the same on its page and in the drawer beside a page. */
export function ArticleView({ document, citation, onOpen, full }: { document: string; citation: string; onOpen: (article: string) => void; full?: boolean }): ReactNode {
  const query = useArticle(document, citation);
  return <Loaded query={query}>{(data) => <>{data.articles.map((a) => <One key={a.article} article={a} version={data.version} onOpen={onOpen} full={full ?? false} />)}</>}</Loaded>;
}

function One({ article: a, version, onOpen, full }: { article: Article; version: Answer['version']; onOpen: (article: string) => void; full: boolean }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  return (
    <article className="policy-article">
      <h2>{a.article}{a.title && a.title !== a.article ? ` ${a.title}` : ''} <Unchecked confidence={a.confidence} /></h2>
      <div className="quiet">{version.title}（{version.year}）{a.chapter ? ` · ${a.chapter}` : ''}</div>
      <ArticleWords article={a} />
      <nav className="policy-near no-print">
        {([['before', a.before], ['after', a.after]] as const).map(([where, n]) => (n ? <button key={where} type="button" className="policy-near-one" onClick={() => onOpen(n.article)}><span className="quiet">{t(where)}</span> {n.article}{n.title && n.title !== n.article ? ` ${n.title}` : ''}</button> : null))}
      </nav>
      <h3>{t('article.rules')}</h3>
      {a.rules.length === 0 ? <p className="quiet">{a.steps.length === 0 ? t('article.noUse') : '—'}</p> : (
        <ul className="policy-links">{a.rules.map((r) => <li key={r.id}><Link href={`/policy/rules/${encodeURIComponent(r.id)}`}>{say(r.title)}</Link> <span className="quiet">{t(`severity.${r.severity}`)}</span></li>)}</ul>
      )}
      {a.steps.length > 0 ? <><h3>{t('article.steps')}</h3><p>{a.steps.map((s) => say(s.words)).join(' · ')}</p></> : null}
      <h3>{t('article.rulings')}</h3>
      <Rulings document={version.document} article={a} />
      {full ? null : <p className="no-print"><Link href={articleHref(version.document, a.article)}>{t('article.open')}</Link></p>}
    </article>
  );
}

function Rulings({ document, article }: { document: string; article: Article }): ReactNode {
  const { t } = useTranslation('policy');
  const me = useMe();
  const [renewing, setRenewing] = useState<string | 'new' | null>(null);
  const may = me.holds(mayHandleCases);
  return (
    <div>
      {article.rulings.length === 0 ? <p className="quiet">{t('article.noRuling')}</p> : null}
      {article.rulings.map((r) => (
        <div key={r.id} className={r.replacedBy ? 'policy-ruling quiet' : 'policy-ruling'}>
          <div><strong>{r.question}</strong></div>
          <div>{r.answer}</div>
          <div className="quiet">{t('article.signed', { name: r.byName, day: r.day })}{r.replacedBy ? ` · ${t('article.replaced', { day: r.replacedBy })}` : ''}{may && !r.replacedBy ? <Button type="link" size="small" className="no-print" onClick={() => setRenewing(r.id)}>{t('article.renew')}</Button> : null}</div>
        </div>
      ))}
      {renewing !== null ? <Give key={renewing} document={document} article={article.article} replaces={article.rulings.find((r) => r.id === renewing) ?? null} onDone={() => setRenewing(null)} /> : may ? <Button size="small" className="no-print" onClick={() => setRenewing('new')}>{t('article.give')}</Button> : null}
    </div>
  );
}

function Give({ document, article, replaces, onDone }: { document: string; article: string; replaces: Article['rulings'][number] | null; onDone: () => void }): ReactNode {
  const { t } = useTranslation('policy');
  const [question, setQuestion] = useState(replaces?.question ?? '');
  const [answer, setAnswer] = useState(replaces?.answer ?? '');
  const send = useSubmit(() => unwrap(api.POST('/api/policy/rulings', { body: { document, article, question, answer, replaces: replaces?.id ?? null } })), { quiet: true, done: onDone });
  return (
    <form className="policy-form" onSubmit={(e) => { e.preventDefault(); send.mutate(undefined); }}>
      <Input aria-label={t('article.question')} placeholder={t('article.question')} maxLength={1000} autoFocus value={question} onChange={(e) => setQuestion(e.target.value)} />
      <Input.TextArea aria-label={t('article.answer')} placeholder={t('article.answer')} maxLength={4000} autoSize={{ minRows: 2 }} value={answer} onChange={(e) => setAnswer(e.target.value)} />
      <div className="quiet">{t('article.will')}</div>
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
      <div className="policy-actions">
        <Button size="small" type="primary" htmlType="submit" loading={send.isPending} disabled={question.trim().length < 2 || answer.trim().length < 2}>{t('article.save')}</Button>
        <Button size="small" onClick={onDone}>{t('article.cancel')}</Button>
      </div>
    </form>
  );
}
