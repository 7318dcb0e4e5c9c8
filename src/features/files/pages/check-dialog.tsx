import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import type { Material } from './types.ts';

/** The keeper looks through what was just filed, and says that it is as it should be. Pages come as they are scrolled to. */
export function CheckDialog({ material, onClose }: { material: Material; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const done = useSubmit(() => unwrap(api.POST('/api/files/materials/{id}/close', { params: { path: { id: material.id } } })), { said: t('catalogue.done'), done: onClose });
  return (
    <Modal open onCancel={onClose} width={760} title={t('catalogue.checkTitle', { title: material.title })} okText={t('catalogue.checked')} cancelText={t('close')} onOk={() => done.mutate(undefined)} okButtonProps={{ loading: done.isPending }}>
      <p className="quiet">{t('catalogue.checkNote')}</p>
      <div className="check-pages">
        {material.pageIds.map((p) => (
          <figure key={p.id}>
            <img loading="lazy" src={`/api/files/pages/${p.id}/image`} alt={t('catalogue.page', { n: p.n })} width={p.width ?? undefined} height={p.height ?? undefined} />
            <figcaption>{t('catalogue.page', { n: p.n })}{p.scannedAt ? <span className="quiet"> · {t('catalogue.scanned', { at: p.scannedAt.replace('T', ' ') })}</span> : null}</figcaption>
          </figure>
        ))}
      </div>
    </Modal>
  );
}
