import type { ReactNode } from 'react';
import type { Count, Structure } from '../rules/body.ts';
import { useWords } from './use-words.ts';

/** Rows of the make-up of bodies, one column a body (or before and after); a cell that differs from the first is marked. */
export function StructureTable({ heads, structures, staffing, mark }: { heads: readonly string[]; structures: readonly Structure[]; /** The establishment of each, where it is wanted. */ staffing?: readonly Count[]; mark?: boolean }): ReactNode {
  const { t } = useWords();
  const unknown = (n: number): string => (n > 0 ? t('unknownN', { n }) : '');
  const bands = (of: 'ages' | 'tenure' | 'schooling', words: 'bands' | 'tenureBands' | 'schoolingBands', lost: 'age' | 'tenure' | 'schooling') =>
    (s: Structure): string => [...Object.entries(s[of]).filter(([, n]) => n > 0).map(([band, n]) => `${t(`body.${words}.${band}` as 'body.bands.-35')} ${n}`), unknown(s.unknown[lost])].filter(Boolean).join(' · ') || t('none');
  const rows: [string, (s: Structure) => string][] = [
    [t('body.seats'), (s) => t('people', { n: s.people })],
    [t('bodies.age'), (s) => (s.averageAge === null ? t('none') : `${s.averageAge.toFixed(1)} (${s.youngest}–${s.oldest})`)],
    [t('body.ages'), bands('ages', 'bands', 'age')],
    [t('body.tenures'), bands('tenure', 'tenureBands', 'tenure')],
    [t('body.schoolings'), bands('schooling', 'schoolingBands', 'schooling')],
    [t('body.specialty'), (s) => [...s.specialties.map((x) => (x.n > 1 ? `${x.name} ${x.n}` : x.name)), unknown(s.unknown.specialty)].filter(Boolean).join(' · ') || t('none')],
    [t('body.others'), (s) => [t('body.sum', { women: s.women, minority: s.minority, party: s.party }), unknown(Math.max(s.unknown.sex, s.unknown.ethnicity, s.unknown.party))].filter(Boolean).join(' · ')],
  ];
  return (
    <div className="scroll-x">
      <table className="plain-table structure-table">
        {heads.length > 1 ? <thead><tr><th />{heads.map((h, i) => <th key={i}>{h}</th>)}</tr></thead> : null}
        <tbody>
          {staffing ? <tr><th scope="row">{t('bodies.leading')}</th>{staffing.map((c, i) => <td key={i} className={mark && i > 0 && t('body.staffing', c) !== t('body.staffing', staffing[0]!) ? 'differs' : undefined}>{t('body.staffing', c)}</td>)}</tr> : null}
          {rows.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {structures.map((s, i) => <td key={i} className={mark && i > 0 && of(s) !== of(structures[0]!) ? 'differs' : undefined}>{of(s)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
