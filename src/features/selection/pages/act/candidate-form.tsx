import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { PersonPicker } from '../pickers.tsx';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Typed = { person: { id: string; name: string }; source: string };

/** Puts forward a person of the roster as a candidate. */
export function CandidateForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const rule = [{ required: true, message: t('required') }];
  return (
    <CommandForm
      kind="candidate.add" onDone={onDone} onCancel={onCancel}
      shape={(v: Typed) => ({ personId: v.person.id, source: v.source.trim() })}
      said={(v: Typed) => [[t('field.person'), v.person.name], [t('field.source'), v.source]]}
    >
      <Form.Item name="person" label={t('field.person')} rules={rule}>
        <PersonPicker autoFocus />
      </Form.Item>
      <Form.Item name="source" label={t('field.source')} rules={[{ ...rule[0], whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" placeholder={t('hint.source')} />
      </Form.Item>
    </CommandForm>
  );
}
