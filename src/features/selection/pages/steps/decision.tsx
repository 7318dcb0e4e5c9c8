import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { voteSentence } from '../../rules/arithmetic.ts';
import { ballotOf, examinees, memberName } from '../../rules/lookup.ts';
import { useCaseHere } from '../case-context.ts';
import { Facts } from '../parts.tsx';
import { useLabels } from '../use-words.ts';

/** The work of 讨论决定: the meeting, and each ballot with its arithmetic. */
export function DecisionWork(): ReactNode {
  const { t, say, list } = useLabels();
  const { view } = useCaseHere();
  const { meeting, step } = view.state;
  if (!meeting) return null;
  const { called, opened } = meeting;
  return (
    <>
      <Facts
        rows={[
          [t('field.meetingOn'), `${called.on} · ${called.place}`], [t('field.chair'), memberName(view.state, called.chairId)],
          [t('field.dueMembers'), t('meeting.names', { n: called.due.length, names: list(called.due.map((m) => m.name)) })],
          [t('field.present'), opened ? t('meeting.names', { n: opened.present.length, names: list(opened.present.map((id) => memberName(view.state, id))) }) : ''],
          [t('field.leaves'), opened ? list(opened.leaves.map((l) => t('meeting.leave', { member: memberName(view.state, l.memberId), person: view.state.candidates.find((c) => c.personId === l.personId)?.name ?? '', why: l.reason }))) : ''],
        ]}
      />
      {examinees(view.state).map((c) => {
        const ballot = ballotOf(view.state, c.personId);
        const results = [...ballot.earlier, ...(ballot.result ? [ballot.result] : [])];
        return (
          <section key={c.personId} className="ballot-line">
            <strong>{c.name}</strong>
            {results.length === 0 ? <span className="quiet"> {t(ballot.presented ? 'meeting.underWay' : 'meeting.notYet')}</span> : null}
            {results.map((r) => (
              <div key={r.round}>
                {results.length > 1 ? t('meeting.round', { n: r.round }) : ''}
                {say(voteSentence(r))}
              </div>
            ))}
          </section>
        );
      })}
      {step === 'decision' ? (
        <p className="no-print">
          <Link className="act-link" href={`/cases/${view.state.id}/meeting`}>
            {t('toMeeting')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
