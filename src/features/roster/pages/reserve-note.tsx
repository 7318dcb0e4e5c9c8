import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, unwrap } from '../../../web/client.ts';
import { entryChannels } from '../rules.ts';
import { filterQuery, withFilters, type Filters } from './filters.ts';
import { useLabels } from './use-words.ts';

/** The reserve pool in one line: how many, how many under 35, and how many by each channel; a channel narrows the list. */
export function ReserveNote({ filters, onChannel }: { filters: Filters; onChannel: (channel: string | undefined) => void }): ReactNode {
  const l = useLabels();
  const base = withFilters(filters, { entryChannel: undefined });
  const query = useQuery({
    queryKey: ['roster', 'reserve', base],
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const count = async (f: Filters): Promise<number> => (await unwrap(api.GET('/api/roster/people/count', { params: { query: filterQuery(f) as never } }))).count;
      const [all, under, ...channels] = await Promise.all([count(base), count(withFilters(base, { ageMax: '34' })), ...entryChannels.map((c) => count(withFilters(base, { entryChannel: c })))]);
      return { all: all ?? 0, under: under ?? 0, channels };
    },
  });
  if (!query.data) return null;
  const rest = query.data.all - query.data.channels.reduce((n, c) => n + c, 0);
  return (
    <div className="reserve-note">
      <strong>{l.t('roster.reserveNote', { count: query.data.all })}</strong>
      <span className="quiet">{l.t('roster.reserveUnder', { count: query.data.under })}</span>
      {entryChannels.map((c, i) => (
        <button key={c} type="button" className="reserve-channel" aria-pressed={filters.entryChannel === c} onClick={() => onChannel(filters.entryChannel === c ? undefined : c)}>
          {l.of('channel', c)} <b>{query.data.channels[i]}</b>
        </button>
      ))}
      {rest > 0 ? (
        <span className="quiet">
          {l.t('roster.notStated')} {rest}
        </span>
      ) : null}
    </div>
  );
}
