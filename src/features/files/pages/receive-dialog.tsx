import { Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useLang } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { clsOf, placeOptions, todayHere } from './class-options.ts';
import type { Catalogue } from './types.ts';
import { emptyWay, wayBody, WayFields, wayReady, type Way } from './way-fields.tsx';

type Item = { place: string | null; title: string; pages: number; found: number; missing: boolean };
const emptyItem: Item = { place: null, title: '', pages: 1, found: 1, missing: false };

/** Takes in a file another unit sent: its list checked piece by piece; leads to the receipt. */
export function ReceiveDialog({ person, onClose }: { person: Catalogue['person']; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const [, go] = useLocation();
  const [way, setWay] = useState<Way>(emptyWay);
  const [sentOn, setSentOn] = useState('');
  const [receiptBy, setBy] = useState('');
  const [differences, setDifferences] = useState('');
  const [items, setItems] = useState<Item[]>([emptyItem]);
  const change = (at: number, patch: Partial<Item>): void => setItems(items.map((i, n) => (n === at ? { ...i, ...patch } : i)));
  const body = items.map((i) => ({ ...clsOf(i.place ?? ''), title: i.title, madeOn: null, copies: 1, pages: i.pages, found: i.missing ? null : { copies: 1, pages: i.found } }));
  const act = useSubmit(() => unwrap(api.POST('/api/files/transfers/in', { body: { personId: person.id, ...wayBody(way), sentOn, receiptBy, differences: differences.trim() || null, items: body } })), { quiet: true, said: t('catalogue.done'), done: ({ id }) => go(`/files/transfer/${id}`) });
  const ready = wayReady(way) && sentOn !== '' && receiptBy.trim() !== '' && items.every((i) => i.place !== null && i.title.trim() !== '');
  return (
    <Modal open onCancel={onClose} width={820} title={t('transfer.inTitle', { person: person.name })} okText={t('transfer.okIn')} cancelText={t('cancel')} onOk={() => act.mutate(undefined)} okButtonProps={{ disabled: !ready, loading: act.isPending }} mask={{ closable: false }}>
      <div className="files-fields">
        <WayFields way={way} set={setWay} counterpart={t('transfer.from')} />
        <label htmlFor="r-sent">{t('transfer.sentOn')}</label>
        <div><DayInput id="r-sent" label={t('transfer.sentOn')} value={sentOn} onChange={setSentOn} /></div>
        <label htmlFor="r-by">{t('transfer.receiver')}</label>
        <Input id="r-by" maxLength={60} value={receiptBy} onChange={(e) => setBy(e.target.value)} />
      </div>
      <ItemTable items={items} change={change} add={() => setItems([...items, emptyItem])} />
      <label htmlFor="r-diff">{t('transfer.differences')}{t('optional')}</label>
      <Input.TextArea id="r-diff" rows={2} maxLength={1000} value={differences} onChange={(e) => setDifferences(e.target.value)} />
      {act.error instanceof Refused ? <RefusalNote refusal={act.error.refusal} requestId={act.error.requestId} /> : null}
    </Modal>
  );
}

function ItemTable({ items, change, add }: { items: readonly Item[]; change: (at: number, patch: Partial<Item>) => void; add: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const lang = useLang();
  const options = placeOptions(todayHere(), lang);
  return (
    <div className="scroll-x">
      <table className="plain-table check-items">
        <thead><tr><th>{t('transfer.itemCls')}</th><th>{t('transfer.itemTitle')}</th><th className="right">{t('transfer.itemPages')}</th><th className="right">{t('transfer.itemFound')}</th><th /></tr></thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={at}>
              <td><Select size="small" className="item-place" aria-label={t('transfer.itemCls')} showSearch={{ optionFilterProp: 'label' }} value={item.place} options={options} popupMatchSelectWidth={false} onChange={(place) => change(at, { place })} /></td>
              <td><Input size="small" aria-label={t('transfer.itemTitle')} maxLength={200} value={item.title} onChange={(e) => change(at, { title: e.target.value })} /></td>
              <td className="right"><InputNumber size="small" aria-label={t('transfer.itemPages')} min={0} max={9999} value={item.pages} onChange={(v) => change(at, { pages: v ?? 0 })} /></td>
              <td className="right"><InputNumber size="small" aria-label={t('transfer.itemFound')} min={0} max={9999} disabled={item.missing} value={item.found} onChange={(v) => change(at, { found: v ?? 0 })} /></td>
              <td><Checkbox checked={item.missing} onChange={(e) => change(at, { missing: e.target.checked })}>{t('transfer.missing')}</Checkbox>{!item.missing && item.found !== item.pages ? <span className="late"> {t('transfer.differs')}</span> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" type="link" onClick={add}>{t('transfer.addItem')}</Button>
    </div>
  );
}
