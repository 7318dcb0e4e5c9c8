import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../../ui/page.tsx';
import { ageByMonth, dotted, type PartialDate } from '../../../../kernel/day.ts';
import { quorumOf } from '../../rules/arithmetic.ts';
import { ballotOf, examinees, memberName, presentNow, votesSecretly } from '../../rules/lookup.ts';
import type { CandidateState } from '../../rules/state.ts';
import { MeetingOpenForm } from '../act/meeting-open-form.tsx';
import { PlainForm } from '../act/plain-form.tsx';
import { CaseContext, useCaseHere } from '../case-context.ts';
import { useCase, useMe } from '../client.ts';
import { heldNow } from '../parts.tsx';
import { useLabels } from '../use-words.ts';
import { ComeAndGo } from './come-and-go.tsx';
import { MyVote } from './my-vote.tsx';
import { Outcome } from './outcome.tsx';
import { Seats } from './seats.tsx';
import { SecretVote } from './secret-vote.tsx';

/** The meeting room: one candidate at a time, large; read again every few seconds. */
export function MeetingPage({ id }: { id: string }): ReactNode {
  const query = useCase(id, 3_000);
  const me = useMe();
  return <Loaded query={query}>{(view) => (me ? <CaseContext.Provider value={{ view, me }}><Room /></CaseContext.Provider> : null)}</Loaded>;
}

function Room(): ReactNode {
  const { t } = useLabels();
  const { view, may, me } = useCaseHere();
  const { state } = view;
  const people = examinees(state);
  const underWay = people.find((c) => ballotOf(state, c.personId).presented && !ballotOf(state, c.personId).result);
  const undecided = people.find((c) => !ballotOf(state, c.personId).result);
  const [picked, setPicked] = useState<string | null>(null);
  const now = people.find((c) => c.personId === picked) ?? underWay ?? people.find((c) => c.personId === state.chosen) ?? undecided ?? people[0];
  useArrows(people, now, setPicked);
  const called = state.meeting?.called;
  const opened = state.meeting?.opened;
  return (
    <div className="meeting">
      <PageHead
        title={t('room.title', { title: state.title })}
        note={called ? <>{t('room.when', { on: called.on, place: called.place })} · {t('room.chair', { name: memberName(state, called.chairId) })} · {opened ? t('room.quorum', { due: called.due.length, present: presentNow(state).length, need: quorumOf(called.due.length) }) : t('room.due', { n: called.due.length, need: quorumOf(called.due.length) })}</> : undefined}
        extra={<Link className="act-link" href={`/cases/${state.id}`}>{t('room.back')}</Link>}
      />
      {!called ? <p className="today-calm">{t('room.notCalled')}</p> : null}
      {called && !opened ? may('meeting.open')?.allowed ? <div className="card"><h2>{t('act.meeting.open')}</h2><MeetingOpenForm /></div> : <p className="today-calm">{t('room.notOpen')}</p> : null}
      {opened && people.length > 1 ? (
        <div className="room-tabs" role="tablist" aria-label={t('room.candidates')}>
          {people.map((c) => (
            <button key={c.personId} type="button" role="tab" aria-selected={c.personId === now?.personId} onClick={() => setPicked(c.personId)}>
              {c.name} <span className="quiet small">{t(`room.state.${stateOf(c)}`)}</span>
            </button>
          ))}
        </div>
      ) : null}
      {opened ? <ComeAndGo /> : null}
      {opened && now ? <Floor key={now.personId} candidate={now} /> : null}
      {opened ? <p className="room-keys quiet small no-print">{t(called?.due.some((m) => m.accountId === me.account.id) ? 'room.keysMember' : 'room.keys')}</p> : null}
    </div>
  );

  function stateOf(c: CandidateState): string {
    const ballot = ballotOf(state, c.personId);
    return ballot.result?.result ?? (ballot.presented ? 'now' : 'waiting');
  }
}

/** One candidate on the floor: who, what was said, the seats, one's own vote, the result. */
function Floor({ candidate: c }: { candidate: CandidateState }): ReactNode {
  const { t } = useLabels();
  const { view, may } = useCaseHere();
  const [presenting, setPresenting] = useState(false);
  const ballot = ballotOf(view.state, c.personId);
  const busy = examinees(view.state).find((o) => o.personId !== c.personId && ballotOf(view.state, o.personId).presented && !ballotOf(view.state, o.personId).result);
  const holds = heldNow(c.facts).join(t('comma'));
  const born = c.facts.birth ? t('candidates.born', { at: dotted(c.facts.birth), age: ageByMonth(c.facts.birth, view.today as PartialDate) }) : '';
  return (
    <article className="floor">
      <header className="floor-head">
        <h2>{c.name}</h2>
        <div className="floor-now">{[born, holds].filter(Boolean).join(' · ')}</div>
        <div className="floor-for">{t('room.for', { kind: t(`choice.moveKind.${view.state.moveKind}`), post: view.state.title })}</div>
        {ballot.presented ? (
          <p className="floor-said">
            <span className="quiet">{t('room.presented', { name: ballot.presented.presenter })}</span> {ballot.presented.explanation}
          </p>
        ) : null}
      </header>
      {!ballot.presented ? (
        busy ? (
          <p className="quiet">{t('room.busy', { name: busy.name })}</p>
        ) : view.state.chosen ? null : may('candidate.present')?.allowed ? (
          presenting ? (
            <div className="card"><PlainForm kind="candidate.present" about={{ personId: c.personId }} onDone={() => setPresenting(false)} onCancel={() => setPresenting(false)} /></div>
          ) : (
            <Button autoInsertSpace={false} type="primary" size="large" onClick={() => setPresenting(true)}>{t('room.present', { name: c.name })}</Button>
          )
        ) : (
          <p className="quiet">{t('room.waitPresent')}</p>
        )
      ) : null}
      {ballot.presented && !ballot.result ? votesSecretly(view.state) ? <SecretVote candidate={c} /> : <MyVote candidate={c} /> : null}
      {ballot.presented ? <Outcome candidate={c} /> : null}
      <Seats candidate={c} />
    </article>
  );
}

/** ← and → walk the candidates. */
function useArrows(people: readonly CandidateState[], now: CandidateState | undefined, pick: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || document.querySelector('.ant-modal-wrap')) return;
      const at = people.findIndex((p) => p.personId === now?.personId);
      const next = event.key === 'ArrowRight' ? people[at + 1] : event.key === 'ArrowLeft' ? people[at - 1] : undefined;
      if (next) pick(next.personId);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [people, now, pick]);
}
