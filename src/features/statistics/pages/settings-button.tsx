import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** Leads to the institution's numbers for statistics. */
export function SettingsButton(): ReactNode {
  const { t } = useTranslation('statistics');
  const [, go] = useLocation();
  return <Button onClick={() => go('/policy/settings?key=statistics.young-age')}>{t('reserve.setting')}</Button>;
}
