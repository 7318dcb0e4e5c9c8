import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, weekday, type Day } from '../../../kernel/day.ts';
import { useSay } from '../../../ui/say.ts';
import { MovedList } from './moved-list.tsx';
import type { View } from './client.ts';

const span = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The stages against the weeks: where each may lie, today and the congress, the critical ones marked; then what the last version moved. */
export function TimelinePart({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const { plan, board, today } = view;
  const first = addDays(plan.startDay as Day, 1 - weekday(plan.startDay as Day));
  const last = addDays(plan.congressDay as Day, 8 - weekday(plan.congressDay as Day));
  const total = span(first, last);
  const left = (day: string): string => `${Math.min(100, Math.max(0, (span(first, day) / total) * 100))}%`;
  const bar = (from: string, to: string): { left: string; width: string } => ({ left: left(from), width: `${Math.max(0.6, ((span(from, to) + 1) / total) * 100)}%` });
  const weeks = Array.from({ length: total / 7 }, (_, i) => addDays(first, i * 7));
  const done = (task: string): string => {
    const whole = board.whole.find((c) => c.task === task);
    if (whole) return whole.state === 'done' ? '1/1' : '0/1';
    const cells = view.rows.flatMap((r) => r.cells.filter((c) => c.task === task && c.state !== 'none'));
    return `${cells.filter((c) => c.state === 'done').length}/${cells.length}`;
  };
  const name = (id: string): string => say(view.tasks.find((x) => x.id === id)?.words);
  const moved = view.versions[view.versions.length - 1]?.moved;
  return (
    <>
      <p className="quiet">{t('time.note')}</p>
      {board.path.length > 0 ? <p>{t('time.path', { path: board.path.map(name).join(' → ') })}</p> : null}
      <div className="term-scroll">
        <div className="term-time">
          <div className="time-row head"><span className="time-name">{t('time.stage')}</span><span className="time-done">{t('time.done')}</span><div className="time-track">{weeks.map((w, i) => <span key={w} className="time-week" style={{ left: left(w) }}>{i % Math.ceil(weeks.length / 14) === 0 ? w.slice(5) : ''}</span>)}</div></div>
          {board.stages.map((s) => {
            const task = view.tasks.find((x) => x.id === s.task)!;
            return (
              <div key={s.task} className="time-row" data-critical={s.critical || undefined}>
                <span className="time-name">{say(task.words)}{s.critical ? <small> {t('time.critical')}</small> : null}</span><span className="time-done">{done(s.task)}</span>
                <div className="time-track" title={`${say(task.words)} ${t('time.days', { n: task.days })} ${s.latestStart ?? s.earliestStart ?? ''} – ${s.latestFinish ?? s.earliestFinish ?? ''}`}>
                  {s.earliestStart && (s.latestFinish ?? s.earliestFinish) ? <span className="time-may" style={bar(s.earliestStart, (s.latestFinish ?? s.earliestFinish)!)} /> : null}
                  {s.latestStart && s.latestFinish ? <span className="time-must" style={bar(s.latestStart, s.latestFinish)} /> : null}
                  {today >= first && today <= last ? <span className="time-today" style={{ left: left(today) }} /> : null}
                  <span className="time-congress" style={{ left: left(plan.congressDay) }} />
                </div>
              </div>
            );
          })}
        </div>
      </div>
      {moved ? <><h2>{t('view.moved')}</h2><MovedList moved={moved} /></> : null}
    </>
  );
}
