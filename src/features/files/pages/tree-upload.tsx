import { Button, Modal, Space, Spin } from 'antd';
import { zip } from 'fflate';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { Refused, upload } from '../../../web/client.ts';

/** Chooses an archive of scans, or a folder that is packed here; leads to what it is proposed to be. */
export function TreeUpload({ personId, onClose }: { personId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const [, go] = useLocation();
  const archive = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const send = useSubmit((file: File) => upload<{ id: string }>(`/api/files/people/${personId}/imports`, [file]), { quiet: true, done: ({ id }) => go(`/files/import/${id}`) });
  return (
    <Modal open onCancel={onClose} title={t('tree.upload')} footer={null} mask={{ closable: false }}>
      <p className="quiet">{t('tree.hint')}</p>
      <Space>
        <Button type="primary" disabled={send.isPending} onClick={() => archive.current?.click()}>{t('tree.zip')}</Button>
        <Button disabled={send.isPending} onClick={() => folder.current?.click()}>{t('tree.folder')}</Button>
        {send.isPending ? <Spin size="small" /> : null}
      </Space>
      <input ref={archive} type="file" hidden accept=".zip" data-tree-file onChange={(e) => { const file = e.target.files?.[0]; e.target.value = ''; if (file) send.mutate(file); }} />
      <input ref={folder} type="file" hidden {...{ webkitdirectory: '' }} onChange={(e) => { const files = [...(e.target.files ?? [])]; e.target.value = ''; if (files.length > 0) void packed(files).then((file) => send.mutate(file)); }} />
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
    </Modal>
  );
}

/** The files of a folder as one archive, stored as they are: scans do not get smaller. */
async function packed(files: readonly File[]): Promise<File> {
  const members: Record<string, [Uint8Array, { level: 0 }]> = {};
  for (const file of files) members[file.webkitRelativePath || file.name] = [new Uint8Array(await file.arrayBuffer()), { level: 0 }];
  const bytes = await new Promise<Uint8Array>((done, failed) => zip(members, (error, data) => (error ? failed(error) : done(data))));
  return new File([bytes as BlobPart], `${files[0]!.webkitRelativePath.split('/')[0] || 'scans'}.zip`);
}
