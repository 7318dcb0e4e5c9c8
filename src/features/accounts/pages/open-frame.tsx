import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The quiet frame of pages without a session: one column, the language at its foot. */
export function OpenFrame({ title, wide, children }: { title: ReactNode; wide?: boolean; children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const { t: shell } = useTranslation('shell');
  return (
    <div style={{ maxWidth: wide ? 720 : 340, margin: wide ? '24px auto' : '12vh auto 24px' }}>
      <p className="quiet" style={{ margin: '0 0 24px' }}>
        <strong>{shell('name')}</strong> {shell('latin')}
      </p>
      <h1 style={{ marginBottom: 16 }}>{title}</h1>
      {children}
      <div style={{ marginTop: 24 }}>
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => void i18n.changeLanguage(i18n.language === 'en' ? 'zh' : 'en')}>
          {t('signIn.language')}
        </Button>
      </div>
    </div>
  );
}
