import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Loaded, PageHead } from '../../../ui/page.tsx';
import { mayHandleCases, mayReadCases } from '../../accounts/rules.ts';
import { stepWords } from '../rules/lookup.ts';
import { useCases, useElsewhere, useMe, useWaiting, type CaseLine, type Me } from './client.ts';
import { useLabels } from './use-words.ts';

const holds = (me: Me, wanted: readonly string[]): boolean => me.roles.some((r) => wanted.includes(r.role));

/** What needs me today: waits for me, late, waiting on others. Each line says what, whose, by when, and offers one act. */
export function TodayPage(): ReactNode {
  const { t } = useLabels();
  const me = useMe();
  if (!me) return null;
  if (!holds(me, mayReadCases)) {
    return (
      <div className="today">
        <PageHead title={t('today.title')} />
        <Elsewhere />
        <p className="today-calm">{t('today.calmPerson')}</p>
      </div>
    );
  }
  return <Lists me={me} />;
}

/** A notice or a probation that still runs: only the day is waited for. */
const rests = (c: CaseLine, today: string): boolean => (c.step === 'notice' || c.step === 'probation') && c.dueDay !== null && c.dueDay >= today;

function Lists({ me }: { me: Me }): ReactNode {
  const { t } = useLabels();
  const waiting = useWaiting();
  const all = useCases();
  const elsewhere = useElsewhere().data?.waiting ?? [];
  return (
    <Loaded query={waiting}>
      {({ cases: mine, today }) => {
        const resting = mine.filter((c) => rests(c, today));
        const late = mine.filter((c) => !resting.includes(c) && c.dueDay !== null && c.dueDay < today && c.step === 'decision');
        const now = mine.filter((c) => !late.includes(c) && !resting.includes(c));
        const others = (all.data ?? []).filter((c) => (c.state === 'running' || c.state === 'appointed') && !mine.some((m) => m.id === c.id));
        const empty = late.length + now.length + elsewhere.length === 0;
        return (
          <div className="today">
            <PageHead title={t('today.title')} note={t('today.note', { day: today, name: me.account.displayName })} />
            {empty ? <p className="today-calm">{t(others.length > 0 ? 'today.calmOthers' : 'today.calm')}</p> : null}
            <Group title={t('today.late')} lines={late} me={me} today={today} mine />
            <Group title={t('today.mine')} lines={now} me={me} today={today} mine />
            <Elsewhere />
            <Group title={t('today.others')} lines={others} me={me} today={today} />
            <Group title={t('today.resting')} lines={resting} me={me} today={today} />
          </div>
        );
      }}
    </Loaded>
  );
}

/** Work of other rooms that waits for me. */
function Elsewhere(): ReactNode {
  const { t } = useLabels();
  const elsewhere = useElsewhere().data?.waiting ?? [];
  if (elsewhere.length === 0) return null;
  return (
    <section aria-label={t('today.elsewhere')}>
      <h2>{t('today.elsewhere')}</h2>
      <ul className="today-list">
        {elsewhere.map((w) => (
          <li className="today-line" key={w.kind}>
            <div className="today-what"><strong>{t(`today.rooms.${w.kind}`)}</strong></div>
            <div className="today-who quiet">{t('today.count', { n: w.count })}</div>
            <div className="today-due" />
            <Link className="act-link main" href={w.href}>{t('today.go')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({ title, lines, me, today, mine }: { title: string; lines: readonly CaseLine[]; me: Me; today: string; mine?: boolean }): ReactNode {
  const { t } = useLabels();
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">{t('today.count', { n: lines.length })}</span>
      </h2>
      <ul className="today-list">
        {lines.map((c) => (
          <Line key={c.id} line={c} me={me} today={today} mine={mine ?? false} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line: c, me, today, mine }: { line: CaseLine; me: Me; today: string; mine: boolean }): ReactNode {
  const { t, say, list, roles } = useLabels();
  const votes = mine && c.waitsFor.includes('member') && me.roles.some((r) => r.role === 'member');
  const onlyVotes = votes && !holds(me, mayHandleCases);
  const late = c.dueDay !== null && c.dueDay < today && c.step === 'decision';
  const ready = c.dueDay !== null && c.dueDay < today && !late;
  return (
    <li className="today-line">
      <div className="today-what">
        <strong>{t(`today.what.${votes ? 'vote' : c.step}`, { title: c.title, defaultValue: c.title })}</strong>
        <div className="quiet small">
          {c.number} · {say(stepWords[c.step])}
        </div>
      </div>
      <div className="today-who">
        {c.candidates.length > 0 ? list(c.candidates) : <span className="quiet">{t('candidates.none')}</span>}
        {mine || rests(c, today) ? null : <div className="quiet small">{t('today.waits', { who: roles(c.waitsFor.some((r) => r !== 'member') ? c.waitsFor.filter((r) => r !== 'member') : c.waitsFor) })}</div>}
      </div>
      <div className={late ? 'today-due late' : 'today-due quiet'}>{c.dueDay ? t(late ? 'today.lateSince' : ready ? 'today.ready' : c.step === 'decision' ? 'today.meeting' : 'today.until', { day: c.dueDay }) : ''}</div>
      <Link className={mine ? 'act-link main' : 'act-link'} href={votes ? `/cases/${c.id}/meeting` : `/cases/${c.id}`}>
        {t(votes && onlyVotes ? 'today.vote' : votes ? 'toMeeting' : mine ? 'today.go' : 'today.look')}
      </Link>
    </li>
  );
}
