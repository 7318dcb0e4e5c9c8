import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { voteSentence } from '../../rules/arithmetic.ts';
import { ballotOf, takingPart, votesSecretly } from '../../rules/lookup.ts';
import type { CandidateState } from '../../rules/state.ts';
import { ArticleChip } from '../../../../ui/verdict.tsx';
import { art } from '../../rules/cite.ts';
import { ActButton } from '../act/act-button.tsx';
import { useAct } from '../act/use-act.tsx';
import { useCaseHere } from '../case-context.ts';
import { RefusedNote } from '../refused-note.tsx';
import { useLabels } from '../use-words.ts';

/** The result with its arithmetic; before it, closing the ballot once all have spoken. */
export function Outcome({ candidate: c }: { candidate: CandidateState }): ReactNode {
  const { t, say } = useLabels();
  const { view, may } = useCaseHere();
  const act = useAct(view.state);
  const ballot = ballotOf(view.state, c.personId);
  const part = takingPart(view.state, c.personId);
  const all = part.length > 0 && part.every((id) => ballot.votes.some((v) => v.memberId === id));
  if (!ballot.result) {
    if (votesSecretly(view.state)) return null;
    if (!all || !may('vote.close')?.allowed) return null;
    return (
      <section className="outcome-close no-print">
        <Button autoInsertSpace={false} type="primary" size="large" loading={act.sending} onClick={() => act.ask({ kind: 'vote.close', personId: c.personId }, { about: c.name, said: [] })}>
          {t('act.vote.close')}
        </Button>
        <RefusedNote error={act.error} />
      </section>
    );
  }
  return (
    <section className="outcome" data-result={ballot.result.result} role="status">
      <p className="outcome-sentence">
        {say(voteSentence(ballot.result))} <ArticleChip citation={art.decision} />
      </p>
      {ballot.result.result === 'carried' ? (
        <Link className="act-link" href={`/cases/${view.state.id}`}>
          {t('room.on')}
        </Link>
      ) : view.state.chosen ? null : (
        <ActButton kind="vote.reconsider" about={{ personId: c.personId }} small />
      )}
    </section>
  );
}
