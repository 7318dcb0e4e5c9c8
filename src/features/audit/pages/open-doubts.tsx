import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api, unwrap } from '../../../web/client.ts';

/** The way to the audit of a person's file, with how many doubts stand open; nothing for whoever may not audit the person. */
export function OpenDoubts({ personId }: { personId: string }): ReactNode {
  const { t } = useTranslation('audit');
  const open = useQuery({ queryKey: ['audit', 'doubts', personId], retry: false, queryFn: () => unwrap(api.GET('/api/audit/people/{id}/doubts', { params: { path: { id: personId } } })) }).data?.open;
  if (open === undefined || open === null) return null;
  return <Link href={`/audit/person/${personId}`} className={open > 0 ? 'doubt-mark large' : 'person-status'}>{t('person.link')}{open > 0 ? ` · ${t('person.openCount', { n: open })}` : ''}</Link>;
}
