import { AutoComplete, Input, InputNumber, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { rankLevels, serviceRanks } from '../../../domain/facts.ts';
import { api, unwrap } from '../../../web/client.ts';
import { EDUCATION_LEVELS, POLITICS, RELATIONS } from '../formats/codes.ts';
import { DayInput } from './day-input.tsx';
import { UnitChoice } from './fact-editor.tsx';
import type { Field, Values } from './list-fields.ts';
import { PartialInput } from './partial-input.tsx';
import { usePosts } from './queries.ts';
import { useLabels } from './use-words.ts';

type Props = { id: string; field: Field; label: string; value: unknown; /** `more` fills other fields of the row that follow from the choice. */ onChange: (value: unknown, more?: Values) => void };

/** The editor of one field of a row. */
export function FieldInput({ id, field, label, value, onChange }: Props): ReactNode {
  const l = useLabels();
  const { t } = l;
  const text = value === null || value === undefined ? '' : String(value);
  const choose = (options: { value: string; label: string }[]): ReactNode => (
    <Select id={id} aria-label={label} className="full" allowClear={!field.required} showSearch={{ optionFilterProp: 'label' }} value={text || null} options={options} onChange={(v?: string | null) => onChange(v ?? null)} />
  );
  const suggest = (names: readonly string[]): ReactNode => (
    <AutoComplete id={id} aria-label={label} className="full" value={text} options={names.map((n) => ({ value: n }))} showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }} onChange={(v?: string) => onChange(v || null)} />
  );
  if (typeof field.kind === 'object') {
    const { table, codes } = field.kind;
    return choose(codes.map((c) => ({ value: c, label: l.of(table, c) })));
  }
  switch (field.kind) {
    case 'partial': return <PartialInput id={id} label={label} value={value as string | null | undefined} onChange={onChange} />;
    case 'day': return <DayInput label={label} value={text} onChange={(d) => onChange(d || null)} />;
    case 'number': return <InputNumber id={id} aria-label={label} className="full" precision={0} value={typeof value === 'number' ? value : null} onChange={(v) => onChange(v)} />;
    case 'rank': return choose([...rankLevels].reverse().map((r) => ({ value: r.id, label: l.say(r.words) })));
    case 'serviceRank': return choose(serviceRanks.map((r) => ({ value: r.id, label: l.say(r.words) })));
    case 'level': return suggest(EDUCATION_LEVELS);
    case 'relation': return suggest(RELATIONS);
    case 'politics': return suggest(POLITICS.map((p) => p.short));
    case 'unit': return <UnitChoice id={id} label={label} value={text} onChange={onChange} />;
    case 'post': return <PostChoice id={id} label={label} value={text} onChange={onChange} />;
    case 'person': return <PersonChoice id={id} label={label} value={text} onChange={onChange} />;
    case 'flag': case 'flag3':
      return (
        <Radio.Group
          size="small" optionType="button" aria-label={label} value={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
          options={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }, ...(field.kind === 'flag3' ? [{ value: 'unknown', label: t('notKnown') }] : [])]}
          onChange={(e) => onChange(e.target.value === 'yes' ? true : e.target.value === 'no' ? false : null)}
        />
      );
    default: return <Input id={id} aria-label={label} maxLength={300} value={text} onChange={(e) => onChange(e.target.value)} />;
  }
}

type ChoiceProps = { id: string; label: string; value: string; onChange: (value: string | null, more?: Values) => void };

/** A post of the establishment; choosing one fills title, unit, rank and role from it. */
function PostChoice({ id, label, value, onChange }: ChoiceProps): ReactNode {
  const posts = usePosts(undefined);
  const list = posts.data?.posts ?? [];
  return (
    <Select
      id={id} aria-label={label} className="full" allowClear showSearch={{ optionFilterProp: 'label' }} loading={posts.isPending} value={value || null} options={list.map((p) => ({ value: p.id, label: `${p.unitName} ${p.title}` }))}
      onChange={(v?: string | null) => {
        const post = list.find((p) => p.id === v);
        onChange(v ?? null, post ? { title: post.title, unitId: post.unitId, unitText: post.unitName, rank: post.rank, role: post.role, leading: post.leading } : undefined);
      }}
    />
  );
}

/** A person of the roster, found by name. */
export function PersonChoice({ id, label, value, onChange }: ChoiceProps): ReactNode {
  const { t, date } = useLabels();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['roster', 'find', q],
    enabled: q.trim().length > 0,
    queryFn: async () => (await unwrap(api.GET('/api/roster/people', { params: { query: { q: q.trim(), limit: 20, status: 'serving,retired,left,deceased' } as never } }))).rows,
  });
  return (
    <Select
      id={id} aria-label={label} className="full" allowClear showSearch={{ filterOption: false, onSearch: setQ }} placeholder={t('lists.linkSearch')} value={value || null} loading={found.isFetching} notFoundContent={null}
      options={(found.data ?? []).map((p) => ({ value: p.id, label: `${p.name} ${date(p.birth)} ${p.postText ?? ''}` }))} onChange={(v?: string | null) => onChange(v ?? null)}
    />
  );
}
