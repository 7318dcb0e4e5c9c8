import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../use-words.ts';

/** One thing a form asks for. Its label stands under `field.<label ?? name>`. */
export type Field = {
  name: string;
  as: 'text' | 'line' | 'day' | 'count' | 'choice' | 'yesno' | 'several';
  label?: string;
  optional?: boolean;
  /** Codes of a choice; their words stand under `choice.<name>.<code>`. */
  of?: readonly string[];
  /** People to choose from, for `several`; without them its codes `of`. */
  people?: readonly { id: string; name: string }[];
  min?: number;
  /** What stands in the field at first. */
  initial?: unknown;
};

/** A plain field with its label above. */
export function FieldItem({ field, autoFocus }: { field: Field; autoFocus?: boolean }): ReactNode {
  const t = useT();
  const rules = field.optional ? [] : [{ required: true, message: t('required'), ...(field.as === 'text' || field.as === 'line' ? { whitespace: true } : {}) }];
  return (
    <Form.Item name={field.name} label={`${t(`field.${field.label ?? field.name}`)}${field.optional ? t('optional') : ''}`} rules={rules} className={`field-${field.as}`}>
      {control(field, t, autoFocus)}
    </Form.Item>
  );
}

function control(field: Field, t: ReturnType<typeof useT>, autoFocus?: boolean): ReactNode {
  switch (field.as) {
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} autoFocus={autoFocus} />;
    case 'line':
      return <Input maxLength={200} autoComplete="off" autoFocus={autoFocus} />;
    case 'day':
      return <Input type="date" autoFocus={autoFocus} />;
    case 'count':
      return <InputNumber min={field.min ?? 0} max={100_000} precision={0} autoFocus={autoFocus} />;
    case 'yesno':
      return <Radio.Group options={[{ value: true, label: t('yes') }, { value: false, label: t('no') }]} />;
    case 'choice':
      return <Radio.Group options={(field.of ?? []).map((value) => ({ value, label: t(`choice.${field.name}.${value}`) }))} />;
    case 'several':
      return <Checkbox.Group options={field.people ? field.people.map((p) => ({ value: p.id, label: p.name })) : (field.of ?? []).map((value) => ({ value, label: t(`choice.${field.name}.${value}`) }))} />;
  }
}

/** What was typed in a field, as words for the sentence of the record. */
export function fieldText(field: Field, value: unknown, t: ReturnType<typeof useT>): string {
  if (value === undefined || value === null || value === '') return '';
  if (field.as === 'yesno') return value ? t('yes') : t('no');
  if (field.as === 'choice') return t(`choice.${field.name}.${String(value)}`);
  if (field.as === 'several') return (value as string[]).map((id) => (field.people ? (field.people.find((p) => p.id === id)?.name ?? id) : t(`choice.${field.name}.${id}`))).join(t('comma'));
  return String(value);
}
