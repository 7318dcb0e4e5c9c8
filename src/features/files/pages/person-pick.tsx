import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../web/client.ts';

/** Finds a person of the roster by name. */
export function PersonPick({ onPick, placeholder, value, label }: { onPick: (id: string | undefined) => void; placeholder: string; value?: string | undefined; label: string }): ReactNode {
  const { t } = useTranslation('files');
  const [typed, setTyped] = useState('');
  const people = useQuery({
    queryKey: ['files', 'people', typed], enabled: typed.trim() !== '',
    queryFn: async () => (await unwrap(api.GET('/api/roster/people', { params: { query: { q: typed.trim(), limit: 20 } } }))).rows,
  });
  return (
    <span data-search>
      <Select
        className="person-pick" allowClear showSearch={{ filterOption: false, onSearch: setTyped }} aria-label={label} placeholder={placeholder} value={value} suffixIcon={null}
        notFoundContent={typed.trim() === '' ? null : people.isFetching ? t('loading') : t('home.nobody')} onChange={(v?: string) => onPick(v)}
        options={(people.data ?? []).map((p) => ({ value: p.id, label: [p.name, p.postText].filter(Boolean).join(' · ') }))}
      />
    </span>
  );
}
