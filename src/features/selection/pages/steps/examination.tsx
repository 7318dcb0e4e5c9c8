import type { ReactNode } from 'react';
import { examinationOf, examinees } from '../../rules/lookup.ts';
import { ActButton } from '../act/act-button.tsx';
import { useCaseHere } from '../case-context.ts';
import { Facts } from '../parts.tsx';
import { useLabels } from '../use-words.ts';

const checks = ['file', 'personal-matters', 'discipline-opinion', 'complaints'] as const;

/** The work of 考察: notice, team, and for each examinee talks, the four checks, integrity and the findings. */
export function ExaminationWork(): ReactNode {
  const { t } = useLabels();
  const { view } = useCaseHere();
  const { chosen, notice, team, talks } = view.state.examination;
  return (
    <>
      <Facts
        rows={[
          [t('exam.examinees'), chosen ? `${chosen.people.map((p) => p.name).join(t('comma'))}${t('colon')}${chosen.reason}` : ''],
          [t('exam.notice'), notice ? `${notice.publishedOn} · ${notice.channel}` : ''],
          [t('exam.noticeText'), notice?.text ?? ''],
          [t('exam.team'), team ? `${team.members.map((m) => `${m.name}${m.lead ? t('team.lead') : ''}`).join(t('comma'))} · ${t('exam.from', { day: team.startedOn })}` : ''],
        ]}
      />
      {talks ? <Facts rows={[[t('exam.talks'), talks.people.map((p) => p.name).join(t('comma'))], [t('invited.out'), talks.leftOut.map((p) => `${p.name}（${p.reason}）`).join(t('comma'))]]} /> : null}
      {chosen && view.state.step === 'examination' ? <ActButton kind="interviews.plan" about={{}} small /> : null}
      {examinees(view.state).map((c) => (
        <Examinee key={c.personId} personId={c.personId} name={c.name} />
      ))}
    </>
  );
}

function Examinee({ personId, name }: { personId: string; name: string }): ReactNode {
  const { t, list } = useLabels();
  const { view } = useCaseHere();
  const own = examinationOf(view.state, personId);
  const member = (id: string): string => view.state.examination.team?.members.find((m) => m.personId === id)?.name ?? id;
  const now = view.state.step === 'examination';
  return (
    <section className="examinee">
      <h3>{name}</h3>
      {own.interviews.length > 0 ? (
        <Facts rows={own.interviews.map((i, n) => [t('exam.interview', { n: n + 1 }), <>{`${i.on} · ${i.with} · ${list(i.interviewers.map(member))}`}<div className="said-text">{i.summary}</div></>] as const)} />
      ) : null}
      {now && own.interviews.length > 0 ? <ActButton kind="interview.note" about={{ personId }} small label={t('exam.another')} /> : null}
      <Facts
        rows={[
          ...checks.flatMap((kind) => {
            const c = own.checks[kind];
            if (!c) return [];
            const state = c.resolved ? t('exam.resolved', { was: t(`choice.result.${c.result}`) }) : t(`choice.result.${c.result}`);
            return [[t(`check.${kind}`), <>{`${state} · ${c.resolved?.on ?? c.on} · ${t('exam.signed', { name: c.resolved?.signer ?? c.signer })}`}<div className="said-text">{c.detail}{c.resolved ? ` → ${c.resolved.detail}` : ''}</div></>] as const];
          }),
          [t('exam.integrity'), own.integrity ? <>{own.integrity.conclusion}<div className="quiet small">{`${t('field.partySecretary')} ${own.integrity.partySecretary} · ${t('field.disciplineSecretary')} ${own.integrity.disciplineSecretary} · ${own.integrity.on}`}</div></> : ''],
          [t('exam.obstacle'), own.obstacle ? `${t('field.majorProblem')}${t('colon')}${t(`choice.majorProblem.${own.obstacle.majorProblem}`)}${t('comma')}${t('field.otherObstacle')}${t('colon')}${t(`choice.otherObstacle.${own.obstacle.otherObstacle}`)} · ${own.obstacle.basis}` : ''],
          [t('exam.talk'), own.talk ? `${own.talk.on} · ${list(own.talk.by.map(member))} · ${own.talk.summary}` : ''],
        ]}
      />
      {own.extended.length > 0 ? <Facts rows={own.extended.map((x) => [t('exam.extended'), <>{`${x.on} · ${x.where} · ${list(x.by.map(member))} · ${x.why}`}<div className="said-text">{x.summary}</div></>] as const)} /> : null}
      {now && view.state.examination.team ? <ActButton kind="extended.note" about={{ personId }} small /> : null}
      {own.finding ? (
        <Facts rows={[...(['merits', 'weaknesses', 'recommendation', 'checks'] as const).map((k) => [t(`field.${k}`), <div key={k} className="said-text">{own.finding![k]}</div>] as const), [t('field.endedOn'), own.finding.endedOn]]} />
      ) : null}
    </section>
  );
}
