import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Loaded, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { RecordSentence } from './record-sentence.tsx';
import type { Batch, UndoPlan } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

/** Undoes an import as a whole: says first what will be withdrawn and set back, what stays and why, and what the record will hold. */
export function ImportUndo({ batch, started }: { batch: Batch; started: (job: string) => void }): ReactNode {
  const { t } = useLabels();
  const [open, setOpen] = useState(false);
  const path = { params: { path: { id: batch.id } } };
  const plan = useQuery({ queryKey: ['roster', 'import', batch.id, 'undo'], enabled: open, staleTime: 0, queryFn: () => unwrap(api.GET('/api/roster/imports/{id}/undo', path)) });
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>{t('undo.do')}</Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} width={640} title={t('undo.title', { file: batch.fileName })} destroyOnHidden>
        <Loaded query={plan}>{(p) => <Plan plan={p} batch={batch} close={() => setOpen(false)} started={started} />}</Loaded>
      </Modal>
    </>
  );
}

function Plan({ plan, batch, close, started }: { plan: UndoPlan; batch: Batch; close: () => void; started: (job: string) => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const [reason, setReason] = useState('');
  const [leave, setLeave] = useState(false);
  const send = useSubmit(() => unwrap(api.POST('/api/roster/imports/{id}/undo', { params: { path: { id: batch.id } }, body: { reason: reason.trim(), leave } })), {
    quiet: true, done: (out) => { if (out.job) started(out.job); close(); },
  });
  const refused = send.error instanceof Refused ? send.error : null;
  const list = (title: string, people: UndoPlan['left'], total: number): ReactNode => (total === 0 ? null : (
    <details open={total <= 8}>
      <summary>{title}</summary>
      <div className="undo-left">
        {people.map((x, i) => <div key={i}><Link href={`/roster/person/${x.personId}`}>{x.name}</Link> <span className="quiet">{l.say(x.what)}</span></div>)}
        {total > people.length ? <div className="quiet">{t('preview.notesMore', { n: total - people.length })}</div> : null}
      </div>
    </details>
  ));
  return (
    <>
      <p>{t('undo.will', { voided: plan.voided, restored: plan.restored, removed: plan.removed })}</p>
      {list(t('undo.left', { n: plan.leftTotal }), plan.left, plan.leftTotal)}
      {list(t('undo.reliedOn', { n: plan.reliedOnTotal }), plan.reliedOn, plan.reliedOnTotal)}
      {plan.reliedOnTotal > 0 ? <p><Checkbox checked={leave} onChange={(e) => setLeave(e.target.checked)}>{t('undo.leave')}</Checkbox></p> : null}
      <label className="undo-reason">
        {t('undo.reason')} <Input value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} />
      </label>
      <RecordSentence text={record('roster.import.undone', { file: batch.fileName, voided: plan.voided, restored: plan.restored, removed: plan.removed, left: plan.leftTotal + plan.reliedOnTotal, reason: reason.trim() })} />
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <div className="save-line">
        <Button type="primary" danger loading={send.isPending} disabled={reason.trim() === '' || (plan.reliedOnTotal > 0 && !leave)} onClick={() => send.mutate(undefined)}>{t('undo.do')}</Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </>
  );
}
