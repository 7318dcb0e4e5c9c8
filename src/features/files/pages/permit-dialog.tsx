import { Input, InputNumber, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { readPages } from '../permit-rules.ts';
import { MaterialChoice } from './material-choice.tsx';
import type { Catalogue, Material } from './types.ts';

/** Asks for a reading permit: purpose, second reader, which pages, how long. */
export function PermitDialog({ person, materials, onClose }: { person: Catalogue['person']; materials: readonly Material[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('files');
  const scanned = materials.filter((m) => m.pages > 0);
  const [purpose, setPurpose] = useState('');
  const [secondReader, setSecond] = useState('');
  const [minutes, setMinutes] = useState(30);
  const [whole, setWhole] = useState(true);
  const [chosen, setChosen] = useState<string[]>([]);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const pagesOf = (m: Material): number[] | null | 'bad' => ((typed[m.id] ?? '').trim() === '' ? null : (readPages(typed[m.id]!, m.pages) ?? 'bad'));
  const picked = scanned.filter((m) => chosen.includes(m.id)).map((m) => ({ materialId: m.id, pages: pagesOf(m) }));
  const bad = !whole && (picked.length === 0 || picked.some((p) => p.pages === 'bad'));
  const act = useSubmit(
    () => unwrap(api.POST('/api/files/permits', { body: { personId: person.id, purpose, secondReader, minutes, scope: whole ? null : picked.map((p) => ({ materialId: p.materialId, pages: p.pages === 'bad' ? null : p.pages })) } })),
    { quiet: true, said: t('permit.done'), done: onClose },
  );
  return (
    <Modal open onCancel={onClose} width={620} title={t('permit.title', { person: person.name })} okText={t('permit.ok')} cancelText={t('cancel')} onOk={() => act.mutate(undefined)} okButtonProps={{ disabled: purpose.trim() === '' || secondReader.trim() === '' || bad, loading: act.isPending }} mask={{ closable: false }}>
      <div className="files-fields">
        <label htmlFor="p-purpose">{t('permit.purpose')}</label>
        <Input id="p-purpose" autoFocus maxLength={200} placeholder={t('permit.purposeHint')} value={purpose} onChange={(e) => setPurpose(e.target.value)} />
        <label htmlFor="p-second">{t('permit.second')}</label>
        <Input id="p-second" maxLength={60} value={secondReader} onChange={(e) => setSecond(e.target.value)} />
        <label htmlFor="p-minutes">{t('permit.minutes')}</label>
        <InputNumber id="p-minutes" min={5} max={480} value={minutes} onChange={(v) => setMinutes(v ?? 30)} />
        <span>{t('permit.scope')}</span>
        <div>
          <Radio.Group value={whole} onChange={(e) => setWhole(e.target.value as boolean)} options={[{ value: true, label: t('permit.whole') }, { value: false, label: t('permit.chosen') }]} />
          {whole ? null : (
            <MaterialChoice
              materials={scanned} chosen={chosen} onChange={setChosen}
              beside={(m) => <Input size="small" className="page-input" aria-label={t('permit.pages')} placeholder={t('permit.pagesHint')} status={pagesOf(m) === 'bad' ? 'error' : undefined} value={typed[m.id] ?? ''} onChange={(e) => setTyped({ ...typed, [m.id]: e.target.value })} />}
            />
          )}
        </div>
      </div>
      <p className="quiet">{t('permit.says')}</p>
      {act.error instanceof Refused ? <RefusalNote refusal={act.error.refusal} requestId={act.error.requestId} /> : null}
    </Modal>
  );
}
