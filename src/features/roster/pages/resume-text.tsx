import type { ReactNode } from 'react';

const ENTRY = /^(\d{4}\.\d{2}--(?:\d{4}\.\d{2})?)\s+(.*)$/;

/** 简历 with the texts of its entries in one line (hanging indent of nine characters). */
export function ResumeText({ text }: { text: string }): ReactNode {
  return (
    <span className="resume-text">
      {text.split('\n').map((line, i) => {
        const entry = ENTRY.exec(line);
        return entry ? (
          <span key={i} className="resume-entry">
            <span className="resume-dates">{entry[1]}</span>
            <span>{entry[2]}</span>
          </span>
        ) : (
          <span key={i} className={line.trim() === '' ? 'resume-blank' : 'resume-entry more'}>
            {line}
          </span>
        );
      })}
    </span>
  );
}
