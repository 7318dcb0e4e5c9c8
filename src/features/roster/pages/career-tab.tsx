import type { ReactNode } from 'react';
import { EmptyPlace } from '../../../ui/page.tsx';
import { ResumeText } from './resume-text.tsx';
import type { PersonFile, Stretch } from './types.ts';
import { useLabels, type Labels } from './use-words.ts';

type Held = Extract<Stretch, { kind: 'held' }>;

/** 履历: posts in order of time; gaps and overlaps stand out as such, in words. */
export function CareerTab({ file }: { file: PersonFile }): ReactNode {
  const l = useLabels();
  const { t } = l;
  const gaps = file.timeline.filter((s) => s.kind === 'gap').length;
  const overlaps = file.timeline.filter((s) => s.kind === 'held' && s.overlaps.length > 0).length;
  const titles = new Map(file.holdings.map((h) => [h.id, `${h.unitText}${h.title}`]));
  if (file.timeline.length === 0 && !file.person.resumeText) return <EmptyPlace text={<>{t('career.empty')} {t('career.emptyHint')}</>} />;
  return (
    <div className="career">
      <section>
        <p className={gaps + overlaps > 0 ? 'career-sum doubtful' : 'career-sum'}>
          {gaps + overlaps > 0 ? t('career.problems', { gaps, overlaps }) : t('career.noProblem')} <span className="quiet">{t('career.legend')}</span>
        </p>
        <ol className="timeline">
          {file.timeline.map((s) => (s.kind === 'gap' ? <Gap key={s.from} gap={s} l={l} /> : <HeldLine key={s.item.id} held={s} titles={titles} l={l} />))}
        </ol>
      </section>
      <section>
        <h2>{t('career.text')}</h2>
        {file.person.resumeText ? <ResumeText text={file.person.resumeText} /> : <p className="quiet">{t('career.noText')}</p>}
      </section>
    </div>
  );
}

function HeldLine({ held, titles, l }: { held: Held; titles: Map<string, string>; l: Labels }): ReactNode {
  const { t } = l;
  const h = held.item;
  const open = h.toDate === null && h.fromDate !== null;
  const marks = [h.rank ? l.rank(h.rank) : null, h.concurrent ? t('career.concurrent') : null, h.grassroots ? t('career.grassroots') : null].filter((m): m is string => m !== null);
  return (
    <li className={`held${h.leading ? ' leading' : ''}${held.overlaps.length ? ' overlaps' : ''}`}>
      <span className="when">{h.fromDate ? `${l.date(h.fromDate)}—${open ? t('openEnd') : l.date(h.toDate)}` : t('career.undated')}</span>
      <span className="what">
        {h.unitText && !h.title.startsWith(h.unitText) ? `${h.unitText} ` : ''}
        {h.title}
        {marks.length ? <span className="quiet"> · {marks.join(' · ')}</span> : null}
        {held.overlaps.length ? <span className="overlap-note">{t('career.overlap', { others: held.overlaps.map((id) => titles.get(id) ?? id).join(t('comma')) })}</span> : null}
      </span>
    </li>
  );
}

function Gap({ gap, l }: { gap: Extract<Stretch, { kind: 'gap' }>; l: Labels }): ReactNode {
  return (
    <li className="gap">
      <span className="when">{l.date(gap.from.slice(0, 7))}—{l.date(gap.to.slice(0, 7))}</span>
      <span className="what">{l.t('career.gap', { length: lengthOf(gap.days, l) })}</span>
    </li>
  );
}

function lengthOf(days: number, l: Labels): string {
  const months = Math.round(days / 30.4);
  if (months < 1) return l.t('career.days', { n: days });
  const y = Math.floor(months / 12);
  const m = months % 12;
  return y === 0 ? l.t('career.months', { n: m }) : m === 0 ? l.t('career.yearsOnly', { y }) : l.t('career.yearsMonths', { y, m });
}
