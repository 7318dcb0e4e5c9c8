import { Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A one-time password and whose it is. */
export type Once = { name: string; username: string | null; password: string };

/** Shows a one-time password once; it closes only by its button, not by a stray click. */
export function OneTime({ once, onClose }: { once: Once; onClose: () => void }): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Modal open title={t('admin.once')} closable={false} mask={{ closable: false }} keyboard={false} cancelButtonProps={{ style: { display: 'none' } }} okText={t('admin.close')} onOk={onClose}>
      {once.username ? <p>{t('mine.signedInAs', { username: once.username })}</p> : null}
      <p>
        <Typography.Text code copyable style={{ fontSize: 18 }}>
          {once.password}
        </Typography.Text>
      </p>
      <p className="quiet">{t('admin.onceNote', { name: once.name })}</p>
    </Modal>
  );
}
