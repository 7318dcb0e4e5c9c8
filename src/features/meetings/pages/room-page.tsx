import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded, PageHead, RefusalNote } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { Refused } from '../../../web/client.ts';
import { MeetingPage as CaseMeeting } from '../../selection/pages/meeting/meeting-page.tsx';
import { api, unwrap, useMeeting, type MeetingView } from './client.ts';

/** The screen of the meeting room: the items one after another, each with its candidates, seats and vote. */
export function RoomPage({ id }: { id: string }): ReactNode {
  const query = useMeeting(id, 3_000);
  return <Loaded query={query}>{(m) => <Room meeting={m} />}</Loaded>;
}

function Room({ meeting: m }: { meeting: MeetingView }): ReactNode {
  const { t } = useTranslation('meetings');
  const [picked, setPicked] = useState<string | null>(null);
  const seen = m.items.filter((i) => !i.hidden);
  const now = seen.find((i) => i.caseId === picked) ?? seen.find((i) => i.state === 'now') ?? seen.find((i) => i.state === 'open') ?? seen.find((i) => i.state === 'waiting') ?? seen[0];
  const take = useSubmit((caseId: string) => unwrap(api.POST('/api/meetings/{id}/items/{caseId}', { params: { path: { id: m.id, caseId } } })), { quiet: true });
  return (
    <div className="meetings-page">
      <PageHead title={m.title} note={<>{t('page.attendance', m.attendance)} · {t('page.decided', { n: m.items.filter((i) => i.state === 'decided').length, of: m.items.length })}</>} extra={<Link className="act-link" href={`/meetings/${m.id}`}>{t('page.back')}</Link>} />
      {m.state === 'open' && !m.attendance.quorate ? <p className="meeting-stopped" role="alert">{t('page.stopped')}</p> : null}
      <div className="room-tabs" role="tablist" aria-label={t('page.agenda')}>
        {seen.map((i) => <button key={i.caseId} type="button" role="tab" aria-selected={i.caseId === now?.caseId} onClick={() => { take.reset(); setPicked(i.caseId); }}>{i.ord}. {i.title} <span className="quiet small">{t(`item.${i.state}`)}</span></button>)}
      </div>
      {take.error ? <RefusalNote refusal={(take.error as Refused).refusal} /> : null}
      {now && now.state === 'waiting'
        ? m.mayHandle && m.state === 'open' ? <p><Button autoInsertSpace={false} type="primary" size="large" loading={take.isPending} onClick={() => take.mutate(now.caseId)}>{t('page.takeUp')}</Button></p> : null
        : now ? <CaseMeeting key={now.caseId} id={now.caseId} /> : null}
    </div>
  );
}
