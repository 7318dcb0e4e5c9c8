import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { methods } from '../rules/method.ts';
import { usePersonMeasured, type Figure, type MethodLine, type PersonView } from './client.ts';
import { Changes, Faces, Peers } from './comparisons.tsx';
import { CompositePart } from './composite-part.tsx';
import { IntervalChart } from './interval-chart.tsx';
import { ResultsPart } from './results-part.tsx';
import { one, percent, useInterval } from './numbers.ts';

/** All that is measured of one person: every method by itself with its interval, then what the comparisons show. */
export function PersonPage({ id }: { id: string }): ReactNode {
  const query = usePersonMeasured(id);
  return <Loaded query={query}>{(view) => <Shown view={view} />}</Loaded>;
}

function Shown({ view }: { view: PersonView }): ReactNode {
  const { t } = useTranslation('measurement');
  const where = [view.person.unitName, view.person.postText].filter(Boolean).join(' ');
  const weighed = view.composite && Object.fromEntries(view.composite.parts.map((p) => [p.method, p.weight]));
  const rated = view.beside.filter((b) => b.comparisons > 0 || b.peers.length > 0 || b.levelled.length > 0);
  return (
    <div className="measurement-page">
      <p className="no-print"><Link href={`/roster/person/${view.person.id}`}>← {view.person.name}</Link></p>
      <PageHead title={t('person.title', { name: view.person.name })} note={where} extra={<Button onClick={() => window.print()}>{t('print')}</Button>} />
      <p className="quiet">{[...(view.composite ? [] : [t('person.noSum')]), t('person.marks'), t('recorded')].join(t('joint'))}</p>
      {view.composite || view.kept.length > 0 ? <CompositePart view={view} /> : null}
      {methods.filter((m) => view.lines.some((l) => l.method === m) || (m === 'results' && (view.mayWrite || view.results.length > 0))).map((m) => (
        <section key={m}>
          <h2>{t(`method.${m}`)} {weighed ? <span className="quiet">{m in weighed ? t('person.weight', { n: weighed[m as keyof typeof weighed] }) : t('person.unweighed')}</span> : null}</h2>
          {view.lines.filter((l) => l.method === m).map((l, i) => <Line key={i} line={l} />)}
          {m === 'results' ? <ResultsPart view={view} /> : null}
        </section>
      ))}
      {view.missing.length > 0 ? <p className="quiet measure-missing">{t('person.missing', { list: view.missing.map((m) => t(`method.${m}`)).join(t('comma')) })}</p> : null}
      {rated.length > 0 ? (
        <>
          <section>
            <h2>{t('faces.title')}</h2>
            {rated.map((b) => <div key={b.poll}><p className="quiet">{t('faces.family', { title: `${b.day} ${b.title}`, m: b.comparisons })}</p><Faces faces={b.faces} /></div>)}
          </section>
          <section>
            <h2>{t('peers.title')}</h2>
            {rated.map((b) => <div key={b.poll}>{rated.length > 1 ? <p className="quiet">{b.day} {b.title}</p> : null}<Peers peers={b.peers} /></div>)}
          </section>
          <section>
            <h2>{t('years.title')}</h2>
            <Changes changes={view.changes} unlike={view.unlike} />
          </section>
          <Leniency view={view} />
        </>
      ) : null}
    </div>
  );
}

function Line({ line: l }: { line: MethodLine }): ReactNode {
  const { t } = useTranslation('measurement');
  const say = useSay();
  const words = l.figures.length > 0 && l.figures.every((f) => f.unit === 'word');
  return (
    <article className="method-line">
      <p className="method-head">
        {l.title ? <strong>{l.title}</strong> : null} {l.day ? <span>{l.day}</span> : null} {l.href ? <Link href={l.href}>{say(l.source)}</Link> : <span>{say(l.source)}</span>}
        {l.n !== null ? <span className="quiet">{l.roll !== null ? t('person.counts', { n: l.n, roll: l.roll }) : t(l.method === 'talk' ? 'person.talks' : 'person.countsOnly', { n: l.n })}</span> : null}
        {l.weights.length > 0 ? <span className="quiet">{t('person.weights', { list: l.weights.map((w) => `${w.label} ${t('percent', { n: w.weight / 10 })}`).join(t('comma')) })}</span> : null}
      </p>
      {l.figures.length > 0 ? (words ? <p className="grades">{l.figures.map((f) => <span key={f.id}><span className="quiet">{f.label}</span> {say(f.word)}</span>)}</p> : <Figures figures={l.figures} />) : null}
      {l.notes.map((n, i) => <p key={i} className="quiet method-note">{say(n)}</p>)}
    </article>
  );
}

function Figures({ figures }: { figures: readonly Figure[] }): ReactNode {
  const { t } = useTranslation('measurement');
  const say = useInterval();
  const unknown = figures.some((f) => f.unknown > 0);
  return (
    <div className="scroll-x">
      <table className="plain-table measure-table">
        <thead><tr><th>{t('person.question')}</th><th className="right">{t('person.mean')}</th><th className="right">{t('person.interval')}</th><th>{t('person.chart')}</th><th className="right">{t('person.raters')}</th>{unknown ? <th className="right">{t('person.unknown')}</th> : null}</tr></thead>
        <tbody>
          {figures.map((f) => (
            <tr key={f.id}>
              <td>{f.label}</td>
              <td className="right">{f.mean === null ? t('none') : f.unit === 'share' ? t('percent', { n: one(f.mean) }) : one(f.mean)}</td>
              <td className="right nowrap">{f.mean === null ? t('none') : say(f.interval)}</td>
              <td className="chart-cell">{f.mean === null || f.least === null || f.most === null ? t('none') : <IntervalChart label={f.label} mean={f.mean} interval={f.interval} least={f.least} most={f.most} />}</td>
              <td className="right">{f.n ?? t('none')}</td>
              {unknown ? <td className="right">{t('percent', { n: percent(f.unknown) })}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Leniency({ view }: { view: PersonView }): ReactNode {
  const { t } = useTranslation('measurement');
  const known = view.beside.filter((b) => b.levelled.length > 0);
  const label = (poll: string, question: string): string => view.lines.find((l) => l.href?.endsWith(poll))?.figures.find((f) => f.id === question)?.label ?? question;
  return (
    <section>
      <h2>{t('level.title')}</h2>
      {known.length === 0 ? <p className="quiet">{t('level.none')}</p> : null}
      {known.map((b) => b.levelled.every((x) => one(x.raw) === one(x.corrected)) ? <p key={b.poll}>{t('level.same', { title: `${b.day} ${b.title}` })}</p> : (
        <div key={b.poll}>
          <p className="quiet">{b.day} {b.title}</p>
          <table className="plain-table measure-table">
            <thead><tr><th>{t('level.question')}</th><th className="right">{t('level.raw')}</th><th className="right">{t('level.corrected')}</th></tr></thead>
            <tbody>{b.levelled.map((x) => <tr key={x.question}><td>{label(b.poll, x.question)}</td><td className="right">{one(x.raw)}</td><td className="right">{one(x.corrected)}</td></tr>)}</tbody>
          </table>
        </div>
      ))}
      {known.length > 0 ? <p className="quiet">{t('level.note')}</p> : null}
    </section>
  );
}
