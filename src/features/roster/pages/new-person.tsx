import { Checkbox, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { evidenceWords } from '../said-rules.ts';
import { PartialInput } from './partial-input.tsx';
import { RecordSentence } from './record-sentence.tsx';
import type { UnitNode } from './types.ts';
import { unitOptions } from './unit-options.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';
import { sexes } from './values.ts';

/** Opens a file by hand: a name is enough, the rest is filled in on the form. */
export function NewPerson({ open, onClose, units, unit }: { open: boolean; onClose: () => void; units: readonly UnitNode[]; unit: string | undefined }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [sex, setSex] = useState<(typeof sexes)[number] | null>(null);
  const [birth, setBirth] = useState<string | null | undefined>(null);
  const [more, setMore] = useState<{ workStart?: string | null | undefined; partyJoin?: string | null | undefined; partyRegular?: string | null | undefined; party?: string; idNumber?: string }>({});
  const [unitId, setUnitId] = useState<string | undefined>(unit);
  const [evidence, setEvidence] = useState('');
  const [another, setAnother] = useState(false);
  const filled = Object.fromEntries(Object.entries(more).flatMap(([k, v]) => (v ? [[k, v.trim()]] : [])));
  const unreadable = (['workStart', 'partyJoin', 'partyRegular'] as const).some((k) => k in more && more[k] === undefined);
  const send = useSubmit(
    () => unwrap(api.POST('/api/roster/people', { body: { facts: { name, ...(sex ? { sex } : {}), ...(birth ? { birth } : {}), ...filled, ...(unitId ? { unitId } : {}) }, evidence, sameAsKnown: another } })),
    { quiet: true, said: t('create.done'), done: ({ id }) => go(`/roster/person/${id}`) },
  );
  const ready = name.trim() !== '' && birth !== undefined && !unreadable && (!birth || evidence.trim().length > 1);
  const refused = send.error instanceof Refused ? send.error : null;
  return (
    <Modal open={open} onCancel={onClose} title={t('create.title')} okText={t('save')} cancelText={t('cancel')} onOk={() => send.mutate(undefined)} okButtonProps={{ disabled: !ready, loading: send.isPending }} afterOpenChange={(o) => o && setUnitId(unit)}>
      <p className="quiet">{t('create.intro')}</p>
      <div className="field-grid">
        <label htmlFor="new-name">{t('facts.name')}</label>
        <Input id="new-name" autoFocus maxLength={60} value={name} onChange={(e) => setName(e.target.value)} />
        <label htmlFor="new-sex">{t('facts.sex')}</label>
        <Select id="new-sex" allowClear value={sex} onChange={(v) => setSex(v ?? null)} options={sexes.map((s) => ({ value: s, label: l.of('sex', s) }))} />
        <label htmlFor="new-birth">{t('facts.birth')}</label>
        <div>
          <PartialInput id="new-birth" value={birth} onChange={setBirth} />
        </div>
        {(['workStart', 'partyJoin', 'partyRegular'] as const).map((k) => [
          <label key={k} htmlFor={`new-${k}`}>{t(`facts.${k}`)}</label>,
          <div key={`${k} value`}><PartialInput id={`new-${k}`} value={k in more ? more[k] : null} onChange={(v) => setMore({ ...more, [k]: v })} /></div>,
        ])}
        {(['party', 'idNumber'] as const).map((k) => [
          <label key={k} htmlFor={`new-${k}`}>{t(`facts.${k}`)}</label>,
          <Input key={`${k} value`} id={`new-${k}`} maxLength={30} value={more[k] ?? ''} onChange={(e) => setMore({ ...more, [k]: e.target.value })} />,
        ])}
        <label htmlFor="new-unit">{t('facts.unitId')}</label>
        <Select id="new-unit" allowClear showSearch={{ optionFilterProp: 'label' }} value={unitId} onChange={setUnitId} options={unitOptions(units)} />
        <label htmlFor="new-evidence">{t('evidence')}</label>
        <Input id="new-evidence" maxLength={500} placeholder={t('evidenceHint')} value={evidence} onChange={(e) => setEvidence(e.target.value)} />
      </div>
      {refused ? (
        <>
          <RefusalNote refusal={refused.refusal} requestId={refused.requestId} />
          {refused.refusal.status === 409 ? (
            <Checkbox checked={another} onChange={(e) => setAnother(e.target.checked)}>
              {t('create.another')}
            </Checkbox>
          ) : null}
        </>
      ) : null}
      {name.trim() ? <RecordSentence text={record('roster.person.created', { person: name, evidence: evidenceWords(evidence, !!birth) })} /> : null}
    </Modal>
  );
}
