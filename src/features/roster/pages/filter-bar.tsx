import { Button, Checkbox, Dropdown, InputNumber, Popover, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { rankLevels, serviceRanks } from '../../../domain/facts.ts';
import { educationLevels, personStatuses } from '../rules.ts';
import { conditions, phraseOf, useChannels, type Condition } from './filter-phrase.ts';
import { withFilters, type FilterKey, type Filters } from './filters.ts';
import { useLabels } from './use-words.ts';
import { CPC, sexes } from './values.ts';

type Props = { filters: Filters; unitName: string | undefined; onChange: (filters: Filters) => void; children?: ReactNode };

const keysOf: Record<Condition, readonly FilterKey[]> = {
  status: ['status'], sex: ['sex'], age: ['ageMin', 'ageMax'], rank: ['rank'], jobRank: ['jobRank'], party: ['party'], education: ['education'], reserve: ['reserve'], entryChannel: ['entryChannel'], doubts: ['doubts'],
};

/** The conditions as a sentence; each phrase opens its choice, × takes it out. */
export function FilterBar({ filters, unitName, onChange, children }: Props): ReactNode {
  const l = useLabels();
  const { t } = l;
  const [open, setOpen] = useState<Condition | null>(null);
  const change = (part: { [K in FilterKey]?: string | undefined }): void => onChange(withFilters(filters, part));
  const clear = (c: Condition): void => {
    setOpen(null);
    change(Object.fromEntries(keysOf[c].map((k) => [k, undefined])));
  };
  const shown = conditions.filter((c) => phraseOf(c, filters, l) !== null || open === c);
  const rest = conditions.filter((c) => !shown.includes(c));
  const add = (c: Condition): void => {
    if (c === 'reserve' || c === 'doubts') change({ [c]: 'true' });
    // The menu gives the focus back when it closes; the choice takes it after that.
    else setTimeout(() => setOpen(c), 200);
  };
  return (
    <div className="filter-bar" role="group" aria-label={t('filter.label')}>
      {unitName ? (
        <Phrase text={unitName} what={unitName} onRemove={() => change({ unit: undefined, only: undefined })} />
      ) : null}
      {shown.map((c) => {
        const text = phraseOf(c, filters, l) ?? t(`filter.${c}`);
        const removable = c !== 'status' || filters.status !== undefined;
        if (c === 'reserve' || c === 'doubts') return <Phrase key={c} text={text} what={text} onRemove={() => clear(c)} />;
        return (
          <Popover key={c} trigger="click" placement="bottomLeft" open={open === c} onOpenChange={(o) => setOpen(o ? c : null)} title={t(`filter.${c}`)} afterOpenChange={(o) => o && focusChoice(c)} content={<div data-choice={c}><Choice condition={c} filters={filters} change={change} /></div>}>
            <span>
              <Phrase text={text} what={text} opened={open === c} {...(removable ? { onRemove: () => clear(c) } : {})} />
            </span>
          </Popover>
        );
      })}
      {filters.q ? <Phrase text={t('filter.found', { q: filters.q })} what={filters.q} onRemove={() => change({ q: undefined })} /> : null}
      {children}
      <Dropdown trigger={['click']} menu={{ items: rest.map((c) => ({ key: c, label: t(`filter.${c}`) })), onClick: ({ key }) => add(key as Condition) }}>
        <Button size="small" type="text" className="no-print">
          {t('filter.add')}
        </Button>
      </Dropdown>
    </div>
  );
}

/** The choice takes the focus once it is there: the upper bound of an age, else its first control. */
function focusChoice(condition: Condition): void {
  const controls = document.querySelectorAll<HTMLElement>(`[data-choice='${condition}'] input`);
  controls[condition === 'age' ? controls.length - 1 : 0]?.focus();
}

function Phrase({ text, what, opened, onRemove }: { text: string; what: string; opened?: boolean; onRemove?: () => void }): ReactNode {
  const { t } = useLabels();
  return (
    <span className="phrase">
      <button type="button" className="phrase-text" aria-expanded={opened}>
        {text}
      </button>
      {onRemove ? (
        <button
          type="button" className="phrase-remove no-print" aria-label={t('filter.remove', { what })}
          onClick={(e) => {
            e.stopPropagation();
            onRemove();
          }}
        >
          ×
        </button>
      ) : null}
    </span>
  );
}

function Choice({ condition, filters, change }: { condition: Condition; filters: Filters; change: (part: { [K in FilterKey]?: string | undefined }) => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const channels = useChannels();
  const list = (key: FilterKey): string[] => (filters[key] ? filters[key]!.split(',') : []);
  const set = (key: FilterKey) => (values: readonly unknown[]): void => change({ [key]: values.join(',') || undefined });
  switch (condition) {
    case 'status': {
      const all = filters.status === 'any';
      return (
        <Checkbox.Group
          className="choice-column" value={all ? [...personStatuses] : list('status').length ? list('status') : ['serving']}
          options={personStatuses.map((s) => ({ value: s, label: l.of('status', s) }))}
          onChange={(v) => change({ status: v.length === personStatuses.length ? 'any' : v.length === 1 && v[0] === 'serving' ? undefined : v.join(',') || undefined })}
        />
      );
    }
    case 'sex':
      return <Radio.Group value={filters.sex ?? ''} onChange={(e) => change({ sex: String(e.target.value) || undefined })} options={['', ...sexes].map((s) => ({ value: s, label: s ? l.of('sex', s) : t('filter.anySex') }))} />;
    case 'age':
      return (
        <div className="choice-age">
          <label>
            {t('filter.from')} <InputNumber min={16} max={120} value={filters.ageMin ? Number(filters.ageMin) : null} onChange={(v) => change({ ageMin: v === null ? undefined : String(v) })} />
          </label>
          <label>
            {t('filter.upTo')} <InputNumber min={16} max={120} value={filters.ageMax ? Number(filters.ageMax) : null} onChange={(v) => change({ ageMax: v === null ? undefined : String(v) })} />
          </label>
        </div>
      );
    case 'rank':
      return <Checkbox.Group className="choice-column" value={list('rank')} onChange={set('rank')} options={[...rankLevels].reverse().map((r) => ({ value: r.id as string, label: l.say(r.words) }))} />;
    case 'jobRank':
      return <Checkbox.Group className="choice-column" value={list('jobRank')} onChange={set('jobRank')} options={serviceRanks.map((r) => ({ value: r.id as string, label: l.say(r.words) }))} />;
    case 'party':
      return (
        <Radio.Group className="choice-column" value={filters.party ?? ''} onChange={(e) => change({ party: String(e.target.value) || undefined })}
          options={[{ value: '', label: t('filter.anySex') }, { value: CPC, label: t('filter.cpc') }, { value: 'none', label: t('filter.noParty') }]} />
      );
    case 'education':
      return <Checkbox.Group className="choice-column" value={list('education')} onChange={set('education')} options={educationLevels.map((e) => ({ value: e.id as string, label: l.say(e.words) }))} />;
    case 'entryChannel':
      return <Select style={{ width: 220 }} allowClear options={channels} value={filters.entryChannel ?? null} onChange={(v?: string | null) => change({ entryChannel: v || undefined })} placeholder={t('filter.entryChannel')} />;
    default:
      return null;
  }
}
