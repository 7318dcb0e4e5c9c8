import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { PACE_BOUNDS } from '../../ballots/rules/pace.ts';
import { usePollResult, type PollView, type Subject } from './client.ts';
import { Faces } from './comparisons.tsx';
import { IntervalChart } from './interval-chart.tsx';
import { one, percent, useInterval } from './numbers.ts';
import { ReportButtons, TextsPart } from './texts-part.tsx';

/** A counted poll: how far its result can be trusted, then the result by subject. */
export function PollPage({ id }: { id: string }): ReactNode {
  const query = usePollResult(id);
  return <Loaded query={query}>{(view) => <Shown view={view} />}</Loaded>;
}

function Shown({ view }: { view: PollView }): ReactNode {
  const { t } = useTranslation('measurement');
  return (
    <div className="measurement-page">
      <p className="no-print"><Link href="/measurement">← {t('all')}</Link></p>
      <PageHead title={view.title} note={[view.number, t(`kind.${view.kind}`), view.unitName, view.day].filter(Boolean).join(' · ')} extra={<>{view.kind === 'appointment-review' ? <ReportButtons poll={view} /> : null}<Button onClick={() => window.print()}>{t('print')}</Button></>} />
      <Quality view={view} />
      {view.closed > 0 ? <p className="quiet">{t('poll.closed', { n: view.closed })}</p> : null}
      {view.comparisons > 0 ? <p className="quiet">{t('faces.family', { title: view.title, m: view.comparisons })}</p> : null}
      {view.subjects.map((s) => <OneSubject key={s.slot} subject={s} kMin={view.quality.kMin} />)}
      <Leniency view={view} />
      {view.texts > 0 && view.mayHandle ? <TextsPart poll={view} /> : null}
    </div>
  );
}

function Quality({ view }: { view: PollView }): ReactNode {
  const { t } = useTranslation('measurement');
  const q = view.quality;
  const weights = q.classes.some((c) => c.weight !== null);
  const turnout = (issued: number, roll: number): string => (roll === 0 ? t('none') : t('percent', { n: percent(issued / roll) }));
  const p = q.patterns;
  const said = (...sentences: (string | null)[]): string => sentences.filter((x) => x !== null).join(t('joint'));
  return (
    <section>
      <h2>{t('poll.quality')}</h2>
      <div className="scroll-x">
        <table className="plain-table measure-table">
          <thead><tr><th>{t('poll.class')}</th><th className="right">{t('poll.roll')}</th><th className="right">{t('poll.issued')}</th><th className="right">{t('poll.turnout')}</th><th className="right">{t('poll.handed')}</th>{weights ? <th className="right">{t('poll.weight')}</th> : null}</tr></thead>
          <tbody>
            {q.classes.map((c) => <tr key={c.label}><td className="class-cell">{c.label}</td><td className="right">{c.roll}</td><td className="right">{c.issued}</td><td className="right">{turnout(c.issued, c.roll)}</td><td className="right">{c.handed ?? <span className="quiet">{t('poll.merged')}</span>}</td>{weights ? <td className="right">{c.weight === null ? t('none') : t('percent', { n: c.weight / 10 })}</td> : null}</tr>)}
            <tr className="sum"><td>{t('poll.total')}</td><td className="right">{q.roll}</td><td className="right">{q.issued}</td><td className="right">{turnout(q.issued, q.roll)}</td><td className="right">{q.handed ?? t('none')}</td>{weights ? <td /> : null}</tr>
          </tbody>
        </table>
      </div>
      <ul className="quality-lines">
        {q.valid !== null && q.invalid !== null ? <li>{said(`${t('poll.valid', { valid: q.valid, invalid: q.invalid })}${t('stop')}`, q.silent === null ? null : q.silent > 0 ? t('poll.silent', { n: percent(q.silent) }) : t('poll.covered'))}</li> : null}
        {q.margin === null ? null : <li>{said(q.margin === 0 ? t('poll.marginWhole') : `${t('poll.margin', { n: one(q.margin * 100) })}${t('stop')}`, t(q.sampled ? 'poll.sampled' : 'poll.finite'))}</li>}
        {view.samples.map((x) => <li key={x.label}>{said(`${t('poll.sample', x)}${t('stop')}`, !x.kept ? t('poll.sampleOff') : x.margin === null ? null : t('poll.sampleMargin', { n: one(x.margin * 100) }))}</li>)}
        <li>{said(p ? t('poll.straight', { same: p.same, sheets: p.sheets, n: percent(p.same / p.sheets) }) : t('poll.straightUnknown'), p && p.ballots !== null && p.ballotsSame !== null ? t('poll.straightBallots', { same: p.ballotsSame, n: p.ballots }) : null, q.mode === 'split' ? t('poll.straightSplit') : null)}</li>
        <li>{q.pace === null ? t('poll.paceUnknown') : said(t('poll.pace', { ...q.pace, a: PACE_BOUNDS.quick, b: PACE_BOUNDS.slow }), q.pace.unknown > 0 ? t('poll.paceBlank', { n: q.pace.unknown }) : null)}</li>
        <li>{said(t('poll.kMin', { k: q.kMin }), q.withheld.length > 0 ? t('poll.withheldNow', { list: q.withheld.join(t('comma')) }) : null)}</li>
      </ul>
    </section>
  );
}

function OneSubject({ subject: s, kMin }: { subject: Subject; kMin: number }): ReactNode {
  const { t } = useTranslation('measurement');
  const say = useInterval();
  return (
    <section className="one-subject">
      <h2>{s.label} {s.personId ? <Link className="no-print" href={`/measurement/person/${s.personId}`}>{t('poll.person')}</Link> : null} <span className="quiet">{[s.detail, s.valid === null ? '' : t('poll.of', { n: s.valid })].filter(Boolean).join(' · ')}</span></h2>
      {s.handed === null ? <p className="quiet">{t('poll.few', { k: kMin })}</p> : (
        <div className="scroll-x">
          <table className="plain-table measure-table">
            <thead><tr><th>{t('person.question')}</th><th>{t('poll.class')}</th><th className="right">{t('person.mean')}</th><th className="right">{t('person.interval')}</th><th>{t('person.chart')}</th><th className="right">{t('person.raters')}</th><th>{t('poll.distribution')}</th></tr></thead>
            <tbody>
              {s.questions.flatMap((q, i) => [
                <Row key={q.id} first={q.label} label={`${t('poll.overall')}${q.how ? ` · ${t(`poll.${q.how}`)}` : ''}`} q={q} say={say} all />,
                ...(s.groups.length > 1 && q.options.length > 0 ? s.groups.map((g) => <Row key={`${q.id} ${g.id}`} first="" label={g.rest ? t('poll.rest', { list: g.label }) : g.label} q={g.questions[i]!} say={say} />) : []),
              ])}
            </tbody>
          </table>
        </div>
      )}
      {s.handed !== null && s.faces.length > 0 ? <Faces faces={s.faces} /> : null}
    </section>
  );
}

type Asked = Subject['groups'][number]['questions'][number];

function Row({ first, label, q, say, all }: { first: string; label: string; q: Asked; say: ReturnType<typeof useInterval>; all?: boolean }): ReactNode {
  const { t } = useTranslation('measurement');
  const values = q.options.flatMap((o) => (o.value === null ? [] : [o.value]));
  const counts = [...q.options.map((o) => `${o.label} ${o.n}`), ...(q.blank > 0 ? [t('blank', { n: q.blank })] : []), ...(q.texts > 0 ? [t('texts', { n: q.texts })] : []), ...(q.written > 0 ? [t('written', { n: q.written })] : [])];
  return (
    <tr className={all ? 'sum' : ''}>
      <td>{first}</td><td className="class-cell">{label}</td><td className="right">{q.mean === null ? t('none') : one(q.mean)}</td><td className="right nowrap">{q.mean === null ? t('none') : say(q.interval)}</td>
      <td className="chart-cell">{q.mean === null || values.length === 0 ? t('none') : <IntervalChart label={`${first} ${label}`} mean={q.mean} interval={q.interval} least={Math.min(...values)} most={Math.max(...values)} />}</td>
      <td className="right">{q.n}</td><td className="counts">{counts.map((c) => <span key={c}>{c}</span>).reduce<ReactNode[]>((all, c) => (all.length === 0 ? [c] : [...all, ' ', c]), [])}</td>
    </tr>
  );
}

function Leniency({ view }: { view: PollView }): ReactNode {
  const { t } = useTranslation('measurement');
  const label = (id: string): string => view.subjects.flatMap((s) => s.questions).find((q) => q.id === id)?.label ?? id;
  const questions = [...new Set(view.leniency.map((l) => l.question))];
  const groups = [...new Set(view.leniency.map((l) => l.group))];
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{t('level.groups')}</h2>
      <div className="scroll-x">
        <table className="plain-table measure-table">
          <thead><tr><th>{t('poll.class')}</th>{questions.map((q) => <th key={q} className="right">{label(q)}</th>)}</tr></thead>
          <tbody>{groups.map((g) => <tr key={g}><td className="class-cell">{g}</td>{questions.map((q) => { const l = view.leniency.find((x) => x.group === g && x.question === q); return <td key={q} className="right">{l ? `${l.leniency > 0 ? '+' : ''}${one(l.leniency)}` : t('none')}</td>; })}</tr>)}</tbody>
        </table>
      </div>
      <p className="quiet">{t('level.note')}</p>
    </section>
  );
}
