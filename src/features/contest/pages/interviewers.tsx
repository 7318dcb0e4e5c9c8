import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { api, unwrap, type View } from './client.ts';

/** Who interviews: checked for recusal when added; taken off only with a reason, and only before the first interview is entered. */
export function Interviewers({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('contest');
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<{ id: string; name: string } | null>(null);
  const begun = view.results?.rows.some((r) => r.entered.some((e) => e.component === 'interview' && e.state !== 'none')) ?? false;
  const edits = view.handles && !begun && ['redacting', 'sift', 'scoring'].includes(view.contest.stage);
  return (
    <section>
      <h2>{t('view.interviewers')}</h2>
      {view.interviewers.length === 0 ? <p className="quiet">{t('view.noInterviewers')}</p> : (
        <ul className="contest-people">
          {view.interviewers.map((i) => <li key={i.id}>{i.name} <span className="quiet">{i.declared ? t('view.declaredSaid', { words: i.declared }) : ''}</span>{edits ? <Button className="no-print" size="small" type="link" onClick={() => setDropping(i)}>{t('view.drop')}</Button> : null}</li>)}
        </ul>
      )}
      {edits ? <Button className="no-print" autoInsertSpace={false} onClick={() => setAdding(true)}>{t('view.addInterviewer')}</Button> : null}
      {adding ? <Add id={view.contest.id} onClose={() => setAdding(false)} /> : null}
      {dropping ? <Drop id={view.contest.id} who={dropping} onClose={() => setDropping(null)} /> : null}
    </section>
  );
}

function Add({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('contest');
  const [inside, setInside] = useState(true);
  const [who, setWho] = useState<{ id: string; name: string } | null>(null);
  const [name, setName] = useState('');
  const [declared, setDeclared] = useState('');
  const submit = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/interviewers', { params: { path: { id } }, body: inside ? { personId: who!.id } : { name, declared } })), { quiet: true, done: onClose });
  const ready = inside ? who !== null : name.trim() !== '' && declared.trim() !== '';
  return (
    <Modal open title={t('view.addInterviewer')} okText={t('view.addInterviewer')} cancelText={t('cancel')} onCancel={onClose} onOk={() => submit.mutate(undefined)} okButtonProps={{ disabled: !ready, loading: submit.isPending }}>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item><Radio.Group value={inside} onChange={(e) => setInside(e.target.value as boolean)} options={[{ value: true, label: t('outsider.inside') }, { value: false, label: t('view.outside') }]} /></Form.Item>
        {inside ? <Form.Item label={t('view.name')} htmlFor="interviewer"><PersonPicker id="interviewer" value={who} onChange={setWho} /></Form.Item> : (
          <>
            <Form.Item label={t('view.name')} htmlFor="interviewer-name"><Input id="interviewer-name" value={name} maxLength={50} onChange={(e) => setName(e.target.value)} /></Form.Item>
            <Form.Item label={t('view.declared')} htmlFor="interviewer-declared"><Input.TextArea id="interviewer-declared" autoSize={{ minRows: 2 }} value={declared} maxLength={1000} onChange={(e) => setDeclared(e.target.value)} /></Form.Item>
          </>
        )}
      </Form>
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </Modal>
  );
}

function Drop({ id, who, onClose }: { id: string; who: { id: string; name: string }; onClose: () => void }): ReactNode {
  const { t } = useTranslation('contest');
  const [reason, setReason] = useState('');
  const submit = useSubmit(() => unwrap(api.POST('/api/contest/contests/{id}/interviewers/{interviewer}/drop', { params: { path: { id, interviewer: who.id } }, body: { words: reason } })), { quiet: true, done: onClose });
  return (
    <Modal open title={`${t('view.drop')} ${who.name}`} okText={t('view.drop')} cancelText={t('cancel')} onCancel={onClose} onOk={() => submit.mutate(undefined)} okButtonProps={{ disabled: reason.trim() === '', loading: submit.isPending }}>
      <Input.TextArea aria-label={t('view.dropReason')} placeholder={t('view.dropReason')} autoSize={{ minRows: 2 }} value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} />
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </Modal>
  );
}
