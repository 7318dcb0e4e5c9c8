import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Stand } from '../../../../domain/facts.ts';
import type { CandidateState } from '../../rules/state.ts';
import { useAct } from '../act/use-act.tsx';
import { useCaseHere } from '../case-context.ts';
import { RefusedNote } from '../refused-note.tsx';
import { useLabels } from '../use-words.ts';

/** One person's reading of a member's signed sheet; it counts when a second person reads the same, without seeing the first. */
export function SheetEntry({ candidate: c, memberId, name, onDone }: { candidate: CandidateState; memberId: string; name: string; onDone: () => void }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const [stand, setStand] = useState<Stand | null>(null);
  const act = useAct(view.state, onDone);
  const send = (): void => {
    if (stand) act.ask({ kind: 'vote.sheet', personId: c.personId, memberId, stand }, { about: c.name, said: [[t('sheetVote.of'), name], [t('sheetVote.says'), t(`stand.${stand}`)]] });
  };
  return (
    <section className="card sheet-entry no-print" aria-label={t('act.vote.sheet')}>
      <h3>{t('sheetVote.title', { name })}</h3>
      <p className="quiet small">{t('sheetVote.note')}</p>
      <Radio.Group value={stand} onChange={(e) => setStand(e.target.value as Stand)} options={(['yes', 'no', 'defer'] as const).map((s) => ({ value: s, label: t(`stand.${s}`) }))} />
      <RefusedNote error={act.error} />
      <div className="act-buttons">
        <Button autoInsertSpace={false} type="primary" disabled={!stand} loading={act.sending} onClick={send}>
          {t('act.vote.sheet')}
        </Button>
        <Button autoInsertSpace={false} onClick={onDone}>{t('cancel')}</Button>
      </div>
    </section>
  );
}
