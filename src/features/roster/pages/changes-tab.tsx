import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyPlace } from '../../../ui/page.tsx';
import type { FactsKey } from './facts-fields.ts';
import { kindOf, showFact } from './form-draft.ts';
import { isLongText, lineDifference, rowWords } from '../said-rules.ts';
import { isList } from './list-fields.ts';
import { localTime } from './local-time.ts';
import { useUnits } from './queries.ts';
import type { PersonFile } from './types.ts';
import { useLabels } from './use-words.ts';

/** Every corrected value: the old one struck out, the new one, from which day and on which document. */
export function ChangesTab({ file }: { file: PersonFile }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const units = useUnits();
  const unitName = (id: string): string => units.data?.units.find((u) => u.id === id)?.name ?? id;
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return t('none');
    if (isList(field) && typeof value === 'object') return l.say(rowWords(field, value as Record<string, unknown>, unitName));
    if (field in kindOf) return showFact(field as FactsKey, value, l, unitName) || t('none');
    return typeof value === 'object' ? Object.entries(value as object).map(([k, v]) => `${t(`standing.${k}`, { defaultValue: k })} ${typeof v === 'boolean' ? l.yesNo(v) : k === 'familyBusinesses' && Array.isArray(v) ? v.map((b: { relation: string; name: string; business: string }) => `${b.relation} ${b.name} ${b.business}`).join(t('comma')) || t('no') : String(v)}`).join(t('comma')) : String(value);
  };
  const sides = (c: PersonFile['changes'][number]): [string, string] => {
    if (!isLongText(c.field) || c.oldValue === null || c.newValue === null) return [show(c.field, c.oldValue), show(c.field, c.newValue)];
    const { before, after } = lineDifference(String(c.oldValue), String(c.newValue));
    return [before || t('none'), after || t('none')];
  };
  if (file.changes.length === 0) return <EmptyPlace text={t('changes.empty')} />;
  const name = (field: string): string => (isList(field) ? t(`lists.${field}`) : field === 'standing' ? t('form.standing') : t(`facts.${field}`, { defaultValue: field }));
  return (
    <div className="scroll-x">
      <table className="plain-table changes">
        <thead>
          <tr>
            {(['day', 'field', 'old', 'new', 'evidence', 'at'] as const).map((k) => <th key={k}>{t(`changes.${k}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {[...file.changes].sort((a, b) => (a.at < b.at ? 1 : -1)).map((c) => (
            <tr key={c.id}>
              <td className="nowrap">{c.day}</td>
              <td>{name(c.field)}</td>
              <td className="old-value lines">{sides(c)[0]}</td>
              <td className="lines">{sides(c)[1]}</td>
              <td>{c.correctionId ? <Link href={`/corrections/${c.correctionId}`}>{c.evidence}</Link> : c.evidence || <span className="quiet">{t('changes.noEvidence')}</span>}</td>
              <td className="nowrap quiet">{localTime(c.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
