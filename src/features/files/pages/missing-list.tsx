import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../kernel/refusal.ts';
import { VerdictLine } from '../../../ui/verdict.tsx';
import type { Catalogue } from './types.ts';

/** What the file lacks by what the roster knows, as verdict lines. */
export function MissingList({ lines }: { lines: Catalogue['missing'] }): ReactNode {
  const { t } = useTranslation('files');
  const [all, setAll] = useState(false);
  const count = (kind: string): number => lines.filter((l) => l.kind === kind).length;
  return (
    <section className="missing-list no-print">
      <h2>{t('catalogue.missing')} <span className="quiet">{t('catalogue.missingCount', { n: count('needs-reason'), u: count('unknown') })}</span></h2>
      <div className="missing-head"><span className="quiet">{t('catalogue.missingNote')}</span><Checkbox checked={all} onChange={(e) => setAll(e.target.checked)}>{t('catalogue.showAll')}</Checkbox></div>
      <div className="card">
        {lines.filter((l) => all || l.kind !== 'pass').map((l) => (
          <VerdictLine key={l.rule} kind={l.kind} sentence={l.sentence} citation={l.citation as Citation | null} evidence={l.evidence}>{l.citation === null ? <span className="quiet">{t('catalogue.setting')}</span> : null}</VerdictLine>
        ))}
      </div>
    </section>
  );
}
