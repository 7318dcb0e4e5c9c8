import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { useSettings } from './client.ts';
import { maySetStatistics } from '../settings-rules.ts';

/** The institution's numbers for statistics, for heads; others do not see the button. */
export function SettingsButton(): ReactNode {
  const { t } = useTranslation('statistics');
  const me = useQuery({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/accounts/me')) });
  const settings = useSettings();
  const [open, setOpen] = useState(false);
  if (!settings.data || !(me.data?.roles ?? []).some((r) => maySetStatistics.includes(r.role))) return null;
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" content={<Form key={String(open)} at={settings.data} onDone={() => setOpen(false)} />}>
      <Button>{t('reserve.setting')}</Button>
    </Popover>
  );
}

function Form({ at, onDone }: { at: { smallCell: number; youngAge: number; youngTraining: number }; onDone: () => void }): ReactNode {
  const { t } = useTranslation('statistics');
  const [youngAge, setYoungAge] = useState(at.youngAge);
  const [youngTraining, setYoungTraining] = useState(at.youngTraining);
  const [smallCell, setSmallCell] = useState(at.smallCell);
  const submit = useSubmit(() => unwrap(api.PUT('/api/statistics/settings', { body: { youngAge, youngTraining, smallCell } })), { said: t('reserve.settingSaved'), done: onDone });
  return (
    <div className="field-grid">
      <label htmlFor="young-age">{t('reserve.youngAge')}</label>
      <InputNumber id="young-age" min={25} max={60} precision={0} value={youngAge} onChange={(n) => n !== null && setYoungAge(n)} />
      <label htmlFor="young-training">{t('reserve.youngTraining')}</label>
      <InputNumber id="young-training" min={1} max={2000} precision={0} value={youngTraining} onChange={(n) => n !== null && setYoungTraining(n)} />
      <label htmlFor="small-cell">{t('reserve.smallCell')}</label>
      <InputNumber id="small-cell" min={2} max={20} precision={0} value={smallCell} onChange={(n) => n !== null && setSmallCell(n)} />
      <span />
      <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{t('save')}</Button>
    </div>
  );
}
