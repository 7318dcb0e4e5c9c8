import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { dotted } from '../../../kernel/day.ts';
import { plainDate } from '../formats/dates.ts';
import { useT } from './use-words.ts';

type Props = { value: string | null | undefined; /** null: cleared; undefined: cannot be read yet. */ onChange: (value: string | null | undefined) => void; label?: string; autoFocus?: boolean; id?: string; className?: string };

/** A date known to the year, month or day, typed as files write it (1974.09); says when it cannot be read. */
export function PartialInput({ value, onChange, label, autoFocus, id, className }: Props): ReactNode {
  const t = useT();
  const [text, setText] = useState(value ? dotted(value) : '');
  const read = plainDate(text);
  const bad = read.kind !== 'date' && read.kind !== 'empty';
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value && valueOf(text) !== value) setText(dotted(value));
  }
  return (
    <>
      <Input
        id={id} className={className} value={text} placeholder={t('dateHint')} aria-label={label} aria-invalid={bad} autoFocus={autoFocus} status={bad && text.length > 3 ? 'error' : undefined} maxLength={24}
        onChange={(e) => {
          setText(e.target.value);
          onChange(valueOf(e.target.value));
        }}
      />
      {bad && text.length > 3 ? <div className="field-fault">{t('dateBad')}</div> : null}
    </>
  );
}

function valueOf(text: string): string | null | undefined {
  const read = plainDate(text);
  return read.kind === 'date' ? read.value : read.kind === 'empty' ? null : undefined;
}
