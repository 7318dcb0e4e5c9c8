import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../../web/client.ts';
import { mayEditRoster } from '../../accounts/rules.ts';

/** What the signed-in account may do in the roster; the server decides again. */
export function useMay(): { edit: boolean } {
  const me = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) });
  return { edit: (me.data?.roles ?? []).some((r) => mayEditRoster.includes(r.role)) };
}
