import type { ReactNode } from 'react';
import type { Verdict, VerdictKind } from '../../../domain/rule.ts';
import type { Step } from '../rules/events.ts';
import type { CandidateState, Requirement } from '../rules/state.ts';
import { underVote } from '../rules/verdicts.ts';
import { useCaseHere } from './case-context.ts';
import type { CaseView } from './client.ts';
import { NeedLine, RuleLine } from './need-line.tsx';
import { useLabels } from './use-words.ts';

const order: readonly VerdictKind[] = ['block', 'unknown', 'needs-reason', 'pass', 'not-applicable'];
const isRule = (r: Requirement): boolean => r.id.startsWith('rule:');
const isOpen = (r: Requirement): boolean => r.status === 'missing' || r.status === 'blocked';

/** Rules that the step's own lines supply; while those are open, their verdicts only repeat them and fold away. */
const suppliedBy: Record<Step, RegExp> = {
  motion: /\.none$/, recommendation: /\.art-(16|37)\./, examination: /\.art-(33|37|53)\./, decision: /\.art-(38|39|53)\./, notice: /\.art-42\./, appointment: /\.art-(44|45)\./, probation: /\.art-43\./,
};

const repeats = (step: Step, need: Requirement): boolean => isRule(need) && suppliedBy[step].test(need.id.split(':')[1] ?? '');

/** The open lines that stand for themselves: without verdicts that only repeat what the step's own lines still lack. */
export function standing(view: CaseView): Requirement[] {
  const left = view.requirements.filter(isOpen);
  return left.some((r) => !isRule(r)) ? left.filter((r) => !repeats(view.state.step, r)) : left;
}

/** What this step needs: its own lines first, then for each candidate the rules in the order of the regulations. */
export function Needs(): ReactNode {
  const { t } = useLabels();
  const { view, may } = useCaseHere();
  const own = view.requirements.filter((r) => !isRule(r));
  const people = view.state.candidates.filter((c) => view.requirements.some((r) => isRule(r) && r.personId === c.personId));
  const first = own.find((r) => isOpen(r) && r.command !== null && may(r.command)?.allowed);
  return (
    <section aria-label={t('needs.title')}>
      <h3>{t('needs.title')}</h3>
      <div className="need-list">
        {own.map((r) => (
          <NeedLine key={r.id} need={r} first={r === first} />
        ))}
      </div>
      {people.length > 0 ? <h3>{t('needs.rules')}</h3> : null}
      {people.map((c) => (
        <PersonRules key={c.personId} candidate={c} />
      ))}
    </section>
  );
}

/** The rules for one candidate: what is open stands there, what is met folds away. */
export function PersonRules({ candidate }: { candidate: CandidateState }): ReactNode {
  const { t, list } = useLabels();
  const { view } = useCaseHere();
  const lines = view.requirements.filter((r) => isRule(r) && r.personId === candidate.personId);
  const verdicts = view.verdicts[candidate.personId] ?? [];
  const pairs = lines.flatMap((need) => {
    const verdict = verdicts.find((v) => need.id === `rule:${v.rule}:${candidate.personId}`);
    return verdict ? [{ need, verdict }] : [];
  });
  const owing = view.requirements.some((r) => !isRule(r) && isOpen(r));
  const left = pairs.filter((p) => isOpen(p.need) && !(owing && repeats(view.state.step, p.need)));
  const later = pairs.filter((p) => isOpen(p.need) && !left.includes(p));
  const openly = pairs.filter((p) => !isOpen(p.need) && p.verdict.kind === 'needs-reason');
  const met = pairs.filter((p) => !isOpen(p.need) && !openly.includes(p));
  return (
    <section className="person-rules">
      <h4>
        {candidate.name} <span className="quiet">{list(countsOf(pairs.filter((p) => !later.includes(p)).map((p) => p.verdict)).map(({ kind, n }) => t(`counts.${kind}`, { n })))}</span>
      </h4>
      {pairs.filter((p) => left.includes(p) || openly.includes(p)).map((p) => (
        <RuleLine key={p.need.id} {...p} />
      ))}
      {underVote(view.state, candidate.personId) ? <p className="quiet small">{t('needs.voting')}</p> : null}
      <Folded title={t('needs.later', { n: later.length })} pairs={later} />
      <Folded title={t(left.length + later.length + openly.length === 0 ? 'needs.allMet' : 'needs.met', { n: met.length })} pairs={met} />
    </section>
  );
}

function Folded({ title, pairs }: { title: string; pairs: readonly { need: Requirement; verdict: Verdict }[] }): ReactNode {
  if (pairs.length === 0) return null;
  return (
    <details className="more">
      <summary>{title}</summary>
      {pairs.map((p) => (
        <RuleLine key={p.need.id} {...p} />
      ))}
    </details>
  );
}

/** How many verdicts there are of each kind, the weightiest first; kinds without any are left out. */
export function countsOf(verdicts: readonly Verdict[]): { kind: VerdictKind; n: number }[] {
  return order.map((kind) => ({ kind, n: verdicts.filter((v) => v.kind === kind).length })).filter((c) => c.n > 0);
}
