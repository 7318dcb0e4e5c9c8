import { Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { MaterialChoice } from './material-choice.tsx';
import type { Catalogue, Material } from './types.ts';
import { emptyWay, wayBody, WayFields, wayReady, type Way } from './way-fields.tsx';

/** Sends a file or part of it away; leads to the paper that goes with it. */
export function SendDialog({ person, materials, onClose }: { person: Catalogue['person']; materials: readonly Material[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const [, go] = useLocation();
  const [way, setWay] = useState<Way>(emptyWay);
  const [all, setAll] = useState(true);
  const [chosen, setChosen] = useState<string[]>([]);
  const act = useSubmit(() => unwrap(api.POST('/api/files/transfers/out', { body: { personId: person.id, ...wayBody(way), materialIds: all ? null : chosen } })), { quiet: true, said: t('catalogue.done'), done: ({ id }) => go(`/files/transfer/${id}`) });
  return (
    <Modal open onCancel={onClose} width={620} title={t('transfer.outTitle', { person: person.name })} okText={t('transfer.okOut')} cancelText={t('cancel')} onOk={() => act.mutate(undefined)} okButtonProps={{ disabled: !wayReady(way) || (!all && chosen.length === 0), loading: act.isPending }} mask={{ closable: false }}>
      <div className="files-fields">
        <WayFields way={way} set={setWay} counterpart={t('transfer.to')} />
        <span>{t('transfer.what')}</span>
        <div>
          <Radio.Group value={all} onChange={(e) => setAll(e.target.value as boolean)} options={[{ value: true, label: t('transfer.all', { n: materials.length }) }, { value: false, label: t('transfer.some') }]} />
          {all ? null : <MaterialChoice materials={materials} chosen={chosen} onChange={setChosen} />}
        </div>
      </div>
      {act.error instanceof Refused ? <RefusalNote refusal={act.error.refusal} requestId={act.error.requestId} /> : null}
    </Modal>
  );
}
