import { useState, type ReactNode } from 'react';
import type { Stand } from '../../../../domain/facts.ts';
import { ballotOf, presentAt, takingPart, votesSecretly } from '../../rules/lookup.ts';
import type { CandidateState } from '../../rules/state.ts';
import { useCaseHere } from '../case-context.ts';
import { useLabels } from '../use-words.ts';
import { SheetEntry } from './sheet-entry.tsx';

type Seat = { memberId: string; name: string; chair: boolean; state: 'absent' | 'leave' | 'silent' | 'spoken' | 'present'; why?: string | undefined; stand: Stand | null; entered: 'none' | 'mine' | 'other' };

/** The seats: present, out for kinship, spoken; what each said appears only when all have spoken. */
export function Seats({ candidate: c }: { candidate: CandidateState }): ReactNode {
  const { t } = useLabels();
  const { view, may, me } = useCaseHere();
  const { state } = view;
  const [entering, setEntering] = useState<string | null>(null);
  const called = state.meeting!.called;
  const opened = state.meeting!.opened!;
  const ballot = ballotOf(state, c.personId);
  const part = takingPart(state, c.personId);
  const here = presentAt(state, c.personId);
  const secret = votesSecretly(state);
  const all = ballot.result !== null || (ballot.presented !== null && part.length > 0 && part.every((id) => ballot.votes.some((v) => v.memberId === id)));
  const seats = called.due.map((m): Seat => {
    const vote = ballot.votes.find((v) => v.memberId === m.memberId);
    const leave = opened.leaves.find((l) => l.personId === c.personId && l.memberId === m.memberId);
    const entered = ballot.entered.find((v) => v.memberId === m.memberId);
    return {
      memberId: m.memberId, name: m.name, chair: m.memberId === called.chairId, why: leave?.reason,
      state: leave ? 'leave' : !here.includes(m.memberId) ? 'absent' : secret ? 'present' : vote ? 'spoken' : 'silent',
      stand: all ? (vote?.stand ?? null) : null, entered: entered ? (entered.by.actor === me.account.id ? 'mine' : 'other') : 'none',
    };
  });
  const spoken = seats.filter((s) => s.state === 'spoken').length;
  const clerk = ballot.presented !== null && !ballot.result && may('vote.sheet')?.allowed === true;
  const differs = (memberId: string): boolean => {
    const last = [...view.events].reverse().find((e) => (e.kind === 'vote.differed' || e.kind === 'vote.given' || e.kind === 'vote.entered') && e.payload.personId === c.personId && e.payload.memberId === memberId);
    return last?.kind === 'vote.differed';
  };
  return (
    <section className="seats-part" aria-label={t('room.seats')}>
      {ballot.presented && !ballot.result && !secret ? (
        <p className="seats-count" role="status">
          {t(all ? 'room.allSpoke' : 'room.spoke', { n: spoken, of: part.length })}
        </p>
      ) : null}
      <ul className="seats">
        {seats.map((s) => (
          <li key={s.memberId} className="seat" data-state={s.state} data-stand={s.stand ?? undefined}>
            <div className="seat-name">
              {s.name}
              {s.chair ? <span className="quiet small"> {t('room.isChair')}</span> : null}
            </div>
            <div className="seat-state">{s.stand ? t(`stand.${s.stand}`) : ballot.presented || s.state === 'absent' || s.state === 'leave' ? t(`seat.${s.state}`) : t('seat.present')}</div>
            {s.state === 'leave' ? <div className="quiet small">{s.why}</div> : null}
            {clerk && s.state === 'silent' && s.memberId !== called.due.find((m) => m.accountId === me.account.id)?.memberId ? (
              <>
                {differs(s.memberId) ? <div className="amber small">{t('sheetVote.differed')}</div> : null}
                {s.entered === 'mine' ? (
                  <div className="quiet small">{t('sheetVote.mine')}</div>
                ) : (
                  <button type="button" className="linklike no-print" aria-expanded={entering === s.memberId} onClick={() => setEntering(entering === s.memberId ? null : s.memberId)}>
                    {t(s.entered === 'other' ? 'sheetVote.second' : 'sheetVote.first')}
                  </button>
                )}
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {clerk && entering ? <SheetEntry key={entering} candidate={c} memberId={entering} name={seats.find((s) => s.memberId === entering)?.name ?? ''} onDone={() => setEntering(null)} /> : null}
    </section>
  );
}
