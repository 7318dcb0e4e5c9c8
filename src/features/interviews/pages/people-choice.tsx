import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker } from '../../selection/pages/pickers.tsx';

export type Chosen = { id: string; name: string };

/** Several people of the roster, found one by one. */
export function PeopleChoice({ id, label, note, value, onChange }: { id: string; label: string; note?: string | undefined; value: readonly Chosen[]; onChange: (people: Chosen[]) => void }): ReactNode {
  const { t } = useTranslation('interviews');
  return (
    <div className="interviews-people">
      <label htmlFor={id}>{label}</label>{note ? <span className="quiet"> {note}</span> : null}
      <div className="interviews-people-row">
        <div className="interviews-picker"><PersonPicker id={id} value={null} onChange={(p) => { if (p && !value.some((x) => x.id === p.id)) onChange([...value, p]); }} /></div>
        {value.map((p) => <span key={p.id} className="interviews-chip">{p.name} <button type="button" className="interviews-x" aria-label={t('form.remove', { name: p.name })} onClick={() => onChange(value.filter((x) => x.id !== p.id))}>×</button></span>)}
      </div>
    </div>
  );
}
