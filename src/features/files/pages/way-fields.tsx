import { Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay, type Day } from '../../../kernel/day.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { dueOf } from '../transfer-rules.ts';

export type Way = { reason: string; counterpart: string; carriedBy: 'confidential-post' | 'messenger'; carrier: string; changedOn: string };
export const emptyWay: Way = { reason: '', counterpart: '', carriedBy: 'confidential-post', carrier: '', changedOn: '' };
/** True when everything about the way of a file is filled in. */
export const wayReady = (w: Way): boolean => w.reason.trim() !== '' && w.counterpart.trim() !== '' && w.changedOn !== '' && (w.carriedBy === 'confidential-post' || w.carrier.trim() !== '');
export const wayBody = (w: Way) => ({ ...w, carrier: w.carriedBy === 'messenger' ? w.carrier : null });

/** Why, to or from whom, how and since when a file is on its way. */
export function WayFields({ way, set, counterpart }: { way: Way; set: (way: Way) => void; counterpart: string }): ReactNode {
  const { t } = useTranslation('files');
  return (
    <>
      <label htmlFor="w-reason">{t('transfer.reason')}</label>
      <Input id="w-reason" autoFocus maxLength={200} placeholder={t('transfer.reasonHint')} value={way.reason} onChange={(e) => set({ ...way, reason: e.target.value })} />
      <label htmlFor="w-counterpart">{counterpart}</label>
      <Input id="w-counterpart" maxLength={100} value={way.counterpart} onChange={(e) => set({ ...way, counterpart: e.target.value })} />
      <label htmlFor="w-changed">{t('transfer.changedOn')}</label>
      <div>
        <DayInput id="w-changed" label={t('transfer.changedOn')} value={way.changedOn} onChange={(changedOn) => set({ ...way, changedOn })} />
        {isDay(way.changedOn) ? <span className="quiet"> {t('transfer.dueNote', { day: dueOf(way.changedOn as Day) })}</span> : null}
      </div>
      <span>{t('transfer.how')}</span>
      <div>
        <Radio.Group value={way.carriedBy} onChange={(e) => set({ ...way, carriedBy: e.target.value as Way['carriedBy'] })} options={[{ value: 'confidential-post', label: t('transfer.post') }, { value: 'messenger', label: t('transfer.messenger') }]} />
        {way.carriedBy === 'messenger' ? <><Input aria-label={t('transfer.carrier')} placeholder={t('transfer.carrier')} maxLength={60} value={way.carrier} onChange={(e) => set({ ...way, carrier: e.target.value })} /><div className="quiet">{t('transfer.carrierNote')}</div></> : null}
      </div>
    </>
  );
}
