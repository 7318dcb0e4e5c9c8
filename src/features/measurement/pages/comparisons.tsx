import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change, Face, PersonView } from './client.ts';
import { one } from './numbers.ts';

/** The ends of a corrected interval; a dash where there is none. */
function Ends({ low, high }: { low: number | null; high: number | null }): ReactNode {
  const { t } = useTranslation('measurement');
  return <>{low === null || high === null ? t('none') : t('range', { low: one(low), high: one(high) })}</>;
}

/** Two faces: real gaps as sentences, the others as one, and all figures to be opened. */
export function Faces({ faces }: { faces: readonly Face[] }): ReactNode {
  const { t } = useTranslation('measurement');
  if (faces.length === 0) return <p className="quiet">{t('faces.none')}</p>;
  const real = faces.filter((f) => f.different);
  const rest = faces.length - real.length;
  return (
    <>
      {real.length > 0 ? (
        <ul className="gaps">
          {real.map((f) => (
            <li key={`${f.question} ${f.a} ${f.b}`}>
              <strong>{t(f.gap > 0 ? 'faces.up' : 'faces.down', { q: f.label, a: f.a, b: f.b, gap: one(Math.abs(f.gap)) })}</strong>
              {' '}<span className="quiet">{f.low === null || f.high === null ? t('faces.noEnds') : t('faces.ends', { low: one(f.gap > 0 ? f.low : -f.high), high: one(f.gap > 0 ? f.high : -f.low) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {rest > 0 ? <p>{t(real.length > 0 ? 'faces.restSame' : 'faces.allSame', { n: rest })}</p> : null}
      <details>
        <summary>{t('faces.detail')}</summary>
        <div className="scroll-x">
          <table className="plain-table measure-table">
            <thead><tr><th>{t('faces.question')}</th><th>{t('faces.groups')}</th><th className="right">{t('faces.gap')}</th><th className="right">{t('faces.corrected')}</th><th>{t('faces.verdict')}</th></tr></thead>
            <tbody>{faces.map((f) => <tr key={`${f.question} ${f.a} ${f.b}`}><td>{f.label}</td><td className="class-cell">{f.a} − {f.b}</td><td className="right">{one(f.gap)}</td><td className="right nowrap"><Ends low={f.low} high={f.high} /></td><td className="verdict-cell">{t(f.different ? 'faces.real' : 'faces.same')}</td></tr>)}</tbody>
          </table>
        </div>
      </details>
    </>
  );
}

/** A person beside the mean of the others of the same poll and class of posts. */
export function Peers({ peers }: { peers: PersonView['beside'][number]['peers'] }): ReactNode {
  const { t } = useTranslation('measurement');
  if (peers.length === 0) return <p className="quiet">{t('peers.few')}</p>;
  return (
    <>
      <div className="scroll-x">
        <table className="plain-table measure-table">
          <thead><tr><th>{t('peers.question')}</th><th className="right">{t('peers.own')}</th><th className="right">{t('peers.mean')}</th><th className="right">{t('person.interval')}</th><th className="right">{t('peers.gap')}</th><th>{t('peers.verdict')}</th></tr></thead>
          <tbody>{peers.map((p) => <tr key={p.question}><td>{p.label}</td><td className="right">{one(p.own)}</td><td className="right">{one(p.mean)}</td><td className="right nowrap"><Ends low={p.meanLow} high={p.meanHigh} /></td><td className="right">{one(p.gap)}</td><td className="verdict-cell">{t(p.different ? 'faces.real' : 'faces.same')}</td></tr>)}</tbody>
        </table>
      </div>
      <p className="quiet">{t('peers.note', { n: Math.max(...peers.map((p) => p.peers)) })}</p>
    </>
  );
}

/** What changed from one poll to the next. */
export function Changes({ changes, unlike }: { changes: readonly Change[]; unlike: readonly { from: string; to: string }[] }): ReactNode {
  const { t } = useTranslation('measurement');
  return (
    <>
      {changes.length === 0 && unlike.length === 0 ? <p className="quiet">{t('years.one')}</p> : null}
      {changes.length > 0 ? (
        <div className="scroll-x">
          <table className="plain-table measure-table">
            <thead><tr><th>{t('years.question')}</th><th className="right">{t('years.from')}</th><th className="right">{t('years.to')}</th><th className="right">{t('years.gap')}</th><th className="right">{t('faces.corrected')}</th><th>{t('years.verdict')}</th></tr></thead>
            <tbody>
              {changes.map((c) => (
                <tr key={`${c.from} ${c.to} ${c.question}`}>
                  <td>{c.label}</td><td className="right nowrap"><span className="quiet">{c.fromDay}</span> {one(c.before)}</td><td className="right nowrap"><span className="quiet">{c.toDay}</span> {one(c.after)}</td>
                  <td className="right">{one(c.gap)}</td><td className="right nowrap"><Ends low={c.low} high={c.high} /></td><td className="verdict-cell">{t(c.different ? 'years.real' : 'years.same')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {unlike.map((u) => <p key={`${u.from} ${u.to}`} className="quiet">{t('years.unlike', u)}</p>)}
    </>
  );
}
