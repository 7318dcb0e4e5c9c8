import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lineFields, readEntry, type AskField, type Entries, type Entry } from '../../../domain/subjects/askable.ts';
import type { Leaf } from '../../../domain/subjects/fields.ts';
import { useSay } from '../../../ui/say.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { PartialInput } from '../../roster/pages/partial-input.tsx';
import { lineSaid, type Sayer } from './ask-said.ts';

type Given<L extends Leaf = Leaf> = { leaf: L; entry: Entry | undefined; onChange: (entry: Entry | undefined) => void; label: string; id?: string };

/** How entries are said in the language on screen. */
export function useSayer(): Sayer {
  const { t } = useTranslation('policy');
  const say = useSay();
  return { say, yes: t('askRules.yes'), no: t('askRules.no'), none: t('askRules.none') };
}

/** The input of one fact by its kind; undefined is not known. */
export function AskInput({ leaf, entry, onChange, label, id }: Given): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const text = typeof entry === 'string' ? entry : '';
  const give = (value: string | null | undefined): void => onChange(value ? value : undefined);
  if (leaf.kind === 'rows') return <Lines leaf={leaf} entry={entry} onChange={onChange} label={label} {...(id ? { id } : {})} />;
  if (leaf.kind === 'choices' || leaf.kind === 'texts' || leaf.kind === 'days' || leaf.kind === 'numbers') return <Several leaf={leaf} entry={entry} onChange={onChange} label={label} {...(id ? { id } : {})} />;
  if (leaf.kind === 'day') return <DayInput {...(id ? { id } : {})} label={label} value={text} onChange={give} />;
  if (leaf.kind === 'date') return <PartialInput {...(id ? { id } : {})} className="day-input" label={label} value={text || null} onChange={give} />;
  if (leaf.kind === 'yesno') {
    return <Segmented id={id} aria-label={label} size="small" value={text || 'unknown'} onChange={(v) => onChange(v === 'unknown' ? undefined : (v as string))} options={[{ value: 'yes', label: t('askRules.yes') }, { value: 'no', label: t('askRules.no') }, { value: 'unknown', label: t('askRules.source.unknown') }]} />;
  }
  if ('options' in leaf && leaf.options) return <Select id={id} aria-label={label} size="small" allowClear placeholder={t('askRules.source.unknown')} value={text || null} onChange={give} style={{ width: '100%' }} popupMatchSelectWidth={false} options={leaf.options.map((o) => ({ value: o.value, label: say(o.words) }))} />;
  const bad = text !== '' && readEntry(leaf, text) === null;
  const unit = leaf.kind === 'money' ? t('askRules.yuan') : leaf.kind === 'number' && leaf.unit ? say(leaf.unit) : null;
  return (
    <span className="ask-plain">
      <Input id={id} aria-label={label} aria-invalid={bad} size="small" value={text} status={bad ? 'error' : undefined} maxLength={leaf.kind === 'text' ? 400 : 16} inputMode={leaf.kind === 'text' ? 'text' : 'decimal'} style={leaf.kind === 'text' ? undefined : { maxWidth: 140 }} onChange={(e) => onChange(e.target.value === '' ? undefined : e.target.value)} />
      {unit ? <span className="quiet">{unit}</span> : null}
      {bad ? <span className="ask-bad">{t('askRules.bad')}</span> : null}
    </span>
  );
}

/** Several words at once; that there is none is an answer of its own. */
function Several({ leaf, entry, onChange, label, id }: Given): ReactNode {
  const { t } = useTranslation('policy');
  const say = useSay();
  const values = Array.isArray(entry) ? (entry as string[]) : [];
  const options = leaf.kind === 'choices' ? leaf.options.map((o) => ({ value: o.value, label: say(o.words) }))
    : leaf.kind === 'numbers' ? Array.from({ length: leaf.to - leaf.from + 1 }, (_, i) => ({ value: String(leaf.from + i), label: String(leaf.from + i) })) : [];
  const bad = values.length > 0 && readEntry(leaf, values) === null;
  return (
    <span className="ask-plain">
      <Select id={id} aria-label={label} size="small" mode={leaf.kind === 'choices' ? 'multiple' : 'tags'} allowClear placeholder={t('askRules.source.unknown')} value={values} status={bad ? 'error' : ''} tokenSeparators={[' ', '，', '、', ',']} style={{ flex: '1 1 180px', minWidth: 160 }} options={options} onChange={(v: string[]) => onChange(v.length === 0 ? undefined : v)} />
      {values.length === 0 ? <Checkbox checked={entry !== undefined} onChange={(e) => onChange(e.target.checked ? [] : undefined)}>{t('askRules.none')}</Checkbox> : null}
      {bad ? <span className="ask-bad">{t('askRules.bad')}</span> : null}
    </span>
  );
}

/** A list: its lines in short, and opened to change them. */
function Lines({ leaf, entry, onChange, label, id }: Given<Extract<Leaf, { kind: 'rows' }>>): ReactNode {
  const { t } = useTranslation('policy');
  const by = useSayer();
  const [open, setOpen] = useState(false);
  const lines = (entry ?? []) as readonly Entries[];
  const fields = lineFields(leaf);
  const set = (i: number, path: string, value: Entry | undefined): void => onChange(lines.map((line, n) => (n === i ? changed(line, path, value) : line)));
  return (
    <div className="ask-lines">
      {open ? lines.map((line, i) => (
        <fieldset key={i} className="ask-line">
          <legend>{label} {i + 1}</legend>
          {fields.map((f) => <label key={f.path} className="ask-line-field"><span>{by.say(f.words)}</span><AskInput leaf={f.leaf} entry={line[f.path]} label={`${label} ${i + 1} ${by.say(f.words)}`} onChange={(v) => set(i, f.path, v)} /></label>)}
          <Button size="small" onClick={() => onChange(lines.filter((_, n) => n !== i))}>{t('askRules.remove')}</Button>
        </fieldset>
      )) : lines.length > 0 ? <ul>{lines.map((line, i) => <li key={i}>{lineSaid(fields, line, by)}</li>)}</ul> : null}
      {open && lines.some((line) => missing(fields, line)) ? <span className="ask-bad">{t('askRules.incomplete')}</span> : null}
      <span className="ask-plain">
        <Button id={id} size="small" aria-label={`${t('askRules.add')} ${label}`} onClick={() => { onChange([...lines, {}]); setOpen(true); }}>{t('askRules.add')}</Button>
        {lines.length > 0 ? <Button size="small" onClick={() => setOpen(!open)}>{t(open ? 'askRules.fold' : 'askRules.edit')}</Button> : <Checkbox checked={entry !== undefined} onChange={(e) => onChange(e.target.checked ? [] : undefined)}>{t('askRules.none')}</Checkbox>}
      </span>
    </div>
  );
}

const missing = (fields: readonly AskField[], line: Entries): boolean => fields.some((f) => f.leaf.must === true && readEntry(f.leaf, line[f.path]) === null);

/** Entries with one changed, or taken out. */
export const changed = (entries: Entries, path: string, value: Entry | undefined): Entries => {
  const rest = Object.fromEntries(Object.entries(entries).filter(([key]) => key !== path));
  return value === undefined ? rest : { ...rest, [path]: value };
};
