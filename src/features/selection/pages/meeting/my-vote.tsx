import { useEffect, type ReactNode } from 'react';
import type { Stand } from '../../../../domain/facts.ts';
import { ballotOf, takingPart } from '../../rules/lookup.ts';
import type { CandidateState } from '../../rules/state.ts';
import { useAct } from '../act/use-act.tsx';
import { useCaseHere } from '../case-context.ts';
import { RefusedNote } from '../refused-note.tsx';
import { useLabels } from '../use-words.ts';

const stands: readonly { stand: Stand; key: string }[] = [{ stand: 'yes', key: '1' }, { stand: 'no', key: '2' }, { stand: 'defer', key: '3' }];

/** A member votes for themselves: three large choices, also by 1, 2 and 3; asked once, then it stands. */
export function MyVote({ candidate: c }: { candidate: CandidateState }): ReactNode {
  const { t } = useLabels();
  const { view, me } = useCaseHere();
  const { state } = view;
  const act = useAct(state);
  const member = state.meeting?.called.due.find((m) => m.accountId === me.account.id);
  const ballot = ballotOf(state, c.personId);
  const part = takingPart(state, c.personId);
  const mine = member ? ballot.votes.find((v) => v.memberId === member.memberId) : undefined;
  const leave = member ? state.meeting?.opened?.leaves.find((l) => l.personId === c.personId && l.memberId === member.memberId) : undefined;
  const waiting = member && state.meeting?.called.chairId === member.memberId ? part.filter((id) => id !== member.memberId && !ballot.votes.some((v) => v.memberId === id)).length : 0;
  const free = member !== undefined && !mine && !leave && waiting === 0 && part.includes(member.memberId);
  const give = (stand: Stand): void => act.ask({ kind: 'vote.give', personId: c.personId, stand }, { about: c.name, said: [[t('vote.mine'), t(`stand.${stand}`)]] });
  useEffect(() => {
    if (!free) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || document.querySelector('.ant-modal-wrap')) return;
      const found = stands.find((s) => s.key === event.key);
      if (found) give(found.stand);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  if (!member) return null;
  if (leave) return <p className="my-vote-note amber">{t('vote.leave', { why: leave.reason })}</p>;
  if (mine) return <p className="my-vote-note">{t('vote.given', { stand: mine.stand ? t(`stand.${mine.stand}`) : '' })}</p>;
  if (!part.includes(member.memberId)) return <p className="my-vote-note quiet">{t('vote.absent')}</p>;
  if (waiting > 0) return <p className="my-vote-note quiet">{t('vote.chairLast', { n: waiting })}</p>;
  return (
    <section className="my-vote" aria-label={t('vote.mine')}>
      <h3>{t('vote.ask', { name: c.name })}</h3>
      <div className="my-vote-choices">
        {stands.map(({ stand, key }) => (
          <button key={stand} type="button" className="stand-button" data-stand={stand} onClick={() => give(stand)} disabled={act.sending}>
            {t(`stand.${stand}`)} <kbd>{key}</kbd>
          </button>
        ))}
      </div>
      <p className="quiet small">{t('vote.note')}</p>
      <RefusedNote error={act.error} />
    </section>
  );
}
