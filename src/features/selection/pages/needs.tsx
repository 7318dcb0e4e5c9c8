import type { ReactNode } from 'react';
import type { Verdict, VerdictKind } from '../../../domain/rule.ts';
import type { CandidateState, Requirement } from '../rules/state.ts';
import { useCaseHere } from './case-context.ts';
import { NeedLine, RuleLine } from './need-line.tsx';
import { useLabels } from './use-words.ts';

const order: readonly VerdictKind[] = ['block', 'unknown', 'needs-reason', 'pass', 'not-applicable'];
const isRule = (r: Requirement): boolean => r.id.startsWith('rule:');
const isOpen = (r: Requirement): boolean => r.status === 'missing' || r.status === 'blocked';

/** What this step needs: its own lines first, then for each candidate the rules in the order of the regulations. */
export function Needs(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const own = view.requirements.filter((r) => !isRule(r));
  const people = view.state.candidates.filter((c) => view.requirements.some((r) => isRule(r) && r.personId === c.personId));
  const done = own.filter((r) => !isOpen(r));
  const left = own.filter(isOpen);
  return (
    <section aria-label={t('needs.title')}>
      <h3>{t('needs.title')}</h3>
      <div className="need-list">
        {left.map((r) => (
          <NeedLine key={r.id} need={r} />
        ))}
        {done.length > 0 && left.length > 0 && done.length > 4 ? (
          <details className="more">
            <summary>{t('needs.done', { n: done.length })}</summary>
            {done.map((r) => (
              <NeedLine key={r.id} need={r} />
            ))}
          </details>
        ) : (
          done.map((r) => <NeedLine key={r.id} need={r} />)
        )}
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
  const left = pairs.filter((p) => isOpen(p.need));
  const met = pairs.filter((p) => !isOpen(p.need));
  return (
    <section className="person-rules">
      <h4>
        {candidate.name} <span className="quiet">{list(countsOf(pairs.map((p) => p.verdict)).map(({ kind, n }) => t(`counts.${kind}`, { n })))}</span>
      </h4>
      {left.map((p) => (
        <RuleLine key={p.need.id} {...p} />
      ))}
      {met.length > 0 ? (
        <details className="more">
          <summary>{left.length === 0 ? t('needs.allMet', { n: met.length }) : t('needs.met', { n: met.length })}</summary>
          {met.map((p) => (
            <RuleLine key={p.need.id} {...p} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

/** How many verdicts there are of each kind, the weightiest first; kinds without any are left out. */
export function countsOf(verdicts: readonly Verdict[]): { kind: VerdictKind; n: number }[] {
  return order.map((kind) => ({ kind, n: verdicts.filter((v) => v.kind === kind).length })).filter((c) => c.n > 0);
}
