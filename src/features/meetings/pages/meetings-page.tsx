import { Button, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { EmptyPlace, Loaded, PageHead } from '../../../ui/page.tsx';
import { useMeetings, type MeetingList } from './client.ts';
import { PlanForm } from './plan-form.tsx';

/** Meetings the reader is due at or handles, and setting up a new one. */
export function MeetingsPage(): ReactNode {
  const { t } = useTranslation('meetings');
  const query = useMeetings();
  const [, go] = useLocation();
  const [planning, setPlanning] = useState(false);
  const plan = query.data?.mayPlan && !planning ? <Button autoInsertSpace={false} type="primary" onClick={() => setPlanning(true)}>{t('list.plan')}</Button> : null;
  return (
    <div className="meetings-page">
      <PageHead title={t('list.title')} note={t('list.note')} extra={plan} />
      <Loaded query={query}>
        {(data) => (
          <>
            {planning ? <PlanForm today={data.today} cases={data.cases} onDone={(id) => go(`/meetings/${id}`)} onCancel={() => setPlanning(false)} /> : null}
            {data.meetings.length === 0 && !planning ? <EmptyPlace text={t('list.empty')} action={plan} /> : <Lines lines={data.meetings} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

type Line = MeetingList['meetings'][number];

function Lines({ lines }: { lines: Line[] }): ReactNode {
  const { t } = useTranslation('meetings');
  return lines.length === 0 ? null : (
    <Table<Line>
      size="small" rowKey="id" dataSource={lines} pagination={false} scroll={{ x: 720 }}
      columns={[
        { title: t('list.number'), dataIndex: 'number', width: 120, render: (n: string, m) => <Link href={`/meetings/${m.id}`}>{n}</Link> },
        { title: t('list.name'), dataIndex: 'title', render: (title: string, m) => <Link className="plain" href={`/meetings/${m.id}`}>{title}</Link> },
        { title: t('list.day'), dataIndex: 'day', width: 110 },
        { title: t('list.place'), dataIndex: 'place', width: 160 },
        { title: t('list.n'), dataIndex: 'n', width: 64, align: 'right' },
        { title: t('list.state'), dataIndex: 'state', width: 120, render: (s: string) => t(`states.${s}`) },
      ]}
    />
  );
}
