import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PagePicture } from '../../files/pages/page-view.tsx';
import { pageUrl } from '../../files/pages/use-page-image.ts';
import { api, unwrap } from '../../../web/client.ts';

/** A running permit of one's own for a file: what it opens, page by page, and how to begin it. */
export type Scans = { permitId: string; begun: boolean; minutes: number; begin: () => void; pageOf: (materialId: string, page: number | null) => string | null };

/** The scans that a running permit of one's own opens; undefined while asked, null where there is none. Asking begins nothing. */
export function useScans(personId: string): Scans | null | undefined {
  const [begun, setBegun] = useState(false);
  const query = useQuery({
    queryKey: ['audit', 'scans', personId], refetchOnWindowFocus: false, staleTime: 60_000,
    queryFn: async () => {
      const { permits } = await unwrap(api.GET('/api/files/permits', { params: { query: { personId } } }));
      const permit = permits.find((p) => p.mine && (p.standing === 'reading' || p.standing === 'ready'));
      return permit ? unwrap(api.GET('/api/files/permits/{id}', { params: { path: { id: permit.id } } })) : null;
    },
  });
  if (query.data === undefined) return query.error ? null : undefined;
  if (query.data === null) return null;
  const { permit, materials } = query.data;
  return {
    permitId: permit.id, minutes: permit.minutes, begun: begun || permit.standing === 'reading', begin: () => setBegun(true),
    pageOf: (materialId, page) => materials.find((m) => m.id === materialId)?.pages.find((p) => p.n === page)?.id ?? null,
  };
}

/** What stands where the scan would: how to come by a permit, or the button that begins one. */
export function ScanHint({ personId, scans, page }: { personId: string; scans: Scans | null | undefined; page: number | null }): ReactNode {
  const { t } = useTranslation('audit');
  if (scans === undefined) return null;
  if (scans === null) return <p className="quiet no-print">{t('record.noImage', { n: page ?? '—' })} <Link href={`/files/person/${personId}`}>{t('record.askPermit')}</Link></p>;
  return scans.begun ? null : <p className="no-print"><Button size="small" onClick={scans.begin}>{t('record.begin', { n: scans.minutes })}</Button></p>;
}

/** The page that is being recorded, beside the entry. */
export function ScanView({ scans, materialId, title, page }: { scans: Scans; materialId: string; title: string; page: number | null }): ReactNode {
  const { t } = useTranslation('audit');
  const pageId = scans.pageOf(materialId, page);
  const caption = t('record.image', { title, n: page ?? '—' });
  return (
    <div className="audit-scan">
      {pageId === null ? <p className="quiet">{t('record.noScan')}</p> : <PagePicture key={pageId} src={pageUrl(pageId, scans.permitId)} title={caption} alt={caption} />}
    </div>
  );
}
