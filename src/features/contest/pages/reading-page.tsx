import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { api, unwrap, useReading, type Reading } from './client.ts';

type Question = Reading['questions'][number];

/** What an assessor reads: one answer after another, without whose it is. */
export function ReadingPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('contest');
  const query = useReading(id);
  const agree = useSubmit(() => unwrap(api.POST('/api/contest/reading/{id}/agree', { params: { path: { id } } })));
  return (
    <div className="contest-page">
      <Loaded query={query}>
        {(data) => (
          <>
            <PageHead title={`${t('reading.title')} · ${data.title}`} note={t('reading.note')} />
            <p>{data.stage === 'sift' ? (data.left > 0 ? t('reading.left', { n: data.left }) : t('reading.done')) : data.agreed ? t('reading.agreed') : data.stage === 'screening' || data.stage === 'redacting' ? null : t('reading.closed')}</p>
            {!data.agreed && (data.stage === 'screening' || data.stage === 'redacting') ? <Button type="primary" loading={agree.isPending} onClick={() => agree.mutate(undefined)}>{t('reading.agree')}</Button> : null}
            {data.questions.map((q, i) => (
              <section key={i}>
                <h2>{t('reading.question', { n: i + 1 })}: {q.text}</h2>
                <ul>{q.anchors.map((a) => <li key={a.name}>{a.name}: {t('reading.one')} {a.low}; {t('reading.five')} {a.high}</li>)}</ul>
                {q.answers.map((a) => <Answer key={`${a.handle} ${String(a.again)}`} id={id} question={q} answer={a} />)}
              </section>
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Answer({ id, question, answer }: { id: string; question: Question; answer: Question['answers'][number] }): ReactNode {
  const { t } = useTranslation('contest');
  const [marks, setMarks] = useState<(number | null)[]>(() => question.anchors.map(() => null));
  const submit = useSubmit(() => unwrap(api.POST('/api/contest/reading/{id}/marks', { params: { path: { id } }, body: { handle: answer.handle, marks: marks as number[] } })), { quiet: true });
  const due = answer.first === null || answer.again;
  const mine = [answer.first, answer.second].filter((m) => m !== null).map((m) => m.join(' ')).join(' → ');
  return (
    <article className="contest-card">
      <div className="contest-answer">{answer.text}</div>
      {mine ? <p className="quiet">{t('reading.mine')}: {mine}{answer.again ? ` · ${t('reading.again')}` : ''}</p> : null}
      {due ? (
        <div className="contest-actions">
          {question.anchors.map((a, i) => <span key={a.name}>{a.name} <Radio.Group size="small" optionType="button" aria-label={a.name} value={marks[i]} onChange={(e) => setMarks(marks.map((m, j) => (j === i ? (e.target.value as number) : m)))} options={[1, 2, 3, 4, 5].map((n) => ({ value: n, label: n }))} /></span>)}
          <Button size="small" disabled={marks.some((m) => m === null)} loading={submit.isPending} onClick={() => submit.mutate(undefined)}>{t('reading.mark')}</Button>
        </div>
      ) : null}
      {submit.error ? <RefusalNote refusal={(submit.error as Refused).refusal} /> : null}
    </article>
  );
}
