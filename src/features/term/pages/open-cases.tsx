import { Button, Form, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../kernel/refusal.ts';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { JobProgress, useJob } from '../../jobs/pages/job-progress.tsx';
import { api, at, unwrap, type View } from './client.ts';

type Typed = { initiator: string; basis: string; reason: string };
type Summary = { opened: number; adopted: number; refused: { post: string; reason: Words }[] };

/** Opens the case of every post as a job, and says what came of it. */
export function OpenCases({ view, missing, onClose }: { view: View; missing: number; onClose: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId, () => void client.invalidateQueries({ queryKey: ['term'] }));
  const begin = useSubmit((body: Typed) => unwrap(api.POST('/api/term/plans/{id}/open', { ...at(view.plan.id), body })), { done: (made) => setJobId(made.jobId) });
  const rules = [{ required: true, whitespace: true, message: t('list.required') }];
  const came = job?.state === 'done' ? (job.summary as Summary) : null;
  return (
    <Modal open title={t('open.title')} onCancel={onClose} footer={null} destroyOnHidden>
      {jobId === null ? (
        <Form layout="vertical" onFinish={(v: Typed) => begin.mutate(v)} initialValues={{ reason: view.plan.name }}>
          <p>{t('open.note', { n: missing })}</p>
          <Form.Item name="initiator" label={t('open.initiator')} rules={rules}><Input maxLength={200} autoFocus /></Form.Item>
          <Form.Item name="basis" label={t('open.basis')} rules={rules}><Input maxLength={500} /></Form.Item>
          <Form.Item name="reason" label={t('open.reason')} rules={rules}><Input maxLength={500} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={begin.isPending}>{t('open.go')}</Button>
        </Form>
      ) : null}
      {job ? <JobProgress job={job} /> : null}
      {came ? (
        <>
          <p role="status">{t('open.done', { opened: came.opened, adopted: came.adopted })}</p>
          {came.refused.length > 0 ? <><p>{t('open.refused', { n: came.refused.length })}</p><ul className="term-refused">{came.refused.map((r) => <li key={r.post}>{r.post}：{say(r.reason)}</li>)}</ul></> : null}
          <Button onClick={onClose}>{t('board.close')}</Button>
        </>
      ) : null}
    </Modal>
  );
}
