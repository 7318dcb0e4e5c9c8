import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Result } from 'antd';

/** Catches what no page expected and says so in words instead of an empty screen. */
export class CrashNote extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed(): ReactNode {
  const { t } = useTranslation('shell');
  return <Result status="warning" title={t('crashed')} extra={<Button type="primary" onClick={() => window.location.reload()}>{t('reload')}</Button>} />;
}
