import { Button, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../../ui/use-submit.ts';
import { rankWords, type RankLevel } from '../../../domain/facts.ts';
import { useSay } from '../../../ui/say.ts';
import { strataBy, type StrataBy } from '../draw-rules.ts';
import { api, at, unwrap, type View } from './client.ts';
import type { RosterRow } from './roster-add.tsx';

type Draw = View['draws'][number];
const points = (margin: number): string => (margin * 100).toFixed(1);

/** The words of a stratum: the name of a unit, of a rank, or sex and a band of ages. */
function useStratum(): (by: StrataBy, s: { id: string; label: string }) => string {
  const { t } = useTranslation('ballots');
  const say = useSay();
  return (by, s) => {
    if (by === 'unit') return s.label || t('draw.unknown');
    if (by === 'rank') return s.id === '' ? t('draw.unknown') : say(rankWords(s.id as RankLevel));
    const [sex, band] = s.id.split(':') as [string, string];
    const [a, b] = band.split('-') as [string, string];
    const age = band === '' ? t('draw.unknown') : a === '' ? t('draw.upTo', { n: b }) : b === '' ? t('draw.over', { n: a }) : t('draw.band', { a, b });
    return `${sex === 'm' ? t('draw.male') : sex === 'f' ? t('draw.female') : t('draw.unknown')} · ${age}`;
  };
}

/** Draws a part of the people of a unit for a class: strata and margin first, with the commitment to the seed; then the draw. */
export function DrawPart({ poll, cls, unit, word, onDrawn }: { poll: View; cls: string; unit: string; word: string; onDrawn: (rows: RosterRow[]) => void }): ReactNode {
  const { t } = useTranslation('ballots');
  const stratum = useStratum();
  const [by, setBy] = useState<StrataBy>('unit');
  const [n, setN] = useState(20);
  const body = { class: cls, unit, word, by, n };
  const plan = useSubmit(() => unwrap(api.POST('/api/ballots/{id}/draw/plan', { ...at(poll.id), body })));
  const draw = useSubmit((seedHash: string) => unwrap(api.POST('/api/ballots/{id}/draw', { ...at(poll.id), body: { ...body, seedHash } })), { done: (got) => { plan.reset(); onDrawn(got.people); } });
  const seen = plan.data;
  return (
    <div className="card">
      <div className="ballots-row">
        <Select aria-label={t('draw.by')} value={by} onChange={(v: StrataBy) => { setBy(v); plan.reset(); }} options={strataBy.map((b) => ({ value: b, label: t(`draw.${b}`) }))} style={{ width: 180 }} />
        <label>{t('draw.n')} <InputNumber aria-label={t('draw.n')} min={1} max={5000} precision={0} value={n} onChange={(v) => { setN(v ?? 1); plan.reset(); }} style={{ width: 90 }} /></label>
        <Button loading={plan.isPending} onClick={() => plan.mutate(undefined as never)}>{t('draw.plan')}</Button>
      </div>
      {seen ? (
        <>
          <table className="plain-table ballots-counts draw-strata">
            <thead><tr><th>{t('draw.stratum')}</th><th className="right">{t('draw.size')}</th><th className="right">{t('draw.take')}</th></tr></thead>
            <tbody>
              {seen.strata.map((s) => <tr key={s.id}><td>{stratum(by, s)}</td><td className="right">{s.size}</td><td className="right">{s.take}</td></tr>)}
              <tr><td>{t('draw.total')}</td><td className="right">{seen.of}</td><td className="right">{n}</td></tr>
            </tbody>
          </table>
          <p>{seen.margin === null || seen.margin === 0 ? t('draw.marginNone') : t('draw.margin', { n: points(seen.margin) })}</p>
          <p className="quiet">{t('draw.seed', { hash: seen.seedHash.slice(0, 16) })}</p>
          <Button type="primary" loading={draw.isPending} onClick={() => draw.mutate(seen.seedHash)}>{t('draw.draw')}</Button>
        </>
      ) : null}
    </div>
  );
}

/** What was drawn for the classes of a poll, with its margin, and how anybody draws it again. */
export function DrawNotes({ poll }: { poll: View }): ReactNode {
  const { t } = useTranslation('ballots');
  const label = (d: Draw): string => poll.plan.classes.find((c) => c.id === d.class)?.label ?? d.class;
  return poll.draws.length === 0 ? null : (
    <section>
      {poll.draws.map((d) => (
        <div key={d.class}>
          <p>{t('draw.shown', { class: label(d), of: d.of, n: d.n, strata: d.strata, by: t(`draw.${d.by}`) })} · {d.onRoll < d.n || d.roll > d.n ? <span className="ballots-stopped">{t('draw.off', { roll: d.roll, on: d.onRoll })}</span> : d.margin === null || d.margin === 0 ? t('draw.marginNone') : t('draw.margin', { n: points(d.margin) })}{d.turns > 1 ? ` · ${t('draw.turns', { n: d.turns })}` : ''}</p>
          <details className="quiet"><summary>{t('draw.again')}</summary><p className="ballots-address">{t('draw.steps', { seed: d.seed, hash: d.frameHash })} <a href={`/api/ballots/${poll.id}/draws`} download={`${poll.number}-draws.json`}>{t('draw.frame')}</a></p></details>
        </div>
      ))}
    </section>
  );
}
