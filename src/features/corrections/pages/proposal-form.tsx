import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { fieldWords } from '../../roster/fields-rules.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { localTime } from '../../roster/pages/local-time.ts';
import { useUnits } from '../../roster/pages/queries.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import type { PersonFile, Proposal } from '../../roster/pages/types.ts';
import { protectedFields, protectedLists } from '../../roster/protected-rules.ts';
import { evidencePages, saidChanges } from '../words-rules.ts';
import { useSentence, type Detail } from './client.ts';
import { asChanges, itemFrom, ready, wantedOf, type Item } from './draft.ts';
import { EvidenceField, type Cited } from './evidence-field.tsx';
import { ItemField } from './item-field.tsx';

/** One change set for one person: what, why, on which pages of the file; with the sentence that will stand in the record. */
export function ProposalForm({ file, detail, initial, proposal = null }: { file: PersonFile; detail: Detail | null; initial: Item[]; /** What it is raised from. */ proposal?: Proposal | null }): ReactNode {
  const { t } = useTranslation('corrections');
  const say = useSay();
  const sentence = useSentence();
  const [, go] = useLocation();
  const units = useUnits();
  const unitName = (id: string): string | undefined => units.data?.units.find((u) => u.id === id)?.name;
  const [items, setItems] = useState<Item[]>(initial);
  const [reason, setReason] = useState(detail?.reason ?? '');
  const [day, setDay] = useState(detail?.day ?? '');
  const [cited, setCited] = useState<Cited[]>(detail?.evidence.map((e) => ({ materialId: e.materialId, page: e.page, title: e.title, madeOn: e.madeOn })) ?? []);
  const step = detail === null ? 'request' : detail.may.includes('take-up') ? 'take-up' : 'supply';
  const { person } = file;
  const send = useSubmit(() => {
    const body = { changes: items.map((i) => wantedOf(i, file)), reason: reason.trim(), evidence: cited.map(({ materialId, page }) => ({ materialId, page })), ...(day ? { day } : {}) };
    if (detail === null) return unwrap(api.POST('/api/corrections', { body: { ...body, personId: person.id, ...(proposal ? { proposalId: proposal.id } : {}) } }));
    return unwrap(api.POST(step === 'take-up' ? '/api/corrections/{id}/take-up' : '/api/corrections/{id}/supply', { params: { path: { id: detail.line.id } }, body }));
  }, { quiet: true, said: t('form.sent'), done: ({ id }) => go(`/corrections/${id}`) });
  const refused = send.error instanceof Refused ? send.error : null;
  const filled = items.length > 0 && items.every((i) => ready(i, file));
  const missing = [...(filled ? [] : [t('form.needValue')]), ...(cited.length > 0 ? [] : [t('form.needEvidence')]), ...(reason.trim().length > 1 ? [] : [t('form.needReason')])];
  const options = [...protectedFields, ...protectedLists].filter((f) => !items.some((i) => i.kind === 'fact' && i.field === f)).map((f) => ({ value: f as string, label: say(fieldWords(f)) }));
  const name = person.name;
  return (
    <div className="proposal">
      <PageHead title={t(step === 'request' ? 'form.title' : step === 'take-up' ? 'form.takeUp' : 'form.supply', { name })} note={t('note')} />
      {detail?.ask ? <p className="lines record-sentence">{detail.ask.text}{detail.ask.wished ? ` · ${t('detail.wished')} ${detail.ask.wished}` : ''}</p> : null}
      {proposal ? <p className="quiet">{t('form.from', { source: proposal.source, day: localTime(proposal.at) })}</p> : null}
      <h2>{t('form.what')}</h2>
      {items.map((item, i) => (
        <ItemField key={`${item.kind} ${item.kind === 'fact' ? item.field : `${item.list} ${item.rowId ?? i}`}`} item={item} file={file} unitName={unitName} onChange={(next) => setItems(items.map((x, j) => (j === i ? next : x)))} onRemove={() => setItems(items.filter((_, j) => j !== i))} />
      ))}
      <Select className="proposal-add" style={{ width: 260 }} value={null} placeholder={t('form.add')} aria-label={t('form.add')} showSearch={{ optionFilterProp: 'label' }} options={options} onChange={(field: string | null) => { if (field) setItems([...items, ...itemFrom(file, { field, row: null, act: 'add' })]); }} />
      <h2>{t('form.evidence')}</h2>
      <EvidenceField personId={person.id} today={file.asOf} cited={cited} onChange={setCited} papers={detail?.ask ? { id: detail.line.id, names: detail.ask.attachments.map((a) => a.name) } : null} />
      <div className="proposal-grid">
        <label htmlFor="reason">{t('form.reason')}<span className="required">*</span></label>
        <Input.TextArea id="reason" autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} value={reason} placeholder={t('form.reasonHint')} onChange={(e) => setReason(e.target.value)} />
        <label htmlFor="day">{t('form.day')}</label>
        <div><DayInput id="day" value={day} label={t('form.day')} onChange={setDay} /></div>
      </div>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <RecordSentence text={sentence(`corrections.${step === 'request' ? 'requested' : step === 'take-up' ? 'taken-up' : 'supplied'}`, { person: name, changes: filled ? saidChanges(asChanges(items, file), unitName) : null, evidence: cited.length > 0 ? evidencePages(cited.map((c) => ({ ...c, pageId: '' }))) : null, reason: reason.trim() })} />
      <div className="correction-acts">
        <Button type="primary" disabled={missing.length > 0} loading={send.isPending} onClick={() => send.mutate(undefined)}>{t('form.send')}</Button>
        {missing.length > 0 ? <span className="quiet">{t('form.need', { what: missing.join(' · ') })}</span> : null}
      </div>
    </div>
  );
}
