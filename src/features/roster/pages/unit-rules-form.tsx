import { Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { universityEducation, universityNumbers } from '../../../domain/regulations/own-university/values.ts';
import { packs, packWords, type Pack } from '../../../domain/rule.ts';
import { isDay } from '../../../kernel/day.ts';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { paths } from '../../../web/api.gen.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { lineDays, schoolingWords } from '../pack-rules.ts';
import { DayInput } from './day-input.tsx';
import { RecordSentence } from './record-sentence.tsx';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

export type PackAnswer = paths['/api/roster/units/{id}/pack']['get']['responses']['200']['content']['application/json'];
export type PackRow = NonNullable<PackAnswer['line']>;
type Numbers = Record<string, number | string>;

/** Proposes the rules of a unit from a day on, with the unit's own numbers where the pack leaves them to it. */
export function UnitRulesForm({ data, unitId, unitName, onClose, done }: { data: PackAnswer; unitId: string; unitName: string; onClose: () => void; done: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const record = useRecord();
  const [pack, setPack] = useState<Pack>(data.pack === 'cn.cadres' ? 'university-middle' : 'cn.cadres');
  const [fromDay, setFrom] = useState(data.asOf);
  const [toDay, setTo] = useState('');
  const [source, setSource] = useState('');
  const [reason, setReason] = useState('');
  const [numbers, setNumbers] = useState<Numbers>(data.line?.numbers ?? data.example);
  const own = pack === 'university-middle';
  const body = { pack, fromDay, toDay: toDay || null, numbers: own ? numbers : null, source: source.trim(), reason: reason.trim() };
  const send = useSubmit(() => unwrap(api.POST('/api/roster/units/{id}/pack', { params: { path: { id: unitId } }, body })), { quiet: true, said: t('units.rules.sent'), done: () => { done(); onClose(); } });
  const ready = isDay(fromDay) && (toDay === '' || isDay(toDay)) && body.source.length > 1 && body.reason.length > 1 && (!own || universityNumbers.every((n) => typeof numbers[n.key] === 'number'));
  return (
    <Modal open onCancel={onClose} width={720} title={`${t('units.rules.propose')}${t('colon')}${unitName}`} okText={t('units.rules.send')} cancelText={t('cancel')} onOk={() => send.mutate(undefined)} okButtonProps={{ disabled: !ready, loading: send.isPending }}>
      <Radio.Group aria-label={t('units.rules.title')} value={pack} onChange={(e) => setPack(e.target.value as Pack)} options={packs.map((p) => ({ value: p, label: l.say(packWords[p]) }))} />
      <div className="field-grid">
        <label>{t('units.field.day')}<span className="required">*</span></label>
        <DayInput value={fromDay} onChange={setFrom} label={t('units.field.day')} />
        <label>{t('units.rules.until')}</label>
        <DayInput value={toDay} onChange={setTo} label={t('units.rules.until')} />
        <label htmlFor="pack-source">{t('units.field.basis')}<span className="required">*</span></label>
        <Input id="pack-source" maxLength={300} value={source} placeholder={t('units.basisHint')} onChange={(e) => setSource(e.target.value)} />
        <label htmlFor="pack-reason">{t('units.rules.reason')}<span className="required">*</span></label>
        <Input id="pack-reason" maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
      </div>
      {own ? (
        <>
          <p className="quiet">{t('units.rules.numbersNote')}</p>
          <div className="field-columns">
            {universityNumbers.map((n) => (
              <div key={n.key}>
                <label htmlFor={`pack-${n.key}`}>{l.say(n.words)}</label>
                <InputNumber id={`pack-${n.key}`} className="full" min={n.min} max={n.max} precision={0} value={typeof numbers[n.key] === 'number' ? (numbers[n.key] as number) : null} onChange={(v) => setNumbers((held) => ({ ...held, [n.key]: v ?? '' }))} />
              </div>
            ))}
            <div>
              <label htmlFor="pack-education">{t('units.rules.education')}</label>
              <Select id="pack-education" className="full" value={String(numbers['leastEducation'] ?? '')} onChange={(v: string) => setNumbers((held) => ({ ...held, leastEducation: v }))} options={universityEducation.map((e) => ({ value: e, label: l.say(schoolingWords[e]!) }))} />
            </div>
          </div>
        </>
      ) : null}
      {send.error instanceof Refused ? <RefusalNote refusal={send.error.refusal} requestId={send.error.requestId} /> : null}
      <RecordSentence text={record('roster.pack.proposed', { unit: unitName, pack: packWords[pack], days: lineDays({ fromDay, toDay: toDay || null }), source: body.source, reason: body.reason })} />
    </Modal>
  );
}
