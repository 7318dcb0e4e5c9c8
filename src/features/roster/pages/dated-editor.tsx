import { Checkbox, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { isDay } from '../../../kernel/day.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';
import { DayInput } from './day-input.tsx';
import type { Values } from './list-fields.ts';
import { RecordSentence } from './record-sentence.tsx';
import { useLabels } from './use-words.ts';

export type DatedField = { key: string; kind: 'text' | 'number' | 'choice' | 'numberChoice' | 'flag' | 'flag3'; label?: string; required?: boolean; wide?: boolean; options?: { value: string; label: string }[]; empty?: string };

type Props = {
  title: string; fields: readonly DatedField[]; initial: Values; today: string; danger: boolean; onClose: () => void;
  /** A correction of the period in force may be chosen instead of a new one. */
  correctable: boolean;
  /** Only what differs is sent. */
  partial: boolean;
  sentence: (values: Values, day: string, basis: string, correct: boolean) => string;
  send: (body: Values) => Promise<unknown>;
};

/** A change of something kept by periods: its fields, the day from which it holds, the document, the sentence for the record. */
export function DatedEditor(p: Props): ReactNode {
  const { t } = useLabels();
  const [values, setValues] = useState<Values>(p.initial);
  const [day, setDay] = useState(p.today);
  const [basis, setBasis] = useState('');
  const [correct, setCorrect] = useState(false);
  const changed = p.fields.filter((f) => !p.partial || values[f.key] !== p.initial[f.key]);
  const body = (): Values => ({ ...Object.fromEntries(changed.map((f) => [f.key, values[f.key] === '' ? null : (values[f.key] ?? null)])), day, basis: basis.trim(), ...(p.correctable ? { correct } : {}) });
  const send = useSubmit(() => p.send(body()), { quiet: true, said: t('form.saved'), done: p.onClose });
  const refused = send.error instanceof Refused ? send.error : null;
  const filled = p.fields.every((f) => !f.required || (values[f.key] !== null && values[f.key] !== undefined && values[f.key] !== ''));
  const ready = filled && isDay(day) && basis.trim() !== '' && (!p.partial || changed.length > 0);
  const set = (key: string, value: unknown): void => setValues((held) => ({ ...held, [key]: value }));
  return (
    <Modal open onCancel={p.onClose} width={720} title={p.title} okText={t('save')} cancelText={t('cancel')} onOk={() => send.mutate(undefined)} okButtonProps={{ disabled: !ready, loading: send.isPending, danger: p.danger }}>
      <div className="field-columns">
        {p.fields.map((f) => (
          <div key={f.key} className={f.wide ? 'wide' : f.kind === 'flag' || f.kind === 'flag3' ? 'third' : undefined}>
            <label htmlFor={`dated-${f.key}`}>
              {t(`units.field.${f.label ?? f.key}`)}
              {f.required ? <span className="required">*</span> : null}
            </label>
            <Entry field={f} value={values[f.key]} onChange={(v) => set(f.key, v)} label={t(`units.field.${f.label ?? f.key}`)} />
          </div>
        ))}
      </div>
      <div className="field-grid">
        <label>{t('units.field.day')}<span className="required">*</span></label>
        <span>
          <DayInput value={day} onChange={setDay} label={t('units.field.day')} />{' '}
          {p.correctable ? <Checkbox checked={correct} onChange={(e) => setCorrect(e.target.checked)}>{t('units.field.correct')}</Checkbox> : null}
        </span>
        <label htmlFor="dated-basis">{t('units.field.basis')}<span className="required">*</span></label>
        <Input id="dated-basis" maxLength={300} value={basis} placeholder={t('units.basisHint')} onChange={(e) => setBasis(e.target.value)} />
      </div>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <RecordSentence text={p.sentence(values, day, basis.trim(), correct)} />
    </Modal>
  );
}

function Entry({ field, value, label, onChange }: { field: DatedField; value: unknown; label: string; onChange: (value: unknown) => void }): ReactNode {
  const { t } = useLabels();
  const id = `dated-${field.key}`;
  const text = value === null || value === undefined ? '' : String(value);
  switch (field.kind) {
    case 'number': return <InputNumber id={id} aria-label={label} className="full" min={0} precision={0} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'choice': case 'numberChoice':
      return (
        <Select
          id={id} aria-label={label} className="full" showSearch={{ optionFilterProp: 'label' }} allowClear={!field.required} placeholder={field.empty} value={text || null} options={field.options ?? []}
          onChange={(v?: string | null) => onChange(v === undefined || v === null ? null : field.kind === 'numberChoice' ? Number(v) : v)}
        />
      );
    case 'flag': return <Checkbox id={id} aria-label={label} checked={value === true} onChange={(e) => onChange(e.target.checked)}>{t('yes')}</Checkbox>;
    case 'flag3':
      return <Radio.Group size="small" optionType="button" aria-label={label} value={value === true ? 'yes' : value === false ? 'no' : 'unknown'} options={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }, { value: 'unknown', label: t('notKnown') }]} onChange={(e) => onChange(e.target.value === 'yes' ? true : e.target.value === 'no' ? false : null)} />;
    default: return <Input id={id} aria-label={label} maxLength={100} value={text} onChange={(e) => onChange(e.target.value)} />;
  }
}
