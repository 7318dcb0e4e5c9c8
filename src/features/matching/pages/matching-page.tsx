import { Button, Select, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { dotted } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe } from '../../selection/pages/client.ts';
import type { ChosenPost } from '../../selection/pages/pickers.tsx';
import { useProposals, useSearches, useVacancies, type Vacancies } from './client.ts';
import { SearchForm } from './search-form.tsx';

/** Vacancies, the searches for them, and matchings of several at once. */
export function MatchingPage(): ReactNode {
  const { t } = useTranslation('matching');
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') ?? 'vacancies';
  const [drawing, setDrawing] = useState<ChosenPost | 'blank' | null>(null);
  const [, go] = useLocation();
  const me = useMe();
  const works = (me?.roles ?? []).some((r) => mayHandleCases.includes(r.role));
  return (
    <div className="matching-page">
      <PageHead
        title={t('title')} note={t(`${tab === 'searches' ? 'searches' : tab === 'proposals' ? 'proposals' : 'vacancies'}.note`)}
        extra={works ? (tab === 'proposals' ? <Button type="primary" onClick={() => go('/matching/proposals/new')}>{t('proposals.create')}</Button> : <Button type="primary" onClick={() => setDrawing('blank')}>{t('search.create')}</Button>) : undefined}
      />
      {drawing ? <SearchForm post={drawing === 'blank' ? null : drawing} onCancel={() => setDrawing(null)} onSaved={(id) => go(`/matching/searches/${id}`)} /> : null}
      <Tabs
        activeKey={tab} onChange={(key) => setParams({ tab: key }, { replace: true })} destroyOnHidden
        items={[
          { key: 'vacancies', label: t('tabs.vacancies'), children: <VacancyList works={works} onSearch={setDrawing} /> },
          { key: 'searches', label: t('tabs.searches'), children: <SearchList /> },
          { key: 'proposals', label: t('tabs.proposals'), children: <ProposalList /> },
        ]}
      />
    </div>
  );
}

function VacancyList({ works, onSearch }: { works: boolean; onSearch: (post: ChosenPost) => void }): ReactNode {
  const { t } = useTranslation('matching');
  const say = useSay();
  const [months, setMonths] = useState(12);
  const [shown, setShown] = useState(100);
  const query = useVacancies(months);
  return (
    <>
      <Select size="small" aria-label={t('vacancies.coming')} value={months} options={[0, 6, 12, 24, 36, 60].map((n) => ({ value: n, label: t('vacancies.months', { n }) }))} onChange={setMonths} style={{ width: 160, marginBottom: 8 }} />
      <Loaded query={query}>
        {(data: Vacancies) => (
          <>
            <p className="quiet">{t('vacancies.until', { asOf: data.asOf, until: data.until })}{data.unknown > 0 ? `　${t('vacancies.unknown', { n: data.unknown })}` : ''}</p>
            {data.vacancies.length === 0 ? <EmptyPlace text={t('vacancies.empty')} /> : (
              <div className="scroll-x">
                <table className="plain-table">
                  <thead><tr><th>{t('vacancies.unit')}</th><th>{t('vacancies.post')}</th><th className="right">{t('vacancies.due')}</th><th className="right">{t('vacancies.held')}</th><th className="right">{t('vacancies.short')}</th><th>{t('vacancies.coming')}</th><th className="no-print" /></tr></thead>
                  <tbody>
                    {data.vacancies.slice(0, shown).map((v) => (
                      <tr key={v.postId}>
                        <td>{v.unitName}</td><td>{v.title}</td><td className="right">{v.establishment}</td><td className="right">{v.held}</td><td className="right">{v.short || ''}</td>
                        <td>{v.coming.map((c) => <div key={`${c.personId}${c.kind}`}>{c.name} {dotted(c.on)} {t(`vacancies.reach.${c.kind}`)} {c.citation ? <ArticleChip citation={c.citation} /> : <span className="quiet small">{say(c.why)}</span>}</div>)}</td>
                        <td className="no-print nowrap">{works ? <Button size="small" onClick={() => onSearch({ id: v.postId, title: v.title, unitName: v.unitName })}>{t('vacancies.search')}</Button> : null}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {shown < data.vacancies.length ? <Button type="link" onClick={() => setShown(shown + 200)}>{t('lines')}</Button> : null}
          </>
        )}
      </Loaded>
    </>
  );
}

function SearchList(): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <Loaded query={useSearches()}>
      {(list) => (list.length === 0 ? <EmptyPlace text={t('searches.empty')} /> : (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th>{t('searches.name')}</th><th>{t('vacancies.unit')}</th><th>{t('searches.last')}</th><th className="right">{t('searches.total')}</th><th className="right">{t('searches.inList')}</th><th className="right">{t('searches.open')}</th><th className="right">{t('searches.cases')}</th></tr></thead>
            <tbody>
              {list.map((s) => (
                <tr key={s.id}>
                  <td><Link href={`/matching/searches/${s.id}`}>{s.title}</Link></td><td>{s.unitName}</td><td className="nowrap">{s.last?.day ?? <span className="quiet">{t('searches.never')}</span>}</td>
                  <td className="right">{s.last?.total}</td><td className="right">{s.last?.in}</td><td className="right">{s.last?.open}</td><td className="right">{s.cases || ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </Loaded>
  );
}

function ProposalList(): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <Loaded query={useProposals()}>
      {(list) => (list.length === 0 ? <EmptyPlace text={t('proposals.empty')} /> : (
        <table className="plain-table">
          <thead><tr><th>{t('proposals.name')}</th><th>{t('searches.last')}</th><th className="right">{t('proposals.posts')}</th><th className="right">{t('proposals.filled')}</th></tr></thead>
          <tbody>{list.map((p) => <tr key={p.id}><td><Link href={`/matching/proposals/${p.id}`}>{p.title}</Link></td><td className="nowrap">{t('proposal.by', { name: p.byName, day: p.day })}</td><td className="right">{p.posts}</td><td className="right">{p.filled}</td></tr>)}</tbody>
        </table>
      ))}
    </Loaded>
  );
}
