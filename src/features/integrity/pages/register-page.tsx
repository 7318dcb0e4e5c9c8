import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { localTime } from '../../roster/pages/local-time.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { api, unwrap, useRegister, type Filing, type RegisterLine } from './client.ts';

const ways = ['in-person', 'phone', 'message', 'paper', 'through-another'] as const;

/** The register of intercessions: everybody files and sees their own, the supervisor sees all. */
export function RegisterPage(): ReactNode {
  const { t } = useTranslation('integrity');
  const query = useRegister();
  const [filing, setFiling] = useState(false);
  const [adding, setAdding] = useState<RegisterLine | null>(null);
  return (
    <div className="integrity-page">
      <PageHead title={t('register.title')} note={query.data?.all ? t('register.noteAll') : t('register.noteOwn')} extra={<Button type="primary" onClick={() => setFiling(true)}>{t('register.file')}</Button>} />
      <Loaded query={query}>
        {(data) => (data.lines.length === 0 ? <EmptyPlace text={t('register.empty')} /> : data.lines.map((l) => <Line key={l.id} line={l} all={data.all} onAdd={() => setAdding(l)} />))}
      </Loaded>
      {filing ? <FileForm onClose={() => setFiling(false)} /> : null}
      {adding ? <NoteForm line={adding} onClose={() => setAdding(null)} /> : null}
    </div>
  );
}

function Line({ line: l, all, onAdd }: { line: RegisterLine; all: boolean; onAdd: () => void }): ReactNode {
  const { t } = useTranslation('integrity');
  const rows: [string, string][] = [
    [t('register.who'), [l.who, l.whoUnit].filter(Boolean).join(' · ')], [t('register.forWhom'), [l.forWhom, l.caseNumber].filter(Boolean).join(' · ')], [t('register.way'), t(`register.ways.${l.way}`)], [t('register.what'), l.what], [t('register.answered'), l.answered],
  ];
  return (
    <article className="intercession">
      <header>
        <strong>{l.number}</strong> <span>{l.happenedOn}</span> <span className="quiet">{t('register.at')} {localTime(l.at)} {all ? l.filedByName : ''}</span>
        <Button size="small" className="no-print" onClick={onAdd}>{l.mine ? t('register.add') : t('register.handle')}</Button>
      </header>
      <dl className="said">{rows.filter(([, v]) => v).map(([k, v]) => <div key={k}><dt>{k}</dt><dd>{v}</dd></div>)}</dl>
      {l.notes.map((n) => <p key={n.id} className="intercession-note"><span className="quiet">{t(`register.kind.${n.kind}`)} · {localTime(n.at)} · {n.byName}</span><br />{n.words}</p>)}
    </article>
  );
}

function FileForm({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('integrity');
  const { message } = App.useApp();
  const [form] = Form.useForm<Filing>();
  const submit = useSubmit((v: Filing) => unwrap(api.POST('/api/integrity/intercessions', { body: { ...v, whoUnit: v.whoUnit ?? '', caseNumber: v.caseNumber ?? '', answered: v.answered ?? '', forPersonId: null } })), {
    quiet: true,
    done: ({ number }) => { void message.success(t('register.filed', { number })); onClose(); },
  });
  const rule = [{ required: true, message: t('required') }];
  const text = [{ ...rule[0], whitespace: true }];
  return (
    <Modal open width={620} title={t('register.title')} okText={t('register.ok')} cancelText={t('cancel')} onCancel={onClose} onOk={form.submit} confirmLoading={submit.isPending}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ way: 'phone' }} onFinish={(v) => submit.mutate(v)}>
        <div className="row-fields">
          <Form.Item name="happenedOn" label={t('register.happenedOn')} rules={rule} getValueFromEvent={(d: string) => d}><DayInput value="" onChange={() => undefined} label={t('register.happenedOn')} /></Form.Item>
          <Form.Item name="way" label={t('register.way')} rules={rule}><Select style={{ width: 180 }} options={ways.map((value) => ({ value, label: t(`register.ways.${value}`) }))} /></Form.Item>
          <Form.Item name="caseNumber" label={t('register.caseNumber')}><Input maxLength={20} placeholder={t('register.caseHint')} /></Form.Item>
        </div>
        <div className="row-fields">
          <Form.Item name="who" label={t('register.who')} rules={text}><Input maxLength={100} autoComplete="off" /></Form.Item>
          <Form.Item name="whoUnit" label={t('register.whoUnit')} style={{ flex: '1 1 220px' }}><Input maxLength={200} autoComplete="off" /></Form.Item>
          <Form.Item name="forWhom" label={t('register.forWhom')} rules={text}><Input maxLength={100} autoComplete="off" /></Form.Item>
        </div>
        <Form.Item name="what" label={t('register.what')} rules={text}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} /></Form.Item>
        <Form.Item name="answered" label={t('register.answered')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} /></Form.Item>
        <RecordSentence text={t('register.sentence')} />
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      </Form>
    </Modal>
  );
}

function NoteForm({ line, onClose }: { line: RegisterLine; onClose: () => void }): ReactNode {
  const { t } = useTranslation('integrity');
  const [words, setWords] = useState('');
  const submit = useSubmit(() => unwrap(api.POST('/api/integrity/intercessions/{id}/notes', { params: { path: { id: line.id } }, body: { words } })), { quiet: true, done: onClose });
  return (
    <Modal open title={`${line.mine ? t('register.add') : t('register.handle')} · ${line.number}`} okText={line.mine ? t('register.add') : t('register.handle')} cancelText={t('cancel')} okButtonProps={{ disabled: !words.trim() }} onCancel={onClose} onOk={() => submit.mutate(undefined)} confirmLoading={submit.isPending}>
      <Input.TextArea aria-label={t('register.notes')} value={words} onChange={(e) => setWords(e.target.value)} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} autoFocus />
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </Modal>
  );
}
