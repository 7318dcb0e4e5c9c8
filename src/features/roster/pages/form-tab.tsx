import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { isDay } from '../../../kernel/day.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { evidenceWords } from '../said-rules.ts';
import { DayInput } from './day-input.tsx';
import { EditingContext, type Editing } from './fact-cell.tsx';
import type { Facts, FactsKey } from './facts-fields.ts';
import { changedKeys, draftWords, type Draft } from './form-draft.ts';
import { OffForm } from './off-form.tsx';
import { PaperForm } from './paper-form.tsx';
import { useUnits } from './queries.ts';
import { RecordSentence } from './record-sentence.tsx';
import type { PersonFile } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

/** 任免表: the form as on paper, corrected in place; what was changed is recorded together, with its day and evidence. */
export function FormTab({ file, mayEdit, onLists, onPosts }: { file: PersonFile; mayEdit: boolean; onLists: () => void; onPosts: () => void }): ReactNode {
  const { t } = useLabels();
  const person = file.person;
  const record = useRecord();
  const units = useUnits();
  const [draft, setDraft] = useState<Draft>({});
  const [editing, setEditing] = useState<FactsKey | null>(null);
  const [evidence, setEvidence] = useState('');
  const [day, setDay] = useState(file.asOf);
  const unitName = (id: string): string => units.data?.units.find((u) => u.id === id)?.name ?? (id === person.unitId ? (person.unitName ?? '') : '');
  const keys = changedKeys(draft, person);
  const unreadable = keys.some((k) => draft[k] === undefined);
  const facts = Object.fromEntries(keys.map((k) => [k, draft[k]])) as Facts;
  const done = (): void => {
    setDraft({});
    setEditing(null);
    setEvidence('');
  };
  const send = useSubmit(() => unwrap(api.PATCH('/api/roster/people/{id}', { params: { path: { id: person.id } }, body: { facts, evidence: evidence.trim(), ...(isDay(day) ? { day } : {}) } })), { quiet: true, said: t('form.saved'), done });
  const refused = send.error instanceof Refused ? send.error : null;
  const ready = keys.length > 0 && !unreadable;
  const value: Editing = { person, doubts: file.doubts, mayEdit, draft, editing, edit: setEditing, set: (key, v) => setDraft({ ...draft, [key]: v } as Draft), unitName };
  return (
    <EditingContext.Provider value={value}>
      {mayEdit ? <p className="quiet no-print form-hint">{t('form.editHint')}</p> : null}
      <div className="form-and-rest">
        <PaperForm file={file} onLists={onLists} onPosts={onPosts} />
        <OffForm file={file} mayEdit={mayEdit} onPosts={onPosts} />
      </div>
      {keys.length > 0 ? (
        <section className="save-bar no-print" aria-label={t('form.editing', { n: keys.length })}>
          <strong>{t('form.editing', { n: keys.length })}</strong>
          <RecordSentence text={record('roster.person.changed', { person: person.name, changes: draftWords(draft, person, unitName), day, evidence: evidenceWords(evidence, false) })} />
          {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
          <div className="save-line">
            <label>
              {t('fromDay')} <DayInput value={day} onChange={setDay} />
            </label>
            <Input className="save-evidence" maxLength={500} value={evidence} placeholder={t('evidenceHint')} aria-label={t('evidence')} onChange={(e) => setEvidence(e.target.value)} />
            <Button type="primary" disabled={!ready} loading={send.isPending} onClick={() => send.mutate(undefined)}>
              {t('save')}
            </Button>
            <Button onClick={done}>{t('form.discard')}</Button>
          </div>
        </section>
      ) : null}
    </EditingContext.Provider>
  );
}
