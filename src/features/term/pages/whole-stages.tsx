import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, at, unwrap, type View } from './client.ts';

/** The stages of the whole plan, each with where it stands and the mark that says it is done. */
export function WholeStages({ view, works }: { view: View; works: boolean }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const dates = new Map(view.board.stages.map((s) => [s.task, s.latestFinish]));
  return (
    <section className="term-whole" aria-label={t('board.whole')}>
      {view.board.whole.map((c) => {
        const held = view.marks.find((m) => m.task === c.task && m.postId === null);
        const due = dates.get(c.task);
        return (
          <div key={c.task} data-state={c.state}>
            <strong>{say(view.tasks.find((x) => x.id === c.task)!.words)}</strong>{' '}
            <span title={held ? t('board.by', { name: held.byName, basis: held.basis }) : undefined}>{t(`state.${c.state}`)}{c.state === 'done' ? ` ${c.done!}` : c.state === 'late' ? ` ${c.late}` : ''}</span>{' '}
            {c.state !== 'done' && due ? <span className="quiet">{t('board.latest', { day: due })}</span> : null}{' '}
            {works && view.plan.version > 0 ? <MarkButton view={view} task={c.task} postId={null} held={held?.id ?? null} /> : null}
          </div>
        );
      })}
    </section>
  );
}

/** Marks a stage done, or takes the mark back. */
export function MarkButton({ view, task, postId, held }: { view: View; task: string; postId: string | null; held: string | null }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const [open, setOpen] = useState(false);
  const done = { done: () => setOpen(false) };
  const mark = useSubmit((v: { day: string; basis: string }) => unwrap(api.POST('/api/term/plans/{id}/marks', { ...at(view.plan.id), body: { task, postId, ...v } })), done);
  const take = useSubmit((reason: string) => unwrap(api.POST('/api/term/plans/{id}/marks/{mark}/take-back', { params: { path: { id: view.plan.id, mark: held! } }, body: { reason } })), done);
  const rules = [{ required: true, whitespace: true, message: t('list.required') }];
  const name = say(view.tasks.find((x) => x.id === task)!.words);
  return (
    <>
      <Button size="small" type={held ? 'text' : 'default'} className="no-print" onClick={() => setOpen(true)} aria-label={`${held ? t('board.take') : t('board.mark')} ${name}`}>{held ? t('board.take') : t('board.mark')}</Button>
      <Modal open={open} title={`${name}：${held ? t('board.take') : t('board.mark')}`} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        {held ? (
          <Form layout="vertical" onFinish={(v: { reason: string }) => take.mutate(v.reason)}>
            <Form.Item name="reason" label={t('board.why')} rules={rules}><Input maxLength={300} autoFocus /></Form.Item>
            <Button type="primary" htmlType="submit" loading={take.isPending}>{t('board.take')}</Button>
          </Form>
        ) : (
          <Form layout="vertical" initialValues={{ day: view.today }} onFinish={(v: { day: string; basis: string }) => mark.mutate(v)}>
            <Form.Item name="day" label={t('board.day')} rules={rules}><Input type="date" max={view.today} /></Form.Item>
            <Form.Item name="basis" label={t('board.basis')} rules={rules}><Input maxLength={300} autoFocus /></Form.Item>
            <Button type="primary" htmlType="submit" loading={mark.isPending}>{t('board.mark')}</Button>
          </Form>
        )}
      </Modal>
    </>
  );
}
