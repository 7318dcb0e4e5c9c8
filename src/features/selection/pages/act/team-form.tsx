import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Day } from '../../../../kernel/day.ts';
import { useCaseHere } from '../case-context.ts';
import { PersonPicker } from '../pickers.tsx';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

type Typed = { startedOn: string; members: { person?: { id: string; name: string } | null }[]; lead: number };

/** The examination team: two or more, one of them leading; kinship is checked against the roster. */
export function TeamForm({ onDone, onCancel }: { onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const [form] = Form.useForm();
  const lead = Form.useWatch('lead', { form, preserve: true }) as number | undefined;
  const rule = [{ required: true, message: t('required') }];
  return (
    <CommandForm
      form={form} kind="team.form" onDone={onDone} onCancel={onCancel} initial={{ startedOn: view.today, members: [{}, {}], lead: 0 }}
      shape={(v: Typed) => ({ startedOn: v.startedOn as Day, members: v.members.map((m, i) => ({ personId: m.person!.id, lead: i === (form.getFieldValue('lead') as number) })) })}
      said={(v: Typed) => [[t('field.startedOn'), v.startedOn], [t('field.team'), v.members.map((m, i) => `${m.person?.name ?? ''}${i === (form.getFieldValue('lead') as number) ? t('team.lead') : ''}`).join(t('comma'))]]}
    >
      <p className="quiet act-note">{t('team.note')}</p>
      <Form.Item name="startedOn" label={t('field.startedOn')} rules={rule} className="field-day">
        <Input type="date" />
      </Form.Item>
      <Form.List name="members">
        {(fields, { add, remove }) => (
          <>
            {fields.map((f, i) => (
              <div className="row-fields" key={f.key}>
                <Form.Item name={[f.name, 'person']} label={t('team.member', { n: i + 1 })} rules={rule} style={{ flex: '1 1 260px' }}>
                  <PersonPicker />
                </Form.Item>
                <Radio checked={lead === i} onChange={() => form.setFieldValue('lead', i)}>
                  {t('team.leader')}
                </Radio>
                {fields.length > 2 ? (
                  <Button autoInsertSpace={false} type="text" onClick={() => { remove(f.name); if ((lead ?? 0) >= fields.length - 1) form.setFieldValue('lead', 0); }}>
                    {t('remove')}
                  </Button>
                ) : null}
              </div>
            ))}
            <Button autoInsertSpace={false} onClick={() => add({})}>{t('team.add')}</Button>
          </>
        )}
      </Form.List>
      <Form.Item name="lead" hidden>
        <Input />
      </Form.Item>
    </CommandForm>
  );
}
