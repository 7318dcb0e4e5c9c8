import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ArticleChip } from '../../../ui/verdict.tsx';
import type { Refused } from '../../../web/client.ts';
import { appointmentArticles } from '../../../domain/regulations/appointment-2019/articles.ts';
import { DayInput } from '../../roster/pages/day-input.tsx';
import { views } from '../report-rules.ts';
import { api, at, atTalk, unwrap, type Note, type Person, type Talk, type View } from './client.ts';

type Cell = { view: Note['view'] | 'skip'; words: string; facts: string };
const empty: Cell = { view: 'skip', words: '', facts: '' };

/** The notes of a talk by person and topic; what was not spoken of is left alone. Nobody is asked about themselves. */
export function TalkForm({ view, person, talk, onDone, onCancel }: { view: View; person: Person; talk: Talk | null; onDone: () => void; onCancel: () => void }): ReactNode {
  const { t } = useTranslation('interviews');
  const { plan } = view;
  const key = (subject: string | null, topic: string): string => `${subject ?? ''} ${topic}`;
  const [day, setDay] = useState(talk?.day ?? view.today);
  const [place, setPlace] = useState(talk?.place ?? '');
  const [second, setSecond] = useState<string | null>(null);
  const [cells, setCells] = useState<Record<string, Cell>>(() => Object.fromEntries((talk?.notes ?? []).map((n) => [key(n.subject, n.topic), { view: n.view, words: n.words, facts: n.facts.join('\n') }])));
  const put = (k: string, part: Partial<Cell>): void => setCells((now) => ({ ...now, [k]: { ...(now[k] ?? empty), ...part } }));
  const about = [...plan.subjects.filter((s) => s.personId !== person.personId).map((s) => ({ id: s.personId as string | null, name: s.name })), { id: null, name: t('talk.whole') }];
  const notes = about.flatMap((s) => plan.topics.flatMap((topic): Note[] => {
    const c = cells[key(s.id, topic.id)] ?? empty;
    return c.view === 'skip' ? [] : [{ topic: topic.id, subject: s.id, view: c.view, words: c.words.trim(), facts: c.facts.split('\n').map((f) => f.trim()).filter(Boolean) }];
  }));
  const send = useSubmit((): Promise<unknown> => {
    const body = { day, place, notes };
    return talk ? unwrap(api.PUT('/api/interviews/plans/{id}/talks/{talk}', { ...atTalk(plan.id, talk.id), body })) : unwrap(api.POST('/api/interviews/plans/{id}/talks', { ...at(plan.id), body: { ...body, intervieweeId: person.id, second: second! } }));
  }, { quiet: true, done: onDone });
  const secondName = view.interviewers.find((i) => i.accountId === second)?.name ?? '';
  return (
    <form className="interviews-talk" onSubmit={(e) => { e.preventDefault(); send.mutate(); }}>
      <div className="interviews-fields">
        <label>{t('talk.day')}<DayInput value={day} onChange={setDay} label={t('talk.day')} /></label>
        <label>{t('talk.place')}<Input value={place} maxLength={100} autoComplete="off" aria-label={t('talk.place')} onChange={(e) => setPlace(e.target.value)} /></label>
        {talk ? null : <label>{t('talk.second')}<Select aria-label={t('talk.second')} value={second} onChange={setSecond} showSearch={{ optionFilterProp: 'label' }} options={view.interviewers.map((i) => ({ value: i.accountId, label: i.name }))} /></label>}
      </div>
      {talk ? null : <p className="quiet">{t('talk.secondNote')} <ArticleChip citation={appointmentArticles.team} /> <ArticleChip citation={appointmentArticles.recusal} /></p>}
      {about.map((s) => (
        <section key={s.id ?? ''}>
          <h2>{s.name}</h2>
          {plan.topics.map((topic) => {
            const k = key(s.id, topic.id);
            const c = cells[k] ?? empty;
            const label = `${s.name} ${topic.words}`;
            return (
              <div key={topic.id} className="interviews-cell" data-said={c.view !== 'skip'}>
                <span className="topic">{topic.words}</span>
                <Select<Cell['view']> aria-label={`${t('talk.view')} ${label}`} value={c.view} onChange={(v) => put(k, { view: v })} options={(['skip', ...views] as const).map((v) => ({ value: v, label: v === 'skip' ? t('talk.skip') : t(`talk.views.${v}`) }))} />
                {c.view === 'skip' ? null : (
                  <div className="words">
                    <Input.TextArea aria-label={`${t('talk.words')} ${label}`} placeholder={t('talk.words')} autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} value={c.words} onChange={(e) => put(k, { words: e.target.value })} />
                    <Input.TextArea aria-label={`${t('talk.facts')} ${label}`} placeholder={t('talk.facts')} autoSize={{ minRows: 1, maxRows: 8 }} value={c.facts} onChange={(e) => put(k, { facts: e.target.value })} />
                  </div>
                )}
              </div>
            );
          })}
        </section>
      ))}
      {send.error ? <RefusalNote refusal={(send.error as Refused).refusal} /> : null}
      <Button type="primary" htmlType="submit" loading={send.isPending} disabled={notes.length === 0 || place.trim() === '' || day === '' || (!talk && second === null)}>{talk ? t('talk.resave') : secondName ? t('talk.save', { name: secondName }) : t('talk.saveBare')}</Button> <Button onClick={onCancel}>{t('cancel')}</Button>
    </form>
  );
}
