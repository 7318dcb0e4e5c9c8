import type { ReactNode } from 'react';
import { useT } from './use-words.ts';

/** The sentence that will stand in the record, shown before a weighty act. */
export function RecordSentence({ text }: { text: string }): ReactNode {
  const t = useT();
  return (
    <div className="record-sentence">
      <span className="quiet">{t('recordWill')}</span>
      <div>{text}</div>
    </div>
  );
}
