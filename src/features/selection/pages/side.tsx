import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dueDay, waitsFor } from '../rules.ts';
import type { Day } from '../../../kernel/day.ts';
import { mayReadRecord, mayReadRoster } from '../../accounts/rules.ts';
import { memberName } from '../rules/lookup.ts';
import { ActButton } from './act/act-button.tsx';
import { useCaseHere } from './case-context.ts';
import { Exceptions } from './exceptions.tsx';
import { Papers } from './papers.tsx';
import { useLabels } from './use-words.ts';

/** Beside the case: who, by when, exceptions, what was done last, papers, and the sealed bundle. */
export function Side(): ReactNode {
  const { t, roles, list } = useLabels();
  const { view, me } = useCaseHere();
  const { state } = view;
  const ended = state.state === 'stopped' || state.state === 'closed';
  const due = dueDay(state);
  const holds = (wanted: readonly string[]): boolean => me.roles.some((r) => wanted.includes(r.role));
  const people = state.candidates.filter((c) => !c.removed);
  const team = state.examination.team?.members ?? [];
  const chair = state.meeting ? memberName(state, state.meeting.called.chairId) : '';
  return (
    <aside className="case-side">
      <section>
        <h3>{t('side.people')}</h3>
        <dl className="case-facts tight">
          <div>
            <dt>{t('field.openedBy')}</dt>
            <dd>{state.openedBy.name}</dd>
          </div>
          <div>
            <dt>{t('candidates.title')}</dt>
            <dd>
              {people.length === 0 ? t('none') : people.map((c) => (
                <div key={c.personId}>
                  {holds(mayReadRoster) ? <Link href={`/roster/person/${c.personId}`}>{c.name}</Link> : c.name}
                  {state.chosen === c.personId ? <span className="quiet"> {t('candidates.chosen')}</span> : null}
                </div>
              ))}
            </dd>
          </div>
          {team.length > 0 ? (
            <div>
              <dt>{t('exam.team')}</dt>
              <dd>{list(team.map((m) => m.name))}</dd>
            </div>
          ) : null}
          {chair ? (
            <div>
              <dt>{t('field.chair')}</dt>
              <dd>{chair}</dd>
            </div>
          ) : null}
        </dl>
      </section>
      {ended ? null : (
        <section>
          <h3>{t('side.waits')}</h3>
          <div>{roles(waitsFor(state, view.today as Day)) || t('none')}</div>
          {due ? (
            <div className={due < view.today ? 'late' : 'quiet'}>
              {t(`side.due.${state.step}`, { defaultValue: t('side.due.other'), day: due })}
              {due < view.today ? ` · ${t('late')}` : ''}
            </div>
          ) : null}
        </section>
      )}
      <Exceptions />
      <Latest linked={holds(mayReadRecord)} />
      <Papers />
      {ended ? null : (
        <section className="no-print">
          <ActButton kind="case.stop" about={{}} small />
        </section>
      )}
    </aside>
  );
}

function Latest({ linked }: { linked: boolean }): ReactNode {
  const { t } = useLabels();
  const words = useTranslation('selection').t;
  const { view } = useCaseHere();
  const last = view.events.slice(-8).reverse();
  return (
    <section>
      <h3>{t('side.record')}</h3>
      <ul className="latest">
        {last.map((e) => (
          <li key={e.n}>
            <span className="quiet">{e.day.slice(5)}</span> {e.actorName} · {words('events', { returnObjects: true, defaultValue: {} } as never) ? ((words('events', { returnObjects: true }) as unknown as Record<string, string>)[e.kind] ?? e.kind) : e.kind}
          </li>
        ))}
      </ul>
      {linked ? <Link href={`/record?case=${view.state.id}`}>{t('side.all', { n: view.events.length })}</Link> : null}
    </section>
  );
}
