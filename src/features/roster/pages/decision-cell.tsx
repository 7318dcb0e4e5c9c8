import { Checkbox, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { actionsFor, decided, type Choice } from './decisions.ts';
import { UnitChoice } from './fact-editor.tsx';
import type { PreviewPerson } from './types.ts';
import { useLabels } from './use-words.ts';

type Props = { person: PreviewPerson; choice: Choice; disabled: boolean; onChange: (choice: Choice) => void };

/** Create, update (whom), or skip; and what else must be answered for that. */
export function DecisionCell({ person, choice, disabled, onChange }: Props): ReactNode {
  const l = useLabels();
  const { t } = l;
  const { match } = person;
  const actions = actionsFor(person);
  const pick = (action: Choice['action']): void => onChange({ ...choice, action, ...(action === 'update' && match.candidates.length === 1 ? { personId: match.candidates[0]!.id } : {}) });
  return (
    <div className="decision">
      <Radio.Group size="small" optionType="button" disabled={disabled} aria-label={`${t('preview.decision')} ${person.name}`} value={choice.action} options={actions.map((a) => ({ value: a, label: t(`preview.action.${a}`) }))} onChange={(e) => pick(e.target.value as Choice['action'])} />
      {choice.action === 'update' && match.candidates.length > 1 ? (
        <Select
          size="small" disabled={disabled} className="full" aria-label={t('preview.whom')} placeholder={t('preview.whom')} value={choice.personId ?? null} popupMatchSelectWidth={false}
          options={match.candidates.map((c) => ({ value: c.id, label: `${c.name} ${l.date(c.birth)} ${c.postText ?? c.unitName ?? ''}` }))} onChange={(v: string | null) => onChange({ ...choice, ...(v ? { personId: v } : {}) })}
        />
      ) : null}
      {choice.action === 'create' && match.kind !== 'none' ? (
        <Checkbox disabled={disabled} checked={choice.another} onChange={(e) => onChange({ ...choice, another: e.target.checked })}>
          {t('preview.another')}
        </Checkbox>
      ) : null}
      {choice.action === 'create' && person.questions.some((q) => q.code === 'unit') ? (
        <label className="small">
          {t('preview.takeUnit')} <UnitChoice value={choice.unitId ?? ''} label={t('preview.takeUnit')} onChange={(v) => onChange({ ...choice, unitId: v ?? undefined })} />
        </label>
      ) : null}
      {decided(choice, person) ? null : person.questions.map((q) => <div key={q.code} className="field-fault small">{l.say(q.words)}</div>)}
    </div>
  );
}
