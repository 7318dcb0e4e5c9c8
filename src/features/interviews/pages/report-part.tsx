import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, RefusalNote } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { RecordSentence } from '../../roster/pages/record-sentence.tsx';
import { classWords } from '../classes-rules.ts';
import { views } from '../report-rules.ts';
import { api, at, unwrap, useReport, type Report, type View } from './client.ts';
import { Coverage } from './people-part.tsx';

type Topic = Report['content']['subjects'][number]['topics'][number];

/** The report by person and topic; what few people said is withheld. Put forward by one, approved by another, then frozen. */
export function ReportPart({ view }: { view: View }): ReactNode {
  const query = useReport(view.plan.id);
  return <Loaded query={query}>{(report) => <Shown view={view} report={report} />}</Loaded>;
}

function Shown({ view, report }: { view: View; report: Report }): ReactNode {
  const { t } = useTranslation('interviews');
  const { content } = report;
  return (
    <div className="interviews-report">
      <div className="interviews-report-head">
        <div><h2>{t('report.title')}</h2><span className="quiet">{t(`report.state.${report.state}`, { name: report.state === 'waiting' ? report.byName : report.decidedName, by: report.byName, day: report.state === 'waiting' ? report.day : report.decidedDay })}</span></div>
        <Button className="no-print" onClick={() => window.print()}>{t('report.print')}</Button>
      </div>
      {report.returned ? <p className="interviews-warn">{t('report.returned', report.returned)}</p> : null}
      <h3>{t('report.coverage')}</h3>
      <p>{t('report.coverageSay', content.coverage)}{report.unconfirmed > 0 ? ` · ${t('report.unconfirmed', { n: report.unconfirmed })}` : ''}</p>
      <Coverage of={content.coverage} />
      <p className="quiet">{content.margin === null ? t('report.noMargin') : t('report.margin', { m: (content.margin / 10).toFixed(1) })}<br />{t('report.least', { n: content.least })}</p>
      {content.subjects.map((s) => (
        <section key={s.personId ?? ''}>
          <h3>{s.name ?? t('report.whole')}</h3>
          {s.topics.map((topic) => <OneTopic key={topic.topic} topic={topic} />)}
        </section>
      ))}
      <dl className="said interviews-hashes">
        <div><dt>{t('report.hash')}</dt><dd><code>{report.hash}</code></dd></div>
        <div><dt>{t('report.frame')}</dt><dd><code>{content.frameHash}</code></dd></div>
        <div><dt>{t('report.seed')}</dt><dd><code>{content.seed}</code></dd></div>
      </dl>
      <Decide view={view} report={report} />
    </div>
  );
}

function OneTopic({ topic }: { topic: Topic }): ReactNode {
  const { t } = useTranslation('interviews');
  const say = useSay();
  const few = <span className="quiet">{t('report.few')}</span>;
  const counts = (c: NonNullable<Topic['views']>): string => views.filter((v) => c[v] > 0).map((v) => `${t(`talk.views.${v}`)} ${c[v]}`).join(' · ');
  return (
    <div className="interviews-topic">
      <h4>{topic.words} <span className="quiet">{topic.talks === 0 ? t('report.nobody') : topic.talks === null ? t('report.few') : t('report.talks', { n: topic.talks })}</span></h4>
      {topic.talks ? <p>{topic.views ? counts(topic.views) : few}</p> : null}
      {topic.classes.map((c) => <p key={c.classes.join()} className="quiet">{c.classes.map((id) => say(classWords[id])).join(t('comma'))}{c.classes.length > 1 ? t('report.others') : ''}：{t('report.talks', { n: c.talks })}{c.views ? `（${counts(c.views)}）` : ''}</p>)}
      {topic.lines.length > 0 ? <ul>{topic.lines.map((l, i) => <li key={i}>{l.words === null ? few : <>{l.words} <span className="quiet">{t('report.supports')} {l.supports} · {t('report.contradicts')} {l.contradicts ?? t('report.few')}</span></>}</li>)}</ul> : null}
    </div>
  );
}

function Decide({ view, report }: { view: View; report: Report }): ReactNode {
  const { t } = useTranslation('interviews');
  const [reason, setReason] = useState('');
  const path = at(view.plan.id);
  const propose = useSubmit(() => unwrap(api.POST('/api/interviews/plans/{id}/report', path)), { quiet: true });
  const decide = useSubmit((approve: boolean) => unwrap(api.POST('/api/interviews/plans/{id}/report/decide', { ...path, body: { approve, reason } })), { quiet: true });
  const error = propose.error ?? decide.error;
  if (!report.mayPropose && !report.mayDecide) return null;
  return (
    <div className="no-print interviews-decide">
      {report.mayPropose ? <Button type="primary" loading={propose.isPending} onClick={() => propose.mutate()}>{t('report.propose')}</Button> : (
        <>
          <RecordSentence text={t('report.approveSentence', { name: report.byName })} />
          <div className="interviews-people-row">
            <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(true)}>{t('report.approve')}</Button>
            <Input aria-label={t('report.reason')} placeholder={t('report.reason')} value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} style={{ maxWidth: 320 }} /><Button disabled={reason.trim() === ''} onClick={() => decide.mutate(false)}>{t('report.back')}</Button>
          </div>
        </>
      )}
      {error ? <RefusalNote refusal={(error as Refused).refusal} /> : null}
    </div>
  );
}
