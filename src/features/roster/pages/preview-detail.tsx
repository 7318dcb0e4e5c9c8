import { Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import { dotted } from '../../../kernel/day.ts';
import type { Choice } from './decisions.ts';
import { UnitChoice } from './fact-editor.tsx';
import { factName, fieldName } from './field-name.ts';
import type { PreviewPerson } from './types.ts';
import { useLabels, type Labels } from './use-words.ts';

type Props = { person: PreviewPerson; choice: Choice; disabled: boolean; onChange: (choice: Choice) => void };

/** One person of the file in full: doubts with reason and suggestion, what an update changes, every field as written and as understood. */
export function PreviewDetail({ person, choice, disabled, onChange }: Props): ReactNode {
  const l = useLabels();
  const { t } = l;
  const also = [
    person.lists.holdings.length ? t('preview.holdings', { n: person.lists.holdings.length }) : null, person.lists.education ? t('preview.education', { n: person.lists.education }) : null,
    person.lists.appraisals ? t('preview.appraisals', { n: person.lists.appraisals }) : null, person.lists.family ? t('preview.family', { n: person.lists.family }) : null, person.hasPhoto ? t('preview.photo') : null,
  ].filter((x): x is string => x !== null);
  return (
    <div className="preview-detail">
      {person.doubts.length > 0 ? <Doubts person={person} choice={choice} disabled={disabled} onChange={onChange} /> : null}
      {choice.action === 'update' ? <Diff person={person} choice={choice} disabled={disabled} onChange={onChange} /> : null}
      <section>
        <h3>{t('preview.understood')}</h3>
        <dl className="read-fields">
          {person.fields.filter((f) => f.raw !== '').map((f) => (
            <div key={f.field} className={f.raw.includes('\n') ? 'long' : undefined}>
              <dt>{fieldName(f.field, t)}</dt>
              <dd>
                <ReadValue raw={f.raw} value={f.value} doubtful={person.doubts.some((d) => d.field === f.field)} />
              </dd>
            </div>
          ))}
        </dl>
        {choice.action === 'create' && person.unit === null ? (
          <label className="take-unit">
            {t('preview.takeUnit')} <UnitChoice value={choice.unitId ?? ''} label={t('preview.takeUnit')} onChange={(v) => onChange({ ...choice, unitId: v ?? undefined })} />
          </label>
        ) : null}
        {also.length > 0 ? <p className="quiet">{t('preview.lists')}{t('colon')}{also.join(t('comma'))}{person.unit ? ` · ${t('preview.takeUnit')} ${person.unit.name}` : ''}</p> : null}
      </section>
    </div>
  );
}

function ReadValue({ raw, value, doubtful }: { raw: string; value: string | null; doubtful: boolean }): ReactNode {
  const { t } = useLabels();
  if (value === null && !doubtful) return raw;
  if (value === null) return <><span className="not-read">{raw}</span> <span className="quiet small">{t('preview.notUnderstood')}</span></>;
  if (raw.includes('\n')) return raw;
  const shown = value.replace(/\d{4}-\d{2}(-\d{2})?/g, dotted);
  return <>{shown}{shown === raw || value === raw ? null : <span className="quiet small"> · {t('preview.raw')} {raw}</span>}</>;
}

function Doubts({ person, choice, disabled, onChange }: Props): ReactNode {
  const l = useLabels();
  const { t } = l;
  const set = (id: string, value: string): void => {
    const doubts = { ...choice.doubts };
    if (value === 'leave') delete doubts[id];
    else doubts[id] = value as 'accept' | 'confirm';
    onChange({ ...choice, doubts });
  };
  return (
    <section>
      <h3>{t('preview.why')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            {(['where', 'field', 'reason', 'suggestion', 'decision'] as const).map((k) => <th key={k}>{t(`preview.${k}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {person.doubts.map((d) => (
            <tr key={d.id}>
              <td className="nowrap">{d.where}</td>
              <td>{fieldName(d.field, t)}</td>
              <td>
                <span className={`doubt-kind ${d.severity}`}>{t(`person.severity.${d.severity}`)}</span> {l.say(d.reason)}
              </td>
              <td>{d.suggestion ?? t('none')}</td>
              <td className="nowrap">
                <Radio.Group
                  size="small" optionType="button" disabled={disabled} aria-label={`${d.where} ${l.say(d.reason)}`} value={choice.doubts[d.id] ?? 'leave'} onChange={(e) => set(d.id, String(e.target.value))}
                  options={[...(d.acceptable ? [{ value: 'accept', label: t('preview.accept') }] : []), { value: 'confirm', label: t('preview.confirmValue') }, { value: 'leave', label: t('preview.leave') }]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The differences, a line each with its own tick; rows of one list are taken or left together. What is protected goes on as a proposal. */
function Diff({ person, choice, disabled, onChange }: Props): ReactNode {
  const l = useLabels();
  const { t } = l;
  const show = (field: string, text: string | null): string => (text === null ? t('none') : codesInWords(field, text, l));
  if (person.diff.length === 0) return <p className="quiet">{t('preview.noDiff')}</p>;
  const first = (i: number): boolean => person.diff.findIndex((x) => x.field === person.diff[i]!.field) === i;
  const take = (field: string, yes: boolean): void => onChange({ ...choice, keep: yes ? choice.keep.filter((x) => x !== field) : [...choice.keep, field] });
  return (
    <section>
      <h3>{t('preview.diff')}</h3>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              {(['field', 'old', 'new', 'take'] as const).map((k) => <th key={k}>{t(`preview.${k}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {person.diff.map((d, i) => {
              const kept = choice.keep.includes(d.field);
              return (
                <tr key={`${d.field} ${i}`}>
                  <td>{first(i) ? factName(d.field, t) : ''}</td>
                  <td className={kept || !d.held || d.protected ? 'lines' : 'lines old-value'}>{show(d.field, d.old)}</td>
                  <td className={kept ? 'lines quiet' : d.protected ? 'lines' : 'lines new-value'}>{show(d.field, d.new)}</td>
                  <td className="nowrap">
                    {first(i) ? <Checkbox disabled={disabled} checked={!kept} aria-label={`${t('preview.take')} ${factName(d.field, t)}`} onChange={(e) => take(d.field, e.target.checked)}>{t(d.protected ? 'preview.propose' : d.held ? 'preview.replace' : 'preview.fill')}</Checkbox> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {person.diff.some((d) => d.protected) ? <p className="quiet small">{t('preview.protectedWhy')}</p> : null}
    </section>
  );
}

/** Codes that a difference holds, by their names; dates as files write them. */
function codesInWords(field: string, text: string, l: Labels): string {
  if (field === 'appraisals') return text.replace(/[a-z]+/g, (code) => l.of('grade', code));
  if (field === 'rank') return l.rank(text);
  if (field === 'photo') return l.t(text === '1' ? 'preview.photoHeld' : 'preview.photoNew');
  if (field === 'holdings') return l.t('preview.holdings', { n: text });
  if (field === 'jobRank') return l.jobRank(text);
  return text.replace(/\b\d{4}-\d{2}(-\d{2})?\b/g, dotted);
}
