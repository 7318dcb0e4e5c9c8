import { Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingRow, SettingShape } from '../../../domain/setting-shapes.ts';
import { useSay } from '../../../ui/say.ts';

/** `value` and `onChange` come from the form it stands in. */
type Props = { shape: SettingShape; value?: unknown; onChange?: (value: unknown) => void; id?: string };
type Table = Record<string, unknown>;

/** The field of one value, drawn by its shape. */
export function ValueField({ shape, value, onChange = () => undefined, id }: Props): ReactNode {
  const { t } = useTranslation('settings');
  const say = useSay();
  switch (shape.kind) {
    case 'integer': return <InputNumber id={id} precision={0} min={0} value={value as number | undefined} onChange={(n) => onChange(n ?? undefined)} suffix={say(shape.unit)} style={{ width: 160 }} />;
    case 'text': return <Input id={id} maxLength={shape.most} value={(value as string | undefined) ?? ''} onChange={(e) => onChange(e.target.value)} />;
    case 'stands': return <strong>{say(shape.words)}</strong>;
    case 'fraction': return <FractionField id={id} value={value as Table | undefined} onChange={onChange} />;
    case 'percents': return (
      <Rows rows={shape.rows} field={(r) => <InputNumber aria-label={say(r.words)} precision={0} min={0} max={100} suffix="%" value={(value as Table | undefined)?.[r.id] as number | undefined} onChange={(n) => onChange(put(value, r.id, n ?? undefined))} style={{ width: 110 }} />} />
    );
    case 'fractions': return <Rows rows={shape.rows} field={(r) => <FractionField label={say(r.words)} value={(value as Table | undefined)?.[r.id] as Table | undefined} onChange={(f) => onChange(put(value, r.id, f))} />} />;
    case 'texts': return <Rows rows={shape.rows} field={(r) => <Input aria-label={say(r.words)} maxLength={shape.most} value={((value as Table | undefined)?.[r.id] as string | undefined) ?? ''} onChange={(e) => onChange(put(value, r.id, e.target.value === '' ? undefined : e.target.value))} />} />;
    case 'choice': return <Select id={id} value={(value as string | undefined) ?? undefined} onChange={onChange} options={shape.rows.map((r) => ({ value: r.id, label: say(r.words) }))} style={{ minWidth: 160 }} />;
    case 'month-days': {
      const days = (value ?? {}) as { from?: string; to?: string };
      return (
        <div className="settings-pair">
          <label>{t('form.month')} <Input id={id} maxLength={5} placeholder="12-01" className="settings-day" value={days.from ?? ''} onChange={(e) => onChange({ ...days, from: e.target.value })} /></label>
          <label>{t('form.monthTo')} <Input maxLength={5} placeholder="03-31" className="settings-day" value={days.to ?? ''} onChange={(e) => onChange({ ...days, to: e.target.value })} /></label>
        </div>
      );
    }
    case 'tables': return (
      <>
        {shape.tables.map((table) => (
          <div key={table.id} className="settings-table">
            <span className="quiet">{say(table.words)}{table.when ? t('form.whenWeighed') : table.sum === null ? '' : t('form.sum', { n: table.sum })}</span>
            <Rows rows={table.rows} field={(r) => <InputNumber aria-label={`${say(table.words)} ${say(r.words)}`} precision={0} min={table.least} max={table.most} suffix={say(table.unit).trim()} value={((value as Table | undefined)?.[table.id] as Table | undefined)?.[r.id] as number | undefined} onChange={(n) => { const next = put((value as Table | undefined)?.[table.id], r.id, n ?? undefined); onChange(put(value, table.id, Object.keys(next).length === 0 ? undefined : next)); }} style={{ width: 130 }} />} />
          </div>
        ))}
      </>
    );
    case 'circumstances': return (
      <Input.TextArea
        id={id} aria-label={t('form.lines')} placeholder={t('form.lines')} autoSize={{ minRows: 4, maxRows: 14 }} maxLength={6200}
        defaultValue={((value as { key: string }[] | undefined) ?? []).map((c) => c.key).join('\n')}
        onChange={(e) => onChange(e.target.value.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => ({ key: line, words: { zh: line, en: line } })))}
      />
    );
  }
}

const put = (table: unknown, id: string, value: unknown): Table => {
  const next = { ...(table as Table | undefined), [id]: value };
  if (value === undefined) delete next[id];
  return next;
};

function Rows({ rows, field }: { rows: readonly SettingRow[]; field: (row: SettingRow) => ReactNode }): ReactNode {
  const say = useSay();
  return <table className="settings-rows"><tbody>{rows.map((r) => <tr key={r.id}><td>{say(r.words)}</td><td>{field(r)}</td></tr>)}</tbody></table>;
}

function FractionField({ id, label, value, onChange }: { id?: string; label?: string; value: Table | undefined; onChange: (value: Table) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const named = (part: string): string => (label ? `${label} ${part}` : part);
  return (
    <span className="settings-pair">
      <InputNumber id={id} aria-label={named(t('form.of'))} precision={0} min={1} max={1000} value={value?.['of'] as number | undefined} onChange={(n) => onChange(put(value, 'of', n ?? undefined))} style={{ width: 80 }} />
      <span aria-hidden>/</span>
      <InputNumber aria-label={named(t('form.per'))} precision={0} min={1} max={1000} value={value?.['per'] as number | undefined} onChange={(n) => onChange(put(value, 'per', n ?? undefined))} style={{ width: 80 }} />
    </span>
  );
}
