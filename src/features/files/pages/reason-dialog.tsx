import { Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused } from '../../../web/client.ts';

/** Asks once for the reason of a weighty act and says what it does. */
export function ReasonDialog({ title, note, danger, send, onClose }: { title: string; note: string; danger?: boolean; send: (reason: string) => Promise<unknown>; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const [reason, setReason] = useState('');
  const act = useSubmit(send, { quiet: true, said: t('catalogue.done'), done: onClose });
  return (
    <Modal open onCancel={onClose} title={title} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: reason.trim() === '', loading: act.isPending, danger: danger ?? false }} onOk={() => act.mutate(reason.trim())}>
      <p>{note}</p>
      <label htmlFor="reason">{t('reason')}</label>
      <Input.TextArea id="reason" autoFocus rows={2} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
      {act.error instanceof Refused ? <RefusalNote refusal={act.error.refusal} requestId={act.error.requestId} /> : null}
    </Modal>
  );
}
