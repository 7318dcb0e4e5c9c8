import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useResults } from './client.ts';

/** The counted polls within reach; results show when one is opened. */
export function ListPage(): ReactNode {
  const { t } = useTranslation('measurement');
  const query = useResults();
  return (
    <div className="measurement-page">
      <PageHead title={t('list.title')} note={t('list.note')} />
      <Loaded query={query}>
        {({ polls }) => (polls.length === 0 ? <EmptyPlace text={t('list.empty')} /> : (
          <div className="scroll-x">
            <table className="plain-table measure-table">
              <thead><tr><th>{t('list.number')}</th><th>{t('list.name')}</th><th>{t('list.kind')}</th><th>{t('list.unit')}</th><th>{t('list.day')}</th><th className="right">{t('list.subjects')}</th><th className="right">{t('list.roll')}</th></tr></thead>
              <tbody>
                {polls.map((p) => (
                  <tr key={p.id}>
                    <td className="nowrap">{p.number}</td><td><Link href={`/measurement/poll/${p.id}`}>{p.title}</Link></td>
                    <td>{t(`kind.${p.kind}`)}{p.kind === 'appointment-review' ? <> · <Link href={`/measurement/review/${p.unitId}`}>{t('list.reviews')}</Link></> : null}</td>
                    <td>{p.unitName ?? t('none')}</td><td className="nowrap">{p.day}</td><td className="right">{p.subjects}</td><td className="right">{p.roll}</td>
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
