import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap, upload } from '../../../web/client.ts';
import { download } from '../../roster/pages/download.ts';
import { CatalogueTable } from './catalogue-table.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { FileDialog } from './file-dialog.tsx';
import { MissingList } from './missing-list.tsx';
import { PermitDialog } from './permit-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { TreeUpload } from './tree-upload.tsx';
import { fetchCatalogue, isHere, type Catalogue, type Material } from './types.ts';

type Open = 'file' | 'permit' | 'send' | 'receive' | 'tree' | 'arrange' | { withdraw: Material } | { check: Material } | null;

/** The catalogue of one file (人事档案目录), what it lacks, and what can be done with it. */
export function CataloguePage({ id }: { id: string }): ReactNode {
  // Every reading is an entry: it is read again only after a change.
  const query = useQuery({ queryKey: ['files', 'catalogue', id], queryFn: () => fetchCatalogue(id), staleTime: 10 * 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false });
  return <Loaded query={query}>{(data) => <Shown data={data} />}</Loaded>;
}

function Shown({ data }: { data: Catalogue }): ReactNode {
  const { t } = useTranslation('files');
  const [open, setOpen] = useState<Open>(null);
  const [, go] = useLocation();
  const close = (): void => setOpen(null);
  const { person, materials } = data;
  const xlsx = useSubmit(() => download(`/api/files/people/${person.id}/catalogue.xlsx`, {}));
  const here = materials.filter(isHere);
  const arrange = (reason: string) => unwrap(api.POST('/api/files/people/{id}/arrange', { params: { path: { id: person.id } }, body: { reason } }));
  const withdraw = (id: string) => (reason: string) => unwrap(api.POST('/api/files/materials/{id}/withdraw', { params: { path: { id } }, body: { reason } }));
  const more = [
    ...(data.mayKeep ? [{ key: 'tree', label: t('catalogue.tree'), onClick: () => setOpen('tree') }, { key: 'send', label: t('catalogue.send'), disabled: here.length === 0, onClick: () => setOpen('send') }, { key: 'receive', label: t('catalogue.take'), onClick: () => setOpen('receive') }] : []),
    { key: 'transfers', label: t('catalogue.transfers'), onClick: () => go(`/files/transfers?person=${person.id}`) },
    { key: 'xlsx', label: t('catalogue.xlsx'), disabled: materials.length === 0, onClick: () => xlsx.mutate(undefined) },
    { key: 'print', label: t('print'), disabled: materials.length === 0, onClick: () => window.print() },
  ];
  return (
    <div className="files-page catalogue-page">
      <PageHead
        title={t('catalogue.title')}
        note={<>{t('catalogue.person')}：<Link href={`/roster/person/${person.id}`}>{person.name}</Link>{person.postText ? ` · ${person.postText}` : ''}</>}
        extra={
          <Space wrap>
            <Dropdown menu={{ items: more }} trigger={['click']}><Button>{t('more')}</Button></Dropdown>
            <Button disabled={here.every((m) => m.pages === 0)} onClick={() => setOpen('permit')}>{t('catalogue.ask')}</Button>
            {data.mayKeep ? <Button type="primary" onClick={() => setOpen('file')}>{t('catalogue.file')}</Button> : null}
          </Space>
        }
      />
      {data.outOfOrder > 0 && data.mayKeep ? (
        <Alert className="no-print files-note" type="warning" title={t('catalogue.outOfOrder', { n: data.outOfOrder })} action={<Button size="small" onClick={() => setOpen('arrange')}>{t('catalogue.arrange')}</Button>} />
      ) : null}
      {materials.length === 0 ? (
        <EmptyPlace text={t('catalogue.empty')} action={data.mayKeep ? <Space><Button onClick={() => setOpen('file')}>{t('catalogue.file')}</Button><Button onClick={() => setOpen('tree')}>{t('catalogue.tree')}</Button></Space> : null} />
      ) : (
        <CatalogueTable name={person.name} materials={materials} mayKeep={data.mayKeep} onCheck={(m) => setOpen({ check: m })} onWithdraw={(m) => setOpen({ withdraw: m })} />
      )}
      {data.gone ? <p className="quiet">{t('catalogue.gone')}</p> : <MissingList lines={data.missing} />}
      {open === 'file' ? <FileDialog personId={person.id} onClose={close} send={(form) => upload(form.url, form.files, form.fields)} /> : null}
      {open === 'permit' ? <PermitDialog person={person} materials={here} onClose={close} /> : null}
      {open === 'send' ? <SendDialog person={person} materials={here} onClose={close} /> : null}
      {open === 'receive' ? <ReceiveDialog person={person} onClose={close} /> : null}
      {open === 'tree' ? <TreeUpload personId={person.id} onClose={close} /> : null}
      {open === 'arrange' ? <ReasonDialog title={t('catalogue.arrangeTitle')} note={t('catalogue.arrangeNote')} send={arrange} onClose={close} /> : null}
      {open && typeof open === 'object' && 'withdraw' in open ? <ReasonDialog title={t('catalogue.withdrawTitle', { title: open.withdraw.title })} note={t('catalogue.withdrawNote')} danger send={withdraw(open.withdraw.id)} onClose={close} /> : null}
      {open && typeof open === 'object' && 'check' in open ? <CheckDialog material={open.check} onClose={close} /> : null}
    </div>
  );
}
