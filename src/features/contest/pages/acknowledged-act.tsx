import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { mayApproveExceptions } from '../../accounts/rules.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { Acknowledge } from '../../selection/pages/acknowledge.tsx';
import { useMe } from '../../selection/pages/client.ts';
import type { View } from './client.ts';

/** An act of a head or deputy other than who put it forward: asks once, with the prohibitions and the sentence of the record. Others are told whom it waits for. */
export function AcknowledgedAct({ view, by, label, sentence, send }: { view: View; by: string | null; label: string; sentence: string; send: (acknowledged: string[]) => Promise<unknown> }): ReactNode {
  const { t } = useTranslation('contest');
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [read, setRead] = useState(false);
  const due = view.prohibitions;
  const submit = useSubmit(() => send(due.map((p) => p.id)), { quiet: true, done: () => setAsking(false) });
  if (!me) return null;
  if (me.account.id === by || !me.roles.some((r) => mayApproveExceptions.includes(r.role))) return <span className="quiet">{t('view.waitsForHead')}</span>;
  return (
    <>
      <Button type="primary" autoInsertSpace={false} onClick={() => setAsking(true)}>{label}</Button>
      <Modal open={asking} width={640} title={label} okText={label} cancelText={t('cancel')} onCancel={() => setAsking(false)} onOk={() => submit.mutate(undefined)} okButtonProps={{ disabled: due.length > 0 && !read, loading: submit.isPending, autoInsertSpace: false }}>
        <Acknowledge due={due} read={read} onRead={setRead} />
        <RecordSentence text={sentence} />
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      </Modal>
    </>
  );
}
