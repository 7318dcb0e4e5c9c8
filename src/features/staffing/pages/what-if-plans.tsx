import { App, Button, Checkbox, Dropdown, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { post, remove, usePlans, type PlanLine } from './client.ts';
import type { Desk } from './what-if-state.ts';
import { useWords } from './use-words.ts';

/** Saving the plan on the desk, and opening a saved one. */
export function Plans({ desk, change }: { desk: Desk; change: (patch: Partial<Desk>) => void }): ReactNode {
  const { t } = useWords();
  const { modal } = App.useApp();
  const plans = usePlans();
  const [saving, setSaving] = useState(false);
  const list = plans.data?.plans ?? [];
  const take = useSubmit((id: string) => remove(`/api/staffing/plans/${id}`), { done: (_, id) => (desk.id === id ? change({ id: null, version: 0 }) : undefined) });
  const open = (p: PlanLine): void => change({ ...p.plan, id: p.mine ? p.id : null, version: p.version, title: p.title, shared: p.mine && p.shared, saved: true });
  const items = list.map((p) => ({ key: p.id, label: <span className="plan-line"><span>{p.title}</span><span className="quiet small">{p.mine ? t('whatIf.mine') : t('whatIf.by', { name: p.ownerName })} · {t('whatIf.savedAt', { day: p.savedAt.slice(0, 10) })}</span></span>, onClick: () => open(p) }));
  return (
    <>
      <Dropdown menu={{ items: items.length > 0 ? items : [{ key: 'none', disabled: true, label: t('whatIf.noPlans') }] }} trigger={['click']}><Button>{t('whatIf.plans')} {list.length > 0 ? list.length : ''}</Button></Dropdown>
      {desk.id ? <Button onClick={() => modal.confirm({ title: t('whatIf.removeAsk', { name: desk.title }), okText: t('remove'), cancelText: t('cancel'), onOk: () => take.mutateAsync(desk.id!) })}>{t('remove')}</Button> : null}
      <Button type="primary" disabled={desk.unitIds.length === 0} onClick={() => setSaving(true)}>{t('save')}</Button>
      {saving ? <SaveForm desk={desk} onDone={(patch) => { setSaving(false); if (patch) change(patch); }} /> : null}
    </>
  );
}

function SaveForm({ desk, onDone }: { desk: Desk; onDone: (patch: Partial<Desk> | null) => void }): ReactNode {
  const { t } = useWords();
  const [form] = Form.useForm<{ title: string; shared: boolean }>();
  const submit = useSubmit(
    ({ title, shared, anew }: { title: string; shared: boolean; anew: boolean }) =>
      post<{ id: string; version: number }>('/api/staffing/plans', { ...(desk.id && !anew ? { id: desk.id, version: desk.version } : {}), title, shared, plan: { unitIds: desk.unitIds, bench: desk.bench, moves: desk.moves } }),
    { quiet: true, said: t('whatIf.saved'), done: (saved, v) => onDone({ ...saved, title: v.title, shared: v.shared, saved: true }) },
  );
  const send = (anew: boolean): void => void form.validateFields().then((v) => submit.mutate({ title: v.title, shared: v.shared ?? false, anew }), () => undefined);
  return (
    <Modal
      open title={t('whatIf.title')} onCancel={() => onDone(null)}
      footer={<><Button onClick={() => onDone(null)}>{t('cancel')}</Button>{desk.id ? <Button onClick={() => send(true)}>{t('whatIf.saveAs')}</Button> : null}<Button type="primary" loading={submit.isPending} onClick={() => send(false)}>{t('save')}</Button></>}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ title: desk.title, shared: desk.shared }} onFinish={() => send(false)}>
        <Form.Item name="title" label={t('whatIf.saveTitle')} rules={[{ required: true, whitespace: true, message: t('required') }]}><Input maxLength={60} autoFocus /></Form.Item>
        <Form.Item name="shared" valuePropName="checked"><Checkbox>{t('whatIf.shared')}</Checkbox></Form.Item>
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      </Form>
    </Modal>
  );
}
