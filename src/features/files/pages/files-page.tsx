import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Loaded, PageHead, EmptyPlace } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, unwrap } from '../../../web/client.ts';
import { localTime } from '../../roster/pages/local-time.ts';
import { PersonPick } from './person-pick.tsx';
import { fetchPermits, type PermitLine } from './types.ts';
import { TransferTable } from './transfer-table.tsx';

/** The file room: find a person, decide what waits, go on with one's own readings, see what is late. */
export function FilesPage(): ReactNode {
  const { t } = useTranslation('files');
  const [, go] = useLocation();
  const permits = useQuery({ queryKey: ['files', 'permits'], queryFn: fetchPermits, refetchInterval: 60_000 });
  const late = useQuery({ queryKey: ['files', 'transfers', 'late'], queryFn: async () => (await unwrap(api.GET('/api/files/transfers', { params: { query: { late: 'true' } } }))).transfers });
  return (
    <div className="files-page">
      <PageHead title={t('home.title')} note={t('home.note')} extra={<Link href="/files/transfers">{t('home.transfers')}</Link>} />
      <PersonPick label={t('home.findLabel')} placeholder={t('home.find')} onPick={(id) => id && go(`/files/person/${id}`)} />
      <Loaded query={permits}>
        {(all) => {
          const waiting = all.filter((p) => p.mayDecide);
          const mine = all.filter((p) => p.mine);
          return (
            <>
              {waiting.length > 0 ? <><h2>{t('home.waiting')}</h2><Permits lines={waiting} /></> : null}
              <h2>{t('home.mine')}</h2>
              {mine.length > 0 ? <Permits lines={mine} /> : <EmptyPlace text={t('home.noMine')} />}
            </>
          );
        }}
      </Loaded>
      {late.data && late.data.length > 0 ? <><h2>{t('home.late')}</h2><TransferTable lines={late.data} /></> : null}
      <p className="quiet files-foot">{t('home.subject')}</p>
    </div>
  );
}

function Permits({ lines }: { lines: readonly PermitLine[] }): ReactNode {
  const { t } = useTranslation('files');
  const [deciding, setDeciding] = useState<PermitLine | null>(null);
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('home.person')}</th><th>{t('home.purpose')}</th><th>{t('home.readers')}</th><th>{t('home.scope')}</th><th className="right">{t('home.minutes')}</th><th>{t('home.state')}</th><th className="right">{t('home.asked')}</th><th />
          </tr>
        </thead>
        <tbody>
          {lines.map((p) => (
            <tr key={p.id}>
              <td className="nowrap"><Link href={`/files/person/${p.personId}`}>{p.personName}</Link></td>
              <td>{p.purpose}</td>
              <td className="nowrap">{p.readerName}、{p.secondReader}</td>
              <td className="nowrap">{scopeWords(p, t)}</td>
              <td className="right">{t('home.min', { n: p.minutes })}</td>
              <td className="nowrap">{t(`standing.${p.standing}`)}{p.decisionNote ? <span className="quiet"> · {p.decidedName}：{p.decisionNote}</span> : null}</td>
              <td className="right nowrap">{localTime(p.requestedAt)}</td>
              <td className="right">
                {p.mayDecide ? <Button size="small" type="primary" onClick={() => setDeciding(p)}>{t('home.decide')}</Button> : null}
                {p.mine && (p.standing === 'ready' || p.standing === 'reading') ? <Link href={`/files/read/${p.id}`}>{t('home.open')}</Link> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deciding ? <Decide permit={deciding} onClose={() => setDeciding(null)} /> : null}
    </div>
  );
}

const scopeWords = (p: PermitLine, t: (key: string, values?: Record<string, unknown>) => string): string => (p.scope === null ? t('home.whole') : t('home.parts', { n: p.scope.length }));

function Decide({ permit, onClose }: { permit: PermitLine; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const [note, setNote] = useState('');
  const send = useSubmit((approve: boolean) => unwrap(api.POST('/api/files/permits/{id}/decide', { params: { path: { id: permit.id } }, body: { approve, note } })), { said: t('catalogue.done'), done: onClose });
  return (
    <Modal
      open onCancel={onClose} title={t('home.decideTitle', { person: permit.personName })}
      footer={<Space><Button danger loading={send.isPending} onClick={() => send.mutate(false)}>{t('home.refuse')}</Button><Button type="primary" loading={send.isPending} onClick={() => send.mutate(true)}>{t('home.approve')}</Button></Space>}
    >
      <p>{t('home.decideSays', { reader: permit.readerName, second: permit.secondReader, purpose: permit.purpose, scope: scopeWords(permit, t), n: permit.minutes, interpolation: { escapeValue: false } })}</p>
      <label htmlFor="decide-note">{t('home.opinion')}{t('optional')}</label>
      <Input.TextArea id="decide-note" autoFocus rows={2} maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} />
    </Modal>
  );
}
