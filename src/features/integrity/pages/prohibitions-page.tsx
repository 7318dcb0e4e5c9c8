import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentCase, stages, type Stage } from '../../../domain/rule.ts';
import { EmptyPlace, Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { mayApproveExceptions, mayHandleCases } from '../../accounts/rules.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { useMe } from '../../selection/pages/client.ts';
import { api, unwrap, useProhibitions, type Prohibitions } from './client.ts';

/** The prohibitions acknowledged at each step: the published lists, and the institution's own kept by two people. */
export function ProhibitionsPage(): ReactNode {
  const { t } = useTranslation('integrity');
  const query = useProhibitions();
  const me = useMe();
  const [proposing, setProposing] = useState(false);
  const edits = (me?.roles ?? []).some((r) => mayHandleCases.includes(r.role));
  return (
    <div className="integrity-page">
      <PageHead title={t('prohibitions.title')} note={t('prohibitions.note')} extra={edits ? <Button onClick={() => setProposing(true)}>{t('prohibitions.propose')}</Button> : undefined} />
      <Loaded query={query}>
        {(data) => (
          <>
            {[...new Set(data.published.map((p) => p.list))].map((list) => <List key={list} title={t(`prohibitions.lists.${list}`)} lines={data.published.filter((p) => p.list === list)} />)}
            <h2>{t('prohibitions.own')}</h2>
            {data.own.length === 0 ? <EmptyPlace text={t('prohibitions.empty')} /> : <Own lines={data.own} />}
          </>
        )}
      </Loaded>
      {proposing ? <Propose onClose={() => setProposing(false)} /> : null}
    </div>
  );
}

function useStages(): (on: readonly Stage[]) => string {
  const { t } = useTranslation('integrity');
  const say = useSay();
  return (on) => (on.length === stages.length ? t('prohibitions.everyStage') : on.map((s) => say(appointmentCase.stages[s])).join(t('comma')));
}

function List({ title, lines }: { title: string; lines: Prohibitions['published'] }): ReactNode {
  const { t } = useTranslation('integrity');
  const say = useSay();
  const on = useStages();
  return (
    <section>
      <h2>{title} {lines[0]?.citation ? <ArticleChip citation={lines[0].citation} /> : null}</h2>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th className="right">#</th><th>{t('prohibitions.words')}</th><th>{t('prohibitions.stages')}</th></tr></thead>
          <tbody>{lines.map((p, i) => <tr key={p.id}><td className="right">{i + 1}</td><td>{say(p.words)}</td><td className="nowrap">{on(p.stages)}</td></tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Own({ lines }: { lines: Prohibitions['own'] }): ReactNode {
  const { t } = useTranslation('integrity');
  const me = useMe();
  const on = useStages();
  const may = (me?.roles ?? []).some((r) => mayApproveExceptions.includes(r.role));
  const approve = useSubmit((id: string) => unwrap(api.POST('/api/integrity/prohibitions/{id}/approve', { params: { path: { id } } })));
  const end = useSubmit((id: string) => unwrap(api.POST('/api/integrity/prohibitions/{id}/end', { params: { path: { id } } })));
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th>{t('prohibitions.list')}</th><th>{t('prohibitions.words')}</th><th>{t('prohibitions.stages')}</th><th>{t('prohibitions.source')}</th><th>{t('prohibitions.from')}</th><th>{t('prohibitions.by')}</th><th /></tr></thead>
        <tbody>
          {lines.map((p) => (
            <tr key={p.id}>
              <td>{p.list}</td><td>{p.words}</td><td>{on(p.stages)}{p.termChange ? ` · ${t('prohibitions.termChange')}` : ''}</td><td>{p.source}</td><td className="nowrap">{p.fromDay}</td><td className="nowrap">{p.authorName}</td>
              <td className="nowrap">
                {p.toDay ? <span className="quiet">{t('prohibitions.ended', { day: p.toDay })}</span>
                  : p.approvedDay ? <>{t('prohibitions.approved', { name: p.approverName ?? '', day: p.approvedDay })} {may ? <Button size="small" onClick={() => end.mutate(p.id)}>{t('prohibitions.end')}</Button> : null}</>
                    : may && p.author !== me?.account.id ? <Button size="small" type="primary" onClick={() => approve.mutate(p.id)}>{t('prohibitions.approve')}</Button> : <span className="quiet">{t('prohibitions.waits')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Typed = { list: string; words: string; stages: Stage[]; termChange?: boolean; source: string; fromDay: string };

function Propose({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('integrity');
  const say = useSay();
  const [form] = Form.useForm<Typed>();
  const now = Form.useWatch([], form) ?? ({} as Partial<Typed>);
  const submit = useSubmit((v: Typed) => unwrap(api.POST('/api/integrity/prohibitions', { body: { ...v, termChange: v.termChange ?? false } })), { quiet: true, done: onClose });
  const rule = [{ required: true, message: t('required') }];
  return (
    <Modal open title={t('prohibitions.propose')} okText={t('prohibitions.propose')} cancelText={t('cancel')} onCancel={onClose} onOk={form.submit} confirmLoading={submit.isPending}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ stages: [...stages] }} onFinish={(v) => submit.mutate(v)}>
        <Form.Item name="list" label={t('prohibitions.list')} rules={rule}><Input maxLength={100} autoComplete="off" /></Form.Item>
        <Form.Item name="words" label={t('prohibitions.words')} rules={rule}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} /></Form.Item>
        <Form.Item name="stages" label={t('prohibitions.stages')} rules={rule}><Select mode="multiple" options={stages.map((s) => ({ value: s, label: say(appointmentCase.stages[s]) }))} /></Form.Item>
        <Form.Item name="termChange" valuePropName="checked"><Checkbox>{t('prohibitions.termChange')}</Checkbox></Form.Item>
        <Form.Item name="source" label={t('prohibitions.source')} rules={rule}><Input maxLength={300} autoComplete="off" /></Form.Item>
        <Form.Item name="fromDay" label={t('prohibitions.from')} rules={rule} getValueFromEvent={(d: string) => d}><DayInput value="" onChange={() => undefined} label={t('prohibitions.from')} /></Form.Item>
        {now.words && now.list && now.fromDay ? <RecordSentence text={t('prohibitions.sentence', { list: now.list, words: now.words, day: now.fromDay })} /> : null}
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      </Form>
    </Modal>
  );
}
