import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useMe } from '../../selection/pages/client.ts';
import { mayHandleCases, mayReadCases } from '../../accounts/rules.ts';
import { useLists } from './client.ts';
import { OwnContest } from './own-contest.tsx';

/** Contests in hand, those one assesses, and calls one may answer. */
export function ListPage(): ReactNode {
  const { t } = useTranslation('contest');
  const query = useLists();
  const [, go] = useLocation();
  const roles = (useMe()?.roles ?? []).map((r) => r.role as string);
  const [open, setOpen] = useState<string | null>(null);
  const plans = roles.some((r) => mayHandleCases.includes(r));
  const plan = plans ? <Button type="primary" onClick={() => go('/contests/new')}>{t('list.plan')}</Button> : undefined;
  return (
    <div className="contest-page">
      <PageHead title={t('title')} note={t('list.note')} extra={plan} />
      <Loaded query={query}>
        {(data) => (
          <>
            {data.assessing.length > 0 ? (
              <section>
                <h2>{t('list.assessing')}</h2>
                {data.assessing.map((a) => <p key={a.id}>{a.number} {a.title} <span className="quiet">{t(`stages.${a.stage}`)}</span> <Link href={`/contests/${a.id}/reading`}>{t('list.read')}</Link></p>)}
              </section>
            ) : null}
            {roles.some((r) => mayReadCases.includes(r)) ? (
              <section>
                {data.assessing.length > 0 ? <h2>{t('list.office')}</h2> : null}
                {data.contests.length === 0 ? <EmptyPlace text={t('list.empty')} action={plan} /> : (
                  <div className="scroll-x">
                    <table className="plain-table">
                      <thead><tr><th>{t('list.number')}</th><th>{t('list.post')}</th><th>{t('list.kind')}</th><th>{t('list.stage')}</th><th>{t('list.closes')}</th><th className="right">{t('list.count')}</th></tr></thead>
                      <tbody>{data.contests.map((c) => <tr key={c.id}><td className="nowrap"><Link href={`/contests/${c.id}`}>{c.number}</Link></td><td>{c.title}</td><td className="nowrap">{t(`kinds.${c.kind}`)}</td><td className="nowrap">{t(`stages.${c.stage}`)}</td><td className="nowrap">{c.closesOn}</td><td className="right">{c.applications}</td></tr>)}</tbody>
                    </table>
                  </div>
                )}
              </section>
            ) : null}
            <section>
              <h2>{t('list.own')}</h2>
              {data.own.length === 0 ? <p className="quiet">{t('list.noOwn')}</p> : data.own.map((o) => <OwnContest key={o.id} own={o} open={open === o.id} onOpen={() => setOpen(open === o.id ? null : o.id)} />)}
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
