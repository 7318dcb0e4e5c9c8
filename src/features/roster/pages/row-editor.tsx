import { Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { listFields as listFieldsWords } from '../fields-rules.ts';
import { evidenceWords, rowWords } from '../said-rules.ts';
import { FieldInput } from './field-input.tsx';
import { listFields, type Field, type ListName, type Values } from './list-fields.ts';
import { RecordSentence } from './record-sentence.tsx';
import type { Person } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

/** What is done with a row of a sub-list. */
export type RowAct = { kind: 'add' | 'edit' | 'remove'; list: ListName; row: Values | null };

type Props = { act: RowAct; person: Person; unitName: (id: string) => string; onClose: () => void };

/** One row of a sub-list: filled in, corrected or removed, with its evidence and the sentence for the record. */
export function RowEditor({ act, person, unitName, onClose }: Props): ReactNode {
  const { t } = useLabels();
  const record = useRecord();
  const fields = listFields[act.list];
  const [values, setValues] = useState<Values>(() => initial(fields, act));
  const [evidence, setEvidence] = useState('');
  const send = useSubmit(() => save(act, person.id, body(fields, values, act), evidence.trim()), { quiet: true, said: t('form.saved'), done: onClose });
  const after = { ...act.row, ...values };
  const refused = send.error instanceof Refused ? send.error : null;
  const list = t(`lists.${act.list}`);
  const title = t(act.kind === 'add' ? 'lists.addTo' : act.kind === 'edit' ? 'lists.editIn' : 'lists.removeFrom', { list });
  const wants = act.kind === 'remove';
  const filled = act.kind === 'remove' || fields.every((f) => values[f.key] !== undefined && (!f.required || (values[f.key] !== null && values[f.key] !== '')));
  const ready = filled && (!wants || evidence.trim().length > 1);
  return (
    <Modal
      open onCancel={onClose} width={720} title={title} cancelText={t('cancel')} onOk={() => send.mutate(undefined)}
      okText={act.kind === 'remove' ? t('remove') : t('save')} okButtonProps={{ disabled: !ready, loading: send.isPending, danger: act.kind === 'remove' }}
    >
      {act.kind !== 'remove' ? (
        <div className="field-columns">
          {fields.map((f) => (
            <div key={f.key} className={f.wide ? 'wide' : f.kind === 'flag' || f.kind === 'flag3' ? 'third' : undefined}>
              <label htmlFor={`row-${f.key}`}>
                {t(`lists.field.${f.label}`)}
                {f.required ? <span className="required" title={t('required')}>*</span> : null}
              </label>
              <FieldInput id={`row-${f.key}`} field={f} value={values[f.key]} label={t(`lists.field.${f.label}`)} onChange={(v, more) => setValues((held) => ({ ...held, [f.key]: v, ...more }))} />
              {f.hint ? <div className="quiet small">{t(f.hint)}</div> : null}
            </div>
          ))}
        </div>
      ) : null}
      <div className="field-grid">
        <label htmlFor="row-evidence">
          {act.kind === 'remove' ? t('lists.removeEvidence') : t('evidence')}
          {wants ? <span className="required">*</span> : null}
        </label>
        <Input id="row-evidence" maxLength={500} value={evidence} placeholder={t('evidenceHint')} onChange={(e) => setEvidence(e.target.value)} />
      </div>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <RecordSentence text={record(`roster.row.${act.kind === 'add' ? 'added' : act.kind === 'remove' ? 'removed' : 'changed'}`, { person: person.name, list: listFieldsWords[act.list], old: act.row && rowWords(act.list, act.row, unitName, act.kind === 'remove' ? undefined : after), new: rowWords(act.list, after, unitName, act.row ?? undefined), evidence: evidenceWords(evidence, wants) })} />
    </Modal>
  );
}

function initial(fields: readonly Field[], act: RowAct): Values {
  return Object.fromEntries(fields.map((f) => [f.key, act.row?.[f.key] ?? (f.kind === 'flag' ? false : null)]));
}

/** What is written: for a new row everything filled, for a correction only what changed. */
function body(fields: readonly Field[], values: Values, act: RowAct): Values {
  // The unit as the file words it is never unknown, only empty.
  const entries = fields.map((f): [string, unknown] => [f.key, act.list === 'holdings' && f.key === 'unitText' ? (values[f.key] ?? '') : values[f.key] === '' ? null : values[f.key]]);
  if (act.kind === 'add') return Object.fromEntries(entries.filter(([, v]) => v !== null && v !== undefined && v !== ''));
  return Object.fromEntries(entries.filter(([k, v]) => v !== (act.row?.[k] ?? (fields.find((f) => f.key === k)?.kind === 'flag' ? false : null))));
}

async function save(act: RowAct, id: string, row: Values, evidence: string): Promise<unknown> {
  const at = `/api/roster/people/{id}/${act.list}` as '/api/roster/people/{id}/appraisals';
  if (act.kind === 'add') return unwrap(api.POST(at, { params: { path: { id } }, body: { row: row as never, evidence } }));
  const one = `${at}/{row}` as '/api/roster/people/{id}/appraisals/{row}';
  const path = { id, row: String(act.row?.['id']) };
  if (act.kind === 'remove') return unwrap(api.DELETE(one, { params: { path }, body: { evidence } }));
  return unwrap(api.PATCH(one, { params: { path }, body: { row: row as never, evidence } }));
}
