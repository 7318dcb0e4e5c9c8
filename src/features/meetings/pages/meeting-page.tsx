import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { localTime } from '../../roster/pages/local-time.ts';
import { takeFile } from '../../selection/pages/client.ts';
import { api, unwrap, useMeeting, useMeetings, type MeetingView } from './client.ts';
import { MoveForm, OpenMeeting } from './moments.tsx';
import { PlanForm } from './plan-form.tsx';

type Doing = 'plan' | 'open' | 'left' | 'arrived' | 'closed' | null;

/** One meeting: agenda, the papers members read, who is there, and what came of each item. */
export function MeetingPage({ id }: { id: string }): ReactNode {
  const query = useMeeting(id, 5_000);
  return <Loaded query={query}>{(m) => <Whole meeting={m} />}</Loaded>;
}

function Whole({ meeting: m }: { meeting: MeetingView }): ReactNode {
  const { t } = useTranslation('meetings');
  const [doing, setDoing] = useState<Doing>(null);
  const cases = useMeetings().data?.cases ?? [];
  const freeze = useSubmit(() => unwrap(api.POST('/api/meetings/{id}/freeze', { params: { path: { id: m.id } } })), { quiet: true });
  const stop = (): void => setDoing(null);
  const draft = m.state === 'draft' || m.state === 'frozen';
  const chair = m.due.find((d) => d.memberId === m.chairId)?.name ?? '';
  const may = m.mayHandle && doing === null;
  return (
    <div className="meetings-page">
      <PageHead
        title={m.title}
        note={<>{m.number} · {t('page.when', { day: m.day, place: m.place })} · {t(`body.${m.body}`)} · {t(`method.${m.method}`)} · {t('page.chair', { name: chair })} · {m.state === 'draft' || m.state === 'frozen' ? t('page.due', m.attendance) : t('page.attendance', m.attendance)} · {t(`states.${m.state}`)}</>}
        extra={
          <span className="act-buttons no-print">
            {m.packs.length > 0 ? <Link className="act-link" href={`/meetings/${m.id}/pack`}>{t('page.read')}</Link> : null}
            {m.state === 'open' ? <Link className="act-link" href={`/meetings/${m.id}/room`}>{t('page.room')}</Link> : null}
          </span>
        }
      />
      {m.state === 'open' && !m.attendance.quorate ? <p className="meeting-stopped" role="alert">{t('page.stopped')}</p> : null}
      {may ? (
        <div className="act-buttons no-print">
          {draft || m.state === 'open' ? <Button autoInsertSpace={false} type={m.state === 'draft' ? 'primary' : 'default'} loading={freeze.isPending} disabled={m.items.length === 0} onClick={() => freeze.mutate(undefined)}>{t(m.packs.length > 0 ? 'page.again' : 'page.freeze')}</Button> : null}
          {m.state === 'frozen' ? m.day === m.today ? <Button autoInsertSpace={false} type="primary" onClick={() => setDoing('open')}>{t('page.open')}</Button> : <span className="quiet">{t('page.notToday', { day: m.day })}</span> : null}
          {draft ? <Button autoInsertSpace={false} onClick={() => setDoing('plan')}>{t('page.change')}</Button> : null}
          {m.state === 'open' ? (
            <>
              <Button autoInsertSpace={false} onClick={() => setDoing('left')}>{t('page.left')}</Button>
              <Button autoInsertSpace={false} disabled={m.here.length === m.due.length} onClick={() => setDoing('arrived')}>{t('page.arrived')}</Button>
              <Button autoInsertSpace={false} onClick={() => setDoing('closed')}>{t('page.close')}</Button>
            </>
          ) : null}
        </div>
      ) : null}
      {freeze.error ? <RefusalNote refusal={(freeze.error as Refused).refusal} /> : null}
      {doing === 'plan' ? <PlanForm today={m.today} cases={cases} meeting={m} onDone={stop} onCancel={stop} /> : null}
      {doing === 'open' ? <OpenMeeting meeting={m} onCancel={stop} /> : null}
      {doing === 'left' || doing === 'arrived' || doing === 'closed' ? <MoveForm meeting={m} kind={doing} onDone={stop} /> : null}
      <h2>{t('page.agenda')} <span className="quiet small">{t('page.decided', { n: m.items.filter((i) => i.state === 'decided').length, of: m.items.length })}</span></h2>
      <ol className="agenda">
        {m.items.map((i) => (
          <li key={i.caseId} data-state={i.state}>
            {i.hidden ? <span className="quiet">{t('page.hidden')}</span> : (
              <>
                <Link href={`/cases/${i.caseId}`}>{i.title}</Link> <span className="quiet">{i.number}</span>
                <span className="agenda-people">{i.people.map((p) => <span key={p.name}>{p.name}{p.result ? ` ${t(`result.${p.result}`)}` : ''}</span>)}</span>
                <span className="agenda-state">{t(`item.${i.state}`)}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      <h2>{t('page.papers')}</h2>
      {m.packs.length === 0 ? <p className="quiet">{t('page.noPack')}</p> : null}
      {m.papers.length > 0 ? <p className="act-buttons no-print">{m.papers.map((p) => <Button key={p} autoInsertSpace={false} size="small" onClick={() => void takeFile(`/api/meetings/${m.id}/papers/${p}`, `${m.number} ${t(`paper.${p}`).replace(/（.*|\(.*/, '').trim()}.${p === 'minutes-word' ? 'docx' : 'pdf'}`)}>{t(`paper.${p}`)}</Button>)}</p> : null}
      {[...m.packs].reverse().map((p) => (
        <div key={p.n} className="freezing">
          <div>{t('page.frozen', { n: p.n })} <span className="quiet">{t('page.by', { name: p.byName, at: localTime(p.at) })}</span></div>
          <div className="quiet small hash">{t('page.hash', { sha: p.sha256 })}</div>
          {p.n > 1 ? <div>{t('page.changes')} {p.changes.length === 0 ? t('page.same') : p.changes.map((c) => `${c.person ?? c.title} ${t(`what.${c.what}`)}`).join('; ')}</div> : null}
        </div>
      ))}
      {m.moments.length > 0 ? (
        <>
          <h2>{t('page.moments')}</h2>
          <ul className="moments">{m.moments.map((x, i) => <li key={i}><span className="clock">{x.clock}</span> {x.kind === 'left' || x.kind === 'arrived' ? `${x.names.join('、')} ` : ''}{t(`moment.${x.kind}`)}{x.reason ? <span className="quiet"> {x.reason}</span> : null}</li>)}</ul>
        </>
      ) : null}
      <h2>{t('page.people')}</h2>
      <p className="meeting-people">{m.due.map((d) => <span key={d.memberId} data-here={m.state === 'open' ? m.here.includes(d.memberId) : undefined}>{d.name}{d.memberId === m.chairId ? ` ${t('form.chair')}` : ''}{m.state === 'open' && !m.here.includes(d.memberId) ? ` ${t('page.away')}` : ''}</span>)}</p>
    </div>
  );
}
