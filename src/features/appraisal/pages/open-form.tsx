import { useQuery } from '@tanstack/react-query';
import { App, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { abouts, kinds } from '../shapes-rules.ts';
import { api, unwrap, type Opening } from './client.ts';

const today = (): string => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

/** Opening a round: kind, of whom, period, unit, and the day of the roster. */
export function OpenForm({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('appraisal');
  const { message } = App.useApp();
  const [, go] = useLocation();
  const now = today();
  const year = Number(now.slice(0, 4)) - (now.slice(5) < '07-01' ? 1 : 0);
  const [v, setV] = useState<Opening>({ kind: 'annual', about: 'servant', year, fromDay: `${now.slice(0, 4)}-01-01`, toDay: now, unitId: '', asOf: `${year}-12-31` < now ? `${year}-12-31` : now, matter: '' });
  const set = (more: Partial<Opening>): void => setV((old) => ({ ...old, ...more }));
  const units = useQuery({ queryKey: ['roster', 'units', 'plain'], queryFn: () => unwrap(api.GET('/api/roster/units', { params: { query: {} } })) });
  const send = useSubmit(() => unwrap(api.POST('/api/appraisal/rounds', { body: v })), {
    quiet: true,
    done: (made) => {
      void message.success([t('form.opened', { number: made.number, n: made.people }), made.elsewhere.length > 0 ? t('form.elsewhere', { names: made.elsewhere.join(', ') }) : ''].filter(Boolean).join(' '));
      go(`/appraisals/${made.id}`);
    },
  });
  return (
    <Modal open width={620} title={t('form.title')} okText={t('list.open')} cancelText={t('cancel')} onCancel={onClose} okButtonProps={{ disabled: v.unitId === '' }} onOk={() => send.mutate(undefined)} confirmLoading={send.isPending}>
      <div className="appraisal-fields">
        <label>{t('form.kind')}<Select aria-label={t('form.kind')} value={v.kind} onChange={(kind) => set({ kind })} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} /></label>
        <label>{t('form.about')}<Select aria-label={t('form.about')} value={v.about} onChange={(about) => set({ about })} options={abouts.map((value) => ({ value, label: t(`about.${value}`) }))} /></label>
        <label className="wide">{t('form.unit')}<Select showSearch={{ optionFilterProp: 'label' }} aria-label={t('form.unit')} value={v.unitId || undefined} onChange={(unitId) => set({ unitId })} options={(units.data?.units ?? []).map((u) => ({ value: u.id, label: u.name }))} /></label>
        {v.kind === 'annual' ? <label>{t('form.year')}<InputNumber aria-label={t('form.year')} value={v.year} min={2019} max={2100} precision={0} onChange={(n) => set({ year: n ?? year })} /></label> : (
          <>
            <label>{t('form.from')}<DayInput value={v.fromDay} onChange={(fromDay) => set({ fromDay })} label={t('form.from')} /></label>
            <label>{t('form.to')}<DayInput value={v.toDay} onChange={(toDay) => set({ toDay })} label={t('form.to')} /></label>
          </>
        )}
        <label>{t('form.asOf')}<DayInput value={v.asOf} onChange={(asOf) => set({ asOf })} label={t('form.asOf')} /></label>
        {v.kind === 'special' || v.kind === 'term' ? <label className="wide">{t('form.matter')}<Input aria-label={t('form.matter')} placeholder={t('form.matterHint')} value={v.matter} onChange={(e) => set({ matter: e.target.value })} maxLength={200} /></label> : null}
      </div>
      <p className="quiet">{t(v.about === 'body' ? 'form.sentenceBody' : 'form.sentence')}</p>
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
    </Modal>
  );
}
