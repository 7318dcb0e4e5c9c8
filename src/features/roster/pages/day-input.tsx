import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { isDay } from '../../../kernel/day.ts';
import { plainDate } from '../formats/dates.ts';
import { useT } from './use-words.ts';

type Props = { /** Nothing yet in a form that was just opened. */ value: string | undefined; /** A day, or empty text when it was cleared. */ onChange: (day: string) => void; label?: string; id?: string };

/** A civil day, typed as 2026-11-20, 2026.11.20 or 20261120; taken once it is whole. */
export function DayInput({ value: given, onChange, label, id }: Props): ReactNode {
  const t = useT();
  const value = given ?? '';
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (dayOf(text) !== value) setText(value);
  }
  const give = (typed: string, leaving: boolean): void => {
    const day = dayOf(typed);
    if (typed.trim() === '') onChange('');
    else if (day !== null && day !== value && (leaving || typed.replace(/\D/g, '').length >= 8)) onChange(day);
  };
  const bad = text.trim() !== '' && dayOf(text) === null;
  return (
    <Input
      id={id} className="day-input" size="small" value={text} aria-label={label} aria-invalid={bad} status={bad && text.length >= 8 ? 'error' : undefined} maxLength={16} placeholder={t('dayHint')} inputMode="numeric"
      onChange={(e) => {
        setText(e.target.value);
        give(e.target.value, false);
      }}
      onBlur={() => {
        give(text, true);
        const day = dayOf(text);
        if (day !== null) setText(day);
      }}
      onPressEnter={() => give(text, true)}
    />
  );
}

function dayOf(text: string): string | null {
  const read = plainDate(text);
  return read.kind === 'date' && isDay(read.value) ? read.value : null;
}
