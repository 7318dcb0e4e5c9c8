import type { ReactNode } from 'react';
import type { RecommendationForm } from '../../rules/commands.ts';
import { active, approvedException, MEETING_WAIVER } from '../../rules/lookup.ts';
import { ActButton } from '../act/act-button.tsx';
import { useCaseHere } from '../case-context.ts';
import { Facts } from '../parts.tsx';
import { useLabels } from '../use-words.ts';
import { Candidates } from './motion.tsx';

const numbers = ['due', 'present', 'issued', 'returned', 'valid', 'invalid', 'abstain', 'others'] as const;

/** The work of 民主推荐: both forms with their counts, side by side. */
export function RecommendationWork(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const { forms } = view.state.recommendation;
  const now = view.state.step === 'recommendation';
  const asked = view.state.exceptions.some((e) => e.ruleId === MEETING_WAIVER && e.personId === null && e.state !== 'declined');
  return (
    <>
      {(['interview', 'meeting'] as const).map((name) => (forms[name] ? <Count key={name} name={name} /> : null))}
      {now ? (['interview', 'meeting'] as const).map((name) => (forms[name] ? null : <ActButton key={name} kind="recommendation.plan" about={{ form: name, listed: true }} label={t(`invited.by.${name}`)} small />)) : null}
      {now && !forms.meeting && !asked ? <ActButton kind="exception.request" about={{}} label={t('exception.askWaiver')} small /> : null}
      {approvedException(view.state, null, MEETING_WAIVER) && !forms.meeting ? <p className="amber">{t('exception.waiverTaken')}</p> : null}
      {now ? <Candidates /> : null}
    </>
  );
}

function Count({ name }: { name: RecommendationForm }): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const form = view.state.recommendation.forms[name]!;
  const people = new Map(view.state.candidates.map((c) => [c.personId, c.name]));
  const figures = form.agreed?.figures;
  const own = form.pending.find((s) => s.figures);
  return (
    <section className="count">
      <h3>{t(`form.${name}`)}</h3>
      <Facts rows={[[t('field.attendance'), form.plan.scope], [t('field.due'), form.plan.due], [t('field.seats'), form.plan.seats], [t('field.directed'), form.plan.directed ? t('yes') : t('no')], ...(form.plan.invited ? [[t('invited.list'), form.plan.invited.map((p) => p.name).join(t('comma'))], [t('invited.out'), (form.plan.leftOut ?? []).map((p) => `${p.name}（${p.reason}）`).join(t('comma'))], [t('invited.attended'), form.attended ? form.attended.length : '']] as const : [])]} />
      {form.plan.invited && !form.agreed && form.pending.length === 0 && view.state.step === 'recommendation' ? <ActButton kind="recommendation.attend" about={{ form: name }} small /> : null}
      {form.differed.map((d) => (
        <p key={d.round} className="amber small">
          {t('sheet.differed', { round: d.round, fields: d.fields.map((f) => (f.startsWith('candidates.') ? (people.get(f.slice(11)) ?? f) : t(`field.${f}`))).join(t('comma')) })}
        </p>
      ))}
      {form.pending.map((s) => (
        <p key={s.by.actor} className="quiet small">
          {t(own === s ? 'sheet.pendingOwn' : 'sheet.pending', { name: s.by.name, day: s.by.day })}
        </p>
      ))}
      {figures ? (
        <table className="numbers">
          <thead>
            <tr>
              {numbers.map((n) => (
                <th key={n} scope="col">
                  {t(`field.${n}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {numbers.map((n) => (
                <td key={n}>{figures[n]}</td>
              ))}
            </tr>
          </tbody>
        </table>
      ) : null}
      {figures ? (
        <Facts rows={[[t('field.heldOn'), figures.heldOn], ...[...figures.candidates].sort((a, b) => b.votes - a.votes).map((c) => [people.get(c.personId) ?? c.personId, t('sheet.votes', { n: c.votes })] as const)]} />
      ) : active(view.state).length > 0 && view.state.step === 'recommendation' && form.pending.length === 0 && form.differed.length === 0 ? <p className="quiet small">{t('sheet.none')}</p> : null}
    </section>
  );
}
