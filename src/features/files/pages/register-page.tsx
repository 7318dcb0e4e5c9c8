import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { localTime } from '../../roster/pages/local-time.ts';
import { PersonPick } from './person-pick.tsx';
import { fetchReadings } from './types.ts';

type Narrow = { personId?: string | undefined; reader?: string; from?: string; to?: string };

/** The register of readings, for the supervisor: every page that anybody opened, narrowed as a sentence reads. */
export function RegisterPage(): ReactNode {
  const { t } = useTranslation('files');
  const [narrow, setNarrow] = useState<Narrow>({});
  const given = Object.fromEntries(Object.entries(narrow).filter(([, v]) => v)) as Record<string, string>;
  const query = useInfiniteQuery({
    queryKey: ['files', 'readings', given], initialPageParam: '', queryFn: ({ pageParam }) => fetchReadings({ ...given, ...(pageParam ? { before: pageParam } : {}) }), getNextPageParam: (last) => last.next,
  });
  return (
    <div className="files-page">
      <PageHead title={t('register.title')} note={t('register.note')} />
      <div className="register-filters no-print" role="search">
        <DayInput label={t('register.from')} value={narrow.from ?? ''} onChange={(from) => setNarrow({ ...narrow, from })} />
        <span>{t('register.to')}</span>
        <DayInput label={t('register.to')} value={narrow.to ?? ''} onChange={(to) => setNarrow({ ...narrow, to })} />
        <Input size="small" allowClear aria-label={t('register.reader')} placeholder={t('register.whoever')} defaultValue="" onPressEnter={(e) => setNarrow({ ...narrow, reader: e.currentTarget.value.trim() })} onBlur={(e) => setNarrow({ ...narrow, reader: e.currentTarget.value.trim() })} />
        <PersonPick label={t('register.person')} placeholder={t('register.whose')} value={narrow.personId} onPick={(personId) => setNarrow({ ...narrow, personId })} />
      </div>
      <Loaded query={query}>
        {(data) => {
          const rows = data.pages.flatMap((p) => p.readings);
          if (rows.length === 0) return <EmptyPlace text={t('register.empty')} />;
          return (
            <div className="scroll-x">
              <table className="plain-table">
                <thead><tr><th>{t('register.at')}</th><th>{t('register.reader')}</th><th>{t('register.second')}</th><th>{t('register.person')}</th><th>{t('register.material')}</th><th className="right">{t('register.page')}</th><th>{t('register.purpose')}</th><th>{t('register.approver')}</th></tr></thead>
                <tbody>
                  {rows.map((r) => (
                    <tr key={r.id}>
                      <td className="nowrap">{localTime(r.at)}</td><td className="nowrap">{r.reader}</td><td className="nowrap">{r.second ?? t('none')}</td><td className="nowrap">{r.person}</td><td>{r.material}</td><td className="right">{r.page ?? ''}</td>
                      <td>{r.purpose ?? (r.verb === 'files.page.viewed' ? '' : t(`register.why.${r.verb.split('.')[0] as 'files' | 'audit' | 'corrections'}`))}</td><td className="nowrap">{r.approver ?? t('none')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Loaded>
      {query.hasNextPage ? <Button className="no-print" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('register.next')}</Button> : null}
    </div>
  );
}
