import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { api, unwrap, type Opening } from './client.ts';

type Typed = Pick<Opening, 'initiator' | 'basis' | 'openingOpinion' | 'method'>;

/** Opens a case from a short list or a proposal: post, plan with its conditions, and the candidates in one go. */
export function OpenCaseDialog({ runId, proposalId, post, people, onClose }: { runId: string; proposalId: string | null; post: string; people: readonly { personId: string; name: string }[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('matching');
  const say = useSay();
  const [, go] = useLocation();
  const [form] = Form.useForm<Typed>();
  const [partly, setPartly] = useState<{ id: string; number: string; refused: { what: string; reason: { zh: string; en: string } }[] } | null>(null);
  const submit = useSubmit((v: Typed) => unwrap(api.POST('/api/matching/cases', { body: { ...v, runId, proposalId, personIds: people.map((p) => p.personId) } })), { quiet: true, done: (made) => (made.refused.length > 0 ? setPartly(made) : go(`/cases/${made.id}`)) });
  const rule = [{ required: true, message: t('required'), whitespace: true }];
  const names = people.map((p) => p.name).join('、');
  if (partly) {
    return (
      <Modal open title={t('case.title')} onCancel={() => go(`/cases/${partly.id}`)} footer={<Button type="primary" onClick={() => go(`/cases/${partly.id}`)}>{t('case.go')}</Button>}>
        <Alert type="warning" title={t('case.partly', { number: partly.number })} description={partly.refused.map((r, i) => <div key={i}>{r.what} {say(r.reason)}</div>)} />
      </Modal>
    );
  }
  return (
    <Modal open title={t('case.title')} okText={t('case.ok')} cancelText={t('cancel')} onCancel={onClose} onOk={form.submit} confirmLoading={submit.isPending}>
      <p className="quiet">{t('case.note')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(v) => submit.mutate(v)}>
        <Form.Item name="initiator" label={t('case.initiator')} rules={rule}><Input maxLength={200} autoComplete="off" /></Form.Item>
        <Form.Item name="basis" label={t('case.basis')} rules={rule}><Input maxLength={1000} autoComplete="off" /></Form.Item>
        <Form.Item name="openingOpinion" label={t('case.opinion')} rules={rule}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} /></Form.Item>
        <Form.Item name="method" label={t('case.method')} rules={rule}><Input maxLength={1000} autoComplete="off" /></Form.Item>
      </Form>
      <RecordSentence text={t('case.will', { post, names })} />
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </Modal>
  );
}
