import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { api, unwrap } from '../../../web/client.ts';
import { TransferTable } from './transfer-table.tsx';

/** Every transfer within reach, or those of one person. */
export function TransfersPage(): ReactNode {
  const { t } = useTranslation('files');
  const [params] = useSearchParams();
  const personId = params.get('person') ?? undefined;
  const [late, setLate] = useState(false);
  const query = useQuery({
    queryKey: ['files', 'transfers', personId ?? 'all', late],
    queryFn: async () => (await unwrap(api.GET('/api/files/transfers', { params: { query: { ...(personId ? { personId } : {}), ...(late ? { late: 'true' } : {}) } } }))).transfers,
  });
  return (
    <div className="files-page">
      <PageHead title={t('transfer.title')} note={<Link href={personId ? `/files/person/${personId}` : '/files'}>← {personId ? t('back') : t('home.title')}</Link>} extra={<Checkbox checked={late} onChange={(e) => setLate(e.target.checked)}>{t('transfer.onlyLate')}</Checkbox>} />
      <Loaded query={query}>{(lines) => (lines.length === 0 ? <EmptyPlace text={t('transfer.empty')} /> : <TransferTable lines={lines} />)}</Loaded>
    </div>
  );
}
