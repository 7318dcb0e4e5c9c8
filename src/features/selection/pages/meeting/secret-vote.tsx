import { Button, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { ballotOf, memberName, takingPart, votesSecretly } from '../../rules/lookup.ts';
import type { SecretFigures } from '../../rules/commands.ts';
import { speaksFirst } from '../../rules/secret.ts';
import type { CandidateState } from '../../rules/state.ts';
import { useAct } from '../act/use-act.tsx';
import { useCaseHere } from '../case-context.ts';
import { RefusedNote } from '../refused-note.tsx';
import { useLabels } from '../use-words.ts';

const figures = ['issued', 'returned', 'valid', 'invalid', 'yes', 'no', 'defer'] as const;

/** A secret vote on one candidate: who spoke, then the papers counted by two tellers apart, then the result. */
export function SecretVote({ candidate: c }: { candidate: CandidateState }): ReactNode {
  const { t } = useLabels();
  const { view, may, me } = useCaseHere();
  const { state } = view;
  const ballot = ballotOf(state, c.personId);
  const act = useAct(state);
  if (!votesSecretly(state) || !ballot.presented || ballot.result) return null;
  const member = state.meeting?.called.due.some((m) => m.accountId === me.account.id);
  if (member) return <p className="my-vote-note quiet">{t('secret.paper')}</p>;
  if (speaksFirst(state) && ballot.spoke === null) return may('discussion.record')?.allowed ? <Spoke candidate={c} /> : <p className="quiet">{t('secret.speaking')}</p>;
  const first = ballot.counts[0];
  if (ballot.counted) {
    return (
      <section className="outcome-close no-print">
        <p>{t('secret.agreed')}</p>
        {may('vote.close')?.allowed ? <Button autoInsertSpace={false} type="primary" size="large" loading={act.sending} onClick={() => act.ask({ kind: 'vote.close', personId: c.personId }, { about: c.name, said: [] })}>{t('act.vote.close')}</Button> : null}
        <RefusedNote error={act.error} />
      </section>
    );
  }
  if (first?.by.actor === me.account.id) return <p className="quiet" role="status">{t('secret.mine')}</p>;
  if (!may('ballot.count')?.allowed) return <p className="quiet" role="status">{t('secret.counting')}</p>;
  const differed = [...view.events].reverse().find((e) => (e.kind === 'ballot.differed' || e.kind === 'ballot.counted') && e.payload.personId === c.personId)?.kind === 'ballot.differed';
  return <Count candidate={c} first={first?.by.name ?? null} differed={differed} />;
}

/** The order in which members spoke: pressed one after another, the chair last. */
function Spoke({ candidate: c }: { candidate: CandidateState }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const part = takingPart(view.state, c.personId);
  const [order, setOrder] = useState<string[]>([]);
  const act = useAct(view.state);
  return (
    <section className="card no-print" aria-label={t('act.discussion.record')}>
      <h3>{t('act.discussion.record')}</h3>
      <p className="quiet small">{t('secret.spokeNote')}</p>
      <div className="speakers">
        {part.map((id) => {
          const at = order.indexOf(id);
          return <button key={id} type="button" className="speaker" aria-pressed={at >= 0} onClick={() => setOrder(at >= 0 ? order.filter((x) => x !== id) : [...order, id])}>{at >= 0 ? `${at + 1}. ` : ''}{memberName(view.state, id)}{id === view.state.meeting?.called.chairId ? ` ${t('room.isChair')}` : ''}</button>;
        })}
      </div>
      <RefusedNote error={act.error} />
      <Button autoInsertSpace={false} type="primary" disabled={order.length < part.length} loading={act.sending} onClick={() => act.ask({ kind: 'discussion.record', personId: c.personId, spoke: order }, { about: c.name, said: [[t('secret.order'), order.map((id) => memberName(view.state, id)).join(t('comma'))]] })}>{t('act.discussion.record')}</Button>
    </section>
  );
}

/** One teller's count of the papers. */
function Count({ candidate: c, first, differed }: { candidate: CandidateState; first: string | null; differed: boolean }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const part = takingPart(view.state, c.personId).length;
  const [typed, setTyped] = useState<Partial<SecretFigures>>({ issued: part });
  const act = useAct(view.state);
  const whole = figures.every((k) => typeof typed[k] === 'number');
  return (
    <section className="card no-print" aria-label={t('act.ballot.count')}>
      <h3>{t('act.ballot.count')}</h3>
      {differed ? <p className="amber">{t('secret.differed')}</p> : null}
      <p className="quiet small">{first ? t('secret.second', { name: first }) : t('secret.first', { n: part })}</p>
      <div className="row-fields">
        {figures.map((k) => (
          <label key={k} className="count-field">{k === 'yes' || k === 'no' || k === 'defer' ? t(`stand.${k}`) : t(`field.${k}`)}<InputNumber min={0} max={200} precision={0} value={typed[k] ?? null} onChange={(v) => setTyped({ ...typed, [k]: v ?? undefined })} /></label>
        ))}
      </div>
      <RefusedNote error={act.error} />
      <Button autoInsertSpace={false} type="primary" disabled={!whole} loading={act.sending} onClick={() => act.ask({ kind: 'ballot.count', personId: c.personId, figures: typed as SecretFigures }, { about: c.name, said: figures.map((k) => [k === 'yes' || k === 'no' || k === 'defer' ? t(`stand.${k}`) : t(`field.${k}`), String(typed[k])] as const) })}>{t('act.ballot.count')}</Button>
    </section>
  );
}
