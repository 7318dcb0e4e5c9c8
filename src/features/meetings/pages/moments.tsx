import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { api, clockNow, unwrap, type MeetingView } from './client.ts';

/** Begins the meeting: the time and who is there. */
export function OpenMeeting({ meeting: m, onCancel }: { meeting: MeetingView; onCancel: () => void }): ReactNode {
  const { t } = useTranslation('meetings');
  const [clock, setClock] = useState(clockNow);
  const [present, setPresent] = useState<string[]>(m.due.map((d) => d.memberId));
  const submit = useSubmit(() => unwrap(api.POST('/api/meetings/{id}/open', { params: { path: { id: m.id } }, body: { clock, present } })), { quiet: true, done: onCancel });
  return (
    <section className="card no-print">
      <h2>{t('page.open')}</h2>
      <label className="meeting-clock">{t('page.clock')} <Input type="time" value={clock} onChange={(e) => setClock(e.target.value)} /></label>
      <Checkbox.Group className="meeting-present" value={present} onChange={(v) => setPresent(v as string[])} options={m.due.map((d) => ({ value: d.memberId, label: d.name }))} />
      <p className="quiet">{t('page.attendance', { due: m.due.length, here: present.length, need: m.attendance.need })}</p>
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      <div className="act-buttons">
        <Button autoInsertSpace={false} type="primary" loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{t('page.open')}</Button>
        <Button autoInsertSpace={false} onClick={onCancel}>{t('page.cancel')}</Button>
      </div>
    </section>
  );
}

/** Enters that a member leaves or comes, between two ballots; or ends the meeting. */
export function MoveForm({ meeting: m, kind, onDone }: { meeting: MeetingView; kind: 'left' | 'arrived' | 'closed'; onDone: () => void }): ReactNode {
  const { t } = useTranslation('meetings');
  const [clock, setClock] = useState(clockNow);
  const [memberId, setMember] = useState<string>();
  const [reason, setReason] = useState('');
  const path = { params: { path: { id: m.id } } };
  const submit = useSubmit(async (): Promise<unknown> => (kind === 'closed' ? unwrap(api.POST('/api/meetings/{id}/close', { ...path, body: { clock } })) : unwrap(api.POST('/api/meetings/{id}/moves', { ...path, body: { kind, memberId: memberId!, clock, reason: kind === 'left' ? reason.trim() || null : null } }))), { quiet: true, done: onDone });
  const choice = m.due.filter((d) => m.here.includes(d.memberId) === (kind === 'left'));
  const title = t(kind === 'closed' ? 'page.close' : `page.${kind}`);
  return (
    <section className="card no-print" aria-label={title}>
      <h2>{title}</h2>
      <div className="row-fields">
        {kind === 'closed' ? null : <Select aria-label={t('page.member')} placeholder={t('page.member')} value={memberId ?? null} onChange={setMember} style={{ width: 200 }} options={choice.map((d) => ({ value: d.memberId, label: d.name }))} />}
        <Input type="time" aria-label={t('page.clock')} value={clock} onChange={(e) => setClock(e.target.value)} style={{ width: 130 }} />
        {kind === 'left' ? <Input aria-label={t('page.reason')} placeholder={t('page.reason')} value={reason} maxLength={200} onChange={(e) => setReason(e.target.value)} style={{ flex: '1 1 180px' }} /> : null}
      </div>
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
      <div className="act-buttons">
        <Button autoInsertSpace={false} type="primary" disabled={kind !== 'closed' && !memberId} loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{kind === 'closed' ? t('page.close') : t('page.ok')}</Button>
        <Button autoInsertSpace={false} onClick={onDone}>{t('page.cancel')}</Button>
      </div>
    </section>
  );
}
