import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useReview, type ReviewView } from './client.ts';
import { Changes } from './comparisons.tsx';
import { ReportButtons } from './texts-part.tsx';
import { one, useInterval } from './numbers.ts';

/** 一报告两评议 of a unit, year beside year. */
export function ReviewPage({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('measurement');
  const query = useReview(id);
  return (
    <div className="measurement-page">
      <p className="no-print"><Link href="/measurement">← {t('all')}</Link></p>
      <Loaded query={query}>
        {(view) => (
          <>
            <PageHead title={t('review.title', { unit: view.unitName ?? '' })} note={t('review.note')} extra={<Button onClick={() => window.print()}>{t('print')}</Button>} />
            <ul className="no-print review-polls">{view.polls.map((p) => <li key={p.id}><Link href={`/measurement/poll/${p.id}`}>{p.number} · {p.day}</Link> <ReportButtons poll={p} /></li>)}</ul>
            {view.subjects.map((s) => <section key={s.slot}><h2>{s.label}</h2><Years view={view} years={s.years} /><Changes changes={s.changes} unlike={s.unlike} /></section>)}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Years({ view, years }: { view: ReviewView; years: ReviewView['subjects'][number]['years'] }): ReactNode {
  const { t } = useTranslation('measurement');
  const say = useInterval();
  const options = [...new Map(years.flatMap((y) => y.questions.flatMap((q) => q.options.map((o) => [o.label, o] as const)))).keys()];
  return (
    <div className="scroll-x">
      <table className="plain-table measure-table">
        <thead><tr><th>{t('review.year')}</th><th>{t('review.question')}</th><th className="right">{t('review.turnout')}</th>{options.map((o) => <th key={o} className="right">{o}</th>)}<th className="right">{t('person.mean')}</th><th className="right">{t('person.interval')}</th></tr></thead>
        <tbody>
          {years.flatMap((y) => {
            const poll = view.polls.find((p) => p.number === y.number)!;
            return y.questions.filter((q) => q.options.length > 0).map((q) => (
              <tr key={`${y.number} ${q.id}`}>
                <td className="nowrap"><Link href={`/measurement/poll/${poll.id}`}>{y.day}</Link></td><td>{q.label}</td><td className="right">{y.valid ?? t('none')} / {poll.roll}</td>
                {options.map((o) => { const got = q.options.find((x) => x.label === o); return <td key={o} className="right">{got ? t('percent', { n: one(got.share * 100) }) : t('none')}</td>; })}
                <td className="right">{q.mean === null ? t('none') : one(q.mean)}</td><td className="right nowrap">{q.mean === null ? t('none') : say(q.interval)}</td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </div>
  );
}
