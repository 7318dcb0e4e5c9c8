import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import type { UnitNode } from '../../roster/pages/types.ts';
import { dims, measureOf, type DimId, type DimRef } from '../dims-rules.ts';
import type { Bands } from './client.ts';

type Props = { label: string; addLabel: string; value: readonly DimRef[]; most: number; bands: readonly Bands[]; units: readonly UnitNode[]; onChange: (refs: DimRef[]) => void; children?: ReactNode };

/** The dimensions of one side of a table, each with its bands or units. */
export function DimPicker({ label, addLabel, value, most, bands, units, onChange, children }: Props): ReactNode {
  const { t } = useTranslation('statistics');
  const say = useSay();
  const set = (at: number, ref: DimRef): void => onChange(value.map((r, i) => (i === at ? ref : r)));
  return (
    <div className="dim-side" role="group" aria-label={label}>
      <span className="dim-label">{label}</span>
      {value.map((ref, i) => {
        const measure = measureOf(ref.dim);
        const own = bands.filter((b) => b.measure === measure);
        return (
          <span key={i} className="dim-choice">
            <Select<DimId> size="small" className="dim-select" aria-label={`${label} ${i + 1}`} value={ref.dim} popupMatchSelectWidth={false} options={dims.map((d) => ({ value: d.id, label: say(d.words) }))} onChange={(dim) => set(i, { dim })} />
            {measure ? (
              <Select<string> size="small" className="band-select" aria-label={t('table.bands')} value={ref.bands ?? own[0]?.id ?? ''} popupMatchSelectWidth={false} options={own.map((b) => ({ value: b.id, label: b.version > 0 ? `${say(b.name)} · ${t('table.version', { n: b.version })}` : say(b.name) }))} onChange={(id) => set(i, { ...ref, bands: id })} />
            ) : null}
            {ref.dim === 'unit' ? (
              <Select<string[]> size="small" mode="multiple" className="unit-select" aria-label={t('table.units')} placeholder={t('table.allUnits')} maxTagCount={2} value={ref.units ?? []} optionFilterProp="label" options={units.map((u) => ({ value: u.id, label: u.name }))} onChange={(ids) => set(i, { dim: 'unit', ...(ids.length > 0 ? { units: ids } : {}) })} />
            ) : null}
            {value.length > 1 ? (
              <button type="button" className="phrase-remove" aria-label={t('remove', { what: say(dims.find((d) => d.id === ref.dim)!.words) })} onClick={() => onChange(value.filter((_, n) => n !== i))}>
                ×
              </button>
            ) : null}
          </span>
        );
      })}
      {value.length < most ? (
        <Button size="small" type="text" onClick={() => onChange([...value, { dim: dims.find((d) => !value.some((r) => r.dim === d.id))!.id }])}>
          {addLabel}
        </Button>
      ) : null}
      {children}
    </div>
  );
}
