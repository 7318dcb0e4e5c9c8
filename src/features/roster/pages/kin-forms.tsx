import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { isDay } from '../../../kernel/day.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { useLabels } from './use-words.ts';

/** Enters what a person declared in writing about kinship with another. */
export function DeclareKin({ person, onClose }: { person: { id: string; name: string }; onClose: () => void }): ReactNode {
  const { t } = useLabels();
  const [aboutId, setAbout] = useState<string>();
  const [kin, setKin] = useState(false);
  const [relation, setRelation] = useState('');
  const [statement, setStatement] = useState('');
  const [day, setDay] = useState('');
  const [typed, setTyped] = useState('');
  const people = useQuery({ queryKey: ['roster', 'kin', 'find', typed], enabled: typed.trim() !== '', queryFn: async () => (await unwrap(api.GET('/api/roster/people', { params: { query: { q: typed.trim(), limit: 20 } } }))).rows });
  const send = useSubmit(() => unwrap(api.POST('/api/roster/kin/declarations', { body: { personId: person.id, aboutId: aboutId!, kin, relation: kin ? relation.trim() : null, statement: statement.trim(), day } })), { quiet: true, said: t('kin.saved'), done: onClose });
  const refused = send.error instanceof Refused ? send.error : null;
  const whole = aboutId !== undefined && statement.trim().length >= 2 && isDay(day) && (!kin || relation.trim() !== '');
  return (
    <Modal open onCancel={onClose} width={560} title={`${t('kin.declare')} · ${person.name}`} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: !whole, loading: send.isPending }} onOk={() => send.mutate(undefined)} destroyOnHidden>
      <label className="undo-reason">{t('kin.find2')}
        <Select className="wide" allowClear showSearch={{ filterOption: false, onSearch: setTyped }} suffixIcon={null} placeholder={t('kin.find')} value={aboutId} notFoundContent={null} onChange={(v?: string) => setAbout(v)}
          options={(people.data ?? []).filter((p) => p.id !== person.id).map((p) => ({ value: p.id, label: [p.name, p.postText].filter(Boolean).join(' · ') }))} />
      </label>
      <Radio.Group value={kin} onChange={(e) => setKin(e.target.value === true)} options={[{ value: false, label: t('kin.noKin') }, { value: true, label: t('kin.yesKin') }]} />
      {kin ? <label className="undo-reason">{t('kin.relation')} <Input value={relation} maxLength={20} placeholder={t('kin.term')} onChange={(e) => setRelation(e.target.value)} /></label> : null}
      <label className="undo-reason">{t('kin.basis')} <Input value={statement} maxLength={500} onChange={(e) => setStatement(e.target.value)} /></label>
      <label className="undo-reason">{t('kin.day')} <Input value={day} maxLength={10} placeholder={t('dayHint')} onChange={(e) => setDay(e.target.value)} /></label>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
    </Modal>
  );
}

/** Takes a declaration out of force, with the reason. */
export function WithdrawKin({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const { t } = useLabels();
  const [reason, setReason] = useState('');
  const send = useSubmit(() => unwrap(api.POST('/api/roster/kin/declarations/{id}/withdraw', { params: { path: { id } }, body: { reason: reason.trim() } })), { quiet: true, said: t('kin.withdrawDone'), done: onClose });
  const refused = send.error instanceof Refused ? send.error : null;
  return (
    <Modal open onCancel={onClose} width={480} title={t('kin.withdraw')} okText={t('kin.withdraw')} cancelText={t('cancel')} okButtonProps={{ disabled: reason.trim().length < 2, loading: send.isPending }} onOk={() => send.mutate(undefined)} destroyOnHidden>
      <label className="undo-reason">{t('kin.reason')} <Input value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} /></label>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
    </Modal>
  );
}
