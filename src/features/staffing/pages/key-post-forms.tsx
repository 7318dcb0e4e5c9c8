import { Form, Input, Modal, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { PostPicker, type ChosenPost } from '../../selection/pages/pickers.tsx';
import { keyKinds, type KeyKind } from '../rules/dues.ts';
import { keyKindWords } from '../rules/words.ts';
import { post, put, type KeyLine } from './client.ts';
import { useWords } from './use-words.ts';

type Frame<T> = { title: string; initial?: Partial<T>; send: (v: T) => Promise<unknown>; onClose: () => void; sentence?: (v: Partial<T>) => string | null; children: ReactNode };

/** A small form over the page: what was typed stays when it is refused, and the sentence of the record is shown before. */
function FormOver<T extends object>({ title, initial, send, onClose, sentence, children }: Frame<T>): ReactNode {
  const { t } = useWords();
  const [form] = Form.useForm<T>();
  const now = (Form.useWatch([], form) ?? {}) as Partial<T>;
  const submit = useSubmit(send, { quiet: true, done: onClose });
  const said = sentence?.(now) ?? null;
  return (
    <Modal open title={title} okText={t('save')} cancelText={t('cancel')} onCancel={onClose} onOk={form.submit} confirmLoading={submit.isPending}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial as object} onFinish={(v) => submit.mutate(v as T)}>
        {children}
        {said ? <RecordSentence text={said} /> : null}
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      </Form>
    </Modal>
  );
}

const day = (label: string): ReactNode => <DayInput value="" onChange={() => undefined} label={label} />;

function Basis(): ReactNode {
  const { t } = useWords();
  return <Form.Item name="basis" label={t('basis')} rules={[{ required: true, whitespace: true, message: t('required') }]}><Input maxLength={300} placeholder={t('basisHint')} /></Form.Item>;
}

/** Marks a post as a key post. */
export function MarkForm({ today, onClose }: { today: string; onClose: () => void }): ReactNode {
  const { t, say } = useWords();
  type Typed = { post: ChosenPost; kind: KeyKind; fromDay: string; basis: string };
  const rule = [{ required: true, message: t('required') }];
  return (
    <FormOver<Typed>
      title={t('keyPosts.mark')} initial={{ fromDay: today }} onClose={onClose} send={({ post: p, ...v }) => post('/api/staffing/key-posts', { ...v, postId: p.id })}
      sentence={(v) => (v.post && v.kind && v.fromDay && v.basis ? t('keyPosts.markSentence', { post: v.post.title, kind: say(keyKindWords[v.kind]), day: v.fromDay, basis: v.basis }) : null)}
    >
      <Form.Item name="post" label={t('keyPosts.post')} rules={rule}><PostPicker vacantOnly={false} /></Form.Item>
      <Form.Item name="kind" label={t('keyPosts.kind')} rules={rule}><Select options={keyKinds.map((k) => ({ value: k, label: say(keyKindWords[k]) }))} /></Form.Item>
      <Form.Item name="fromDay" label={t('keyPosts.fromDay')} rules={rule}>{day(t('keyPosts.fromDay'))}</Form.Item>
      <Basis />
    </FormOver>
  );
}

/** Ends a mark. */
export function EndForm({ markId, title, onClose }: { markId: string; title: string; onClose: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <FormOver<{ day: string; basis: string }> title={`${t('keyPosts.end')} · ${title}`} onClose={onClose} send={(v) => post(`/api/staffing/key-posts/${markId}/end`, v)}>
      <Form.Item name="day" label={t('day')} rules={[{ required: true, message: t('required') }]}>{day(t('day'))}</Form.Item>
      <Basis />
    </FormOver>
  );
}

/** Records which former retirement age applies to a person; nothing is chosen beforehand. */
export function AgeForm({ line, onClose }: { line: KeyLine; onClose: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <FormOver<{ formerAge: number; basis: string }>
      title={t('keyPosts.determineFor', { name: line.name })} onClose={onClose} send={(v) => post('/api/staffing/retirement-basis', { ...v, personId: line.personId })}
      sentence={(v) => (v.formerAge && v.basis ? t('keyPosts.ageSentence', { name: line.name, age: v.formerAge, basis: v.basis }) : null)}
    >
      <p className="quiet small">{t('keyPosts.ageHint')}</p>
      <Form.Item name="formerAge" label={t('keyPosts.formerAge')} rules={[{ required: true, message: t('required') }]}><Radio.Group options={[60, 55, 50].map((n) => ({ value: n, label: t('years', { n }) }))} /></Form.Item>
      <Basis />
    </FormOver>
  );
}

type AuditTyped = { kind: 'in-office' | 'leaving'; periodFrom?: string; periodTo?: string; dueDay?: string; doneOn?: string; result?: string; basis: string };

/** Records an audit, or what came of a planned one. */
export function AuditForm({ line, auditId, onClose }: { line: KeyLine; auditId?: string | undefined; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const known = line.auditRows.find((a) => a.id === auditId);
  const body = (v: AuditTyped): object => ({
    kind: v.kind, basis: v.basis, postId: line.postId, personId: line.personId, periodFrom: v.periodFrom || null, periodTo: v.periodTo || null, dueDay: v.dueDay || null, doneOn: v.doneOn || null, result: v.result || null,
  });
  const start = known ? { kind: known.kind, basis: known.basis, ...(known.periodFrom ? { periodFrom: known.periodFrom } : {}), ...(known.dueDay ? { dueDay: known.dueDay } : {}) } : { kind: 'in-office' as const, ...(line.since ? { periodFrom: line.since } : {}) };
  return (
    <FormOver<AuditTyped> title={`${t(known ? 'keyPosts.finish' : 'keyPosts.addAudit')} · ${line.name}`} initial={start} onClose={onClose} send={(v) => (known ? put(`/api/staffing/audits/${known.id}`, body(v)) : post('/api/staffing/audits', body(v)))}>
      <Form.Item name="kind" label={t('keyPosts.auditKind')}><Radio.Group options={(['in-office', 'leaving'] as const).map((k) => ({ value: k, label: t(`keyPosts.kinds.${k}`) }))} /></Form.Item>
      <div className="two-fields">
        <Form.Item name="periodFrom" label={t('keyPosts.period')}><Input maxLength={10} placeholder="2023-01" /></Form.Item>
        <Form.Item name="periodTo" label=" "><Input maxLength={10} placeholder="2026-06" /></Form.Item>
      </div>
      <div className="two-fields">
        <Form.Item name="dueDay" label={t('keyPosts.due')}>{day(t('keyPosts.due'))}</Form.Item>
        <Form.Item name="doneOn" label={t('keyPosts.done')}>{day(t('keyPosts.done'))}</Form.Item>
      </div>
      <Form.Item name="result" label={t('keyPosts.result')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} /></Form.Item>
      <Basis />
    </FormOver>
  );
}
