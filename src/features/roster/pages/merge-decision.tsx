import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { RecordSentence } from './record-sentence.tsx';
import type { MergeLine } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

/** What can be done with a merge: decide it, withdraw it, ask for it to be split. */
export type Verb = 'approve' | 'decline' | 'withdraw' | 'askSplit';

/** Asks once for the reason, shows the sentence of the record, and does it. */
export function MergeDecision({ merge, verb, close }: { merge: MergeLine; verb: Verb; close: () => void }): ReactNode {
  const { t } = useLabels();
  const record = useRecord();
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const split = merge.state === 'split-requested';
  const path = { params: { path: { id: merge.id } } };
  const send = useSubmit(async () => {
    if (verb === 'askSplit') return unwrap(api.POST('/api/roster/merges/{id}/split', { ...path, body: { reason: reason.trim(), evidence: evidence.trim() } }));
    const body = { approve: verb === 'approve', reason: reason.trim() };
    return split ? unwrap(api.POST('/api/roster/merges/{id}/split/decide', { ...path, body })) : unwrap(api.POST('/api/roster/merges/{id}/decide', { ...path, body }));
  }, { quiet: true, done: close });
  const refused = send.error instanceof Refused ? send.error : null;
  const said = verb === 'askSplit' ? 'roster.split.requested' : `roster.${split ? 'split' : 'merge'}.${verb === 'approve' ? 'approved' : 'declined'}`;
  const details = { person: merge.keptName, other: merge.secondaryName, requester: split ? merge.splitName : merge.requestedName, reason: reason.trim(), evidence: evidence.trim(), ...(split ? { rows: merge.rows } : {}) };
  return (
    <Modal open onCancel={close} footer={null} width={600} title={`${t(`merge.${verb}`)} · ${merge.keptName}`} destroyOnHidden>
      <p className="quiet">{split ? `${merge.splitReason ?? ''} · ${merge.splitEvidence ?? ''}` : `${merge.reason} · ${merge.evidence}`}</p>
      <label className="undo-reason">{t('merge.reason')} <Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} /></label>
      {verb === 'askSplit' ? <label className="undo-reason">{t('merge.evidence')} <Input value={evidence} maxLength={500} onChange={(e) => setEvidence(e.target.value)} /></label> : null}
      <RecordSentence text={record(said, details)} />
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <div className="save-line">
        <Button type="primary" loading={send.isPending} disabled={reason.trim() === '' || (verb === 'askSplit' && evidence.trim() === '')} onClick={() => send.mutate(undefined)}>{t(`merge.${verb}`)}</Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </Modal>
  );
}
