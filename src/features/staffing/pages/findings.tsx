import type { ReactNode } from 'react';
import { VerdictLine } from '../../../ui/verdict.tsx';
import type { Finding } from '../rules/balance.ts';
import { settingDefs } from '../rules/settings.ts';
import { useWords } from './use-words.ts';

/** Lines about a body; a number of the institution's own is shown as such, with who set and approved it. */
export function Findings({ findings }: { findings: readonly Finding[] }): ReactNode {
  const { t, say } = useWords();
  return findings.map((f) => (
    <VerdictLine key={f.id} kind={f.kind} sentence={f.sentence} citation={f.citation} evidence={f.evidence} wayOut={f.wayOut}>
      {f.setting ? <div className="quiet small">{t('own', { value: f.setting.value, unit: say(settingDefs[f.setting.key].unit), day: f.setting.fromDay, author: f.setting.authorName, approver: f.setting.approverName })}</div> : null}
    </VerdictLine>
  ));
}
