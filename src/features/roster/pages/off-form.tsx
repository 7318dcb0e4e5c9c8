import { BusinessField } from './business-field.tsx';
import { Button, Checkbox, Input, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { isDay, type Day } from '../../../kernel/day.ts';
import { api, Refused, unwrap } from '../../../web/client.ts';
import { standingOn } from '../post-rules.ts';
import { changeWords } from '../said-rules.ts';
import { DayInput } from './day-input.tsx';
import type { FactsKey } from './facts-fields.ts';
import { FactCell } from './fact-cell.tsx';
import { RecordSentence } from './record-sentence.tsx';
import type { Person, PersonFile } from './types.ts';
import { useRecord } from './use-record.ts';
import { useLabels } from './use-words.ts';

type Standing = Person['standing'];
type Flag = 'spouseAbroad' | 'childrenAllAbroad' | 'politicalDisciplineBreach' | 'lowRecognition' | 'canvassing' | 'otherUnfit';
const flags: readonly Flag[] = ['spouseAbroad', 'childrenAllAbroad', 'politicalDisciplineBreach', 'lowRecognition', 'canvassing', 'otherUnfit'];
const lists = ['education', 'holdings', 'ranks', 'appraisals', 'punishments', 'family'] as const;
const off: readonly FactsKey[] = ['idNumber', 'status', 'unitId', 'jobRank', 'party', 'partyRegular', 'healthFit', 'trainingHours', 'entryChannel', 'enteredOn', 'reserve'];

/** What a file holds besides the paper form, and what else the rules ask. */
export function OffForm({ file, mayEdit, onPosts }: { file: PersonFile; mayEdit: boolean; onPosts: () => void }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const [open, setOpen] = useState(false);
  const s = file.person.standing;
  // Unit and post follow from a post held now, where there is one.
  const fromPosts = standingOn(file.holdings, file.asOf as Day).kind === 'post';
  return (
    <aside className="off-form no-print">
      <h2>{t('form.offForm')}</h2>
      <dl className="facts">
        {off.map((key) => (
          <div key={key}>
            <dt>{t(`facts.${key}`)}</dt>
            <dd>
              {key === 'unitId' && fromPosts ? <Button size="small" type="link" onClick={onPosts}>{file.person.unitName}</Button> : <FactCell field={key} empty={<span className="quiet">{t('notKnown')}</span>} />}
            </dd>
          </div>
        ))}
      </dl>
      <h2>
        {t('form.standing')}{' '}
        {mayEdit ? (
          <Button size="small" type="link" onClick={() => setOpen(true)}>
            {t('standing.change')}
          </Button>
        ) : null}
      </h2>
      <dl className="facts">
        {flags.map((f) => (
          <div key={f}>
            <dt>{t(`standing.${f}`)}</dt>
            <dd>{l.yesNo(s[f])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('standing.filled')}</dt>
          <dd>{(s.filled ?? []).map((x) => t(`standing.lists.${x}`)).join(t('comma')) || t('none')}</dd>
        </div>
        {s.trainingWaiver ? <div><dt>{t('standing.trainingWaiver')}</dt><dd>{s.trainingWaiver}</dd></div> : null}
        <div><dt>{t('standing.grewUpIn')}</dt><dd>{s.grewUpIn ?? t('notKnown')}</dd></div>
        <div><dt>{t('standing.familyBusinesses')}</dt><dd>{s.familyBusinesses === undefined ? t('notKnown') : s.familyBusinesses.map((b) => `${b.relation} ${b.name}${t('colon')}${b.business}`).join(t('comma')) || t('no')}</dd></div>
        {s.trainingCompleteBy ? <div><dt>{t('standing.trainingCompleteBy')}</dt><dd>{s.trainingCompleteBy}</dd></div> : null}
      </dl>
      {open ? <StandingEditor person={file.person} today={file.asOf} onClose={() => setOpen(false)} /> : null}
    </aside>
  );
}

function StandingEditor({ person, today, onClose }: { person: Person; today: string; onClose: () => void }): ReactNode {
  const record = useRecord();
  const { t } = useLabels();
  const [s, setS] = useState<Standing>(person.standing);
  const [evidence, setEvidence] = useState('');
  const put = <K extends keyof Standing>(key: K, value: Standing[K] | undefined): void => {
    const next = { ...s };
    if (value === undefined) delete next[key];
    else next[key] = value;
    setS(next);
  };
  const send = useSubmit(() => unwrap(api.PATCH('/api/roster/people/{id}', { params: { path: { id: person.id } }, body: { standing: s, evidence } })), { quiet: true, said: t('form.saved'), done: onClose });
  const refused = send.error instanceof Refused ? send.error : null;
  return (
    <Modal open onCancel={onClose} width={640} title={t('form.standing')} okText={t('save')} cancelText={t('cancel')} onOk={() => send.mutate(undefined)} okButtonProps={{ loading: send.isPending, disabled: evidence.trim().length < 2 || (!!s.trainingCompleteBy && !isDay(s.trainingCompleteBy)) }}>
      <div className="field-grid wide">
        {flags.map((f) => (
          <div key={f} className="field-row">
            <span>{t(`standing.${f}`)}</span>
            <Radio.Group
              size="small" optionType="button" aria-label={t(`standing.${f}`)} value={s[f] === undefined ? 'unknown' : s[f] ? 'yes' : 'no'}
              options={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }, { value: 'unknown', label: t('notKnown') }]}
              onChange={(e) => put(f, e.target.value === 'unknown' ? undefined : e.target.value === 'yes')}
            />
          </div>
        ))}
        <div className="field-row">
          <span>{t('standing.filled')}</span>
          <Checkbox.Group value={s.filled ?? []} options={lists.map((x) => ({ value: x, label: t(`standing.lists.${x}`) }))} onChange={(v) => put('filled', v.length ? (v as Standing['filled']) : undefined)} />
        </div>
        <div className="field-row">
          <span>{t('standing.trainingWaiver')}</span>
          <Input aria-label={t('standing.trainingWaiver')} value={s.trainingWaiver ?? ''} onChange={(e) => put('trainingWaiver', e.target.value || undefined)} />
        </div>
        <div className="field-row">
          <span>{t('standing.trainingCompleteBy')}</span>
          <DayInput label={t('standing.trainingCompleteBy')} value={s.trainingCompleteBy ?? ''} onChange={(d) => put('trainingCompleteBy', d || undefined)} />
        </div>
        <div className="field-row">
          <span>{t('standing.grewUpIn')}</span>
          <Input aria-label={t('standing.grewUpIn')} maxLength={60} value={s.grewUpIn ?? ''} onChange={(e) => put('grewUpIn', e.target.value.trim() || undefined)} />
        </div>
        <div className="field-row">
          <span>{t('standing.familyBusinesses')}</span>
          <BusinessField value={s.familyBusinesses} onChange={(list) => put('familyBusinesses', list)} />
        </div>
        <div className="field-row">
          <span>{t('evidence')}</span>
          <Input aria-label={t('evidence')} maxLength={500} placeholder={t('evidenceHint')} value={evidence} onChange={(e) => setEvidence(e.target.value)} />
        </div>
      </div>
      {refused ? <RefusalNote refusal={refused.refusal} requestId={refused.requestId} /> : null}
      <RecordSentence text={record('roster.person.changed', { person: person.name, changes: changeWords([{ field: 'standing', oldValue: person.standing, newValue: s }], () => undefined), day: today, evidence: evidence.trim() })} />
    </Modal>
  );
}
