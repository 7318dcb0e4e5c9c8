import type { ReactNode } from 'react';
import type { Command, CommandKind } from '../../rules/commands.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { CommandForm } from './command-form.tsx';
import { FieldItem, fieldText, type Field } from './fields.tsx';
import { aboutName, fixedOf, plainFields, plainShape, type About } from './specs.ts';

type Props = { kind: CommandKind; about: About; onDone?: () => void; onCancel?: () => void };

const today = ['on', 'publishedOn', 'endedOn'];

/** An act whose fields are plain. */
export function PlainForm({ kind, about, onDone, onCancel }: Props): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const fields: readonly Field[] = plainFields(kind, view.state, about) ?? [];
  const what = [aboutName(view.state, about), about.form ? t(`form.${about.form}`) : '', about.check ? t(`check.${about.check}`) : ''].filter(Boolean).join(t('comma'));
  const initial = Object.fromEntries(fields.flatMap((f) => (f.as === 'day' && today.includes(f.name) ? [[f.name, view.today]] : f.initial !== undefined ? [[f.name, f.initial]] : [])));
  return (
    <CommandForm
      kind={kind} about={what || undefined} initial={initial} onDone={onDone} onCancel={onCancel} danger={kind === 'case.stop'}
      shape={(typed: Record<string, unknown>) => ({ ...fixedOf(kind, about), ...plainShape(kind, fields, typed) }) as Omit<Command, 'kind'>}
      said={(typed: Record<string, unknown>) => fields.map((f) => [t(`field.${f.label ?? f.name}`), fieldText(f, typed[f.name], t)] as const)}
    >
      {fields.map((f, i) => (
        <FieldItem key={f.name} field={f} autoFocus={i === 0} />
      ))}
    </CommandForm>
  );
}
