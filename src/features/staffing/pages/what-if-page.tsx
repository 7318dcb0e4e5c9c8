import { Button, Modal, Select } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { Day, PartialDate } from '../../../kernel/day.ts';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { applyPlan, netMoves, withoutMovesOf, type Move } from '../rules/what-if.ts';
import { useBodies, useGround, type Ground } from './client.ts';
import { Board, type Hand } from './what-if-board.tsx';
import { Effects } from './what-if-effects.tsx';
import { Moved } from './what-if-moved.tsx';
import { Plans } from './what-if-plans.tsx';
import { useDesk, type Desk } from './what-if-state.ts';
import { useWords } from './use-words.ts';

const MOST = 6;

/** What would be if: people moved between the posts of bodies laid side by side, by mouse or keyboard. Nothing in the roster changes. */
export function WhatIfPage(): ReactNode {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const { desk, change, asking, answer } = useDesk((params.get('units') ?? '').split(',').filter(Boolean).slice(0, MOST));
  // Once taken up, the plan on the desk counts and not the address, so that a reload keeps bodies added since.
  const named = params.has('units');
  useEffect(() => {
    if (named) setParams({}, { replace: true });
  }, [named, setParams]);
  const bodies = useBodies();
  const query = useGround(desk.unitIds, desk.bench);
  const add = (
    <Select
      className="body-select" value={null} placeholder={t(desk.unitIds.length > 0 ? 'whatIf.emptyAdd' : 'whatIf.chooseBody')} aria-label={t('whatIf.chooseBody')} showSearch={{ optionFilterProp: 'label' }} disabled={desk.unitIds.length >= MOST}
      options={(bodies.data?.bodies ?? []).filter((b) => !desk.unitIds.includes(b.unitId)).map((b) => ({ value: b.unitId, label: b.unitName }))}
      onChange={(id: string | null) => (id ? change({ unitIds: [...desk.unitIds, id] }) : undefined)}
    />
  );
  return (
    <div className="staffing-page what-if">
      <PageHead title={t('whatIf.title')} note={t('whatIf.note')} extra={<>{add}<Plans desk={desk} change={change} /></>} />
      {desk.unitIds.length === 0 ? <EmptyPlace text={t('whatIf.chooseBody')} /> : <Loaded query={query}>{(ground) => <Laid ground={ground} desk={desk} change={change} />}</Loaded>}
      <Modal
        open={asking !== null} title={t('whatIf.replaceAsk')} mask={{ closable: false }} onCancel={() => answer(false)}
        footer={<><Button onClick={() => answer(true)}>{t('whatIf.replaceAnew')}</Button><Button type="primary" onClick={() => answer(false)}>{t('whatIf.replaceKeep')}</Button></>}
      >
        {t('whatIf.replaceNote', { n: netMoves(desk.moves).length })}
      </Modal>
    </div>
  );
}

function Laid({ ground, desk, change }: { ground: Ground; desk: Desk; change: (patch: Partial<Desk>) => void }): ReactNode {
  const { t } = useWords();
  const [hand, setHand] = useState<Hand | null>(null);
  const given = useMemo(() => ground.bodies.map((b) => b.body), [ground]);
  const after = useMemo(() => applyPlan(given, ground.bench, desk.moves, ground.asOf as unknown as PartialDate), [given, ground, desk.moves]);
  const done = desk.moves.filter((m) => !after.stale.includes(m));
  const net = netMoves(done);
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.key === 'Escape') setHand(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const move = (m: Move): void => {
    setHand(null);
    if (m.from !== m.to) change({ moves: [...done, m] });
  };
  return (
    <>
      <div className="staffing-bar no-print">
        <strong>{net.length > 0 ? t('whatIf.moves', { n: net.length }) : t('whatIf.noMoves')}</strong>
        <span aria-live="polite" className="quiet">{hand ? t('whatIf.chosen', { name: hand.name }) : ''}</span>
        <span className="spacer" />
        <Button disabled={done.length === 0} onClick={() => change({ moves: done.slice(0, -1) })}>{t('whatIf.undo')}</Button>
        <Button disabled={done.length === 0} onClick={() => change({ moves: [] })}>{t('whatIf.clear')}</Button>
      </div>
      {after.stale.length > 0 ? <p className="gap-short">{t('whatIf.stale', { n: after.stale.length })}</p> : null}
      <Board
        bodies={after.bodies} bench={after.bench} hand={hand} onHand={setHand} onMove={move} on={ground.asOf as Day}
        onRemoveBody={(id) => change({ unitIds: desk.unitIds.filter((u) => u !== id), moves: desk.moves.filter((m) => ![m.from, m.to].some((p) => given.find((b) => b.unitId === id)?.seats.some((s) => s.postId === p))) })}
        onAddBench={(id) => change({ bench: [...new Set([...desk.bench, id])] })}
        onDropBench={(id) => change({ bench: desk.bench.filter((x) => x !== id), moves: withoutMovesOf(desk.moves, id) })} own={desk.bench}
      />
      <Moved net={net} before={given} people={[...given.flatMap((b) => b.seats.flatMap((s) => s.holders)), ...ground.bench]} onBack={(personId) => change({ moves: withoutMovesOf(desk.moves, personId) })} />
      <Effects before={ground.bodies} after={after.bodies} settings={ground.settings} on={ground.asOf as Day} />
    </>
  );
}
