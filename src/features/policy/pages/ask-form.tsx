import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskField, Entry } from '../../../domain/subjects/askable.ts';
import type { Words } from '../../../kernel/refusal.ts';
import { useSay } from '../../../ui/say.ts';
import { AskInput, useSayer } from './ask-input.tsx';
import { said } from './ask-said.ts';

/** A fact of the question: what stands in its field, and what stands on record. */
export type Fact = { field: AskField; entry: Entry | undefined; record: { entry: Entry; source: Words } | undefined; typed: boolean };

/** The id of a field's input, for the links of verdicts that miss it. */
export const inputId = (path: string): string => `ask-${path.replace(/[^a-z0-9]/gi, '-')}`;

/** The facts the rules look at, each with its input and where its value is from. */
export function AskForm({ facts, onChange }: { facts: readonly Fact[]; onChange: (path: string, entry: Entry | undefined | 'record') => void }): ReactNode {
  const say = useSay();
  const groups = [...new Set(facts.map((f) => f.field.group))];
  return (
    <>
      {groups.map((g) => {
        const own = facts.filter((f) => f.field.group === g);
        const words = own[0]!.field.groupWords;
        return (
          <section key={g} className="ask-group">
            {words ? <h3>{say(words)}</h3> : null}
            {own.map((f) => <FactLine key={f.field.path} fact={f} onChange={(entry) => onChange(f.field.path, entry)} />)}
          </section>
        );
      })}
    </>
  );
}

function FactLine({ fact, onChange }: { fact: Fact; onChange: (entry: Entry | undefined | 'record') => void }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const { field, entry } = fact;
  const id = inputId(field.path);
  return (
    <div className="ask-fact" data-open={entry === undefined}>
      <label htmlFor={id}>{say(field.words)}</label>
      <div className="ask-value"><AskInput id={id} leaf={field.leaf} entry={entry} label={say(field.words)} onChange={onChange} /></div>
      <Source fact={fact}>{fact.typed && fact.record ? <Button type="link" size="small" onClick={() => onChange('record')}>{t('askRules.source.back')}</Button> : null}</Source>
    </div>
  );
}

/** Where a value is from: the record, entered here, or supposed against the record. */
export function Source({ fact, children }: { fact: Fact; children?: ReactNode }): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const by = useSayer();
  const { record, typed, entry, field } = fact;
  if (!typed) return <span className="ask-source">{record ? say(record.source) : ''}</span>;
  if (!record) return <span className="ask-source">{entry === undefined ? '' : t('askRules.source.entered')}</span>;
  const was = said(field.leaf, record.entry, by);
  return <span className="ask-source supposed"><b>{t('askRules.source.supposed')}</b> {t('askRules.source.was', { value: was.length > 40 ? `${was.slice(0, 40)}…` : was })} {children}</span>;
}
