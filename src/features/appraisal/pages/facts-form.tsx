import { Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { api, at, unwrap, type Member, type View } from './client.ts';

type Answer = 'keep' | 'yes' | 'no';

/** What the roster does not hold, stated of everybody chosen at once; what is left unchanged stays as it is. */
export function FactsForm({ view, members, onClose }: { view: View; members: readonly Member[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('appraisal');
  const say = useSay();
  const [trial, setTrial] = useState<Answer>('keep');
  const [open, setOpen] = useState<Answer>('keep');
  const [leave, setLeave] = useState<number | null>(null);
  const [found, setFound] = useState<string[] | null>(null);
  const [source, setSource] = useState('');
  const stated = { ...(trial === 'keep' ? {} : { trial: trial === 'yes' }), ...(open === 'keep' ? {} : { underInvestigation: open === 'yes' }), ...(leave === null ? {} : { leaveDays: leave }), ...(found === null ? {} : { found: found.filter((k) => k !== '') }) };
  const send = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds/{id}/facts', { ...at(view.round.id), body: { members: members.map((m) => m.id), stated, source } })), { quiet: true, done: onClose });
  const choice = (['keep', 'yes', 'no'] as const).map((value) => ({ value, label: t(value === 'keep' ? 'facts.keep' : value) }));
  return (
    <Modal open title={t('facts.title')} okText={t('save')} cancelText={t('cancel')} onCancel={onClose} okButtonProps={{ disabled: source.trim().length < 2 || Object.keys(stated).length === 0 }} onOk={() => send.mutate(undefined)} confirmLoading={send.isPending}>
      <p className="quiet">{t('facts.n', { n: members.length })}：{members.slice(0, 12).map((m) => m.name).join(' ')}{members.length > 12 ? ' …' : ''}</p>
      <div className="appraisal-fields">
        {view.round.about === 'body' ? null : <>
        <label>{t('facts.leaveDays')}<InputNumber aria-label={t('facts.leaveDays')} min={0} max={366} precision={0} value={leave} onChange={setLeave} /></label>
        <label>{t('facts.underInvestigation')}<Select aria-label={t('facts.underInvestigation')} value={open} onChange={setOpen} options={choice} /></label>
        <label>{t('facts.trial')}<Select aria-label={t('facts.trial')} value={trial} onChange={setTrial} options={choice} /></label>
        </>}
        {view.round.about !== 'servant' ? <label className="wide">{t('facts.found')}<Select mode="multiple" aria-label={t('facts.found')} placeholder={t('facts.keep')} value={found ?? []} onChange={(list: string[]) => setFound(list.length === 0 ? null : list)} options={[{ value: '', label: t('facts.foundNone') }, ...view.circumstances.map((c) => ({ value: c.key, label: say(c.words) }))]} /></label> : null}
        <label className="wide">{t('facts.source')}<Input aria-label={t('facts.source')} placeholder={t('facts.sourceHint')} value={source} onChange={(e) => setSource(e.target.value)} maxLength={500} /></label>
      </div>
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </Modal>
  );
}
