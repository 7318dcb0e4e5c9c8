import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe } from '../../selection/pages/client.ts';
import { clock, useMine, usePolls, voteLink } from './client.ts';

/** Polls within reach, newest first, and those that wait for one's own ballot. */
export function ListPage(): ReactNode {
  const { t } = useTranslation('ballots');
  const [, go] = useLocation();
  const query = usePolls();
  const mine = useMine();
  const plans = useMe()?.roles.some((r) => mayHandleCases.includes(r.role)) ?? false;
  const button = plans ? <Button type="primary" onClick={() => go('/ballots/new')}>{t('list.new')}</Button> : undefined;
  return (
    <div className="ballots-page">
      <PageHead title={t('list.title')} note={t('list.note')} extra={button} />
      {(mine.data?.polls ?? []).length > 0 ? (
        <section className="card ballots-mine">
          <h2>{t('list.mine')}</h2>
          <ul>{mine.data!.polls.map((p) => <li key={p.id}><span>{p.title} <span className="quiet">{t('list.closes')} {clock(p.closes)}</span></span><a className="ant-btn ballots-vote" href={voteLink({ id: p.id, manifestHash: null })} target="_blank" rel="noreferrer">{t('list.vote')}</a></li>)}</ul>
        </section>
      ) : null}
      <Loaded query={query}>
        {({ polls }) => (polls.length === 0 ? <EmptyPlace text={t('list.empty')} action={button} /> : (
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th>{t('list.number')}</th><th>{t('list.name')}</th><th>{t('list.kind')}</th><th>{t('list.state')}</th><th>{t('list.closes')}</th></tr></thead>
              <tbody>{polls.map((p) => <tr key={p.id}><td className="nowrap">{p.number}</td><td><Link href={`/ballots/${p.id}`}>{p.title}</Link></td><td className="nowrap">{t(`kinds.${p.kind}`)}</td><td className="nowrap">{t(`states.${p.state}`)}</td><td className="nowrap num">{clock(p.times.closes)}</td></tr>)}</tbody>
            </table>
          </div>
        ))}
      </Loaded>
    </div>
  );
}
