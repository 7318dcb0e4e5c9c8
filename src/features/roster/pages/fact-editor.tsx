import { AutoComplete, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { serviceRanks } from '../../../domain/facts.ts';
import { ETHNICITIES } from '../formats/codes.ts';
import { entryChannels, personStatuses } from '../rules.ts';
import type { FactsKey } from './facts-fields.ts';
import { kindOf } from './form-draft.ts';
import { PartialInput } from './partial-input.tsx';
import { useUnits } from './queries.ts';
import { unitOptions } from './unit-options.ts';
import { useLabels } from './use-words.ts';
import { healthNames, parties, sexes } from './values.ts';

/** The editor of one basic fact, in the place of its value. */
export function FactEditor({ field, value, onChange }: { field: FactsKey; value: unknown; onChange: (value: unknown) => void }): ReactNode {
  const l = useLabels();
  const label = l.t(`facts.${field}`);
  const text = value === null || value === undefined ? '' : String(value);
  const write = (v: string): void => onChange(v === '' ? null : v);
  const choice = (options: { value: string; label: string }[], allowClear = true): ReactNode => (
    <Select size="small" autoFocus defaultOpen={false} className="cell-input" aria-label={label} allowClear={allowClear} showSearch={{ optionFilterProp: 'label' }} value={text || null} options={options} onChange={(v?: string | null) => onChange(v ?? null)} popupMatchSelectWidth={false} />
  );
  const suggest = (names: readonly string[]): ReactNode => (
    <AutoComplete size="small" autoFocus className="cell-input" aria-label={label} value={text} options={names.map((n) => ({ value: n }))} showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }} onChange={(v?: string) => write(v ?? '')} popupMatchSelectWidth={false} />
  );
  switch (kindOf[field]) {
    case 'partial': return <PartialInput autoFocus className="cell-input" value={value as string | null | undefined} onChange={onChange} label={label} />;
    case 'sex': return choice(sexes.map((s) => ({ value: s, label: l.of('sex', s) })));
    case 'status': return choice(personStatuses.map((s) => ({ value: s, label: l.of('status', s) })), false);
    case 'jobRank': return choice(serviceRanks.map((r) => ({ value: r.id, label: l.say(r.words) })));
    case 'channel': return choice(entryChannels.map((c) => ({ value: c, label: l.of('channel', c) })));
    case 'party': return suggest(parties);
    case 'names': return suggest(field === 'health' ? healthNames : ETHNICITIES);
    case 'flag': case 'flag3': {
      const options = [{ value: 'yes', label: l.t('yes') }, { value: 'no', label: l.t('no') }];
      return <Select size="small" autoFocus className="cell-input" aria-label={label} value={value === true ? 'yes' : value === false ? 'no' : null} allowClear={kindOf[field] === 'flag3'} placeholder={l.t('notKnown')} options={options} onChange={(v?: string | null) => onChange(v === 'yes' ? true : v === 'no' ? false : null)} />;
    }
    case 'number': return <InputNumber size="small" autoFocus className="cell-input" aria-label={label} min={0} max={20000} precision={0} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'unit': return <UnitChoice value={text} onChange={onChange} label={label} />;
    case 'long':
      return (
        <>
          <Input.TextArea autoFocus className="cell-input" aria-label={label} autoSize={{ minRows: 3, maxRows: 26 }} maxLength={field === 'awardsText' ? 10_000 : 100_000} value={text} onChange={(e) => write(e.target.value)} />
          {field === 'resumeText' ? <span className="quiet small">{l.t('form.resumeHint')}</span> : null}
        </>
      );
    default: return <Input.TextArea autoFocus className="cell-input" aria-label={label} autoSize maxLength={500} value={text} onChange={(e) => write(e.target.value.replace(/\n/g, ''))} />;
  }
}

/** Choice of a unit of today's tree. */
export function UnitChoice({ value, onChange, label, id }: { value: string; onChange: (value: string | null) => void; label: string; id?: string }): ReactNode {
  const units = useUnits();
  return <Select id={id} size="small" className="cell-input" aria-label={label} allowClear showSearch={{ optionFilterProp: 'label' }} value={value || null} options={unitOptions(units.data?.units ?? [])} onChange={(v?: string | null) => onChange(v ?? null)} popupMatchSelectWidth={false} />;
}
