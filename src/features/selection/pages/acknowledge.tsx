import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { Prohibition } from '../../../domain/discipline/lists.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import { useLabels } from './use-words.ts';

/** The prohibitions that bear on an act, one by one. */
export function ProhibitionList({ due }: { due: readonly Prohibition[] }): ReactNode {
  const { t, say } = useLabels();
  return (
    <>
      <h4>{t('discipline.title')}</h4>
      <ol>{due.map((p, i) => <li key={p.id}>{say(p.words)} {p.citation && p.citation.document !== due[i - 1]?.citation?.document ? <ArticleChip citation={p.citation} /> : null}</li>)}</ol>
    </>
  );
}

/** The prohibitions with the tick by which whoever does the act acknowledges them; nothing where none bears on it. */
export function Acknowledge({ due, read, onRead }: { due: readonly Prohibition[]; read: boolean; onRead: (read: boolean) => void }): ReactNode {
  const { t } = useLabels();
  return due.length === 0 ? null : <div className="discipline"><ProhibitionList due={due} /><Checkbox checked={read} onChange={(e) => onRead(e.target.checked)}>{t('discipline.read')}</Checkbox></div>;
}
