import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { mayHandleCases } from '../../accounts/rules.ts';
import { useMe } from '../../selection/pages/client.ts';
import { usePlans } from './client.ts';

/** Plans of talks within reach, the newest first. */
export function ListPage(): ReactNode {
  const { t } = useTranslation('interviews');
  const [, go] = useLocation();
  const query = usePlans();
  const opens = useMe()?.roles.some((r) => mayHandleCases.includes(r.role)) ?? false;
  const button = opens ? <Button type="primary" onClick={() => go('/interviews/new')}>{t('list.new')}</Button> : undefined;
  return (
    <div className="interviews-page">
      <PageHead title={t('title')} note={t('list.note')} extra={button} />
      <Loaded query={query}>
        {({ plans }) => (plans.length === 0 ? <EmptyPlace text={t('list.empty')} action={button} /> : (
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th>{t('list.number')}</th><th>{t('list.name')}</th><th>{t('list.unit')}</th><th>{t('list.kind')}</th><th>{t('list.state')}</th><th className="right">{t('list.planned')}</th><th className="right">{t('list.talked')}</th><th className="right">{t('list.unconfirmed')}</th><th>{t('list.opened')}</th></tr></thead>
              <tbody>
                {plans.map((p) => (
                  <tr key={p.id}>
                    <td className="nowrap">{p.number}</td><td><Link href={`/interviews/${p.id}`}>{p.title}</Link></td><td>{p.unitName}</td><td className="nowrap">{t(`kind.${p.kind}`)}</td><td className="nowrap">{t(`state.${p.state}`)}</td>
                    <td className="right">{p.planned}</td><td className="right">{p.talked}</td><td className="right">{p.unconfirmed}</td><td className="nowrap">{p.openedDay} {p.madeByName}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </Loaded>
    </div>
  );
}
