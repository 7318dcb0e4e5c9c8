import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ageByMonth, dotted, type PartialDate } from '../../../../kernel/day.ts';
import type { CandidateState } from '../../rules/state.ts';
import { road, roadOf } from '../../rules/roads.ts';
import { ActButton } from '../act/act-button.tsx';
import { useCaseHere } from '../case-context.ts';
import { Facts, heldNow } from '../parts.tsx';
import { useLabels } from '../use-words.ts';

/** The work of 动议: why the case was opened, the plan, what was reported upward, and the candidates. */
export function MotionWork(): ReactNode {
  const { t, say } = useLabels();
  const { view } = useCaseHere();
  const { opened, motion, openedBy } = view.state;
  return (
    <>
      <Facts
        rows={[
          [t('field.moveKind'), t(`choice.moveKind.${opened.moveKind}`)], [t('field.initiator'), opened.initiator], [t('field.reasonOpen'), opened.reason], [t('field.basis'), opened.basis],
          [t('field.openedBy'), `${openedBy.name} ${openedBy.day}`], [t('field.termChange'), opened.termChange ? t('yes') : ''],
          [t('field.road'), roadOf(opened) === 'ordinary' ? '' : say(road[roadOf(opened)].words)], [t('field.roadBasis'), opened.roadBasis ?? ''],
          [t('field.consent'), motion.consent?.approvedOn ? [motion.consent.approver, motion.consent.approvedOn, motion.consent.document].filter(Boolean).join(' ') : ''],
        ]}
      />
      {motion.plan ? (
        <Facts
          rows={[
            [t('field.openingOpinion'), motion.plan.openingOpinion], [t('field.conditions'), motion.plan.conditions], [t('field.scope'), motion.plan.scope], [t('field.method'), motion.plan.method],
            [t('motion.search'), motion.plan.search ? <Link key="search" href={`/matching/searches/${motion.plan.search.searchId}?n=${motion.plan.search.n}`}>{t('motion.searchRun', motion.plan.search)}</Link> : ''],
            [t('motion.planned'), `${motion.plan.by.name} ${motion.plan.by.day}`], [t('motion.approved'), motion.approved ? `${motion.approved.name} ${motion.approved.day}` : ''],
          ]}
        />
      ) : null}
      {motion.reports?.length ? <Facts rows={motion.reports.map((m) => [m.matter, [m.reportedOn ? t('report.reported', { day: m.reportedOn }) : '', m.approvedOn ? t('report.approved', { day: m.approvedOn }) : ''].filter(Boolean).join(t('comma')) || t('report.notYet')] as const)} /> : null}
      <Candidates />
    </>
  );
}

/** Everyone put forward, with those taken out and why. */
export function Candidates(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const { candidates, step } = view.state;
  const counted = Object.values(view.state.recommendation.forms).some((f) => f.pending.length > 0 || f.agreed);
  const early = step === 'motion' || (step === 'recommendation' && !counted);
  return (
    <section>
      <h3>{t('candidates.title')}</h3>
      {candidates.length === 0 ? <p className="quiet">{t('candidates.none')}</p> : null}
      {candidates.map((c) => (
        <Candidate key={c.personId} candidate={c} today={view.today} />
      ))}
      {early && candidates.length > 0 ? <ActButton kind="candidate.add" about={{}} /> : null}
    </section>
  );
}

function Candidate({ candidate: c, today }: { candidate: CandidateState; today: string }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const now = heldNow(c.facts).join(t('comma'));
  const born = c.facts.birth ? t('candidates.born', { at: dotted(c.facts.birth), age: ageByMonth(c.facts.birth, today as PartialDate) }) : '';
  const sex = c.facts.sex ? t(`choice.sex.${c.facts.sex}`) : '';
  return (
    <div className="candidate" data-removed={c.removed !== null}>
      <div>
        <strong>{c.name}</strong> <span className="quiet">{[sex, born, now].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="quiet small">
        {t('candidates.source', { source: c.source })}
        {c.examinee ? ` · ${t('candidates.examinee')}` : ''}
        {view.state.chosen === c.personId ? ` · ${t('candidates.chosen')}` : ''}
        {c.removed ? ` · ${t('candidates.removed', { day: c.removed.day, why: c.removed.reason })}` : ''}
      </div>
      {c.removed || view.state.chosen ? null : <ActButton kind="candidate.remove" about={{ personId: c.personId }} small />}
    </div>
  );
}
