import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { api, unwrap } from '../../../web/client.ts';
import { localTime } from './local-time.ts';
import { useLabels } from './use-words.ts';

/** At the foot of every printed page: who printed it, and when. It cannot be switched off. */
export function PrintFoot(): ReactNode {
  const { t } = useLabels();
  const me = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) });
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    const before = (): void => flushSync(() => setAt(new Date().toISOString()));
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, []);
  return <div className="print-foot" aria-hidden="true">{t('papers.foot', { name: me.data?.account.displayName ?? '', at: localTime(at) })}</div>;
}
