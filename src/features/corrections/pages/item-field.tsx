import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { fieldWords } from '../../roster/fields-rules.ts';
import { FactEditor } from '../../roster/pages/fact-editor.tsx';
import { FieldInput } from '../../roster/pages/field-input.tsx';
import { listFields } from '../../roster/pages/list-fields.ts';
import { PartialInput } from '../../roster/pages/partial-input.tsx';
import type { PersonFile } from '../../roster/pages/types.ts';
import { ResumeText } from '../../roster/pages/resume-text.tsx';
import { useLabels } from '../../roster/pages/use-words.ts';
import { factWords, rowWords } from '../../roster/said-rules.ts';
import { heldRow, type Item } from './draft.ts';

type Props = { item: Item; file: PersonFile; unitName: (id: string) => string | undefined; onChange: (item: Item) => void; onRemove: () => void };

/** One thing to correct: what is held, and the editor of what it becomes. */
export function ItemField({ item, file, unitName, onChange, onRemove }: Props): ReactNode {
  const { t } = useTranslation('corrections');
  const roster = useLabels();
  const say = useSay();
  const name = say(fieldWords(item.kind === 'fact' ? item.field : item.list));
  const held = item.kind === 'row' ? heldRow(file, item.list, item.rowId) : null;
  return (
    <div className="proposal-item">
      <header>
        <b>{item.kind === 'fact' ? name : t(`form.act.${item.act}`, { list: name })}</b>
        <span className="spacer" />
        <Button size="small" type="link" onClick={onRemove}>{t('form.remove')}</Button>
      </header>
      {item.kind === 'fact' ? (
        <div className="proposal-grid">
          <span className="quiet">{t('form.held')}</span>
          <span className="old-held">{item.field === 'resumeText' && file.person.resumeText ? <ResumeText text={file.person.resumeText} /> : say(factWords(item.field, file.person[item.field], unitName))}</span>
          <span className="quiet">{t('form.value')}</span>
          <div style={item.field === 'resumeText' ? undefined : { maxWidth: 320 }}>
            {item.field === 'postSince' || item.field === 'rankSince' ? <PartialInput value={item.value as string | null | undefined} label={name} onChange={(value) => onChange({ ...item, value })} />
              : <FactEditor field={item.field} value={item.value} onChange={(value) => onChange({ ...item, value })} />}
          </div>
        </div>
      ) : (
        <>
          {held ? <div className="proposal-grid"><span className="quiet">{t('form.held')}</span><span>{say(rowWords(item.list, held, unitName))}</span></div> : null}
          {item.act === 'remove' ? null : (
            <div className="field-columns">
              {listFields[item.list].map((f) => (
                <div key={f.key} className={f.wide ? 'wide' : f.kind === 'flag' || f.kind === 'flag3' ? 'third' : undefined}>
                  <label htmlFor={`item-${f.key}`}>{roster.t(`lists.field.${f.label}`)}{f.required ? <span className="required">*</span> : null}</label>
                  <FieldInput id={`item-${f.key}`} field={f} value={item.values[f.key]} label={roster.t(`lists.field.${f.label}`)} onChange={(v, more) => onChange({ ...item, values: { ...item.values, [f.key]: v, ...more } })} />
                </div>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}
