import { Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { api, unwrap, type Line } from './client.ts';

/** Takes somebody off the short list by hand, or puts them back; the reason is kept. */
export function HandDialog({ runId, title, line, onClose, onDone }: { runId: string; title: string; line: Line; onClose: () => void; onDone: () => void }): ReactNode {
  const { t } = useTranslation('matching');
  const [reason, setReason] = useState('');
  const off = line.off === null;
  const submit = useSubmit(() => unwrap(api.POST('/api/matching/runs/{id}/hands', { params: { path: { id: runId } }, body: { personId: line.personId, off, reason } })), { quiet: true, done: () => { onDone(); onClose(); } });
  return (
    <Modal open title={t(off ? 'search.removeTitle' : 'search.restoreTitle', { name: line.name })} okText={t(off ? 'search.remove' : 'search.restore')} cancelText={t('cancel')} onCancel={onClose} onOk={() => submit.mutate(undefined)} okButtonProps={{ disabled: reason.trim() === '' }} confirmLoading={submit.isPending}>
      <Input.TextArea autoFocus aria-label={t('search.handReason')} placeholder={t('search.handReason')} maxLength={500} autoSize={{ minRows: 2 }} value={reason} onChange={(e) => setReason(e.target.value)} />
      {reason.trim() ? <RecordSentence text={t(off ? 'search.removeWill' : 'search.restoreWill', { name: line.name, title, reason })} /> : null}
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </Modal>
  );
}
