import { Button } from 'antd';
import { useState, type DragEvent, type ReactNode } from 'react';
import type { Day } from '../../../kernel/day.ts';
import { PersonPicker } from '../../selection/pages/pickers.tsx';
import { ageOf, staffingOf, type Body, type Member, type Seat } from '../rules/body.ts';
import type { Move } from '../rules/what-if.ts';
import { useWords } from './use-words.ts';

/** Somebody picked up with the keyboard (or a click): a target is pressed next. */
export type Hand = { personId: string; name: string; from: string | null };

type Props = {
  bodies: readonly Body[]; bench: readonly Member[]; own: readonly string[]; hand: Hand | null; on: Day;
  onHand: (hand: Hand | null) => void; onMove: (move: Move) => void; onRemoveBody: (unitId: string) => void; onAddBench: (personId: string) => void; onDropBench: (personId: string) => void;
};

/** Bodies side by side and the bench; every person can be dragged, or chosen and then put down by a button. */
export function Board(p: Props): ReactNode {
  const { t } = useWords();
  return (
    <div className="board">
      {p.bodies.map((b) => {
        const c = staffingOf(b.seats).leading;
        return (
          <section key={b.unitId} className="board-body" aria-label={b.unitName}>
            <header><strong>{b.unitName}</strong>{p.bodies.length > 1 ? <Button size="small" type="text" aria-label={`${t('remove')} ${b.unitName}`} onClick={() => p.onRemoveBody(b.unitId)}>×</Button> : null}<span className="quiet small">{t('body.staffing', c)}</span></header>
            {b.seats.map((s) => <SeatBox key={s.postId} seat={s} {...p} />)}
          </section>
        );
      })}
      <Place className="board-body bench" label={t('whatIf.bench')} to={null} target={t('whatIf.bench')} {...p}>
        <header><strong>{t('whatIf.bench')}</strong><span className="quiet small">{t('whatIf.benchHint')}</span></header>
        {p.bench.map((m) => (
          <Chip key={m.personId} m={m} from={null} {...p}>
            {p.own.includes(m.personId) ? <Button size="small" type="text" aria-label={`${t('remove')} ${m.name}`} onClick={() => p.onDropBench(m.personId)}>×</Button> : null}
          </Chip>
        ))}
        <div className="bench-add"><PersonPicker value={null} onChange={(c) => (c ? p.onAddBench(c.id) : undefined)} /></div>
      </Place>
    </div>
  );
}

function SeatBox({ seat, ...p }: { seat: Seat } & Props): ReactNode {
  const { t } = useWords();
  const open = Math.max(0, seat.establishment - seat.holders.length);
  const over = Math.max(0, seat.holders.length - seat.establishment);
  return (
    <Place className={`post-place${over > 0 ? ' over' : ''}`} label={seat.title} to={seat.postId} target={seat.title} {...p}>
      <div className="post-head"><span>{seat.title}</span><span className={over > 0 ? 'gap-over' : open > 0 ? 'gap-short' : 'quiet'}>{seat.holders.length}/{seat.establishment}{over > 0 ? ` ${t('over')}` : open > 0 ? ` ${t('vacant')}` : ''}</span></div>
      {seat.holders.map((m) => <Chip key={m.personId} m={m} from={seat.postId} {...p} />)}
    </Place>
  );
}

/** A place where somebody can be put: by a drop, or by the button that shows while a person is chosen. */
function Place({ className, label, to, target, hand, onMove, children }: { className: string; label: string; to: string | null; target: string; children: ReactNode } & Props): ReactNode {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const drop = (e: DragEvent): void => {
    e.preventDefault();
    setOver(false);
    const read = /^steelyard:([0-9a-f-]+)\/([0-9a-f-]*)$/.exec(e.dataTransfer.getData('text/plain'));
    if (read) onMove({ personId: read[1]!, from: read[2] || null, to });
  };
  return (
    <div
      className={`${className}${over ? ' drop' : ''}`} role="group" aria-label={label} data-place={to ?? 'bench'}
      onDragOver={(e) => { e.preventDefault(); e.dataTransfer.dropEffect = 'move'; setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      {children}
      {hand && hand.from !== to ? (
        <Button size="small" block className="here" aria-label={to === null ? t('whatIf.toBench') : t('whatIf.hereFor', { name: hand.name, post: target })} onClick={() => onMove({ personId: hand.personId, from: hand.from, to })}>{t('whatIf.here')}</Button>
      ) : null}
    </div>
  );
}

function Chip({ m, from, hand, onHand, on, children }: { m: Member; from: string | null; children?: ReactNode } & Props): ReactNode {
  const { t, month } = useWords();
  const chosen = hand?.personId === m.personId && hand.from === from;
  const age = ageOf(m.birth, on);
  return (
    <div className="chip-line">
      <button
        type="button" draggable className={`person-chip${m.proposed ? ' proposed' : ''}`} aria-pressed={chosen} aria-label={t('whatIf.choose', { name: m.name })} data-person={m.personId}
        onDragStart={(e) => { e.dataTransfer.setData('text/plain', `steelyard:${m.personId}/${from ?? ''}`); e.dataTransfer.effectAllowed = 'move'; }}
        onClick={() => onHand(chosen ? null : { personId: m.personId, name: m.name, from })}
      >
        <span className="person-name">{m.name}</span>
        <span className="quiet small">{[age === null ? '' : t('years', { n: age }), m.concurrent ? t('concurrent') : '', m.since && !m.proposed ? month(m.since) : ''].filter(Boolean).join(' · ')}</span>
      </button>
      {children}
    </div>
  );
}
