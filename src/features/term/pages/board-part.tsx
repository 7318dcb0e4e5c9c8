import { Button, Input, Select, Tooltip } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPlace } from '../../../ui/page.tsx';
import { useSay } from '../../../ui/say.ts';
import { useSubmit } from '../../../ui/use-submit.ts';
import { api, at, unwrap, type Cell, type Row, type View } from './client.ts';
import { RowDetail } from './row-detail.tsx';
import { WholeStages } from './whole-stages.tsx';

const PAGE = 50;
type Show = 'all' | 'late' | 'due' | 'mine' | 'nobody';

/** One row per post, one narrow column per stage; late ones first. Posts are chosen to be given to clerks, a row opens to be worked on. */
export function BoardPart({ view, works, mine, onSetup }: { view: View; works: boolean; mine: boolean; onSetup: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const say = useSay();
  const [show, setShow] = useState<Show>(mine ? 'mine' : 'all');
  const [clerk, setClerk] = useState<string | undefined>();
  const [stage, setStage] = useState<string | undefined>();
  const [text, setText] = useState('');
  const [from, setFrom] = useState(0);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const own = view.tasks.filter((x) => x.scope === 'post');
  const rows = useMemo(() => {
    const fits = (r: Row): boolean =>
      (show === 'all' || (show === 'late' && r.late !== null) || (show === 'due' && r.cells.some((c) => c.state === 'due')) || (show === 'mine' && r.clerk === view.me) || (show === 'nobody' && r.clerk === null)) &&
      (clerk === undefined || r.clerk === clerk) && (stage === undefined || r.next === stage) && (text.trim() === '' || `${r.unitName}${r.title}${r.person ?? ''}`.includes(text.trim()));
    return view.rows.filter(fits).sort((a, b) => (b.late?.days ?? 0) - (a.late?.days ?? 0));
  }, [view, show, clerk, stage, text]);
  if (view.rows.length === 0) return <EmptyPlace text={t('board.noPosts')} action={works ? <Button type="primary" onClick={onSetup}>{t('board.choose')}</Button> : undefined} />;
  const start = Math.min(from, Math.max(0, Math.floor((rows.length - 1) / PAGE) * PAGE));
  const page = rows.slice(start, start + PAGE);
  const toggle = (ids: readonly string[], on: boolean): void => setPicked(on ? [...new Set([...picked, ...ids])] : picked.filter((p) => !ids.includes(p)));
  const filtered = <T,>(set: (v: T) => void) => (v: T): void => { set(v); setFrom(0); };
  const dates = new Map(view.board.stages.map((s) => [s.task, s]));
  return (
    <>
      <WholeStages view={view} works={works} />
      <div className="term-filter no-print">
        <Select aria-label={t('board.show')} value={show} onChange={filtered(setShow)} options={(['all', 'late', 'due', 'mine', 'nobody'] as const).map((v) => ({ value: v, label: t(`board.${v}`) }))} />
        <Select aria-label={t('board.clerk')} placeholder={t('board.clerk')} allowClear value={clerk} onChange={filtered(setClerk)} options={view.clerks.map((c) => ({ value: c.accountId, label: c.name }))} />
        <Select aria-label={t('board.stage')} placeholder={t('board.stage')} allowClear value={stage} onChange={filtered(setStage)} options={own.map((x) => ({ value: x.id, label: say(x.words) }))} />
        <Input aria-label={t('board.unit')} placeholder={t('board.unit')} allowClear value={text} onChange={(e) => filtered(setText)(e.target.value)} />
        <Pager from={start} n={rows.length} onFrom={setFrom} />
      </div>
      {works && picked.length > 0 ? <Assign view={view} picked={picked} onDone={() => setPicked([])} /> : null}
      {page.length === 0 ? <EmptyPlace text={t('board.empty')} /> : (
        <div className="term-scroll">
          <table className="plain-table term-board">
            <thead>
              <tr>
                {works ? <th className="no-print"><input type="checkbox" aria-label={t('board.pickAll')} checked={page.every((r) => picked.includes(r.id))} onChange={(e) => toggle(page.map((r) => r.id), e.target.checked)} /></th> : null}
                <th>{t('board.unitHead')}</th><th>{t('board.person')}</th><th>{t('board.clerk')}</th>
                {own.map((x) => <th key={x.id} className="stage" title={t('board.latest', { day: dates.get(x.id)?.latestFinish ?? t('view.unknown') })}>{say(x.words)}<small>{dates.get(x.id)?.latestFinish?.slice(5) ?? ''}</small></th>)}
                <th className="right"><Tooltip title={t('board.floatHint')}><span>{t('board.float')}</span></Tooltip></th>
              </tr>
            </thead>
            <tbody>
              {page.map((r) => (
                <tr key={r.id} data-late={r.late ? '' : undefined} aria-selected={open === r.id}>
                  {works ? <td className="no-print"><input type="checkbox" aria-label={t('board.pick', { post: `${r.unitName}${r.title}` })} checked={picked.includes(r.id)} onChange={(e) => toggle([r.id], e.target.checked)} /></td> : null}
                  <td className="post"><button type="button" className="term-link" onClick={() => setOpen(open === r.id ? null : r.id)}><span className="quiet">{r.unitName}</span> {r.title}</button>{r.late ? <span className="term-late"> {t('board.lateDays', { n: r.late.days })}</span> : null}</td>
                  <td className="nowrap">{r.withheld ? <span className="quiet">{t('board.withheld')}</span> : (r.person ?? r.candidates.join('、'))}</td>
                  <td className="nowrap">{r.clerkName ?? <span className="quiet">{t('board.nobody')}</span>}</td>
                  {r.cells.map((c) => <StageCell key={c.task} cell={c} label={say(own.find((x) => x.id === c.task)!.words)} />)}
                  <td className="right" data-kind={r.float !== null && r.float < 0 ? 'short' : undefined}>{r.next === null ? t('board.done') : (r.float ?? '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== null && view.rows.some((r) => r.id === open) ? <RowDetail key={open} view={view} row={view.rows.find((r) => r.id === open)!} works={works} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** A stage of a post: a word and a colour, the day it was done, or the days it is late. */
function StageCell({ cell, label }: { cell: Cell; label: string }): ReactNode {
  const { t } = useTranslation('term');
  const words = cell.state === 'done' ? cell.done!.slice(5) : cell.state === 'late' ? `+${cell.late}` : cell.state === 'none' ? '—' : cell.state === 'waiting' ? '' : t(`state.${cell.state}`);
  return <td className="stage" data-state={cell.state} data-label={label} title={`${label}：${t(`state.${cell.state}`)}${cell.state === 'late' ? ` ${t('board.lateDays', { n: cell.late })}` : ''}`}>{cell.state === 'done' ? <span aria-hidden>✓ </span> : cell.state === 'late' ? <span aria-hidden>! </span> : null}{words}<span className="term-hidden">{t(`state.${cell.state}`)}</span></td>;
}

function Pager({ from, n, onFrom }: { from: number; n: number; onFrom: (from: number) => void }): ReactNode {
  const { t } = useTranslation('term');
  if (n <= PAGE) return null;
  return (
    <span className="term-pager">
      {t('board.page', { from: from + 1, to: Math.min(n, from + PAGE), n })} <Button size="small" disabled={from === 0} onClick={() => onFrom(from - PAGE)}>{t('board.prev')}</Button> <Button size="small" disabled={from + PAGE >= n} onClick={() => onFrom(from + PAGE)}>{t('board.next')}</Button>
    </span>
  );
}

/** Gives the chosen posts to one clerk, to several evenly, or to nobody. */
function Assign({ view, picked, onDone }: { view: View; picked: readonly string[]; onDone: () => void }): ReactNode {
  const { t } = useTranslation('term');
  const [clerks, setClerks] = useState<string[]>([]);
  const give = useSubmit((to: string[]) => unwrap(api.POST('/api/term/plans/{id}/assign', { ...at(view.plan.id), body: { postIds: view.rows.filter((r) => picked.includes(r.id)).map((r) => r.id), clerks: to } })), { done: onDone });
  return (
    <div className="term-assign no-print">
      <strong>{t('board.picked', { n: picked.length })}</strong>
      <Select mode="multiple" aria-label={t('board.give')} placeholder={`${t('board.give')}（${t('board.even')}）`} value={clerks} onChange={setClerks} options={view.clerks.map((c) => ({ value: c.accountId, label: c.name }))} optionFilterProp="label" />
      <Button type="primary" disabled={clerks.length === 0} loading={give.isPending} onClick={() => give.mutate(clerks)}>{t('board.assign')}</Button>
      <Button onClick={() => give.mutate([])}>{t('board.clear')}</Button>
    </div>
  );
}
