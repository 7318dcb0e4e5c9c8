import type { ReactNode } from 'react';
import { useT } from './use-words.ts';

/** The sentence that will stand in the record, shown before a weighty act. */
export function RecordSentence({ lines, evidence, day }: { lines: readonly string[]; evidence?: string | undefined; day?: string | undefined }): ReactNode {
  const t = useT();
  const tail = [day ? `${t('on')} ${day}` : '', evidence ? `${t('evidence')} ${evidence}` : ''].filter(Boolean).join(' · ');
  return (
    <div className="record-sentence">
      <span className="quiet">{t('recordWill')}</span>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {tail ? <div className="quiet">{tail}</div> : null}
    </div>
  );
}
