import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceRanks } from '../../../domain/facts.ts';
import { useSay } from '../../../ui/say.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { PostPicker, type ChosenPost } from '../../selection/pages/pickers.tsx';
import type { Command } from '../rules/commands.ts';
import { asked, type Field } from '../rules/road.ts';
import { stepOf } from '../rules/roads.ts';
import { present } from '../rules/roads/shared.ts';
import type { MatterView, Values } from '../rules/state.ts';

type Value = Values[string];

/** What the present step asks; what was typed stays until it is saved. */
export function StepForm({ view, send, busy }: { view: MatterView; send: (c: Command) => void; busy: boolean }): ReactNode {
  const { t } = useTranslation('moves');
  const say = useSay();
  const { state } = view;
  const step = stepOf(state.opened.road, state.step);
  const [typed, setTyped] = useState<Values>({});
  const now = { ...state.values, ...typed };
  const fields = step.fields.filter((f) => asked(f, now));
  const changed = Object.fromEntries(Object.entries(typed).filter(([id, v]) => fields.some((f) => f.id === id) && v !== state.values[id]));
  return (
    <Form layout="vertical" requiredMark={false}>
      <div className="moves-fields">
        {fields.map((f) => (
          <Form.Item key={f.id} label={say(f.words)} htmlFor={`moves-${f.id}`} className={f.kind === 'text' || f.kind === 'post' ? 'wide' : undefined}>
            <One field={f} view={view} value={now[f.id] ?? null} onChange={(v) => setTyped({ ...typed, [f.id]: v })} />
          </Form.Item>
        ))}
      </div>
      <Button className="no-print" loading={busy} disabled={Object.keys(changed).length === 0} onClick={() => send({ kind: 'step.fill', values: changed })}>{t('matter.save')}</Button>
    </Form>
  );
}

function One({ field, view, value, onChange }: { field: Field; view: MatterView; value: Value; onChange: (v: Value) => void }): ReactNode {
  const { t } = useTranslation('moves');
  const say = useSay();
  const id = `moves-${field.id}`;
  const [post, setPost] = useState<ChosenPost | null>(view.state.post ? { id: view.state.post.id, title: view.state.post.title, unitName: view.state.post.unitName } : null);
  const select = (options: { value: string; label: string }[]): ReactNode => <Select id={id} style={{ width: '100%' }} placeholder={t('matter.choose')} value={(value as string | null) ?? undefined} options={options} onChange={(v: string) => onChange(v)} />;
  switch (field.kind) {
    case 'day': return <DayInput id={id} value={(value as string | null) ?? ''} onChange={(d) => onChange(d === '' ? null : d)} label={say(field.words)} />;
    case 'flag': return <Radio.Group id={id} value={value} onChange={(e) => onChange(e.target.value as boolean)} options={[{ value: true, label: t('matter.yes') }, { value: false, label: t('matter.no') }]} />;
    case 'number': return <InputNumber id={id} min={0} precision={0} value={value as number | null} onChange={(v) => onChange(v)} />;
    case 'choice': return select(field.options!.map((o) => ({ value: o.value, label: say(o.words) })));
    case 'service-rank': return select(serviceRanks.map((r) => ({ value: r.id, label: say(r.words) })));
    case 'holding': return select(present(view.state.laid.people[view.state.opened.people[0]!.personId]).map((h) => ({ value: h.id, label: [h.unit, h.title].filter(Boolean).join(' ') })));
    case 'post': return <PostPicker id={id} value={post} vacantOnly={false} onChange={(p) => { setPost(p); onChange(p?.id ?? null); }} />;
    case 'text': return <Input.TextArea id={id} autoSize={{ minRows: 1 }} maxLength={4000} value={(value as string | null) ?? ''} onChange={(e) => onChange(e.target.value)} />;
  }
}
