import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { useMay } from '../../roster/pages/use-may.ts';
import { placeNumber } from '../catalogue-rules.ts';
import { todayHere } from './class-options.ts';
import type { TransferLine } from './types.ts';

/** The paper of a transfer: the 转递单 with its list, and the receipt to be signed and sent back. Prints on A4. */
export function TransferPaper({ id }: { id: string }): ReactNode {
  const query = useQuery({ queryKey: ['files', 'transfer', id], queryFn: () => unwrap(api.GET('/api/files/transfers/{id}', { params: { path: { id } } })) });
  return <Loaded query={query}>{(transfer) => <Paper transfer={transfer} />}</Loaded>;
}

function Paper({ transfer: x }: { transfer: TransferLine }): ReactNode {
  const { t } = useTranslation('files');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const pages = x.items.reduce((n, i) => n + i.pages, 0);
  const same = x.differing > 0 || x.differences ? t('transfer.checkedDiffers', { what: x.differences ?? `${x.differing}` }) : x.state === 'received' ? t('transfer.checkedSame') : t('transfer.blank');
  return (
    <div className="files-page transfer-paper">
      <div className="paper-top no-print">
        <Link href={`/files/person/${x.personId}`}>← {t('back')}</Link>
        <Space>
          {x.direction === 'out' && x.state === 'sent' && may.edit ? <Button type="primary" onClick={() => setAsking(true)}>{t('transfer.enterReceipt')}</Button> : null}
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </Space>
      </div>
      <article className="paper-sheet">
        <h1>{t(x.direction === 'out' ? 'transfer.paperOut' : 'transfer.paperIn')}</h1>
        <p className="right">{x.number}</p>
        <dl>
          <dt>{t('transfer.person')}</dt><dd>{x.personName}</dd>
          <dt>{t(x.direction === 'out' ? 'transfer.to' : 'transfer.from')}</dt><dd>{x.counterpart}</dd>
          <dt>{t('transfer.reason')}</dt><dd>{x.reason}</dd>
          <dt>{t('transfer.how')}</dt><dd>{x.carriedBy === 'messenger' ? `${t('transfer.messenger')} ${x.carrier}` : t('transfer.post')}</dd>
          <dt>{t('transfer.changedOn')}</dt><dd>{x.changedOn}</dd>
          <dt>{t('transfer.sentOn')}</dt><dd>{x.sentOn}{x.sentLate ? <span className="late"> {t('transfer.sentLate')}</span> : null}</dd>
        </dl>
        <table className="catalogue">
          <thead><tr><th className="c-m">{t('transfer.seq')}</th><th className="c-no">{t('transfer.itemCls')}</th><th>{t('transfer.itemTitle')}</th><th className="c-y">{t('transfer.madeOn')}</th><th className="c-n">{t('catalogue.copies')}</th><th className="c-n">{t('catalogue.pages')}</th>{x.direction === 'in' ? <th className="c-n">{t('transfer.itemFound')}</th> : null}</tr></thead>
          <tbody>
            {x.items.map((i, n) => (
              <tr key={n}>
                <td className="right">{n + 1}</td><td>{placeNumber(i.sub ?? i.cls)}{i.n === null ? '' : `-${i.n}`}</td><td>{i.title}</td><td className="right">{(i.madeOn ?? '').replace(/-/g, '.')}</td><td className="right">{i.copies}</td><td className="right">{i.pages}</td>
                {x.direction === 'in' ? <td className="right">{i.found ? i.found.pages : <span className="late">{t('transfer.missing')}</span>}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('transfer.materials', { n: x.items.length, p: pages })}</p>
        {x.direction === 'out' ? <p className="sign">{t('transfer.sender')}</p> : null}
        <section className="receipt">
          <h2>{t('transfer.receiptPaper')}</h2>
          <p>{t('transfer.receiptSays', { person: x.personName, n: x.items.length, p: pages, same, interpolation: { escapeValue: false } })}</p>
          <p className="sign">{t('transfer.signed')}：{x.receiptBy ?? t('transfer.blank')}　{x.receiptOn ?? ''}</p>
          <p className="sign">{t('transfer.stamp')}</p>
        </section>
      </article>
      {asking ? <Receipt id={x.id} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Receipt({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const [on, setOn] = useState(todayHere());
  const [by, setBy] = useState('');
  const [differences, setDifferences] = useState('');
  const act = useSubmit(() => unwrap(api.POST('/api/files/transfers/{id}/receipt', { params: { path: { id } }, body: { on, by, differences: differences.trim() || null } })), { quiet: true, said: t('catalogue.done'), done: onClose });
  return (
    <Modal open onCancel={onClose} title={t('transfer.enterReceipt')} okText={t('save')} cancelText={t('cancel')} onOk={() => act.mutate(undefined)} okButtonProps={{ disabled: by.trim() === '' || on === '', loading: act.isPending }}>
      <div className="files-fields">
        <label htmlFor="x-by">{t('transfer.receiver')}</label>
        <Input id="x-by" autoFocus maxLength={60} value={by} onChange={(e) => setBy(e.target.value)} />
        <label htmlFor="x-on">{t('transfer.on')}</label>
        <div><DayInput id="x-on" label={t('transfer.on')} value={on} onChange={setOn} /></div>
        <label htmlFor="x-diff">{t('transfer.differences')}{t('optional')}</label>
        <Input.TextArea id="x-diff" rows={2} maxLength={1000} value={differences} onChange={(e) => setDifferences(e.target.value)} />
      </div>
      {act.error instanceof Refused ? <RefusalNote refusal={act.error.refusal} requestId={act.error.requestId} /> : null}
    </Modal>
  );
}
