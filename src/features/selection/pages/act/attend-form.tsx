import { Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Command, RecommendationForm } from '../../rules/commands.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Typed = { on: string; present?: number[] };

/** Who of the list took part. */
export function AttendForm({ form, onDone, onCancel }: { form: RecommendationForm; onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const listed = view.state.recommendation.forms[form]?.plan.invited ?? [];
  return (
    <CommandForm
      kind="recommendation.attend" about={t(`form.${form}`)} onDone={onDone} onCancel={onCancel} initial={{ on: view.today, present: listed.map((_, i) => i) }}
      shape={(v: Typed) => ({ form, on: v.on, present: v.present ?? [] }) as Omit<Command, 'kind'>}
      said={(v: Typed) => [[t('field.on'), v.on], [t('field.present'), String((v.present ?? []).length)]]}
    >
      <Form.Item name="on" label={t('field.on')} rules={[{ required: true, message: t('required') }]} className="field-day"><Input type="date" /></Form.Item>
      <Form.Item name="present" label={t('field.present')}><Checkbox.Group className="attend-list" options={listed.map((p, i) => ({ value: i, label: p.name }))} /></Form.Item>
    </CommandForm>
  );
}
