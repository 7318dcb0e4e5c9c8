import { LockOutlined } from '@ant-design/icons';
import { createContext, useContext, type ReactNode } from 'react';
import { Link } from 'wouter';
import { isProtected } from '../protected-rules.ts';
import { FactEditor } from './fact-editor.tsx';
import type { FactsKey } from './facts-fields.ts';
import { heldValue, showFact, type Draft } from './form-draft.ts';
import type { Person, PersonFile } from './types.ts';
import { useLabels } from './use-words.ts';

/** What is being corrected on the form. */
export type Editing = { person: Person; doubts: PersonFile['doubts']; mayEdit: boolean; draft: Draft; editing: FactsKey | null; edit: (key: FactsKey | null) => void; set: (key: FactsKey, value: unknown) => void; unitName: (id: string) => string };
export const EditingContext = createContext<Editing | null>(null);

/** One fact in its place: words, or its editor once clicked (Enter or F2 by keyboard; Esc leaves it). A protected fact bears a lock and leads to the request. */
export function FactCell({ field, show, empty }: { field: FactsKey; /** Draws the value otherwise than as plain words. */ show?: (text: string) => ReactNode; empty?: ReactNode }): ReactNode {
  const l = useLabels();
  const at = useContext(EditingContext)!;
  const value = field in at.draft ? at.draft[field] : heldValue(at.person, field);
  const changed = field in at.draft && at.draft[field] !== heldValue(at.person, field);
  if (at.mayEdit && at.editing === field) {
    return (
      <span
        className="cell-editing" onKeyDown={(e) => {
          if (e.key === 'Escape' || (e.key === 'Enter' && !(e.target instanceof HTMLTextAreaElement && field.endsWith('Text') && field !== 'postText') && !e.nativeEvent.isComposing)) {
            e.preventDefault();
            at.edit(null);
          }
        }}
      >
        <FactEditor field={field} value={value} onChange={(v) => at.set(field, v)} />
      </span>
    );
  }
  const text = showFact(field, value, l, at.unitName);
  const doubts = at.doubts.filter((d) => d.field === field);
  const raw = at.person.raw[field];
  const body = (
    <>
      {text === '' ? empty : show ? show(text) : text}
      {doubts.length > 0 ? <span className="doubt-mark no-print" title={l.t('form.doubtHere', { why: doubts.map((d) => l.say(d.reason)).join('; ') })}>?</span> : null}
    </>
  );
  const title = raw && raw !== text ? l.t('form.asFile', { raw }) : undefined;
  if (!at.mayEdit) return <span className="cell-value" title={title}>{body}</span>;
  if (isProtected(field)) {
    return (
      <Link className="cell-button locked" href={`/corrections/new?person=${at.person.id}&field=${field}`} title={title} aria-label={`${l.t('form.askCell', { field: l.t(`facts.${field}`) })}${l.t('colon')}${text}`}>
        {body}
        <LockOutlined className="lock-mark no-print" aria-hidden />
      </Link>
    );
  }
  return (
    <button type="button" className={`cell-button${changed ? ' changed' : ''}`} title={title} aria-label={`${l.t('form.editCell', { field: l.t(`facts.${field}`) })}${l.t('colon')}${text}`} onClick={() => at.edit(field)}>
      {body}
    </button>
  );
}
