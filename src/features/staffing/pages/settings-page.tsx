import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { settingDefs, settingKeys, type SettingKey } from '../rules/settings.ts';
import { post, useMay, useSettings, type SettingRow } from './client.ts';
import { useWords } from './use-words.ts';

/** The institution's own numbers: what is in force, what waits for a second person, what was before. */
export function SettingsPage(): ReactNode {
  const { t, say } = useWords();
  const may = useMay();
  const query = useSettings();
  const [proposing, setProposing] = useState<SettingKey | null>(null);
  const approve = useSubmit((id: string) => post(`/api/staffing/settings/${id}/approve`, {}));
  const state = (r: SettingRow, inForce: { fromDay: string; value: number } | undefined): ReactNode => {
    if (r.approvedDay === null)
      return may.approve && r.author !== may.accountId ? <Button size="small" type="primary" onClick={() => approve.mutate(r.id)}>{t('keyPosts.approve')}</Button> : <span className="gap-short">{t('settings.wait')}</span>;
    return inForce && r.fromDay === inForce.fromDay && r.value === inForce.value ? t('settings.current') : <span className="quiet">{t(inForce && r.fromDay < inForce.fromDay ? 'settings.past' : 'settings.future')}</span>;
  };
  return (
    <div className="staffing-page">
      <PageHead title={t('settings.title')} note={t('settings.note')} extra={<><Link href="/staffing"><Button>{t('body.back')}</Button></Link>{may.edit ? <Button type="primary" onClick={() => setProposing('body.age-spread')}>{t('settings.new')}</Button> : null}</>} />
      <Loaded query={query}>
        {(data) => (
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr>{(['key', 'value', 'from', 'by', 'approver'] as const).map((h) => <th key={h} className={h === 'value' ? 'right' : undefined}>{t(`settings.${h}`)}</th>)}<th>{t('basis')}</th><th>{t('settings.state')}</th></tr></thead>
              <tbody>
                {settingKeys.flatMap((key) => {
                  const rows = data.history.filter((r) => r.key === key);
                  if (rows.length === 0) return [<tr key={key}><td>{say(settingDefs[key].words)}</td><td className="right quiet">{t('settings.unset')}</td><td colSpan={4} /><td>{may.edit ? <Button size="small" type="link" onClick={() => setProposing(key)}>{t('settings.propose')}</Button> : null}</td></tr>];
                  return rows.map((r) => (
                    <tr key={r.id}>
                      <td>{say(settingDefs[key].words)}</td><td className="right">{r.value} {say(settingDefs[key].unit)}</td><td className="nowrap">{r.fromDay}</td><td className="nowrap">{r.authorName}</td><td className="nowrap">{r.approverName ?? t('none')}</td><td>{r.basis}</td>
                      <td className="nowrap">{state(r, data.inForce[key])}</td>
                    </tr>
                  ));
                })}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {proposing ? <Propose first={proposing} onClose={() => setProposing(null)} /> : null}
    </div>
  );
}

type Typed = { key: SettingKey; value: number; fromDay: string; basis: string };

function Propose({ first, onClose }: { first: SettingKey; onClose: () => void }): ReactNode {
  const { t, say } = useWords();
  const [form] = Form.useForm<Typed>();
  const now = Form.useWatch([], form) ?? {};
  const submit = useSubmit((v: Typed) => post('/api/staffing/settings', v), { quiet: true, done: onClose });
  const rule = [{ required: true, message: t('required') }];
  const def = settingDefs[now.key ?? first];
  return (
    <Modal open title={t('settings.new')} okText={t('save')} cancelText={t('cancel')} onCancel={onClose} onOk={form.submit} confirmLoading={submit.isPending}>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ key: first }} onFinish={(v) => submit.mutate(v)}>
        <Form.Item name="key" label={t('settings.key')} rules={rule}><Select options={settingKeys.map((k) => ({ value: k, label: say(settingDefs[k].words) }))} /></Form.Item>
        <Form.Item name="value" label={t('settings.value')} rules={rule}><InputNumber min={0} max={def.most} precision={0} suffix={say(def.unit)} style={{ width: 140 }} /></Form.Item>
        <Form.Item name="fromDay" label={t('settings.from')} rules={rule} getValueFromEvent={(d: string) => d}><DayInput value="" onChange={() => undefined} label={t('settings.from')} /></Form.Item>
        <Form.Item name="basis" label={t('basis')} rules={[{ ...rule[0], whitespace: true }]}><Input maxLength={300} placeholder={t('basisHint')} /></Form.Item>
        {now.value !== undefined && now.fromDay && now.basis ? <RecordSentence text={t('settings.sentence', { what: say(def.words), value: now.value, unit: say(def.unit), day: now.fromDay, basis: now.basis })} /> : null}
        {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      </Form>
    </Modal>
  );
}
