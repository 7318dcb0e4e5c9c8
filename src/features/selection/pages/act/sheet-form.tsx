import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Form, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Day } from '../../../../kernel/day.ts';
import { sumFault } from '../../rules/arithmetic.ts';
import type { RecommendationForm, SheetFigures } from '../../rules/commands.ts';
import { active } from '../../rules/lookup.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';

const counts = ['due', 'present', 'issued', 'returned', 'valid', 'invalid', 'abstain', 'others'] as const;
type Typed = { heldOn?: string; votes?: Record<string, number | null> } & Partial<Record<(typeof counts)[number], number | null>>;

/** One person's reading of the counted sheets; sums are checked while typing, the other reading is never shown. */
export function SheetForm({ form: name, onDone, onCancel }: { form: RecommendationForm; onDone?: () => void; onCancel?: () => void }): ReactNode {
  const { t, say } = useLabels();
  const { view, me } = useCaseHere();
  const [typed, setTyped] = useState<Typed>({});
  const form = view.state.recommendation.forms[name];
  if (!form) return null;
  const people = active(view.state);
  const first = form.pending[0];
  if (first && first.by.actor === me.account.id) return <p className="quiet">{t('sheet.yours')}</p>;
  const figuresOf = (v: Typed): SheetFigures => ({
    heldOn: (v.heldOn ?? view.today) as Day,
    ...(Object.fromEntries(counts.map((c) => [c, v[c] ?? 0])) as Record<(typeof counts)[number], number>),
    candidates: people.map((p) => ({ personId: p.personId, votes: v.votes?.[p.personId] ?? 0 })),
  });
  const now: Typed = { due: form.plan.due, ...typed };
  const complete = counts.every((c) => typeof now[c] === 'number') && people.every((p) => typeof now.votes?.[p.personId] === 'number');
  const fault = complete ? sumFault(figuresOf(now), form.plan, people.map((p) => p.personId)) : null;
  const rule = [{ required: true, message: t('required') }];
  return (
    <CommandForm
      kind="sheet.enter" about={t(`form.${name}`)} initial={{ heldOn: view.today, due: form.plan.due }} onDone={onDone} onCancel={onCancel} onTyped={(all: Typed) => setTyped(all)}
      shape={(v: Typed) => ({ form: name, figures: figuresOf(v) })}
      said={(v: Typed) => [
        [t('field.heldOn'), v.heldOn ?? ''],
        ...counts.map((c) => [t(`field.${c}`), String(v[c] ?? 0)] as const),
        ...people.map((p) => [p.name, t('sheet.votes', { n: v.votes?.[p.personId] ?? 0 })] as const),
      ]}
    >
      <p className="quiet act-note">{first ? t('sheet.second', { name: first.by.name }) : t('sheet.first')}</p>
      <Form.Item name="heldOn" label={t('field.heldOn')} rules={rule} className="field-day">
        <Input type="date" autoFocus />
      </Form.Item>
      <div className="sheet-grid">
        {counts.map((c) => (
          <Form.Item key={c} name={c} label={t(`field.${c}`)} rules={rule}>
            <InputNumber min={0} max={100_000} precision={0} controls={false} />
          </Form.Item>
        ))}
      </div>
      <div className="sheet-grid">
        {people.map((p) => (
          <Form.Item key={p.personId} name={['votes', p.personId]} label={t('sheet.for', { name: p.name })} rules={rule}>
            <InputNumber min={0} max={100_000} precision={0} controls={false} />
          </Form.Item>
        ))}
      </div>
      <p className="sheet-sum" role="status" data-kind={!complete ? 'open' : fault ? 'fault' : 'fine'}>
        {!complete ? t('sheet.open') : fault ? <><StopOutlined /> {say(fault.words)}</> : <><CheckCircleOutlined /> {t('sheet.fine', { valid: now.valid, invalid: now.invalid, returned: now.returned })}</>}
      </p>
    </CommandForm>
  );
}
