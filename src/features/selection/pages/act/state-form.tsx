import { Button, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Command } from '../../rules/commands.ts';
import { useCaseHere } from '../case-context.ts';
import { PersonPicker } from '../pickers.tsx';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';
import { aboutName, type About } from './specs.ts';
import { personFacts, postFacts, type Stated } from './stated.ts';

type Tie = { person?: { id: string; name: string } | null; tie?: string };
type Typed = { basis: string; facts?: Record<string, unknown>; colleagues?: Tie[]; nobody?: boolean };
type Props = { kind: 'person.state' | 'post.state'; about: About; asked: readonly Stated[]; onDone?: () => void; onCancel?: () => void };

const ties = ['same-superior', 'direct-line', 'leads-organ', 'none'] as const;

/** States facts the roster does not hold, with their basis. */
export function StateForm({ kind, about, asked, onDone, onCancel }: Props): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const all = (kind === 'person.state' ? personFacts : postFacts).filter((s) => s.pack === undefined || s.pack === view.state.pack);
  const shown = asked.length > 0 ? asked : all;
  const rule = [{ required: asked.length > 0, message: t('required') }];
  const value = (of: Stated, raw: unknown): unknown => (of.as === 'number' ? Number(raw) : raw);
  const typedFacts = (v: Typed): Record<string, unknown> => ({
    ...Object.fromEntries(shown.filter((s) => s.as !== 'colleagues' && v.facts?.[s.name] !== undefined && v.facts[s.name] !== '').map((s) => [s.name, value(s, v.facts![s.name])])),
    ...(shown.some((s) => s.as === 'colleagues') && (v.colleagues || asked.length > 0) ? { colleagues: (v.colleagues ?? []).filter((c) => c.person && c.tie).map((c) => ({ personId: c.person!.id, name: c.person!.name, tie: c.tie! })) } : {}),
  });
  const wordOf = (s: Stated, raw: unknown): string => (raw === undefined || raw === '' ? '' : s.as === 'yesno' ? (raw ? t('yes') : t('no')) : s.of ? t(`fact.${s.name}.${String(raw)}`) : String(raw));
  return (
    <CommandForm
      kind={kind} about={kind === 'person.state' ? aboutName(view.state, about) : view.state.title} onDone={onDone} onCancel={onCancel}
      shape={(v: Typed) => ({ ...(kind === 'person.state' ? { personId: about.personId } : {}), basis: v.basis, facts: typedFacts(v) }) as unknown as Omit<Command, 'kind'>}
      said={(v: Typed) => [
        ...shown.map((s) => [t(`fact.${s.name}.label`), s.as === 'colleagues' ? (typedFacts(v)['colleagues'] as { name: string; tie: string }[] | undefined)?.map((c) => `${c.name} ${t(`fact.tie.${c.tie}`)}`).join(t('comma')) || t('none') : wordOf(s, v.facts?.[s.name])] as const),
        [t('field.basis'), v.basis],
      ]}
    >
      {shown.map((s) =>
        s.as === 'colleagues' ? (
          <Colleagues key={s.name} />
        ) : (
          <Form.Item key={s.name} name={['facts', s.name]} label={t(`fact.${s.name}.label`)} rules={rule}>
            {s.as === 'yesno' ? (
              <Radio.Group options={[{ value: true, label: t('yes') }, { value: false, label: t('no') }]} />
            ) : s.of ? (
              <Select allowClear options={s.of.map((v) => ({ value: v, label: t(`fact.${s.name}.${v}`) }))} />
            ) : s.as === 'day' ? (
              <Input type="date" />
            ) : (
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={200} />
            )}
          </Form.Item>
        ),
      )}
      <Form.Item name="basis" label={t('field.basis')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} placeholder={t('hint.basis')} />
      </Form.Item>
    </CommandForm>
  );
}

/** People of the same organ and how they stand to the post; left empty it says: looked up, nobody. */
function Colleagues(): ReactNode {
  const { t } = useLabels();
  return (
    <Form.Item label={t('fact.colleagues.label')} extra={t('fact.colleagues.note')}>
      <Form.List name="colleagues">
        {(fields, { add, remove }) => (
          <>
            {fields.map((f) => (
              <div className="row-fields" key={f.key}>
                <Form.Item name={[f.name, 'person']} style={{ flex: '1 1 240px' }}>
                  <PersonPicker />
                </Form.Item>
                <Form.Item name={[f.name, 'tie']} style={{ flex: '1 1 220px' }}>
                  <Select placeholder={t('fact.tie.label')} options={ties.map((v) => ({ value: v, label: t(`fact.tie.${v}`) }))} />
                </Form.Item>
                <Button autoInsertSpace={false} type="text" onClick={() => remove(f.name)}>
                  {t('remove')}
                </Button>
              </div>
            ))}
            <Button autoInsertSpace={false} onClick={() => add({})}>{t('fact.colleagues.add')}</Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
