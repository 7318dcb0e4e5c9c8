import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { recordRooms } from '../rules.ts';
import { fetchChoices, fetchPeople, type Narrow } from './client.ts';

/** A condition and its fields, which go to the next line only together. */
const together = { display: 'inline-flex', gap: 8, alignItems: 'center' } as const;

/** The conditions of the page, read as one sentence. */
export function Filters({ narrow, set }: { narrow: Narrow; set: (next: Narrow) => void }): ReactNode {
  const { t } = useTranslation('record');
  const [typed, setTyped] = useState('');
  const choices = useQuery({ queryKey: ['record', 'choices'], queryFn: fetchChoices, staleTime: 60_000 });
  const people = useQuery({ queryKey: ['record', 'people', typed], queryFn: () => fetchPeople(typed), enabled: typed.trim() !== '' });
  const put = (key: keyof Narrow, value: string | undefined): void => {
    const next = { ...narrow, [key]: value || undefined };
    set(Object.fromEntries(Object.entries(next).filter(([, v]) => v !== undefined)) as Narrow);
  };
  const by = (text: string, option: { label?: ReactNode } | undefined): boolean => String(option?.label ?? '').toLowerCase().includes(text.toLowerCase());
  const found = (people.data ?? []).map((p) => ({ value: p.id, label: p.post ? `${p.name} · ${p.post}` : p.name }));
  const any = Object.keys(narrow).length > 0;
  return (
    <div className="record-filters no-print" role="search" style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', marginBottom: 16 }}>
      <span>{t('filter.show')}</span>
      <Select size="small" allowClear value={narrow.room} placeholder={t('filter.anyRoom')} aria-label={t('filter.anyRoom')} style={{ width: 128 }} onChange={(v) => put('room', v)} options={recordRooms.map((r) => ({ value: r, label: t(`rooms.${r}`) }))} />
      <span>{t('filter.by')}</span>
      <Select size="small" allowClear showSearch={{ filterOption: by }} value={narrow.actor} placeholder={t('filter.anyone')} aria-label={t('filter.anyone')} style={{ width: 120 }} onChange={(v) => put('actor', v)} options={(choices.data?.actors ?? []).map((a) => ({ value: a.id, label: a.name }))} />
      <span>{t('filter.done')}</span>
      {choices.data?.people || narrow.person ? (
        <>
          <span>{t('filter.about')}</span>
          <span data-search>
            <Select
              size="small"
              allowClear
              showSearch={{ filterOption: false, onSearch: setTyped }}
              value={narrow.person}
              placeholder={t('filter.anybody')}
              aria-label={t('filter.search')}
              notFoundContent={typed ? undefined : t('filter.search')}
              loading={people.isFetching}
              style={{ width: 150 }}
              onChange={(v) => put('person', v)}
              options={narrow.person && !found.some((f) => f.value === narrow.person) ? [{ value: narrow.person, label: narrow.person.slice(0, 8) }, ...found] : found}
            />
          </span>
        </>
      ) : null}
      <span>{t('filter.inCase')}</span>
      <Select size="small" allowClear showSearch={{ filterOption: by }} value={narrow.case} placeholder={t('filter.anyCase')} aria-label={t('filter.anyCase')} style={{ width: 150 }} onChange={(v) => put('case', v)} options={(choices.data?.cases ?? []).map((c) => ({ value: c.id, label: c.number === c.title ? c.number : `${c.number} ${c.title}` }))} />
      <span style={together}>
        <span>{t('filter.from')}</span>
        <Input size="small" type="date" aria-label={t('filter.from')} style={{ width: 128 }} value={narrow.from ?? ''} onChange={(e) => put('from', e.target.value)} />
        <span>{t('filter.to')}</span>
        <Input size="small" type="date" aria-label={t('filter.to')} style={{ width: 128 }} value={narrow.to ?? ''} onChange={(e) => put('to', e.target.value)} />
      </span>
      {any ? (
        <Button size="small" type="link" onClick={() => set({})}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}
