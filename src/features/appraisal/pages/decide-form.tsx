import { App, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { api, at, unwrap, type Choice, type Member, type View } from './client.ts';

/** What the leading body decided of several people: grade by grade beside the proposal, with a reason where it differs. */
export function DecideForm({ view, members, onClose }: { view: View; members: readonly Member[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('appraisal');
  const { message } = App.useApp();
  const bodies = view.round.about === 'body';
  const [meeting, setMeeting] = useState('');
  const [heldOn, setHeldOn] = useState(view.today);
  const [checked, setChecked] = useState('');
  const [choices, setChoices] = useState<Choice[]>(() => members.map((m) => ({ memberId: m.id, seen: m.decisions.length, proposed: m.proposal!.grade, grade: m.proposal!.grade, comment: null, reason: m.decisions.length > 0 ? m.proposal!.reason : '' })));
  const set = (id: string, more: Partial<Choice>): void => setChoices((list) => list.map((c) => (c.memberId === id ? { ...c, ...more } : c)));
  const send = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/decide', { ...at(view.round.id), body: { meeting, heldOn, checked, choices } })), { quiet: true, done: (made) => { void message.success(t('decide.saved', { n: made.decided })); onClose(); } });
  return (
    <Modal open width={760} title={t('decide.title')} okText={t('decide.submit')} cancelText={t('cancel')} onCancel={onClose} okButtonProps={{ disabled: meeting.trim() === '' || heldOn === '' }} onOk={() => send.mutate(undefined)} confirmLoading={send.isPending}>
      <div className="appraisal-fields">
        <label>{t('decide.meeting')}<Input aria-label={t('decide.meeting')} placeholder={t('decide.meetingHint')} value={meeting} onChange={(e) => setMeeting(e.target.value)} maxLength={200} /></label>
        <label>{t('decide.heldOn')}<DayInput value={heldOn} onChange={setHeldOn} label={t('decide.heldOn')} /></label>
      </div>
      <div className="scroll-x appraisal-tall">
        <table className="plain-table">
          <thead><tr><th>{t(bodies ? 'decide.body' : 'decide.person')}</th><th>{t('decide.proposed')}</th><th>{t('decide.grade')}</th><th>{t('decide.reason')}</th></tr></thead>
          <tbody>
            {members.map((m) => {
              const c = choices.find((x) => x.memberId === m.id)!;
              return (
                <tr key={m.id}>
                  <td className={bodies ? undefined : 'nowrap'}>{m.name}</td><td className="nowrap">{t(`grades.${m.proposal!.grade}`)}</td>
                  <td><Select size="small" aria-label={`${m.name} ${t('decide.grade')}`} value={c.grade} onChange={(grade) => set(m.id, { grade })} style={{ width: 128 }} options={view.grades.map((value) => ({ value, label: t(`grades.${value}`) }))} /></td>
                  <td><Input size="small" aria-label={`${m.name} ${t('decide.reason')}`} value={c.reason} onChange={(e) => set(m.id, { reason: e.target.value })} maxLength={1000} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <label className="appraisal-stack">{t('decide.checked')}<Input.TextArea aria-label={t('decide.checked')} value={checked} onChange={(e) => setChecked(e.target.value)} maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} /></label>
      <RecordSentence text={t(bodies ? 'decide.sentenceBody' : 'decide.sentence')} />
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </Modal>
  );
}
