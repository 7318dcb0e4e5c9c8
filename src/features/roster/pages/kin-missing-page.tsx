import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { useLabels } from './use-words.ts';

/** Work on kinship: declarations that wait for a second person, and people whose family record was never filled in. */
export function KinMissingPage(): ReactNode {
  const { t } = useLabels();
  const query = useQuery({ queryKey: ['roster', 'kin', 'missing'], queryFn: () => unwrap(api.GET('/api/roster/kin/missing')) });
  return (
    <div>
      <PageHead title={t('kin.title')} note={t('kin.note')} />
      <Loaded query={query}>
        {({ count, people, open }) => (
          <>
            {open.length > 0 ? (
              <section>
                <h2>{t('kin.waiting')}</h2>
                <ul className="plain-list">{open.map((d) => <li key={d.id}><Link href={`/roster/person/${d.personId}?tab=kin`}>{t('kin.waitLine', { name: d.personName, author: d.authorName })}</Link> <span className="quiet">{d.day}</span></li>)}</ul>
              </section>
            ) : null}
            <h2>{t('kin.people')} <span className="quiet">{t('kin.count', { n: count })}</span></h2>
            {people.length === 0 ? <EmptyPlace text={t('kin.nobody')} /> : (
              <div className="scroll-x">
                <table className="plain-table">
                  <thead><tr><th>{t('kin.person')}</th><th>{t('kin.post')}</th><th /></tr></thead>
                  <tbody>
                    {people.map((p) => (
                      <tr key={p.id}>
                        <td className="nowrap"><Link href={`/roster/person/${p.id}?tab=kin`}>{p.name}</Link></td>
                        <td>{p.postText ?? t('none')}</td>
                        <td className="nowrap right"><Link href={`/roster/person/${p.id}?tab=lists`}>{t('kin.fill')}</Link></td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
